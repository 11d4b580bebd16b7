"""A build makes what the files say, in whatever order they stand, once and again."""

import json

import psycopg
import pytest
from confiture import errors
from confiture.record import NAME
from psycopg import sql

pytestmark = pytest.mark.anyio

BOOKS = {
    "10_books.sql": "CREATE VIEW v_book AS SELECT title FROM tb_book;\n"
    "CREATE TABLE tb_book (pk int PRIMARY KEY, title text NOT NULL);\n",
    "20_functions.sql": "CREATE FUNCTION fn_count() RETURNS bigint LANGUAGE sql\n"
    "AS $$ SELECT count(*) FROM tb_book $$;\n",
}


async def test_first_build_then_clone(project, databases):
    project.write(BOOKS)
    project.stamp()
    before = databases()
    report = await project.build()
    assert report.changed
    assert not report.cloned
    assert report.counts == {"function": 1, "table": 1, "view": 1}
    assert len(report.files) == 3
    assert report.statements == 4
    assert project.fetch("SELECT fn_count()") == [(0,)]
    assert {"read and order the files", "run the statements", "clone the template"} <= {
        step.name for step in report.steps
    }
    assert sum(step.seconds for step in report.steps) <= report.seconds

    project.execute("INSERT INTO tb_book VALUES (1, 'x')")
    again = await project.build(recreate=True)
    assert again.cloned
    assert again.recreated
    assert again.hash == report.hash
    assert project.fetch("SELECT fn_count()") == [(0,)]
    assert databases() == before


async def test_the_version_file_says_what_was_built(project):
    project.write(BOOKS)
    report = await project.build()
    content = json.loads((project.path / NAME).read_text("utf-8"))
    assert content["hash"] == report.hash
    assert content["environment"] == "local"
    assert set(content["files"]) == {"db/schema/10_books.sql", "db/schema/20_functions.sql"}
    assert content["server_version"] == report.server_version
    assert content["tool_version"]


async def test_missing_database_is_created(project, missing_dsn):
    project.environment(f"database_url: {json.dumps(missing_dsn)}\n")
    project.write(BOOKS)
    report = await project.build()
    assert not report.recreated
    with psycopg.connect(missing_dsn) as connection:
        assert connection.execute("SELECT fn_count()").fetchone() == (0,)


async def test_objects_are_in_the_way_without_recreate(project):
    project.execute("CREATE TABLE precious (id int); INSERT INTO precious VALUES (1)")
    project.write(BOOKS)
    with pytest.raises(errors.DatabaseNotEmptyError, match="1 table") as caught:
        await project.build()
    assert "--recreate" in caught.value.hint
    assert project.fetch("SELECT id FROM precious") == [(1,)]
    assert not (project.path / NAME).exists()


@pytest.mark.parametrize(
    "sql_text",
    [
        "CREATE TYPE mood AS ENUM ('sad')",
        "CREATE DOMAIN year AS int",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA app",
        "CREATE SEQUENCE s",
        "CREATE EXTENSION citext",
        "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple)",
        "CREATE CAST (varchar AS int) WITH INOUT",
        'CREATE COLLATION c FROM "C"',
        "CREATE PUBLICATION p",
    ],
)
async def test_any_kind_of_object_is_in_the_way(project, sql_text):
    project.execute(sql_text)
    project.write(BOOKS)
    with pytest.raises(errors.DatabaseNotEmptyError):
        await project.build()


async def test_protected_environment_refuses_always(project):
    project.environment("protected: true\n")
    project.write(BOOKS)
    for options in ({}, {"recreate": True}, {"recreate": True, "seed": True}):
        with pytest.raises(errors.ProtectedEnvironmentError) as caught:
            await project.build(**options)
        assert str(caught.value.where) == "db/environments/local.yaml (protected)"
    assert project.fetch("SELECT to_regclass('tb_book')") == [(None,)]
    report = await project.build(dry_run=True)
    assert "protected" in report.warnings[0]


async def test_failed_recreate_leaves_the_old_database(project, databases):
    project.write(BOOKS)
    await project.build()
    project.execute("INSERT INTO tb_book VALUES (1, 'kept')")
    before, names = project.dump(data=True), databases()
    project.write({"99.sql": "CREATE TABLE broken (id nothing_like_it);"})
    with pytest.raises(errors.MissingObjectError):
        await project.build(recreate=True)
    assert project.dump(data=True) == before
    assert databases() == names
    assert (await project.status()).state.value == "changed"


async def test_recreate_ends_sessions_and_says_so(project):
    project.write(BOOKS)
    await project.build()
    with psycopg.connect(project.dsn, autocommit=True) as other:
        report = await project.build(recreate=True)
        assert report.terminated == 1
        with pytest.raises(psycopg.OperationalError):
            other.execute("SELECT 1")


async def test_session_in_an_empty_database_is_left_alone(project):
    project.write(BOOKS)
    with psycopg.connect(project.dsn, autocommit=True) as other:
        report = await project.build()
        assert not report.cloned
        assert report.terminated == 0
        assert other.execute("SELECT fn_count()").fetchone() == (0,)


async def test_recreate_keeps_what_belongs_to_the_database(project, fraise_server):
    name = sql.Identifier(project.database)
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute("DROP ROLE IF EXISTS confiture_reader")
        admin.execute("CREATE ROLE confiture_reader")
        try:
            admin.execute(sql.SQL("GRANT CREATE ON DATABASE {} TO confiture_reader").format(name))
            admin.execute(sql.SQL("ALTER DATABASE {} SET search_path = app, public").format(name))
            admin.execute(sql.SQL("ALTER DATABASE {} SET work_mem = '7MB'").format(name))
            admin.execute(sql.SQL("COMMENT ON DATABASE {} IS 'it''s ours'").format(name))
            admin.execute(sql.SQL("ALTER DATABASE {} CONNECTION LIMIT 20").format(name))
            project.execute("CREATE TABLE old (id int)")
            # under the database's own search path
            project.write({"a.sql": "CREATE SCHEMA app; CREATE TABLE t (id int);"})
            report = await project.build(recreate=True)
            assert report.recreated
            assert project.fetch("SELECT to_regclass('app.t')::text") == [("t",)]
            assert project.fetch("SHOW work_mem") == [("7MB",)]
            assert project.fetch(
                "SELECT has_database_privilege('confiture_reader', current_database(), 'CREATE'),"
                " shobj_description(oid, 'pg_database'), datconnlimit"
                " FROM pg_database WHERE datname = current_database()"
            ) == [(True, "it's ours", 20)]
        finally:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
            admin.execute("DROP ROLE confiture_reader")


async def test_role_without_createdb_builds_into_an_empty_database(project, fraise_server):
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute("DROP ROLE IF EXISTS confiture_plain")
        admin.execute("CREATE ROLE confiture_plain LOGIN PASSWORD 'x'")
        try:
            admin.execute(
                sql.SQL("ALTER DATABASE {} OWNER TO confiture_plain").format(
                    sql.Identifier(project.database)
                )
            )
            project.execute("GRANT ALL ON SCHEMA public TO confiture_plain")
            project.write({**BOOKS, "00_role.sql": "SET ROLE confiture_plain; SELECT 1;"})
            # the same, asked as that role through a setting of the connection
            options = "-c role=confiture_plain"
            project.environment(
                f"database_url: {json.dumps(psycopg.conninfo.make_conninfo(project.dsn, options=options))}"
            )
            report = await project.build()
            assert not report.cloned
            assert project.fetch(
                "SELECT tableowner::text FROM pg_tables WHERE tablename = 'tb_book'"
            ) == [("confiture_plain",)]
            with pytest.raises(errors.CannotCreateDatabaseError) as caught:
                await project.build(recreate=True)
            assert "CREATEDB" in caught.value.hint
        finally:
            admin.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(
                    sql.Identifier(project.database)
                )
            )
            admin.execute("DROP ROLE confiture_plain")


async def test_hash_of_seeds_is_part_of_the_template(project):
    project.write(BOOKS)
    project.stamp()
    project.write({"/db/seeds/local/1.sql": "INSERT INTO tb_book VALUES (1, 'one');"})
    bare = await project.build()
    seeded = await project.build(recreate=True, seed=True)
    assert seeded.hash != bare.hash
    assert not seeded.cloned
    assert project.fetch("SELECT fn_count()") == [(1,)]
    project.write({"/db/seeds/local/1.sql": "INSERT INTO tb_book VALUES (1, 'one'), (2, 'b');"})
    again = await project.build(recreate=True, seed=True)
    assert not again.cloned
    assert project.fetch("SELECT fn_count()") == [(2,)]
    assert (await project.build(recreate=True)).cloned


async def test_seeds_load_in_order_from_the_named_folders(project):
    project.write(BOOKS)
    project.environment("seeds: [base, more]\n")
    project.write(
        {
            "/db/seeds/base/1.sql": "COPY tb_book (pk, title) FROM stdin;\n1\tTab\\there\n2\tä\n\\.\n",
            "/db/seeds/more/1.sql": "UPDATE tb_book SET title = 'new' WHERE pk = 2;\n",
        }
    )
    await project.build(seed=True)
    assert project.fetch("SELECT pk, title FROM tb_book ORDER BY pk") == [
        (1, "Tab\there"),
        (2, "new"),
    ]
    assert (await project.status()).state.value == "up to date"


async def test_missing_seeds_are_named(project):
    project.write(BOOKS)
    with pytest.raises(errors.FolderMissingError) as caught:
        await project.build(seed=True)
    assert str(caught.value.where) == "db/seeds/local"


async def test_include_and_exclude(project):
    project.environment("exclude: [20_functions.sql]\n")
    project.write(BOOKS)
    assert (await project.build()).counts == {"table": 1, "view": 1}


async def test_settings_of_a_file_end_with_it(project):
    project.write(
        {
            "1.sql": "CREATE SCHEMA app; SET search_path = app; CREATE TABLE inside (id int);",
            "2.sql": "CREATE TABLE outside (id int);",
        }
    )
    await project.build()
    assert project.fetch(
        "SELECT schemaname::text, tablename::text FROM pg_tables"
        " WHERE tablename IN ('inside', 'outside') ORDER BY 2"
    ) == [("app", "inside"), ("public", "outside")]


async def test_roles_of_a_file_end_with_it(project, fraise_server):
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute("DROP ROLE IF EXISTS confiture_owner")
        admin.execute("CREATE ROLE confiture_owner")
    project.write(
        {
            "1.sql": "CREATE SCHEMA app AUTHORIZATION confiture_owner;"
            " SET ROLE confiture_owner; CREATE TABLE app.a (id int);",
            "2.sql": "CREATE TABLE b (id int);",
        }
    )
    try:
        await project.build()
        owners = project.fetch(
            "SELECT tablename::text, tableowner = 'confiture_owner' FROM pg_tables"
            " WHERE tablename IN ('a', 'b') ORDER BY 1"
        )
        assert owners == [("a", True), ("b", False)]
    finally:
        # the template keeps the role in use: build something else, then drop by force
        with psycopg.connect(fraise_server, autocommit=True) as admin:
            for (name,) in admin.execute(
                "SELECT DISTINCT d.datname FROM pg_shdepend s JOIN pg_database d ON d.oid = s.dbid"
                " WHERE s.refobjid = 'confiture_owner'::regrole"
            ).fetchall():
                admin.execute(
                    sql.SQL("ALTER DATABASE {} IS_TEMPLATE false").format(sql.Identifier(name))
                )
                admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
            admin.execute("DROP ROLE confiture_owner")


async def test_a_role_of_the_files_that_was_dropped_is_made_again(project, fraise_server):
    role = f"{project.database}_role"
    project.write({"1.sql": f"CREATE ROLE {role}; CREATE TABLE t (id int);"})
    try:
        await project.build()
        with psycopg.connect(fraise_server, autocommit=True) as admin:
            admin.execute(f"DROP ROLE {role}")
        report = await project.build(recreate=True)
        assert not report.cloned
        assert project.fetch("SELECT count(*) FROM pg_roles WHERE rolname = %s", role) == [(1,)]
        assert (await project.build(recreate=True)).cloned
    finally:
        with psycopg.connect(fraise_server, autocommit=True) as admin:
            admin.execute(f"DROP ROLE IF EXISTS {role}")


async def test_statements_after_the_commit(project):
    project.write(
        {
            "1.sql": "CREATE INDEX CONCURRENTLY i ON t (id);",
            "2.sql": "CREATE TABLE t (id int); VACUUM t;",
        }
    )
    report = await project.build()
    assert report.statements == 3
    assert project.fetch("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass") == [
        (True,)
    ]


async def test_warnings_of_the_server_are_kept_for_clones(project):
    project.write({"1.sql": "DO $$ BEGIN RAISE WARNING 'look here'; END $$; CREATE TABLE t ();"})
    assert (await project.build()).warnings == ("look here",)
    again = await project.build(recreate=True)
    assert again.cloned
    assert again.warnings == ("look here",)


async def test_dry_run_touches_nothing(project, databases):
    project.write(BOOKS)
    tree = sorted(path for path in project.path.rglob("*"))
    before = databases(), project.dump()
    report = await project.build(dry_run=True)
    assert (databases(), project.dump()) == before
    assert sorted(path for path in project.path.rglob("*")) == tree
    assert project.fetch("SELECT to_regnamespace('fraise')") == [(None,)]
    assert not report.changed
    assert [(str(one.where), one.kind, one.name) for one in report.order] == [
        ("db/schema/10_books.sql:2:1", "table", "tb_book"),
        ("db/schema/10_books.sql:1:1", "view", "v_book"),
        ("db/schema/20_functions.sql:1:1", "function", "fn_count"),
    ]
    assert len(report.as_dict()["order"]) == 3


async def test_dry_run_knows_sql_that_does_not_parse(project):
    project.write({**BOOKS, "30.sql": "CREATE TABLE fine (id int);\nCREATE TABEL x (id int);\n"})
    with pytest.raises(errors.SyntaxRefusedError) as caught:
        await project.build(dry_run=True)
    assert str(caught.value.where) == "db/schema/30.sql:2:8"


async def test_dry_run_says_what_stands_in_the_way(project):
    project.execute("CREATE TABLE precious (id int)")
    project.write(BOOKS)
    report = await project.build(dry_run=True)
    assert "--recreate" in report.warnings[0]


async def test_built_by_several_at_once(project):
    import anyio

    project.write(BOOKS)
    reports = []

    async def one():
        reports.append(await project.build(recreate=True))

    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(one)
    assert len(reports) == 3
    assert project.fetch("SELECT fn_count()") == [(0,)]


async def test_unknown_option_of_the_strategy(project):
    from confiture import run_strategy
    from fraise_hookspecs.migration import StrategyRequest

    async def work(context):
        return await run_strategy(
            "build", StrategyRequest(environment="local", options={"recreat": True}), context
        )

    with pytest.raises(errors.UnknownOptionError) as caught:
        await project.run(work)
    assert caught.value.hint == "did you mean 'recreate'?"


async def test_context_of_another_project(project, tmp_path):
    import confiture

    async def work(context):
        return await confiture.build(tmp_path / "other", context)

    with pytest.raises(ValueError, match="another project"):
        await project.run(work)


async def test_server_that_counts_bytes(project, fraise_server):
    """A database of the encoding SQL_ASCII gives positions in bytes."""
    name = sql.Identifier(project.database)
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        admin.execute(sql.SQL("DROP DATABASE {}").format(name))
        admin.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'").format(
                name
            )
        )
    project.write({"a.sql": "COMMENT ON SCHEMA public IS 'ééé🍓'; CREATE TABLE t (é txt);"})
    with pytest.raises(errors.MissingObjectError) as caught:
        await project.build()
    assert str(caught.value.where) == "db/schema/a.sql:1:55"
    project.write({"a.sql": "CREATE TABLE t (é text);"})
    report = await project.build()
    assert not report.cloned
    await project.build(recreate=True)
    assert project.fetch("SELECT encoding FROM pg_database WHERE datname = current_database()") == [
        (0,)
    ]


async def test_recreate_keeps_the_provider_of_the_locale(project, fraise_server):
    name = sql.Identifier(project.database)
    with psycopg.connect(fraise_server, autocommit=True) as admin:
        if admin.info.server_version < 170000:
            pytest.skip("PostgreSQL 17 brought a provider that every server has")
        admin.execute(sql.SQL("DROP DATABASE {}").format(name))
        admin.execute(
            sql.SQL(
                "CREATE DATABASE {} TEMPLATE template0"
                " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
            ).format(name)
        )
    project.execute("CREATE TABLE old (id int)")
    project.write({"a.sql": "CREATE TABLE t (id int);"})
    await project.build(recreate=True)
    assert project.fetch(
        "SELECT datlocprovider::text, datlocale FROM pg_database WHERE datname = current_database()"
    ) == [("b", "C.UTF-8")]


async def test_version_file_that_cannot_be_written_is_found_beforehand(project):
    project.write(BOOKS)
    (project.path / NAME).mkdir()
    with pytest.raises(errors.FileUnwritableError):
        await project.build()
    assert project.dump() == []
