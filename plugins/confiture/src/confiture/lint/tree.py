"""What rules ask of parsed statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement, Script

#: Where names without a schema are taken to lie.
_DEFAULT_SCHEMA: Final = "public"
#: Statements that make a relation, with the field that names it.
_MAKERS: Final = {
    "create_stmt": "relation",
    "create_foreign_table_stmt": "base_stmt",
    "create_table_as_stmt": "into",
    "view_stmt": "view",
}
_INTERNAL: Final = {
    "int2": "smallint",
    "int4": "integer",
    "int8": "bigint",
    "float4": "real",
    "float8": "double precision",
    "bpchar": "char",
    "bool": "boolean",
}

_TABLES: Final = frozenset({pg.OBJECT_TABLE, pg.OBJECT_FOREIGN_TABLE, pg.OBJECT_MATVIEW})

Name = tuple[str, str]
T = TypeVar("T")


def once(work: Callable[[Script], T]) -> Callable[[Script], T]:
    """Ask something about a file once only; the answer is kept with it."""

    def asked(script: Script) -> T:
        key = f"{work.__module__}.{work.__qualname__}"
        if key not in script.answers:
            script.answers[key] = work(script)
        found: T = script.answers[key]
        return found

    return asked


def strings(nodes: Iterable[Any]) -> tuple[str, ...]:  # Any: protobuf messages
    """The words of a list of string nodes: the parts of a name."""
    return tuple(one.string.sval for one in nodes)


def qualified(parts: tuple[str, ...]) -> Name:
    """Schema and name of a name with or without a schema."""
    return (parts[-2] if len(parts) > 1 else _DEFAULT_SCHEMA, parts[-1])


def name_of(relation: Any) -> Name:  # Any: a RangeVar
    """Schema and name of a relation that is mentioned."""
    return (relation.schemaname or _DEFAULT_SCHEMA, relation.relname)


def spell(name: Name) -> str:
    """A relation as messages name it."""
    return name[1] if name[0] == _DEFAULT_SCHEMA else ".".join(name)


def type_name(type_: Any) -> str:  # Any: a TypeName
    """The name of a type as people write it, without its schema and its modifiers."""
    word = strings(type_.names)[-1] if type_.names else ""
    return _INTERNAL.get(word, word)


def is_array(type_: Any) -> bool:  # Any: as above
    """Whether it is an array of that type."""
    return bool(type_.array_bounds)


def options(definitions: Iterable[Any]) -> dict[str, str]:  # Any: protobuf messages
    """Names and values of ``(a, b = c)`` or ``WITH (...)``; an empty value for a bare name."""
    found = {}
    for one in definitions:
        name, argument = one.def_elem.defname, one.def_elem.arg
        kind = argument.WhichOneof("node")
        if kind == "string":
            found[name] = argument.string.sval
        elif kind == "boolean":
            found[name] = "true" if argument.boolean.boolval else "false"
        elif kind == "integer":
            found[name] = str(argument.integer.ival)
        elif kind == "type_name":
            found[name] = ".".join(strings(argument.type_name.names))
        else:
            found[name] = ""
    return found


def is_on(told: dict[str, str], name: str) -> bool:
    """Whether an option is given and not switched off."""
    return name in told and told[name].lower() not in {"false", "off", "0", "no"}


def made_relation(statement: LintedStatement) -> Name | None:
    """The relation that a statement makes; None where it makes none, or it may be there already."""
    kind, tree = statement.kind, statement.tree
    if kind not in _MAKERS or getattr(tree, "if_not_exists", False):
        return None
    if kind == "view_stmt" and tree.replace:
        return None
    if kind == "create_table_as_stmt":
        return name_of(tree.into.rel)
    made = getattr(tree, _MAKERS[kind])
    if kind == "create_foreign_table_stmt":
        return None if made.if_not_exists else name_of(made.relation)
    return name_of(made)


def is_new(statement: LintedStatement, name: Name) -> bool:
    """Whether a relation is made above the statement in its file, so that nobody uses it yet."""
    if name[0] == "pg_temp":
        return True
    made, temporary = _made_before(statement.script)[statement.index]
    return name in made or name[1] in temporary


@once
def _made_before(script: Script) -> Sequence[tuple[frozenset[Name], frozenset[str]]]:
    """For each statement the relations that those above it make, and the temporary ones."""
    found = []
    made: frozenset[Name] = frozenset()
    temporary: frozenset[str] = frozenset()
    for one in script.statements:
        found.append((made, temporary))
        name = made_relation(one)
        if name is not None:
            made |= {name}
        elif one.kind == "rename_stmt" and one.tree.rename_type == pg.OBJECT_TABLE:
            old = name_of(one.tree.relation)
            if old in made:
                made = made - {old} | {(old[0], one.tree.newname)}
        if one.kind == "create_stmt" and one.tree.relation.relpersistence == "t":
            temporary |= {one.tree.relation.relname}
    return found


def altered(statement: LintedStatement) -> Sequence[tuple[Name, Any]]:  # Any: AlterTableCmd
    """Table and command of each part of an ``ALTER TABLE`` of a table that is in use."""
    if statement.kind != "alter_table_stmt" or statement.tree.objtype not in _TABLES:
        return ()
    name = name_of(statement.tree.relation)
    if is_new(statement, name):
        return ()
    return [(name, one.alter_table_cmd) for one in statement.tree.cmds]


def added_columns(statement: LintedStatement) -> Iterator[tuple[Name, Any]]:  # Any: ColumnDef
    """Columns that are added to tables in use."""
    for name, command in altered(statement):
        if command.subtype == pg.AT_AddColumn:
            yield name, definition(command).column_def


def added_constraints(statement: LintedStatement) -> Iterator[tuple[Name, Any]]:  # Any: Constraint
    """Constraints that are added to tables in use."""
    for name, command in altered(statement):
        if command.subtype == pg.AT_AddConstraint:
            yield name, definition(command).constraint


def definition(command: Any) -> Any:  # Any: the Node behind ``def``, a word of Python
    """What a command of ``ALTER TABLE`` brings along."""
    return getattr(command, "def")


def walk(message: Any) -> Iterator[Any]:  # Any: protobuf messages
    """All nodes below one, itself included."""
    yield message
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        for one in value if field.is_repeated else (value,):
            yield from walk(one)


def calls(message: Any) -> Iterator[tuple[tuple[str, ...], Any]]:  # Any: as above
    """Names and nodes of the function calls below a node."""
    for one in walk(message):
        if one.DESCRIPTOR.name == "FuncCall":
            yield strings(one.funcname), one


def constraints_of(column: Any) -> Iterator[Any]:  # Any: a ColumnDef, and Constraint
    """The constraints of a column."""
    for one in column.constraints:
        yield one.constraint


def removed(statement: LintedStatement) -> Iterator[tuple[str, ...]]:
    """The names that a ``DROP`` gives."""
    for one in statement.tree.objects:
        kind = one.WhichOneof("node")
        if kind == "list":
            yield strings(item for item in one.list.items if item.HasField("string"))
        elif kind == "string":
            yield (one.string.sval,)
        elif kind == "type_name":
            yield strings(one.type_name.names)
        elif kind == "object_with_args":
            yield strings(one.object_with_args.objname)
