"""Amounts of money with their currency."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from attrs import frozen

from fraiseql.scalars.codes import read_currency
from fraiseql.scalars.refusal import TextScalar

_PATTERN: Final = re.compile(r"(-?\d{1,30}(?:\.\d{1,10})?) ([A-Z]{3})")


@frozen
class Money:
    """An amount in a currency; sums are for PostgreSQL or ``decimal`` to do.

    Attributes:
        amount: in the currency's main unit.
        currency: ISO 4217.
    """

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        """The one text of this amount: as many decimals as the currency has, more if needed."""
        from babel.numbers import get_currency_precision

        # by text: arithmetic would round to the precision of the context
        whole, _, decimals = format(self.amount, "f").partition(".")
        decimals = decimals.rstrip("0").ljust(get_currency_precision(self.currency), "0")
        return f"{whole}.{decimals} {self.currency}" if decimals else f"{whole} {self.currency}"


def _read(text: str) -> Money:
    found = _PATTERN.fullmatch(text)
    if found is None:
        raise ValueError("no amount with currency")
    return Money(Decimal(found[1]), read_currency(found[2]))


MONEY: Final = TextScalar(
    name="Money",
    expected="an amount, a space and a currency of ISO 4217",
    example='"12.50 EUR"',
    read=_read,
    write=Money.__str__,
    longest=50,
)
