"""Orders by how well fields fit what is given, against an oracle, wherever values are kept."""

from __future__ import annotations

import json
import math
from types import ModuleType
from typing import Any

import pytest
from fraiseql import plugin
from fraiseql.declare.names import camel_case

pytestmark = pytest.mark.anyio

#: Root field, the type of its order, and the field below which the values are.
STORAGES = {
    "column": ("things", "Thing", None),
    "document": ("bareThings", "BareThing", None),
    "embedded": ("owners", "Owner", "inside"),
    "relation": ("owners", "Owner", "thing"),
}
EXTENSIONS = {
    "features": "vector",
    "metersTo": "earthdistance",
    "similarTo": "pg_trgm",
    "wordSimilarTo": "pg_trgm",
}


def possible(fits: ModuleType, there: set[str]) -> list[tuple[str, str, Any]]:
    """The cases that a server with these extensions can answer."""
    return [
        case
        for case in fits.CASES
        if {EXTENSIONS.get(case[0]), EXTENSIONS.get(case[1])} - {None} <= there
    ]


def by(case: tuple[str, str, Any], below: str | None = None) -> dict[str, Any]:
    field, operator, operand = case
    found = {field: {operator: operand}}
    return found if below is None else {below: found}


def measure(
    cases: ModuleType, oracle: ModuleType, fits: ModuleType, case: tuple[str, str, Any]
) -> dict[int, float]:
    """How far each document is from fitting best, by id; infinite where nothing is there."""
    field, operator, operand = case
    sign = -1 if operator in fits.GREATEST else 1
    found: dict[int, float] = {}
    for row in cases.documents():
        value = row.get(field)
        if value is None:
            found[row["id"]] = math.inf
            continue
        distance = sign * fits.fit(oracle, operator, value, operand)
        found[row["id"]] = 1e300 if math.isnan(distance) else float(f"{distance:.5g}")
    return found


async def sort(things: Any, root: str, type_: str, order: list[Any]) -> list[int]:
    query = f"query ($o: [{type_}Order!]) {{ {root}(orderBy: $o, limit: 100) {{ id }} }}"
    body = await things.ask(query, {"o": order})
    assert "errors" not in body, body["errors"]
    return [row["id"] for row in body["data"][root]]


def test_every_operator_has_a_case(fits):
    shipped = {camel_case(spec.name) for spec in plugin.fraise_order_operators()}
    assert {operator for _, operator, _ in fits.CASES} == shipped


@pytest.mark.parametrize("storage", STORAGES)
async def test_what_fits_best_is_first_and_nulls_are_last(
    things, there, cases, oracle, fits, storage
):
    root, type_, below = STORAGES[storage]
    wanted = possible(fits, there)
    assert len(wanted) > 30
    for case in wanted:
        distances = measure(cases, oracle, fits, case)
        found = await sort(things, root, type_, [{"by": by(case, below)}])
        assert sorted(found) == sorted(distances), case
        assert [distances[id_] for id_ in found] == sorted(distances.values()), case
        turned = {"by": by(case, below), "direction": "ASC"}
        if case[1] not in fits.GREATEST:
            turned["direction"] = "DESC"
        found = await sort(things, root, type_, [turned])
        known = [distances[id_] for id_ in found if distances[id_] != math.inf]
        assert known == sorted(known, reverse=True), case
        assert {distances[id_] for id_ in found[len(known) :]} == {math.inf}, case
        found = await sort(things, root, type_, [{**turned, "nulls": "FIRST"}])
        nulls = len(distances) - len(known)
        assert {distances[id_] for id_ in found[:nulls]} == {math.inf}, case
        assert [distances[id_] for id_ in found[nulls:]] == known, case


async def test_words_that_stand_closer_are_first_by_proximity(things):
    def order(query: str, method: str) -> dict[str, Any]:
        search = {"query": query, "method": method}
        return {"by": {"text": {"search": search}}}

    query = "query ($o: [ThingOrder!]) { things(orderBy: $o, limit: 3) { text } }"
    body = await things.ask(query, {"o": [order("dog quick", "PROXIMITY")]})
    assert body["data"]["things"][0] == {"text": "dog quick"}
    body = await things.ask(query, {"o": [order("running quick", "PROXIMITY")]})
    # one word between them in both, so the id decides
    assert [row["text"] for row in body["data"]["things"]][:2] == [
        "The quick running fox",
        "quick dogs, running",
    ]


async def test_literals_variables_and_keys_of_both_kinds(things):
    """The search that filters is the one that sorts; equal ranks go by the next key."""
    query = """query ($q: String!, $d: OrderDirection) {
      literal: things(
        where: {text: {searchWeb: {query: "abc or dog or quick"}}}
        orderBy: [
          {by: {text: {searchWeb: {query: "abc or dog or quick"}}}}
          {field: TEXT, direction: DESC}
        ]
      ) { text }
      variable: things(
        where: {text: {searchWeb: {query: $q}}}
        orderBy: [
          {by: {text: {searchWeb: {query: $q}}}, direction: $d}
          {field: TEXT, direction: DESC}
        ]
      ) { text }
    }"""
    body = await things.ask(query, {"q": "abc or dog or quick"})
    assert body["data"]["literal"] == body["data"]["variable"]
    assert body["data"]["literal"] == [
        {"text": "dog quick"},
        {"text": "quick dogs, running"},
        {"text": "line\nbreak abc"},
        {"text": "abc"},
        {"text": "The quick running fox"},
        {"text": "ABC"},
    ]
    turned = await things.ask(query, {"q": "abc or dog or quick", "d": "ASC"})
    assert turned["data"]["variable"][-1] == {"text": "dog quick"}


async def test_a_plan_serves_every_operand(things):
    """Operands are bound: the plan depends on which keys there are, and on words."""
    query = "query ($o: [ThingOrder!]) { things(orderBy: $o, limit: 1) { id } }"
    plans = set()
    for operand in ("abc", "x'; DROP TABLE tv_thing; --", "$1"):
        order = [{"by": {"text": {"search": {"query": operand}}}}]
        plan = await _plan(things, query, {"o": order})
        plans.add(plan.statements[0].sql)
        assert operand not in plan.statements[0].sql or operand in {"$1", "abc"}
    assert len(plans) == 1
    english = [{"by": {"text": {"search": {"query": "abc", "language": "ENGLISH"}}}}]
    assert (await _plan(things, query, {"o": english})).statements[0].sql not in plans


async def _plan(things: Any, query: str, variables: Any) -> Any:
    from fraiseql import GraphQLRequest

    return (await things.engine.study(GraphQLRequest(query=query, variables=variables))).plan


@pytest.mark.parametrize(
    ("order", "message"),
    [
        ("{}", "orderBy.0 takes exactly one of: field, by."),
        ("{direction: DESC}", "orderBy.0 takes exactly one of: field, by."),
        (
            '{field: TEXT, by: {text: {search: {query: "a"}}}}',
            "orderBy.0 takes exactly one of: field, by.",
        ),
        ("{by: {}}", "Within OneOf Input Object type 'ThingOrderBy', exactly one field"),
        (
            '{by: {text: {search: {query: "a"}, searchWeb: {query: "a"}}}}',
            "Within OneOf Input Object type 'StringOrderBy', exactly one field",
        ),
        ('{by: {place: {distanceTo: "east"}}}', "Point must be two numbers"),
        ('{by: {whole: {search: {query: "a"}}}}', "not to include unknown field 'whole'"),
        ('{by: {words: {search: {query: "a"}}}}', "not to include unknown field 'words'"),
        ('{by: {text: {search: {query: "a", normalization: 7}}}}', "TextRankNormalization"),
    ],
)
async def test_orders_without_a_meaning_are_refused(things, order, message):
    body = await things.ask(f"{{ things(orderBy: [{order}]) {{ id }} }}")
    assert {error["extensions"]["code"] for error in body["errors"]} <= {
        "BAD_USER_INPUT",
        "GRAPHQL_VALIDATION_FAILED",
    }
    assert any(message in error["message"] for error in body["errors"]), body["errors"]


@pytest.mark.parametrize(
    "text",
    [
        *("'", "\\", "& | ! ( )", ":*", "<->", '"open', "-", "or", "a" * 3000, "(" * 500),
        *("\x01", "\U0001f600", "the of and", "$1 $2"),
    ],
)
async def test_every_text_is_a_search(things, there, cases, text):
    """No syntax of tsquery reaches the client; what is not found has rank 0."""
    for operator in ("search", "searchPhrase", "searchWeb"):
        operand = {"query": text, "language": "ENGLISH"}
        found = await sort(things, "things", "Thing", [{"by": {"text": {operator: operand}}}])
        assert len(found) == len(cases.documents())
    if "pg_trgm" in there:
        found = await sort(things, "things", "Thing", [{"by": {"text": {"similarTo": text}}}])
        assert len(found) == len(cases.documents())


@pytest.mark.parametrize("text", ["\0", "\ud800"])
async def test_texts_that_postgresql_cannot_hold(things, text):
    query = "query ($o: [ThingOrder!]) { things(orderBy: $o) { id } }"
    body = await things.ask(query, {"o": [{"by": {"text": {"search": {"query": text}}}}]})
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


async def test_a_missing_extension_is_told(things, there):
    missing = [
        (name, extension, order)
        for name, extension, order in (
            ("place.metersTo", "earthdistance", {"place": {"metersTo": "(0,0)"}}),
            ("features.l2DistanceTo", "vector", {"features": {"l2DistanceTo": [1, 2, 3]}}),
            ("text.similarTo", "pg_trgm", {"text": {"similarTo": "a"}}),
        )
        if extension not in there
    ]
    query = "query ($o: [ThingOrder!]) { things(orderBy: $o) { id } }"
    for name, extension, order in missing:
        body = await things.ask(query, {"o": [{"by": order}]})
        (error,) = body["errors"]
        assert error["extensions"]["code"] == "EXTENSION_MISSING"
        assert error["message"].startswith(f"orderBy.0.by.{name} needs the PostgreSQL extension")
        assert extension in error["message"]


PAGE = """query ($o: [{type_}Order!], $first: Int, $after: String, $last: Int, $before: String) {{
  {root}(orderBy: $o, first: $first, after: $after, last: $last, before: $before) {{
    totalCount
    nodes {{ id }}
    pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}
  }}
}}"""


@pytest.mark.parametrize(
    ("root", "type_"), [("thingPages", "Thing"), ("bareThingPages", "BareThing")]
)
async def test_pages_have_every_row_once(things, there, fits, root, type_):
    """Forward and backward, best and worst first, with ties, nulls and a second key."""
    rows = root.removesuffix("Pages") + "s"
    query = PAGE.format(root=root, type_=type_)
    for case in possible(fits, there)[::2]:
        for more in ({}, {"direction": "ASC"}, {"direction": "DESC", "nulls": "FIRST"}):
            order = [{"by": by(case), **more}]
            if more:
                order.append({"field": "COLOUR", "direction": "DESC"})
            whole = await sort(things, rows, type_, order)
            forward = await _walk(things, query, order, root, "first", "after", "endCursor")
            assert sorted(forward) == sorted(whole), (case, more)
            backward = await _walk(things, query, order, root, "last", "before", "startCursor")
            assert backward[::-1] == forward, (case, more)


async def _walk(
    things: Any, query: str, order: Any, root: str, size: str, from_: str, edge: str
) -> list[int]:
    found: list[int] = []
    variables: dict[str, Any] = {"o": order, size: 4}
    for _ in range(20):
        body = await things.ask(query, variables)
        assert "errors" not in body, body["errors"]
        page = body["data"][root]
        ids = [node["id"] for node in page["nodes"]]
        found += ids if size == "first" else ids[::-1]
        has_more = page["pageInfo"]["hasNextPage" if size == "first" else "hasPreviousPage"]
        if not has_more:
            return found
        variables[from_] = page["pageInfo"][edge]
    raise AssertionError("no end of pages")


async def test_a_cursor_is_of_one_search(things):
    """Another operand is another order: its cursors are refused, in both spellings."""
    query = PAGE.format(root="thingPages", type_="Thing")

    def order(text: str) -> list[Any]:
        return [{"by": {"text": {"search": {"query": text}}}}]

    body = await things.ask(query, {"o": order("abc"), "first": 2})
    cursor = body["data"]["thingPages"]["pageInfo"]["endCursor"]
    body = await things.ask(query, {"o": order("quick"), "first": 2, "after": cursor})
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "BAD_CURSOR"
    literal = (
        '{ thingPages(orderBy: [{by: {text: {search: {query: "%s"}}}}], first: 2, after: "%s")'
        " { nodes { id } } }"
    )
    body = await things.ask(literal % ("abc", cursor))
    again = await things.ask(query, {"o": order("abc"), "first": 2, "after": cursor})
    assert body["data"]["thingPages"]["nodes"] == again["data"]["thingPages"]["nodes"]
    body = await things.ask(literal % ("quick", cursor))
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "BAD_CURSOR"


async def test_below_a_relation(things):
    """A list inside of an object is sorted in the same statement, by what is two steps away."""
    query = """query ($q: String!) {
      owners(where: {id: {eq: 13}}) {
        thing {
          owners(orderBy: [
            {by: {inside: {text: {search: {query: $q}}}}}
            {by: {thing: {text: {search: {query: "fox"}}}}, direction: ASC}
          ]) { id }
        }
      }
      far: owners(orderBy: [{by: {thing: {text: {search: {query: "fox"}}}}}], limit: 1) { id }
    }"""
    body = await things.ask(query, {"q": "quick"})
    assert body["data"]["owners"] == [{"thing": {"owners": [{"id": 13}]}}]
    assert body["data"]["far"] == [{"id": 13}]


async def test_what_is_several_steps_away(things):
    """Through a relation and an embedded object, and through a list not at all."""
    query = "{ owners(orderBy: [{by: %s}], limit: 1) { id } }"
    body = await things.ask(query % '{thing: {owners: {id: {search: {query: "a"}}}}}')
    assert "not to include unknown field 'owners'" in body["errors"][0]["message"]


async def test_plans_with_operands_are_written_to_json(things):
    from fraiseql.plan.codec import plan_from_json, plan_to_json

    plan = await _plan(
        things,
        PAGE.format(root="thingPages", type_="Thing"),
        {"o": [{"by": {"text": {"search": {"query": "abc"}}}}], "first": 1},
    )
    assert plan_from_json(json.loads(json.dumps(plan_to_json(plan)))) == plan
    assert '"mark"' in json.dumps(plan_to_json(plan))
