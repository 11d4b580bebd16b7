"""What mutations give, in each shape of a result, against graphql-core over the same rows.

The functions write nothing, so that the reference has the same rows throughout; what they give is
read and shaped as what any function gives.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import psycopg
import pytest
from attrs import evolve
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraise_testing.modules import load_module
from fraiseql import Engine, Schema, plugin
from fraiseql.settings import FraiseqlSettings

pytestmark = pytest.mark.anyio

RIG = load_module(Path(__file__).with_name("test_schemas.py"), "fraiseql_parity_rig")
OPERATIONS = 130 if RIG.DEEP else 15
NAMES = ("Alpha", "Beta", "Gamma")

DECLARED = """
@fraiseql.input
class {name}Key:
    wanted: UUID


@fraiseql.mutation(function="fn_w{number}_pick_{low}")
class Pick{name}:
    input: {name}Key
    result: {name} | None


@fraiseql.mutation(function="fn_w{number}_show_{low}")
class Show{name}:
    input: {name}Key
    result: {name} | None


@fraiseql.mutation(function="fn_w{number}_try_{low}")
class Try{name}:
    input: {name}Key
    success: {name}


@fraiseql.mutation(function="fn_w{number}_all_{low}")
class All{name}:
    result: list[{name}]
"""

FUNCTIONS = """
CREATE FUNCTION fn_w{number}_pick_{low}(wanted uuid) RETURNS uuid LANGUAGE sql AS
    $$ SELECT id FROM {table} WHERE id = wanted $$;
CREATE FUNCTION fn_w{number}_show_{low}(wanted uuid) RETURNS jsonb LANGUAGE sql AS
    $$ SELECT data FROM {table} WHERE id = wanted $$;
CREATE FUNCTION fn_w{number}_try_{low}(wanted uuid) RETURNS jsonb LANGUAGE sql AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM {table} WHERE id = wanted)
        THEN jsonb_build_object('status', 'updated', 'message', 'done', 'entity_id', wanted)
        ELSE jsonb_build_object('status', 'missing', 'message', 'not there') END
$$;
CREATE FUNCTION fn_w{number}_all_{low}() RETURNS SETOF jsonb LANGUAGE sql AS
    $$ SELECT data FROM {table} ORDER BY id $$;
"""


@pytest.fixture(scope="module")
def made(worlds: ModuleType) -> list[Any]:
    return [worlds.make_world(number) for number in range(RIG.WORLDS)]


def without_relations(world: Any) -> Any:
    """The world as far as documents hold it."""

    def strip(known: dict[str, Any]) -> dict[str, Any]:
        return {
            name: evolve(
                each,
                members={
                    key: member for key, member in each.members.items() if member.relation is None
                },
            )
            for name, each in known.items()
        }

    return evolve(world, things=strip(world.things), abstracts=strip(world.abstracts))


def make_writer(operations: ModuleType) -> type:
    class Writer(operations.Writer):
        """Writes mutations."""

        def write(self) -> Any:
            kinds = self.chance.choice([("pick", "try"), ("show", "all")])
            if "show" in kinds:  # documents of a function's own have no relations
                self.world = without_relations(self.world)
            fields = [
                self.call(index, self.chance.choice(kinds))
                for index in range(self.chance.choice([1, 2, 3]))
            ]
            heads = ", ".join(f"${name}: {type_}" for name, type_ in self.declared.items())
            fields.append("... @include(if: $no) { gone: __typename @skip(if: $yes) }")
            parts = [f"mutation ({heads}) {{ {' '.join(fields)} }}"]
            parts += [
                f"fragment {name} on {type_} {body}"
                for name, (type_, body) in self.fragments.items()
            ]
            return operations.Asked(
                " ".join(parts), self.variables, self.wanted, is_concurrent=False
            )

        def call(self, index: int, kind: str) -> str:
            name = self.chance.choice(NAMES)
            given = ""
            if kind != "all":
                wanted = self.maybe_variable(self.some_id(name), "UUID!")
                given = f"(input: {{wanted: {operations.literal(wanted)}}})"
            below = self.selection(name, 3)
            if kind == "try":
                entity = name.lower()
                below = (
                    f"{{ __typename ... on Try{name}Success {{ message {entity} {below} }}"
                    f" ... on Try{name}Error {{ status message errors {{ code }} }} }}"
                )
            return f"m{index}: {kind}{name}{given}{self.directive()} {below}"

    return Writer


def make_reference(reference: ModuleType) -> type:
    class Reference(reference.Reference):
        """Knows what the functions give."""

        def discriminate(self, value: Any, info: Any, type_: Any) -> str | None:
            if type_.name.startswith("Try"):
                return str(value["is"])
            return super().discriminate(value, info, type_)

        def resolve(self, source: Any, info: Any, **given: Any) -> Any:
            parent = info.parent_type.name
            if parent == "Mutation":
                return self._call(info.field_name, given.get("input"))
            if parent.startswith("Try"):
                return source.get(info.field_name)
            return super().resolve(source, info, **given)

        def _call(self, field: str, given: Any) -> Any:
            kind = next(each for each in ("pick", "show", "try", "all") if field.startswith(each))
            name = field.removeprefix(kind)
            if kind == "all":
                rows = sorted(self.rows[name], key=lambda row: row["id"])
                return [dict(row) for row in rows]
            found = (row for row in self.rows[name] if row["id"] == str(given["wanted"]))
            row = next(found, None)
            match kind:
                case "pick":
                    return row
                case "show":
                    return None if row is None else dict(row)
            if row is None:
                told = {"status": "missing", "message": "not there", "errors": []}
                return {"is": f"Try{name}Error", **told}
            return {"is": f"Try{name}Success", "message": "done", name.lower(): row}

    return Reference


async def test_results_are_those_of_graphql_core(
    anyio_backend: str,
    worlds_dsn: str,
    made: list[Any],
    worlds: ModuleType,
    reference: ModuleType,
    operations: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A row by its id, a document, a list of documents, a success or an error by value."""
    monkeypatch.setattr(RIG, "OPERATIONS", OPERATIONS)
    own = SimpleNamespace(Writer=make_writer(operations), literal=operations.literal)
    counts = {"operations": 0, "errors": 0, "refused": 0}
    with psycopg.connect(worlds_dsn) as connection:
        for world in made:
            for name in NAMES:
                table = world.things[name].table
                given = {"number": world.number, "low": name.lower(), "table": table}
                connection.execute(FUNCTIONS.format(**given))
    async with open_database(worlds_dsn) as database:
        for world in made:
            text = worlds.write_module(world) + "".join(
                DECLARED.format(name=name, low=name.lower(), number=world.number) for name in NAMES
            )
            schema = Schema(RIG.read_module(text, 1_000 + world.number))
            context = FakeContext(
                settings={"fraiseql": FraiseqlSettings(limits=RIG.LIMITS)},
                resources={"database": database},
                plugins=(plugin,),
            )
            known = make_reference(reference)(world, schema.sdl())
            asking = RIG.Asking(Engine(schema, context), world, known)
            await asking.compare_all(own, worlds.KINDS, counts)
    assert counts["operations"] > 0.9 * OPERATIONS * len(made)
    assert counts["errors"] > 0
