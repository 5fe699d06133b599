"""Plans as people type them in a hurry and send them on: without numbers, with signs of a chat or
of Markdown, dated and approved at the end."""

from typing import Any

import pytest

from liveqa.imports.school.plan import read
from liveqa.imports.school.reading import PlanRead

TITLE = "Đối thoại với cha mẹ học sinh năm học 2026 - 2027"
HEAD = f"Sao Mai, ngày 02 tháng 11 năm 2026\nKẾ HOẠCH\nTổ chức {TITLE}\n"


def told(found: PlanRead, name: str, *, certain: bool = True) -> list[Any]:
    """The values of a field that are certain, or those that are asked about."""
    return [
        each.value for each in found.facts if each.field == name and bool(each.doubt) != certain
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Căn cứ nhiệm vụ năm học, cụ thể như sau",
        "Căn cứ tình hình thực tế; Trường THCS Sao Mai xây dựng kế hoạch như sau:",
        "Nhà trường kính mời quý phụ huynh như sau:",
        "Căn cứ Luật Trẻ em năm 2016;",
    ],
)
def test_sentences_below_the_one_that_opens_a_plan_are_read(above: str) -> None:
    below = (
        "Hội nghị diễn ra lúc 8h00 ngày 20/11/2026 tại Hội trường.\n"
        "Các tổ gửi câu hỏi về Văn phòng trước ngày 15/11/2026.\n"
    )
    found = read(f"{HEAD}{above}\n{below}")
    assert told(found, "starts_at", certain=False) == ["2026-11-20 08:00"]
    assert told(found, "venue", certain=False) == ["Hội trường"]
    (collector,) = told(found, "collectors", certain=False)
    assert (collector["name"], collector["source"]) == ("Văn phòng", "Các tổ")


def test_papers_listed_below_their_announcement_are_grounds() -> None:
    found = read(
        f"{HEAD}Căn cứ các văn bản sau đây:\n- Luật Trẻ em năm 2016\n- Thông tư 11/2020/TT-BGDĐT\n"
        "Trường THCS Sao Mai triển khai kế hoạch như sau:\nThời gian: 8h00 ngày 20/11/2026\n"
    )
    assert told(found, "legal_grounds") == [
        "Căn cứ Luật Trẻ em năm 2016",
        "Căn cứ Thông tư 11/2020/TT-BGDĐT",
    ]
    assert told(found, "starts_at") == ["2026-11-20 08:00"]
