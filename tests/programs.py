"""Programs that tests need beside Python: those that are here, or Debian's."""

import os
import shutil
import subprocess

import pytest

ENVIRONMENT = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def needed(name: str, package: str) -> str:
    """Return the path of a program, from Debian's package where that may be installed; the test is
    left out where there is none."""
    found = shutil.which(name) or _from_debian(name, package)
    if not found:
        pytest.skip(f"needs {name} (Debian: {package})")
    return found


def _from_debian(name: str, package: str) -> str | None:
    apt = shutil.which("apt-get")
    if not apt or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    install = [apt, "install", "-y", "-q", "--no-install-recommends", package]
    for command in (install, [apt, "update", "-q"], install):
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
        if command is install and done.returncode == 0:
            break
    return shutil.which(name)
