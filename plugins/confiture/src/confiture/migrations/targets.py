"""The tenants of an environment, found in the database that it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import psycopg
from attrs import evolve, field, frozen
from fraise_kernel.suggest import suggest
from fraise_postgres import describe_dsn
from psycopg import Connection

from confiture.differ.names import quote_name
from confiture.errors import TenantQueryError, TenantsMissingError, UnknownTenantError
from confiture.migrations.tenancy import Kind, Tenancy
from confiture.server.session import session
from confiture.server.target import Target

_SQL: Final = Path(__file__).parent / "sql"
_CANDIDATES: Final = {
    Kind.SCHEMA: (_SQL / "tenant_schemas.sql").read_text("utf-8"),
    Kind.DATABASE: (_SQL / "tenant_databases.sql").read_text("utf-8"),
}
_WILD: Final = frozenset("*?[")
#: A question for names that takes longer is no question for names.
_QUERY_TIMEOUT: Final = "SET LOCAL statement_timeout = '30s'"


@frozen
class Tenant:
    """One tenant.

    Attributes:
        name: of the schema or the database.
        target: the database that holds it.
        ledger: whose entries are its own; empty for a database of its own.
        settings: statements that set up its sessions.
    """

    name: str
    target: Target
    ledger: str = ""
    settings: tuple[str, ...] = field(default=(), repr=False)


def find_tenants(
    tenancy: Tenancy, target: Target, chosen: Sequence[str] = ()
) -> tuple[Tenant, ...]:
    """The tenants of an environment, sorted by name.

    Args:
        tenancy: the environment's key.
        target: the environment's database.
        chosen: names of those that are wanted; all by default.

    Raises:
        TenantsMissingError: a name or a pattern means nothing that is there.
        TenantQueryError: the query fails, or gives no names.
        UnknownTenantError: one of the chosen is no tenant.
    """
    with session(target.dsn, where=target.where) as connection:
        there = [name for (name,) in connection.execute(_CANDIDATES[tenancy.kind]).fetchall()]
        if tenancy.query is None:
            names = _match(tenancy, there)
        else:
            names = _ask(connection, tenancy)
            _refuse_absent(tenancy, (one for one in names if one not in there))
    if not names:
        raise _missing(tenancy, "the query gives no row")
    for one in chosen:
        if one not in names:
            raise UnknownTenantError(
                f"expected a tenant of the environment, found {one!r}",
                hint=suggest(one, names, otherwise=f"there are {len(names)}: {_few(names)}"),
                where=tenancy.where,
            )
    wanted = sorted(one for one in names if not chosen or one in chosen)
    return tuple(_make(tenancy, target, one) for one in wanted)


def _match(tenancy: Tenancy, there: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for pattern in tenancy.patterns:
        matching = {one for one in there if one == pattern or fnmatchcase(one, pattern)}
        if not matching:
            what = "no name fits" if _WILD & set(pattern) else f"there is no {tenancy.kind.value}"
            raise _missing(tenancy, f"{what} {pattern}")
        found |= matching
    return found


def _ask(connection: Connection[Any], tenancy: Tenancy) -> set[str]:  # Any: rows as tuples
    assert tenancy.query is not None
    try:
        connection.execute("BEGIN READ ONLY")
        connection.execute(_QUERY_TIMEOUT)
        cursor = connection.execute(tenancy.query.encode())
        rows = cursor.fetchall() if cursor.description is not None else [(None,)]
        connection.execute("ROLLBACK")
    except psycopg.Error as error:
        words = error.diag.message_primary or " ".join(str(error).split())
        raise TenantQueryError(
            f"the query for the names of tenants failed: {words}",
            hint=error.diag.message_hint or "it is one SELECT that gives a name a row",
            where=tenancy.where,
        ) from error
    names: set[str] = set()
    for row in rows:
        if len(row) == 1 and isinstance(row[0], str):
            names.add(row[0])
        else:
            raise TenantQueryError(
                f"expected a name of a tenant in each row, found {row!r}",
                hint="select one column of type text",
                where=tenancy.where,
            )
    return names


def _refuse_absent(tenancy: Tenancy, absent: Iterable[str]) -> None:
    names = sorted(absent)
    if names:
        raise _missing(tenancy, f"the query names what is no {tenancy.kind.value}: {_few(names)}")


def _missing(tenancy: Tenancy, found: str) -> TenantsMissingError:
    return TenantsMissingError(
        f"expected {tenancy.kind.value}s that are tenants, found that {found}",
        hint="correct the names, or make the tenants first; nothing was changed",
        where=tenancy.where,
    )


def _few(names: Iterable[str]) -> str:
    listed = sorted(names)
    return ", ".join(listed[:8]) + (", ..." if len(listed) > 8 else "")


def _make(tenancy: Tenancy, target: Target, name: str) -> Tenant:
    if tenancy.kind is Kind.DATABASE:
        dsn = target.beside(name)
        there = evolve(target, dsn=dsn, name=name, shown=describe_dsn(dsn))
        return Tenant(name, there)
    path = ", ".join(quote_name(one) for one in (name, *tenancy.shared))
    return Tenant(name, target, ledger=name, settings=(f"SET search_path = {path}",))
