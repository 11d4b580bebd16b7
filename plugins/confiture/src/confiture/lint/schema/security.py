"""Who may see and do what in a schema."""

from __future__ import annotations

from collections.abc import Iterable

from fraise_hookspecs.migration import CheckedSchema, Complaint

from confiture.lint.schema.questions import complain


def row_security_without_policy(schema: CheckedSchema) -> Iterable[Complaint]:
    """Row security without a policy."""
    return complain(
        schema,
        "row_security_without_policy",
        "nobody but the owner sees rows of {0}: it has row security and no policy",
        "CREATE POLICY ... ON {0}",
    )


def policy_without_row_security(schema: CheckedSchema) -> Iterable[Complaint]:
    """Policies of a table that does not heed them."""
    return complain(
        schema,
        "policy_without_row_security",
        "the policy {1} is not heeded: everybody with the right to {0} sees all of its rows",
        "ALTER TABLE {0} ENABLE ROW LEVEL SECURITY",
    )


def definer_without_search_path(schema: CheckedSchema) -> Iterable[Complaint]:
    """``SECURITY DEFINER`` without a search path of its own."""
    return complain(
        schema,
        "definer_without_search_path",
        "whoever calls {0} says by search_path which objects it uses, with the rights of its owner",
        "SET search_path = '' on the function, and names with their schema",
    )


def view_past_row_security(schema: CheckedSchema) -> Iterable[Complaint]:
    """A view that shows rows past the policies."""
    return complain(
        schema,
        "view_past_row_security",
        "{0} reads {1} with the rights of its owner, so that the policies of {1} are "
        "not those of who asks",
        "WITH (security_invoker = true), from PostgreSQL 15 on",
    )


def public_rights(schema: CheckedSchema) -> Iterable[Complaint]:
    """Rights of everybody."""
    return complain(
        schema,
        "public_rights",
        "everybody has {1} on {0}",
        "REVOKE ... FROM PUBLIC, and GRANT to a role",
    )


def public_create(schema: CheckedSchema) -> Iterable[Complaint]:
    """A schema in which everybody may create."""
    return complain(
        schema,
        "public_create",
        "everybody may create in the schema {0}, also functions that others then call unaware",
        "REVOKE CREATE ON SCHEMA {0} FROM PUBLIC",
    )


def policy_always_true(schema: CheckedSchema) -> Iterable[Complaint]:
    """A policy that lets everybody write all rows."""
    return complain(
        schema,
        "policy_always_true",
        "the policy {1} of {0} lets everybody write any row",
        "a condition, or a role",
    )


def definer_for_all(schema: CheckedSchema) -> Iterable[Complaint]:
    """``SECURITY DEFINER`` that everybody may call."""
    return complain(
        schema,
        "definer_for_all",
        "everybody may call {0}, which runs with the rights of its owner",
        "REVOKE EXECUTE ON FUNCTION {0} FROM PUBLIC, and GRANT to a role",
    )


def function_of_search_path(schema: CheckedSchema) -> Iterable[Complaint]:
    """A function without a search path, in an index or a condition."""
    return complain(
        schema,
        "function_of_search_path",
        "{1} depends on {0}, and what that means depends on search_path: a restore may "
        "fail or differ",
        "SET search_path on the function, or a body of BEGIN ATOMIC or RETURN",
    )


def row_security_not_forced(schema: CheckedSchema) -> Iterable[Complaint]:
    """Policies that the owner does not heed."""
    return complain(
        schema,
        "row_security_not_forced",
        "the owner of {0} does not heed its policies",
        "ALTER TABLE {0} FORCE ROW LEVEL SECURITY",
    )


def copy_past_row_security(schema: CheckedSchema) -> Iterable[Complaint]:
    """A materialized view of rows with policies."""
    return complain(
        schema,
        "copy_past_row_security",
        "{0} keeps rows of {1} that its policies hide, for all who may read it",
        "a view with security_invoker, or no right to read it",
    )
