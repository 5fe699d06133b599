"""What the secretaries' desk promises: nothing that was typed is ever lost."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.pages import violations
from tests.browser.phone import Phone
from tests.browser.secretary import Secretary
from tests.browser.words import like, t
from tests.sampling import daily
from tests.serving import Server, serving

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page, WebSocketRoute

pytestmark = pytest.mark.browser

LAPTOP = {"viewport": {"width": 1366, "height": 768}}
CARET = "area => [area.selectionStart, area.selectionEnd]"


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting with two questions that everyone sees."""
    opened = Meeting(venue)
    opened.ask("Bao giờ sửa mái che?")
    opened.ask("Bao giờ có thực đơn tuần?", who="Minh")
    return opened


@pytest.fixture
def laptop(visit: Visit, venue: Server) -> "BrowserContext":
    """Thu's laptop."""
    return visit(venue, **LAPTOP)


@pytest.fixture
def thu(laptop: "BrowserContext", meeting: Meeting) -> Secretary:
    """Thu at her desk."""
    return sit_down(laptop, meeting)


@pytest.fixture
def mai(visit: Visit, venue: Server, meeting: Meeting) -> Secretary:
    """Mai at hers."""
    return sit_down(visit(venue, **LAPTOP), meeting)


def sit_down(laptop: "BrowserContext", meeting: Meeting) -> Secretary:
    """Open the desk in a new tab."""
    page = laptop.new_page()
    page.goto(meeting.links["secretary"])
    expect(page.get_by_role("navigation", name=t("secretary.work"))).to_be_visible()
    return Secretary(page)


def saved(secretary: Secretary, field: "Locator") -> None:
    """See that the page says that a text was saved, and when."""
    expect(secretary.saved(field)).to_have_text(like("common.saved_at"))


@pytest.mark.long
def test_a_question_that_one_took_another_takes_over_and_hands_back(
    thu: Secretary, mai: Secretary, meeting: Meeting
) -> None:
    for secretary, name in ((thu, "Thu"), (mai, "Mai")):
        secretary.choose(1)
        words = t("secretary.take" if secretary is thu else "secretary.take_over")
        press(secretary.paper.get_by_role("button", name=words, exact=True))
        secretary.paper.get_by_label(t("secretary.my_name"), exact=True).fill(name)
        press(secretary.paper.get_by_role("button", name=t("secretary.take"), exact=True))
        expect(secretary.paper.get_by_text(t("secretary.taken_by_me"))).to_be_visible()
    expect(thu.paper.get_by_text(t("secretary.taken_by", name="Mai"))).to_be_visible()
    meeting.do("chair", "stage.show_questions", questions=questions(meeting)[:1])
    for secretary in (thu, mai):
        expect(secretary.row(1)).to_contain_text(t("common.on_screen"))
        secretary.page.keyboard.press("F9")
    expect(mai.answer).to_be_focused()
    expect(thu.paper).to_be_focused()  # no key puts the caret into what another one writes
    press(mai.paper.get_by_role("button", name=t("secretary.hand_over"), exact=True))
    mai.paper.get_by_label(t("secretary.hand_over_to"), exact=True).fill("Thu")
    press(mai.paper.get_by_role("button", name=t("secretary.hand_over_now"), exact=True))
    told = t("secretary.handed_to_me", name="Mai", numbers=1)
    expect(thu.page.get_by_role("button", name=told, exact=True)).to_be_visible()
    press(thu.paper.get_by_role("button", name=t("secretary.take"), exact=True))
    expect(thu.page.get_by_role("button", name=told, exact=True)).to_be_hidden()
    thu.page.keyboard.press("Control+z")
    expect(thu.page.get_by_role("button", name=told, exact=True)).to_be_visible()


@pytest.mark.long
def test_the_paper_that_is_open_is_printed_whole_and_alone(
    thu: Secretary, meeting: Meeting
) -> None:
    said = "\n\n".join([f"Đoạn {part}. " + "Nhà trường đã rà soát. " * 30 for part in range(8)])
    meeting.answer(said, meeting.ask("Bao giờ xây nhà xe?"))
    thu.tab("review")
    thu.tab("minutes")
    press(thu.page.get_by_role("button", name=t("secretary.read_minutes")))
    paper = thu.page.get_by_role("dialog", name=t("secretary.read_minutes"))
    expect(paper.get_by_text("Đoạn 7.")).to_be_visible()
    pages = [close(page.extract_text()) for page in PdfReader(BytesIO(thu.page.pdf())).pages]
    assert close("BIÊN BẢN") in pages[0]
    assert len(set(pages)) == len(pages) > 1
    whole = "".join(pages)
    assert all(whole.count(close(f"Đoạn {part}.")) == 1 for part in range(8))
    assert close(t("secretary.tab_review")) not in whole


def close(words: str) -> str:
    """Words without their spaces, of which a PDF has some within a word."""
    return "".join(words.split())


@pytest.mark.long
def test_an_opinion_that_was_sent_too_early_goes_back_to_review_by_one_key(
    thu: Secretary, meeting: Meeting
) -> None:
    thu.tab("speakers")
    thu.enter_opinion("Xin hỏi về")
    told = t("secretary.did_enter", number=3)
    expect(thu.page.get_by_text(told)).to_be_visible()
    assert 3 in {row["number"] for row in meeting.board("Lan")["questions"].values()}
    thu.page.keyboard.press("Control+z")
    expect(thu.page.get_by_text(t("staff.undone", deed=told))).to_be_visible()
    assert 3 not in {row["number"] for row in meeting.board("Lan")["questions"].values()}
    expect(thu.waiting("Xin hỏi về")).to_be_visible()


@pytest.mark.long
def test_back_closes_a_sheet_and_leads_to_the_tab_before(thu: Secretary) -> None:
    page = thu.page
    thu.tab("minutes")
    press(page.get_by_role("button", name=t("secretary.read_minutes")))
    paper = page.get_by_role("dialog", name=t("secretary.read_minutes"))
    expect(paper.get_by_text("BIÊN BẢN", exact=True)).to_be_visible()
    page.go_back()
    expect(paper).to_be_hidden()
    page.keyboard.press("F2")
    why = page.get_by_role("dialog", name=t("secretary.quick_note"))
    expect(why).to_contain_text(t("secretary.quick_note_none"))
    page.go_back()
    expect(why).to_be_hidden()
    tabs = page.get_by_role("navigation", name=t("secretary.work"))
    here = tabs.locator("[aria-current]")
    expect(here).to_have_text(t("secretary.tab_minutes"))
    page.go_back()
    expect(here).to_have_text(t("secretary.tab_answers"))


@pytest.mark.long
def test_what_is_typed_is_saved_and_says_so(thu: Secretary, meeting: Meeting) -> None:
    thu.choose(1)
    thu.answer.press_sequentially("Nhà trường sửa")
    saved(thu, thu.answer)
    (answer,) = meeting.board("organiser")["answers"].values()
    assert answer["draft"] == "Nhà trường sửa"
    assert not meeting.board("Lan").get("answers")
    thu.record()
    (answer,) = meeting.board("Lan")["answers"].values()
    assert "Nhà trường sửa" in answer["html"]
    expect(thu.paper.get_by_role("radio", name=t("outcome.answered"))).to_be_checked()


@pytest.mark.long
def test_a_closed_tab_loses_nothing(
    laptop: "BrowserContext", thu: Secretary, meeting: Meeting
) -> None:
    thu.choose(1)
    thu.answer.fill("Nhà trường sửa trong hè")
    thu.page.close()
    again = sit_down(laptop, meeting)
    again.choose(1)
    expect(again.answer).to_have_value("Nhà trường sửa trong hè")
    saved(again, again.answer)
    drafts = [row["draft"] for row in meeting.board("organiser")["answers"].values()]
    assert drafts == ["Nhà trường sửa trong hè"]


def test_the_caret_stays_while_the_room_goes_on(thu: Secretary, meeting: Meeting) -> None:
    thu.choose(1)
    thu.answer.fill("Nhà trường sửa trong hè")
    saved(thu, thu.answer)
    thu.answer.evaluate("area => area.setSelectionRange(4, 10)")
    for who in ("Vy", "Khoa"):
        meeting.do(who, "question.upvote", question=questions(meeting)[0])
    third = meeting.ask("Câu thứ ba vừa tới", who="Vy")
    meeting.do("chair", "stage.show_questions", questions=[third])
    expect(thu.row(3)).to_contain_text(t("common.on_screen"))
    expect(thu.row(1)).to_contain_text(t("secretary.votes", count=2))
    expect(thu.answer).to_be_focused()
    assert thu.answer.evaluate(CARET) == [4, 10]


@pytest.mark.long
def test_the_caret_stays_at_its_word_when_someone_else_writes_before_it(
    thu: Secretary, meeting: Meeting
) -> None:
    thu.tab("minutes")
    conclusion = thu.conclusion
    conclusion.fill("Giao tổ văn phòng.")
    saved(thu, conclusion)
    conclusion.evaluate("area => area.setSelectionRange(8, 8)")
    meeting.do("secretary", "conclusion.write", text="Một. Giao tổ văn phòng.", base_version=1)
    expect(conclusion).to_have_value("Một. Giao tổ văn phòng.")
    assert conclusion.evaluate(CARET) == [13, 13]
    expect(thu.saved(conclusion)).to_have_text(t("common.changed_by_other"))


@pytest.mark.long
@pytest.mark.parametrize("fate", daily(["declined", "merged"], ["merged"]))
def test_a_draft_outlives_its_question_and_can_go_to_another(
    thu: Secretary, meeting: Meeting, fate: str
) -> None:
    first, second = questions(meeting)
    thu.choose(1)
    thu.answer.fill("Nhà trường sửa trong hè")
    saved(thu, thu.answer)
    thu.answer.press_sequentially(", trước")
    if fate == "declined":
        meeting.do("secretary", "question.decline", question=first, reason="off_topic")
    else:
        meeting.do("secretary", "question.merge", question=first, into=second)
    notice = thu.paper.get_by_role("alert").filter(has_text=t("secretary.stranded", numbers=1))
    expect(notice).to_be_visible()
    expect(thu.answer).to_be_focused()
    thu.answer.press_sequentially(" tháng 8")
    expect(thu.answer).to_have_value("Nhà trường sửa trong hè, trước tháng 8")
    saved(thu, thu.answer)
    press(notice.get_by_role("button", name=t("secretary.stranded_move")))
    notice.get_by_label(t("secretary.stranded_into"), exact=True).fill("2")
    press(notice.get_by_role("button", name=f"{t('secretary.stranded_pick')} 2:"))
    expect(notice).to_be_hidden()
    expect(thu.answer).to_have_value("Nhà trường sửa trong hè, trước tháng 8")
    (answer,) = meeting.board("organiser")["answers"].values()
    assert answer["questions"] == [second]


@pytest.mark.parametrize(
    ("choice", "kept"),
    daily(
        [
            ("common.keep_mine", "Bản của Mai"),
            ("common.take_theirs", "Bản của Thu"),
            ("common.keep_both", "Bản của Thu\n\nBản của Mai"),
        ],
        [("common.keep_both", "Bản của Thu\n\nBản của Mai")],
    ),
    ids=["mine", "theirs", "both"],
)
def test_two_who_write_the_same_text_see_both_versions(
    thu: Secretary, mai: Secretary, meeting: Meeting, choice: str, kept: str
) -> None:
    for secretary in (thu, mai):
        secretary.tab("minutes")
        secretary.conclusion.focus()
    thu.page.keyboard.insert_text("Bản của Thu")
    mai.page.keyboard.insert_text("Bản của Mai")
    thu.page.keyboard.press("Tab")  # who leaves a text saves it at once
    conflict = mai.page.get_by_role("alert").filter(has_text=t("common.conflict"))
    expect(conflict).to_contain_text("Bản của Thu")
    expect(conflict).to_contain_text("Bản của Mai")
    assert meeting.board("organiser")["meeting"]["conclusion"] == "Bản của Thu"
    press(conflict.get_by_role("button", name=t(choice), exact=True))
    expect(mai.conclusion).to_have_value(kept)
    expect(thu.conclusion).to_have_value(kept)
    expect(conflict).to_be_hidden()


@pytest.mark.long
def test_what_another_says_is_to_become_of_a_question_is_not_overwritten_unseen(
    thu: Secretary, meeting: Meeting
) -> None:
    first, *_ = questions(meeting)
    thu.choose(1)
    thu.paper.get_by_role("radio", name=t("outcome.noted")).check()
    promise = {"body": "Kế toán", "deadline": "2034-06-01", "channel": "Thư"}
    study = {"outcome": "needs_study", **promise}
    meeting.do("secretary", "outcome.set", questions=[first], **study)
    told = thu.paper.get_by_role("alert").filter(has_text=t("secretary.outcome_meanwhile"))
    expect(told).to_contain_text(f"{t('outcome.needs_study')}: Kế toán; 01/06/2034; Thư")
    press(told.get_by_role("button", name=t("common.take_theirs")))
    expect(thu.paper.get_by_role("radio", name=t("outcome.needs_study"))).to_be_checked()

    press(thu.paper.get_by_role("button", name=t("secretary.prepare"), exact=True))
    form = thu.paper.locator("form").filter(has_text=t("secretary.prepared"))
    expect(form.get_by_label(t("secretary.prepared"), exact=True)).to_be_focused()
    form.get_by_role("radio", name=t("outcome.noted")).check()
    prepared = {"question": first, "text": "Trong hè.", "base_version": 0}
    meeting.do("secretary", "question.prepare", **prepared, **study)
    told = form.get_by_role("alert").filter(has_text=t("staff.prepared_meanwhile"))
    expect(told).to_contain_text("Trong hè.")
    expect(told).to_contain_text(t("outcome.needs_study"))
    save = form.get_by_role("button", name=t("common.save"), exact=True)
    expect(save).to_be_disabled()
    assert violations(thu.page) == []
    press(told.get_by_role("button", name=t("common.keep_mine")))
    press(save)
    expect(form).to_be_hidden()
    (row,) = [
        row for id, row in meeting.board("organiser")["questions"].items() if int(id) == first
    ]
    assert (row.get("prepared_answer", ""), row["prepared_outcome"]) == ("", "noted")


@pytest.mark.long
def test_a_conflict_outlives_a_reload(thu: Secretary, mai: Secretary, meeting: Meeting) -> None:
    mai.tab("minutes")
    mai.conclusion.fill("Bản của Mai")
    mai.page.close()
    meeting.do("secretary", "conclusion.write", text="Bản của Thu", base_version=0)
    again = sit_down(mai.page.context, meeting)
    again.tab("minutes")
    conflict = again.page.get_by_role("alert").filter(has_text=t("common.conflict"))
    expect(conflict).to_contain_text("Bản của Thu")
    expect(conflict).to_contain_text("Bản của Mai")


@pytest.mark.long
def test_what_is_typed_without_a_connection_is_saved_when_it_is_back(
    visit: Visit, server: Server
) -> None:
    meeting = Meeting(server)
    meeting.ask("Bao giờ sửa mái che?")
    thu = sit_down(visit(server, **LAPTOP), meeting)
    thu.choose(1)
    thu.answer.fill("Nhà trường")
    saved(thu, thu.answer)
    server.kill()
    expect(thu.page.get_by_text(t("common.reconnecting"))).to_be_visible()
    thu.answer.press_sequentially(" sửa trong hè")
    expect(thu.saved(thu.answer)).to_have_text(t("common.kept_on_device"))
    with serving(server.data, port=server.port):
        saved(thu, thu.answer)
        drafts = [row["draft"] for row in meeting.board("organiser")["answers"].values()]
        assert drafts == ["Nhà trường sửa trong hè"]


@pytest.mark.long
def test_what_a_rehearsal_left_on_a_device_never_reaches_the_real_meeting(
    visit: Visit, server: Server
) -> None:
    meeting = Meeting(server, is_open=False)
    meeting.do("organiser", "question.collect", collected=[{"text": "Bao giờ sửa mái che?"}])
    meeting.do("organiser", "rehearsal.begin")
    hall, laptop = visit(server), visit(server, **LAPTOP)
    lan, thu = Phone(hall.new_page()), sit_down(laptop, meeting)
    lan.page.goto(meeting.hall)
    lan.join()
    thu.choose(1)
    server.kill()
    for page in (lan.page, thu.page):
        expect(page.get_by_text(t("common.reconnecting"))).to_be_visible()
    thu.answer.fill("Trả lời thử")
    expect(thu.saved(thu.answer)).to_have_text(t("common.kept_on_device"))
    thu.tab("minutes")
    present = f"Lớp 5A: {t('secretary.present')}"
    thu.page.get_by_label(present, exact=True).fill("7")
    lan.write("Câu thử?")
    lan.press_send()
    expect(lan.said).to_have_text(t("phone.kept_to_send"))
    thu.page.close()
    lan.page.close()
    with serving(server.data, port=server.port):
        meeting.do("organiser", "rehearsal.end")
        meeting.do("organiser", "meeting.open")
        lan, thu = Phone(hall.new_page()), sit_down(laptop, meeting)
        lan.page.goto(meeting.hall)
        lan.view("own")
        refused = lan.page.get_by_role("article").filter(has_text="Câu thử?")
        expect(refused).to_contain_text(t("error.rehearsal_changed"))
        thu.choose(1)
        expect(thu.answer).to_have_value("")
        thu.tab("minutes")
        expect(thu.page.get_by_label(present, exact=True)).to_have_value("")
        board = meeting.board("secretary")
        assert [row["text"] for row in board["questions"].values()] == ["Bao giờ sửa mái che?"]
        assert not board["answers"]


@pytest.mark.long
def test_a_deferral_needs_who_when_and_how(thu: Secretary, meeting: Meeting) -> None:
    thu.choose(1)
    thu.choose_outcome("to_verify")
    fields = {
        name: thu.paper.get_by_label(t(f"outcome_form.{name}"), exact=True)
        for name in ("body", "deadline", "channel")
    }
    expect(fields["body"]).to_have_value("Nhà trường")
    expect(fields["deadline"]).to_have_value("2034-05-31")
    for field in fields.values():
        filled = field.input_value()
        field.fill("")
        thu.save_outcome()
        expect(field).to_have_attribute("aria-invalid", "true")
        field.fill(filled)
    thu.save_outcome()
    expect(thu.paper.get_by_text(t("secretary.outcome_saved"))).to_be_visible()
    row = meeting.board("Lan")["questions"][str(questions(meeting)[0])]
    assert (row["outcome"], row["deadline"]) == ("to_verify", "2034-05-31")


@pytest.mark.long
def test_what_is_beyond_authority_asks_for_no_day(thu: Secretary, meeting: Meeting) -> None:
    thu.choose(1)
    thu.choose_outcome("out_of_time")
    ours = thu.paper.get_by_label(t("outcome_form.body"), exact=True)
    expect(ours).to_have_value("Nhà trường")
    thu.choose_outcome("beyond_authority")
    expect(thu.paper.get_by_label(t("outcome_form.deadline"), exact=True)).to_have_count(0)
    expect(thu.paper.get_by_text(t("outcome_form.no_deadline"))).to_be_visible()
    body = thu.paper.get_by_label(t("outcome_form.competent_body"), exact=True)
    expect(body).to_have_value("")
    thu.save_outcome()
    expect(body).to_have_attribute("aria-invalid", "true")
    body.fill("Sở Nội vụ")
    thu.save_outcome()
    expect(thu.paper.get_by_text(t("secretary.outcome_saved"))).to_be_visible()
    row = meeting.board("Lan")["questions"][str(questions(meeting)[0])]
    assert (row["outcome"], row["body"]) == ("beyond_authority", "Sở Nội vụ")
    assert "deadline" not in row
    thu.choose_outcome("to_verify")
    expect(ours).to_have_value("Sở Nội vụ")


@pytest.mark.long
def test_the_body_above_is_proposed_for_what_is_beyond_authority(
    thu: Secretary, meeting: Meeting
) -> None:
    meeting.do("organiser", "meeting.edit", superior_body="UBND phường Tân Phong")
    thu.choose(1)
    thu.choose_outcome("beyond_authority")
    body = thu.paper.get_by_label(t("outcome_form.competent_body"), exact=True)
    expect(body).to_have_value("UBND phường Tân Phong")
    thu.choose_outcome("to_verify")
    expect(thu.paper.get_by_label(t("outcome_form.body"), exact=True)).to_have_value("Nhà trường")


@pytest.mark.long
def test_one_step_settles_all_remaining_questions(thu: Secretary, meeting: Meeting) -> None:
    meeting.answer("Đã xong", questions(meeting)[0])
    thu.defer_remaining()
    rows = meeting.board("Lan")["questions"].values()
    outcomes = {row["number"]: row.get("outcome") for row in rows}
    assert outcomes[2] == "out_of_time"
    assert outcomes[1] != "out_of_time"


@pytest.mark.long
def test_an_answer_goes_to_several_questions_and_can_let_one_go(
    thu: Secretary, meeting: Meeting
) -> None:
    thu.choose(1, 2)
    thu.answer.fill("Trả lời chung")
    thu.answered_by("Hiệu trưởng", "Kế toán")
    thu.record()
    (answer,) = meeting.board("Lan")["answers"].values()
    assert (len(answer["questions"]), len(answer["answerers"])) == (2, 2)
    uncover = thu.paper.get_by_role("button", name=t("secretary.uncover", number=2))
    press(uncover)
    expect(uncover).to_be_hidden()
    (answer,) = meeting.board("Lan")["answers"].values()
    assert answer["questions"] == [questions(meeting)[0]]


def questions(meeting: Meeting) -> list[int]:
    """The ids of all questions, by number."""
    rows = meeting.board("organiser")["questions"]
    return sorted(map(int, rows), key=lambda row: rows[str(row)]["number"])


@pytest.mark.long
def test_a_person_is_erased_on_request_also_when_the_meeting_is_over(
    laptop: "BrowserContext", meeting: Meeting
) -> None:
    told = {"name": "Cô Cúc", "name_mode": "named"}
    asked = meeting.ask("Bao giờ có sân bóng?", who="Cúc", **told)
    meeting.answer("Tháng 6.", asked)
    meeting.do("organiser", "meeting.close")
    thu = sit_down(laptop, meeting)
    thu.choose(3)
    expect(thu.paper.get_by_text("Cô Cúc")).to_be_visible()
    erase = thu.paper.get_by_role("button", name=t("secretary.erase_person_of", number=3))
    press(erase)
    press(thu.paper.get_by_role("button", name=t("common.yes"), exact=True))
    expect(erase).to_be_hidden()
    expect(thu.paper.get_by_text("Cô Cúc")).to_be_hidden()


@pytest.mark.long
def test_a_name_that_stands_elsewhere_is_erased_there_when_asked_and_a_secret_one_is_not_looked_for(
    laptop: "BrowserContext", meeting: Meeting
) -> None:
    told = {"name": "Cô Cúc", "name_mode": "named"}
    meeting.ask("Bao giờ có sân bóng?", who="Cúc", **told)
    twin = meeting.ask("Bao giờ có sân cầu?", who="Một máy khác", **{**told, "name": "CÔ  cúc"})
    secret = {"name": "Cô Cúc", "name_mode": "secretaries_only"}
    hidden = meeting.ask("Ai dạy thay?", who="Cúc", **secret)
    turn = meeting.do("secretary", "speaker.add", name="Cô Cúc")["speaker"]
    thu = sit_down(laptop, meeting)
    thu.choose(5)
    expect(thu.paper.get_by_text("Cô Cúc")).to_be_visible()
    expect(thu.paper.get_by_role("button", name=like("secretary.erase_same"))).to_be_hidden()
    thu.choose(3)
    press(thu.paper.get_by_role("button", name=t("secretary.erase_same", n=2)))
    turns = t("secretary.erase_same_turns", n=1)
    where = f"{t('common.question_number', number=4)}, {turns}"
    asked = thu.paper.get_by_role("group", name=t("secretary.erase_same_question", where=where))
    press(asked.get_by_role("button", name=t("common.yes"), exact=True))
    expect(thu.paper.get_by_text("Cô Cúc")).to_be_hidden()
    board = meeting.board("secretary")
    assert "name" not in board["questions"][str(twin)]
    assert "name" not in board["speakers"][str(turn)]
    assert board["questions"][str(hidden)]["name"] == "Cô Cúc"


@pytest.mark.long
def test_who_spoke_is_erased_on_request(laptop: "BrowserContext", meeting: Meeting) -> None:
    turn = meeting.do("Cúc", "speaker.register", name="Cô Cúc", seat="Hàng 2")["speaker"]
    thu = sit_down(laptop, meeting)
    thu.tab("speakers")
    erase = thu.page.get_by_role("button", name=t("secretary.erase_speaker", who="Cô Cúc"))
    press(erase)
    press(thu.page.get_by_role("button", name=t("common.yes"), exact=True))
    expect(erase).to_be_hidden()
    assert "name" not in meeting.board("secretary")["speakers"][str(turn)]


@pytest.mark.long
def test_a_file_from_a_rehearsal_says_so_in_its_name(visit: Visit, server: Server) -> None:
    meeting = Meeting(server, is_open=False)
    meeting.do("organiser", "rehearsal.begin")
    thu = sit_down(visit(server, **LAPTOP), meeting)
    thu.tab("minutes")
    with thu.page.expect_download() as started:
        press(thu.page.get_by_role("button", name=t("secretary.download_docx"), exact=True))
    name = started.value.suggested_filename
    assert name.startswith("bien-ban-")
    assert name.endswith(f"-{meeting.code}-chay-thu.docx")


class SlowBoard:
    """A connection over which acknowledgements arrive at once, and what they changed when it is
    let through: the server sends the two apart."""

    def __init__(self, page: "Page") -> None:
        self.acknowledged = 0
        self._held: list[Callable[[], None]] | None = []
        page.route_web_socket("**", self._route)

    def let_through(self) -> None:
        """Deliver what was held back, and hold nothing from now on."""
        held, self._held = self._held or [], None
        for deliver in held:
            deliver()

    def _route(self, socket: "WebSocketRoute") -> None:
        def hear(message: str | bytes) -> None:
            words = str(message)
            self.acknowledged += words.startswith("43")
            if words.startswith('42["patch"') and self._held is not None:
                self._held.append(partial(socket.send, message))
            else:
                socket.send(message)

        socket.connect_to_server().on_message(hear)


@pytest.mark.long
def test_an_answer_stays_in_its_place_until_the_board_shows_it(
    laptop: "BrowserContext", meeting: Meeting
) -> None:
    page = laptop.new_page()
    board = SlowBoard(page)
    page.goto(meeting.links["secretary"])
    thu = Secretary(page)
    thu.choose(1)
    text = "Nhà trường sửa trong tháng 6."
    thu.answer.fill(text)
    sheet = thu.paper.locator(".answer").last.element_handle()
    thu.answered_by("Hiệu trưởng")
    # of its beginning, its text and who gives it
    while board.acknowledged < 3:
        page.wait_for_timeout(10)
    expect(thu.answer).to_have_value(text)
    board.let_through()
    thu.record()
    assert sheet.evaluate("sheet => sheet.isConnected"), "it was drawn anew under the hands"


@pytest.mark.long
def test_a_count_that_is_being_typed_is_whole_and_takes_nothing_from_a_colleague(
    laptop: "BrowserContext", meeting: Meeting
) -> None:
    page = laptop.new_page()
    board = SlowBoard(page)
    page.goto(meeting.links["secretary"])
    Secretary(page).tab("minutes")
    present = page.get_by_label(f"Lớp 5A: {t('secretary.present')}", exact=True)
    invited = page.get_by_label(f"Lớp 5A: {t('secretary.invited')}", exact=True)
    press(present)
    page.keyboard.type("2")
    while not board.acknowledged:
        page.wait_for_timeout(10)
    page.keyboard.type("3")
    expect(present).to_have_value("23")
    board.let_through()
    counts_are(page, meeting, present=23)
    present.fill("99")
    asked = page.get_by_role("button", name=t("common.figures_right"))
    expect(asked).to_be_visible()
    counted = {"group": class_5a(meeting)["id"], "present": 23, "invited": 40}
    meeting.do("secretary", "attendance.record", **counted)
    expect(invited).to_have_value("40")
    press(asked)
    expect(asked).to_be_hidden()
    counts_are(page, meeting, present=99, invited=40)


def counts_are(page: "Page", meeting: Meeting, **counts: int) -> None:
    """Wait until Lớp 5A is counted like this."""
    while counts.items() - class_5a(meeting).items():  # a test that waits is stopped by its page
        page.wait_for_timeout(20)


def class_5a(meeting: Meeting) -> dict[str, int]:
    """The class as secretaries see it."""
    groups = meeting.board("secretary")["groups"]
    [(id, row)] = [(id, row) for id, row in groups.items() if row["name"] == "Lớp 5A"]
    return {**row, "id": int(id)}
