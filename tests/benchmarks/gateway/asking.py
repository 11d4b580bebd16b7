"""The requests of a route for one running server, and whether its answers mean what they should."""

from __future__ import annotations

from itertools import islice

from attrs import frozen

from gateway.data import TENANTS, Size, tenant_id, user_ids
from gateway.routes import PAGES, ROUTES, VIEWS, Json, Route
from gateway.servers import Running

#: Users that are asked for when answers are compared.
COMPARED = 20
#: Stands for what makes each new user another one.
FRESH = "@N@"


@frozen
class Ask:
    """One request.

    Attributes:
        tenant: who asks, where rows have tenants.
        body: what is sent; nothing is for a GET.
        path: where it is sent to, if not to where its route is asked.
        tag: the answer that the client has already, by ``If-None-Match``.
    """

    tenant: str | None
    body: str
    path: str | None = None
    tag: str | None = None

    def headers(self) -> dict[str, str]:
        """What stands above the body."""
        found = {"content-type": "application/json"} if self.body else {}
        if self.tenant is not None:
            found["x-tenant-id"] = self.tenant
        if self.tag is not None:
            found["if-none-match"] = self.tag
        return found


class DifferentAnswerError(Exception):
    """A server answers otherwise than the limit program, so that its speed means nothing."""


def asks(running: Running, route: Route, size: Size) -> list[Ask]:
    """What is sent in turn; pages after the cursors that this server gives now."""
    found: list[Ask] = []
    dialect = running.server.dialect
    numbers: list[int | None] = list(range(TENANTS)) if running.place.tenants else [None]
    for number in numbers:
        tenant = None if number is None else tenant_id(number)
        if route.name == "page":
            found += (Ask(tenant, body) for body in _turned(running, tenant))
            continue
        found += (
            Ask(tenant, dialect.body(route.name, variables))
            for variables in _variables(route, size, number)
        )
    return found


def _variables(route: Route, size: Size, tenant: int | None) -> list[dict[str, Json]]:
    if route.name == "user":
        return [{"id": id_} for id_ in user_ids(size, tenant)]
    if route.name == "list":
        # As many of all there are, however few they are.
        return [{"views": views * size.posts // 10_000} for views in VIEWS]
    if route.name == "create":
        return [{"input": {"name": "New User", "email": f"made-{FRESH}@example.org"}}]
    return [{}]


def _turned(running: Running, tenant: str | None) -> list[str]:
    """The bodies that ask for the second and further pages."""
    dialect = running.server.dialect
    body = dialect.body("page", {"after": dialect.first})
    bodies = []
    for _ in range(PAGES):
        page = dialect.data("page", running.ask("page", body, tenant))["postPages"]
        if not page["pageInfo"]["hasNextPage"]:
            break
        body = dialect.body("page", {"after": page["pageInfo"]["endCursor"]})
        bodies.append(body)
    return bodies


def meanings(running: Running, route: Route, size: Size, run: str) -> list[Json]:
    """What a server answers to some of the requests, in the form in which answers compare.

    Raises:
        DifferentAnswerError: an answer is none, or has errors.
    """
    found = []
    try:
        every = asks(running, route, size)
        step = max(1, len(every) // COMPARED)
        for number, ask in enumerate(islice(every, 0, None, step)):
            body = ask.body.replace(FRESH, f"{run}-{number}")
            answer = running.ask(route.name, body, ask.tenant)
            found.append(route.meaning(running.server.dialect.data(route.name, answer)))
    except (ValueError, KeyError, IndexError, TypeError, OSError) as error:
        raise DifferentAnswerError(
            f"{running.server.title}, {route.title}: {type(error).__name__}: {error}"
        ) from error
    return found


def compare(reference: Running, others: list[Running], size: Size) -> dict[str, dict[str, str]]:
    """Hold every answer against the reference's.

    Returns:
        What differs, by server and route; nothing of it may be measured.
    """
    different: dict[str, dict[str, str]] = {}
    for route in ROUTES:
        expected = meanings(reference, route, size, f"compare-{reference.server.name}")
        if not expected or not any(expected):
            raise DifferentAnswerError(f"there is nothing to compare for {route.title}")
        for other in others:
            name = other.server.name
            if not other.server.knows(route.name):
                continue
            try:
                found = meanings(other, route, size, f"compare-{name}")
            except DifferentAnswerError as error:
                different.setdefault(name, {})[route.name] = str(error)
                continue
            if found != expected:
                different.setdefault(name, {})[route.name] = describe(expected, found)
    return different


def describe(expected: Json, found: Json, at: str = "$") -> str:
    """The first place where two values differ."""
    if isinstance(expected, dict) and isinstance(found, dict) and expected.keys() == found.keys():
        for key in expected:
            if expected[key] != found[key]:
                return describe(expected[key], found[key], f"{at}.{key}")
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, (left, right) in enumerate(zip(expected, found, strict=True)):
            if left != right:
                return describe(left, right, f"{at}[{number}]")
    return f"{at}: expected {str(expected)[:200]}, found {str(found)[:200]}"
