"""Pictures of every page in every state, at a phone's and a desk's width, light and dark, to be looked at:
`python -m tests.web.pictures FOLDER [STATE…]`. With `readme` the one picture that stands in the README."""

import re
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from tests.makers import World
from tests.web.rig import DESK, PHONE, chromium, reading, served
from tests.web.site import unlike
from tests.web.worlds import WORLDS

SIZES = {"phone": PHONE, "desk": DESK}
SCHEMES = ("light", "dark")
README = Path(__file__).parents[2] / "docs" / "page.png"


def pictures(browser: Browser, folder: Path, state: str, world: World) -> None:
    with served(world.app) as at:
        for (size, viewport), scheme in product(SIZES.items(), SCHEMES):
            with reading(browser, at, viewport=viewport, color_scheme=scheme) as reader:
                for where in [*unlike(world.app), "/nowhere"]:
                    name = re.sub(r"[^a-z0-9]+", "-", where.lower()).strip("-") or "today"
                    reader.go(where).screenshot(path=folder / f"{state}-{name}-{size}-{scheme}.png", full_page=True)


def readme() -> None:
    """Draws the picture anew."""
    size = {"width": 1000, "height": 1000}
    with (
        chromium() as browser,
        served(WORLDS["busy"]().app) as at,
        reading(browser, at, viewport=size, device_scale_factor=1.5) as reader,
    ):
        reader.go("/").screenshot(path=README)


def main(folder: Path, states: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for state in states or WORLDS:
            pictures(browser, folder, state, WORLDS[state]())
    sys.stdout.write(f"They are in {folder}.\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["readme"]:
        readme()
    elif len(sys.argv) > 1:
        main(Path(sys.argv[1]), sys.argv[2:])
    else:
        sys.exit("Say where: python -m tests.web.pictures FOLDER")
