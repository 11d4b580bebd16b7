"""Every executor against graphql-core, over schemas, rows and operations made at random.

What fails names its world and its operation; ``FRAISE_WORLD=7 FRAISE_OPERATION=123`` asks it again,
alone, and prints the module of the world.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from types import ModuleType
from typing import Any

import attrs
import fraise_accel.choice
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.settings import FraiseqlSettings, LimitSettings
from graphql import parse, validate

pytestmark = pytest.mark.anyio

DEEP = os.environ.get("FRAISE_DEEP") == "1"
#: How many schemas there are, and how many operations each executor is asked of each.
WORLDS = 40 if DEEP else 8
OPERATIONS = 130 if DEEP else 18
LIMITS = LimitSettings(
    aliases=10_000, directives=10_000, tokens=50_000, depth=60, rows=10**9, cost=10**9
)

#: What answers requests: a class that is made as Engine is, and a setting of fraise_accel.
EXECUTORS: dict[str, tuple[Callable[..., Any], str]] = {
    "python": (Engine, "pure"),
    "python over native shapes": (Engine, "native"),
}


@pytest.fixture(scope="module")
def made(worlds: ModuleType) -> list[Any]:
    """The worlds."""
    alone = os.environ.get("FRAISE_WORLD")
    return (
        [worlds.make_world(int(alone))] if alone else [worlds.make_world(n) for n in range(WORLDS)]
    )


@pytest.fixture(params=EXECUTORS)
def make_engine(request: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:
    """Makes an executor."""
    make, accel = EXECUTORS[request.param]
    if accel == "native" and not os.environ.get("CI"):
        pytest.importorskip("fraise_native", reason="fraise-native is not installed here")
    monkeypatch.setenv("FRAISE_ACCEL", accel)
    monkeypatch.setattr(fraise_accel.choice, "_choice", None)
    yield make
    monkeypatch.undo()


def read_module(text: str, number: int) -> ModuleType:
    """The declarations of a world, imported."""
    name = f"fraiseql_parity_world_{number}"
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(text, f"{name}.py", "exec"), vars(module))  # made above
    return module


async def test_answers_are_those_of_graphql_core(
    anyio_backend: str,
    make_engine: Callable[..., Any],
    worlds_dsn: str,
    made: list[Any],
    worlds: ModuleType,
    reference: ModuleType,
    operations: ModuleType,
) -> None:
    """Data, order of keys, errors, their paths and places."""
    counts = {"operations": 0, "errors": 0, "refused": 0}
    async with open_database(worlds_dsn) as database:
        for world in made:
            text = worlds.write_module(world)
            schema = Schema(read_module(text, world.number))
            context = FakeContext(
                settings={"fraiseql": FraiseqlSettings(limits=LIMITS)},
                resources={"database": database},
                plugins=(plugin,),
            )
            engine = make_engine(schema, context)
            asking = Asking(engine, world, reference.Reference(world, schema.sdl()))
            try:
                await asking.compare_all(operations, worlds.KINDS, counts)
            except BaseException:
                if os.environ.get("FRAISE_WORLD"):
                    print(text)
                raise
    if not os.environ.get("FRAISE_OPERATION"):
        assert counts["operations"] > 0.9 * OPERATIONS * len(made)
        assert counts["errors"] > len(made)  # errors were compared, not only their absence


@attrs.define
class Asking:
    """Asks an executor and the reference the same."""

    engine: Any
    world: Any
    reference: Any
    cursors: dict[str, list[tuple[str, str]]] = attrs.field(factory=dict)

    async def compare_all(self, operations: Any, kinds: Any, counts: dict[str, int]) -> None:
        alone = os.environ.get("FRAISE_OPERATION")
        for number in [int(alone)] if alone else range(OPERATIONS):
            chance = random.Random(self.world.number * 1_000_000 + number)
            asked = operations.Writer(self.world, kinds, chance).write()
            if validate(self.reference.schema, parse(asked.text)):
                counts["refused"] += 1
                continue
            await self.fill_cursors(asked, operations, chance)
            errors = await self.compare(asked, f"world {self.world.number}, operation {number}")
            counts["operations"] += 1
            counts["errors"] += errors

    async def fill_cursors(self, asked: Any, operations: Any, chance: random.Random) -> None:
        """Give the variables of cursors those that the executor gives for the same order."""
        for wanted in asked.wanted:
            order = "" if not wanted.order else f", orderBy: {operations.literal(wanted.order)}"
            root = f"{wanted.type.lower()}Pages"
            # a union has no fields of its own
            types = self.world.abstracts["Pick"].tags if wanted.type == "Pick" else [wanted.type]
            id_ = " ".join(f"... on {type_} {{ id }}" for type_ in types)
            text = f"{{ x: {root}(first: 50{order}) {{ edges {{ cursor node {{ {id_} }} }} }} }}"
            if text not in self.cursors:
                body = await self.ask(text, {})
                edges = body["data"]["x"]["edges"]
                self.cursors[text] = [(edge["cursor"], edge["node"]["id"]) for edge in edges]
                self.reference.cursors |= dict(self.cursors[text])
            cursor, _ = chance.choice(self.cursors[text])
            asked.variables[wanted.variable] = cursor

    async def ask(self, text: str, variables: dict[str, Any]) -> Any:
        request = GraphQLRequest(query=text, variables=variables)
        body = (await self.engine.execute(request, View())).body
        return json.loads(body, object_pairs_hook=once, parse_float=Decimal)

    async def compare(self, asked: Any, where: str) -> int:
        expected = self.reference.answer(asked.text, asked.variables)
        found = await self.ask(asked.text, asked.variables)
        shown = f"{where}\n{asked.text}\n{json.dumps(asked.variables)}"
        theirs = sorted(
            json.dumps([error.path, error.message, [tuple(each) for each in error.locations or ()]])
            for error in expected.errors or ()
        )
        ours = sorted(
            json.dumps(
                [
                    error.get("path"),
                    error["message"],
                    [(each["line"], each["column"]) for each in error.get("locations", ())],
                ]
            )
            for error in found.get("errors", ())
        )
        if asked.is_concurrent:
            # Which of several errors below one null are told depends on what was done first.
            ours = sorted({find_null(found["data"], each) for each in ours})
            theirs = sorted({find_null(expected.data, each) for each in theirs})
        assert ours == theirs, f"{ours}\n{theirs}\n{shown}"
        data = mask(found["data"], expected.data)
        place = find_difference(normal(data), normal(expected.data))
        assert place is None, f"{place}\n{shown}"
        return len(theirs)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object none of whose keys comes twice."""
    found = dict(pairs)
    assert len(found) == len(pairs), pairs
    return found


def find_null(data: Any, error: str) -> str:
    """Where the null stands to which an error led."""
    path, *_ = json.loads(error)
    for index, step in enumerate(path):
        if data is None:
            return json.dumps(path[:index])
        data = data[step]
    return json.dumps(path)


def mask(found: Any, expected: Any) -> Any:
    """What was found, with what the reference calls a cursor where a text stands there."""
    if isinstance(found, dict) and isinstance(expected, dict):
        return {key: mask(item, expected.get(key)) for key, item in found.items()}
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        return [mask(*pair) for pair in zip(found, expected, strict=True)]
    is_cursor = isinstance(expected, str) and expected.startswith("cursor:")
    return expected if is_cursor and isinstance(found, str) and len(found) > 20 else found


def find_difference(found: Any, expected: Any, path: str = "") -> str | None:
    """Where two normal values differ first, and how."""
    if isinstance(found, list | tuple) and isinstance(expected, list | tuple):
        for index, pair in enumerate(zip(found, expected, strict=False)):
            below = find_difference(*pair, f"{path}.{index}")
            if below is not None:
                return below
        if len(found) == len(expected):
            return None
    return None if found == expected else f"{path}: {found!r}, expected {expected!r}"


def normal(value: Any) -> Any:
    """JSON in which the order of keys counts, and 1 and 1.0 are one number."""
    if isinstance(value, dict):
        return [(key, normal(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [normal(item) for item in value]
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return float(value) if is_number else value
