"""Statements that call functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from fraiseql.errors import FunctionSignatureError
from fraiseql.plan.expressions import express
from fraiseql.plan.model import Form, ObjectOf, Parameter, Statement
from fraiseql.schema.model import MODEL, InputObjectModel, RootModel
from fraiseql.schema.parts import Parts
from fraiseql.schema.read import Models
from fraiseql.sql.catalog import Function, FunctionArgument, Returns
from fraiseql.sql.published import check_published
from fraiseql.sql.writer import SqlWriter, quote_name, quote_text

#: The transaction-local setting by which a function hands over the id of what it wrote.
WRITTEN: Final = "fraiseql.written"

_JSON: Final = frozenset({"json", "jsonb"})


@frozen
class Call:
    """Writes the call of one mutation's function."""

    writer: SqlWriter
    function: Function
    parts: Parts

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

    def _call(self, value: Mapping[str, Any] | None, type_: Any) -> str:
        name = quote_name(*self.function.parts)
        if value is None:
            return f"{name}()"
        whole = whole_argument(self.function)
        if whole is not None:
            parameter = Parameter(expression=express(value, type_), label="input", form=Form.JSON)
            return f"{name}({self.writer.bind(parameter, whole.cast)})"
        given = []
        by_key = arguments_by_key(self.function)
        model: InputObjectModel = type_.extensions[MODEL]
        fields = {field.key: field for field in model.fields.values()}
        for key, item in value.items():
            argument, field = by_key[key], fields[key]
            expression = express(item, type_.fields[field.name].type)
            if field.scalar is not None and field.scalar != field.type.leaf:
                scalar = self.parts.scalars[field.scalar].scalar
                expression = check_published(expression, field.scalar, scalar.serialize)
            is_json = argument.type in _JSON or isinstance(expression, ObjectOf)
            parameter = Parameter(
                expression=expression,
                label=f"input.{key}",
                form=Form.JSON if is_json else Form.VALUE,
            )
            bound = self.writer.bind(parameter, argument.cast)
            given.append(f"{quote_name(argument.name)} => {bound}")
        return f"{name}({', '.join(given)})"


def whole_argument(function: Function) -> FunctionArgument | None:
    """The argument that takes the whole input, where the function has one and it is JSON."""
    if len(function.arguments) == 1 and function.arguments[0].type in _JSON:
        return function.arguments[0]
    return None


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
    is_list = root.type.of is not None
    if function.returns is Returns.NOTHING:
        raise _misfit(root, "it returns void", "Return the id of what it wrote.")
    if function.returns_set and not is_list:
        raise _misfit(root, "it returns rows, the result is one", "Annotate `result: list[...]`.")
    subject = models.objects.get(root.type.leaf)
    if subject is None:
        return
    gives_id = function.returns is Returns.SCALAR
    if gives_id and (subject.source is None or is_list):
        raise _misfit(
            root,
            f"it returns a scalar, and {root.type} cannot be read again by it",
            "Return jsonb or the composite, or give the type a source.",
        )


def _check_arguments(
    root: RootModel, function: Function, given: InputObjectModel | None, models: Models
) -> None:
    fields = {} if given is None else {field.key: field for field in given.fields.values()}
    if given is not None and whole_argument(function) is not None:
        return
    by_key = arguments_by_key(function)
    has = ", ".join(argument.name or "?" for argument in function.arguments) or "none"
    for key, field in fields.items():
        if key not in by_key:
            raise _misfit(root, f"it has no argument for {key}; it has: {has}", "Add it.")
        if field.type.leaf in models.inputs and by_key[key].type not in _JSON:
            raise _misfit(root, f"its argument {by_key[key].name} must be jsonb", "Change it.")
    taken = {by_key[key].name for key in fields}
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


def _misfit(root: RootModel, what: str, hint: str) -> FunctionSignatureError:
    return FunctionSignatureError(
        f"The function {root.function} does not fit the mutation {root.name}: {what}.", hint=hint
    )
