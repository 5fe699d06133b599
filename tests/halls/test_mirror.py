"""What a gateway shows is what the core has, whatever it missed on the way."""

from collections.abc import Callable
from typing import Any

import gevent
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.board import Board, Own
from liveqa.domain.words import Audience
from liveqa.errors import CoreAway
from liveqa.halls import mirror as mirrors
from liveqa.halls import wire
from liveqa.halls.mirror import Mirror
from liveqa.live import Fanout
from liveqa.live.fanout import Client
from liveqa.live.ports import Step
from liveqa.live.source import BoardSource
from tests.live.test_fanout import Sink
from tests.live.venue import Hall, question, record
from tests.wire import merge


class Core:
    """The core as a mirror asks it; it can be away."""

    def __init__(self) -> None:
        self.hall = Hall(Board(record()))
        self.source = BoardSource(self.hall, lambda meeting, actor: Own())
        self.away = False

    def now(self) -> int:
        return 1

    def board(self, token: str, code: str) -> tuple[int, bytes]:
        gevent.sleep(0)
        if self.away:
            raise CoreAway
        return self.hall.board.snapshot(Audience.PHONE)

    def ask_mine(self, actor: int, code: str, came: Callable[[bytes | None], None]) -> None:
        gevent.spawn(lambda: came(self.source.mine_json(actor)))

    def change(self, votes: int) -> Step:
        """One more question, or so many votes for the first one; what the tick sends."""
        board = self.hall.board
        first = msgspec.structs.replace(board.record.questions[1], votes=votes)
        rows = {1: first} if votes else {board.rev: question(board.rev)}
        board.apply(board.rev + 1, {"questions": rows})
        step = self.source.advance(Audience.PHONE)
        return step or Step(0, 0, b"", b"")


def seen(sink: Sink) -> tuple[int, dict[str, Any]]:
    """The revision and board of a phone that was sent these frames, which it must be able to
    follow."""
    rev, board = -1, {}
    for frame in sink.frames:
        for piece in frame.split(b"42[")[1:]:
            name, _, rest = piece.partition(b",")
            event = msgspec.json.Decoder().decode(b"[" + rest[: rest.rindex(b"]") + 1])[0]
            if name == b'"board"':
                rev, board = event["rev"], event["board"]
            elif name == b'"patch"':
                assert event["from"] <= rev, "a patch was missed"
                if event["to"] > rev:
                    rev, board = event["to"], merge(board, event["changes"])
    return rev, board


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["sent", "lost", "away"]))))
def test_a_phone_of_a_gateway_has_the_board_of_the_core(events: list[tuple[int, str]]) -> None:
    core, fanout, sink = Core(), Fanout(), Sink()
    pytest.MonkeyPatch().setattr(mirrors, "AGAIN_SECONDS", 0)
    mirror = Mirror(1, "HN2024", core, fanout, dict)
    mirror.ensure(Audience.PHONE, "token")
    fanout.join(mirror, Client(7, Audience.PHONE, sink))
    for votes, fate in events:
        core.away = fate == "away"
        step = core.change(votes)
        if fate == "sent" and step.body:
            mirror.take(Audience.PHONE, wire.Patched(1, step.from_rev, step.to_rev, step.body))
        gevent.sleep(0)
    core.away = False
    mirror.compare({Audience.PHONE: core.source.rev(Audience.PHONE)})
    while mirror.rev(Audience.PHONE) != core.source.rev(Audience.PHONE):
        gevent.sleep(0)
    rev, board = seen(sink)
    assert (rev, board) == core.hall.board.view(Audience.PHONE)
