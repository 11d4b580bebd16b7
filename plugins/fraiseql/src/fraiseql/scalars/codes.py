"""Codes of countries, currencies and languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from typing import Final

from fraiseql.scalars.refusal import TextScalar

_TWO: Final = re.compile("[A-Z]{2}")
#: Codes that ISO 3166-1 gives to users (AA, QM to QZ, XA to XZ, ZZ) or only keeps from being used.
_NO_COUNTRY: Final = re.compile("AA|Q[M-Z]|X[A-Z]|ZZ|AC|CP|CQ|DG|EA|EU|EZ|FX|IC|SU|TA|UK|UN")
#: CLDR has a code of its own for the yuan as it is traded outside of China.
_NO_CURRENCY: Final = frozenset({"CNH"})


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    codes = (str(code) for code in Locale("en").territories)
    return frozenset(
        code for code in codes if _TWO.fullmatch(code) and not _NO_COUNTRY.fullmatch(code)
    )


@cache
def _currencies() -> frozenset[str]:
    """Currencies that are in use somewhere, and the codes of funds and metals."""
    from babel.core import get_global

    uses = get_global("territory_currencies").values()
    today = datetime.now(UTC).timetuple()[:3]
    found = {use[0] for used in uses for use in used if use[2] is None or tuple(use[2]) > today}
    return frozenset(found - _NO_CURRENCY)


def read_currency(text: str) -> str:
    """A code of ISO 4217 in use.

    Raises:
        ValueError: it is none.
    """
    if text not in _currencies():
        raise ValueError("no currency in use")
    return text


def _read_country(text: str) -> str:
    if text not in _countries():
        raise ValueError("no country")
    return text


def _read_language(text: str) -> str:
    import langcodes

    if "_" in text or not langcodes.tag_is_valid(text):
        raise ValueError("no language tag")
    return langcodes.standardize_tag(text)


COUNTRY_CODE: Final = TextScalar(
    name="CountryCode",
    expected="a country of ISO 3166-1 in two capital letters",
    example='"FR"',
    read=_read_country,
    write=str.upper,
    longest=2,
)
CURRENCY_CODE: Final = TextScalar(
    name="CurrencyCode",
    expected="a currency of ISO 4217 in use, in three capital letters",
    example='"EUR"',
    read=read_currency,
    write=str.upper,
    longest=3,
)
LANGUAGE_CODE: Final = TextScalar(
    name="LanguageCode",
    expected="a language tag by BCP 47",
    example='"pt-BR"',
    read=_read_language,
    write=str.strip,
    longest=100,
)
