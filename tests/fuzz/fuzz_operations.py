"""Documents and variables, guided by coverage: tox run -e fuzz -- -max_total_time=600

An input is a document, a NUL, and variables as JSON. The first inputs are operations over a schema
made at random, as in plugins/fraiseql/tests/core/parity, on a real server; the fuzzer changes them.
Whatever comes of that, the answer must be JSON, in time, and no internal error. Arguments go to
libFuzzer; what fails it leaves in a file ``crash-*``, which is an argument to try it again.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import random
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

import atheris

with atheris.instrument_imports(include=["fraiseql", "graphql"]):
    import fraiseql.api
    import fraiseql.plugin

import attrs
import psycopg
from fraise_postgres import open_database, scratch_database
from fraise_testing.fake import FakeContext
from fraise_testing.server import open_server

PARITY = Path(__file__).parents[2] / "plugins" / "fraiseql" / "tests" / "core" / "parity"
WORLD = 3
SEEDS = 300


@attrs.frozen
class View:
    headers: dict[str, str] = attrs.field(factory=dict)
    state: dict[str, Any] = attrs.field(factory=dict)


def load(name: str) -> ModuleType:
    """A module of the comparison with graphql-core."""
    full = f"fraiseql_fuzz_{name}"
    spec = importlib.util.spec_from_file_location(full, PARITY / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    spec.loader.exec_module(module)
    return module


def write_seeds(folder: Path, world: Any, kinds: Any, operations: ModuleType) -> None:
    """Inputs to begin with."""
    for number in range(SEEDS):
        asked = operations.Writer(world, kinds, random.Random(number)).write()
        if len(asked.text) < 1_000:
            text = f"{asked.text}\0{json.dumps(asked.variables)}"
            (folder / f"{number}").write_text(text, encoding="utf-8")


def read_input(data: bytes) -> fraiseql.api.GraphQLRequest | None:
    """The request that an input stands for; None where its variables are no JSON object."""
    document, _, variables = data.partition(b"\0")
    try:
        given = json.loads(variables.decode("utf-8", "replace") or "{}")
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict):
        return None
    query = document.decode("utf-8", "replace")
    return fraiseql.api.GraphQLRequest(query=query, variables=given)


def check(answer: fraiseql.api.GraphQLAnswer) -> None:
    """Hold an answer to what all must be."""
    body = json.loads(answer.body.decode("utf-8"))
    assert set(body) <= {"data", "errors"}, body
    for error in body.get("errors", ()):
        assert error["extensions"]["code"] not in {"INTERNAL_SERVER_ERROR", "TIMEOUT"}, error


async def open_engine(stack: Any, dsn: str, module: ModuleType) -> fraiseql.api.Engine:
    """An engine that has learned its tables."""
    database = await stack.enter_async_context(open_database(dsn))
    context = FakeContext(resources={"database": database}, plugins=(fraiseql.plugin,))
    engine = fraiseql.api.Engine(fraiseql.api.Schema(module), context)
    await engine.start()
    return engine


def main() -> None:
    """Fuzz until libFuzzer ends."""
    from contextlib import AsyncExitStack

    worlds, operations = load("worlds"), load("operations")
    world = worlds.make_world(WORLD)
    module = sys.modules["fraiseql_fuzz_world"] = ModuleType("fraiseql_fuzz_world")
    exec(worlds.write_module(world), vars(module))  # made here
    with (
        open_server() as server,
        scratch_database(server, prefix="fuzz") as dsn,
        tempfile.TemporaryDirectory() as corpus,
        asyncio.Runner() as runner,
    ):
        with psycopg.connect(dsn) as connection:
            for sql, values in worlds.write_tables(world):
                connection.execute(sql, values or None)
        write_seeds(Path(corpus), world, worlds.KINDS, operations)
        stack = AsyncExitStack()
        engine = runner.run(open_engine(stack, dsn, module))

        def test_one(data: bytes) -> None:
            request = read_input(data)
            if request is not None:
                check(runner.run(engine.execute(request, View())))

        arguments = sys.argv[1:]
        files = [argument for argument in arguments if not argument.startswith("-")]
        try:
            atheris.Setup([sys.argv[0], *arguments, *([] if files else [corpus])], test_one)
            atheris.Fuzz()
        finally:
            runner.run(stack.aclose())


if __name__ == "__main__":
    main()
