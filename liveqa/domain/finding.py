"""Finding questions: by words, in any case and without diacritics, and those that say nearly the
same, in whatever order and with marks left out."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from math import log, sqrt

from liveqa.text import fold

SEARCH_LENGTH = 200
"""As many characters of a search are looked for."""
ALIKE = 0.5
"""How alike two texts are that are told to be: the cosine of their rare words, from 0 to 1."""
COMMON = 2
"""Fewer telling words than this are in common by chance."""

COMMONPLACE = frozenset(
    fold(
        "ạ anh ấy bao bị biết các cách cần cháu chị cho chúng chưa có cô con của cũng dạ đã đang đề"
        " để đến đó được em giờ gì hay hoặc hỏi khi không kính là lại làm lúc mà mong mới mỗi"
        " mọi một này nào nên nếu ngày nghị nhà nhiều như nhưng những ở phải ra rất rồi sao sẽ sự"
        " ta tại tháng thầy thế theo thì thưa tôi trên trong trường từ và vấn vào về vì việc"
        " với xin"
    ).split()
)
"""Words of which most questions are made. They weigh what a word in half of all texts does, also
while there are few texts yet."""

_WORD = re.compile(r"[^\W_]+")
# Every search reads every text; folding them each time would hold up the hall.
_folded = lru_cache(maxsize=8192)(fold)


def wanted(search: str) -> list[str]:
    """Return the words of a search as `holds` takes them."""
    return fold(search[:SEARCH_LENGTH]).split()


def holds(words: Iterable[str], *texts: str) -> bool:
    """Return whether each of the words stands in one of the texts."""
    folded = [_folded(text) for text in texts if text]
    return all(any(word in text for text in folded) for word in words)


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, folded, each once."""
    return frozenset(_WORD.findall(fold(text)))


def alike(text: str, others: Mapping[int, str]) -> list[tuple[int, float]]:
    """Return which of the texts say nearly the same, by their keys, with how alike they are, the
    most alike first.

    A word weighs more the fewer texts have it, so that "đề nghị nhà trường" makes nothing alike.
    """
    own, telling = words_of(text), words_of(text) - COMMONPLACE
    words = {key: words_of(other) for key, other in others.items()}
    near = {
        key: each
        for key, each in words.items()
        if each and len(telling & each) >= min(COMMON, len(own), len(each))
    }
    if not own or not near:
        return []
    weights = _weights([own, *words.values()])
    length = _length(own, weights)
    found = []
    for key, each in near.items():
        share = _length(own & each, weights) ** 2 / (length * _length(each, weights))
        if share >= ALIKE:
            found.append((key, min(share, 1.0)))
    return sorted(found, key=lambda each: (-each[1], each[0]))


def _weights(texts: list[frozenset[str]]) -> dict[str, float]:
    """Return how much each word tells, by in how many of the texts it stands."""
    counts = Counter(chain.from_iterable(texts))
    counts.update({word: len(texts) // 2 for word in COMMONPLACE & counts.keys()})
    return {word: log(1 + len(texts) / (1 + count)) ** 2 for word, count in counts.items()}


def _length(words: frozenset[str], weights: dict[str, float]) -> float:
    return sqrt(sum(map(weights.__getitem__, words)))
