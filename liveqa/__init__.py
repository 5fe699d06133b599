"""LiveQA: the meeting-day server for school dialogue conferences."""

__version__ = "0.1.0"
