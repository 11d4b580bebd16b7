"""Expressions of fields tried on the database before anybody asks for them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import TYPE_CHECKING

import psycopg

from fraiseql.errors import ExpressionError
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import ObjectModel
from fraiseql.schema.parts import Parts
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Columns
from fraiseql.sql.homes import source_of
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

#: Another row of the source beside ``t``: a column without ``t.`` is ambiguous then, as it would
#: be in a statement that reads relations.
_OTHER = "another row"


async def try_expressions(
    database: Executor,
    models: Iterable[ObjectModel],
    objects: Mapping[str, ObjectModel],
    sources: Mapping[str, Source],
    parts: Parts,
) -> AsyncIterator[ExpressionError]:
    """Expressions of ``fraiseql.field(sql=...)`` that the database does not take.

    Nothing is read: each is planned over no rows.

    Args:
        database: that has the sources.
        models: whose expressions are tried.
        objects: types by name.
        sources: what the database has.
        parts: the scalars.
    """
    for model in models:
        source = sources.get(str(source_of(model, objects)))
        for field in model.fields.values() if source is not None else ():
            if field.sql is None or source is None:
                continue
            table = quote_name(*source.parts)
            value = Columns(source, parts).access(field).sql
            # the expression is the application's own
            statement = (
                f"SELECT {value} FROM {table} AS t, {table} AS {quote_name(_OTHER)} LIMIT $1"  # noqa: S608
            )
            try:
                await database.fetch(statement, 0)  # with a parameter it can only be one statement
            except psycopg.Error as error:
                reason = error.diag.message_primary or str(error)
                yield ExpressionError(
                    f"The database does not take the expression of {model.name}.{field.name}, "
                    f"{field.sql!r}: {reason}.",
                    hint="Write columns of the source with `t.` before them: `t.name`.",
                    where=place_of(model.cls, field.key),
                )
