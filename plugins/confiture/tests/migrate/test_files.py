"""The files of ``db/migrations``: what is read, what is refused and where, what is written."""

from datetime import UTC, datetime

import pytest
from confiture import errors
from confiture.ddl.kinds import Kinds
from confiture.ddl.limits import Moment
from confiture.migrations.files import (
    Header,
    Phase,
    Transaction,
    next_version,
    read_migrations,
    write_migration,
)

ONE = "20260101000000_one"
TWO = "20260102000000_two"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "db/migrations"
    made.mkdir(parents=True)
    return made


@pytest.fixture
def read(tmp_path, folder):
    def run(**files):
        for name, text in files.items():
            (folder / name).write_bytes(text.encode())
        return read_migrations(tmp_path, Kinds(()))

    return run


def test_none_without_a_folder(tmp_path):
    assert read_migrations(tmp_path, Kinds(())) == ()


def test_sorted_by_version_with_both_directions(read):
    found = read(
        **{
            f"{TWO}.up.sql": "SELECT 2;",
            f"{ONE}.up.sql": "CREATE TABLE a (id int); SET work_mem = '1MB'; SELECT 1;",
            f"{ONE}.down.sql": "DROP TABLE a;",
            "README.md": "not read",
            ".hidden.sql": "not read",
            "__init__.py": "",
        }
    )
    assert [one.id for one in found] == [ONE, TWO]
    first, second = found
    assert [one.text for one in first.up.statements] == ["CREATE TABLE a (id int)", "SELECT 1"]
    assert [one.sql for one in first.up.statements[1].settings] == ["SET work_mem = '1MB'"]
    assert first.down.statements[0].where.file == f"db/migrations/{ONE}.down.sql"
    assert (second.down, second.header) == (None, Header())


def test_digest_is_of_the_way_forward_and_not_of_line_ends(read):
    (first,) = read(**{f"{ONE}.up.sql": "SELECT 1;\nSELECT 2;\n", f"{ONE}.down.sql": "SELECT 3;"})
    (second,) = read(
        **{f"{ONE}.up.sql": "SELECT 1;\r\nSELECT 2;\r\n", f"{ONE}.down.sql": "SELECT 4;"}
    )
    (third,) = read(**{f"{ONE}.up.sql": "SELECT 1;\nSELECT 5;\n"})
    assert first.digest == second.digest != third.digest


def test_header_is_read(read):
    text = (
        "-- what it is for\n"
        "-- confiture: phase contract\n"
        "-- Confiture:transaction   statement\r\n"
        '-- confiture: irreversible "the old \\"names\\" are gone"\n'
        f"-- confiture: schema {'5e' * 32}\n"
        "-- confiture: proof passed on PostgreSQL 18, 40 rows\n"
        "-- confiture: ignore LINT-001 because\n\nSELECT 1;"
    )
    (found,) = read(**{f"{ONE}.up.sql": text})
    assert found.header == Header(
        phase=Phase.CONTRACT,
        transaction=Transaction.STATEMENT,
        irreversible='the old "names" are gone',
        schema="5e" * 32,
        proof="passed on PostgreSQL 18, 40 rows",
    )
    (again,) = read(**{f"{ONE}.up.sql": found.header.lines() + "SELECT 1;"})
    assert again.header == found.header


@pytest.mark.parametrize(
    ("line", "said", "place"),
    [
        ("-- confiture: fase contract", "did you mean 'phase'", "1:15"),
        ("-- confiture: phase later", "expected expand or contract after 'phase'", "1:21"),
        ("-- confiture: phase", "found nothing", "1:20"),
        ("-- confiture: transaction off", "expected file or statement", "1:27"),
        ("-- confiture: irreversible", "the reason in double quotes", "1:27"),
        ("-- confiture: irreversible because", "the reason in double quotes", "1:28"),
        ("-- confiture: schema 5e1c", "content hash of 64 digits", "1:22"),
        ("--confiture:", "no line '' is read", "1:13"),
        ("-- confiture: phase expand\n-- confiture: phase expand", "a second time", "2:15"),
        ("SELECT 1;\n-- confiture: phase contract\n", "behind a statement", "2:15"),
        ("SELECT 1;\n-- confiture: anything\nSELECT 1;", "behind a statement", "2:15"),
    ],
)
def test_a_misspelt_line_is_never_ignored(read, line, said, place):
    with pytest.raises(errors.HeaderError) as caught:
        read(**{f"{ONE}.up.sql": f"{line}\nSELECT 1;"})
    told = f"{caught.value.message} {caught.value.hint}"
    assert said in told
    assert str(caught.value.where).startswith(f"db/migrations/{ONE}.up.sql:{place}")


def test_strings_and_bodies_may_speak_of_such_lines(read):
    text = "SELECT '\n-- confiture: nonsense\n';\nDO $$\n-- confiture: nonsense\nBEGIN END $$;"
    (found,) = read(**{f"{ONE}.up.sql": text})
    assert len(found.up.statements) == 2


def test_a_down_file_says_only_its_transaction(read):
    (found,) = read(
        **{
            f"{ONE}.up.sql": "SELECT 1;",
            f"{ONE}.down.sql": "-- confiture: transaction statement\nSELECT 1;",
        }
    )
    assert found.up.transaction is Transaction.FILE
    assert found.down.transaction is Transaction.STATEMENT
    with pytest.raises(errors.HeaderError, match="read in the up file only"):
        read(**{f"{ONE}.down.sql": "-- confiture: phase contract\nSELECT 1;"})


@pytest.mark.parametrize(
    "name",
    [
        "add.sql",
        "20260101000000_add.sql",
        "2026_add.up.sql",
        "20260101000000.up.sql",
        "20260101000000_Add.up.sql",
        "20260101000000_add-it.up.sql",
        "20260101000000_add.UP.sql",
        "20261301000000_add.up.sql",
        "20260101000061_add.py",
        "tool.py",
    ],
)
def test_wrong_names_are_refused(read, name):
    with pytest.raises(errors.MigrationNameError) as caught:
        read(**{name: "SELECT 1;"})
    assert caught.value.where.file == f"db/migrations/{name}"


def test_folders_inside_are_refused_where_they_hold_migrations(read, folder):
    (folder / "notes").mkdir()
    (folder / "notes/a.txt").write_text("x")
    assert read() == ()
    (folder / "notes" / f"{ONE}.up.sql").write_text("SELECT 1;")
    with pytest.raises(errors.MigrationNameError, match="in db/migrations itself"):
        read()


def test_one_version_is_one_migration(read, folder):
    with pytest.raises(errors.MigrationTwiceError, match="20260101000000"):
        read(**{f"{ONE}.up.sql": "SELECT 1;", "20260101000000_other.up.sql": "SELECT 1;"})
    (folder / "20260101000000_other.up.sql").unlink()
    with pytest.raises(errors.MigrationTwiceError, match=r"one\.py"):
        read(**{f"{ONE}.py": "def up(m): ..."})


def test_halves_are_refused(read, folder):
    with pytest.raises(errors.MigrationHalfError, match="no up file"):
        read(**{f"{ONE}.down.sql": "SELECT 1;"})
    with pytest.raises(errors.MigrationHalfError, match="irreversible"):
        read(**{f"{ONE}.up.sql": '-- confiture: irreversible "no"\nSELECT 1;'})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ROLLBACK;", "ROLLBACK cannot be part of a migration"),
        ("SELECT 1; COMMIT; SELECT 2;", "COMMIT before the last statement"),
        ("SELECT 1; BEGIN; SELECT 2;", "BEGIN behind the first statement"),
        ("-- confiture: transaction statement\nBEGIN; SELECT 1; COMMIT;", "each statement of"),
        ("SAVEPOINT a;", "ledger is right"),
        ("COMMIT PREPARED 'a';", "ledger is right"),
        ("BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT;", "ledger is right"),
        ("COMMIT AND CHAIN;", "ledger is right"),
        (
            "-- confiture: transaction statement\nCREATE INDEX CONCURRENTLY ON a (b);",
            "nobody could tell",
        ),
        ("DISCARD ALL;", "runner's session holds"),
        ("RESET ALL;", "runner's session holds"),
        ("SELECT pg_catalog.pg_advisory_unlock_all();", "runner's session holds"),
        ("CREATE DATABASE a;", "the whole server"),
        ("ALTER SYSTEM SET work_mem = 1;", "the whole server"),
        ("ALTER DATABASE a SET work_mem = 1;", "names a database"),
        ("GRANT ALL ON DATABASE a TO b;", "names a database"),
        ("COPY a TO stdout;", "nobody to read"),
        ("SET lock_timeout = 0;", "wait for ever"),
        ("SET lock_timeout TO DEFAULT;", "wait for ever"),
        ("SELECT set_config('lock_timeout', '0s', false);", "wait for ever"),
        ("SET client_encoding = latin1;", "client_encoding latin1"),
        ("CREATE INDEX CONCURRENTLY i ON a (b);", "this file is one"),
        ("DROP SUBSCRIPTION s;", "this file is one"),
        ("VACUUM;", "this file is one"),
    ],
)
def test_statements_that_no_migration_may_have(read, text, said):
    with pytest.raises(errors.MigrationStatementError) as caught:
        read(**{f"{ONE}.up.sql": text})
    assert said in caught.value.message
    assert str(caught.value.where).startswith(f"db/migrations/{ONE}.up.sql:")


def test_begin_and_commit_around_a_file_are_passed_over(read):
    (found,) = read(**{f"{ONE}.up.sql": "BEGIN;\nSELECT 1;\nSELECT 2;\nCOMMIT;"})
    assert [one.text for one in found.up.statements] == ["SELECT 1", "SELECT 2"]


def test_statements_outside_of_transactions_are_known(read):
    text = "-- confiture: transaction statement\nSELECT 1; CREATE INDEX CONCURRENTLY i ON a (b);"
    (found,) = read(**{f"{ONE}.up.sql": text})
    assert [one.moment for one in found.up.statements] == [Moment.TRANSACTION, Moment.AFTER_COMMIT]


def test_broken_sql_has_its_place(read):
    with pytest.raises(errors.SqlUnsplittableError) as caught:
        read(**{f"{ONE}.up.sql": "SELECT 1;\nSELECT 'open"})
    assert str(caught.value.where) == f"db/migrations/{ONE}.up.sql:2:8"


def test_python_is_read_and_not_run(read):
    (found,) = read(
        **{
            f"{ONE}.py": "raise SystemExit\nphase = 'contract'\ntransaction: str = 'statement'\n"
            "def up(m):\n    m.execute('SELECT 1')\n\ndef down(m):\n    pass\n"
        }
    )
    assert found.header == Header(phase=Phase.CONTRACT, transaction=Transaction.STATEMENT)
    assert found.python.name == f"{ONE}.py"
    assert found.down is not None
    assert found.up.path == f"db/migrations/{ONE}.py"


def test_python_without_a_way_back(read):
    (found,) = read(**{f"{ONE}.py": "def up(m): ...\ndown = irreversible('gone')\n"})
    assert found.header.irreversible == "gone"
    assert found.down is None


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("def up(m:\n", "MigrationPythonError", "expected Python"),
        ("x = 1\n", "MigrationPythonError", "a function up(m)"),
        ("phase = PHASE\ndef up(m): ...", "MigrationPythonError", "a plain string for 'phase'"),
        ("phase = 'later'\ndef up(m): ...", "HeaderError", "expected expand or contract"),
        ("def up(m): ...\ndown = None", "MigrationPythonError", "irreversible('the reason')"),
        ("def up(m): ...\ndown = irreversible('')", "MigrationPythonError", "the reason"),
    ],
)
def test_python_that_is_no_migration(read, text, kind, said):
    with pytest.raises(getattr(errors, kind)) as caught:
        read(**{f"{ONE}.py": text})
    assert said in caught.value.message
    assert caught.value.where.file == f"db/migrations/{ONE}.py"


def test_what_is_written_is_what_is_read(tmp_path, read):
    header = Header(phase=Phase.CONTRACT, transaction=Transaction.STATEMENT, proof="none: asked")
    up = "CREATE INDEX CONCURRENTLY i ON a (b);\n"
    paths = write_migration(tmp_path, name="add_i", header=header, up=up, down="DROP INDEX i;\n")
    (found,) = read()
    assert [path.name for path in paths] == [f"{found.id}.up.sql", f"{found.id}.down.sql"]
    assert found.header == header
    assert found.down.transaction is Transaction.STATEMENT
    again = write_migration(tmp_path, name="more", header=Header(), up="SELECT 1;", down=None)
    assert len(again) == 1
    assert [one.name for one in read()] == ["add_i", "more"]


@pytest.mark.parametrize(
    ("name", "up", "down", "kind"),
    [
        ("Bad", "SELECT 1;", None, "MigrationNameError"),
        ("one", "SELECT 1;", None, "MigrationTwiceError"),
        ("new", "VACUUM;", None, "MigrationStatementError"),
        ("new", "SELECT 'open", None, "MigrationStatementError"),
        ("new", "SELECT 1;", "ROLLBACK;", "MigrationStatementError"),
    ],
)
def test_nothing_is_written_that_could_not_be_read(tmp_path, read, folder, name, up, down, kind):
    read(**{f"{ONE}.up.sql": "SELECT 1;"})
    version = ONE[:14] if name == "one" else None
    with pytest.raises(getattr(errors, kind)):
        write_migration(tmp_path, name=name, header=Header(), up=up, down=down, version=version)
    assert [path.name for path in folder.iterdir()] == [f"{ONE}.up.sql"]


def test_versions_grow(tmp_path, read):
    now = datetime(2026, 1, 31, 9, 30, tzinfo=UTC)
    assert next_version(tmp_path, now) == "20260131093000"
    read(**{"20260131093000_a.up.sql": "SELECT 1;", "20261231235959_b.up.sql": "SELECT 1;"})
    assert next_version(tmp_path, now) == "20270101000000"
