"""What can be found out before a question is asked: about this machine, and about the domain of an address."""

import os
from dataclasses import replace
from functools import cache
from importlib.util import find_spec

from outreach.adapters.local_zone import local_zone
from outreach.adapters.shipped import shipped
from outreach.adapters.systemd_credentials import there_is_one
from outreach.adapters.templates import FileTemplates
from outreach.interfaces.cli.progress import progress
from outreach.interfaces.cli.setting_up_questions import OTHER, Answers, Found, Place, first_address
from outreach.ports.errors import Unreachable
from outreach.ports.provider import Provider
from outreach.settings.providers import all_providers, for_address

GENERIC = "generic"


def found_for(answers: Answers, *, silent: bool) -> Found:
    """Where nobody is asked, nothing is looked up either: then only the address itself tells the provider."""
    here = _here()
    if "address" not in answers:
        return here
    if chosen := _chosen(answers):
        return replace(here, provider=chosen)
    return _about(first_address(answers), silent=silent)


@cache
def _here() -> Found:
    names = tuple(one.name for one in all_providers() if one.name != GENERIC)
    languages = tuple(FileTemplates(shipped("templates")).languages("letters/first_contact"))
    return Found(zone=local_zone(os.environ), languages=languages, places=_places(), providers=names)


def _places() -> tuple[Place, ...]:
    there = {Place.CREDENTIAL: there_is_one(), Place.KEYRING: find_spec("keyring") is not None}
    return tuple(one for one in Place if there.get(one, True))


def _chosen(answers: Answers) -> Provider | None:
    name = answers.get("provider", OTHER)
    return next((one for one in all_providers() if one.name == name), None)


@cache
def _about(address: str, *, silent: bool) -> Found:
    known = for_address(address)
    if known is None and not silent:
        known = for_address(address, _exchangers(address.rpartition("@")[2]))
    return replace(_here(), provider=known)


def _exchangers(domain: str) -> tuple[str, ...]:
    from outreach.bootstrap import dns_for

    with progress() as telling:
        telling(f"asking who handles mail for {domain}")
        try:
            return dns_for(os.environ).mx(domain)
        except Unreachable:
            return ()
