"""What no rule understands is told, and never passed over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fraise_hookspecs.migration import Complaint
from postgast import pg_query_pb2 as pg

from confiture.lint.scripts import EMPTY, UNPARSED, LintedStatement
from confiture.lint.tree import calls, is_on, options

#: Statements that rules look at, or that no table in use has to wait for.
_UNDERSTOOD: Final = frozenset({
    "create",
    "alter_collation", "alter_database_set", "alter_default_privileges", "alter_domain",
    "alter_enum", "alter_event_trig", "alter_fdw", "alter_foreign_server", "alter_function",
    "alter_object_depends", "alter_object_schema", "alter_op_family", "alter_operator",
    "alter_owner", "alter_policy", "alter_publication", "alter_role", "alter_role_set",
    "alter_seq", "alter_stats", "alter_subscription", "alter_system", "alter_table",
    "alter_tsconfiguration", "alter_tsdictionary", "alter_type", "alter_user_mapping",
    "check_point", "cluster", "comment", "composite_type", "constraints_set", "copy", "create_am",
    "create_cast", "create_conversion", "create_domain", "create_enum", "create_event_trig",
    "create_extension", "create_fdw", "create_foreign_server", "create_foreign_table",
    "create_function", "create_op_class", "create_op_family", "create_plang", "create_policy",
    "create_publication", "create_range", "create_role", "create_schema", "create_seq",
    "create_stats", "create_subscription", "create_table_as", "create_table_space",
    "create_transform", "create_trig", "create_user_mapping", "createdb", "define", "delete",
    "drop", "drop_role", "drop_subscription", "drop_table_space", "drop_user_mapping", "dropdb",
    "explain", "grant", "grant_role", "import_foreign_schema", "index", "insert", "listen",
    "lock", "merge", "notify", "reassign_owned", "refresh_mat_view", "reindex", "rename", "rule",
    "sec_label", "select", "transaction", "truncate", "unlisten", "update", "vacuum",
    "variable_set", "variable_show", "view",
})  # fmt: skip
_OPAQUE: Final = frozenset({"do_stmt", "call_stmt", "execute_stmt", "alter_extension_stmt"})
_COMMANDS: Final = frozenset({
    pg.AT_AddColumn, pg.AT_ColumnDefault, pg.AT_DropNotNull, pg.AT_SetNotNull, pg.AT_SetExpression,
    pg.AT_DropExpression, pg.AT_SetStatistics, pg.AT_SetOptions, pg.AT_ResetOptions,
    pg.AT_SetStorage, pg.AT_SetCompression, pg.AT_DropColumn, pg.AT_AddConstraint,
    pg.AT_AlterConstraint, pg.AT_ValidateConstraint, pg.AT_DropConstraint, pg.AT_AlterColumnType,
    pg.AT_ChangeOwner, pg.AT_ClusterOn, pg.AT_DropCluster, pg.AT_SetLogged, pg.AT_SetUnLogged,
    pg.AT_SetAccessMethod, pg.AT_SetTableSpace, pg.AT_SetRelOptions, pg.AT_ResetRelOptions,
    pg.AT_EnableTrig, pg.AT_EnableAlwaysTrig, pg.AT_EnableReplicaTrig, pg.AT_DisableTrig,
    pg.AT_EnableTrigAll, pg.AT_DisableTrigAll, pg.AT_EnableTrigUser, pg.AT_DisableTrigUser,
    pg.AT_EnableRule, pg.AT_EnableAlwaysRule, pg.AT_EnableReplicaRule, pg.AT_DisableRule,
    pg.AT_AddInherit, pg.AT_ReplicaIdentity, pg.AT_EnableRowSecurity, pg.AT_DisableRowSecurity,
    pg.AT_ForceRowSecurity, pg.AT_NoForceRowSecurity, pg.AT_GenericOptions,
    pg.AT_AlterColumnGenericOptions, pg.AT_AttachPartition, pg.AT_DetachPartition,
    pg.AT_DetachPartitionFinalize, pg.AT_AddIdentity, pg.AT_SetIdentity, pg.AT_DropIdentity,
})  # fmt: skip
#: Functions whose call in a ``SELECT`` of its own is understood.
_PLAIN_CALLS: Final = frozenset({
    "set_config", "setval", "nextval", "currval", "count", "max", "min", "sum", "now", "version",
    "current_setting", "pg_get_serial_sequence",
})  # fmt: skip


def unparsed(statement: LintedStatement) -> Iterable[Complaint]:
    """What PostgreSQL's grammar does not take."""
    if statement.kind == UNPARSED and statement.error is not None:
        message, offset = statement.error
        yield Complaint(
            reason=f"PostgreSQL's grammar does not take this: {message}",
            instead="correct it; nothing of this statement was looked at",
            offset=offset,
        )


def unknown(statement: LintedStatement) -> Iterable[Complaint]:
    """What no rule understands, so that nobody knows whether it is safe."""
    kind, tree = statement.kind, statement.tree
    if kind in {UNPARSED, EMPTY} or kind in _OPAQUE:
        return
    if kind.removesuffix("_stmt") not in _UNDERSTOOD:
        yield _denied(statement.head[0].upper())
    elif kind == "alter_table_stmt":
        for one in tree.cmds:
            command = one.alter_table_cmd
            is_part_of_type = tree.objtype == pg.OBJECT_TYPE
            if command.subtype not in _COMMANDS or (
                is_part_of_type and command.subtype != pg.AT_AddColumn
            ):
                name = pg.AlterTableType.Name(command.subtype).removeprefix("AT_")
                yield _denied(f"{' '.join(statement.head[:2]).upper()} ({name})")


def _denied(what: str) -> Complaint:
    return Complaint(
        reason=f"no rule understands {what}: whether it is safe is not known",
        instead="look at its locks with --check-locks, then ignore this with the reason",
    )


def opaque(statement: LintedStatement) -> Iterable[Complaint]:
    """Code that runs where no rule can look."""
    words = {
        "do_stmt": "a DO block",
        "call_stmt": "a procedure",
        "execute_stmt": "a prepared statement",
        "alter_extension_stmt": "the script of an extension",
    }
    if statement.kind == "explain_stmt" and is_on(options(statement.tree.options), "analyze"):
        yield _hidden("EXPLAIN ANALYZE runs its statement, which")
    elif statement.kind in words:
        yield _hidden(words[statement.kind])
    elif statement.kind == "select_stmt":
        for name, one in calls(statement.tree):
            if name[-1] not in _PLAIN_CALLS:
                yield _hidden(f"the function {'.'.join(name)}", statement.offset_of(one.location))
                return


def _hidden(what: str, offset: int = 0) -> Complaint:
    return Complaint(
        reason=f"{what} may do anything, and no rule looks inside",
        instead="plain statements; or look at its locks with --check-locks",
        offset=offset,
    )
