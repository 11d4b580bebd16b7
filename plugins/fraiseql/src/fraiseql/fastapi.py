"""A GraphQL endpoint among the routes of a FastAPI application, with its dependencies.

``fraiseql.asgi`` alone can be mounted, and then knows nothing of FastAPI's dependencies.  The
router here is included instead: what its dependency gives is what session variables and resolvers
find in the request's ``state``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from fraiseql.http.app import Application


def _know_nothing() -> Mapping[str, Any]:
    return {}


class GraphQLRouter(APIRouter):
    """The routes of a GraphQL application; the OpenAPI document does not name them.

    .. code-block:: python

        api = fraiseql.asgi(schema, Kernel())
        app = FastAPI(lifespan=api.lifespan)
        app.include_router(GraphQLRouter(api, state=who_asks), prefix="/api")

    Args:
        api: what ``fraiseql.asgi`` gives; it answers at its own path below the prefix.
        state: a dependency, plain or asynchronous, that gives a mapping; its own parameters are
            dependencies as everywhere in FastAPI.  It must leave the body unread.  What it raises
            (``HTTPException``) is FastAPI's to answer.
        more: for ``APIRouter``, such as ``dependencies``.
    """

    def __init__(
        self,
        api: Application,
        *,
        state: Callable[..., Any] = _know_nothing,  # Any: a mapping, perhaps awaited
        **more: Any,  # Any: APIRouter documents them
    ) -> None:
        super().__init__(**more)

        async def answer(
            request: Request,
            # Not Annotated: annotations are texts here, and `state` is no global.
            given: Mapping[str, Any] = Depends(state),
        ) -> Response:
            known = {**request.scope.get("state", {}), **given}
            return _Answer(api, api.path, known)

        async def read_file(request: Request, name: str) -> Response:
            return _Answer(api, f"{api.path.rstrip('/')}/graphiql/{name}", {})

        methods = ["GET", "HEAD", "POST", "OPTIONS"]
        self.add_api_route(api.path, answer, methods=methods, include_in_schema=False)
        if api.graphiql:
            files = f"{api.path.rstrip('/')}/graphiql/{{name}}"
            self.add_api_route(files, read_file, methods=["GET", "HEAD"], include_in_schema=False)


class _Answer(Response):
    """Hands a request over as it came.

    Args:
        api: answers it.
        path: below the place where the router is included.
        state: what is known of the request.
    """

    def __init__(self, api: Application, path: str, state: Mapping[str, Any]) -> None:
        super().__init__()
        self._api = api
        self._local = path
        self._state = dict(state)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the application below the place where the router is included."""
        root = str(scope["path"]).removesuffix(self._local)
        await self._api({**scope, "root_path": root, "state": self._state}, receive, send)
