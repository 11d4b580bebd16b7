"""Operations made at random over schemas made at random: what their lessons bind.

The answers of the native path are compared elsewhere; this is what it asks PostgreSQL.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import attrs
import pytest
from fraise_gateway.lessons import LessonWriter, NotTaughtError
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import Engine, GraphQLRequest, Schema, plugin
from fraiseql.plan.cursors import CursorKey
from fraiseql.settings import FraiseqlSettings, LimitSettings

if not os.environ.get("CI"):
    pytest.importorskip("fraise_server", reason="fraise-server is not installed here")

pytestmark = pytest.mark.anyio

DEEP = os.environ.get("FRAISE_DEEP") == "1"
OPERATIONS = 130 if DEEP else 30
#: Other variables that each operation is rehearsed with.
OTHERS = 10
LIMITS = LimitSettings(aliases=10_000, directives=10_000, tokens=50_000, depth=60, rows=10**9)
SECRET = "0123456789abcdef0123456789abcdef"


@attrs.define
class Last:
    """The query that was answered last."""

    query: Any = None

    def answered(self, query: Any) -> None:
        self.query = query

    def forgotten(self) -> None:
        self.query = None


@attrs.define
class Comparing:
    """Compares what is bound for the operations of one world."""

    engine: Engine
    last: Last
    operations: Any
    values: Any
    rehearsing: Any
    counts: dict[str, int]
    cursors: dict[str, list[str]] = attrs.field(factory=dict)

    async def ask(self, text: str, variables: Any) -> Any:
        self.last.query = None
        answer = await self.engine.execute(GraphQLRequest(query=text, variables=variables), View())
        return json.loads(answer.body)

    async def fill_cursors(self, asked: Any, chance: random.Random) -> None:
        for wanted in asked.wanted:
            order = (
                "" if not wanted.order else f", orderBy: {self.operations.literal(wanted.order)}"
            )
            root = f"{wanted.type.lower()}Pages"
            text = f"{{ x: {root}(first: 50{order}) {{ edges {{ cursor }} }} }}"
            if text not in self.cursors:
                edges = (await self.ask(text, {}))["data"]["x"]["edges"]
                self.cursors[text] = [edge["cursor"] for edge in edges]
            asked.variables[wanted.variable] = chance.choice(self.cursors[text])

    async def compare(self, asked: Any, chance: random.Random) -> None:
        import fraise_server

        await self.fill_cursors(asked, chance)
        given = json.loads(json.dumps(asked.variables))
        await self.ask(asked.text, given)
        query = self.last.query
        if query is None:
            self.counts["failed"] += 1
            return
        try:
            lesson = LessonWriter(self.engine.schema).write(query)
        except NotTaughtError:
            self.counts["python"] += 1
            return
        try:
            native = fraise_server.Rehearsal(lesson, SECRET.encode())
        except ValueError as error:
            self.counts["declined"] += 1
            self.counts[f"declined: {error}"] = 1
            return
        self.counts["taught"] += 1
        self.rehearse(native, query, given)
        assert self.outcome == "same", f"{self.outcome}: {native.why()}\n{asked.text}\n{given}"
        types = {name: each.signature.type for name, each in query.values.sources.items()}
        for _ in range(OTHERS):
            self.rehearse(native, query, self.others(query, types, given, chance))

    def others(self, query: Any, types: Any, given: Any, chance: random.Random) -> Any:
        """Variables of the same shape for the most part, and with something awkward sometimes."""
        awkward = chance.choice([0.0, 0.0, 0.3])
        found = {}
        for name, type_ in types.items():
            if name in query.prepared.conditions and chance.random() < 0.95:
                if name in given:
                    found[name] = given[name]
                continue
            if name not in given or chance.random() < 0.05:
                if str(type_).endswith("!") or chance.random() < 0.05:
                    found[name] = self.values.make(type_, chance, 2, awkward)
                continue
            is_cursor = isinstance(given[name], str) and len(given[name]) > 30
            if is_cursor or chance.random() < 0.3:
                found[name] = self.spoil(given[name], chance) if is_cursor else given[name]
            else:
                found[name] = self.values.respell(type_, given[name], chance, awkward)
        return json.loads(json.dumps(found))

    @staticmethod
    def spoil(cursor: str, chance: random.Random) -> str:
        """The cursor, or nearly."""
        at = chance.randrange(len(cursor))
        changed = [cursor[:at] + chance.choice("Aa0_-=\n+é") + cursor[at + 1 :], cursor + "="]
        return chance.choice([cursor, *changed, cursor[:-1], ""])

    outcome: str = ""

    def rehearse(self, native: Any, query: Any, given: Any) -> None:
        """Set ``outcome``: same, other (another plan), or left (to Python)."""
        prepared, shown = query.prepared, f"{query.asked.query}\n{given}"
        sent = json.dumps(given).encode()
        found, why = native.bind(sent), native.why()
        try:
            coerced = prepared.coerce(given, suggestions=False)
        except Exception:  # noqa: BLE001  # Python refuses them
            coerced = None
        if coerced is None:
            self.outcome = "refused"
            assert found is None, shown
        elif prepared.key(coerced) != prepared.key(query.values):
            self.outcome = "other"
            assert found is None, shown
        else:
            expected = self.rehearsing.bind(
                query.ready.plan,
                self.engine.schema,
                coerced.coerced,
                CursorKey(SECRET.encode()),
            )
            self.outcome = "refused" if expected is None else "left" if found is None else "same"
            if expected is None:
                assert found is None, shown
            elif found is not None:
                assert len(found) == len(expected), shown
                for mine, theirs in zip(found, expected, strict=True):
                    assert len(mine) == len(theirs), shown
                    for one, other in zip(mine, theirs, strict=True):
                        assert self.rehearsing.same_parameter(one, other), (one, other, shown)
            else:
                self.counts[f"left: {why}"] = self.counts.get(f"left: {why}", 0) + 1
        self.counts[self.outcome] = self.counts.get(self.outcome, 0) + 1


async def test_what_is_bound_is_what_python_binds(
    anyio_backend: str,
    worlds_dsn: str,
    made: list[Any],
    worlds: ModuleType,
    values: ModuleType,
    rehearsing: ModuleType,
    load_parity: Callable[[str], ModuleType],
) -> None:
    """For the variables that a plan was made for, and for others."""
    operations = load_parity("operations")
    counts = {"failed": 0, "python": 0, "declined": 0, "taught": 0}
    # the type that worlds have and applications may
    values.PLAIN.setdefault("Colour", ["RED"])
    async with open_database(worlds_dsn) as database:
        for world in made:
            name = f"fraise_lessons_world_{world.number}"
            module = sys.modules[name] = ModuleType(name)
            exec(worlds.write_module(world), vars(module))  # made here
            context = FakeContext(
                settings={"fraiseql": FraiseqlSettings(limits=LIMITS, cursor_secret=SECRET)},
                resources={"database": database},
                plugins=(plugin,),
            )
            last = Last()
            engine = Engine(Schema(module), context)
            engine.watch(last)
            comparing = Comparing(engine, last, operations, values, rehearsing, counts)
            for number in range(OPERATIONS):
                chance = random.Random(world.number * 1_000_000 + number)
                asked = operations.Writer(world, worlds.KINDS, chance).write()
                await comparing.compare(asked, chance)
    assert counts["taught"] > 0.4 * OPERATIONS * len(made), counts
    assert counts["declined"] == 0, counts
    assert counts["same"] > 4 * counts["taught"], counts
    assert min(counts["other"], counts["refused"]) > counts["taught"] / 4, counts
