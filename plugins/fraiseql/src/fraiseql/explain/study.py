"""An operation planned, with its values, and not run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen
from fraise_hookspecs.repository import Query

from fraiseql.execute.bind import compile_statement
from fraiseql.plan.loads import PARENTS
from fraiseql.plan.model import ErrorPart, Operation, Plan
from fraiseql.plan.refusal import refuse
from fraiseql.sql.uses import FilterUse, OrderUse, ReadUse, RelationUse, Use

if TYPE_CHECKING:
    from fraiseql.engine.watching import AnsweredOperation
    from fraiseql.plan.cursors import CursorKey
    from fraiseql.schema.build import BuiltSchema


@frozen
class StudiedFilter:
    """A value compared, with the query of its condition alone (SQL of a condition)."""

    use: FilterUse
    query: Query


@frozen
class StudiedOrder:
    """Rows sorted, with the queries of its computed keys alone (SQL of a value), by their place."""

    use: OrderUse
    queries: Mapping[int, Query]


@frozen(kw_only=True)
class Study:
    """What an operation asks of the database.

    Attributes:
        answered: the operation as if the plan had answered it.
        queries: its statements with their values; those of a mutation are never run here.
        filters: what they compare.
        orders: what they sort by.
        relations: by which keys they find rows of other objects.
        reads: from where they take documents.
    """

    answered: AnsweredOperation
    queries: tuple[Query, ...]
    filters: tuple[StudiedFilter, ...]
    orders: tuple[StudiedOrder, ...]
    relations: tuple[RelationUse, ...]
    reads: tuple[ReadUse, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan as it would be run."""
        return self.answered.ready.plan


def study_plan(
    answered: AnsweredOperation,
    uses: Sequence[Use],
    schema: BuiltSchema,
    key: CursorKey,
) -> Study:
    """A plan with its values.

    Args:
        answered: the operation with the plan and its variables, as if it had been answered.
        uses: what its statements filter and order by.
        schema: that it was planned for.
        key: that cursors are signed with.

    Raises:
        GraphQLError: the plan has an error instead of a statement, or a value is out of bounds.
    """
    ready, variables = answered.ready, answered.values.coerced
    for part in ready.plan.parts:
        if isinstance(part, ErrorPart):
            raise refuse(part.message)
    # What Python gives is not known before it runs: its relations are planned for no objects.
    known = {PARENTS: [], **variables}
    queries = tuple(each.bind(known) for each in ready.statements)
    if ready.plan.operation is not Operation.QUERY:
        return Study(answered=answered, queries=queries, filters=(), orders=(), relations=())
    stored = [use for use in uses if use.columns.source.parts]  # not what a statement computes
    return Study(
        answered=answered,
        queries=queries,
        filters=tuple(
            StudiedFilter(use, compile_statement(use.condition, schema, key).bind(variables))
            for use in stored
            if isinstance(use, FilterUse)
        ),
        orders=tuple(
            StudiedOrder(
                use,
                {
                    place: compile_statement(each.fit.value, schema, key).bind(variables)
                    for place, each in enumerate(use.keys)
                    if each.fit is not None
                },
            )
            for use in stored
            if isinstance(use, OrderUse)
        ),
        relations=tuple(use for use in stored if isinstance(use, RelationUse)),
        reads=tuple(use for use in stored if isinstance(use, ReadUse)),
    )
