"""Tables of Fraise's own: made where they are missing, and whether the role may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fraise_postgres import install

from fraiseql.errors import StorePrivilegeError
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from pathlib import Path

    from fraise_hookspecs.repository import Database

#: Where they are.
SCHEMA: Final = "fraise"

#: Reads the catalogs by oid: a name in a schema without ``USAGE`` is an error of PostgreSQL's own.
_RIGHTS: Final = """
SELECT current_user::text AS role,
       class.oid IS NOT NULL AS is_there,
       has_schema_privilege(namespace.oid, 'USAGE') AS is_usable,
       coalesce((SELECT bool_and(has_table_privilege(class.oid, needed))
          FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS needed), false) AS is_open
  FROM pg_catalog.pg_namespace AS namespace
  LEFT JOIN pg_catalog.pg_class AS class
         ON class.relnamespace = namespace.oid AND class.relname = $2
 WHERE namespace.nspname = $1
"""


async def prepare_store(
    database: Database, component: str, version: int, folder: Path, *, table: str, function: str
) -> None:
    """Make a table and its functions where they are not there.

    Args:
        database: asked as the role that serves.
        component: what the installation is called.
        version: of the component.
        folder: of its SQL files.
        table: its name in the schema ``fraise``.
        function: name and argument types of the newest function, by which it is known.

    Raises:
        FraiseError: the role may not make it, or not use it; the hint says what it needs.
    """
    rights = await database.fetchrow(_RIGHTS, SCHEMA, table)
    if rights is not None and not rights["is_usable"]:
        raise _refusal(rights["role"], table, is_there=rights["is_there"])
    is_known = await database.fetchval(
        "SELECT to_regprocedure($1) IS NOT NULL", f"{SCHEMA}.{function}"
    )
    if not is_known:
        await install(database, component, version, folder)
    elif rights is not None and not rights["is_open"]:
        raise _refusal(rights["role"], table, is_there=True)


def _refusal(role: str, table: str, *, is_there: bool) -> StorePrivilegeError:
    name = quote_name(role)
    grants = (
        f"GRANT USAGE ON SCHEMA {SCHEMA} TO {name}; "
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {SCHEMA}.{table} TO {name};"
    )
    first = "" if is_there else f"start once as a role that may create in {SCHEMA}; then "
    return StorePrivilegeError(
        f"The role {role} may not use the table {SCHEMA}.{table}.",
        hint=f"As the table's owner: {first}{grants}",
    )
