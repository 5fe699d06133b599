"""The core's side of the line: hears what gateways ask, gives signs of life, sends what is new."""

import logging
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import gevent
import msgspec
from gevent.lock import Semaphore

from liveqa.errors import LiveQAError, OtherVersion, RedisAway, RedisRefuses
from liveqa.halls import acl, wire
from liveqa.halls.desk import Desk
from liveqa.halls.line import Line
from liveqa.halls.outbox import Outbox
from liveqa.halls.users import Users
from liveqa.live import Admission, Fanout
from liveqa.machine import logs
from liveqa.machine.clock import now_ms
from liveqa.machine.config import Config
from liveqa.service.service import Service
from liveqa.store import Actor

log = logging.getLogger(__name__)

IN_PROGRESS = 64
"""Parcels whose requests are being answered; more wait in Redis."""
AT_ONCE = 32
BLOCK_MS = 1000
AGAIN_SECONDS = 0.5
OWNED_MS = 10_000
MOST_USERS = 256
VERSION_LENGTH = 40


class CoreElsewhere(LiveQAError):
    """Another core, with another record, uses the Redis at `place`."""

    code = "core_elsewhere"
    travels = False


class Core:
    """What joins a running server to its gateways. `house` tells its record from others'; `home`
    says at which address its pages are."""

    def __init__(
        self,
        line: Line,
        house: str,
        service: Service,
        admission: Admission,
        fanout: Fanout,
        config: Config,
        home: Callable[[], str],
    ) -> None:
        self._line = line
        self._house = house
        self._service = service
        self.users = Users(line, service.reader.gateways.all)
        self._boot = secrets.token_hex(6)
        self.outbox = Outbox(line, self._lose)
        self.desk = Desk(service, admission, fanout, self.outbox, config.data)
        self._home = home
        fanout.relay(self.outbox)
        self._users: set[str] = set()
        self._room = Semaphore(IN_PROGRESS)
        self._greenlets: list[Any] = []
        self.trouble: LiveQAError | None = None
        """Why gateways cannot be reached just now."""
        self._barred: LiveQAError | None = None
        """Why users of Redis cannot be changed."""

    def check(self) -> None:
        """Raise RedisRefuses, RedisTooOld or CoreElsewhere if this Redis is not to be used, and
        RedisAway if it cannot be asked."""
        self._line.check()
        with self._line.told():
            owner: Any = self._line.client.get(wire.OWNER)
        if owner is not None and owner.decode() != self._house:
            raise CoreElsewhere(place=self._line.place)

    def let_in(self, actor: Actor, user: str) -> str:
        """Give a gateway, new or known, a new password, and return the address of Redis with it.
        Raises NotAllowed for all except organisers, RedisWithoutUsers, Invalid for a name that is
        no gateway's, and RedisRefuses for a core that may not."""
        self.users.check(user, self._users)
        password = acl.password()
        before = self.users.digest(user)
        try:
            self._decide(actor, user, acl.digest(password))
        except RedisRefuses:  # nobody has that password: what was goes on
            self._service.keep_gateway(actor, user, before)
            raise
        return self._line.address_of(user, password)

    def turn_out(self, actor: Actor, user: str) -> None:
        """End a gateway's access. Raises what `let_in` does."""
        self.users.check(user, self._users)
        self._decide(actor, user, "")

    def _decide(self, actor: Actor, user: str, digest: str) -> None:
        self._service.keep_gateway(actor, user, digest)
        log.info("the gateway %s is %s", user, "let in anew" if digest else "turned out")
        self.desk.forget(user)
        with suppress(RedisAway):  # as soon as it is back
            self._keep_users()

    def _keep_users(self) -> None:
        self._users -= self.users.out()
        self.users.keep()

    def report(self) -> list[dict[str, Any]]:
        """Return the gateways that are there, and those that were let in or turned out, as plain
        JSON: what the desk tells of them, and whether they may come."""
        out, there = self.users.out(), self.desk.report()
        here = {one["user"] for one in there}
        known = [user for user in self.users.known() if user not in here]
        away = [{"user": user, "site": "", "version": "", "delay": None} for user in known]
        return [
            *({**one, "here": True, "may_come": one["user"] not in out} for one in there),
            *(
                {**one, "phones": 0, "here": False, "may_come": one["user"] not in out}
                for one in away
            ),
        ]

    def start(self) -> None:
        """Begin to hear gateways."""
        for part in (self._listen, self._read, self._pulse):
            self._greenlets.append(gevent.spawn(self._repeat, part))
        self._greenlets.append(gevent.spawn(self.outbox.run))

    def stop(self) -> None:
        """End it; what was answered is sent."""
        gevent.killall(self._greenlets)
        try:
            self.outbox.flush()
            with self._line.told():
                self._line.client.delete(wire.OWNER)
        except LiveQAError as error:
            self._lose(error)
        self._line.close()

    def _repeat(self, part: Callable[[], None]) -> None:
        while True:
            try:
                with self._line.told():
                    part()
            except LiveQAError as error:
                self._lose(error)
            except Exception:  # whatever it was, the others and the next round go on
                logs.exception(log, "the line to gateways failed")
            gevent.sleep(AGAIN_SECONDS)

    def _lose(self, error: LiveQAError) -> None:
        if self.trouble is None:
            log.warning("Redis: %s", error.text("en"))
        self.trouble = error

    def _listen(self) -> None:
        """Find out which users of Redis have gateways."""
        with self._line.hear() as heard:
            # its own pulses tell whether it still hears
            heard.subscribe(wire.HELLO, wire.PULSE)
            since = time.monotonic()
            while time.monotonic() - since < wire.SILENT_SECONDS:
                message: Any = heard.get_message(timeout=wire.PULSE_SECONDS)
                if message is not None:
                    since = time.monotonic()
                    if message["channel"].decode() == wire.HELLO:
                        self._greet(message["data"])

    def _greet(self, name: bytes) -> None:
        user = name.decode("ascii", "replace")
        if user in self._users or not wire.USER.fullmatch(user) or len(self._users) >= MOST_USERS:
            return
        if user in self.users.out():
            return
        # whoever may not add to that stream has not made it
        if self._line.client.exists(wire.stream_of(user)):
            self._join_group(user)
            self._users.add(user)

    def _join_group(self, user: str) -> None:
        try:
            self._line.client.xgroup_create(wire.stream_of(user), wire.GROUP, id="0", mkstream=True)
        except self._line.busy_group as error:
            if "BUSYGROUP" not in str(error):
                raise

    def _read(self) -> None:
        """Take parcels: first those that were begun before, by this run or an earlier one."""
        self._try_users()
        for user in tuple(self._users):  # more may come while Redis is asked
            self._join_group(user)
        since = {wire.stream_of(user): "0" for user in self._users}
        while since:
            found = self._ask(since)
            since = {stream: parcels[-1][0] for stream, parcels in found if parcels}
            self._take(found)
        while True:
            users = set(self._users)
            if not users:
                gevent.sleep(AGAIN_SECONDS / 5)
                continue
            self._take(self._ask(dict.fromkeys(map(wire.stream_of, users), ">")))

    def _ask(self, since: dict[str, Any]) -> Any:
        client: Any = self._line.client
        return client.xreadgroup(wire.GROUP, "core", since, count=AT_ONCE, block=BLOCK_MS)

    def _take(self, found: Any) -> None:
        for stream, parcels in found:
            user = stream.decode().removeprefix(wire.STREAMS)
            if user not in self._users:
                continue  # it was turned out since it was asked
            for id, fields in parcels:
                self._room.acquire()
                self._open(user, id, fields or {})
                gevent.sleep(0)

    def _open(self, user: str, id: bytes, fields: dict[bytes, bytes]) -> None:
        instance = fields.get(wire.INSTANCE, b"").decode("ascii", "replace")
        version = fields.get(wire.VERSION, b"").decode("ascii", "replace")
        requests: list[wire.AnyRequest] = []
        if not wire.USER.fullmatch(instance):
            log.warning("a parcel of %s says not from where it is", user)
        elif version != wire.version():
            error = OtherVersion(here=version, there=wire.version()).packed()
            self.outbox.answer(user, instance, wire.Answer(0, None, error))
        else:
            requests = _requests(user, fields.get(wire.REQUESTS, b""))
        sender = wire.Sender(user, instance, version[:VERSION_LENGTH])
        self.desk.take(sender, requests, partial(self._done, user, id))

    def _done(self, user: str, id: bytes) -> None:
        self._room.release()
        self.outbox.done(user, id)

    def _try_users(self) -> None:
        """Have Redis let in whom the record lets in: it may have started with users of before."""
        try:
            self._keep_users()
        except RedisRefuses as error:
            if self._barred is None:
                log.warning("gateways that were turned out can still hear: %s", error.text("en"))
            self._barred = error
        else:
            self._barred = None

    def _pulse(self) -> None:
        """Give signs of life, and keep other cores away."""
        number = 0
        client = self._line.client
        while True:
            owner: Any = client.set(wire.OWNER, self._house, px=OWNED_MS, get=True)
            if owner is not None and owner.decode() != self._house:
                log.error("another core used this Redis: its gateways are ours now")
            self._try_users()
            for user in tuple(self._users):
                client.xtrim(wire.stream_of(user), maxlen=wire.LONGEST_STREAM, approximate=True)
            number += 1
            revs = self.desk.pulse(number)
            pulse = wire.Pulse(wire.version(), self._boot, number, now_ms(), revs, self._home())
            self.outbox.pulse(pulse)
            if self.trouble is not None:
                log.warning("Redis is here again")
                self.trouble = None
            begun = time.monotonic()
            gevent.sleep(wire.PULSE_SECONDS)
            if time.monotonic() - begun > wire.SILENT_SECONDS:
                log.warning("a pulse came late")


def _requests(user: str, body: bytes) -> list[wire.AnyRequest]:
    """Return what a parcel asks; nothing if it has another form than ours have."""
    try:
        if len(body) <= wire.LONGEST_PARCEL:
            found = wire.decode_requests(body)
            if len(found) <= wire.MOST_REQUESTS:
                return found
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        pass
    log.warning("a parcel of %s has another form", user)
    return []
