"""A meeting whose people, but for those whose pages a test opens, act through the API."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from tests.serving import SECONDS, Server

PLAN = """
title: Hội nghị đối thoại với cha mẹ học sinh
theme: Cùng con đến trường
starts_at: 2024-05-04 08:00
venue: Hội trường
agenda:
  - {title: Khai mạc, kind: opening, minutes: 5}
  - {title: Phát biểu ý kiến, kind: opinions, minutes: 40}
  - {title: Kết luận, kind: conclusion, minutes: 10}
groups:
  - {name: Lớp 5A, invited: 30}
  - {name: Lớp 5B, invited: 30}
answerers:
  - {name: Hiệu trưởng}
  - {name: Kế toán}
wifi_ssid: Truong-Khach
wifi_password: hoanghi2024
deferral: {body: Nhà trường, deadline: 2034-05-31, channel: Văn bản}
"""


class Meeting:
    """An open meeting, its links, and one device of each role."""

    def __init__(self, server: Server, *, is_open: bool = True) -> None:
        self.server = server
        self.code = server.meeting(PLAN, is_open=is_open)
        self.hall = f"{server.url}/m/{self.code}"
        links = server.get(f"/api/meetings/{self.code}/links", server.as_("organiser"))
        self.links = {role: link["url"] for role, link in links["roles"].items()}
        self._tokens: dict[str, str] = {"organiser": server.as_("organiser")}

    def token(self, who: str) -> str:
        """The device of a role, or of someone in the hall."""
        if who not in self._tokens:
            body = {}
            if who in self.links:
                body = {"role": who, "secret": urlsplit(self.links[who]).fragment}
            path = f"/api/meetings/{self.code}/join"
            self._tokens[who] = self.server.post(path, body)["token"]
        return self._tokens[who]

    def do(self, who: str, name: str, /, **args: Any) -> dict[str, Any]:
        """Give a command; its result."""
        return self.server.do(self.code, self.token(who), name, **args)

    def ask(self, text: str, who: str = "Lan", **args: Any) -> int:
        """A question from the hall that everyone sees; its id."""
        question: int = self.do(who, "question.ask", text=text, **args)["question"]
        self.do("secretary", "question.accept", question=question)
        return question

    def answer(self, text: str, *questions: int) -> int:
        """An answer on record; its id."""
        answer: int = self.do("secretary", "answer.start", questions=list(questions))["answer"]
        self.do("secretary", "answer.draft", answer=answer, text=text, base_version=0)
        self.do("secretary", "answer.record", answer=answer)
        return answer

    def board(self, who: str) -> Any:
        """The board of a role; as it is now, if no page of that role is open."""
        return self.server.get(f"/api/meetings/{self.code}/board", self.token(who))["board"]

    def until(self, who: str, true_of: Callable[[Any], object]) -> Any:
        """The board of a role, once this is true of it: a page's press is shown there at once, and
        reaches the server after that."""
        end = time.monotonic() + SECONDS
        while not true_of(board := self.board(who)):
            assert time.monotonic() < end, board
        return board
