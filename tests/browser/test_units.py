"""Archives of units dropped into the organiser's page: what became of each, what came of all."""

import base64
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from liveqa.domain.words import Outcome, QuestionState
from tests import district
from tests.browser.conftest import Visit
from tests.browser.hands import press
from tests.browser.meeting import Meeting
from tests.browser.organiser import Organiser
from tests.browser.pages import violations
from tests.browser.words import t
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

LISTED = "Trường Mầm non Số 1", "Trường Tiểu học Số 2", "Trường Tiểu học Hòa Bình"
PETITION = "Bao giờ bổ sung biên chế nhân viên y tế?"
# A drop as a file manager makes it.
DROP = """(target, files) => {
  const dropped = new DataTransfer();
  for (const { name, bytes } of files) {
    const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    dropped.items.add(new File([content], name));
  }
  const how = { dataTransfer: dropped, bubbles: true, cancelable: true };
  target.dispatchEvent(new DragEvent("drop", how));
}"""


def archive_of(name: str, place: int) -> bytes:
    record = district.meeting(name, place, 3)
    question = record.questions[2]
    question.text, question.state = PETITION, QuestionState.ANSWERED
    question.outcome, question.body = Outcome.BEYOND_AUTHORITY, district.OFFICE
    return district.archived(record)


def drop(section: "Locator", files: dict[str, bytes]) -> None:
    told: list[dict[str, Any]] = [
        {"name": name, "bytes": base64.b64encode(content).decode()}
        for name, content in files.items()
    ]
    section.get_by_role("region", name=t("organiser.hand_in")).evaluate(DROP, told)


def begin(visit: Visit, server: Server, **options: Any) -> "tuple[Page, Locator]":
    """The office's own conference, and its page of units with three listed."""
    meeting = Meeting(server, is_open=False)
    meeting.do("organiser", "meeting.edit", issuing_body=district.OFFICE)
    page = visit(server, **options).new_page()
    page.goto(meeting.links["organiser"])
    section = Organiser(page).go("units")
    section.get_by_label(t("organiser.units_add")).fill("\n".join(LISTED))
    section.get_by_label(t("organiser.units_due"), exact=True).fill("2024-05-20")
    press(section.get_by_role("button", name=t("common.add"), exact=True))
    expect(section.get_by_role("heading", name=t("organiser.unit_list", count=3))).to_be_visible()
    return page, section


def row(section: "Locator", name: str) -> "Locator":
    return section.get_by_role("listitem").filter(has=section.page.get_by_text(name, exact=True))


@pytest.mark.long
def test_archives_are_dropped_asked_about_counted_and_undone(visit: Visit, server: Server) -> None:
    page, section = begin(visit, server, viewport={"width": 320, "height": 640})
    drop(
        section,
        {
            "a.zip": archive_of(LISTED[0], 1),
            "b.zip": archive_of(LISTED[1], 2),
            "c.zip": archive_of("TH Hòa Bình", 3),
            "hỏng.zip": b"PK\x03\x04 nothing",
        },
    )
    expect(section.get_by_text(t("organiser.hand_in_done", done=4, count=4))).to_be_visible()
    expect(row(section, "a.zip")).to_contain_text(t("organiser.handed_taken", unit=LISTED[0]))
    expect(row(section, "hỏng.zip")).to_contain_text("không phải hồ sơ lưu trữ")
    asked = row(section, "c.zip")
    expect(asked).to_contain_text("TH HÒA BÌNH")
    asked.get_by_label(t("organiser.hand_in_whose")).select_option(label=LISTED[2])
    assert violations(page) == []
    press(asked.get_by_role("button", name=t("organiser.hand_in_take")))
    expect(asked).to_contain_text(t("organiser.handed_taken", unit=LISTED[2]))

    standing = section.get_by_label(t("organiser.units_standing"))
    expect(standing).to_contain_text(f"{t('unit_state.reported')}3/3")
    table = section.get_by_role("table")
    expect(table.get_by_role("row").last).to_contain_text("9")
    expect(section.get_by_role("checkbox", name=PETITION)).to_have_count(3)
    assert violations(page) == []

    press(section.get_by_role("button", name=t("organiser.delivery_undo")))
    press(section.get_by_role("button", name=t("organiser.delivery_undo"), exact=True).last)
    expect(standing).to_contain_text(f"{t('unit_state.late')}3/3")
    expect(section.get_by_role("button", name=t("organiser.delivery_undo"))).to_have_count(0)


@pytest.mark.long
def test_what_units_put_to_the_office_becomes_its_own_questions(
    visit: Visit, server: Server
) -> None:
    page, section = begin(visit, server)
    drop(section, {f"{name}.zip": archive_of(name, at) for at, name in enumerate(LISTED, 1)})
    boxes = section.get_by_role("checkbox", name=PETITION)
    expect(boxes).to_have_count(3)
    for box in boxes.all():
        expect(box).to_be_checked()
    boxes.last.uncheck()
    chosen = section.get_by_role("checkbox", checked=True).count()
    press(section.get_by_role("button", name=t("organiser.matters_take", count=chosen)))
    expect(section.get_by_text(t("organiser.matters_taken", count=chosen))).to_be_visible()
    built = t("organiser.delivery_built", count=chosen)
    expect(section.get_by_text(built)).to_be_visible()
    press(section.get_by_role("button", name=t("organiser.delivery_undo")))
    press(section.get_by_role("button", name=t("organiser.delivery_undo"), exact=True).last)
    expect(section.get_by_text("Không hoàn tác được nữa")).to_be_visible()

    collected = Organiser(page).go("questions")
    first = collected.get_by_role("listitem").filter(has_text=PETITION).first
    expect(first).to_contain_text(LISTED[0])
    page.go_back()
    row_of = section.get_by_role("listitem", name=LISTED[0])
    press(row_of.get_by_role("button", name=t("organiser.unit_open")))
    expect(page.get_by_role("heading", level=1)).to_contain_text(LISTED[0])
