"""Archives of units: taken in, counted, replaced and undone; nothing guessed, nothing half taken,
and no name that a unit hid."""

import csv
import io
import json
import re
import sqlite3
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from liveqa.commands import audit
from liveqa.domain.record import Record
from liveqa.domain.words import (
    MeetingState,
    NameMode,
    Outcome,
    PaperKind,
    PaperState,
    QuestionState,
)
from liveqa.machine import datadir
from tests import district
from tests.papers.records import Builder
from tests.web.house import House, error

FIRST, SECOND = "Trường Mầm non Số 1", "Trường Tiểu học Số 2"


def hand_in(house: House, *archives: bytes, **said: object) -> Any:
    """What became of archives that were sent together."""
    sizes = ",".join(str(len(each)) for each in archives)
    query = "&".join(f"{name}={value}" for name, value in {"sizes": sizes, **said}.items())
    return house.done(f"/api/archives?{query}", b"".join(archives), house.as_("organiser"))


def handled(answer: Any) -> list[str]:
    """How each was handled: in a word, or the code of its refusal."""
    return [one["handled"] or one["error"]["code"] for one in answer["archives"]]


def units(house: House) -> Any:
    return house.get("/api/units", house.as_("organiser")).json


def add(house: House, *names: str, due: str = "") -> Any:
    text = "\n".join(names)
    return house.done("/api/units", {"text": text, "due": due}, house.as_("organiser"))


def document(house: House, code: str, name: str) -> Any:
    """A document as it comes to an organiser."""
    answer = house.get(f"/api/meetings/{code}/documents/{name}", house.as_("organiser"))
    assert answer.status_code == 200, answer.text
    return answer


def overview(house: House, code: str) -> Any:
    return document(house, code, "units.json").json


def dump(house: House) -> dict[str, list[Any]]:
    """All rows of all tables, but what remembers which ids are spent and what is to be removed."""
    but = {"spent_ids", "spent_scans", "sqlite_sequence"}
    database = datadir.database_path(house.app.config.data)
    with closing(sqlite3.connect(database)) as db:
        found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in found
            if name not in but
        }


@pytest.fixture
def code(house: House) -> str:
    """The office's own conference, prepared."""
    made = house.meeting(is_open=False)
    house.do(made, house.as_("organiser"), "meeting.edit", issuing_body=district.OFFICE)
    return made


@pytest.mark.long
def test_a_district_is_taken_in_counted_and_undone(
    house: House, code: str, at_length: bool, record_property: Callable[[str, object], None]
) -> None:
    """49 units with 30 questions each take three seconds, of which an office waits twenty: on a
    machine that does nothing else, as with `--long`."""
    names, archives = district.names(49), district.archives(49)
    add(house, *names, "Trường Chưa gửi", due="2024-06-01")
    before = dump(house)

    begun, delivery = time.monotonic(), 0
    for at in range(0, 49, 10):
        answer = hand_in(house, *archives[at : at + 10], delivery=delivery)
        assert set(handled(answer)) == {"taken"}
        delivery = answer["delivery"]
    seconds = time.monotonic() - begun
    record_property("seconds", seconds)
    assert seconds < 20 or not at_length

    states = Counter(unit["state"] for unit in units(house)["units"])
    assert states == {"reported": 39, "held": 10, "late": 1}
    (row,) = units(house)["deliveries"]
    assert (row["meetings"], row["taken_over"]) == (49, 0)

    by_unit = [district.counted(archive) for archive in archives]
    whole = sum(by_unit, Counter[str]())
    shown = overview(house, code)
    assert shown["meetings"] == 49
    for line, counted in zip(shown["lines"], by_unit, strict=True):
        checked = {name: counted[name] for name in line["figures"] if name in COUNTED}
        assert {name: line["figures"][name] for name in checked} == checked
    for name in shown["totals"]:
        assert shown["totals"][name] == sum(line["figures"][name] for line in shown["lines"])
    assert all(shown["totals"][name] == whole[name] for name in COUNTED)
    assert shown["by_kind"] == _with("kind.", whole)
    assert shown["by_topic"] == _with("topic.", whole)
    assert len(shown["matters"]) == sum(whole[name] for name in DEFERRED)

    table = document(house, code, "units_table.csv").data.decode("utf-8-sig")
    *rows, sums = csv.DictReader(io.StringIO(table), delimiter=";")
    assert [row["Đơn vị"] for row in rows] == [*names, "Trường Chưa gửi"]
    assert sums["Ý kiến tiếp nhận"] == str(49 * 30)
    assert (
        sums["Có mặt"] == str(sum(int(row["Có mặt"] or 0) for row in rows)) == str(whole["present"])
    )

    report = document(house, code, "units_report.md").text
    assert "có 49/50 đơn vị đã tổ chức hội nghị đối thoại, trong đó 39 đơn vị" in report
    assert f"Các đơn vị có {whole['beyond_authority']} nội dung vượt thẩm quyền" in report
    assert "Quá hạn, chưa tổ chức: 01 đơn vị (Trường Chưa gửi)." in report
    assert f"{district.OFFICE} báo cáo kết quả tổ chức hội nghị đối thoại của các đơn vị" in report
    *upward, ours = re.findall(r"^### \d\. (.*[Kk]iến nghị .+)", report, re.MULTILINE)
    assert set(upward) == {f"Kiến nghị {body}" for body in district.BODIES[1:]}
    assert ours == f"Nội dung các đơn vị kiến nghị {district.OFFICE}"

    house.done(f"/api/deliveries/{delivery}/undo", {}, house.as_("organiser"))
    assert dump(house) == before
    assert audit.breaks(house.app.service.reader) == []


COUNTED = (
    *("received", "present", "invited", "stand", "votes", "answered", "noted"),
    *("to_verify", "needs_study", "out_of_time", "beyond_authority", "off_topic"),
)
DEFERRED = ("to_verify", "needs_study", "out_of_time", "beyond_authority")


def _with(prefix: str, counts: Counter[str]) -> dict[str, int]:
    return {
        name.removeprefix(prefix): n for name, n in counts.items() if name.startswith(prefix) and n
    }


def test_whose_an_archive_is_is_certain_or_asked_and_remembered(house: House, code: str) -> None:
    add(house, "Trường Tiểu học Hòa Bình", "Trường Tiểu học Hoa Bình", "Trường Mầm non Sơn Ca")
    first, second = (
        district.archived(district.meeting("TH Hòa Bình", place, 2)) for place in (1, 2)
    )
    before = dump(house)
    answer = hand_in(house, first)
    (asked,) = answer["archives"]
    assert (asked["handled"], asked["body"], answer["delivery"]) == ("which_unit", "TH HÒA BÌNH", 0)
    assert asked["likely"][0] in {1, 2}
    assert dump(house) == before
    assert handled(hand_in(house, first, unit=1)) == ["taken"]
    (told,) = hand_in(house, second)["archives"]
    assert (told["handled"], told["unit"]) == ("taken", 1)
    exact = district.archived(district.meeting("Trường Tiểu học HOA Bình", 3, 2))
    assert hand_in(house, exact)["archives"][0]["unit"] == 2


def test_a_unit_that_is_not_listed_is_added_if_that_was_said(house: House, code: str) -> None:
    archive = district.archived(district.meeting(FIRST, 1, 2))
    assert handled(hand_in(house, archive)) == ["which_unit"]
    delivery = hand_in(house, archive, add=1)["delivery"]
    assert [unit["name"] for unit in units(house)["units"]] == [FIRST.upper()]
    house.done(f"/api/deliveries/{delivery}/undo", {}, house.as_("organiser"))
    assert units(house) == {"units": [], "deliveries": []}
    nameless = district.reworked(archive, lambda value: _set(value, "meeting", issuing_body=""))
    assert handled(hand_in(house, nameless, add=1)) == ["which_unit"]


def _set(value: dict[str, Any], kind: str, **fields: object) -> None:
    value["record"][kind].update(fields)


def test_a_newer_version_replaces_and_comes_off_again(house: House, code: str) -> None:
    add(house, FIRST)
    record = district.meeting(FIRST, 1)
    old, new = district.archived(record), district.archived(district.later(record))
    hand_in(house, old)
    before, shown = dump(house), overview(house, code)["totals"]
    answer = hand_in(house, new)
    assert handled(answer) == ["replaced"]
    assert overview(house, code)["totals"] == shown  # counted once
    assert handled(hand_in(house, old)) == ["same"]
    assert handled(hand_in(house, new)) == ["same"]
    house.done(f"/api/deliveries/{answer['delivery']}/undo", {}, house.as_("organiser"))
    assert dump(house) == before
    assert handled(hand_in(house, new)) == ["replaced"]
    first = units(house)["deliveries"][-1]["id"]
    house.done(f"/api/deliveries/{first}/undo", {}, house.as_("organiser"))
    assert overview(house, code)["totals"] == shown
    assert handled(hand_in(house, old)) == ["older"]


def test_of_two_versions_neither_of_which_is_surely_newer_one_is_asked_for(
    house: House, code: str
) -> None:
    add(house, FIRST)
    record = district.meeting(FIRST, 1, 3)
    hand_in(house, district.archived(record))
    record.meeting = replace(record.meeting, conclusion="Khác.")
    other = district.archived(record)
    before = dump(house)
    assert handled(hand_in(house, other)) == ["which_version"]
    assert dump(house) == before
    assert handled(hand_in(house, other, replace=1)) == ["replaced"]
    assert overview(house, code)["meetings"] == 1


def test_units_whose_meetings_have_the_same_code_stand_beside_each_other(
    house: House, code: str
) -> None:
    add(house, FIRST, SECOND)
    same = [
        district.archived(replace_code(district.meeting(name, place, 3), code))
        for place, name in enumerate((FIRST, SECOND))
    ]
    assert handled(hand_in(house, *same)) == ["taken", "taken"]
    assert [line["name"] for line in overview(house, code)["lines"]] == [FIRST, SECOND]


def replace_code(record: Any, code: str) -> Any:
    record.meeting = replace(record.meeting, code=code)
    return record


def test_a_meeting_is_known_by_another_code_and_asked_about_under_another_unit(
    house: House, code: str
) -> None:
    """It was counted twice: its letterhead was corrected, or the unit imported it once more."""
    add(house, FIRST, SECOND)
    record = district.meeting("TH số hai", 1, 3)
    assert handled(hand_in(house, district.archived(record), unit=1)) == ["taken"]
    shown = overview(house, code)["totals"]
    later = district.later(record)
    copied = district.archived(replace_code(later, "ZZZZ9"))
    assert handled(hand_in(house, copied, unit=1)) == ["replaced"]
    later.meeting = replace(later.meeting, code=record.meeting.code, issuing_body=SECOND)
    moved = district.archived(later)
    (asked,) = hand_in(house, moved)["archives"]
    assert (asked["handled"], asked["unit"], asked["elsewhere"]) == ("which_version", 2, 1)
    named = district.archived(replace_letterhead(later, "Trường Mới"))
    (asked,) = hand_in(house, named, add=1)["archives"]
    assert (asked["handled"], asked["unit"], asked["elsewhere"]) == ("which_version", None, 1)
    assert handled(hand_in(house, moved, unit=2, replace=1)) == ["replaced"]
    assert [line["name"] for line in overview(house, code)["lines"]] == [SECOND]
    assert overview(house, code)["totals"] == shown


def replace_letterhead(record: Any, body: str) -> Any:
    record.meeting = replace(record.meeting, issuing_body=body)
    return record


def test_what_was_known_by_another_digest_is_asked_about(house: House, code: str) -> None:
    add(house, FIRST)
    archive = district.archived(district.meeting(FIRST, 1, 3))
    hand_in(house, archive)
    store = house.app.service.writer._store
    store.db.execute("UPDATE delivered SET digest = ?", [bytes(32)])
    store.db.conn.commit()
    assert handled(hand_in(house, archive)) == ["which_version"]
    assert overview(house, code)["meetings"] == 1


def test_a_rehearsal_and_a_meeting_that_goes_on_are_refused(house: House, code: str) -> None:
    add(house, FIRST)
    tried, going_on = district.meeting(FIRST, 1, 3), district.meeting(FIRST, 2, 3)
    tried.meeting = replace(tried.meeting, rehearsal=0)
    going_on.meeting = replace(going_on.meeting, state=MeetingState.OPEN, closed_at=None)
    before = dump(house)
    answer = hand_in(house, *map(district.archived, (tried, going_on)))
    assert handled(answer) == ["rehearsal_archive", "not_closed_yet"]
    assert "chạy thử" in answer["archives"][0]["error"]["message"]
    assert dump(house) == before


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


def test_what_is_no_archive_is_said_and_the_others_of_its_parcel_are_taken(
    house: House, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(house, FIRST, SECOND)
    good = [
        district.archived(district.meeting(name, at, 3)) for at, name in enumerate((FIRST, SECOND))
    ]
    newer = district.reworked(good[0], lambda value: value.update(version=99))
    unknown = district.reworked(good[0], lambda value: _set(value, "meeting", planet="Mars"))
    hanging = district.reworked(good[0], lambda value: _set(value, "stage", questions=[99]))
    wrapped = zipped({f"tháng 9/{at}.zip": each for at, each in enumerate(good)})
    bad = [wrapped, b"", b"PK\x03\x04", good[0][:500], b"%PDF-1.7", newer, unknown, hanging]
    answer = hand_in(house, good[0], *bad, good[1])
    refused = ["archive_wrapped", *["not_an_archive"] * 4]
    refused += ["newer_archive", "not_an_archive", "not_an_archive"]
    assert handled(answer) == ["taken", *refused, "taken"]
    monkeypatch.setattr("liveqa.imports.delivery.ROWS_LIMIT", 2)  # of this process alone
    from liveqa.imports.delivery import read_each

    path = house.app.config.data / "long.zip"
    path.write_bytes(good[0])
    assert read_each([path])[0].refused["code"] == "archive_too_long"


@pytest.mark.parametrize("query", ["sizes=5,6", "sizes=x", "delivery=99", "unit=99", "add=yes"])
def test_what_is_said_of_archives_has_to_fit(house: House, code: str, query: str) -> None:
    archive = district.archived(district.meeting(FIRST, 1, 1))
    before = dump(house)
    answer = house.post(f"/api/archives?{query}", archive, house.as_("organiser"))
    if answer.status_code == 200:
        assert handled(answer.json) == ["not_found"]
    else:
        assert error(answer)["code"] == "invalid"
    assert dump(house) == before


def test_what_was_told_in_confidence_stays_with_the_unit(house: House, code: str) -> None:
    add(house, FIRST)
    record = district.meeting(FIRST, 1)
    record.questions[3] = replace(
        record.questions[3],
        text=f"Cô {district.SECRET} ở lớp nào?",
        name="Bà Hoa",
        name_mode=NameMode.NAMED,
        contact="0987 654 321",
    )
    archive = district.archived(record)
    assert district.SECRET in str(district.told(archive))
    hand_in(house, archive)
    kept = json.dumps(dump(house), ensure_ascii=False, default=str)
    for secret in (district.SECRET, "0912 000 111", "0987 654 321"):
        assert secret not in kept
    assert "Bà Hoa" in kept  # who let everybody know it
    other = msgspec.json.encode(record).replace(district.SECRET.encode(), "Trần Văn Kín".encode())
    again = district.archived(msgspec.json.decode(other, type=Record))
    assert district.SECRET not in str(district.told(again))
    assert handled(hand_in(house, again)) == ["same"], "no digest covers what is not told"


def petition(unit: str, text: str, place: int = 1, **values: Any) -> bytes:
    """An archive with one petition to the office."""
    built = Builder()
    built.meeting(
        code=f"P{place}",
        title=f"Hội nghị {unit}",
        issuing_body=unit,
        state=MeetingState.CLOSED,
        opened_at=1_714_784_400_000,
        closed_at=1_714_790_000_000,
    )
    values = {"outcome": Outcome.BEYOND_AUTHORITY, "body": "Phòng GDĐT quận Ba Đình", **values}
    built.question(text, state=QuestionState.ANSWERED, **values)
    return district.archived(built.record)


def test_what_is_put_to_the_office_becomes_its_question_with_its_origin(
    house: House, code: str
) -> None:
    add(house, FIRST, SECOND)
    ours = petition(FIRST, "Cô Trần Thị Hạnh lớp 2A xin thêm biên chế?")
    theirs = petition(SECOND, "Bao giờ nâng lương?", 2, body="Sở Nội vụ")
    delivery = hand_in(house, ours, theirs)["delivery"]
    matters = overview(house, code)["matters"]
    assert [(m["to_us"], m["taken_over"]) for m in matters] == [(True, False), (False, False)]
    organiser = house.as_("organiser")
    ids = [matters[0]["question"]]
    assert house.do(code, organiser, "matter.take_over", matters=ids) == {"numbers": [1]}
    assert house.do(code, organiser, "matter.take_over", matters=ids) == {"numbers": []}
    (question,) = house.board(code, organiser)["questions"].values()
    assert (question["unit"], question["origin"]) == (FIRST, "collected")
    assert question["source"] == f"Câu 1, Hội nghị {FIRST}, ngày 04 tháng 5 năm 2024"
    assert "Hạnh" not in question["text"]
    assert "xin thêm biên chế?" in question["text"]
    assert [m["taken_over"] for m in overview(house, code)["matters"]] == [True, False]

    for name in ("minutes.md", "register.csv"):
        told = document(house, code, name).data.decode("utf-8-sig")
        assert FIRST in told
        assert f"Câu 1, Hội nghị {FIRST}, ngày 04 tháng 5 năm 2024" in told

    answer = house.post(f"/api/deliveries/{delivery}/undo", {}, organiser)
    assert error(answer)["code"] == "built_on"
    house.do(code, organiser, "question.remove", questions=[1 + max(ids[0], 2)])
    assert house.post(f"/api/deliveries/{delivery}/undo", {}, organiser).status_code == 200


def test_what_a_unit_answered_since_is_owed_no_more_and_goes_when_undone(
    house: House, code: str
) -> None:
    add(house, FIRST)
    before = dump(house)
    archive = petition(FIRST, "Bao giờ sửa?", outcome=Outcome.TO_VERIFY, deadline="2024-06-15")
    delivery = hand_in(house, archive)["delivery"]
    (owed,) = overview(house, code)["matters"]
    assert (owed["deadline"], owed["overdue"]) == ("2024-06-15", True)
    replied = {"1": district.REPLY}
    later = district.reworked(archive, lambda value: _set(value, "replies", **replied))
    answer = hand_in(house, later, delivery=delivery)
    assert handled(answer) == ["replaced"]
    assert overview(house, code)["matters"] == []
    house.done(f"/api/deliveries/{delivery}/undo", {}, house.as_("organiser"))
    assert dump(house) == before


def test_undoing_leaves_no_row_of_a_meeting_in_any_table(house: House, code: str) -> None:
    """A table that comes later and names a meeting is emptied of it too."""
    add(house, FIRST)
    delivery = hand_in(house, petition(FIRST, "Bao giờ sửa?"))["delivery"]
    store = house.app.service.writer._store
    [meeting] = store.units.brought(delivery)
    store.db.execute("CREATE TABLE later (meeting INTEGER REFERENCES meetings(id), said TEXT)")
    store.db.execute("INSERT INTO later VALUES (?, 'x')", [meeting])
    house.done(f"/api/deliveries/{delivery}/undo", {}, house.as_("organiser"))
    found = {name: store.db.table(name) for name in store.db.table_names()}
    named = [name for name, table in found.items() if "meeting" in table.columns_dict]
    assert {"later", "questions", "printed"} <= set(named)
    for name in named:
        assert not found[name].count_where("meeting = ?", [meeting]), name


def test_no_meeting_of_this_house_stands_beside_a_units(house: House, code: str) -> None:
    """It could not be undone any more."""
    add(house, FIRST)
    delivery = hand_in(house, petition(FIRST, "Bao giờ sửa?"))["delivery"]
    store = house.app.service.reader
    theirs = store.meetings.get(store.units.brought(delivery)[0]).code
    made = {"title": "Phiên hai", "beside": theirs}
    answer = house.post("/api/meetings", made, house.as_("organiser"))
    assert error(answer)["code"] == "read_here"


def test_a_newer_version_brings_nothing_twice(house: House, code: str) -> None:
    add(house, FIRST)
    first = petition(FIRST, "Bao giờ thêm biên chế?")
    hand_in(house, first)
    organiser = house.as_("organiser")
    ids = [matter["question"] for matter in overview(house, code)["matters"]]
    house.do(code, organiser, "matter.take_over", matters=ids)
    newer = district.reworked(
        first, lambda value: _set(value, "meeting", closed_at=1_714_800_000_000)
    )
    assert handled(hand_in(house, newer)) == ["replaced"]
    (matter,) = overview(house, code)["matters"]
    assert matter["taken_over"]
    assert matter["question"] not in ids
    again = house.do(code, organiser, "matter.take_over", matters=[matter["question"]])
    assert again == {"numbers": []}
    copied = district.reworked(
        newer, lambda value: _set(value, "meeting", code="ZZZZ9", closed_at=1_714_900_000_000)
    )
    assert handled(hand_in(house, copied)) == ["replaced"]
    assert [matter["taken_over"] for matter in overview(house, code)["matters"]] == [True]


def test_only_what_a_unit_left_open_is_taken_over(house: House, code: str) -> None:
    add(house, FIRST)
    hand_in(house, petition(FIRST, "Đã trả lời rồi?", outcome=Outcome.ANSWERED))
    ack = house.command(code, house.as_("organiser"), "matter.take_over", matters=[1])
    assert ack["error"]["code"] == "not_found"
    house.do(code, house.as_("organiser"), "rehearsal.begin")
    ack = house.command(code, house.as_("organiser"), "matter.take_over", matters=[1])
    assert ack["error"]["code"] == "rehearsing"


def test_a_units_meeting_is_read_here_and_not_held(house: House, code: str) -> None:
    add(house, FIRST)
    delivery = hand_in(house, district.archived(district.meeting(FIRST, 1, 3)))["delivery"]
    theirs = units(house)["units"][0]["meetings"][0]["code"]
    organiser = house.as_("organiser")
    assert house.get("/api/current").json["meeting"] == code
    assert [m["code"] for m in house.get("/api/meetings", organiser).json["meetings"]] == [code]
    answer = house.post(f"/api/meetings/{theirs}/join", {"role": "attendee"})
    assert error(answer)["code"] == "unknown_meeting"
    for name in ("meeting.reopen", "paper.approve"):
        args = {"reason": "Sửa"} if name == "meeting.reopen" else {"kind": "notice"}
        ack = house.command(theirs, organiser, name, **args)
        assert ack["error"]["code"] == "read_here"
    assert len(document(house, theirs, "minutes.md").text) > 500
    ids = house.app.service.reader.units.ids()
    question = house.app.service.reader.questions.of(ids[0][1])[0].id
    house.do(theirs, organiser, "question.erase_person", question=question)
    answer = house.post(f"/api/deliveries/{delivery}/undo", {}, organiser)
    assert error(answer)["code"] == "built_on"


def test_signed_copies_come_along_and_go_when_it_is_undone(house: House, code: str) -> None:
    from liveqa.web import scans

    add(house, FIRST)
    record = district.meeting(FIRST, 1, 2)
    folder = datadir.create(house.app.config.data.parent / "school")
    name = scans.keep(folder, b"%PDF-1.7 signed")
    record.papers[1] = replace(
        record.papers[1], scan=name, scan_name="ky.pdf", state=PaperState.NUMBERED, number="5"
    )
    delivery = hand_in(house, district.archived(record, folder))["delivery"]
    kept = house.app.config.data / "scans" / name
    assert kept.read_bytes() == b"%PDF-1.7 signed"
    house.done(f"/api/deliveries/{delivery}/undo", {}, house.as_("organiser"))
    assert house.app.service.reader.scans.spent() == {name}  # the file goes with the next look


def test_the_list_of_units_is_kept_and_changed(house: House, code: str) -> None:
    add(house, "Trường A\t30/9/2026", "Trường B", due="2026-10-20")
    add(house, "TRƯỜNG A", "Trường B\t21/10/2026", "Trường C")
    found = units(house)["units"]
    assert [(unit["name"], unit["due"]) for unit in found] == [
        ("Trường A", "2026-09-30"),
        ("Trường B", "2026-10-21"),
        ("Trường C", ""),
    ]
    organiser = house.as_("organiser")
    noted = house.done("/api/units/2", {"held_on": "2026-09-01"}, organiser)["units"][1]
    assert (noted["state"], noted["held_on"], noted["noted_held"]) == (
        "held",
        "2026-09-01",
        "2026-09-01",
    )
    for path, body, code_ in (
        ("/api/units/2", {"name": "trường a"}, "same_unit"),
        ("/api/units/2", {"name": " "}, "empty"),
        ("/api/units/2", {"due": "2026-02-30"}, "invalid"),
        ("/api/units/2", {"due": "0026-02-03"}, "implausible_day"),
        ("/api/units/9", {"due": ""}, "not_found"),
        ("/api/units", {"text": "Trường D\t30/9"}, "day_unreadable"),
        ("/api/units", {"text": " \n"}, "empty"),
    ):
        assert error(house.post(path, body, organiser))["code"] == code_
    house.done("/api/units/3/remove", {}, organiser)
    hand_in(house, petition("Trường A", "Bao giờ?"))
    answer = house.post("/api/units/1/remove", {}, organiser)
    assert error(answer)["code"] == "unit_delivered"
    add(house, "Tr\u00ad\u00eang TiÓu häc Sao Mai")  # typed for TCVN3
    assert units(house)["units"][-1]["name"] == "Trường Tiểu học Sao Mai"


def test_a_report_on_paper_counts_as_one(house: House, code: str) -> None:
    record = district.meeting(FIRST, 5, 2)  # without a report of its own
    assert not [p for p in record.papers.values() if p.kind == PaperKind.REPORT]
    add(house, FIRST)
    hand_in(house, district.archived(record))
    assert units(house)["units"][0]["state"] == "held"
    house.done("/api/units/1", {"reported_on": "2024-06-20"}, house.as_("organiser"))
    assert units(house)["units"][0]["state"] == "reported"
