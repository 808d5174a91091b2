"""Pictures of every page in every state, at a phone's and a desk's width, light and dark, to be looked at:
`python -m tests.web.pictures FOLDER [STATE…]`. With `readme` the one picture that stands in the README."""

import re
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from tests.web.rig import DESK, PHONE, be_refused, chromium, reading, served
from tests.web.site import unlike
from tests.web.states import STATES, state
from tests.web.worlds import busy

SIZES = {"phone": PHONE, "desk": DESK}
SCHEMES = ("light", "dark")
MARGIN = 12
"""Pixels below the first card of the picture in the README."""

README = Path(__file__).parents[2] / "docs" / "page.png"


def pictures(browser: Browser, folder: Path, name: str) -> None:
    with state(name) as made, served(made.world.app, made.house) as at:
        for (size, viewport), scheme in product(SIZES.items(), SCHEMES):
            with reading(browser, at, viewport=viewport, color_scheme=scheme) as reader:
                for where in [*unlike(made.world.app), "/nowhere"]:
                    if made.refused:
                        be_refused(reader.go("/"))
                    page = reader.go(where)
                    page.locator("[hx-trigger^='load']").wait_for(state="detached")
                    shown = re.sub(r"[^a-z0-9]+", "-", where.lower()).strip("-") or "today"
                    page.screenshot(path=folder / f"{name}-{shown}-{size}-{scheme}.png", full_page=True)


def readme() -> None:
    """Draws the picture anew: Today, down to the end of the first card."""
    size = {"width": 1000, "height": 1000}
    with (
        chromium() as browser,
        served(busy().app) as at,
        reading(browser, at, viewport=size, device_scale_factor=1.5) as reader,
    ):
        page = reader.go("/")
        first = page.get_by_role("article").first.bounding_box()
        assert first
        clip = {"x": 0, "y": 0, "width": size["width"], "height": first["y"] + first["height"] + MARGIN}
        page.screenshot(path=README, clip=clip, full_page=True)  # type: ignore[arg-type]


def main(folder: Path, states: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for name in states or STATES:
            pictures(browser, folder, name)
    sys.stdout.write(f"They are in {folder}.\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["readme"]:
        readme()
    elif len(sys.argv) > 1:
        main(Path(sys.argv[1]), sys.argv[2:])
    else:
        sys.exit("Say where: python -m tests.web.pictures FOLDER")
