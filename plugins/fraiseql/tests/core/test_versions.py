"""Optimistic locking: a change must not overwrite what somebody else changed since."""

import enum
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import anyio
import fraiseql
import psycopg
import pytest
from fraiseql import Schema, errors

pytestmark = pytest.mark.anyio

SQL = (Path(__file__).parent / "versions.sql").read_text(encoding="utf-8")
RENAME = """mutation ($id: ID!, $title: String!, $seen: Int!) {
  renamePage(input: {id: $id, title: $title}, expectedVersion: $seen) { titleText version }
}"""


class Mood(enum.Enum):
    CALM = "calm"
    WILD = "wild"


@fraiseql.type(discriminator="n")
class Note:
    note_text: str


@fraiseql.type(discriminator="m")
class Memo:
    memo_text: str


@fraiseql.interface(discriminator="kind")
class Place:
    floor: int


@fraiseql.type(discriminator="r")
class Room(Place):
    seats: int | None


type_of_subject = fraiseql.union("Subject", discriminator="kind")


@fraiseql.type(source="v_page")
class Page:
    id: UUID
    title_text: str
    version: fraiseql.Version
    mood: Mood | None
    notes: list[Note]
    subjects: list[Annotated[Note | Memo, type_of_subject] | None]
    place: Place | None

    @fraiseql.field
    def shout(self) -> str:
        return self.title_text.upper()


@fraiseql.input
class RenameInput:
    id: UUID
    title: str


@fraiseql.mutation(function="fn_rename_page")
class RenamePage:
    input: RenameInput
    expected_version: fraiseql.Version
    result: Page


@fraiseql.mutation(function="fn_rename_page", name="renameAnyway")
class RenameAnyway:
    input: RenameInput
    expected_version: fraiseql.Version | None
    result: Page


@fraiseql.mutation(function="fn_rename_document")
class RenameDocument:
    input: RenameInput
    expected_version: fraiseql.Version
    success: Page


@fraiseql.query
def ping() -> str:
    return "pong"


@pytest.fixture
def client(make_client: Any, store_dsn: str) -> Any:
    with psycopg.connect(store_dsn) as connection:
        connection.execute(SQL)
        connection.execute("INSERT INTO tb_page (id, title) VALUES (%s, 'First')", (UUID(int=1),))
    return make_client(schema=Schema(Room, Page, RenamePage, RenameAnyway, RenameDocument, ping))


def of(title: str, seen: int) -> dict[str, Any]:
    return {"id": str(UUID(int=1)), "title": title, "seen": seen}


async def test_a_change_of_what_one_has_seen(client):
    assert (await client.data(RENAME, of("Second", 1)))["renamePage"] == {
        "titleText": "Second",
        "version": 2,
    }
    assert len(client.database.runs) == 1
    literal = RENAME.replace("expectedVersion: $seen", "expectedVersion: 2").replace(
        ", $seen: Int!", ""
    )
    assert (await client.data(literal, of("Third", 2)))["renamePage"]["version"] == 3


async def test_a_conflict_tells_what_is_there_now(client):
    await client.data(RENAME, of("Theirs", 1))
    body = await client.ask(RENAME, of("Mine", 1))
    assert body["data"] is None
    assert body["errors"][0]["message"] == "Somebody else has changed this since you looked."
    assert body["errors"][0]["extensions"] == {
        "code": "CONFLICT",
        "category": "user",
        "currentVersion": 2,
        # names of the schema, and nothing that the schema does not have
        "current": {
            "id": str(UUID(int=1)),
            "titleText": "Theirs",
            "version": 2,
            "mood": "WILD",
            "notes": [{"noteText": "n"}],
            "subjects": [{"noteText": "s"}, None],
            "place": {"floor": 2},
        },
    }
    body = await client.ask(RENAME.replace("titleText", "titleText shout"), of("Mine", 1))
    assert body["errors"][0]["extensions"]["currentVersion"] == 2
    assert (await client.data(RENAME, of("Mine", 2)))["renamePage"]["titleText"] == "Mine"


async def test_of_two_at_once_one_wins(client):
    await client.engine.start()
    found: list[Any] = []

    async def rename(title: str) -> None:
        found.append(await client.ask(RENAME, of(title, 1)))

    async with anyio.create_task_group() as group:
        for number in range(5):
            group.start_soon(rename, f"T{number}")
    won = [body for body in found if "errors" not in body]
    lost = [body["errors"][0]["extensions"] for body in found if "errors" in body]
    assert len(won) == 1
    assert {item["code"] for item in lost} == {"CONFLICT"}
    assert {item["current"]["titleText"] for item in lost} == {
        won[0]["data"]["renamePage"]["titleText"]
    }


async def test_a_version_that_may_be_left_out(client):
    query = 'mutation ($id: ID!, $seen: Int) { renameAnyway(input: {id: $id, title: "T"}, expectedVersion: $seen) { version } }'
    variables = of("", 0)
    del variables["title"], variables["seen"]
    assert await client.data(query, variables) == {"renameAnyway": {"version": 2}}
    (error,) = await client.errors(query, {**variables, "seen": 1})
    assert error["extensions"]["currentVersion"] == 2


async def test_a_conflict_as_a_value(client):
    query = """mutation ($id: ID!, $title: String!, $seen: Int!) {
      renameDocument(input: {id: $id, title: $title}, expectedVersion: $seen) {
        ... on RenameDocumentSuccess { page { titleText version } }
        ... on RenameDocumentError { status }
      } }"""
    assert (await client.data(query, of("A", 1)))["renameDocument"] == {
        "page": {"titleText": "A", "version": 2}
    }
    assert (await client.data(query, of("B", 1)))["renameDocument"] == {"status": "conflict"}


@pytest.mark.parametrize(
    "detail", [None, "no JSON", "5", '{"version": "x", "data": 5}', '{"data": null}']
)
async def test_a_conflict_that_tells_nothing_is_a_conflict(client, detail):
    await client.database.execute(
        "CREATE OR REPLACE FUNCTION fn_rename_page(p_id uuid, title text,"
        " p_expected_version integer DEFAULT NULL) RETURNS uuid LANGUAGE plpgsql AS $$ BEGIN"
        " RAISE EXCEPTION 'No.' USING ERRCODE = 'FQ409'"
        + (f", DETAIL = '{detail}'" if detail else "")
        + "; END $$"
    )
    (error,) = await client.errors(RENAME, of("x", 1))
    assert error["extensions"] == {"code": "CONFLICT", "category": "user"}


def test_versions_that_have_no_meaning(music):
    @fraiseql.mutation(function="fn_create_artist")
    class Versionless:
        input: music.NameInput
        expected_version: fraiseql.Version
        result: music.Artist

    with pytest.raises(errors.DeclarationError, match="expects a version, and Artist has none"):
        Schema(music, Versionless).build()

    @fraiseql.mutation(function="fn_rename_page")
    class Number:
        input: RenameInput
        expected_version: int
        result: Page

    with pytest.raises(errors.DeclarationError, match=r"must be a fraiseql\.Version"):
        Schema(Room, Page, Number, ping).build()

    @fraiseql.mutation(function="fn_rename_page", batch=True)
    class Several:
        input: RenameInput
        expected_version: fraiseql.Version
        result: Page

    with pytest.raises(errors.DeclarationError, match="takes several inputs and one"):
        Schema(Room, Page, Several, ping).build()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("id uuid, title text", "it has no argument expected_version"),
        ("id uuid, title text, expected_version text", "its argument expected_version is text"),
        ("id uuid, title text, expected_version int", "has no DEFAULT, and clients may leave it"),
    ],
)
async def test_functions_that_take_no_version(client, make_client, arguments, message):
    await client.database.execute(
        f"CREATE FUNCTION fn_odd({arguments}) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'"
    )

    @fraiseql.mutation(function="fn_odd")
    class Odd:
        input: RenameInput
        expected_version: fraiseql.Version | None
        result: Page

    with pytest.raises(errors.FunctionSignatureError, match=message):
        await make_client(schema=Schema(Room, Page, Odd, ping)).engine.start()
