"""What a client is told of an object that somebody else has changed since it looked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

import psycopg
from attrs import evolve

from fraiseql.execute.documents import load_document
from fraiseql.execute.failures import Failure
from fraiseql.schema.model import RootModel, TypeRef
from fraiseql.schema.models import Models

#: The SQLSTATE of such a conflict; its DETAIL is ``{"version": ..., "data": ...}``.
CONFLICT_STATE: Final = "FQ409"


def tell_current(
    failure: Failure, error: BaseException, root: RootModel, models: Models
) -> Failure:
    """The failure with the current version and data, as far as the schema publishes them.

    Args:
        failure: of the error.
        error: that the function raised.
        root: the mutation.
        models: of the schema.
    """
    if not isinstance(error, psycopg.Error) or error.sqlstate != CONFLICT_STATE:
        return failure
    try:
        detail = load_document(error.diag.message_detail or "{}")
    except json.JSONDecodeError:
        return failure
    extensions = dict(failure.extensions)
    if not isinstance(detail, Mapping):
        return failure
    if isinstance(detail.get("version"), int):
        extensions["currentVersion"] = detail["version"]
    entity = root.entity
    if entity is not None and isinstance(detail.get("data"), Mapping):
        extensions["current"] = publish(
            detail["data"], TypeRef(entity, None, nonnull=False), models
        )
    return evolve(failure, extensions=extensions)


def publish(value: Any, ref: TypeRef, models: Models) -> Any:
    """A document by the names of the schema; what the schema does not have is left out.

    Args:
        value: JSON as documents have it.
        ref: its type.
        models: of the schema.
    """
    if value is None:
        return None
    if ref.of is not None:
        inner = ref.of
        return [publish(item, inner, models) for item in value] if isinstance(value, list) else None
    name = str(ref.name)
    abstract = models.abstract(name)
    if abstract is not None:
        found = abstract.find_member(value) if isinstance(value, Mapping) else None
        if found is None:
            return None
        name = found
    if name in models.objects:
        if not isinstance(value, Mapping):
            return None
        return {
            field.name: publish(value[field.key], field.type, models)
            for field in models.objects[name].fields.values()
            if field.method is None and field.relation is None and field.key in value
        }
    if name in models.enums:
        stored = models.enums[name].stored
        return next((public for public, kept in stored.items() if kept == value), None)
    return value
