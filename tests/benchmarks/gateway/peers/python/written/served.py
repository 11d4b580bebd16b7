"""GraphQL over HTTP in its least form, so that what is measured is the library."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from written.store import open_pool, session


def application(execute):
    """An application around ``execute(query, variables, operation, context)``, which gives a dict."""
    state = {}

    @asynccontextmanager
    async def lifespan(_):
        async with await open_pool() as state["pool"]:
            yield

    async def answer(request):
        asked = json.loads(await request.body())
        async with session(state["pool"], request.headers) as context:
            found = await execute(
                asked["query"], asked.get("variables"), asked.get("operationName"), context
            )
        body = json.dumps(found, separators=(",", ":"), default=str).encode()
        return Response(body, media_type="application/json")

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])], lifespan=lifespan)
