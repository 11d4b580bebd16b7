"""What is asked: five routes, the documents that each kind of server is asked by, and what they mean.

A server's answer is brought into one form, the *meaning*, before it is compared with another's.
What is measured is the answer as it came.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from attrs import frozen

#: Pages that a client has turned before; each server gave the cursors itself.
PAGES = 8
#: The smallest numbers of views that are asked for.
VIEWS: Final = (1_000, 3_000, 5_000, 7_000)
Json = Any  # values of json.loads


@frozen
class Route:
    """One row of the table.

    Attributes:
        name: in figures and paths.
        title: for people.
        meaning: of ``data``, for comparison.
        writes: whether it leaves rows behind.
    """

    name: str
    title: str
    meaning: Callable[[Json], Json]
    writes: bool = False


@frozen(kw_only=True)
class Dialect:
    """How a kind of server is asked.

    Attributes:
        documents: by the name of the route.
        variables: of a route, from the common ones, where a server has others.
        unwrap: from a server's ``data`` to what FraiseQL would give, by the name of the route.
        path: of a route; the same for all but the limit program.
        first: what ``after`` is for the first page.
    """

    documents: Mapping[str, str]
    variables: Mapping[str, Callable[[dict[str, Json]], dict[str, Json]]] = {}
    unwrap: Mapping[str, Callable[[Json], Json]] = {}
    path: Callable[[str], str] = lambda _: "/graphql"
    first: str | None = None

    def body(self, route: str, variables: dict[str, Json]) -> str:
        """The body of a request, as clients write it."""
        change = self.variables.get(route)
        return json.dumps(
            {
                "operationName": route.title(),
                "variables": change(variables) if change else variables,
                "query": self.documents[route],
            },
            separators=(",", ":"),
        )

    def data(self, route: str, answer: bytes) -> Json:
        """``data`` of an answer, as FraiseQL would give it.

        Raises:
            ValueError: the answer has errors, or is none.
        """
        found = json.loads(answer)
        if not isinstance(found, dict) or found.get("errors") or not found.get("data"):
            raise ValueError(f"no clean answer: {answer[:500].decode(errors='replace')}")
        change = self.unwrap.get(route)
        return change(found["data"]) if change else found["data"]


def _moment(text: str) -> str:
    at = datetime.fromisoformat(text)
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _timed(value: Json) -> Json:
    """The value with every time in one spelling."""
    if isinstance(value, list):
        return [_timed(item) for item in value]
    if isinstance(value, dict):
        return {
            key: _moment(item) if key == "createdAt" else _timed(item)
            for key, item in value.items()
        }
    return value


def _made(data: Json) -> Json:
    made = data["createUser"]
    if not made["id"] or not made["createdAt"]:
        raise ValueError(f"no whole user: {made}")
    name, number = made["email"].split("@")[0].split("-")[:2]
    return {"keys": sorted(made), "name": made["name"], "email": f"{name}-{len(number) > 0}"}


def _page(data: Json) -> Json:
    page = data["postPages"]
    last = page["edges"][-1]["cursor"]
    if page["pageInfo"]["endCursor"] != last:
        raise ValueError("endCursor is not the cursor of the last edge")
    return {
        "nodes": [edge["node"] for edge in page["edges"]],
        "more": page["pageInfo"]["hasNextPage"],
    }


ROUTES: Final = (
    Route("user", "user by id", lambda data: _timed(data["user"])),
    Route("feed", "feed: 20 posts, comments, authors", lambda data: _timed(data["posts"])),
    Route("list", "filtered, sorted list of 50", lambda data: _timed(data["posts"])),
    Route("page", "connection page of 20", _page),
    Route("create", "create a user, read table in sync", _made, writes=True),
)

USER = "query User($id: ID!) { user(id: $id) { id name email createdAt } }"
CREATE = (
    "mutation Create($input: CreateUserInput!) "
    "{ createUser(input: $input) { id name email createdAt } }"
)
_FEED = "{ id title createdAt author { id name } comments { id body author { id name } } }"
_LIST = "{ id title published views createdAt }"
_PAGE = (
    "{ edges { cursor node { id title author { name } } } pageInfo { hasNextPage endCursor } } }"
)

FRAISEQL: Final = Dialect(
    documents={
        "user": USER,
        "feed": "query Feed { posts(orderBy: [{field: CREATED_AT, direction: DESC}], limit: 20) "
        f"{_FEED} }}",
        "list": "query List($views: Int!) { posts(where: {published: {eq: true}, "
        "views: {gte: $views}}, orderBy: [{field: VIEWS, direction: DESC}], limit: 50) "
        f"{_LIST} }}",
        "page": "query Page($after: String) { postPages(first: 20, after: $after, "
        f"orderBy: [{{field: CREATED_AT, direction: DESC}}]) {_PAGE}",
        "create": CREATE,
    }
)

#: The limit program is sent what FraiseQL is sent, and goes by the path.
LIMIT: Final = Dialect(
    documents=FRAISEQL.documents,
    path=lambda route: f"/{route}",
    first="f_________8AAAAAAAAAAAAAAAAAAAAA",
)

#: A schema that somebody writes for these five questions.
WRITTEN: Final = Dialect(
    documents={
        "user": "query User($id: UUID!) { user(id: $id) { id name email createdAt } }",
        "feed": f"query Feed {{ latestPosts(limit: 20) {_FEED} }}",
        "list": f"query List($views: Int!) {{ topPosts(views: $views, limit: 50) {_LIST} }}",
        "page": f"query Page($after: String) {{ postPages(first: 20, after: $after) {_PAGE}",
        "create": CREATE,
    },
    unwrap={
        "feed": lambda data: {"posts": data["latestPosts"]},
        "list": lambda data: {"posts": data["topPosts"]},
    },
)
