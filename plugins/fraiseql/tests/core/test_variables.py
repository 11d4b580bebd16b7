"""Variables inside of literals: what decides SQL decides the plan, the rest is a parameter."""

from __future__ import annotations

import itertools

import pytest

pytestmark = pytest.mark.anyio

FIELDS = ("NAME", "PLAYS", "MEMBERS")
DIRECTIONS = ("ASC", "DESC")
NULLS = ("FIRST", "LAST")

TYPES = {"field": "ArtistOrderField!", "direction": "OrderDirection!", "nulls": "OrderNulls"}


async def _ids(client, query, variables=None):
    return [row["id"] for row in (await client.data(query, variables))["artists"]]


def _literal(key):
    return "{" + ", ".join(f"{name}: {value}" for name, value in key.items()) + "}"


@pytest.mark.parametrize("form", ["{}", "[{}]", "[{}, {{field: ID}}]"])
@pytest.mark.parametrize(
    "names",
    [names for count in (1, 2, 3) for names in itertools.combinations(TYPES, count)],
    ids="-".join,
)
async def test_an_order_by_variables_is_the_order_by_literals(client, names, form):
    """One document, all values: a plan that was made for others would show."""
    found = set()
    declared = ", ".join(f"${name}: {TYPES[name]}" for name in names)
    for values in itertools.product(FIELDS, DIRECTIONS, NULLS):
        key = dict(zip(TYPES, values, strict=True))
        inline = form.format(_literal(key))
        expected = await _ids(client, f"{{ artists(orderBy: {inline}) {{ id }} }}")
        given = form.format(_literal({**key, **{name: f"${name}" for name in names}}))
        query = f"query ({declared}) {{ artists(orderBy: {given}) {{ id }} }}"
        variables = {name: key[name] for name in names}
        for _ in range(2):  # planned, and from the cache
            assert await _ids(client, query, variables) == expected, key
        found.add(tuple(expected))
    assert len(found) > 2


async def test_variables_of_an_order_have_defaults(client):
    query = (
        "query ($f: ArtistOrderField = PLAYS, $d: OrderDirection = DESC, $n: OrderNulls = LAST) "
        "{ artists(orderBy: {field: $f, direction: $d, nulls: $n}) { id } }"
    )

    async def inline(key):
        return await _ids(client, f"{{ artists(orderBy: {key}) {{ id }} }}")

    assert await _ids(client, query) == await inline("{field: PLAYS, direction: DESC, nulls: LAST}")
    assert await _ids(client, query, {"n": "FIRST"}) == await inline(
        "{field: PLAYS, direction: DESC, nulls: FIRST}"
    )
    assert await _ids(client, query, {"n": None}) == await inline("{field: PLAYS, direction: DESC}")
    assert await _ids(client, query, {"d": "ASC", "f": "MEMBERS"}) == await inline(
        "{field: MEMBERS, direction: ASC, nulls: LAST}"
    )


async def test_absent_variables_of_an_order_are_as_if_left_out(client):
    query = (
        "query ($d: OrderDirection, $n: OrderNulls) "
        "{ artists(orderBy: {field: PLAYS, direction: $d, nulls: $n}) { id } }"
    )
    expected = await _ids(client, "{ artists(orderBy: {field: PLAYS}) { id } }")
    assert await _ids(client, query) == expected
    assert await _ids(client, query, {"d": "DESC"}) != expected
    assert await _ids(client, query) == expected


async def test_a_null_where_an_order_takes_none_is_refused(client):
    query = (
        "query ($f: ArtistOrderField = NAME, $d: OrderDirection = ASC) "
        "{ artists(orderBy: [{field: $f, direction: $d}]) { id } }"
    )
    good = await _ids(client, query)
    (error,) = await client.errors(query, {"f": None})
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["message"] == "orderBy.0 takes exactly one of: field, by."
    assert await _ids(client, query, {"d": None}) == good
    assert await _ids(client, query) == good


@pytest.mark.parametrize("value", ["title", "pk_artist", "NAME; DROP TABLE tv_artist", 1, ["NAME"]])
async def test_a_field_that_is_none_is_refused(client, value):
    query = "query ($f: ArtistOrderField!) { artists(orderBy: {field: $f}) { id } }"
    (error,) = await client.errors(query, {"f": value})
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert client.database.runs == []


@pytest.mark.parametrize(
    ("declared", "arguments", "inline", "several"),
    [
        ("$v: Boolean", "where: {name: {isNull: $v}}", "where: {name: {isNull: %s}}", "true false"),
        ("$v: Int!", "limit: $v", "limit: %s", "1 2 0 3"),
        ("$v: Int!", "offset: $v", "offset: %s", "1 2 0"),
        ("$v: Genre", "where: {genre: {eq: $v}}", "where: {genre: {eq: %s}}", "ROCK JAZZ"),
        ("$v: Genre!", "where: {genre: {in: [$v]}}", "where: {genre: {in: [%s]}}", "ROCK JAZZ"),
        (
            "$v: Int",
            "where: {not: {members: {gt: $v}}}",
            "where: {not: {members: {gt: %s}}}",
            "0 3",
        ),
        (
            "$v: Boolean!",
            "where: {or: [{active: {eq: $v}}, {name: {isNull: $v}}]}",
            "where: {or: [{active: {eq: %s}}, {name: {isNull: %s}}]}",
            "true false",
        ),
    ],
)
async def test_other_nested_variables_are_as_literals(client, declared, arguments, inline, several):
    convert = {"true": True, "false": False}
    query = f"query ({declared}) {{ artists({arguments}) {{ id }} }}"
    for text in several.split():
        value = int(text) if text.isdigit() else convert.get(text, text)
        given = inline.replace("%s", text)
        expected = await _ids(client, f"{{ artists({given}) {{ id }} }}")
        assert await _ids(client, query, {"v": value}) == expected, text


async def test_keys_of_nested_filter_variables_decide_the_plan(client):
    query = "query ($v: StringFilter) { artists(where: {name: $v}) { id } }"
    for given, inline in (
        ({"eq": "Joni"}, '{eq: "Joni"}'),
        ({"ne": "Joni"}, '{ne: "Joni"}'),
        ({"isNull": True}, "{isNull: true}"),
        ({"isNull": False}, "{isNull: false}"),
        ({}, "{}"),
    ):
        expected = await _ids(client, f"{{ artists(where: {{name: {inline}}}) {{ id }} }}")
        assert await _ids(client, query, {"v": given}) == expected, given


async def test_nested_orders_in_a_list_of_variables(client):
    query = (
        "query ($a: ArtistOrder!, $d: OrderDirection!) "
        "{ artists(orderBy: [$a, {field: PLAYS, direction: $d}]) { id } }"
    )
    for first, direction in itertools.product(("ACTIVE", "MEMBERS"), DIRECTIONS):
        inline = f"[{{field: {first}}}, {{field: PLAYS, direction: {direction}}}]"
        expected = await _ids(client, f"{{ artists(orderBy: {inline}) {{ id }} }}")
        found = await _ids(client, query, {"a": {"field": first}, "d": direction})
        assert found == expected
