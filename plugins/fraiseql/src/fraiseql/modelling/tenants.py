"""Rows that belong to a tenant: whose they are, what hides them from others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fraiseql.errors import ModelError
from fraiseql.modelling.model import ListModel, ReferenceModel, TableModel, Tables, TenantModel
from fraiseql.modelling.types import name, object_name
from fraiseql.sql.writer import quote_text

#: Turns what policies would hide into an error, for functions that must see all rows.
_ALL_ROWS: Final = "\nSET row_security = off"

#: The views are what ``fn_sync_tv_*`` reads.
_VIEW: Final = """\
-- From PostgreSQL 15 on a view can hide what is hidden from who asks; before, from its owner.
DO $$
BEGIN
    IF current_setting('server_version_num')::integer >= 150000 THEN
        ALTER VIEW v_{entity} SET (security_invoker = true);
    END IF;
END
$$;
"""


def current_tenant(tenant: TenantModel) -> str:
    """SQL of the tenant for whom the session acts; null where it acts for none.

    A setting that was set in a transaction reads as an empty text after it.
    """
    value = f"nullif(current_setting({quote_text(tenant.setting)}, true), '')"
    return value if tenant.type == "text" else f"{value}::{tenant.type}"


def write_policies(table: TableModel) -> str | None:
    """The DDL of what hides a tenant's rows from others; None for what all share."""
    if table.tenant is None:
        return None
    tables = (f"tb_{table.entity}", f"tv_{table.entity}")
    condition = f"{name(table.tenant.column)} = {current_tenant(table.tenant)}"
    parts = [
        f"ALTER TABLE {each} ENABLE ROW LEVEL SECURITY;\n"
        f"ALTER TABLE {each} FORCE ROW LEVEL SECURITY;\n"
        f"CREATE POLICY {object_name(each, 'tenant')} ON {each}\n    USING ({condition});\n"
        for each in tables
    ]
    return (
        "-- Nobody sees or writes rows of another tenant, the owner of the tables neither; only\n"
        "-- superusers and roles with BYPASSRLS do. A session without a tenant sees no rows.\n"
        + "\n".join([*parts, _VIEW.format(entity=table.entity)])
    )


def all_rows(tables: Iterable[TableModel]) -> str:
    """The clause of a function that would be wrong if a policy hid rows of these models."""
    return _ALL_ROWS if any(table.tenant is not None for table in tables) else ""


def reaching_all(table: TableModel, reached: Iterable[str], tables: Tables) -> str:
    """The same clause for a function that changes a row.

    What all share is shown by rows of every tenant: who sees only some of them may not change it.

    Args:
        table: of the row.
        reached: entities whose rows or documents change with it.
        tables: all models.
    """
    return all_rows(tables[entity] for entity in reached) if table.tenant is None else ""


def check_tenants(tables: Tables) -> None:
    """Refuse models of several kinds of tenants, and shared models that show a tenant's rows.

    Raises:
        ModelError: there are such.
    """
    of_tenants = [table for table in tables if table.tenant is not None]
    for table in of_tenants[1:]:
        first = of_tenants[0]
        if table.tenant is None or first.tenant is None:
            continue
        mine, other = table.tenant, first.tenant
        if (mine.column, mine.type) != (other.column, other.type):
            raise ModelError(
                f"{table.cls.__name__} belongs to {mine.column} {mine.type}, and "
                f"{first.cls.__name__} to {other.column} {other.type}.",
                hint="Name one column, of one type, in tenant= of all models.",
                where=table.where,
            )
    for table in tables:
        if table.tenant is None:
            _check_shared(table, tables)


def _check_shared(table: TableModel, tables: Tables) -> None:
    for member in table.members:
        if isinstance(member, ReferenceModel | ListModel):
            other = tables[member.entity]
            if other.tenant is not None:
                raise ModelError(
                    f"{table.cls.__name__}.{member.key} shows {other.cls.__name__}, whose rows "
                    f"belong to a tenant, and {table.cls.__name__} is shared by all.",
                    hint=f'Give {table.cls.__name__} tenant="{other.tenant.column}" too, or leave '
                    "the attribute out.",
                    where=table.where,
                )
