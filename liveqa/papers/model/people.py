"""Who took part, as the papers name them. A paper sees what the chair sees."""

from liveqa.domain.attendance import Attendance, absent, in_all
from liveqa.domain.privacy import group_of, is_of_a_body, name_of, told, unit_of
from liveqa.domain.record import Delegate, Officer, Question, Record, Speaker
from liveqa.domain.words import Audience, Direction, Duty, Mark, MeetingKind, NameMode
from liveqa.papers.model.model import BLANK
from liveqa.papers.model.phrases import KINDS, count, listed, running
from liveqa.papers.model.places import of_site

_NAMELESS = "một đại biểu"
_EMPLOYER, _EMPLOYEE = "người sử dụng lao động", "một người lao động"
READER = Audience.CHAIR
_FEW = 4
_NAMED = 12
"""So many absent delegates a sentence names; more are listed in a table."""


def asker(question: Question, record: Record) -> str:
    """Return who raised a question: "Nguyễn Thị Lan, Trường A (kiến nghị)" or "một đại biểu"."""
    name, kind = who_asked(question, record), KINDS.get(question.kind, "")
    notes = [kind] if kind and not question.text.lower().startswith(kind) else []
    if question.direction == Direction.TO_STAFF and not _is_labour(record):
        notes = [f"{kind or 'nêu'} với tập thể"]
    return f"{name} ({', '.join(notes)})" if notes else name


def who_asked(question: Question, record: Record) -> str:
    """Return who raised a question, without the kind of opinion; in a labour dialogue on which
    side. Of what the house took over, or a class handed in, that is the unit or class."""
    if question.source and question.unit:
        return running(question.unit)
    _, unit, group = _facts(question, record)
    if is_of_a_body(question) and (unit or group) and not _is_labour(record):
        return ", ".join(map(running, _placed(unit, group)))
    at = of_site(question, record)
    return _who(_speaker(question, record) or question, record, question.direction, at)


def _is_labour(record: Record) -> bool:
    return record.meeting.kind == MeetingKind.LABOUR


def _speaker(question: Question, record: Record) -> Speaker | None:
    """Return the speaker whose turn it was, if the question is no more secret than the turn."""
    if name_of(question, READER) or question.name_mode != NameMode.NAMED:
        return None
    return record.speakers.get(question.speaker or 0)


def told_in_turn(speaker: Speaker, questions: list[Question]) -> list[Question]:
    """Return which opinions of a turn a paper tells with it: those that were given openly. The
    others only where nobody can tell whose turn it was, by a name or by its place among those that
    everybody heard."""
    openly = [question for question in questions if question.name_mode == NameMode.NAMED]
    return openly or ([] if told(speaker, READER) else questions)


def turn(speaker: Speaker, questions: list[Question], record: Record) -> str:
    """Return who had the floor; nameless if all that was said was given in confidence."""
    hidden = questions and all(q.name_mode != NameMode.NAMED for q in questions)
    directions = {question.direction for question in questions}
    direction = directions.pop() if len(directions) == 1 else Direction.TO_LEADERS
    at = of_site(speaker, record)
    return _side(direction, record) if hidden else _who(speaker, record, direction, at)


def named_asker(question: Question, record: Record) -> tuple[str, str, str]:
    """Return name, unit and group of who raised a question, each only if it may be told."""
    speaker = _speaker(question, record)
    return _facts(speaker or question, record)


def _who(row: Question | Speaker, record: Record, direction: Direction, at: str) -> str:
    name, unit, group = _facts(row, record)
    side = _side(direction, record)
    named = f"{name}, {side}" if name and side == _EMPLOYER else name or side
    placed = _placed(unit, group) if name or side != _EMPLOYER else []
    where = [at] if at and not any(_is_within(place, at) for place in placed) else []
    return ", ".join(running(part) for part in (named, *placed, *where))


def _is_within(place: str, site: str) -> bool:
    """Return whether who asked is of the site itself, so that it need not be said again."""
    return bool(place) and site.lower().endswith(place.lower())


def _side(direction: Direction, record: Record) -> str:
    """Return how a paper calls whoever raised something and is not named: in a labour dialogue by
    their side (Nghị định 145/2020/NĐ-CP, Điều 38)."""
    if not _is_labour(record):
        return _NAMELESS
    return _EMPLOYER if direction == Direction.TO_STAFF else _EMPLOYEE


def _placed(unit: str, group: str) -> list[str]:
    """Return unit and group, without one whose name the other one contains."""
    if unit.lower() in group.lower():
        return [group] if group else []
    return [unit] if group.lower() in unit.lower() else [unit, group]


def _facts(row: Question | Speaker, record: Record) -> tuple[str, str, str]:
    group = record.groups.get(group_of(row, READER, record) or 0)
    return name_of(row, READER), unit_of(row, READER), group.name if group else ""


def officers(record: Record, *duties: Duty) -> list[Officer]:
    """Return the officers with these duties, in the order of the duties, then the plan's."""
    found = [o for o in record.officers.values() if o.duty in duties]
    return sorted(found, key=lambda o: (duties.index(o.duty), o.position))


def titled(officer: Officer) -> str:
    """Return "Nguyễn Thị Lan, Hiệu trưởng"."""
    return ", ".join(part for part in (officer.name, running(officer.office)) if part)


def answerers(ids: list[int], record: Record) -> str:
    """Return who gave an answer: names with offices, or nothing."""
    found = [record.answerers[id_] for id_ in ids if id_ in record.answerers]
    return "; ".join(
        f"{running(a.name)}, {running(a.office)}" if a.office else running(a.name) for a in found
    )


def answering(ids: list[int], record: Record) -> str:
    """Return the same within a sentence: "Phòng Nội vụ (ông …, Phó Trưởng phòng) và Thành Đoàn"."""
    found = [record.answerers[id_] for id_ in ids if id_ in record.answerers]
    return listed(
        [f"{running(a.name)} ({running(a.office)})" if a.office else running(a.name) for a in found]
    )


def attendance(record: Record, *, naming: bool = False) -> str:
    """Return "Triệu tập 53 đại biểu; có mặt 50; vắng 03 (có lý do 02, không có lý do 01)"; with
    `naming` also who is known to be absent, if they are few."""
    whole = in_all(record)
    summoned = f"Triệu tập {count(whole.invited) if whole.invited else BLANK} đại biểu"
    if not whole.is_counted:
        return f"{summoned}; có mặt {BLANK}; vắng {BLANK} (có lý do {BLANK})"
    beside = guests_beside(whole) if whole.invited else ""
    came = f"có mặt {count(whole.present)}" if whole.present else "không có đại biểu nào có mặt"
    here = f"{summoned}; {came}{f' ({beside})' if beside else ''}"
    named = _named(record) if naming and not are_many_absent(record) else {}
    return "; ".join([here, *_absent(whole, named), *_uncounted(whole)])


def guests_beside(row: Attendance) -> str:
    """Return "trong đó 01 đại biểu ngoài số triệu tập"; nothing if there were none."""
    return f"trong đó {count(row.guests)} đại biểu ngoài số triệu tập" if row.guests else ""


def guests_noted(row: Attendance) -> str:
    """Return the same as a sentence under a table."""
    among = f"Số có mặt gồm cả {count(row.guests)} đại biểu ngoài số triệu tập."
    return among if row.guests and row.invited else ""


def are_many_absent(record: Record) -> bool:
    """Return whether more listed delegates are absent than a sentence names."""
    return sum(map(len, absent(record).values())) > _NAMED


def absentee(delegate: Delegate, record: Record) -> str:
    """Return how a paper names an absent delegate: with office or group where another one on the
    list has the same name."""
    same = [one for one in record.delegates.values() if one.name == delegate.name]
    beside = running(delegate.office) or record.groups[delegate.group].name
    return f"{delegate.name} ({beside})" if len(same) > 1 else delegate.name


def _named(record: Record) -> dict[Mark | None, list[str]]:
    """Return the names of the absent whose names are known: an erasing takes them."""
    return {
        mark: [absentee(one, record) for one in away if one.name]
        for mark, away in absent(record).items()
    }


def _absent(whole: Attendance, named: dict[Mark | None, list[str]]) -> list[str]:
    if not whole.absent:
        return ["không có đại biểu vắng mặt"] if whole.invited and not whole.uncounted else []
    why = {
        "có lý do": (whole.excused, named.get(Mark.EXCUSED, [])),
        "không có lý do": (whole.unexcused, named.get(None, [])),
    }
    reasons = [f"{words} {count(n)}{_who_of(n, names)}" for words, (n, names) in why.items() if n]
    return [f"vắng {count(whole.absent)} ({('; ' if any(named.values()) else ', ').join(reasons)})"]


def _who_of(number: int, names: list[str]) -> str:
    """Return ": A, B" of so many absent, or that they are some of them."""
    if not names:
        return ""
    return f"{':' if len(names) == number else ', trong đó có'} {', '.join(names)}"


def _uncounted(whole: Attendance) -> list[str]:
    groups = whole.uncounted
    if not groups:
        return []
    few = len(groups) <= _FEW
    return [f"chưa điểm danh {listed(list(groups)) if few else f'{count(len(groups))} nhóm'}"]
