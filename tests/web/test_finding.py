"""What finds questions over HTTP, and who is shown which."""

import pytest

from liveqa.dates import local
from liveqa.machine.clock import now_ms
from tests.web.house import House


def ask(house: House, code: str, text: str) -> int:
    phone = house.join(code=code)
    found = house.do(code, phone, "question.ask", text=text)["question"]
    house.do(code, house.as_("secretary"), "question.accept", question=found)
    return int(found)


def test_questions_are_found_by_words_without_diacritics(house: House) -> None:
    code = house.meeting()
    roof, fees = ask(house, code, "Bao giờ sửa mái che?"), ask(house, code, "Học phí năm tới?")
    phone = house.join(code=code)
    path = f"/api/meetings/{code}/questions"
    assert house.get(f"{path}?search=hoc+phi", phone).json["order"] == [fees]
    everything = house.get(f"{path}?sort=newest", phone).json
    assert everything["order"] == [fees, roof]
    assert everything["total"] == 2
    assert everything["questions"][str(roof)]["text"] == "Bao giờ sửa mái che?"
    assert house.get(f"{path}?sort=newest&after={fees}", phone).json["order"] == [roof]


@pytest.mark.parametrize("query", ["sort=loudest", "after=x", "after=-1", "after=" + "9" * 30])
def test_a_page_that_cannot_be_is_refused(house: House, query: str) -> None:
    code = house.meeting()
    answer = house.get(f"/api/meetings/{code}/questions?{query}", house.join(code=code))
    assert answer.json["error"]["code"] == "invalid"


@pytest.mark.parametrize("role", ["screen", "helper"])
def test_who_sees_no_questions_finds_none(house: House, role: str) -> None:
    code = house.meeting()
    answer = house.get(f"/api/meetings/{code}/questions", house.as_(role))
    assert answer.json["error"]["code"] == "not_allowed"


def record(house: House, code: str, question: int, text: str) -> None:
    secretary = house.as_("secretary")
    answer = house.do(code, secretary, "answer.start", questions=[question])["answer"]
    house.do(code, secretary, "answer.draft", answer=answer, text=text, base_version=0)
    house.do(code, secretary, "answer.record", answer=answer)


def test_a_question_is_found_by_what_was_answered_to_it(house: House) -> None:
    code = house.meeting()
    roof = ask(house, code, "Bao giờ sửa mái che?")
    secretary, phone = house.as_("secretary"), house.join(code=code)
    answer = house.do(code, secretary, "answer.start", questions=[roof])["answer"]
    draft = {"answer": answer, "text": "Tháng mười một.", "base_version": 0}
    house.do(code, secretary, "answer.draft", **draft)
    path = f"/api/meetings/{code}/questions?search=muoi+mot"
    assert house.get(path, phone).json["order"] == []  # it is not recorded yet
    house.do(code, secretary, "answer.record", answer=answer)
    for token in (phone, secretary):
        assert house.get(path, token).json["order"] == [roof]


def test_questions_that_say_the_same_are_found_by_one_of_them(house: House) -> None:
    code = house.meeting()
    first = ask(house, code, "Bao giờ sửa nhà vệ sinh tầng hai?")
    ask(house, code, "Vì sao học phí tăng?")
    phone, secretary = house.join(code=code), house.as_("secretary")
    asked = {"text": "nha ve sinh tang hai bao gio sua"}
    second = house.do(code, phone, "question.ask", **asked)["question"]
    path = f"/api/meetings/{code}/questions?like="
    assert house.get(f"{path}{second}", secretary).json["order"] == [first]
    assert house.get(f"{path}{first}", secretary).json["order"] == [second]
    assert house.get(f"{path}999", secretary).json["error"]["code"] == "not_found"
    for question in (first, second, 999):  # it takes so long that a few phones stopped the hall
        refused = house.get(f"{path}{question}", phone).json["error"]["code"]
        assert refused == "not_allowed"


def test_staff_find_what_any_meeting_said_to_everybody(house: House) -> None:
    before = house.meeting()
    record(house, before, ask(house, before, "Bao giờ sửa mái che?"), "Trong quý ba.")
    del house.tokens["secretary"]  # of the meeting of before
    now = house.meeting()
    ask(house, now, "Mái che sửa xong chưa?")
    pending = {"text": "Mái che bị dột, sửa đi!"}
    house.do(now, house.join(code=now), "question.ask", **pending)
    for role in ("secretary", "chair", "organiser"):
        found = house.get("/api/questions?search=sua+mai+che", house.as_(role)).json["questions"]
        told = {(row["code"], row["text"], *row["answers"]) for row in found}
        assert told == {
            (before, "Bao giờ sửa mái che?", "Trong quý ba."),
            (now, "Mái che sửa xong chưa?"),
        }
    found = house.get("/api/questions?search=quy+ba", house.as_("chair")).json["questions"]
    assert [row["number"] for row in found] == [1]
    assert house.get("/api/questions?search=", house.as_("chair")).json["questions"] == []


def test_what_is_prepared_is_found_by_nobody_elsewhere(house: House) -> None:
    draft = house.meeting(is_open=False)
    told = {"text": "Mái che bí mật?", "origin": "collected"}
    house.do(draft, house.as_("secretary"), "question.enter", **told)
    del house.tokens["secretary"]
    house.meeting()
    for role in ("chair", "organiser"):
        path = "/api/questions?search=bi+mat"
        assert house.get(path, house.as_(role)).json["questions"] == []


@pytest.mark.parametrize("role", ["attendee", "screen", "helper", "answerer"])
def test_nobody_else_searches_other_meetings(house: House, role: str) -> None:
    code = house.meeting()
    token = house.join(code=code) if role == "attendee" else house.as_(role)
    answer = house.get("/api/questions?search=mai", token)
    assert answer.json["error"]["code"] == "not_allowed"


@pytest.mark.parametrize("role", ["attendee", "screen", "chair", "helper", "organiser"])
def test_what_a_text_said_before_is_for_secretaries_alone(house: House, role: str) -> None:
    code = house.meeting()
    record(house, code, ask(house, code, "Bao giờ sửa mái che?"), "Trong hè.")
    path = f"/api/meetings/{code}/history?of=answer&id=1"
    found = house.get(path, house.as_("secretary")).json["versions"]
    assert [(version["text"], version["by"]) for version in found] == [("Trong hè.", "secretary")]
    assert found[0]["recorded_at"]
    assert house.get(path, house.as_(role)).status_code == 403


def test_an_organiser_who_writes_replies_sees_what_they_said_before(house: House) -> None:
    code, dung = house.meeting(), house.as_("organiser")
    asked, on = ask(house, code, "Bao giờ sửa mái che?"), local(now_ms()).date().isoformat()
    put_off = {"outcome": "needs_study", "body": "Kế toán", "deadline": "2099-05-31"}
    secretary = house.as_("secretary")
    house.do(code, secretary, "outcome.set", questions=[asked], **put_off, channel="Văn bản")
    house.do(code, dung, "meeting.close")
    said = {"question": asked, "answered_on": on}
    reply = house.do(code, dung, "reply.write", **said, text="Đã sửa.")["reply"]
    again = {"reply": reply, "base_version": 1, "text": "Đã sửa xong."}
    house.do(code, secretary, "reply.write", **said, **again)
    path = f"/api/meetings/{code}/replies/{reply}/history"
    for who, status in ((dung, 200), (secretary, 200), (house.as_("chair"), 403)):
        assert house.get(path, who).status_code == status
    told = [version["text"] for version in house.get(path, dung).json["versions"]]
    assert told == ["Đã sửa xong.", "Đã sửa."]
