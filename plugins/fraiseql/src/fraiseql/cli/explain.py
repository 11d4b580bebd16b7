"""``fraiseql explain``: the SQL of an operation, its plan, and what no index serves."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.explain.report import Report


def explain(
    ctx: typer.Context,
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="A GraphQL document; - reads it from stdin.")
    ],
    variables: Annotated[
        str, typer.Option("--variables", metavar="JSON", help="Variables, as a JSON object.")
    ] = "{}",
    operation: Annotated[
        str | None,
        typer.Option("--operation", metavar="NAME", help="Which of several operations."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 if there is a warning.")] = False,
) -> None:
    """Show how PostgreSQL answers an operation; the operation is not run.

    Prints each statement with its parameters and plan, and a warning for each filter and order that
    no index serves, with the statements that would mend it. Mutations show their SQL alone. Where
    the engine native is installed, a line says whether it answers the operation, and if not, why.
    """
    text = sys.stdin.read() if query == "-" else query
    given = _read_variables(variables)

    async def main(context: Context) -> Report:
        from fraiseql.engine.engine import Engine
        from fraiseql.explain.report import explain as explain_request
        from fraiseql.request import GraphQLRequest
        from fraiseql.serving.schema import load_schema

        engine = Engine(load_schema(context), context)
        request = GraphQLRequest(query=text, variables=given, operation_name=operation)
        database = await context.resource("database")
        return await explain_request(engine, database, request, context)

    report = cast("CommandContext", ctx.obj).run(main)
    if as_json:
        typer.echo(json.dumps(report.as_dict(), default=str, ensure_ascii=False))
    else:
        for line in report.lines():
            typer.echo(line)
    if strict and report.advice:
        raise typer.Exit(1)


def _read_variables(text: str) -> dict[str, Any]:  # Any: JSON
    from fraiseql.errors import VariablesOptionError

    try:
        found = json.loads(text)
    except ValueError as error:
        raise VariablesOptionError(
            f"--variables must be a JSON object, found no JSON: {error}.",
            hint='Write it like --variables \'{"name": "Joni"}\'.',
        ) from error
    if not isinstance(found, dict):
        raise VariablesOptionError(
            f"--variables must be a JSON object, found {type(found).__name__}.",
            hint='Write it like --variables \'{"name": "Joni"}\'.',
        )
    return found
