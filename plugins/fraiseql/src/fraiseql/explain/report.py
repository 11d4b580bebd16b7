"""What ``fraiseql explain`` finds, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import psycopg
from attrs import frozen

from fraiseql.errors import ExplainError
from fraiseql.explain.advice import Advice, give_advice
from fraiseql.explain.engines import ExplainedEngine, explain_engines
from fraiseql.explain.plans import Node, draw, read_plan
from fraiseql.explain.sources import ExplainedSource, explain_sources
from fraiseql.plan.model import Operation, Parameter, SigningKey

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import Database

    from fraiseql.engine.engine import Engine
    from fraiseql.request import GraphQLRequest


@frozen
class ExplainedStatement:
    """A statement of the operation.

    Attributes:
        parameters: label and value of each.
        plan: PostgreSQL's, as JSON; None of a mutation, which is not planned.
    """

    sql: str
    parameters: tuple[tuple[str, Any], ...]  # Any: JSON
    plan: Node | None


@frozen(kw_only=True)
class Report:
    """How PostgreSQL answers an operation."""

    operation: str
    statements: tuple[ExplainedStatement, ...]
    advice: tuple[Advice, ...]
    sources: tuple[ExplainedSource, ...] = ()
    engines: tuple[ExplainedEngine, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "operation": self.operation,
            "statements": [
                {
                    "sql": statement.sql,
                    "parameters": [
                        {"label": label, "value": value} for label, value in statement.parameters
                    ],
                    "plan": statement.plan,
                }
                for statement in self.statements
            ],
            "sources": [
                {
                    "source": each.source,
                    "parts": each.parts,
                    "reason": each.reason,
                    "keys": list(each.keys),
                }
                for each in self.sources
            ],
            "engines": [
                {"engine": each.engine, "answers": each.reason is None, "reason": each.reason}
                for each in self.engines
            ],
            "warnings": [
                {
                    "reason": each.reason.value,
                    "path": each.path,
                    "source": each.source,
                    "message": each.message,
                    "ddl": list(each.ddl),
                }
                for each in self.advice
            ],
        }

    def lines(self) -> Iterator[str]:
        """The text form."""
        count = len(self.statements)
        yield f"{self.operation}, {count} {'statement' if count == 1 else 'statements'}"
        for number, statement in enumerate(self.statements, start=1):
            yield ""
            yield f"statement {number}"
            yield f"  {statement.sql}"
            for place, (label, value) in enumerate(statement.parameters, start=1):
                yield f"  ${place} {label} = {json.dumps(value, default=str, ensure_ascii=False)}"
            if statement.plan is not None:
                yield from (f"  | {line}" for line in draw(statement.plan))
        if self.sources:
            yield ""
            yield from (each.line() for each in self.sources)
        if self.engines:
            yield ""
            yield from (each.line() for each in self.engines)
        for each in self.advice:
            yield ""
            yield f"warning[{each.reason.value}] {each.path}: {each.message}"
            yield from (f"  {line}" for line in each.ddl)


async def explain(
    engine: Engine, database: Database, request: GraphQLRequest, context: Context | None = None
) -> Report:
    """Explain an operation without running it.

    Args:
        engine: of the schema.
        database: that it is asked of.
        request: the operation with its variables.
        context: has the server engines that are asked whether they answer it by themselves; None
            asks none.

    Raises:
        FraiseError: the request is not valid, or PostgreSQL cannot plan it for its values.
    """
    study = await engine.study(request)
    try:
        plans: list[Node | None] = [None] * len(study.plan.statements)
        if study.plan.operation is Operation.QUERY:
            async with database.session(read_only=True) as session:
                plans = [await read_plan(session, query) for query in study.queries]
        advice = await give_advice(database, study)
    except psycopg.Error as error:
        raise ExplainError(
            f"PostgreSQL cannot plan the operation for these values: {str(error).strip()}.",
            hint="Mend the values; a request with them fails in the same way.",
        ) from error
    return Report(
        operation=study.plan.operation.value,
        statements=tuple(
            ExplainedStatement(
                statement.sql,
                tuple(
                    (parameter.label, _show(parameter, value))
                    for parameter, value in zip(statement.parameters, query.values, strict=True)
                ),
                plan,
            )
            for statement, query, plan in zip(
                study.plan.statements, study.queries, plans, strict=True
            )
        ),
        advice=advice,
        sources=explain_sources(study.reads),
        engines=() if context is None else explain_engines(context, engine, study.answered),
    )


def _show(parameter: Parameter, value: Any) -> Any:
    """The value; of the key that cursors are signed with nothing, since reports are passed on."""
    return "(secret)" if isinstance(parameter.expression, SigningKey) else value
