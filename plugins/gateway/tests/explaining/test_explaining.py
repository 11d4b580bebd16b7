"""What ``fraiseql explain`` says of the engine ``native``, and whether it is so."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import psycopg
import pytest
from fraise_gateway import plugin as gateway
from fraise_gateway.lessons import Teacher
from fraise_gateway.module import is_installed
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import Database, SessionVariableSpec
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraise_testing.modules import load_module
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.explain.report import Report, explain
from fraiseql.settings import FraiseqlSettings, HttpSettings, LimitSettings

pytestmark = pytest.mark.anyio

compiled = pytest.mark.skipif(not is_installed(), reason="the compiled module is not installed")

HERE = Path(__file__).parent
NAME = "fraise_explaining_wiki"


@pytest.fixture(scope="session")
def wiki() -> ModuleType:
    """The declarations."""
    if NAME not in sys.modules:
        load_module(HERE / "wiki.py", NAME)
    return sys.modules[NAME]


@pytest.fixture
def wiki_dsn(fraise_template: Callable[..., str]) -> str:
    text = (HERE / "wiki.sql").read_text(encoding="utf-8")

    def build(dsn: str) -> None:
        with psycopg.connect(dsn) as connection:
            connection.execute(text)

    return fraise_template(hashlib.sha256(text.encode()).hexdigest(), build)


class Pupil:
    """Learns as a server does."""

    def learn(self, lesson: bytes) -> None:
        import fraise_server

        fraise_server.Rehearsal(lesson)

    def forget(self) -> None:
        pass


@attrs.frozen
class Explaining:
    """An engine with what explains its operations."""

    engine: Engine
    context: FakeContext
    database: Database

    async def report(self, query: str, variables: Any = None) -> Report:
        request = GraphQLRequest(query=query, variables=variables or {})
        return await explain(self.engine, self.database, request, self.context)

    async def line(self, query: str, variables: Any = None) -> str:
        (engine,) = (await self.report(query, variables)).engines
        return engine.line()

    async def is_learned(self, query: str, variables: Any = None) -> bool:
        """Whether a server that sees the operation twice learns it."""
        teacher = Teacher(self.engine, Pupil())
        teacher.watch()
        request = GraphQLRequest(query=query, variables=variables or {})
        for _ in range(2):
            answer = await self.engine.execute(request, View())
            assert not answer.has_errors, answer.body
        teacher.unwatch()
        return teacher.figures()["taught"] == 1


@pytest.fixture
async def make(
    anyio_backend: str, wiki: ModuleType, wiki_dsn: str
) -> AsyncIterator[Callable[..., Explaining]]:
    """Makes an engine, with settings and plugins as a test wants them."""
    async with open_database(wiki_dsn) as database:

        def make(
            *plugins: ModuleType, settings: FraiseqlSettings | None = None, native: bool = True
        ) -> Explaining:
            context = FakeContext(
                settings={} if settings is None else {"fraiseql": settings},
                resources={"database": database},
                plugins=(plugin, *([gateway] if native else []), *plugins),
            )
            return Explaining(Engine(Schema(wiki), context), context, database)

        yield make


@pytest.fixture
def explaining(make: Callable[..., Explaining]) -> Explaining:
    return make()


WHERE = "query ($w: PageFilter) { pages(where: $w) { title } }"
SEVERAL = """
mutation { __typename a: createPage(input: {title: "A"}) { id } b: createPage(input: {title: "B"}) { id } }
"""
CONSTANT = ": where the value is always the same, write it into the document"
FUNCTION = ": a mutation by a function of the database would be native"
COMPUTED = ": leave such fields out, or let SQL compute them (sql=)"
ALONE = ", of which each may fail by itself: send one in a request, or a batch"
PHONE = "query ($p: PhoneNumber!) { pages(where: {phone: {eq: $p}}) { title } }"


@compiled
@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("{ pages { title } }", {}),
        ("{ pages { shout @skip(if: true) title } }", {}),
        (WHERE, {"w": {"title": {"eq": "A"}}}),
        (WHERE, {}),
        ("query ($p: PhoneNumber) { pages(where: {phone: {eq: $p}}) { title } }", {}),
        ('{ pages(where: {phone: {eq: "+33142685300"}}) { title } }', {}),
        ('{ pages(where: {isbn: {eq: "9783161484100"}}) { title isbn } }', {}),
        ('mutation { createPage(input: {title: "A"}) { id } }', {}),
        ("{ __schema { queryType { name } } }", {}),
    ],
)
async def test_what_is_native(explaining, query, variables):
    assert await explaining.line(query, variables) == "Native: yes"
    assert await explaining.is_learned(query, variables)


@compiled
@pytest.mark.parametrize(
    ("query", "variables", "reason"),
    [
        (
            PHONE,
            {"p": "+33142685300"},
            f"only Python reads $p (PhoneNumber){CONSTANT}",
        ),
        (
            WHERE,
            {"w": {"title": {"eq": "A"}, "isbn": {"in": ["9783161484100"]}}},
            f"only Python reads $w.isbn.in (Isbn){CONSTANT}",
        ),
        (
            WHERE,
            {"w": {"or": [{"isbn": {"eq": "1"}}, {"phone": {"eq": "+33142685300"}}]}},
            f"only Python reads $w.or.isbn.eq (Isbn) and $w.or.phone.eq (PhoneNumber){CONSTANT}",
        ),
        (
            "{ now }",
            {},
            "Query.now runs in Python: ask for what PostgreSQL has in another request",
        ),
        (
            "{ pages { ...All } now } fragment All on Page { shout loud: shout whisper }",
            {},
            f"Page.shout, Page.whisper and Query.now run in Python{COMPUTED}",
        ),
        (
            SEVERAL,
            {},
            f"a and b are several mutations{ALONE}",
        ),
        (
            "mutation { rename }",
            {},
            f"Mutation.rename runs in Python{FUNCTION}",
        ),
        ("mutation { __typename }", {}, "it is a mutation that changes nothing"),
        (
            'mutation { createTidyPage(input: {title: " A"}) { id } }',
            {},
            "prepare_input of createTidyPage runs in Python before the mutation",
        ),
    ],
)
async def test_what_is_left_to_python(explaining, query, variables, reason):
    assert await explaining.line(query, variables) == f"Native: no, because {reason}"
    assert not await explaining.is_learned(query, variables)


@compiled
async def test_values_that_are_left_to_python_are_told_with_their_variable(make):
    explaining = make(settings=FraiseqlSettings(limits=LimitSettings(cost=50)))
    query = "query ($n: Int) { pages(limit: $n) { title } }"
    assert await explaining.line(query, {"n": 2}) == "Native: yes"
    no = "Native: no, because it does not take this value of $n: "
    assert await explaining.line(query, {"n": 2.0}) == f"{no}variable does not fit"
    # learned, and bound with other values only
    assert await explaining.line(query, {"n": 99}) == f"{no}cost beyond the limit"


@compiled
async def test_what_may_come_in_parts(make):
    explaining = make(settings=FraiseqlSettings(http=HttpSettings(incremental=True)))
    line = await explaining.line("{ pages { id ... @defer { title } } }")
    assert line.startswith("Native: no, because @defer or @stream lets it come in parts: ")
    assert await explaining.line("{ pages { id title } }") == "Native: yes"


@compiled
async def test_a_session_variable_that_python_computes_leaves_everything_to_it(make):
    def plugin_with(header: str | None) -> ModuleType:
        module = ModuleType("variables")
        spec = SessionVariableSpec(
            name="app.tenant", summary=".", target=f"{NAME}:tenant", header=header
        )
        module.fraise_session_variables = hookimpl(lambda: (spec,))  # type: ignore[attr-defined]
        return module

    known = make(plugin_with("x-tenant"))
    assert await known.line("{ pages { title } }") == "Native: yes"
    computed = make(plugin_with(None))
    assert "Python computes the session variables app.tenant" in await computed.line(
        "{ pages { title } }"
    )


async def test_without_the_compiled_module(explaining, monkeypatch):
    monkeypatch.setattr("fraise_gateway.module.find_spec", lambda _: None)
    assert await explaining.line("{ pages { title } }") == (
        'Native: no, because fraise_server is not installed: pip install "fraise-suite[gateway]"'
    )


async def test_a_module_of_another_version(explaining, monkeypatch):
    module = ModuleType(gateway.MODULE)
    module.__version__ = "0.0.9"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, gateway.MODULE, module)
    monkeypatch.setattr("fraise_gateway.module.find_spec", lambda _: object())
    line = await explaining.line("{ pages { title } }")
    assert line.startswith("Native: no, because fraise_server cannot be used: ")
    assert "0.0.9" in line


async def test_without_the_plugin_nothing_is_said(make):
    report = await make(native=False).report("{ pages { title } }")
    assert report.as_dict()["engines"] == []
    assert not [line for line in report.lines() if line.startswith("Native")]


@compiled
async def test_the_report_for_machines_and_for_people(explaining):
    report = await explaining.report("{ now }")
    (entry,) = report.as_dict()["engines"]
    assert entry["engine"] == "native"
    assert entry["answers"] is False
    assert entry["reason"].startswith("Query.now runs in Python")
    assert f"Native: no, because {entry['reason']}" in list(report.lines())
    report = await explaining.report("{ pages { title } }")
    assert report.as_dict()["engines"] == [{"engine": "native", "answers": True, "reason": None}]
    assert "Native: yes" in list(report.lines())
