"""E-mail addresses as people type them, checked by email-validator (syntax only, no look-up)."""

from outreach.domain.people import Address


def checked_address(text: str) -> Address:
    """The address in its compared form: lower case, the domain in IDNA 2008. Raises ValueError, saying why not."""
    from email_validator import EmailNotValidError, validate_email

    try:
        # RFC 2606 keeps .test for trying things out: no stranger can be reached there.
        valid = validate_email(text, check_deliverability=False, allow_smtputf8=False, test_environment=True)
    except EmailNotValidError as error:
        raise ValueError(str(error)) from error
    return Address((valid.ascii_email or valid.normalized).lower())
