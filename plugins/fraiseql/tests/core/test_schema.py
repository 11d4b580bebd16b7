"""From declarations to a schema, and what is said where that cannot be."""

from __future__ import annotations

import dataclasses
import enum
import sys
from types import ModuleType
from typing import Annotated, Any, ClassVar
from uuid import UUID

import attrs
import fraiseql
import pytest
from fraise_hookspecs import FraiseError, hookimpl
from fraise_hookspecs.schema import JsonForm, ScalarSpec, TypeClaim
from fraise_testing.fake import FakeContext
from fraiseql import Schema, errors, plugin
from fraiseql.settings import LimitSettings
from graphql import graphql_sync, validate_schema


@fraiseql.type(source="tv_thing")
class Thing:
    """A thing.

    With a second paragraph.
    """

    id: UUID
    name_of_it: str = fraiseql.field(name="title", description="Its title.", deprecated="No.")
    _hidden: str = "x"


@fraiseql.query
def ping() -> str:
    return "pong"


def sdl(*sources: Any) -> str:
    return Schema(*sources).sdl()


def declare(name: str, **annotations: Any) -> type:
    """A class as a user would write it."""
    return type(name, (), {"__annotations__": annotations, "__module__": __name__})


def test_names_descriptions_and_nullability(music):
    text = sdl(music)
    assert "albums: [Album!]!" in text
    assert "name: String\n" in text
    assert '"""As printed on the cover."""\n  name: String' in text
    assert '"""Free words."""\n  tags: [String!]!' in text
    assert '"""Who made the records."""\ntype Artist {' in text
    assert "createdAt: DateTime" in text
    assert "shout(times: Int! = 1): String!" in text
    assert 'hello(name: String! = "world", loud: Boolean): String!' in text
    assert "firstAlbum: Album\n" in text
    assert "input CreateArtistInput {\n  name: String!\n  genre: Genre\n" in text
    assert 'tags: [String!]! = ["new"]' in text
    assert '"""Kinds of music."""\nenum Genre {\n  ROCK\n  JAZZ\n  NEW_WAVE\n}' in text
    assert '"""Make an artist."""\n  createArtist(input: CreateArtistInput!): Artist!' in text
    assert "bares(" in text
    assert "limit: Int! = 5" in text
    assert "type BareArtist {" in text
    assert validate_schema(Schema(music).graphql) == []


def test_field_options():
    text = sdl(Thing, ping)
    assert '"""Its title."""\n  title: String! @deprecated(reason: "No.")' in text
    assert '"""\nA thing.\n\nWith a second paragraph.\n"""\ntype Thing {' in text
    assert "hidden" not in text


def test_classes_get_a_constructor():
    thing = Thing(id=UUID(int=1), name_of_it="x")
    assert (thing.name_of_it, attrs.asdict(thing)["id"]) == ("x", UUID(int=1))
    with pytest.raises(TypeError):
        Thing(UUID(int=1), "x")


def test_dataclasses_and_attrs_classes_stay_what_they_are():
    @fraiseql.input
    @dataclasses.dataclass
    class One:
        name: str
        words: list[str] = dataclasses.field(default_factory=lambda: ["a"])
        count: int = 3

    @fraiseql.input
    @attrs.frozen
    class Other:
        name: str = "n"

    @fraiseql.query
    def use(one: One, other: Other) -> str:
        return f"{one.words} {one.count} {other.name}"

    schema = Schema(use, One, Other)
    assert 'words: [String!]! = ["a"]' in schema.sdl()
    assert "count: Int! = 3" in schema.sdl()
    answer = graphql_sync(schema.graphql, '{ use(one: {name: "x"}, other: {}) }', root_value={})
    assert answer.data == {"use": "['a'] 3 n"}


def test_inheritance_and_generated_names():
    class Dated:
        known: ClassVar[int] = 5
        created_at_2: str
        words: list[str] = fraiseql.field(default_factory=list, description="Said.")

    @fraiseql.type(name="Renamed", description="Said here.")
    class Child(Dated):
        """Not this."""

        own: int

        @fraiseql.field(name="twice", description="Doubled.", deprecated="Use own.")
        def double(self) -> int:
            return self.own * 2

    @fraiseql.type
    class Grandchild(Child):
        more: int = fraiseql.field(default=1)

    @fraiseql.query(name="kid", description="The kid.")
    def child() -> Child:
        return Child(created_at_2="x", own=4)

    text = sdl(child, Child, Grandchild)
    assert '"""Said here."""\ntype Renamed {' in text
    assert 'createdAt2: String!\n\n  """Said."""\n  words: [String!]!\n  own: Int!\n' in text
    assert '"""Doubled."""\n  twice: Int! @deprecated(reason: "Use own.")' in text
    assert '"""The kid."""\n  kid: Renamed!' in text
    assert "  own: Int!\n  more: Int!\n" in text
    assert Grandchild.known == 5
    assert Grandchild(created_at_2="x", own=1).more == 1
    assert Child(created_at_2="x", own=1).words == []
    assert Child(created_at_2="x", own=4).double() == 8
    answer = graphql_sync(Schema(child, Child).graphql, "{ kid { own twice } }", root_value={})
    assert answer.data == {"kid": {"own": 4, "twice": 8}}


def test_schemas_do_not_meet():
    @fraiseql.type(name="Thing")
    class Other:
        own: int

    @fraiseql.query
    def other() -> Other:
        return Other(own=1)

    assert "own: Int!" in sdl(other, Other)
    assert "own: Int!" not in sdl(Thing, ping)


def test_modules_by_name_and_object(music):
    assert sdl("fraiseql_test_music") == sdl(music)
    sys.modules.pop("no_such", None)
    with pytest.raises(errors.ModuleImportError, match="'no_such_module'"):
        sdl("no_such_module")


@pytest.mark.parametrize(
    ("imported", "hint"),
    [
        ("import no_such_package.part", "Install the package that brings no_such_package,"),
        ("from json import no_such_name", "Mend the import"),
        ("import models_of_import.below", "Check the spelling"),
    ],
)
def test_what_to_do_about_a_module_that_is_missing(tmp_path, monkeypatch, imported, hint):
    (tmp_path / "models_of_import.py").write_text(imported + "\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(errors.ModuleImportError) as caught:
        sdl("models_of_import")
    sys.modules.pop("models_of_import", None)
    assert caught.value.hint.startswith(hint)


def test_scalars_in_annotations():
    @fraiseql.type
    class All:
        a: fraiseql.BigInt
        b: list[fraiseql.JSON | None] | None
        c: dict[str, Any]
        d: Annotated[str, fraiseql.ScalarName("Date")] | None
        e: tuple[int, ...]
        f: Annotated[float, fraiseql.Doc("Said.")]
        g: Annotated[str, fraiseql.ScalarName("ID")]

    @fraiseql.query
    def use() -> All: ...

    text = sdl(use, All)
    assert "type All {\n  a: BigInt!\n  b: [JSON]\n  c: JSON!\n  d: Date\n  e: [Int!]!\n" in text
    assert '"""Said."""\n  f: Float!\n  g: ID!\n' in text


BAD: dict[str, tuple[type[FraiseError], str, Any]] = {}


def bad(error: type[FraiseError], message: str) -> Any:
    def register(make: Any) -> Any:
        BAD[make.__name__] = (error, message, make)
        return make

    return register


@bad(errors.AnnotationError, "The annotation complex means no GraphQL type")
def _unknown_annotation() -> Any:
    return fraiseql.type(declare("A", x=complex))


@bad(errors.AnnotationError, r"The annotation int \| str means no GraphQL type")
def _union() -> Any:
    return fraiseql.type(declare("A", x=int | str))


@bad(errors.AnnotationError, "means no GraphQL type")
def _bare_list() -> Any:
    return fraiseql.type(declare("A", x=list))


@bad(errors.AnnotationError, "cannot be evaluated: name 'Nowhere' is not defined")
def _forward_reference() -> Any:
    return fraiseql.type(declare("A", x="Nowhere"))


@bad(errors.UnknownScalarError, "No plugin registers a scalar 'Colour'")
def _unknown_scalar() -> Any:
    return fraiseql.type(declare("A", x=Annotated[str, fraiseql.ScalarName("Colour")]))


@bad(errors.AnnotationError, "@fraiseql.type, where a class with @fraiseql.input is needed")
def _object_as_input() -> Any:
    return fraiseql.input(declare("A", x=Thing))


@bad(errors.InvalidSchemaError, "Names must only contain .* but 'a b' does not")
def _no_name() -> Any:
    return fraiseql.type(declare("A", x=Annotated[int, fraiseql.field(name="a b")]))


@bad(errors.InvalidSchemaError, "Names must only contain .* but 'a-b' does not")
def _no_type_name() -> Any:
    return fraiseql.type(name="a-b")(declare("A", x=int))


@bad(errors.InvalidSchemaError, "Enum values cannot be named: true")
def _no_enum_value() -> Any:
    return fraiseql.type(declare("A", x=enum.Enum("E", {"true": 1})))


@bad(errors.NameClashError, "A has two fields aB: a_b and aB")
def _two_fields() -> Any:
    return fraiseql.type(declare("A", a_b=int, aB=int))


@bad(errors.NameClashError, "Two classes want the GraphQL name Thing")
def _two_classes() -> Any:
    return fraiseql.type(declare("Thing", a=int))


@bad(errors.NameClashError, "Two types want the GraphQL name StringFilter")
def _filter_name() -> Any:
    return fraiseql.type(declare("StringFilter", a=int))


@bad(errors.NameClashError, "Two types want the GraphQL name Int")
def _scalar_name() -> Any:
    return fraiseql.type(declare("Int", a=int))


@bad(errors.NameClashError, "A.not has the name of a part of every filter")
def _reserved_name() -> Any:
    cls = declare("A", id=UUID, no=int)
    cls.no = fraiseql.field(name="not")
    return fraiseql.type(source="tv_a")(cls)


@bad(errors.DeclarationError, "A is read from tv_a and has no attribute `id`")
def _source_without_id() -> Any:
    return fraiseql.type(source="tv_a")(declare("A", title=str))


@bad(errors.DeclarationError, "pk_a is an internal key")
def _internal_key() -> Any:
    return fraiseql.type(declare("A", pk_a=int))


@bad(errors.DeclarationError, "A has no fields")
def _no_fields() -> Any:
    return fraiseql.type(declare("A"))


@bad(errors.DeclarationError, "B has no fields")
def _no_input_fields() -> Any:
    return fraiseql.input(declare("B"))


@bad(errors.DeclarationError, "fraiseql.Schema cannot use 5")
def _no_declaration() -> Any:
    return 5


@bad(errors.DeclarationError, "A find_many, find_one, connection or aggregate of Thing has no name")
def _nameless() -> Any:
    return fraiseql.find_many(Thing)


@bad(errors.DeclarationError, "limit must be from 0 to 5, found 9")
def _limits() -> Any:
    return fraiseql.find_many(Thing, name="limited", limit=9, max_limit=5)


@bad(errors.AnnotationError, "silent does not say what it returns")
def _no_result() -> Any:
    def silent(): ...

    return fraiseql.query(silent)


@bad(errors.AnnotationError, "Parameter rest of loose is not an annotated plain parameter")
def _rest() -> Any:
    def loose(*rest: str) -> str: ...

    return fraiseql.query(loose)


@bad(errors.AnnotationError, "Parameter x of bare is not an annotated plain parameter")
def _unannotated() -> Any:
    def bare(x) -> str: ...

    return fraiseql.query(bare)


@bad(errors.DeclarationError, "Mutation A must annotate `result`, or `success`")
def _mutation_attributes() -> Any:
    return fraiseql.mutation(function="fn")(declare("A", x=int))


@bad(errors.DeclarationError, "The `input` of mutation A must be a class with")
def _mutation_input() -> Any:
    return fraiseql.mutation(function="fn")(declare("A", input=int, result=int))


@bad(errors.InvalidSchemaError, r"Name '__bad' must not begin with '__'|__bad")
def _invalid_name() -> Any:
    cls = declare("A", x=int)
    cls.x = fraiseql.field(name="__bad")
    return fraiseql.type(cls)


@pytest.mark.parametrize("name", BAD)
def test_declarations_without_meaning(name):
    error, message, make = BAD[name]
    with pytest.raises(error, match=message) as caught:
        declared = make()
        Schema(Thing, fraiseql.find_many(Thing, name="things"), ping, declared).build()
    assert caught.value.hint
    assert caught.value.code.startswith("FQL-")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: fraiseql.type(5), r"@fraiseql.type decorates classes, found 5"),
        (lambda: fraiseql.find_many(int), "find_many needs a class with @fraiseql.type"),
        (
            lambda: fraiseql.find_one(fraiseql.type(declare("A", x=int))),
            "find_one needs a class with",
        ),
        (lambda: fraiseql.mutation(declare("A", result=int)), "on class A names no function"),
        (
            lambda: fraiseql.mutation(function="fn")(lambda: 1),
            r"@fraiseql.mutation\(function='fn'\) decorates a class",
        ),
    ],
)
def test_decorators_used_wrongly(make, message):
    with pytest.raises(errors.DeclarationError, match=message):
        make()


def test_places_of_errors():
    with pytest.raises(errors.AnnotationError) as caught:

        @fraiseql.type
        class Misplaced:
            x: complex

        Schema(Misplaced, ping).build()
    where = caught.value.where
    assert where.file == __file__
    assert where.key.endswith("Misplaced.x")
    assert where.line is not None


def test_root_names_clash():
    with pytest.raises(errors.NameClashError, match=r"Query\.ping"):
        sdl(ping, fraiseql.find_one(Thing, name="ping"))


def test_enums_clash():
    one = enum.Enum("Kind", {"A": "a"})
    other = enum.Enum("Kind", {"B": 1})
    with pytest.raises(errors.NameClashError, match="Two enums want the GraphQL name Kind"):
        sdl(ping, fraiseql.type(declare("A", x=one, y=other)))
    text = sdl(ping, fraiseql.type(declare("A", y=other)))
    assert "enum Kind {\n  B\n}" in text


def test_a_schema_without_queries():
    with pytest.raises(errors.EmptySchemaError):
        sdl(Thing)


# -- plugins -----------------------------------------------------------------------------------


class Money:
    """A type of an application, which a plugin claims."""


class MoneyScalar:
    def parse(self, value: Any) -> Any:
        if not isinstance(value, str):
            raise ValueError(f"Money must be text, found {value!r}")
        return value

    def serialize(self, value: Any) -> Any:
        if value == "broken":
            raise ValueError("Money is broken")
        return value


MONEY = MoneyScalar()


def make_plugin(**hooks: Any) -> ModuleType:
    module = ModuleType("a_plugin")
    for name, hook in hooks.items():
        setattr(module, name, hookimpl(hook))
    return module


def money_scalars() -> tuple[ScalarSpec, ...]:
    return (
        ScalarSpec(
            name="Money",
            summary="An amount.",
            target=f"{__name__}:MONEY",
            python=(),
            sql_type="text",
            json=JsonForm.STRING,
        ),
    )


def test_plugins_bring_scalars_claims_and_fields(monkeypatch):
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])

    def claim(annotation: object) -> TypeClaim | None:
        return TypeClaim(scalar="Money", nullable=True) if annotation is Money else None

    @fraiseql.type
    class Extra:
        amount: Money
        id: UUID

    @fraiseql.input
    class ExtraInput:
        amount: Money

    def extend(draft: Any) -> None:
        assert draft.type_names() == ("Thing",)
        draft.add_type(Extra)
        draft.add_type(ExtraInput)
        draft.add_query("extra", extra)
        draft.add_query("things", fraiseql.find_many(Thing))
        draft.add_mutation("spend", spend)
        draft.add_mutation("waste", Waste)
        draft.add_field("Extra", "label_of", label_of)

    @fraiseql.query
    def extra() -> Extra:
        return Extra(amount="5", id=UUID(int=1))

    @fraiseql.mutation
    def spend(data: ExtraInput) -> str:
        return data.amount

    @fraiseql.mutation(function="fn_waste")
    class Waste:
        result: bool

    def label_of(parent: Any, info: Any, suffix: str = "!") -> str:
        """Said by a plugin."""
        return f"{parent.amount}{suffix}{info.field_name}"

    added = make_plugin(
        fraise_scalars=money_scalars, fraise_type_for=claim, fraise_extend_schema=extend
    )
    built = Schema(Thing, ping).build(FakeContext(plugins=(plugin, added)))
    text = built.sdl()
    assert "type Extra {\n  amount: Money\n  id: ID!\n" in text
    assert '"""Said by a plugin."""\n  labelOf(suffix: String! = "!"): String!' in text
    assert built.functions == ("fn_waste",)
    assert built.sources == ("tv_thing",)
    answer = graphql_sync(
        built.graphql, '{ extra { amount labelOf(suffix: "?") id } }', root_value={}
    )
    assert answer.data == {
        "extra": {
            "amount": "5",
            "labelOf": "5?labelOf",
            "id": "00000000-0000-0000-0000-000000000001",
        }
    }
    answer = graphql_sync(built.graphql, "mutation { spend(data: {amount: 5}) }", root_value={})
    assert "Money must be text, found 5." in answer.errors[0].message
    answer = graphql_sync(built.graphql, 'mutation { spend(data: {amount: "7"}) }', root_value={})
    assert answer.data == {"spend": "7"}


@pytest.mark.parametrize(
    ("extend", "error", "message"),
    [
        (lambda draft: draft.add_type(int), errors.DeclarationError, "which is no declared type"),
        (
            lambda draft: draft.add_query("x", 5),
            errors.DeclarationError,
            "Query.x, which is no query",
        ),
        (
            lambda draft: draft.add_mutation("x", ping),
            errors.DeclarationError,
            "Mutation.x, which is no mutation",
        ),
        (
            lambda draft: draft.add_query("ping", fraiseql.find_many(Thing)),
            errors.NameClashError,
            "root field Query.ping",
        ),
        (
            lambda draft: draft.add_field("Nope", "x", print),
            errors.DeclarationError,
            "Nope, which is no declared object type",
        ),
        (
            lambda draft: draft.add_field("Thing", "name_of_it", print),
            errors.NameClashError,
            "Thing.name_of_it, which is there already",
        ),
        (
            lambda draft: [draft.add_field("Thing", "x", print) for _ in "ab"],
            errors.NameClashError,
            "Thing.x, which is there already",
        ),
    ],
)
def test_plugins_that_extend_wrongly(extend, error, message):
    added = make_plugin(fraise_extend_schema=lambda draft: extend(draft) and None)
    with pytest.raises(error, match=message):
        Schema(Thing, ping).build(FakeContext(plugins=(plugin, added)))


def test_the_exporter_writes_sdl(music):
    from fraiseql.schema.sdl import export_sdl

    schema = Schema(music)
    (file,) = export_sdl(schema.graphql, {}, FakeContext())
    assert (str(file.path), file.content.decode()) == ("schema.graphql", schema.sdl())
    with pytest.raises(errors.ExportOptionError, match="no option 'x'"):
        export_sdl(schema.graphql, {"x": "1"}, FakeContext())


def test_the_package_is_its_api():
    from fraiseql import api

    assert dir(fraiseql) == sorted(api.__all__)
    for name in api.__all__:
        assert getattr(fraiseql, name) is getattr(api, name)
    with pytest.raises(AttributeError, match="no attribute 'nope'"):
        fraiseql.nope  # noqa: B018
    with pytest.raises(AttributeError, match="no attribute '_nope'"):
        fraiseql._nope  # noqa: B018


def test_loading_the_plugin_imports_nothing_heavy():
    import subprocess

    code = (
        "import sys; import fraiseql.plugin as p; p.fraise_scalars(); p.fraise_filter_operators();"
        "print([name for name in ('graphql', 'psycopg', 'fraiseql.api', 'fraise_accel', 'typer',"
        " 'uvicorn') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "wrong",
    [
        {"tokens": 0},
        {"depth": 0},
        {"page": 0},
        {"default_page": -1},
        {"aliases": -1},
        {"seconds": 0.0},
    ],
)
def test_limits_that_make_no_sense(wrong):
    with pytest.raises(ValueError, match="must be >="):
        LimitSettings(**wrong)
