"""The sentences that a person reads, so that tests look for what the pages say today."""

import re

from liveqa.i18n import catalogue, text


def t(key: str, /, **blanks: object) -> str:
    """A sentence in Vietnamese, which is what the pages speak."""
    return text("vi", key, **blanks)


def like(key: str) -> re.Pattern[str]:
    """A sentence whose blanks may hold anything."""
    parts = re.split(r"\{\w+\}", catalogue("vi")[key])
    return re.compile(".+".join(re.escape(part) for part in parts))


def number(of: int) -> str:
    """What a question is called: "Câu 7"."""
    return t("common.question_number", number=of)
