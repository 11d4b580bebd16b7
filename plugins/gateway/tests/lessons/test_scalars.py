"""Whatever the native path makes of a scalar is what Python makes of it, or it is Python's."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from fraise_gateway.lessons import LessonWriter
from fraise_testing.fake import FakeContext
from fraise_testing.modules import load_module
from fraiseql import Schema, plugin

if not os.environ.get("CI"):
    pytest.importorskip("fraise_server", reason="fraise-server is not installed here")


@pytest.fixture(scope="module")
def things(root) -> Any:
    """A schema with all scalars but ID."""
    path = root / "plugins/fraiseql/tests/core/filters/thing.py"
    module = load_module(path, "fraise_lessons_thing")
    return Schema(module).build(FakeContext(plugins=(plugin,)))


@pytest.fixture(scope="module")
def shelves(shop) -> Any:
    """A schema with ID."""
    return Schema(shop).build(FakeContext(plugins=(plugin,)))


@pytest.fixture(scope="module")
def take(things, shelves, rehearsing) -> Any:
    """What Python and the native path make of a value of a type: each a JSON value or None."""
    import fraise_server

    known: dict[str, Any] = {}

    def take(type_: str, value: Any) -> tuple[Any, Any]:
        if type_ not in known:
            built = shelves if type_.strip("[]!") == "ID" else things
            asked = rehearsing.prepare(built, f"query ($v: {type_}) {{ __typename }}")
            given = {"v": []} if type_.endswith("!") else {}
            lesson = LessonWriter(built).write(rehearsing.answer(asked, given))
            known[type_] = asked, fraise_server.Rehearsal(lesson)
        asked, native = known[type_]
        coerced = asked.coerce({"v": value})
        python = None if coerced is None else [rehearsing.serialise(coerced)["v"]]
        text = native.coerce(json.dumps({"v": value}).encode())
        return python, None if text is None else [json.loads(text)["v"]]

    return take


def scalars(values: Any) -> list[str]:
    return sorted(set(values.PLAIN) - values.UNREAD)


def test_plain_spellings_are_native(take, values, rehearsing):
    for name in scalars(values):
        for value in values.PLAIN[name]:
            python, native = take(name, value)
            assert python is not None, (name, value)
            assert native is not None, (name, value)
            assert rehearsing.same_json(native, python), (name, value, native, python)


@pytest.mark.parametrize("wrap", ["{}", "[{}]", "[{}!]!", "[[{}]]"])
def test_awkward_spellings_are_equal_or_pythons(take, values, rehearsing, wrap):
    outcomes: dict[str, int] = {"native": 0, "left": 0, "refused": 0}
    pool = [value for kept in (values.PLAIN, values.AWKWARD) for value in kept.values()]
    every = [value for each in pool for value in each] + values.WRONG
    for name in scalars(values):
        for value in every:
            for given in (value, [value], [value, value]) if "[" in wrap else (value,):
                python, native = take(wrap.format(name), given)
                if native is not None:
                    assert python is not None, (name, given, native)
                    assert rehearsing.same_json(native, python), (name, given, native, python)
                outcomes["native" if native else "left" if python else "refused"] += 1
    assert min(outcomes.values()) > 100, outcomes


def test_scalars_that_are_not_read_are_read_as_null(take, values):
    for name in sorted(values.UNREAD):
        assert take(name, None) == ([None], [None])
        for value in values.PLAIN[name]:
            python, native = take(name, value)
            assert python is not None
            assert native is None
