"""Records of meetings, built by hand: what the store would hand to a paper."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from liveqa.dates import ZONE
from liveqa.domain.record import (
    AgendaItem,
    Answer,
    Answerer,
    Approval,
    Attachment,
    Collector,
    Delegate,
    Group,
    Meeting,
    Officer,
    Question,
    Record,
    Signer,
    Site,
    Speaker,
    Stage,
    Task,
)
from liveqa.domain.words import (
    AgendaKind,
    DeclineReason,
    Duty,
    MeetingForm,
    MeetingState,
    NameMode,
    OpinionKind,
    Origin,
    Outcome,
    PaperKind,
    QuestionState,
    SiteKind,
    SpeakerState,
)


def at(clock: str) -> int:
    """A time of the meeting's day, "08:05", as the store keeps it."""
    hour, minute = map(int, clock.split(":"))
    return int(datetime(2024, 5, 4, hour, minute, tzinfo=ZONE).timestamp() * 1000)


@dataclass
class Builder:
    """Adds rows to one record, ids counting from 1."""

    record: Record = field(
        default_factory=lambda: Record(
            rev=0,
            meeting=Meeting(
                id=1, meeting=1, code="HN2024", title="Hội nghị", state=MeetingState.OPEN
            ),
            stage=Stage(id=1, meeting=1),
        )
    )

    def meeting(self, **values: Any) -> None:
        row = self.record.meeting
        kept = {name: getattr(row, name) for name in row.__struct_fields__}
        self.record.meeting = Meeting(**{**kept, **values})

    def group(self, name: str, **values: Any) -> int:
        return self._add("groups", Group, name=name, **values)

    def delegate(self, name: str, group: int, **values: Any) -> int:
        return self._add("delegates", Delegate, name=name, group=group, **values)

    def site(self, name: str, kind: SiteKind = SiteKind.ROOM, **values: Any) -> int:
        return self._add("sites", Site, name=name, kind=kind, **values)

    def officer(self, name: str, duty: Duty, office: str = "") -> int:
        return self._add("officers", Officer, name=name, duty=duty, office=office)

    def answerer(self, name: str, office: str = "") -> int:
        return self._add("answerers", Answerer, name=name, office=office)

    def item(self, title: str, kind: AgendaKind = AgendaKind.OTHER, **values: Any) -> int:
        return self._add("agenda", AgendaItem, title=title, kind=kind, **values)

    def task(self, work: str, **values: Any) -> int:
        return self._add("tasks", Task, work=work, **values)

    def collector(self, name: str, **values: Any) -> int:
        return self._add("collectors", Collector, name=name, **values)

    def signer(self, *papers: PaperKind, **values: Any) -> int:
        return self._add("signers", Signer, papers=list(papers), **values)

    def attachment(self, title: str) -> int:
        return self._add("attachments", Attachment, title=title)

    def speaker(self, name: str, **values: Any) -> int:
        return self._add("speakers", Speaker, name=name, state=SpeakerState.DONE, **values)

    def question(self, text: str, **values: Any) -> int:
        rows = self.record.questions
        values = {
            "state": QuestionState.SHOWN,
            "origin": Origin.PHONE,
            "asked_at": at("08:30") + len(rows),
            "number": len(rows) + 1,
            **values,
        }
        if values.get("name") and "name_mode" not in values:
            values["name_mode"] = NameMode.NAMED
        id_ = len(rows) + 1
        rows[id_] = Question(id=id_, meeting=1, text=text, **values)
        return id_

    def answer(
        self,
        questions: list[int],
        text: str,
        answerers: list[int] | None = None,
        outcome: Outcome = Outcome.ANSWERED,
        **values: Any,
    ) -> int:
        rows = self.record.answers
        id_ = len(rows) + 1
        values.setdefault("recorded_at", at("09:00") + id_ * 60_000)
        rows[id_] = Answer(
            id=id_,
            meeting=1,
            questions=questions,
            answerers=answerers or [],
            draft=text,
            text=text,
            **values,
        )
        for question in questions:
            self.change(
                question,
                state=QuestionState.ANSWERED,
                outcome=outcome,
                answered_at=values["recorded_at"],
            )
        return id_

    def change(self, question: int, **values: Any) -> None:
        row = self.record.questions[question]
        kept = {name: getattr(row, name) for name in row.__struct_fields__}
        self.record.questions[question] = Question(**{**kept, **values})

    def approve(self, **values: Any) -> None:
        values = {"approved_at": at("10:20"), "in_favour": 48, **values}
        self.record.approval = Approval(id=1, meeting=1, **values)
        self.meeting(state=MeetingState.CLOSED, closed_at=at("10:30"), ended_at=at("10:30"))

    def _add(self, table: str, row: type[Any], **values: Any) -> int:
        rows = getattr(self.record, table)
        id_ = len(rows) + 1
        rows[id_] = row(id=id_, meeting=1, position=id_, **values)
        return id_


def empty() -> Record:
    """A meeting of which nothing is known but its name."""
    return Builder().record


def conference() -> Record:
    """A whole morning: everything that minutes can hold, approved and closed."""
    b = Builder()
    b.meeting(
        title="Hội nghị gặp gỡ, đối thoại với Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội"
        " các cơ sở giáo dục năm 2024",
        theme="Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội với việc xây dựng trường học"
        " hạnh phúc",
        superior_body="Ủy ban nhân dân thành phố Sông Mây",
        issuing_body="Phòng Giáo dục và Đào tạo",
        symbol="BB-GDĐT",
        venue="Hội trường Trường Tiểu học Hoa Sen, số 12 đường Phượng Vĩ, phường Bình An",
        opened_at=at("08:05"),
        participants=[
            "Đại diện lãnh đạo Ủy ban nhân dân thành phố;",
            "Lãnh đạo, chuyên viên Phòng Giáo dục và Đào tạo;",
            "Bí thư Chi đoàn giáo viên, Tổng phụ trách Đội các trường.",
        ],
        recipients=[
            "Ủy ban nhân dân thành phố (để b/c)",
            "Các trường mầm non, tiểu học, THCS (để t/h)",
            "Lưu: VT, Hồ sơ",
        ],
        conclusion="Thay mặt Đoàn chủ tọa, Trưởng phòng kết luận:\n\n"
        "1. Ghi nhận **tinh thần thẳng thắn**, trách nhiệm của đại biểu.\n"
        "2. Giao bộ phận chuyên môn rà soát chế độ của Tổng phụ trách Đội,"
        " hoàn thành trước ngày 31/5/2024.\n"
        "3. Các ý kiến chưa trả lời được trả lời bằng văn bản, đúng thời hạn đã nêu.",
    )
    primary = b.group("Tổng phụ trách Đội bậc tiểu học", invited=46, present=44, excused=1)
    junior = b.group("Bí thư Chi đoàn giáo viên bậc THCS", invited=31, present=31)
    tiny = b.group("Đại biểu Nhà Thiếu nhi", invited=3, present=2, excused=1)
    b.officer("Trần Thị Minh Châu", Duty.CHAIR, "Trưởng phòng Giáo dục và Đào tạo")
    b.officer("Lê Văn Bình", Duty.PANEL, "Phó Trưởng phòng Giáo dục và Đào tạo")
    b.officer("Phạm Thu Hương", Duty.SECRETARY, "chuyên viên")
    b.officer("Võ Minh Khoa", Duty.SECRETARY, "chuyên viên")
    office = b.answerer("Phòng Giáo dục và Đào tạo")
    youth = b.answerer("Ban Thường vụ Thành Đoàn")

    b.item(
        "Tuyên bố lý do, giới thiệu đại biểu",
        AgendaKind.OPENING,
        presenter="Ban Tổ chức",
        started_at=at("08:05"),
        notes="Ban Tổ chức tuyên bố lý do, giới thiệu đại biểu và Đoàn chủ tọa.",
    )
    b.item(
        "Báo cáo đề dẫn",
        AgendaKind.REPORT,
        presenter="Lê Văn Bình, Phó Trưởng phòng",
        started_at=at("08:20"),
        notes="Báo cáo nêu:\n\n- kết quả phong trào năm học;\n- ba vấn đề cần trao đổi.",
    )
    b.item(
        "Đội viên với góc đọc sách của trường",
        AgendaKind.CONTRIBUTION,
        presenter="Nguyễn Hoàng Yến, Trường Tiểu học Hoa Sen",
        started_at=at("08:35"),
        text="Góc đọc sách mở từ *tháng 9*, mỗi lớp cử hai em trực.\n\n"
        "> Mỗi cuốn sách là một người bạn.\n\nNhà trường đề nghị nhân rộng mô hình.",
    )
    b.item("Phát biểu ý kiến", AgendaKind.OPINIONS, started_at=at("08:45"))
    b.item("Trả lời ý kiến", AgendaKind.ANSWERS, started_at=at("09:15"))
    b.item("Kết luận hội nghị", AgendaKind.CONCLUSION, started_at=at("10:10"))
    b.item("Kết thúc hội nghị", AgendaKind.CLOSING, started_at=at("10:20"))

    _collected(b, primary, junior, office, youth)
    _live(b, primary, junior, tiny, office, youth)
    b.approve(against=1, abstaining=2, objections="Đề nghị ghi rõ thời hạn trả lời Câu 9.")
    return b.record


def _collected(b: Builder, primary: int, junior: int, office: int, youth: int) -> None:
    sent = {"origin": Origin.COLLECTED}
    first = b.question(
        "Định mức tiết dạy của Tổng phụ trách Đội trường hạng 1 tính thế nào?",
        name="Nguyễn Thị Lan",
        unit="Trường Tiểu học Hoa Sen",
        group=primary,
        votes=12,
        **sent,
    )
    second = b.question(
        "Đề nghị có phụ cấp cho Bí thư Chi đoàn giáo viên.",
        kind=OpinionKind.PROPOSAL,
        group=junior,
        votes=7,
        **sent,
    )
    b.answer([first], "Thực hiện theo **quy định hiện hành**: 1/3 định mức giờ dạy.", [office])
    b.answer([second], "Thành Đoàn có chế độ hỗ trợ hằng năm.", [youth])
    b.answer([second], "Phòng tiếp thu, đề xuất với Ủy ban.", [office], Outcome.NOTED)


def _live(b: Builder, primary: int, junior: int, tiny: int, office: int, youth: int) -> None:
    spoken = {"origin": Origin.MICROPHONE, "name_mode": NameMode.NAMED}
    hoa = b.speaker(
        "Đỗ Thị Hoa", unit="Trường THCS Bình Minh", group=junior, started_at=at("08:50")
    )
    third = b.question("Kinh phí hoạt động Đội lấy từ nguồn nào?", speaker=hoa, votes=5, **spoken)
    fourth = b.question(
        "Phòng truyền thống có được sửa chữa trong năm nay không?", speaker=hoa, **spoken
    )
    quiet = b.speaker(
        "Hồ Bí Mật",
        name_mode=NameMode.SECRETARIES_ONLY,
        unit="Trường Kín",
        group=tiny,
        seat="Ghế Z9",
        started_at=at("08:56"),
    )
    fifth = b.question(
        "Đại biểu không muốn nêu tên hỏi về khen thưởng.",
        origin=Origin.MICROPHONE,
        name="Hồ Bí Mật",
        unit="Trường Kín",
        group=tiny,
        name_mode=NameMode.SECRETARIES_ONLY,
        speaker=quiet,
        contact="0900 000 000",
        wants_reply=True,
    )
    sixth = b.question("Lịch tập huấn hè cho Tổng phụ trách Đội?", group=primary)
    seventh = b.question("Trường nhỏ có được ghép Liên đội không?", origin=Origin.PAPER)
    eighth = b.question(
        "Xin cho biết lịch tập huấn hè.",
        state=QuestionState.MERGED,
        merged_into=sixth,
        group=junior,
    )
    ninth = b.question("Bao giờ sửa xong mái che sân trường Bình Minh?", group=junior, votes=21)
    tenth = b.question("Có tăng biên chế Tổng phụ trách Đội không?", group=primary)
    b.question(
        "Giá đất quanh trường là bao nhiêu?",
        state=QuestionState.DECLINED,
        decline_reason=DeclineReason.OFF_TOPIC,
    )
    b.question(
        "Lời lẽ khó nghe.",
        state=QuestionState.DECLINED,
        decline_reason=DeclineReason.OFFENSIVE,
        name="Kẻ Nóng Tính",
    )
    b.question("Tôi đổi ý rồi.", state=QuestionState.WITHDRAWN, name="Người Rút Lui")
    b.question("Chưa ai kịp đọc câu này.", state=QuestionState.PENDING)
    b.answer(
        [third, fourth],
        "Kinh phí gồm:\n\n1. Ngân sách giao cho trường;\n2. Quỹ Đội;\n3. Xã hội hóa.\n\n"
        "Việc sửa phòng truyền thống đã có trong kế hoạch năm 2024.",
        [office],
    )
    b.answer([fifth], "Khen thưởng theo quy chế thi đua.", [office])
    b.answer([sixth], "Tập huấn từ ngày 10 đến ngày 12/6.", [youth])
    b.change(
        seventh,
        state=QuestionState.ANSWERED,
        outcome=Outcome.ANSWERED,
        answered_at=at("09:40"),
        answerer=office,
    )
    promise = {
        "state": QuestionState.ANSWERED,
        "body": "Phòng Giáo dục và Đào tạo",
        "deadline": "2024-05-20",
        "channel": "văn bản gửi về trường",
        "answered_at": at("09:50"),
    }
    b.change(ninth, outcome=Outcome.TO_VERIFY, outcome_reason="cần kiểm tra hiện trạng", **promise)
    above = {"body": "Sở Nội vụ", "channel": "văn bản gửi về trường", "deadline": ""}
    b.change(tenth, outcome=Outcome.BEYOND_AUTHORITY, **{**promise, **above})
    assert eighth


def two_sessions() -> list[Record]:
    """A kindergarten's plan: with its staff, with day and hours; with parents, the day still
    open."""
    return [_with_staff(), _with_parents()]


def _with_staff() -> Record:
    b = Builder()
    b.meeting(
        title="Đối thoại giữa người sử dụng lao động và người lao động",
        state=MeetingState.DRAFT,
        plan_title="Tổ chức đối thoại năm học 2024 - 2025",
        superior_body="Ủy ban nhân dân quận Bình An",
        issuing_body="Trường Mầm non Hoa Sen",
        symbol="MNHS",
        place="Bình An",
        legal_grounds=[
            (
                "Quyết định số 77/QĐ-MNHS ngày 07/10/2024 của Trường Mầm non Hoa Sen ban hành Quy"
                " chế dân chủ năm học 2024 - 2025"
            )
        ],
        purposes=["Phát huy quyền làm chủ của người lao động", "Nắm bắt kịp thời tâm tư"],
        requirements=["Tổ chức đúng quy trình, tiết kiệm, hiệu quả"],
        theme="Cùng xây dựng trường học hạnh phúc",
        contents=["Điều kiện làm việc của giáo viên, nhân viên", "Chế độ, chính sách"],
        starts_at=at("17:00"),
        ends_at=at("18:30"),
        form=MeetingForm.IN_PERSON,
        venue="Phòng Hội đồng",
        participants=["100% cán bộ, giáo viên, nhân viên"],
        budget="Theo quy chế chi tiêu nội bộ của nhà trường",
        contact="văn phòng nhà trường",
        recipients=["Cán bộ, giáo viên, nhân viên (để t/h)", "Lưu: VP"],
    )
    b.officer("Trần Thị Minh Châu", Duty.CHAIR, "Hiệu trưởng")
    b.signer(PaperKind.PLAN, office="Phó Hiệu trưởng", name="Lê Văn Bình")
    b.item("Tuyên bố lý do", AgendaKind.OPENING, minutes=5, presenter="Ban Tổ chức")
    teachers = b.group("Tổ Mẫu giáo lớn", invited=12)
    _add_answerer(b, "Trần Thị Minh Châu", "Hiệu trưởng", ["chiến lược phát triển"])
    b.collector("Cô Dung", group=teachers, channel="phiếu giấy", due="D-5")
    b.task("Xây dựng Kế hoạch", assignee="Hiệu trưởng", support="Công đoàn", due="2024-04-02")
    b.task("Chuẩn bị tài liệu", assignee="Cô Lan Anh", due="D-1")
    b.task("Chụp ảnh, viết tin bài", assignee="Cô Nhài", due="D", due_note="cả hai buổi")
    b.attachment("Quy chế đối thoại")
    return b.record


def _with_parents() -> Record:
    b = Builder()
    b.meeting(
        title="Đối thoại giữa nhà trường và cha mẹ trẻ em",
        state=MeetingState.DRAFT,
        contents=["Chương trình học tập, công tác thu chi"],
        time_note="08 giờ 00 phút, trong tháng 01 năm 2025",
        recurrence="FREQ=MONTHLY;BYDAY=-1TH",
        host="Trường Mầm non Hoa Cúc",
        participants=["Ban giám hiệu; kế toán", "Đại diện cha mẹ trẻ em 11 lớp"],
    )
    b.collector("Cô Duyên", source="cha mẹ trẻ em toàn trường", due="2024-12-28 17:00")
    b.task("Mời đại diện cha mẹ trẻ em", assignee="Giáo viên chủ nhiệm", due="D-3")
    return b.record


def _add_answerer(b: Builder, name: str, office: str, topics: list[str]) -> None:
    b.record.answerers[b.answerer(name, office)].topics = topics
