"""The figures of a meeting as a report shows them: tables, and a picture of the main ones."""

from collections.abc import Mapping
from typing import TypeVar

from liveqa.dates import local
from liveqa.domain.attendance import Attendance
from liveqa.domain.figures import Counted, Figures, told
from liveqa.domain.words import STANDING
from liveqa.papers.model.model import BLANK, Bar, Block, Chart, Column, Table
from liveqa.papers.model.people import guests_noted
from liveqa.papers.model.phrases import (
    OPINIONS,
    ORIGINS,
    RESULTS,
    capital,
    count,
    figure,
    sentence,
    with_same,
)
from liveqa.papers.model.prose import heading, paragraph

Key = TypeVar("Key")
_MINUTE = 60_000
_DAY_MINUTES = 720
_UNTOLD = "Không nêu"
_SEVERAL = "Một ý kiến có thể do nhiều đơn vị, cá nhân trả lời."


class Captions:
    """Counts tables and pictures separately, as a report does."""

    def __init__(self) -> None:
        self._given = {"Bảng": 0, "Hình": 0}

    def table(self, title: str) -> str:
        return self._next("Bảng", title)

    def picture(self, title: str) -> str:
        return self._next("Hình", title)

    def _next(self, kind: str, title: str) -> str:
        self._given[kind] += 1
        return f"{kind} {self._given[kind]}. {title}"


def figures_sections(counted: Figures, captions: Captions) -> list[Block]:
    """Return opinions by each classification, outcomes, time, attendance and what most people cared
    about."""
    opinions = [paragraph(_in_a_sentence(counted)), *_opinions(counted, captions)]
    outcomes = _outcomes(counted, captions)
    first = [(_OPINIONS, opinions), ("Kết quả giải quyết", outcomes)]
    return _under_numbers([*first, *_of_the_day(counted, captions)])


def figures_in_short(counted: Figures, captions: Captions) -> list[Block]:
    """Return how much there was, and what became of it."""
    return [paragraph(_in_a_sentence(counted)), *_results(counted, captions)]


def figures_in_detail(counted: Figures, captions: Captions) -> list[Block]:
    """Return what `figures_in_short` leaves out."""
    opinions = [*_opinions(counted, captions), *_by_whom(counted, captions)]
    return _under_numbers([(_OPINIONS, opinions), *_of_the_day(counted, captions)])


_OPINIONS = "Lượt phát biểu và ý kiến"


def _of_the_day(counted: Figures, captions: Captions) -> list[tuple[str, list[Block]]]:
    return [
        ("Ý kiến theo thời gian", _over_time(counted, captions)),
        ("Thời gian từng nội dung", _times(counted, captions)),
        ("Đại biểu tham dự", _attended(counted, captions)),
        ("Câu hỏi được quan tâm nhiều nhất", _top(counted, captions)),
    ]


def _under_numbers(sections: list[tuple[str, list[Block]]]) -> list[Block]:
    """Return the sections that have something to tell, each under its number."""
    blocks: list[Block] = []
    filled = ((title, section) for title, section in sections if section)
    for place, (title, section) in enumerate(filled, 1):
        blocks += [heading(2, place, title), *section]
    return blocks


def _opinions(counted: Figures, captions: Captions) -> list[Block]:
    return [
        _shares(captions.table(f"Ý kiến theo {by}"), title, rows)
        for by, title, rows in (
            ("hình thức tiếp nhận", "Hình thức tiếp nhận", _named(counted.by_origin, ORIGINS)),
            ("nhóm đại biểu", "Nhóm đại biểu", _listed(counted.by_group)),
            ("loại", "Loại ý kiến", _named(counted.by_kind, OPINIONS)),
            ("chủ đề", "Chủ đề", _listed(counted.by_topic)),
        )
        if rows
    ]


def _in_a_sentence(counted: Figures) -> str:
    turns = f"có {count(counted.turns)} lượt phát biểu" if counted.turns else ""
    if not counted.received:
        return sentence(capital(turns or "không có lượt phát biểu, ý kiến nào"))
    came = f"tiếp nhận {count(counted.received)} ý kiến"
    if counted.collected:
        came += f", trong đó {count(counted.collected)} ý kiến gửi trước"
        came += f" và {count(counted.live)} ý kiến tại hội nghị"
    taken = f"{count(counted.stand)} ý kiến được đưa ra trao đổi"
    rest = {result: n for result, n in counted.by_result.items() if result not in STANDING}
    if rest:
        taken += f" ({'; '.join(f'{RESULTS[result]} {count(n)}' for result, n in rest.items())})"
    if counted.votes:
        taken += f", có {count(counted.votes)} lượt đại biểu cùng quan tâm"
    if counted.merged:
        taken += f", {count(counted.merged)} ý kiến cùng ý được gộp"
    return sentence(capital("; ".join(part for part in (turns, came, taken) if part)))


def _outcomes(counted: Figures, captions: Captions) -> list[Block]:
    return [*_results(counted, captions), *_by_whom(counted, captions)]


def _results(counted: Figures, captions: Captions) -> list[Block]:
    rows = _named(counted.of_standing, RESULTS)
    if not rows:
        return []
    bars = [Bar(_SHORT.get(name, name), value) for name, value in rows]
    caption = captions.table("Ý kiến theo kết quả giải quyết")
    return [
        Chart(captions.picture("Kết quả giải quyết các ý kiến"), bars),
        _shares(caption, "Kết quả", rows),
    ]


def _by_whom(counted: Figures, captions: Captions) -> list[Block]:
    """Return who answered how many, and how many are not the house's to answer."""
    if not counted.stand:
        return []
    blocks: list[Block] = []
    bodies = _listed(counted.by_answerer)
    if bodies:
        title = "Đơn vị, cá nhân trả lời"
        caption = captions.table("Lượt trả lời theo đơn vị, cá nhân")
        blocks.append(_shares(caption, title, bodies, "Số lượt trả lời", _SEVERAL))
    ours = counted.stand - counted.beyond_authority
    authority = [("Thuộc thẩm quyền", ours), ("Vượt thẩm quyền", counted.beyond_authority)]
    blocks.append(_shares(captions.table("Ý kiến theo thẩm quyền"), "Thẩm quyền", authority))
    return blocks


_SHORT = {
    "Vượt thẩm quyền, kiến nghị cấp trên": "Vượt thẩm quyền",
    "Hết thời gian, trả lời sau hội nghị": "Trả lời sau hội nghị",
    "Không thuộc nội dung đối thoại": "Ngoài nội dung đối thoại",
}


def _over_time(counted: Figures, captions: Captions) -> list[Block]:
    if len(counted.over_time) < 2:
        return []
    days = counted.span_minutes >= _DAY_MINUTES
    points = [(_moment(span.start, days=days), span.count) for span in counted.over_time]
    width = f"mỗi {count(counted.span_minutes)} phút"
    return [
        Chart(
            captions.picture(f"Số ý kiến gửi đến, {width}"),
            [Bar(at, value) for at, value in points],
            lying=False,
        ),
        Table(
            [Column("Từ lúc", 50, number=True), Column("Số ý kiến", 50, number=True)],
            [[at, figure(value)] for at, value in points],
            caption=captions.table(f"Số ý kiến gửi đến, {width}"),
        ),
    ]


def _times(counted: Figures, captions: Captions) -> list[Block]:
    held = [item for item in counted.times if item.minutes or item.taken is not None]
    if not held:
        return []
    columns = [
        Column("STT", 8, number=True),
        Column("Nội dung", 52),
        Column("Dự kiến (phút)", 20, number=True),
        Column("Thực tế (phút)", 20, number=True),
    ]
    planned = [item.minutes or None for item in held]
    taken = [None if item.taken is None else round(item.taken / _MINUTE) for item in held]
    spans = zip(map(_minutes, planned), map(_minutes, taken), strict=True)
    rows = [
        [str(place), item.title, *span]
        for place, (item, span) in enumerate(zip(held, spans, strict=True), 1)
    ]
    totals = ["", "Tổng cộng", _minutes(_in_all(planned)), _minutes(_in_all(taken))]
    caption = captions.table("Thời gian dự kiến và thực tế")
    return [Table(columns, rows, totals, caption)]


def _in_all(minutes: list[int | None]) -> int | None:
    """Return the sum of those that are known; None where none is."""
    known = [each for each in minutes if each is not None]
    return sum(known) if known else None


def _minutes(number: int | None) -> str:
    return "–" if number is None else figure(number)


def _attended(counted: Figures, captions: Captions) -> list[Block]:
    if not counted.attendance:
        return []
    titles = ("Triệu tập", "Có mặt", "Vắng", "Có lý do", "Tỷ lệ (%)")
    columns = [
        Column("STT", 8, number=True),
        Column("Nhóm đại biểu", 37),
        *(Column(title, 11, number=True) for title in titles),
    ]
    rows = [[str(place), *_counts(row)] for place, row in enumerate(counted.attendance, 1)]
    totals = ["", *_counts(counted.attended)]
    totals[1] = "Tổng cộng"
    caption, note = captions.table("Đại biểu tham dự theo nhóm"), guests_noted(counted.attended)
    return [Table(columns, rows, totals, caption, note)]


def _counts(row: Attendance) -> list[str]:
    if not row.is_counted:
        return [row.name, figure(row.invited), *[BLANK] * 3, "–"]
    percent = "–" if row.percent is None else str(row.percent)
    return [row.name, *map(figure, (row.invited, row.present, row.absent, row.excused)), percent]


def _top(counted: Figures, captions: Captions) -> list[Block]:
    if not counted.top:
        return []
    columns = [
        Column("Câu", 8, number=True),
        Column("Nội dung", 72),
        Column("Số người cùng quan tâm", 20, number=True),
    ]
    rows = [[str(q.number), q.text, with_same(q, figure(q.votes))] for q in counted.top]
    return [Table(columns, rows, caption=captions.table("Câu hỏi theo số người cùng quan tâm"))]


def _shares(
    caption: str, title: str, rows: list[tuple[str, int]], what: str = "Số ý kiến", note: str = ""
) -> Table:
    total = sum(value for _, value in rows)
    columns = [
        Column(title, 60),
        Column(what, 20, number=True),
        Column("Tỷ lệ (%)", 20, number=True),
    ]
    shown = [[name, figure(value), _percent(value, total)] for name, value in rows]
    return Table(
        columns, shown, ["Tổng cộng", figure(total), _percent(total, total)], caption, note
    )


def _percent(value: int, total: int) -> str:
    return f"{100 * value / total:.1f}".replace(".", ",") if total else "–"


def _named(counts: Mapping[Key, int], words: Mapping[Key, str]) -> list[tuple[str, int]]:
    return [(capital(words[key]), value) for key, value in counts.items()]


def _listed(counts: list[Counted]) -> list[tuple[str, int]]:
    return [(counted.name or _UNTOLD, counted.count) for counted in told(counts)]


def _moment(ms: int, *, days: bool) -> str:
    at = local(ms)
    return f"{at.day:02d}/{at.month:02d}" if days else f"{at.hour:02d}:{at.minute:02d}"
