"""Tables, indexes and constraints of a schema."""

from __future__ import annotations

from collections.abc import Iterable

from fraise_hookspecs.migration import CheckedSchema, Complaint

from confiture.lint.schema.questions import complain


def foreign_key_without_index(schema: CheckedSchema) -> Iterable[Complaint]:
    """A foreign key whose columns no index begins with."""
    return complain(
        schema,
        "foreign_key_without_index",
        "the columns ({2}) of the foreign key {1} have no index: each DELETE or UPDATE "
        "of the other table reads all of {0}",
        "CREATE INDEX ON {0} ({2})",
    )


def duplicate_index(schema: CheckedSchema) -> Iterable[Complaint]:
    """Two indexes that are the same."""
    return complain(
        schema,
        "duplicate_index",
        "it is the same as {2} of {1}: each write pays for both",
        "drop it",
    )


def covered_index(schema: CheckedSchema) -> Iterable[Complaint]:
    """An index that another one begins with."""
    return complain(
        schema,
        "covered_index",
        "{2} of {1} begins with the same columns: each write pays for both",
        "drop it, unless it is much smaller and read all the time",
    )


def no_primary_key(schema: CheckedSchema) -> Iterable[Complaint]:
    """A table without a primary key."""
    return complain(
        schema,
        "no_primary_key",
        "{0} has no primary key: its rows cannot be named, replicated or changed in batches",
        "a primary key, such as id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    )


def invalid_index(schema: CheckedSchema) -> Iterable[Complaint]:
    """An index that is not valid."""
    return complain(
        schema,
        "invalid_index",
        "the index {0} of {1} is not valid: writes pay for it and no read uses it",
        "DROP INDEX and build it again",
    )


def unvalidated_constraint(schema: CheckedSchema) -> Iterable[Complaint]:
    """A constraint that was never validated."""
    return complain(
        schema,
        "unvalidated_constraint",
        "{1} of {0} is NOT VALID: rows from before it may break it",
        "ALTER TABLE {0} VALIDATE CONSTRAINT {1}",
    )


def unlogged_table(schema: CheckedSchema) -> Iterable[Complaint]:
    """A table that is not logged."""
    return complain(
        schema,
        "unlogged_table",
        "{0} is UNLOGGED: it is empty after a crash, and on replicas",
        "SET LOGGED, if its rows matter",
    )


def foreign_key_type(schema: CheckedSchema) -> Iterable[Complaint]:
    """A foreign key of another type than its target."""
    return complain(
        schema,
        "foreign_key_type",
        "{2} of {0} is {3}, and what the foreign key {1} names is {4}",
        "the same type on both sides",
    )


def small_sequence(schema: CheckedSchema) -> Iterable[Complaint]:
    """A sequence whose type is not its column's."""
    return complain(
        schema,
        "small_sequence",
        "{1} of {0} is {2}, and its sequence counts as {3}",
        "ALTER SEQUENCE ... AS {2}",
    )


def quoted_name(schema: CheckedSchema) -> Iterable[Complaint]:
    """A name that must always be quoted."""
    return complain(
        schema,
        "quoted_name",
        "the name {1} must be quoted wherever it is used",
        "lower-case letters, digits and underscores",
    )


def disabled_trigger(schema: CheckedSchema) -> Iterable[Complaint]:
    """A trigger that does not fire."""
    return complain(
        schema,
        "disabled_trigger",
        "the trigger {1} of {0} is switched off",
        "ENABLE TRIGGER, or drop it",
    )


def column_type_differs(schema: CheckedSchema) -> Iterable[Complaint]:
    """Columns of one name and several types."""
    return complain(
        schema,
        "column_type_differs",
        "{1} of {0} is {2}, elsewhere {3}",
        "one type for one name",
    )


def nullable_unique(schema: CheckedSchema) -> Iterable[Complaint]:
    """A unique index with a column that may be null."""
    return complain(
        schema,
        "nullable_unique",
        "{2} may be null, and {1} of {0} lets any number of rows with a null in",
        "NOT NULL, or NULLS NOT DISTINCT",
    )


def empty_table(schema: CheckedSchema) -> Iterable[Complaint]:
    """A table without columns."""
    return complain(
        schema,
        "empty_table",
        "{0} has no columns",
        "columns, or no table",
    )
