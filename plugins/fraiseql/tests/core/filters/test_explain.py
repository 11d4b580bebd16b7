"""What ``fraiseql explain`` says of filters and orders: with an index, and without."""

from __future__ import annotations

import json
from typing import Any

import psycopg
import pytest
from fraise_hookspecs import FraiseError
from fraiseql import GraphQLRequest
from fraiseql.explain.patterns import is_too_short
from fraiseql.explain.plans import nodes_of
from fraiseql.explain.report import Report, explain

pytestmark = pytest.mark.anyio

#: One operand of each operator that some index serves; patterns are long enough for trigrams.
TEXTS = {"text", "mail", "slug"}
PUBLIC = {"red": "RED", "dark blue": "DARK_BLUE"}
LONG = {"like": "%abc%", "ilike": "%abc%", "regex": "abc", "iregex": "abc"}


async def report_of(things: Any, query: str, variables: Any = None) -> Report:
    request = GraphQLRequest(query=query, variables=variables or {})
    return await explain(things.engine, things.database, request)


async def warnings_of(things: Any, query: str, variables: Any = None) -> list[tuple[str, str]]:
    report = await report_of(things, query, variables)
    return [(each.path, each.reason.value) for each in report.advice]


def run_all(dsn: str, statements: list[str]) -> None:
    with psycopg.connect(dsn) as connection:
        for statement in dict.fromkeys(statements):
            connection.execute(statement)


@pytest.fixture
def sorts_on(things_dsn: str) -> bool:
    """Whether an index that gives rows by distance serves an order with further keys."""
    with psycopg.connect(things_dsn) as connection:
        return connection.info.server_version >= 170000


def operands(things: Any, cases: Any, there: set[str]) -> list[tuple[str, str, Any]]:
    """A field, an operator with an index and an operand, for each that there is."""
    filter_type = things.engine.schema.graphql.type_map["ThingFilter"]
    missing = {"tree": "ltree", "features": "vector"}
    found: dict[tuple[str, str], Any] = {}
    for name, operator, operand in cases.all_cases():
        part = filter_type.fields[name].type.extensions["fraiseql"].operators[operator]
        usable = {missing.get(name), part.spec.extension, part.spec.index_extension} - {None}
        if part.spec.index and operand not in (None, [], "") and usable <= there:
            found.setdefault((name, operator), operand)
    return [
        (name, operator, _long(operator, operand) if name in TEXTS else _publish(operand))
        for (name, operator), operand in found.items()
    ]


def _publish(operand: Any) -> Any:
    """Enums by their public names; all else as it is."""
    if isinstance(operand, list):
        return [_publish(each) for each in operand]
    return PUBLIC.get(operand, operand) if isinstance(operand, str) else operand


def _long(operator: str, operand: Any) -> Any:
    if isinstance(operand, str) and operator in LONG:
        return LONG[operator]
    if operator in {"contains", "icontains", "startsWith", "istartsWith", "endsWith", "iendsWith"}:
        return "abc" if isinstance(operand, str) else operand
    if operator in {"similarTo", "wordSimilarTo"}:
        return {"value": "quick running"}
    return operand


@pytest.mark.parametrize(("root", "type_"), [("things", "Thing"), ("bareThings", "BareThing")])
async def test_the_ddl_of_a_warning_ends_it(things, things_dsn, there, cases, root, type_):
    """For each operator that an index can serve: no index, a warning; its DDL run, none."""
    query = f"query ($w: {type_}Filter) {{ {root}(where: $w) {{ id }} }}"
    wanted = operands(things, cases, there)
    assert len(wanted) > 90
    ddl: list[str] = []
    for name, operator, operand in wanted:
        report = await report_of(things, query, {"w": {name: {operator: operand}}})
        path = f"where.{name}.{operator}"
        (advice,) = (each for each in report.advice if each.path == path)
        assert (advice.reason.value, bool(advice.ddl)) == ("NO_INDEX", True), (path, advice)
        ddl += advice.ddl
    run_all(things_dsn, ddl)
    await things.engine.refresh()
    left = []
    for name, operator, operand in wanted:
        report = await report_of(things, query, {"w": {name: {operator: operand}}})
        left += [each for each in report.advice if each.path == f"where.{name}.{operator}"]
    assert left == []


async def test_what_no_index_can_serve_is_said(things):
    found = await warnings_of(
        things,
        """{ things(where: {
            text: {ne: "a"}
            not: {whole: {eq: 1}}
            or: [{real: {notIn: [1]}}, {id: {eq: 1}}]
        }) { id } }""",
    )
    assert found == [
        ("where.text.ne", "NOT_INDEXABLE"),
        ("where.or.0.real.notIn", "NOT_INDEXABLE"),
        ("where.not.whole.eq", "NEGATED"),
    ]


async def test_short_patterns_are_a_trap_for_trigrams(things, things_dsn, there):
    """With the index and without: two characters have no trigram, and no DDL mends that."""
    if "pg_trgm" not in there:
        pytest.skip("the server has no pg_trgm")
    query = "query ($p: String) { things(where: {text: {contains: $p}}) { id } }"
    assert await warnings_of(things, query, {"p": "ab"}) == [
        ("where.text.contains", "SHORT_PATTERN")
    ]
    run_all(things_dsn, ["CREATE INDEX ON tv_thing USING gin (text gin_trgm_ops)"])
    assert await warnings_of(things, query, {"p": "ab"}) == [
        ("where.text.contains", "SHORT_PATTERN")
    ]
    assert await warnings_of(things, query, {"p": "abc"}) == []


@pytest.mark.parametrize(
    ("operator", "value", "short"),
    [
        ("contains", "ab", True),
        ("contains", "abc", False),
        ("contains", "a b c d", True),
        ("like", "%ab%", True),
        ("like", "ab%", False),
        ("like", "%ab", False),
        ("like", "%a", True),
        ("like", r"%a\%b%", True),
        ("like", "%", True),
        ("istarts_with", "a", False),
        ("istarts_with", "", True),
        ("iends_with", "a", True),
        ("iends_with", "ab", False),
        ("regex", "^a.*", True),
        ("regex", "abc+", False),
    ],
)
def test_what_trigrams_are_made_of(operator, value, short):
    assert is_too_short(operator, value) is short


async def test_orders(things, things_dsn):
    """The key, with the id that ends it, in its direction."""
    query = "{ things(orderBy: [{field: WHOLE, direction: DESC, nulls: LAST}]) { id } }"
    report = await report_of(things, query)
    (advice,) = report.advice
    assert advice.path == "orderBy whole, id"
    assert advice.ddl == (
        'CREATE INDEX ON "tv_thing" USING btree ("whole" DESC NULLS LAST, "id");',
    )
    run_all(things_dsn, list(advice.ddl))
    assert await warnings_of(things, query) == []
    assert await warnings_of(things, "{ things { id } }") == []  # the primary key serves it


async def test_orders_of_documents_get_columns(things, things_dsn):
    query = "{ bareThings(orderBy: [{field: INSTANT}]) { id } }"
    report = await report_of(things, query)
    (advice,) = report.advice
    assert advice.ddl == (
        'ALTER TABLE "tv_bare_thing" ADD COLUMN "instant" timestamptz;',
        'UPDATE "tv_bare_thing" SET "instant" = (data ->> \'instant\')::timestamptz;',
        (
            'ALTER TABLE "tv_bare_thing" ADD COLUMN "id" int4 '
            "GENERATED ALWAYS AS ((data ->> 'id')::int4) STORED;"
        ),
        'CREATE INDEX ON "tv_bare_thing" USING btree ("instant" ASC, "id");',
    )
    run_all(things_dsn, list(advice.ddl))
    await things.engine.refresh()
    assert await warnings_of(things, query) == []


async def test_embedded_objects_and_relations(things, things_dsn):
    """One step down there may be columns; a relation's filter is its target's."""
    query = (
        """{ owners(where: {inside: {text: {eq: "abc"}}, thing: {text: {eq: "abc"}}}) { id } }"""
    )
    report = await report_of(things, query)
    by_path = {each.path: each for each in report.advice}
    assert set(by_path) == {"where.inside.text.eq", "where.thing.text.eq", "orderBy id"}
    assert by_path["where.inside.text.eq"].ddl[1] == (
        'CREATE INDEX ON "tv_owner" USING btree ("inside_text");'
    )
    assert by_path["where.thing.text.eq"].ddl == (
        'CREATE INDEX ON "tv_thing" USING btree ("text");',
    )
    run_all(things_dsn, [line for each in report.advice for line in each.ddl])
    await things.engine.refresh()
    assert await warnings_of(things, query) == []


async def test_relations_are_found_by_an_index(things, things_dsn):
    """Their key, and their order behind it; the key of one object is its id, which has one."""
    query = """{
        things(where: {owners: {some: {id: {eq: 1}}}}) {
            owned: owners(orderBy: [{field: ID, direction: DESC}]) { thing { id } }
        }
    }"""
    report = await report_of(things, query)
    by_path = {each.path: each.ddl for each in report.advice}
    key = 'CREATE INDEX ON "tv_owner" USING btree ("thing_id"'
    assert by_path["where.owners.some"] == (f"{key});",)
    assert by_path["owned"][-1] == f'{key}, "id" DESC);'
    assert by_path["owned"][0].startswith('ALTER TABLE "tv_owner" ADD COLUMN "id" int4')
    assert set(by_path) == {"where.owners.some", "where.owners.some.id.eq", "owned"}
    run_all(things_dsn, [*by_path["owned"], "CREATE INDEX ON tv_owner (id)"])
    await things.engine.refresh()
    assert await warnings_of(things, query) == []


async def test_expressions_are_indexed_as_they_are(things, things_dsn):
    query = '{ things(where: {loud: {eq: "A"}}, orderBy: [{field: LOUD}]) { id } }'
    report = await report_of(things, query)
    by_path = {each.path: each.ddl for each in report.advice}
    assert by_path == {
        "where.loud.eq": (
            "CREATE INDEX ON \"tv_thing\" USING btree (((upper(text) || ' t.text')::text));",
        ),
        "orderBy loud, id": (
            (
                'CREATE INDEX ON "tv_thing" USING btree '
                "(((upper(text) || ' t.text')::text) ASC, \"id\");"
            ),
        ),
    }
    run_all(things_dsn, [line for each in report.advice for line in each.ddl])
    assert await warnings_of(things, query) == []


async def test_groups_have_no_indexes(things):
    """What is computed is not looked for in tables: no warning, and no error."""
    query = """{ thingTotals(
        groupBy: [{field: FLAG}], having: {count: {gt: 0}}, orderBy: [{field: COUNT}],
        where: {whole: {gt: 0}}
    ) { count } }"""
    assert await warnings_of(things, query) == [("where.whole.gt", "NO_INDEX")]


async def test_views_are_left_to_the_reader(things, things_dsn):
    """Which index below a view serves is for its plan to say."""
    run_all(
        things_dsn,
        ["ALTER TABLE tv_thing RENAME TO tb_thing", "CREATE VIEW tv_thing AS TABLE tb_thing"],
    )
    await things.engine.refresh()
    found = await warnings_of(things, "{ things(where: {whole: {eq: 1}}) { id } }")
    assert found == [("where.whole.eq", "VIEW"), ("orderBy id", "VIEW")]


async def test_the_report(things):
    """Statements with their values and plans; nothing is run."""
    report = await report_of(
        things, "query ($t: String) { things(where: {text: {eq: $t}}) { id } }", {"t": "abc"}
    )
    data = json.loads(json.dumps(report.as_dict(), default=str))
    (statement,) = data["statements"]
    assert statement["parameters"][0] == {"label": "where.text.eq", "value": "abc"}
    assert "Seq Scan" in {node["Node Type"] for node in nodes_of(statement["plan"])}
    assert data["warnings"][0]["reason"] == "NO_INDEX"
    text = "\n".join(report.lines())
    assert '$1 where.text.eq = "abc"' in text
    assert "| Limit (cost" in text
    assert "warning[NO_INDEX] where.text.eq: No index of" in text


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ nothing { id } }", "FQL-PLAN-002"),
        ("{ things(limit: 100000) { id } }", "FQL-PLAN-002"),
        ('{ things(where: {text: {regex: "("}}) { id } }', "FQL-EXPLAIN-001"),
    ],
)
async def test_what_cannot_be_explained_is_an_error(things, query, code):
    with pytest.raises(FraiseError) as caught:
        await report_of(things, query)
    assert caught.value.code == code


SERVED = [
    ("text", "similarTo", "quick running", "pg_trgm", "gist_trgm_ops"),
    ("text", "wordSimilarTo", "quick running", "pg_trgm", "gist_trgm_ops"),
    ("place", "distanceTo", "(1,2)", None, "USING gist"),
    ("place", "metersTo", "(1,2)", "earthdistance", "ll_to_earth"),
]


@pytest.mark.parametrize(("root", "type_"), [("things", "Thing"), ("bareThings", "BareThing")])
@pytest.mark.parametrize(("field", "operator", "operand", "needs", "shown"), SERVED)
async def test_an_index_gives_what_fits_best_first(
    things, things_dsn, there, sorts_on, root, type_, field, operator, operand, needs, shown
):
    if needs not in {None, *there}:
        pytest.skip(f"the server has no {needs}")
    query = f"query ($o: [{type_}Order!]) {{ {root}(orderBy: $o) {{ id }} }}"
    best = {"o": [{"by": {field: {operator: operand}}}]}
    report = await report_of(things, query, best)
    (advice,) = report.advice
    if not sorts_on:
        assert (advice.reason.value, advice.ddl) == ("NOT_INDEXABLE", ())
        assert advice.message.startswith("Before PostgreSQL 17, no index serves an order by ")
        return
    assert (advice.path, advice.reason.value) == (f"orderBy {field}.{operator}, id", "NO_INDEX")
    assert shown in advice.ddl[-1]
    run_all(things_dsn, [*advice.ddl])
    await things.engine.refresh()
    assert await warnings_of(things, query, best) == []
    worst = {"o": [{"by": {field: {operator: operand}}, "direction": "DESC"}]}
    if operator in {"similarTo", "wordSimilarTo"}:
        worst["o"][0]["direction"] = "ASC"
    for order in (worst, {"o": [{**best["o"][0], "nulls": "FIRST"}]}):
        report = await report_of(things, query, order)
        (advice,) = report.advice
        assert advice.reason.value == "NOT_INDEXABLE"
        assert "best first" in advice.message
        assert advice.ddl == ()


async def test_no_index_of_distances_serves_further_keys_before_postgresql_17(
    things, things_dsn, sorts_on
):
    run_all(things_dsn, ["CREATE INDEX ON tv_thing USING gist (place)"])
    query = '{ things(orderBy: [{by: {place: {distanceTo: "(1,2)"}}}]) { id } }'
    assert await warnings_of(things, query) == (
        [] if sorts_on else [("orderBy place.distanceTo, id", "NOT_INDEXABLE")]
    )


async def test_no_index_gives_a_rank(things):
    query = """query ($q: String!) {
      things(
        where: {id: {eq: 1}}
        orderBy: [{by: {text: {searchWeb: {query: $q}}}}, {field: TEXT}]
      ) { id }
    }"""
    report = await report_of(things, query, {"q": "abc or dog"})
    (advice,) = report.advice
    assert advice.path == "orderBy text.searchWeb, text, id"
    assert advice.reason.value == "NOT_INDEXABLE"
    assert "computed for each row that where leaves" in advice.message
    assert {label for label, _ in report.statements[0].parameters} >= {
        "orderBy.0.by.text.searchWeb.query"
    }


async def test_a_rank_behind_a_key_sorts_only_equal_rows(things, things_dsn):
    query = """{
      things(orderBy: [{field: WHOLE}, {by: {text: {search: {query: "abc"}}}}]) { id }
      owners(orderBy: [{by: {thing: {text: {search: {query: "abc"}}}}}]) { id }
    }"""
    report = await report_of(things, query)
    advice = {each.path: each for each in report.advice}
    assert advice["orderBy thing.text.search, id"].reason.value == "NOT_INDEXABLE"
    first = advice["orderBy whole, text.search, id"]
    assert first.ddl == ('CREATE INDEX ON "tv_thing" USING btree ("whole" ASC);',)
    run_all(things_dsn, [*first.ddl])
    assert [path for path, _ in await warnings_of(things, query)] == [
        "orderBy thing.text.search, id"
    ]


async def test_vectors_are_ordered_by_hnsw(things, things_dsn, there, sorts_on):
    if "vector" not in there:
        pytest.skip("the server has no vector")
    if not sorts_on:
        pytest.skip("no index serves a distance and a further key before PostgreSQL 17")
    run_all(things_dsn, ["ALTER TABLE tv_thing ALTER COLUMN features TYPE vector(3)"])
    query = "query ($o: [ThingOrder!]) { things(orderBy: $o) { id } }"
    for operator in ("l2DistanceTo", "l1DistanceTo", "cosineDistanceTo", "innerProductWith"):
        order = {"o": [{"by": {"features": {operator: [1, 0.5, 0]}}}]}
        (advice,) = (await report_of(things, query, order)).advice
        assert "USING hnsw" in advice.ddl[-1]
        run_all(things_dsn, [*advice.ddl])
        assert await warnings_of(things, query, order) == []


async def test_it_says_from_where_documents_are_read_and_why(things, things_dsn):
    run_all(
        things_dsn,
        ["ALTER TABLE tv_owner ADD COLUMN doc text GENERATED ALWAYS AS (data::text) STORED"],
    )
    await things.engine.refresh()

    async def lines(query: str) -> list[str]:
        report = await report_of(things, query)
        found = [each.line() for each in report.sources]
        assert set(found) <= set(report.lines())
        assert [each["reason"] for each in report.as_dict()["sources"]] == [
            each.reason for each in report.sources
        ]
        return found

    assert await lines("{ things { id text whole } }") == [
        'reads columns of "tv_thing": only scalars are asked for, and each has a column'
    ]
    (line,) = await lines("{ things { id instant } }")
    assert line.startswith('reads columns and keys of data of "tv_thing": only scalars')
    assert line.endswith("and not all can be read from columns (from data: instant)")
    assert await lines("{ things { words } }") == [
        'reads data of "tv_thing": something inside of the document is asked for'
    ]
    assert await lines("{ owners { inside { text } thing { text } } }") == [
        'reads doc of "tv_owner": something inside of the document is asked for',
        'reads columns of "tv_thing": only scalars are asked for, and each has a column',
    ]
