"""Operations broken at random: whatever a client sends, the answer is JSON that blames nobody else.

The operations are those of the comparison with graphql-core, with their tokens and variables
changed. ``FRAISE_WORLD=7 FRAISE_OPERATION=123`` asks one again, alone.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from types import ModuleType
from typing import Any

import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin

pytestmark = pytest.mark.anyio

DEEP = os.environ.get("FRAISE_DEEP") == "1"
WORLDS = 10 if DEEP else 3
OPERATIONS = 1_000 if DEEP else 80

TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[$@]?\w+|\.\.\.|-?\d[\d.eE+-]*|\S')
#: What stands where a token stood: edges of numbers, what SQL and JSON paths mean something by,
#: what is no Unicode, and words of the language in places that are not theirs.
TOKENS = [
    *("null", "true", "{}", "[]", "[[]]", "$v2", "$no", "$nothing", "...", "on", "!", "@skip"),
    *("0", "-1", "2147483648", "-9223372036854775809", "1e400", "0.1", "1e-9", "00", "9" * 400),
    *('"\'; DROP TABLE x; --"', '"$1"', '"\\\\"', '"%s"', '"\\u0000"', '"\\ud800"', '"\\""'),
    *('"{}"', '"NaN"', '"Infinity"', '"-infinity"', '"2026-02-30"', '"0001-01-01 BC"', '""'),
    *('"""\nblock\n"""', "\u00e9", "\x00", "\ufeff", "#", "&", "}", "{", ")", "query", "mutation"),
    *("__typename", "__schema", "__type", "id", "where", "and", "or", "not", "eq", "in", "some"),
    *("isNull", "ne", "lt", "has", "limit", "first", "last", "after", "DESC", "node", "edges"),
]
VALUES: list[Any] = [
    *(None, True, False, 0, -1, 2**31, 2**63, -(2**70), 1.5, 1e308, float("inf"), float("nan")),
    *("", "x", "'; --", "\x00", "\ud800", "9" * 400, "NaN", "infinity", "{", "[1]", "\u00e9"),
    *([], [[]], [None], {}, {"and": None}, {"not": {}}, {"": 1}, {"id": {"eq": None}}),
    *({"or": []}, {"id": {"in": ["x"]}}, [{"field": None}], [{"field": "ID", "nulls": "FIRST"}]),
]


def break_text(text: str, chance: random.Random) -> str:
    """A document with a few of its tokens changed."""
    tokens = TOKEN.findall(text)
    for _ in range(chance.choice([0, 1, 1, 2, 4])):
        place = chance.randrange(len(tokens))
        match chance.randrange(5):
            case 0:
                tokens[place] = chance.choice(TOKENS)
            case 1:
                tokens.insert(place, chance.choice(TOKENS))
            case 2:
                del tokens[place]
            case 3:
                tokens[place] = chance.choice(tokens)
            case _:
                end = place + chance.randrange(12)
                tokens[place:place] = tokens[place:end]
        tokens = tokens or ["{"]
    return " ".join(tokens)


def break_value(value: Any, chance: random.Random) -> Any:
    """A variable with something of it changed."""
    if chance.random() < 0.3 or not isinstance(value, dict | list) or not value:
        return chance.choice(VALUES)
    changed = dict(value) if isinstance(value, dict) else list(value)
    keys: list[Any] = list(changed) if isinstance(changed, dict) else list(range(len(changed)))
    key = chance.choice(keys)
    changed[key] = break_value(changed[key], chance)
    return changed


@pytest.fixture(scope="module")
def made(worlds: ModuleType) -> list[Any]:
    alone = os.environ.get("FRAISE_WORLD")
    return [worlds.make_world(n) for n in ([int(alone)] if alone else range(WORLDS))]


async def test_whatever_is_sent_the_answer_is_clean(
    anyio_backend: str,
    worlds_dsn: str,
    made: list[Any],
    worlds: ModuleType,
    operations: ModuleType,
) -> None:
    """No internal error, and no error of the database that is not the client's to mend."""
    codes: dict[str, int] = {}
    async with open_database(worlds_dsn) as database:
        for world in made:
            name = f"fraiseql_broken_world_{world.number}"
            module = sys.modules[name] = ModuleType(name)
            exec(worlds.write_module(world), vars(module))  # made here
            context = FakeContext(resources={"database": database}, plugins=(plugin,))
            engine = Engine(Schema(module), context)
            alone = os.environ.get("FRAISE_OPERATION")
            for number in [int(alone)] if alone else range(OPERATIONS):
                chance = random.Random(world.number * 1_000_000 + number)
                asked = operations.Writer(world, worlds.KINDS, chance).write()
                text = break_text(asked.text, chance)
                variables = {
                    key: break_value(value, chance) if chance.random() < 0.3 else value
                    for key, value in asked.variables.items()
                }
                request = GraphQLRequest(query=text, variables=variables)
                answer = await engine.execute(request, View())
                shown = f"world {world.number}, operation {number}\n{text!r}\n{variables}"
                body = json.loads(answer.body.decode("utf-8"))
                assert set(body) <= {"data", "errors"}, shown
                assert answer.has_errors is ("errors" in body), shown
                for error in body.get("errors", ()):
                    code = error["extensions"]["code"]
                    assert code != "INTERNAL_SERVER_ERROR", f"{error}\n{shown}"
                    codes[code] = codes.get(code, 0) + 1
    if not os.environ.get("FRAISE_OPERATION"):
        wanted = {"GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"}
        assert wanted <= set(codes), codes  # each stage was reached
