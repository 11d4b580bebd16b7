"""Did you mean."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was most likely meant, or None."""
    from difflib import get_close_matches  # only errors pay for it

    by_plain_form = {_plain(one): one for one in known}
    close = get_close_matches(_plain(name), by_plain_form, n=1, cutoff=0.6)
    return by_plain_form[close[0]] if close else None


def suggest(name: str, known: Iterable[str], *, otherwise: str) -> str:
    """A hint: the nearest known name, else another sentence."""
    near = nearest(name, known)
    return otherwise if near is None else f"did you mean {near!r}?"


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")
