"""A plan made ready to run: shapes compiled, parameters bound by functions."""

from __future__ import annotations

from attrs import frozen
from fraise_accel import compile_shape
from fraise_accel.types import Shape
from graphql import DocumentNode

from fraiseql.execute.bind import BoundStatement, compile_statement
from fraiseql.plan.cursors import CursorKey
from fraiseql.plan.incremental import IncrementalView
from fraiseql.plan.introspection import only_fields
from fraiseql.plan.model import Operation, Plan, PythonPart, SqlPart, StaticPart
from fraiseql.plan.selection import Collected
from fraiseql.plan.view import OperationView
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootModel


@frozen(kw_only=True)
class ReadyPlan:
    """A plan and what running it needs.

    Attributes:
        statements: as the plan's.
        shapes: by response key.
        static: bytes of static answers by response key.
        roots: of mutations, by response key.
        documents: for each response key that runs through graphql-core, its own document; a
            query's keys share one.
        incremental: the operation with its ``@defer`` and ``@stream``, where these are heeded.
    """

    plan: Plan
    statements: tuple[BoundStatement, ...]
    shapes: dict[str, Shape]
    static: dict[str, bytes]
    documents: dict[str, DocumentNode]
    roots: dict[str, RootModel]
    incremental: IncrementalView | None = None


def make_ready(
    plan: Plan,
    schema: BuiltSchema,
    view: OperationView,
    collected: Collected,
    key: CursorKey,
    incremental: IncrementalView | None = None,
) -> ReadyPlan:
    """Compile a plan for the pure executor.

    Args:
        plan: of an operation.
        schema: that it was planned for.
        view: the operation, for what runs through graphql-core.
        collected: its root fields, as the plan has them.
        key: that cursors are signed with.
        incremental: the operation with its directives, where the plan was made for these.
    """
    python = [part.key for part in plan.parts if isinstance(part, PythonPart)]
    documents: dict[str, DocumentNode] = {}
    if plan.operation is Operation.QUERY and python:
        nodes = [node for key in python for node in collected[key]]
        shared = only_fields(view.operation, view.fragments, nodes)
        documents = dict.fromkeys(python, shared)
    elif python:
        documents = {
            key: only_fields(view.operation, view.fragments, collected[key]) for key in python
        }
    return ReadyPlan(
        plan=plan,
        statements=tuple(compile_statement(item, schema, key) for item in plan.statements),
        shapes={
            part.key: compile_shape(part.shape) for part in plan.parts if isinstance(part, SqlPart)
        },
        static={
            part.key: part.json.encode() for part in plan.parts if isinstance(part, StaticPart)
        },
        documents=documents,
        roots={
            key: schema.mutations[nodes[0].name.value]
            for key, nodes in collected.items()
            if plan.operation is Operation.MUTATION and nodes[0].name.value in schema.mutations
        },
        incremental=incremental,
    )
