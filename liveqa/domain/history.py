"""The versions of a text that staff type: it is saved while it is typed, so saves that follow each
other closely are one version."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from liveqa.domain.words import Role

STRETCH_MS = 2 * 60 * 1000
"""A longer pause begins another version."""
LINE = 80
"""Characters: whoever takes more away than a line begins another version."""


class Version(Struct, frozen=True):
    """A text as it was saved at `at`, by whom as far as that is known (`device` says it in this
    installation alone), and since when it stood in the minutes, if it did."""

    rev: int
    at: int
    text: str
    by: Role | None = None
    label: str = ""
    device: int | None = None
    recorded_at: int | None = None


def versions(saves: Iterable[Version]) -> list[Version]:
    """Return the versions among all saves of a text, both oldest first: of each stretch of writing
    its longest text, and each text that was recorded."""
    kept: list[Version] = []
    last = None
    for save in saves:
        goes_on = bool(kept and last) and _goes_on(kept[-1], last or save, save)
        if goes_on and len(save.text) >= len(kept[-1].text):
            kept[-1] = save
        elif not goes_on or save.recorded_at is not None:
            kept.append(save)
        last = save
    return [version for version in kept if version.text]


def changed(saves: Iterable[Version]) -> list[Version]:
    """Return the saves, oldest first, that said something else than the one before."""
    kept: list[Version] = []
    for save in saves:
        if not kept or save.text != kept[-1].text:
            kept.append(save)
    return kept


def recorded(saves: list[Version], at: int) -> list[Version]:
    """Return the saves with the last one, if there is one, marked as recorded at `at`."""
    if not saves:
        return []
    *before, last = saves
    return [*before, last if last.recorded_at else replace(last, recorded_at=at)]


def _goes_on(kept: Version, last: Version, save: Version) -> bool:
    """Return whether a save goes on with the version that is kept and was last saved as `last`."""
    if kept.recorded_at is not None or save.device != last.device:
        return False
    return save.at - last.at <= STRETCH_MS and _taken_away(kept.text, save.text) <= LINE


def _taken_away(before: str, after: str) -> int:
    """Return how many characters of a text another one lacks, where one stretch was replaced."""
    start = _alike(before, after)
    return len(before) - start - _alike(before[start:][::-1], after[start:][::-1])


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
