"""Questions: what is asked, and what staff do with it."""

from liveqa.commands.question import asking, owning, review  # noqa: F401 - each enters its commands
