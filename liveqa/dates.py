"""Dates and times of day, in Vietnam's zone and in the official forms."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def local(ms: int) -> datetime:
    """Return a stored time as the room's clock showed it."""
    return datetime.fromtimestamp(ms / 1000, ZONE)


def whole_minute(ms: int) -> int:
    """Return a moment, rounded down to the minute."""
    return ms - ms % 60_000


def whole_day(ms: int) -> int:
    """Return a moment, rounded down to the beginning of its day."""
    midnight = local(ms).replace(hour=0, minute=0, second=0, microsecond=0)
    return round(midnight.timestamp() * 1000)


def pad_day(day: date) -> str:
    """Return "05/01/2024" in the official form: days below 10 and the months 1 and 2 are padded."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def long_date(ms: int) -> str:
    """Return a stored time as "ngày 04 tháng 5 năm 2024"."""
    return pad_day(local(ms).date())


def clock(ms: int) -> str:
    """Return a stored time as "08 giờ 05 phút"."""
    moment = local(ms)
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def weekday(ms: int) -> str:
    """Return the day of the week of a stored time: "thứ Bảy"."""
    return WEEKDAYS[local(ms).weekday()]
