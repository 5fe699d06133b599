"""The boards of all meetings, each loaded when it is first asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from liveqa.board.board import Board
from liveqa.board.views import View
from liveqa.domain.record import Meeting
from liveqa.errors import CodeRenewed
from liveqa.store import Actor, Store


@dataclass(frozen=True)
class LiveMeeting:
    """A meeting with its board."""

    id: int
    board: Board

    @property
    def code(self) -> str:
        """Return the code that it has now."""
        return self.board.record.meeting.code


class Boards:
    """Boards by meeting code. `room_of` says how phones get to a meeting."""

    def __init__(self, store: Store, room_of: Callable[[Meeting], dict[str, object]]) -> None:
        self._store = store
        self._room_of = room_of
        self._server: View = {}
        self._loaded: dict[int, LiveMeeting] = {}
        self._by_code: dict[str, LiveMeeting] = {}

    def get(self, code: str) -> LiveMeeting:
        """Return the meeting with this code; raises UnknownMeeting or CodeRenewed."""
        found = self._by_code.get(code)
        if found is None or found.code != code:  # it may have another one by now
            found = self._load(self._store.meetings.by_code(code))
        return found

    def of_device(self, code: str, actor: Actor) -> LiveMeeting:
        """Return the meeting with this code, or that had it, for a device that is in it. Raises
        what `get` does."""
        try:
            return self.get(code)
        except CodeRenewed:
            former = self._store.meetings.once_named(code.strip().upper())
            if former is None or not actor.belongs_to(former):
                raise
            return self._load(self._store.meetings.get(former))

    def _load(self, meeting: Meeting) -> LiveMeeting:
        live = self._loaded.get(meeting.id)
        if live is None:
            board = Board(self._store.record(meeting.id))
            live = self._loaded[meeting.id] = LiveMeeting(meeting.id, board)
            self.refresh_room(live)
            board.set_server(self._server)
        self._by_code[live.code] = live
        return live

    def loaded(self, meeting: int) -> LiveMeeting | None:
        """Return the meeting with this id, if anyone has looked at it yet."""
        return self._loaded.get(meeting)

    def all_loaded(self) -> list[LiveMeeting]:
        """Return every meeting that someone has looked at."""
        return list(self._loaded.values())

    def set_server(self, server: View) -> None:
        """Tell every board the server's condition, also those that are loaded later."""
        self._server = server
        for live in self.all_loaded():
            live.board.set_server(server)

    def reload(self, meeting: int) -> None:
        """Load a meeting's board again; raises what the database does."""
        live = self._loaded[meeting]
        live.board.reload(self._store.record(meeting))

    def forget(self, meeting: int) -> None:
        """Forget a meeting that is gone."""
        live = self._loaded.pop(meeting, None)
        self._by_code = {code: one for code, one in self._by_code.items() if one is not live}

    def refresh_room(self, live: LiveMeeting) -> None:
        """Tell a board how phones get here now."""
        live.board.set_room(self._room_of(live.board.record.meeting))
