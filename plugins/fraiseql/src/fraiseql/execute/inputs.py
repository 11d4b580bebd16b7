"""Inputs that a mutation's ``prepare_input`` changes before PostgreSQL sees them.

It runs before anything of the request does, so that the SQL stays one round trip.
"""

from __future__ import annotations

from collections.abc import Awaitable, Hashable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from graphql import GraphQLError
from graphql.execution.values import VariableValues, get_argument_values

from fraiseql.errors import PreparedInputError
from fraiseql.execute.failures import Failure, failure_of
from fraiseql.plan.refusal import refuse
from fraiseql.plan.selection import Selector
from fraiseql.plan.trace import keyer_of, prepared_name
from fraiseql.schema.model import RootModel, TypeRef

if TYPE_CHECKING:
    from fraise_hookspecs.repository import RequestView

    from fraiseql.plan.view import OperationView
    from fraiseql.schema.build import BuiltSchema


@frozen
class PreparedInputs:
    """Inputs of one request by the response key of their mutation.

    Attributes:
        values: coerced, as the hooks gave them; as they came where a hook failed.
        failures: why a hook failed.
        shape: what of the values decides the plan.
    """

    values: Mapping[str, Any] = field(factory=dict)
    failures: Mapping[str, Failure] = field(factory=dict)
    shape: Hashable = ()

    @property
    def variables(self) -> dict[str, Any]:
        """The values by the names by which statements know them."""
        return {prepared_name(key): value for key, value in self.values.items()}


async def prepare_inputs(
    schema: BuiltSchema,
    view: OperationView,
    variables: VariableValues,
    request: RequestView,
    *,
    most: int,
    debug: bool,
) -> PreparedInputs:
    """Run the hooks of an operation's mutations, one after the other.

    Args:
        schema: of the operation.
        view: the operation, a mutation.
        variables: coerced.
        request: handed to hooks that take ``request``.
        most: greatest number of items of a batch; of a longer one no hook is run.
        debug: tell clients everything of a failure.
    """
    hooked = {name: root for name, root in schema.mutations.items() if root.prepare is not None}
    if not hooked:
        return PreparedInputs()
    values: dict[str, Any] = {}
    failures: dict[str, Failure] = {}
    shape: list[Hashable] = []
    selector = Selector(view.fragments, variables.coerced)
    mutation_type = schema.graphql.mutation_type
    assert mutation_type is not None  # it has mutations
    for key, nodes in selector.collect([view.operation.selection_set], mutation_type.name).items():
        root = hooked.get(nodes[0].name.value)
        if root is None:
            continue
        definition = mutation_type.fields[root.name]
        try:
            arguments = get_argument_values(definition, nodes[0], variables)
        except GraphQLError:
            continue  # the planner finds the same, and makes it the field's error
        given = arguments[root.prepared]
        values[key] = given
        try:
            if isinstance(given, list) and len(given) > most:
                raise refuse(f"{root.prepared} must have at most {most} items, found {len(given)}.")
            values[key] = await _prepare(schema, root, given, request)
        except Exception as error:  # noqa: BLE001  # the border to the client: masked and logged
            failures[key] = failure_of(error, debug=debug)
        type_ = definition.args[root.prepared].type
        shape.append((key, keyer_of(type_, by_value=False)(values[key])))
    return PreparedInputs(values, failures, tuple(shape))


async def _prepare(schema: BuiltSchema, root: RootModel, given: Any, request: RequestView) -> Any:
    item = TypeRef(root.input, None, nonnull=True)
    if isinstance(given, list):
        return [await _prepare_one(schema, root, item, each, request) for each in given]
    return await _prepare_one(schema, root, item, given, request)


async def _prepare_one(
    schema: BuiltSchema,
    root: RootModel,
    ref: TypeRef,
    given: Mapping[str, Any],
    request: RequestView,
) -> Any:
    assert root.prepare is not None  # only such roots come here
    converter = schema.converter
    value = converter.to_python(ref, None, given)
    prepared = (
        root.prepare(value, request=request) if root.prepare_takes_request else root.prepare(value)
    )
    if isinstance(prepared, Awaitable):
        prepared = await prepared
    expected = schema.models.inputs[str(root.input)].cls
    if not isinstance(prepared, expected):
        raise PreparedInputError(
            f"prepare_input of mutation {root.name} must give a {expected.__name__}, "
            f"found {prepared!r}.",
            hint="Return the input, changed or not.",
        )
    return converter.to_coerced(ref, None, prepared, given)
