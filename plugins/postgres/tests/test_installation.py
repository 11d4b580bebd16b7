import asyncio
import contextlib

import psycopg
import pytest
from fraise_postgres import errors, open_database
from fraise_postgres.installation import Installed, install

pytestmark = pytest.mark.anyio


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "ledger"
    folder.mkdir()
    write(folder, 1, "CREATE TABLE entry (a int);\nCOMMENT ON TABLE entry IS 'ours';\n")
    write(folder, 2, "ALTER TABLE entry ADD COLUMN b text;")
    return folder


def write(folder, number, text):
    (folder / f"{number:04}_step.sql").write_text(text)


async def state(db, component="ledger"):
    with contextlib.suppress(psycopg.errors.UndefinedTable):
        return await db.fetchval(
            "SELECT version FROM fraise.component WHERE component = $1", component
        )


async def test_install_and_upgrade(fraise_database, folder):
    db = fraise_database
    assert await install(db, "ledger", 2, folder) == Installed(
        "ledger", 2, 0, ("0001_step.sql", "0002_step.sql")
    )
    assert await install(db, "ledger", 2, folder) == Installed("ledger", 2, 2, ())
    write(folder, 3, "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';")
    assert await install(db, "ledger", 3, folder) == Installed("ledger", 3, 2, ("0003_step.sql",))
    await db.execute("INSERT INTO fraise.entry (a, b) VALUES (fraise.one(), 'x')")
    rows = await db.fetch("SELECT * FROM fraise.component_file ORDER BY version")
    assert [(row["component"], row["version"], row["file"]) for row in rows] == [
        ("ledger", number, f"{number:04}_step.sql") for number in (1, 2, 3)
    ]


async def test_nothing_lands_in_public(fraise_database, folder):
    await install(fraise_database, "ledger", 2, folder)
    for catalog, column in (
        ("pg_class", "relnamespace"),
        ("pg_proc", "pronamespace"),
        ("pg_type", "typnamespace"),
    ):
        assert (
            await fraise_database.fetchval(
                f"SELECT count(*) FROM {catalog} WHERE {column} = 'public'::regnamespace"
            )
            == 0
        )


async def test_by_dsn_and_in_another_schema(fraise_dsn, folder):
    await install(fraise_dsn, "ledger", 2, folder, schema="berries")
    async with open_database(fraise_dsn) as db:
        assert await db.fetchval("SELECT version FROM berries.component") == 2
        assert await db.fetchval("SELECT to_regnamespace('fraise')") is None


async def test_components_do_not_disturb_each_other(fraise_database, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    write(other, 1, "CREATE TABLE lock (a int)")
    await install(fraise_database, "ledger", 2, folder)
    await install(fraise_database, "locks", 1, other)
    assert await state(fraise_database) == 2
    assert await state(fraise_database, "locks") == 1


async def test_a_failure_leaves_the_version_before(fraise_database, folder):
    write(folder, 3, "CREATE TABLE half ();\n\n  SELECT nonsense;\n")
    write(folder, 4, "CREATE TABLE more ();")
    with pytest.raises(errors.InstallFileFailedError) as caught:
        await install(fraise_database, "ledger", 4, folder)
    where = caught.value.where
    assert (where.file, where.line, where.column) == (str(folder / "0003_step.sql"), 3, 10)
    assert 'column "nonsense" does not exist' in str(caught.value)
    assert await state(fraise_database) == 2
    assert await fraise_database.fetchval("SELECT to_regclass('fraise.half')") is None
    write(folder, 3, "CREATE TABLE whole ();")
    assert (await install(fraise_database, "ledger", 4, folder)).previous == 2


async def test_a_failure_in_the_first_file_leaves_an_empty_ledger(fraise_database, folder):
    write(folder, 1, "SELECT 1/0")
    with pytest.raises(errors.InstallFileFailedError):
        await install(fraise_database, "ledger", 2, folder)
    assert not await state(fraise_database)
    assert await fraise_database.fetchval("SELECT count(*) FROM fraise.component_file") == 0


async def test_an_edited_file_is_refused_before_anything_runs(fraise_database, folder):
    await install(fraise_database, "ledger", 2, folder)
    write(folder, 1, "CREATE TABLE entry (a bigint);")
    write(folder, 3, "CREATE TABLE never ();")
    with pytest.raises(errors.EditedInstallFileError) as caught:
        await install(fraise_database, "ledger", 3, folder)
    assert caught.value.where.file == str(folder / "0001_step.sql")
    assert await state(fraise_database) == 2
    assert await fraise_database.fetchval("SELECT to_regclass('fraise.never')") is None


async def test_line_ends_of_windows_are_no_edit(fraise_database, folder):
    await install(fraise_database, "ledger", 2, folder)
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert (await install(fraise_database, "ledger", 2, folder)).applied == ()


async def test_there_is_no_way_back(fraise_database, folder):
    await install(fraise_database, "ledger", 2, folder)
    (folder / "0002_step.sql").unlink()
    with pytest.raises(
        errors.NewerInstallationError, match="version 2 of ledger, this release knows 1"
    ):
        await install(fraise_database, "ledger", 1, folder)


@pytest.mark.parametrize(
    ("version", "change"),
    [
        (3, lambda folder: None),
        (1, lambda folder: None),
        (0, lambda folder: [path.unlink() for path in folder.iterdir()]),
        (2, lambda folder: (folder / "0002_step.sql").rename(folder / "0003_step.sql")),
        (2, lambda folder: (folder / "0002_twice.sql").write_text("SELECT 1")),
        (2, lambda folder: (folder / "2_step.sql").write_text("SELECT 1")),
        (2, lambda folder: (folder / "0002_step.sql").write_bytes(b"\xff")),
        (2, lambda folder: folder.rename(folder.with_name("away"))),
    ],
)
async def test_files_that_do_not_fit(fraise_database, folder, version, change):
    change(folder)
    with pytest.raises(errors.InvalidInstallFolderError):
        await install(fraise_database, "ledger", version, folder)
    assert await fraise_database.fetchval("SELECT to_regnamespace('fraise')") is None


@pytest.mark.parametrize("name", ["", "Upper", "a-b", "a;b", "public", "1a", "x" * 64])
async def test_names_that_are_none(fraise_database, folder, name):
    with pytest.raises(errors.InvalidInstallFolderError):
        await install(fraise_database, name, 2, folder)
    with pytest.raises(errors.InvalidInstallFolderError):
        await install(fraise_database, "ledger", 2, folder, schema=name)


async def test_a_file_may_not_end_its_transaction(fraise_database, folder):
    write(folder, 3, "CREATE TABLE more (); COMMIT; BEGIN;")
    with pytest.raises(errors.TransactionEndedError):
        await install(fraise_database, "ledger", 3, folder)
    assert await state(fraise_database) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CREATE TABLE public.stray (a int)", "stray"),
        ("CREATE FUNCTION public.stray() RETURNS int LANGUAGE sql AS 'SELECT 1'", "stray"),
        ("CREATE TYPE public.stray AS ENUM ('a')", "stray"),
    ],
)
async def test_a_file_may_not_write_into_public(fraise_database, folder, text, name):
    write(folder, 3, text)
    with pytest.raises(errors.ForeignSchemaError, match=name):
        await install(fraise_database, "ledger", 3, folder)
    assert await state(fraise_database) == 2
    assert await fraise_database.fetchval("SELECT to_regclass('public.stray')") is None


async def test_installers_take_turns(fraise_dsn, folder):
    for number in range(3, 9):
        write(folder, number, f"CREATE TABLE t{number} (); SELECT pg_sleep(0.02);")
    results = await asyncio.gather(*(install(fraise_dsn, "ledger", 8, folder) for _ in range(5)))
    assert sorted(name for result in results for name in result.applied) == sorted(
        path.name for path in folder.iterdir()
    )
    assert {result.version for result in results} == {8}


async def test_waiting_for_another_installer_ends(fraise_database, fraise_dsn, folder):
    async with fraise_database.transaction() as other:
        await other.fetchval("SELECT pg_advisory_xact_lock(hashtextextended('fraise fraise', 0))")
        with pytest.raises(errors.MaintenanceTimeoutError):
            await install(fraise_dsn, "ledger", 2, folder, timeout=0.2)
    await install(fraise_dsn, "ledger", 2, folder)


async def test_a_role_without_the_right_is_told(fraise_database, fraise_dsn, folder):
    await fraise_database.execute("DROP ROLE IF EXISTS fraise_reader")
    await fraise_database.execute("CREATE ROLE fraise_reader")
    try:
        dsn = psycopg.conninfo.make_conninfo(fraise_dsn, options="-c role=fraise_reader")
        with pytest.raises(errors.MissingPrivilegeError, match="may not install"):
            await install(dsn, "ledger", 2, folder)
        # Where everything is in place, a role that may only read the ledger is enough.
        await install(fraise_dsn, "ledger", 2, folder)
        await fraise_database.execute("GRANT USAGE ON SCHEMA fraise TO fraise_reader")
        await fraise_database.execute("GRANT SELECT ON fraise.component_file TO fraise_reader")
        assert (await install(dsn, "ledger", 2, folder)).applied == ()
    finally:
        await fraise_database.execute("DROP OWNED BY fraise_reader")
        await fraise_database.execute("DROP ROLE fraise_reader")


async def test_cancelled_in_the_middle(fraise_dsn, folder):
    write(folder, 3, "CREATE TABLE slow (); SELECT pg_sleep(30);")
    task = asyncio.ensure_future(install(fraise_dsn, "ledger", 3, folder))
    async with open_database(fraise_dsn) as db:
        async with asyncio.timeout(10):
            while await state(db) != 2:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert await state(db) == 2
        assert await db.fetchval("SELECT to_regclass('fraise.slow')") is None


async def test_a_role_that_may_only_read_cannot_upgrade(fraise_database, fraise_dsn, folder):
    await install(fraise_database, "ledger", 2, folder)
    await fraise_database.execute("DROP ROLE IF EXISTS fraise_auditor")
    await fraise_database.execute("CREATE ROLE fraise_auditor")
    await fraise_database.execute("GRANT USAGE, CREATE ON SCHEMA fraise TO fraise_auditor")
    await fraise_database.execute("GRANT SELECT ON fraise.component_file TO fraise_auditor")
    try:
        write(folder, 3, "CREATE TABLE more ();")
        dsn = psycopg.conninfo.make_conninfo(fraise_dsn, options="-c role=fraise_auditor")
        with pytest.raises(errors.MissingPrivilegeError):
            await install(dsn, "ledger", 3, folder)
        assert await state(fraise_database) == 2
        assert await fraise_database.fetchval("SELECT to_regclass('fraise.more')") is None
    finally:
        await fraise_database.execute("DROP OWNED BY fraise_auditor")
        await fraise_database.execute("DROP ROLE fraise_auditor")


async def test_a_ledger_that_is_none(fraise_database, folder):
    await fraise_database.execute("CREATE SCHEMA fraise; CREATE TABLE fraise.component_file ()")
    with pytest.raises(errors.InstallFileFailedError, match="ledger of the schema 'fraise'"):
        await install(fraise_database, "ledger", 2, folder)
