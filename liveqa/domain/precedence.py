"""In which order delegates are introduced, as official meetings usually do: who comes from above
before who comes from beside, the house itself last; of one level the Party first, then councils,
committees, the Front, offices, unions. What is not known by its words stays as it stood."""

import re
from collections.abc import Iterable

# Of whom a line speaks; the first that fits.
_LEVELS = (
    r"\b(?:trung ương|quốc hội|chính phủ|bộ giáo dục)\b",
    r"\b(?:tỉnh|thành phố|thành ủy)\b|(?<!cơ )\bsở\b",
    r"\b(?:quận|huyện|thị xã)\b",
    r"\b(?:phường|xã(?! hội)|thị trấn|đặc khu|ấp|khu phố|tổ dân phố)\b",
)
_BESIDE = len(_LEVELS)
_HOUSE = _BESIDE + 1
_ORGANS = (
    r"\b(?:bí thư|cấp ủy|đảng ủy|thành ủy|tỉnh ủy|quận ủy|huyện ủy|chi ủy|chi bộ|đảng bộ)\b",
    r"\b(?:hội đồng nhân dân|hđnd)\b",
    r"\b(?:ủy ban nhân dân|ubnd)\b",
    r"\b(?:mặt trận|mttq)\b",
    r"\b(?:hội đồng trường|ban giám hiệu|ban giám đốc|hiệu trưởng|lãnh đạo)\b|(?<!cơ )\bsở\b",
    r"\b(?:phòng|chi cục|công an|quân sự|trạm|bệnh viện|bảo hiểm|kho bạc|tòa án|viện kiểm sát)\b",
    r"\b(?:liên đoàn|công đoàn|đoàn thanh niên|thành đoàn|quận đoàn|huyện đoàn|hội)\b",
)
_OTHERS = len(_ORGANS)
# Beneath the house's own leaders, in this order.
_BENEATH = (
    r"\b(?:chi đoàn|tổng phụ trách|liên đội)\b",
    r"\b(?:tổ trưởng|trưởng khối|khối trưởng|trưởng bộ phận)\b",
    r"\b(?:giáo viên|nhân viên|viên chức|người lao động|cán bộ|cbgvnv|cb-gv-nv)\b",
    r"\b(?:cha mẹ|phụ huynh|cmhs|phhs)\b",
    r"\b(?:học sinh|trẻ em|đội viên)\b",
)
_WITHIN = re.compile(
    r"\b(?:nhà trường|các trường|lớp|ban giám hiệu|hội đồng trường|công đoàn cơ sở)\b"
)


def in_precedence(lines: Iterable[str], house: str = "") -> list[str]:
    """Return delegates, a line each, in the order in which they are introduced at a meeting of
    `house`; lines of one rank stay as they stood."""
    return sorted(lines, key=lambda line: rank(line, house))


def rank(line: str, house: str = "") -> tuple[int, int]:
    """Return where a line stands: its level, then its organ; less comes first."""
    said, own = _spelled(line), _spelled(house)
    beneath = _first(_BENEATH, said, _OTHERS)
    if beneath < _OTHERS:
        return _HOUSE, _OTHERS + beneath
    organ = _first(_ORGANS, said, _OTHERS)
    if (own and own in said) or _WITHIN.search(said):
        return _HOUSE, organ
    return _first(_LEVELS, said, _BESIDE), organ


def _spelled(line: str) -> str:
    return " ".join(line.lower().replace("uỷ", "ủy").split())


def _first(patterns: tuple[str, ...], said: str, otherwise: int) -> int:
    found = (place for place, each in enumerate(patterns) if re.search(each, said))
    return next(found, otherwise)
