"""A record shop whose database is made of models, built by Confiture once, cloned for each test."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import anyio
import confiture
import fraiseql
import psycopg
import pytest
from attrs import frozen
from fraise_kernel import Kernel
from fraise_postgres import scratch_database, template_database
from fraise_testing.modules import load_module
from fraiseql.explain.report import Report, explain
from fraiseql.modelling.model import Tables
from fraiseql.modelling.objects import objects_of
from fraiseql.modelling.sync import plan_sync
from fraiseql.modelling.tables import read_tables
from fraiseql.schema.collect import collect
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import standard_parts
from psycopg.rows import dict_row

HERE = Path(__file__).parent


def tables_of(*sources: object) -> Tables:
    """The tables of models."""
    return read_tables(collect(sources), standard_parts(), PageLimits(20, 100))


def make_project(folder: Path, models: str) -> Path:
    """A project folder with models, without DDL."""
    (folder / "app").mkdir(parents=True)
    (folder / "app" / "__init__.py").write_text("")
    (folder / "app" / "models.py").write_text(models)
    (folder / "app" / "schema.py").write_text(
        'import fraiseql\n\nschema = fraiseql.Schema("app.models")\n'
    )
    (folder / "fraise.yaml").write_text("fraiseql:\n  schema: app.schema:schema\n")
    (folder / "db" / "environments").mkdir(parents=True)
    (folder / "db" / "environments" / "local.yaml").write_text("")
    return folder


def build_database(folder: Path, dsn: str) -> None:
    """Build a project's database by Confiture."""

    async def run() -> None:
        settings = {"postgres": {"dsn": dsn}}
        async with Kernel(folder, environment="test", settings=settings) as context:
            await confiture.build(folder, context, "local")

    anyio.run(run)


@pytest.fixture(scope="session")
def shop() -> ModuleType:
    """The declarations of the shop."""
    return load_module(HERE / "shop.py", "fraiseql_test_shop")


@pytest.fixture(scope="session")
def shop_tables(shop: ModuleType) -> Tables:
    """Its tables."""
    return tables_of(shop)


@pytest.fixture(scope="module")
def shop_template(
    tmp_path_factory: pytest.TempPathFactory, fraise_server: str, shop_tables: Tables
) -> str:
    """The name of a template database that holds what the models want.

    Asked for again in each module: other templates may have pushed it out in between.
    """
    folder = make_project(tmp_path_factory.mktemp("shop") / "shop", (HERE / "shop.py").read_text())
    objects = objects_of(shop_tables)
    plan_sync(objects, folder / "db" / "schema").write()
    content = hashlib.sha256("\0".join(item.text for item in objects).encode()).hexdigest()
    return template_database(
        fraise_server, f"shop-{content}", lambda dsn: build_database(folder, dsn)
    )


@pytest.fixture
def shop_dsn(shop_template: str, fraise_server: str) -> Iterator[str]:
    """An empty shop of the test's own."""
    with scratch_database(fraise_server, template=shop_template, prefix="shop") as dsn:
        yield dsn


@pytest.fixture
def database(shop_dsn: str) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """A connection to it, in autocommit mode."""
    with psycopg.connect(shop_dsn, autocommit=True, row_factory=dict_row) as connection:
        yield connection


@pytest.fixture
async def ask(anyio_backend: str, shop_dsn: str, shop: ModuleType, tmp_path: Path) -> Any:
    """Asks the shop's API: ``await ask(document, **variables)``."""
    settings = {"postgres": {"dsn": shop_dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        engine = fraiseql.Engine(fraiseql.Schema(shop), context)
        view = SimpleNamespace(headers={}, state={})

        async def ask(query: str, **variables: object) -> dict[str, Any]:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            return json.loads((await engine.execute(request, view)).body)

        yield ask


@pytest.fixture
async def explained(anyio_backend: str, shop_dsn: str, shop: ModuleType, tmp_path: Path) -> Any:
    """What ``fraiseql explain`` finds in the shop: ``await explained(document, **variables)``."""
    settings = {"postgres": {"dsn": shop_dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        engine = fraiseql.Engine(fraiseql.Schema(shop), context)
        await engine.start()
        resource = await context.resource("database")

        async def explained(query: str, **variables: object) -> Report:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            return await explain(engine, resource, request)

        yield explained


Differences = Callable[[], dict[str, list[Any]]]


@pytest.fixture
def differences(database: psycopg.Connection[dict[str, Any]], shop_tables: Tables) -> Differences:
    """What the read tables say otherwise than their views: nothing, when all is well."""

    return lambda: find_differences(database, shop_tables)


def find_differences(
    database: psycopg.Connection[dict[str, Any]], tables: Tables
) -> dict[str, list[Any]]:
    """Rows by entity whose read table says otherwise than their view."""
    found = {}
    for table in tables:
        rows = database.execute(
            f"SELECT coalesce(v.id, t.id) AS id, v.data AS view, t.data AS stored "
            f"FROM v_{table.entity} AS v FULL JOIN tv_{table.entity} AS t USING (id) "
            f"WHERE v.data IS DISTINCT FROM t.data"
        ).fetchall()
        if rows:
            found[table.entity] = rows
    return found


@frozen
class Built:
    """A database that was built of models.

    Attributes:
        module: their declarations.
        database: a connection to it, in autocommit mode.
    """

    module: ModuleType
    tables: Tables
    dsn: str
    database: psycopg.Connection[dict[str, Any]]

    def call(self, function: str, **arguments: object) -> Any:
        """What a function gives."""
        listed = ", ".join(f"{key} => %({key})s" for key in arguments)
        row = self.database.execute(f"SELECT {function}({listed}) AS found", arguments).fetchone()
        assert row is not None
        return row["found"]

    def differences(self) -> dict[str, list[Any]]:
        """Rows by entity whose read table says otherwise than their view."""
        return find_differences(self.database, self.tables)


@pytest.fixture
def build_models(fraise_server: str, tmp_path: Path) -> Iterator[Callable[[str], Built]]:
    """A factory: models as text, built by Confiture into a database of the test's own."""
    with contextlib.ExitStack() as stack:

        def build(text: str) -> Built:
            folder = make_project(tmp_path / "built", text)
            module = load_module(folder / "app" / "models.py", "fraiseql_test_built")
            tables = tables_of(module)
            plan_sync(objects_of(tables), folder / "db" / "schema").write()
            dsn = stack.enter_context(scratch_database(fraise_server, prefix="built"))
            build_database(folder, dsn)
            connection = psycopg.connect(dsn, autocommit=True, row_factory=dict_row)
            return Built(module, tables, dsn, stack.enter_context(connection))

        yield build


@pytest.fixture
def make_project_folder(tmp_path: Path) -> Callable[[str], Path]:
    """A factory of project folders with models."""
    return lambda models: make_project(tmp_path / "project", models)
