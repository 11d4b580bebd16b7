"""Models whose rows belong to tenants: one database, policies between them."""

import json
import os
import secrets
import subprocess
import sys
import uuid
from pathlib import Path
from types import ModuleType, SimpleNamespace

import fraiseql
import psycopg
import pytest
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.modules import load_module
from fraiseql import plugin
from fraiseql.errors import DeclarationError, ModelError
from fraiseql.modelling.objects import objects_of
from fraiseql.modelling.tables import read_tables
from fraiseql.schema.collect import collect
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import standard_parts
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row

FRAISEQL = Path(sys.executable).with_name("fraiseql")

MODELS = """
from __future__ import annotations
from datetime import datetime
from uuid import UUID
import fraiseql

@fraiseql.model
class Genre:
    id: UUID
    identifier: str
    name: str = fraiseql.column(unique=True)

@fraiseql.model(tenant="tenant_id")
class Artist:
    id: UUID
    identifier: str
    name: str = fraiseql.column(unique=True, index=True)
    records: list[Record] = fraiseql.relation(on="artist_id")

@fraiseql.model(
    tenant="tenant_id",
    unique=[("artist", "title")],
    indexes=[("title", "year")],
    on_delete={"artist": "cascade", "genre": "set null"},
)
class Record:
    id: UUID
    identifier: str
    title: str = fraiseql.column(index=True)
    year: int = fraiseql.column(index=True)
    created_at: datetime = fraiseql.column(default_sql="now()", index=True)
    artist: Artist = fraiseql.relation(on="artist_id")
    genre: Genre | None

artists = fraiseql.find_many(Artist)
records = fraiseql.find_many(Record)
record = fraiseql.find_one(Record)
pages = fraiseql.connection(Record, name="pages")
genres = fraiseql.find_many(Genre)

@fraiseql.input
class NewRecord:
    title: str
    year: int
    artist_id: UUID

@fraiseql.mutation(function="fn_create_record")
class CreateRecord:
    input: NewRecord
    result: Record
"""


@pytest.fixture
def built(build_models):
    return build_models(MODELS)


@pytest.fixture
def role(built):
    """A role that policies hold for, as an application has it."""
    name = f"tenant_{secrets.token_hex(6)}"
    built.database.execute(f"CREATE ROLE {name}")
    built.database.execute(
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}"
    )
    built.database.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {name}")
    yield name
    built.database.execute(f"DROP OWNED BY {name}")
    built.database.execute(f"DROP ROLE {name}")


@pytest.fixture
def session_of(built, role):
    """A factory of connections that act for a tenant."""
    opened = []

    def connect(tenant):
        options = f"-c role={role}" + (f" -c app.tenant_id={tenant}" if tenant else "")
        connection = psycopg.connect(
            make_conninfo(built.dsn, options=options), autocommit=True, row_factory=dict_row
        )
        opened.append(connection)
        return connection

    yield connect
    for connection in opened:
        connection.close()


def call(connection, function, **arguments):
    listed = ", ".join(f"{key} => %({key})s" for key in arguments)
    return connection.execute(f"SELECT {function}({listed}) AS found", arguments).fetchone()[
        "found"
    ]


def count(connection, table):
    return connection.execute(f"SELECT count(*) AS n FROM {table}").fetchone()["n"]


A, B = uuid.UUID(int=10), uuid.UUID(int=11)


def test_tenants_do_not_meet(built, session_of):
    genre = built.call("fn_create_genre", name="Folk")
    mine, other, nobody = session_of(A), session_of(B), session_of(None)
    artist = call(mine, "fn_create_artist", name="Joni")
    record = call(
        mine, "fn_create_record", title="Blue", year=1971, artist_id=artist, genre_id=genre
    )
    # the same names for another tenant, with the same identifiers
    twin = call(other, "fn_create_artist", name="Joni")
    assert {row["identifier"] for row in built.database.execute("TABLE tv_artist")} == {"joni"}
    with pytest.raises(psycopg.errors.UniqueViolation):
        call(mine, "fn_create_artist", name="Joni")
    tables = ["tb_artist", "tv_artist"]
    if built.database.info.server_version >= 150000:
        tables.append("v_artist")  # before, a view shows what its owner sees
    for table in tables:
        assert [count(each, table) for each in (built.database, mine, nobody)] == [2, 1, 0]
    # nothing of another's can be referred to, changed or removed
    with pytest.raises(psycopg.errors.NoDataFound):
        call(other, "fn_create_record", title="Blue", year=1971, artist_id=artist)
    for statement in (
        "SELECT fn_update_record(jsonb_build_object('id', %s::uuid, 'title', 'Mine!'))",
        "SELECT fn_delete_record(%s)",
    ):
        with pytest.raises(psycopg.errors.NoDataFound):
            other.execute(statement, (record,))
    other.execute("SELECT fn_sync_tv_record(%s)", (record,))
    assert count(mine, "tv_record") == 1
    # nobody can write for another, and without a tenant nobody can write
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        other.execute(
            "INSERT INTO tb_artist (tenant_id, identifier, name) VALUES (%s, 'x', 'x')", (A,)
        )
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        call(nobody, "fn_create_artist", name="Nobody")
    # and a row does not change hands
    call_update = (
        "SELECT fn_update_artist(jsonb_build_object('id', %s::uuid, 'tenant_id', %s::text))"
    )
    mine.execute(call_update, (artist, str(B)))
    assert count(mine, "tb_artist") == 1
    assert not built.differences()
    call(mine, "fn_delete_artist", id=artist)
    assert [row["id"] for row in built.database.execute("TABLE tv_artist")] == [twin]
    assert not built.differences()


def test_what_all_share_is_changed_by_who_sees_all(built, session_of):
    genre = built.call("fn_create_genre", name="Folk")
    mine = session_of(A)
    artist = call(mine, "fn_create_artist", name="Joni")
    call(mine, "fn_create_record", title="Blue", year=1971, artist_id=artist, genre_id=genre)
    change = "SELECT fn_update_genre(jsonb_build_object('id', %s::uuid, 'name', 'Jazz'))"
    for statement in (change, "SELECT fn_delete_genre(%s)", "SELECT fn_sync_tv_all() -- %s"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            mine.execute(statement.replace("%s", f"'{genre}'"))
    assert not built.differences()
    built.database.execute(change, (genre,))
    assert built.database.execute("SELECT genre_name FROM tv_record").fetchone() == {
        "genre_name": "Jazz"
    }
    built.database.execute("SELECT fn_sync_tv_all()")
    built.call("fn_delete_genre", id=genre)
    assert built.database.execute("SELECT genre_id FROM tv_record").fetchone()["genre_id"] is None
    assert not built.differences()


def plan_of(connection, sql):
    (row,) = connection.execute(f"EXPLAIN (FORMAT JSON) {sql}").fetchall()
    return json.dumps(row["QUERY PLAN"])


def test_indexes_begin_by_the_tenant(built, session_of):
    """A tenant with few rows does not walk those of others, whatever it asks for."""
    built.database.execute(
        "INSERT INTO tv_record (id, tenant_id, identifier, created_at, data) "
        "SELECT id, CASE WHEN n %% 500 = 0 THEN %(a)s ELSE %(b)s END::uuid, 'r-' || n, now(), "
        "jsonb_build_object('id', id, 'title', 'T' || n, 'year', n %% 50, 'artist_id', md5(n::text)::uuid) "
        "FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 10000) AS n) AS made",
        {"a": A, "b": B},
    )
    built.database.execute("ANALYZE tv_record")
    mine = session_of(A)
    assert count(mine, "tv_record") == 20
    for condition, index in {
        "TRUE ORDER BY created_at DESC LIMIT 20": "tv_record_tenant_id_created_at_idx",
        "TRUE ORDER BY id LIMIT 20": "tv_record_tenant_id_id_idx",
        "title = 'T500'": "tv_record_tenant_id_title",
        "identifier = 'r-500'": "tv_record_tenant_id_identifier_key",
        "(title, id) > ('T5', gen_random_uuid()) ORDER BY title, id LIMIT 20": "tv_record_tenant_id_title",
        "artist_id = md5('500')::uuid": "tv_record_tenant_id_artist_id_idx",
    }.items():
        plan = plan_of(mine, f"SELECT id FROM tv_record WHERE {condition}")
        assert f'"Index Name": "{index}' in plan or "Bitmap" in plan, (condition, plan)
        assert "tenant_id = (NULLIF" in plan.partition("Index Cond")[2], (condition, plan)
        assert "Seq Scan" not in plan
    names = {
        row["indexname"]
        for row in built.database.execute(
            "SELECT indexname FROM pg_indexes WHERE tablename = 'tv_record' "
            "AND indexdef !~ '\\(tenant_id,'"
        )
    }
    assert names == {"tv_record_pkey"}


def tenant_of(view):
    """What a session variable is made of."""
    return view.headers["x-tenant"]


@pytest.mark.anyio
async def test_the_api_answers_each_tenant_with_its_own(built, role, monkeypatch):
    dsn = make_conninfo(built.dsn, options=f"-c role={role}")
    module = ModuleType("tenant_plugin")
    spec = SessionVariableSpec(
        name="app.tenant_id", summary="Who asks.", target=f"{__name__}:tenant_of"
    )
    module.fraise_session_variables = hookimpl(lambda: (spec,))
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__))
    async with open_database(dsn) as database:
        context = FakeContext(resources={"database": database}, plugins=(plugin, module))
        engine = fraiseql.Engine(fraiseql.Schema(built.module), context)
        await engine.start()

        async def ask(tenant, query, **variables):
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            view = SimpleNamespace(headers={"x-tenant": str(tenant)}, state={})
            return json.loads((await engine.execute(request, view)).body)

        for tenant, title in ((A, "Blue"), (B, "Hejira")):
            async with database.session({"app.tenant_id": str(tenant)}) as session:
                artist = await session.fetchval("SELECT fn_create_artist('Joni')")
            made = await ask(
                tenant,
                "mutation ($a: UUID!, $t: String!) {"
                " createRecord(input: {title: $t, year: 1, artistId: $a}) { title identifier } }",
                a=str(artist),
                t=title,
            )
            assert made["data"]["createRecord"]["title"] == title
        document = (
            "{ artists { name records { title } } pages(first: 5) { nodes { title } } "
            'record(identifier: "blue") { title } }'
        )
        assert (await ask(A, document))["data"] == {
            "artists": [{"name": "Joni", "records": [{"title": "Blue"}]}],
            "pages": {"nodes": [{"title": "Blue"}]},
            "record": {"title": "Blue"},
        }
        assert (await ask(B, document))["data"] == {
            "artists": [{"name": "Joni", "records": [{"title": "Hejira"}]}],
            "pages": {"nodes": [{"title": "Hejira"}]},
            "record": None,
        }


def run_verify(built, dsn, tmp_path, *arguments):
    """The command, in a project with these models."""
    folder = tmp_path / "built"
    return subprocess.run(
        [str(FRAISEQL), "--project", str(folder), "schema", "verify", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "FRAISE_POSTGRES__DSN": dsn},
    )


def test_verifying_sees_all_rows_or_says_that_it_does_not(built, role, session_of, tmp_path):
    mine = session_of(A)
    call(mine, "fn_create_artist", name="Joni")
    call(session_of(B), "fn_create_artist", name="Leonard")
    built.database.execute("DELETE FROM tv_artist")
    table = ("--table", "tv_artist")
    whole = run_verify(built, built.dsn, tmp_path, *table)
    assert whole.stdout.startswith("tv_artist: 2 rows, 2 missing\n")
    weak = make_conninfo(built.dsn, options=f"-c role={role}")
    blind = run_verify(built, weak, tmp_path, *table)
    assert blind.returncode == 1
    assert "error[FQL-MODEL-005]" in blind.stderr
    assert "Policies hide rows from this role" in blind.stderr
    own = run_verify(built, weak, tmp_path, *table, "--set", f"app.tenant_id={A}", "--repair")
    assert "1 repaired" in own.stdout
    assert count(mine, "tv_artist") == 1
    assert count(built.database, "tv_artist") == 1
    for wrong in ("app.tenant_id", "row_security=on"):
        refused = run_verify(built, weak, tmp_path, "--set", wrong)
        assert refused.returncode == 2
        assert "must be NAME=VALUE with a point in the name" in refused.stderr


HEAD = """
from __future__ import annotations
from uuid import UUID
import fraiseql
"""
OWNED_A = "@fraiseql.model(tenant='tenant_id')\nclass A:\n    id: UUID\n"


@pytest.mark.parametrize(
    ("models", "said"),
    [
        (
            OWNED_A
            + "@fraiseql.model\nclass B:\n    id: UUID\n    a: A = fraiseql.relation(on='a_id')\n",
            "B.a shows A, whose rows belong to a tenant, and B is shared by all",
        ),
        (
            OWNED_A + "@fraiseql.model(tenant='org_id')\nclass B:\n    id: UUID\n",
            "B belongs to org_id uuid, and A to tenant_id uuid",
        ),
        (
            OWNED_A.replace("tenant_id", "owner_id")
            + "    owner: A | None = fraiseql.relation(on='owner_id')\n",
            "A.owner_id stands in tenant=, and is needed for something else",
        ),
        (
            "@fraiseql.model(tenant='org')\nclass A:\n    id: UUID\n    org: str | None\n",
            "A.org stands in tenant=, and is no UUID, text or integer that must not be null",
        ),
        (
            "@fraiseql.model(tenant='org')\nclass A:\n    id: UUID\n    org: str = 'x'\n",
            "A.org stands in tenant=, and has a default or is unique",
        ),
        ("@fraiseql.model(tenant='id')\nclass A:\n    id: UUID\n", "A.id stands in tenant="),
    ],
)
def test_what_has_no_meaning_is_refused(tmp_path, models, said):
    path = tmp_path / "models_of_tenants.py"
    path.write_text(HEAD + models)
    with pytest.raises(ModelError) as caught:
        read_tables(collect((load_module(path),)), standard_parts(), PageLimits(20, 100))
    assert said in str(caught.value)
    assert caught.value.hint


def test_a_tenant_may_be_an_attribute(build_models):
    built = build_models(
        HEAD + "@fraiseql.model(tenant='org', unique=[('name', 'org')])\n"
        "class Thing:\n    id: UUID\n    org: str\n    name: str\n"
        "things = fraiseql.find_many(Thing)\n"
    )
    built.database.execute("SET app.org = 'us'")
    built.call("fn_create_thing", name="x")
    assert built.database.execute("SELECT data ->> 'org' AS o, org FROM tv_thing").fetchone() == {
        "o": "us",
        "org": "us",
    }
    built.database.execute("SET app.org = 'them'")
    built.call("fn_create_thing", name="x")
    built.database.execute(
        "SELECT fn_update_thing(jsonb_build_object('id', id, 'org', 'me', 'name', 'y')) FROM tv_thing"
    )
    assert {row["org"] for row in built.database.execute("TABLE tv_thing")} == {"us", "them"}
    assert not built.differences()
    with pytest.raises(DeclarationError, match="tenant= must name a column"):
        fraiseql.model(tenant="Tenant Id")


def test_the_ddl_of_a_tenant(built):
    made = {item.name: item.text for item in objects_of(built.tables)}
    assert made["rls_artist"].count("FORCE ROW LEVEL SECURITY") == 2
    assert (
        "    tenant_id uuid NOT NULL DEFAULT nullif(current_setting('app.tenant_id', true), '')"
        "::uuid,\n    identifier text NOT NULL,\n"
    ) in made["tb_artist"]
    assert "CONSTRAINT tb_artist_tenant_id_name_key UNIQUE (tenant_id, name)" in made["tb_artist"]
    assert "UNIQUE (tenant_id, fk_artist, title)" in made["tb_record"]
    assert "rls_genre" not in made
    assert "row_security" not in made["fn_update_artist"]


def test_the_owner_of_the_tables_is_no_exception(built, role, session_of):
    """An application that connects as their owner is kept to its tenant too."""
    for table in built.tables:
        for kind, prefix in (("TABLE", "tb"), ("TABLE", "tv"), ("VIEW", "v")):
            built.database.execute(f"ALTER {kind} {prefix}_{table.entity} OWNER TO {role}")
    mine, other = session_of(A), session_of(B)
    artist = call(mine, "fn_create_artist", name="Joni")
    record = call(mine, "fn_create_record", title="Blue", year=1971, artist_id=artist)
    for table in ("tb_artist", "v_artist", "tv_artist", "tb_record", "v_record", "tv_record"):
        assert (count(mine, table), count(other, table)) == (1, 0)
    call(mine, "fn_delete_record", id=record)
    with pytest.raises(psycopg.errors.NoDataFound):
        call(other, "fn_delete_artist", id=artist)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        mine.execute("SELECT fn_sync_tv_all()")
    assert count(mine, "tv_artist") == 1
