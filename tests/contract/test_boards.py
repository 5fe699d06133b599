"""docs/protocol.md tells of every field of every board, and who sees it; the wire has no more."""

import re

import pytest

from liveqa.board import Board
from liveqa.board.fields import FIELDS, MINE, SEEN_BY
from liveqa.domain.record import COLLECTIONS
from liveqa.domain.words import Audience
from tests.room import Room
from tests.serving import ROOT

PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| (.+) \| (.+) \|$", re.MULTILINE)
TOLD = {kind: (what, who) for kind, what, who in ROW.findall(PROTOCOL.partition("## Boards")[2])}


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z_]+", text))


def audiences(said: str) -> set[Audience]:
    """Those of the last column: names, "all", or "all but" names."""
    named = {
        Audience(name) for name in re.sub(r"all but |all| \(.*?\)", "", said).split(", ") if name
    }
    return set(Audience) - named if said.startswith("all") else named


@pytest.mark.parametrize("kind", FIELDS)
def test_the_page_tells_of_every_field_and_who_sees_it(kind: str) -> None:
    what, who = TOLD[kind]
    fields = {field for names in FIELDS[kind].values() for field in names}
    assert fields - words(what) == set()
    assert audiences(who) == SEEN_BY[kind]


def test_the_page_tells_of_every_field_of_ones_own_questions() -> None:
    section = PROTOCOL.partition("- **mine**")[2].partition("- **server**")[0]
    assert {field for names in MINE.values() for field in names} - words(section) == set()


@pytest.mark.parametrize("audience", Audience)
def test_a_board_has_the_collections_that_its_audience_sees_and_no_other(
    room: Room, audience: Audience
) -> None:
    room.do(room.lan, "question.ask", text="Bao giờ sửa mái che?")
    fresh = Board(room.store.record(room.meeting)).view(audience)[1]
    for board in (fresh, room.pages[audience]):
        there = {kind for kind in COLLECTIONS if kind in board}
        assert there == {kind for kind in COLLECTIONS if audience in SEEN_BY[kind]}
