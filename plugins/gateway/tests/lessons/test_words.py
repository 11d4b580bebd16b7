"""By what words a document may be asked for again."""

from __future__ import annotations

import hashlib
import json

import pytest
from fraise_gateway.lessons import LessonWriter, NotTaughtError, Reason
from fraise_gateway.lessons.words import Words, words_of
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import OperationStoreSpec
from fraiseql.settings import FraiseqlSettings, PersistedSettings, TrustedSettings

pytestmark = pytest.mark.anyio

TEXT = "query Q { things { name } }"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
TWO = "query A { things { name } } query B { makers { name } }"


def named(digest):
    return {"persistedQuery": {"version": 1, "sha256Hash": digest}}


@pytest.fixture
def storing(make_asking):
    return make_asking(FraiseqlSettings(persisted=PersistedSettings(store="memory")))


async def test_a_text_is_its_own_name(asking):
    query = await asking.ask(TEXT, operation_name="Q")
    assert words_of(query) == Words(TEXT, (), "Q")
    assert words_of(await asking.ask(TEXT)) == Words(TEXT, (), None)


async def test_a_text_that_is_registered_has_no_name_yet(storing):
    query = await storing.ask(TEXT, extensions=named(DIGEST))
    assert words_of(query) == Words(TEXT, (), None)


async def test_hashes_are_names_as_they_came(storing):
    await storing.ask(TEXT, extensions=named(DIGEST))
    query = await storing.ask("", extensions=named(DIGEST.upper()))
    assert words_of(query) == Words(TEXT, (("hash", DIGEST.upper()),), None)
    query = await storing.ask("", document_id=f"sha256:{DIGEST}", operation_name="Q")
    assert words_of(query) == Words(TEXT, (("id", f"sha256:{DIGEST}"),), "Q")
    lesson = json.loads(LessonWriter(storing.engine.schema).write(query))
    assert lesson["names"] == [{"id": f"sha256:{DIGEST}"}]


async def test_two_names_are_none(storing):
    await storing.ask(TEXT, extensions=named(DIGEST))
    query = await storing.ask("", extensions=named(DIGEST), document_id=DIGEST)
    with pytest.raises(NotTaughtError) as caught:
        words_of(query)
    assert caught.value.reason is Reason.NAMES


async def test_a_store_that_gives_something_else_is_not_believed(make_asking):
    """Under the same hash it may give yet another document the next time."""
    from types import ModuleType

    module = ModuleType("stores")
    spec = OperationStoreSpec(name="odd", summary=".", target=f"{__name__}:Odd")
    module.fraise_operation_stores = hookimpl(lambda: (spec,))
    settings = FraiseqlSettings(persisted=PersistedSettings(store="odd"))
    query = await make_asking(settings, (module,)).ask("", extensions=named(DIGEST))
    with pytest.raises(NotTaughtError) as caught:
        words_of(query)
    assert caught.value.reason is Reason.NAMES


class Odd:
    def __init__(self, context, most):
        pass

    async def start(self):
        pass

    async def get(self, key):
        return "{ makers { name } }"

    async def put(self, key, document):
        pass


@pytest.fixture
def trusting(make_asking, tmp_path):
    (tmp_path / "one.graphql").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.graphql").write_text(TWO, encoding="utf-8")
    trusted = TrustedSettings(folder=str(tmp_path), mode="only")
    return make_asking(FraiseqlSettings(trusted_documents=trusted))


async def test_a_trusted_operation_is_known_by_its_name(trusting):
    query = await trusting.ask("", document_id="Q")
    assert words_of(query) == Words(TEXT, (("id", "Q"),), None)
    query = await trusting.ask("", extensions=named(DIGEST))
    assert words_of(query) == Words(TEXT, (("hash", DIGEST),), None)


async def test_one_of_several_needs_its_name(trusting):
    """`{"id": "A"}` means the operation A, which the text of the document alone does not say."""
    query = await trusting.ask("", document_id="A")
    assert words_of(query) == Words(TWO, (), "A", ({"id": "A", "operation_name": None},))
    lesson = json.loads(LessonWriter(trusting.engine.schema).write(query))
    assert lesson["names"] == [{"id": "A", "operation_name": None}]
    assert lesson["operation_name"] == "A"
    query = await trusting.ask("", document_id="A", operation_name="B")
    assert words_of(query) == Words(TWO, (("id", "A"),), "B")


async def test_other_spellings_of_a_trusted_document_are_learned_as_they_came(trusting):
    spelt = "query Q {\n  things {\n    name\n  }\n}"
    query = await trusting.ask(spelt)
    assert words_of(query) == Words(spelt, (), None)
    lesson = json.loads(LessonWriter(trusting.engine.schema).write(query))
    assert lesson["query"] == spelt
    assert lesson["told"]["document"] == DIGEST  # as the log has it
