"""Does for Python under Debian's Wine 8 what Windows itself would do; Python imports it at its
start."""

import _winapi
import sys

# A WMI query, which `platform` asks for Windows' version, is never answered; without the module it
# asks otherwise.
sys.modules["_wmi"] = None  # type: ignore[assignment]

# Wine's CopyFile2 ends the program; without it `shutil.copy2` copies as on other systems.
del _winapi.CopyFile2
