"""``migrate up``: what runs, in which order, and what the ledger says of it."""

import pytest
from confiture import Phase, errors

from .conftest import version

pytestmark = pytest.mark.anyio

A = "CREATE TABLE a (id int);"
B = "CREATE TABLE b (id int);"
C = "CREATE TABLE c (id int);"


async def test_pending_files_run_in_order_and_once(chain):
    chain.write(v02_b="ALTER TABLE a ADD x int; CREATE TABLE b (id int);", v01_a=A)
    report = await chain.up()
    assert [(one.name, one.statements) for one in report.steps] == [("a", 1), ("b", 2)]
    assert (report.before, report.after, report.changed) == ("", version("2"), True)
    assert chain.tables() == ["a", "b"]
    assert chain.ledger() == [("01", "applied", 0), ("02", "applied", 0)]
    assert chain.events() == [("01", "applied"), ("02", "applied")]
    again = await chain.up()
    assert (again.changed, again.summary) == (False, "nothing to do")
    assert chain.events() == [("01", "applied"), ("02", "applied")]


async def test_a_file_that_fails_leaves_nothing_and_those_before_it_stay(chain):
    chain.write(v01_a=A, v02_b=B + "\nSELECT nothing;\n", v03_c=C)
    with pytest.raises(errors.MigrationFailedError) as caught:
        await chain.up()
    assert str(caught.value.where) == f"db/migrations/{version('2')}_b.up.sql:2:8"
    assert "nothing of 20260102000000_b; 1 migration before it stay" in caught.value.message
    assert chain.tables() == ["a"]
    assert chain.ledger() == [("01", "applied", 0)]
    chain.write(v02_b=B)
    await chain.up()
    assert chain.tables() == ["a", "b", "c"]


async def test_statements_one_by_one_go_on_behind_the_last_certain_one(chain):
    text = f"-- confiture: transaction statement\n{A}\n{B}\nSELECT nothing;\n{C}"
    chain.write(v01_all=text)
    with pytest.raises(errors.MigrationFailedError, match="2 of 4 statements"):
        await chain.up()
    assert chain.ledger() == [("01", "applying", 2)]
    assert chain.tables() == ["a", "b"]
    # what is done may not change, what is not may
    chain.write(v01_all=text.replace("a (id", "a (ident"))
    with pytest.raises(errors.MigrationEditedError):
        await chain.up()
    chain.write(v01_all=text.replace("nothing", "1"))
    await chain.up()
    assert chain.tables() == ["a", "b", "c"]
    assert chain.ledger() == [("01", "applied", 0)]
    assert chain.events() == [("01", "begun"), ("01", "applied")]


async def test_a_half_done_file_may_end_where_it_is(chain):
    """Where the statement that failed is taken out, and it was the last one."""
    text = f"-- confiture: transaction statement\n{A}\n{B}\n"
    down = "-- confiture: transaction statement\nDROP TABLE a;\nDROP TABLE b;\n"
    chain.write(v01_all=text + "SELECT nothing;", v01_all_down=down + "SELECT nothing;")
    with pytest.raises(errors.MigrationFailedError, match="2 of 3 statements"):
        await chain.up()
    chain.write(v01_all=f"-- confiture: transaction statement\n{A}\n")
    with pytest.raises(errors.MigrationEditedError):
        await chain.up()
    chain.write(v01_all=text)
    assert len((await chain.up()).steps) == 1
    assert chain.ledger() == [("01", "applied", 0)]
    assert (await chain.status()).complete
    with pytest.raises(errors.MigrationFailedError, match="2 of 3 statements"):
        await chain.down()
    chain.write(v01_all_down=down)
    await chain.down()
    assert (chain.tables(), chain.ledger()) == ([], [])


async def test_a_half_done_file_cannot_become_one_transaction(chain):
    text = f"-- confiture: transaction statement\n{A}\nSELECT nothing;"
    chain.write(v01_all=text)
    with pytest.raises(errors.MigrationFailedError):
        await chain.up()
    chain.write(v01_all=f"{A}\nSELECT 1;")
    with pytest.raises(errors.HalfDoneError, match="one transaction"):
        await chain.up()


async def test_to_a_version(chain):
    chain.write(v01_a=A, v02_b=B, v03_c=C)
    assert len((await chain.up(to=version("2"))).steps) == 2
    assert chain.tables() == ["a", "b"]
    with pytest.raises(errors.UnknownVersionError, match="'x'"):
        await chain.up(to="x")
    assert (await chain.up(to=f"{version('3')}_c")).after == version("3")


async def test_expand_stops_before_the_first_contract_and_names_it(chain):
    chain.write(v01_a=A, v02_b="-- confiture: phase contract\n" + B, v03_c=C)
    report = await chain.up(phase=Phase.EXPAND)
    assert report.stopped == f"{version('2')}_b"
    assert "stopped before the contract 20260102000000_b" in report.summary
    assert chain.tables() == ["a"]
    assert (await chain.up()).stopped is None
    assert chain.tables() == ["a", "b", "c"]


async def test_edited_files_stop_the_run(chain):
    chain.write(v01_a=A, v02_b=B)
    await chain.up(to=version("1"))
    chain.write(v01_a=A + " -- more")
    with pytest.raises(errors.MigrationEditedError, match="20260101000000_a"):
        await chain.up()
    assert chain.tables() == ["a"]
    rows = (await chain.status()).rows
    assert [(one.state, one.notes) for one in rows] == [("applied", ("edited",)), ("pending", ())]


async def test_missing_files_stop_the_run(chain):
    chain.write(v01_a=A, v02_b=B)
    await chain.up(to=version("1"))
    chain.remove("1")
    with pytest.raises(errors.MigrationMissingError, match="20260101000000_a"):
        await chain.up()
    assert chain.tables() == ["a"]


async def test_files_out_of_order_stop_the_run_unless_they_are_wanted(chain):
    chain.write(v02_b=B)
    await chain.up()
    chain.write(v01_a=A, v03_c=C)
    with pytest.raises(errors.MigrationOrderError, match="20260101000000_a"):
        await chain.up()
    assert chain.tables() == ["b"]
    await chain.up(out_of_order=True)
    assert chain.tables() == ["a", "b", "c"]
    assert (await chain.status()).complete


async def test_errors_come_before_anything_is_changed(chain):
    chain.write(v01_a=A, v02_b="CREATE TABL b ();")
    with pytest.raises(errors.SyntaxRefusedError) as caught:
        await chain.up()
    assert str(caught.value.where).endswith("_b.up.sql:1:8")
    chain.write(v02_b="-- nothing yet\n")
    with pytest.raises(errors.MigrationEmptyError):
        await chain.up()
    assert chain.tables() == []


async def test_settings_end_with_their_file(chain, project):
    role = "fraise_migrate_maker"
    project.execute(
        f"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
        f" GRANT CREATE ON SCHEMA public TO {role}"
    )
    chain.write(
        v01_a=f"CREATE SCHEMA s; SET search_path = s; SET ROLE {role}; RESET ROLE;"
        " SET LOCAL work_mem = '1MB'; CREATE TABLE inside (id int);",
        v02_b="CREATE TABLE b AS SELECT current_setting('search_path') p,"
        " current_setting('work_mem') w, current_user u;"
        "SELECT set_config('search_path', 's', false);",
        v03_c=f"SET ROLE {role}; CREATE TABLE c (id int);",
        v04_d="CREATE TABLE d (id int);",
    )
    try:
        await chain.up()
        assert project.fetch("SELECT to_regclass('s.inside') IS NOT NULL") == [(True,)]
        ((path, memory, user),) = project.fetch("SELECT * FROM b")
        # "$user" would be the schema of the ledger for a role of that name
        assert path in {"public", '"$user", public'}
        assert memory != "1MB"
        assert user != role
        owners = "SELECT relname, pg_get_userbyid(relowner) = %s FROM pg_class WHERE relname IN ('c', 'd') ORDER BY 1"
        assert project.fetch(owners, role) == [("c", True), ("d", False)]
    finally:
        project.execute(f"DROP OWNED BY {role}; DROP ROLE {role}")


async def test_data_of_copy_is_loaded_in_both_modes(chain, project):
    data = "COPY a FROM stdin;\n1\n2\n\\.\nCREATE TABLE {} (id int);\n"
    chain.write(
        v01_a=A + "\n" + data.format("b"),
        v02_more="-- confiture: transaction statement\n" + data.format("c"),
    )
    await chain.up()
    assert project.fetch("SELECT count(*) FROM a") == [(4,)]
    assert chain.tables() == ["a", "b", "c"]
    chain.write(v03_bad="CREATE TABLE d (id int);\nCOPY a FROM stdin;\n1\nx\n\\.\n")
    with pytest.raises(errors.MigrationFailedError) as caught:
        await chain.up()
    assert caught.value.where.line == 4
    assert project.fetch("SELECT count(*) FROM a") == [(4,)]


async def test_a_deferred_constraint_is_told_at_the_commit(chain):
    chain.write(
        v01_a="CREATE TABLE a (id int PRIMARY KEY, up int REFERENCES a DEFERRABLE INITIALLY"
        " DEFERRED); INSERT INTO a VALUES (1, 2);"
    )
    with pytest.raises(errors.MigrationFailedError, match="refused to commit"):
        await chain.up()
    assert chain.tables() == []
    assert chain.ledger() == []


async def test_what_needs_a_commit_is_told_how(chain):
    chain.write(
        v01_a="CREATE TYPE mood AS ENUM ('sad');",
        v02_b="ALTER TYPE mood ADD VALUE 'ok';\nCREATE TABLE b (m mood DEFAULT 'ok');",
    )
    with pytest.raises(errors.MigrationFailedError) as caught:
        await chain.up()
    assert "transaction statement" in caught.value.hint
    chain.write(
        v02_b="-- confiture: transaction statement\nALTER TYPE mood ADD VALUE 'ok';\n"
        "CREATE TABLE b (m mood DEFAULT 'ok');"
    )
    await chain.up()
    assert chain.tables() == ["b"]


async def test_the_role_of_the_environment_owns_what_is_made(chain, project):
    role = "fraise_migrate_owner"
    project.execute(
        f"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
        f" GRANT CREATE ON SCHEMA public TO {role};"
    )
    project.execute(f'GRANT CREATE ON DATABASE "{project.database}" TO {role}')
    try:
        project.environment(f"migration:\n  role: {role}\n")
        chain.write(v01_a=A)
        await chain.up()
        owner = "SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relname IN ('a', 'confiture_migration')"
        assert project.fetch(owner) == [(role,)]
        project.environment("migration:\n  role: nobody_there\n")
        with pytest.raises(errors.MigrationFailedError, match="nobody_there"):
            await chain.up()
    finally:
        project.execute(f"DROP OWNED BY {role}; DROP ROLE {role}")


async def test_large_files_are_sent_in_pieces(chain, project):
    rows = "".join(f"INSERT INTO a VALUES ({one});\n" for one in range(1_000))
    chain.write(v01_a=f"{A}\n{rows}")
    await chain.up()
    assert project.fetch("SELECT count(*), max(id) FROM a") == [(1_000, 999)]
    chain.write(v02_b=f"{rows}INSERT INTO a VALUES ('x');\n{rows}")
    with pytest.raises(errors.MigrationFailedError) as caught:
        await chain.up()
    assert (caught.value.where.line, caught.value.where.column) == (1_001, 23)
    assert project.fetch("SELECT count(*) FROM a") == [(1_000,)]


async def test_a_protected_environment_wants_to_hear_of_losses(chain, project):
    project.environment("protected: true\n", "production")
    chain.write(v01_a=A, v02_b="ALTER TABLE a ADD x int; ALTER TABLE a ALTER x SET DEFAULT 1;")
    await chain.up("production")
    chain.write(v03_c="ALTER TABLE a ALTER COLUMN x DROP DEFAULT;\nALTER TABLE a DROP x;")
    with pytest.raises(errors.MigrationDestructiveError) as caught:
        await chain.up("production")
    assert f"db/migrations/{version('3')}_c.up.sql:2:1: a column is dropped" in str(caught.value)
    await chain.up("production", allow_destructive=True)
    chain.write(v04_d="DO $$ BEGIN END $$;")
    with pytest.raises(errors.MigrationDestructiveError, match="nobody can tell what DO does"):
        await chain.up("production")
    assert (await chain.up("production", dry_run=True)).dry_run


async def test_a_newer_ledger_is_left_alone(chain, project):
    chain.write(v01_a=A)
    await chain.up()
    project.execute(
        "UPDATE fraise.confiture_migration_format SET format = 99, tool_version = '9.9'"
    )
    chain.write(v02_b=B)
    with pytest.raises(errors.LedgerTooNewError, match=r"9\.9"):
        await chain.up()
    assert chain.tables() == ["a"]
