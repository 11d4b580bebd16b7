"""Plans as values: what they hold, and that they are the same after a trip through JSON.

The files under ``golden/`` are plans as they were when they were last looked at.  A change of one
is a change of what servers run: read the difference, then write them anew by
``FRAISE_UPDATE_GOLDEN=1``.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import fraiseql
import pytest
from fraiseql import Schema
from fraiseql.errors import FunctionSignatureError, PlanFormatError
from fraiseql.plan.cache import AdmittingCache
from fraiseql.plan.codec import plan_from_json, plan_to_json
from fraiseql.plan.cost_program import Cost
from fraiseql.plan.document import DocumentChecks, read_document
from fraiseql.plan.model import (
    Constant,
    ErrorPart,
    Form,
    ListOf,
    ObjectOf,
    Parameter,
    Plan,
    PythonPart,
    SqlPart,
    StaticPart,
    Variable,
)
from fraiseql.plan.planner import Planner
from fraiseql.plan.prepare import Prepared, choose_operation
from fraiseql.plan.reads import DocumentRead
from fraiseql.plan.selection import Selector, places_of
from fraiseql.settings import LimitSettings
from fraiseql.sql.call import check_function
from fraiseql.sql.catalog import (
    Column,
    Function,
    FunctionArgument,
    Returns,
    Source,
    SourceCatalog,
)
from fraiseql.sql.documents import Documents
from fraiseql.sql.published import check_published
from fraiseql.sql.scope import Bounds, Scope, Tally
from fraiseql.sql.writer import quote_name, quote_text
from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse

GOLDEN = Path(__file__).parent / "golden"

COLUMNS = {
    "id": Column("uuid", "uuid"),
    "identifier": Column("varchar", "character varying"),
    "name": Column("text", "text"),
    "genre": Column("genre", "app.genre", is_enum=True),
    "plays": Column("int4", "integer"),
    "rating": Column("numeric", "numeric"),
    "score": Column("numeric", "numeric"),
    "members": Column("text", "text"),
    "created_at": Column("timestamptz", "timestamp with time zone"),
    "extra": Column("jsonb", "jsonb"),
    "data": Column("jsonb", "jsonb"),
}


def argument(name: str, type_: str = "text", *, default: bool = False) -> FunctionArgument:
    return FunctionArgument(name, type_, type_, default)


CATALOG = SourceCatalog(
    sources={
        "tv_artist": Source(("app", "tv_artist"), COLUMNS),
        "tv_bare": Source(("tv_bare",), {"data": COLUMNS["data"], "doc": Column("text", "text")}),
        "v_broken": Source(("v_broken",), {"data": COLUMNS["data"]}),
    },
    functions={
        "fn_create_artist": Function(
            ("app", "fn_create_artist"),
            (
                argument("name"),
                argument("p_genre", "genre", default=True),
                argument("tags", "_text", default=True),
                argument("p_albums", "jsonb", default=True),
            ),
            Returns.SCALAR,
            returns_set=False,
        ),
        "fn_describe_artist": Function(
            ("fn_describe_artist",),
            (argument("input", "jsonb"),),
            Returns.DOCUMENT,
            returns_set=False,
        ),
        "fn_forget_artist": Function(
            ("fn_forget_artist",), (argument("id", "uuid"),), Returns.SCALAR, returns_set=False
        ),
        "fn_all_artists": Function(("fn_all_artists",), (), Returns.COMPOSITE, returns_set=True),
    },
)

OPERATIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "list_of_scalars": ("{ artists { id name genre plays } }", {}),
    "list_of_documents": ("{ artists { name albums { t: title tracks { seconds } } } }", {}),
    "text_twin": ("{ bares { id albums { __typename id } } }", {}),
    "lookup": (
        'query ($id: ID!) { one: artist(id: $id) { name } two: artist(identifier: "joni") { id } }',
        {"id": "00000000-0000-0000-0000-000000000001"},
    ),
    "filter_by_variable": (
        (
            "query ($w: ArtistFilter, $o: [ArtistOrder!], $n: Int! = 7)"
            " { artists(where: $w, orderBy: $o, limit: $n, offset: 2) { name } }"
        ),
        {
            "w": {
                "or": [{"name": {"contains": "%"}}, {"genre": {"in": ["ROCK"]}}],
                "not": {"createdAt": {"lt": "2026-01-01T00:00:00Z"}},
                "extra": {"in": [{"a": 1}]},
            },
            "o": [{"field": "NAME", "direction": "DESC", "nulls": "LAST"}, {"field": "NAME"}],
        },
    ),
    "filter_by_literal": (
        (
            "query ($n: String!, $x: Int, $id: ID!) { artists(where: {"
            ' name: {eq: $n, in: ["a", $n]}, extra: {eq: {a: [1, $x], b: "c"}, in: [{d: $x}]},'
            ' id: {in: [$id, "00000000-0000-0000-0000-000000000002"]}, score: {gt: 1.5},'
            " members: {gte: 2}, genre: {eq: JAZZ}, rating: {ne: 1.50} }, orderBy: {field: ID}) { id } }"
        ),
        {"n": "x", "x": 5, "id": "00000000-0000-0000-0000-000000000001"},
    ),
    "function": (
        (
            'mutation ($g: Genre) { createArtist(input: {name: "x", genre: $g, albums: {title: "t"}})'
            " { name albums { title } } }"
        ),
        {"g": "NEW_WAVE"},
    ),
    "function_with_document": (
        "mutation ($i: CreateArtistInput!) { describeArtist(input: $i) { name } }",
        {"i": {"name": "x", "albums": [{"title": "t", "tracks": ["a"]}]}},
    ),
    "function_with_rows": ("mutation { allArtists { name } __typename }", {}),
    "published_id": (
        "mutation ($id: ID!) { forgetArtist(input: {id: $id}) }",
        {"id": "00000000-0000-0000-0000-000000000001"},
    ),
    "mixed": (
        (
            "query ($n: String!) { hello artists(limit: 1) { shout name } t: __typename"
            ' favourite { id } __type(name: "Track") { name } v: __type(name: $n) { name } }'
        ),
        {"n": "Album"},
    ),
    "errors": (
        (
            '{ a: artists(limit: 101) { id } b: artist { id } c: artist(id: "x") { id }'
            ' d: artist(id: "00000000-0000-0000-0000-000000000001", identifier: "b") { id }'
            ' e: artist(identifier: "fine") { id } }'
        ),
        {},
    ),
}


class Desk:
    """Plans operations of the store's schema without a database."""

    def __init__(self, music: Any) -> None:
        self.schema = Schema(music).build()
        self.checks = DocumentChecks(
            schema=self.schema.graphql,
            limits=LimitSettings(),
            introspection=True,
            suggestions=True,
        )
        self.planner = Planner(schema=self.schema, catalog=CATALOG, offset=100, list_items=3)

    def prepare(self, query: str, name: str | None = None) -> Prepared[Plan]:
        document = read_document(query, self.checks)
        operation = choose_operation(document, name)
        return Prepared(document, operation, self.schema.graphql, 64, 100_000.0)

    def plan(self, query: str, variables: dict[str, Any] | None = None) -> Plan:
        prepared = self.prepare(query)
        values = prepared.coerce(variables or {}, suggestions=True)
        return self.planner.plan(prepared.view, values)


@pytest.fixture(scope="module")
def desk(music: Any) -> Desk:
    return Desk(music)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_golden(desk, name):
    query, variables = OPERATIONS[name]
    plan = desk.plan(query, variables)
    found = {"document": query, "variables": variables, "plan": plan_to_json(plan)}
    text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    file = GOLDEN / f"{name}.json"
    if os.environ.get("FRAISE_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
    assert plan_from_json(json.loads(text)["plan"]) == plan


def test_no_golden_file_without_its_operation():
    assert {file.stem for file in GOLDEN.glob("*.json")} == set(OPERATIONS)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 0}, "version 6 was expected, found version 0"),
        ({"parts": [{"kind": "nope"}]}, "A plan is damaged: KeyError"),
        ({"operation": "nope"}, "A plan is damaged: ValueError"),
        ({"statements": 5}, "A plan is damaged: TypeError"),
        ({"statements": ["x"]}, "A plan is damaged: TypeError"),
        ({"variables": 5}, "A plan is damaged: TypeError"),
    ],
)
def test_damaged_plans_are_refused(desk, change, message):
    good = plan_to_json(desk.plan("{ artists { id } }"))
    with pytest.raises(PlanFormatError, match=message):
        plan_from_json({**good, **change})


def test_the_same_shape_is_the_same_plan(desk):
    query = "query ($w: ArtistFilter) { artists(where: $w) { id } }"
    one = desk.plan(query, {"w": {"name": {"in": ["a"]}}})
    other = desk.plan(query, {"w": {"name": {"in": ["b", "c"]}}})
    assert one == other
    assert one.statements[0].parameters[0].expression == Variable("w", ("name", "in"), "[String!]")
    assert one.statements[0].parameters[0].most == 3


@pytest.mark.parametrize(
    ("declared", "one", "other", "same"),
    [
        ("$w: ArtistFilter", {"w": {"name": {"eq": "a"}}}, {"w": {"name": {"eq": "b"}}}, True),
        ("$w: ArtistFilter", {"w": {"name": {"eq": "a"}}}, {"w": {"name": {"ne": "a"}}}, False),
        ("$w: ArtistFilter", {"w": {"name": {"eq": "a"}}}, {"w": {"name": {"eq": None}}}, False),
        ("$w: ArtistFilter", {"w": {"or": [{}]}}, {"w": {"or": [{}, {}]}}, False),
        ("$w: ArtistFilter", {"w": None}, {}, False),
        ("$w: ArtistFilter", {"w": {"or": None}}, {"w": {"or": []}}, False),
        ("$w: [ArtistOrder!]", {"w": [{"field": "ID"}]}, {"w": [{"field": "NAME"}]}, False),
        ("$w: [ArtistOrder!]", {"w": [{"field": "ID"}]}, {"w": {"field": "ID"}}, True),
        ("$w: [ArtistOrder!]", {"w": None}, {"w": []}, False),
        ("$w: Int! = 5", {}, {"w": 6}, True),
        ("$w: [String!]", {"w": ["a"]}, {"w": ["a", "b"]}, True),
        ("$w: CreateArtistInput", {"w": {"name": "a"}}, {"w": {"name": "b"}}, True),
        ("$w: CreateArtistInput", {"w": {"name": "a"}}, {"w": None}, False),
        (
            "$w: CreateArtistInput",
            {"w": {"name": "a", "albums": [{"title": "a"}]}},
            {"w": {"name": "a", "albums": [{"title": "b"}, {"title": "c"}]}},
            True,
        ),
        ("$w: Boolean!", {"w": True}, {"w": False}, False),
    ],
)
def test_what_decides_a_plan(desk, declared, one, other, same):
    """Keys, operators, nulls and lengths of condition lists do; values do not."""
    kind = declared.split(": ")[1].split(" =")[0]
    use = {
        "ArtistFilter": "artists(where: $w) { id }",
        "[ArtistOrder!]": "artists(orderBy: $w) { id }",
        "Int!": "artists(limit: $w) { id }",
        "[String!]": "artists(where: {name: {in: $w}}) { id }",
        "Boolean!": "...F } fragment F on Query { hello @skip(if: $w) artists { id }",
    }
    if kind == "CreateArtistInput":
        query = f"mutation ({declared}) {{ describeArtist(input: $w) {{ id }} }}"
        query = query.replace("$w: CreateArtistInput", '$w: CreateArtistInput = {name: "d"}')
    else:
        query = f"query ({declared}) {{ {use[kind]} }}"
    prepared = desk.prepare(query)
    made: list[int] = []

    def make() -> Any:
        made.append(1)
        return len(made)

    for variables in (one, other, one):
        prepared.plan(prepared.coerce(variables, suggestions=True), make)
    assert (len(made) == 1) is same


def test_all_plans_of_an_operation_have_its_cost(desk):
    """It is checked before a plan is chosen, and written with each of them."""
    query = "query ($n: Int, $b: Boolean!) { artists(limit: $n) { name albums @skip(if: $b) { title } } }"
    prepared = desk.prepare(query)
    plans = [
        desk.planner.plan(prepared.view, prepared.coerce(variables, suggestions=True))
        for variables in ({"n": 3, "b": True}, {"b": False}, {"n": None, "b": False})
    ]
    assert all(plan.cost is prepared.view.cost for plan in plans)
    again = plan_from_json(json.loads(json.dumps(plan_to_json(plans[1])))).cost
    assert (again.most, again.evaluate({"n": 3, "b": False})) == (100_000.0, Cost(4, 33))
    assert again.evaluate({"b": True}) == Cost(21, 220)


def test_variants_are_bounded(desk):
    document = read_document(
        "query ($b: Boolean!, $c: Boolean!) { hello @skip(if: $b) t: hello @skip(if: $c) }",
        desk.checks,
    )
    prepared: Prepared[Any] = Prepared(
        document, choose_operation(document, None), desk.schema.graphql, 2
    )
    made: list[tuple[bool, bool]] = []

    def ask(b: bool, c: bool) -> None:
        values = prepared.coerce({"b": b, "c": c}, suggestions=True)
        prepared.plan(values, lambda: made.append((b, c)) or (b, c))

    for b, c in [(True, True), (True, False), (True, True), (False, False), (True, True)]:
        ask(b, c)
    assert made == [(True, True), (True, False), (False, False)]  # the one in use stayed


def test_variants_are_bounded_by_their_text(desk):
    """Clients choose the shapes of variables, so that plans may be of any length."""
    document = read_document("query ($b: Boolean!) { hello @skip(if: $b) }", desk.checks)
    operation = choose_operation(document, None)
    prepared: Prepared[Any] = Prepared(document, operation, desk.schema.graphql, 64, weigh=int)
    made: list[int] = []

    def ask(shape: str, weight: int) -> None:
        values = prepared.coerce({"b": True}, suggestions=True)
        prepared.plan(values, lambda: made.append(weight) or weight, shape)

    for _ in range(2):  # what is too long is never kept, and costs the others nothing
        for shape, weight in [("a", 400_000), ("b", 400_001), ("too long", 1_000_001)]:
            ask(shape, weight)
    assert made == [400_000, 400_001, 1_000_001, 1_000_001]
    ask("c", 400_002)
    ask("b", 400_001)
    assert made[4:] == [400_002]
    ask("a", 400_000)  # it was used the longest time ago
    assert made[5:] == [400_000]


def test_parts_and_their_order(desk):
    plan = desk.plan(*OPERATIONS["mixed"])
    assert [type(part) for part in plan.parts] == [
        PythonPart,
        PythonPart,
        StaticPart,
        PythonPart,
        StaticPart,
        PythonPart,
    ]
    assert [part.key for part in plan.parts] == [
        "hello",
        "artists",
        "t",
        "favourite",
        "__type",
        "v",
    ]


def test_skipped_root_fields_are_not_in_the_plan(desk):
    plan = desk.plan("{ hello @skip(if: true) artists @include(if: false) { id } }")
    assert plan.parts == ()


def test_selections_merge(desk):
    plan = desk.plan(
        "{ artists { albums { title } ...A ...A } } fragment A on Artist { albums { id title } name }"
    )
    (part,) = plan.parts
    assert isinstance(part, SqlPart)
    fields = part.shape["node"]["of"]["fields"]
    assert [field["key"] for field in fields] == ["albums", "name"]
    inner = fields[0]["node"]["of"]["fields"]
    assert [field["key"] for field in inner] == ["title", "id"]
    assert len(part.locations["albums"]) == 2


def test_null_limits_fail_their_field(desk):
    plan = desk.plan("query ($n: Int = 3) { artists(limit: $n) { id } hello }", {"n": None})
    part = plan.parts[0]
    assert isinstance(part, ErrorPart)
    assert part.nonnull
    assert "limit" in part.message


def test_strange_names_are_quoted():
    assert quote_name("a", 'b"c') == '"a"."b""c"'
    assert quote_text("it's") == "'it''s'"
    assert quote_text("a\\'b") == " E'a\\\\''b'"


def test_an_id_is_a_value_or_a_list():
    with pytest.raises(AssertionError):
        check_published(ObjectOf(()), "UUID", str)
    assert check_published(Constant(None), "UUID", str) == Constant(None)
    assert check_published(ListOf((Constant(1),)), "UUID", str) == ListOf((Constant("1"),))


def test_parameters_know_their_form(desk):
    plan = desk.plan(*OPERATIONS["filter_by_literal"])
    forms = {item.label: item.form for item in plan.statements[0].parameters}
    assert forms["where.extra.eq"] is Form.JSON
    assert forms["where.extra.in"] is Form.JSON_ITEMS
    assert forms["where.name.in"] is Form.VALUE
    assert all(isinstance(item, Parameter) for item in plan.statements[0].parameters)


def test_wide_selections_take_the_document(music, desk):
    """json_build_object takes so many arguments and no more."""
    from fraiseql.schema.model import FieldModel, TypeRef

    fields = {
        f"k{index}": FieldModel(
            name=f"k{index}", key=f"k{index}", type=TypeRef("Int", None, nonnull=False)
        )
        for index in range(51)
    }

    def write(keys: dict[str, FieldModel], *, whole: bool = False) -> str:
        scope = Scope(
            schema=desk.schema,
            catalog=CATALOG,
            bounds=Bounds(offset=1, items=1),
            tally=Tally(1),
            reads=set(),
        )
        model = desk.schema.models.objects["Artist"]
        return Documents(scope, whole).write(DocumentRead(model, keys), scope.columns(model)).sql

    assert write(fields) == "t.data::text"
    del fields["k0"]
    assert write(fields).startswith("json_build_object('k1', t.data -> 'k1'")
    assert write(fields, whole=True) == "t.data::text"


# -- functions ---------------------------------------------------------------------------------


def function(
    *arguments: FunctionArgument, returns: Returns = Returns.SCALAR, rows: bool = False
) -> Function:
    return Function(("fn",), arguments, returns, rows)


NAME = argument("name")


@pytest.mark.parametrize(
    ("mutation", "called", "message"),
    [
        ("createArtist", function(), "no argument for name; it has: none"),
        ("createArtist", function(NAME), "no argument for genre; it has: name"),
        (
            "createArtist",
            function(
                NAME,
                argument("genre", default=True),
                argument("tags", default=True),
                argument("albums", "text", default=True),
            ),
            "its argument albums must be jsonb",
        ),
        (
            "createArtist",
            function(
                NAME,
                argument("genre"),
                argument("tags"),
                argument("albums", "jsonb", default=True),
            ),
            "its argument genre has no DEFAULT, and clients may leave genre out",
        ),
        ("vanish", function(NAME, argument("other")), "its argument other gets no value"),
        ("vanish", function(NAME, argument("")), r"its argument \? gets no value"),
        ("vanish", function(NAME, returns=Returns.NOTHING), "it returns void"),
        (
            "vanish",
            function(NAME, returns=Returns.COMPOSITE, rows=True),
            "it returns rows, the result is one",
        ),
        ("composite", function(NAME), "it returns a scalar, and Pair! cannot be read again by it"),
        ("allArtists", function(), r"and \[Artist!\]! cannot be read again by it"),
        ("allArtists", function(NAME), "its argument name gets no value"),
    ],
)
def test_functions_that_do_not_fit(desk, mutation, called, message):
    with pytest.raises(FunctionSignatureError, match=message):
        check_function(desk.schema.mutations[mutation], called, desk.schema.models)


@pytest.mark.parametrize(
    ("mutation", "called"),
    [
        ("createArtist", CATALOG.functions["fn_create_artist"]),
        ("describeArtist", CATALOG.functions["fn_describe_artist"]),
        ("forgetArtist", function(argument("p_id", "uuid"))),
        ("composite", function(NAME, returns=Returns.COMPOSITE)),
        ("allArtists", function(returns=Returns.ARRAY)),
    ],
)
def test_functions_that_fit(desk, mutation, called):
    check_function(desk.schema.mutations[mutation], called, desk.schema.models)


# -- the cache ---------------------------------------------------------------------------------


def test_a_flood_does_not_push_out_what_is_used():
    cache: AdmittingCache[int] = AdmittingCache(100, 1_000_000)
    for number in range(50):
        cache.put(("hot", number), number, 10)
        assert cache.get(("hot", number)) == number
    for number in range(10_000):
        cache.put(("flood", number), number, 10)
    assert [cache.get(("hot", number)) for number in range(50)] == list(range(50))
    assert len(cache) <= 100


def test_the_cache_is_bounded_in_entries_and_size():
    cache: AdmittingCache[int] = AdmittingCache(10, 1_000)
    for number in range(1_000):
        cache.put(number, number, 50)
        cache.get(number)
        assert len(cache) <= 10
        assert cache.size <= 1_000
    assert cache.get(999) == 999
    cache.put("large", 1, 101)
    assert cache.get("large") is None
    for number in range(100):
        cache.put(("big", number), number, 100)
        cache.get(("big", number))
        assert cache.size <= 1_000


def test_a_new_value_replaces_the_old():
    cache: AdmittingCache[str] = AdmittingCache(10, 1_000)
    cache.put("key", "old", 10)
    cache.put("key", "new", 20)
    assert (cache.size, cache.get("key")) == (20, "new")
    cache.put("key", "newest", 30)
    assert cache.get("key") == "newest"
    assert (len(cache), cache.size) == (1, 30)
    cache.clear()
    assert (len(cache), cache.size, cache.get("key")) == (0, 0, None)


# -- selections --------------------------------------------------------------------------------


def select(text: str, type_name: str, **conditions: Any) -> list[str]:
    document = parse(text, no_location=True)
    fragments = {
        item.name.value: item
        for item in document.definitions
        if isinstance(item, FragmentDefinitionNode)
    }
    selector = Selector(fragments, conditions)
    (operation,) = (
        item for item in document.definitions if isinstance(item, OperationDefinitionNode)
    )
    collected = selector.collect([None, operation.selection_set], type_name)
    assert all(places_of(nodes) == () for nodes in collected.values())
    return list(collected)


def test_type_conditions_choose_by_the_object():
    text = (
        "{ a ... on A { b } ... on B { c } ...F ...G } fragment F on A { d } fragment G on B { e }"
    )
    assert select(text, "A") == ["a", "b", "d"]
    assert select(text, "B") == ["a", "c", "e"]


def test_other_directives_are_no_conditions():
    assert select("{ a @defer b @skip(if: $x) c @include(if: $x) }", "A", x=True) == ["a", "c"]


def test_absent_variables_in_json_literals(desk):
    query = "query ($x: JSON) { artists(where: {extra: {eq: {a: $x, b: [$x, 1]}}}) { id } }"
    absent = desk.plan(query).statements[0].parameters[0]
    assert absent.expression == Constant({"b": [None, 1]})
    null = desk.plan(query, {"x": None}).statements[0].parameters[0]
    assert null.expression == Constant({"a": None, "b": [None, 1]})
    whole = desk.plan(query, {"x": {"deep": 1}}).statements[0].parameters[0]
    assert whole.expression == ObjectOf(
        (
            ("a", Variable("x", (), "JSON")),
            ("b", ListOf((Variable("x", (), "JSON"), Constant(1)))),
        )
    )


def test_no_operation_at_all(desk):
    from fraiseql.plan.document import Document
    from fraiseql.plan.prepare import NoSuchOperationError

    with pytest.raises(NoSuchOperationError, match="Must provide an operation"):
        choose_operation(Document(parse("{ a }"), (), {}), None)


def test_inputs_that_hold_themselves_are_serialised():
    from fraiseql.plan.expressions import serializer_of

    @fraiseql.input
    class Tree:
        value: Decimal | None
        below: list[Tree] | None = None

    @fraiseql.query
    def grow(tree: Tree | None = None) -> str: ...

    schema = Schema(Tree, grow).graphql
    serialize = serializer_of(schema.type_map["Tree"])
    found = serialize(
        {
            "value": Decimal("1.50"),
            "below": [{"value": None, "below": None}],
        }
    )
    assert found == {"value": "1.50", "below": [{"value": None, "below": None}]}
    assert serialize(None) is None
