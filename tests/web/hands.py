"""Two ways to work a page: with a mouse, and with nothing but a keyboard."""

from typing import Protocol

from playwright.sync_api import Locator, Page

FAR = 400
"""More steps than any page of ours has stops."""


SHOWN = "one => one.matches(':focus-visible') && getComputedStyle(one).outlineStyle !== 'none'"


class Hands(Protocol):
    def press(self, what: Locator) -> None:
        """A link, a button, a box or a fold."""
        ...

    def write(self, where: Locator, words: str) -> None:
        """Into a field; a day as 2026-11-05."""
        ...


class Mouse:
    def __init__(self, page: Page) -> None:
        del page

    def press(self, what: Locator) -> None:
        what.click()

    def write(self, where: Locator, words: str) -> None:
        where.fill(words)


class Keyboard:
    """Tab leads to everything, and shows where it is."""

    def __init__(self, page: Page) -> None:
        self.keys, self.page = page.keyboard, page

    def press(self, what: Locator) -> None:
        self._reach(what)
        is_box = what.evaluate("one => one.matches('input[type=radio], input[type=checkbox]')")
        self.keys.press("Space" if is_box else "Enter")

    def write(self, where: Locator, words: str) -> None:
        self._reach(where)
        if where.get_attribute("type") == "date":
            year, month, day = words.split("-")
            self.keys.type(f"{month}{day}{year}")
            return
        self.keys.press("Control+A")
        self.keys.insert_text(words)

    def _reach(self, what: Locator) -> None:
        what.wait_for()
        for _ in range(FAR):
            if what.evaluate("one => one === document.activeElement"):
                assert what.evaluate(SHOWN), f"nothing shows that {what} has the focus"
                return
            if what.evaluate("one => one.name && document.activeElement.name === one.name && one.type === 'radio'"):
                self.keys.press("ArrowDown")
            else:
                self.keys.press("Tab")
        raise AssertionError(f"no Tab leads to {what}")
