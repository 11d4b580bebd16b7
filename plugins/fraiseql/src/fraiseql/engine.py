"""The engine: a schema, a context, and the way from a request to the bytes of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fraiseql.request import GraphQLAnswer, GraphQLRequest

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import RequestView

    from fraiseql.plan.model import Plan
    from fraiseql.schema.build import BuiltSchema
    from fraiseql.schema.schema import Schema


class Engine:
    """Answers GraphQL requests for one schema; used by all requests of a process at once.

    Args:
        schema: what the application declares.
        context: an open kernel; its resource ``database`` is taken at the first request.
    """

    def __init__(self, schema: Schema, context: Context) -> None:
        self._schema = schema
        self._context = context

    @property
    def schema(self) -> BuiltSchema:
        """The finished schema; ``.graphql`` is graphql-core's, ``.sdl()`` its text."""
        raise NotImplementedError

    async def start(self) -> None:
        """Connect, learn columns and functions, and check that every source is there.

        Called by the first :meth:`execute` where nobody called it before.

        Raises:
            FraiseError: the database cannot be reached, or a source or function is missing.
        """
        raise NotImplementedError

    async def refresh(self) -> None:
        """Learn columns and functions again and forget all plans; after DDL has run.

        Raises:
            FraiseError: as :meth:`start`.
        """
        raise NotImplementedError

    async def execute(self, request: GraphQLRequest, view: RequestView) -> GraphQLAnswer:
        """Answer one request; never raises for what a client or the database did.

        Args:
            request: the operation.
            view: headers and state, for session variables and Python resolvers.
        """
        raise NotImplementedError

    async def explain(self, request: GraphQLRequest) -> Plan:
        """The plan that :meth:`execute` would use, without running it.

        Raises:
            FraiseError: the request is not valid; the message lists why.
        """
        raise NotImplementedError
