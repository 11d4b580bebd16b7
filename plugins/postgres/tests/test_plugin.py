import re
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import fraise_postgres
import pytest
from fraise_hookspecs.lifecycle import HealthCheckSpec, ResourceSpec, SettingsSpec
from fraise_postgres import PostgresSettings, api, connect_blocking, errors, plugin
from fraise_postgres.health import check_database, check_server_version
from fraise_postgres.resources import open_pool, open_server
from fraise_testing import FakeContext
from fraise_testing.contracts import HealthCheckContract, ResourceContract
from psycopg_pool import AsyncConnectionPool


@asynccontextmanager
async def project_on(dsn):
    """A context with the settings of a project, whose resources open as in the kernel."""
    settings = {"postgres": PostgresSettings(dsn=dsn)}
    context = FakeContext(settings=settings)
    async with open_server(context) as server:
        context.resources = {"postgres": server}
        async with open_pool(context) as database:
            context.resources = {"postgres": server, "database": database}
            yield context


def test_loading_the_plugin_imports_nothing_heavy():
    code = (
        "import sys, fraise_postgres.plugin as p\n"
        "for hook in ('fraise_settings', 'fraise_resources', 'fraise_health_checks'):\n"
        "    assert getattr(p, hook)()\n"
        "heavy = {'psycopg', 'psycopg_pool', 'anyio', 'typer', 'asyncio', 'subprocess'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_the_root_gives_what_the_api_has():
    assert fraise_postgres.__all__ == api.__all__
    assert set(fraise_postgres.__all__) <= set(dir(fraise_postgres))
    for name in api.__all__:
        assert getattr(fraise_postgres, name) is getattr(api, name)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = fraise_postgres.nonsense


def test_others_import_the_root_only():
    rooms = Path(__file__).parents[2]
    inside = re.compile(r"^\s*(?:from|import) fraise_postgres\.\w+", re.MULTILINE)
    sources = [
        path for path in rooms.glob("*/src/*/**/*.py") if "fraise_postgres" not in path.parts
    ]
    assert sources
    assert [str(path) for path in sources if inside.search(path.read_text("utf-8"))] == []


def test_a_connection_beside_the_pool(fraise_dsn):
    with connect_blocking(fraise_dsn, wait=5, application_name="other plugin") as connection:
        assert connection.autocommit
        row = connection.execute("SELECT current_setting('application_name')").fetchone()
        assert row == ("other plugin",)
    with pytest.raises(errors.UnreachableServerError) as caught:
        connect_blocking("host=127.0.0.1 port=1 password=Gr8-secretive", wait=2)
    assert "secretive" not in str(caught.value)


def test_every_target_can_be_imported():
    context = FakeContext(plugins=[plugin])
    for kind in (SettingsSpec, ResourceSpec, HealthCheckSpec):
        catalog = context.catalog(kind)
        assert len(catalog)
        for name in catalog.names():
            assert callable(catalog.load(name))


def test_every_error_has_a_code_of_its_own_and_says_how_to_mend_it():
    classes = [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and value.__module__ == errors.__name__
    ]
    codes = [value.code for value in classes]
    assert len(set(codes)) == len(codes)
    for value in classes:
        assert value.code.startswith("PG-")
        assert value.__doc__


class Specs:
    @staticmethod
    def find(kind, name):
        return FakeContext(plugins=[plugin]).catalog(kind).get(name)


class TestDatabaseResource(ResourceContract):
    spec = Specs.find(ResourceSpec, "database")

    @pytest.fixture(autouse=True)
    def _dsn(self, fraise_dsn):
        self.dsn = fraise_dsn

    @asynccontextmanager
    async def open_context(self):
        context = FakeContext(settings={"postgres": PostgresSettings(dsn=self.dsn)})
        async with open_server(context) as server:
            context.resources = {"postgres": server}
            yield context

    @asynccontextmanager
    async def bring(self):
        async with AsyncConnectionPool(self.dsn, min_size=1, open=False) as pool:
            yield pool

    async def use(self, resource):
        assert await resource.fetchval("SELECT $1::int", 7) == 7


class TestServerResource(ResourceContract):
    spec = Specs.find(ResourceSpec, "postgres")

    @pytest.fixture(autouse=True)
    def _dsn(self, fraise_dsn):
        self.dsn = fraise_dsn

    @asynccontextmanager
    async def open_context(self):
        yield FakeContext(settings={"postgres": PostgresSettings(dsn=self.dsn)})

    async def use(self, resource):
        assert resource.source == "settings"
        assert resource.version >= 130000


class _HealthCheck(HealthCheckContract):
    @pytest.fixture(autouse=True)
    def _dsn(self, fraise_dsn):
        self.dsn = fraise_dsn

    def open_well(self):
        return project_on(self.dsn)

    @asynccontextmanager
    async def open_broken(self):
        async with AsyncConnectionPool(
            "host=127.0.0.1 port=1", min_size=0, max_size=1, timeout=0.2, open=False
        ) as pool:
            yield FakeContext(resources={"database": fraise_postgres.adopt_pool(pool)})


class TestDatabaseHealth(_HealthCheck):
    spec = Specs.find(HealthCheckSpec, "database")


class TestVersionHealth(_HealthCheck):
    spec = Specs.find(HealthCheckSpec, "database-version")


@pytest.mark.anyio
async def test_health_says_what_it_found(fraise_dsn):
    async with project_on(fraise_dsn) as context:
        health = await check_database(context)
        assert health.details["milliseconds"] >= 0
        version = await check_server_version(context)
        assert version.summary == f"PostgreSQL {version.details['version']}"


@pytest.mark.anyio
async def test_an_old_server_is_not_healthy():
    class Old:
        async def fetchval(self, sql):
            return "120022"

    health = await check_server_version(FakeContext(resources={"database": Old()}))
    assert health.status.value == "failed"
    assert health.summary == "PostgreSQL 12.22 is older than 13"
    assert health.hint


@pytest.mark.anyio
async def test_a_wrong_address_names_its_setting():
    with pytest.raises(errors.FraiseError) as caught:
        async with project_on("host=127.0.0.1 port=1 password=Gr8-secretive"):
            pytest.fail("opened")
    assert "postgres.dsn" in str(caught.value)
    assert "secretive" not in f"{caught.value} {caught.value.hint}"
