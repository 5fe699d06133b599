"""Where a meeting was held, as the papers say it: in which form, at which sites (điểm cầu)."""

import re

from liveqa.domain.privacy import site_of
from liveqa.domain.record import Meeting, Question, Record, Site, Speaker
from liveqa.domain.sites import is_main, ordered
from liveqa.domain.words import Audience, MeetingForm, SiteKind
from liveqa.papers.model.phrases import count, running

FORMS = {
    MeetingForm.IN_PERSON: "trực tiếp",
    MeetingForm.HYBRID: "trực tiếp kết hợp trực tuyến",
    MeetingForm.ONLINE: "trực tuyến",
}
_SITE = re.compile(r"^điểm cầu\s+(?=\S)", re.IGNORECASE)
_MOST = 6
"""More sites than so many are listed in the annex."""


def held(record: Record, annex: str = "") -> str:
    """Return "trực tiếp kết hợp trực tuyến, tại Hội trường chính và 02 điểm cầu: …"; of very many
    sites how many they are, and where they stand. Nothing of a meeting at one place."""
    sites = ordered(record.sites.values())
    if not sites:
        return ""
    main = [f"tại {site.name}" for site in sites if is_main(site)]
    rooms = [_SITE.sub("", site.name) for site in sites if site.kind == SiteKind.ROOM]
    if rooms:
        is_long = len(rooms) > _MOST and bool(annex)
        named = f" (danh sách tại {annex} kèm theo)" if is_long else f": {'; '.join(rooms)}"
        main.append(f"{count(len(rooms))} điểm cầu{named}")
    form = FORMS[record.meeting.form or MeetingForm.HYBRID]
    home = any(site.kind == SiteKind.HOME for site in sites)
    beside = "; có đại biểu tham gia từ nhà" if home else ""
    return f"{form}, {' và '.join(main)}{beside}"


def at_sites(record: Record) -> str:
    """Return "Hội trường chính 120; Trường Tiểu học Hoa Mai 25": how many were where, of the sites
    that somebody counted."""
    return "; ".join(
        f"{one.name} {count(one.present)}" for one in ordered(record.sites.values()) if one.counted
    )


def hall(meeting: Meeting) -> str:
    """Return the venue before the name of the house, which is not said twice: "Phòng âm nhạc" of
    "Phòng âm nhạc, Trường Mầm non Hoa Sen"."""
    house = meeting.issuing_body
    if not house or not meeting.venue.lower().endswith(house.lower()):
        return meeting.venue
    return meeting.venue[: -len(house)].rstrip(" ,-–") or meeting.venue


def of_site(row: Question | Speaker, record: Record) -> str:
    """Return "điểm cầu Trường Tiểu học Hoa Mai"; nothing of the main hall, where a meeting is held
    unless somebody says otherwise."""
    site = site_of(row, Audience.CHAIR, record)
    return _named(site) if site and not is_main(site) else ""


def _named(site: Site) -> str:
    if site.kind == SiteKind.HOME:
        return "tham gia trực tuyến"
    name = running(site.name)
    return name if name.lower().startswith("điểm cầu") else f"điểm cầu {name}"
