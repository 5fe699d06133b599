"""What all papers have in common: recipients, signatures, who chaired and when."""

import re

from liveqa.dates import long_date
from liveqa.domain.record import Meeting, Officer, Record, began
from liveqa.domain.record import Signer as SignerRow
from liveqa.domain.words import Duty, PaperKind
from liveqa.papers.model.capacity import bare_name, capacity, signs_for_the_house
from liveqa.papers.model.lines import LINE, balanced, capitals
from liveqa.papers.model.model import BLANK, Items, Signer
from liveqa.papers.model.people import officers
from liveqa.papers.model.phrases import OPEN_DAY, OPEN_NUMBER, capital, day, office_symbol
from liveqa.papers.model.prose import paragraph

AS_ABOVE = "Như trên"
_FILED = re.compile(r"^lưu\s*:?\s*", re.IGNORECASE)
_BODY, _ABOUT = 23.7, 30
# How many capitals of 14 points stand beside another signature.
_WIDEST = 22
_COMMITTEE = re.compile(
    r"^((?:[uủ][ỷy] ban|hội đồng) nhân dân) (?=(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã)\b)",
    re.IGNORECASE,
)


def bare(lines: list[str]) -> list[str]:
    """Return a list's lines without their own bullets, since the list adds some."""
    found = (line.strip().lstrip("-–+• ").rstrip(";., ") for line in lines)
    return [line for line in found if line]


def dashes(lines: list[str]) -> Items:
    """Return a list as offices write it: each line ends with ";", the last with "."."""
    entries = bare(lines)
    return Items(
        [
            [paragraph(f"{line}{'.' if place == len(entries) else ';'}")]
            for place, line in enumerate(entries, 1)
        ]
    )


def recipients(lines: list[str], filed: str, *, as_above: bool = False) -> list[str]:
    """Return the lines below "Nơi nhận:"; the last says in which files the paper is kept."""
    others = [line for line in bare(lines) if line != AS_ABOVE]
    named = [line for line in others if not line.lower().startswith("lưu")]
    kept = next((line for line in others if line.lower().startswith("lưu")), filed)
    kept = _FILED.sub("Lưu: ", kept)
    above = [AS_ABOVE] if as_above else []
    return [*(f"- {line};" for line in [*above, *named]), f"- {kept}."]


def signers(record: Record, paper: PaperKind) -> list[Signer]:
    """Return who signs a paper: the chair, unless somebody named for it signs for the house.
    Whoever else is named signs beside them, the first one on the left."""
    house, named = record.meeting.issuing_body, further_signers(record, paper)
    blocks = signatures(named, record.meeting)
    chair = next(iter(officers(record, Duty.CHAIR)), None)
    if chair and not any(_is_for(row, chair, house) for row in named):
        blocks.insert(1, _block("", chair.office, chair.name, house))
    return blocks or [Signer(BLANK, BLANK)]


def further_signers(record: Record, paper: PaperKind) -> list[SignerRow]:
    """Return the signers named for a paper, in their order."""
    named = sorted(record.signers.values(), key=lambda signer: signer.position)
    return [signer for signer in named if paper in signer.papers]


def signatures(named: list[SignerRow], meeting: Meeting) -> list[Signer]:
    """Return the blocks of these signers."""
    return [_block(row.authority, row.office, row.name, meeting.issuing_body) for row in named]


def _is_for(row: SignerRow, chair: Officer, house: str) -> bool:
    return bare_name(row.name) == bare_name(chair.name) or signs_for_the_house(
        row.authority, row.office, house
    )


def _block(authority: str, office: str, name: str, house: str) -> Signer:
    return block(capacity(authority, office, house), bare_name(name) or BLANK)


def block(capacity: str, name: str) -> Signer:
    """Return a signature; long lines above it are broken where a reader would."""
    return Signer(balanced(capacity, _WIDEST), name)


def superior(meeting: Meeting) -> str:
    """Return the superior body in the form of the head: a long "Ủy ban nhân dân thành phố …" breaks
    before the place."""
    body = meeting.superior_body
    parted = _COMMITTEE.sub("\\1\n", body) if capitals(body) > LINE else body
    return balanced(parted, _BODY, capitals)


def house(meeting: Meeting) -> str:
    """Return the issuing body in the form of the head."""
    return balanced(meeting.issuing_body, _BODY, capitals) or BLANK


def letter_number(meeting: Meeting) -> str:
    """Return the number line of a letter, which has no type abbreviation: "Số:      /MNTH-CM"."""
    parts = [office_symbol(meeting.symbol), meeting.drafting_unit]
    return f"Số:{OPEN_NUMBER}/{'-'.join(part for part in parts if part)}"


def regarding(words: str) -> str:
    """Return what a letter is about in the form of the head: "V/v …", in lines of equal length."""
    return balanced(f"V/v {words}", _ABOUT)


def filed(meeting: Meeting) -> str:
    """Return in which files a letter is kept."""
    return f"Lưu: VT, {meeting.drafting_unit}" if meeting.drafting_unit else "Lưu: VT"


def issuer(meeting: Meeting) -> str:
    """Return the issuing body in the form for a sentence."""
    return meeting.issuing_body or BLANK


def held_on(record: Record) -> str:
    """Return the day on which it took place, or a blank one."""
    at = began(record)
    return day("") if at is None else long_date(at)


def addressed_to(lines: list[str]) -> list[str]:
    """Return the addressees below "Kính gửi:"; of several each ends with ";", the last with "."."""
    named = bare(lines) or [BLANK]
    if len(named) == 1:
        return named
    return [*(f"{line};" for line in named[:-1]), f"{named[-1]}."]


def reference(paper: str, number: str, record: Record) -> str:
    """Return to which paper an annex belongs; number and date are the clerk's."""
    body = record.meeting.issuing_body
    of_whom = f" của {body}" if body else ""
    return f"(Kèm theo {paper} {number.replace('Số:', 'số')} {OPEN_DAY}{of_whom})"


def dateline(meeting: Meeting) -> str:
    """Return place and date in the head; the clerk gives the date with the number."""
    return f"{capital(meeting.place) or BLANK}, {OPEN_DAY}"
