"""``fraiseql schema verify``: every kind of difference is found and mended, with writers about."""

import json
import subprocess
import sys
import threading
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from fraise_postgres import open_database
from fraiseql.errors import VerifyError
from fraiseql.modelling.verify import EXAMPLES, Kind, Verifier, learn_stored

FRAISEQL = Path(sys.executable).with_name("fraiseql")
SHOP = Path(__file__).with_name("shop.py").read_text()

pytestmark = pytest.mark.anyio


@pytest.fixture
async def opened(anyio_backend, shop_dsn):
    async with open_database(shop_dsn) as database:
        yield database


@pytest.fixture
def verify(opened):
    async def verify(table="tv_artist", **arguments):
        stored = await learn_stored(opened, table)
        return await Verifier(opened, stored, **arguments).run()

    return verify


@pytest.fixture
def artists(database):
    """Ids of thirty artists."""
    return [
        database.execute("SELECT fn_create_artist(%s) AS id", (f"artist {n}",)).fetchone()["id"]
        for n in range(30)
    ]


def spoil(database, artists):
    """Make a difference of each kind; what they are, by id."""
    missing, stale, column, orphan = artists[3], artists[4], artists[5], UUID(int=7)
    database.execute("DELETE FROM tv_artist WHERE id = %s", (missing,))
    database.execute(
        'UPDATE tv_artist SET data = data || \'{"name": "wrong"}\' WHERE id = %s', (stale,)
    )
    database.execute("UPDATE tv_artist SET founded = '1999-01-01' WHERE id = %s", (column,))
    database.execute(
        "INSERT INTO tv_artist (id, identifier, data) "
        """VALUES (%s, 'orphan', '{"name": "gone", "version": 1}')""",
        (orphan,),
    )
    return {
        missing: Kind.MISSING,
        stale: Kind.STALE,
        column: Kind.STALE,
        orphan: Kind.ORPHAN,
    }


@pytest.mark.parametrize("chunk", [1, 4, 31, 1000])
async def test_every_kind_of_difference_is_found(verify, database, artists, chunk):
    clean = await verify(chunk=chunk)
    assert (clean.rows, clean.different) == (30, 0)
    spoiled = spoil(database, artists)
    report = await verify(chunk=chunk)
    assert report.rows == 31
    assert {item.id: item.kind for item in report.examples} == spoiled
    assert report.different == 4


async def test_repairing_mends_them_all(verify, database, artists, differences):
    spoil(database, artists)
    report = await verify(chunk=7, repair=True)
    assert (report.counts.total(), report.repaired, report.different) == (4, 4, 0)
    assert not differences()
    assert (await verify()).counts.total() == 0


async def test_an_empty_table_has_no_differences(verify):
    assert (await verify()).rows == 0


async def test_numbers_that_are_equal_and_written_otherwise_are_stale(verify, database, artists):
    album = database.execute("SELECT fn_create_album(%s, 'Blue') AS id", (artists[0],)).fetchone()
    database.execute("SELECT fn_create_track(%s, 'Carey', 1, 1.50)", (album["id"],))
    assert (await verify("tv_track")).different == 0
    database.execute("UPDATE tv_track SET data = data || '{\"price\": 1.5}'")
    assert (await verify("tv_track")).counts == {Kind.STALE: 1}


async def test_the_time_zone_of_a_session_makes_no_difference(verify, database, artists):
    database.execute("SET timezone = 'Asia/Tokyo'")
    database.execute("SELECT fn_create_album(%s, 'Blue')", (artists[0],))
    database.execute("ALTER ROLE CURRENT_USER RESET timezone")
    for table in ("tv_album", "tv_artist"):
        report = await verify(table)
        assert report.different == 0, report.examples


async def test_examples_are_few_and_counts_are_whole(verify, database, artists):
    database.execute("DELETE FROM tv_artist")
    report = await verify(chunk=9)
    assert len(report.examples) == EXAMPLES
    assert report.counts == {Kind.MISSING: 30}


async def test_progress_is_told_after_each_chunk(verify, artists):
    told = []
    await verify(chunk=11, progress=lambda stored, done: told.append((stored.name, done)))
    assert told == [("tv_artist", 11), ("tv_artist", 22), ("tv_artist", 30)]


async def test_writers_are_no_differences_and_lose_nothing(
    verify, database, shop_dsn, artists, differences
):
    stop = threading.Event()
    failed = []

    def write():
        try:
            with psycopg.connect(shop_dsn, autocommit=True) as connection:
                number = 0
                while not stop.is_set():
                    number += 1
                    connection.execute(
                        "SELECT fn_update_artist(jsonb_build_object('id', %s::uuid, 'name', %s::text))",
                        (artists[number % 30], f"name {number}"),
                    )
                    (album,) = connection.execute(
                        "SELECT fn_create_album(%s, %s)", (artists[number % 7], f"a {number}")
                    ).fetchone()
                    if number % 2:
                        connection.execute("SELECT fn_delete_album(%s)", (album,))
        except BaseException as error:  # noqa: BLE001  # told to the test
            failed.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            assert (await verify(chunk=5)).different == 0
        spoil(database, [UUID(int=1)] * 3 + artists[-3:])
        repaired = [await verify(chunk=5, repair=True) for _ in range(3)]
    finally:
        stop.set()
        writer.join(20)
    assert not failed
    assert repaired[-1].different == 0
    assert (await verify()).different == 0
    assert not differences()


async def test_a_row_that_is_locked_too_long_ends_it_with_what_was_done(
    verify, database, artists, monkeypatch
):
    monkeypatch.setattr("fraiseql.modelling.verify._PATIENCE", {"lock_timeout": "200ms"})
    database.execute("DELETE FROM tv_artist")
    with database.transaction():
        last = max(artists)
        database.execute("SELECT FROM tb_artist WHERE id = %s FOR UPDATE", (last,))
        with pytest.raises(VerifyError, match="ended after 30 rows"):
            await verify(chunk=10, repair=True)
    report = await verify(repair=True)
    assert (report.counts.total(), report.different) == (10, 0)


async def test_a_view_that_fails_ends_it_with_the_reason(verify, database, artists):
    database.execute(
        "CREATE OR REPLACE VIEW v_genre AS SELECT pk_genre, id, identifier, "
        "jsonb_build_object('name', 1 / 0) AS data FROM tb_genre"
    )
    database.execute("INSERT INTO tb_genre (identifier, name) VALUES ('x', 'x')")
    with pytest.raises(VerifyError, match="division by zero"):
        await verify("tv_genre")


async def test_what_cannot_be_verified_is_told(opened, database):
    database.execute("CREATE TABLE tv_alone (id uuid PRIMARY KEY, data jsonb)")
    with pytest.raises(VerifyError, match="there is no view v_alone"):
        await learn_stored(opened, "tv_alone")
    with pytest.raises(VerifyError, match="is not in the database"):
        await learn_stored(opened, "tv_nothing")
    assert await learn_stored(opened, "v_artist") is None
    database.execute(
        f"CREATE VIEW v_alone AS SELECT '{UUID(int=1)}'::uuid AS id, '{{}}'::jsonb AS data"
    )
    stored = await learn_stored(opened, "tv_alone")
    assert (await Verifier(opened, stored).run()).counts == {Kind.MISSING: 1}
    with pytest.raises(VerifyError, match="Nothing can mend tv_alone"):
        await Verifier(opened, stored, repair=True).run()


async def test_tables_of_other_schemas_and_functions_of_one_id(opened, database):
    database.execute(
        """
        CREATE SCHEMA "Odd";
        CREATE TABLE "Odd".tb_thing (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
        CREATE VIEW "Odd".v_thing AS
            SELECT id, jsonb_build_object('id', id) AS data FROM "Odd".tb_thing;
        CREATE TABLE "Odd".tv_thing (id uuid PRIMARY KEY, data jsonb);
        CREATE FUNCTION "Odd".fn_sync_tv_thing(given uuid) RETURNS void LANGUAGE sql AS $$
            INSERT INTO "Odd".tv_thing SELECT id, data FROM "Odd".v_thing WHERE id = given
        $$;
        INSERT INTO "Odd".tb_thing SELECT FROM generate_series(1, 3);
        """
    )
    stored = await learn_stored(opened, "Odd.tv_thing")
    assert stored.takes_array is False
    report = await Verifier(opened, stored, chunk=2, repair=True).run()
    assert (report.counts, report.different) == ({Kind.MISSING: 3}, 0)


# -- the command -----------------------------------------------------------------------------


def test_the_command_says_what_differs_and_repairs(
    make_project_folder, shop_dsn, database, artists
):
    project = make_project_folder(SHOP)
    (project / "fraise.yaml").write_text(
        f"postgres:\n  dsn: {json.dumps(shop_dsn)}\nfraiseql:\n  schema: app.schema:schema\n"
    )

    def run(*words):
        return subprocess.run(
            [str(FRAISEQL), "--project", str(project), "schema", "verify", *words],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    clean = run()
    assert clean.returncode == 0, clean
    assert "tv_artist: 30 rows, all as their view says\n" in clean.stdout
    spoil(database, artists)
    found = run("--json")
    assert found.returncode == 1
    told = json.loads(found.stdout)
    assert told["ok"] is False
    (table,) = [item for item in told["tables"] if item["name"] == "tv_artist"]
    assert (table["missing"], table["stale"], table["orphan"]) == (1, 2, 1)
    assert len(table["examples"]) == 4
    shown = run("--table", "tv_artist")
    assert shown.returncode == 1
    assert "tv_artist: 31 rows, 1 missing, 2 stale, 1 orphan\n" in shown.stdout
    assert f"  missing  {artists[3]}\n" in shown.stdout
    mended = run("--repair", "--table", "tv_artist", "--chunk", "5")
    assert mended.returncode == 0
    assert mended.stdout.endswith("1 missing, 2 stale, 1 orphan; 4 repaired\n")
    assert run("--table", "tv_no").returncode == 1
