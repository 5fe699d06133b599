"""Who has to answer what was put off: the house itself, another body, or a higher one.

A body is a line that somebody typed, so only what surely belongs to the house is given a day to
keep. Whatever else may stand beside or above it: it is asked, never charged. Nobody below sets a
day for what is beyond their authority.
"""

import re
from enum import StrEnum

from liveqa.domain.record import Question, Record
from liveqa.domain.words import Outcome
from liveqa.text import caseless


class Remit(StrEnum):
    """How a paper may speak to a body: of its duty, as a request, or as a petition."""

    OWN = "own"
    OTHER = "other"
    HIGHER = "higher"


# Posts, units and organisations that a school or an office has of its own.
_HOUSE = re.compile(
    r"(?:nhà trường|trường$|ban (?:giám hiệu|giám đốc|lãnh đạo|tổ chức|đại diện cha mẹ)"
    r"|lãnh đạo (?:nhà trường|trường|đơn vị|cơ quan)|hội đồng (?:trường|sư phạm|thi đua"
    r"|khen thưởng|kỷ luật|khoa học|tuyển sinh|tư vấn|quản trị)"
    r"|(?:phó )?hiệu trưởng"
    r"|tổng phụ trách|(?:phó )?bí thư (?:chi bộ|chi đoàn|đoàn trường)|chi bộ|chi đoàn|đoàn trường"
    r"|liên đội|(?:(?:phó )?chủ tịch |ban chấp hành |bch )?công đoàn|(?:phó )?(?:tổ|nhóm|khối)"
    r"|bộ phận|kế toán|thủ quỹ|văn thư|văn phòng(?=$| nhà trường| trường)|thư viện|thiết bị"
    r"|giáo viên|gvcn|nhân viên|bảo vệ|y tế|cấp dưỡng|bếp|thư ký|thầy|cô)\b"
)
# What no unit of the house has in its name: a place under administration, an authority, another
# school.
_ELSEWHERE = re.compile(
    r"\b(?:phường|xã(?! hội)|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|ngành|địa phương|dân phố"
    r"|khu phố|thôn|ấp|nhà nước|(?<!cơ )sở|ủy ban|hội đồng nhân dân|hđnd|công an|công ty"
    r"|phòng giáo dục|trường (?:mầm non|mẫu giáo|tiểu học|trung học|thcs|thpt|cao đẳng|đại học))\b"
)
# A People's Committee of a commune, a ward or a zone; and what it has of its own since 2025.
_COMMITTEE = re.compile(r"ủy ban nhân dân (xã|phường|thị trấn|đặc khu)\b")
_OF_COMMITTEE = re.compile(
    r"(?:(?:phó )?chủ tịch nhà trường|(?:phó )?(?:trưởng )?phòng (?:kinh tế|văn hóa)"
    r"|(?:phó )?(?:chánh )?văn phòng|(?:giám đốc )?trung tâm phục vụ hành chính công|công chức"
    r"|lãnh đạo nhà trường)\b"
)
_LEADS = r"\b(?:(?:phó )?(?:trưởng|giám đốc|chủ tịch|chánh)|lãnh đạo)"
_ENDS = r"(?=$|\s*[,;/()+]|\s+(?:và|cùng|phối hợp)\b)"
_HAS_DIRECTOR = re.compile(r"(?:sở|trung tâm|học viện|bệnh viện)\b")
_TOGETHER = re.compile(r"\s*(?:[;/+]|\bvà\b|\bcùng\b(?: với\b)?)\s*")
_BESIDE = re.compile(r"\s*(?:[,:()]|\s[-–]\s)\s*")
_IN_FULL = {
    "bgh": "ban giám hiệu",
    "cmhs": "cha mẹ học sinh",
    "cmte": "cha mẹ trẻ em",
    "ht": "hiệu trưởng",
    "pht": "phó hiệu trưởng",
    "tpt": "tổng phụ trách",
    "ubnd": "ủy ban nhân dân",
}
_SHORT = re.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b")
_EDUCATION = re.compile(r"\b(?:(?P<office>[ps])\.? ?)?gd ?(?:&|-|và)? ?đt\b")
_OFFICES = {"p": "phòng ", "s": "sở ", None: ""}
_AUTHORITY = re.compile(r"^(?:kt|tm|tl|tuq|q)\.\s*")


def remit(question: Question, record: Record) -> Remit:
    """Return how to speak to the body that has to answer a question that was put off."""
    if question.outcome == Outcome.BEYOND_AUTHORITY:
        return Remit.HIGHER
    return Remit.OWN if is_own(question.body, record) else Remit.OTHER


def due(question: Question) -> str:
    """Return the day to keep (ISO); none for what is beyond authority, whatever was typed."""
    return "" if question.outcome == Outcome.BEYOND_AUTHORITY else question.deadline


def is_own(body: str, record: Record) -> bool:
    """Return whether a body surely belongs to the house; one that nobody has named yet counts as
    such. Of several that answer together each must; with a partner ("phối hợp với …") the one that
    leads."""
    meeting = record.meeting
    body, house = plain(body), plain(meeting.issuing_body)
    if not body or (house and house.startswith(body) and " " in body):
        return True
    above = [plain(line) for line in (meeting.superior_body, *meeting.addressees)]
    committee = _COMMITTEE.match(house)
    if house:
        body = _led(body, house).replace(house, "nhà trường")
    if committee:
        body = _within(body, committee)
    if any(name and name in body for name in above):
        return False
    lead = body.partition("phối hợp")[0].rstrip(" ,;-–(") or body
    own = _own_lines(record)
    if lead in own:
        return not _ELSEWHERE.search(own[lead])
    sides = [side for side in _TOGETHER.split(lead) if side]
    posts = (_HOUSE, _OF_COMMITTEE) if committee else (_HOUSE,)
    return not _ELSEWHERE.search(lead) and all(_is_of_the_house(side, own, posts) for side in sides)


def _led(body: str, house: str) -> str:
    """Return a line in which whoever leads the house is said so, in whichever way: "trưởng phòng",
    "giám đốc sở giáo dục và đào tạo", of a house that has one "phó giám đốc" alone."""
    words = house.split()
    named = "|".join(re.escape(" ".join(words[:end])) for end in range(len(words), 0, -1))
    body = re.sub(rf"{_LEADS} (?:{named}){_ENDS}", "lãnh đạo nhà trường", body)
    if _HAS_DIRECTOR.match(house):
        body = re.sub(rf"\b(?:phó )?giám đốc{_ENDS}", "lãnh đạo nhà trường", body)
    return body


def _within(body: str, committee: re.Match[str]) -> str:
    """Return a line as it would be without the committee's own name: "chủ tịch ủy ban nhân dân
    xã", "phòng kinh tế xã", "văn phòng hđnd và ủy ban nhân dân". One with another's name behind it,
    such as "phòng kinh tế xã tân kiên", is left."""
    end = r"(?=$|\s*[,;/()+])"
    body = re.sub(
        rf"\b(?:hđnd|hội đồng nhân dân)(?: và|,| -) (?={committee[0]}|ủy ban|nhà trường)", "", body
    )
    body = re.sub(rf"\b(?:{committee[0]}|ủy ban nhân dân){end}", "nhà trường", body)
    return re.sub(rf" {committee[1]}{end}", "", body)


def _is_of_the_house(side: str, own: dict[str, str], posts: tuple[re.Pattern[str], ...]) -> bool:
    """Return whether it is a post or unit of the house, or a person with one: "bà Trần Thị Hoa, kế
    toán"."""
    parts = _BESIDE.split(side)
    return any(part in own or any(post.match(part) for post in posts) for part in parts)


def _own_lines(record: Record) -> dict[str, str]:
    """Return the lines that the record has for the house, each with the office behind it."""
    meeting, house = record.meeting, plain(record.meeting.issuing_body)
    lines = {line: line for line in map(plain, (meeting.default_body, meeting.drafting_unit))}
    for officer in record.officers.values():
        office = plain(officer.office)
        for line in (officer.name, officer.office, f"{officer.name}, {officer.office}"):
            lines[plain(line)] = office
    for signer in record.signers.values():
        for line in (signer.office, signer.authority):
            post = _AUTHORITY.sub("", plain(line))
            lines[post] = post
    if house:
        lines = {
            line.replace(house, "nhà trường"): office.replace(house, "nhà trường")
            for line, office in lines.items()
        }
    lines.pop("", None)
    return lines


def plain(line: str) -> str:
    """Return a line in the form for comparing: small letters, one spelling, the usual short forms
    in full, no marks at its ends."""
    words = _SHORT.sub(lambda found: _IN_FULL[found[0]], caseless(line).strip("-–+•;., "))
    words = words.replace("uỷ", "ủy")
    return _EDUCATION.sub(lambda found: f"{_OFFICES[found['office']]}giáo dục và đào tạo", words)
