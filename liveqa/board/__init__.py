"""The read model: what each audience may see, kept in memory, revision by revision."""

from liveqa.board.board import Board, Changes, Mine, Own, Patch
from liveqa.board.boards import Boards, LiveMeeting
from liveqa.board.excerpt import Page
from liveqa.board.views import View

__all__ = ["Board", "Boards", "Changes", "LiveMeeting", "Mine", "Own", "Page", "Patch", "View"]
