"""The settings as they are shown: each with where it comes from. What is secret is never among them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SettingView:
    """`value` is as the file would have it; of a secret only whether there is one. `origin` says in a few words
    where it comes from."""

    section: str
    key: str
    value: str
    origin: str
    explains: str
