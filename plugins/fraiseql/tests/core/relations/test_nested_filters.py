"""Filters and orders by what types hold and refer to, against Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.anyio

Row = dict[str, Any]
Test = Callable[[Row], bool]


class Library:
    """What is asked of the documents."""

    def __init__(self, documents: dict[str, list[Row]]) -> None:
        self.documents = documents

    def label(self, band: Row) -> Row | None:
        return next((row for row in self.documents["label"] if row["id"] == band["label_id"]), None)

    def band(self, record: Row) -> Row:
        return next(row for row in self.documents["band"] if row["id"] == record["band_id"])

    def records(self, band: Row) -> list[Row]:
        return [row for row in self.documents["record"] if row["band_id"] == band["id"]]

    def songs(self, record: Row) -> list[Row]:
        return [row for row in self.documents["song"] if row["record_id"] == record["id"]]


def genre(band: Row, *path: str) -> Any:
    found: Any = band["genre"]
    for key in path:
        found = None if found is None else found[key]
    return found


def over_100(song: Row) -> bool:
    return song["seconds"] is not None and song["seconds"] > 100


#: Conditions on bands, and the same in Python.
CASES: list[tuple[str, Callable[[Row, Library], bool]]] = [
    ('{genre: {name: {eq: "jazz"}}}', lambda b, _: genre(b, "name") == "jazz"),
    ("{genre: {}}", lambda b, _: genre(b) is not None),
    ("{not: {genre: {}}}", lambda b, _: genre(b) is None),
    (
        '{genre: {name: {ne: "jazz"}}}',
        lambda b, _: genre(b) is not None and genre(b, "name") != "jazz",
    ),
    (
        "{genre: {name: {isNull: true}}}",
        lambda b, _: genre(b) is not None and genre(b, "name") is None,
    ),
    ('{genre: {not: {name: {eq: "jazz"}}}}', lambda b, _: genre(b) and genre(b, "name") != "jazz"),
    ('{not: {genre: {name: {eq: "jazz"}}}}', lambda b, _: genre(b, "name") != "jazz"),
    ("{genre: {or: []}}", lambda b, _: False),
    ('{genre: {family: {name: {eq: "old"}}}}', lambda b, _: genre(b, "family", "name") == "old"),
    (
        '{genre: {family: {name: {ne: "new"}}}}',
        lambda b, _: genre(b, "family") is not None and genre(b, "family", "name") != "new",
    ),
    ("{members: {some: {}}}", lambda b, _: bool(b["members"])),
    ("{members: {none: {}}}", lambda b, _: not b["members"]),
    ("{members: {every: {}}}", lambda b, _: True),
    ("{members: {}}", lambda b, _: True),
    (
        "{members: {some: {age: {gt: 20}}}}",
        lambda b, _: any(m["age"] is not None and m["age"] > 20 for m in b["members"]),
    ),
    (
        "{members: {every: {age: {gt: 20}}}}",
        lambda b, _: all(m["age"] is not None and m["age"] > 20 for m in b["members"]),
    ),
    (
        "{members: {none: {age: {gt: 20}}}}",
        lambda b, _: not any(m["age"] is not None and m["age"] > 20 for m in b["members"]),
    ),
    (
        '{members: {some: {name: {eq: "Ann"}}, none: {name: {eq: "Bo"}}}}',
        lambda b, _: {m["name"] for m in b["members"]} == {"Ann"},
    ),
    (
        '{members: {some: {band: {name: {eq: "Band 3"}}}}}',
        lambda b, _: any(m["band_id"].endswith("3") for m in b["members"]),
    ),
    ("{best: {none: {}}}", lambda b, _: not b["best"]),
    ("{best: {every: {or: []}}}", lambda b, _: not b["best"]),
    (
        "{debut: {songs: {some: {seconds: {gt: 100}}}}}",
        lambda b, lib: b["debut"] is not None and any(map(over_100, lib.songs(b["debut"]))),
    ),
    ('{label: {country: {eq: "UK"}}}', lambda b, lib: (lib.label(b) or {}).get("country") == "UK"),
    (
        '{label: {country: {ne: "UK"}}}',
        lambda b, lib: lib.label(b) is not None and lib.label(b)["country"] != "UK",
    ),
    ("{label: {}}", lambda b, lib: lib.label(b) is not None),
    ("{not: {label: {}}}", lambda b, lib: lib.label(b) is None),
    ("{records: {some: {}}}", lambda b, lib: bool(lib.records(b))),
    ("{records: {none: {}}}", lambda b, lib: not lib.records(b)),
    (
        "{records: {every: {year: {lt: 1972}}}}",
        lambda b, lib: all(r["year"] < 1972 for r in lib.records(b)),
    ),
    (
        "{records: {every: {rating: {gt: 1}}}}",
        lambda b, lib: all(r["rating"] is not None and r["rating"] > 1 for r in lib.records(b)),
    ),
    (
        "{records: {some: {songs: {every: {seconds: {gt: 100}}, some: {}}}}}",
        lambda b, lib: any(
            lib.songs(r) and all(map(over_100, lib.songs(r))) for r in lib.records(b)
        ),
    ),
    (
        "{records: {some: {band: {records: {none: {year: {eq: 1970}}}}}}}",
        lambda b, lib: bool(lib.records(b)) and all(r["year"] != 1970 for r in lib.records(b)),
    ),
    (
        '{or: [{label: {name: {eq: "Label 1"}}}, {records: {some: {year: {eq: 1973}}}}]}',
        lambda b, lib: (
            (lib.label(b) or {}).get("name") == "Label 1"
            or any(r["year"] == 1973 for r in lib.records(b))
        ),
    ),
]


@pytest.mark.parametrize("by_variable", [False, True], ids=["literal", "variable"])
async def test_conditions_on_what_bands_hold(asking, documents, by_variable):
    library = Library(documents)
    met: list[int] = []
    for where, condition in CASES:
        expected = [row["id"] for row in documents["band"] if condition(row, library)]
        if by_variable:
            query = "query ($w: BandFilter) { bands(where: $w) { id } }"
            data = await asking.data(query, {"w": _as_json(where)})
        else:
            data = await asking.data(f"{{ bands(where: {where}) {{ id }} }}")
        assert [row["id"] for row in data["bands"]] == expected, where
        met.append(len(expected))
    assert sum(0 < count < len(documents["band"]) for count in met) > len(CASES) * 0.7


async def test_below_a_relation_and_through_documents_alone(asking, documents):
    library = Library(documents)
    data = await asking.data(
        '{ songs(where: {record: {band: {genre: {name: {eq: "jazz"}}}}}, limit: 100) { id } }'
    )
    expected = [
        song["id"]
        for record in documents["record"]
        for song in library.songs(record)
        if genre(library.band(record), "name") == "jazz"
    ]
    assert [song["id"] for song in data["songs"]] == sorted(expected)
    assert expected
    data = await asking.data(
        "{ bands { records(limit: 5, where: {songs: {some: {seconds: {gt: 100}}}}) { id } } }"
    )
    for band, found in zip(documents["band"], data["bands"], strict=True):
        assert {row["id"] for row in found["records"]} <= {
            row["id"] for row in library.records(band) if any(map(over_100, library.songs(row)))
        }


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("nulls", ["FIRST", "LAST", None])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("GENRE_NAME", lambda band, _: genre(band, "name")),
        ("LABEL_NAME", lambda band, library: (library.label(band) or {}).get("name")),
        ("DEBUT_YEAR", lambda band, _: (band["debut"] or {}).get("year")),
    ],
)
async def test_orders_by_embedded_and_related_fields(
    asking, documents, field, value, direction, nulls
):
    library = Library(documents)
    given = "" if nulls is None else f", nulls: {nulls}"
    data = await asking.data(
        f"{{ bands(orderBy: [{{field: {field}, direction: {direction}{given}}}]) {{ id }} }}"
    )
    rows = documents["band"]
    known = sorted({value(row, library) for row in rows} - {None}, reverse=direction == "DESC")
    first = nulls == "FIRST" or (nulls is None and direction == "DESC")
    values = [None, *known] if first else [*known, None]
    expected = [row["id"] for wanted in values for row in rows if value(row, library) == wanted]
    assert [row["id"] for row in data["bands"]] == expected


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("{genre: null}", "where.genre must not be null; leave it out, or ask not: {genre: {}}."),
        ("{label: null}", "where.label must not be null; leave it out, or ask not: {label: {}}."),
        ("{records: null}", "where.records must not be null; leave it out."),
        ("{records: {some: null}}", "where.records.some must not be null; leave it out."),
        (
            "{records: {some: {year: {eq: null}}}}",
            "where.records.some.year.eq must not be null; ask isNull for nulls.",
        ),
    ],
)
async def test_row_2_what_has_no_meaning_is_refused(asking, where, message):
    """Regression: a filter that is not understood is never left out."""
    (error,) = await asking.errors(f"{{ bands(where: {where}) {{ id }} }}")
    assert error["message"] == message
    assert asking.runs == []


@pytest.mark.parametrize(
    "where", ["{genre: {nme: {eq: 1}}}", "{records: {any: {}}}", "{records: []}"]
)
async def test_unknown_keys_are_refused(asking, where):
    (error, *_) = await asking.errors(f"{{ bands(where: {where}) {{ id }} }}")
    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_an_embedded_scalar_is_served_by_its_column(asking):
    """Scalars one level down have columns too."""
    from fraiseql import GraphQLRequest

    plan = await asking.engine.explain(
        GraphQLRequest(
            query='{ bands(where: {genre: {name: {eq: "x"}}}, orderBy: {field: GENRE_NAME}) { id } }'
        )
    )
    sql = plan.statements[0].sql
    assert '"t"."genre_name" = $1::text' in sql
    assert 'ORDER BY "t"."genre_name" ASC' in sql


def _as_json(where: str) -> Any:
    """The literal of a condition as a variable's JSON."""
    from graphql import parse_value, value_from_ast_untyped

    return value_from_ast_untyped(parse_value(where))
