"""Variables of every shape: what is coerced, what is bound, and which plan is chosen."""

from __future__ import annotations

import json
import os
import random
from typing import Any

import pytest
from fraise_gateway.lessons import LessonWriter
from fraise_testing.fake import FakeContext
from fraise_testing.modules import load_module
from fraiseql import Schema, plugin
from fraiseql.plan.cursors import CursorKey

if not os.environ.get("CI"):
    pytest.importorskip("fraise_server", reason="fraise-server is not installed here")

DEEP = os.environ.get("FRAISE_DEEP") == "1"
CASES = 30_000 if DEEP else 1_500

SHOP = """
query (
  $w: ThingFilter, $o: [ThingOrder!], $m: MakerFilter!, $l: Int = 2, $b: [ID!], $t: String,
  $yes: Boolean! = true, $outer: Outer, $choice: Choice, $many: [Outer], $c: [Colour!],
  $d: Outer = {inner: {colour: DARK_BLUE}, again: {inner: {bornAt: "1999-12-31"}}}
) { __typename @include(if: $yes) }
"""
THINGS = """
query (
  $w: ThingFilter, $o: [ThingOrder!], $i: ThingFilter = {not: {text: {eq: "x"}}},
  $u: UUID = "018F4E6A-7C1B-7F00-8000-5A3F0C9D2E11", $f: [Float!] = [1, 2.5],
  $j: JSON = {a: [1.5, null]}, $e: Decimal = 12.50, $at: DateTime = "2026-11-21T14:30Z",
  $span: Duration = "PT90S"
) { __typename }
"""


@pytest.fixture(scope="module", params=["shop", "things"])
def asked(request, shop, root, rehearsing) -> Any:
    """An operation with variables of many types."""
    module, text = shop, SHOP
    if request.param == "things":
        path = root / "plugins/fraiseql/tests/core/filters/thing.py"
        module, text = load_module(path, "fraise_lessons_thing"), THINGS
    return rehearsing.prepare(Schema(module).build(FakeContext(plugins=(plugin,))), text)


def some_variables(
    asked: Any, values: Any, chance: random.Random, awkward: float, last: Any
) -> Any:
    """Variables of any shape, or of that of the last."""
    sources = asked.coerce({"m": {}}).sources
    types = {name: source.signature.type for name, source in sources.items()}
    given = {}
    is_known = chance.random() < 0.5
    for name, type_ in types.items():
        if is_known:
            if name in last:
                given[name] = values.respell(type_, last[name], chance, awkward)
        elif str(type_).endswith("!") or chance.random() < 0.25:
            given[name] = values.make(type_, chance, 3, awkward)
    if awkward and chance.random() < 0.2:
        given["nothing"] = chance.choice(values.WRONG)
    # as it comes out of the body of a request
    return json.loads(json.dumps(given))


@pytest.mark.parametrize("awkward", [0.0, 0.15])
def test_coerced_bound_and_chosen_as_in_python(asked, values, rehearsing, awkward):
    import fraise_server

    chance = random.Random(f"{awkward}")
    writer = LessonWriter(asked.built)
    secret = CursorKey(b"0" * 32)
    counts = {"native": 0, "left": 0, "refused": 0, "bound": 0}
    reasons: dict[str, int] = {}
    chosen: dict[bytes, Any] = {}
    natives: dict[Any, bytes] = {}
    lone = fraise_server.Rehearsal(writer.write(rehearsing.answer(asked, {"m": {}})))
    given: Any = {"m": {}}
    for _ in range(CASES):
        given = some_variables(asked, values, chance, awkward, given)
        sent = json.dumps(given).encode()
        coerced = asked.coerce(given)
        text = lone.coerce(sent)
        if coerced is None:
            counts["refused"] += 1
            assert text is None, (given, text)
            continue
        if text is None:
            counts["left"] += 1
            reasons[lone.why()] = reasons.get(lone.why(), 0) + 1
            continue
        counts["native"] += 1
        python = rehearsing.serialise(coerced)
        native = json.loads(text)
        assert set(native) == set(python), given
        for name, value in python.items():
            assert rehearsing.same_json(native[name], value), (given, name, native[name], value)
        # One key in Rust is one key in Python: no request is answered by another's plan.
        key, pythons = lone.key(sent), asked.prepared.key(coerced)
        assert chosen.setdefault(key, pythons) == pythons, given
        natives.setdefault(pythons, key)
        if counts["native"] % 10 == 0:
            query = rehearsing.answer(asked, given)
            taught = fraise_server.Rehearsal(writer.write(query))
            expected = rehearsing.bind(query.ready.plan, asked.built, coerced.coerced, secret)
            found = taught.bind(sent)
            if found is None:
                assert "cast" in taught.why() or "list" in taught.why(), (given, taught.why())
                continue
            assert expected is not None, given
            counts["bound"] += 1
            for (one,), (other,) in zip(found, expected, strict=True):
                assert rehearsing.same_parameter(one, other), (given, one, other)
    assert counts["native"] > CASES / 4, counts
    assert counts["bound"] > CASES / 60, counts
    assert counts["native"] - len(chosen) > CASES / 20, len(chosen)
    # The other way it is only a waste: a plan that is learned twice.
    assert len(chosen) < 1.02 * len(natives)
    if not awkward:
        assert set(reasons) <= {"scalar that is not known"}, reasons
        assert counts["refused"] < counts["native"] / 20, counts
    else:
        assert counts["refused"] > CASES / 20, counts
