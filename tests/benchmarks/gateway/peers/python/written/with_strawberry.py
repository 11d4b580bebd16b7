"""The schema in Strawberry."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from written.served import application
from written.store import cursor_of


@strawberry.type
class User:
    id: UUID
    name: str
    email: str
    created_at: datetime


def user_of(row):
    return User(id=row["id"], name=row["name"], email=row["email"], created_at=row["created_at"])


@strawberry.type
class Comment:
    row: strawberry.Private[Any]
    id: UUID
    body: str

    @strawberry.field
    async def author(self, info: strawberry.Info) -> User:
        return user_of(await info.context.users.load(self.row["fk_author"]))


@strawberry.type
class Post:
    row: strawberry.Private[Any]
    id: UUID
    title: str
    published: bool
    views: int
    created_at: datetime

    @strawberry.field
    async def author(self, info: strawberry.Info) -> User:
        return user_of(await info.context.users.load(self.row["fk_author"]))

    @strawberry.field
    async def comments(self, info: strawberry.Info) -> list[Comment]:
        rows = await info.context.comments.load(self.row["pk_post"])
        return [Comment(row=row, id=row["id"], body=row["body"]) for row in rows]


def post_of(row):
    return Post(
        row=row,
        id=row["id"],
        title=row["title"],
        published=row["published"],
        views=row["views"],
        created_at=row["created_at"],
    )


@strawberry.type
class PostEdge:
    cursor: str
    node: Post


@strawberry.type
class PageInfo:
    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class PostConnection:
    edges: list[PostEdge]
    page_info: PageInfo


@strawberry.input
class CreateUserInput:
    name: str
    email: str


@strawberry.type
class Query:
    @strawberry.field
    async def user(self, info: strawberry.Info, id: UUID) -> User | None:
        row = await info.context.user(id)
        return None if row is None else user_of(row)

    @strawberry.field
    async def latest_posts(self, info: strawberry.Info, limit: int) -> list[Post]:
        return [post_of(row) for row in await info.context.latest(limit)]

    @strawberry.field
    async def top_posts(self, info: strawberry.Info, views: int, limit: int) -> list[Post]:
        return [post_of(row) for row in await info.context.top(views, limit)]

    @strawberry.field
    async def post_pages(
        self, info: strawberry.Info, first: int, after: str | None = None
    ) -> PostConnection:
        rows, more = await info.context.page(first, after)
        edges = [PostEdge(cursor=cursor_of(row), node=post_of(row)) for row in rows]
        end = edges[-1].cursor if edges else None
        return PostConnection(edges=edges, page_info=PageInfo(has_next_page=more, end_cursor=end))


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def create_user(self, info: strawberry.Info, input: CreateUserInput) -> User:
        return user_of(await info.context.create(input.name, input.email))


schema = strawberry.Schema(query=Query, mutation=Mutation)


async def execute(query, variables, operation, context):
    result = await schema.execute(
        query, variable_values=variables, operation_name=operation, context_value=context
    )
    errors = [error.formatted for error in result.errors or ()]
    return {"data": result.data, "errors": errors} if errors else {"data": result.data}


app = application(execute)
