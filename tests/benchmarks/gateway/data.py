"""The data set: a PostgreSQL server of the bench's own, two databases, the same rows in both.

``bench`` has neither tenants nor policies; in ``bench_tenants`` every row belongs to one of ten
tenants and is hidden from the others by row level security. Tables, read tables, functions and
policies are what ``fraiseql schema sync`` writes for the models of ``app/``, so what is measured is
the storage that users get.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import psycopg
from attrs import frozen
from fraise_postgres import PostgresSettings, Server, start_server

APP = Path(__file__).parent / "app"
#: As which the servers connect: policies hold it, which they do not a superuser.
ROLE = "bench_app"
TENANTS = 10
PLAIN, TENANTED = "bench", "bench_tenants"


@frozen(kw_only=True)
class Size:
    """How much is in the database.

    Attributes:
        users: a multiple of the number of tenants.
        posts: so many that 7919 and 3571 have no divisor in common with it.
        comments: of all posts together.
    """

    users: int = 1_000
    posts: int = 10_000
    comments: int = 50_000


FULL = Size()
SMALL = Size(users=50, posts=600, comments=2_000)


@frozen(kw_only=True)
class Place:
    """One database, and the project folder whose application reads it."""

    database: str
    tenants: bool
    project: Path
    socket: str
    port: int

    def dsn(self, role: str = ROLE) -> str:
        """For libpq, asyncpg and everybody who reads its URLs."""
        return f"postgresql://{role}@/{self.database}?host={self.socket}&port={self.port}"

    def variables(self) -> dict[str, str]:
        """What libpq and most clients read of the environment."""
        return {
            "PGHOST": self.socket,
            "PGPORT": str(self.port),
            "PGUSER": ROLE,
            "PGDATABASE": self.database,
        }


@frozen(kw_only=True)
class Data:
    """The server and what is in it."""

    plain: Place
    tenanted: Place
    size: Size
    version: str
    compression: str
    server: Server
    binaries: Path

    def place(self, tenants: bool) -> Place:
        """With row level security or without."""
        return self.tenanted if tenants else self.plain


@contextlib.contextmanager
def open_data(
    work: Path, size: Size = FULL, binaries: Path | None = None, memory: Path | None = None
) -> Iterator[Data]:
    """Start a server in memory, fill it, and end it when the block ends.

    Args:
        work: an empty folder for project folders.
        size: how many rows.
        binaries: programs of PostgreSQL; the embedded one's by default.
        memory: folder for the server's data; a tmpfs where the system has one by default.
    """
    settings = PostgresSettings(database="postgres", dsn=None, binaries=binaries)
    home = (memory or _memory(work)) / f"fraise-bench-{os.getpid()}"
    with start_server(home, settings=settings, volatile=True) as server:
        host, port = _address(server)
        admin = server.dsn("postgres")
        _admit(server, admin)
        places = [
            Place(
                database=name, tenants=name == TENANTED, project=work / name, socket=host, port=port
            )
            for name in (PLAIN, TENANTED)
        ]
        for place in places:
            _build(place, server)
            _fill(place, server, size)
        with psycopg.connect(admin) as connection:
            version = connection.execute("SHOW server_version").fetchone()
        assert version is not None
        with psycopg.connect(server.dsn(PLAIN)) as connection:
            compression = connection.execute(
                "SELECT coalesce(max(nullif(attcompression::text, '')), 'p') FROM pg_attribute"
                " WHERE attrelid = 'tv_post'::regclass AND attname = 'doc'"
            ).fetchone()
        assert compression is not None
        yield Data(
            plain=places[0],
            tenanted=places[1],
            size=size,
            version=version[0].split()[0],
            compression={"l": "lz4"}.get(compression[0], "pglz"),
            server=server,
            binaries=_programs(server),
        )


def tenant_id(number: int) -> str:
    """The id of a tenant, 0 to 9; the same as the SQL below makes it."""
    return _uuid("tenant", number)


def user_ids(size: Size, tenant: int | None = None) -> list[str]:
    """The ids of users, all or those of one tenant."""
    numbers = range(1, size.users + 1)
    return [_uuid("user", n) for n in numbers if tenant is None or n % TENANTS == tenant]


def _uuid(kind: str, number: int) -> str:
    return str(UUID(hashlib.md5(f"{kind} {number}".encode()).hexdigest()))


def _memory(work: Path) -> Path:
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else work


def _address(server: Server) -> tuple[str, int]:
    found = parse_qs(urlsplit(server.dsn()).query)
    return found["host"][0], int(found["port"][0])


def _programs(server: Server) -> Path:
    """The folder of the running server's own programs; pgbench may lie elsewhere."""
    return Path(f"/proc/{server.pid}/exe").resolve().parent


def _admit(server: Server, admin: str) -> None:
    """Make the role, and let this system's user be it; before PostgreSQL 16 a map names each."""
    assert server.data is not None
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {ROLE} LOGIN")
        if server.version < 160_000:
            ident = server.data / "pg_ident.conf"
            with ident.open("a") as file:
                file.write(f'fraise "{getpass.getuser()}" {ROLE}\n')
            connection.execute("SELECT pg_reload_conf()")
        for name in (PLAIN, TENANTED):
            connection.execute(f"CREATE DATABASE {name}")


def environment(place: Place, role: str = ROLE) -> dict[str, str]:
    """The environment of a process that is the application.

    The application's session variable is a plugin, which is found by its package's metadata: the
    project folder holds them as an installed package would.
    """
    env = {**os.environ, "FRAISE_POSTGRES__DSN": place.dsn(role)}
    paths = [str(place.project), *filter(None, [env.get("PYTHONPATH")])]
    env["PYTHONPATH"] = os.pathsep.join(paths)
    env.pop("BENCH_TENANTS", None)
    if place.tenants:
        env["BENCH_TENANTS"] = "1"
    return env


def _build(place: Place, server: Server) -> None:
    """Write the DDL of the models and build the database from it."""
    shutil.copytree(APP, place.project, ignore=shutil.ignore_patterns("__pycache__"))
    (place.project / "db" / "environments").mkdir(parents=True, exist_ok=True)
    (place.project / "db" / "environments" / "local.yaml").write_text("protected: false\n")
    owner = environment(place, role="fraise")
    _run(place, owner, "fraiseql", "schema", "sync")
    _run(place, owner, "confiture", "build", "--env", "local")
    if place.tenants:
        _install_tenancy(place)


def _install_tenancy(place: Place) -> None:
    info = place.project / "bench_tenancy-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: bench-tenancy\nVersion: 1.0\n"
        "Requires-Dist: fraise-hookspecs>=1,<2\n"
    )
    (info / "entry_points.txt").write_text("[fraise.plugins]\ntenancy = app.tenancy\n")
    with (place.project / "fraise.yaml").open("a") as file:
        file.write("plugins:\n  require: [tenancy]\n")


def program(name: str) -> str:
    """The path of a command that is installed beside this Python, or on the PATH."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise SystemExit(f"The command {name} is missing: install the suite (make bench does)")
    return found


def _run(place: Place, env: dict[str, str], command: str, *words: str) -> None:
    done = subprocess.run(
        [program(command), *words],
        cwd=place.project,
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command} {' '.join(words)} failed:\n{done.stdout}{done.stderr}")


#: Every value is made from the number of its row: the same on each machine and in each run. The
#: author of a post or comment is of the same tenant as the post. Who reads the tables themselves
#: gets the indexes that these questions need, and a function that gives a row for one that gives
#: an id.
FILL = """
CREATE FUNCTION pg_temp.words(seed integer, number integer) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg((ARRAY['stone', 'river', 'night', 'paper', 'train', 'über', 'garden', 'le',
        'morning', 'of', 'the', 'and', 'window', '"quoted"', 'music', 'with'])
        [1 + (hashint4(seed * 1009 + n) & 15)], ' ' ORDER BY n)
    FROM generate_series(1, number) AS n
$$;
CREATE FUNCTION pg_temp.at(seed integer) RETURNS timestamptz LANGUAGE sql AS $$
    SELECT timestamptz '2026-01-01 00:00:00.25+00' + seed * interval '37.5 seconds'
$$;

INSERT INTO tb_user (id, name, email, created_at{tenant_column})
SELECT md5('user ' || n)::uuid, initcap(pg_temp.words(n, 2)) || ' ' || n,
       'user' || n || '@example.org', pg_temp.at(n){tenant}
FROM generate_series(1, {users}) AS n ORDER BY n;

INSERT INTO tb_post
    (id, title, body, published, views, created_at, fk_author{tenant_column})
SELECT md5('post ' || p)::uuid, initcap(pg_temp.words(p, 5)) || ' ' || p,
       pg_temp.words(p + 1, 60) || E'\\n\\n' || pg_temp.words(p + 2, 40),
       p / 10 % 10 <> 0, p * 7919 % {posts}, pg_temp.at(p * 3571 % {posts}),
       (SELECT pk_user FROM tb_user WHERE id = md5('user ' || n)::uuid){tenant}
FROM (SELECT p, 1 + p * 7919 % {users} AS n FROM generate_series(1, {posts}) AS p) AS made
ORDER BY p;

INSERT INTO tb_comment (id, body, created_at, fk_author, fk_post{tenant_column})
SELECT md5('comment ' || c)::uuid, pg_temp.words(c, 15), pg_temp.at(c),
       (SELECT pk_user FROM tb_user WHERE id = md5('user ' || n)::uuid),
       (SELECT pk_post FROM tb_post WHERE id = md5('post ' || p)::uuid){tenant}
FROM (SELECT c, p, (1 + p * 7919 % {users} + {tenants} * (hashint4(c) & 1023)) % {users} + CASE
             WHEN (1 + p * 7919 % {users} + {tenants} * (hashint4(c) & 1023)) % {users} = 0
             THEN {users} ELSE 0 END AS n
      FROM (SELECT c, 1 + (hashint4(c * 31) & 1048575) % {posts} AS p
            FROM generate_series(1, {comments}) AS c) AS chosen) AS made
ORDER BY c;

SELECT fn_sync_tv_all();

CREATE INDEX ON tb_post ({first}created_at, id);
CREATE INDEX ON tb_post ({first}published, views, id);

CREATE SCHEMA peers;
CREATE FUNCTION peers.create_user(name text, email text) RETURNS tb_user LANGUAGE plpgsql AS $$
DECLARE
    made uuid := fn_create_user(name => name, email => email);
    found tb_user;
BEGIN
    SELECT * INTO found FROM tb_user WHERE id = made;
    RETURN found;
END
$$;

GRANT USAGE ON SCHEMA peers TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
"""


def _fill(place: Place, server: Server, size: Size) -> None:
    column, value = "", ""
    if place.tenants:
        column, value = ", tenant_id", f", md5('tenant ' || n % {TENANTS})::uuid"
    sql = FILL.format(
        users=size.users,
        posts=size.posts,
        comments=size.comments,
        tenants=TENANTS,
        role=ROLE,
        tenant_column=column,
        tenant=value,
        first="tenant_id, " if place.tenants else "",
    )
    with psycopg.connect(server.dsn(place.database), autocommit=True) as connection:
        connection.execute(sql)
        connection.execute("VACUUM ANALYZE")
