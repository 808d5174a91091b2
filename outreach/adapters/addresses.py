"""E-mail addresses as people type them, checked by email-validator (syntax only, no look-up)."""

import re

from outreach.domain.people import Address

_PLAIN = re.compile(
    r"(?=[^@]{1,64}@.{1,180}\Z)[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*"
    r"@(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,30})?\.)+(?!(?:arpa|invalid|local|localhost|onion)\Z)[a-z]{2,20}",
    re.IGNORECASE,
)
"""Addresses that the library takes as they are: most of them, and loading it takes long."""


def checked_address(text: str) -> Address:
    """The address in its compared form: lower case, the domain in IDNA 2008. Raises ValueError, saying why not."""
    return Address(text.lower()) if text.isascii() and _PLAIN.fullmatch(text) else _checked_by_library(text)


def _checked_by_library(text: str) -> Address:
    from email_validator import EmailNotValidError, validate_email

    try:
        # RFC 2606 keeps .test for trying things out: no stranger can be reached there.
        valid = validate_email(text, check_deliverability=False, allow_smtputf8=False, test_environment=True)
    except EmailNotValidError as error:
        raise ValueError(str(error)) from error
    return Address((valid.ascii_email or valid.normalized).lower())
