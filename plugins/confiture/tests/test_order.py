"""The order to try: pure guesses, which must be good and must never fail."""

import random

import fraise_accel
import pytest
from confiture.ddl.digest import hash_statements
from confiture.ddl.files import Place
from confiture.ddl.graph import find_components, pull
from confiture.ddl.kinds import load_kinds
from confiture.ddl.names import split_chain
from confiture.ddl.order import arrange
from confiture.ddl.statements import Part, read_statements
from fraise_accel.types import SqlFile
from fraise_hookspecs.migration import ObjectKindSpec
from hypothesis import given
from hypothesis import strategies as st


def order(tmp_path, *texts, seeds=()):
    import confiture.plugin
    from fraise_testing.fake import FakeContext

    kinds = load_kinds(FakeContext(plugins=[confiture.plugin]).catalog(ObjectKindSpec))
    place = Place(tmp_path, tmp_path)

    def read(texts, part, prefix):
        files = [
            SqlFile(
                str(tmp_path / f"{prefix}{at}.sql"), "", text, fraise_accel.split_sql(text), None
            )
            for at, text in enumerate(texts)
        ]
        return read_statements(files, place, kinds, part)

    return arrange([*read(texts, Part.SCHEMA, "f"), *read(seeds, Part.SEED, "s")])


def shown(arrangement):
    return [f"{one.source.path[:-4]}.{one.index}" for one in arrangement.statements]


def test_what_is_needed_is_pulled_in_front(tmp_path):
    found = order(
        tmp_path,
        "CREATE VIEW v AS SELECT * FROM t;",
        "CREATE TABLE t (id int REFERENCES u); COMMENT ON TABLE t IS '';",
        "CREATE TABLE u (id int PRIMARY KEY);",
    )
    assert shown(found) == ["f2.0", "f1.0", "f0.0", "f1.1"]


def test_order_of_a_file_is_kept(tmp_path):
    text = "CREATE TABLE a (b int); CREATE VIEW c AS SELECT b FROM a; DROP VIEW c; GRANT x TO y;"
    assert shown(order(tmp_path, text)) == ["f0.0", "f0.1", "f0.2", "f0.3"]


def test_earlier_statements_of_a_file_come_along(tmp_path):
    found = order(
        tmp_path,
        "CREATE TABLE a (x mood);",
        "DO $$ BEGIN EXECUTE 'CREATE TYPE hidden AS ENUM ()'; END $$;"
        " CREATE TYPE mood AS ENUM ('sad');",
    )
    assert shown(found) == ["f1.0", "f1.1", "f0.0"]


def test_files_that_need_each_other_are_interleaved(tmp_path):
    found = order(
        tmp_path,
        "CREATE TABLE a (id int PRIMARY KEY); ALTER TABLE a ADD FOREIGN KEY (id) REFERENCES b;",
        "CREATE TABLE b (id int PRIMARY KEY); ALTER TABLE b ADD FOREIGN KEY (id) REFERENCES a;",
    )
    assert shown(found) == ["f0.0", "f1.0", "f0.1", "f1.1"]


def test_extensions_and_schemas_come_first(tmp_path):
    found = order(
        tmp_path,
        "CREATE TABLE app.t (id uuid DEFAULT uuid_generate_v4());",
        'CREATE TABLE z (a int); CREATE SCHEMA app; CREATE EXTENSION "uuid-ossp" SCHEMA app;',
    )
    assert shown(found) == ["f1.1", "f1.2", "f0.0", "f1.0"]


def test_dropped_and_created_again_stays_in_order(tmp_path):
    text = "DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA app; CREATE TABLE app.t ();"
    assert shown(order(tmp_path, text)) == ["f0.0", "f0.1", "f0.2"]


def test_drop_in_another_file_stays_in_the_order_of_the_files(tmp_path):
    found = order(tmp_path, "DROP TABLE IF EXISTS t;", "CREATE TABLE t (); DROP TABLE t;")
    assert shown(found) == ["f0.0", "f1.0", "f1.1"]


def test_names_that_only_look_like_needs_do_no_harm(tmp_path):
    found = order(tmp_path, "CREATE TABLE a (b int);", "CREATE TABLE b (a int);")
    assert sorted(shown(found)) == ["f0.0", "f1.0"]


def test_rank_breaks_a_cycle_of_names(tmp_path):
    # the function mentions the view only as an argument's name
    found = order(
        tmp_path,
        "CREATE FUNCTION f(v int) RETURNS int LANGUAGE sql AS 'SELECT 1';",
        "CREATE VIEW v AS SELECT f(1);",
    )
    assert shown(found) == ["f0.0", "f1.0"]


def test_a_view_stub_and_its_replacement(tmp_path):
    text = (
        "CREATE VIEW v AS SELECT NULL::int AS a;"
        " CREATE FUNCTION g() RETURNS SETOF v LANGUAGE sql AS '';"
        " CREATE OR REPLACE VIEW v AS SELECT a FROM g();"
    )
    assert shown(order(tmp_path, text)) == ["f0.0", "f0.1", "f0.2"]


def test_seeds_come_after_the_schema_in_their_order(tmp_path):
    found = order(
        tmp_path,
        "CREATE TABLE t (id int);",
        seeds=["INSERT INTO t VALUES (2);", "INSERT INTO t VALUES (1);"],
    )
    assert shown(found) == ["f0.0", "s0.0", "s1.0"]


@pytest.mark.parametrize(
    ("chain", "parts"),
    [("a.b", ("a", "b")), ('"x.y".b', ("x.y", "b")), ('a."b.""c"', ("a", 'b."c'))],
)
def test_identifier_chains(chain, parts):
    assert split_chain(chain) == parts


def test_a_name_with_a_dot_is_found(tmp_path):
    found = order(tmp_path, 'CREATE VIEW v AS SELECT * FROM "s"."x.y";', 'CREATE TABLE s."x.y" ();')
    assert shown(found) == ["f1.0", "f0.0"]


def test_hash_is_of_what_is_executed(tmp_path):
    def digest(*texts, **words):
        return hash_statements(order(tmp_path, *texts, **words).statements)

    plain = digest("CREATE TABLE t (id int);")
    assert digest("-- a comment\n\nCREATE TABLE t (id int)\n;") == plain
    assert digest("CREATE TABLE t (id  int);") != plain
    assert digest("CREATE TABLE t (id int);", seeds=["INSERT INTO t VALUES (1)"]) != plain
    assert digest("SET search_path = a; CREATE TABLE t (id int);") != plain
    assert digest("SET statement_timeout = 0; CREATE TABLE t (id int);") == plain
    one, two = (f"CREATE TABLE t (id int); COPY t FROM stdin;\n{row}\n\\.\n" for row in "12")
    assert digest(one) != digest(two)


def test_hash_of_files_in_another_order_is_the_same(tmp_path):
    texts = ["CREATE TABLE a (id int PRIMARY KEY);", "CREATE TABLE b (id int REFERENCES a);"]
    first = hash_statements(order(tmp_path, *texts).statements)
    assert hash_statements(order(tmp_path, *reversed(texts)).statements) == first


@st.composite
def graphs(draw):
    count = draw(st.integers(1, 12))
    nodes = st.lists(st.integers(0, count - 1), max_size=4, unique=True)
    return [[one for one in draw(nodes) if one != node] for node in range(count)]


def reachable(before, start):
    seen, way = set(), [start]
    while way:
        for one in before[way.pop()]:
            if one not in seen:
                seen.add(one)
                way.append(one)
    return seen


@given(graphs())
def test_pull_keeps_every_edge_of_a_graph_without_cycles(before):
    order_found, cyclic = pull(before)
    assert sorted(order_found) == list(range(len(before)))
    has_cycle = any(node in reachable(before, node) for node in range(len(before)))
    assert cyclic is has_cycle
    if not has_cycle:
        place = {node: at for at, node in enumerate(order_found)}
        assert all(place[one] < place[node] for node, ones in enumerate(before) for one in ones)


@given(graphs())
def test_components_are_those_that_reach_each_other(before):
    component = find_components(before)
    reach = [reachable(before, node) for node in range(len(before))]
    for a in range(len(before)):
        for b in range(len(before)):
            together = a == b or (b in reach[a] and a in reach[b])
            assert (component[a] == component[b]) is together


def test_long_chains_need_no_recursion():
    count = 50_000
    numbers = list(range(1, count))
    random.Random(1).shuffle(numbers)
    before = [[node + 1] if node + 1 < count else [] for node in range(count)]
    assert pull(before) == (list(range(count - 1, -1, -1)), False)
    before[-1] = [0]
    assert set(find_components(before)) == {0}


def test_a_word_of_sql_is_not_believed_against_the_rest(tmp_path):
    """Every function says LANGUAGE, and here a table is called so."""
    found = order(
        tmp_path,
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
        "CREATE TABLE language (id int DEFAULT f());",
        "CREATE TABLE film (id int REFERENCES language);",
    )
    assert shown(found) == ["f0.0", "f1.0", "f2.0"]


def test_bare_names_mean_nothing_where_the_search_path_is_empty(tmp_path):
    path = "SELECT pg_catalog.set_config('search_path', '', false);"
    found = order(
        tmp_path,
        f"{path} CREATE TABLE public.a (b int, c public.d);",
        f"{path} CREATE TABLE public.b (a int);",
        f"{path} CREATE DOMAIN public.d AS int;",
    )
    assert shown(found) == ["f2.1", "f0.1", "f1.1"]
    assert found.needs == ((), (0,), ())


def test_sequences_are_found_in_strings(tmp_path):
    found = order(
        tmp_path,
        "CREATE TABLE t (id int DEFAULT nextval('app.s'::regclass));",
        "CREATE SEQUENCE app.s;",
    )
    assert shown(found) == ["f1.0", "f0.0"]


def test_a_file_that_is_in_order_keeps_it_whatever_its_words_say(tmp_path):
    text = (
        "CREATE FUNCTION f(film int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
        " CREATE TABLE film (id int); CREATE VIEW v AS SELECT f(id) FROM film;"
        " REVOKE ALL ON film FROM PUBLIC; GRANT SELECT ON film TO PUBLIC;"
    )
    assert shown(order(tmp_path, text)) == [f"f0.{at}" for at in range(5)]


def test_what_creates_nothing_keeps_its_order_when_files_need_each_other(tmp_path):
    found = order(
        tmp_path,
        "CREATE TABLE a (id int); REVOKE ALL ON SCHEMA public FROM PUBLIC;"
        " GRANT ALL ON SCHEMA public TO PUBLIC; CREATE VIEW v AS SELECT * FROM b;",
        "CREATE TABLE b (id int); CREATE VIEW w AS SELECT * FROM v;",
    )
    names = shown(found)
    assert names.index("f0.1") < names.index("f0.2")
    assert names.index("f1.0") < names.index("f0.3") < names.index("f1.1")


@st.composite
def schemas(draw):
    """Tables, views and functions, each of which needs some of those before it."""
    count = draw(st.integers(2, 14))
    texts, needs = [], []
    for number in range(count):
        needed = draw(st.lists(st.integers(0, max(number - 1, 0)), max_size=3, unique=True))
        needed = [one for one in needed if one < number]
        kind = draw(st.sampled_from(["table", "view", "function"]))
        names = [f"o{one}" for one in needed]
        texts.append(
            {
                "table": f"CREATE TABLE o{number} ("
                + ", ".join(f"c{name} int REFERENCES app.{name}" for name in names)
                + ");",
                "view": f"CREATE VIEW o{number} AS SELECT 1"
                + "".join(f" UNION SELECT 1 FROM {name}" for name in names)
                + ";",
                "function": f"CREATE FUNCTION o{number}("
                + ", ".join(f"a {name}" for name in names)
                + ") RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;",
            }[kind]
        )
        needs.append(needed)
    return texts, needs, draw(st.permutations(range(count)))


@given(schemas())
def test_every_need_that_a_name_tells_is_kept_in_any_order_of_files(tmp_path_factory, schema):
    texts, needs, shuffled = schema
    folder = tmp_path_factory.getbasetemp()
    found = shown(order(folder, *(texts[at] for at in shuffled)))
    place = {shuffled[int(name[1:].partition(".")[0])]: at for at, name in enumerate(found)}
    assert len(place) == len(texts)
    assert all(place[one] < place[at] for at, needed in enumerate(needs) for one in needed)


def test_a_dot_inside_of_quotes_divides_no_name(tmp_path):
    found = order(tmp_path, 'CREATE VIEW v AS SELECT FROM "a.b";', 'CREATE TABLE "a.b" ();')
    assert shown(found) == ["f1.0", "f0.0"]
