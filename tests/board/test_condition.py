"""How the server is reaches the boards; a board that went wrong is begun anew."""

from liveqa.board import Boards
from liveqa.domain.words import Audience
from tests.room import START, Room

STAFF = {Audience.CHAIR, Audience.SECRETARY, Audience.ORGANISER}


def test_staff_hear_early_and_everyone_when_nothing_can_be_written(room: Room) -> None:
    boards = Boards(room.store, lambda meeting: {})
    boards.set_server({"storage": "low", "fault": "a1b2c3"})
    live = boards.get(room.store.meetings.get(room.meeting).code)
    for who in Audience:
        live.board.advance(who)
        told = live.board.view(who)[1].get("server")
        assert told == ({"storage": "low", "fault": "a1b2c3"} if who in STAFF else None)
    boards.set_server({"storage": "read_only"})
    for who in Audience:
        patch = live.board.advance(who)
        assert patch is not None
        assert live.board.view(who)[1]["server"] == {"storage": "read_only"}
    for state in ({"address_lost": "192.168.1.20"}, {"restored": START}):
        boards.set_server(state)
        for who in Audience:
            live.board.advance(who)
            told = live.board.view(who)[1].get("server")
            assert told == (state if who == Audience.ORGANISER else None)
    boards.set_server({})
    for who in Audience:
        live.board.advance(who)
        assert "server" not in live.board.view(who)[1]


def test_a_board_that_fell_behind_is_read_anew(room: Room) -> None:
    boards = Boards(room.store, lambda meeting: {})
    live = boards.get(room.store.meetings.get(room.meeting).code)
    question = room.ask()
    assert str(question) not in live.board.view(Audience.PHONE)[1]["questions"]
    boards.reload(room.meeting)
    assert str(question) in live.board.view(Audience.PHONE)[1]["questions"]
    assert live.board.rev == room.store.journal.rev(room.meeting)
