"""Nodes into attrs classes: strict, with the place of every error."""

import enum
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest
from attrs import field, frozen
from fraise_hookspecs import FraiseError, Where
from fraise_hookspecs.repository import OperationStoreSpec
from fraise_kernel.catalog import Entry, SpecCatalog
from fraise_kernel.errors import (
    MissingValueError,
    SettingsClassUnusableError,
    UnknownKeyError,
    WrongValueError,
)
from fraise_kernel.settings.nodes import EnvironmentText, Node, parse
from fraise_kernel.settings.sources import read_mapping
from fraise_kernel.settings.structure import fields_of, structure


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


@frozen
class Inner:
    size: int = 1
    names: tuple[str, ...] = ()


@frozen(kw_only=True)
class Sample:
    text: str = ""
    whole: int = 0
    number: float = 0.0
    truth: bool = False
    path: Path = Path()
    level: Level = Level.LOW
    kind: Literal["a", "b", 3] = "a"
    maybe: int | None = None
    either: int | str = 0
    words: list[str] = field(factory=list)
    some: frozenset[int] = frozenset()
    sequence: Sequence[int] = ()
    by_name: dict[str, int] = field(factory=dict)
    mapping: Mapping[str, Inner] = field(factory=dict)
    inner: Inner = field(factory=Inner)
    inner_or_none: Inner | None = None
    anything: Any = None
    plain_list: list = field(factory=list)
    plain_dict: dict = field(factory=dict)
    nothing: None = None
    mode: str = field(default="fast", metadata={"choices": ("fast", "safe")})
    key: str | None = field(default=None, metadata={"secret": True})
    level_key: Level = field(default=Level.LOW, metadata={"secret": True})
    level_choice: Level = field(default=Level.LOW, metadata={"choices": ("low", "high")})
    port: int = field(default=1, validator=attrs.validators.in_(range(10)))
    _hidden: int = 0
    derived: int = field(default=4, init=False)


def build(text, cls=Sample):
    problems = []
    node = parse(f"s:\n  {text}\n", "f.yaml", problems).value["s"]
    return structure(node, cls, problems), problems


def variable(name, text, cls=Sample):
    where = Where("$VAR", key=f"s.{name}")
    node = Node({name: Node(EnvironmentText(text), where, where)}, Where("f", key="s"), where)
    problems = []
    return structure(node, cls, problems), problems


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("text: abc", "text", "abc"),
        ("text: '5'", "text", "5"),
        ("whole: 5", "whole", 5),
        ("number: 1.5", "number", 1.5),
        ("number: 2", "number", 2.0),
        ("truth: yes", "truth", True),
        ("path: a/b", "path", Path("a/b")),
        ("level: high", "level", Level.HIGH),
        ("kind: b", "kind", "b"),
        ("kind: 3", "kind", 3),
        ("maybe: 4", "maybe", 4),
        ("maybe:", "maybe", None),
        ("either: 4", "either", 4),
        ("either: x", "either", "x"),
        ("words: [a, b]", "words", ["a", "b"]),
        ("some: [1, 2, 1]", "some", frozenset({1, 2})),
        ("sequence: [1]", "sequence", [1]),
        ("by_name: {a: 1}", "by_name", {"a": 1}),
        ("mapping: {a: {size: 7}}", "mapping", {"a": Inner(7)}),
        ("inner: {names: [x]}", "inner", Inner(1, ("x",))),
        ("inner:", "inner", Inner()),
        ("inner_or_none: {size: 3}", "inner_or_none", Inner(3)),
        ("anything: {a: [1]}", "anything", {"a": [1]}),
        ("plain_list: [1, a]", "plain_list", [1, "a"]),
        ("plain_dict: {a: x}", "plain_dict", {"a": "x"}),
        ("nothing:", "nothing", None),
        ("mode: safe", "mode", "safe"),
        ("level_choice: high", "level_choice", Level.HIGH),
        ("_hidden: 3", "_hidden", 3),
    ],
)
def test_right_values(text, name, value):
    built, problems = build(text)
    assert problems == []
    assert getattr(built, name) == value
    assert type(getattr(built, name)) is type(value)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("text: 5", "expected text, found a whole number (5)", "put it in quotes"),
        ("text: yes", "expected text, found a truth value (true)", ""),
        ("text: 1.5", "expected text, found a number (1.5)", ""),
        ("text:", "expected text, found nothing", ""),
        ("text: [a]", "expected text, found a list", ""),
        ("whole: '5'", "expected a whole number, found text '5'", "write a whole number here"),
        ("whole: abc", "expected a whole number, found text 'abc'", ""),
        ("whole: 5.0", "expected a whole number, found a number (5.0)", ""),
        ("whole: true", "expected a whole number, found a truth value (true)", ""),
        ("number: x", "expected a number, found text 'x'", ""),
        ("number: true", "expected a number, found a truth value", ""),
        ("truth: 1", "expected true or false, found a whole number (1)", ""),
        ("truth: 'yes'", "expected true or false, found text 'yes'", ""),
        ("path: 3", "expected a path, found a whole number", ""),
        ("level: hihg", "expected one of low, high, found text 'hihg'", "did you mean 'high'?"),
        ("level: true", "expected one of low, high, found a truth value", "write one of low, high"),
        ("kind: c", "expected one of a, b, 3, found text 'c'", ""),
        ("maybe: x", "expected a whole number, found text 'x'", ""),
        ("either: [1]", "expected a whole number or text, found a list", ""),
        ("words: a", "expected a list, found text 'a'", ""),
        ("words: {a: 1}", "expected a list, found a mapping", ""),
        ("by_name: [a]", "expected a mapping, found a list", ""),
        ("inner: 5", "expected a mapping, found a whole number (5)", ""),
        ("nothing: 5", "expected nothing, found a whole number (5)", ""),
        ("mode: saef", "expected one of fast, safe, found text 'saef'", "did you mean 'safe'?"),
        ("port: 99", "'port' must be in range(0, 10) (got 99)", "fraise config schema"),
    ],
)
def test_wrong_values(text, message, hint):
    built, (problem,) = build(text)
    assert built is None
    assert isinstance(problem, WrongValueError)
    assert message in problem.message
    assert hint in problem.hint
    key = text.partition(":")[0]
    assert problem.where.key == f"s.{key}"
    assert problem.where.line == 2


def test_an_item_has_its_own_place():
    _, problems = build("words: [a, 5]\n  mapping: {m: {size: x}}")
    assert [str(problem.where) for problem in problems] == [
        "f.yaml:2:14 (s.words[1])",
        "f.yaml:3:23 (s.mapping.m.size)",
    ]


def test_unknown_keys():
    _, problems = build("whol: 1\n  inner: {sise: 1, zzz: 2}")
    assert all(isinstance(problem, UnknownKeyError) for problem in problems)
    assert [str(problem) for problem in problems] == [
        "f.yaml:2:3 (s.whol): 's' has no key 'whol'",
        "f.yaml:3:11 (s.inner.sise): 's.inner' has no key 'sise'",
        "f.yaml:3:20 (s.inner.zzz): 's.inner' has no key 'zzz'",
    ]
    assert [problem.hint for problem in problems] == [
        "did you mean 'whole'?",
        "did you mean 'size'?",
        "its keys are: size, names",
    ]


def test_a_derived_field_cannot_be_set():
    _, (problem,) = build("derived: 5")
    assert isinstance(problem, UnknownKeyError)


def test_a_union_with_a_class_tells_what_is_wrong_inside():
    @frozen
    class Either:
        one: Inner | str = ""
        two: Inner | Level | None = None

    _, (problem,) = build("one: {size: x}", Either)
    assert problem.where.key == "s.one.size"
    _, (problem,) = build("two: middle", Either)
    assert problem.message == "expected a mapping or one of low, high, found text 'middle'"


def test_a_union_of_classes_names_them():
    @frozen
    class Left:
        left: int

    @frozen
    class Right:
        right: int

    @frozen
    class Either:
        one: Left | Right

    built, problems = build("one: {right: 3}", Either)
    assert (built.one, problems) == (Right(3), [])
    _, (problem,) = build("one: {up: 3}", Either)
    assert problem.message == "expected a valid Left or a valid Right, found a mapping"


def test_a_missing_value_names_its_variable():
    @frozen
    class Required:
        user_name: str
        inner: Inner = field(factory=Inner)

    _, (problem,) = build("inner: {}", Required)
    assert isinstance(problem, MissingValueError)
    assert problem.message == "'s.user_name' is not set and has no default"
    assert "FRAISE_S__USER_NAME" in problem.hint
    assert problem.where.key == "s.user_name"


@pytest.mark.parametrize("text", ["key: 5", "key: [abc]", "level_key: hunter2"])
def test_a_secret_is_not_in_the_message(text):
    _, (problem,) = build(text)
    shown = f"{problem} {problem.hint}"
    assert "5" not in shown.replace("f.yaml:2", "")
    assert "hunter2" not in shown
    assert "found" in problem.message


def test_a_secret_is_not_in_the_message_of_a_validator():
    def refuse(_, attribute, value):
        raise ValueError(f"{attribute.name} is wrong: {value}")

    def refuse_all(*_):
        raise ValueError("no good: hunter2")

    @frozen
    class Guarded:
        open: str = field(default="", validator=lambda i, a, v: v == "bad" and refuse(i, a, v))
        token: str = field(default="", metadata={"secret": True}, validator=refuse)

    @frozen
    class Whole:
        token: str = field(default="", metadata={"secret": True}, validator=refuse_all)

    _, (problem,) = build("token: hunter2", Guarded)
    assert problem.message == "token is refused by its validator"
    _, (problem,) = build("{open: bad, token: x}", Guarded)
    assert problem.message == "open is wrong: bad"
    _, (problem,) = build("token: hunter2", Whole)
    assert problem.message == "s is refused by its validator"


def test_an_error_of_ours_from_a_validator_keeps_its_words_and_gets_its_place():
    def refuse(_, attribute, value):
        if value:
            raise FraiseError("no such scheme", hint="h", code="X-1", where=Where(key="s.token"))

    @frozen
    class Guarded:
        token: str = field(default="", metadata={"secret": True}, validator=refuse)

    _, (problem,) = build("token: hunter2", Guarded)
    assert (problem.message, problem.hint, problem.code) == ("no such scheme", "h", "X-1")
    assert (problem.where.key, problem.where.line) == ("s.token", 2)
    assert "hunter2" not in str(problem)


def test_a_validator_without_words():
    def refuse(*_):
        raise ValueError

    @frozen
    class Mute:
        one: int = field(default=0, validator=refuse)

    _, (problem,) = build("one: 1", Mute)
    assert (problem.message, problem.where.key) == ("ValueError", "s")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("text", "5", "5"),
        ("text", "true", "true"),
        ("whole", "5", 5),
        ("whole", "-5", -5),
        ("number", "1e3", 1000.0),
        ("truth", "TRUE", True),
        ("truth", "off", False),
        ("truth", "1", True),
        ("path", "/a", Path("/a")),
        ("level", "high", Level.HIGH),
        ("kind", "3", 3),
        ("maybe", "7", 7),
        ("either", "7", 7),
        ("either", "seven", "seven"),
        ("words", "[a, 'b c']", ["a", "b c"]),
        ("words", '["a"]', ["a"]),
        ("by_name", "{a: 1}", {"a": 1}),
        ("inner", '{"size": 4, "names": ["x"]}', Inner(4, ("x",))),
        ("anything", "x", "x"),
    ],
)
def test_a_variable_is_read_by_the_type_of_its_setting(name, text, value):
    built, problems = variable(name, text)
    assert problems == []
    assert getattr(built, name) == value


@pytest.mark.parametrize(
    ("name", "text", "message", "hint"),
    [
        ("whole", "five", "expected a whole number, found text 'five'", ""),
        ("whole", "5.0", "expected a whole number", ""),
        ("number", "much", "expected a number, found text 'much'", ""),
        ("truth", "perhaps", "expected true or false, found text 'perhaps'", ""),
        ("words", "a", "expected a list, found text 'a'", ""),
        ("words", "[a", "expected a list in YAML or JSON, found text '[a'", "flow sequence"),
        ("by_name", "{a: x}", "expected a whole number, found text 'x'", ""),
        ("inner", "3", "expected a mapping, found text '3'", ""),
    ],
)
def test_a_wrong_variable_is_named(name, text, message, hint):
    _, (problem,) = variable(name, text)
    assert message in problem.message
    assert hint in problem.hint
    assert problem.where.file == "$VAR"


@frozen
class Fixed:
    pair: tuple[int, str] = (1, "")


@frozen
class Strange:
    thing: complex = 0j


@frozen
class Unresolved:
    thing: "NotThere" = None  # noqa: F821


class Plain:
    pass


@pytest.mark.parametrize(
    ("cls", "section", "text"),
    [
        (Fixed, {"pair": [1, "a"]}, "tuples of any length"),
        (Strange, {"thing": 1}, "cannot hold a <class 'complex'>"),
        (Unresolved, {}, "name 'NotThere' is not defined"),
        (Plain, {}, "cannot hold a .*Plain"),
    ],
)
def test_classes_that_cannot_hold_settings(cls, section, text):
    node = read_mapping({"s": section}).section("s")
    with pytest.raises(SettingsClassUnusableError, match=text):
        structure(node, cls, [])


@frozen
class Stored:
    engine: str | None = field(default=None, metadata={"registered": OperationStoreSpec})
    token: str | None = field(
        default=None, metadata={"registered": OperationStoreSpec, "secret": True}
    )


def stores(*names):
    specs = [OperationStoreSpec(name=name, summary=".", target="a:b") for name in names]
    return {
        OperationStoreSpec: SpecCatalog(
            OperationStoreSpec, [Entry(spec, "shop", "fraise-shop") for spec in specs]
        )
    }


@pytest.mark.parametrize(
    ("section", "names", "message", "hint"),
    [
        ({}, (), None, None),
        ({"engine": None}, (), None, None),
        ({"engine": "memory"}, ("memory", "disk"), None, None),
        ({"engine": "memroy"}, ("memory", "disk"), "expected one of disk, memory, found text 'memroy'", "did you mean 'memory'?"),
        ({"engine": "x"}, (), "expected nothing, for no loaded plugin brings any OperationStoreSpec, found text 'x'", "install one that does"),
        ({"engine": 3}, ("memory",), "expected text, found a whole number (3)", None),
        ({"token": "hunter2"}, ("memory",), "expected one of memory, found text", None),
    ],
)  # fmt: skip
def test_names_of_what_plugins_register(section, names, message, hint):
    problems = []
    node = read_mapping({"s": section}).section("s")
    structure(node, Stored, problems, stores(*names))
    assert [each.message for each in problems] == ([] if message is None else [message])
    if hint is not None:
        assert problems[0].hint == hint


def test_a_setting_that_names_what_no_hook_registers():
    node = read_mapping({"s": {"engine": "x"}}).section("s")
    with pytest.raises(SettingsClassUnusableError, match="no registration hook returns Operation"):
        structure(node, Stored, [])


def test_fields_of_a_class_that_is_no_settings_class():
    with pytest.raises(SettingsClassUnusableError, match="cannot hold settings"):
        fields_of(Plain)
