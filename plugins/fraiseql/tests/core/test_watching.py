"""Who watches an engine is told of plans that may be used again, and of nothing else."""

import hashlib
import logging

import attrs
import fraiseql
import pytest
from fraise_testing.graphql import View
from fraiseql import GraphQLRequest
from fraiseql.execute.incremental import IncrementalExecutor
from fraiseql.settings import (
    FraiseqlSettings,
    HttpSettings,
    IdempotencySettings,
    PersistedSettings,
    TrustedSettings,
)

pytestmark = pytest.mark.anyio

ASKED = "query Q($l: Int) { artists(limit: $l) { name } }"


@attrs.define
class Observer:
    queries: list = attrs.field(factory=list)
    forgotten_times: int = 0

    def answered(self, query):
        self.queries.append(query)

    def forgotten(self):
        self.forgotten_times += 1


class Failing:
    def answered(self, query):
        raise RuntimeError("no note is taken")

    def forgotten(self):
        raise RuntimeError("nothing is forgotten")


@pytest.fixture
def observer(client):
    observer = Observer()
    client.engine.watch(observer)
    return observer


async def test_is_told_of_each_answered_query(client, observer):
    await client.data(ASKED, {"l": 1})
    await client.data(ASKED, {"l": 2, "other": True})
    first, second = observer.queries
    assert first.asked.query == first.request.query == ASKED
    assert first.asked.variables == {"l": 1}
    assert second.values.coerced == {"l": 2}
    assert first.ready is second.ready
    assert first.prepared.key(first.values) == second.prepared.key(second.values)
    assert not first.is_trusted


async def test_the_shape_of_variables_is_in_the_key(client, observer):
    await client.data(ASKED, {"l": 1})
    await client.data(ASKED, {})
    first, second = observer.queries
    assert first.prepared.key(first.values) != second.prepared.key(second.values)


async def test_failures_are_not_told(client, observer):
    await client.errors("{ nothing }")
    await client.errors(ASKED, {"l": -1})
    await client.errors('mutation { createArtist(input: {name: ""}) { name } }')
    assert observer.queries == []


async def test_mutations_are_told(client, observer):
    await client.data('mutation { createArtist(input: {name: "X"}) { __typename } }')
    (told,) = observer.queries
    assert told.prepared.is_mutation


async def test_mutations_that_python_has_a_say_in_are_not_told(make_client, music):
    """A hook has changed the input, or the answer is kept for whoever sends the key again."""

    @fraiseql.mutation(function="fn_create_artist")
    class Prepare:
        input: music.NameInput
        result: music.Artist

        @staticmethod
        def prepare_input(input):
            return input

    settings = FraiseqlSettings(idempotency=IdempotencySettings(enabled=True, scope=()))
    client = make_client(schema=fraiseql.Schema(music, Prepare), settings=settings)
    observer = Observer()
    client.engine.watch(observer)
    await client.data('mutation { prepare(input: {name: "Y"}) { name } }')
    create = 'mutation { createArtist(input: {name: "Z"}) { name } }'
    await client.ask(create, extensions={"idempotencyKey": "abc"})
    assert observer.queries == []
    await client.data(create.replace("Z", "Z again"))
    assert len(observer.queries) == 1


async def test_what_is_put_off_is_not_told(make_client):
    client = make_client(settings=FraiseqlSettings(http=HttpSettings(incremental=True)))
    observer = Observer()
    client.engine.watch(observer)

    async def deliver(part):
        pass

    query = "query ($d: Boolean!) { artists { id ... @defer(if: $d) { name } } }"
    for put_off in (True, False):
        request = GraphQLRequest(query=query, variables={"d": put_off})
        answer = await client.engine.execute_incrementally(request, View(), deliver)
        assert bool(answer.parts) is put_off
    assert [query.values.coerced for query in observer.queries] == [{"d": False}]


async def test_is_told_once_and_until_it_is_enough(client, observer):
    client.engine.watch(observer)
    await client.data(ASKED)
    client.engine.unwatch(observer)
    await client.data(ASKED)
    await client.engine.refresh()
    assert len(observer.queries) == 1
    assert observer.forgotten_times == 1  # at the start


async def test_a_refresh_forgets(client, observer):
    await client.data(ASKED)
    await client.engine.refresh()
    await client.data(ASKED)
    assert observer.forgotten_times == 2
    before, after = observer.queries
    assert before.ready is not after.ready


async def test_plans_of_before_a_refresh_are_not_told_after_it(client, observer, monkeypatch):
    """A request that was on its way meanwhile."""
    await client.data(ASKED)
    run = IncrementalExecutor.run

    async def run_late(self, ready, asked):
        answer = await run(self, ready, asked)
        await client.engine.refresh()
        return answer

    monkeypatch.setattr(IncrementalExecutor, "run", run_late)
    await client.data(ASKED)
    assert len(observer.queries) == 1
    assert observer.forgotten_times == 2


async def test_what_observers_raise_is_logged(client, caplog):
    observer = Observer()
    client.engine.watch(Failing())
    client.engine.watch(observer)
    with caplog.at_level(logging.ERROR, "fraiseql"):
        assert await client.data(ASKED) == await client.data(ASKED)
    assert len(observer.queries) == 2
    assert [record.exc_info[1].args for record in caplog.records] == [
        ("nothing is forgotten",),
        ("no note is taken",),
        ("no note is taken",),
    ]


async def test_how_a_document_was_named_is_told(make_client):
    client = make_client(settings=FraiseqlSettings(persisted=PersistedSettings(store="memory")))
    observer = Observer()
    client.engine.watch(observer)
    digest = hashlib.sha256(ASKED.encode()).hexdigest()
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": digest}}
    await client.data(ASKED)
    await client.ask(ASKED, extensions=extensions)
    await client.ask("", extensions=extensions)
    await client.ask("", document_id=f"sha256:{digest}")
    assert [bool(query.asked.query) for query in observer.queries] == [True, True, False, False]
    assert {query.request.query for query in observer.queries} == {ASKED}
    assert not any(query.is_trusted for query in observer.queries)


async def test_trusted_documents_are_told_as_such(make_client, tmp_path):
    (tmp_path / "q.graphql").write_text(ASKED, encoding="utf-8")
    trusted = TrustedSettings(folder=str(tmp_path), mode="only")
    client = make_client(settings=FraiseqlSettings(trusted_documents=trusted))
    observer = Observer()
    client.engine.watch(observer)
    await client.ask("", document_id="Q")
    (query,) = observer.queries
    assert query.is_trusted
    assert query.asked.operation_name is None
    assert query.request.operation_name == "Q"
    assert query.prepared.is_alone
