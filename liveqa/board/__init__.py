"""The read model: what each audience may see, kept in memory, revision by revision."""

from liveqa.board.board import Board, Mine, Patch
from liveqa.board.boards import Boards, LiveMeeting
from liveqa.board.excerpt import Sort

__all__ = ["Board", "Boards", "LiveMeeting", "Mine", "Patch", "Sort"]
