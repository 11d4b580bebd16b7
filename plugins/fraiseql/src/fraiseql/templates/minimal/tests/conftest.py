"""The project's API on a database of its own, built from ``db/`` for each test.

The fixture ``fraise_dsn`` comes from the package fraise-testing.
"""

import json
from pathlib import Path
from types import SimpleNamespace

import confiture
import fraiseql
import pytest
from app.schema import schema
from fraise_kernel import Kernel

PROJECT = Path(__file__).parents[1]


@pytest.fixture
async def ask(anyio_backend, fraise_dsn, monkeypatch):
    """A function that asks the API: ``await ask(document, **variables)``."""
    monkeypatch.setenv("FRAISE_POSTGRES__DSN", fraise_dsn)
    async with Kernel(project=PROJECT, environment="test") as context:
        await confiture.build(PROJECT, context, "local", seed=True)
        engine = fraiseql.Engine(schema, context)
        view = SimpleNamespace(headers={}, state={})

        async def ask(query, **variables):
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            answer = await engine.execute(request, view)
            return json.loads(answer.body)

        yield ask
