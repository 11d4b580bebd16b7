"""What ``fraise demo --check`` asks over HTTP, and what the database must say to it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Awaitable, Callable, Mapping
from importlib import resources
from typing import Any, Final

from attrs import frozen
from fraise_hookspecs.repository import Database

from fraiseql.demo.client import Client
from fraiseql.errors import DemoCheckError

#: Rows that the seeds bring.
ROWS: Final[Mapping[str, int]] = {
    "artists": 275,
    "albums": 347,
    "tracks": 3503,
    "genres": 25,
    "media types": 5,
    "playlists": 18,
    "playlist entries": 8715,
    "employees": 8,
    "customers": 59,
    "invoices": 412,
    "invoice lines": 2240,
}

_NESTED: Final = """
query Nested($artist: String!) {
  artist(identifier: $artist) {
    name
    albumCount
    albums { title tracks { name milliseconds unitPrice genre { name } } }
  }
}
"""

_FILTERED: Final = """
query Filtered($longer: Int!, $artists: [String!]!, $limit: Int!) {
  tracks(
    where: {milliseconds: {gt: $longer}, artistName: {in: $artists}}
    orderBy: [{field: MILLISECONDS, direction: DESC}, {field: NAME}]
    limit: $limit
  ) { name artistName milliseconds unitPrice }
}
"""

_PAGE: Final = """
query Page($customer: String!, $first: Int!, $after: String) {
  customer(identifier: $customer) {
    invoices(first: $first, after: $after, orderBy: [{field: TOTAL, direction: DESC}]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { identifier total customer { lastName } }
    }
  }
}
"""

_TOTALS: Final = """
query Totals($more: Decimal!) {
  invoiceTotals(
    groupBy: [{field: BILLING_COUNTRY}, {field: INVOICE_DATE, truncate: YEAR}]
    having: {sum: {total: {gt: $more}}}
    orderBy: [
      {field: SUM_TOTAL, direction: DESC}
      {field: GROUP_BILLING_COUNTRY}
      {field: GROUP_INVOICE_DATE}
    ]
  ) { group { billingCountry invoiceDate } count sum { total } }
}
"""

_CREATE: Final = """
mutation Create($name: String!) {
  createArtist(input: {name: $name}) { id identifier name albums { title } }
}
"""

_RENAME: Final = """
mutation Rename($id: ID!, $name: String!) {
  renameArtist(id: $id, name: $name) { id identifier name }
}
"""

_READ: Final = """
query Read($id: ID!) { artist(id: $id) { id identifier name } }
"""

_DELETE: Final = "mutation Delete($id: ID!) { deleteArtist(id: $id) }"


@frozen
class Subject:
    """What is checked: a running server, its database, and whether defaults must be secure."""

    client: Client
    database: Database
    production: bool


@frozen
class Check:
    """A question with a known answer; ``run`` gives one line on what was compared."""

    title: str
    run: Callable[[Subject], Awaitable[str]]


async def count_rows(database: Database) -> dict[str, int]:
    """Rows of the normalised tables, by what people call them."""
    counted: dict[str, int] = await _ask_sql(database, "rows")
    return counted


async def check_nested(subject: Subject) -> str:
    """Artist, albums, tracks and genres: three levels from one document."""
    artist = "iron-maiden"
    data = await _ask_data(subject, _NESTED, artist=artist)
    expected = await _ask_sql(subject.database, "nested", artist)
    require_same("artist", expected, data["artist"])
    tracks = sum(len(album["tracks"]) for album in expected["albums"])
    return f"{len(expected['albums'])} albums with {tracks} tracks, as SQL says"


async def check_filtered(subject: Subject) -> str:
    """A list by two conditions, in an order by two keys, cut off."""
    longer, artists, limit = 300_000, ["Deep Purple", "Led Zeppelin", "Metallica"], 25
    data = await _ask_data(subject, _FILTERED, longer=longer, artists=artists, limit=limit)
    expected = await _ask_sql(subject.database, "filtered", longer, artists, limit)
    require_same("tracks", expected, data["tracks"])
    return f"{len(expected)} tracks in the order that SQL says"


async def check_pages(subject: Subject) -> str:
    """A relation read page by page, by cursors, until there is no next one."""
    customer, found, after = "helena-holy", [], None
    while True:
        data = await _ask_data(subject, _PAGE, customer=customer, first=3, after=after)
        page = data["customer"]["invoices"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"] or len(found) > page["totalCount"]:
            break
        after = page["pageInfo"]["endCursor"]
    expected = await _ask_sql(subject.database, "pages", customer)
    require_same("customer.invoices", expected, found)
    return f"{len(expected)} invoices in pages of 3, in the order that SQL says"


async def check_totals(subject: Subject) -> str:
    """Sums by country and year, only those above a sum."""
    data = await _ask_data(subject, _TOTALS, more="40")
    expected = await _ask_sql(subject.database, "totals", 40)
    require_same("invoiceTotals", expected, data["invoiceTotals"])
    return f"{len(expected)} sums by country and year, as SQL says"


async def check_mutation(subject: Subject) -> str:
    """Make an artist, refuse a second of the name, rename it, read it, delete it."""
    mark = uuid.uuid4().hex[:8]
    first, second = f"Check {mark}", f"Checked Ünïcode {mark}"
    created = (await _ask_data(subject, _CREATE, name=first))["createArtist"]
    try:
        require_same("createArtist.albums", [], created.pop("albums"))
        require_same("createArtist", await _stored(subject, created["id"]), created)

        refused = await subject.client.ask(_CREATE, {"name": first})
        codes = [error.get("extensions", {}).get("code") for error in refused.get("errors", [])]
        if codes != ["UNIQUE_VIOLATION"]:
            raise _fail("A second artist of one name was not refused as such", refused)

        renamed = await _ask_data(subject, _RENAME, id=created["id"], name=second)
        expected = await _stored(subject, created["id"])
        require_same("renameArtist", {**created, "name": second}, renamed["renameArtist"])
        require_same("renameArtist", expected, renamed["renameArtist"])
        read = await _ask_data(subject, _READ, id=created["id"])
        require_same("artist", expected, read["artist"])
    finally:
        deleted = await subject.client.ask(_DELETE, {"id": created["id"]})
    require_same("deleteArtist", {"data": {"deleteArtist": created["id"]}}, deleted)
    require_same("artist", None, await _stored(subject, created["id"]))
    return f"made, refused ({codes[0]}), renamed, read and deleted an artist"


async def check_exposure(subject: Subject) -> str:
    """Introspection and GraphiQL: there for developers, not in production."""
    answer = await subject.client.ask("{ __schema { queryType { name } } }")
    introspected = "errors" not in answer
    page = await subject.client.get("text/html")
    browsable = page.media_type == "text/html" and page.status == 200
    wanted = not subject.production
    for what, found in (("Introspection", introspected), ("GraphiQL", browsable)):
        if found is not wanted:
            raise _fail(f"{what} is {_switch(found)}, expected {_switch(wanted)}", answer)
    return f"introspection and GraphiQL are {_switch(wanted)}"


CHECKS: Final = (
    Check("Nested query", check_nested),
    Check("Filtered list", check_filtered),
    Check("Pages", check_pages),
    Check("Totals", check_totals),
    Check("Mutation", check_mutation),
    Check("Exposure", check_exposure),
)


def require_same(name: str, expected: object, found: object) -> None:
    """Compare two JSON values, key order of objects aside.

    Raises:
        DemoCheckError: they differ; the message names the first place.
    """
    difference = find_difference(name, expected, found)
    if difference is not None:
        raise DemoCheckError(
            difference,
            hint="Check with a new folder (--dir); if it fails there too, please report it.",
        )


def find_difference(path: str, expected: object, found: object) -> str | None:
    """The first place where two JSON values differ, None where they are the same."""
    if isinstance(expected, dict) and isinstance(found, dict):
        if expected.keys() != found.keys():
            return f"{path}: expected the keys {sorted(expected)}, found {sorted(found)}."
        pairs = [(f"{path}.{key}", expected[key], found[key]) for key in expected]
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return f"{path}: expected {len(expected)} items, found {len(found)}."
        pairs = [
            (f"{path}[{index}]", wanted, given)
            for index, (wanted, given) in enumerate(zip(expected, found, strict=True))
        ]
    elif type(expected) is type(found) and expected == found:
        return None
    else:
        return f"{path}: expected {_shorten(expected)}, found {_shorten(found)}."
    return next(filter(None, (find_difference(*pair) for pair in pairs)), None)


async def _ask_data(
    subject: Subject,
    query: str,
    **variables: Any,  # Any: JSON values
) -> Any:
    answer = await subject.client.ask(query, variables)
    if "errors" in answer or not isinstance(answer.get("data"), dict):
        raise _fail("Expected data without errors", answer)
    return answer["data"]


async def _ask_sql(database: Database, name: str, *values: object) -> Any:  # Any: JSON values
    statement = resources.files("fraiseql.demo").joinpath("sql", f"{name}.sql")
    return await database.fetchval(statement.read_text("utf-8"), *values)


async def _stored(subject: Subject, public_id: str) -> Any:  # Any: a JSON object or None
    return await _ask_sql(subject.database, "artist", public_id)


def _fail(message: str, answer: object) -> DemoCheckError:
    return DemoCheckError(
        f"{message}; the answer was {_shorten(answer)}.",
        hint="Check with a new folder (--dir); if it fails there too, please report it.",
    )


def _switch(on: bool) -> str:
    return "on" if on else "off"


def _shorten(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else f"{text[:300]}..."
