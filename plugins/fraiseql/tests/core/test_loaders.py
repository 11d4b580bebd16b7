"""Loaders: what resolvers ask for one by one, got together."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import attrs
import fraiseql
import pytest
from fraise_postgres import open_database
from fraise_testing.counting import CountedDatabase, StatementLog
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import GraphQLClient
from fraiseql import Engine, Schema, plugin
from fraiseql.declare.loaders import Loader
from fraiseql.errors import (
    AnnotationError,
    DeclarationError,
    LoaderKeyError,
    LoaderResultError,
    LoadingEndedError,
)
from fraiseql.execute.batching import Batches
from fraiseql.execute.context import ResolverContext
from fraiseql.execute.loading import RelationLoader
from fraiseql.settings import FraiseqlSettings, LimitSettings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.anyio

#: What the loaders of this module were called with; of the test that runs.
CALLS: list[tuple[str, list[Any]]] = []


def note(name: str, keys: list[Any]) -> None:
    CALLS.append((name, list(keys)))


@pytest.fixture
def calls() -> list[tuple[str, list[Any]]]:
    CALLS.clear()
    return CALLS


@fraiseql.loader
async def words_of(keys: list[str], context: fraiseql.ResolverContext) -> dict[str, int]:
    note("words_of", keys)
    rows = await context["db"].fetch(
        "SELECT identifier, jsonb_array_length(data -> 'tags') AS words FROM tv_artist"
        " WHERE identifier = ANY($1)",
        keys,
    )
    return {row["identifier"]: row["words"] for row in rows}


@fraiseql.loader(max_batch=3)
async def squares(keys: list[int]) -> list[int | ValueError]:
    note("squares", keys)
    await asyncio.sleep(0)
    return [ValueError(f"{key} is negative") if key < 0 else key * key for key in keys]


@fraiseql.loader
async def artist_by(
    keys: list[str], context: fraiseql.ResolverContext
) -> dict[str, dict[str, Any] | None]:
    note("artist_by", keys)
    return await context["queries"].find_by("tv_artist", "identifier", keys)


@fraiseql.loader
async def through(keys: list[int], context: fraiseql.ResolverContext) -> list[int]:
    note("through", keys)
    return [value + 1 for value in await context.load_many(squares, keys)]


@fraiseql.loader
async def ring_a(keys: list[int], context: fraiseql.ResolverContext) -> list[int]:
    return await context.load_many(ring_b, keys)


@fraiseql.loader
async def ring_b(keys: list[int], context: fraiseql.ResolverContext) -> list[int]:
    return await context.load_many(ring_a, keys)


@fraiseql.loader
async def slow(keys: list[int], context: fraiseql.ResolverContext) -> list[int]:
    note("slow", keys)
    await context["db"].fetchval("SELECT pg_sleep($1)", max(keys) / 1000)
    return keys


@fraiseql.loader
async def broken(keys: list[str]) -> dict[str, int | None]:
    kind = keys[0]
    match kind:
        case "told":
            raise fraiseql.GraphQLError("Closed today.", extensions={"code": "CLOSED"})
        case "raised":
            raise RuntimeError("the password is swordfish")
        case "cancelled":
            raise asyncio.CancelledError
        case "stopped":
            return [StopIteration("no")]
        case "number":
            return 5
        case "text":
            return "text"
        case "long":
            return [1, 2]
        case "strange":
            return {kind: 1, "other": 2}
    return {}


@fraiseql.type(source="tv_artist")
class Artist:
    id: UUID
    identifier: str
    name: str | None

    @fraiseql.field
    async def words(self, info) -> int:
        return await info.context.load(words_of, self.identifier)

    @fraiseql.field
    def words_at_once(self, info) -> int:
        return info.context.load(words_of, self.identifier)

    @fraiseql.field
    async def like(self, info, identifier: str) -> Artist | None:
        return await info.context.load(artist_by, identifier)


@fraiseql.type
class Tree:
    number: int
    below: list[Tree]

    @fraiseql.field
    async def square(self, info) -> int | None:
        return await info.context.load(squares, self.number)

    @fraiseql.field
    async def more(self, info) -> int:
        return await info.context.load(through, self.number)


@fraiseql.query
def tree() -> Tree:
    def make(number: int, depth: int) -> Tree:
        below = [make(number * 2 + n, depth - 1) for n in range(2)] if depth else []
        return Tree(number=number, below=below)

    return make(1, 3)


@fraiseql.query
async def square(info, of: int) -> int | None:
    return await info.context.load(squares, of)


@fraiseql.query
async def cubes(info, of: list[int]) -> list[int]:
    found = await info.context.load_many(squares, of)
    return [number * square for number, square in zip(of, found, strict=True)]


@fraiseql.query
async def word_count(info, of: str) -> int | None:
    return await info.context.load(words_of, of)


@fraiseql.query
async def fails(info, kind: str) -> int | None:
    return await info.context.load(broken, kind)


@fraiseql.query
async def fails_twice(info, kind: str) -> list[str]:
    found = []
    for _ in range(2):
        try:
            await info.context.load(broken, kind)
        except Exception as error:  # noqa: BLE001
            found.append(type(error).__name__)
    return found


@fraiseql.query
async def unhashable(info) -> int | None:
    return await info.context.load(squares, [1])


@fraiseql.query
async def no_loader(info) -> int | None:
    return await info.context.load(squares.function, 1)


@fraiseql.query
async def ring(info) -> int | None:
    return await info.context.load(ring_a, 1)


@fraiseql.query
async def sleep(info, ms: int) -> int | None:
    return await info.context.load(slow, ms)


@fraiseql.query
async def primed(info) -> list[int]:
    info.context.prime(squares, 3, 10)
    first = await info.context.load(squares, 3)
    info.context.forget(squares, 3, 4)
    second = await info.context.load(squares, 3)
    info.context.prime(squares, 3, 11)
    info.context.forget(squares)
    return [first, second, await info.context.load(squares, 3)]


KEPT: list[ResolverContext] = []


@fraiseql.query
def keep_context(info) -> bool:
    KEPT.append(info.context)
    return True


@fraiseql.type
class Part:
    @fraiseql.field
    async def waits(self, info, ms: int) -> int:
        return await info.context.load(slow, ms)

    @fraiseql.field
    async def breaks(self) -> int:
        await asyncio.sleep(0.05)
        raise fraiseql.GraphQLError("Broken.")


@fraiseql.type
class Written:
    words: int
    part: Part | None


@fraiseql.mutation
async def tag(info, identifier: str, forget: bool = False) -> Written:
    before = await info.context.load(words_of, identifier)
    await info.context["db"].execute(
        "UPDATE tv_artist SET data = jsonb_set(data, '{tags}', data -> 'tags' || '[\"new\"]')"
        " WHERE identifier = $1",
        identifier,
    )
    if forget:
        info.context.forget(words_of, identifier)
        assert await info.context.load(words_of, identifier) == before + 1
    return Written(words=await info.context.load(words_of, identifier), part=Part())


SCHEMA = Schema(
    Artist,
    fraiseql.find_many(Artist, name="artists"),
    fraiseql.find_one(Artist, name="artist"),
    *(tree, square, cubes, word_count, fails, fails_twice, unhashable, no_loader, ring, sleep),
    *(primed, keep_context, tag, words_of, squares),
)

MakeLoading = Callable[..., GraphQLClient]


@pytest.fixture
async def make_loading(anyio_backend, store_dsn) -> AsyncIterator[MakeLoading]:
    async with open_database(store_dsn) as opened:

        def make(seconds: float = 30, debug: bool = False) -> GraphQLClient:
            log = StatementLog()
            limits = LimitSettings(seconds=seconds)
            context = FakeContext(
                environment="test",
                settings={"fraiseql": FraiseqlSettings(limits=limits, debug=debug)},
                resources={"database": CountedDatabase(inner=opened, log=log)},
                plugins=(plugin,),
            )
            return GraphQLClient(Engine(SCHEMA, context), log)

        yield make


@pytest.fixture
async def loading(make_loading, calls) -> GraphQLClient:
    client = make_loading()
    await client.engine.start()
    return client


# -- batches ---------------------------------------------------------------------------------------


async def test_one_statement_for_all_objects(loading, calls):
    with loading.statements(exactly=2):
        data = await loading.data("{ artists { words wordsAtOnce } }")
    assert data["artists"] == [{"words": n, "wordsAtOnce": n} for n in (2, 0, 2)]
    assert calls == [("words_of", ["joni", "the-band", "nobody"])]


async def test_fields_of_all_places_go_together(loading, calls):
    with loading.statements(exactly=3):
        await loading.data(
            '{ artists(limit: 1) { words } b: artist(identifier: "the-band") { words }'
            ' c: wordCount(of: "nobody") }'
        )
    ((_, keys),) = calls
    assert sorted(keys) == ["joni", "nobody", "the-band"]


async def test_places_of_different_depth_go_together(make_loading, calls):
    client = make_loading()
    await client.data("{ tree { more below { more below { more below { more } } } } }")
    assert [name for name, _ in calls].count("through") == 1
    assert sorted(calls[0][1]) == list(range(1, 16))


async def test_keys_are_loaded_once_and_known_for_the_request(loading, calls):
    data = await loading.data(
        "{ a: square(of: 2) b: square(of: 2) c: square(of: 3) cubes(of: [2, 3, 2]) }"
    )
    assert data == {"a": 4, "b": 4, "c": 9, "cubes": [8, 27, 8]}
    assert calls == [("squares", [2, 3])]
    await loading.data("{ square(of: 2) }")
    assert calls == [("squares", [2, 3]), ("squares", [2])], "the next request knows nothing"


async def test_many_keys_are_several_calls(loading, calls):
    data = await loading.data("{ cubes(of: [1, 2, 3, 4, 5, 6, 7]) }")
    assert data == {"cubes": [n**3 for n in range(1, 8)]}
    assert [keys for _, keys in calls] == [[1, 2, 3], [4, 5, 6], [7]]


async def test_loaders_load_by_each_other(loading, calls):
    data = await loading.data("{ tree { more square below { more } } }")
    assert data["tree"] == {"more": 2, "square": 1, "below": [{"more": 5}, {"more": 10}]}
    assert [name for name, _ in calls].count("through") == 1


async def test_repositories_read_a_batch_by_one_statement(loading):
    with loading.statements(exactly=2):
        data = await loading.data(
            '{ artists { a: like(identifier: "joni") { name } b: like(identifier: "x") { name } } }'
        )
    assert data["artists"] == [{"a": {"name": "Joni"}, "b": None}] * 3


async def test_values_are_primed_and_forgotten(loading, calls):
    assert await loading.data("{ primed }") == {"primed": [10, 9, 9]}
    assert [keys for _, keys in calls] == [[3], [3]]


# -- failures --------------------------------------------------------------------------------------


async def test_an_error_of_one_key_is_its_own(make_loading, calls):
    client = make_loading(debug=True)
    answer = await client.execute("{ a: square(of: 2) b: square(of: -2) c: square(of: -2) }")
    assert answer.body["data"] == {"a": 4, "b": None, "c": None}
    assert [error["path"] for error in answer.errors] == [["b"], ["c"]]
    assert "-2 is negative" in answer.errors[0]["extensions"]["debug"]
    assert calls == [("squares", [2, -2])]


async def test_an_error_of_the_call_is_that_of_all_keys(loading):
    answer = await loading.execute('{ a: fails(kind: "told") b: fails(kind: "other") }')
    assert answer.codes == ["CLOSED", "CLOSED"]
    answer = await loading.execute('{ fails(kind: "raised") }')
    assert answer.codes == ["INTERNAL_SERVER_ERROR"]
    assert "swordfish" not in str(answer.body)


async def test_one_error_of_many_fields_is_logged_once_a_request(loading, caplog):
    document = '{ a: fails(kind: "raised") b: fails(kind: "raised") c: fails(kind: "other") }'
    references = []
    for _ in range(2):
        caplog.clear()
        answer = await loading.execute(document)
        assert [error["path"] for error in answer.errors] == [["a"], ["b"], ["c"]]
        (reference,) = {error["extensions"]["id"] for error in answer.errors}
        (record,) = [each for each in caplog.records if each.name == "fraiseql"]
        assert reference in record.getMessage()
        assert record.exc_info
        references.append(reference)
    assert len(set(references)) == 2


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("number", "The loader broken gave int, and no mapping or list."),
        ("text", "The loader broken gave str, and no mapping or list."),
        ("long", "The loader broken gave 2 values for 1 keys."),
        ("strange", "The loader broken gave values of keys that nobody asked for: 'other'."),
        ("cancelled", "cancelled itself"),
        ("stopped", "StopIteration"),
    ],
)
async def test_wrong_results_are_errors(make_loading, caplog, kind, reason):
    client = make_loading(debug=True)
    answer = await client.execute(f'{{ fails(kind: "{kind}") }}')
    assert answer.codes == ["INTERNAL_SERVER_ERROR"]
    assert reason in answer.errors[0]["extensions"]["debug"]
    assert reason in caplog.text


async def test_what_has_no_value_is_null_where_that_is_annotated(make_loading, calls):
    client = make_loading(debug=True)
    assert await client.data('{ fails(kind: "nothing") }') == {"fails": None}
    answer = await client.execute('{ wordCount(of: "stranger") }')
    assert (
        "The loader words_of gave nothing for the key 'stranger', and says that it always does."
        in answer.errors[0]["extensions"]["debug"]
    )


async def test_keys_must_be_hashable_and_loaders_declared(make_loading, caplog):
    client = make_loading(debug=True)
    answer = await client.execute("{ unhashable }")
    assert "asked for a key that cannot be hashed: [1]" in answer.errors[0]["extensions"]["debug"]
    answer = await client.execute("{ noLoader }")
    assert "which is no loader" in answer.errors[0]["extensions"]["debug"]


async def test_a_failed_call_is_made_again_and_a_failed_key_is_not(loading, monkeypatch):
    tried: list[str] = []
    function = broken.function

    async def count(keys: list[str]) -> Any:
        tried.extend(keys)
        return await function(keys)

    monkeypatch.setattr(Loader, "function", property(lambda _: count), raising=False)
    data = await loading.data('{ failsTwice(kind: "told") }')
    assert data == {"failsTwice": ["GraphQLError", "GraphQLError"]}
    assert tried == ["told", "told"]
    tried.clear()
    await loading.data('{ failsTwice(kind: "stopped") }')
    assert tried == ["stopped"]


# -- requests --------------------------------------------------------------------------------------


async def test_requests_share_nothing(loading, calls):
    query = '{ wordCount(of: "joni") }'
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(loading.data(query))
    assert calls == [("words_of", ["joni"])] * 3


async def test_loaders_end_with_the_request(loading):
    KEPT.clear()
    await loading.data("{ keepContext }")
    with pytest.raises(LoadingEndedError):
        KEPT[0].load(squares, 1)


async def test_a_ring_of_loaders_ends_with_the_time_of_the_request(make_loading, calls):
    client = make_loading(seconds=0.3)
    async with asyncio.timeout(5):
        answer = await client.execute("{ ring }")
    assert answer.codes == ["TIMEOUT"]


async def test_what_is_loaded_is_cancelled_with_the_request(make_loading, calls, store_dsn):
    client = make_loading(seconds=0.3)
    answer = await client.execute("{ sleep(ms: 20000) }")
    assert answer.codes == ["TIMEOUT"]
    async with open_database(store_dsn) as other, asyncio.timeout(5):
        while await other.fetchval(
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'"
            " AND state = 'active'"
        ):
            await asyncio.sleep(0.05)
    gc.collect()  # an exception that nobody fetched would be told here


# -- mutations -------------------------------------------------------------------------------------

TAG = 'tag(identifier: "joni") { words }'


async def test_mutations_load_in_their_transaction_each_anew(loading, calls):
    data = await loading.data(f"mutation {{ a: {TAG} b: {TAG} }}")
    assert data == {"a": {"words": 2}, "b": {"words": 3}}, "known once in each field"
    assert calls == [("words_of", ["joni"])] * 2
    data = await loading.data('mutation { tag(identifier: "joni", forget: true) { words } }')
    assert data == {"tag": {"words": 5}}, "what is not committed is seen"


async def test_a_load_that_nobody_waits_for_costs_no_mutation(loading, calls):
    """A field fails while a statement of its neighbour runs in the transaction."""
    answer = await loading.execute(
        'mutation { tag(identifier: "joni") { words part { waits(ms: 400) breaks } } }'
    )
    assert answer.body["data"] == {"tag": {"words": 2, "part": None}}
    assert [error["message"] for error in answer.errors] == ["Broken."]
    assert await loading.data('{ wordCount(of: "joni") }') == {"wordCount": 3}


async def test_a_mutation_that_loads_too_long_is_rolled_back(make_loading, calls):
    client = make_loading(seconds=0.4)
    answer = await client.execute(
        'mutation { tag(identifier: "joni") { part { waits(ms: 20000) } } }'
    )
    assert answer.codes == ["TIMEOUT"]
    assert await make_loading().data('{ wordCount(of: "joni") }') == {"wordCount": 2}


# -- without GraphQL -------------------------------------------------------------------------------


@attrs.define
class Case:
    """A context outside of a request."""

    batches: Batches = attrs.field(factory=Batches)

    def context(self) -> ResolverContext:
        nothing: Any = None
        relations = RelationLoader({}, {}, nothing, self.batches)
        return ResolverContext(nothing, nothing, {}, relations)


async def test_who_is_cancelled_takes_nothing_from_the_others(calls):
    context = Case().context()
    first = asyncio.ensure_future(context.load(squares, 2))
    second = asyncio.ensure_future(context.load(squares, 2))
    await asyncio.sleep(0)
    first.cancel()
    assert await second == 4
    assert first.cancelled()


async def test_several_keys_of_which_some_fail(calls):
    context = Case().context()
    with pytest.raises(ValueError, match="-1 is negative"):
        await context.load_many(squares, [1, -1, 2, -2])
    assert await context.load_many(squares, []) == []


async def test_cancelling_tells_who_waits(calls):
    case = Case()
    context = case.context()
    waiting = context.load(squares, 1)
    case.batches.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_batch_that_is_cancelled_from_outside_ends(calls):
    context = Case().context()
    waiting = [context.load(squares, key) for key in range(1, 7)]
    while not calls:
        await asyncio.sleep(0)
    (task,) = (task for task in asyncio.all_tasks() if "Batches._run" in str(task.get_coro()))
    task.cancel()
    await asyncio.wait(waiting)
    assert all(future.cancelled() for future in waiting)
    assert len(calls) == 1, "nothing more is begun"


async def direct(loader: Loader[Any, Any], key: Any) -> Any:
    """What a loader gives for a key alone."""
    found = (await loader([key]))[0]
    return f"{type(found).__name__}: {found}" if isinstance(found, Exception) else found


STEPS = st.recursive(
    st.integers(-3, 6),
    lambda step: st.one_of(
        st.tuples(st.just("together"), st.lists(step, max_size=4)),
        st.tuples(st.just("in turn"), st.lists(step, max_size=4)),
        st.tuples(st.just("late"), st.integers(0, 6), step),
        st.tuples(st.just("cancelled"), step),
    ),
    max_leaves=20,
)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(step=STEPS, most=st.integers(1, 5))
def test_any_mixture_gives_what_direct_calls_give(step, most):
    """However loads are mixed, each gives what a call with its key alone gives, loaded once."""
    asked: list[list[int]] = []

    @fraiseql.loader(max_batch=most)
    async def loader(keys: list[int]) -> list[int | Exception]:
        asked.append(list(keys))
        for _ in range(abs(keys[0])):
            await asyncio.sleep(0)
        return [ValueError(str(key)) if key < 0 else key * key for key in keys]

    async def go(step: Any, context: ResolverContext) -> list[tuple[int, Any]]:
        match step:
            case int():
                try:
                    return [(step, await context.load(loader, step))]
                except ValueError as error:
                    return [(step, f"ValueError: {error}")]
            case ("together", steps):
                found = await asyncio.gather(*(go(each, context) for each in steps))
                return [pair for pairs in found for pair in pairs]
            case ("in turn", steps):
                return [pair for each in steps for pair in await go(each, context)]
            case ("late", turns, inner):
                for _ in range(turns):
                    await asyncio.sleep(0)
                return await go(inner, context)
            case (_, inner):
                task = asyncio.ensure_future(go(inner, context))
                await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait((task,))
                return []
        raise AssertionError(step)

    async def run() -> list[tuple[int, Any]]:
        case = Case()
        pairs = await go(step, case.context())
        case.batches.cancel()
        seen = list(asked)
        expected = [(key, await direct(loader, key)) for key, _ in pairs]
        assert pairs == expected
        asked[:] = seen
        return pairs

    asyncio.run(run())
    keys = [key for call in asked for key in call]
    assert len(keys) == len(set(keys)), "no key is loaded twice"
    assert all(1 <= len(call) <= most for call in asked)


# -- declarations ----------------------------------------------------------------------------------


def test_a_loader_can_be_called_alone(calls):
    assert asyncio.run(squares([2, 3])) == [4, 9]


def sync(keys: list[int]) -> list[int]:
    return keys


async def other_names(ids: list[int]) -> list[int]:
    return ids


async def too_much(keys: list[int], context, more) -> list[int]:
    return keys


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (sync, "decorates an async function"),
        (5, "decorates an async function"),
        (other_names, "must take `keys` and perhaps `context`, found: ids"),
        (too_much, "found: keys, context, more"),
    ],
)
def test_wrong_functions_are_refused(function, message):
    with pytest.raises(DeclarationError, match=message):
        fraiseql.loader(function)


@pytest.mark.parametrize("most", [0, -1, True, "5", 1.5])
def test_wrong_sizes_are_refused(most):
    async def given(keys: list[int]) -> list[int]:
        return keys

    with pytest.raises(DeclarationError, match="must be a number from 1"):
        fraiseql.loader(max_batch=most)(given)


async def unannotated(keys):
    return keys


async def a_set(keys: list[int]) -> set[int]:
    return set(keys)


async def unknown(keys: list[int]) -> dict[int, Elsewhere]:  # noqa: F821
    return {}


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (unannotated, "must be annotated to return a mapping by key or a list, found None"),
        (a_set, "found set"),
        (unknown, "cannot be evaluated: name 'Elsewhere' is not defined"),
    ],
)
def test_wrong_annotations_are_refused_at_start(function, message):
    with pytest.raises(AnnotationError, match=message):
        Schema(tree, fraiseql.loader(function)).build()


def test_the_errors_have_codes():
    codes = [error.code for error in (LoaderResultError, LoaderKeyError, LoadingEndedError)]
    assert codes == ["FQL-LOADER-001", "FQL-LOADER-002", "FQL-LOADER-003"]
