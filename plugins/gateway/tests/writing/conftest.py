"""Two servers of the same mutations, each on a database of its own."""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack, contextmanager
from pathlib import Path

import attrs
import psycopg
import pytest
from fraise_postgres import scratch_database

HERE = Path(__file__).parent


@attrs.frozen
class Work:
    """A server, and the database that it writes to."""

    served: object
    dsn: str

    def ask(self, query, variables=None, **more):
        """The answer to an operation."""
        body = json.dumps({"query": query, "variables": variables or {}}, ensure_ascii=False)
        return self.served.ask(body.encode(), **more)

    def sql(self, statement, *values):
        """The rows of a statement."""
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            return connection.execute(statement, values or None).fetchall()

    def count(self, name="native"):
        """How many requests were answered so far: natively, or by Python for a reason."""
        requests = self.served.figures()["requests"]
        return requests["native"] if name == "native" else requests["forwarded"].get(name, 0)


@pytest.fixture(scope="session")
def open_works(tmp_path_factory, fraise_server, serve):
    """Serves the mutations with an engine, and with more settings."""

    @contextmanager
    def open_one(engine, **settings):
        with scratch_database(fraise_server, prefix="gatewayworks") as dsn:
            with psycopg.connect(dsn, autocommit=True) as connection:
                connection.execute((HERE / "works.sql").read_text("utf-8"))
            folder = tmp_path_factory.mktemp("works")
            shutil.copy(HERE / "works.py", folder / "fraise_gateway_works.py")
            fraiseql = {"schema": "fraise_gateway_works:schema", "http": {"batch": 5}}
            fraiseql |= settings.pop("fraiseql", {})
            postgres = {"dsn": dsn, **settings.pop("postgres", {})}
            found = {"fraiseql": fraiseql, "postgres": postgres, **settings}
            (folder / "fraise.yaml").write_text(json.dumps(found), "utf-8")
            with serve(folder, engine) as served:
                yield Work(served, dsn)

    return open_one


@pytest.fixture(scope="session", params=["native", "embedded"])
def works(request, open_works):
    """By Python alone, and by Rust: a server, or the executor inside of an application."""
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    with ExitStack() as stack:
        engines = ("python", request.param)
        yield tuple(stack.enter_context(open_works(engine)) for engine in engines)
