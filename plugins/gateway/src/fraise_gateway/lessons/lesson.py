"""A plan and a program of its variables, as one JSON text."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Any, Final

from fraiseql.engine.watching import AnsweredOperation
from fraiseql.persisted.documents import hash_document
from fraiseql.plan.codec import plan_to_json
from fraiseql.plan.model import (
    CursorMark,
    CursorValue,
    ErrorPart,
    Expression,
    ListOf,
    ObjectOf,
    Operation,
    Plan,
    PythonPart,
    SqlPart,
    Variable,
)
from graphql import (
    GraphQLBoolean,
    GraphQLInputType,
    GraphQLInt,
    GraphQLScalarType,
    Undefined,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
)
from graphql.utilities.coerce_input_value import coerce_default_value

from fraise_gateway.lessons.forms import form_of, form_of_part
from fraise_gateway.lessons.refusal import NotTaughtError, Reason
from fraise_gateway.lessons.types import (
    InputWriter,
    dump,
    write_deciding,
    write_default,
    write_type,
)
from fraise_gateway.lessons.words import Words, words_of

if TYPE_CHECKING:
    from fraiseql.schema.build import BuiltSchema

#: JSON data.
Json = Any  # Any: JSON

#: Raised with every change of the format; the compiled module takes no other.
LESSON_VERSION: Final = 1


class LessonWriter:
    """Writes lessons for one schema.

    Args:
        schema: that the plans are for.
    """

    def __init__(self, schema: BuiltSchema) -> None:
        self._schema = schema
        self._inputs = InputWriter()

    def inputs_of(self, operation: AnsweredOperation) -> frozenset[str]:
        """Names of the input types of an operation whose lesson was written."""
        return self._inputs.names(
            source.signature.type for source in operation.values.sources.values()
        )

    def write(
        self,
        operation: AnsweredOperation,
        words: Words | None = None,
        known: Container[str] = frozenset(),
    ) -> bytes:
        """The lesson of an operation.

        Args:
            operation: that was answered.
            known: names of input types that need not be told again.
            words: of it, where they are known already.

        Raises:
            NotTaughtError: it has none; the native path cannot answer it, or not surely.
        """
        plan = operation.ready.plan
        _require_native(operation)
        words = words_of(operation) if words is None else words
        sources = operation.values.sources
        types = {name: source.signature.type for name, source in sources.items()}
        _require_sizes(plan, types)
        node = operation.prepared.view.operation
        lesson = {
            "version": LESSON_VERSION,
            "query": words.text,
            "names": [*({kind: name} for kind, name in words.names), *words.ways],
            "operation_name": words.operation_name,
            "read_only": plan.operation is Operation.QUERY,
            "told": {
                "operation": plan.operation.value,
                "name": None if node.name is None else node.name.value,
                "document": hash_document(operation.request.query),
            },
            "variables": [self._write_variable(name, operation) for name in types],
            "scalars": self._write_scalars(plan),
            "given": {
                name: value for name, value in operation.asked.variables.items() if name in types
            },
            "plan": plan_to_json(plan),
        }
        try:
            inputs = self._inputs.below(types.values(), known)
            return f'{{"inputs":{inputs},{dump(lesson)[1:]}'.encode("ascii")
        except (TypeError, ValueError, RecursionError):  # files, numbers beyond all bounds
            raise NotTaughtError(Reason.VALUES, is_lasting=False) from None

    def _write_variable(self, name: str, operation: AnsweredOperation) -> dict[str, Json]:
        signature = operation.values.sources[name].signature
        type_ = signature.type
        is_condition = name in operation.prepared.conditions
        if is_condition and get_nullable_type(type_) is not GraphQLBoolean:
            raise NotTaughtError(Reason.VARIABLES, variable=name)
        default = Undefined if signature.default is None else coerce_default_value(signature)
        return {
            "name": name,
            "nonnull": is_non_null_type(type_),
            "type": write_type(type_),
            **write_deciding(type_, by_value=is_condition),
            **write_default(type_, default),
            **({"condition": True} if is_condition else {}),
        }

    def _write_scalars(self, plan: Plan) -> dict[str, str]:
        found: dict[str, str] = {}
        for statement in plan.statements:
            for parameter in statement.parameters:
                for variable in _variables_in(parameter.expression):
                    name = variable.type.strip("[]!")
                    named = self._schema.graphql.type_map.get(name)
                    if isinstance(named, GraphQLScalarType):
                        found[name] = form_of(named)
                    elif named is None:  # behind a published ID, and else nowhere
                        found[name] = form_of_part(self._schema.parts.scalars[name])
        return dict(sorted(found.items()))


def _require_native(operation: AnsweredOperation) -> None:
    plan = operation.ready.plan
    if plan.prepares:
        raise NotTaughtError(Reason.PYTHON)
    if operation.prepared.incremental is not None:
        raise NotTaughtError(Reason.PARTS)
    for part in plan.parts:
        if isinstance(part, PythonPart):
            raise NotTaughtError(Reason.PYTHON)
        if isinstance(part, ErrorPart):
            raise NotTaughtError(Reason.ERROR)
    calls = [part for part in plan.parts if isinstance(part, SqlPart)]
    if plan.operation is Operation.MUTATION and len(calls) != 1:
        raise NotTaughtError(Reason.SEVERAL if calls else Reason.NOTHING)


def _require_sizes(plan: Plan, types: dict[str, GraphQLInputType]) -> None:
    """A size is a number or a list by what Python parsed; elsewhere JSON may be something else."""
    for step in plan.cost.steps:
        for name in step.size.variables:
            nullable = get_nullable_type(types[name])
            if not is_list_type(nullable) and nullable is not GraphQLInt:
                raise NotTaughtError(Reason.VARIABLES, variable=name)


def _variables_in(expression: Expression) -> Iterator[Variable]:
    waiting: list[Expression] = [expression]
    while waiting:
        match waiting.pop():
            case Variable() as found:
                yield found
            case ListOf(items):
                waiting += items
            case ObjectOf(entries):
                waiting += (item for _, item in entries)
            case CursorValue(cursor=cursor, operands=operands):
                waiting += (cursor, *operands)
            case CursorMark(operands=operands):
                waiting += operands
            case _:
                pass
