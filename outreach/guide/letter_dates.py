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
    """ "14:00", "14.00", "2 pm", "2:30pm", "noon"."""
    hour, minute = at
    twelve, half = hour % 12 or 12, "pm" if hour >= 12 else "am"
    minutes = rf"[:.]{minute:02d}" if minute else r"(?:[:.]00)?"
    shapes = [rf"(?<!\d)0?{hour}[:.h]{minute:02d}(?!\d)", rf"(?<![\d:.]){twelve}{minutes} ?{half[0]}\.?m\b"]
    shapes += [r"\bnoon\b"] if at == (12, 0) else []
    return any(re.search(one, text, re.IGNORECASE) for one in shapes)
