"""A lesson is a plan, and how to come to it again."""

from __future__ import annotations

import hashlib
import json
from types import ModuleType

import pytest
from fraise_gateway.lessons import (
    LESSON_VERSION,
    LessonWriter,
    NotTaughtError,
    Reason,
    read_session_headers,
)
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec
from fraise_testing.fake import FakeContext
from fraise_testing.graphql import View
from fraiseql import GraphQLRequest, plugin
from fraiseql.plan.codec import plan_to_json
from fraiseql.settings import FraiseqlSettings, HttpSettings, LimitSettings

pytestmark = pytest.mark.anyio

TEXT = "query Q($w: ThingFilter, $i: ID!) { things(where: $w) { name } thing(id: $i) { name } }"


async def test_a_lesson(asking):
    given = {"w": {"name": {"eq": "anvil"}}, "i": "00000000-0000-0000-0000-0000000000b1", "x": 1}
    query = await asking.ask(TEXT, variables=given, operation_name="Q")
    lesson = json.loads(LessonWriter(asking.engine.schema).write(query))
    assert list(lesson) == [
        "inputs",
        "version",
        "query",
        "names",
        "operation_name",
        "read_only",
        "told",
        "variables",
        "scalars",
        "given",
        "plan",
    ]
    assert lesson["version"] == LESSON_VERSION == 1
    assert lesson["query"] == TEXT
    assert lesson["names"] == []
    assert lesson["operation_name"] == "Q"
    assert lesson["read_only"] is True
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert lesson["told"] == {"operation": "query", "name": "Q", "document": digest}
    assert lesson["given"] == {"w": given["w"], "i": given["i"]}
    assert lesson["plan"] == plan_to_json(query.ready.plan)
    # what clients call an ID is read as what it is
    assert lesson["scalars"]["UUID"] == "uuid"
    assert {item["name"]: item["type"]["name"] for item in lesson["variables"]}["i"] == "ID"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{ told }", Reason.PYTHON),
        ("{ things { shout } }", Reason.PYTHON),
        ("{ __schema { queryType { name } } told }", Reason.PYTHON),
    ],
)
async def test_what_python_has_a_part_in_is_not_taught(asking, text, reason):
    query = await asking.ask(text)
    with pytest.raises(NotTaughtError) as caught:
        LessonWriter(asking.engine.schema).write(query)
    assert caught.value.reason is reason
    assert caught.value.is_lasting


async def test_introspection_is_taught(asking):
    query = await asking.ask("{ __typename __schema { queryType { name } } }")
    assert LessonWriter(asking.engine.schema).write(query)


async def test_what_may_come_in_parts_is_not_taught(make_asking):
    """Of two clients, one takes parts and one does not."""
    asking = make_asking(FraiseqlSettings(http=HttpSettings(incremental=True)))
    query = await asking.ask("{ things { id ... @defer { name } } }")
    with pytest.raises(NotTaughtError) as caught:
        LessonWriter(asking.engine.schema).write(query)
    assert caught.value.reason is Reason.PARTS
    plain = await asking.ask("{ things { id name } }")
    assert LessonWriter(asking.engine.schema).write(plain)


@pytest.mark.parametrize("value", [float("inf"), object()])
async def test_variables_that_are_no_json_are_not_told(asking, value):
    query = await asking.ask("query ($l: Int) { things(limit: $l) { id } }", variables={"l": 1})
    query.asked.variables["l"] = value
    with pytest.raises(NotTaughtError) as caught:
        LessonWriter(asking.engine.schema).write(query)
    assert caught.value.reason is Reason.VALUES
    assert not caught.value.is_lasting


async def test_lessons_are_ascii(asking):
    query = await asking.ask(
        "query ($t: String) { things(where: {name: {eq: $t}}) { id } }",
        variables={"t": "é\u2028"},
    )
    written = LessonWriter(asking.engine.schema).write(query)
    assert written.isascii()
    assert json.loads(written)["given"] == {"t": "é\u2028"}


async def test_cursors_and_their_marks_name_their_scalars(asking):
    text = (
        "query ($a: String, $n: Int) { thingPages(after: $a, first: $n, orderBy: [{field: NAME}])"
        " { edges { cursor node { name } } } }"
    )
    first = await asking.ask(text, variables={"n": 1})
    assert json.loads(LessonWriter(asking.engine.schema).write(first))["scalars"]["Int"] == "int"
    body = (
        await asking.engine.execute(GraphQLRequest(query=text, variables={"n": 1}), View())
    ).body
    cursor = json.loads(body)["data"]["thingPages"]["edges"][0]["cursor"]
    second = await asking.ask(text, variables={"n": 1, "a": cursor})
    lesson = json.loads(LessonWriter(asking.engine.schema).write(second))
    assert lesson["scalars"] == {"Int": "int", "String": "string"}
    assert '"cursor"' in json.dumps(lesson["plan"]["statements"])


async def test_the_limit_of_cost_is_in_the_lesson(make_asking):
    asking = make_asking(FraiseqlSettings(limits=LimitSettings(cost=50)))
    query = await asking.ask("query ($l: Int) { things(limit: $l) { id } }", variables={"l": 2})
    lesson = json.loads(LessonWriter(asking.engine.schema).write(query))
    assert lesson["plan"]["cost"]["most"] == 50


async def test_session_headers():
    def context(*specs):
        module = ModuleType("variables")
        module.fraise_session_variables = hookimpl(lambda: specs)
        return FakeContext(plugins=(plugin, module))

    def spec(name, header=None):
        return SessionVariableSpec(name=name, summary=".", target="a:b", header=header)

    none = read_session_headers(context())
    assert (none.headers, none.asked) == ((), ())
    some = read_session_headers(context(spec("app.b", "x-b"), spec("app.a", "X-A"), spec("app.c")))
    assert set(some.headers) == {("app.a", "x-a"), ("app.b", "x-b")}
    assert some.asked == ("app.c",)
