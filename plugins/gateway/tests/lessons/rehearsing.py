"""What Python makes of variables, in words that the native path's can be compared with."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from attrs import frozen
from fraiseql.engine.watching import AnsweredOperation
from fraiseql.execute.bind import compile_statement
from fraiseql.execute.ready import ReadyPlan
from fraiseql.plan.cost_program import check_cost
from fraiseql.plan.cursors import CursorKey
from fraiseql.plan.document import Document
from fraiseql.plan.expressions import serializer_of
from fraiseql.plan.model import Form, Operation, Parameter, Plan, Statement, Variable
from fraiseql.plan.prepare import BadVariablesError, Prepared
from fraiseql.request import GraphQLRequest
from graphql import GraphQLError, GraphQLInputObjectType, get_named_type, parse


@frozen
class Asked:
    """An operation of a schema; nothing but its variables is looked at."""

    built: Any
    prepared: Any
    text: str

    def coerce(self, variables: Mapping[str, Any]) -> Any:
        """Coerced variables; None where they are refused."""
        try:
            return self.prepared.coerce(variables, suggestions=False)
        except BadVariablesError:
            return None


def prepare(built: Any, text: str) -> Asked:
    """An operation, which need not be valid as long as its variables are."""
    node = parse(text)
    (operation,) = node.definitions
    document = Document(node, (operation,), {})
    return Asked(built, Prepared(document, operation, built.graphql, 100), text)


def answer(asked: Asked, variables: Mapping[str, Any]) -> AnsweredOperation:
    """The operation as if it had been answered, by a plan that binds each of the variables."""
    values = asked.coerce(variables)
    statements = [_select(name, values.sources[name].signature.type) for name in values.coerced]
    plan = Plan(operation=Operation.QUERY, statements=tuple(statements), parts=())
    request = GraphQLRequest(query=asked.text, variables=variables)
    return AnsweredOperation(
        asked=request,
        request=request,
        is_trusted=False,
        prepared=asked.prepared,
        values=values,
        ready=ReadyPlan(plan=plan, statements=(), shapes={}, static={}, documents={}, roots={}),
    )


def _select(name: str, type_: Any) -> Statement:
    """What is bound, in the form and under the cast that a planner would write."""
    leaf = get_named_type(type_)
    is_free = isinstance(leaf, GraphQLInputObjectType) or leaf.name == "JSON"
    parameter = Parameter(
        expression=Variable(name, (), str(type_)),
        label=name,
        form=Form.JSON if is_free else Form.VALUE,
    )
    return Statement("SELECT $1::float8", (parameter,))


def serialise(values: Any) -> dict[str, Any]:
    """Coerced variables as JSON."""
    return {
        name: serializer_of(values.sources[name].signature.type)(value)
        for name, value in values.coerced.items()
    }


def bind(plan: Plan, built: Any, coerced: Mapping[str, Any], key: CursorKey) -> Any:
    """Parameters of each statement; None where Python refuses them."""
    try:
        check_cost(plan.cost, coerced)
        return [
            list(compile_statement(each, built, key).bind(coerced).values)
            for each in plan.statements
        ]
    except GraphQLError:
        return None


def decided(lesson: Mapping[str, Any], values: Mapping[str, Any]) -> Any:
    """What of coerced and serialised values chooses the plan, by the words of a lesson."""
    return [
        ["there", _decided(lesson, item, values[item["name"]])] if item["name"] in values else "no"
        for item in lesson["variables"]
    ]


def _decided(lesson: Mapping[str, Any], item: Mapping[str, Any], value: Any) -> Any:
    match item["decides"]:
        case "value":
            return json.dumps(value, sort_keys=True)
        case _ if value is None:
            return None
        case "null":
            return "given"
        case "items":
            inner = {"decides": item["item_decides"], "type": item["type"]["of"]}
            return [_decided(lesson, inner, each) for each in value]
        case "fields":
            fields = lesson["inputs"][item["type"]["name"]]["fields"]
            known = {field["out"]: field for field in fields}
            return {key: _decided(lesson, known[key], each) for key, each in value.items()}
    raise AssertionError(item)


def same_json(found: Any, expected: Any) -> bool:
    """Whether two JSON values are one; 1 and 1.0 are not, nor 0.0 and -0.0."""
    if isinstance(expected, Mapping):
        return (
            isinstance(found, Mapping)
            and list(found) == list(expected)
            and all(same_json(found[key], expected[key]) for key in expected)
        )
    if isinstance(expected, list):
        return (
            isinstance(found, list)
            and len(found) == len(expected)
            and all(map(same_json, found, expected))
        )
    if isinstance(expected, float) and isinstance(found, float):
        return found == expected and math.copysign(1, found) == math.copysign(1, expected)
    return type(found) is type(expected) and found == expected


def same_parameter(found: bytes | None, expected: Any) -> bool:
    """Whether the text form of a parameter is what psycopg hands over for a value."""
    if found is None or expected is None:
        return found is None and expected is None
    if isinstance(expected, bytes):
        return found == b"\\x" + expected.hex().encode()
    text = found.decode()
    if isinstance(expected, list):
        items = read_array(text)
        return len(items) == len(expected) and all(map(same_item, items, expected))
    return same_text(text, expected)


def same_item(found: Any, expected: Any) -> bool:
    if isinstance(expected, list):
        return (
            isinstance(found, list)
            and len(found) == len(expected)
            and all(map(same_item, found, expected))
        )
    if found is None or expected is None:
        return found is None and expected is None
    return same_text(found, expected)


def same_text(text: str, expected: Any) -> bool:
    if isinstance(expected, bool):
        return text == ("t" if expected else "f")
    if isinstance(expected, int):
        return text == str(expected)
    if isinstance(expected, float):
        return same_json(float(text), expected)
    return text == expected


def read_array(text: str) -> list[Any]:
    """The items of PostgreSQL's text of an array; texts, None, or lists of them."""
    found, end = _read_array(text, 0)
    assert end == len(text), text
    return found


def _read_array(text: str, at: int) -> tuple[list[Any], int]:
    assert text[at] == "{", text
    at += 1
    items: list[Any] = []
    while text[at] != "}":
        item: Any
        if text[at] == "{":
            item, at = _read_array(text, at)
        elif text[at] == '"':
            at, item = at + 1, ""
            while text[at] != '"':
                at += text[at] == "\\"
                item += text[at]
                at += 1
            at += 1
        else:
            end = at
            while text[end] not in ",}":
                end += 1
            item, at = text[at:end], end
            assert item, text
            assert not set(item) & set('{"\\ '), text
            item = None if item == "NULL" else item
        items.append(item)
        if text[at] == ",":
            at += 1
            assert text[at] != "}", text
    return items, at + 1
