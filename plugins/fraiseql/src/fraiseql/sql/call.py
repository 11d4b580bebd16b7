"""Statements that call functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen
from graphql import get_named_type, is_input_object_type

from fraiseql.declare.versions import EXPECTED
from fraiseql.errors import FunctionSignatureError
from fraiseql.plan.expressions import express
from fraiseql.plan.model import Expression, Form, ObjectOf, Parameter, Statement
from fraiseql.schema.model import MODEL, InputObjectModel, RootModel
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts
from fraiseql.sql.catalog import Function, FunctionArgument, Returns
from fraiseql.sql.published import check_published
from fraiseql.sql.writer import SqlWriter, quote_name, quote_text

#: The transaction-local setting by which a function hands over the id of what it wrote.
WRITTEN: Final = "fraiseql.written"

JSON_TYPES: Final = frozenset({"json", "jsonb"})

#: Types that are read from JSON as text; pgvector reads a list as JSON writes it.
JSON_TEXT: Final = JSON_TYPES | {"vector"}

_VERSIONS: Final = frozenset({"int2", "int4", "int8"})


@frozen
class Call:
    """Writes the call of one mutation's function.

    Attributes:
        expects_version: whether it takes the version that the caller has seen.
        expected: that version, where the caller gave one.
    """

    writer: SqlWriter
    function: Function
    parts: Parts
    expects_version: bool = False
    expected: Expression | None = None

    def handing_over(self, value: Mapping[str, Any] | None, type_: Any) -> Statement:
        """Call, and keep the id that it gives in :data:`WRITTEN`."""
        call = self._call(value, type_)
        return self.writer.finish(
            (f"SELECT set_config({quote_text(WRITTEN)}, coalesce(({call})::text, ''), true)",)
        )

    def answering(self, value: Mapping[str, Any] | None, type_: Any) -> Statement:
        """Call, and give what it gives as JSON."""
        call = self._call(value, type_)
        if self.function.returns_set:
            rows = f"SELECT to_jsonb(f)::text FROM {call} AS f"  # noqa: S608  # values are bound
            return self.writer.finish((rows,))
        return self.writer.finish((f"SELECT to_jsonb({call})::text",))

    def keeping(self, value: Mapping[str, Any] | None, type_: Any) -> Statement:
        """Call, and keep what it gives in :data:`WRITTEN`, as JSON."""
        return self.writer.finish(
            (
                f"SELECT set_config({quote_text(WRITTEN)},",
                f"coalesce(({self._result(value, type_)})::text, ''), true)",
            )
        )

    def _result(self, value: Mapping[str, Any] | None, type_: Any) -> str:
        call = self._call(value, type_)
        if self.function.returns_set:  # RETURNS TABLE: exactly one row, or an error
            return f"SELECT to_jsonb(f) FROM {call} AS f"  # noqa: S608  # values are bound
        return f"to_jsonb({call})"

    def _call(self, value: Mapping[str, Any] | None, type_: Any) -> str:
        name = quote_name(*self.function.parts)
        given = [] if value is None else self._given(value, type_)
        if self.expected is not None:
            argument = arguments_by_key(self.function)[EXPECTED]
            parameter = Parameter(expression=self.expected, label="expectedVersion")
            bound = self.writer.bind(parameter, argument.cast)
            given.append(f"{quote_name(argument.name)} => {bound}")
        return f"{name}({', '.join(given)})"

    def _given(self, value: Mapping[str, Any], type_: Any) -> list[str]:
        """The arguments that take the input."""
        whole = whole_argument(self.function, expects_version=self.expects_version)
        if whole is not None:
            parameter = Parameter(
                expression=express(value, type_),
                label="input",
                form=Form.JSON,
                type=str(type_),
            )
            return [self.writer.bind(parameter, whole.cast)]
        given = []
        by_key = arguments_by_key(self.function)
        model: InputObjectModel = type_.extensions[MODEL]
        fields = {field.key: field for field in model.fields.values()}
        for key, item in value.items():
            argument, field = by_key[key], fields[key]
            field_type = type_.fields[field.name].type
            expression = express(item, field_type)
            if field.scalar is not None and field.scalar != field.type.leaf:
                scalar = self.parts.scalars[field.scalar].scalar
                expression = check_published(expression, field.scalar, scalar.serialize)
            is_json = argument.type in JSON_TEXT or isinstance(expression, ObjectOf)
            parameter = Parameter(
                expression=expression,
                label=f"input.{field.name}",
                form=Form.JSON if is_json else Form.VALUE,
                type=str(field_type) if is_input_object_type(get_named_type(field_type)) else None,
            )
            bound = self.writer.bind(parameter, argument.cast)
            given.append(f"{quote_name(argument.name)} => {bound}")
        return given


def whole_argument(function: Function, *, expects_version: bool = False) -> FunctionArgument | None:
    """The argument that takes the whole input, where the function has one and it is JSON.

    Args:
        function: of a mutation.
        expects_version: whether another argument takes the version that the caller has seen.
    """
    others = [
        argument
        for argument in function.arguments
        if not expects_version or argument.name.removeprefix("p_") != EXPECTED
    ]
    return others[0] if len(others) == 1 and others[0].type in JSON_TYPES else None


def arguments_by_key(function: Function) -> dict[str, FunctionArgument]:
    """Arguments by the input key that they take: their name, or it without ``p_``."""
    found = {
        argument.name.removeprefix("p_"): argument
        for argument in function.arguments
        if argument.name.startswith("p_")
    }
    return found | {argument.name: argument for argument in function.arguments}


def check_function(root: RootModel, function: Function, models: Models) -> None:
    """Check that a function can be called as its mutation says.

    Raises:
        FunctionSignatureError: arguments or result do not fit.
    """
    given = models.inputs.get(root.input) if root.input is not None else None
    _check_arguments(root, function, given, models)
    result = root.type if root.item is None else root.item
    if root.outcome is not None:
        _check_outcome(root, function)
        return
    is_list = result.of is not None
    if function.returns_set and root.item is not None:
        raise _misfit(root, "it returns rows, and a batch takes one for each input", "Return one.")
    if function.returns is Returns.NOTHING:
        raise _misfit(root, "it returns void", "Return the id of what it wrote.")
    if function.returns_set and not is_list:
        raise _misfit(root, "it returns rows, the result is one", "Annotate `result: list[...]`.")
    subject = models.objects.get(result.leaf)
    if subject is None:
        return
    gives_id = function.returns is Returns.SCALAR
    if gives_id and (subject.source is None or is_list):
        raise _misfit(
            root,
            f"it returns a scalar, and {result} cannot be read again by it",
            "Return jsonb or the composite, or give the type a source.",
        )


def _check_outcome(root: RootModel, function: Function) -> None:
    if function.returns not in {Returns.DOCUMENT, Returns.COMPOSITE}:
        raise _misfit(
            root,
            "it gives no status",
            "Return jsonb, or a composite with a column `status`.",
        )
    if function.columns is not None and "status" not in function.columns:
        raise _misfit(
            root,
            f"what it returns has no column status; it has: {', '.join(function.columns)}",
            "Add `status text`.",
        )


def _check_arguments(
    root: RootModel, function: Function, given: InputObjectModel | None, models: Models
) -> None:
    fields = {} if given is None else {field.key: field for field in given.fields.values()}
    by_key = arguments_by_key(function)
    expected = by_key.get(EXPECTED) if root.expects_version else None
    if root.expects_version:
        _check_expected(root, expected)
    whole = whole_argument(function, expects_version=root.expects_version)
    if given is not None and whole is not None:
        return
    has = ", ".join(argument.name or "?" for argument in function.arguments) or "none"
    for key, field in fields.items():
        if key not in by_key:
            raise _misfit(root, f"it has no argument for {key}; it has: {has}", "Add it.")
        if field.type.leaf in models.inputs and by_key[key].type not in JSON_TYPES:
            raise _misfit(root, f"its argument {by_key[key].name} must be jsonb", "Change it.")
        is_nested = field.type.of is not None and field.type.of.of is not None
        if is_nested and root.item is not None and by_key[key].type not in JSON_TYPES:
            raise _misfit(root, f"a batch hands {key} over as JSON", "Make the argument jsonb.")
    taken = {by_key[key].name for key in fields}
    if expected is not None:
        taken.add(expected.name)
    for argument in function.arguments:
        if argument.name not in taken and not argument.has_default:
            raise _misfit(
                root,
                f"its argument {argument.name or '?'} gets no value",
                "Add a field to the input, or a DEFAULT to the function.",
            )
    for key, field in fields.items():
        optional = not field.type.nonnull or field.has_default
        if optional and not by_key[key].has_default and not field.published:
            raise _misfit(
                root,
                f"its argument {by_key[key].name} has no DEFAULT, and clients may leave "
                f"{field.name} out",
                "Add DEFAULT NULL to the function.",
            )


def _check_expected(root: RootModel, argument: FunctionArgument | None) -> None:
    if argument is None:
        raise _misfit(
            root, f"it has no argument {EXPECTED}", f"Add p_{EXPECTED} integer, and check it."
        )
    if argument.type not in _VERSIONS:
        raise _misfit(
            root, f"its argument {argument.name} is {argument.type}", "Make it integer or bigint."
        )
    if not root.arguments[-1].type.nonnull and not argument.has_default:
        raise _misfit(
            root,
            f"its argument {argument.name} has no DEFAULT, and clients may leave it out",
            "Add DEFAULT NULL to the function.",
        )


def _misfit(root: RootModel, what: str, hint: str) -> FunctionSignatureError:
    return FunctionSignatureError(
        f"The function {root.function} does not fit the mutation {root.name}: {what}.", hint=hint
    )
