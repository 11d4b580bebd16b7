"""Plans of trusted documents, made before anybody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from graphql.execution.values import VariableValues

from fraiseql.engine.operations import Operations
from fraiseql.execute.ready import ReadyPlan
from fraiseql.persisted.ahead import imagine_variables
from fraiseql.persisted.trusted import TrustedDocuments, require_runnable
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
