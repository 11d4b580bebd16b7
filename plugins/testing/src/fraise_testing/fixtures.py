"""The pytest plugin.  It is active in every run, so it imports next to nothing until asked."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database

    from fraise_testing.fake import FakeContext
    from fraise_testing.graphql import GraphQLClient

#: Builds the content of a template in the empty database behind a DSN.
Build = Callable[[str], None]


pytest.register_assert_rewrite("fraise_testing.contracts")


class _AnyioBackend:
    @pytest.fixture
    def anyio_backend(self) -> str:
        """``asyncio``, the only event loop that psycopg runs on."""
        return "asyncio"


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Put our ``anyio_backend`` after anyio's own, whatever order the plugins were found in."""
    config.pluginmanager.register(_AnyioBackend(), "fraise-anyio-backend")


def pytest_report_header() -> str:
    """Which server the run uses, and which twin of the byte work."""
    from fraise_testing.server import describe_accel, describe_source

    return f"fraise: PostgreSQL {describe_source()}; accel {describe_accel()}"


@pytest.fixture(scope="session")
def fraise_server() -> Iterator[str]:
    """The DSN of the run's server, at its maintenance database.

    ``FRAISE_TEST_DSN`` where that is set, else an embedded server in memory that ends with the
    run.
    """
    from fraise_testing.server import open_server

    with open_server() as dsn:
        yield dsn


@pytest.fixture
def fraise_dsn(fraise_server: str) -> Iterator[str]:
    """The DSN of a fresh, empty database, dropped after the test."""
    from fraise_postgres import scratch_database

    from fraise_testing.server import Dsn

    with scratch_database(fraise_server, prefix="test") as dsn:
        yield Dsn(dsn)


@pytest.fixture
def fraise_template(fraise_server: str) -> Iterator[Callable[[str, Build], str]]:
    """A factory of databases: ``fraise_template(key, build)`` gives the DSN of a fresh clone.

    ``build(dsn)`` fills the template once for each ``key``, also over many processes and runs;
    the clones are dropped after the test.
    """
    from fraise_postgres import scratch_database, template_database

    from fraise_testing.server import Dsn

    with ExitStack() as stack:

        def clone(key: str, build: Build) -> str:
            template = template_database(fraise_server, key, build)
            return Dsn(
                stack.enter_context(
                    scratch_database(fraise_server, template=template, prefix="test")
                )
            )

        yield clone


@pytest.fixture
async def fraise_database(anyio_backend: str, fraise_dsn: str) -> AsyncIterator[Database]:
    """A ``Database`` on the test's own fresh database."""
    from fraise_postgres import open_database

    async with open_database(fraise_dsn) as database:
        yield database


@pytest.fixture
def fake_context(tmp_path: Path) -> Callable[..., FakeContext]:
    """A factory of fake contexts; its arguments are those of ``FakeContext``."""

    def make(**arguments: Any) -> FakeContext:  # Any: as FakeContext takes them
        from fraise_testing.fake import FakeContext

        return FakeContext(**{"project": tmp_path} | arguments)

    return make


@pytest.fixture
def fraise_project(tmp_path: Path, fraise_dsn: str) -> Path:
    """An empty project folder whose ``fraise.yaml`` names a fresh database."""
    import json

    # A JSON string is a YAML string, whatever is in it.
    (tmp_path / "fraise.yaml").write_text(
        f"postgres:\n  dsn: {json.dumps(fraise_dsn)}\n", encoding="utf-8"
    )
    return tmp_path


@pytest.fixture
def fraise_graphql() -> Callable[..., Awaitable[GraphQLClient]]:
    """A factory of GraphQL clients that count statements; see ``graphql.make_client``."""
    from fraise_testing.graphql import make_client

    return make_client
