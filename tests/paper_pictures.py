"""The pictures of docs/papers.md: the demonstration's papers as an office files them.

python -m tests.paper_pictures
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from liveqa.commands import Envelope, execute
from liveqa.demo.story import MINUTE, fill
from liveqa.domain.record import Record
from liveqa.domain.words import PaperKind, Role
from liveqa.papers import frozen
from liveqa.papers.formats import pdf
from liveqa.papers.kinds.letter import owed_letters
from liveqa.papers.model.model import Chart
from liveqa.service import access
from liveqa.store import Actor, Store

IMAGES = Path(__file__).parents[1] / "docs" / "images" / "papers"
LARGEST = 200 * 1024
PIXELS_PER_INCH = 90.0
NOW = 1_714_788_000_000  # 09 giờ 00 phút, ngày 04 tháng 5 năm 2024
NUMBERED = "2024-05-06"
CONCLUSION = """\
1. Phòng gửi bảng tính định mức tiết dạy của Tổng phụ trách Đội đến các trường trước ngày 31/5/2024.
2. Mỗi quý tổ chức một lần sinh hoạt Chi đoàn theo cụm; bỏ báo cáo giấy khi đã có bản điện tử.
3. Các đơn vị được giao trả lời đúng thời hạn đã nêu, gửi Phòng một bản để theo dõi.
"""
REPORTED = {
    "strengths": "Đại biểu chuẩn bị kỹ, nêu thẳng những việc đang vướng và cách làm hay.",
    "weaknesses": "Một số ý kiến chưa kịp trao đổi vì thời gian có hạn.",
    "proposals": "Đề nghị Ủy ban nhân dân thành phố quan tâm kinh phí hoạt động của Liên đội.",
}


class Office:
    """The demonstration played to its end, and its papers signed and numbered."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder / "liveqa.db")
        self.meeting = self.store.meetings.by_code(fill(self.store, NOW)).id
        self.now = NOW
        self.organiser = self._join(Role.ORGANISER, 0)
        self.secretary = self._join(Role.SECRETARY, self.meeting)
        self.chair = self._join(Role.CHAIR, self.meeting)

    def play(self) -> None:
        """From the middle of the conference to papers with their numbers."""
        version = self.store.meetings.get(self.meeting).version
        self._do(self.secretary, "conclusion.write", text=CONCLUSION, base_version=version)
        deferral = {"body": "Phòng Giáo dục và Đào tạo", "deadline": "2024-05-31"}
        self._do(self.secretary, "outcome.defer_remaining", **deferral, channel="văn bản")
        left = [item for item in self.store.agenda.of(self.meeting) if not item.started_at]
        for item, minutes in zip(left, (35, 43, 12), strict=True):
            self.now += minutes * MINUTE
            self._do(self.chair, "agenda.start_item", item=item.id)
        self._do(self.secretary, "minutes.approve", in_favour=208, abstaining=2)
        self._do(self.organiser, "meeting.close")
        self._do(self.organiser, "paper.prepare", **REPORTED)
        for place, (kind, question) in enumerate(self.wanted(), 12):
            args = {"kind": kind} | ({"question": question} if question else {})
            paper = self._do(self.organiser, "paper.approve", **args)["paper"]
            number = {"number": str(place), "date": NUMBERED}
            self._do(self.organiser, "paper.number", paper=paper, **number)

    def wanted(self) -> list[tuple[PaperKind, int | None]]:
        """The four papers; the letter to the first who is owed one and gave a name."""
        named = [q for q in owed_letters(self.record()) if q.name] or owed_letters(self.record())
        plain = (PaperKind.MINUTES, PaperKind.NOTICE, PaperKind.REPORT)
        return [*((kind, None) for kind in plain), (PaperKind.LETTER, named[0].id)]

    def record(self) -> Record:
        """The meeting as it is now."""
        return self.store.record(self.meeting)

    def _join(self, role: Role, scope: int) -> Actor:
        secret = access.secret_of(self.store, scope, role)
        with self.store.db.atomic():
            return access.join(self.store, self.meeting, role, secret, "", self.now, scope)[1]

    def _do(self, actor: Actor, name: str, **args: Any) -> dict[str, Any]:
        self.now += MINUTE
        envelope = Envelope(op=f"picture-{self.now}", name=name, args=args)
        with self.store.db.atomic():
            done = execute(self.store, actor, self.meeting, envelope, self.now)
        result: dict[str, Any] = done.result
        return result


def main() -> int:
    """Draw the first page of each paper, and the report's page with the charts."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        office.play()
        for kind, question in office.wanted():
            document = frozen.current(kind, office.record(), frozen.Selection(question=question))
            pages = pdf.pictures(document, PIXELS_PER_INCH)
            _save(kind, pages[0])
            if any(isinstance(block, Chart) for block in document.body):
                _save("figures", pages[1])
        office.store.close()
    return 0


def _save(name: str, picture: bytes) -> None:
    assert len(picture) < LARGEST, f"{name}: {len(picture)} bytes"
    (IMAGES / f"{name}.png").write_bytes(picture)


if __name__ == "__main__":
    sys.exit(main())
