"""`python -m outreach`, and the command `outreach`."""

import resource

from outreach.interfaces.cli.main import outreach


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core would hold passwords and letters
    outreach(prog_name="outreach")


if __name__ == "__main__":
    main()
