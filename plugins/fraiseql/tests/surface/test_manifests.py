"""Trusted documents from the manifests of Apollo, Relay and graphql-codegen."""

import hashlib
import json

import fraiseql
import pytest
from fraise_hookspecs import FraiseError
from fraiseql.plan.planner import Planner

pytestmark = pytest.mark.anyio

BOOK = (
    "query Book($identifier: String!) {\n"
    "  book(identifier: $identifier) {\n"
    "    title\n"
    "    __typename\n"
    "  }\n"
    "}"
)
ADD = "mutation Add($input: CreateBookInput!) {\n  createBook(input: $input) {\n    title\n  }\n}\n"
TITLES = "query Titles {\n  books {\n    title\n  }\n}"
ONE = {"identifier": "villette"}
VILLETTE = {"data": {"book": {"title": "Villette", "__typename": "Book"}}}


def hash_of(text, algorithm="sha256"):
    return hashlib.new(algorithm, text.encode()).hexdigest()


def apollo(*operations):
    """What ``generate-persisted-query-manifest`` writes."""
    return {
        "format": "apollo-persisted-query-manifest",
        "version": 1,
        "operations": [
            {"id": id_, "name": name, "type": kind, "body": body}
            for id_, name, kind, body in operations
        ],
    }


APOLLO = apollo((hash_of(BOOK), "Book", "query", BOOK), ("add-1", "Add", "mutation", ADD))
#: ``relay-compiler``: MD5; the client preset of graphql-codegen: SHA-1, or SHA-256 with a prefix.
RELAY = {hash_of(BOOK, "md5"): BOOK}
CODEGEN = {hash_of(BOOK, "sha1"): BOOK, f"sha256:{hash_of(TITLES)}": TITLES}


@pytest.fixture
def write(tmp_path):
    """Writes manifests; gives the setting that names them."""

    def write(*manifests, **more):
        names = []
        for number, manifest in enumerate(manifests):
            name = f"build/{number}.json"
            text = manifest if isinstance(manifest, str | bytes) else json.dumps(manifest, indent=2)
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            names.append(name)
        return {"manifests": names, **more}

    return write


@pytest.fixture
async def only(make_client, write):
    return await make_client(
        environment="production", trusted_documents=write(APOLLO, RELAY, CODEGEN)
    )


def persisted(id_):
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": id_}}}


async def ask(client, **body):
    return await client.http.post("/graphql", json=body)


@pytest.mark.parametrize(
    "named",
    [
        {"documentId": hash_of(BOOK)},
        {"documentId": f"sha256:{hash_of(BOOK)}"},
        {"documentId": hash_of(BOOK, "md5")},
        {"documentId": hash_of(BOOK, "sha1")},
        {"documentId": hash_of(BOOK, "sha1"), "operationName": "Book"},
        {"query": BOOK},
        persisted(hash_of(BOOK)),
        persisted(hash_of(BOOK, "md5")),
        persisted(hash_of(BOOK, "sha1")),
    ],
)
async def test_a_document_is_answered_by_the_id_of_its_manifest(only, named):
    assert (await ask(only, **named, variables=ONE)).json() == VILLETTE


@pytest.mark.parametrize(
    "named",
    [
        {"documentId": f"sha256:{hash_of(TITLES)}"},
        {"documentId": hash_of(TITLES)},
        persisted(f"sha256:{hash_of(TITLES)}"),
        persisted(hash_of(TITLES).upper()),
    ],
)
async def test_an_id_may_have_the_prefix_of_its_algorithm(only, named):
    titles = (await ask(only, **named)).json()["data"]["books"]
    assert len(titles) == 2


async def test_a_mutation_is_not_run_by_get(only):
    params = {"documentId": "add-1", "variables": json.dumps({"input": {"title": "Emma"}})}
    response = await only.http.get("/graphql", params=params)
    assert response.status_code == 405


@pytest.mark.parametrize(
    "body",
    [
        {"documentId": "Book"},  # ids are what a manifest gives; names may mean several
        {"documentId": "add-2"},
        {"documentId": "ADD-1"},
        {"documentId": hash_of(BOOK, "md5").upper()},
        {"documentId": "sha256:"},
        {"documentId": "\u00e9\u2028\U0001f600"},
        {"query": BOOK + "# more"},
        {"query": "{ books { title } }"},
        persisted("nothing"),
        persisted("0" * 64),
    ],
)
async def test_anything_else_is_refused(only, body):
    response = await only.http.post(
        "/graphql", json=body, headers={"accept": "application/graphql-response+json"}
    )
    assert response.status_code == 403
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "DOCUMENT_NOT_TRUSTED"


async def test_ids_may_be_any_text(make_client, write):
    ids = ("caf\u00e9/\u65e5\u672c", 'a "quoted" \\ one', "sha256:short", "x-1:2", " ")
    texts = [BOOK.replace("query Book", f"query Book{number}") for number, _ in enumerate(ids)]
    client = await make_client(trusted_documents=write(dict(zip(ids, texts, strict=True))))
    for id_ in ids:
        assert (await ask(client, documentId=id_, variables=ONE)).json() == VILLETTE
        params = {"documentId": id_, "variables": json.dumps(ONE)}
        assert (await client.http.get("/graphql", params=params)).json() == VILLETTE


async def test_releases_of_a_client_may_have_operations_of_a_name(make_client, write):
    newer = BOOK.replace("title", "identifier")
    client = await make_client(
        trusted_documents=write(
            APOLLO, apollo(("new", "Book", "query", newer), ("add-1", "Add", "mutation", ADD))
        )
    )
    assert (await ask(client, documentId=hash_of(BOOK), variables=ONE)).json() == VILLETTE
    book = (await ask(client, documentId="new", variables=ONE)).json()["data"]["book"]
    assert book == {"identifier": "villette", "__typename": "Book"}


async def test_folder_and_manifests_go_together(make_client, write, tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "book.graphql").write_text(BOOK)
    client = await make_client(trusted_documents=write(RELAY, folder="documents"))
    for name in ("Book", hash_of(BOOK, "md5"), hash_of(BOOK)):
        assert (await ask(client, documentId=name, variables=ONE)).json() == VILLETTE


async def test_plans_are_made_at_start(only, monkeypatch):
    await ask(only, documentId=hash_of(TITLES))  # the first request starts the engine

    def plan(*_):
        raise AssertionError("a plan was made for a request")

    monkeypatch.setattr(Planner, "plan", plan)
    assert (await ask(only, documentId=hash_of(BOOK, "md5"), variables=ONE)).json() == VILLETTE


async def start(kernel_of, books, settings):
    """What the start is refused with."""
    async with kernel_of(trusted_documents=settings) as context:
        with pytest.raises(FraiseError) as caught:
            fraiseql.asgi(fraiseql.Schema(books), context)
    return caught.value


@pytest.mark.parametrize(
    ("manifest", "line", "message"),
    [
        (
            {"good": BOOK, "bad": "query Q {\n  books { nonsense }\n}"},
            3,
            "run: Cannot query field 'nonsense' on type 'Book' (line 2, column 11 of it).",
        ),
        ({"bad": "query {"}, 2, "The trusted document bad cannot be run: Syntax Error"),
        ({"bad": ""}, 2, "Syntax Error"),
        (
            apollo(("1", "Book", "mutation", BOOK)),
            6,
            "document 1 (Book) cannot be run: The manifest says that it is the mutation Book and",
        ),
        (apollo(("1", "Books", "query", BOOK)), 6, "is the query Books and nothing else"),
        (
            apollo(("1", "Book", "query", BOOK + "\n" + TITLES)),
            6,
            "is the query Book and nothing else",
        ),
        (
            apollo(("1", "Book", "query", BOOK), ("1", "Titles", "query", TITLES)),
            6,
            "The id 1 stands in build/0.json, line 6, already",
        ),
    ],
)
async def test_a_wrong_document_refuses_the_start_with_its_place(
    kernel_of, books, write, manifest, line, message
):
    error = await start(kernel_of, books, write(manifest))
    assert error.code == "FQL-TRUSTED-002"
    assert message in str(error)
    assert str(error.where) == f"build/0.json:{line}"


async def test_an_id_of_two_documents_refuses_the_start(kernel_of, books, write, tmp_path):
    error = await start(kernel_of, books, write({"one": BOOK}, {"one": TITLES}))
    assert "The id one stands in build/0.json, line 2, already" in str(error)
    assert str(error.where) == "build/1.json:2"
    (tmp_path / "book.graphql").write_text(BOOK)
    error = await start(kernel_of, books, write({"Book": TITLES}, folder="."))
    assert "The id Book stands in book.graphql already" in str(error)


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("", "is not JSON"),
        ("{", "is not JSON"),
        (b"\xff", "must be UTF-8"),
        ("[]", "must be an object"),
        ("null", "must be an object"),
        ("{}", "holds no document"),
        (apollo(), "holds no document"),
        ({"id": 5}, "under 'id'"),
        ({"": BOOK}, "under ''"),
        ({"id": {"body": BOOK}}, "under 'id'"),
        ('{"one": "{ a }", "one": "{ b }"}', "holds 'one' twice"),
        ({"one": "\ud800"}, "half of a surrogate pair"),
        ('{"one": ' + "[" * 100_000, "nested too deeply"),
        ('{"one": ' + "1" * 5_000 + "}", "integer that is too long"),
        ({**APOLLO, "version": 2}, "version 1"),
        ({**APOLLO, "version": None}, "version 1"),
        ({**APOLLO, "format": "relay"}, "apollo-persisted-query-manifest"),
        ({"operations": []}, "apollo-persisted-query-manifest"),
        ({**APOLLO, "operations": {}}, "a list `operations`"),
        ({**APOLLO, "operations": [1]}, "[0] is none"),
        ({**APOLLO, "operations": [{}]}, "`operations[0].id`"),
        (apollo(("", "Book", "query", BOOK)), "`operations[0].id`"),
        (apollo(("1", "Book", "query", None)), "`operations[0].body`"),
        (apollo(("1", None, "query", BOOK)), "`operations[0].name`"),
        (apollo(("1", "Book", "fragment", BOOK)), "`operations[0].type`"),
        (apollo(("1", "Book", [], BOOK)), "`operations[0].type`"),
    ],
)
async def test_a_malformed_manifest_refuses_the_start(kernel_of, books, write, manifest, message):
    error = await start(kernel_of, books, write(manifest))
    assert error.code == "FQL-TRUSTED-003"
    assert message in str(error)
    assert str(error.where).startswith("build/0.json")


@pytest.mark.parametrize("name", ["build/nothing.json", "build", "fraise.yaml/x"])
async def test_a_missing_manifest_refuses_the_start(kernel_of, books, write, name, tmp_path):
    (tmp_path / "fraise.yaml").touch()
    write(APOLLO)
    error = await start(kernel_of, books, {"manifests": [name]})
    assert error.code == "FQL-TRUSTED-003"
    assert name in str(error)
