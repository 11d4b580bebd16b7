"""Automatic persisted queries, with each store, over HTTP."""

import hashlib
import json
import sys
from types import ModuleType

import anyio
import fraiseql
import fraiseql.plugin
import httpx
import psycopg
import pytest
from fraise_hookspecs import FraiseError, hookimpl
from fraise_hookspecs.repository import OperationStoreSpec
from fraise_testing.contracts import OperationStoreContract
from fraise_testing.fake import FakeContext
from fraiseql.persisted.memory import ENTRY_BYTES, MemoryStore
from fraiseql.persisted.postgres import PostgresStore
from fraiseql.settings import FraiseqlSettings, PersistedSettings

pytestmark = pytest.mark.anyio

QUERY = '{ book(identifier: "emma") { title } }'
NOTHING = {"data": {"book": None}}
GRAPHQL = {"accept": "application/graphql-response+json"}


def extension(document: str, **changes) -> dict:
    digest = hashlib.sha256(document.encode()).hexdigest()
    return {"persistedQuery": {"version": 1, "sha256Hash": digest, **changes}}


async def ask(client, **body):
    return await client.http.post("/graphql", json=body)


def code_of(response) -> str:
    (error,) = response.json()["errors"]
    return error["extensions"]["code"]


@pytest.fixture(params=["memory", "postgres"])
def store(request) -> str:
    return request.param


async def test_a_document_is_sent_once_and_named_afterwards(make_client, books_dsn, store):
    client = await make_client(persisted={"store": store})
    unknown = await ask(client, extensions=extension(QUERY))
    assert code_of(unknown) == "PERSISTED_QUERY_NOT_FOUND"
    assert unknown.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    assert (await ask(client, query=QUERY, extensions=extension(QUERY))).json() == NOTHING
    assert (await ask(client, extensions=extension(QUERY))).json() == NOTHING
    upper = extension(QUERY, sha256Hash=hashlib.sha256(QUERY.encode()).hexdigest().upper())
    assert (await ask(client, extensions=upper)).json() == NOTHING


async def test_get_names_documents_too(make_client, books_dsn, store):
    client = await make_client(persisted={"store": store})
    params = {"extensions": json.dumps(extension(QUERY))}
    assert code_of(await client.http.get("/graphql", params=params)) == "PERSISTED_QUERY_NOT_FOUND"
    assert (await client.get(QUERY, params=params)).json() == NOTHING
    assert (await client.http.get("/graphql", params=params)).json() == NOTHING
    change = 'mutation { createBook(input: {title: "Emma"}) { id } }'
    await ask(client, query=change, extensions=extension(change))
    params = {"extensions": json.dumps(extension(change))}
    assert (await client.http.get("/graphql", params=params)).status_code == 405


async def test_statuses_say_what_a_client_can_do(make_client):
    client = await make_client(persisted={"store": "memory"})
    named = {"extensions": extension(QUERY)}
    assert (await client.http.post("/graphql", json=named)).status_code == 200
    exact = await client.http.post("/graphql", json=named, headers=GRAPHQL)
    assert exact.status_code == 404
    assert exact.headers["cache-control"] == "no-store"


async def test_without_a_store_clients_are_told_to_send_documents(make_client):
    client = await make_client()
    response = await ask(client, extensions=extension(QUERY))
    assert code_of(response) == "PERSISTED_QUERY_NOT_SUPPORTED"
    assert response.json()["errors"][0]["message"] == "PersistedQueryNotSupported"
    assert (await ask(client, query=QUERY, extensions=extension(QUERY))).json() == NOTHING


async def test_a_document_that_no_store_can_keep(make_client, store, caplog):
    """GraphQL has U+0000 in comments, PostgreSQL nowhere."""
    client = await make_client(persisted={"store": store})
    query = f"{QUERY} # \0"
    response = await ask(client, query=query, extensions=extension(query))
    assert code_of(response) == "BAD_USER_INPUT"
    assert "must not contain the character U+0000" in response.json()["errors"][0]["message"]
    assert "The store of persisted queries failed" not in caplog.text
    assert (await ask(client, query=query)).json() == NOTHING  # kept nowhere, and answered


async def test_a_wrong_hash_registers_nothing(make_client, books_dsn, store):
    client = await make_client(persisted={"store": store})
    other = extension("{ __typename }")
    response = await ask(client, query=QUERY, extensions=other)
    assert code_of(response) == "PERSISTED_QUERY_HASH_MISMATCH"
    assert code_of(await ask(client, extensions=other)) == "PERSISTED_QUERY_NOT_FOUND"
    assert code_of(await ask(client, extensions=extension(QUERY))) == "PERSISTED_QUERY_NOT_FOUND"


@pytest.mark.parametrize("document", ["{ nonsense }", "{ books { ", "{ books { title title2 } }"])
async def test_an_invalid_document_is_not_kept(make_client, document):
    client = await make_client(persisted={"store": "memory"})
    assert "errors" in (await ask(client, query=document, extensions=extension(document))).json()
    again = await ask(client, extensions=extension(document))
    assert code_of(again) == "PERSISTED_QUERY_NOT_FOUND"


@pytest.mark.parametrize(
    "given",
    [
        None,
        [],
        "x",
        {},
        {"version": 2, "sha256Hash": "0" * 64},
        {"version": 1},
        {"version": 1, "sha256Hash": 5},
        {"version": 1, "sha256Hash": "0" * 63},
        {"version": 1, "sha256Hash": "'; --" + "0" * 59},
    ],
)
async def test_a_malformed_extension_is_refused(make_client, given):
    client = await make_client(persisted={"store": "memory"})
    for query in ({}, {"query": QUERY}):
        body = {**query, "extensions": {"persistedQuery": given}}
        response = await client.http.post("/graphql", json=body, headers=GRAPHQL)
        assert response.status_code == 400
        assert code_of(response) == "BAD_USER_INPUT"


async def test_a_request_that_names_nothing_still_lacks_its_query(make_client):
    client = await make_client(persisted={"store": "memory"})
    for body in ({}, {"extensions": {}}, {"extensions": {"other": 1}}):
        response = await client.http.post("/graphql", json=body)
        assert response.status_code == 400
        assert code_of(response) == "BAD_REQUEST"


async def test_all_processes_share_the_table(kernel_of, books_dsn):
    async with kernel_of() as one, kernel_of() as other:
        first, second = PostgresStore(one, 1_000_000), PostgresStore(other, 1_000_000)
        async with anyio.create_task_group() as group:  # both make the table
            group.start_soon(first.start)
            group.start_soon(second.start)
        await first.put("00" * 32, "{ a }")
        await second.put("00" * 32, "{ a }")
        assert await PostgresStore(other, 1_000_000).get("00" * 32) == "{ a }"
        assert await second.get("11" * 32) is None


class TestMemory(OperationStoreContract):
    spec = fraiseql.plugin.fraise_operation_stores()[0]


class TestPostgres(OperationStoreContract):
    spec = fraiseql.plugin.fraise_operation_stores()[1]

    @pytest.fixture(autouse=True)
    def kernel(self, kernel_of, books_dsn):
        self.open_context = kernel_of


async def stores(kernel_of, most):
    yield MemoryStore(None, most)
    async with kernel_of() as context:
        store = PostgresStore(context, most)
        await store.start()
        yield store


@pytest.mark.parametrize("place", [0, 1], ids=["memory", "postgres"])
async def test_a_flood_pushes_out_nothing_that_is_in_use(kernel_of, books_dsn, place):
    most = 100_000
    async for store in stores(kernel_of, most):
        if place:
            place -= 1
            continue
        hot = [key_of(name) for name in ("a", "b", "c")]
        for key in hot:
            await store.put(key, "{ hot }")
            assert await reread(store, key) == "{ hot }"
        for number in range(300):
            await store.put(key_of(f"flood {number}"), "#" * 700 + "{ cold }")
        for key in hot:
            assert await reread(store, key) == "{ hot }"
        left = [n for n in range(300) if await reread(store, key_of(f"flood {n}"))]
        assert left, "new documents are kept as well"
        assert len(left) * (700 + ENTRY_BYTES) <= most + 30 * ENTRY_BYTES
        assert len(left) < 100


async def test_the_table_stays_within_its_bounds(kernel_of, books_dsn):
    async with kernel_of() as context:
        store = PostgresStore(context, 20_000)
        await store.start()
        for number in range(60):
            key = key_of(f"doc {number}")
            await store.put(key, "x" * 1_000)
            await reread(store, key)  # admits it
        async with await psycopg.AsyncConnection.connect(books_dsn) as connection:
            sql = (
                "SELECT is_admitted, sum(size) FROM fraise.persisted_document GROUP BY 1 ORDER BY 1"
            )
            found = await (await connection.execute(sql)).fetchall()
        assert found == [(True, 16_000)]
        assert await reread(store, key_of("doc 59")) is not None
        assert await reread(store, key_of("doc 0")) is None


class Unwell:
    """A store of somebody else's that fails, or does not answer."""

    def __init__(self, context, most):
        self.most = most

    async def start(self):
        self.started = True

    async def get(self, key):
        if key == key_of(QUERY):
            raise ConnectionError("the store is away")
        await anyio.sleep_forever()

    async def put(self, key, document):
        raise ConnectionError("the store is away")


class OtherPlugin:
    @hookimpl
    def fraise_operation_stores(self):
        return (OperationStoreSpec(name="other", summary="Away.", target="a_store:Unwell"),)


async def test_a_store_that_is_away_costs_a_journey_and_no_answer(
    kernel_of, books, monkeypatch, caplog
):
    module = ModuleType("a_store")
    module.Unwell = Unwell
    monkeypatch.setitem(sys.modules, "a_store", module)
    monkeypatch.setattr(
        fraiseql.plugin, "fraise_operation_stores", OtherPlugin().fraise_operation_stores
    )
    settings = {"persisted": {"store": "other", "seconds": 0.05}}
    async with kernel_of(**settings) as context:
        transport = httpx.ASGITransport(fraiseql.asgi(fraiseql.Schema(books), context))
        async with httpx.AsyncClient(transport=transport, base_url="http://shelf.test") as http:
            for named in (QUERY, "{ __typename }"):
                body = {"extensions": extension(named)}
                response = await http.post("/graphql", json=body)
                assert code_of(response) == "PERSISTED_QUERY_NOT_FOUND"
            response = await http.post("/graphql", json={"query": QUERY, **body})
            assert code_of(response) == "PERSISTED_QUERY_HASH_MISMATCH"
            body = {"query": QUERY, "extensions": extension(QUERY)}
            assert (await http.post("/graphql", json=body)).json() == NOTHING
    assert caplog.text.count("The store of persisted queries failed") == 3


async def test_a_store_that_does_not_exist_is_refused_at_start(kernel_of):
    with pytest.raises(FraiseError, match="one of memory, postgres, found text 'redis'"):
        async with kernel_of(persisted={"store": "redis"}):
            pass


def test_a_host_without_the_kernel_is_told_of_a_store_that_does_not_exist(books):
    settings = FraiseqlSettings(persisted=PersistedSettings(store="redis"))
    context = FakeContext(settings={"fraiseql": settings}, plugins=(fraiseql.plugin,))
    with pytest.raises(FraiseError, match="redis") as caught:
        fraiseql.asgi(fraiseql.Schema(books), context)
    assert "memory, postgres" in caught.value.hint


def key_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def reread(store, key):
    """What the store has, past what it keeps in memory in front of a table."""
    if isinstance(store, PostgresStore):
        store = PostgresStore(store._context, store._most)
    return await store.get(key)
