"""``fn_update_*``: change a row, then make the documents that showed it or show it now."""

from __future__ import annotations

from collections.abc import Iterator

from fraiseql.modelling.holders import (
    Holders,
    before_name,
    holders_of_changed,
    holders_of_new,
    remember,
    select_ids,
)
from fraiseql.modelling.locks import find_row, indent, lists_row, lock_for, lock_rows, ranked
from fraiseql.modelling.model import ReferenceModel, TableModel, Tables
from fraiseql.modelling.tenants import reaching_all
from fraiseql.modelling.types import name
from fraiseql.sql.writer import quote_text


def write_update(table: TableModel, tables: Tables) -> str | None:
    """The DDL of ``fn_update_<entity>``; None for a model without anything to change."""
    if not table.given and not table.references:
        return None
    function = f"fn_update_{table.entity}"
    before = holders_of_new(table, tables)
    after = holders_of_changed(table, tables)
    arguments, types = ["input jsonb"], ["jsonb"]
    if table.version is not None:
        arguments.append("expected_version integer DEFAULT NULL")
        types.append("integer")
    references = ranked(table.references, tables)
    listing = [item for item in references if lists_row(table, item, tables)]
    body = "\n\n".join(
        part
        for part in [
            *(_find_changed(item) for item in references if item not in listing),
            _lock(table),
            _compare_version(table, function),
            "\n".join(remember(before, "given_id")),
            *_lock_listing(listing),
            *(_find_changed(item) for item in listing),
            _change(table),
            "\n".join(_sync_changed(table, before, after)),
        ]
        if part
    )
    return f"""\
-- `input` holds the id and what shall change; what it does not name stays as it is.
CREATE FUNCTION {function}({", ".join(arguments)}) RETURNS uuid
LANGUAGE plpgsql{reaching_all(table, after, tables)}
AS $$
DECLARE
    given_id uuid := (input ->> 'id')::uuid;
    old_row tb_{table.entity};
    new_row tb_{table.entity};
{_declared(table, before)}BEGIN
{indent(body, 4)}
    RETURN given_id;
END
$$;

COMMENT ON FUNCTION {function}({", ".join(types)}) IS
    {quote_text(f"Change what is given of a row of tb_{table.entity}; gives its id")};
"""


def _declared(table: TableModel, before: Holders) -> str:
    lines = [f"    {_variable(item)} bigint;\n" for item in table.references]
    lines += [f"    {before_name(entity)} uuid[];\n" for entity in before]
    return "".join(lines)


def _variable(reference: ReferenceModel) -> str:
    return f"of_{reference.key}"


def _find_changed(reference: ReferenceModel) -> str:
    """Look a reference up where it is given; null where it may be."""
    key = quote_text(reference.id_key)
    found = find_row(
        reference,
        given=f"(input ->> {key})::uuid",
        into=_variable(reference),
        lock=lock_for(reference),
    )
    condition = f"input ->> {key} IS NOT NULL" if reference.nullable else f"input ? {key}"
    return f"IF {condition} THEN\n{indent(found, 4)}\nEND IF;"


def _lock_listing(listing: list[ReferenceModel]) -> Iterator[str]:
    """Lock what lists the row, and what will."""
    for entity in dict.fromkeys(item.entity for item in listing):
        given = [
            f"(input ->> {quote_text(item.id_key)})::uuid"
            for item in listing
            if item.entity == entity
        ]
        yield lock_rows(entity, " || ".join([before_name(entity), *given]))


def _lock(table: TableModel) -> str:
    """Lock the row; as strongly as a change of what is unique will, so that none waits twice."""
    unique = (
        table.unique
        or any(item.unique for item in table.columns)
        or any(item.unique for item in table.references)
    )
    lock = "UPDATE" if unique else "NO KEY UPDATE"
    return "\n".join(
        [
            f"SELECT * INTO old_row FROM tb_{table.entity} AS stored",
            f"WHERE stored.id = given_id FOR {lock};",
            "IF NOT FOUND THEN",
            f"    PERFORM fn_raise_unknown({quote_text(table.entity)}, given_id);",
            "END IF;",
        ]
    )


def _compare_version(table: TableModel, function: str) -> str:
    """Refuse to overwrite what the caller has not seen; the row is locked already."""
    if table.version is None:
        return ""
    seen = f"old_row.{name(table.version)}"
    return "\n".join(
        [
            f"IF {function}.expected_version <> {seen} THEN",
            f"    PERFORM fn_raise_conflict({seen}, (",
            f"        SELECT stored.data FROM tv_{table.entity} AS stored",
            "        WHERE stored.id = given_id));",
            "END IF;",
        ]
    )


def _change(table: TableModel) -> str:
    lines = ["new_row := jsonb_populate_record(old_row, input);"]
    label = table.column(table.label) if table.label is not None else None
    if label is not None and label.max_length is not None:
        key, column = quote_text(label.key), name(label.key)
        tidy = f"fn_require_text({key}, new_row.{column}, {label.max_length})"
        lines += [f"IF input ? {key} THEN", f"    new_row.{column} := {tidy};", "END IF;"]
    settings = []
    for reference in table.references:
        key = quote_text(reference.id_key)
        settings.append(
            f"{name(reference.column)} = CASE WHEN input ? {key} "
            f"THEN {_variable(reference)} ELSE old_row.{name(reference.column)} END"
        )
    settings += [f"{name(item.key)} = new_row.{name(item.key)}" for item in table.given]
    if table.version is not None:
        column = name(table.version)
        settings.append(f"{column} = old_row.{column} + 1")
    listed = ",\n    ".join(settings)
    lines.append(
        f"UPDATE tb_{table.entity} AS stored SET\n    {listed}\nWHERE stored.id = given_id;"
    )
    return "\n".join(lines)


def _sync_changed(table: TableModel, before: Holders, after: Holders) -> Iterator[str]:
    yield f"PERFORM fn_sync_tv_{table.entity}(given_id);"
    for entity, paths in after.items():
        selected = select_ids(entity, paths, "given_id", " " * 4)
        known = f"{before_name(entity)} || " if entity in before else ""
        yield f"PERFORM fn_sync_tv_{entity}(VARIADIC {known}array(\n    {selected}));"
