"""What the user sets: one TOML file, the environment above it, read once.

`sections` says what there is, `loading` finds, reads and judges it, `writing` makes files of it.
"""

from outreach.settings.loading import Settings, load
from outreach.settings.sources import find_file
from outreach.settings.writing import example, write_settings

__all__ = ["Settings", "example", "find_file", "load", "write_settings"]
