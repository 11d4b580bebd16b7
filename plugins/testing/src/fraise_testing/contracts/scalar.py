"""The contract of a GraphQL scalar."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, ClassVar, Final

import pytest
from fraise_hookspecs.repository import Database
from fraise_hookspecs.schema import JsonForm, Scalar, ScalarSpec

from fraise_testing.fake import load_target

#: What clients send by mistake.
ODD_INPUTS: Final[tuple[Any, ...]] = (  # Any: JSON
    # (what JSON can hold, and NaN, which some parsers let through)
    "",
    " ",
    "\0",
    "null",
    "x" * 5000,
    True,
    0,
    -1,
    2**80,
    1.5,
    1e400,
    float("nan"),
    [],
    [None],
    {},
    {"a": {"b": []}},
)


def stands_as(value: object, form: JsonForm) -> bool:
    """Whether a JSON value has the form that a scalar announces."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    match form:
        case JsonForm.STRING:
            return isinstance(value, str)
        case JsonForm.BOOLEAN:
            return isinstance(value, bool)
        case JsonForm.INTEGER:
            return isinstance(value, int) and number
        case JsonForm.NUMBER:
            return number
        case JsonForm.ANY:
            return True


class ScalarContract:
    """Subclass with a name that begins with ``Test`` and set the class variables.

    Attributes:
        spec: the scalar.
        accepted: pairs of a JSON input and the Python value that it means.
        refused: JSON inputs that are none of this scalar.
    """

    spec: ClassVar[ScalarSpec]
    accepted: ClassVar[Sequence[tuple[Any, Any]]]  # Any: JSON, and the scalar's Python type
    refused: ClassVar[Sequence[Any]]  # Any: JSON

    @pytest.fixture
    def scalar(self) -> Scalar:
        """The target of the spec."""
        target: Scalar = load_target(self.spec.target)
        return target

    def test_says_enough(self) -> None:
        """There is something to accept and something to refuse."""
        assert self.accepted, "give at least one accepted input"
        assert self.refused or self.spec.json is JsonForm.ANY, "give at least one refused input"

    def test_python_types_can_be_imported(self) -> None:
        """Each announced Python type exists."""
        for name in self.spec.python:
            load_target(name)

    def test_accepted_inputs_are_parsed(self, scalar: Scalar) -> None:
        """Each accepted input becomes its value, of the same type."""
        for given, expected in self.accepted:
            parsed = scalar.parse(given)
            assert parsed == expected, f"parse({given!r})"
            assert type(parsed) is type(expected), f"parse({given!r})"

    def test_refused_inputs_raise_value_error(self, scalar: Scalar) -> None:
        """Each refused input raises ValueError with a message for the client."""
        for given in self.refused:
            with pytest.raises(ValueError, match=r"\S"):
                scalar.parse(given)

    def test_odd_inputs_never_raise_anything_else(self, scalar: Scalar) -> None:
        """Whatever a client sends is parsed or refused; it never breaks the scalar."""
        for given in ODD_INPUTS:
            try:
                scalar.parse(given)
            except ValueError as error:
                assert str(error).strip(), f"parse({given!r}) refuses without a word"  # noqa: PT017

    def test_values_are_serialized_in_the_announced_form(self, scalar: Scalar) -> None:
        """What goes into the response is JSON of the form that the spec announces."""
        for _, value in self.accepted:
            given = scalar.serialize(value)
            json.dumps(given, allow_nan=False)
            assert stands_as(given, self.spec.json), f"serialize({value!r}) gives {given!r}"

    def test_a_response_may_be_sent_back(self, scalar: Scalar) -> None:
        """Parsing what was serialized gives the same value."""
        for _, value in self.accepted:
            assert scalar.parse(scalar.serialize(value)) == value

    def test_serializing_twice_changes_nothing(self, scalar: Scalar) -> None:
        """The value of a JSON document is serialized like the Python value."""
        for _, value in self.accepted:
            once = scalar.serialize(value)
            assert scalar.serialize(once) == once

    @pytest.mark.anyio
    async def test_the_server_keeps_the_value(
        self, scalar: Scalar, fraise_database: Database
    ) -> None:
        """A value that went through PostgreSQL's type into a document is still itself."""
        for _, value in self.accepted:
            sent = scalar.serialize(value)
            text = sent if isinstance(sent, str) and self.spec.sql_type != "jsonb" else None
            document = await fraise_database.fetchval(
                f"SELECT to_jsonb($1::text::{self.spec.sql_type})",
                json.dumps(sent) if text is None else text,
            )
            assert scalar.parse(scalar.serialize(document)) == value, f"document {document!r}"
