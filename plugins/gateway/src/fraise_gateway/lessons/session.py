"""Session variables that can be set without asking Python."""

from __future__ import annotations

from attrs import frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.repository import SessionVariableSpec


@frozen
class SessionHeaders:
    """What the transactions of an application's requests are given.

    Attributes:
        headers: the header of each session variable that is one, by name, in their order.
        asked: names of the others: what they are, only Python can say.
    """

    headers: tuple[tuple[str, str], ...]
    asked: tuple[str, ...]


def read_session_headers(context: Context) -> SessionHeaders:
    """The session variables of a loaded kernel."""
    specs = tuple(context.catalog(SessionVariableSpec))
    return SessionHeaders(
        tuple((spec.name, spec.header.lower()) for spec in specs if spec.header is not None),
        tuple(spec.name for spec in specs if spec.header is None),
    )
