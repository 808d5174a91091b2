"""`python -m outreach`, and the command `outreach`."""

from outreach.interfaces.cli.main import outreach


def main() -> None:
    outreach(prog_name="outreach")


if __name__ == "__main__":
    main()
