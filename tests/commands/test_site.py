"""Where people take part: which sites there are, at which a phone is, and what of it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from liveqa.commands import audit
from liveqa.domain.attendance import in_all
from liveqa.domain.erasing import erased
from liveqa.domain.leaving import Leaving
from liveqa.domain.plan import PlanSite
from liveqa.domain.planned import plan_of
from liveqa.domain.privacy import SMALLEST_GROUP
from liveqa.domain.publication import public_record
from liveqa.domain.sites import MAIN_HALL, hidden
from liveqa.domain.words import Audience, Role, SiteKind
from liveqa.errors import (
    InUse,
    Invalid,
    LiveQAError,
    MoreThanPresent,
    NameTaken,
    NotAllowed,
    NotFound,
    PlanInvalid,
)
from liveqa.imports.plan import parse_plan
from liveqa.imports.plan_file import written
from liveqa.papers.missing import missing
from liveqa.service.committing import commit, run
from liveqa.service.jobs import Create, Join
from liveqa.store import Actor
from tests.room import PLAN, START, Room

HOA_MAI, TUOI_THO = "Trường Tiểu học Hoa Mai", "Trường Mầm non Tuổi Thơ"


class Halls(Room):
    """A meeting whose main hall has five phones, as have two rooms elsewhere and those at home."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.hoa_mai = self.site(HOA_MAI)
        self.tuoi_tho = self.site(TUOI_THO)
        self.home = self.site("Trực tuyến", SiteKind.HOME)
        self.main = next(s.id for s in self.store.sites.of(self.meeting) if s.kind == "main")
        for _ in range(3):
            self.join(Role.ATTENDEE)
        self.phones = {s: self.phones_at(s, 5) for s in (self.hoa_mai, self.tuoi_tho, self.home)}

    def site(self, name: str, kind: SiteKind = SiteKind.ROOM) -> int:
        added: int = self.do(self.dung, "site.add", name=name, kind=kind)["site"]
        return added

    def phones_at(self, site: int, count: int) -> list[Actor]:
        """Phones that came by the link of a site."""
        phones = [self.join(Role.ATTENDEE) for _ in range(count)]
        for phone in phones:
            self.do(phone, "site.enter", site=site)
        return phones

    def through(self, gateway: str) -> Actor:
        """A phone that came through the gateway of a site, which everybody's board follows."""
        comes = Join(self.meeting, Role.ATTENDEE, "", "", self.meeting, site=gateway, now=START)
        batch = commit(self.store, [comes])
        self.follow(batch)
        outcome = batch.outcomes[0]
        assert not isinstance(outcome, LiveQAError)
        actor: Actor = outcome.result[1]
        return actor

    def told(self, phone: Actor, **args: object) -> int | None:
        """Which site stands beside what a phone asks."""
        asked = self.do(phone, "question.ask", text="Bao giờ có mái che?", **args)["question"]
        return self.question(asked).site


@pytest.fixture
def halls(tmp_path: Path) -> Iterator[Halls]:
    opened = Halls(tmp_path)
    yield opened
    found = audit.breaks(opened.store)
    opened.store.close()
    assert found == []


def test_a_question_bears_the_site_of_its_phone_and_the_main_hall_where_there_is_none(
    halls: Halls,
) -> None:
    assert halls.told(halls.lan) == halls.main
    assert halls.told(halls.phones[halls.hoa_mai][0]) == halls.hoa_mai
    assert halls.told(halls.phones[halls.home][4]) == halls.home
    phone = halls.phones[halls.tuoi_tho][0]
    asked = halls.ask(phone)
    for who in (Audience.PHONE, Audience.CHAIR, Audience.SECRETARY):
        view = halls.pages[who]
        assert view["sites"][str(view["questions"][str(asked)]["site"])]["name"] == TUOI_THO
    assert halls.board.mine(phone.id).questions[str(asked)]["site"] == halls.tuoi_tho


def test_the_screen_says_at_which_site_its_question_was_asked(halls: Halls) -> None:
    asked = halls.ask(halls.phones[halls.hoa_mai][0])
    halls.do(halls.hoa, "stage.show_questions", questions=[asked])
    assert halls.pages[Audience.SCREEN]["stage"]["questions"][0]["site"] == HOA_MAI
    halls.do(halls.dung, "site.edit", site=halls.hoa_mai, name="Trường Hoa Mai")
    assert halls.pages[Audience.SCREEN]["stage"]["questions"][0]["site"] == "Trường Hoa Mai"


def test_a_meeting_at_one_place_knows_no_sites(room: Room) -> None:
    asked = room.ask()
    room.do(room.hoa, "stage.show_questions", questions=[asked])
    assert room.question(asked).site is None
    assert "site" not in room.pages[Audience.SCREEN]["stage"]["questions"][0]
    assert not room.pages[Audience.PHONE]["sites"]


def test_a_turn_bears_the_site_of_its_phone_and_gives_it_to_what_is_said(halls: Halls) -> None:
    phone = halls.phones[halls.tuoi_tho][0]
    turn = halls.do(phone, "speaker.register", name="Lan")["speaker"]
    assert halls.pages[Audience.CHAIR]["speakers"][str(turn)]["site"] == halls.tuoi_tho
    said = halls.do(halls.thu, "question.enter", text="Nói?", speaker=turn)["question"]
    assert halls.question(said).site == halls.tuoi_tho


def test_what_is_said_without_the_speakers_name_is_told_without_a_site_of_few(halls: Halls) -> None:
    """Who had the floor at a site of one is known, and so whose words are from there."""
    few = halls.phones_at(halls.site("Trường THCS Ba Đình"), 1)[0]
    many = halls.phones[halls.tuoi_tho][0]
    for phone, told in ((few, None), (many, halls.tuoi_tho)):
        turn = halls.do(phone, "speaker.register", name="Lan")["speaker"]
        hides = {"text": "Nói?", "speaker": turn, "name_mode": "unrecorded"}
        said = halls.do(halls.thu, "question.enter", **hides)["question"]
        assert halls.question(said).site == told
    nameless = halls.do(halls.thu, "speaker.add", seat="Hàng 2", site=halls.home)
    said = halls.do(halls.thu, "question.enter", text="Nói?", speaker=nameless["speaker"])
    assert halls.question(said["question"]).site == halls.home


def test_who_enters_for_another_says_at_which_site(halls: Halls) -> None:
    entered = halls.do(halls.quan, "question.enter", text="Phiếu?", site=halls.hoa_mai)["question"]
    assert halls.question(entered).site == halls.hoa_mai
    halls.do(halls.thu, "question.classify", question=entered, site=halls.tuoi_tho)
    assert halls.question(entered).site == halls.tuoi_tho
    turn = halls.do(halls.thu, "speaker.add", name="Minh", site=halls.home)["speaker"]
    assert halls.store.speakers.get(turn).site == halls.home
    with pytest.raises(NotFound):
        halls.do(halls.quan, "question.enter", text="Phiếu?", site=99)


def test_a_site_where_few_were_counted_is_told_beside_an_open_name_alone(halls: Halls) -> None:
    """Also once they are counted anew, and to the hall as in papers."""
    asked = {
        mode: halls.do(
            halls.quan, "question.enter", text=f"Phiếu {mode}?", site=halls.hoa_mai, **said
        )["question"]
        for mode, said in {
            "named": {"name": "Minh", "name_mode": "named"},
            "secretaries_only": {"name": "Vy", "name_mode": "secretaries_only"},
            "unrecorded": {},
        }.items()
    }
    for question in asked.values():
        halls.do(halls.thu, "question.accept", question=question)
    halls.do(halls.hoa, "stage.show_questions", questions=[asked["unrecorded"]])
    for present, told in ((4, {"named"}), (5, {*asked}), (3, {"named"})):
        halls.do(halls.thu, "site.count", site=halls.hoa_mai, present=present)
        for audience in (Audience.PHONE, Audience.CHAIR, Audience.HELPER):
            rows = halls.pages[audience].get("questions", {})
            seen = {mode for mode, id in asked.items() if "site" in rows.get(str(id), {})}
            assert seen == (told if rows else set()), (audience, present)
        (staged,) = halls.pages[Audience.SCREEN]["stage"]["questions"]
        assert ("site" in staged) == ("unrecorded" in told)
        secretary = halls.pages[Audience.SECRETARY]["questions"]
        assert all("site" in secretary[str(id)] for id in asked.values())


def test_nobody_says_at_which_site_a_phone_was(halls: Halls) -> None:
    asked = halls.ask(halls.phones[halls.hoa_mai][0])
    with pytest.raises(Invalid):
        halls.do(halls.thu, "question.classify", question=asked, site=halls.main)


def test_a_phone_that_came_through_a_gateway_is_at_its_site(halls: Halls) -> None:
    for name in (HOA_MAI, "  trường tiểu học  HOA MAI "):
        phone = halls.through(name)
        assert halls.store.devices.site_of(phone.id) == halls.hoa_mai
    assert halls.store.devices.site_of(halls.through("").id) is None


def test_a_gateway_that_nobody_listed_brings_its_site(room: Room) -> None:
    comes = [
        Join(room.meeting, Role.ATTENDEE, "", "", room.meeting, site="Trường Hoa Mai", now=START)
        for _ in range(2)
    ]
    room.follow(commit(room.store, list(comes)))
    names = [site["name"] for site in room.pages[Audience.CHAIR]["sites"].values()]
    assert names == [MAIN_HALL, "Trường Hoa Mai"]


def test_a_gateway_goes_on_under_the_name_that_it_was_started_with(halls: Halls) -> None:
    for name in ("Trường Hoa Mai", "Hoa Mai", "Hoa Mai cơ sở 2"):
        halls.do(halls.dung, "site.edit", site=halls.hoa_mai, name=name)
    known = len(halls.store.sites.of(halls.meeting))
    for started in (HOA_MAI, "trường  HOA MAI", "Hoa Mai", "Hoa Mai cơ sở 2"):
        assert halls.store.devices.site_of(halls.through(started).id) == halls.hoa_mai
    assert len(halls.store.sites.of(halls.meeting)) == known
    halls.do(halls.dung, "site.edit", site=halls.tuoi_tho, name=HOA_MAI)  # now that is its name
    assert halls.store.devices.site_of(halls.through(HOA_MAI).id) == halls.tuoi_tho


def test_a_gateway_of_the_main_hall_brings_none(room: Room) -> None:
    comes = Join(room.meeting, Role.ATTENDEE, "", "", room.meeting, site=MAIN_HALL, now=START)
    assert run(room.store, comes).result[1]
    assert room.store.sites.of(room.meeting) == []


# What could tell one phone


def test_an_anonymous_question_of_few_phones_is_told_without_its_site(halls: Halls) -> None:
    few = halls.site("Trường THCS Ba Đình")
    alone = halls.phones_at(few, SMALLEST_GROUP - 1)
    for phone in alone:
        assert halls.told(phone) is None
        assert halls.told(phone, name="Lan", name_mode="secretaries_only") is None
        assert halls.told(phone, name="Lan", name_mode="named") == few
    turn = halls.do(alone[0], "speaker.register", seat="Hàng 2")["speaker"]
    assert halls.store.speakers.get(turn).site is None
    halls.phones_at(few, 1)
    assert halls.told(alone[0]) == few


def test_that_none_is_told_does_not_tell_a_small_site_either(halls: Halls) -> None:
    """Were the one phone of a site the only one without, its questions would be known by that."""
    alone = halls.phones_at(halls.site("Trường THCS Ba Đình"), 1)[0]
    untold = [site for site, phones in halls.phones.items() if halls.told(phones[0]) is None]
    untold += [halls.main] if halls.told(halls.lan) is None else []
    assert halls.told(alone) is None
    assert len(untold) == 1


@given(st.dictionaries(st.integers(1, 60), st.integers(1, 40)))
def test_neither_told_nor_untold_are_a_few_phones(phones: dict[int, int]) -> None:
    without = hidden(phones)
    assert without <= phones.keys()
    among = sum(phones[site] for site in without)
    assert not without or among >= SMALLEST_GROUP or without == phones.keys()
    assert all(phones[site] >= SMALLEST_GROUP for site in phones.keys() - without)


def test_with_a_person_goes_where_that_was_and_the_public_copy_never_says_it(halls: Halls) -> None:
    phone = halls.phones_at(halls.site("Trường THCS Ba Đình"), 1)[0]
    told = {"text": "Tôi hỏi?", "name": "Trịnh Thị Lan", "name_mode": "named"}
    asked = halls.do(phone, "question.ask", **told)["question"]
    record = halls.store.record(halls.meeting)
    assert record.questions[asked].site is not None
    assert public_record(record).questions[asked].site is None
    without = erased(record, Leaving(frozenset({asked})), START)
    assert without.questions[asked].site is None


def test_with_the_ties_goes_where_each_phone_was(halls: Halls) -> None:
    halls.store.devices.forget_phones(halls.meeting)
    phone = halls.phones[halls.home][0]
    assert halls.store.devices.site_of(phone.id) is None


def test_the_journal_does_not_say_at_which_site_a_phone_came(halls: Halls) -> None:
    entry = halls.store.db.execute(
        "SELECT events, args FROM journal WHERE command = 'site.enter'"
    ).fetchone()
    assert entry == ("[]", "{}")


# The list of sites


def test_the_main_hall_comes_with_the_first_site_and_stays_as_long_as_others(room: Room) -> None:
    added = room.do(room.dung, "site.add", name=HOA_MAI)["site"]
    main = next(s for s in room.store.sites.of(room.meeting) if s.id != added)
    assert (main.name, main.kind) == (MAIN_HALL, SiteKind.MAIN)
    with pytest.raises(InUse):
        room.do(room.dung, "site.remove", site=main.id)
    room.do(room.dung, "site.remove", site=added)
    room.do(room.dung, "site.remove", site=main.id)
    assert room.pages[Audience.ORGANISER]["sites"] == {}


@pytest.mark.parametrize("name", [HOA_MAI, "trường tiểu học hoa  mai", MAIN_HALL])
def test_two_sites_of_one_name_are_refused(room: Room, name: str) -> None:
    added = room.do(room.thu, "site.add", name=HOA_MAI)["site"]
    with pytest.raises(NameTaken):
        room.do(room.dung, "site.add", name=name)
    other = room.do(room.dung, "site.add", name=TUOI_THO)["site"]
    with pytest.raises(NameTaken):
        room.do(room.dung, "site.edit", site=other, name=name)
    room.do(room.dung, "site.edit", site=added, name=HOA_MAI.upper())


def test_the_first_site_is_not_called_as_the_main_hall_and_there_is_one(room: Room) -> None:
    with pytest.raises(NameTaken):
        room.do(room.dung, "site.add", name="hội trường chính")
    with pytest.raises(Invalid):
        room.do(room.dung, "site.add", name="Hội trường B", kind="main")


def test_a_site_that_is_named_stays_and_its_phones_go_to_the_main_hall_without_it(
    halls: Halls,
) -> None:
    phone = halls.phones[halls.hoa_mai][0]
    halls.ask(phone)
    with pytest.raises(InUse):
        halls.do(halls.dung, "site.remove", site=halls.hoa_mai)
    halls.do(halls.dung, "site.remove", site=halls.tuoi_tho)
    assert halls.told(halls.phones[halls.tuoi_tho][0]) == halls.main


def test_a_phone_says_its_own_site_alone_and_no_other_meetings(halls: Halls) -> None:
    code = run(halls.store, Create(PLAN, now=START)).result
    other = halls.store.meetings.by_code(code).id
    elsewhere = halls.store.sites.append(other, name="Nơi khác", kind=SiteKind.ROOM)
    with pytest.raises(NotFound):
        halls.do(halls.lan, "site.enter", site=elsewhere)
    with pytest.raises(NotAllowed):
        halls.do(halls.quan, "site.enter", site=halls.home)


def test_how_many_are_there_is_counted_by_site_and_may_be_unknown(halls: Halls) -> None:
    halls.do(halls.thu, "site.count", site=halls.hoa_mai, present=0)
    row = halls.pages[Audience.SECRETARY]["sites"][str(halls.hoa_mai)]
    assert (row["present"], row["counted"]) == (0, True)
    halls.do(halls.dung, "site.count", site=halls.hoa_mai, present=None)
    assert "counted" not in halls.pages[Audience.SECRETARY]["sites"][str(halls.hoa_mai)]
    assert "present" not in halls.pages[Audience.PHONE]["sites"][str(halls.hoa_mai)]


# The plan


def test_a_plan_brings_its_sites_and_is_written_with_them(tmp_path: Path) -> None:
    text = f"""title: Hội nghị
form: hybrid
sites:
  - {{name: {HOA_MAI}}}
  - {{name: Trực tuyến, kind: home}}
"""
    plan = parse_plan(text)
    prepared = Room(tmp_path, plan, is_open=False)
    sites = [(s.name, s.kind) for s in prepared.store.sites.of(prepared.meeting)]
    assert sites == [(MAIN_HALL, "main"), (HOA_MAI, "room"), ("Trực tuyến", "home")]
    again = plan_of(prepared.store.record(prepared.meeting))
    prepared.store.close()
    assert again.sites == plan.sites
    assert parse_plan(written([again])).sites == plan.sites


def test_a_plan_may_give_the_main_hall_a_name(tmp_path: Path) -> None:
    named = [PlanSite(name=HOA_MAI), PlanSite(name="Hội trường A", kind=SiteKind.MAIN)]
    plan = parse_plan(written([replace(PLAN, sites=named)]))
    prepared = Room(tmp_path, plan, is_open=False)
    again = plan_of(prepared.store.record(prepared.meeting))
    prepared.store.close()
    assert [site.name for site in again.sites] == ["Hội trường A", HOA_MAI]


@pytest.mark.parametrize(
    ("sites", "field"),
    [
        (["{name: A}", "{name: a}"], "sites[2].name"),
        (["{name: A}", "{name: Hội trường chính}"], "sites[2].name"),
        (["{name: A, kind: main}", "{name: B, kind: main}"], "sites[2].kind"),
        (["{name: A, kind: hall}"], "sites[1].kind"),
    ],
)
def test_a_plan_with_a_site_twice_is_named_by_its_line(sites: list[str], field: str) -> None:
    lines = "\n".join(f"  - {site}" for site in sites)
    with pytest.raises(PlanInvalid) as caught:
        parse_plan(f"title: Hội nghị\nsites:\n{lines}\n")
    assert caught.value.field == field


# How many came


def counted(room: Room, groups: dict[str, int], sites: list[int | None]) -> None:
    """Record who came, by the groups' names and by site in their order."""
    for group in room.store.groups.of(room.meeting):
        if group.name in groups:
            came = {"present": groups[group.name], "confirmed": True}
            room.do(room.thu, "attendance.record", group=group.id, **came)
    for site, present in zip(room.store.sites.of(room.meeting), sites, strict=False):
        room.do(room.thu, "site.count", site=site.id, present=present)


def facts(room: Room) -> set[str]:
    return {blank.fact for blank in missing(room.store.record(room.meeting))}


def test_the_groups_say_how_many_came_and_the_sites_where(halls: Halls) -> None:
    counted(halls, {"Lớp 1A": 3, "Lớp 2B": 30}, [20, 10, 2, 1])
    assert in_all(halls.store.record(halls.meeting)).present == 33
    assert "sites" not in facts(halls)
    counted(halls, {}, [20, 10, 3, 1])
    assert in_all(halls.store.record(halls.meeting)).present == 33
    assert "sites" in facts(halls)


def test_where_no_group_was_counted_the_sites_say_how_many_came(halls: Halls) -> None:
    counted(halls, {}, [20, 10, None, 1])
    came = in_all(halls.store.record(halls.meeting))
    assert (came.present, came.invited, came.absent) == (31, 33, 2)
    assert came.uncounted == (TUOI_THO,)
    assert "attendance" in facts(halls)
    halls.do(halls.hoa, "stage.show", view="closing")
    assert halls.pages[Audience.SCREEN]["stage"]["summary"]["present"] == 31
    with pytest.raises(MoreThanPresent):
        halls.do(halls.thu, "minutes.approve", in_favour=32)


def test_what_was_counted_in_part_is_no_contradiction(halls: Halls) -> None:
    counted(halls, {"Lớp 1A": 3}, [20, 10, 2, 1])
    assert "sites" not in facts(halls)
    counted(halls, {"Lớp 1A": 3, "Lớp 2B": 30}, [None])
    assert "sites" not in facts(halls)
