"""The days that a sentence in Japanese, Chinese or Korean names."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from outreach.reading.absence_calendar import Mention, full_date, next_of_number, next_weekday, resolve

__all__ = ["eastern_mentions"]

_EASTERN = re.compile(
    r"(?:(?P<y>\d{4})\s?[年년]\s?)?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]"
    r"(?:\s?(?:[-~〜～至到]|から|부터)\s?(?P<last>\d{1,2})\s?[日号號일])?"
    r"(?:\s?[(（]?\s?(?:[月火水木金土日]|星期[一二三四五六日天]|周[一二三四五六日])(?:曜日?)?\s?[)）])?"
)
_EASTERN_DAY = re.compile(r"(?<![月月월\d./-])(?<![月월] )(\d{1,2})\s?[日號号일](?!間|间|程|以内|後|后|前|本|中)")
_EASTERN_WEEKDAY = re.compile(
    r"(?P<ja>[月火水木金土日])曜日?|(?:星期|周|礼拜)(?P<zh>[一二三四五六日天])|(?P<ko>[월화수목금토일])요일"
)
_EASTERN_DAYS: Final = "月火水木金土日", "一二三四五六日", "월화수목금토일"


def eastern_mentions(text: str, sent_on: date | None) -> Iterator[Mention]:
    if text.isascii():
        return
    for hit in _EASTERN.finditer(text):
        day = resolve(int(hit["m"]), int(hit["d"]), int(hit["y"]) if hit["y"] else None, sent_on)
        last = full_date(day.year, day.month, int(hit["last"])) if day and hit["last"] else None
        if day:
            yield Mention(hit.start(), hit.end(), day, last or day, "range" if last else "day")
    for hit in _EASTERN_DAY.finditer(text):
        coming = next_of_number(int(hit[1]), sent_on) if sent_on else None
        if coming:
            yield Mention(hit.start(), hit.end(), coming, coming, "day")
    for hit in _EASTERN_WEEKDAY.finditer(text):
        names = (hit["ja"], hit["zh"], hit["ko"])
        number = next(
            days.replace("天", "日").index(name.replace("天", "日"))
            for name, days in zip(names, _EASTERN_DAYS, strict=True)
            if name
        )
        if sent_on:
            day = next_weekday(number + 1, sent_on)
            yield Mention(hit.start(), hit.end(), day, day, "weekday")
