"""What links of their own read over HTTP: a collector's and an answerer's, before the day."""

import pytest

from liveqa.imports.lists.questions import read_questions
from liveqa.web.call import MAX_FILE_OF_A_COLLECTOR
from tests.web.house import House, error

PLAN = """\
title: Hội nghị đối thoại
starts_at: 2034-05-04 08:00
groups: [{name: Lớp 1A, invited: 3}, {name: Lớp 2B, invited: 30}]
answerers: [{name: Hiệu trưởng}, {name: Kế toán, topics: [Học phí]}]
collectors: [{name: Cô Duyên, group: Lớp 1A, due: D-5}, {name: Thầy Phúc, group: Lớp 2B}]
"""
SECRET_NAME = "Nguyễn Thị Lan"
THEIRS = "Bao giờ sửa mái che?"


def link_of(house: House, code: str, kind: str, name: str) -> str:
    """The token of a device that came in by a link of its own."""
    organiser = house.as_("organiser")
    links = house.get(f"/api/meetings/{code}/links", organiser).json
    whose: dict[str, object] = {"body": name}
    if kind == "collector":
        rows = house.board(code, organiser)["collectors"]
        whose = {"collector": next(int(id) for id, row in rows.items() if row["name"] == name)}
    assert all(each["link"] is None for each in links["collectors"])
    house.do(code, organiser, "link.renew", role=kind, **whose)
    made = house.get(f"/api/meetings/{code}/links", organiser).json
    rows = made["collectors"] if kind == "collector" else made["bodies"]
    (row,) = (each for each in rows if whose.items() <= each.items())
    secret = row["link"]["url"].partition("#")[2]
    body = {"role": kind, "secret": secret}
    token: str = house.done(f"/api/meetings/{code}/join", body)["token"]
    return token


def test_a_collector_reads_the_own_group_alone_and_so_does_a_list(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liveqa.web.api.read_questions", read_questions)
    code = house.meeting(PLAN, is_open=False)
    hidden = {"text": "Cô giáo?", "group": 1, "name": SECRET_NAME, "name_mode": "secretaries_only"}
    collected = [{"text": THEIRS, "group": 2}, {"text": "Của lớp 1A?", "group": 1}, hidden]
    house.do(code, house.as_("secretary"), "question.collect", collected=collected)
    token = link_of(house, code, "collector", "Cô Duyên")
    told = house.get(f"/api/meetings/{code}/collected", token).json
    assert [each["text"] for each in told["questions"]] == ["Của lớp 1A?"]
    assert (told["group_name"], told["is_over"]) == ("Lớp 1A", False)
    assert SECRET_NAME not in str(told)
    found = house.done(f"/api/meetings/{code}/lists", f"{THEIRS}\nCủa lớp 1A?".encode(), token)
    assert [row["question"].get("same_as") for row in found["rows"]] == [None, 2]
    announced = {"CONTENT_LENGTH": str(MAX_FILE_OF_A_COLLECTOR + 1)}
    path, said = f"/api/meetings/{code}/lists", {"Authorization": f"Bearer {token}"}
    large = house.request("POST", path, b"x", headers=said, environ=announced)
    assert error(large)["code"] == "too_large", "a link that went astray fills no memory"
    for path in ("owed", "links", "devices"):
        refused = house.get(f"/api/meetings/{code}/{path}", token)
        assert error(refused)["code"] == "not_allowed"


def test_an_answerer_reads_what_is_theirs_without_hidden_names(house: House) -> None:
    code = house.meeting(PLAN, is_open=False)
    mine = {"text": "Học phí?", "topic": "học phí", "name": SECRET_NAME, "group": 1}
    collected = [{**mine, "name_mode": "secretaries_only"}, {"text": "Của ai?"}]
    house.do(code, house.as_("secretary"), "question.collect", collected=collected)
    token = link_of(house, code, "answerer", "Kế toán")
    told = house.get(f"/api/meetings/{code}/owed", token).json
    (asked,) = told["assigned"]
    assert (asked["text"], asked["name"], asked["group"]) == ("Học phí?", "", "")
    assert SECRET_NAME not in str(told)
    assert house.board(code, token).keys() == {"meeting"}
