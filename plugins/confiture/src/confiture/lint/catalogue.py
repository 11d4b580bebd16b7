"""All rules of Confiture by code; what is behind one is imported when it is first used."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.migration import CheckLevel, CheckSubject, MigrationCheckSpec

_E, _W, _O = CheckLevel.ERROR, CheckLevel.WARNING, CheckLevel.OFF
_HERE: Final = "confiture.lint"
_ALTER: Final = ("alter_table_stmt",)
_DROP: Final = ("drop_stmt",)
_DEFINES: Final = ("create_stmt", "alter_table_stmt")
_NAMED: Final = (
    "create_stmt", "alter_table_stmt", "index_stmt", "insert_stmt", "update_stmt", "delete_stmt",
    "create_trig_stmt",
)  # fmt: skip

#: code, name and function, summary, level, level in a contract migration, kinds of statements.
_Row = tuple[int, str, str, CheckLevel, CheckLevel | None, tuple[str, ...]]

_UNKNOWN: Final[tuple[_Row, ...]] = (
    (1, "unparsed", "PostgreSQL's grammar does not take it", _E, None, ("unparsed",)),
    (2, "unknown", "no rule understands it", _E, None, ()),
    (3, "opaque", "code that no rule can look into", _W, None, ()),
)
_LINES: Final[tuple[_Row, ...]] = (
    (4, "ignore-without-reason", "a line that ignores a rule without code or reason", _E, None,
     ("*",)),
    (6, "unknown-line", "a line to Confiture that nothing reads", _E, None, ("*",)),
)  # fmt: skip
_INDEXES: Final[tuple[_Row, ...]] = (
    (101, "index-not-concurrent", "CREATE INDEX keeps writers out", _E, None, ("index_stmt",)),
    (102, "drop-index-not-concurrent", "DROP INDEX keeps readers out", _W, None, _DROP),
    (103, "reindex-not-concurrent", "REINDEX keeps writers out", _E, None, ("reindex_stmt",)),
    (112, "refresh-not-concurrent", "REFRESH keeps readers out", _E, None,
     ("refresh_mat_view_stmt",)),
)  # fmt: skip
_CONSTRAINTS: Final[tuple[_Row, ...]] = (
    (104, "check-not-valid", "CHECK without NOT VALID", _E, None, _ALTER),
    (105, "foreign-key-not-valid", "FOREIGN KEY without NOT VALID", _E, None, _ALTER),
    (106, "unique-without-index", "UNIQUE, PRIMARY KEY or EXCLUDE without USING INDEX", _E, None,
     _ALTER),
    (115, "partition-scans", "a partition that is checked, or locks its parent", _W, None,
     ("alter_table_stmt", "create_stmt")),
    (117, "validate-with-lock", "VALIDATE CONSTRAINT under a lock held already", _E, None, _ALTER),
    (118, "domain-constraint", "a condition of a domain without NOT VALID", _E, None,
     ("alter_domain_stmt",)),
)  # fmt: skip
_COLUMNS: Final[tuple[_Row, ...]] = (
    (108, "set-not-null", "SET NOT NULL reads all rows", _E, None, _ALTER),
    (109, "type-change", "ALTER COLUMN ... TYPE writes all rows anew", _E, None, _ALTER),
    (110, "volatile-default", "ADD COLUMN with another value for each row", _E, None, _ALTER),
    (111, "table-rewrite", "VACUUM FULL, CLUSTER, SET LOGGED and the like", _E, None,
     ("alter_table_stmt", "vacuum_stmt", "cluster_stmt")),
    (120, "column-of-domain", "ADD COLUMN of a type that may be a domain", _W, None, _ALTER),
    (205, "narrowing-type", "a type that does not hold all values", _E, None, _ALTER),
    (303, "required-column", "ADD COLUMN ... NOT NULL without a default", _E, None, _ALTER),
)  # fmt: skip
_LOCKING: Final[tuple[_Row, ...]] = (
    (113, "lock-table", "LOCK TABLE", _E, None, ("lock_stmt",)),
    (114, "several-tables", "strong locks of several tables in one transaction", _W, None, ()),
    (119, "rows-with-lock", "rows are written under a strong lock", _E, None, ()),
    (313, "trigger-in-use", "triggers or row security are switched off", _W, None, _ALTER),
)
_DATA: Final[tuple[_Row, ...]] = (
    (201, "drop-table", "DROP of what holds rows", _E, _W, ("drop_stmt", "dropdb_stmt")),
    (202, "drop-column", "DROP COLUMN", _E, _W, _ALTER),
    (203, "truncate", "TRUNCATE", _E, None, ("truncate_stmt",)),
    (204, "rows-without-condition", "UPDATE or DELETE without WHERE", _E, None,
     ("update_stmt", "delete_stmt", "insert_stmt", "merge_stmt", "select_stmt",
      "create_table_as_stmt")),
    (206, "cascade", "CASCADE", _E, None, ()),
)  # fmt: skip
_COMPATIBILITY: Final[tuple[_Row, ...]] = (
    (301, "rename-column", "a column is renamed", _E, _O, ("rename_stmt",)),
    (302, "rename-table", "a table, view or schema is renamed", _E, _O,
     ("rename_stmt", "alter_object_schema_stmt")),
    (304, "drop-default", "a default is taken away", _W, _O, _ALTER),
    (305, "drop-not-null", "a column may be null from now on", _W, _O, _ALTER),
    (306, "enum-value", "a value of an enum is renamed", _E, _O, ("alter_enum_stmt",)),
    (307, "drop-called", "a view, function or type is dropped", _E, _O, _DROP),
    (308, "rename-object", "a function or type is renamed", _W, _O,
     ("rename_stmt", "alter_object_schema_stmt")),
    (309, "drop-constraint", "a constraint is dropped", _W, _O, _ALTER),
    (310, "drop-guard", "a policy, trigger or rule is dropped", _W, _O, _DROP),
    (311, "row-security-alone", "row security without a policy", _E, None, _ALTER),
    (312, "new-restriction", "a new condition for rows of running code", _O, _O, _ALTER),
    (314, "replica-identity", "REPLICA IDENTITY NOTHING", _W, None, _ALTER),
)  # fmt: skip
_TRANSACTIONS: Final[tuple[_Row, ...]] = (
    (401, "outside-transaction", "it cannot run in the file's transaction", _E, None, ()),
    (402, "enum-value-used", "a new value of an enum is used at once", _E, None, ()),
    (403, "transaction-control", "BEGIN, COMMIT and the like", _E, None, ("transaction_stmt",)),
    (404, "timeout-off", "a time limit is switched off", _E, None, ("variable_set_stmt",)),
    (405, "session-setting", "SET without LOCAL", _W, None, ("variable_set_stmt",)),
)
_DEFINITIONS: Final[tuple[_Row, ...]] = (
    (501, "small-key", "a primary key of integer or smallint", _W, None, _DEFINES),
    (502, "serial", "serial rather than an identity", _W, None, _DEFINES),
    (503, "timestamp-without-zone", "timestamp rather than timestamptz", _W, None, _DEFINES),
    (504, "time-with-zone", "timetz", _W, None, _DEFINES),
    (505, "padded-char", "char(n)", _W, None, _DEFINES),
    (506, "limited-varchar", "varchar(n)", _O, None, _DEFINES),
    (507, "money", "money", _W, None, _DEFINES),
    (508, "json-text", "json rather than jsonb", _W, None, _DEFINES),
    (509, "float-column", "real or double precision", _O, None, _DEFINES),
    (510, "long-name", "a name of more than 63 bytes", _W, None, ()),
    (511, "enum-order", "ADD VALUE without a place", _O, None, ("alter_enum_stmt",)),
    (512, "unqualified-name", "a table without its schema", _O, None, _NAMED),
)
_TABLES: Final[tuple[_Row, ...]] = (
    (601, "foreign-key-without-index", "a foreign key whose columns no index begins with", _W,
     None, ()),
    (602, "duplicate-index", "two indexes that are the same", _W, None, ()),
    (603, "covered-index", "an index that another one begins with", _W, None, ()),
    (604, "no-primary-key", "a table without a primary key", _W, None, ()),
    (605, "invalid-index", "an index that is not valid", _E, None, ()),
    (606, "unvalidated-constraint", "a constraint that old rows may break", _W, None, ()),
    (607, "unlogged-table", "a table that a crash empties", _W, None, ()),
    (608, "foreign-key-type", "a foreign key of another type than its target", _W, None, ()),
    (609, "small-sequence", "a sequence that ends before or after its column", _W, None, ()),
    (610, "quoted-name", "a name that must always be quoted", _W, None, ()),
    (611, "disabled-trigger", "a trigger that does not fire", _W, None, ()),
    (612, "column-type-differs", "columns of one name and several types", _O, None, ()),
    (613, "nullable-unique", "a unique index with a column that may be null", _O, None, ()),
    (614, "empty-table", "a table without columns", _W, None, ()),
)  # fmt: skip
_SECURITY: Final[tuple[_Row, ...]] = (
    (701, "row-security-without-policy", "row security without a policy", _E, None, ()),
    (702, "policy-without-row-security", "policies of a table that does not heed them", _E, None,
     ()),
    (703, "definer-without-search-path", "SECURITY DEFINER without search_path", _E, None, ()),
    (704, "view-past-row-security", "a view that shows rows past the policies", _W, None, ()),
    (705, "public-rights", "rights of everybody", _W, None, ()),
    (706, "public-create", "everybody may create in a schema", _E, None, ()),
    (707, "policy-always-true", "a policy that lets everybody write all rows", _W, None, ()),
    (708, "definer-for-all", "SECURITY DEFINER that everybody may call", _W, None, ()),
    (709, "function-of-search-path", "an index or condition that depends on search_path", _W, None,
     ()),
    (710, "row-security-not-forced", "policies that the owner does not heed", _O, None, ()),
    (711, "copy-past-row-security", "a materialized view of rows with policies", _W, None, ()),
)  # fmt: skip

_ROOMS: Final = (
    (_UNKNOWN, "statements.unknown", CheckSubject.MIGRATION),
    (_LINES, "statements.lines", CheckSubject.DEFINITION),
    (_INDEXES, "statements.indexes", CheckSubject.MIGRATION),
    (_CONSTRAINTS, "statements.constraints", CheckSubject.MIGRATION),
    (_COLUMNS, "statements.columns", CheckSubject.MIGRATION),
    (_LOCKING, "statements.locking", CheckSubject.MIGRATION),
    (_DATA, "statements.data", CheckSubject.MIGRATION),
    (_COMPATIBILITY, "statements.compatibility", CheckSubject.MIGRATION),
    (_TRANSACTIONS, "statements.transactions", CheckSubject.MIGRATION),
    (_DEFINITIONS, "statements.definitions", CheckSubject.DEFINITION),
    (_TABLES, "schema.tables", CheckSubject.SCHEMA),
    (_SECURITY, "schema.security", CheckSubject.SCHEMA),
)


def all_specs() -> tuple[MigrationCheckSpec, ...]:
    """The rules, by code."""
    return tuple(
        MigrationCheckSpec(
            name=name,
            summary=summary,
            target=f"{_HERE}.{module}:{name.replace('-', '_')}",
            code=f"LINT-{code:03}",
            subject=subject,
            level=level,
            in_contract=in_contract,
            statements=statements,
        )
        for rows, module, subject in _ROOMS
        for code, name, summary, level, in_contract, statements in rows
    )
