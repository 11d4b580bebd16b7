"""``fn_create_*``: checks what it is given, writes the row, makes the documents that show it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from fraiseql.modelling.holders import Holders, Path, holders_of_new, select_ids
from fraiseql.modelling.locks import find_row, indent, lists_row, lock_for, lock_rows, ranked
from fraiseql.modelling.model import ColumnModel, ReferenceModel, TableModel, Tables
from fraiseql.modelling.types import name
from fraiseql.sql.writer import quote_text


@frozen
class _Argument:
    name: str
    type: str
    default: str | None

    def __str__(self) -> str:
        default = f" DEFAULT {self.default}" if self.default is not None else ""
        return f"{name(self.name)} {self.type}{default}"


def write_create(table: TableModel, tables: Tables) -> str:
    """The DDL of ``fn_create_<entity>``, which returns the id of the new row."""
    function = f"fn_create_{table.entity}"
    arguments = sorted(_arguments(table), key=lambda item: item.default is not None)
    body = "\n\n".join(
        [
            *_lookups(table, tables),
            _insert(table, function),
            "\n".join(_sync(table, holders_of_new(table, tables), function)),
        ]
    )
    types = ", ".join(item.type for item in arguments)
    return f"""\
CREATE FUNCTION {function}({_listed(arguments)}) RETURNS uuid
LANGUAGE plpgsql
AS $$
DECLARE
{indent(chr(10).join(_variables(table, function)), 4)}
BEGIN
{indent(body, 4)}
    RETURN new_id;
END
$$;

COMMENT ON FUNCTION {function}({types}) IS
    {quote_text(f"Add a row to tb_{table.entity}; gives its id")};
"""


def _listed(arguments: list[_Argument]) -> str:
    line = ", ".join(str(item) for item in arguments)
    if len(line) < 70:
        return line
    return "\n    " + ",\n    ".join(str(item) for item in arguments) + "\n"


def _arguments(table: TableModel) -> Iterator[_Argument]:
    if table.identifier and table.label is None:
        yield _Argument("identifier", "text", None)
    for reference in table.references:
        yield _Argument(reference.id_key, "uuid", "NULL" if reference.nullable else None)
    for column in table.given:
        default = column.default or ("NULL" if column.nullable else None)
        yield _Argument(column.key, column.plain_type, default)


def _variables(table: TableModel, function: str) -> Iterator[str]:
    label = table.column(table.label) if table.label is not None else None
    if label is not None:
        given = f"{function}.{name(label.key)}"
        if label.max_length is not None:
            given = f"fn_require_text({quote_text(label.key)}, {given}, {label.max_length})"
        yield f"wanted text := {given};"
    for reference in table.references:
        yield f"{_variable(reference)} bigint;"
    yield "new_id uuid;"


def _variable(reference: ReferenceModel) -> str:
    return f"of_{reference.key}"


def _lookups(table: TableModel, tables: Tables) -> Iterator[str]:
    """Find and lock what the row refers to: the embedded before the embedding."""
    references = ranked(table.references, tables)
    listing = [item.entity for item in references if lists_row(table, item, tables)]
    for entity in dict.fromkeys(listing):
        if listing.count(entity) > 1:
            given = [_given(table, item) for item in references if item.entity == entity]
            yield lock_rows(entity, f"ARRAY[{', '.join(given)}]")
    for reference in references:
        lock = lock_for(reference)
        if lists_row(table, reference, tables):
            lock = "NO KEY UPDATE"
        yield _find(table, reference, lock)


def _given(table: TableModel, reference: ReferenceModel) -> str:
    return f"fn_create_{table.entity}.{name(reference.id_key)}"


def _find(table: TableModel, reference: ReferenceModel, lock: str) -> str:
    given = _given(table, reference)
    found = find_row(reference, given=given, into=_variable(reference), lock=lock)
    if not reference.nullable:
        return found
    return f"IF {given} IS NOT NULL THEN\n{indent(found, 4)}\nEND IF;"


def _insert(table: TableModel, function: str) -> str:
    given: list[tuple[str, str]] = []
    if table.identifier:
        made = f"fn_new_identifier('tb_{table.entity}', wanted)"
        given.append(("identifier", made if table.label else f"{function}.identifier"))
    given += [(name(item.column), _variable(item)) for item in table.references]
    given += [(name(item.key), _value(table, item, function)) for item in table.given]
    if not given:
        return f"INSERT INTO tb_{table.entity} DEFAULT VALUES\nRETURNING id INTO new_id;"
    columns = ", ".join(column for column, _ in given)
    values = ", ".join(value for _, value in given)
    if len(values) > 80:
        values = "\n    " + ",\n    ".join(value for _, value in given) + "\n"
    return (
        f"INSERT INTO tb_{table.entity} ({columns})\nVALUES ({values})\nRETURNING id INTO new_id;"
    )


def _value(table: TableModel, column: ColumnModel, function: str) -> str:
    return "wanted" if column.key == table.label else f"{function}.{name(column.key)}"


def _sync(table: TableModel, holders: Holders, function: str) -> Iterator[str]:
    yield f"PERFORM fn_sync_tv_{table.entity}(new_id);"
    for entity, paths in holders.items():
        direct = _direct(table, entity, paths)
        if direct is not None:
            yield f"PERFORM fn_sync_tv_{entity}({function}.{name(direct.id_key)});"
            continue
        selected = select_ids(entity, paths, "new_id", " " * 4)
        yield f"PERFORM fn_sync_tv_{entity}(VARIADIC array(\n    {selected}));"


def _direct(table: TableModel, entity: str, paths: list[Path]) -> ReferenceModel | None:
    """The reference whose id is known already, where the holder is what it refers to."""
    if len(paths) != 1 or len(paths[0]) != 1:
        return None
    ways = [item for item in table.references if item.entity == entity]
    return ways[0] if len(ways) == 1 else None
