"""What Windows says of itself: its firewall, its networks, its screens. No other system is asked.

Everything is read in the same words in every language of Windows: `netsh` and the pages of the
settings are translated, what PowerShell's commands return is not.
"""

import json
import os
import platform
import subprocess
import sys
from typing import Any

import msgspec

SECONDS = 25.0
"""How long Windows may take; a laptop that has just started is slow."""

_WINDOWLESS = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_CLONE = 2
"""DISPLAYCONFIG_TOPOLOGY_CLONE; of one screen alone INTERNAL is 1 and EXTERNAL 8, EXTEND is 4."""
_DATABASE_CURRENT = 4
_PATH_BYTES, _MODE_BYTES = 72, 64

# Rules are looked up by program and by port: a laptop has hundreds of others.
_SCRIPT = r"""
$ErrorActionPreference = 'Stop'
try { [Console]::OutputEncoding = [Text.Encoding]::UTF8 } catch { }
$asked = ConvertFrom-Json $env:LIVEQA_ASKED
$filters = @($asked.programs | ForEach-Object {
  Get-NetFirewallApplicationFilter -PolicyStore ActiveStore -Program $_ -ErrorAction Ignore
})
$named = @($filters | Get-NetFirewallRule -ErrorAction Ignore)
$named += @(Get-NetFirewallPortFilter -PolicyStore ActiveStore -Protocol TCP |
  Where-Object { $_.LocalPort -contains [string]$asked.port } |
  Get-NetFirewallRule -ErrorAction Ignore |
  Where-Object { ($_ | Get-NetFirewallApplicationFilter).Program -eq 'Any' })
$rules = @($named |
  Where-Object { [string]$_.Direction -eq 'Inbound' -and [string]$_.Enabled -eq 'True' } |
  ForEach-Object { @{ action = [string]$_.Action; profiles = [string]$_.Profile } })
$profiles = @(Get-NetFirewallProfile -PolicyStore ActiveStore | ForEach-Object { @{
  name = [string]$_.Name; enabled = [string]$_.Enabled; inbound = [string]$_.DefaultInboundAction
  rules = [string]$_.AllowInboundRules } })
$networks = @(Get-NetConnectionProfile -ErrorAction Ignore | ForEach-Object { @{
  interface = $_.InterfaceAlias; name = $_.Name; category = [string]$_.NetworkCategory } })
ConvertTo-Json -Compress -Depth 4 @{ rules = $rules; profiles = $profiles; networks = $networks }
"""


class Rule(msgspec.Struct, frozen=True):
    """A rule for what comes in to this program or its port: `Allow` or `Block`, for `Any` profile
    or some ("Domain, Private")."""

    action: str
    profiles: str

    def holds_for(self, profile: str) -> bool:
        """Return whether it is for networks of a profile."""
        named = {each.strip() for each in self.profiles.split(",")}
        return bool(named & {"Any", profile})


class Profile(msgspec.Struct, frozen=True):
    """How the firewall treats networks of one kind: Domain, Private or Public. Each setting is a
    word: `enabled` and `rules` (whether rules may let anything in) True, False or NotConfigured;
    `inbound`, for what no rule names, Allow, Block or NotConfigured."""

    name: str
    enabled: str
    inbound: str
    rules: str


class Network(msgspec.Struct, frozen=True):
    """A network that the laptop is in, and what it is for Windows: Public, Private or
    DomainAuthenticated."""

    interface: str
    name: str
    category: str

    @property
    def profile(self) -> str:
        """Return which profile of the firewall is for it."""
        return self.category.removesuffix("Authenticated")


class Firewall(msgspec.Struct, frozen=True):
    """The firewall as it is now, and the networks that the laptop is in."""

    rules: list[Rule]
    profiles: list[Profile]
    networks: list[Network]

    def profile_of(self, network: Network) -> Profile | None:
        """Return how it treats a network; None if it does not say."""
        return next((each for each in self.profiles if each.name == network.profile), None)


def firewall(port: int) -> Firewall | None:
    """Return how Windows' firewall treats this program and a port; None where it does not say."""
    said = _said(_SCRIPT, {"programs": _programs(), "port": port})
    try:
        return msgspec.json.decode(said, type=Firewall) if said else None
    except msgspec.DecodeError:  # an answer in another form is none
        return None


def is_mirrored() -> bool | None:
    """Return whether all screens show the same; None where the system does not say."""
    topology = _topology()
    return None if topology is None else topology == _CLONE


def _programs() -> list[str]:
    """Return which files the firewall may know this program by: python.exe of a virtual environment
    starts another one, which listens."""
    base = getattr(sys, "_base_executable", "") or sys.executable
    return sorted({sys.executable, base})


def _said(script: str, asked: dict[str, Any]) -> str:
    """Return what PowerShell answers to a script; empty where there is none, or it fails."""
    if platform.system() != "Windows":
        return ""
    words = ["powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script]
    environment = {**os.environ, "LIVEQA_ASKED": json.dumps(asked)}
    try:
        done = subprocess.run(
            words,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=True,
            creationflags=_WINDOWLESS,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace").lstrip("\ufeff").strip()


def _topology() -> int | None:
    """Return how Windows uses its screens (QueryDisplayConfig, DISPLAYCONFIG_TOPOLOGY_ID)."""
    if sys.platform == "win32":
        import ctypes

        user, flags = ctypes.windll.user32, _DATABASE_CURRENT
        paths, modes, topology = ctypes.c_uint32(), ctypes.c_uint32(), ctypes.c_uint32()
        counts = (ctypes.byref(paths), ctypes.byref(modes))
        if user.GetDisplayConfigBufferSizes(flags, *counts):
            return None
        of_paths = ctypes.create_string_buffer(_PATH_BYTES * max(paths.value, 1))
        of_modes = ctypes.create_string_buffer(_MODE_BYTES * max(modes.value, 1))
        failed = user.QueryDisplayConfig(
            flags, counts[0], of_paths, counts[1], of_modes, ctypes.byref(topology)
        )
        return None if failed else topology.value
    return None
