"""The package build: makes the browser files, and carries them, their licences and the templates
in the wheel."""

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BrowserFiles(BuildHookInterface):  # type: ignore[type-arg] # hatchling: any builder
    """Templates and static/ stand at the top level here, and inside the package in a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        spec = importlib.util.spec_from_file_location("bundle", root / "static" / "bundle.py")
        if not spec or not spec.loader:
            raise FileNotFoundError(root / "static" / "bundle.py")
        bundle = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(bundle)
        bundle.build()
        # An editable installation, which run.py does not make, reads both where they stand.
        if version == "standard":
            build_data["force_include"] |= {
                str(root / "templates"): "liveqa/templates",
                str(root / "static" / "dist"): "liveqa/static/dist",
            }
            # made just now, too late for what pyproject.toml could name
            self.metadata.core.license_files.append(f"static/dist/{bundle.NOTICES}")
