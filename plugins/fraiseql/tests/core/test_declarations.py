"""What declarations say beside names and types: choices, words for people, generic classes."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, Schema, errors, plugin
from graphql import GraphQLInputObjectType

T = TypeVar("T")
U = TypeVar("U")


@fraiseql.enum(
    name="Size",
    description="How large.",
    descriptions={"LARGE": "Two hands."},
    deprecated={"HUGE": "Nobody makes these."},
)
class Sizes(enum.Enum):
    SMALL = "s"
    """One hand."""
    LARGE = "l"
    """Hidden by what the decorator says."""
    HUGE = "h"


class Word(enum.StrEnum):
    """Enums need no decorator."""

    ONE = enum.auto()
    """The first."""
    TWO = enum.auto()


@fraiseql.input(one_of=True)
class Which:
    """By what a thing is found."""

    id: UUID | None
    slug: fraiseql.Slug | None
    """Its readable name."""
    size: Sizes | None = fraiseql.field(deprecated="Too many have it.")


@fraiseql.type
class Page(Generic[T]):
    """Some of many."""

    items: list[T]
    """In their order."""
    first: T | None
    total: Annotated[int, fraiseql.argument(name="count", description="Of all.")]

    @fraiseql.field
    def last(self) -> T | None:
        return self.items[-1] if self.items else None


@fraiseql.type
class Named(Page[U], Generic[U]):
    name: str


@fraiseql.type
class WordPage2(Page[Word]):
    note: str


@fraiseql.input
class Span(Generic[T]):
    start: T
    end: T | None = None


@fraiseql.type
@dataclass
class Thing:
    id: UUID
    size: Sizes
    """Measured by hand."""
    word: Word = Word.ONE
    slug: Annotated[str, fraiseql.field(description="Before the text below.")] = "x"
    """Not shown."""


@fraiseql.query
def find(by: Which) -> str:
    return repr(by)


@fraiseql.query
def things(
    limit: Annotated[int, fraiseql.argument(description="At most.")] = 2,
    from_: Annotated[str | None, fraiseql.argument(name="from", deprecated="Use span.")] = None,
    span: Span[int] | None = None,
) -> Page[Thing]:
    found = [Thing(id=UUID(int=1), size=Sizes.LARGE)]
    return Page(
        items=found[:limit], first=None, total=len(from_ or "") + (span.start if span else 0)
    )


@fraiseql.query
def words() -> Page[list[Word | None]]:
    return Page(items=[[Word.TWO, None]], first=None, total=1)


@fraiseql.query
def named() -> Named[int]:
    return Named(items=[1, 2], first=1, total=2, name="numbers")


@fraiseql.query
def concrete() -> WordPage2 | None:
    return WordPage2(items=[Word.ONE], first=Word.ONE, total=1, note="")


DECLARED = (Page, Named, WordPage2, Span, Which, Thing)
SCHEMA = Schema(*DECLARED, find, things, words, named, concrete)


def block(name: str) -> str:
    found = re.search(rf"^\w+ {name}\b.*?^}}", SCHEMA.sdl(), re.MULTILINE | re.DOTALL)
    assert found is not None, SCHEMA.sdl()
    return found[0]


def test_enums_say_what_their_values_mean():
    assert block("Size") == (
        'enum Size {\n  """One hand."""\n  SMALL\n\n  """Two hands."""\n  LARGE\n'
        '  HUGE @deprecated(reason: "Nobody makes these.")\n}'
    )
    assert block("Word") == 'enum Word {\n  """The first."""\n  ONE\n  TWO\n}'
    assert '"""How large."""\nenum Size' in SCHEMA.sdl()


def test_a_choice_is_an_input_of_which_one_is_given():
    assert block("Which") == (
        'input Which @oneOf {\n  id: ID\n\n  """Its readable name."""\n  slug: Slug\n'
        '  size: Size @deprecated(reason: "Too many have it.")\n}'
    )
    assert isinstance(SCHEMA.graphql.type_map["Which"], GraphQLInputObjectType)


def test_texts_below_attributes_are_descriptions():
    assert block("Thing") == (
        'type Thing {\n  id: ID!\n\n  """Measured by hand."""\n  size: Size!\n  word: Word!\n\n'
        '  """Before the text below."""\n  slug: String!\n}'
    )


def test_arguments_have_names_descriptions_and_deprecations():
    text = SCHEMA.sdl()
    assert '"""At most."""\n    limit: Int! = 2' in text
    assert 'from: String @deprecated(reason: "Use span.")' in text


def test_generic_classes_become_named_types():
    assert block("ThingPage") == (
        'type ThingPage {\n  """In their order."""\n  items: [Thing!]!\n  first: Thing\n\n'
        '  """Of all."""\n  count: Int!\n  last: Thing\n}'
    )
    assert "items: [[Word]!]!" in block("NullableWordListPage")
    assert "items: [Int!]!" in block("IntNamed")
    assert "name: String!" in block("IntNamed")
    assert "first: Word\n" in block("WordPage2")
    assert block("IntSpan") == "input IntSpan {\n  start: Int!\n  end: Int\n}"
    # the classes themselves are no types
    assert {"Page", "Named", "Span"} & set(SCHEMA.graphql.type_map) == set()


@pytest.fixture
async def ask(anyio_backend: str, fraise_dsn, make_view) -> AsyncIterator[Any]:
    async with open_database(fraise_dsn) as database:
        engine = Engine(SCHEMA, FakeContext(resources={"database": database}, plugins=(plugin,)))

        async def ask(query: str, **variables: Any) -> Any:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            return json.loads((await engine.execute(request, make_view())).body)

        yield ask


@pytest.mark.anyio
async def test_generic_objects_are_answered(ask):
    body = await ask(
        '{ things(from: "abc", span: {start: 4}) { items { size word } count last { slug } }'
        " words { items } named { name items last } concrete { items } }"
    )
    assert body == {
        "data": {
            "things": {
                "items": [{"size": "LARGE", "word": "ONE"}],
                "count": 7,
                "last": {"slug": "x"},
            },
            "words": {"items": [["TWO", None]]},
            "named": {"name": "numbers", "items": [1, 2], "last": 2},
            "concrete": {"items": ["ONE"]},
        }
    }


@pytest.mark.anyio
async def test_choices_are_held_to(ask):
    query = "query ($by: Which!) { find(by: $by) }"
    body = await ask(query, by={"slug": "a-b"})
    assert body["data"]["find"] == "Which(id=None, slug='a-b', size=None)"
    assert (await ask('{ find(by: {slug: "a"}) }'))["data"]["find"].startswith("Which(")
    for by in ({}, {"slug": "a", "size": "LARGE"}, {"slug": None}):
        body = await ask(query, by=by)
        assert "data" not in body
        assert body["errors"][0]["extensions"]["code"] in {"BAD_USER_INPUT", "BAD_VARIABLES"}
    for literal in ("{}", '{slug: "a", size: LARGE}', "{slug: null}"):
        body = await ask(f"{{ find(by: {literal}) }}")
        assert body["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


@fraiseql.mutation(function="fn_which")
class TellWhich:
    input: Which
    result: str


@pytest.mark.anyio
async def test_a_choice_reaches_a_function(anyio_backend, fraise_dsn, make_view):
    with psycopg.connect(fraise_dsn) as connection:
        connection.execute(
            "CREATE FUNCTION fn_which(id uuid DEFAULT NULL, slug text DEFAULT NULL,"
            " size text DEFAULT NULL) RETURNS text LANGUAGE sql AS"
            " $$ SELECT coalesce(id::text, slug, size) $$"
        )
    schema = Schema(Which, TellWhich, find)
    async with open_database(fraise_dsn) as database:
        engine = Engine(schema, FakeContext(resources={"database": database}, plugins=(plugin,)))
        for query, variables, expected in (
            ('mutation { tellWhich(input: {slug: "a"}) }', {}, "a"),
            ("mutation ($i: Which!) { tellWhich(input: $i) }", {"i": {"size": "LARGE"}}, "l"),
        ):
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            answer = await engine.execute(request, make_view())
            assert json.loads(answer.body) == {"data": {"tellWhich": expected}}


def _returning(annotation: Any) -> Any:
    def found() -> Any: ...

    found.__annotations__ = {"return": annotation}
    return fraiseql.query(found)


def test_declarations_without_meaning():
    with pytest.raises(errors.DeclarationError, match=r"speaks of Word\.THREE, which is not there"):
        fraiseql.enum(deprecated={"THREE": "x"})(Word)
    with pytest.raises(errors.DeclarationError, match="decorates enums"):
        fraiseql.enum(Thing)
    with pytest.raises(errors.AnnotationError, match="Page is generic in T, found 0 types"):
        Schema(_returning(Page)).build()
    with pytest.raises(errors.DeclarationError, match=r"x has fraiseql\.field"):

        @fraiseql.type
        @dataclass
        class Late:
            x: int = fraiseql.field(name="y")

    @fraiseql.input(one_of=True)
    class Wrong:
        id: UUID

    @fraiseql.input(one_of=True)
    class Defaulting:
        id: int | None = 5

    for declared in (Wrong, Defaulting):
        with pytest.raises(errors.DeclarationError, match="id of a one_of input must be"):
            Schema(declared, find).build()

    @fraiseql.type
    class Twice(Page[list[T]], Generic[T]):
        more: T

    with pytest.raises(errors.AnnotationError, match="mean different things by ~T"):
        Schema(_returning(Twice[int])).build()


def test_a_required_argument_cannot_be_deprecated():
    def wrong(x: int) -> int:
        return x

    wrong.__annotations__ = {
        "x": Annotated[int, fraiseql.argument(deprecated="no")],
        "return": int,
    }
    with pytest.raises(errors.InvalidSchemaError, match="cannot be deprecated"):
        Schema(fraiseql.query(wrong)).build()


@fraiseql.scalar(sql_type="text", specified_by="https://www.isbn-international.org")
class Isbn(str):
    """The number of a book, 13 digits."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: object) -> Isbn:
        if not (isinstance(value, str) and re.fullmatch(r"97[89]\d{10}", value)):
            raise ValueError(f"Isbn must be 13 digits, found {value!r}; such as 9783161484100")
        return cls(value)


@fraiseql.scalar(name="Celsius", sql_type="float8", json=fraiseql.JsonForm.NUMBER, ordered=False)
@dataclass(frozen=True)
class Temperature:
    degrees: float

    @staticmethod
    def parse(value: object) -> Temperature:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(f"Celsius must be a number, found {value!r}")
        return Temperature(float(value))

    def serialize(self) -> float:
        return self.degrees


@fraiseql.type(source="tv_book")
class Book:
    id: UUID
    isbn: Isbn
    kept_at: Temperature | None

    @fraiseql.field
    def warm(self) -> bool:
        assert isinstance(self.isbn, Isbn)
        return self.kept_at is not None and self.kept_at.degrees > 20


@fraiseql.query
def echo(isbn: Isbn, at: Temperature | None = None) -> Temperature | None:
    return at


@pytest.mark.anyio
async def test_scalars_of_an_application(anyio_backend, fraise_dsn, make_view):
    with psycopg.connect(fraise_dsn) as connection:
        connection.execute("CREATE TABLE tv_book (isbn text, data jsonb)")
        book = {"id": str(UUID(int=1)), "isbn": "9783161484100", "kept_at": 21.5}
        connection.execute("INSERT INTO tv_book VALUES (%s, %s)", (book["isbn"], json.dumps(book)))
    schema = Schema(Book, fraiseql.find_many(Book, name="books"), echo)
    text = schema.sdl()
    assert "scalar Isbn" in text
    assert '@specifiedBy(url: "https://www.isbn-international.org")' in text
    assert '"""The number of a book, 13 digits."""' in text
    assert "KEPT_AT" not in text
    assert "Isbn" not in Schema(find, Which).sdl()
    async with open_database(fraise_dsn) as database:
        engine = Engine(schema, FakeContext(resources={"database": database}, plugins=(plugin,)))

        async def ask(query: str, **variables: Any) -> Any:
            request = fraiseql.GraphQLRequest(query=query, variables=variables)
            return json.loads((await engine.execute(request, make_view())).body)

        where = (
            "query ($i: Isbn, $t: Celsius!) { books(where: {isbn: {eq: $i}, keptAt: {in: [$t]}})"
        )
        body = await ask(where + " { isbn keptAt warm } }", i="9783161484100", t=21.5)
        assert body == {
            "data": {"books": [{"isbn": "9783161484100", "keptAt": 21.5, "warm": True}]}
        }
        body = await ask(where + " { isbn keptAt } }", i="9783161484100", t=20)
        assert body == {"data": {"books": []}}
        body = await ask(where + " { isbn } }", i="5", t=20)
        assert (
            "Isbn must be 13 digits, found '5'; such as 9783161484100"
            in (body["errors"][0]["message"])
        )
        body = await ask('{ echo(isbn: "9783161484100", at: 3) }')
        assert body == {"data": {"echo": 3.0}}


def test_scalars_declared_wrongly():
    with pytest.raises(errors.DeclarationError, match="classes with a method parse"):
        fraiseql.scalar(Thing)

    @fraiseql.scalar(name="Isbn")
    class Other(str):
        __slots__ = ()

        @classmethod
        def parse(cls, value: object) -> Other:
            return cls(value)

    both = type("Both", (), {"__annotations__": {"one": Isbn, "two": Other}})
    with pytest.raises(errors.NameClashError, match="Two scalars want the GraphQL name Isbn"):
        Schema(_returning(fraiseql.type(both))).build()
