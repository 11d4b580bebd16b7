"""Trusted documents: a folder of files that may be asked, and nothing else."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import fraiseql
import pytest
from fraise_hookspecs import FraiseError
from fraiseql.plan.planner import Planner
from graphql import parse, print_ast

pytestmark = pytest.mark.anyio

FRAISEQL = Path(sys.executable).with_name("fraiseql")

BOOK = """\
# What the shop shows of a book.
query Book($identifier: String!, $short: Boolean = false) {
  book(identifier: $identifier) { ...Parts identifier @skip(if: $short) }
}
fragment Parts on Book { title }
"""
SHELF = "query Titles { books { title } }\nquery Names { books { identifier } }"
ADD = "mutation Add($input: CreateBookInput!) { createBook(input: $input) { title } }\n"
EMMA = {"data": {"book": {"title": "Villette", "identifier": "villette"}}}
ONE = {"identifier": "villette"}


@pytest.fixture
def folder(tmp_path) -> Path:
    """The documents of an application, in two folders."""
    folder = tmp_path / "documents"
    (folder / "shelf").mkdir(parents=True)
    (folder / "book.graphql").write_text(BOOK)
    (folder / "add.graphql").write_text(ADD)
    (folder / "shelf" / "lists.graphql").write_text(SHELF)
    (folder / "notes.txt").write_text("{ not looked at")
    return folder


@pytest.fixture
async def only(make_client, folder):
    return await make_client(
        environment="production", trusted_documents={"folder": "documents", "mode": "only"}
    )


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def code_of(response) -> str:
    (error,) = response.json()["errors"]
    return error["extensions"]["code"]


async def ask(client, **body):
    return await client.http.post("/graphql", json=body)


@pytest.mark.parametrize(
    "named",
    [
        {"query": BOOK},
        {"query": BOOK.strip()},
        {"query": print_ast(parse(BOOK))},
        {"documentId": hash_of(BOOK)},
        {"documentId": f"sha256:{hash_of(BOOK)}"},
        {"documentId": hash_of(print_ast(parse(BOOK)))},
        {"documentId": "Book"},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hash_of(BOOK)}}},
    ],
)
async def test_a_trusted_document_is_answered_by_each_of_its_names(only, named):
    assert (await ask(only, **named, variables=ONE)).json() == EMMA


async def test_get_names_them_too(only):
    params = {"documentId": "Book", "variables": json.dumps(ONE)}
    assert (await only.http.get("/graphql", params=params)).json() == EMMA
    params = {"documentId": "Add"}
    assert (await only.http.get("/graphql", params=params)).status_code == 405


async def test_an_operation_among_several_is_chosen_by_its_name(only):
    for name, key in (("Titles", "title"), ("Names", "identifier")):
        for body in (
            {"documentId": name},
            {"documentId": hash_of(SHELF), "operationName": name},
            {"query": SHELF, "operationName": name},
        ):
            books = (await ask(only, **body)).json()["data"]["books"]
            assert [list(book) for book in books] == [[key], [key]]


@pytest.mark.parametrize(
    "body",
    [
        {"query": "{ books { title } }"},
        {"query": BOOK.replace("title", "id")},
        {"query": "{ this is no GraphQL ((("},
        {"query": "{ __schema { types { name } } }"},
        {"query": "x" * 200_000},
        {"documentId": "Nothing"},
        {"documentId": "0" * 64},
        {"documentId": "../lists"},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}},
        {"query": "{ __typename }", "documentId": "Book"},
    ],
)
async def test_anything_else_is_refused_before_it_is_parsed(only, body, monkeypatch):
    monkeypatch.setattr("fraiseql.engine.operations.read_document", None)
    response = await only.http.post(
        "/graphql", json=body, headers={"accept": "application/graphql-response+json"}
    )
    assert response.status_code == 403
    assert code_of(response) == "DOCUMENT_NOT_TRUSTED"


async def test_nothing_can_be_registered_where_only_trusted_documents_are_answered(
    make_client, folder
):
    client = await make_client(
        trusted_documents={"folder": "documents"}, persisted={"store": "memory"}
    )
    query = "{ books { title } }"
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": hash_of(query)}}
    assert code_of(await ask(client, query=query, extensions=extensions)) == "DOCUMENT_NOT_TRUSTED"
    assert code_of(await ask(client, extensions=extensions)) == "DOCUMENT_NOT_TRUSTED"


async def test_others_are_answered_too_where_trusted_ones_are_preferred(make_client, folder):
    client = await make_client(
        trusted_documents={"folder": "documents", "mode": "prefer"}, persisted={"store": "memory"}
    )
    assert (await ask(client, documentId="Book", variables=ONE)).json() == EMMA
    query = "{ books { title } }"
    assert "data" in (await ask(client, query=query)).json()
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": hash_of(query)}}
    assert code_of(await ask(client, extensions=extensions)) == "PERSISTED_QUERY_NOT_FOUND"
    assert "data" in (await ask(client, query=query, extensions=extensions)).json()
    assert "data" in (await ask(client, extensions=extensions)).json()
    assert "data" in (await ask(client, documentId=hash_of(query))).json()
    assert code_of(await ask(client, documentId="Other")) == "PERSISTED_QUERY_NOT_FOUND"


async def test_a_document_id_is_unknown_where_there_are_no_documents(client):
    assert code_of(await ask(client, documentId="Book")) == "PERSISTED_QUERY_NOT_SUPPORTED"
    response = await ask(client, documentId=5)
    assert response.status_code == 400


async def test_plans_are_made_at_start(only, books_dsn, monkeypatch):
    await ask(only, documentId="Titles")  # the first request starts the engine

    def plan(*_):
        raise AssertionError("a plan was made for a request")

    monkeypatch.setattr(Planner, "plan", plan)
    assert (await ask(only, documentId="Book", variables=ONE)).json() == EMMA
    every = {**ONE, "short": False}
    assert (await ask(only, documentId="Book", variables=every)).json() == EMMA
    added = await ask(only, documentId="Add", variables={"input": {"title": "Emma"}})
    assert added.json() == {"data": {"createBook": {"title": "Emma"}}}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("query Q {\n  books { title nonsense }\n}", "2:17", "nonsense"),
        ("query Q { books {", "1:18", "Syntax Error"),
        ("query Titles { books { title } }", "1:7", "shelf/lists.graphql already"),
        ("fragment F on Book { title }", "1:1", "never used"),
        (b"query Q { books { title } } # \xff", "", "Must be UTF-8"),
    ],
)
async def test_a_wrong_document_refuses_the_start_with_its_place(
    kernel_of, folder, books, text, place, message
):
    path = folder / "wrong.graphql"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if "already" in message:
        path = path.rename(folder / "z.graphql")
        message = "shelf/lists.graphql already"
    async with kernel_of(trusted_documents={"folder": "documents"}) as context:
        with pytest.raises(FraiseError, match=message) as caught:
            fraiseql.asgi(fraiseql.Schema(books), context)
    assert caught.value.code == "FQL-TRUSTED-002"
    assert str(caught.value.where) == f"documents/{path.name}{':' if place else ''}{place}"


async def test_a_document_that_always_fails_refuses_the_start(kernel_of, folder, books):
    (folder / "far.graphql").write_text("query Far {\n  books(limit: 1000) { title }\n}")
    async with kernel_of(trusted_documents={"folder": "documents"}) as context:
        application = fraiseql.asgi(fraiseql.Schema(books), context)
        with pytest.raises(FraiseError, match="limit must be") as caught:
            async with application.lifespan():
                pass
    assert str(caught.value.where) == "documents/far.graphql:2:3"


@pytest.mark.parametrize("setting", ["nowhere", "documents/empty", "fraise.yaml"])
async def test_a_folder_without_documents_refuses_the_start(
    kernel_of, folder, books, setting, tmp_path
):
    (folder / "empty").mkdir()
    async with kernel_of(trusted_documents={"folder": setting}) as context:
        with pytest.raises(FraiseError, match="folder of trusted documents") as caught:
            fraiseql.asgi(fraiseql.Schema(books), context)
    assert caught.value.code == "FQL-TRUSTED-001"


def test_check_tells_every_wrong_document(books_project):
    folder = books_project / "documents"
    folder.mkdir()
    (folder / "one.graphql").write_text("query One { books { title nonsense } }")
    (folder / "two.graphql").write_text("query Two { books(first: 1) { title } }")
    (folder / "good.graphql").write_text("query Good { books { title } }")
    settings = books_project / "fraise.yaml"
    settings.write_text(
        settings.read_text() + "  trusted_documents:\n    folder: documents\n", encoding="utf-8"
    )
    done = subprocess.run(
        [FRAISEQL, "check", "--json"],
        cwd=books_project,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "NO_COLOR": "1"},
    )
    report = json.loads(done.stdout)
    assert done.returncode == 1
    found = [(one["where"]["file"], one["code"]) for one in report["findings"]]
    assert found == [
        ("documents/one.graphql", "FQL-TRUSTED-002"),
        ("documents/two.graphql", "FQL-TRUSTED-002"),
    ]
