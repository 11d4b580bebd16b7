"""What earlier statements of the linted files say of a column's type.

Nothing is excused by it: it only makes a complaint more exact, or adds one.
"""

from __future__ import annotations

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

    types: dict[tuple[Name, str], str] = field(factory=dict)

    def add(self, statement: LintedStatement) -> None:
        """Take in what a statement does."""
        tree = statement.tree
        if statement.kind == "create_stmt":
            name = name_of(tree.relation)
            for one in tree.table_elts:
                if one.HasField("column_def"):
                    self.types[name, one.column_def.colname] = shown_type(one.column_def.type_name)
        elif statement.kind == "alter_table_stmt":
            name = name_of(tree.relation)
            for one in tree.cmds:
                command = one.alter_table_cmd
                column = definition(command).column_def
                if command.subtype == pg.AT_AddColumn:
                    self.types[name, column.colname] = shown_type(column.type_name)
                elif command.subtype == pg.AT_AlterColumnType:
                    self.types[name, command.name] = shown_type(column.type_name)
                elif command.subtype == pg.AT_DropColumn:
                    self.types.pop((name, command.name), None)
        elif statement.kind == "rename_stmt":
            self._rename(tree)

    def _rename(self, tree: Any) -> None:  # Any: a RenameStmt
        name = name_of(tree.relation)
        if tree.rename_type == pg.OBJECT_COLUMN:
            found = self.types.pop((name, tree.subname), None)
            if found is not None:
                self.types[name, tree.newname] = found
        elif tree.rename_type == pg.OBJECT_TABLE:
            for table, column in [one for one in self.types if one[0] == name]:
                self.types[(name[0], tree.newname), column] = self.types.pop((table, column))


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
                name = name_of(statement.tree.relation)
                script.types[statement.index] = {
                    column: type_
                    for (table, column), type_ in history.types.items()
                    if table == name
                }
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
