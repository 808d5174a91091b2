"""The answers of a set-up that is not finished, kept beside the settings file: what was said, never a secret."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from outreach.adapters.private_files import write_private
from outreach.ports.errors import SettingsFault


@dataclass(frozen=True, slots=True)
class Draft:
    """The file beside `settings`; readable by its owner only."""

    settings: Path

    @property
    def path(self) -> Path:
        return self.settings.with_name(f"{self.settings.name}.draft")

    def read(self) -> dict[str, str]:
        """What was answered; nothing where there is no draft, or none that can be understood."""
        with suppress(OSError, ValueError):
            found = json.loads(self.path.read_text(encoding="utf-8"))
            if isinstance(found, dict):
                return {key: value for key, value in found.items() if isinstance(value, str)}
        return {}

    def keep(self, answers: Mapping[str, str]) -> None:
        """Raises SettingsFault where nothing can be written."""
        try:
            write_private(self.path, json.dumps(answers, ensure_ascii=False, indent=1) + "\n")
        except OSError as fault:
            why = (fault.strerror or str(fault)).lower()
            remedy = "name a file in a directory that you may write to: outreach --config FILE init"
            raise SettingsFault(
                f"your answers cannot be kept: {why}", where=str(self.path), remedy=remedy
            ) from fault

    def drop(self) -> None:
        self.path.unlink(missing_ok=True)
