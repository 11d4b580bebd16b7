"""What earlier statements of the linted files say of a column's type.

Nothing is excused by it: it only makes a complaint more exact, or adds one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import define, field
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement, Script
from confiture.lint.tree import Name, definition, is_array, name_of, type_name

_WIDTHS: Final = {
    "smallint": 2,
    "integer": 4,
    "bigint": 8,
    "numeric": 100,
}
_FLOATS: Final = {"real": 4, "double precision": 8}
_SERIAL: Final = {
    "serial": "integer",
    "serial4": "integer",
    "bigserial": "bigint",
    "serial8": "bigint",
    "smallserial": "smallint",
    "serial2": "smallint",
}
_TEXTS: Final = frozenset({"text", "varchar", "char", "citext"})


@define
class History:
    """Types of columns, by table and column, as the files before have left them."""

    tables: dict[Name, dict[str, str]] = field(factory=dict)

    def of(self, name: Name) -> Mapping[str, str]:
        """The types of a table's columns, as far as they are known."""
        return self.tables.get(name, {})

    def add(self, statement: LintedStatement) -> None:
        """Take in what a statement does."""
        tree = statement.tree
        if statement.kind == "create_stmt":
            if tree.if_not_exists and name_of(tree.relation) in self.tables:
                return
            self.tables[name_of(tree.relation)] = {
                one.column_def.colname: shown_type(one.column_def.type_name)
                for one in tree.table_elts
                if one.HasField("column_def")
            }
        elif statement.kind == "alter_table_stmt":
            columns = self.tables.setdefault(name_of(tree.relation), {})
            for one in tree.cmds:
                _alter(columns, one.alter_table_cmd)
        elif statement.kind == "rename_stmt":
            self._rename(tree)

    def _rename(self, tree: Any) -> None:  # Any: a RenameStmt
        name = name_of(tree.relation)
        if tree.rename_type == pg.OBJECT_COLUMN:
            columns = self.tables.get(name, {})
            if tree.subname in columns:
                columns[tree.newname] = columns.pop(tree.subname)
        elif tree.rename_type == pg.OBJECT_TABLE and name in self.tables:
            self.tables[name[0], tree.newname] = self.tables.pop(name)


def _alter(columns: dict[str, str], command: Any) -> None:  # Any: an AlterTableCmd
    column = definition(command).column_def
    if command.subtype == pg.AT_AddColumn:
        columns[column.colname] = shown_type(column.type_name)
    elif command.subtype == pg.AT_AlterColumnType:
        columns[command.name] = shown_type(column.type_name)
    elif command.subtype == pg.AT_DropColumn:
        columns.pop(command.name, None)


def shown_type(type_: Any) -> str:  # Any: a TypeName
    """A type with its modifiers: ``varchar(20)``."""
    name = type_name(type_)
    name = _SERIAL.get(name, name)
    numbers = [str(one.a_const.ival.ival) for one in type_.typmods if one.HasField("a_const")]
    return name + (f"({','.join(numbers)})" if numbers else "") + ("[]" if is_array(type_) else "")


def remember(scripts: tuple[Script, ...]) -> None:
    """Give each statement the types that hold before it."""
    history = History()
    for script in scripts:
        for statement in script.statements:
            if statement.kind == "alter_table_stmt":
                script.types[statement.index] = dict(history.of(name_of(statement.tree.relation)))
            history.add(statement)


def old_type(statement: LintedStatement, name: Name, column: str) -> str | None:
    """The type of a column before the statement; None where no earlier statement says it."""
    return statement.script.types.get(statement.index, {}).get(column)


def narrowed(before: str | None, wanted: Any) -> str | None:  # Any: a ColumnDef
    """What is lost by a change of type; None where nothing is, or it is not known."""
    if before is None:
        return None
    after = shown_type(wanted.type_name)
    old, new = before.partition("(")[0], after.partition("(")[0]
    lost = f"{after} does not hold all values of {before}"
    if old in _WIDTHS and new in _WIDTHS and _WIDTHS[old] > _WIDTHS[new]:
        return lost
    if old in _FLOATS and (new in _WIDTHS or _FLOATS[old] > _FLOATS.get(new, 8)):
        return lost
    if old in _TEXTS and new in _TEXTS and _limit(before) > _limit(after):
        return lost
    if old in _TEXTS and new not in _TEXTS:
        return f"not every {before} can be read as {after}"
    if (old, new) in {("timestamptz", "date"), ("timestamp", "date"), ("json", "jsonb")}:
        return lost if new == "date" else None
    return None


def _limit(told: str) -> int:
    _, _, rest = told.partition("(")
    if rest:
        return int(rest.rstrip(")").split(",")[0])
    return 1 if told == "char" else 1 << 30
