"""Whether the documents of a source hold what its type promises; a sample of them is read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fraise_hookspecs.repository import Executor

from fraiseql.schema.model import FieldModel, ObjectModel, TypeRef
from fraiseql.schema.models import Models
from fraiseql.sql.catalog import Source
from fraiseql.sql.writer import quote_name

#: Documents that are read of each source: enough to notice a key that is missing by design.
SAMPLE: Final = 50


async def read_sample(database: Executor, source: Source) -> list[Any]:  # Any: JSON
    """Some documents of a source."""
    table = quote_name(*source.parts)
    rows = await database.fetch(f"SELECT data::text AS data FROM {table} LIMIT {SAMPLE}")  # noqa: S608  # quoted by us
    return [json.loads(row["data"]) for row in rows if row["data"] is not None]


def find_missing(
    documents: Iterable[Any],  # Any: JSON
    model: ObjectModel,
    source: Source,
    models: Models,
) -> Counter[tuple[str, str]]:
    """Fields that must not be null and are not there, or null, in documents.

    Args:
        documents: JSON of the source.
        model: its type.
        source: columns of it stand in for keys of the document.
        models: the types that documents hold.

    Returns:
        how many documents lack it, by type name and field name.
    """
    found: Counter[tuple[str, str]] = Counter()
    for document in documents:
        found.update(set(_lacking(document, model, models, frozenset(source.columns))))
    return found


def _lacking(
    document: Any,  # Any: JSON
    model: ObjectModel,
    models: Models,
    columns: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, str]]:
    if not isinstance(document, dict):
        return
    for field in model.fields.values():
        if field.method is not None or field.relation is not None or field.sql is not None:
            continue
        value = document.get(field.key)
        if value is None and field.type.nonnull and not _is_column(field, models, columns):
            yield model.name, field.name
        yield from _lacking_below(value, field.type, models)


def _lacking_below(
    value: Any,  # Any: JSON
    ref: TypeRef,
    models: Models,
) -> Iterator[tuple[str, str]]:
    if ref.of is not None:
        for item in value if isinstance(value, list) else ():
            yield from _lacking_below(item, ref.of, models)
    elif ref.name in models.objects:
        yield from _lacking(value, models.objects[str(ref.name)], models)


def _is_column(field: FieldModel, models: Models, columns: frozenset[str]) -> bool:
    return field.key in columns and field.type.of is None and field.type.name not in models.objects
