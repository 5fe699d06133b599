"""The figures of a meeting as a sheet of the register."""

from msgspec.structs import replace

from liveqa.dates import clock
from liveqa.domain.attendance import Attendance
from liveqa.domain.figures import Figures, told
from liveqa.papers.model.phrases import (
    DECLINED,
    DIRECTIONS,
    OPINIONS,
    ORIGINS,
    RESULTS,
    capital,
    short_day,
)
from liveqa.papers.model.sheets import Cell, Heading, Sheet


def figure_sheet(counted: Figures) -> Sheet:
    """Return figures, a row each."""
    headings = [
        Heading("Nội dung", 40),
        Heading("Phân loại", 48),
        Heading("Số liệu", 12),
        Heading("Đơn vị tính", 14),
    ]
    rows: list[list[Cell]] = [
        ["Lượt phát biểu", "", counted.turns, "lượt"],
        ["Câu hỏi, ý kiến đã tiếp nhận", "", counted.received, "ý kiến"],
        ["Câu hỏi, ý kiến đưa ra trao đổi (sau khi gộp)", "", counted.stand, "ý kiến"],
        ["Lượt cùng quan tâm", "", counted.votes, "lượt"],
        ["Câu cùng ý đã gộp", "", counted.merged, "ý kiến"],
        *_tables(counted),
        ["Vượt thẩm quyền", "", counted.beyond_authority, "ý kiến"],
        ["Hẹn trả lời sau", "", counted.deferred, "ý kiến"],
        ["Chưa có kết quả", "", counted.to_answer, "ý kiến"],
        *_top(counted),
        *_over_time(counted),
        *_times(counted),
        *(_attendance(counted) if counted.attendance else []),
    ]
    return Sheet("Số liệu", headings, rows)


def _tables(counted: Figures) -> list[list[Cell]]:
    worded = [
        ("Theo hình thức tiếp nhận", {ORIGINS[k]: n for k, n in counted.by_origin.items()}),
        ("Theo loại ý kiến", {OPINIONS[k]: n for k, n in counted.by_kind.items()}),
        ("Theo chiều đối thoại", {DIRECTIONS[k]: n for k, n in counted.by_direction.items()}),
        ("Theo kết quả", {RESULTS[k]: n for k, n in counted.by_result.items()}),
        ("Lý do không đưa ra", {DECLINED[k]: n for k, n in counted.by_decline_reason.items()}),
    ]
    named = [
        ("Theo nhóm đại biểu", counted.by_group, "Không ghi nhóm"),
        ("Theo chủ đề", counted.by_topic, "Không ghi chủ đề"),
        ("Theo đơn vị, cá nhân trả lời", counted.by_answerer, "Không ghi người trả lời"),
        ("Theo cơ quan, đơn vị, cá nhân trả lời sau", counted.by_body, "Chưa ghi đơn vị"),
    ]
    rows: list[list[Cell]] = []
    for title, counts in worded:
        rows += [[title, capital(name), n, "ý kiến"] for name, n in counts.items()]
    for title, of_name, nameless in named:
        rows += [[title, row.name or nameless, row.count, "ý kiến"] for row in told(of_name)]
    return rows


def _top(counted: Figures) -> list[list[Cell]]:
    title = "Câu được quan tâm nhiều"
    same = "Câu được nhiều người cùng hỏi"
    rows: list[list[Cell]] = [[title, f"Câu {q.number}", q.votes, "lượt"] for q in counted.top]
    rows += [[same, f"Câu {q.number}", q.merged, "ý kiến"] for q in counted.top if q.merged]
    return rows


def _over_time(counted: Figures) -> list[list[Cell]]:
    title = f"Ý kiến theo thời gian (mỗi {counted.span_minutes} phút)"
    rows: list[list[Cell]] = []
    for span in counted.over_time:
        at = f"{short_day(span.start)}, từ {clock(span.start)}"
        rows.append([title, at, span.count, "ý kiến"])
    return rows


def _times(counted: Figures) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for item in counted.times:
        if item.minutes:
            rows.append(["Thời lượng dự kiến", item.title, item.minutes, "phút"])
        if item.extended:
            rows.append(["Thời lượng thêm tại hội nghị", item.title, item.extended, "phút"])
        if item.taken is not None:
            rows.append(["Thời lượng thực tế", item.title, round(item.taken / 60_000), "phút"])
    return rows


def _attendance(counted: Figures) -> list[list[Cell]]:
    """Return who came; nothing but who was invited of a group that nobody counted."""
    whole = replace(counted.attended, name="Tổng cộng")
    return [row for group in [*counted.attendance, whole] for row in _came(group)]


def _came(group: Attendance) -> list[list[Cell]]:
    counts = {"Đại biểu triệu tập": group.invited}
    if group.is_counted:
        counts |= {"Đại biểu có mặt": group.present, "Đại biểu vắng": group.absent}
        counts |= {"Đại biểu vắng có lý do": group.excused}
        counts |= {"Đại biểu ngoài số triệu tập": group.guests} if group.guests else {}
    rows: list[list[Cell]] = [[title, group.name, n, "người"] for title, n in counts.items()]
    if group.percent is not None:
        rows.append(["Tỷ lệ có mặt", group.name, group.percent, "%"])
    return rows
