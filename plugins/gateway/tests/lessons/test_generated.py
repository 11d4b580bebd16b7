"""Operations made at random over schemas made at random: Rust answers them as Python does.

A request with a key that nobody knows is always Python's, and its answer is that of the same request
without it; so one server gives both.  ``embedded`` is the executor inside of an application.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from graphql import (
    GraphQLSchema,
    OperationDefinitionNode,
    build_client_schema,
    get_introspection_query,
    parse,
    type_from_ast,
)

if not os.environ.get("CI"):
    pytest.importorskip("fraise_server", reason="fraise-server is not installed here")

DEEP = os.environ.get("FRAISE_DEEP") == "1"
#: Of each world; the schemas are those of the lessons.
OPERATIONS = 130 if DEEP else 12
#: Other variables that each operation is asked with.
OTHERS = 3
LIMITS = {"aliases": 10_000, "directives": 10_000, "tokens": 50_000, "depth": 60, "rows": 10**9}


@attrs.define
class Comparing:
    """Asks a server by both ways for the operations of one world."""

    served: Any
    schema: GraphQLSchema
    operations: ModuleType
    values: ModuleType
    cursors: dict[str, list[str]] = attrs.field(factory=dict)
    asked: int = 0
    failed: int = 0

    def answer(self, text: str, variables: Any, **more: Any) -> Any:
        return self.served.ask({"query": text, "variables": variables, **more})

    def compare(self, text: str, variables: Any) -> Any:
        self.asked += 1
        expected = self.answer(text, variables, nobody=1)
        found = self.answer(text, variables)
        assert in_order(found) == in_order(expected), f"{text}\n{json.dumps(variables)}"
        return json.loads(expected.body)

    def fill_cursors(self, asked: Any, chance: random.Random) -> None:
        for wanted in asked.wanted:
            literal = self.operations.literal
            order = "" if not wanted.order else f", orderBy: {literal(wanted.order)}"
            text = f"{{ x: {wanted.type.lower()}Pages(first: 50{order}) {{ edges {{ cursor }} }} }}"
            if text not in self.cursors:
                edges = self.compare(text, {})["data"]["x"]["edges"]
                self.cursors[text] = [edge["cursor"] for edge in edges]
            asked.variables[wanted.variable] = chance.choice(self.cursors[text])

    def types_in(self, text: str) -> dict[str, Any]:
        """The types of the variables of a document."""
        return {
            one.variable.name.value: type_from_ast(self.schema, one.type)
            for definition in parse(text).definitions
            if isinstance(definition, OperationDefinitionNode)
            for one in definition.variable_definitions or ()
        }

    def run(self, asked: Any, chance: random.Random) -> None:
        """Ask for an operation until it is known, then with other variables."""
        self.fill_cursors(asked, chance)
        given = json.loads(json.dumps(asked.variables))
        for _ in range(2):
            body = self.compare(asked.text, given)
        if "errors" in body:
            self.failed += 1
            return
        types = self.types_in(asked.text)
        for _ in range(OTHERS):
            other = dict(given)
            for name, value in given.items():
                is_cursor = isinstance(value, str) and len(value) > 30
                if name in types and not is_cursor and chance.random() < 0.7:
                    other[name] = self.values.respell(types[name], value, chance, 0.0)
            self.compare(asked.text, json.loads(json.dumps(other)))


def in_order(answer: Any) -> Any:
    """The answer with its errors in one order.

    Relations that Python reads at the same time fail in any order, and are told in that one.
    """
    told = json.loads(answer.body)
    if len(told.get("errors", ())) < 2:
        return answer
    told["errors"].sort(key=json.dumps)
    return attrs.evolve(answer, body=json.dumps(told).encode())


@pytest.mark.parametrize("engine", ["native", "embedded"])
def test_answers_are_pythons(
    engine: str,
    tmp_path: Path,
    worlds_dsn: str,
    made: list[Any],
    worlds: ModuleType,
    values: ModuleType,
    load_parity: Callable[[str], ModuleType],
    serve: Callable[..., Any],
) -> None:
    operations = load_parity("operations")
    values.PLAIN.setdefault("Colour", ["RED"])
    asked = failed = native = 0
    for world in made:
        name = f"fraise_generated_world_{world.number}"
        folder = tmp_path / name
        folder.mkdir()
        text = (
            f"{worlds.write_module(world)}\nimport fraiseql\nschema = fraiseql.Schema(__name__)\n"
        )
        (folder / f"{name}.py").write_text(text, "utf-8")
        settings = {
            "postgres": {"dsn": worlds_dsn},
            "fraiseql": {
                "schema": f"{name}:schema",
                "limits": LIMITS,
                "http": {"access_log": False},
            },
        }
        (folder / "fraise.yaml").write_text(json.dumps(settings), "utf-8")
        with serve(folder, engine) as served:
            shown = json.loads(served.ask({"query": get_introspection_query()}).body)["data"]
            comparing = Comparing(served, build_client_schema(shown), operations, values)
            for number in range(OPERATIONS):
                chance = random.Random(world.number * 1_000_000 + number)
                one = operations.Writer(world, worlds.KINDS, chance).write()
                comparing.run(one, chance)
            native += served.figures()["requests"]["native"]
        asked, failed = asked + comparing.asked, failed + comparing.failed
    assert failed < OPERATIONS * len(made) / 2
    # Python has a part in some, some fail, and the first of each is never native
    assert native > asked / 8, (native, asked)
