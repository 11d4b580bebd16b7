"""The schema in Strawberry, by its own router in FastAPI, as its guide shows it."""

from __future__ import annotations

from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from strawberry.fastapi import BaseContext, GraphQLRouter

from written.store import Session, open_pool, session
from written.with_strawberry import schema


class Context(BaseContext):
    """What the resolvers of a request find."""

    def __init__(self, found: Session) -> None:
        super().__init__()
        self.users, self.comments = found.users, found.comments
        self.user, self.latest, self.top = found.user, found.latest, found.top


async def context(request: Request):
    async with session(request.app.state.pool, request.headers) as found:
        yield Context(found)


@asynccontextmanager
async def lifespan(app):
    async with await open_pool() as app.state.pool:
        yield


app = FastAPI(lifespan=lifespan)
app.include_router(GraphQLRouter(schema, context_getter=context), prefix="/graphql")
