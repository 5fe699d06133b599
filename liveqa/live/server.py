"""The socket's side of the server: decode, find the actor, hand over. No rules here."""

import contextlib
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import gevent
import msgspec
from flask import Flask

from liveqa.board import Changes
from liveqa.commands import REGISTRY
from liveqa.commands.execute import refusal
from liveqa.domain.words import AUDIENCE_OF, BY_SECRET, Audience
from liveqa.errors import LiveQAError, Malformed, NotAllowed, TooManyConnections, Unauthorised
from liveqa.i18n import DEFAULT_LANGUAGE, LANGUAGES
from liveqa.live.engine import Engine
from liveqa.live.engineio.exchange import MAX_MESSAGE
from liveqa.live.events import Auth
from liveqa.live.fanout import Client, Fanout
from liveqa.live.ports import Actor, Admit, Source, Submit
from liveqa.live.source import LiveMeeting, concerned

# Tabs of one device, and its broken connections that are not given up yet.
CONNECTIONS_PER_DEVICE = 12
URGENT = {"stage", "agenda"}
"""The kinds of rows that a whole hall looks at: what is on the screen, and the running clock."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who is at the other end of a socket, and where."""

    actor: Actor
    meeting: Source
    lang: str
    client: Client


class Live:
    """Everyone who is connected now."""

    def __init__(self, app: Flask, fanout: Fanout, admit: Admit, submit: Submit) -> None:
        self._fanout = fanout
        self._admit = admit
        self._submit = submit
        self._sessions: dict[str, Session] = {}
        self._held: dict[int, list[str]] = {}
        self._vitals = fanout.vitals
        self._engine = Engine(app, self._connected, self._command, self._left)

    def committed(self, meeting: LiveMeeting, changes: Changes, *, urgent: bool = False) -> None:
        """Send out rows of a meeting that a commit changed; its board has them already."""
        urgent = urgent or bool(URGENT & changes.keys())
        self._fanout.committed(meeting.id, concerned(meeting.board, changes), urgent=urgent)

    def anew(self, meeting: int) -> None:
        """Send everyone the whole of a meeting's board, which was reloaded."""
        self._fanout.anew(meeting)

    @property
    def failed(self) -> frozenset[int]:
        """Return the meetings with a board that could not be shown."""
        return frozenset(self._fanout.failed)

    def refresh(self, source: Source, audience: Audience) -> None:
        """Update a view that is read without a socket."""
        self._fanout.refresh(source, audience)

    def phones(self) -> int:
        """Return how many phones are connected, in all meetings."""
        return sum(there[Audience.PHONE] for there in self._fanout.attendance().values())

    def connected(self, audience: Audience) -> dict[int, set[int]]:
        """Return which devices of an audience are connected, by meeting."""
        return self._fanout.devices(audience)

    def concern(self, meeting: int, devices: Collection[int]) -> None:
        """Send these devices what concerns them alone, with the next patch."""
        if devices:
            self._fanout.concern(meeting, set(devices))

    def vitals(self) -> dict[str, Any]:
        """Return who is connected and how fast they are answered, as plain JSON."""
        sources = [session.meeting for session in self._sessions.values()]
        codes = {source.meeting: source.code for source in sources}
        halls = [
            {
                "meeting": codes[meeting],
                "phones": there[Audience.PHONE],
                "staff": there.total() - there[Audience.PHONE],
            }
            for meeting, there in self._fanout.attendance().items()
            if meeting in codes
        ]
        return self._vitals.report(halls)

    def drop_actor(self, actor: int) -> None:
        """End all connections of a device whose token became worthless."""
        for sid in self._held.get(actor, []):
            # each in its own time: one of them may not be reading
            gevent.spawn(self._refuse, sid, Unauthorised(), self._sessions[sid].lang)

    def close(self) -> None:
        """Close all connections; the clients will connect again."""
        for sid in list(self._sessions):
            self._engine.connection(sid).close()

    def _connected(self, sid: str, auth: object, address: str) -> None:
        fields = auth if isinstance(auth, dict) else {}
        lang = _language(fields)
        try:
            session = self._let_in(sid, fields, lang, address)
        except LiveQAError as error:
            self._refuse(sid, error, lang)
            return
        self._sessions[sid] = session
        self._held.setdefault(session.actor.id, []).append(sid)
        self._keep_few(session.actor.id)
        self._vitals.joins.add()
        self._fanout.join(session.meeting, session.client)

    def _keep_few(self, actor: int) -> None:
        """Close the oldest of a device's connections beyond the limit: broken ones linger for a
        while."""
        for sid in self._held[actor][:-CONNECTIONS_PER_DEVICE]:
            self._refuse(sid, TooManyConnections(), self._sessions[sid].lang)

    def _let_in(self, sid: str, auth: Mapping[str, object], lang: str, address: str) -> Session:
        brought = _brought(auth)
        actor, meeting = self._admit(brought, address)
        audience = AUDIENCE_OF[actor.role]
        if brought.surface != audience:
            raise NotAllowed(field="surface")
        if not actor.belongs_to(meeting.meeting):
            raise NotAllowed(field="meeting")
        connection = self._engine.connection(sid)
        if actor.role in BY_SECRET:
            connection.accept_up_to(MAX_MESSAGE)
        client = Client(actor.id, audience, connection)
        return Session(actor, meeting, lang, client)

    def _command(self, sid: str, envelope: object) -> dict[str, object]:
        session = self._sessions[sid]
        code = session.meeting.code
        begun = time.monotonic()
        answer = self._submit(code, session.actor, envelope, session.lang)
        self._vitals.acks.add(time.monotonic() - begun)
        if answer["ok"]:
            knows = session.client if _tells_all(envelope) else None
            self._fanout.mine_changed(session.meeting.meeting, session.actor.id, knows)
        return answer

    def _left(self, sid: str) -> None:
        session = self._sessions.pop(sid, None)
        if session is not None:
            held = self._held[session.actor.id]
            held.remove(sid)
            if not held:
                del self._held[session.actor.id]
            self._fanout.leave(session.meeting.meeting, session.client)

    def _refuse(self, sid: str, error: LiveQAError, lang: str) -> None:
        with contextlib.suppress(OSError):
            self._engine.emit(sid, "refused", error.as_json(lang))
            self._engine.disconnect(sid)


def _tells_all(envelope: object) -> bool:
    """Return whether the acknowledgement tells the page that asked all that `mine` would tell."""
    given = REGISTRY.get(str(envelope.get("name"))) if isinstance(envelope, dict) else None
    return given is not None and given.upvote is not None


def _brought(auth: Mapping[str, object]) -> Auth:
    try:
        return msgspec.convert(auth, Auth)
    except msgspec.ValidationError as error:
        raise Malformed(field=refusal(str(error)).field) from None


def _language(auth: Mapping[str, object]) -> str:
    lang = auth.get("lang")
    return lang if isinstance(lang, str) and lang in LANGUAGES else DEFAULT_LANGUAGE
