"""The sites of a meeting (điểm cầu): which there are, how many people are there, and at which a
phone is."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Count, Id
from liveqa.commands.registry import Args, Context, Event, Result, command
from liveqa.domain.plan import LINE_LIMIT
from liveqa.domain.record import Site, Speaker
from liveqa.domain.sites import MAIN_HALL, called, hidden, main_of, of_gateway
from liveqa.domain.words import BEFORE_CLOSE, MeetingState, NameMode, Role, SiteKind
from liveqa.errors import InUse, Invalid, NameTaken
from liveqa.store import Store

Required = Annotated[str, Meta(min_length=1, max_length=LINE_LIMIT)]
MOST_BY_GATEWAYS = 200
"""Above so many sites of a meeting, a gateway's name brings no new one."""


class AddSite(Args):
    name: Required
    kind: SiteKind = SiteKind.ROOM


class EditSite(Args):
    site: Id
    name: Required


class OneSite(Args):
    site: Id


class CountSite(Args):
    site: Id
    present: Count | None


@command(
    "site.add",
    Role.ORGANISER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    makes="site",
)
def add(ctx: Context, args: AddSite) -> Result:
    """Add a site (điểm cầu): a `room`, or `home` for those who join from home. With the first one
    the main hall becomes a site too."""
    sites = ctx.store.sites.of(ctx.meeting.id)
    if args.kind == SiteKind.MAIN:
        raise Invalid(field="kind")
    taken = called([*sites, *([] if sites else [_main(ctx.meeting.id)])], args.name)
    if taken is not None:
        raise NameTaken(field="name", name=taken.name)
    made = make(ctx.store, ctx.meeting.id, args.name, args.kind)
    ctx.emit("SiteAdded", sites=made)
    return {"site": made[-1]}


@command(
    "site.edit",
    Role.ORGANISER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def edit(ctx: Context, args: EditSite) -> Result:
    """Give a site another name. A gateway goes on by any name that the site had."""
    site = ctx.own(ctx.store.sites, args.site)
    others = [one for one in ctx.store.sites.of(ctx.meeting.id) if one.id != site.id]
    taken = called(others, args.name)
    if taken is not None:
        raise NameTaken(field="name", name=taken.name)
    called_before = [one for one in site.former if one != site.name]
    former = [*called_before, site.name] if args.name != site.name else site.former
    ctx.store.sites.change(site.id, name=args.name, former=former)
    ctx.emit("SiteEdited", sites=site.id)
    return {}


@command("site.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove(ctx: Context, args: OneSite) -> Result:
    """Remove a site that nothing in the record names; its phones are in the main hall from then on.
    The main hall is a site for as long as there are others."""
    site = ctx.own(ctx.store.sites, args.site)
    if site.kind == SiteKind.MAIN and len(ctx.store.sites.of(ctx.meeting.id)) > 1:
        raise InUse
    ctx.store.sites.remove(site.id)
    ctx.emit("SiteRemoved", sites=site.id)
    return {}


@command("site.count", Role.SECRETARY, Role.ORGANISER, momentary=False, personal=False)
def count(ctx: Context, args: CountSite) -> Result:
    """Record how many people are at a site (null: nobody has counted)."""
    site = ctx.own(ctx.store.sites, args.site)
    counted = args.present is not None
    ctx.store.sites.change(site.id, present=args.present or 0, counted=counted)
    ctx.emit("SiteCounted", sites=site.id)
    return {}


@command(
    "site.enter",
    Role.ATTENDEE,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    while_muted=True,
    discreet=True,
)
def enter(ctx: Context, args: OneSite) -> Result:
    """Say at which site one's own phone is, as the site's link does."""
    site = ctx.own(ctx.store.sites, args.site)
    ctx.store.devices.set_site(ctx.actor.id, site.id)
    ctx.emit("SiteEntered")
    return {}


def make(store: Store, meeting: int, name: str, kind: SiteKind) -> list[int]:
    """Insert a site, before the first one the main hall, and return their ids.

    Runs inside the caller's transaction.
    """
    made = []
    if main_of(store.sites.of(meeting)) is None:
        main = {"name": MAIN_HALL, "kind": SiteKind.MAIN}
        made.append(store.sites.append(meeting, **main))
    return [*made, store.sites.append(meeting, name=name, kind=kind)]


def locate(store: Store, meeting: int, name: str, now: int) -> tuple[int | None, int, list[Event]]:
    """Return the site that a gateway calls by this name, with the journal's revision and the events
    if it had to be added: whoever started the gateway named it. None for a meeting that has very
    many, or is closed.

    Runs inside the caller's transaction.
    """
    sites = store.sites.of(meeting)
    found = of_gateway(sites or [_main(meeting)], name)
    is_closed = store.meetings.get(meeting).state == MeetingState.CLOSED
    if found is not None or is_closed or len(sites) >= MOST_BY_GATEWAYS:
        return (found.id or None if found else None), 0, []
    made = make(store, meeting, name, SiteKind.ROOM)
    events = [Event("SiteAdded", {"sites": made})]
    rev = store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"site-{meeting}-{made[-1]}",
        command="site.open",
        events=events,
        result={"site": made[-1]},
        args={"name": name},
    )
    return made[-1], rev, events


def told(ctx: Context, mode: NameMode) -> int | None:
    """Return at which site the phone that asks or wants to speak is, unless that could tell which
    phone it is."""
    main = main_of(ctx.store.sites.of(ctx.meeting.id))
    if main is None:
        return None
    own = ctx.actor.site or main.id
    return own if mode == NameMode.NAMED or own in _of_many(ctx, main) else None


def of_turn(ctx: Context, speaker: Speaker, mode: NameMode) -> int | None:
    """Return at which site something was said in a turn, unless that could tell a name that the
    turn has and the opinion hides."""
    main = main_of(ctx.store.sites.of(ctx.meeting.id))
    if main is None or mode == NameMode.NAMED or not speaker.name:
        return speaker.site
    return speaker.site if speaker.site in _of_many(ctx, main) else None


def _of_many(ctx: Context, main: Site) -> set[int]:
    """Return the sites that have so many phones that they tell none."""
    phones: dict[int, int] = {}
    for site, count in ctx.store.devices.at_sites(ctx.meeting.id).items():
        phones[site or main.id] = phones.get(site or main.id, 0) + count
    return phones.keys() - hidden(phones)


def _main(meeting: int) -> Site:
    """Return the main hall as it will be once there are other sites."""
    return Site(id=0, meeting=meeting, position=1, name=MAIN_HALL, kind=SiteKind.MAIN)
