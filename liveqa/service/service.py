"""The one place where requests arrive, from a socket or over HTTP: find out who asks, hand over to
the writer, answer. No rule lives here."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from liveqa.board import Boards, Own
from liveqa.commands import REGISTRY, Envelope, Event, untying
from liveqa.commands.access import CAME_IN
from liveqa.commands.delivery import Choice as Chosen
from liveqa.commands.delivery import TakenIn
from liveqa.commands.privacy import is_due
from liveqa.commands.reply import overdue_answerers
from liveqa.dates import local
from liveqa.domain.office import Office
from liveqa.domain.phrases import Phrases
from liveqa.domain.plan import Plan
from liveqa.domain.record import Meeting
from liveqa.domain.words import MeetingState, Role
from liveqa.errors import LiveQAError, Malformed, NotAllowed, TooLarge, UnknownMeeting
from liveqa.imports.delivery import Brought
from liveqa.machine import lan
from liveqa.machine.clock import now_ms
from liveqa.machine.reach import Choice
from liveqa.service import access, jobs, unit_jobs
from liveqa.service.bursts import JOINED, Bursts
from liveqa.service.presence import Presence, Reading
from liveqa.service.rate_limits import RateLimits
from liveqa.service.visits import Visits
from liveqa.service.writer import Writer
from liveqa.store import Actor, Store
from liveqa.store.printed import Printed

MAX_COMMAND = 1024 * 1024
SILENCE_MS = 3 * 60 * 1000
"""A recording of which no sound came for so long has ended."""


class Service:
    """Everything a surface may ask for. `reader` is a read-only store of the loop's thread."""

    def __init__(
        self,
        writer: Writer,
        reader: Store,
        boards: Boards,
        brakes: RateLimits,
        presence: Presence,
    ) -> None:
        self.writer = writer
        self.reader = reader
        self.boards = boards
        self._brakes = brakes
        self._presence = presence
        self._bursts = Bursts()
        self._noting = threading.Lock()
        self.visits = Visits()
        self.screens = Reading()
        """Screens that read over HTTP."""
        self.counts = Counter(done=0, refused=0)
        """Commands since the start, done and refused."""

    def authenticate(self, token: str, address: str) -> Actor:
        """Return the device with this token, which comes from this address; raises Unauthorised."""
        actor = self.reader.devices.by_token(token)
        if actor.role == Role.ATTENDEE:
            self._bursts.locate(actor.id, address)
            self.visits.note(actor.meeting, address)
            self.visits.see(actor.meeting, actor.id)
        return actor

    def read(self, actor: Actor) -> None:
        """Count a device's request to read something; raises TooFast."""
        self._brakes.request(actor.id, actor.role)
        if actor.role == Role.ATTENDEE:
            self._presence.see(actor.meeting, actor.id)
        elif actor.role == Role.SCREEN:
            self.screens.see(actor.meeting, actor.id)

    def bring(self, actor: Actor) -> None:
        """Count a file or a text that a device brings to be read; raises TooFast."""
        self._brakes.bring(actor.id)

    def submit(self, code: str, actor: Actor, envelope: object, lang: str) -> dict[str, object]:
        """Do a command and return its acknowledgement, whether it was done or refused."""
        try:
            self._brakes.request(actor.id, actor.role)
            command = parse(envelope)
            meeting = self.boards.get(code).id
            if actor.role != Role.ATTENDEE:
                self.note_bursts()  # what staff decide concerns all that came until then
            done = self.writer.submit(jobs.Do(actor, meeting, command))
        except LiveQAError as error:
            self.counts["refused"] += 1
            return {"ok": False, "error": error.as_json(lang)}
        self.counts["done"] += 1
        if actor.role == Role.ATTENDEE and _brings(command.name):
            self._bursts.act(meeting, actor.id, command.name)
        return {"ok": True, "result": done.result, "rev": done.rev, "digest": done.digest}

    def join(
        self,
        code: str | None,
        role: Role,
        secret: str,
        label: str,
        address: str,
        site: str = "",
    ) -> tuple[str, str | None]:
        """Exchange a link's secret for a token; `code` is None for a link to whatever meeting is
        current, `site` the name of the site whose gateway a phone came through. Returns the token
        and the meeting's code (None for an organiser while there is no meeting)."""
        self._brakes.join(lan.household(address))
        meeting = self._meeting_for(code, role)
        if role == Role.ATTENDEE and self.reader.units.is_delivered(meeting):
            raise UnknownMeeting  # it was held elsewhere
        scope = access.SERVER if code is None or role == Role.ORGANISER else meeting
        at_once = not self._presence.is_asked
        token, actor = self.writer.submit(
            jobs.Join(meeting, role, secret, label, scope, arrived=at_once, site=site)
        ).result
        if role == Role.ATTENDEE:
            self._bursts.locate(actor.id, address)
            self.visits.note(meeting, address)
            self._bursts.act(meeting, actor.id, JOINED)
        if not meeting:
            return token, None
        live = self.boards.loaded(meeting)
        return token, live.code if live else self.reader.meetings.get(meeting).code

    def leave(self, actor: Actor) -> None:
        """End a device's own session."""
        self.writer.submit(jobs.Leave(actor.id))

    def end_sessions(self) -> None:
        """End the sessions of staff whose time after the close is over."""
        now = now_ms()
        if self.reader.devices.overdue(now) or overdue_answerers(self.reader, now):
            self.writer.submit(jobs.EndSessions())

    def create(self, actor: Actor, plan: Plan, previous: str = "", beside: str = "") -> str:
        """Make a draft meeting from a plan, after the meeting with the code `previous` and beside
        the session with the code `beside` if they are given, and return its code. Raises NotAllowed
        for all except organisers."""
        if actor.role != Role.ORGANISER:
            raise NotAllowed
        code: str = self.writer.submit(jobs.Create(plan, actor.id, previous, beside)).result
        return code

    def take_in(self, actor: Actor, brought: Brought, choice: Chosen) -> TakenIn:
        """Make a unit's archive one of its meetings, if it is certain whose it is, and return what
        became of it. Raises NotAllowed for all except organisers."""
        taken: TakenIn = self._of_units(actor, unit_jobs.TakeIn(brought, choice))
        return taken

    def undo_delivery(self, actor: Actor, delivery: int) -> None:
        """Remove what came with a delivery. Raises NotAllowed for all except organisers, BuiltOn,
        NotFound."""
        for meeting in self._of_units(actor, unit_jobs.UndoDelivery(delivery)):
            self.boards.forget(meeting)

    def change_units(self, actor: Actor, job: unit_jobs.OnUnits) -> None:
        """Add, change or remove units. Raises NotAllowed for all except organisers, and what the
        job refuses."""
        self._of_units(actor, job)

    def _of_units(self, actor: Actor, job: unit_jobs.AnyJob) -> Any:
        if actor.role != Role.ORGANISER:
            raise NotAllowed
        return self.writer.submit(job).result

    def keep_office(self, office: Office) -> None:
        """Keep what stays the same for the house's next meetings."""
        self.writer.submit(jobs.KeepOffice(office))

    def edit_phrases(self, before: Phrases, after: Phrases) -> Phrases:
        """Change what the house typed once for all its meetings, and return what it has now."""
        kept: Phrases = self.writer.submit(jobs.EditPhrases(before, after)).result
        return kept

    def choose_address(self, actor: Actor, choice: Choice | None) -> None:
        """Keep which of the laptop's addresses phones are to use; None for the likeliest. Raises
        NotAllowed for all except organisers."""
        if actor.role != Role.ORGANISER:
            raise NotAllowed
        self.writer.submit(jobs.ChooseAddress(choice))

    def note_address(self, address: str) -> None:
        """Note by which address phones come into the open meetings, if that is not known."""
        if not self.reader.moves.is_known(address):
            self.writer.submit(jobs.NoteAddress(address))

    def note_back(self) -> None:
        """Note which phones are back since the address changed: a start of the server forgets whom
        it saw."""
        for meeting, seen in self.visits.unnoted().items():
            if back := self.reader.moves.missing(meeting, seen):
                self.writer.submit(jobs.NoteBack(meeting, back))
            self.visits.noted(meeting, seen)

    def keep_gateway(self, actor: Actor, user: str, digest: str | None) -> None:
        """Let a gateway in by the password of this digest alone; with an empty one, turn it out,
        and with none, forget it. Raises NotAllowed for all except organisers."""
        if actor.role != Role.ORGANISER:
            raise NotAllowed
        self.writer.submit(jobs.KeepGateway(user, digest))

    def note_printed(self, meeting: int, address: str) -> None:
        """Keep for which address the sheets of a meeting were made."""
        self.writer.submit(jobs.NotePrinted(Printed(meeting, address, now_ms())))

    def forget_printed(self, meeting: int) -> None:
        """Forget the sheets of a meeting: they hang nowhere any more."""
        self.writer.submit(jobs.ForgetPrinted(meeting))

    def purge(self) -> None:
        """Erase the personal data of every meeting whose day for it has come."""
        today = local(now_ms()).date()
        for meeting in self.reader.meetings.all():
            if is_due(meeting, today):
                self.writer.submit(jobs.Purge(meeting.id))

    def untie(self) -> None:
        """Forget, of every meeting that was closed an hour ago, which phone did what."""
        now = now_ms()
        for meeting in self.reader.meetings.all():
            is_ours = not self.reader.units.is_delivered(meeting.id)
            if is_ours and untying.is_due(self.reader, meeting, now):
                self.writer.submit(jobs.Untie(meeting.id))

    def doubt_clock(self) -> None:
        """Note in every open meeting that the clock is in doubt."""
        for meeting in self.reader.meetings.all():
            if meeting.state == MeetingState.OPEN and not meeting.clock_doubted:
                self.writer.submit(jobs.DoubtClock(meeting.id))

    def lapse_recordings(self, heard: Callable[[Meeting], int]) -> None:
        """End what nobody records any more; `heard` returns when the last sound of a meeting
        came."""
        now = now_ms()
        for meeting in self.reader.meetings.all():
            since = meeting.recording_since
            if since is None:
                continue
            # a clock that went back leaves nobody told for as long
            if since > now or max(since, heard(meeting)) + SILENCE_MS < now:
                self.writer.submit(jobs.LapseRecording(meeting.id))

    def own_of(self, meeting: int, device: int) -> Own:
        """Return what a device upvoted, which of it does not count yet, whether it counts, whether
        it came with a seat slip, what it chose in polls, and at which site it is."""
        reader, voices = self.reader, self.reader.voices
        votes = reader.questions.votes_of(meeting, device)
        waiting = voices.waiting_of(meeting, device) if votes else []
        admission, choices = reader.slips.admission_of(device), reader.polls.chosen(meeting, device)
        site = reader.devices.site_of(device)
        return Own(votes, waiting, voices.of(device), admission, choices, site)

    def note_presence(self, connected: Mapping[int, Iterable[int]]) -> None:
        """Let phones count that have been there long enough: those that hold a socket now, by
        meeting, and those that read."""
        if not self._presence.is_asked:
            return
        for meeting, devices in connected.items():
            for device in devices:
                self._presence.see(meeting, device)
        for meeting, arrived in self._presence.arrived().items():
            if self._is_over(meeting):
                continue
            self.writer.submit(jobs.Arrive(meeting, arrived))
            self._presence.settled(arrived)
        before = now_ms() - round(self._presence.seconds * 1000)
        for meeting in self.reader.voices.waiting(before):
            if not self._is_over(meeting):
                self.writer.submit(jobs.CountUpvotes(meeting, before))

    def _is_over(self, meeting: int) -> bool:
        return self.reader.meetings.get(meeting).state == MeetingState.CLOSED

    def note_bursts(self) -> None:
        """Store what came in bursts, without where it came from; once that is done which is under
        way."""
        with self._noting:
            for burst in self._bursts.to_store():
                phones, span = frozenset(burst.coming), (burst.since, burst.until)
                job = jobs.NoteBurst(burst.meeting, burst.id, phones, *span)
                id, held = self.writer.submit(job).result
                self._bursts.stored(burst, id, phones, held)

    def forget_bursts(self, meeting: int) -> None:
        """Forget the bursts of a rehearsal."""
        self._bursts.forget(meeting)

    def _meeting_for(self, code: str | None, role: Role) -> int:
        if code is not None:
            return self.boards.get(code).id
        if role == Role.ORGANISER and not self.reader.meetings.own():
            return access.SERVER
        return self.reader.meetings.current(now_ms()).id


def _brings(name: str) -> bool:
    """Return whether a command adds an upvote, or a row, to a meeting."""
    command = REGISTRY[name]
    return bool(command.upvote or command.makes)


def parse(envelope: object) -> Envelope:
    """Return a command's envelope; raises Malformed for anything else."""
    try:
        return msgspec.convert(envelope, Envelope)
    except msgspec.ValidationError:
        raise Malformed from None


def parse_bytes(body: bytes) -> Any:
    """Return the JSON of a request; raises Malformed, or TooLarge."""
    if len(body) > MAX_COMMAND:
        raise TooLarge
    try:
        return msgspec.json.decode(body or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Malformed from None


def revoked_devices(events: list[Event]) -> list[int]:
    """Return the devices whose tokens these events made worthless."""
    ended = (event for event in events if event.name != CAME_IN)
    return [id for event in ended for id in event.touches.get("devices", [])]
