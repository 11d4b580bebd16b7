"""What breaks the code that is still running."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fraise_hookspecs.migration import Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import LintedStatement
from confiture.lint.tree import altered, definition, is_new, name_of, qualified, removed, spell

_AFTER: Final = "in a migration of `-- confiture: phase contract`"
_RELATIONS: Final = frozenset(
    {pg.OBJECT_TABLE, pg.OBJECT_VIEW, pg.OBJECT_MATVIEW, pg.OBJECT_FOREIGN_TABLE}
)
#: Renaming these is seen by nobody who reads and writes rows.
_UNSEEN: Final = frozenset({
    pg.OBJECT_INDEX, pg.OBJECT_TABCONSTRAINT, pg.OBJECT_DOMCONSTRAINT, pg.OBJECT_TRIGGER,
    pg.OBJECT_POLICY, pg.OBJECT_RULE, pg.OBJECT_STATISTIC_EXT, pg.OBJECT_EVENT_TRIGGER,
})  # fmt: skip
_CALLED: Final = {
    pg.OBJECT_VIEW: "view",
    pg.OBJECT_MATVIEW: "materialized view",
    pg.OBJECT_FUNCTION: "function",
    pg.OBJECT_PROCEDURE: "procedure",
    pg.OBJECT_ROUTINE: "routine",
    pg.OBJECT_AGGREGATE: "aggregate",
    pg.OBJECT_OPERATOR: "operator",
    pg.OBJECT_TYPE: "type",
    pg.OBJECT_DOMAIN: "domain",
    pg.OBJECT_CAST: "cast",
}
_GUARDS: Final = {
    pg.OBJECT_POLICY: "policy",
    pg.OBJECT_TRIGGER: "trigger",
    pg.OBJECT_RULE: "rule",
}


def rename_column(statement: LintedStatement) -> Iterable[Complaint]:
    """A column under another name."""
    tree = statement.tree
    if tree.rename_type not in {pg.OBJECT_COLUMN, pg.OBJECT_ATTRIBUTE}:
        return
    name = name_of(tree.relation)
    if not is_new(statement, name):
        yield Complaint(
            reason=f"running code knows {spell(name)}.{tree.subname}, which is {tree.newname} from"
            " here on",
            instead="a new column that a trigger keeps equal, and DROP COLUMN " + _AFTER,
        )


def rename_table(statement: LintedStatement) -> Iterable[Complaint]:
    """A table, view or schema under another name."""
    tree = statement.tree
    if statement.kind == "alter_object_schema_stmt":
        if tree.HasField("relation") and not is_new(statement, name_of(tree.relation)):
            yield Complaint(
                reason=f"running code knows {spell(name_of(tree.relation))}, which lies in the"
                f" schema {tree.newschema} from here on",
                instead="a view of the old name in the old schema, in the same transaction",
            )
        return
    if tree.rename_type in _RELATIONS:
        name = name_of(tree.relation)
        if not is_new(statement, name):
            yield Complaint(
                reason=f"running code knows {spell(name)}, which is {tree.newname} from here on",
                instead="a view of the old name in the same transaction, dropped " + _AFTER,
            )
    elif tree.rename_type == pg.OBJECT_SCHEMA:
        yield Complaint(
            reason=f"running code knows the schema {tree.subname}, which is {tree.newname} from"
            " here on",
            instead="views in a schema of the old name",
        )


def rename_object(statement: LintedStatement) -> Iterable[Complaint]:
    """A function, type or the like under another name."""
    tree = statement.tree
    known = {pg.OBJECT_COLUMN, pg.OBJECT_ATTRIBUTE, pg.OBJECT_SCHEMA, *_RELATIONS, *_UNSEEN}
    if statement.kind == "rename_stmt" and tree.rename_type in known:
        return
    if statement.kind == "alter_object_schema_stmt" and tree.HasField("relation"):
        return
    yield Complaint(
        reason="running code that knows the old name fails from here on",
        instead="a second object of the new name; drop the old one " + _AFTER,
    )


def drop_default(statement: LintedStatement) -> Iterable[Complaint]:
    """A default that is taken away or changed."""
    for name, command in altered(statement):
        if command.subtype == pg.AT_ColumnDefault and not command.HasField("def"):
            yield Complaint(
                reason=f"INSERTs of running code that leave {spell(name)}.{command.name} out get"
                " null, or fail",
                instead="DROP DEFAULT " + _AFTER,
            )
        elif command.subtype in {pg.AT_DropIdentity, pg.AT_DropExpression}:
            yield Complaint(
                reason=f"INSERTs of running code leave {spell(name)}.{command.name} out, and"
                " nothing fills it from here on",
                instead=_AFTER,
            )


def drop_not_null(statement: LintedStatement) -> Iterable[Complaint]:
    """A column that may be null from now on."""
    for name, command in altered(statement):
        if command.subtype == pg.AT_DropNotNull:
            yield Complaint(
                reason=f"{spell(name)}.{command.name} may be null from here on, which running code"
                " does not expect",
                instead="first code that expects nulls",
            )


def drop_constraint(statement: LintedStatement) -> Iterable[Complaint]:
    """A constraint that holds no longer."""
    for name, command in altered(statement):
        if command.subtype == pg.AT_DropConstraint:
            yield Complaint(
                reason=f"{command.name} of {spell(name)} does not hold any more; if it was a"
                " foreign key, the other table is locked as well",
                instead=_AFTER,
            )


def enum_value(statement: LintedStatement) -> Iterable[Complaint]:
    """A value of an enum under another name."""
    tree = statement.tree
    if tree.old_val:
        yield Complaint(
            reason=f"running code writes and expects {tree.old_val!r}, which is {tree.new_val!r}"
            " from here on",
            instead="ADD VALUE, change the rows in batches, and leave the old value",
        )


def drop_called(statement: LintedStatement) -> Iterable[Complaint]:
    """A view, function or type that running code may call."""
    kind = _CALLED.get(statement.tree.remove_type)
    if kind is None:
        return
    for parts in removed(statement):
        if not is_new(statement, qualified(parts)):
            yield Complaint(
                reason=f"running code that uses the {kind} {'.'.join(parts)} fails from here on",
                instead="DROP " + _AFTER,
            )


def drop_guard(statement: LintedStatement) -> Iterable[Complaint]:
    """A policy, trigger or rule that is taken away."""
    kind = _GUARDS.get(statement.tree.remove_type)
    if kind is None:
        return
    for parts in removed(statement):
        table, own = spell(qualified(parts[:-1])), parts[-1]
        yield Complaint(
            reason=f"the {kind} {own} of {table} does not hold any more",
            instead="if it is made again, in the same transaction, so that no moment is without it",
        )


def replica_identity(statement: LintedStatement) -> Iterable[Complaint]:
    """What subscribers know rows by."""
    for name, command in altered(statement):
        one = definition(command).replica_identity_stmt
        if command.subtype == pg.AT_ReplicaIdentity and one.identity_type == "n":
            yield Complaint(
                reason=f"UPDATE and DELETE of {spell(name)} fail if it is published",
                instead="REPLICA IDENTITY USING INDEX, or DEFAULT with a primary key",
            )


def row_security_alone(statement: LintedStatement) -> Iterable[Complaint]:
    """Row security that is switched on where no policy lets anybody see rows."""
    policies = {
        name_of(one.tree.table)
        for one in statement.script.statements
        if one.kind == "create_policy_stmt"
    }
    for name, command in altered(statement):
        if command.subtype == pg.AT_EnableRowSecurity and name not in policies:
            yield Complaint(
                reason=f"without a policy nobody but its owner sees rows of {spell(name)}",
                instead="CREATE POLICY in the same file",
            )


def new_restriction(statement: LintedStatement) -> Iterable[Complaint]:
    """A condition that rows which running code writes may not meet."""
    for name, command in altered(statement):
        one = definition(command).constraint
        if command.subtype == pg.AT_AddConstraint and one.contype == pg.CONSTR_CHECK:
            yield Complaint(
                reason=f"rows that running code writes to {spell(name)} must meet the new condition"
                " at once, also with NOT VALID",
                instead="after the code that keeps to it is everywhere",
                offset=statement.offset_of(one.location),
            )
