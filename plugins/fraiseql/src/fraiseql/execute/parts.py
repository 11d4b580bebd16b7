"""From the parts of a plan to the root fields of an answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graphql import GraphQLError
from graphql.execution import ExecutionResult

from fraiseql.execute.answer import AnswerWriter
from fraiseql.execute.batching import Batches
from fraiseql.execute.documents import load_document
from fraiseql.execute.encode import encode_json
from fraiseql.execute.failures import UNREPRESENTABLE, Failure
from fraiseql.execute.loading import Reads, ReadyLoad, RelationLoader
from fraiseql.execute.ready import ReadyPlan
from fraiseql.execute.run import Rows, Run
from fraiseql.plan.model import ErrorPart, PythonPart, SqlPart


def shape_part(part: SqlPart, ready: ReadyPlan, rows: Rows | Failure, writer: AnswerWriter) -> None:
    """Answer a root field with rows, or with why there are none."""
    if isinstance(rows, Failure):
        writer.fail(rows, (part.key,), part.locations[""])
        writer.add(part.key, b"null")
        writer.is_null |= part.nonnull
        return
    shape, statement = ready.shapes[part.key], ready.statements[part.statements[-1]]
    documents = [None if text is None else text.encode() for text in statement.documents(rows)]
    if part.rows:
        rendered = shape.render_rows(documents)
    else:
        rendered = shape.render(documents[0] if documents else None)
    writer.add(part.key, rendered.data)
    writer.is_null |= rendered.is_null and part.nonnull
    for error in rendered.errors:
        keys = ".".join(step for step in error.path if isinstance(step, str))
        failure = Failure(error.message, {"code": UNREPRESENTABLE})
        writer.fail(failure, (part.key, *error.path), part.locations[keys])


def fail_part(part: SqlPart | PythonPart, failure: Failure, writer: AnswerWriter) -> None:
    """Answer a root field that failed as a whole."""
    places = part.locations[""] if isinstance(part, SqlPart) else ()
    writer.fail(failure, (part.key,), places)
    writer.add(part.key, b"null")
    writer.is_null |= part.nonnull


def make_loader(
    ready: ReadyPlan,
    parts: Iterable[PythonPart],
    run: Run,
    database: Reads,
    batches: Batches,
) -> RelationLoader:
    """What reads relations of these parts, when resolvers ask for them."""
    loads = {
        (load.type, load.path): ReadyLoad(ready.statements[load.statement], load.keys)
        for part in parts
        for load in part.loads
    }
    return RelationLoader(loads, run.coerced, database, batches)


def refuse_part(part: ErrorPart, writer: AnswerWriter) -> None:
    """Answer a root field that fails whenever its plan is run."""
    writer.fail(Failure(part.message, {"code": part.code}), (part.key,), part.locations)
    writer.add(part.key, b"null")
    writer.is_null |= part.nonnull


def is_lost_later(part: PythonPart, result: ExecutionResult) -> bool:
    """Whether all that was computed is null because of another field, whose turn is to come."""
    if result.data is not None or not result.errors:
        return False
    path = result.errors[-1].path  # nothing is computed after a fatal error
    return path is not None and path[0] != part.key


def take_part(part: PythonPart, result: ExecutionResult, writer: AnswerWriter) -> None:
    """Answer a root field with what graphql-core computed."""
    if result.data is None:
        writer.is_null = True
    else:
        writer.add(part.key, encode_json(result.data[part.key]))


def read_documents(part: PythonPart, ready: ReadyPlan, rows: Rows | Failure) -> Any:  # Any: JSON
    """What graphql-core starts from: documents, or the error that it shall raise."""
    if isinstance(rows, Failure):
        return GraphQLError(rows.message, extensions=dict(rows.extensions))
    texts = ready.statements[part.statements[-1]].documents(rows)
    documents = [None if text is None else load_document(text) for text in texts]
    if part.rows:
        return documents
    return documents[0] if documents else None
