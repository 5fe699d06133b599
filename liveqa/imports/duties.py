"""Who chairs and who keeps the minutes, as a school's plan assigns it."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import PlanOfficer
from liveqa.domain.words import Duty
from liveqa.imports.programme import bare
from liveqa.text import fold

_DUTIES = {
    Duty.CHAIR: re.compile(r"(nguoi )?(chu tri|chu toa)( hoi nghi| doi thoai| buoi doi thoai)?"),
    Duty.SECRETARY: re.compile(r"(to |ban )?thu ky( hoi nghi| doi thoai| buoi doi thoai)?"),
}
_COMRADE = re.compile(r"^(?:đ/c|đồng chí|các đồng chí)\s+", re.IGNORECASE)
_TITLED = re.compile(r"^(?:ông|bà|thầy|cô|anh|chị)\s+", re.IGNORECASE)


def officers_in(body: list[str]) -> list[PlanOfficer]:
    """Return the chairs and secretaries in lines such as "- Chủ trì: Bà Hoa, Hiệu trưởng"."""
    return [
        PlanOfficer(name=name[:300], duty=duty, office=office[:300])
        for line in body
        for label, colon, rest in [bare(line).partition(":")]
        for duty, words in _DUTIES.items()
        if colon and words.fullmatch(fold(label).strip())
        for name, office in _people(rest)
    ]


def _people(text: str) -> Iterator[tuple[str, str]]:
    """Yield names with their offices: behind a comma stands an office, or another name."""
    for person in re.split(r";|\svà\s", text):
        name, office = "", ""
        for part in re.split(r",|\s[-–]\s|\(", person):
            said = _COMRADE.sub("", part.strip(" .)"))
            if not name or _is_name(said):
                if name:
                    yield name, office
                name, office = said, ""
            else:
                office = ", ".join(filter(None, (office, said)))
        if name:
            yield name, office


def _is_name(text: str) -> bool:
    return bool(text) and all(word[0].isupper() for word in _TITLED.sub("", text).split())
