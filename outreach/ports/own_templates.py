"""The mentee's own templates, which take the place of shipped ones: tried, written, taken away."""

from typing import Protocol

from outreach.ports.world import Templates


class OwnTemplates(Protocol):
    """A template is named as everywhere: "letters/first_contact", in a language. Nothing outside the mentee's
    folder is ever written or removed."""

    def folder(self) -> str:
        """Where they lie; "" where the settings name no folder."""
        ...

    def shipped(self, name: str, language: str) -> str | None:
        """The shipped text beneath; None where there is none."""
        ...

    def trying(self, name: str, language: str, text: str) -> Templates:
        """All templates, with this text in the place of one: nothing is written."""
        ...

    def save(self, name: str, language: str, text: str) -> str:
        """Puts the text in place, whole or not at all; where it lies. Raises TemplateUnwritable."""
        ...

    def restore(self, name: str, language: str) -> None:
        """Takes the mentee's own file away, if there is one. Raises TemplateUnwritable."""
        ...
