"""Whether a letter names a day, in whichever way people write it."""

import re
from datetime import date


def names_weekday(text: str, day: date) -> bool:
    """ "Thursday", "Thursdays", "Thurs", "Thur", "Thu", as a word of its own."""
    full = f"{day:%A}"
    return bool(re.search(rf"\b(?:{full}|{full[:3]}|{full[:4]})s?\b", text, re.IGNORECASE))


def names_date(text: str, day: date) -> bool:
    """ "3 December", "3rd of Dec", "December 3rd", "3.12.", "03/12", "2026-12-03"."""
    number, month = rf"0?{day.day}(?:st|nd|rd|th)?", rf"(?:{day:%B}|{day:%b})"
    figures = rf"0?{day.day}[./-]0?{day.month}"
    shapes = (
        rf"(?<!\d){number}(?: of)? {month}\b",
        rf"\b{month}\.? (?:the )?{number}(?!\d)",
        rf"(?<!\d){figures}(?!\d)",
        rf"(?<!\d){day:%Y-%m-%d}(?!\d)",
    )
    return any(re.search(one, text, re.IGNORECASE) for one in shapes)


def names_time(text: str, at: tuple[int, int]) -> bool:
    """ "14:00", "14.00", "2 pm", "2:30pm", "2.30", "at 2", "two o'clock", "half past two", "noon"."""
    hour, minute = at
    twelve, half = hour % 12 or 12, "pm" if hour >= 12 else "am"
    minutes = rf"[:.]{minute:02d}" if minute else r"(?:[:.]00)?"
    shapes = [rf"(?<!\d)0?{hour}[:.h]{minute:02d}(?!\d)", rf"(?<![\d:.]){twelve}{minutes} ?{half[0]}\.?m\b"]
    shapes += [r"\bnoon\b"] if at == (12, 0) else []
    shapes += _spoken(twelve, minute)
    return any(re.search(one, text, re.IGNORECASE) for one in shapes)


HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
NOT_HALF_OF_A_DAY = r"(?![:.]?\d| ?[ap]\.?m\b)"


def _spoken(hour: int, minute: int) -> list[str]:
    """An hour of twelve as it is said, without the half of the day."""
    this, following = (rf"(?:{number}|{HOURS[number - 1]})" for number in (hour, hour % 12 + 1))
    match minute:
        case 0:
            return [rf"\bat {this}\b{NOT_HALF_OF_A_DAY}", rf"\b{this} ?o['’]?clock\b"]
        case 15:
            return [rf"\bquarter past {this}\b", rf"(?<![\d:.]){hour}[:.]15{NOT_HALF_OF_A_DAY}"]
        case 30:
            return [rf"\bhalf(?: past)? {this}\b", rf"(?<![\d:.]){hour}[:.]30{NOT_HALF_OF_A_DAY}"]
        case 45:
            return [rf"\bquarter to {following}\b", rf"(?<![\d:.]){hour}[:.]45{NOT_HALF_OF_A_DAY}"]
        case _:
            return [rf"(?<![\d:.]){hour}[:.]{minute:02d}{NOT_HALF_OF_A_DAY}"]
