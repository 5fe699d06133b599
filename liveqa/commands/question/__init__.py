"""Questions: what is asked, and what staff do with it."""

from liveqa.commands.question import asking, review

__all__ = ["asking", "review"]
