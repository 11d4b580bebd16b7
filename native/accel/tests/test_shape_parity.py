"""Both twins shape everything alike; valid documents as a plain shaper over json.loads does."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import accel_oracle as oracle
import accel_strategies as strategies
import pytest
from fraise_accel.program import check_program
from fraise_accel.types import Rendered, Shape
from hypothesis import given, settings
from hypothesis import strategies as st


def run(shape: Shape, document: bytes | None) -> Rendered | str:
    try:
        return shape.render(document)
    except ValueError as error:
        return str(error)


def run_rows(shape: Shape, documents: list[bytes | None]) -> Rendered | str:
    try:
        return shape.render_rows(documents)
    except ValueError as error:
        return str(error)


def compile_both(pure: ModuleType, native: ModuleType, program: Any) -> tuple[Shape, Shape]:
    checked = check_program(program)
    return pure.compile_shape(checked), native.compile_shape(checked)


@given(program=strategies.programs(), data=st.data())
@settings(max_examples=600)
def test_twins_shape_fitting_documents_alike(
    pure: ModuleType, native: ModuleType, program: Any, data: st.DataObject
) -> None:
    one, other = compile_both(pure, native, program)
    document = data.draw(strategies.matching(program["node"])).encode()
    expected = run(one, document)
    assert run(other, document) == expected
    assert isinstance(expected, Rendered)


@given(program=strategies.programs(), data=st.data())
@settings(max_examples=400)
def test_twins_refuse_malformed_documents_alike(
    pure: ModuleType, native: ModuleType, program: Any, data: st.DataObject
) -> None:
    one, other = compile_both(pure, native, program)
    document = data.draw(strategies.malformed())
    assert run(other, document) == run(one, document)


@given(program=strategies.programs(), data=st.data())
@settings(max_examples=200)
def test_twins_shape_rows_alike(
    pure: ModuleType, native: ModuleType, program: Any, data: st.DataObject
) -> None:
    item = program["node"]
    program = {**program, "node": {"kind": "list", "nonnull": data.draw(st.booleans()), "of": item}}
    one, other = compile_both(pure, native, program)
    row = st.one_of(
        st.none(),
        strategies.matching(item).map(str.encode),
        strategies.matching(item).map(str.encode),
        strategies.malformed(),
    )
    documents = data.draw(st.lists(row, max_size=5))
    expected = run_rows(one, documents)
    assert run_rows(other, documents) == expected
    if not isinstance(expected, str):
        whole = b"[" + b",".join(document or b"null" for document in documents) + b"]"
        assert run(other, whole) == run(one, whole)
        if not expected.is_null or program["nonnull"] is False:
            assert run(one, whole) == expected


@given(program=strategies.programs(), data=st.data())
@settings(max_examples=400)
def test_twins_agree_with_a_plain_shaper(
    twin: ModuleType, program: Any, data: st.DataObject
) -> None:
    document = data.draw(st.one_of(st.none(), strategies.matching(program["node"]).map(str.encode)))
    shape: Shape = twin.compile_shape(check_program(program))
    rendered = shape.render(document)
    value, errors = oracle.shape(program, document)
    assert oracle.load(rendered.data) == value
    assert rendered.is_null == (value is None)
    told = [(error.path, error.message.split(": ")[0]) for error in rendered.errors]
    assert told == errors


ONE_FIELD = {
    "version": 1,
    "field": "Q",
    "nonnull": False,
    "node": {
        "kind": "object",
        "type": "T",
        "fields": [
            {
                "key": "last",
                "source": "last",
                "field": "T.last",
                "nonnull": False,
                "node": {"kind": "leaf", "type": "any"},
            }
        ],
    },
}


LAST_IS_ONE = Rendered(b'{"last":1}', is_null=False, errors=())


@given(records=strategies.records(), data=st.data())
@settings(max_examples=200)
def test_twins_pass_over_similar_objects_alike(
    pure: ModuleType, native: ModuleType, records: str, data: st.DataObject
) -> None:
    """Keys of the object before are expected again, so what breaks an object is put anywhere."""
    one, other = compile_both(pure, native, ONE_FIELD)
    document = f'{{"records": {records}, "last": 1}}'.encode()
    assert run(other, document) == run(one, document) == LAST_IS_ONE
    marks = [place for place, byte in enumerate(document) if byte in b'":,{}[] ']
    for place in data.draw(st.lists(st.sampled_from(marks), min_size=4, max_size=12)):
        wrong = data.draw(st.sampled_from([b"", b"", *strategies.WRONG]))
        broken = document[:place] + wrong + document[place + 1 :]
        assert run(other, broken) == run(one, broken)


@given(records=st.lists(strategies.records(), min_size=2, max_size=4))
@settings(max_examples=60)
def test_twins_shape_one_document_after_the_other_alike(
    pure: ModuleType, native: ModuleType, records: list[str]
) -> None:
    """Keys of the documents before are expected again."""
    one, other = compile_both(pure, native, ONE_FIELD)
    for record in records:
        document = f'{{"a": 1, "bb": 2, "last": {record}, "other": {record}}}'.encode()
        for _ in range(2):
            assert run(other, document) == run(one, document)


@pytest.mark.parametrize("brackets", ["[]", '{"a":}', '[{"a":}]', '{"a":[]}', '[[{"a":}]]'])
@pytest.mark.parametrize("room", [-1, 0, 1, 2, 3, 4, 5])
def test_twins_know_how_deep_is_too_deep(
    pure: ModuleType, native: ModuleType, brackets: str, room: int
) -> None:
    """What is passed over stands in the outermost object; so 511 more containers fit."""
    before, _, after = brackets.replace(":}", ":\0}").replace("[]", "[\0]").partition("\0")
    each = len(before.replace('"a":', ""))
    times = (511 - room) // each
    deep = before * times + "1" + after * times
    rest = 511 - room - times * each
    document = f'{{"deep": {"[" * rest}{deep}{"]" * rest}, "last": 1}}'.encode()
    one, other = compile_both(pure, native, ONE_FIELD)
    expected = run(one, document)
    assert run(other, document) == expected
    assert isinstance(expected, str) == (room < 0)


def test_twins_refuse_too_long_documents_alike(pure: ModuleType, native: ModuleType) -> None:
    """Zeros that nobody reads take addresses, not memory."""
    program = {"version": 1, "field": "Q", "nonnull": False}
    node = {"kind": "list", "nonnull": False, "of": {"kind": "leaf", "type": "any"}}
    long = bytes(2**30)
    for shape in compile_both(pure, native, {**program, "node": node}):
        assert run(shape, long) == "JSON is longer than 1073741823 bytes"
        assert run_rows(shape, [b"1", long]) == "row 1: JSON is longer than 1073741823 bytes"


@given(text=st.one_of(strategies.documents.map(str.encode), strategies.malformed()))
@settings(max_examples=600)
def test_twins_accept_what_json_is(twin: ModuleType, text: bytes) -> None:
    program = {"version": 1, "field": "Q", "nonnull": False}
    shape: Shape = twin.compile_shape(
        check_program({**program, "node": {"kind": "leaf", "type": "any"}})
    )
    got = run(shape, text)
    try:
        decoded = text.decode()
        value = json.loads(decoded, parse_constant=_refuse_constant)
    except ValueError:
        assert isinstance(got, str)
        return
    assert isinstance(got, Rendered), got
    assert json.loads(got.data) == value
    assert got.is_null == (value is None)


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
