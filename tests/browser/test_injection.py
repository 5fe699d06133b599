"""Script that anyone types or links to runs nowhere: in every field, on every page, on paper.

The browser is told to ignore our Content-Security-Policy, which would stop it in any case: the
pages must be safe without it.
"""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from liveqa.commands import REGISTRY, schema
from liveqa.domain.words import MeetingState, Role, StageView
from liveqa.machine import datadir
from liveqa.papers.job import owed
from liveqa.papers.registry import DOCUMENTS
from liveqa.store import Store
from tests.browser.conftest import Visit
from tests.browser.meeting import Meeting
from tests.browser.pages import SURFACES, settle
from tests.browser.test_accessibility import views
from tests.contract.specimens import ELSEWHERE, NAMED, candidates
from tests.sampling import daily
from tests.serving import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCRIPT = "\"'><img src=x onerror=pwned=1><script>pwned=1</script>[a](javascript:pwned=1)"
# Elements that only a hole in a page could have brought there.
PLANTED = "img[src=x], [onerror], [onload], a[href^='javascript:'], #app script, iframe, object"
WIDE = {"viewport": {"width": 1280, "height": 900}, "bypass_csp": True}
TRIES = 300


class Poisoned:
    """A meeting in which every line of text that a command takes holds a script."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.meeting = Meeting(server)
        ask = self.meeting.ask
        told = {"name": SCRIPT, "name_mode": "named", "wants_reply": True, "contact": SCRIPT}
        shown = [ask(SCRIPT, "Lan", **told), ask(SCRIPT, "Minh"), ask(SCRIPT, "Cúc")]
        self.meeting.answer(SCRIPT, shown[0])
        do = self.meeting.do
        self.discarded = do("secretary", "answer.start", questions=[shown[1]])["answer"]
        do("secretary", "answer.discard", answer=self.discarded)
        do("secretary", "answer.start", questions=[shown[1]])
        do("secretary", "speaker.add", name=SCRIPT, unit=SCRIPT, seat=SCRIPT)
        group = do("organiser", "group.add", name="Tổ Toán", invited=3)["group"]
        do("organiser", "delegate.add", people=[{"name": SCRIPT, "group": group}])
        do("organiser", "officer.add", name=SCRIPT, duty="chair", office=SCRIPT)
        agenda = next(iter(self.meeting.board("chair")["agenda"]))
        do("chair", "agenda.start_item", item=int(agenda))
        do("Lan", "question.ask", text=SCRIPT)
        do("organiser", "meeting.close")
        do("organiser", "paper.approve", kind="notice")
        do("organiser", "meeting.reopen", reason=SCRIPT)
        self.given: set[tuple[str, str]] = set()
        for name in sorted(texts()):
            self._give(name)
        do("chair", "stage.show_questions", questions=shown)

    def _give(self, name: str) -> None:
        command = REGISTRY[name]
        for args, _ in zip(candidates(command, self.rows()), range(TRIES), strict=False):
            words = {k: v for k, v in args.items() if k != "handle"}
            poison = {k: SCRIPT if v == "Một dòng" else v for k, v in words.items()}
            poison = {k: [SCRIPT] if v == ["Một dòng"] else v for k, v in poison.items()}
            for role in sorted(command.roles):
                who = "Lan" if role == Role.ATTENDEE else role.value
                token = self.meeting.token(who)
                ack = self.server.command(self.meeting.code, token, name, **poison)
                if ack["ok"]:
                    told = {key for key, value in poison.items() if value in (SCRIPT, [SCRIPT])}
                    self.given |= {(name, key) for key in told}
                    return
        raise AssertionError(f"{name}: nothing was taken")

    def owed(self) -> int:
        """A question whose asker is to get a letter."""
        path = datadir.database_path(self.server.data)
        return owed(path, self.meeting.code, "letter")[0] or 0

    def rows(self) -> dict[str, list[int]]:
        """The ids of the meeting's rows by table, and of an answer that can be brought back."""
        with closing(Store.open_readonly(datadir.database_path(self.server.data))) as store:
            id = store.meetings.by_code(self.meeting.code).id
            tables = dict.fromkeys(table for table in NAMED.values() if table not in ELSEWHERE)
            found = {table: [row.id for row in store.rows(table).of(id)] for table in tables}
            return {**found, "answers": [*found["answers"], self.discarded]}


# What is given by itself, would shut out whoever goes on, or is compared and not kept.
APART = {"meeting.reopen", "link.renew", "link.remove", "slip.use"}
NO_WORDS = {"default_deadline", "handle"}


def texts() -> dict[str, list[str]]:
    """The lines of free text that each command takes."""
    found = {}
    for name, command in REGISTRY.items():
        entry = schema(command)["$defs"][command.args.__name__]
        lines = [field for field, kind in entry.get("properties", {}).items() if _is_text(kind)]
        if lines and name not in APART and MeetingState.OPEN in command.states:
            found[name] = [line for line in lines if line not in NO_WORDS]
    return found


def _is_text(kind: dict[str, Any]) -> bool:
    kinds = kind.get("anyOf", [kind])
    return any(each.get("type") == "string" and "pattern" not in each for each in kinds)


@pytest.fixture(scope="module")
def poisoned(venue: Server) -> Poisoned:
    """One such meeting for all tests."""
    return Poisoned(venue)


def check(page: "Page", where: str) -> None:
    """Nothing ran, and nothing was planted."""
    assert page.evaluate("typeof pwned") == "undefined", where
    assert page.locator(PLANTED).count() == 0, where


def test_the_scripts_are_in_every_field(poisoned: Poisoned) -> None:
    wanted = {(name, field) for name, fields in texts().items() for field in fields}
    assert poisoned.given >= wanted


@pytest.mark.parametrize("surface", daily(SURFACES, ("phone", "secretary")))
def test_nothing_that_was_typed_runs_on_a_page(
    visit: Visit, poisoned: Poisoned, surface: str
) -> None:
    device = visit(poisoned.server, **WIDE)
    page = device.new_page()
    meeting = poisoned.meeting
    page.goto(meeting.hall if surface == "phone" else meeting.links[surface])
    settle(page)
    if surface != "screen":
        for view in views(page, surface, "vi"):
            check(page, f"{surface}: {view}")
        return
    assert "onerror" in page.inner_text("#app")
    for view in StageView:
        if view != StageView.QUESTIONS:
            if view == StageView.POLL:
                meeting.do("chair", "stage.show_poll", poll=poisoned.rows()["polls"][0])
            else:
                meeting.do("chair", "stage.show", view=view)
            page.wait_for_selector(f"[data-view='{view}']")
        check(page, view)


# Nothing here is beyond authority, and what a petition prints stands in a letter too; no other
# house has delivered anything.
EMPTY_HERE = {"petition", "units_report"}
PAPERS = [n for n, kind in DOCUMENTS.items() if "html" in kind.formats and n not in EMPTY_HERE]


@pytest.mark.parametrize("name", daily(PAPERS, ("minutes", "public")))
def test_nothing_that_was_typed_runs_on_paper(
    visit: Visit, poisoned: Poisoned, tmp_path: Path, name: str
) -> None:
    meeting = poisoned.meeting
    which = f"?question={poisoned.owed()}" if name == "letter" else ""
    at = f"/api/meetings/{meeting.code}/documents/{name}.html{which}"
    paper = poisoned.server.request("GET", at, token=meeting.token("secretary"))
    assert paper.status == 200, paper.body
    file = tmp_path / f"{name}.html"
    file.write_bytes(paper.body)
    page = visit(poisoned.server, bypass_csp=True).new_page()
    page.goto(file.as_uri())
    assert "onerror" in page.inner_text("body")
    check(page, name)


REFLECTED = [
    "/{x}",
    "/m/{x}",
    "/m/{x}/chair",
    "/m/CODE/{x}",
    "/?lang={x}",
    "/?next={x}&x={x}",
    "/#{x}",
    "/chair#{x}",
    "/static/dist/{x}",
    "/api/{x}",
    "/api/meetings/{x}/board",
    "/api/meetings/CODE/documents/{x}.html",
]


@pytest.mark.parametrize("address", daily(REFLECTED, REFLECTED[:1]))
def test_nothing_in_an_address_runs(visit: Visit, poisoned: Poisoned, address: str) -> None:
    server = poisoned.server
    device = visit(server, **WIDE)
    for x in (SCRIPT, quote(SCRIPT), quote("</script><script>pwned=1</script>")):
        page = device.new_page()
        path = address.replace("CODE", poisoned.meeting.code).replace("{x}", x)
        page.goto(f"{server.url}{path}", wait_until="load")
        page.wait_for_timeout(50)
        check(page, path)


@pytest.mark.long
def test_a_cookie_and_a_label_run_nowhere(visit: Visit, poisoned: Poisoned) -> None:
    server, meeting = poisoned.server, poisoned.meeting
    server.join("secretary", label=SCRIPT)
    device = visit(server, **WIDE)
    device.add_cookies([{"name": "lang", "value": quote(SCRIPT), "url": server.url}])
    page = device.new_page()
    page.goto(meeting.links["organiser"])
    settle(page)
    for view in views(page, "organiser", "vi"):
        check(page, view)
