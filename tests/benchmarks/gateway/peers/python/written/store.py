"""What the three have in common: SQL, and loaders that live as long as a request."""

from __future__ import annotations

import asyncio
import base64
import os
import struct
from collections import defaultdict
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
from aiodataloader import DataLoader

USER = "SELECT id, name, email, created_at FROM tb_user WHERE id = $1"
USERS = (
    "SELECT pk_user, id, name, email, created_at FROM tb_user WHERE pk_user = ANY ($1::bigint[])"
)
COMMENTS = (
    "SELECT fk_post, id, body, fk_author FROM tb_comment"
    " WHERE fk_post = ANY ($1::bigint[]) ORDER BY pk_comment"
)
POST = "SELECT pk_post, id, title, published, views, created_at, fk_author FROM tb_post"
LATEST = f"{POST} ORDER BY created_at DESC, id DESC LIMIT $1"
TOP = f"{POST} WHERE published AND views >= $1 ORDER BY views DESC, id DESC LIMIT $2"
AFTER = f"{POST} WHERE (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $1"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TENANTS = bool(os.environ.get("BENCH_TENANTS"))


class Pool:
    """Runs each statement over whichever connection is free."""

    def __init__(self, pool):
        self.pool = pool

    async def fetch(self, sql, *values):
        return await self.pool.fetch(sql, *values)


class One:
    """Runs the statements of one request one after the other, in its transaction."""

    def __init__(self, connection):
        self.connection = connection
        self.lock = asyncio.Lock()

    async def fetch(self, sql, *values):
        async with self.lock:
            return await self.connection.fetch(sql, *values)


class Users(DataLoader):
    def __init__(self, db):
        super().__init__()
        self.db = db

    async def batch_load_fn(self, keys):
        found = {row["pk_user"]: row for row in await self.db.fetch(USERS, keys)}
        return [found.get(key) for key in keys]


class Comments(DataLoader):
    def __init__(self, db):
        super().__init__()
        self.db = db

    async def batch_load_fn(self, keys):
        found = defaultdict(list)
        for row in await self.db.fetch(COMMENTS, keys):
            found[row["fk_post"]].append(row)
        return [found[key] for key in keys]


class Session:
    """What the resolvers of a request are given."""

    def __init__(self, db):
        self.db = db
        self.users = Users(db)
        self.comments = Comments(db)

    async def user(self, id_):
        rows = await self.db.fetch(USER, UUID(str(id_)))
        return rows[0] if rows else None

    async def latest(self, limit):
        return await self.db.fetch(LATEST, limit)

    async def top(self, views, limit):
        return await self.db.fetch(TOP, views, limit)

    async def page(self, first, after):
        """The rows of a page, and whether there are more."""
        if after is None:
            rows = await self.db.fetch(LATEST, first + 1)
        else:
            rows = await self.db.fetch(AFTER, first + 1, *read_cursor(after))
        return rows[:first], len(rows) > first

    async def create(self, name, email):
        ((id_,),) = await self.db.fetch("SELECT fn_create_user($1, $2)", name, email)
        return await self.user(id_)


def cursor_of(row):
    micros = (row["created_at"] - EPOCH) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(struct.pack(">q", micros) + row["id"].bytes).decode()


def read_cursor(text):
    key = base64.urlsafe_b64decode(text)
    micros = struct.unpack(">q", key[:8])[0]
    return EPOCH + timedelta(microseconds=micros), UUID(bytes=key[8:])


async def open_pool():
    return await asyncpg.create_pool(min_size=8, max_size=8)


@asynccontextmanager
async def session(pool, headers):
    """A request's; with tenants it has a transaction of its own."""
    if not TENANTS:
        yield Session(Pool(pool))
        return
    async with pool.acquire() as connection, connection.transaction():
        tenant = str(UUID(headers["x-tenant-id"]))
        await connection.execute("SELECT set_config('app.tenant_id', $1, true)", tenant)
        yield Session(One(connection))
