"""Users write posts, and comments on posts.

With ``BENCH_TENANTS`` in the environment every row belongs to a tenant, whose rows alone a request
sees by row level security; without it there are no tenants and no policies.
"""

from __future__ import annotations

import os
from datetime import datetime
from typing import Final
from uuid import UUID

import fraiseql

TENANT: Final = "tenant_id" if os.environ.get("BENCH_TENANTS") else None


@fraiseql.model(tenant=TENANT)
class User:
    """Who writes."""

    id: UUID
    name: str = fraiseql.column(max_length=80)
    email: str = fraiseql.column(max_length=120, unique=True)
    created_at: datetime = fraiseql.column(default_sql="now()")


@fraiseql.model(tenant=TENANT)
class Comment:
    """What a user says of a post."""

    id: UUID
    body: str
    created_at: datetime = fraiseql.column(default_sql="now()")
    author: User
    post: Post = fraiseql.relation(on="post_id")


@fraiseql.model(tenant=TENANT, indexes=[("published", "views", "id"), ("created_at", "id")])
class Post:
    """What a user writes, with all that was said of it."""

    id: UUID
    title: str = fraiseql.column(max_length=160)
    body: str
    published: bool = fraiseql.column(default=True)
    views: int = fraiseql.column(default=0)
    created_at: datetime = fraiseql.column(default_sql="now()")
    author: User
    comments: list[Comment]


user = fraiseql.find_one(User)
posts = fraiseql.find_many(Post)
post_pages = fraiseql.connection(Post)


@fraiseql.input
class CreateUserInput:
    """A new user."""

    name: str
    email: str


@fraiseql.mutation(function="fn_create_user")
class CreateUser:
    """Add a user."""

    input: CreateUserInput
    result: User
