"""What a notice is for: read on a board, whatever was asked."""

import io
import time

from pypdf import PdfReader

from liveqa.domain.words import Duty, NoticeTitle, Outcome
from liveqa.papers.formats import docx, pdf
from liveqa.papers.frozen import numbered
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.notice import notice
from liveqa.papers.model.model import Heading
from tests.papers.reading import RENDERERS, pages, text
from tests.papers.records import Builder, empty


def said(document: object) -> str:
    return " ".join(text("html", RENDERERS["html"](document)).split())  # type: ignore[arg-type]


def crowded() -> Builder:
    """500 questions: 400 answered, 100 put off."""
    b = Builder()
    b.meeting(issuing_body="Trường Hoa Sen", symbol="BB-HS")
    by = b.answerer("Nhà trường")
    for number in range(1, 501):
        asked = b.question(f"Hỏi <{number}>?", topic=("Bán trú", "Học phí")[number % 2])
        if number <= 400:
            b.answer([asked], f"Đáp <{number}>.", [by])
        else:
            promise = {"body": "Kế toán", "deadline": "2024-05-20", "channel": "văn bản"}
            b.change(asked, state="answered", outcome=Outcome.OUT_OF_TIME, **promise)
    return b


def test_a_notice_of_many_questions_is_a_notice_with_an_annex() -> None:
    document = numbered(notice(crowded().record), "5", "2024-05-06")
    [annex] = document.annexes
    assert annex.label == "Phụ lục"
    assert annex.reference == (
        "(Kèm theo Thông báo số 05/TB-HS ngày 06 tháng 5 năm 2024 của Trường Hoa Sen)"
    )
    told = said(document)
    assert (
        "400 ý kiến, về: Học phí (200); Bán trú (200). Nội dung từng ý kiến ghi tại Phụ lục kèm"
        in told
    )
    for number in range(1, 501):
        assert told.count(f"Hỏi <{number}>?") == 1
    short, _, _ = told.partition("NỘI DUNG Ý KIẾN VÀ TRẢ LỜI")
    assert "Hỏi <" not in short
    assert "Kế toán trả lời Câu 401, Câu 402" in short
    first = pages(pdf.render(document))
    assert next(place for place, page in enumerate(first) if "Nơi nhận" in page) <= 2


def test_minutes_of_500_questions_are_made_in_two_seconds_of_work(at_length: bool) -> None:
    record = crowded().record
    began = time.process_time()
    document = minutes(record)
    made = docx.render(document), pdf.render(document)
    # a core that works for others too takes twice as long: with `--long` it has none beside it
    assert time.process_time() - began < (2 if at_length else 6)
    assert len(PdfReader(io.BytesIO(made[1])).pages) > 40


def test_a_short_notice_has_no_annex() -> None:
    b = Builder()
    b.answer([b.question("Hỏi?")], "Đáp.")
    assert notice(b.record).annexes == []


def test_a_notice_of_the_conclusion_begins_with_it_and_names_whose_it_is() -> None:
    b = Builder()
    b.officer("Bà Mai", Duty.CHAIR, "Phó Chủ tịch")
    b.meeting(notice_title=NoticeTitle.CONCLUSION, conclusion="Sửa mái che.", title="Hội nghị X")
    b.question("Hỏi?")
    document = notice(b.record)
    headings = [block.line for block in document.body if isinstance(block, Heading)]
    assert headings[0] == "I. KẾT LUẬN CỦA PHÓ CHỦ TỊCH"
    told = said(document)
    assert told.count("Sửa mái che.") == 1
    assert "trao đổi, Phó Chủ tịch kết luận như sau:" in told
    assert "Trên đây là kết luận của Phó Chủ tịch tại Hội nghị X." in told


def test_a_place_that_was_typed_with_its_tai_is_not_told_with_two() -> None:
    b = Builder()
    b.meeting(venue="Tại hội trường trường Hoa Sen")
    assert "tại Hội trường trường Hoa Sen," in said(notice(b.record))


def test_a_venue_within_the_house_does_not_name_it_twice() -> None:
    b = Builder()
    house = "Trường Mầm non Hoa Phượng"
    b.meeting(venue=f"Phòng âm nhạc, {house}", issuing_body=house)
    for told in (said(notice(b.record)), news(b.record)):
        assert f"tại Phòng âm nhạc, {house} tổ chức" in told
    b.meeting(venue=house)
    assert f"tại {house}, {house} tổ chức" in said(notice(b.record))


def test_the_place_before_the_date_begins_with_a_capital() -> None:
    b = Builder()
    b.meeting(place="phường Trần Phú")
    assert notice(b.record).head.dateline.startswith("Phường Trần Phú, ngày")


def test_an_empty_meeting_heard_nobody() -> None:
    told = said(notice(empty()))
    assert "Sau khi nghe" not in told
    assert "Hội nghị kết luận như sau:" in told
