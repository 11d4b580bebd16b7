"""Row level security that does not hold the role of the connection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from fraiseql.errors import PolicyBypassedError
from fraiseql.sql.catalog import Source
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

#: Tables that are read, and as whom: by a view as its owner, and by one with ``security_invoker``
#: as who asks, wherever it stands (CREATE VIEW, notes).  Not held are superusers, roles with
#: BYPASSRLS, and a table's owner unless it is forced (PostgreSQL, 5.9).
_UNHELD: Final = """
WITH RECURSIVE me AS (
    SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user
), read AS (
    SELECT known.name, to_regclass(known.name)::oid AS class, me.oid AS reader
    FROM unnest($1::text[]) AS known(name), me
    UNION
    SELECT read.name, used.refobjid, CASE WHEN EXISTS (
        SELECT 1 FROM pg_catalog.pg_options_to_table(seen.reloptions) AS option
        WHERE option.option_name = 'security_invoker' AND option.option_value::boolean
    ) THEN me.oid ELSE seen.relowner END
    FROM read
    CROSS JOIN me
    JOIN pg_catalog.pg_class AS seen ON seen.oid = read.class AND seen.relkind = 'v'
    JOIN pg_catalog.pg_rewrite AS rule ON rule.ev_class = seen.oid
    JOIN pg_catalog.pg_depend AS used ON used.classid = 'pg_catalog.pg_rewrite'::regclass
        AND used.objid = rule.oid AND used.refclassid = 'pg_catalog.pg_class'::regclass
        AND used.deptype = 'n' AND used.refobjid <> seen.oid
)
SELECT
    role.rolname::text AS role,
    string_agg(DISTINCT read.name, ', ' ORDER BY read.name) AS sources
FROM read
CROSS JOIN me
JOIN pg_catalog.pg_class AS class ON class.oid = read.class AND class.relrowsecurity
JOIN pg_catalog.pg_roles AS role ON role.oid = read.reader
WHERE (read.reader = me.oid) = $2::boolean AND (
    role.rolsuper OR role.rolbypassrls
    OR NOT class.relforcerowsecurity AND pg_has_role(role.oid, class.relowner, 'USAGE')
)
GROUP BY role.rolname ORDER BY role.rolname LIMIT 1
"""


async def find_bypass(database: Executor, sources: Iterable[Source]) -> PolicyBypassedError | None:
    """The error for sources whose policies hide nothing from the role; None where all hold it.

    Args:
        database: asked as the role that serves.
        sources: that are read.
    """
    row = await _find_unheld(database, sources, is_own=True)
    if row is None:
        return None
    return PolicyBypassedError(
        f"The role {row['role']} sees all rows of {row['sources']}: their policies do not hold "
        "superusers, roles with BYPASSRLS, and owners unless it is forced.",
        hint="Connect as a role of few rights (postgres.dsn), or ALTER TABLE ... FORCE ROW LEVEL "
        "SECURITY for an owner.",
    )


async def find_bypassing_views(database: Executor, sources: Iterable[Source]) -> str | None:
    """What is to be known of views that show what policies hide from the role; None without any.

    That may be meant: a view can say itself whose rows it shows.

    Args:
        database: asked as the role that serves.
        sources: that are read.
    """
    row = await _find_unheld(database, sources, is_own=False)
    if row is None:
        return None
    return (
        f"{row['sources']} read tables with policies as {row['role']}, whom these do not hold: "
        "whoever asks sees all rows that the view does not hide itself. ALTER VIEW ... SET "
        "(security_invoker = true) lets the policies decide (PostgreSQL 15); before, give the view "
        "an owner of few rights."
    )


async def _find_unheld(
    database: Executor, sources: Iterable[Source], *, is_own: bool
) -> Mapping[str, Any] | None:  # Any: texts
    names = [quote_name(*source.parts) for source in sources]
    return await database.fetchrow(_UNHELD, names, is_own) if names else None
