"""What the resources ``postgres`` and ``database`` open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fraise_hookspecs import Where
from fraise_hookspecs.context import Context
from fraise_hookspecs.repository import Database
from fraise_postgres.pool import adopt_pool, open_database
from fraise_postgres.server import Server, start_server
