"""Plans of mutations as values: outcomes, batches, versions; and what a key makes of one.

The files under ``golden/writing/`` are what servers run: read the difference, then write them anew
by ``FRAISE_UPDATE_GOLDEN=1``.
"""

import json
import os
from pathlib import Path
from typing import Any

import fraiseql
import pytest
from fraise_postgres import open_database
from fraise_testing.counting import CountedDatabase, StatementLog
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.plan.codec import plan_from_json, plan_to_json
from fraiseql.plan.document import DocumentChecks, read_document
from fraiseql.plan.model import Plan
from fraiseql.plan.planner import Planner
from fraiseql.plan.prepare import Prepared, choose_operation
from fraiseql.settings import FraiseqlSettings, IdempotencySettings, LimitSettings
from fraiseql.sql.catalog import (
    Column,
    Function,
    FunctionArgument,
    Returns,
    Source,
    SourceCatalog,
)

GOLDEN = Path(__file__).parent / "golden" / "writing"


def argument(name: str, type_: str = "text", *, default: bool = False) -> FunctionArgument:
    return FunctionArgument(name, type_, type_, default)


def function(name: str, *arguments: FunctionArgument, **more: Any) -> Function:
    return Function((name,), arguments, **{"returns_set": False, **more})


CATALOG = SourceCatalog(
    sources={
        "tv_artist": Source(
            ("app", "tv_artist"),
            {
                "id": Column("uuid", "uuid"),
                "identifier": Column("text", "text"),
                "name": Column("text", "text"),
                "data": Column("jsonb", "jsonb"),
                "doc": Column("text", "text"),
            },
        ),
        "v_page": Source(
            ("v_page",), {"id": Column("uuid", "uuid"), "data": Column("jsonb", "jsonb")}
        ),
    },
    functions={
        found.parts[0]: found
        for found in (
            function("fn_try", argument("name"), argument("status"), returns=Returns.DOCUMENT),
            function(
                "fn_rename",
                argument("p_id", "uuid"),
                argument("name"),
                argument("p_expected_version", "int4", default=True),
                returns=Returns.SCALAR,
            ),
            function(
                "fn_make",
                argument("name"),
                argument("tags", "_text", default=True),
                argument("extra", "jsonb", default=True),
                returns=Returns.SCALAR,
            ),
            function(
                "fn_rename_told",
                argument("input", "jsonb"),
                argument("expected_version", "int4"),
                returns=Returns.DOCUMENT,
            ),
            function("fn_whole", argument("input", "jsonb"), returns=Returns.DOCUMENT),
            function(
                "fn_table",
                argument("name"),
                returns=Returns.COMPOSITE,
                columns=("status", "message", "errors", "entity_id"),
            ),
        )
    },
)

MAKE = """mutation ($inputs: [MakeInput!]!, $mode: BatchMode!) {
  makeArtists(inputs: $inputs, mode: $mode) { done items { status result { name } error { code } } }
}"""
IDS = {"id": "00000000-0000-0000-0000-000000000001"}

OPERATIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "outcome": (
        """mutation ($status: String!) {
  tryArtist(input: {name: "New", status: $status}) {
    __typename
    ... on Done { artist { name albums { title } } message cascade { deleted { id } } }
    ... on Refused { status errors { code path } current { id } }
  }
}""",
        {"status": "created"},
    ),
    "outcome_of_columns": (
        (
            'mutation { tryTable(input: {name: "x"}) {'
            " ... on TryTableSuccess { artist { name } } ... on TryTableError { message } } }"
        ),
        {},
    ),
    "two_outcomes": (
        (
            'mutation { a: tryArtist(input: {name: "a", status: "x"}) { __typename }'
            ' b: tryArtist(input: {name: "b", status: "x"}) { ... on Refused { message } } }'
        ),
        {},
    ),
    "batch_of_arguments": (
        MAKE,
        {
            "inputs": [{"name": "a", "tags": ["x"]}, {"name": "b", "extra": {"k": 1}}],
            "mode": "PARTIAL",
        },
    ),
    "batch_of_documents": (
        (
            'mutation { wholeArtists(inputs: [{name: "a"}], mode: ALL_OR_NOTHING)'
            " { failed items { index result { id albums { id } } } } }"
        ),
        {},
    ),
    "version_required": (
        (
            "mutation ($id: ID!, $seen: Int!) {"
            ' renamePage(input: {id: $id, name: "n"}, expectedVersion: $seen) { title version } }'
        ),
        {**IDS, "seen": 3},
    ),
    "version_left_out": (
        'mutation ($id: ID!) { renameAnyway(input: {id: $id, name: "n"}) { title } }',
        IDS,
    ),
    "version_of_outcome": (
        (
            "mutation ($id: ID!, $seen: Int!) {"
            ' renameOrTell(input: {id: $id, name: "n"}, expectedVersion: $seen) { __typename } }'
        ),
        {**IDS, "seen": 3},
    ),
}


def declare(music: Any) -> Schema:
    @fraiseql.input
    class TryInput:
        name: str
        status: str

    @fraiseql.type
    class Done:
        artist: music.Artist
        message: str | None
        cascade: fraiseql.Cascade | None

    @fraiseql.type
    class Refused:
        status: str
        message: str | None
        errors: list[fraiseql.MutationError]
        current: music.Artist | None

    @fraiseql.mutation(function="fn_try")
    class TryArtist:
        input: TryInput
        success: Done
        error: Refused

    @fraiseql.mutation(function="fn_table")
    class TryTable:
        input: music.NameInput
        success: music.Artist

    @fraiseql.input
    class MakeInput:
        name: str
        tags: list[str] | None = None
        extra: fraiseql.JSON | None = None

    @fraiseql.mutation(function="fn_make", batch=True)
    class MakeArtists:
        input: MakeInput
        result: music.Artist

    @fraiseql.mutation(function="fn_whole", batch=True)
    class WholeArtists:
        input: music.NameInput
        result: music.Artist

    @fraiseql.type(source="v_page")
    class Page:
        id: music.UUID
        title: str
        version: fraiseql.Version

    @fraiseql.input
    class RenameInput:
        id: music.UUID
        name: str

    @fraiseql.mutation(function="fn_rename")
    class RenamePage:
        input: RenameInput
        expected_version: fraiseql.Version
        result: Page

    @fraiseql.mutation(function="fn_rename")
    class RenameAnyway:
        input: RenameInput
        expected_version: fraiseql.Version | None
        result: Page

    @fraiseql.mutation(function="fn_rename_told")
    class RenameOrTell:
        input: RenameInput
        expected_version: fraiseql.Version
        success: Page

    writing = (TryArtist, TryTable, MakeArtists, WholeArtists)
    versions = (RenamePage, RenameAnyway, RenameOrTell)
    return Schema(fraiseql.find_one(music.Artist, name="artist"), *writing, *versions)


@pytest.fixture(scope="module")
def schema(music: Any) -> Schema:
    return declare(music)


def make_plan(schema: Schema, query: str, variables: dict[str, Any]) -> Plan:
    """The plan of an operation, without a database."""
    built = schema.build()
    checks = DocumentChecks(
        schema=built.graphql, limits=LimitSettings(), introspection=True, suggestions=True
    )
    document = read_document(query, checks)
    prepared = Prepared[Plan](document, choose_operation(document, None), built.graphql, 64)
    values = prepared.coerce(variables, suggestions=True)
    planner = Planner(schema=built, catalog=CATALOG, offset=100, list_items=100)
    return planner.plan(prepared.view, values)


def require_golden(name: str, found: Any) -> str:
    """Compare with the file, or write it anew."""
    text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    file = GOLDEN / f"{name}.json"
    if os.environ.get("FRAISE_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
    return text


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_golden(schema, name):
    query, variables = OPERATIONS[name]
    plan = make_plan(schema, query, variables)
    found = {"document": query, "variables": variables, "plan": plan_to_json(plan)}
    text = require_golden(name, found)
    assert plan_from_json(json.loads(text)["plan"]) == plan


def test_no_golden_file_without_its_operation():
    assert {file.stem for file in GOLDEN.glob("*.json")} == {*OPERATIONS, "once"}


def test_a_batch_has_one_plan_whatever_its_items(schema):
    """Its text depends on the schema alone."""
    plans = [
        make_plan(schema, MAKE, {"inputs": [{"name": "a"}] * count, "mode": mode})
        for count in (0, 1, 7)
        for mode in ("PARTIAL", "ALL_OR_NOTHING")
    ]
    assert all(plan == plans[0] for plan in plans)


@pytest.mark.anyio
async def test_a_key_adds_a_claim_and_a_keep(anyio_backend, music, store_dsn):
    """What is sent for a mutation with an idempotency key, and for the same one again."""
    log = StatementLog()
    settings = FraiseqlSettings(idempotency=IdempotencySettings(enabled=True))
    async with open_database(store_dsn) as database:
        context = FakeContext(
            settings={"fraiseql": settings},
            resources={"database": CountedDatabase(inner=database, log=log)},
            plugins=(plugin,),
        )
        engine = Engine(Schema(music), context)
        await engine.start()
        request = GraphQLRequest(
            query='mutation { createArtist(input: {name: "Once"}) { name } t: __typename }',
            extensions={"idempotencyKey": "k1"},
        )
        sent, bodies = [], []
        for _ in range(2):
            log.statements.clear()
            bodies.append((await engine.execute(request, View())).body)
            sent.append(list(log.statements))
    assert bodies[0] == bodies[1]
    assert json.loads(bodies[0])["data"]["createArtist"] == {"name": "Once"}
    require_golden("once", {"document": request.query, "first": sent[0], "again": sent[1]})
