"""The schema in Ariadne."""

from __future__ import annotations

from ariadne import (
    MutationType,
    ObjectType,
    QueryType,
    ScalarType,
    graphql,
    make_executable_schema,
)

from written.served import application
from written.store import cursor_of

TYPES = """
scalar UUID
scalar DateTime
type User { id: UUID! name: String! email: String! createdAt: DateTime! }
type Comment { id: UUID! body: String! author: User! }
type Post {
  id: UUID! title: String! published: Boolean! views: Int! createdAt: DateTime!
  author: User! comments: [Comment!]!
}
type PageInfo { hasNextPage: Boolean! endCursor: String }
type PostEdge { cursor: String! node: Post! }
type PostConnection { edges: [PostEdge!]! pageInfo: PageInfo! }
input CreateUserInput { name: String! email: String! }
type Query {
  user(id: UUID!): User
  latestPosts(limit: Int!): [Post!]!
  topPosts(views: Int!, limit: Int!): [Post!]!
  postPages(first: Int!, after: String): PostConnection!
}
type Mutation { createUser(input: CreateUserInput!): User! }
"""

query, mutation = QueryType(), MutationType()
post, comment = ObjectType("Post"), ObjectType("Comment")


@query.field("user")
async def user(_, info, id):
    return await info.context.user(id)


@query.field("latestPosts")
async def latest_posts(_, info, limit):
    return await info.context.latest(limit)


@query.field("topPosts")
async def top_posts(_, info, views, limit):
    return await info.context.top(views, limit)


@query.field("postPages")
async def post_pages(_, info, first, after=None):
    rows, more = await info.context.page(first, after)
    edges = [{"cursor": cursor_of(row), "node": row} for row in rows]
    end = edges[-1]["cursor"] if edges else None
    return {"edges": edges, "pageInfo": {"hasNextPage": more, "endCursor": end}}


@mutation.field("createUser")
async def create_user(_, info, input):
    return await info.context.create(input["name"], input["email"])


@post.field("comments")
async def comments(row, info):
    return await info.context.comments.load(row["pk_post"])


@post.field("author")
@comment.field("author")
async def author(row, info):
    return await info.context.users.load(row["fk_author"])


def column(key):
    """Rows of asyncpg are no dicts, so what is a column is said."""
    return lambda row, _: row[key]


users = ObjectType("User")
for kind, names in ((users, ("id", "name", "email")), (comment, ("id", "body"))):
    for name in names:
        kind.set_field(name, column(name))
for name in ("id", "title", "published", "views"):
    post.set_field(name, column(name))
for kind in (users, post):
    kind.set_field("createdAt", column("created_at"))

schema = make_executable_schema(
    TYPES,
    query,
    mutation,
    users,
    post,
    comment,
    ScalarType("UUID", serializer=str),
    ScalarType("DateTime", serializer=lambda value: value.isoformat()),
)


async def execute(document, variables, operation, context):
    asked = {"query": document, "variables": variables, "operationName": operation}
    _, found = await graphql(schema, asked, context_value=context)
    return found


app = application(execute)
