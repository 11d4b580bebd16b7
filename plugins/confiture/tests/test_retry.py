"""What came too early is tried again after the others, and nothing else is harmed by it."""

import pytest
from confiture.server import execution

pytestmark = pytest.mark.anyio


async def test_default_of_a_sequence_in_a_string(project):
    project.write(
        {
            "1.sql": "CREATE TABLE t (id int DEFAULT nextval(('later')::regclass));",
            "2.sql": "CREATE SEQUENCE later;",
        }
    )
    project.stamp()
    report = await project.build()
    assert report.retried == 1


async def test_a_chain_of_hidden_needs(project):
    """Each function is called by an index of the table before it; no name tells."""
    count = 12
    project.write(
        {
            f"{number:02}.sql": f"CREATE TABLE t{number} (id int);"
            f" DO $$ BEGIN EXECUTE 'COMMENT ON TABLE t{number + 1} IS ''x'''; END $$;"
            if number < count
            else f"CREATE TABLE t{number} (id int);"
            for number in range(count + 1)
        }
    )
    report = await project.build()
    assert report.counts == {"table": 13}
    assert project.fetch("SELECT count(*) FROM pg_description WHERE description = 'x'") == [(12,)]


async def test_if_exists_is_not_run_before_its_table(project):
    """It would succeed and do nothing, and the table would stay open."""
    project.write(
        {
            "1.sql": "CREATE TABLE t (id int DEFAULT nextval(('later')::regclass));\n"
            "ALTER TABLE IF EXISTS t ENABLE ROW LEVEL SECURITY;",
            "2.sql": "ALTER TABLE IF EXISTS t FORCE ROW LEVEL SECURITY;",
            "3.sql": "CREATE SEQUENCE later;",
        }
    )
    await project.build()
    assert project.fetch(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = 't'"
    ) == [(True, True)]


async def test_do_waits_for_what_is_above_it(project):
    project.write(
        {
            "1.sql": "CREATE TABLE t (id int DEFAULT nextval(('later')::regclass));\n"
            "DO $$ BEGIN IF to_regclass('t') IS NOT NULL THEN COMMENT ON TABLE t IS 'done';"
            " END IF; END $$;",
            "2.sql": "CREATE SEQUENCE later;",
        }
    )
    await project.build()
    assert project.fetch("SELECT obj_description('t'::regclass)") == [("done",)]


async def test_rows_wait_for_the_rows_that_they_refer_to(project):
    project.write(
        {
            "1.sql": "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int REFERENCES p);",
            "2.sql": "COPY c FROM stdin;\n1\n2\n\\.\n",
            "3.sql": "COPY p FROM stdin;\n1\n2\n\\.\n",
        }
    )
    project.stamp()
    report = await project.build()
    assert report.retried == 1
    assert project.fetch("SELECT count(*) FROM c") == [(2,)]


async def test_foreign_key_waits_for_the_unique_index(project):
    project.write(
        {
            "1.sql": "CREATE TABLE a (x int); CREATE TABLE b (x int REFERENCES a (x));",
            "2.sql": "CREATE UNIQUE INDEX i ON a (x);",
        }
    )
    project.stamp()
    assert (await project.build()).retried == 1


async def test_names_that_hold_each_other_back_are_tried_all_the_same(project):
    """By their names all of these need each other; the server knows better."""
    project.write(
        {
            "1.sql": "CREATE TABLE a (b int DEFAULT nextval(('s')::regclass), c int);",
            "2.sql": "CREATE TABLE b (a int DEFAULT nextval(('s')::regclass), c int);",
            "3.sql": "CREATE TABLE c (a int, b int); CREATE SEQUENCE s;",
        }
    )
    report = await project.build()
    assert report.counts == {"sequence": 1, "table": 3}


@pytest.mark.parametrize("size", [1, 2, 3, 7])
async def test_any_size_of_batch_gives_the_same(project, monkeypatch, size):
    monkeypatch.setattr(execution, "_BATCH", size)
    project.write(
        {
            "1.sql": "CREATE TABLE t (id int DEFAULT nextval(('later')::regclass)); CREATE INDEX i ON t (id);",
            "2.sql": "SET search_path = other; CREATE TABLE u (id int); CREATE TABLE v ();",
            "3.sql": f"-- {size}\nCREATE SEQUENCE later; CREATE SCHEMA other;"
            f" COMMENT ON SCHEMA other IS '{size}';",
            "4.sql": "COPY t FROM stdin;\n5\n\\.\nCREATE VIEW w AS SELECT * FROM t;",
        }
    )
    project.stamp()
    report = await project.build()
    assert not report.cloned
    assert project.fetch("SELECT id, to_regclass('other.u')::text FROM w") == [(5, "other.u")]


async def test_after_a_refusal_the_settings_of_files_are_right(project):
    project.write(
        {
            "1.sql": "CREATE SCHEMA a; SET search_path = a; CREATE TABLE one (id int);"
            " CREATE TABLE two (id int DEFAULT nextval(('public.later')::regclass)); CREATE TABLE three ();",
            "2.sql": "CREATE TABLE four (id int); CREATE SEQUENCE later;",
        }
    )
    await project.build()
    found = project.fetch("SELECT tablename::text FROM pg_tables WHERE schemaname = 'a' ORDER BY 1")
    assert found == [("one",), ("three",), ("two",)]
    assert project.fetch("SELECT to_regclass('public.four')::text") == [("four",)]
