"""What a step of the installation that failed means for the person in front of the screen."""

from __future__ import annotations

import re
from pathlib import Path

from bootstrap.words import Trouble


class CannotFetch(Trouble):
    """The libraries could not be had: there is no network, or they do not exist for this Python."""


_FULL = re.compile(r"Errno 28\b|WinError 112\b|No space left|ENOSPC|not enough space")
_OFFLINE = re.compile(
    r"NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|NameResolutionError"
    r"|getaddrinfo|name resolution|Connection (refused|reset|aborted|broken)|RemoteDisconnected"
    r"|Network is unreachable|timed out|IncompleteRead|Tunnel connection failed"
    r"|\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b"
)
_NONE = re.compile(r"(?:satisfies the requirement|No matching distribution found for) ([\w.-]+)")


def meaning(output: str, python: str) -> Trouble | None:
    """Return what the output of pip or npm means, None where it is nothing that is known.
    `python` is the version and platform of this Python."""
    # What was found first is what pip met first: it ends with _NONE after every other fault.
    if _FULL.search(output):
        return full()
    if _OFFLINE.search(output):
        return CannotFetch(
            "Không tải được thư viện: lần cài đặt đầu tiên cần mạng Internet. "
            "Hãy nối mạng rồi chạy lại; sau đó LiveQA không cần mạng nữa.",
            "The libraries could not be downloaded: the first installation needs the internet. "
            "Connect and run this again; afterwards LiveQA needs none.",
        )
    if found := _NONE.search(output):
        return CannotFetch(
            f"Chưa có đủ thư viện ({found[1]}) cho Python {python}. Hãy cài bản Python 64-bit "
            "khác từ python.org, ví dụ 3.12 hoặc 3.13, rồi chạy lại.",
            f"Not all libraries ({found[1]}) exist for Python {python}. Install another 64-bit "
            "Python from python.org, such as 3.12 or 3.13, then run this again.",
        )
    return None


def of_folder(error: OSError, root: Path) -> Trouble:
    """Return what it means that a file in the folder of LiveQA could not be written."""
    if _FULL.search(str(error)):
        return full()
    return Trouble(
        f"Không ghi được vào thư mục {root} ({error}). Hãy kiểm tra phần mềm diệt virus có đang "
        "chặn không, hoặc chép LiveQA sang thư mục khác.",
        f"Cannot write to the folder {root} ({error}). See whether the antivirus program is in the "
        "way, or copy LiveQA to another folder.",
    )


def full() -> Trouble:
    """Return what to say of a full disk."""
    return Trouble(
        "Ổ đĩa đã đầy, chưa cài được thư viện. Hãy xóa bớt để trống ít nhất 1 GB rồi chạy lại.",
        "The disk is full, and the libraries could not be installed. Make room for at least 1 GB, "
        "then run this again.",
    )
