"""What becomes of the place of a sequence, which is data: the value that was given last."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from confiture.differ.names import literal, quote_name


@frozen
class Bounds:
    """Between which values a sequence goes, and which way.

    Attributes:
        low, high: the values.
        increment: negative downwards.
    """

    low: int
    high: int
    increment: int


def is_lost(old: Bounds, new: Bounds) -> bool:
    """Whether no place of the one is in the other, so that it has to begin anew."""
    return new.low > old.high or new.high < old.low


def keep_place(name: tuple[str, ...], old: Bounds, new: Bounds) -> Iterable[str]:
    """Statements after which the place is in new bounds; where it was, if it is in them.

    PostgreSQL refuses bounds without the place. It is data, so it is looked at when the statement
    runs.
    """
    if is_lost(old, new):
        return
    up = new.increment > 0
    if new.low > old.low:
        yield _set(name, new.low, beyond=f"< {new.low}", called=not up)
    if new.high < old.high:
        yield _set(name, new.high, beyond=f"> {new.high}", called=up)


def _set(name: tuple[str, ...], value: int, *, beyond: str, called: bool) -> str:
    return (
        f"SELECT pg_catalog.setval({literal(quote_name(*name))}, {value}, {str(called).lower()})"
        f" FROM {quote_name(*name)} WHERE last_value {beyond}"
    )
