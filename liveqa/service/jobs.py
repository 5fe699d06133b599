"""What is done in the writer's transaction: commands, and the server's own tasks. Each is plain
values that know how to run."""

from dataclasses import dataclass

from liveqa.commands import Done, Envelope, Event, clock, execute, recording, untying
from liveqa.commands.access import note_entry
from liveqa.commands.arrival import arrive, count
from liveqa.commands.burst import note
from liveqa.commands.creation import create_from_archive, create_from_plan
from liveqa.commands.privacy import purge
from liveqa.commands.reply import overdue_answerers
from liveqa.commands.site import locate
from liveqa.domain.office import Office
from liveqa.domain.phrases import Phrases, edited
from liveqa.domain.plan import Plan
from liveqa.domain.record import Record
from liveqa.domain.words import Role
from liveqa.machine.clock import now_ms
from liveqa.machine.reach import Choice
from liveqa.service import access
from liveqa.store import Actor, Store
from liveqa.store.printed import Printed


@dataclass(frozen=True, kw_only=True)
class _Timed:
    now: int | None = None
    """The moment at which it is done, in UTC milliseconds; None for the time when its turn
    comes."""

    @property
    def moment(self) -> int:
        """Return the moment at which it is done."""
        return now_ms() if self.now is None else self.now


@dataclass(frozen=True)
class Do(_Timed):
    """A device's command."""

    actor: Actor
    meeting: int
    envelope: Envelope

    def run(self, store: Store) -> Done:
        """Do the command and journal it; raises what its rule refuses."""
        return execute(store, self.actor, self.meeting, self.envelope, self.moment)


@dataclass(frozen=True)
class Join(_Timed):
    """A device joins through a link, of this meeting or of any (`scope` 0)."""

    meeting: int
    role: Role
    secret: str
    label: str
    scope: int
    arrived: bool = True
    """Whether a phone counts as there at once; a server waits and sees."""
    site: str = ""
    """The name of the site whose gateway a phone came through; empty for the main hall."""

    def run(self, store: Store) -> Done:
        """Give the device a token; the result is the token and the device. Raises LinkExpired."""
        who, now = (self.role, self.secret, self.label), self.moment
        if self.role == Role.ATTENDEE and self.site:
            site, rev, events = locate(store, self.meeting, self.site, now)
            where = (self.scope, self.arrived, site)
            joined = access.join(store, self.meeting, *who, now, *where)
            return Done(joined, self.meeting, rev, events) if events else Done(joined)
        token, actor = access.join(store, self.meeting, *who, now, self.scope, self.arrived)
        if self.role == Role.ATTENDEE or not self.meeting:
            return Done((token, actor))
        rev, events = note_entry(store, self.meeting, actor, now)
        return Done((token, actor), self.meeting, rev, events)


@dataclass(frozen=True)
class Arrive(_Timed):
    """Phones have been there for some moments."""

    meeting: int
    devices: frozenset[int]

    def run(self, store: Store) -> Done:
        """Let them count, with what they did until now."""
        rev, events = arrive(store, self.meeting, self.devices, self.moment)
        return Done(None, self.meeting, rev, events, concerns=self.devices)


@dataclass(frozen=True)
class CountUpvotes(_Timed):
    """Upvotes were given so long ago that it is known whether their phones stayed."""

    meeting: int
    before: int

    def run(self, store: Store) -> Done:
        """Let those count whose phones did."""
        rev, events, devices = count(store, self.meeting, self.before, self.moment)
        return Done(None, self.meeting, rev, events, writes_rows=False, concerns=devices)


@dataclass(frozen=True)
class NoteBurst:
    """Phones came in a burst: a new one, or one that is known by its id."""

    meeting: int
    burst: int
    devices: frozenset[int]
    since: int
    until: int

    def run(self, store: Store) -> Done:
        """Note it; the result is what `note` returns."""
        span = (self.since, self.until)
        return Done(note(store, self.meeting, self.burst, self.devices, *span))


@dataclass(frozen=True)
class Leave(_Timed):
    """Whoever holds a device leaves it."""

    device: int

    def run(self, store: Store) -> Done:
        """Make its token worthless."""
        store.devices.revoke(self.device, self.moment)
        return Done(events=[Event("DeviceLeft", {"devices": [self.device]})])


@dataclass(frozen=True)
class EndSessions(_Timed):
    """Staff's time after the close is over."""

    def run(self, store: Store) -> Done:
        """Make the tokens worthless whose time is over."""
        ended = [*store.devices.overdue(self.moment), *overdue_answerers(store, self.moment)]
        for device in ended:
            store.devices.revoke(device, self.moment)
        return Done(events=[Event("SessionsEnded", {"devices": ended})])


@dataclass(frozen=True)
class Create(_Timed):
    """A plan becomes a meeting: after another one if `previous` has its code, beside another
    session of the same plan if `beside` has its code. `device` is who brought it, 0 for the command
    line."""

    plan: Plan
    device: int = 0
    previous: str = ""
    beside: str = ""

    def run(self, store: Store) -> Done:
        """Make the draft; the result is its code."""
        follows = (self.previous, self.beside)
        made = create_from_plan(store, self.plan, self.moment, self.device, *follows)
        return Done(made)


@dataclass(frozen=True)
class Import(_Timed):
    """An archive's record becomes a meeting again."""

    record: Record

    def run(self, store: Store) -> Done:
        """Insert the meeting; the result is its code. Raises AlreadyHere."""
        return Done(create_from_archive(store, self.record, self.moment))


@dataclass(frozen=True)
class Purge(_Timed):
    """The day has come on which a meeting's personal data goes."""

    meeting: int

    def run(self, store: Store) -> Done:
        """Erase everybody who asked or spoke."""
        rev, events, beside = purge(store, self.meeting, self.moment)
        others = [Done(None, *one) for one in beside]
        return Done(None, self.meeting, rev, events, beside=others)


@dataclass(frozen=True)
class Untie(_Timed):
    """An hour has passed since a meeting was closed."""

    meeting: int

    def run(self, store: Store) -> Done:
        """Forget which phone did what, unless the meeting was opened again meanwhile."""
        now = self.moment
        if not untying.is_due(store, store.meetings.get(self.meeting), now):
            return Done()
        rev, events = untying.untie(store, self.meeting, now)
        return Done(None, self.meeting, rev, events)


@dataclass(frozen=True)
class DoubtClock(_Timed):
    """A meeting runs while the clock is in doubt."""

    meeting: int

    def run(self, store: Store) -> Done:
        """Note the doubt in the meeting."""
        rev, events = clock.doubt(store, self.meeting, self.moment)
        return Done(None, self.meeting, rev, events)


@dataclass(frozen=True)
class LapseRecording(_Timed):
    """No sound has come of a recording for some minutes."""

    meeting: int

    def run(self, store: Store) -> Done:
        """Say that nothing is recorded any more."""
        rev, events = recording.lapse(store, self.meeting, self.moment)
        return Done(None, self.meeting, rev, events)


@dataclass(frozen=True)
class BelieveClock(_Timed):
    """The laptop's clock is believed."""

    def run(self, store: Store) -> Done:
        """Note the time, with which a later start compares its own."""
        store.settings.know(self.moment)
        return Done()


@dataclass(frozen=True)
class ChooseAddress:
    """Which of the laptop's addresses phones are to use; None for the likeliest."""

    choice: Choice | None

    def run(self, store: Store) -> Done:
        """Keep the choice."""
        store.settings.choose(self.choice)
        return Done()


@dataclass(frozen=True)
class NoteAddress(_Timed):
    """Phones come in by this address."""

    address: str

    def run(self, store: Store) -> Done:
        """Note it for the open meetings, and when it changed."""
        store.moves.note(self.address, self.moment)
        return Done()


@dataclass(frozen=True)
class NoteBack:
    """Phones are back that were in a meeting before the address changed."""

    meeting: int
    devices: list[int]

    def run(self, store: Store) -> Done:
        """Note it."""
        store.moves.note_back(self.meeting, self.devices)
        return Done()


@dataclass(frozen=True)
class KeepGateway:
    """A gateway is let in by the password of this digest, turned out by an empty one, or with none
    forgotten."""

    user: str
    digest: str | None

    def run(self, store: Store) -> Done:
        """Keep it."""
        store.gateways.keep(self.user, self.digest)
        return Done()


@dataclass(frozen=True)
class KeepOffice:
    """What the house keeps for its next meetings."""

    office: Office

    def run(self, store: Store) -> Done:
        """Keep it."""
        store.settings.keep(self.office)
        return Done()


@dataclass(frozen=True)
class EditPhrases:
    """The house's phrases were edited from what stood there before."""

    before: Phrases
    after: Phrases

    def run(self, store: Store) -> Done:
        """Keep what the edit leaves; the result is all that is kept now."""
        kept = edited(store.settings.phrases(), self.before, self.after)
        store.settings.keep(kept)
        return Done(kept)


@dataclass(frozen=True)
class NotePrinted:
    """The sheets of a meeting were made for an address."""

    printed: Printed

    def run(self, store: Store) -> Done:
        """Keep for which."""
        store.printed.note(self.printed)
        return Done()


@dataclass(frozen=True)
class ForgetPrinted:
    """The sheets of a meeting hang nowhere any more."""

    meeting: int

    def run(self, store: Store) -> Done:
        """Forget them."""
        store.printed.forget(self.meeting)
        return Done()


@dataclass(frozen=True)
class SettleScans:
    """Files of signed copies that are gone, or named again."""

    names: frozenset[str]

    def run(self, store: Store) -> Done:
        """Forget the files."""
        store.scans.settle(self.names)
        return Done()


@dataclass(frozen=True)
class RewriteKey:
    """A change that changes nothing, to learn whether the disk accepts one."""

    def run(self, store: Store) -> Done:
        """Write what is there already."""
        store.rewrite_key()
        return Done()
