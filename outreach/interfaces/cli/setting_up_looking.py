"""What can be found out before a question is asked: about this machine, and about the domain of an address."""

import os
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from outreach.adapters.local_zone import local_zone
from outreach.adapters.server_probe import Kind
from outreach.adapters.shipped import shipped
from outreach.adapters.systemd_credentials import there_is_one
from outreach.adapters.templates import FileTemplates
from outreach.interfaces.cli.progress import progress
from outreach.interfaces.cli.setting_up_questions import OTHER, Answers, Found, Place, first_address
from outreach.settings.providers import all_providers, for_address

if TYPE_CHECKING:
    from outreach.adapters.discovery import Found as Discovered

GENERIC = "generic"


def found_for(answers: Answers, *, silent: bool) -> Found:
    """Where nobody is asked, nothing is looked up either: then only the address itself tells the provider."""
    if "address" not in answers:
        return _here()
    address = first_address(answers)
    if answers.get("provider", OTHER) != OTHER:
        known = {one.name: one for one in all_providers()}
        return replace(_here(), provider=known.get(answers["provider"]))
    if silent:
        return replace(_here(), provider=for_address(address))
    if {"imap", "maildir"} & answers.keys() and {"smtp", "sendmail"} & answers.keys():
        return _here()
    return _looked_up(address, answers.get("ca_file", ""))


def _here() -> Found:
    names = tuple(one.name for one in all_providers() if one.name != GENERIC)
    return Found(zone=local_zone(os.environ), languages=_languages(), places=_places(), providers=names)


@cache
def _languages() -> tuple[str, ...]:
    return tuple(FileTemplates(shipped("templates")).languages("letters/first_contact"))


def _places() -> tuple[Place, ...]:
    there = {Place.CREDENTIAL: there_is_one(), Place.KEYRING: find_spec("keyring") is not None}
    return tuple(one for one in Place if there.get(one, True))


@cache
def _looked_up(address: str, ca_file: str) -> Found:
    """Asked once in a conversation: it takes some seconds."""
    from outreach.bootstrap_checks import discover_servers

    with progress() as telling:
        found = discover_servers(address, telling, os.environ, ca_file)
    return replace(_here(), provider=found.provider, imap=found.imap, smtp=found.smtp, how=_how(found))


def _how(found: "Discovered") -> tuple[str, ...]:
    """Which servers answered, and why they are thought to be the right ones."""
    if found.provider:
        return ()
    best = [one for kind in Kind if (one := found.best(kind))]
    told = [f"  {WHAT[one.kind]} {one.server.where} ({one.server.security}; {one.source})" for one in best]
    if not told:
        return ("No servers were found for this address: your provider's help pages name them.",)
    doubtful = list(dict.fromkeys(one.server.host for one in best if not one.vouched))
    beware = f"Look whether {' and '.join(doubtful)} is your provider's: your password goes there."
    return ("These servers answered, with certificates for their names:", *told, *([beware] if doubtful else []))


WHAT = {Kind.IMAP: "reading at", Kind.SMTP: "sending at"}
