"""Long word lists as data: words and phrases between bars."""


def table(text: str) -> tuple[str, ...]:
    """The words of a list written as `one | two words | three`, ready to be compared with casefolded text."""
    return tuple(dict.fromkeys(word.strip().casefold() for word in text.split("|") if word.strip()))
