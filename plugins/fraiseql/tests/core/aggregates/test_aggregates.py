"""Groups and what they come to, against the same computed in Python."""

from __future__ import annotations

import json
import random
import statistics
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest
from fraise_postgres import open_database, scratch_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraise_testing.modules import load_module
from fraiseql import AnswerKind, Engine, GraphQLRequest, Schema, plugin

pytestmark = pytest.mark.anyio

HERE = Path(__file__).parent


COUNT = 240


def load_sales() -> Any:
    return load_module(HERE / "sales.py", "aggregated_sales")


def make_sales() -> list[dict[str, Any]]:
    chance = random.Random(20261121)

    def maybe(value: Any) -> Any:
        return None if chance.random() < 0.15 else value

    begin = datetime(2025, 12, 30, 21, 5, tzinfo=UTC)
    return [
        {
            "id": str(uuid.UUID(int=number + 1)),
            "country": maybe(chance.choice(["France", "Peru", "Zambia", "", "Åland"])),
            "channel": maybe(chance.choice(["shop", "web", "phone"])),
            "quantity": maybe(chance.randrange(-5, 2**31 - 1)),
            "points": maybe(chance.randrange(2**60)),
            "price": maybe(chance.randrange(-10_000, 10_000) / 100),
            "weight": maybe(chance.randrange(1_000) / 8),
            "paid": maybe(chance.random() < 0.5),
            "sold_on": maybe(str(date(2025, 12, 1) + timedelta(days=chance.randrange(90)))),
            "sold_at": maybe((begin + timedelta(minutes=chance.randrange(200_000))).isoformat()),
            "buyer": maybe(
                {"name": maybe(chance.choice("abc")), "age": maybe(chance.randrange(9))}
            ),
            "tags": [],
        }
        for number in range(COUNT)
    ]


SALES = make_sales()
COLUMNS = ("country", "channel", "quantity", "points", "price", "weight", "paid")
COLUMNS = (*COLUMNS, "sold_on", "sold_at")


@pytest.fixture(scope="module")
def sales_dsn(fraise_server: str):
    with scratch_database(fraise_server, prefix="sales") as dsn:
        with psycopg.connect(dsn) as connection:
            connection.execute((HERE / "sales.sql").read_text(encoding="utf-8"))
            for sale in SALES:
                values = (sale["id"], *[sale[name] for name in COLUMNS], json.dumps(sale))
                marks = ", ".join(["%s"] * len(values))
                connection.execute(f"INSERT INTO tv_sale VALUES ({marks})", values)
                connection.execute(
                    "INSERT INTO tv_bare VALUES (%s, %s)", (sale["id"], json.dumps(sale))
                )
            # what is shown must not depend on it
            name = connection.info.dbname
            connection.execute(f"ALTER DATABASE \"{name}\" SET timezone = 'Asia/Kolkata'")
        yield dsn


@pytest.fixture
async def answer(sales_dsn: str):
    async with open_database(sales_dsn) as database:
        context = FakeContext(
            environment="test", settings={}, resources={"database": database}, plugins=(plugin,)
        )
        engine = Engine(Schema(load_sales()), context)

        async def ask(query: str, **variables: Any) -> Any:
            return await engine.execute(GraphQLRequest(query=query, variables=variables), View())

        yield ask


@pytest.fixture
def ask(answer: Any) -> Callable[..., Any]:
    async def data(query: str, **variables: Any) -> Any:
        body = json.loads((await answer(query, **variables)).body)
        assert "errors" not in body, body
        return body["data"]

    return data


def values_of(rows: list[dict[str, Any]], name: str) -> list[Any]:
    return [row[name] for row in rows if row[name] is not None]


def exact(rows: list[dict[str, Any]], name: str) -> list[Decimal]:
    return [Decimal(str(value)) for value in values_of(rows, name)]


def group_by(rows: list[dict[str, Any]], key: Callable[[dict[str, Any]], Any]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


ROOTS = pytest.mark.parametrize("root", ["saleTotals", "bareTotals"])
NUMBERS = "quantity points price weight"
ALL = f"""
    count
    countDistinct {{ id country channel {NUMBERS} paid soldOn soldAt }}
    sum {{ {NUMBERS} }} avg {{ {NUMBERS} }} stddev {{ {NUMBERS} }}
    min {{ country channel {NUMBERS} soldOn soldAt }} max {{ country channel {NUMBERS} soldOn soldAt }}
"""


def check(found: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    assert found["count"] == len(rows)
    for name in COLUMNS:
        public = {"sold_on": "soldOn", "sold_at": "soldAt"}.get(name, name)
        assert found["countDistinct"][public] == len(set(values_of(rows, name)))
    for name in NUMBERS.split():
        numbers = exact(rows, name)
        if not numbers:
            assert found["sum"][name] is found["avg"][name] is found["stddev"][name] is None
            continue
        if name == "weight":
            assert found["sum"][name] == float(sum(numbers))
        else:
            assert isinstance(found["sum"][name], str)
            assert Decimal(found["sum"][name]) == sum(numbers)
        mean = sum(numbers) / len(numbers)
        assert float(found["avg"][name]) == pytest.approx(float(mean), rel=1e-9)
        if len(numbers) > 1:
            deviation = statistics.stdev([float(number) for number in numbers])
            assert found["stddev"][name] == pytest.approx(deviation, rel=1e-9)
        else:
            assert found["stddev"][name] is None
        shown = float if name in {"quantity", "weight"} else Decimal
        assert shown(found["min"][name]) == shown(min(numbers))
        assert shown(found["max"][name]) == shown(max(numbers))
    dates = values_of(rows, "sold_on")
    assert found["min"]["soldOn"] == min(dates, default=None)
    assert found["max"]["soldOn"] == max(dates, default=None)
    instants = [datetime.fromisoformat(value) for value in values_of(rows, "sold_at")]
    if instants:
        assert found["min"]["soldAt"] == min(instants).isoformat()
        assert found["max"]["soldAt"] == max(instants).isoformat()


@ROOTS
async def test_all_rows_are_one_group(ask, root):
    (found,) = (await ask(f"{{ {root} {{ group {{ country }} {ALL} }} }}"))[root]
    assert found["group"] == {"country": None}
    check(found, SALES)


@ROOTS
async def test_no_rows_are_one_group_too_and_none_by_a_key(ask, root):
    nobody = 'where: {country: {eq: "Atlantis"}}'
    query = f"{{ all: {root}({nobody}) {{ {ALL} }} by: {root}({nobody}, groupBy: {{field: PAID}}) {{ count }} }}"
    found = await ask(query)
    check(found["all"][0], [])
    assert found["by"] == []


@ROOTS
@pytest.mark.parametrize(
    ("field", "public", "key"),
    [
        ("COUNTRY", "country", lambda row: row["country"]),
        ("CHANNEL", "channel", lambda row: row["channel"] and row["channel"].upper()),
        ("PAID", "paid", lambda row: row["paid"]),
        ("SOLD_ON", "soldOn", lambda row: row["sold_on"]),
        ("SOLD_AT", "soldAt", lambda row: row["sold_at"]),
        (
            "PRICE",
            "price",
            lambda row: None if row["price"] is None else Decimal(str(row["price"])),
        ),
        ("ID", "id", lambda row: row["id"]),
        ("BUYER_NAME", "buyerName", lambda row: (row["buyer"] or {}).get("name")),
        ("BUYER_AGE", "buyerAge", lambda row: (row["buyer"] or {}).get("age")),
    ],
)
async def test_groups_by_each_kind_of_field(ask, root, field, public, key):
    query = (
        f"{{ {root}(groupBy: [{{field: {field}}}], limit: 500) {{ group {{ {public} }} {ALL} }} }}"
    )
    found = (await ask(query))[root]
    wanted = group_by(SALES, key)
    shown = {
        Decimal(each["group"][public])
        if public == "price" and each["group"][public]
        else each["group"][public]: each
        for each in found
    }
    assert len(found) == len(shown) == len(wanted)
    for value, rows in wanted.items():
        check(shown[value], rows)


@ROOTS
async def test_groups_by_several_fields(ask, root):
    query = f"""{{ {root}(groupBy: [{{field: COUNTRY}}, {{field: PAID}}], limit: 500,
        where: {{quantity: {{isNull: false}}}}) {{ group {{ paid country }} count }} }}"""
    found = (await ask(query))[root]
    rows = [row for row in SALES if row["quantity"] is not None]
    wanted = group_by(rows, lambda row: (row["country"], row["paid"]))
    assert {(each["group"]["country"], each["group"]["paid"]): each["count"] for each in found} == {
        key: len(rows) for key, rows in wanted.items()
    }


def cut(moment: datetime, unit: str) -> datetime:
    moment = moment.replace(second=0, microsecond=0)
    if unit == "MINUTE":
        return moment
    moment = moment.replace(minute=0)
    if unit == "HOUR":
        return moment
    moment = moment.replace(hour=0)
    match unit:
        case "WEEK":
            return moment - timedelta(days=moment.weekday())
        case "MONTH":
            return moment.replace(day=1)
        case "QUARTER":
            return moment.replace(day=1, month=(moment.month - 1) // 3 * 3 + 1)
        case "YEAR":
            return moment.replace(day=1, month=1)
    return moment


@ROOTS
@pytest.mark.parametrize("zone", [None, "Pacific/Auckland"])
@pytest.mark.parametrize("unit", ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE"])
async def test_instants_are_cut_where_they_are_looked_at(ask, root, unit, zone):
    where = "" if zone is None else f', timeZone: "{zone}"'
    key = f"{{field: SOLD_AT, truncate: {unit}{where}}}"
    query = f"{{ {root}(groupBy: {key}, limit: 500) {{ group {{ soldAt }} count }} }}"
    found = {each["group"]["soldAt"]: each["count"] for each in (await ask(query))[root]}

    def of(row: dict[str, Any]) -> Any:
        if row["sold_at"] is None:
            return None
        local = datetime.fromisoformat(row["sold_at"]).astimezone(ZoneInfo(zone or "UTC"))
        return cut(local, unit).astimezone(UTC).isoformat()

    assert found == {key: len(rows) for key, rows in group_by(SALES, of).items()}


@ROOTS
@pytest.mark.parametrize("unit", ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY"])
async def test_dates_are_cut(ask, root, unit):
    key = f"{{field: SOLD_ON, truncate: {unit}}}"
    query = f"{{ {root}(groupBy: {key}, limit: 500) {{ group {{ soldOn }} count }} }}"
    found = {each["group"]["soldOn"]: each["count"] for each in (await ask(query))[root]}

    def of(row: dict[str, Any]) -> Any:
        if row["sold_on"] is None:
            return None
        return str(cut(datetime.fromisoformat(row["sold_on"]), unit).date())

    assert found == {key: len(rows) for key, rows in group_by(SALES, of).items()}


@ROOTS
async def test_groups_are_chosen_and_ordered_by_what_they_come_to(ask, root):
    query = f"""query ($having: {"Sale" if root == "saleTotals" else "Bare"}AggregateFilter) {{
        {root}(groupBy: [{{field: COUNTRY}}, {{field: CHANNEL}}], having: $having, limit: 4, offset: 1,
            orderBy: [{{field: SUM_PRICE, direction: DESC, nulls: LAST}}, {{field: COUNT}}])
        {{ group {{ country channel }} }} }}"""
    having = {
        "count": {"gt": 4},
        "or": [{"sum": {"price": {"gt": "-100"}}}, {"group": {"country": {"isNull": True}}}],
        "not": {"max": {"weight": {"lt": 50}}},
    }
    found = (await ask(query, having=having))[root]
    groups = group_by(SALES, lambda row: (row["country"], row["channel"]))
    kept = [
        (sum(exact(rows, "price")), key)
        for key, rows in groups.items()
        if len(rows) > 4
        and (sum(exact(rows, "price")) > -100 or key[0] is None)
        and not max(values_of(rows, "weight"), default=99) < 50
    ]
    wanted = [key for _, key in sorted(kept, key=lambda each: each[0], reverse=True)][1:5]
    assert [
        (each["group"]["country"], each["group"]["channel"] and each["group"]["channel"].lower())
        for each in found
    ] == wanted


async def test_pages_of_groups_hold_each_group_once(ask):
    seen = []
    for offset in range(0, COUNT, 50):
        query = f"{{ saleTotals(groupBy: {{field: ID}}, orderBy: {{field: COUNT}}, offset: {offset}) {{ group {{ id }} }} }}"
        seen += [each["group"]["id"] for each in (await ask(query))["saleTotals"]]
    assert len(seen) == len(set(seen)) == COUNT


async def test_sections_may_be_asked_by_name_alone_and_twice(ask):
    query = """{ saleTotals { __typename sum { __typename } one: sum { price } two: sum { points price }
        group { __typename } } again { count } }"""
    found = await ask(query)
    (row,) = found["saleTotals"]
    assert row["__typename"] == "SaleAggregate"
    assert row["sum"] == {"__typename": "SaleSum"}
    assert row["one"]["price"] == row["two"]["price"]
    assert found["again"] == [{"count": COUNT}]


@ROOTS
@pytest.mark.parametrize("rows", ["", '(where: {country: {eq: "Atlantis"}})'])
@pytest.mark.parametrize("selection", ["__typename", "group { country }", "sum { __typename }"])
async def test_rows_are_one_group_where_nothing_is_computed(ask, root, rows, selection):
    assert len((await ask(f"{{ {root}{rows} {{ {selection} }} }}"))[root]) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("groupBy: [{field: PAID}, {field: PAID}]", "must not name paid twice"),
        ("groupBy: {field: PAID, truncate: DAY}", "can be truncated"),
        ("groupBy: {field: SOLD_ON, truncate: HOUR}", "cannot be cut to the hour"),
        ('groupBy: {field: SOLD_ON, truncate: DAY, timeZone: "UTC"}', "has no time zone"),
        ('groupBy: {field: SOLD_AT, timeZone: "UTC"}', "needs truncate"),
        ('groupBy: {field: SOLD_AT, truncate: DAY, timeZone: "\'; DROP"}', "is no time zone"),
        ("having: {sum: null}", "must not be null"),
        ("having: {sum: {price: {gt: null}}}", "must not be null"),
        ("limit: 501", "limit"),
        ("offset: -1", "offset"),
    ],
)
async def test_what_has_no_meaning_is_refused(answer, arguments, message):
    found = await answer(f"{{ saleTotals({arguments}) {{ count }} }}")
    (error,) = json.loads(found.body)["errors"]
    assert message in error["message"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "selection",
    [
        "sum { country }",
        "avg { paid }",
        "min { id }",
        "sum { buyer }",
        "group { tags }",
        "nonsense",
    ],
)
async def test_what_cannot_be_computed_is_no_field(answer, selection):
    found = await answer(f"{{ saleTotals {{ {selection} }} }}")
    assert found.kind is AnswerKind.INVALID


async def test_a_word_does_not_stand_for_what_is_not_given(answer):
    """A plan is for the values of keys of groups; "None" is another one than null."""
    query = "query ($by: [SaleGroupKey!]) { saleTotals(groupBy: $by) { group { soldAt } count } }"

    async def codes(zone: str | None) -> tuple[str, ...]:
        by = [{"field": "SOLD_AT", "truncate": "DAY", "timeZone": zone}]
        return (await answer(query, by=by)).codes

    assert await codes("None") == ("BAD_USER_INPUT",)
    assert await codes(None) == ()
