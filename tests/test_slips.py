"""A hall with seat slips: one phone a slip, and whoever joins again and again brings nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gevent.pool import Pool

from tests.sampling import daily
from tests.test_bursts import HALL, LAPTOP, TIMES, UPVOTE, phone, told
from tests.web.house import House

SEATS = 200


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An application for which a phone counts at once."""
    found = House(tmp_path / "data")
    yield found
    found.close()


@pytest.mark.parametrize("address", daily([LAPTOP, HALL], [HALL]))
def test_in_a_hall_with_slips_a_laptop_that_joins_hundreds_of_times_is_one_number_and_no_vote(
    house: House, address: str
) -> None:
    """From an address of its own, and inside the hall's Wi-Fi, which stands behind one address."""
    code, staff = house.meeting(), house.as_("organiser")
    house.do(code, staff, "meeting.edit", slips=True)
    [group] = house.board(code, staff)["groups"]
    codes = house.do(code, staff, "slip.make", count=SEATS, group=int(group))["codes"]
    asked = house.do(code, house.as_("secretary"), "question.enter", text="Bao giờ sửa mái che?")

    def seat(slip: str) -> None:
        token = phone(house, code, HALL)
        house.do(code, token, "slip.use", code=slip)
        house.do(code, token, UPVOTE, question=asked["question"])

    def again(place: int) -> None:
        token = phone(house, code, address)
        stolen = house.command(code, token, "slip.use", code=codes[place % SEATS])
        assert stolen["error"]["code"] == "slip_used"
        for name, args in [
            (UPVOTE, {"question": asked["question"]}),
            ("question.ask", {"text": "Mua ở đâu rẻ?"}),
            ("speaker.register", {"name": "Ai đó"}),
        ]:
            assert house.command(code, token, name, **args)["error"]["code"] == "slip_missing"

    Pool(50).map(seat, codes)
    Pool(50).map(again, range(TIMES))
    found = told(house, code)
    [burst] = found["bursts"]
    assert (burst["phones"], burst["votes"], burst["questions"]) == (TIMES, 0, 0)
    assert found["without_slip"] == 0  # nobody holds a socket here
    board = house.board(code, house.as_("chair"))
    assert board["questions"][str(asked["question"])]["votes"] == SEATS
    assert board["groups"][group]["present"] == SEATS
    house.do(code, house.as_("chair"), "burst.remove", burst=burst["id"])
    board = house.board(code, house.as_("chair"))
    assert board["questions"][str(asked["question"])]["votes"] == SEATS


def test_staff_alone_see_how_many_were_used_and_print_what_was_made(house: House) -> None:
    code, staff = house.meeting(), house.as_("organiser")
    made = house.do(code, staff, "slip.make", count=11)
    path = f"/api/meetings/{code}/slips"
    counted = house.get(path, house.as_("secretary")).json
    assert counted["groups"] == [{"group": None, "made": 11, "used": 0}]
    assert counted["url"].endswith(f"/m/{code}")
    asked = [{"number": made["first"] + at, "code": one} for at, one in enumerate(made["codes"])]
    sheets = house.post(f"{path}/sheets", {"slips": asked}, staff)
    assert sheets.status_code == 200
    assert sheets.data.startswith(b"%PDF-")
    assert f'filename="phieu-tham-du-{code}.pdf"' in sheets.headers["Content-Disposition"]
    assert house.post(f"{path}/sheets", {"slips": []}, staff).json["error"]["code"] == "invalid"
    for role in ("attendee", "chair", "helper", "screen"):
        assert house.get(path, house.as_(role)).status_code == 403
        assert house.post(f"{path}/sheets", {"slips": asked}, house.as_(role)).status_code == 403
