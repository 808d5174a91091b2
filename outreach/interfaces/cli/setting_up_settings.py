"""From what was answered to the tables of a settings file."""

from collections.abc import Mapping
from pathlib import Path

from outreach.interfaces.cli.questions import WORKING_HOURS, host_and_port
from outreach.interfaces.cli.setting_up_questions import OTHER, Answers, Login, Place
from outreach.settings import words

Tables = Mapping[str, Mapping[str, object]]

PASSWORD_FILE = "password"  # noqa: S105 - the name of a file, beside the settings
CLIENT_SECRET_FILE = "client-secret"  # noqa: S105 - likewise
CREDENTIAL_FILE = "password.cred"
OWN_TEMPLATES = "my-templates"  # a folder, likewise
BEFORE_IT_IS_ASKED = "UTC"
"""The time zone of a set-up whose own is not known yet: the proof does not need it."""


def tables(answers: Answers) -> Tables:
    """Only what was said, what differs from the defaults, and a folder for words of one's own."""
    return {
        "mentee": {
            "name": answers["name"],
            "addresses": answers["address"].split(","),
            "time_zone": answers.get("time_zone", BEFORE_IT_IS_ASKED),
        },
        "mailbox": {**_servers(answers), **_login(answers)},
        "oauth": _oauth(answers),
        "rules": _rules(answers.get("working_hours", WORKING_HOURS)),
        "templates": _templates(answers),
    }


def _servers(answers: Answers) -> Mapping[str, object]:
    found: dict[str, object] = {}
    if answers.get("provider", OTHER) != OTHER:
        found["provider"] = answers["provider"]
    for kind in ("imap", "smtp"):
        if kind in answers:
            found[kind] = _server(answers[kind], answers.get(f"{kind}_security", ""))
    return found | {key: answers[key] for key in ("maildir", "sendmail", "ca_file") if key in answers}


def _server(text: str, security: str) -> Mapping[str, object]:
    host, port = host_and_port(text)
    return {"host": host, **({"port": port} if port else {}), **({"security": security} if security else {})}


def _login(answers: Answers) -> Mapping[str, object]:
    found: dict[str, object] = {}
    if "username" in answers:
        found["username"] = answers["username"]
    if {"client_id", "token_command"} & answers.keys():
        found["auth"] = Login.XOAUTH2.value
    match answers.get("password_from", ""):
        case Place.FILE:
            found["password_file"] = answers.get("password_file", PASSWORD_FILE)
        case Place.COMMAND | Place.CREDENTIAL if "password_command" in answers:
            found["password_command"] = answers["password_command"]
        case Place.KEYRING:
            found["keyring"] = True
    return found


OAUTH = ("client_id", "client_secret_file", "flow", "authorization_url", "token_url", "device_url", "token_command")


def _oauth(answers: Answers) -> Mapping[str, object]:
    found: dict[str, object] = {key: answers[key] for key in OAUTH if key in answers}
    if "scopes" in answers:
        found["scopes"] = answers["scopes"].replace(",", " ").split()
    return found


def _rules(hours: str) -> Mapping[str, object]:
    if hours == WORKING_HOURS:
        return {}
    days, _, span = hours.rpartition(" ")
    start, _, end = span.replace("–", "-").partition("-")
    return {"window_days": days, "window_start": start.strip(), "window_end": end.strip()}


def _templates(answers: Answers) -> Mapping[str, object]:
    language = answers.get("language", "en")
    return {"directory": OWN_TEMPLATES, **({} if language == "en" else {"language": language})}


def from_here(text: str) -> str:
    """A path that stays right when it is read from the settings file."""
    if text.startswith("~"):
        words.from_home(text)
        return text
    return str(Path(text).absolute())


def program(text: str) -> str:
    """A program that was named by its place here is found from anywhere."""
    return str(Path(text).absolute()) if Path(text).is_file() else text
