"""Every byte that a device received: bodies of answers and frames of sockets."""

import io
import json
import unicodedata
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pypdf import PdfReader

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Response, WebSocket

FILES = "/static/dist/"  # built before any name was given


@dataclass
class Received:
    """What a device was sent, as (where from, bytes); `unread` are answers that got away."""

    parts: list[tuple[str, bytes]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    @classmethod
    def by(cls, context: "BrowserContext") -> "Received":
        """Record what the pages of this device receive from now on."""
        received = cls()
        context.on("page", received.follow)
        return received

    def follow(self, page: "Page") -> None:
        """Record what this page receives."""
        page.on("response", self._response)
        page.on("websocket", self._socket)

    def where(self, name: str) -> list[str]:
        """Where a name was received, written in any way."""
        forms = _spellings(name)
        return [
            source
            for source, data in self.parts
            if any(form in part for part in _unpacked(data) for form in forms)
        ]

    def _response(self, response: "Response") -> None:
        from playwright.sync_api import Error

        if FILES in response.url or response.request.redirected_to:
            return
        try:
            self.parts.append((response.url, response.body()))
        except Error as error:
            self.unread.append(f"{response.url}: {error}")

    def _socket(self, socket: "WebSocket") -> None:
        socket.on("framereceived", lambda data: self._frame(socket.url, data))

    def _frame(self, url: str, data: str | bytes) -> None:
        self.parts.append((url, data.encode() if isinstance(data, str) else data))


def _spellings(name: str) -> list[bytes]:
    """Composed, decomposed, and escaped as JSON may escape it."""
    forms = [unicodedata.normalize(form, name) for form in ("NFC", "NFD")]
    return [
        *(form.encode() for form in forms),
        *(json.dumps(form)[1:-1].encode() for form in forms),
    ]


def _unpacked(data: bytes) -> list[bytes]:
    """The bytes themselves, and what a Word or PDF file holds."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return [packed.read(member) for member in packed.namelist()]
    if data.startswith(b"%PDF"):
        return [data, *(page.extract_text().encode() for page in PdfReader(io.BytesIO(data)).pages)]
    return [data]
