"""The annexes of the minutes: attendance by group, and the register of all questions."""

from liveqa.domain.account import UNPRINTED
from liveqa.domain.attendance import Attendance, absent, attendance, attended
from liveqa.domain.fingerprint import fingerprint
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Meeting, Question, Record
from liveqa.domain.remit import Remit, due, remit
from liveqa.domain.sites import ordered
from liveqa.domain.words import DeclineReason, Mark, Result
from liveqa.papers.kinds.formal import reference
from liveqa.papers.model.model import BLANK, Annex, Block, Column, Table
from liveqa.papers.model.people import are_many_absent, asker, guests_noted
from liveqa.papers.model.phrases import DECLINED, ORIGINS, RESULTS, capital, day, roman, with_same

_NONE = "–"
_REASONS: dict[Mark | None, str] = {Mark.EXCUSED: "Có lý do", None: "Không có lý do"}


def labels(record: Record) -> dict[str, str]:
    """Return the labels of the annexes that this record has; numbered when there are two."""
    kinds = {"attendance": record.groups or record.sites, "register": record.questions}
    present = [kind for kind, rows in kinds.items() if rows]
    if len(present) == 1:
        return {present[0]: "Phụ lục"}
    return {kind: f"Phụ lục {roman(place)}" for place, kind in enumerate(present, 1)}


def annexes(proceedings: Proceedings, number: str) -> list[Annex]:
    """Return attendance, then the register, each if there is something to list."""
    record = proceedings.record
    named = labels(record)
    to_whom = reference("Biên bản", number, record)
    made = []
    if "attendance" in named:
        title = "Tổng hợp đại biểu tham dự".upper()
        made.append(Annex(named["attendance"], title, to_whom, _who_came(record)))
    if "register" in named:
        title = "Danh mục câu hỏi, ý kiến".upper()
        made.append(Annex(named["register"], title, to_whom, [_register(proceedings)], wide=True))
    return made


def _who_came(record: Record) -> list[Block]:
    """Return who came by group, how many were at each site, and who was absent where those are too
    many for a sentence."""
    tables = [
        (bool(record.groups), _attendance),
        (bool(record.sites), _at_sites),
        (are_many_absent(record), _absent),
    ]
    return [table(record) for is_told, table in tables if is_told]


def _at_sites(record: Record) -> Table:
    sites = ordered(record.sites.values())
    known = all(site.counted for site in sites)
    return Table(
        columns=[
            Column("STT", 8, number=True),
            Column("Điểm cầu", 70),
            Column("Có mặt", 22, number=True),
        ],
        rows=[
            [str(place), site.name, str(site.present) if site.counted else BLANK]
            for place, site in enumerate(sites, 1)
        ],
        totals=["", "Tổng cộng", str(sum(site.present for site in sites)) if known else BLANK],
    )


def _attendance(record: Record) -> Table:
    groups = attendance(record)
    return Table(
        columns=[
            Column("STT", 8, number=True),
            Column("Nhóm đại biểu", 40),
            *(
                Column(title, 11, number=True)
                for title in ("Triệu tập", "Có mặt", "Vắng", "Có lý do", "Không lý do")
            ),
        ],
        rows=[[str(place), group.name, *_counts(group)] for place, group in enumerate(groups, 1)],
        totals=["", "Tổng cộng", *_counts(attended(groups))],
        note=guests_noted(attended(groups)),
    )


def _absent(record: Record) -> Table:
    """Return who was absent by name; without those whose names were erased."""
    away = [(mark, one) for mark, listed in absent(record).items() for one in listed if one.name]
    return Table(
        columns=[
            Column("STT", 8, number=True),
            Column("Họ và tên", 34),
            Column("Chức vụ, đơn vị", 24),
            Column("Nhóm đại biểu", 20),
            Column("Lý do", 14),
        ],
        rows=[
            [str(place), one.name, one.office, record.groups[one.group].name, _REASONS[mark]]
            for place, (mark, one) in enumerate(away, 1)
        ],
        caption="Đại biểu vắng mặt",
    )


def _counts(row: Attendance) -> list[str]:
    came = (row.present, row.absent, row.excused, row.unexcused)
    return [str(row.invited), *(str(n) if row.is_counted else BLANK for n in came)]


def _register(proceedings: Proceedings) -> Table:
    return Table(
        columns=[
            Column("Câu", 6, number=True),
            Column("Hình thức", 11),
            Column("Người nêu", 21),
            Column("Nội dung", 50),
            Column("Số người cùng quan tâm", 11, number=True),
            Column("Kết quả", 25),
        ],
        rows=[_line(question, proceedings) for question in proceedings.numbered],
        note=journal_noted(proceedings.record.meeting),
    )


def journal_noted(meeting: Meeting) -> str:
    """Return what the journal came to at the close, which papers and screen show alike; nothing of
    a meeting that is not closed, or was closed by an older version."""
    if meeting.journal_rev is None:
        return ""
    digest = fingerprint(meeting.journal_digest)
    return f"Nhật ký khi bế mạc có {meeting.journal_rev} mục, mã kiểm chứng: {digest}."


def _line(question: Question, proceedings: Proceedings) -> list[str]:
    """Return a row; what was taken back, not reviewed or unfit for print keeps only its number."""
    shown = proceedings.account(question).printed
    who = capital(asker(question, proceedings.record)) if shown else _NONE
    text = question.text if shown else _NONE
    origin = capital(ORIGINS[question.origin])
    votes = with_same(question, str(question.votes)) if shown else _NONE
    return [str(question.number), origin, who, text, votes, _result(question, proceedings)]


def _result(question: Question, proceedings: Proceedings) -> str:
    account = proceedings.account(question)
    result = capital(RESULTS[account.result])
    if account.result == Result.MERGED and account.target:
        return f"Cùng nội dung Câu {account.target.number}"
    if account.result == Result.DECLINED:
        return f"{result}; lý do: {_declined(question)}"
    if account.deferred:
        return f"{result}{_owed(question, proceedings)}"
    return f"{result}; lý do: {question.outcome_reason}" if question.outcome_reason else result


def _owed(question: Question, proceedings: Proceedings) -> str:
    body, date = question.body or BLANK, day(due(question))
    match remit(question, proceedings.record):
        case Remit.OWN:
            return f"; {body}, thời hạn {date}"
        case Remit.OTHER:
            return f"; {body}, dự kiến {date}"
        case Remit.HIGHER:
            return f": {body}"


def _declined(question: Question) -> str:
    reason = question.decline_reason or DeclineReason.OTHER
    note = question.decline_note if reason not in UNPRINTED else ""
    return f"{DECLINED[reason]} ({note})" if note else DECLINED[reason]
