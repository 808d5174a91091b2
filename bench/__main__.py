"""`python -m bench [NAME…]` prints the named tables, or all of them."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

# name: module whose `main()` prints its table
TABLES: Final[Mapping[str, str]] = {
    "reading": "bench.reading",
    "web": "bench.web",
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in TABLES]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are: {', '.join(TABLES)}")
        return 2
    for name in names or TABLES:
        show: Callable[[], None] = import_module(TABLES[name]).main
        show()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
