"""What a failed step of the installation means for the person in front of the screen."""

from __future__ import annotations

import math
import re
import time
from pathlib import Path

from bootstrap.words import Trouble


class CannotFetch(Trouble):
    """The libraries cannot be fetched: there is no network, or one is not made for this Python."""


class NotMade(CannotFetch):
    """A library does not exist for this Python, in no version that may be taken."""


class Held(Trouble):
    """Another program kept a file from being written; the same may work a moment later."""


_CERTIFICATE = re.compile(
    r"certificate.?verify.?failed|SSLCertVerificationError|confirming the ssl certificate"
    r"|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_(HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED)",
    re.IGNORECASE,
)
_FULL = re.compile(r"Errno 28\b|WinError 112\b|No space left|ENOSPC|not enough space")
_HELD = re.compile(
    r"WinError (5|32|225)\b|\[Errno 13\][^\n]*'[A-Za-z]:|used by another process|\b(EPERM|EBUSY)\b"
)
_OFFLINE = re.compile(
    r"NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|NameResolutionError"
    r"|getaddrinfo|name resolution|Connection (refused|reset|aborted|broken)|RemoteDisconnected"
    r"|Network is unreachable|timed out|IncompleteRead|Tunnel connection failed"
    r"|\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b"
)
_NONE = re.compile(
    r"(?:satisfies the requirement|No matching distribution found for|Cannot install) ([\w.-]+)"
)


def meaning(output: str, python: str) -> Trouble | None:
    """Return what the output of pip or npm means, None if it is nothing known. `python` is the
    version and platform of this Python."""
    # What was found first is what pip met first: it ends with _NONE after every other fault.
    if _CERTIFICATE.search(output):
        return _certificate()
    if _FULL.search(output):
        return full()
    if _HELD.search(output):
        return held()
    if _OFFLINE.search(output):
        return CannotFetch(
            "Không tải được thư viện: lần cài đặt đầu tiên, đôi khi cả bản cập nhật, cần mạng "
            "Internet. Hãy nối mạng rồi chạy lại; sau đó LiveQA không cần mạng nữa.",
            "The libraries could not be downloaded: the first installation, and at times an "
            "update, needs the internet. Connect and run this again; afterwards LiveQA needs none.",
        )
    if found := _NONE.search(output):
        return NotMade(
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


def of_update(program: str, needs: tuple[str, str]) -> Trouble:
    """Return what to say of new sources that lack something which could not be fetched: what it is,
    in Vietnamese and English, and what works meanwhile."""
    return Trouble(
        f"{program} {needs[0]}. Hãy nối mạng Internet một lần rồi chạy lại. Trong lúc chờ, thư mục "
        "của bản LiveQA trước vẫn chạy được, và thư mục này cũng vậy nếu chép lại mã nguồn của bản "
        "trước.",
        f"{program} {needs[1]}. Connect to the internet once, then run this again. Meanwhile the "
        "folder of the LiveQA before still starts, and so does this one once the sources of before "
        "are put back.",
    )


def full(room: int = 2**30) -> Trouble:
    """Return what to say of a disk that is full, or has less than `room` bytes free."""
    size = f"{math.ceil(room / 2**30)} GB"
    return Trouble(
        f"Ổ đĩa đã đầy, chưa cài được thư viện. Hãy xóa bớt để trống ít nhất {size} rồi chạy lại.",
        "The disk is full, and the libraries could not be installed. Make room for at least "
        f"{size}, then run this again.",
    )


def held() -> Trouble:
    """Return what to say of a file that another program holds or guards."""
    return Held(
        "Một chương trình khác, thường là phần mềm diệt virus, đang chặn tệp của LiveQA. Hãy chờ "
        "một phút rồi chạy lại; nếu vẫn vậy, hãy cho phép thư mục LiveQA trong phần mềm đó.",
        "Another program, usually the antivirus, is blocking files of LiveQA. Wait a minute and "
        "run this again; if it stays so, allow the LiveQA folder in that program.",
    )


def _certificate() -> Trouble:
    today = time.strftime("%d/%m/%Y")
    return CannotFetch(
        "Mạng này kiểm tra kết nối bảo mật bằng chứng chỉ riêng mà máy không tin cậy, nên không "
        f"tải được thư viện. Hãy xem ngày của máy có đúng không ({today}); nếu đúng, hãy tải một "
        "lần qua mạng khác (ví dụ điện thoại phát Wi-Fi), hoặc nhờ người quản trị mạng cài chứng "
        "chỉ đó vào máy.",
        "This network inspects secure connections with a certificate of its own, which this "
        "computer does not trust, so the libraries could not be downloaded. See whether the "
        f"computer's date is right ({today}, day first); if it is, download once over another "
        "network (such as a phone's hotspot), or ask whoever runs the network to install its "
        "certificate on this computer.",
    )
