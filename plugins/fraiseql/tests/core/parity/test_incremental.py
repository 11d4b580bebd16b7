"""``@defer`` and ``@stream`` over schemas, rows and operations made at random.

What the parts of an answer make together is what graphql-core's own parts over plain resolvers
make, and, where nothing failed, what it answers at once.  ``FRAISE_WORLD=7 FRAISE_OPERATION=123``
asks one operation again, alone.
"""

from __future__ import annotations

import json
import os
import random
import sys
from decimal import Decimal
from types import ModuleType
from typing import Any

import attrs
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, IncrementalFormat, Schema, plugin
from fraiseql.http.settings import HttpSettings
from fraiseql.settings import FraiseqlSettings, LimitSettings
from graphql import parse, validate
from graphql.execution import ExecutionResult, experimental_execute_incrementally

pytestmark = pytest.mark.anyio

DEEP = os.environ.get("FRAISE_DEEP") == "1"
WORLDS = 30 if DEEP else 5
OPERATIONS = 60 if DEEP else 40
SETTINGS = FraiseqlSettings(
    limits=LimitSettings(
        aliases=10_000, directives=10_000, tokens=50_000, depth=60, rows=10**9, cost=10**9
    ),
    http=HttpSettings(incremental=True),
)


@pytest.fixture(scope="module")
def made(worlds: ModuleType) -> list[Any]:
    """The worlds."""
    alone = os.environ.get("FRAISE_WORLD")
    return (
        [worlds.make_world(int(alone))] if alone else [worlds.make_world(n) for n in range(WORLDS)]
    )


def read_module(text: str, number: int) -> ModuleType:
    name = f"fraiseql_incremental_world_{number}"
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(text, f"{name}.py", "exec"), vars(module))  # made at random, by us
    return module


async def test_parts_make_the_answers_of_graphql_core(
    anyio_backend: str,
    worlds_dsn: str,
    made: list[Any],
    worlds: ModuleType,
    reference: ModuleType,
    operations: ModuleType,
    parts: ModuleType,
) -> None:
    counts = {"operations": 0, "refused": 0, "parts": 0, "errors": 0}
    async with open_database(worlds_dsn) as database:
        for world in made:
            schema = Schema(read_module(worlds.write_module(world), world.number))
            context = FakeContext(
                settings={"fraiseql": SETTINGS},
                resources={"database": database},
                plugins=(plugin,),
            )
            engine = Engine(schema, context)
            asking = Asking(engine, world, reference.Reference(world, engine.schema.sdl()), parts)
            await asking.compare_all(operations, worlds.KINDS, counts)
    if not os.environ.get("FRAISE_OPERATION"):
        assert counts["operations"] > 0.4 * OPERATIONS * len(made), counts
        assert counts["parts"] > 3 * counts["operations"], counts
        assert counts["errors"] > len(made), counts


@attrs.define
class Asking:
    """Asks the engine and the reference the same."""

    engine: Engine
    world: Any
    reference: Any
    parts: ModuleType

    async def compare_all(self, operations: Any, kinds: Any, counts: dict[str, int]) -> None:
        alone = os.environ.get("FRAISE_OPERATION")
        for number in [int(alone)] if alone else range(OPERATIONS):
            chance = random.Random(self.world.number * 1_000_000 + number + 500_000)
            asked = operations.Writer(self.world, kinds, chance).write()
            if asked.wanted or validate(self.reference.schema, parse(asked.text)):
                counts["refused"] += 1
                continue
            for _ in range(5):  # fields that are merged must be streamed alike
                text = self.parts.put_off(asked.text, self.reference.schema, chance)
                if not validate(self.reference.schema, parse(text)):
                    break
            else:
                counts["refused"] += 1
                continue
            where = f"world {self.world.number}, operation {number}\n{text}\n{asked.variables}"
            await self.compare(text, asked, where, counts)

    async def compare(self, text: str, asked: Any, where: str, counts: dict[str, int]) -> None:
        expected = self.parts.join(await self.ask_reference(text, asked.variables))
        whole = self.reference.answer(asked.text, asked.variables)
        for form in IncrementalFormat:
            given = await self.ask(text, asked.variables, form)
            counts["parts"] += len(given)
            found = self.parts.join(given)
            assert self.ends(found) == self.ends(expected), f"{found}\n{expected}\n{where}"
            assert plain(found["data"], expected["data"]) == plain(expected["data"]), where
            if not expected["errors"]:
                assert not whole.errors
                assert plain(found["data"], whole.data) == plain(whole.data), where
            counts["errors"] += len(found["errors"])
        # Whoever does not take parts gets everything at once, as if nobody had asked otherwise.
        at_once = await self.engine.execute(
            GraphQLRequest(query=text, variables=asked.variables), View()
        )
        body = json.loads(at_once.body, parse_float=Decimal)
        assert plain(body["data"], whole.data) == plain(whole.data), where
        assert len(body.get("errors", ())) == len(whole.errors or ()) or asked.is_concurrent, where
        counts["operations"] += 1

    def ends(self, answer: dict[str, Any]) -> set[str]:
        """Where the errors of an answer left it."""
        return {
            self.parts.find_end(answer["data"], each.get("path", ())) for each in answer["errors"]
        }

    async def ask(self, text: str, variables: Any, form: IncrementalFormat) -> list[Any]:
        given: list[Any] = []

        async def deliver(body: bytes) -> None:
            given.append(json.loads(body, parse_float=Decimal))

        answer = await self.engine.execute_incrementally(
            GraphQLRequest(query=text, variables=variables), View(), deliver, form
        )
        assert answer.parts == len(given)
        return given or [json.loads(answer.body, parse_float=Decimal)]

    async def ask_reference(self, text: str, variables: Any) -> list[Any]:
        result: Any = experimental_execute_incrementally(
            self.reference.schema,
            parse(text),
            variable_values=variables,
            field_resolver=self.reference.resolve,
            type_resolver=self.reference.discriminate,
        )
        result = await result if hasattr(result, "__await__") else result
        if isinstance(result, ExecutionResult):
            return [result.formatted]
        later = [each.formatted async for each in result.subsequent_results]
        return [result.initial_result.formatted, *later]


def plain(value: Any, expected: Any = None) -> Any:
    """JSON in which 1 and 1.0 are one number, and any cursor is what the reference calls one."""
    if isinstance(value, dict):
        known = expected if isinstance(expected, dict) else {}
        return {key: plain(item, known.get(key)) for key, item in value.items()}
    if isinstance(value, list):
        known_items = expected if isinstance(expected, list) else []
        padded = [*known_items, *[None] * len(value)]
        return [plain(item, other) for item, other in zip(value, padded, strict=False)]
    if isinstance(value, str) and isinstance(expected, str) and expected.startswith("cursor:"):
        return expected
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return float(value) if is_number else value
