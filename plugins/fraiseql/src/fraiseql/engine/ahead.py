"""Plans of trusted documents, made before anybody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Any

from attrs import evolve, frozen
from graphql.execution.values import VariableValues

from fraiseql.engine.operations import Operations
from fraiseql.engine.watching import AnsweredOperation
from fraiseql.execute.ready import ReadyPlan
from fraiseql.persisted.ahead import imagine_variables
from fraiseql.persisted.shapes import list_shapes
from fraiseql.persisted.trusted import TrustedDocument, TrustedDocuments, require_runnable
from fraiseql.persisted.ways import list_ways
from fraiseql.plan.model import ErrorPart
from fraiseql.plan.prepare import BadVariablesError, Prepared
from fraiseql.request import GraphQLRequest
from fraiseql.schema.build import BuiltSchema

Make = Callable[[Prepared[ReadyPlan], VariableValues, Mapping[str, Any]], ReadyPlan]


def plan_ahead(
    trusted: TrustedDocuments, operations: Operations, built: BuiltSchema, make: Make
) -> None:
    """Plan trusted documents for the variables that they are most likely to come with.

    Args:
        trusted: the documents.
        operations: keeps the plans.
        built: the schema.
        make: makes a plan for an operation, its variables and prepared inputs.

    Raises:
        TrustedDocumentError: a document without variables can only fail.
    """
    prepares = any(root.prepare is not None for root in built.mutations.values())
    for file in trusted.files:
        for operation in file.document.operations:
            name = operation.name.value if operation.name else None
            prepared = operations.find(GraphQLRequest(query=file.text, operation_name=name))
            if prepared.is_mutation and prepares:
                continue  # what the application's hooks make of inputs decides the plan
            for variables in imagine_variables(built.graphql, operation):
                with suppress(BadVariablesError):
                    values = prepared.coerce(variables, suggestions=False)
                    ready = prepared.plan(values, partial(make, prepared, values, {}))
                    if not operation.variable_definitions:
                        require_runnable(file, ready.plan)


@frozen(kw_only=True)
class PlannedOperation:
    """An operation of a trusted document with the plans that were made for it.

    Attributes:
        file: the document.
        name: of the operation; None where it has none.
        ways: requests, without variables, by which clients may ask for it; the first has its text.
        queries: a plan for each shape of variables, as if it had been asked for.
        left: how many shapes could be listed and were not planned, because they were too many.
        is_prepared: whether hooks of the application decide the plan, so that there is none.
    """

    file: TrustedDocument
    name: str | None
    ways: tuple[GraphQLRequest, ...]
    queries: tuple[AnsweredOperation, ...] = ()
    left: int = 0
    is_prepared: bool = False


def plan_shapes(
    trusted: TrustedDocuments, operations: Operations, built: BuiltSchema, make: Make, most: int
) -> Iterator[PlannedOperation]:
    """Plan trusted documents for all variables that can be listed.

    Args:
        trusted: the documents.
        operations: knows them.
        built: the schema.
        make: as of :func:`plan_ahead`.
        most: plans of one operation.
    """
    prepares = any(root.prepare is not None for root in built.mutations.values())
    for file in sorted(trusted.files, key=lambda file: (file.source.file, file.source.line or 0)):
        for operation in file.document.operations:
            name = operation.name.value if operation.name else None
            ways = tuple(list_ways(trusted, file, name))
            prepared = operations.find(ways[0])
            if prepared.is_mutation and prepares:
                yield PlannedOperation(file=file, name=name, ways=ways, is_prepared=True)
                continue
            shapes = list_shapes(built.graphql, operation, prepared.conditions)
            planned: dict[Hashable, AnsweredOperation] = {}
            known: set[Hashable] = set()
            tried = 0
            # several of those that are listed may have one shape, by a default for example
            for variables in islice(shapes, 4 * most):
                if len(planned) == most:
                    break
                tried += 1
                with suppress(BadVariablesError):
                    values = prepared.coerce(variables, suggestions=False)
                    key = prepared.key(values)
                    if key in known:
                        continue
                    known.add(key)
                    ready = make(prepared, values, {})
                    if any(isinstance(part, ErrorPart) for part in ready.plan.parts):
                        continue  # who asks so is told why, and mends it
                    request = evolve(ways[0], variables=variables)
                    planned[key] = AnsweredOperation(
                        asked=request,
                        request=request,
                        is_trusted=True,
                        prepared=prepared,
                        values=values,
                        ready=ready,
                    )
            yield PlannedOperation(
                file=file,
                name=name,
                ways=ways,
                queries=tuple(planned.values()),
                left=max(shapes.count - tried, 0),
            )
