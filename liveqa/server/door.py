"""The way in for phones, screens and staff where the record is in this process."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from liveqa.board import LiveMeeting, Mine
from liveqa.board.excerpt import Page
from liveqa.board.views import View
from liveqa.domain.words import AUDIENCE_OF, Audience, Role
from liveqa.errors import LiveQAError
from liveqa.machine import lan, onetime
from liveqa.machine.clock import Phones, now_ms
from liveqa.service import access
from liveqa.service.service import Service
from liveqa.store import Actor
from liveqa.web.shapes import Joining, Search
from liveqa.web.site import Attached
from liveqa.web.visiting import attachment_of, found

LATEST = 253_402_300_800_000  # the year 10000, in UTC milliseconds


class OwnDoor:
    """What is asked of the record; `refresh` updates a view that nobody watches on a socket."""

    def __init__(
        self,
        service: Service,
        data: Path,
        codes: onetime.Codes,
        phones: Phones,
        refresh: Callable[[LiveMeeting, Audience], None],
    ) -> None:
        self._service = service
        self._data = data
        self._codes = codes
        self._phones = phones
        self._refresh = refresh

    def authenticate(self, token: str, address: str) -> Actor:
        """Return the device with this token; raises Unauthorised."""
        return self._service.authenticate(token, address)

    def read(self, actor: Actor) -> None:
        """Count a device's request to read something; raises TooFast."""
        self._service.read(actor)

    def submit(self, code: str, actor: Any, envelope: object, lang: str) -> dict[str, object]:
        """Do a command and return its acknowledgement."""
        return self._service.submit(code, actor, envelope, lang)

    def meeting_of(self, code: str) -> int:
        """Return the id of the meeting with a code; raises UnknownMeeting, CodeRenewed."""
        return self._service.boards.get(code).id

    def code_of(self, code: str) -> str:
        """Return the code of a meeting as it is written; raises UnknownMeeting, CodeRenewed."""
        return self._service.boards.get(code).code

    def former_codes(self, code: str) -> list[str]:
        """Return the codes that a meeting had before."""
        return self._service.reader.meetings.former_codes(self.meeting_of(code))

    def current(self) -> tuple[str, list[str]]:
        """Return the code of the current meeting, and those it had before; raises NoMeeting."""
        meetings = self._service.reader.meetings
        found = meetings.current(now_ms())
        return found.code, meetings.former_codes(found.id)

    def join(self, code: str | None, asked: Joining, address: str) -> tuple[str, str | None]:
        """Exchange a link's secret for a token; return it with the meeting's code. Raises what
        joining refuses."""
        with self._exchanged(asked, code, address) as known:
            joined = self._service.join(code, asked.role, known, asked.label, address)
        if asked.role == Role.ATTENDEE:
            self._hear_clock(address, asked.now)
        return joined

    def board_of(self, code: str, actor: Actor) -> tuple[int, View]:
        """Return the board of a device's audience, with its revision."""
        audience, meeting = AUDIENCE_OF[actor.role], self._service.boards.get(code)
        self._refresh(meeting, audience)
        return meeting.board.view(audience)

    def mine_of(self, code: str, actor: Actor) -> Mine:
        """Return what concerns a device alone."""
        meeting, service = self._service.boards.get(code), self._service
        return meeting.board.mine(actor.id, *service.own_of(meeting.id, actor.id))

    def page(self, code: str, actor: Actor, query: Search) -> Page:
        """Return questions as a device's audience sees them: found by words, page by page, or those
        that say nearly the same as one."""
        board = self._service.boards.get(code).board
        return found(board, AUDIENCE_OF[actor.role], query)

    def held(self, code: str, _actor: Actor, handles: Iterable[str]) -> dict[str, View]:
        """Return one's own questions by their handles."""
        return self._service.boards.get(code).board.held_by(handles)

    def attachment(self, code: str, attachment: int) -> Attached:
        """Return a document for the participants; raises NotFound."""
        return attachment_of(self._service, self._data, code, attachment)

    @contextmanager
    def _exchanged(self, asked: Joining, code: str | None, address: str) -> Iterator[str]:
        """Yield the secret of a role's link for a code that opens its page once, if the code comes
        from this machine; else what was given."""
        given, role, codes, service = asked.secret, asked.role, self._codes, self._service
        if not ("." in given and lan.is_own(address) and codes.use(given, role, time.time())):
            yield given
            return
        try:
            is_any = code is None or role == Role.ORGANISER
            scope = access.SERVER if is_any else service.boards.get(code or "").id
            yield access.secret_of(service.reader, scope, role)
        except LiveQAError:  # such as when there is no meeting yet
            codes.give_back(given)
            raise

    def _hear_clock(self, address: str, now: object) -> None:
        """Note the time on a phone; a page on this laptop has the laptop's own clock."""
        if type(now) is not int or not 0 < now < LATEST:
            return
        household = lan.household(address) if address else ""
        if household and self._phones.wants(household) and not lan.is_own(address):
            self._phones.say(household, now)
