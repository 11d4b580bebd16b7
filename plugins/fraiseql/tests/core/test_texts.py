"""Texts that PostgreSQL cannot hold: refused with the name of the argument, wherever they come in."""

import json
import re
import sys
from types import ModuleType

import attrs
import fraiseql
import pytest
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraiseql import CommandRepository, QueryRepository, Schema, errors
from fraiseql.plan.limits import check_text
from fraiseql.plan.model import Constant, ListOf, ObjectOf, Parameter, Variable
from fraiseql.plan.texts import find_unstorable, is_storable, is_storable_json, write_json
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.anyio

NUL = "the character U+0000"
HALF = "half of a surrogate pair"
FILTER = "query ($w: ArtistFilter) { artists(where: $w) { id } }"
CREATE = "mutation ($i: CreateArtistInput!) { createArtist(input: $i) { id } }"


async def refusal(client, query, variables=None):
    (error,) = await client.errors(query, variables)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    return error["message"]


@pytest.mark.parametrize(
    ("where", "place", "what"),
    [
        ({"name": {"eq": "a\0b"}}, "where.name.eq", f"contain {NUL}"),
        ({"name": {"in": ["a", "\0"]}}, "where.name.in.1", f"contain {NUL}"),
        ({"name": {"eq": "\ud800"}}, "where.name.eq", f"contain {HALF}"),
        ({"name": {"eq": "é\udfff"}}, "where.name.eq", f"contain {HALF}"),
        ({"name": {"like": "\0%"}}, "where.name.like", f"contain {NUL}"),
        ({"or": [{}, {"not": {"name": {"eq": "\0"}}}]}, "where.or.1.not.name.eq", f"contain {NUL}"),
        ({"extra": {"eq": {"a": [1, "\0"]}}}, "where.extra.eq.a.1", f"contain {NUL}"),
        ({"extra": {"eq": {"a": {"\0": 1}}}}, "where.extra.eq.a", f"have a key with {NUL}"),
        ({"extra": {"eq": {"\ud800": 1}}}, "where.extra.eq", f"have a key with {HALF}"),
        ({"extra": {"eq": "\0"}}, "where.extra.eq", f"contain {NUL}"),
        ({"tags": {"contains": ["\0"]}}, "where.tags.contains.0", f"contain {NUL}"),
        ({"albums": {"some": {"title": {"eq": "\0"}}}}, "where.albums.some.title.eq", f"contain {NUL}"),
    ],
)  # fmt: skip
async def test_filters_name_the_operand(client, where, place, what):
    assert await refusal(client, FILTER, {"w": where}) == f"{place} must not {what}."
    assert client.database.runs == []


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ('{ artists(where: {name: {eq: "a\\u0000"}}) { id } }', "where.name.eq"),
        ('{ artists(where: {name: {in: ["a", "\\u0000"]}}) { id } }', "where.name.in.1"),
        ('query ($v: String! = "a") { artists(where: {name: {in: [$v, "\\u0000"]}}) { id } }', "where.name.in.1"),
        ('{ artists(where: {extra: {eq: {a: ["\\u0000"]}}}) { id } }', "where.extra.eq.a.0"),
        ('{ artist(identifier: "\\u0000") { id } }', "identifier"),
        ('query ($v: String = "\\u0000") { artist(identifier: $v) { id } }', "identifier"),
        ('mutation { createArtist(input: {name: "\\u0000"}) { id } }', "input.name"),
        ('mutation { describeArtist(input: {name: "\\u0000"}) { id } }', "input.name"),
        ('mutation { describeArtist(input: {name: "x", albums: [{title: "\\u0000"}]}) { id } }', "input.albums.0.title"),
    ],
)  # fmt: skip
async def test_literals_name_the_argument(client, query, place):
    assert await refusal(client, query) == f"{place} must not contain {NUL}."
    assert client.database.runs == []


async def test_inputs_name_the_field(client):
    for name, query in (
        ("createArtist", CREATE),
        ("describeArtist", CREATE.replace("createArtist", "describeArtist")),
    ):
        for given_, place in (
            ({"name": "\0"}, "name"),
            ({"name": "x", "tags": ["a", "\0"]}, "tags.1"),
            ({"name": "x", "albums": [{"title": "t", "tracks": ["\0"]}]}, "albums.0.tracks.0"),
        ):
            message = await refusal(client, query, {"i": given_})
            assert message == f"input.{place} must not contain {NUL}.", name


async def test_names_are_those_of_the_schema(make_client, music):
    """Keys of the data are the database's, and clients do not know them."""

    @fraiseql.input
    class InnerInput:
        other_title: str = fraiseql.field(name="caption")

    @fraiseql.input
    class OuterInput:
        long_name: str
        all_inner: list[InnerInput]
        free: fraiseql.JSON | None = None

    @fraiseql.mutation(function="fn_describe_artist")
    class Outer:
        input: OuterInput
        result: music.Artist

    client = make_client(schema=Schema(music, Outer))
    query = "mutation ($i: OuterInput!) { outer(input: $i) { id } }"
    inner = [{"caption": "x"}, {"caption": "\0"}]
    for given_, place in (
        ({"longName": "\0", "allInner": []}, "longName"),
        ({"longName": "x", "allInner": inner}, "allInner.1.caption"),
        ({"longName": "x", "allInner": [], "free": {"long_name": "\0"}}, "free.long_name"),
    ):
        message = await refusal(client, query, {"i": given_})
        assert message == f"input.{place} must not contain {NUL}."
    literal = query.replace("($i: OuterInput!)", "").replace(
        "$i", '{longName: "x", allInner: [{caption: "\\u0000"}]}'
    )
    assert "input.allInner.0.caption must not" in await refusal(client, literal)


async def test_what_a_hook_makes_is_checked(make_client, music):
    @fraiseql.mutation(function="fn_create_artist")
    class Spoil:
        input: music.CreateArtistInput
        result: music.Artist

        @staticmethod
        def prepare_input(input):
            return attrs.evolve(input, name=input.name + "\0")

    client = make_client(schema=Schema(music, Spoil))
    query = 'mutation { spoil(input: {name: "x"}) { id } }'
    assert await refusal(client, query) == f"input.name must not contain {NUL}."


async def test_a_field_does_not_cost_its_neighbours(client):
    query = 'query ($t: String) { a: artist(identifier: $t) { id } b: artist(identifier: "joni") { name } }'
    body = await client.ask(query, {"t": "\0"})
    assert body["data"] == {"a": None, "b": {"name": "Joni"}}
    (error,) = body["errors"]
    assert (error["path"], error["message"]) == (["a"], f"identifier must not contain {NUL}.")


async def test_python_fields_may_have_any_text(client):
    query = "query ($n: String!) { hello(name: $n) }"
    assert (await client.data(query, {"n": "\0"}))["hello"] == "hello \0"


async def test_what_looks_like_an_escape_is_none(client):
    for text in ("\\u0000", "\\\\u0000", 'a"\\u0000'):
        where = {"extra": {"eq": {"a": text}}}
        assert (await client.data(FILTER, {"w": where}))["artists"] == []
        given_ = {"name": "x", "albums": [{"title": text}]}
        described = CREATE.replace("createArtist", "describeArtist").replace("{ id }", "{ name }")
        assert (await client.data(described, {"i": given_}))["describeArtist"]["name"] == "x"


async def test_a_long_path_is_cut(client):
    deep = "\0"
    for _ in range(100):
        deep = {"k" * 100: deep}
    message = await refusal(client, FILTER, {"w": {"extra": {"eq": deep}}})
    assert message.startswith("where.extra.eq." + "k" * 40 + "....")
    assert len(message) < 1_200


async def test_cursors(client, make_client, music):
    pages = ModuleType("pages")
    vars(pages).update(Artist=music.Artist, pages=fraiseql.connection(music.Artist))
    paging = make_client(schema=Schema(pages))
    query = "query ($c: String) { pages(after: $c) { nodes { id } } }"
    for text in ("\0", "\ud800"):
        (error,) = await paging.errors(query, {"c": text})
        assert error["extensions"]["code"] == "BAD_CURSOR"


def tenant_of(view):
    return view.headers.get("x-tenant")


async def test_session_variables(make_client, make_view, monkeypatch):
    tenants = ModuleType("fraiseql_test_tenants")
    tenants.tenant_of = tenant_of
    monkeypatch.setitem(sys.modules, tenants.__name__, tenants)
    target = f"{tenants.__name__}:tenant_of"
    spec = SessionVariableSpec(name="app.tenant", summary="The tenant.", target=target)
    plugin = ModuleType("session_plugin")
    plugin.fraise_session_variables = hookimpl(lambda: (spec,))
    for text, is_good in (("a", True), ("é", True), ("a\0b", False), ("\ud800", False)):
        client = make_client(plugins=(plugin,), view=make_view(headers={"x-tenant": text}))
        body = await client.ask("{ artists { id } }")
        if is_good:
            assert "errors" not in body
            continue
        assert set(body) == {"errors"}
        (error,) = body["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
        assert error["message"].startswith("What says who asks must not contain")
        assert "app.tenant" not in json.dumps(body)


async def test_repositories(database):
    queries, commands = QueryRepository(database), CommandRepository(database)
    for text, what in (("a\0", NUL), ("\ud800", HALF)):
        calls = {
            "name": lambda text=text: queries.find("tv_artist", name=text),
            "name.0": lambda text=text: queries.find("tv_artist", name={"in": [text]}),
            "extra.a": lambda text=text: queries.count("tv_artist", extra={"eq": {"a": text}}),
            "a key": lambda text=text: queries.find_one("tv_artist", {text: 1}),
            "source": lambda text=text: queries.find(text),
            "input.a": lambda text=text: commands.call("fn_describe_artist", input={"a": text}),
            "function": lambda text=text: commands.call(text),
        }
        for label, call in calls.items():
            with pytest.raises(
                errors.UnstorableTextError, match=rf"^{label} must not .*{re.escape(what)}"
            ):
                await call()
        with pytest.raises(errors.UnstorableTextError, match="a key must not"):
            await queries.find("tv_artist", order_by=text)


async def test_a_text_that_reaches_a_repository_is_the_clients(make_client, music):
    @fraiseql.query
    async def count(info, name: str) -> int:
        return await info.context["queries"].count("tv_artist", name=name)

    client = make_client(schema=Schema(music, count))
    query = "query ($n: String!) { count(name: $n) }"
    message = await refusal(client, query, {"n": "\0"})
    assert message == "A text has the character U+0000, or half of a surrogate pair."
    assert (await client.data(query, {"n": "Joni"}))["count"] == 1


# -- the walk ------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None), max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec=None), max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


def is_fit(value):
    """What PostgreSQL can hold, in as many words."""
    match value:
        case str():
            return not any(each == "\0" or 0xD800 <= ord(each) < 0xE000 for each in value)
        case list():
            return all(is_fit(each) for each in value)
        case dict():
            return all(is_fit(key) and is_fit(each) for key, each in value.items())
        case _:
            return True


@given(JSON)
def test_the_walk_finds_what_cannot_be_held(value):
    found = find_unstorable(value)
    assert (found is None) == is_fit(value) == is_storable(value)
    if is_storable_json(write_json(value)):
        assert found is None
    if found is None:
        return
    for step in found.path[:-1] if found.is_key else found.path:
        value = value[step]
    assert not is_fit(found.path[-1] if found.is_key else value)
    assert found.is_key or isinstance(value, str)


def test_the_walk_is_as_deep_as_need_be():
    deep = "\0"
    for _ in range(100_000):
        deep = [deep]
    assert find_unstorable(deep).path == (0,) * 100_000
    assert find_unstorable([[[]], [{}], {"a": []}, ()]) is None


def test_the_walk_looks_into_expressions(music):
    schema = Schema(music).graphql
    variable = Variable("v", (), "String")
    for expression, place in (
        (Constant("\0"), "x"),
        (ListOf((variable, Constant(["a", "\0"]))), "x.1.1"),
        (ObjectOf((("a", variable), ("b", ListOf((Constant("\0"),))))), "x.b.0"),
    ):
        parameter = Parameter(expression=expression, label="x")
        with pytest.raises(fraiseql.GraphQLError, match=f"^{place} must not"):
            check_text(parameter, expression, schema)
    check_text(Parameter(expression=variable, label="x"), variable, schema)
