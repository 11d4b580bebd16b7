"""``fn_delete_*``: remove a row, then make the documents that showed it or what went with it."""

from __future__ import annotations

from collections.abc import Iterator

from fraiseql.modelling.cascades import collect_gone, gone_name, variables_of_gone
from fraiseql.modelling.holders import (
    Holders,
    before_name,
    cascade_of,
    emptied_by,
    holders_of_deleted,
    holders_of_gone,
    remember,
    select_ids,
    select_path,
)
from fraiseql.modelling.locks import indent
from fraiseql.modelling.model import TableModel, Tables
from fraiseql.modelling.tenants import reaching_all
from fraiseql.sql.writer import quote_text


def write_delete(table: TableModel, tables: Tables) -> str:
    """The DDL of ``fn_delete_<entity>``, which returns the id that it was given."""
    steps = cascade_of(table, tables)
    deep = any(step.source != table.entity or step.target == table.entity for step in steps)
    declared, body = (_deep if deep else _shallow)(table, tables)
    entity = table.entity
    gone = [entity, *(step.target for step in steps)]
    reached = [*gone, *emptied_by(gone, tables), *holders_of_gone(gone, tables)]
    function = f"fn_delete_{entity}"
    variables = "".join(f"    {variable} uuid[];\n" for variable in declared)
    return f"""\
CREATE FUNCTION {function}(id uuid) RETURNS uuid
LANGUAGE plpgsql{reaching_all(table, reached, tables)}
AS $$
{"DECLARE" + chr(10) + variables if variables else ""}BEGIN
{indent(body, 4)}
    RETURN {function}.id;
END
$$;

COMMENT ON FUNCTION {function}(uuid) IS
    {quote_text(f"Remove a row of tb_{entity}; gives its id")};
"""


def _unknown(entity: str, condition: str) -> str:
    return "\n".join(
        [
            f"IF {condition} THEN",
            f"    PERFORM fn_raise_unknown({quote_text(entity)}, fn_delete_{entity}.id);",
            "END IF;",
        ]
    )


def _delete(entity: str) -> str:
    return f"DELETE FROM tb_{entity} AS stored WHERE stored.id = fn_delete_{entity}.id;"


def _shallow(table: TableModel, tables: Tables) -> tuple[list[str], str]:
    """Variables and body where nothing that goes with the row takes more with it."""
    entity = table.entity
    holders = holders_of_deleted(table, tables)
    given = f"fn_delete_{entity}.id"
    syncs = [f"PERFORM fn_sync_tv_{entity}({given});"]
    syncs += [f"PERFORM fn_sync_tv_{holder}(VARIADIC {before_name(holder)});" for holder in holders]
    parts = [
        "\n".join(_lock_below(table, tables, holders, given)),
        f"{_lock(table, tables, given)}\n{_unknown(entity, 'NOT FOUND')}",
        "\n".join(remember(holders, given)),
        _delete(entity),
        "\n".join(syncs),
    ]
    return [before_name(holder) for holder in holders], "\n\n".join(filter(None, parts))


def _lock(table: TableModel, tables: Tables, given: str) -> str:
    """Lock the row, with those of its own kind that ON DELETE empties: all in their order."""
    entity = table.entity
    own = [path for path in emptied_by([entity], tables).get(entity, ()) if path]
    if not own:
        return f"PERFORM FROM tb_{entity} AS stored WHERE stored.id = {given} FOR UPDATE;"
    return "\n".join(
        [
            f"PERFORM FROM tb_{entity} AS stored",
            f"WHERE stored.id = {given} OR stored.id IN (",
            f"    {select_ids(entity, own, given, ' ' * 4)})",
            f"ORDER BY stored.pk_{entity} FOR UPDATE;",
        ]
    )


def _lock_below(table: TableModel, tables: Tables, holders: Holders, given: str) -> Iterator[str]:
    """Lock what ON DELETE will change before the row itself, as all functions go upwards."""
    for entity, paths in holders.items():
        if tables.rank(entity) < tables.rank(table.entity):
            selected = select_ids(entity, paths, given, " " * 8)
            yield (
                f"PERFORM FROM tb_{entity} AS stored\nWHERE stored.id IN (\n        {selected})\n"
                f"ORDER BY stored.pk_{entity} FOR UPDATE;"
            )


def _deep(table: TableModel, tables: Tables) -> tuple[list[str], str]:
    """Variables and body where rows that go with the row may take others with them."""
    steps = cascade_of(table, tables)
    gone = sorted({table.entity, *(step.target for step in steps)}, key=tables.rank)
    holders = holders_of_gone(gone, tables)
    syncs = []
    for entity in sorted({*gone, *holders}, key=tables.rank):
        arrays = [gone_name(entity)] if entity in gone else []
        arrays += [before_name(entity)] if entity in holders else []
        syncs.append(f"PERFORM fn_sync_tv_{entity}(VARIADIC {' || '.join(arrays)});")
    parts = [
        "-- Rows go with it by ON DELETE CASCADE, and others with them. They are looked for until\n"
        "-- all that were found are locked: then nobody can add to them.\n"
        + collect_gone(table, steps, emptied_by(gone, tables), tables),
        _unknown(table.entity, f"{gone_name(table.entity)} = '{{}}'"),
        "\n".join(_remember_gone(holders)),
        _delete(table.entity),
        "\n".join(syncs),
    ]
    variables = [*variables_of_gone(gone), *(before_name(entity) for entity in holders)]
    return variables, "\n\n".join(filter(None, parts))


def _remember_gone(holders: Holders) -> Iterator[str]:
    for entity, paths in holders.items():
        selected = "\n    UNION\n    ".join(
            select_path(path, f"ANY ({gone_name(path[0].source)})", " " * 4) for path in paths
        )
        yield f"{before_name(entity)} := array(\n    {selected});"
