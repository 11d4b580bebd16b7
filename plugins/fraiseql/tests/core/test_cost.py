"""What an operation may cost, after IBM's specification of cost directives."""

import json
import time
from types import ModuleType
from uuid import UUID

import fraiseql
import pytest
from fraise_hookspecs import FraiseError
from fraise_testing.fake import FakeContext
from fraiseql.plan.cost import ASSUMED_SIZE, compile_cost
from fraiseql.plan.cost_program import (
    Cost,
    CostProgram,
    CostStep,
    Size,
    check_cost,
    dump_cost,
    load_cost,
)
from fraiseql.schema.sdl import export_sdl
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    OperationDefinitionNode,
    VariableNode,
    build_schema,
    find_breaking_changes,
    get_named_type,
    is_leaf_type,
    parse,
    print_ast,
    print_schema,
    validate,
)
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st


@fraiseql.type
class Genre:
    name: str


@fraiseql.type(source="tv_track")
class Track:
    id: UUID
    name: str
    album_id: UUID
    lyrics: str = fraiseql.field(cost=7)


@fraiseql.type(source="tv_album")
class Album:
    id: UUID
    title: str
    artist_id: UUID
    genres: list[Genre]
    shelves: list[list[Genre] | None] | None
    tracks: list[Track] = fraiseql.relation(on="album_id", limit=5)
    pages: fraiseql.Connection[Track] = fraiseql.relation(on="album_id")

    @fraiseql.field(cost=3)
    def score(self) -> int:
        return 1


@fraiseql.type(source="tv_artist")
class Artist:
    id: UUID
    name: str
    genre: Genre
    albums: list[Album] = fraiseql.relation(on="artist_id")


@fraiseql.type(source="tv_part")
class Part:
    id: UUID
    part_id: UUID
    left: list["Part"] = fraiseql.relation(on="part_id")
    right: list["Part"] = fraiseql.relation(on="part_id")


artists = fraiseql.find_many(Artist)
artist = fraiseql.find_one(Artist, cost=0)
dear = fraiseql.find_many(Artist, cost=100, limit=3)
artist_pages = fraiseql.connection(Artist, limit=8)
node = fraiseql.node()
nodes = fraiseql.nodes()


@fraiseql.query(cost=50)
def slow() -> int:
    return 1


@fraiseql.query
def several(limit: int | None = None) -> list[Genre]:
    return []


@fraiseql.mutation(cost=4)
def change() -> int:
    return 1


@pytest.fixture(scope="module")
def schema():
    declared = (artists, artist, dear, artist_pages, node, nodes, slow, several, change)
    names = ("artists", "artist", "dear", "artist_pages", "node", "nodes", "slow", "several")
    return built(**dict(zip((*names, "change"), declared, strict=True)))


def built(**attributes):
    module = ModuleType("shop")
    vars(module).update(attributes)
    return fraiseql.Schema(module).graphql


def compile_text(schema, text):
    document = parse(text)
    assert validate(schema, document) == []
    fragments = {
        d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)
    }
    (operation,) = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    return compile_cost(schema, operation, fragments)


def cost_of(schema, text, **variables):
    return compile_text(schema, text).evaluate(variables)


@pytest.mark.parametrize(
    ("text", "fields", "types"),
    [
        ("{ __typename }", 0, 0),
        ("{ __schema { types { fields { name } } } }", 0, 0),
        ("{ artists(limit: 10) { name } }", 1, 10),
        ("{ artists { name } }", 1, 20),
        ("{ artists(limit: 0) { name albums { title } } }", 1, 0),
        ("{ artists(limit: 10) { genre { name } } }", 1 + 10, 10 + 10),
        ("{ artists(limit: 10) { albums(limit: 4) { title } } }", 1 + 10, 10 + 40),
        ("{ artists(limit: 2) { albums(limit: 3) { tracks { name } } } }", 1 + 2 + 6, 2 + 6 + 30),
        ("{ artists(limit: 2) { albums(limit: 3) { genres { name } } } }", 9, 8 + 6 * ASSUMED_SIZE),
        ("{ artist(id: 1) { name } }", 0, 1),
        ("{ dear { name } }", 100, 3),
        ("{ slow }", 50, 0),
        ("mutation { change }", 4, 0),
        ("{ artists(limit: 2) { albums(limit: 3) { score } } }", 1 + 2 + 18, 2 + 6),
        (
            "{ artist(id: 1) { albums(limit: 2) { tracks(limit: 3) { lyrics } } } }",
            1 + 2 + 2 * 3 * 7,
            1 + 2 + 6,
        ),
        # A page's edges and nodes are as many as it says; the page itself is one object.
        ("{ artistPages(first: 6) { nodes { name } } }", 1 + 1, 1 + 6),
        ("{ artistPages(last: 6) { nodes { name } } }", 2, 7),
        ("{ artistPages { nodes { name } } }", 2, 1 + 8),
        ("{ artistPages(first: 6) { edges { cursor node { name } } } }", 1 + 1 + 6, 1 + 6 + 6),
        ("{ artistPages(first: 6) { totalCount pageInfo { hasNextPage } } }", 1 + 1, 1 + 1),
        ("{ nodes(ids: [1, 2, 3]) { id } }", 1, 3),
        ("{ node(id: 1) { ... on Album { tracks(limit: 2) { name } } } }", 1 + 1, 1 + 2),
        (
            "{ artists(limit: 2) { albums(limit: 3) { shelves { name } } } }",
            9,
            8 + 6 * ASSUMED_SIZE**2,
        ),
        ("{ several { name } }", 1, ASSUMED_SIZE),
        ("{ several(limit: 3) { name } }", 1, 3),
        # What is asked twice is answered once; under another alias it is another list.
        ("{ artists(limit: 3) { name } artists(limit: 3) { id } }", 1, 3),
        ("{ a: artists(limit: 3) { name } b: artists(limit: 3) { id } }", 2, 6),
        (
            "{ ...F ...F artists(limit: 3) { id } } fragment F on Query { artists(limit: 3) { id } }",
            1,
            3,
        ),
    ],
)
def test_costs(schema, text, fields, types):
    assert cost_of(schema, text) == Cost(fields, types)


@pytest.mark.parametrize(
    ("variables", "types"),
    [({"n": 7}, 7), ({"n": 0}, 0), ({"n": -5}, 0), ({"n": 7, "m": 2}, 7 + 14)],
)
def test_variables_say_how_many(schema, variables, types):
    text = "query ($n: Int!, $m: Int! = 0) { artists(limit: $n) { albums(limit: $m) { id } } }"
    assert cost_of(schema, text, **{"m": 0, **variables}).types == types


@pytest.mark.parametrize(
    ("variables", "types"),
    [({}, 8), ({"f": None}, 8), ({"f": 3}, 3), ({"l": 4}, 4), ({"f": None, "l": 4}, 4)],
)
def test_a_page_whose_size_is_left_out_has_its_default(schema, variables, types):
    text = "query ($f: Int, $l: Int) { artistPages(first: $f, last: $l) { nodes { id } } }"
    assert cost_of(schema, text, **variables).types == 1 + types


def test_ids_are_counted(schema):
    text = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert cost_of(schema, text, ids=["1", "2"]).types == 2


def test_fragments_of_fragments_are_looked_at_once(schema):
    # Each spreads the next twice: 2 ** 60 fields, were they written out.
    chain = "".join(
        f"fragment F{n} on Album {{ tracks(limit: 1) {{ id }} ...G{n} }} "
        f"fragment G{n} on Album {{ a: pages(first: 1) {{ nodes {{ id }} }} ...F{n + 1} }} "
        for n in range(60)
    )
    text = f"{{ artists(limit: 1) {{ albums(limit: 1) {{ ...F0 }} }} }} {chain} "
    text += "fragment F60 on Album { id }"
    started = time.perf_counter()
    assert cost_of(schema, text).types == 1 + 1 + 1 + 2
    assert time.perf_counter() - started < 2


def test_a_flood_of_nested_lists_is_counted_without_being_walked():
    schema = built(parts=fraiseql.find_many(Part))
    chain = "".join(
        f"fragment F{n} on Part {{ left(limit: 1) {{ ...F{n + 1} }} right(limit: 1) {{ ...F{n + 1} }} }} "
        for n in range(50)
    )
    text = f"{{ parts(limit: 1) {{ ...F0 }} }} {chain} fragment F50 on Part {{ id }}"
    started = time.perf_counter()
    program = compile_text(schema, text)
    assert program.evaluate({}).types == 2**51 - 1
    assert time.perf_counter() - started < 2


# -- sizes that are declared ----------------------------------------------------------------------


@fraiseql.type(source="tv_album")
class Sized:
    id: UUID
    few: list[Genre] = fraiseql.field(assumed_size=3)
    none: list[Genre] = fraiseql.field(assumed_size=0)
    nested: list[list[Genre]] = fraiseql.field(assumed_size=7)
    tracks: list[Track] = fraiseql.relation(on="album_id", assumed_size=2)
    pages: fraiseql.Connection[Track] = fraiseql.relation(on="album_id", assumed_size=4)

    @fraiseql.field(assumed_size=6)
    def made(self) -> list[Genre]:
        return []


@fraiseql.query(assumed_size=500)
def many() -> list[Genre]:
    return []


@fraiseql.mutation(assumed_size=9)
def make_many() -> list[Genre]:
    return []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("{ sized(id: 1) { few { name } } }", 1 + 3),
        ("{ sized(id: 1) { none { name } } }", 1),
        ("{ sized(id: 1) { nested { name } } }", 1 + 7),
        ("{ sized(id: 1) { made { name } } }", 1 + 6),
        ("{ sized(id: 1) { tracks { name } } }", 1 + 2),
        ("{ sized(id: 1) { tracks(limit: 50) { name } } }", 1 + 50),
        ("{ sized(id: 1) { pages { nodes { name } } } }", 1 + 1 + 4),
        ("{ sized(id: 1) { pages(first: 1) { nodes { name } } } }", 1 + 1 + 1),
        ("{ many { name } }", 500),
        ("mutation { makeMany { name } }", 9),
    ],
)
def test_lists_count_as_many_items_as_they_are_said_to_have(text, types):
    schema = built(sized=fraiseql.find_one(Sized), many=many, make_many=make_many)
    assert cost_of(schema, text).types == types


def test_the_schema_tells_sizes_that_are_declared():
    schema = built(sized=fraiseql.find_one(Sized), many=many)
    (file,) = export_sdl(schema, {"costs": "yes"}, FakeContext())
    text = file.content.decode()
    assert "  few: [Genre!]! @listSize(assumedSize: 3)\n" in text
    assert "  made: [Genre!]! @listSize(assumedSize: 6)\n" in text
    assert "  many: [Genre!]! @listSize(assumedSize: 500)\n" in text
    assert '@listSize(assumedSize: 2, slicingArguments: ["limit"]' in text


@pytest.mark.parametrize("size", [-1, 1.5, True, "3"])
def test_a_size_is_a_whole_number_from_0(size):
    for declare in (fraiseql.field, fraiseql.query):
        with pytest.raises(FraiseError, match="assumed_size must be a whole number from 0"):
            declare(assumed_size=size)(list)
    with pytest.raises(FraiseError, match="assumed_size must be a whole number from 0"):
        fraiseql.relation(on="x", assumed_size=size)


def test_what_is_no_list_has_no_size():
    @fraiseql.type
    class Lone:
        name: str = fraiseql.field(assumed_size=3)

    @fraiseql.type(source="tv_album")
    class Pointing:
        id: UUID
        artist: Artist = fraiseql.relation(on="artist_id", assumed_size=3)

    @fraiseql.type
    class Computing:
        @fraiseql.field(assumed_size=3)
        def one(self) -> Genre:
            return Genre("x")

    for cls in (Lone, Pointing, Computing):

        @fraiseql.query
        def asked() -> cls | None:
            return None

        with pytest.raises(FraiseError, match="is said to have 3 items, and is no list"):
            built(asked=asked)

    @fraiseql.query(assumed_size=3)
    def lone() -> Genre | None:
        return None

    with pytest.raises(FraiseError, match="lone is said to have 3 items, and is no list"):
        built(lone=lone)


# -- the program against a walk of the document ----------------------------------------------------

NAMES = ("n", "m", "k")
COUNTS = st.none() | st.integers(0, 5) | st.sampled_from([f"${name}" for name in NAMES])


def sized(argument):
    return COUNTS.map(lambda count: "" if count is None else f"({argument}: {count})")


def joined(*strategies):
    return st.tuples(*strategies).map("".join)


def selection(leaf, *fields):
    """A selection set: a leaf, and fields under aliases, some of them in fragments."""
    field = st.sampled_from(["", "a: ", "b: "]).flatmap(
        lambda alias: st.one_of(*fields).map(lambda text: alias + text)
    )
    wrapped = field | field.map(lambda text: f"... {{ {text} }}")
    found = st.lists(wrapped, max_size=3, unique_by=lambda text: text.strip(".{ ").split(":")[0])
    return found.map(lambda texts: "{ " + " ".join([leaf, *texts]) + " }")


TRACK = st.sampled_from(["{ name }", "{ lyrics }", "{ id lyrics name }"])
PAGES = st.sampled_from(["first", "last"]).flatmap(
    lambda name: joined(
        st.just("pages"),
        sized(name),
        st.just(" { totalCount nodes "),
        TRACK,
        st.just(" edges { cursor node "),
        TRACK,
        st.just(" } }"),
    )
)
ALBUM = selection(
    "title",
    joined(st.just("tracks"), sized("limit"), TRACK),
    PAGES,
    st.just("genres { name }"),
    st.just("shelves { name }"),
    st.just("score"),
)
ARTIST = selection(
    "name", joined(st.just("albums"), sized("limit"), ALBUM), st.just("genre { name }")
)
ROOT = selection(
    "__typename",
    joined(st.just("artists"), sized("limit"), ARTIST),
    joined(st.just("dear"), sized("limit"), ARTIST),
    joined(st.just("artist(id: 1) "), ARTIST),
    st.just("slow"),
)


def walk(schema, nodes, type_, variables, page=None):
    """Cost of fields and of objects below a type, item by item, without sharing or folding."""
    merged = {}

    def collect(selections):
        for node in selections:
            if isinstance(node, FieldNode):
                merged.setdefault((node.alias or node.name).value, []).append(node)
            else:
                collect(node.selection_set.selections)

    collect([each for node in nodes for each in node.selection_set.selections])
    fields = types = 0
    for found in merged.values():
        name = found[0].name.value
        if name == "__typename":
            continue
        definition = type_.fields[name]
        given = get_named_type(definition.type)
        weight = WEIGHTS.get(name, 0 if is_leaf_type(given) else 1)
        fields += weight
        if is_leaf_type(given):
            continue
        size = SIZES.get(name)
        for argument in found[0].arguments or ():
            value = argument.value
            if argument.name.value in {"limit", "first", "last"}:
                told = (
                    variables.get(value.name.value)
                    if isinstance(value, VariableNode)
                    else int(value.value)
                )
                size = size if told is None else told
        below = walk(schema, found, given, variables, size)
        count = (
            page if name in {"nodes", "edges"} else 1 if name == "pages" or size is None else size
        )
        fields += count * below[0]
        types += count * (1 + below[1])
    return fields, types


WEIGHTS = {"lyrics": 7, "score": 3, "artist": 0, "dear": 100, "slow": 50}
SIZES = {
    "artists": 20, "albums": 20, "tracks": 5, "pages": 20, "dear": 3,
    "genres": ASSUMED_SIZE, "shelves": ASSUMED_SIZE**2,
}  # fmt: skip


@given(
    ROOT, st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, st.none() | st.integers(0, 4)))
)
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_program_gives_what_the_document_says(schema, body, variables):
    used = [name for name in NAMES if f"${name}" in body]
    header = ", ".join(f"${name}: Int" for name in used)
    text = f"query ({header}) {body}" if used else body
    document = parse(text)
    if validate(schema, document):
        reject()  # two fields of one alias
    program = compile_text(schema, text)
    expected = walk(schema, [document.definitions[0]], schema.query_type, variables)
    found = program.evaluate(variables)
    assert (found.fields, found.types) == expected
    # A plan's is the same after a trip through JSON.
    again = load_cost(json.loads(json.dumps(dump_cost(program))))
    assert again == program
    assert again.evaluate(variables) == found
    # Only lists that a variable has a say in are counted again with each request.
    assert bool(program.steps) == bool(used)


def test_a_program_is_as_long_as_the_lists_that_variables_size(schema):
    text = "query ($n: Int) { artists(limit: 3) { albums(limit: $n) { genres { name } tracks { lyrics } } } }"
    program = compile_text(schema, text)
    below_album = 1 + ASSUMED_SIZE + 5
    assert program.steps[0] == CostStep(Size(20, ("n",)), 2 + 5 * 7, below_album)
    assert [step.below for step in program.steps] == [(), ((0, 1),)]
    assert (program.fixed, program.total) == (Cost(1, 0), ((1, 1),))


@pytest.mark.parametrize(
    ("program", "is_refused"),
    [
        (CostProgram(Cost(10, 3), most=10), False),
        (CostProgram(Cost(10.5, 3), most=10), True),
        (CostProgram(Cost(3, 11), most=10), True),
        (CostProgram(Cost(float("inf"), 0)), False),
        (CostProgram(Cost(float("inf"), 0), most=10), True),
        (CostProgram(Cost(float("nan"), 0), most=10), True),
        (CostProgram(Cost(0, 0), (CostStep(Size(1, ("n",)), 1.0, 1.0),), ((0, 1.0),), 10), True),
    ],
)
def test_what_is_dearer_than_the_limit_is_refused(program, is_refused):
    coerced = {"n": 10**400}
    if not is_refused:
        assert check_cost(program, coerced) == program.fixed
        return
    with pytest.raises(GraphQLError, match="may cost at most 10, found") as caught:
        check_cost(program, coerced)
    assert caught.value.extensions == {"code": "LIMIT_EXCEEDED"}


@pytest.mark.parametrize("cost", [-1, float("inf"), float("nan")])
def test_a_weight_is_a_number_from_0(cost):
    with pytest.raises(FraiseError, match="cost must be a number from 0"):
        fraiseql.field(cost=cost)
    with pytest.raises(FraiseError, match="cost must be a number from 0"):
        fraiseql.find_many(Artist, cost=cost)


def test_the_schema_tells_its_costs(schema):
    (file,) = export_sdl(schema, {"costs": "yes"}, FakeContext())
    text = file.content.decode()
    again = build_schema(text)
    assert find_breaking_changes(schema, again) == []
    assert '  lyrics: String! @cost(weight: "7")\n' in text
    assert '  slow: Int! @cost(weight: "50")\n' in text
    sizes = {}
    for node in parse(text).definitions:
        for each in getattr(node, "fields", ()) or ():
            for directive in each.directives or ():
                if directive.name.value == "listSize":
                    sizes[f"{node.name.value}.{each.name.value}"] = print_ast(directive)
    assert sizes["Artist.albums"] == (
        '@listSize(assumedSize: 20, slicingArguments: ["limit"], requireOneSlicingArgument: false)'
    )
    assert sizes["Album.genres"] == "@listSize(assumedSize: 10)"
    assert sizes["Album.shelves"] == "@listSize(assumedSize: 100)"
    assert sizes["Query.dear"].startswith("@listSize(assumedSize: 3, ")
    assert sizes["Query.artistPages"] == (
        '@listSize(assumedSize: 8, slicingArguments: ["first", "last"], '
        'requireOneSlicingArgument: false, sizedFields: ["edges", "nodes"])'
    )


def test_costs_are_written_only_where_they_are_asked_for(schema):
    (file,) = export_sdl(schema, {"costs": "no"}, FakeContext())
    assert file.content.decode() == print_schema(schema) + "\n"
    with pytest.raises(FraiseError, match="costs must be yes or no, found 'all'"):
        export_sdl(schema, {"costs": "all"}, FakeContext())
