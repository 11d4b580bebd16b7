"""The schema in Graphene."""

from __future__ import annotations

import graphene

from written.served import application
from written.store import cursor_of


class Row(graphene.ObjectType):
    """Rows of asyncpg are read by key."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options):
        super().__init_subclass_with_meta__(default_resolver=by_key, **options)


def by_key(name, default, row, info, **arguments):
    return row[name]


class User(Row):
    id = graphene.UUID(required=True)
    name = graphene.String(required=True)
    email = graphene.String(required=True)
    created_at = graphene.DateTime(required=True)


class Comment(Row):
    id = graphene.UUID(required=True)
    body = graphene.String(required=True)
    author = graphene.Field(User, required=True)

    async def resolve_author(self, info):
        return await info.context.users.load(self["fk_author"])


class Post(Row):
    id = graphene.UUID(required=True)
    title = graphene.String(required=True)
    published = graphene.Boolean(required=True)
    views = graphene.Int(required=True)
    created_at = graphene.DateTime(required=True)
    author = graphene.Field(User, required=True)
    comments = graphene.List(graphene.NonNull(Comment), required=True)

    async def resolve_author(self, info):
        return await info.context.users.load(self["fk_author"])

    async def resolve_comments(self, info):
        return await info.context.comments.load(self["pk_post"])


class PostEdge(Row):
    cursor = graphene.String(required=True)
    node = graphene.Field(Post, required=True)


class PageInfo(Row):
    has_next_page = graphene.Boolean(required=True)
    end_cursor = graphene.String()


class PostConnection(Row):
    edges = graphene.List(graphene.NonNull(PostEdge), required=True)
    page_info = graphene.Field(PageInfo, required=True)


class Query(graphene.ObjectType):
    user = graphene.Field(User, id=graphene.UUID(required=True))
    latest_posts = graphene.List(
        graphene.NonNull(Post), required=True, limit=graphene.Int(required=True)
    )
    top_posts = graphene.List(
        graphene.NonNull(Post),
        required=True,
        views=graphene.Int(required=True),
        limit=graphene.Int(required=True),
    )
    post_pages = graphene.Field(
        PostConnection,
        required=True,
        first=graphene.Int(required=True),
        after=graphene.String(),
    )

    async def resolve_user(self, info, id):
        return await info.context.user(id)

    async def resolve_latest_posts(self, info, limit):
        return await info.context.latest(limit)

    async def resolve_top_posts(self, info, views, limit):
        return await info.context.top(views, limit)

    async def resolve_post_pages(self, info, first, after=None):
        rows, more = await info.context.page(first, after)
        edges = [{"cursor": cursor_of(row), "node": row} for row in rows]
        end = edges[-1]["cursor"] if edges else None
        return {"edges": edges, "page_info": {"has_next_page": more, "end_cursor": end}}


class CreateUserInput(graphene.InputObjectType):
    name = graphene.String(required=True)
    email = graphene.String(required=True)


class CreateUser(graphene.Mutation):
    class Arguments:
        input = CreateUserInput(required=True)

    Output = graphene.NonNull(User)

    async def mutate(self, info, input):
        return await info.context.create(input.name, input.email)


class Mutation(graphene.ObjectType):
    create_user = CreateUser.Field()


schema = graphene.Schema(query=Query, mutation=Mutation)


async def execute(query, variables, operation, context):
    result = await schema.execute_async(
        query, variables=variables, operation_name=operation, context=context
    )
    return result.formatted


app = application(execute)
