"""Where it is noted what was told of failing passes."""

import os
from pathlib import Path

from outreach.adapters.notices import Noticeboard
from outreach.adapters.store.engine import path_of
from outreach.settings import Settings
from outreach.settings.sections import StoreSection


def noticeboard(settings: Settings | None) -> Noticeboard:
    """In the folder of the store; without settings where it usually is. RUNTIME_DIRECTORY is systemd's."""
    store = settings.store if settings else StoreSection()
    spare = os.environ.get("RUNTIME_DIRECTORY")
    return Noticeboard(path_of(store.url).parent, Path(spare) if spare else None)
