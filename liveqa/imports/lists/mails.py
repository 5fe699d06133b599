"""Reads a mail that was saved as a file (EML), or a page that was saved as one (MHT).

RFC 5322, RFC 2045, RFC 2557.
"""

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage, MIMEPart
from email.policy import default

_HEADER = re.compile(rb"(?:[\w-]+: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}\r?\n")
_OF_MAIL = re.compile(
    rb"^(?:MIME-Version|From|Received|Message-ID|Content-Type): ", re.IGNORECASE | re.MULTILINE
)
_HEAD = 64 << 10


@dataclass
class Mail:
    """A mail's text, whether that is HTML, and the files attached to it with their names; of a page
    its frames, such as the sheets of a workbook, of a mail the mails that were attached whole."""

    text: str = ""
    is_page: bool = False
    subject: str = ""
    files: list[tuple[str, bytes]] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)


def is_mail(data: bytes) -> bool:
    """Return whether a file begins as a mail does."""
    head = _HEADER.match(data[:_HEAD])
    return bool(head and len(_OF_MAIL.findall(head[0])) > 1)


def opened(data: bytes) -> Mail:
    """Return what is in a mail."""
    mail = email.message_from_bytes(data, EmailMessage, policy=default)
    found = Mail(subject=str(mail.get("Subject", "")), files=list(_attached(mail)))
    body = mail.get_body(("plain", "html"))
    if body is not None:
        found.text, found.is_page = _said(body), body.get_content_subtype() == "html"
        if mail.get_content_type() == "multipart/related":
            pages = (part for part in mail.iter_parts() if part.get_content_type() == "text/html")
            found.frames = [_said(page) for page in pages if page is not body]
    return found


def _said(part: MIMEPart) -> str:
    """Return a part's text, also of a part in letters that nobody knows."""
    try:
        return str(part.get_content())
    except LookupError:
        raw = part.get_payload(decode=True)
        return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""


def _attached(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    if mail.get_content_type() == "multipart/related":
        return  # what a page is made of
    for part in mail.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            inner = part.get_content()
            yield str(inner.get("Subject", "")), inner.as_bytes()
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield part.get_filename() or "", content
