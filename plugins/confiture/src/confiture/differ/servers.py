"""The server on which scratch databases of a comparison are made."""

from __future__ import annotations

from collections.abc import Sequence

from fraise_hookspecs.context import Context

from confiture.differ.sides import Side, SideKind
from confiture.environment import Environment
from confiture.errors import ShadowMissingError
from confiture.server.target import find_target

#: Of an environment: scratch databases are made on its own server.
_SAME = "same"


async def find_scratch_server(
    sides: Sequence[Side], shadow: str | None, context: Context
) -> str | None:
    """The DSN of the server for scratch databases.

    It is the one that was named, that of an environment's ``shadow_url``, that of the side that
    is a database, or the project's own.

    Args:
        sides: of the comparison.
        shadow: the DSN that was named.
        context: the open kernel.

    Returns:
        None if an environment is protected and names no server.

    Raises:
        FraiseError: the project's own server is wanted and cannot be used.
    """
    environments = [side.environment for side in sides if side.environment is not None]
    named = [one.shadow_url for one in environments if one.shadow_url not in {None, _SAME}]
    chosen = shadow or next(iter(named), None)
    if chosen is not None:
        return find_target(chosen).dsn
    if find_unwilling(environments) is not None:
        return None
    for side in sides:
        if side.kind is SideKind.DATABASE:
            assert side.target is not None
            return side.target.dsn
    return find_target((await context.resource("postgres")).dsn()).dsn


def find_unwilling(environments: Sequence[Environment]) -> Environment | None:
    """The protected environment that does not say where scratch databases may be made."""
    return next((one for one in environments if one.protected and one.shadow_url is None), None)


def demand_server(dsn: str | None) -> str:
    """The server, if there is one.

    Raises:
        ShadowMissingError: there is none.
    """
    if dsn is None:
        raise ShadowMissingError(
            "expected a server for scratch databases, found a protected environment that names"
            " none",
            hint="shadow_url: env:SHADOW_URL in the environment names a server of the same"
            " version; shadow_url: same takes its own; or pass --shadow",
        )
    return dsn
