import asyncio
import contextlib
import pathlib
import socket
import threading

import psycopg
import pytest
from fraise_hookspecs import Where
from fraise_postgres import errors, open_database
from fraise_postgres.connecting import check_version, connect_blocking
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

pytestmark = pytest.mark.anyio

SECRET = "Gr8-secretive"


async def refusal(dsn, **options):
    """The error of an attempt, checked to be one that a person may see."""
    # Both at once: some wait for a time limit.
    blocking = asyncio.create_task(
        asyncio.to_thread(connect_blocking, dsn, wait=2, where=Where(key="postgres.dsn"))
    )
    with pytest.raises(errors.FraiseError) as caught:
        async with open_database(dsn, where=Where(key="postgres.dsn"), **options):
            pytest.fail("connected")
    with pytest.raises(type(caught.value)) as also:
        await blocking
    for error in (caught.value, also.value):
        assert SECRET not in f"{error} {error.hint} {error.as_dict()}"
        assert str(error).startswith("postgres.dsn: ")
        assert error.hint
        assert error.__suppress_context__ or error.__context__ is None
    return caught.value


@pytest.fixture
def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        yield listener.getsockname()[1]  # bound, but nobody listens


async def test_nobody_listens(free_port):
    error = await refusal(f"postgresql://ana:{SECRET}@127.0.0.1:{free_port}/shop")
    assert isinstance(error, errors.UnreachableServerError)
    assert f"ana@127.0.0.1:{free_port}/shop" in str(error)


async def test_unknown_host():
    error = await refusal(f"postgresql://ana:{SECRET}@no-such-host.invalid/shop")
    assert isinstance(error, errors.UnreachableServerError)


async def test_missing_socket_folder(tmp_path):
    error = await refusal(f"host={tmp_path} user=ana password={SECRET}")
    assert isinstance(error, errors.UnreachableServerError)


async def test_a_server_that_says_nothing():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        error = await refusal(
            f"host=127.0.0.1 port={port} user=ana password={SECRET}", connect_timeout=2
        )
    assert isinstance(error, errors.UnreachableServerError)
    assert "timeout" in str(error)


async def test_all_hosts_are_tried(free_port, fraise_dsn):
    words = conninfo_to_dict(fraise_dsn)
    host, port = words["host"], words.get("port", 5432)
    dsn = make_conninfo(fraise_dsn, host=f"127.0.0.1,{host}", port=f"{free_port},{port}")
    async with open_database(dsn) as db:
        assert await db.fetchval("SELECT current_database()") == words["dbname"]
    error = await refusal(f"host=127.0.0.1,127.0.0.1 port={free_port},{free_port} user=ana")
    assert isinstance(error, errors.UnreachableServerError)


async def test_missing_database(fraise_dsn):
    error = await refusal(make_conninfo(fraise_dsn, dbname="no_such_shop", password=SECRET))
    assert isinstance(error, errors.UnknownDatabaseError)
    assert "no_such_shop" in str(error)


async def test_unknown_role(fraise_server):
    error = await refusal(make_conninfo(fraise_server, user="no_such_person", password=SECRET))
    # Where the server maps system users, it says only that this one may not be it.
    assert isinstance(error, errors.UnknownRoleError | errors.WrongPasswordError)


async def test_a_database_that_takes_nobody(fraise_dsn, fraise_server):
    name = conninfo_to_dict(fraise_dsn)["dbname"]
    with psycopg.connect(fraise_server, autocommit=True) as connection:
        connection.execute(
            sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(sql.Identifier(name))
        )
    error = await refusal(make_conninfo(fraise_dsn, password=SECRET))
    assert isinstance(error, errors.ConnectionForbiddenError)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ('password authentication failed for user "ana"', errors.WrongPasswordError),
        ('role "ana" does not exist', errors.UnknownRoleError),
        ('role "ana" is not permitted to log in', errors.UnknownRoleError),
        ('no pg_hba.conf entry for host "::1"', errors.ConnectionForbiddenError),
        ("sorry, too many clients already", errors.ServerFullError),
        ("remaining connection slots are reserved for roles", errors.ServerFullError),
        ("the database system is starting up", errors.ServerNotReadyError),
        ("the database system is shutting down", errors.ServerNotReadyError),
        ("ein ganz anderer Grund", errors.ServerRefusedError),
    ],
)
async def test_what_a_server_says_at_the_door(message, kind):
    """A server that speaks just enough of the protocol to refuse."""

    def refuse(listener):
        with contextlib.suppress(OSError):
            while True:
                client, _ = listener.accept()
                with client:
                    client.recv(4096)
                    body = b"SFATAL\0VFATAL\0C28000\0M" + message.encode() + b"\0\0"
                    client.sendall(b"E" + (len(body) + 4).to_bytes(4) + body)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=refuse, args=(listener,))
        thread.start()
        port = listener.getsockname()[1]
        error = await refusal(
            f"postgresql://ana:{SECRET}@127.0.0.1:{port}/shop?sslmode=disable&gssencmode=disable"
        )
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(5)
    assert not thread.is_alive()
    assert type(error) is kind
    assert message in str(error)


@pytest.mark.parametrize(
    "dsn",
    [
        "postgresql://ana:Gr8-secretive@localhost?nonsense=1",
        "host=localhost password=Gr8-secretive nonsense",
        "host=localhost port=Gr8-secretive password=Gr8-secretive",
        "postgresql://ana:x/Gr8-secretive@localhost/shop",
        "host=localhost sslmode=nonsense password=Gr8-secretive",
        "host=localhost connect_timeout=soon password=Gr8-secretive",
    ],
)
async def test_unusable_strings(dsn):
    error = await refusal(dsn)
    assert isinstance(error, errors.InvalidDsnError)


async def test_the_variables_of_libpq_count(fraise_dsn, monkeypatch):
    for key, value in conninfo_to_dict(fraise_dsn).items():
        variable = {"dbname": "PGDATABASE"}.get(key, f"PG{key.upper()}")
        monkeypatch.setenv(variable, value)
    async with open_database("") as db:
        name = await db.fetchval("SELECT current_database()")
    assert name == conninfo_to_dict(fraise_dsn)["dbname"]


async def test_a_service_file_counts(fraise_dsn, monkeypatch, tmp_path):
    words = conninfo_to_dict(fraise_dsn)
    lines = "".join(f"{key}={value}\n" for key, value in words.items())
    (tmp_path / "services").write_text(f"[shop]\n{lines}")
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    async with open_database("service=shop") as db:
        assert await db.fetchval("SELECT current_database()") == words["dbname"]
    error = await refusal("service=other")
    assert isinstance(error, errors.InvalidDsnError)


def test_an_old_server_is_refused():
    check_version(130000, "host=a")
    with pytest.raises(errors.UnsupportedServerError, match=r"13 or newer, found 12\.9: ana@a"):
        check_version(120009, "host=a user=ana dbname=shop")


async def test_nothing_is_left_after_a_refusal(free_port):
    before = {task.get_name() for task in asyncio.all_tasks()}
    descriptors = count_descriptors()
    for _ in range(3):
        with pytest.raises(errors.UnreachableServerError):
            async with open_database(f"host=127.0.0.1 port={free_port}"):
                pytest.fail("connected")
    assert {task.get_name() for task in asyncio.all_tasks()} == before
    assert count_descriptors() <= descriptors


def count_descriptors():
    folder = pathlib.Path("/proc/self/fd")
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0


async def test_an_old_server_is_left_at_once(fraise_dsn, monkeypatch):
    monkeypatch.setattr("fraise_postgres.connecting.OLDEST_VERSION", 990000)
    error = await refusal(fraise_dsn)
    assert isinstance(error, errors.UnsupportedServerError)
    monkeypatch.undo()
    async with open_database(fraise_dsn) as db:
        count = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        assert await db.fetchval(count) <= 2
