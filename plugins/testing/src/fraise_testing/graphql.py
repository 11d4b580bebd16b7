"""A client for tests of a GraphQL API: asks an engine in this process, over a real database."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

import attrs
from attrs import define, field, frozen
from fraise_hookspecs.repository import RequestView

from fraise_testing.counting import CountedContext, StatementLog


@frozen(kw_only=True)
class Request:
    """A request, as the engine takes it (``fraiseql.GraphQLRequest`` has these attributes)."""

    query: str
    document_id: str | None = None
    operation_name: str | None = None
    variables: Mapping[str, Any] = field(factory=dict)  # Any: JSON
    extensions: Mapping[str, Any] = field(factory=dict)  # Any: JSON
    read_only: bool = False
    outcome: None = None
    spent: float = 0.0


@frozen
class View:
    """Headers and state of a request, as session variables and resolvers see them."""

    headers: Mapping[str, str] = field(factory=dict)
    state: Mapping[str, Any] = field(factory=dict)  # Any: what the application puts there


class Engine(Protocol):
    """What is asked: ``fraiseql.Engine``."""

    async def start(self) -> None:
        """Learn what the database has."""
        ...

    async def execute(self, request: Any, view: RequestView) -> Any:  # Any: see Request, Answer
        """Answer a request; the answer's ``body`` is JSON."""
        ...


@frozen
class Answer:
    """A response of GraphQL.

    Attributes:
        body: the whole response.
    """

    body: Mapping[str, Any]  # Any: JSON

    @property
    def data(self) -> Any:  # Any: JSON
        """What was asked; fails the test if there are errors."""
        assert not self.errors, f"expected no errors, found {_listed(self.errors)}"
        return self.body["data"]

    @property
    def errors(self) -> list[Any]:  # Any: JSON
        """The errors; none where all went well."""
        return list(self.body.get("errors", ()))

    @property
    def codes(self) -> list[str | None]:
        """``extensions.code`` of each error."""
        return [error.get("extensions", {}).get("code") for error in self.errors]


@define
class GraphQLClient:
    """Asks an engine, reads its answers, and counts what reached the database.

    Attributes:
        engine: what is asked.
        log: the statements that its database ran, if it is counted.
        view: headers and state of requests that say nothing else.
    """

    engine: Engine
    log: StatementLog | None = None
    view: View = field(factory=View)

    async def execute(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,  # Any: JSON
        *,
        operation: str | None = None,
        headers: Mapping[str, str] | None = None,
        state: Mapping[str, Any] | None = None,  # Any: see View
    ) -> Answer:
        """Run an operation; the answer, with errors or without.

        Args:
            document: GraphQL.
            variables: by name.
            operation: which one, where the document has several.
            headers: of this request instead of the client's; in lower case.
            state: likewise.
        """
        view = attrs.evolve(
            self.view,
            headers=self.view.headers if headers is None else headers,
            state=self.view.state if state is None else state,
        )
        request = Request(query=document, variables=variables or {}, operation_name=operation)
        answer = await self.engine.execute(request, view)
        return Answer(json.loads(answer.body))

    async def data(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,  # Any: JSON
        **more: Any,  # Any: as execute takes them
    ) -> Any:  # Any: JSON
        """Run an operation that must succeed; its data.  Arguments as :meth:`execute`."""
        return (await self.execute(document, variables, **more)).data

    async def expect_errors(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,  # Any: JSON
        *,
        codes: tuple[str, ...] | None = None,
        message: str | None = None,
        **more: Any,  # Any: as execute takes them
    ) -> list[Any]:  # Any: JSON
        """Run an operation that must fail; its errors.

        Args:
            document: GraphQL.
            variables: by name.
            codes: ``extensions.code`` of all errors, in their order.
            message: a part of one of the messages.
            more: as :meth:`execute`.
        """
        answer = await self.execute(document, variables, **more)
        assert answer.errors, f"expected errors, found data: {answer.body.get('data')}"
        if codes is not None:
            assert answer.codes == list(codes), (
                f"expected the codes {list(codes)}, found {_listed(answer.errors)}"
            )
        if message is not None:
            assert any(message in error["message"] for error in answer.errors), (
                f"expected {message!r} in a message, found {_listed(answer.errors)}"
            )
        return answer.errors

    @contextmanager
    def statements(
        self, exactly: int | None = None, *, at_most: int | None = None
    ) -> Iterator[list[str]]:
        """Count the SQL statements that a block sends; fails the test if they are others.

        What the engine does once, when it starts, is not counted.

        Args:
            exactly: how many there must be.
            at_most: how many there may be.

        Yields:
            the statements; complete when the block has ended.
        """
        assert self.log is not None, "make the client by the fixture fraise_graphql: it counts"
        start = len(self.log.statements)
        seen: list[str] = []
        yield seen
        seen += self.log.statements[start:]
        listed = "".join(f"\n  {statement}" for statement in seen)
        if exactly is not None:
            assert len(seen) == exactly, (
                f"expected {exactly} statements, found {len(seen)}:{listed}"
            )
        if at_most is not None:
            assert len(seen) <= at_most, (
                f"expected at most {at_most} statements, found {len(seen)}:{listed}"
            )


async def make_client(
    build: Callable[[Any], Engine],  # Any: a Context
    context: Any,  # Any: a Context
    *,
    headers: Mapping[str, str] | None = None,
    state: Mapping[str, Any] | None = None,  # Any: see View
) -> GraphQLClient:
    """A client of an engine whose statements are counted.

    Args:
        build: makes the engine of a context: ``functools.partial(fraiseql.Engine, schema)``.
        context: an open kernel, or a ``FakeContext`` with a database.
        headers: of all requests; in lower case.
        state: of all requests.
    """
    log = StatementLog()
    engine = build(CountedContext(context, log))
    await engine.start()
    log.statements.clear()
    return GraphQLClient(engine, log, View(headers or {}, state or {}))


def _listed(errors: list[Any]) -> str:  # Any: JSON
    return "; ".join(
        f"{error['message']} ({error.get('extensions', {}).get('code')})" for error in errors
    )
