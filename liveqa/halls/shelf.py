"""The documents for the participants as a gateway keeps them: a hall opens them in one moment."""

from collections import OrderedDict

from gevent.lock import Semaphore

from liveqa.errors import CoreAway
from liveqa.halls import wire
from liveqa.halls.remote import Remote
from liveqa.web.site import Attached

MOST_BYTES = 64 * 2**20


class Shelf:
    """Files that were read from the core, the last ones."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote
        self._kept: OrderedDict[tuple[str, int], Attached] = OrderedDict()
        self._reading = Semaphore()

    def get(self, code: str, attachment: int) -> Attached:
        """Return a document for the participants. Raises what the core refuses, and CoreAway for
        one that is not here."""
        key = (code.upper(), attachment)
        with self._reading:  # many ask for the same one, which is to be read once
            try:
                found = self._read(key)
            except CoreAway:
                if key not in self._kept:
                    raise
                return self._kept[key]
            self._kept[key] = found
            self._kept.move_to_end(key)
            while sum(len(each.content) for each in self._kept.values()) > MOST_BYTES:
                self._kept.popitem(last=False)
            return found

    def _read(self, key: tuple[str, int]) -> Attached:
        """Return a document as the core has it now; a file's name tells whether it is here."""
        kept = self._kept.get(key)
        begins = len(kept.content) if kept else 0
        file, position, size, piece = self._remote.ask(wire.Attachment, *key, begins)
        if kept and kept.file == file:
            return Attached(file, position, kept.content)
        pieces, read = ([], 0) if begins else ([piece], len(piece))
        while read < size:
            file, position, size, piece = self._remote.ask(wire.Attachment, *key, read)
            pieces.append(piece)
            read += len(piece)
        return Attached(file, position, b"".join(pieces))
