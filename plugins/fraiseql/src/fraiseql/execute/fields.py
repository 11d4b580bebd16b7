"""Which field of its input a mutation's error is about."""

from __future__ import annotations

import re
from typing import Final

import psycopg
from attrs import evolve

from fraiseql.execute.failures import Failure
from fraiseql.schema.model import InputObjectModel, RootModel
from fraiseql.schema.models import Models

#: How PostgreSQL names columns in the details of unique and foreign keys, in any language.
_KEY: Final = re.compile(r"\((.+?)\)=\(")
#: How PostgreSQL names the check of a column where nobody else does: ``<table>_<column>_check``
#: (ChooseConstraintName), with a number where that is taken.
_CHECK: Final = re.compile(r"(.+)_check\d*")


def tell_field(failure: Failure, error: BaseException, root: RootModel, models: Models) -> Failure:
    """The failure with the public name of the input's field, where exactly one is meant.

    Columns that the input does not have stay unknown to clients.

    Args:
        failure: of the error.
        error: that PostgreSQL gave.
        root: the mutation.
        models: of the schema.
    """
    if root.input is None or not isinstance(error, psycopg.Error):
        return failure
    is_constraint = (error.sqlstate or "").startswith("23")
    if not is_constraint and "field" not in failure.extensions:
        return failure
    names = public_names(models.inputs[root.input])
    found = {names[column] for column in _columns(error) if column in names}
    if len(found) != 1:
        return failure
    return evolve(failure, extensions={**failure.extensions, "field": found.pop()})


def _columns(error: psycopg.Error) -> list[str]:
    if error.diag.column_name:
        return [error.diag.column_name]
    match = _KEY.search(error.diag.message_detail or "")
    if match is not None:
        return [part.strip('" ') for part in match[1].split(",")]
    named = _CHECK.fullmatch(error.diag.constraint_name or "")
    prefix = f"{error.diag.table_name}_"
    if named is not None and named[1].startswith(prefix):
        return [named[1].removeprefix(prefix)]
    return []


def public_names(model: InputObjectModel) -> dict[str, str]:
    """Public names by column or argument; ``fk_artist`` is what ``artist_id`` refers to."""
    names = {
        f"fk_{field.key.removesuffix('_id')}": field.name
        for field in model.fields.values()
        if field.key.endswith("_id")
    }
    for field in model.fields.values():
        names |= {f"p_{field.key}": field.name, field.key: field.name}
    return names
