"""Every situation in which the mentee has just been asked, by name."""

from collections.abc import Callable, Mapping
from functools import cache

from tests.application.prompt_situations import EARLY
from tests.application.talk_situations import LATE
from tests.makers import World

SITUATIONS: Mapping[str, Callable[[], World]] = {**EARLY, **LATE}


@cache
def seen(situation: str) -> World:
    """That world, made once: to be looked at, not to be changed."""
    return SITUATIONS[situation]()
