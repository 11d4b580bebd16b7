"""The music store in a database, built once by Confiture and cloned for each test."""

import hashlib
from pathlib import Path

import anyio
import confiture
import psycopg
import pytest
from fraise_kernel import Kernel
from fraise_postgres import scratch_database, template_database
from fraiseql.scaffold import scaffold


def build_project(folder: Path, dsn: str) -> None:
    """Build a scaffolded project's database with its seeds."""

    async def run() -> None:
        settings = {"postgres": {"dsn": dsn}}
        async with Kernel(folder, environment="test", settings=settings) as context:
            await confiture.build(folder, context, "local", seed=True)

    anyio.run(run)


@pytest.fixture(scope="module")
def music_template(tmp_path_factory, fraise_server) -> str:
    """The name of a template database with the music store and all its rows.

    Asked for again in each module: tests of templates may have dropped it in between.
    """
    folder = tmp_path_factory.mktemp("music") / "store"
    made = scaffold("music", folder, "store")
    content = hashlib.sha256()
    for path in made.files:
        content.update(f"{path}\0".encode() + (folder / path).read_bytes())
    key = f"music-{content.hexdigest()}"
    return template_database(fraise_server, key, lambda dsn: build_project(folder, dsn))


@pytest.fixture
def music_dsn(music_template, fraise_server):
    """A music store of the test's own."""
    with scratch_database(fraise_server, template=music_template, prefix="music") as dsn:
        yield dsn


@pytest.fixture
def music(music_dsn):
    """A connection to it, in autocommit mode."""
    with psycopg.connect(music_dsn, autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def shared_music(music_template, fraise_server):
    """A connection to a music store that no test changes."""
    with (
        scratch_database(fraise_server, template=music_template, prefix="music") as dsn,
        psycopg.connect(dsn, autocommit=True) as connection,
    ):
        yield connection
