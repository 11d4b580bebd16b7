import psycopg
import pytest
from fraise_postgres import connect_blocking, open_database
from fraise_postgres.lasting import read_options
from psycopg.conninfo import make_conninfo

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("options", "settings"),
    [
        ("", {}),
        ("  ", {}),
        ("-c geqo=off", {"geqo": "off"}),
        ("-cgeqo=off --Search-Path=a", {"geqo": "off", "search_path": "a"}),
        ("-c search_path=a,\\ b -c a.b=c=d", {"search_path": "a, b", "a.b": "c=d"}),
        ("-c a.b=1 -c a.b=2", {"a.b": "2"}),
        ("-c a.b=\\\\", {"a.b": "\\"}),
        ("-c", {"": ""}),
        ("-d 3 -c a.b=x", {"a.b": "x"}),
    ],
)
def test_options_are_read_as_the_server_reads_them(options, settings):
    assert read_options(options) == settings


#: Each in a spelling that is not the server's own, or that cannot be set later.
SPELLINGS = (
    "-c statement_timeout=5000",
    "-c work_mem=8192kB -c geqo=0",
    '-c search_path=a,\\ "b\'\\\\c"',
    "-c datestyle=german -c timezone=europe/paris",
    "-c app.tenant=x --jit=off",
    "-c log_disconnections=on",
    "-c role=none",
    "-c application_name=theirs -c client_encoding=utf8",
)


@pytest.mark.parametrize("options", SPELLINGS)
async def test_a_server_that_heeds_them_is_taken(fraise_dsn, options):
    dsn = make_conninfo(fraise_dsn, options=options)
    async with open_database(dsn) as db:
        assert await db.fetchval("SELECT 1") == 1
        # nothing of the look at them stays
        for name, value in read_options(options).items():
            if name == "application_name":
                continue
            with psycopg.connect(dsn, autocommit=True) as plain:
                (meant,) = plain.execute("SELECT current_setting(%s)", (name,)).fetchone()
            assert await db.fetchval("SELECT current_setting($1)", name) == meant, value
    connect_blocking(dsn, wait=5).close()


async def test_words_of_the_environment_count(fraise_dsn, monkeypatch):
    monkeypatch.setenv("PGOPTIONS", "-c app.colour=red")
    async with open_database(fraise_dsn, statement_timeout=0) as db:
        assert await db.fetchval("SELECT current_setting('app.colour')") == "red"


async def test_variables_that_win_over_words_are_no_lack(fraise_dsn, monkeypatch):
    monkeypatch.setenv("PGTZ", "Europe/Paris")
    dsn = make_conninfo(fraise_dsn, options="-c timezone=UTC")
    async with open_database(dsn) as db:
        assert await db.fetchval("SHOW timezone") == "Europe/Paris"
