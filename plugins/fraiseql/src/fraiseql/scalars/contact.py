"""Where somebody or something is reached."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from fraiseql.scalars.refusal import TextScalar

#: The characters of RFC 3986, and nothing that a browser would drop or turn around.
_URL: Final = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")
_SCHEMES: Final = frozenset({"http", "https"})


def _read_email(text: str) -> str:
    from email_validator import validate_email

    return validate_email(text, check_deliverability=False).normalized


def _read_phone(text: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException as error:
        raise ValueError(str(error)) from error
    if number.extension or not phonenumbers.is_valid_number(number):
        raise ValueError("no such number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _read_url(text: str) -> str:
    parts = urlsplit(text)
    # asking for the port checks it
    is_whole = parts.scheme in _SCHEMES and parts.hostname and (parts.port is None or parts.port)
    if not is_whole or not _URL.fullmatch(text):
        raise ValueError("no web address")
    return text


EMAIL_ADDRESS: Final = TextScalar(
    name="EmailAddress",
    expected="an e-mail address",
    example='"joni@example.com"',
    read=_read_email,
    write=str.strip,
    longest=320,
)
PHONE_NUMBER: Final = TextScalar(
    name="PhoneNumber",
    expected="a telephone number that exists in its country, with + and the country (E.164)",
    example='"+33142685300"',
    read=_read_phone,
    write=str.strip,
    longest=50,
)
URL: Final = TextScalar(
    name="URL",
    expected="a whole web address with http or https (RFC 3986)",
    example='"https://example.com/records?page=2"',
    read=_read_url,
    write=str.strip,
    longest=8_000,
)
