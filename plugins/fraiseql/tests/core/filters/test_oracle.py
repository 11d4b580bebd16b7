"""Every operator against an oracle in Python, wherever values are kept."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

import psycopg
import pytest
from attrs import evolve
from fraiseql import plugin

pytestmark = pytest.mark.anyio

#: Root field, its filter, and the field below which the values are.
STORAGES = {
    "column": ("things", "ThingFilter", None),
    "document": ("bareThings", "BareThingFilter", None),
    "embedded": ("owners", "OwnerFilter", "inside"),
    "relation": ("owners", "OwnerFilter", "thing"),
}
PUBLIC = {"red": "RED", "dark blue": "DARK_BLUE"}
BATCH = 100

FIELD_EXTENSIONS = {"tree": "ltree", "features": "vector"}
OPERATOR_EXTENSIONS = {
    "withinMeters": "earthdistance",
    "similarTo": "pg_trgm",
    "wordSimilarTo": "pg_trgm",
}


def publish(kind: Any, operand: Any) -> Any:
    """An operand as a client sends it."""
    if kind.scalar != "Colour" or isinstance(operand, bool | int):
        return operand
    return [PUBLIC[item] for item in operand] if isinstance(operand, list) else PUBLIC.get(operand)


def possible(cases: Any, there: set[str]) -> list[tuple[str, str, Any]]:
    """The cases that a server with these extensions can answer."""
    return [
        case
        for case in cases.all_cases()
        if {FIELD_EXTENSIONS.get(case[0]), OPERATOR_EXTENSIONS.get(case[1])} - {None} <= there
    ]


def expect(cases: Any, oracle: Any, case: tuple[str, str, Any]) -> list[int]:
    """Ids of the documents that meet a condition."""
    name, operator, operand = case
    kind = cases.KINDS[name]
    return [
        row["id"]
        for row in cases.documents()
        if oracle.meets(kind.scalar, operator, row.get(name), operand, is_list=kind.is_list)
    ]


def where(cases: Any, case: tuple[str, str, Any]) -> dict[str, Any]:
    name, operator, operand = case
    return {name: {operator: publish(cases.KINDS[name], operand)}}


@pytest.mark.parametrize("storage", STORAGES)
async def test_operators_do_what_they_say(things, there, cases, oracle, storage):
    """With operands in variables, many conditions a request."""
    root, type_, below = STORAGES[storage]
    wanted = possible(cases, there)
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        wheres = [where(cases, case) for case in batch]
        if below is not None:
            wheres = [{below: each} for each in wheres]
        found = await things.find(root, type_, wheres)
        right = [expect(cases, oracle, case) for case in batch]
        wrong = [each for each in zip(batch, found, right, strict=True) if each[1] != each[2]]
        assert wrong == []


def write(value: Any) -> str:
    """A value as a literal of GraphQL; public names of enums are bare."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {write(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(write(item) for item in value) + "]"
    import json

    bare = isinstance(value, str) and value in {*PUBLIC.values(), "ENGLISH"}
    return value if bare else json.dumps(value, ensure_ascii=False)


async def test_operands_in_the_document(things, there, cases, oracle):
    """The same answers where the document itself gives the operands."""
    wanted = possible(cases, there)
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        fields = " ".join(
            f"c{place}: things(where: {write(where(cases, case))}, limit: 100) {{ id }}"
            for place, case in enumerate(batch)
        )
        body = await things.ask(f"{{ {fields} }}")
        assert "errors" not in body, body["errors"]
        found = [
            sorted(item["id"] for item in body["data"][f"c{place}"]) for place in range(len(batch))
        ]
        right = [expect(cases, oracle, case) for case in batch]
        wrong = [each for each in zip(batch, found, right, strict=True) if each[1] != each[2]]
        assert wrong == []


async def test_under_row_level_security(things_dsn, thing, open_things, there, cases, oracle):
    """The same, of the rows that a policy lets through; what it hides raises no error either."""
    role = f"reader_{secrets.token_hex(6)}"
    hidden = {row["id"] for row in cases.documents()} - set(range(9))
    with psycopg.connect(things_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {role}")
        try:
            connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
            connection.execute("ALTER TABLE tv_thing ENABLE ROW LEVEL SECURITY")
            connection.execute("CREATE POLICY few ON tv_thing FOR SELECT USING (id < 9)")
            if "vector" in there:  # of another length: to compare with it would be an error
                connection.execute("UPDATE tv_thing SET features = '[1]' WHERE id >= 9")
            async with open_things(role=role) as things:
                wanted = possible(cases, there)
                for start in range(0, len(wanted), BATCH):
                    batch = wanted[start : start + BATCH]
                    wheres = [where(cases, case) for case in batch]
                    found = await things.find("things", "ThingFilter", wheres)
                    right = [
                        [id_ for id_ in expect(cases, oracle, case) if id_ not in hidden]
                        for case in batch
                    ]
                    wrong = [
                        each for each in zip(batch, found, right, strict=True) if each[1] != each[2]
                    ]
                    assert wrong == []
        finally:
            connection.execute(f"DROP OWNED BY {role}")
            connection.execute(f"DROP ROLE {role}")


async def test_row_3_arrays_and_ranges_on_document_paths(things):
    """Regression: these were SQL errors, or silently found no rows, inside of documents."""
    wheres = [
        {"words": {"contains": ["a"]}},
        {"words": {"overlaps": ["c", "zz"]}},
        {"words": {"containedBy": ["a", "b"]}},
        {"days": {"overlaps": "[2026-01-31,2026-02-02)"}},
        {"days": {"containsValue": "2026-01-10"}},
    ]
    in_documents = await things.find("bareThings", "BareThingFilter", wheres)
    assert in_documents == await things.find("things", "ThingFilter", wheres)
    assert in_documents == [[2, 3, 6], [5], [2, 3, 4], [2, 3, 4], [2, 8]]


async def test_not_is_the_exact_complement(things, there, cases, oracle):
    """Also of conditions that are null in SQL."""
    everything = {row["id"] for row in cases.documents()}
    wanted = possible(cases, there)[::3]
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        wheres = [{"not": where(cases, case)} for case in batch]
        found = await things.find("bareThings", "BareThingFilter", wheres)
        for case, ids in zip(batch, found, strict=True):
            assert set(ids) == everything - set(expect(cases, oracle, case)), case


def operators_of(things: Any, type_: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each field of a filter the operators that it has, as the schema holds them."""
    filter_type = things.engine.schema.graphql.type_map[type_]
    for name, input_ in filter_type.fields.items():
        model = (
            input_.type.extensions.get("fraiseql") if hasattr(input_.type, "extensions") else None
        )
        if hasattr(model, "operators"):
            yield name, model.operators


async def test_every_operator_has_cases(things, cases, oracle):
    """An operator without a case that finds something, and one that does not, is unchecked."""
    rows = len(cases.documents())
    outcomes: dict[tuple[str, str], set[str]] = {}
    for case in cases.all_cases():
        found = len(expect(cases, oracle, case))
        kinds = outcomes.setdefault(case[:2], set())
        kinds |= {"some"} if found else set()
        kinds |= {"not all"} if found < rows else set()
    checked: set[str] = set()
    for name, operators in operators_of(things, "ThingFilter"):
        for operator, part in operators.items():
            if outcomes.get((name, operator)) == {"some", "not all"}:
                checked.add(part.spec.key)
    shipped = {spec.key for spec in plugin.fraise_filter_operators()}
    assert checked == shipped


def negated(operator: Callable[..., str]) -> Callable[..., str]:
    return lambda column, parameter: f"NOT ({operator(column, parameter)})"


def always(operator: Callable[..., str]) -> Callable[..., str]:
    return lambda column, parameter: f"({operator(column, parameter)}) IS NOT NULL"


def flips(operators: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each operator with the SQL of others that take the same, or turned around."""
    for name, part in operators.items():
        yield name, evolve(part, operator=negated(part.operator))
        yield name, evolve(part, operator=always(part.operator))
        for other in operators.values():
            alike = (
                other is not part
                and other.spec.operand is part.spec.operand
                and other.spec.operand_scalar == part.spec.operand_scalar
                and other.spec.members == part.spec.members
            )
            if alike and not is_same(part, other):
                yield name, evolve(part, operator=other.operator)


#: The same as long as nobody asks for null, which these operators refuse.
EQUIVALENT = {("eq", "is_not_distinct_from"), ("ne", "is_distinct_from")}


def is_same(part: Any, other: Any) -> bool:
    """Two names for one thing."""
    if (part.spec.name, other.spec.name) in EQUIVALENT:
        return True
    parameter: Any = "p"
    if part.spec.members:
        parameter = {member.name: member.name for member in part.spec.members}
    return part.operator("c", parameter) == other.operator("c", parameter)


#: Conditions of a request; always as many, so that all requests have one document.
FEW = 4


async def differs(things: Any, cases: Any, own: list[Any], expected: Any) -> bool:
    """Whether some case finds something else than expected; a few at a time."""
    for start in range(0, len(own), FEW):
        few = own[start : start + FEW]
        few += few[-1:] * (FEW - len(few))
        found = await things.find("things", "ThingFilter", [where(cases, case) for case in few])
        if found != [expected[str(case)] for case in few]:
            return True
    return False


def all_flips(things: Any, there: set[str]) -> Iterator[tuple[str, str, dict[str, Any], Any]]:
    """Field, operator, the operators of the field, and the flip: no operator twice in a row.

    So the plan of the one before is never used again, as only one is kept.
    """
    waiting: dict[tuple[str, str], list[Any]] = {}
    done: set[str] = set()
    operators: dict[str, dict[str, Any]] = dict(operators_of(things, "ThingFilter"))
    for field, each in operators.items():
        for name, flipped in flips(each):
            needs = {FIELD_EXTENSIONS.get(field), OPERATOR_EXTENSIONS.get(name)} - {None}
            key = f"{flipped.spec.key} {flipped.operator.__qualname__}"
            if needs <= there and (key not in done or field == "text"):
                done.add(key)
                waiting.setdefault((field, name), []).append(flipped)
    for turn in zip_longest(*waiting.values()):
        for (field, name), flipped in zip(waiting, turn, strict=True):
            if flipped is not None:
                yield field, name, operators[field], flipped


async def test_the_oracle_notices_every_flip(open_things, there, cases, oracle):
    """Swap the SQL of any operator for another's: some case must find something else."""
    expected = {str(case): expect(cases, oracle, case) for case in possible(cases, there)}
    by_operator: dict[tuple[str, str], list[Any]] = {}
    for case in possible(cases, there):
        by_operator.setdefault(case[:2], []).append(case)
    unnoticed: list[str] = []
    count = 0
    async with open_things(variants=1) as things:
        await things.engine.start()
        for own in by_operator.values():
            assert not await differs(things, cases, own, expected), own
        last = None
        for field, name, operators, flipped in all_flips(things, there):
            own = by_operator.get((field, name), [])
            if not own:
                continue
            assert (field, name) != last
            last = (field, name)
            count += 1
            right = operators[name]
            operators[name] = flipped
            try:
                noticed = await differs(things, cases, own, expected)
            finally:
                operators[name] = right
            if not noticed:
                unnoticed.append(f"{field}.{name} as {flipped.operator.__qualname__}")
    assert unnoticed == []
    assert count > 200
