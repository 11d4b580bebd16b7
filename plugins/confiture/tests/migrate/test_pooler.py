"""Behind PgBouncer: one that pools transactions is refused, one that pools sessions serves."""

import json
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import psycopg
import pytest
from confiture import errors
from fraise_postgres.server.account import choose_account
from fraise_postgres.server.programs import identity
from psycopg.conninfo import conninfo_to_dict

from .processes import free_port

pytestmark = pytest.mark.anyio

CONFIGURATION = """
[databases]
* = {behind}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = {mode}
default_pool_size = {size}
ignore_startup_parameters = extra_float_digits,options
max_client_conn = 100
logfile = {folder}/pgbouncer.log
"""


@pytest.fixture(scope="module")
def program():
    found = shutil.which("pgbouncer", path="/usr/sbin:/usr/bin:/usr/local/bin:/usr/local/sbin")
    if found is None:
        pytest.skip("pgbouncer is not installed")
    return found


@pytest.fixture
def pooler(program, project):
    """Start one in front of the test's server; gives the address of the database behind it."""
    words = conninfo_to_dict(project.dsn)
    account = choose_account(Path("/nowhere"), Path("/nowhere"), None)
    started = []

    def start(mode, size):
        folder = Path(tempfile.mkdtemp(prefix="confiture-pooler-"))
        if account.switch:
            shutil.chown(folder, account.uid, account.gid)
        port = free_port()
        behind = f"host={words['host']} port={words.get('port', 5432)} user={words['user']}"
        if words.get("password"):
            behind += f" password={words['password']}"
        text = CONFIGURATION.format(behind=behind, port=port, mode=mode, size=size, folder=folder)
        (folder / "pgbouncer.ini").write_text(text, "utf-8")
        process = subprocess.Popen(
            [program, str(folder / "pgbouncer.ini")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **identity(account),
        )
        started.append((process, folder))
        dsn = f"postgresql://{words['user']}@127.0.0.1:{port}/{words['dbname']}"
        deadline = time.monotonic() + 20
        while True:
            try:
                psycopg.connect(dsn, connect_timeout=2).close()
                break
            except psycopg.OperationalError:
                time.sleep(0.05)
            assert process.poll() is None, (folder / "pgbouncer.log").read_text()
            assert time.monotonic() < deadline, "PgBouncer did not start"
        project.environment(f"database_url: {json.dumps(dsn)}\n")
        return dsn

    yield start
    for process, folder in started:
        process.kill()
        process.wait(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("size", [1, 5])
@pytest.mark.parametrize("busy", [False, True])
async def test_a_pooler_of_transactions_is_refused(chain, pooler, size, busy):
    dsn = pooler("transaction", size)
    chain.write(v01_a="CREATE TABLE a (id int);")
    stop = threading.Event()

    def bother():
        with psycopg.connect(dsn, autocommit=True, prepare_threshold=None) as connection:
            while not stop.is_set():
                connection.execute("SELECT pg_sleep(0.002)")

    others = [threading.Thread(target=bother) for _ in range(3 * busy)]
    for one in others:
        one.start()
    try:
        with pytest.raises(errors.PoolerError) as caught:
            await chain.up()
    finally:
        stop.set()
        for one in others:
            one.join(timeout=10)
    assert "pool_mode = session" in caught.value.hint
    assert (chain.tables(), chain.ledger()) == ([], [])


async def test_a_pooler_of_sessions_serves(chain, pooler):
    pooler("session", 5)
    chain.write(v01_a="CREATE TABLE a (id int);")
    await chain.up()
    assert chain.tables() == ["a"]
    # status and dry runs look only, so that any pooler will do
    assert (await chain.status()).complete


async def test_where_nobody_can_tell_it_is_refused(chain, pooler):
    """One session for all: the second one, by which to find out, never comes."""
    pooler("session", 1)
    chain.write(v01_a="CREATE TABLE a (id int);")
    with pytest.raises(errors.PoolerError):
        await chain.up()
    assert chain.tables() == []


async def test_looking_needs_no_session_of_its_own_and_leaves_nothing_in_it(chain, pooler):
    """A session that was made read-only would be the next client's."""
    dsn = pooler("transaction", 1)
    chain.write(v01_a="CREATE TABLE a (id int);")
    assert len((await chain.status()).pending) == 1
    assert len((await chain.up(dry_run=True)).steps) == 1
    with psycopg.connect(dsn, autocommit=True) as other:
        settings = "SELECT name FROM pg_settings WHERE source = 'session' AND setting <> reset_val"
        changed = {name for (name,) in other.execute(settings).fetchall()}
        other.execute("CREATE TABLE writable (id int)")
    assert changed <= {"application_name", "client_encoding"}
