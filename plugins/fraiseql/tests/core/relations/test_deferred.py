"""What ``@defer`` puts off is read when its turn comes, and no sooner."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from fraise_testing.graphql import View
from fraiseql import GraphQLRequest, IncrementalFormat
from fraiseql.http.settings import HttpSettings
from fraiseql.settings import FraiseqlSettings, LimitSettings

pytestmark = pytest.mark.anyio

SETTINGS = FraiseqlSettings(http=HttpSettings(incremental=True))


@attrs.define
class Deliveries:
    """Parts, and how many round trips there were when each came."""

    asking: Any
    parts: list[Any] = attrs.field(factory=list)
    trips: list[int] = attrs.field(factory=list)

    async def ask(self, text: str, form: IncrementalFormat = IncrementalFormat.IDS) -> Any:
        self.parts, self.trips = [], []
        self.asking.runs.clear()

        async def deliver(body: bytes) -> None:
            self.parts.append(json.loads(body))
            self.trips.append(len(self.asking.runs))

        engine = self.asking.engine
        answer = await engine.execute_incrementally(
            GraphQLRequest(query=text), View(), deliver, form
        )
        assert answer.parts == len(self.parts)
        return answer


@pytest.fixture
def deliveries(make_asking: Any) -> Deliveries:
    return Deliveries(make_asking(settings=SETTINGS))


async def test_a_deferred_relation_is_one_later_statement_for_all_rows(deliveries: Deliveries):
    text = (
        "{ bands(limit: 9) { name ... %s { records { title songs { title } } label { name } } } }"
    )
    whole = await deliveries.asking.data(text % "@include(if: true)")
    await deliveries.ask(text % "@defer")
    first, *later = deliveries.parts
    assert [list(band) for band in first["data"]["bands"]] == [["name"]] * 9
    assert len(first["pending"]) == 9
    # one statement for the list; then one for each of the two relations of all nine bands
    assert deliveries.trips[0] == 1
    assert deliveries.trips[-1] == 3
    assert "tv_record" not in str(deliveries.asking.runs[0])
    assert "tv_label" not in str(deliveries.asking.runs[0])
    bands = first["data"]["bands"]
    paths = {each["id"]: each["path"] for each in first["pending"]}
    for part in later:
        for piece in part["incremental"]:
            assert paths[piece["id"]][0] == "bands"
            bands[paths[piece["id"]][1]] |= piece["data"]
    assert bands == whole["bands"]


async def test_relations_deferred_inside_of_deferred_ones_wait_for_them(deliveries: Deliveries):
    await deliveries.ask(
        '{ bands(limit: 9) { name ... @defer(label: "a") { records(limit: 5) { title'
        ' ... @defer(label: "b") { songs { title } } } } } }'
    )
    assert deliveries.trips[0] == 1
    assert deliveries.trips[-1] == 3
    for run, table in zip(deliveries.asking.runs, ["tv_band", "tv_record", "tv_song"], strict=True):
        assert len(run) == 1
        assert table in run[0]
    labels = [each["label"] for part in deliveries.parts for each in part.get("pending", ())]
    assert labels[:9] == ["a"] * 9
    assert set(labels[9:]) == {"b"}


async def test_a_relation_that_is_asked_for_at_once_too_is_read_at_once(deliveries: Deliveries):
    await deliveries.ask(
        "{ bands(limit: 3) { records { id } ... @defer { name records { title } } } }"
    )
    assert deliveries.trips == [1] * len(deliveries.trips)


async def test_deferred_root_fields_take_a_round_trip_for_each_fragment(deliveries: Deliveries):
    await deliveries.ask(
        "{ bands(limit: 1) { name } labels(limit: 1) { name }"
        ' ... @defer(label: "x") { songs(limit: 1) { title } records(limit: 1) { title } }'
        ' ... @defer(label: "y") { more: songs(limit: 2) { title } bands(limit: 1) { founded } } }'
    )
    assert deliveries.trips[0] == 1
    assert sorted(len(run) for run in deliveries.asking.runs) == [1, 2, 2]
    assert deliveries.parts[0]["data"].keys() == {"bands", "labels"}


@pytest.mark.parametrize("form", IncrementalFormat)
@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ('{ band(id: "%s") { name ... @defer { page { totalCount nodes { title } } } } }', 2),
        ('{ node(id: "%s") { id ... on Band { name ... @defer { records { title } } } } }', 2),
        ("{ pages(first: 4) { edges { node { title ... @defer { band { name } } } } } }", 2),
        ("{ songs { title ... @defer { record { title band { name } } } } }", 2),
        ("{ favourite { name ... @defer { records { title } label { name } } } }", 2),
        ("{ bands { name ... @defer { loud itself { records { title } } } } }", 2),
    ],
)
async def test_wherever_rows_are_the_whole_comes_out(
    deliveries: Deliveries, text: str, trips: int, form: IncrementalFormat
):
    (found,) = (await deliveries.asking.data("{ bands(limit: 1, offset: 1) { id } }"))["bands"]
    text = text.replace("%s", found["id"])
    whole = await deliveries.asking.data(text)  # as asked by who takes no parts
    await deliveries.ask(text, form)
    assert len(deliveries.parts) > 1
    assert len(deliveries.asking.runs) <= trips
    data = deliveries.parts[0]["data"]
    paths: dict[str, Any] = {}
    for part in deliveries.parts:
        paths |= {each["id"]: each["path"] for each in part.get("pending", ())}
        for piece in part.get("incremental", ()):
            assert "errors" not in piece
            place = data
            for step in [*(piece.get("path") or paths[piece["id"]]), *piece.get("subPath", ())]:
                place = place[step]
            place |= piece["data"]
    assert data == whole


async def test_lists_below_deferred_lists_have_the_same_limit(make_asking: Any):
    limits = LimitSettings(rows=20)
    asking = make_asking(settings=attrs.evolve(SETTINGS, limits=limits))
    text = "{ bands(limit: 9) { name ... @defer { records(limit: 5) { title } } } }"
    deliveries = Deliveries(asking)
    await deliveries.ask(text)
    codes = {
        error["extensions"]["code"]
        for part in deliveries.parts[1:]
        for each in part["completed"]
        for error in each["errors"]
    }
    assert codes == {"LIMIT_EXCEEDED"}
    assert deliveries.parts[0]["data"]["bands"][0]["name"]


async def test_few_statements_of_a_request_run_at_the_same_time(make_asking: Any):
    asking = make_asking(settings=SETTINGS)
    await asking.engine.start()
    executor = asking.engine._executor
    watched = executor.database = Watched(executor.database)
    fragments = " ".join(f"... @defer {{ a{n}: bands {{ name }} }}" for n in range(15))
    deliveries = Deliveries(asking)
    await deliveries.ask(f"{{ labels {{ name }} {fragments} }}")
    assert len(deliveries.asking.runs) == 16
    assert watched.most == 4


@attrs.define
class Watched:
    """A database, and how many calls it had at the same time."""

    database: Any
    running: int = 0
    most: int = 0

    async def run(self, *args: Any, **more: Any) -> Any:
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            return await self.database.run(*args, **more)
        finally:
            self.running -= 1

    def __getattr__(self, name: str) -> Any:
        return getattr(self.database, name)
