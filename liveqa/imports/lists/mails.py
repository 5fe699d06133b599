"""Reads a mail that was saved as a file (EML), or a page that a browser saved as one (MHT).

RFC 5322, RFC 2045.
"""

import email
import re
from email.message import EmailMessage
from email.policy import default

_HEADER = re.compile(rb"(?:[\w-]+: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}\r?\n")
_OF_MAIL = re.compile(
    rb"^(?:MIME-Version|From|Received|Message-ID): ", re.IGNORECASE | re.MULTILINE
)
_HEAD = 64 << 10


def is_mail(data: bytes) -> bool:
    """Return whether a file begins as a mail does."""
    head = _HEADER.match(data[:_HEAD])
    return bool(head and len(_OF_MAIL.findall(head[0])) > 1)


def opened(data: bytes) -> tuple[str, bool, list[tuple[str, bytes]]]:
    """Return a mail's text, whether that is HTML, and the files attached to it with their names."""
    mail = email.message_from_bytes(data, EmailMessage, policy=default)
    body = mail.get_body(("plain", "html"))
    files = [
        (part.get_filename() or "", part.get_payload(decode=True))
        for part in mail.iter_attachments()
        if part.get_content_maintype() not in ("message", "multipart")
    ]
    attached = [(name, content) for name, content in files if isinstance(content, bytes)]
    if body is None:
        return "", False, attached
    return str(body.get_content()), body.get_content_subtype() == "html", attached
