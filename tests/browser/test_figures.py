"""What is typed as a figure stands in a signed paper: it is one, or the page says why not."""

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.chair import Chair
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import settle, violations
from tests.browser.secretary import Secretary
from tests.browser.words import like, t
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.long]

NO_COUNTS = ("45/50", "-5", "12,5", "45 phiếu")
WRONG = t("common.whole_number", most=100_000)
PHONE = {"width": 320, "height": 640}
LIST = (
    "TT\tHọ và tên\tChức vụ\tTổ\n1\tVũ Thị Mơ\tHiệu trưởng\tLớp 5A\n"
    "2\tĐỗ Tú\tGiáo viên\tVăn phòng\n3\tĐỗ Tú\tGiáo viên\tVăn phòng\n"
    "4\t-\tBảo vệ\tVăn phòng\n\t\tNgười lập\n\tPhạm Văn Ký"
)


@pytest.fixture
def meeting(venue: Server) -> Meeting:
    """An open meeting at which 45 people of a class are present."""
    opened = Meeting(venue)
    group = class_5a(opened.board("organiser"))["id"]
    opened.do("organiser", "group.edit", group=group, invited=45)
    opened.do("secretary", "attendance.record", group=group, present=45)
    return opened


def class_5a(board: Any) -> dict[str, int]:
    """The class as a board has it."""
    groups = board["groups"].items()
    id, row = next((id, row) for id, row in groups if row["name"] == "Lớp 5A")
    return {**row, "id": int(id)}


def page_of(role: str, visit: Visit, meeting: Meeting) -> "Page":
    """Open a role's page."""
    page = visit(meeting.server).new_page()
    page.goto(meeting.links[role])
    settle(page)
    return page


@pytest.mark.long
@pytest.mark.parametrize("role", daily(["secretary", "chair"], ["chair"]))
def test_hands_are_a_count_of_people_who_are_there(
    role: str, visit: Visit, meeting: Meeting
) -> None:
    page = page_of(role, visit, meeting)
    if role == "secretary":
        Secretary(page).tab("minutes")
    else:
        Chair(page).tab("meeting")
    field = page.get_by_label(t(f"{role}.in_favour"), exact=True)
    record = page.get_by_role("button", name=t(f"{role}.approve"), exact=True)
    for typed in NO_COUNTS:
        field.fill(typed)
        press(record)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(page.get_by_text(WRONG)).to_be_visible()
        expect(field).to_have_value(typed)
    field.fill("50")
    press(record)
    asked = page.get_by_role("button", name=t("common.figures_right"))
    expect(asked).to_be_visible()
    assert not meeting.board("secretary").get("approval")
    assert violations(page) == []
    press(asked)
    expect(asked).to_be_hidden()
    meeting.until("secretary", lambda board: (board.get("approval") or {}).get("in_favour") == 50)


@pytest.mark.long
def test_objections_typed_by_one_stand_beside_hands_counted_by_another(
    visit: Visit, meeting: Meeting
) -> None:
    page = page_of("secretary", visit, meeting)
    Secretary(page).tab("minutes")
    page.get_by_label(t("secretary.objections"), exact=True).fill("Bà Lụa chưa đồng ý mục 2.")
    meeting.do("chair", "minutes.approve", in_favour=40, against=2, abstaining=1)
    expect(page.get_by_label(t("secretary.in_favour"), exact=True)).to_have_value("40")
    again = page.get_by_role("button", name=t("secretary.approve_again"), exact=True)
    press(again)
    expect(page.get_by_text("Bà Lụa chưa đồng ý mục 2.").first).to_be_visible()
    approval = meeting.board("secretary")["approval"]
    assert [approval[name] for name in ("in_favour", "against", "abstaining")] == [40, 2, 1]
    assert violations(page) == []


@pytest.mark.long
def test_attendance_is_a_count_and_guests_are_asked_about(visit: Visit, meeting: Meeting) -> None:
    page = page_of("secretary", visit, meeting)
    Secretary(page).tab("minutes")
    field = page.get_by_label(f"Lớp 5A: {t('secretary.present')}", exact=True)
    for typed in NO_COUNTS:
        field.fill(typed)
        expect(page.get_by_text(WRONG)).to_be_visible()
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_value(typed)
    field.fill("48")
    asked = page.get_by_role("button", name=t("common.figures_right"))
    expect(asked).to_be_visible()
    assert class_5a(meeting.board("organiser"))["present"] == 45
    assert violations(page) == []
    press(asked)
    expect(asked).to_be_hidden()
    meeting.until("organiser", lambda board: class_5a(board)["present"] == 48)
    other = page.get_by_label(re.compile(f"^(?!Lớp 5A).*: {t('secretary.present')}$")).first
    expect(other).to_have_value("")  # nobody has counted
    other.fill("0")
    expect(page.get_by_text(re.compile(t("common.saved_at", time="").strip()))).to_have_count(2)
    expect(other).to_have_value("0")


@pytest.mark.long
def test_what_is_prepared_is_a_count(visit: Visit, meeting: Meeting) -> None:
    page = page_of("organiser", visit, meeting)
    groups = Organiser(page).go("groups")
    invited = groups.get_by_label(t("organiser.group_invited"), exact=True).first
    invited.fill("45/50")
    invited.blur()
    expect(groups.get_by_text(WRONG)).to_be_visible()
    assert class_5a(meeting.board("organiser"))["invited"] == 45
    invited.fill("1.250")
    invited.blur()
    expect(groups.get_by_text(WRONG)).to_be_hidden()
    lines = groups.get_by_label(t("organiser.group_lines"), exact=True).last
    lines.fill("Tổ 1; 45/50")
    press(groups.get_by_role("button", name=t("organiser.group_add"), exact=True))
    expect(groups.get_by_text(WRONG)).to_be_visible()
    expect(lines).to_have_value("Tổ 1; 45/50")
    meeting.until("organiser", lambda board: class_5a(board)["invited"] == 1250)
    assert violations(page) == []


def test_a_list_is_brought_ticked_at_the_door_and_counted_on_the_chairs_page(
    visit: Visit, venue: Server
) -> None:
    meeting = Meeting(venue)
    desk = visit(venue).new_page()
    desk.goto(venue.links["organiser"])
    settle(desk)
    section = Organiser(desk).go("delegates")
    section.get_by_label(t("bring.text")).fill(LIST)
    press(section.get_by_role("button", name=t("bring.read")))
    expect(section).to_contain_text(t("organiser.delegates_new_groups", names="Tổ Văn phòng"))
    take = section.get_by_role("button", name=like("organiser.delegates_take"))
    expect(section).to_contain_text(t("organiser.delegates_asked", count=2))
    expect(take).to_have_text(t("organiser.delegates_take", count=2))
    nobody = section.get_by_role("listitem").filter(has_text=t("organiser.delegates_doubt_letters"))
    nobody.get_by_role("checkbox").check()
    expect(take).to_have_text(t("organiser.delegates_take", count=2))
    section.get_by_role("listitem").filter(has_text=t("organiser.delegates_known")).get_by_role(
        "checkbox"
    ).check()
    assert violations(desk) == []
    expect(take).to_have_text(t("organiser.delegates_take", count=3))
    press(take)
    expect(section).to_contain_text(t("organiser.delegates_taken", count=3))
    section.get_by_label(t("roll.name"), exact=True).fill("vũ thị mơ")
    section.get_by_label(t("roll.group"), exact=True).select_option("Lớp 5A")
    expect(section).to_contain_text(t("roll.same_name", name="vũ thị mơ"))

    door = visit(venue, viewport=PHONE).new_page()
    door.goto(meeting.links["helper"])
    press(door.get_by_role("button", name=t("helper.tab_roll")))
    door.get_by_label(t("roll.search")).fill("vu mo")
    name = door.get_by_role("button", name=f"Vũ Thị Mơ {t('roll.present')}")
    expect(door.get_by_text("Đỗ Tú")).to_have_count(0)
    press(name)
    expect(name).to_have_attribute("aria-pressed", "true")
    assert violations(door) == []
    assert door.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    door.get_by_label(t("roll.search")).fill("")
    for place in (1, 2):
        twin = f"Đỗ Tú ({t('roll.place', place=place)})"
        press(door.get_by_role("button", name=f"{t('roll.excused')} {twin}", exact=True))
    expect(door.get_by_text(t("roll.count", present=1, all=3, excused=2))).to_be_visible()

    chair = visit(venue).new_page()
    chair.goto(meeting.links["chair"])
    settle(chair)
    Chair(chair).tab("questions")
    # the other group is only counted, and nobody has
    expect(chair.get_by_text(t("presence.turnout", n=1, invited=33, percent=33))).to_be_visible()
    press(name)
    expect(door.get_by_text(t("roll.count", present=0, all=3, excused=2))).to_be_visible()
