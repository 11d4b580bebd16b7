"""Checks of what is read."""

from __future__ import annotations

from typing import Final

from fraiseql.demo.checks.asking import Subject
from fraiseql.demo.checks.compare import require_same

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

_SOLD: Final = """
query Sold($artist: String!) {
  artist(identifier: $artist) { albums { tracks { name sold } } }
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

_TYPES: Final = """
query Types($customer: String!, $spent: Decimal!) {
  customer(identifier: $customer) { ...contact }
  customers(
    where: {invoices: {some: {total: {gt: $spent}}}}
    orderBy: [{field: TOTAL_SPENT, direction: DESC}, {field: LAST_NAME}]
  ) { fullName ...contact }
  people(where: {country: {eq: "Canada"}}, orderBy: [{field: LAST_NAME}, {field: ID}]) {
    ...contact
    ... on Employee { title }
    ... on Customer { fullName }
  }
  tracks(where: {mediaType: {eq: AAC}}, orderBy: [{field: NAME}, {field: ID}]) {
    name mediaType length
  }
}
fragment contact on Person { __typename firstName email }
"""

_SEARCH: Final = """
query Search($words: String!, $limit: Int!) {
  tracks(
    where: {name: {searchWeb: {query: $words}}}
    orderBy: [{by: {name: {searchWeb: {query: $words}}}}, {field: NAME}]
    limit: $limit
  ) { name sold }
}
"""

_LATER: Final = """
query Later($artist: String!) {
  artist(identifier: $artist) { name ... @defer { albums { title trackCount } } }
  ... @defer { genres(limit: 3, orderBy: [{field: NAME}]) { name } }
}
"""


async def check_nested(subject: Subject) -> str:
    """Artist, albums, tracks and genres: three levels from one document."""
    artist = "iron-maiden"
    data = await subject.ask(_NESTED, artist=artist)
    expected = await subject.sql("nested", artist)
    require_same("artist", expected, data["artist"])
    tracks = sum(len(album["tracks"]) for album in expected["albums"])
    return f"{len(expected['albums'])} albums with {tracks} tracks, as SQL says"


async def check_filtered(subject: Subject) -> str:
    """A list by two conditions, in an order by two keys, cut off."""
    longer, artists, limit = 300_000, ["Deep Purple", "Led Zeppelin", "Metallica"], 25
    data = await subject.ask(_FILTERED, longer=longer, artists=artists, limit=limit)
    expected = await subject.sql("filtered", longer, artists, limit)
    require_same("tracks", expected, data["tracks"])
    return f"{len(expected)} tracks in the order that SQL says"


async def check_pages(subject: Subject) -> str:
    """A relation read page by page, by cursors, until there is no next one."""
    customer, found, after = "helena-holy", [], None
    while True:
        data = await subject.ask(_PAGE, customer=customer, first=3, after=after)
        page = data["customer"]["invoices"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"] or len(found) > page["totalCount"]:
            break
        after = page["pageInfo"]["endCursor"]
    expected = await subject.sql("pages", customer)
    require_same("customer.invoices", expected, found)
    return f"{len(expected)} invoices in pages of 3, in the order that SQL says"


async def check_types(subject: Subject) -> str:
    """An interface over two tables, an enum, fields by SQL and Python, a filter by a relation."""
    customer, spent = "helena-holy", 20
    data = await subject.ask(_TYPES, customer=customer, spent=str(spent))
    expected = await subject.sql("types", customer, spent)
    require_same("data", expected, data)
    return f"{len(expected['customers'])} customers by their purchases, as SQL says"


async def check_loader(subject: Subject) -> str:
    """A field by Python that reads for all objects together."""
    artist = "iron-maiden"
    data = await subject.ask(_SOLD, artist=artist)
    expected = await subject.sql("sold", artist)
    require_same("artist.albums", expected, data["artist"]["albums"])
    tracks = sum(len(album["tracks"]) for album in expected)
    return f"the sales of {tracks} tracks, as SQL says"


async def check_search(subject: Subject) -> str:
    """Words in titles, what fits best first."""
    words, limit = "love or dream -you", 40
    data = await subject.ask(_SEARCH, words=words, limit=limit)
    expected = await subject.sql("search", words, limit)
    require_same("tracks", expected, data["tracks"])
    return f"{len(expected)} tracks by words of their names, as SQL says"


async def check_totals(subject: Subject) -> str:
    """Sums by country and year, only those above a sum."""
    data = await subject.ask(_TOTALS, more="40")
    expected = await subject.sql("totals", 40)
    require_same("invoiceTotals", expected, data["invoiceTotals"])
    return f"{len(expected)} sums by country and year, as SQL says"


async def check_parts(subject: Subject) -> str:
    """What is put off comes later, and all parts together are the whole answer."""
    artist = "iron-maiden"
    first, *later = await subject.client.parts(_LATER, {"artist": artist})
    require_same("the first part", {"artist": {"name": "Iron Maiden"}}, first["data"])
    data = first["data"]
    for piece in (piece for part in later for piece in part.get("incremental", ())):
        target = data
        for step in piece["path"]:
            target = target[step]
        target.update(piece["data"])
    require_same("all parts", await subject.ask(_LATER, artist=artist), data)
    return f"the name at once, {len(data['artist']['albums'])} albums and the genres later"
