"""How much room the disk of the data folder has, and how much the server needs."""

import shutil
from pathlib import Path

ENOUGH = 500 * 2**20
"""Bytes free that a day with its copies does not use up."""
LOW = 200 * 2**20
"""Bytes free below which staff are warned."""
READ_ONLY = 20 * 2**20
"""Bytes free below which nothing is written: the rest is for closing files whole."""


def free_space(data: Path) -> int:
    """Return how many bytes may still be written to the disk of the data folder."""
    return shutil.disk_usage(data).free
