"""Indexes that models declare for operators: each serves what it was asked for."""

import fraiseql
import pytest
from fraise_kernel import Kernel
from fraise_testing.modules import load_module
from fraiseql.errors import DeclarationError, ModelError
from fraiseql.explain.advice import Reason
from fraiseql.explain.report import explain
from fraiseql.modelling.objects import objects_of
from fraiseql.modelling.tables import read_tables
from fraiseql.modelling.verify import Verifier, learn_stored
from fraiseql.schema.collect import collect
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import standard_parts

HEAD = """
from __future__ import annotations
import enum
from uuid import UUID
import fraiseql

class Mood(enum.Enum):
    GOOD = "good"
    BAD = "bad"
"""

MODELS = (
    HEAD
    + """
@fraiseql.model
class Note:
    id: UUID
    title: str = fraiseql.column(
        index=["eq", "contains", "icontains", "starts_with", "ieq", "orderBy.similar_to"]
    )
    text: str = fraiseql.column(index=["search(english)", "search_web"])
    tags: list[str] = fraiseql.column(default_factory=list, index="has")
    moods: list[Mood] = fraiseql.column(default_factory=list, index="overlaps")
    free: fraiseql.JSON | None = fraiseql.column(index=["contains", "has_key"])
    days: fraiseql.DateRange | None = fraiseql.column(index="overlaps")
    place: fraiseql.Point | None = fraiseql.column(index=["within", "orderBy.distance_to"])
    plain: str | None

notes = fraiseql.find_many(Note)
"""
)

SERVED = [
    '{title: {eq: "a"}}',
    '{title: {contains: "abcd"}}',
    '{title: {icontains: "abcd"}}',
    '{title: {startsWith: "ab"}}',
    '{title: {ieq: "A"}}',
    '{text: {search: {query: "word", language: ENGLISH}}}',
    '{text: {searchWeb: {query: "word"}}}',
    '{tags: {has: "a"}}',
    "{moods: {overlaps: [GOOD]}}",
    "{free: {contains: {a: 1}}}",
    '{free: {hasKey: "a"}}',
    '{days: {overlaps: "[2026-01-01,2026-02-01)"}}',
    '{place: {within: {of: "(1,2)", distance: 3}}}',
]


ORDERED = ['{by: {title: {similarTo: "abcd"}}}', '{by: {place: {distanceTo: "(1,2)"}}}']


@pytest.fixture
def built(build_models):
    return build_models(MODELS)


@pytest.mark.anyio
async def test_what_is_declared_is_served(built, tmp_path):
    built.call("fn_create_note", title="abcd", text="words", tags=["a"], moods=["good"])
    built.database.execute(
        "SELECT fn_update_note(jsonb_build_object('id', id, 'tags', '[\"b\", null]'::jsonb, "
        "'free', '{\"a\": 1}'::jsonb, 'place', '(1,2)')) FROM tv_note"
    )
    (row,) = built.database.execute("SELECT tags, moods, free, place::text FROM tv_note").fetchall()
    assert row == {"tags": ["b", None], "moods": ["good"], "free": {"a": 1}, "place": "(1,2)"}
    assert not built.differences()
    settings = {"postgres": {"dsn": built.dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        engine = fraiseql.Engine(fraiseql.Schema(built.module), context)
        await engine.start()
        database = await context.resource("database")
        report = await Verifier(database, await learn_stored(database, "tv_note")).run()
        assert (report.rows, report.different) == (1, 0)

        async def advice(query):
            return (await explain(engine, database, fraiseql.GraphQLRequest(query=query))).advice

        for where in SERVED:
            found = await advice(f"{{ notes(where: {where}) {{ id }} }}")
            assert found == (), (where, found)
        for order in ORDERED:
            found = await advice(f"{{ notes(orderBy: {order}) {{ id }} }}")
            assert found == (), (order, found)
        (told,) = await advice('{ notes(where: {plain: {contains: "abcd"}}) { id } }')
        assert told.reason is Reason.NO_INDEX
        # the trap: the index is there, and would be read from end to end
        (told,) = await advice('{ notes(where: {title: {contains: "ab"}}) { id } }')
        assert told.reason is Reason.SHORT_PATTERN


def tables_from(tmp_path, text):
    path = tmp_path / "models_of_indexes.py"
    path.write_text(HEAD + text)
    return read_tables(collect((load_module(path),)), standard_parts(), PageLimits(20, 100))


def test_indexes_are_named_by_what_they_serve(tmp_path):
    tables = tables_from(tmp_path, MODELS.removeprefix(HEAD))
    made = {item.name: item.text for item in objects_of(tables)}
    assert made["extension_pg_trgm"] == "CREATE EXTENSION IF NOT EXISTS pg_trgm CASCADE;\n"
    read = made["tv_note"]
    lines = [line for line in read.splitlines() if line.startswith("CREATE INDEX tv_note_")]
    indexes = dict(line[len("CREATE INDEX tv_note_") : -1].split(" ON tv_note ") for line in lines)
    assert indexes == {
        "title_idx": "(title)",
        "title_contains_idx": "USING gin (title gin_trgm_ops)",
        "title_starts_with_idx": "USING btree (title text_pattern_ops)",
        "title_ieq_idx": "USING btree (lower(title))",
        "title_order_similar_to_idx": "USING gist (title gist_trgm_ops)",
        "text_search_english_idx": "USING gin (to_tsvector('pg_catalog.english'::regconfig, text))",
        "text_search_web_idx": "USING gin (to_tsvector('pg_catalog.simple'::regconfig, text))",
        "tags_has_idx": "USING gin (tags)",
        "moods_overlaps_idx": "USING gin (moods)",
        "free_contains_idx": "USING gin (free jsonb_path_ops)",
        "free_has_key_idx": "USING gin (free)",
        "days_overlaps_idx": "USING gist (days)",
        "place_within_idx": "USING gist (place)",
    }
    assert "    tags text[] NOT NULL,\n" in read
    assert "    free jsonb,\n" in read


def test_types_of_extensions_bring_them(tmp_path):
    made = objects_of(
        tables_from(
            tmp_path,
            "@fraiseql.model\nclass Node:\n    id: UUID\n"
            "    path: fraiseql.LTree = fraiseql.column(index='descendant_of')\n",
        )
    )
    assert "extension_ltree" in {item.name for item in made}


@pytest.mark.parametrize(
    ("declared", "said", "hint"),
    [
        ("x: str = fraiseql.column(index='nothing')", "has no such operator", "contains, "),
        ("x: str = fraiseql.column(index='ne')", "has no such operator", "There are: "),
        ("x: int = fraiseql.column(index='contains')", "has no such operator", "There are: eq"),
        ("x: str = fraiseql.column(index='search(klingon)')", "language klingon", "english"),
        ("x: str = fraiseql.column(index='contains(a)')", "depends on no word", "Leave out"),
        ("x: str = fraiseql.column(index='search(a')", "has no such operator", "There are"),
        ("x: Inner = fraiseql.column(index='eq')", "has no such operator", "none"),
        ("x: list[int] = fraiseql.column(index='lt')", "has no such operator", "has"),
        ("x: fraiseql.Vector = fraiseql.column(index='orderBy.{}')", "must say its", "by hand"),
    ],
)
def test_what_no_index_serves_is_refused(tmp_path, declared, said, hint):
    if "{}" in declared:
        orders = (part.spec for part in standard_parts().orders_for("Vector"))
        declared = declared.format(next(spec.name for spec in orders if spec.index))
    inner = "@fraiseql.type\nclass Inner:\n    y: int\n\n"
    with pytest.raises(ModelError) as caught:
        tables_from(tmp_path, f"{inner}@fraiseql.model\nclass A:\n    id: UUID\n    {declared}\n")
    assert said in str(caught.value)
    assert hint in caught.value.hint


def test_a_policy_keeps_patterns_out_of_indexes(tmp_path):
    text = "@fraiseql.model(tenant='tenant_id')\nclass A:\n    id: UUID\n    x: str = fraiseql.{}\n"
    with pytest.raises(ModelError, match="which PostgreSQL does not enter under the policies"):
        tables_from(tmp_path, text.format("column(index='contains')"))
    made = objects_of(tables_from(tmp_path, text.format("column(index=['eq'])")))
    assert "ON tv_a (tenant_id, x);" in next(item.text for item in made if item.name == "tv_a")


@pytest.mark.parametrize("index", [[], [""], [1], ""])
def test_an_index_for_nothing_is_refused(index):
    with pytest.raises(DeclarationError, match="index= must be True or False, or name operators"):
        fraiseql.column(index=index)


TOGETHER = (
    HEAD
    + """
@fraiseql.model(indexes=[
    ("rank DESC", "id"),
    ("rank DESC NULLS LAST", "title"),
    ["title asc nulls first"],
    fraiseql.index("title", include=["rank"], where="open"),
    fraiseql.index("title", where="NOT open"),
])
class Entry:
    id: UUID
    title: str
    rank: int | None
    open: bool = True

entries = fraiseql.find_many(Entry)
"""
)


def written_indexes(tables, table):
    made = {item.name: item.text for item in objects_of(tables)}
    return [line for line in made[table].splitlines() if line.startswith("CREATE INDEX")]


def test_keys_have_ways_and_indexes_columns_and_conditions(tmp_path):
    lines = written_indexes(tables_from(tmp_path, TOGETHER.removeprefix(HEAD)), "tv_entry")
    made = dict(line[len("CREATE INDEX tv_entry_") : -1].split(" ON tv_entry ") for line in lines)
    assert made == {
        "rank_desc_id_idx": "(rank DESC, id)",
        "rank_desc_nulls_last_title_idx": "(rank DESC NULLS LAST, title)",
        "title_nulls_first_idx": "(title NULLS FIRST)",
        "title_with_rank_where_2348f998_idx": "(title) INCLUDE (rank) WHERE open",
        "title_where_ccd971d7_idx": "(title) WHERE NOT open",
    }


def test_indexes_of_tenants_begin_by_the_tenant(tmp_path):
    text = TOGETHER.removeprefix(HEAD).replace("model(", 'model(tenant="tenant_id", ')
    text = text.replace('include=["rank"]', 'include=["tenant_id", "rank"]')
    lines = written_indexes(tables_from(tmp_path, text), "tv_entry")
    assert lines[:2] == [
        "CREATE INDEX tv_entry_tenant_id_id_idx ON tv_entry (tenant_id, id);",
        "CREATE INDEX tv_entry_tenant_id_rank_desc_id_idx ON tv_entry (tenant_id, rank DESC, id);",
    ]
    assert all("ON tv_entry (tenant_id, " in line for line in lines)
    assert any(" INCLUDE (rank) WHERE open;" in line for line in lines)


@pytest.fixture
def entries(build_models):
    return build_models(TOGETHER)


@pytest.mark.anyio
async def test_an_order_of_mixed_ways_is_served(entries, tmp_path):
    built = entries
    built.call("fn_create_entry", title="abcd")
    settings = {"postgres": {"dsn": built.dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        engine = fraiseql.Engine(fraiseql.Schema(built.module), context)
        await engine.start()
        database = await context.resource("database")

        async def advice(order):
            query = f"{{ entries(orderBy: [{order}]) {{ id }} }}"
            return (await explain(engine, database, fraiseql.GraphQLRequest(query=query))).advice

        # the id ends every order, and goes up
        assert await advice("{field: RANK, direction: DESC}") == ()
        (told,) = await advice("{field: OPEN, direction: DESC}")
        assert told.ddl == ('CREATE INDEX ON "tv_entry" USING btree ("open" DESC, "id");',)


@pytest.mark.parametrize(
    ("index", "said"),
    [
        ("('title DOWN',)", "found 'title DOWN'"),
        ("('title', 'title DESC')", "names the column 'title' twice"),
        ("()", "needs a column"),
        ("'title'", "a list of names, found 'title'"),
        ("(1,)", "a list of names, found (1,)"),
        ("fraiseql.index('title', where=' ')", "needs a column, and where= a condition"),
        ("fraiseql.index('title', include='id')", "a list of names, found 'id'"),
        ("fraiseql.index('title', include=['title'])", "names the column 'title' twice"),
    ],
)
def test_indexes_that_mean_nothing_are_refused(tmp_path, index, said):
    with pytest.raises(DeclarationError) as caught:
        tables_from(
            tmp_path,
            f"@fraiseql.model(indexes=[{index}])\nclass Thing:\n    id: UUID\n    title: str\n",
        )
    assert said in str(caught.value)
    assert "fraiseql.index(" in caught.value.hint


def test_included_columns_must_be_there(tmp_path):
    with pytest.raises(ModelError, match=r"Thing\.nothing stands in indexes="):
        tables_from(
            tmp_path,
            "@fraiseql.model(indexes=[fraiseql.index('title', include=['nothing'])])\n"
            "class Thing:\n    id: UUID\n    title: str\n",
        )
