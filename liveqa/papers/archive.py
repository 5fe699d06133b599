"""The archive of a meeting: one file that can be read without LiveQA, and imported into it."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from liveqa.dates import long_date
from liveqa.domain.archive import RECORD_FILE, SCANS_FOLDER, Archive, archived, scans
from liveqa.domain.record import Record, began
from liveqa.papers.formats import html
from liveqa.papers.frozen import SCANS, Dossier, Selection, file_date, file_stem
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.model.model import REHEARSAL, Document

_ABOUT = """\
HỒ SƠ LƯU TRỮ CỦA MỘT HỘI NGHỊ

Hội nghị: {title}
Mã hội nghị: {code}
Thời gian: {day}

Tệp này giữ toàn bộ nội dung của hội nghị, đọc được mà không cần phần mềm LiveQA:

  bien-ban.html   biên bản, mở bằng trình duyệt bất kỳ
  {record}     toàn bộ dữ liệu: chương trình, thành phần, lượt phát biểu, câu hỏi, câu trả lời,
                  kết quả, kết luận; là văn bản thuần (UTF-8), mở được bằng trình soạn thảo bất kỳ
  scans/          bản quét các văn bản đã ký, nếu có
  schema.json     giải thích từng mục trong {record} (JSON Schema, tiếng Anh)

Thời điểm trong {record} là số mili giây tính từ 0 giờ ngày 01/01/1970 theo giờ quốc tế (UTC);
giờ Việt Nam sớm hơn 7 giờ.

LƯU Ý VỀ THÔNG TIN CÁ NHÂN. Hồ sơ có họ tên, liên hệ của người nêu ý kiến, kể cả tên mà người đó
chỉ cho thư ký biết (name_mode: secretaries_only). Chỉ thư ký và văn thư được giữ; không gửi, không
đăng. Để công khai, hãy dùng bản công khai. Hồ sơ không có thông tin cho biết ai đã bấm quan tâm
câu nào, câu nào gửi từ máy nào.

Nhập lại vào LiveQA:  liveqa import {file}
"""


def render(dossier: Dossier) -> bytes:
    """Return the file as bytes; the same meeting gives the same bytes."""
    archive = archived(dossier.record)
    folder = Path(dossier.wanted.data) / SCANS
    parts = [*_parts(archive, dossier.record), *_scans(archive.record, folder)]
    dated = file_date(archive.record)  # not of its writing: the same record gives the same bytes
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, dated)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # otherwise it says on which system it was written
            file.writestr(entry, content)
    return out.getvalue()


def _parts(archive: Archive, source: Record) -> list[tuple[str, bytes]]:
    record = archive.record
    schema = msgspec.json.schema(Archive)
    return [
        ("DOC-TRUOC.txt", _about(source)),
        ("bien-ban.html", html.render(_minutes(record, source))),
        (RECORD_FILE, _readable(archive)),
        ("schema.json", _readable(schema)),
    ]


def _minutes(record: Record, source: Record) -> Document:
    """Return the minutes marked as a rehearsal if the meeting was one: an imported archive becomes
    a real meeting, but its papers keep saying what it was."""
    return replace(minutes(record), rehearsal=source.meeting.rehearsal is not None)


def _scans(record: Record, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the signed copies; a lost one must not cost the whole archive."""
    for name in scans(record):
        if (folder / name).is_file():
            yield SCANS_FOLDER + name, (folder / name).read_bytes()


def _about(record: Record) -> bytes:
    meeting = record.meeting
    held = began(record)
    tried = meeting.rehearsal is not None
    text = f"{REHEARSAL}: ĐÂY KHÔNG PHẢI LÀ HỘI NGHỊ THẬT\n\n" if tried else ""
    text += _ABOUT.format(
        title=meeting.title,
        code=meeting.code,
        day=long_date(held) if held else "(chưa ghi)",
        record=RECORD_FILE,
        file=f"{file_stem(record, 'luu-tru', Selection())}.zip",
    )
    return ("\ufeff" + text.replace("\n", "\r\n")).encode()


def _readable(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
