"""``@defer`` and ``@stream``: what comes first, what comes later, and what may not come at all."""

from __future__ import annotations

import json
from typing import Any

import anyio
import attrs
import fraiseql
import psycopg
import pytest
from fraise_testing.graphql import View
from fraiseql import AnswerKind, GraphQLRequest, IncrementalFormat, Schema
from fraiseql.http.settings import HttpSettings
from fraiseql.settings import (
    FraiseqlSettings,
    IdempotencySettings,
    LimitSettings,
    PlanSettings,
)

pytestmark = pytest.mark.anyio

ON = FraiseqlSettings(http=HttpSettings(incremental=True))
JONI = "00000000-0000-0000-0000-000000000001"
BAND = "00000000-0000-0000-0000-000000000002"
IDS, PATHS = IncrementalFormat.IDS, IncrementalFormat.PATHS

log: list[str] = []


@fraiseql.type
class Thing:
    name: str

    @fraiseql.field
    async def slow(self, info) -> str:
        return str(await info.context["db"].fetchval("SELECT 'slow'"))

    @fraiseql.field
    def secret(self) -> str | None:
        raise RuntimeError("the password is swordfish")

    @fraiseql.field
    def needed(self) -> str:
        raise fraiseql.GraphQLError("No.", extensions={"code": "CLOSED"})

    @fraiseql.field
    def again(self) -> Thing:
        return Thing(name=self.name + "'")

    @fraiseql.field
    async def sleep(self, info, seconds: float) -> str:
        log.append("started")
        try:
            await info.context["db"].execute("SELECT pg_sleep($1)", seconds)
        except BaseException:
            log.append("cancelled")
            raise
        return "slept"


@fraiseql.query
def thing() -> Thing | None:
    return Thing(name="a")


@fraiseql.query
def things(count: int = 5) -> list[Thing]:
    return [Thing(name=str(number)) for number in range(count)]


@fraiseql.query
async def counted(count: int) -> list[int]:
    async def count_up():
        try:
            for number in range(count):
                log.append(f"made {number}")
                yield number
        finally:
            log.append("closed")

    return count_up()


@fraiseql.type
class Kept:
    name: str

    @fraiseql.field
    async def stored(self, info) -> str | None:
        log.append(f"stored {self.name}")
        return await info.context["queries"].count("tv_artist") and await info.context[
            "db"
        ].fetchval("SELECT name FROM tv_artist WHERE id::text = $1", JONI)

    @fraiseql.field
    async def write(self, info) -> str | None:
        await info.context["db"].execute("UPDATE tv_artist SET name = 'late'")
        return "written"


@fraiseql.mutation
async def keep(info, name: str) -> Kept:
    log.append(f"keep {name}")
    await info.context["db"].execute(
        "UPDATE tv_artist SET name = $2 WHERE id::text = $1", JONI, name
    )
    if name == "refused":
        raise fraiseql.GraphQLError("Not that name.")
    return Kept(name=name)


@fraiseql.mutation
async def keep_softly(info, name: str) -> Kept | None:
    return await keep(info, name)


THINGS = Schema(Thing, Kept, thing, things, counted, keep, keep_softly)


@attrs.define
class Deliveries:
    """Asks for parts."""

    client: Any
    parts: list[Any] = attrs.field(factory=list)

    async def ask(
        self, text: str, form: IncrementalFormat = IDS, view: View | None = None, **more: Any
    ) -> Any:
        self.parts.clear()
        log.clear()

        async def deliver(body: bytes) -> None:
            self.parts.append(json.loads(body))

        return await self.client.engine.execute_incrementally(
            GraphQLRequest(query=text, **more), view or View(), deliver, form
        )


@pytest.fixture
def deliveries(make_client: Any) -> Deliveries:
    return Deliveries(make_client(settings=ON, schema=THINGS))


async def test_nobody_has_them_who_did_not_ask_for_them(make_client: Any):
    client = make_client(schema=THINGS)
    assert "@defer" not in client.engine.schema.sdl()
    deliveries = Deliveries(client)
    answer = await deliveries.ask("{ thing { ... @defer { name } } }")
    assert (answer.kind, answer.parts, deliveries.parts) == (AnswerKind.INVALID, 0, [])
    assert "Unknown directive '@defer'" in answer.body.decode()


async def test_the_schema_says_that_they_are_there(deliveries: Deliveries):
    sdl = deliveries.client.engine.schema.sdl()
    assert "directive @defer(" in sdl
    assert "directive @stream(" in sdl
    found = await deliveries.client.data("{ __schema { ... @defer { directives { name } } } }")
    names = {each["name"] for each in found["__schema"]["directives"]}
    assert {"defer", "stream"} <= names


async def test_parts_of_the_format_with_ids(deliveries: Deliveries):
    answer = await deliveries.ask('{ thing { name ... @defer(label: "l") { slow } } }')
    assert deliveries.parts == [
        {
            "data": {"thing": {"name": "a"}},
            "pending": [{"id": "0", "path": ["thing"], "label": "l"}],
            "hasNext": True,
        },
        {
            "incremental": [{"id": "0", "data": {"slow": "slow"}}],
            "completed": [{"id": "0"}],
            "hasNext": False,
        },
    ]
    assert (answer.kind, answer.parts, answer.body) == (AnswerKind.EXECUTED, 2, b"")
    assert (answer.operation, answer.has_errors) == ("query", False)


async def test_parts_of_the_format_with_paths(deliveries: Deliveries):
    await deliveries.ask('{ thing { name ... @defer(label: "l") { slow } } }', PATHS)
    assert deliveries.parts == [
        {"data": {"thing": {"name": "a"}}, "hasNext": True},
        {
            "incremental": [{"data": {"slow": "slow"}, "path": ["thing"], "label": "l"}],
            "hasNext": False,
        },
    ]


async def test_lists_are_streamed_from_where_the_first_part_ends(deliveries: Deliveries):
    text = '{ things @stream(initialCount: 2, label: "s") { name } }'
    await deliveries.ask(text)
    first, second = deliveries.parts
    assert first["data"] == {"things": [{"name": "0"}, {"name": "1"}]}
    assert first["pending"] == [{"id": "0", "path": ["things"], "label": "s"}]
    rest = [{"name": "2"}, {"name": "3"}, {"name": "4"}]
    assert second["incremental"] == [{"id": "0", "items": rest}]
    await deliveries.ask(text, PATHS)
    assert deliveries.parts[1] == {
        "incremental": [{"items": rest, "path": ["things", 2], "label": "s"}],
        "hasNext": False,
    }


async def test_items_of_a_generator_come_as_it_makes_them(deliveries: Deliveries):
    await deliveries.ask("{ counted(count: 300) @stream(initialCount: 1) }", PATHS)
    assert deliveries.parts[0]["data"] == {"counted": [0]}
    found = [0]
    for part in deliveries.parts[1:]:
        for piece in part.get("incremental", ()):
            assert piece["path"] == ["counted", len(found)]
            found += piece["items"]
    assert found == list(range(300))
    assert log[-1] == "closed"


@pytest.mark.parametrize(
    ("text", "variables", "parts"),
    [
        ("query ($yes: Boolean!) { thing { ... @defer(if: $yes) { slow } } }", {"yes": True}, 2),
        ("query ($yes: Boolean!) { thing { ... @defer(if: $yes) { slow } } }", {"yes": False}, 0),
        ("query ($yes: Boolean) { thing { ... @defer(if: $yes) { slow } } }", {}, 2),
        ("query ($yes: Boolean = false) { thing { ... @defer(if: $yes) { slow } } }", {}, 0),
        ("{ thing { ... @defer(if: false) { slow } } }", {}, 0),
        ("{ thing { ... @skip(if: true) @defer { slow } name } }", {}, 0),
        ("{ thing { ... @defer { slow @include(if: false) } name } }", {}, 0),
        ("{ thing { name ...F @defer } } fragment F on Thing { slow }", {}, 2),
        ("query ($n: Int) { things @stream(initialCount: $n) { name } }", {"n": 5}, 2),
        ("query ($n: Int) { things @stream(initialCount: $n) { name } }", {"n": 6}, 0),
        ("query ($n: Int) { things @stream(initialCount: $n) { name } }", {"n": 4}, 2),
        ("query ($n: Int) { things @stream(initialCount: $n) { name } }", {}, 2),
    ],
)
async def test_what_is_not_put_off_is_one_answer(
    deliveries: Deliveries, text: str, variables: dict[str, Any], parts: int
):
    answer = await deliveries.ask(text, variables=variables)
    assert answer.parts == len(deliveries.parts) == parts
    if not parts:
        whole = await deliveries.client.data(text, variables)
        assert json.loads(answer.body) == {"data": whole}


@pytest.mark.parametrize(
    ("text", "variables", "named"),
    [
        ("{ things @stream(initialCount: -1) { name } }", {}, "at least 0, found -1"),
        ("{ things @stream(initialCount: null) { name } }", {}, "must not be null"),
        ("query ($n: Int) { things @stream(initialCount: $n) { name } }", {"n": -7}, "found -7"),
        ("query ($n: Int) { things @stream(initialCount: $n) { name } }", {"n": None}, "null"),
        ("query ($i: Boolean) { thing { ... @defer(if: $i) { name } } }", {"i": None}, "'if'"),
    ],
)
async def test_arguments_without_meaning_are_refused_whoever_takes_parts(
    deliveries: Deliveries, text: str, variables: dict[str, Any], named: str
):
    answer = await deliveries.ask(text, variables=variables)
    body = await deliveries.client.ask(text, variables)
    assert answer.kind is AnswerKind.BAD_VARIABLES
    assert json.loads(answer.body) == body
    (error,) = body["errors"]
    assert named in error["message"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


async def test_errors_of_what_is_deferred_are_masked_and_counted(deliveries: Deliveries):
    answer = await deliveries.ask("{ thing { name ... @defer { secret } } }")
    (piece,) = deliveries.parts[1]["incremental"]
    assert piece["data"] == {"secret": None}
    (error,) = piece["errors"]
    assert error["message"] == "Internal server error."
    assert error["path"] == ["thing", "secret"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert answer.codes == ("INTERNAL_SERVER_ERROR",)
    assert answer.has_errors
    assert "swordfish" not in str(deliveries.parts)


async def test_a_null_that_is_none_ends_at_its_fragment(deliveries: Deliveries):
    text = '{ thing { name ... @defer(label: "n") { needed } } }'
    whole = await deliveries.client.ask(text)
    assert whole["data"] == {"thing": None}
    await deliveries.ask(text)
    first, second = deliveries.parts
    assert first["data"] == {"thing": {"name": "a"}}
    (done,) = second["completed"]
    assert done["errors"][0]["path"] == ["thing", "needed"]
    assert done["errors"][0]["extensions"]["code"] == "CLOSED"
    await deliveries.ask(text, PATHS)
    (piece,) = deliveries.parts[1]["incremental"]
    assert (piece["data"], piece["path"], piece["label"]) == (None, ["thing"], "n")
    assert piece["errors"] == done["errors"]


async def test_a_stream_that_fails_says_where(deliveries: Deliveries):
    text = "{ things @stream(initialCount: 0) { name needed } }"
    await deliveries.ask(text)
    assert deliveries.parts[0]["data"] == {"things": []}
    errors = deliveries.parts[-1]["completed"][0]["errors"]
    assert errors[0]["path"] == ["things", 0, "needed"]
    await deliveries.ask(text, PATHS)
    (piece,) = deliveries.parts[-1]["incremental"]
    assert (piece["items"], piece["path"]) == (None, ["things", 0])


async def test_sources_of_the_store_in_parts(make_client: Any):
    client = make_client(settings=ON)
    deliveries = Deliveries(client)
    text = """{
      artists(orderBy: [{ field: IDENTIFIER }]) @stream(initialCount: 1) {
        name albums { title ... @defer { price tracks { title } } } ... @defer { shout neighbours }
      }
      ... @defer { broken(id: "%s") { id } bares { plays extra } }
      joni: artist(identifier: "joni") { rating }
    }"""
    await deliveries.ask(text % JONI)
    first = deliveries.parts[0]
    assert first["data"]["joni"] == {"rating": "9.5"}
    assert len(first["data"]["artists"]) == 1
    assert "bares" not in first["data"]
    # the neighbour of what fails has its data
    pieces = [piece for part in deliveries.parts for piece in part.get("incremental", ())]
    (root,) = [piece["data"] for piece in pieces if "bares" in piece.get("data", {})]
    assert root["broken"] is None
    assert root["bares"][0]["plays"] == "9007199254740993"


async def test_mutations_keep_their_order_and_commit_before_what_they_defer(
    deliveries: Deliveries,
):
    answer = await deliveries.ask(
        'mutation { a: keep(name: "one") { name ... @defer { stored } }'
        ' b: keep(name: "two") { name ... @defer { stored } } }'
    )
    first, *later = deliveries.parts
    assert first["data"] == {"a": {"name": "one"}, "b": {"name": "two"}}
    assert log[:2] == ["keep one", "keep two"]
    assert sorted(log[2:]) == ["stored one", "stored two"]
    ids = [each["id"] for each in first["pending"]]
    assert len(set(ids)) == 2
    pieces = [piece for part in later for piece in part.get("incremental", ())]
    assert [piece["id"] for piece in pieces] == ids
    assert [piece["data"] for piece in pieces] == [{"stored": "two"}, {"stored": "two"}]
    assert [part["hasNext"] for part in deliveries.parts] == [True] * len(later) + [False]
    assert answer.operation == "mutation"


async def test_what_a_mutation_defers_cannot_write(deliveries: Deliveries):
    await deliveries.ask('mutation { keep(name: "one") { ... @defer { write } } }')
    (piece,) = deliveries.parts[1]["incremental"]
    assert piece["errors"][0]["extensions"]["code"] == "READ_ONLY"
    # and it can where it is part of the mutation
    found = await deliveries.client.data('mutation { keep(name: "one") { ... @defer { write } } }')
    assert found == {"keep": {"write": "written"}}


@pytest.mark.parametrize("field", ["keep", "keepSoftly"])
async def test_a_mutation_that_fails_is_undone(deliveries: Deliveries, store_dsn: str, field: str):
    await deliveries.ask(
        f'mutation {{ a: keep(name: "one") {{ ... @defer {{ stored }} }}'
        f' b: {field}(name: "refused") {{ ... @defer {{ stored }} }}'
        ' c: keep(name: "three") { name } }'
    )
    with psycopg.connect(store_dsn) as connection:
        stored = connection.execute("SELECT name FROM tv_artist WHERE id = %s", (JONI,)).fetchone()
    if field == "keep":  # no data, so nothing is left to come, and what follows is not done
        assert deliveries.parts == []
        assert stored == ("one",)
        assert log == ["keep one", "keep refused"]
    else:
        assert deliveries.parts[0]["data"] == {"a": {}, "b": None, "c": {"name": "three"}}
        assert stored == ("three",)


async def test_functions_of_the_database_defer_too(make_client: Any):
    deliveries = Deliveries(make_client(settings=ON))
    await deliveries.ask(
        'mutation { createArtist(input: { name: "New" }) { name ... @defer { shout tags } }'
        " all: allArtists { name } }"
    )
    first, second = deliveries.parts
    assert first["data"]["createArtist"] == {"name": "New"}
    assert "New" in {each["name"] for each in first["data"]["all"]}
    assert second["incremental"][0]["data"] == {"shout": "NEW", "tags": ["new"]}


async def test_fields_of_mutations_themselves_are_not_put_off(deliveries: Deliveries):
    answer = await deliveries.ask('mutation { ... @defer { keep(name: "x") { name } } }')
    assert answer.kind is AnswerKind.INVALID


async def test_a_key_that_makes_it_repeatable_makes_it_whole(make_client: Any):
    settings = attrs.evolve(ON, idempotency=IdempotencySettings(enabled=True))
    deliveries = Deliveries(make_client(settings=settings, schema=THINGS))
    text = 'mutation { keep(name: "once") { name ... @defer { stored } } }'
    for _ in range(2):
        answer = await deliveries.ask(text, view=View({"idempotency-key": '"a-key-of-mine"'}))
        assert answer.parts == 0
        assert json.loads(answer.body)["data"] == {"keep": {"name": "once", "stored": "once"}}


SLEEPERS = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE wait_event = 'PgSleep' AND datname = current_database()"
)


async def none_sleeps(dsn: str) -> None:
    """The one resolver that slept was cancelled, here and in the database."""
    with psycopg.connect(dsn, autocommit=True) as connection, anyio.fail_after(10):
        while connection.execute(SLEEPERS).fetchone() != (0,):
            await anyio.sleep(0.02)
        while log != ["started", "cancelled"]:
            await anyio.sleep(0.02)


async def test_the_limit_of_time_is_for_all_parts(make_client: Any, store_dsn: str):
    settings = attrs.evolve(ON, limits=LimitSettings(seconds=1))
    for form in IncrementalFormat:
        deliveries = Deliveries(make_client(settings=settings, schema=THINGS))
        answer = await deliveries.ask(
            '{ thing { name ... @defer(label: "l") { sleep(seconds: 60) } } }', form
        )
        first, last = deliveries.parts
        assert first["data"] == {"thing": {"name": "a"}}
        assert last["hasNext"] is False
        (failed,) = last["completed"] if form is IDS else last["incremental"]
        assert failed["errors"][0]["extensions"]["code"] == "TIMEOUT"
        assert failed.get("id") == "0" or failed["path"] == ["thing"]
        assert answer.kind is AnswerKind.TIMED_OUT
        assert answer.codes == ("TIMEOUT",)
        await none_sleeps(store_dsn)


async def test_who_asks_may_stop_and_the_rest_is_cancelled(deliveries: Deliveries, store_dsn: str):
    text = "{ thing { name ... @defer { sleep(seconds: 60) } ... @defer { slow } } }"
    with anyio.move_on_after(1) as scope:
        await deliveries.ask(text)
    assert scope.cancelled_caught
    await none_sleeps(store_dsn)


async def test_who_carries_the_parts_may_fail(deliveries: Deliveries, store_dsn: str):
    log.clear()
    calls: list[bytes] = []

    async def deliver(body: bytes) -> None:
        calls.append(body)
        if len(calls) == 2:
            raise ConnectionResetError("gone")

    text = "{ thing { name ... @defer { slow } ... @defer { sleep(seconds: 60) } } }"
    with pytest.raises(ConnectionResetError, match="gone"), anyio.fail_after(20):
        await deliveries.client.engine.execute_incrementally(
            GraphQLRequest(query=text), View(), deliver
        )
    assert len(calls) == 2
    await none_sleeps(store_dsn)


async def test_no_more_is_made_than_is_taken(deliveries: Deliveries):
    log.clear()
    counts: list[int] = []

    async def deliver(body: bytes) -> None:
        await anyio.sleep(0.01)
        counts.append(len(log))

    await deliveries.client.engine.execute_incrementally(
        GraphQLRequest(query="{ counted(count: 5000) @stream }"), View(), deliver
    )
    taken = [*counts[1:], 5_001]
    steps = [later - sooner for sooner, later in zip(counts, taken, strict=True)]
    assert max(steps) < 500, steps
    assert counts[0] <= 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ thing { " + "... @defer { name } " * 51 + "} }", "directives"),
        ("{ things(count: 1) { " + "... @defer { slow } " * 40 + "} }", "cost"),
        ("{ thing { ...A } } " + "".join(
            f"fragment {a} on Thing {{ ...{b} @defer ...{b} @defer again {{ ...{b} @defer }} }} "
            for a, b in zip("ABCDE", "BCDEF", strict=True)
        ) + "fragment F on Thing { name }", "directives"),
    ],
)  # fmt: skip
async def test_floods_of_parts_are_refused_before_they_run(make_client: Any, text: str, code: str):
    settings = attrs.evolve(ON, limits=LimitSettings(cost=300))
    deliveries = Deliveries(make_client(settings=settings, schema=THINGS))
    answer = await deliveries.ask(text)
    assert answer.parts == 0
    (error,) = json.loads(answer.body)["errors"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    assert code in error["message"]


async def test_the_cost_says_how_many_parts_there_may_be(deliveries: Deliveries):
    view = View({"graphql-cost": "report"})
    plain = await deliveries.ask("{ things { name again { name } } }", view=view)
    before = json.loads(plain.body)["extensions"]["operationCost"]
    await deliveries.ask("{ things { name again { ... @defer { name } } } }", view=view)
    after = deliveries.parts[0]["extensions"]["operationCost"]
    assert after["fieldCost"] == before["fieldCost"] + 10  # the assumed size of such a list


async def test_plans_are_kept_by_what_is_put_off_and_not_by_how_much(make_client: Any):
    settings = attrs.evolve(ON, plans=PlanSettings(variants=64))
    client = make_client(settings=settings)
    deliveries = Deliveries(client)
    text = (
        "query ($if: Boolean!, $n: Int!) {"
        " artists @stream(initialCount: $n) { name ... @defer(if: $if) { plays } } }"
    )
    for n in range(10):
        for is_deferred in (True, False):
            await deliveries.ask(text, variables={"n": n, "if": is_deferred})
            await client.data(text, {"n": n, "if": is_deferred})
    known = client.engine._cache.get(text)
    (prepared,) = known.operations.values()
    assert len(prepared._plans) == 3


async def test_a_whole_query_may_be_put_off(deliveries: Deliveries):
    answer = await deliveries.ask("{ __typename ... @defer { thing { name } __typename } }")
    assert deliveries.parts[0]["data"] == {"__typename": "Query"}
    assert deliveries.parts[1]["incremental"][0]["data"] == {"thing": {"name": "a"}}
    assert answer.parts == 2
