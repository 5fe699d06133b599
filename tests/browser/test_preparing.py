"""The organiser's page before the day: what is pasted, and what is printed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import open_page, violations
from tests.browser.words import like, t
from tests.imports.test_school_plan import PLAN
from tests.imports.written import KINDERGARTEN
from tests.serving import Server, serving

pytestmark = pytest.mark.browser


@pytest.mark.long
def test_a_programme_is_pasted(visit: Visit, server: Server) -> None:
    Meeting(server, is_open=False)
    page = open_page(visit(server), server, "organiser")
    organiser = Organiser(page)
    programme = organiser.go("programme")
    programme.get_by_label(t("organiser.item_lines")).fill("- Báo cáo đề dẫn (15 phút);\n- Bế mạc")
    read = programme.get_by_role("region", name=t("organiser.items_read"))
    expect(read.get_by_role("listitem")).to_have_count(2)
    expect(read).to_contain_text("Báo cáo đề dẫn Báo cáo đề dẫn · 15 phút")
    press(programme.get_by_role("button", name=t("organiser.items_add")))
    expect(programme.get_by_role("heading", name="4. Báo cáo đề dẫn")).to_be_visible()
    expect(programme.get_by_role("heading", name="5. Bế mạc")).to_be_visible()
    assert violations(page) == []


@pytest.mark.long
def test_what_is_printed_before_the_day_is_chosen_by_keyboard_and_downloaded(
    visit: Visit, server: Server
) -> None:
    meeting = Meeting(server, is_open=False)
    page = open_page(visit(server), server, "organiser")
    organiser = Organiser(page)
    sheets = organiser.go("sheets")
    secret = meeting.links["helper"].partition("#")[2]

    def printed(kind: str) -> str:
        group = sheets.get_by_role("group", name=t(f"organiser.sheet_{kind}"), exact=True)
        group.get_by_role("button", name=t("organiser.short_pdf"), exact=True).focus()
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        pages = PdfReader(download.value.path()).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    assert "Truong-Khach" in printed("door_sheet")
    sheets.get_by_label(t("organiser.sheet_slips_count")).fill("hai")
    wrong = sheets.get_by_text(t("organiser.sheet_slips_wrong", most=600))
    expect(wrong).to_be_visible()
    assert violations(page) == []
    sheets.get_by_label(t("organiser.sheet_slips_count")).fill("3")
    expect(wrong).to_be_hidden()
    assert "số 003" in printed("question_slips")
    sheets.get_by_label(t("organiser.sheet_role"), exact=True).select_option(label=t("role.helper"))
    assert secret not in printed("role_sheets")
    sheets.get_by_label(t("organiser.sheet_secret")).focus()
    page.keyboard.press("Space")
    expect(sheets.get_by_text(t("organiser.sheet_secret_warning"))).to_be_visible()
    assert violations(page) == []
    assert secret in printed("role_sheets")


@pytest.mark.long
def test_promises_are_pasted_one_a_line(visit: Visit, server: Server) -> None:
    Meeting(server, is_open=False)
    signing = Organiser(open_page(visit(server), server, "organiser")).go("signing")
    signing.get_by_label(t("organiser.promise_add")).fill("1. Sửa mái che\n2. Sơn cổng")
    press(signing.get_by_role("button", name=t("common.add"), exact=True).last)
    for number, text in enumerate(["Sửa mái che", "Sơn cổng"], 1):
        entry = signing.get_by_role("listitem", name=t("organiser.promise_one", number=number))
        expect(entry.get_by_label(t("organiser.promise_text"))).to_have_value(text)
    expect(signing.get_by_label(t("organiser.promise_add"))).to_have_value("")


@pytest.mark.long
def test_the_plan_a_school_wrote_is_pasted(visit: Visit, server: Server) -> None:
    page = visit(server, viewport={"width": 320, "height": 640}).new_page()
    page.goto(server.links["organiser"])
    page.get_by_label(t("organiser.plan_pasted")).fill(PLAN)
    assert violations(page) == []
    press(page.get_by_role("button", name=t("organiser.plan_take")))
    assert violations(page) == []
    press(page.get_by_role("button", name=like("organiser.reading_make")))
    title = "Hội nghị đối thoại với cha mẹ học sinh năm 2026"
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    expect(page.get_by_text("08:00, 04/05/2026 · Hội trường tầng 2")).to_be_visible()
    overview = page.get_by_role("region", name=t("organiser.section_day"))
    expect(overview.get_by_text(t("organiser.pasted_gaps"))).to_be_visible()
    expect(overview.get_by_role("listitem").get_by_role("link")).to_have_text(
        [t("duty.chair"), t("duty.secretary")]
    )
    assert violations(page) == []


@pytest.mark.long
def test_the_checklist_stands_beside_what_it_leads_to(visit: Visit, server: Server) -> None:
    Meeting(server, is_open=False)
    page = open_page(visit(server, viewport={"width": 1280, "height": 720}), server, "organiser")
    checklist = page.get_by_role("navigation", name=t("organiser.checklist")).bounding_box()
    overview = page.get_by_role("region", name=t("organiser.section_day")).bounding_box()
    assert checklist
    assert overview
    assert checklist["x"] + checklist["width"] <= overview["x"]
    assert checklist["y"] == overview["y"]


@pytest.mark.long
def test_a_day_for_erasing_that_is_being_typed_is_not_saved_and_is_asked_for_once_more(
    visit: Visit, server: Server
) -> None:
    """A date field has a whole date for each digit of the year: 30/06/0002, 30/06/0020, …"""
    meeting = Meeting(server, is_open=False)
    told = {"text": "Lương?", "name": "Trịnh Thị Lan", "name_mode": "named"}
    meeting.do("organiser", "question.collect", collected=[told])
    context = visit(server)
    context.clock.install()
    page = open_page(context, server, "organiser")
    settings = Organiser(page).go("settings")
    field = settings.get_by_label(t("organiser.purge_on"), exact=True)
    schedule = settings.get_by_role("button", name=t("organiser.purge_schedule"))

    press(schedule)
    expect(settings.get_by_text(t("organiser.day_incomplete"))).to_be_visible()
    field.focus()
    for typed, value in (("06302", "0002-06-30"), ("6", "0026-06-30")):
        page.keyboard.type(typed)
        expect(field).to_have_value(value)
        page.clock.run_for(12_000)
        assert "purge_on" not in meeting.board("organiser")["meeting"]
    press(schedule)
    expect(settings.get_by_text(t("organiser.purge_question", day="30/06/26"))).to_be_visible()
    press(settings.get_by_role("button", name=t("organiser.purge_confirm", day="30/06/26")))
    expect(settings.get_by_text(t("error.implausible_day", day="30/06/0026"))).to_be_visible()
    field.fill("2024-05-04")
    press(schedule)
    press(settings.get_by_role("button", name=t("organiser.purge_confirm", day="04/05/2024")))
    expect(settings.locator(".field-error").filter(has_text="Chưa xóa gì.")).to_be_visible()

    field.fill("2040-06-30")
    press(schedule)
    press(settings.get_by_role("button", name=t("common.no")))
    assert "purge_on" not in meeting.board("organiser")["meeting"]
    press(schedule)
    press(settings.get_by_role("button", name=t("organiser.purge_confirm", day="30/06/2040")))
    said = t("organiser.purge_set", day="30/06/2040")
    expect(settings.get_by_text(said)).to_be_visible()
    expect(field).to_have_value("")
    board = meeting.until("organiser", lambda board: "purge_on" in board["meeting"])
    assert board["meeting"]["purge_on"] == "2040-06-30"
    assert [question["name"] for question in board["questions"].values()] == ["Trịnh Thị Lan"]
    assert violations(page) == []

    meeting.do("organiser", "meeting.open")
    meeting.do("organiser", "meeting.close")
    expect(settings.get_by_text(t("organiser.closed_no_edit"))).to_be_visible()
    press(settings.get_by_role("button", name=t("organiser.purge_cancel")))
    expect(settings.get_by_text(t("organiser.purge_none"))).to_be_visible()


@pytest.mark.long
def test_a_deadline_that_is_half_typed_takes_nothing_away(visit: Visit, server: Server) -> None:
    meeting = Meeting(server, is_open=False)
    context = visit(server)
    context.clock.install()
    page = open_page(context, server, "organiser")
    settings = Organiser(page).go("settings")
    field = settings.get_by_label(t("organiser.default_deadline"), exact=True)
    expect(field).to_have_value("2034-05-31")
    field.focus()
    page.keyboard.press("Delete")  # of the three parts one is gone: a browser reads it as empty
    expect(field).to_have_value("")
    page.clock.run_for(12_000)
    expect(settings.get_by_text(t("organiser.day_incomplete"))).to_be_visible()
    assert meeting.board("organiser")["meeting"]["default_deadline"] == "2034-05-31"
    page.keyboard.type("06")
    field.fill("2034-06-15")
    page.clock.run_for(5_000)
    expect(settings.get_by_text(t("organiser.day_incomplete"))).to_have_count(0)
    field.blur()
    expect(settings.get_by_text(like("common.saved_at")).first).to_be_visible()
    until = "2034-06-15"
    meeting.until("organiser", lambda board: board["meeting"]["default_deadline"] == until)


@pytest.mark.long
def test_a_clock_in_another_year_is_said_and_confirmed_by_the_organiser_alone(
    visit: Visit, tmp_path: Path
) -> None:
    with serving(tmp_path / "data") as server:
        Meeting(server, is_open=False)
    with serving(tmp_path / "data", days=4_000) as server:
        pages = {
            surface: open_page(
                visit(server, viewport={"width": 320, "height": 640}), server, surface
            )
            for surface in ("organiser", "chair", "phone")
        }
        said = like("common.clock_ahead")
        for surface in ("organiser", "chair"):
            expect(pages[surface].get_by_text(said)).to_be_visible()
            assert violations(pages[surface]) == []
        expect(pages["phone"].get_by_text(said)).to_have_count(0)
        confirm = t("common.clock_confirm")
        expect(pages["chair"].get_by_role("button", name=confirm)).to_have_count(0)
        press(pages["organiser"].get_by_role("button", name=confirm))
        press(pages["organiser"].get_by_role("button", name=t("common.yes"), exact=True))
        for surface in ("organiser", "chair"):
            expect(pages[surface].get_by_text(said)).to_have_count(0)


@pytest.mark.long
def test_a_plan_of_two_sessions_is_made_and_prepared(
    visit: Visit, server: Server, tmp_path: Path
) -> None:
    page = visit(server, viewport={"width": 1280, "height": 720}).new_page()
    page.goto(server.links["organiser"])
    page.get_by_label(t("organiser.plan_pasted")).fill(KINDERGARTEN)
    press(page.get_by_role("button", name=t("organiser.plan_take")))
    press(page.get_by_role("button", name=t("organiser.reading_make", count=2)))
    title = "Đối thoại giữa người sử dụng lao động và người lao động"
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    organiser = Organiser(page)
    look_at_plan(organiser.go("plan"))
    assert violations(page) == []
    do_tasks(organiser.go("tasks"))
    assert violations(page) == []
    name_collector(organiser.go("collectors"))
    assert violations(page) == []
    draft = tmp_path / "quy-che.txt"
    draft.write_text("Điều 1. Quy định chung", encoding="utf-8")
    attach(organiser.go("attachments"), draft)
    assert violations(page) == []

    phone = visit(server).new_page()
    phone.goto(page.url.partition("/organiser")[0])
    press(phone.get_by_text(t("common.attachments", count=1)))
    with phone.expect_popup() as opened:
        press(phone.get_by_role("link", name="Dự thảo quy chế"))
    expect(opened.value.get_by_text("Điều 1. Quy định chung")).to_be_visible()
    assert violations(phone) == []


def look_at_plan(plan: Locator) -> None:
    expect(plan.get_by_label(t("organiser.purposes"))).to_have_value(re.compile("Phát huy quyền"))
    other = "Đối thoại giữa nhà trường và phụ huynh"
    expect(plan.get_by_role("button", name=other)).to_be_visible()
    plan.get_by_label(t("organiser.recurrence_every")).select_option("month")
    plan.get_by_label(t("organiser.recurrence_weekday")).select_option("TH")
    expect(plan.get_by_text(like("organiser.recurrence_next"))).to_be_visible()


def do_tasks(tasks: Locator) -> None:
    work = "Xây dựng Kế hoạch; Quy chế đối thoại"
    row = tasks.get_by_role("listitem").filter(has_text=work)
    expect(row).to_contain_text("Hiệu trưởng, CTCĐ")
    press(row.get_by_role("checkbox", name=t("organiser.task_done")))
    added = tasks.get_by_role("heading", name=t("organiser.task_add")).locator("..")
    added.get_by_label(t("organiser.task_work")).fill("Trang trí hội trường")
    added.get_by_label(t("organiser.task_due"), exact=True).select_option("before")
    added.get_by_label(t("organiser.due_days")).fill("2")
    press(added.get_by_role("button", name=t("organiser.task_add")))
    row = tasks.get_by_role("listitem").filter(has_text="Trang trí hội trường")
    expect(row).to_contain_text("trước hội nghị 2 ngày (26/12/2026)")


def name_collector(collectors: Locator) -> None:
    collectors.get_by_label(t("organiser.collector_name")).last.fill("Chủ tịch công đoàn")
    press(collectors.get_by_role("button", name=t("organiser.collector_add")))
    entry = collectors.get_by_role("listitem", name="Chủ tịch công đoàn")
    entry.get_by_label(t("organiser.collector_due")).select_option("at")
    expect(entry.get_by_label(t("organiser.collector_due"))).to_have_value("at")


def attach(attachments: Locator, draft: Path) -> None:
    attachments.get_by_label(t("organiser.attachment_title")).fill("Dự thảo quy chế")
    press(attachments.get_by_role("button", name=t("organiser.attachment_add")))
    entry = attachments.get_by_role("listitem", name="Dự thảo quy chế")
    expect(entry).to_contain_text(t("organiser.attachment_missing"))
    entry.get_by_label(t("organiser.attachment_file")).set_input_files(draft)
    expect(entry.get_by_role("link", name="quy-che.txt")).to_be_visible()


COUNT = """
  window.effort = 0;
  const count = (event) => {
    const field = event.target.closest('textarea, input[type=text], input:not([type])');
    if (event.isTrusted && (event.type === 'click') !== Boolean(field)) window.effort += 1;
  };
  for (const kind of ['click', 'focusin']) addEventListener(kind, count, true);
"""


def test_a_meeting_takes_four_steps_and_one_from_a_plan_no_more_than_twelve(
    visit: Visit, server: Server
) -> None:
    page = visit(server).new_page()
    page.add_init_script(COUNT)
    page.goto(server.links["organiser"])
    page.get_by_label(t("organiser.title"), exact=True).fill("Đối thoại với cha mẹ học sinh")
    press(page.get_by_role("button", name=t("organiser.create"), exact=True))
    press(page.get_by_role("button", name=t("organiser.open"), exact=True))
    press(page.get_by_role("button", name=t("organiser.open_confirm"), exact=True))
    expect(page.get_by_role("button", name=t("organiser.close"), exact=True)).to_be_visible()
    assert server.join(), "a phone can join"
    assert page.evaluate("window.effort") == 4

    dung = Organiser(page)
    page.evaluate("window.effort = 0")
    dung.go("meetings")
    page.get_by_label(t("organiser.plan_pasted")).fill(PLAN)
    press(page.get_by_role("button", name=t("organiser.plan_take")))
    press(page.get_by_role("button", name=like("organiser.reading_make")))
    expect(page.get_by_text("08:00, 04/05/2026 · Hội trường tầng 2")).to_be_visible()
    checked = dung.go("preflight")
    expect(checked.get_by_role("heading", name=t("organiser.preflight_laptop"))).to_be_visible()
    assert 4 <= page.evaluate("window.effort") <= 12
