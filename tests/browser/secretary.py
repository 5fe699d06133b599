"""A secretary's desk."""

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.hands import press
from tests.browser.words import like, number, t

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


class Secretary:
    """The secretaries' page, worked as a person would."""

    def __init__(self, page: "Page") -> None:
        self.page = page

    def tab(self, name: str) -> None:
        """Turn to a tab."""
        tabs = self.page.get_by_role("navigation", name=t("secretary.work"))
        button = tabs.get_by_role("button", name=t(f"secretary.tab_{name}"))
        press(button)
        expect(button).to_have_attribute("aria-current", "page")

    # Reviewing

    def waiting(self, text: str) -> "Locator":
        """A question of the review queue, opened."""
        self.tab("review")
        row = self.page.get_by_role("listitem").filter(has_text=text)
        head = row.get_by_role("button").first
        if head.get_attribute("aria-expanded") == "false":
            press(head)
        return row

    def accept(self, text: str) -> None:
        """Let everyone see a question."""
        row = self.waiting(text)
        press(row.get_by_role("button", name=t("secretary.accept")))
        expect(row).to_be_hidden()

    def decline(self, text: str, reason: str, note: str) -> None:
        """Keep a question out, with the reason that its asker reads."""
        row = self.waiting(text)
        press(row.get_by_role("button", name=t("secretary.decline")))
        row.get_by_role("radio", name=t(f"decline.{reason}")).check()
        row.get_by_label(t("secretary.decline_note"), exact=True).fill(note)
        press(row.get_by_role("button", name=t("secretary.decline_send")))
        expect(row).to_be_hidden()

    def merge(self, text: str, into: int) -> None:
        """Mark a question as a duplicate."""
        row = self.waiting(text)
        press(row.get_by_role("button", name=t("secretary.merge")))
        row.get_by_label(t("secretary.merge_into"), exact=True).fill(str(into))
        press(row.get_by_role("button", name=f"{t('secretary.merge_pick')} {into}:"))
        expect(row).to_be_hidden()

    # Speaking turns

    def add_speaker(self, name: str, unit: str, mode: str = "named") -> None:
        """Write down a raised hand."""
        form = self.page.locator("form.add-speaker")
        form.get_by_label(t("secretary.name"), exact=True).fill(name)
        form.get_by_label(t("secretary.unit"), exact=True).fill(unit)
        if mode != "named":
            form.get_by_label(t("secretary.name_mode"), exact=True).select_option(mode)
        press(form.get_by_role("button", name=t("secretary.add_speaker")))
        listed = self.page.get_by_role("listitem").filter(has_text=name)
        expect(listed).to_be_visible()

    def follow(self, name: str) -> None:
        """See that the form is ready for the one who has the floor."""
        expect(self.page.locator(".turn")).to_contain_text(name)

    def enter_opinion(self, text: str) -> None:
        """Type an opinion as it is spoken."""
        self.page.get_by_label(t("secretary.opinion_text"), exact=True).fill(text)
        self.page.keyboard.press("Enter")
        entered = self.page.get_by_role("listitem").filter(has_text=text)
        expect(entered).to_be_visible()

    # Answering

    @property
    def paper(self) -> "Locator":
        """The right pane, where the minutes are written."""
        return self.page.get_by_role("region", name=t("secretary.paper"))

    def choose(self, *numbers: int) -> None:
        """Choose the questions that are answered together."""
        self.tab("answers")
        everything = self.page.get_by_role("group", name=t("secretary.filter"))
        press(everything.get_by_role("button", name=t("secretary.filter_all")))
        first, *others = numbers
        press(self.row(first).get_by_role("button"))
        for other in others:
            self.row(other).get_by_role("checkbox").check()
        for each in numbers:
            heading = self.paper.get_by_role("heading", name=number(each), exact=True)
            expect(heading).to_be_visible()

    def row(self, of: int) -> "Locator":
        """A question's row in the left pane."""
        box = self.page.get_by_role(
            "checkbox", name=t("secretary.select_question", number=of), exact=True
        )
        return self.page.get_by_role("listitem").filter(has=box)

    @property
    def answer(self) -> "Locator":
        """The answer that is being written; the last where there are several."""
        return self.paper.get_by_label(t("secretary.answer_text"), exact=True).last

    def answered_by(self, *bodies: str) -> None:
        """Say who gives the answer."""
        group = self.paper.get_by_role("group", name=t("secretary.answerers")).last
        for body in bodies:
            button = group.get_by_role("button", name=body, exact=True)
            press(button)
            expect(button).to_have_attribute("aria-pressed", "true")

    def record(self) -> None:
        """Put the last answer on the paper into the minutes, for everyone to read."""
        sheet = self.paper.locator(".answer").last
        press(sheet.get_by_role("button", name=t("secretary.record")))
        expect(sheet.get_by_text(like("secretary.recorded_at"))).to_be_visible()

    def another_answer(self) -> None:
        """Begin the answer of another body."""
        before = self.paper.get_by_label(t("secretary.answer_text"), exact=True).count()
        press(self.paper.get_by_role("button", name=t("secretary.another_answer")))
        answers = self.paper.get_by_label(t("secretary.answer_text"), exact=True)
        expect(answers).to_have_count(before + 1)

    def use_prepared(self) -> None:
        """Take the prepared answer as what was said."""
        press(self.paper.get_by_role("button", name=t("secretary.use_prepared")))
        expect(self.answer).not_to_have_value("")

    def choose_outcome(self, outcome: str) -> None:
        """Choose what became of the question."""
        self.paper.get_by_role("radio", name=t(f"outcome.{outcome}")).check()

    def save_outcome(self) -> None:
        """Save what became of the question."""
        press(self.paper.get_by_role("button", name=t("secretary.outcome_save")))

    # The minutes

    @property
    def conclusion(self) -> "Locator":
        """Where the chair's conclusion is written."""
        return self.page.get_by_role("textbox", name=t("secretary.conclusion"), exact=True)

    def note(self, title: str) -> "Locator":
        """Where the notes to an agenda item are written."""
        return self.page.get_by_role(
            "textbox", name=t("secretary.note_to", title=title), exact=True
        )

    def present(self, group: str, count: int) -> None:
        """Say how many of a group are here."""
        cell = self.page.get_by_label(f"{group}: {t('secretary.present')}", exact=True)
        cell.fill(str(count))
        row = self.page.get_by_role("row").filter(has=cell)
        expect(row.get_by_role("status")).to_have_text(like("common.saved_at"))

    def saved(self, field: "Locator") -> "Locator":
        """What stands below a text about its being saved."""
        return self.page.locator(f"[id='{field.get_attribute('aria-describedby')}']")

    def defer_remaining(self, deadline: str = "") -> None:
        """Give all questions without an outcome the same one, as the plan foresees it, or until
        another day."""
        self.tab("minutes")
        press(self.page.get_by_role("button", name=like("secretary.defer_remaining")))
        dialog = self.page.get_by_role("dialog", name=t("secretary.defer_title"))
        if deadline:
            dialog.get_by_label(t("outcome_form.deadline"), exact=True).fill(deadline)
        press(dialog.get_by_role("button", name=like("secretary.defer_confirm")))
        expect(dialog).to_be_hidden()

    def approve(self, in_favour: int, against: int, abstaining: int) -> None:
        """Record the hands that were counted."""
        self.tab("minutes")
        hands = {"in_favour": in_favour, "against": against, "abstaining": abstaining}
        for name, count in hands.items():
            self.page.get_by_label(t(f"secretary.{name}"), exact=True).fill(str(count))
        press(self.page.get_by_role("button", name=t("secretary.approve"), exact=True))
        expect(self.page.get_by_text(like("secretary.approved"))).to_be_visible()
