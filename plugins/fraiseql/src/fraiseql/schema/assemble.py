"""From models to graphql-core's schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from attrs import define, field
from graphql import (
    GraphQLArgument,
    GraphQLDefaultInput,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
)

from fraiseql.errors import NameClashError
from fraiseql.execute.resolve import Resolvers
from fraiseql.schema.comparisons import ComparisonTypes
from fraiseql.schema.convert import Converter
from fraiseql.schema.filters import FilterTypes
from fraiseql.schema.model import (
    MODEL,
    EnumModel,
    FieldModel,
    InputModel,
    InputObjectModel,
    ObjectModel,
    RootKind,
    RootModel,
    TypeRef,
)
from fraiseql.schema.read import Models
from fraiseql.schema.scalars import scalar_types


@define
class Assembler:
    """Assembles one schema."""

    models: Models
    converter: Converter
    _types: dict[str, GraphQLNamedType] = field(init=False, factory=dict)
    _filters: FilterTypes = field(init=False)
    _resolvers: Resolvers = field(init=False)
    _lists: dict[str, tuple[GraphQLInputObjectType, GraphQLInputObjectType]] = field(
        init=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        parts = self.converter.parts
        self._types.update(scalar_types(parts))
        self._resolvers = Resolvers(self.models, self.converter)
        comparisons = ComparisonTypes(
            parts=parts,
            leaf=self._types.__getitem__,
            is_enum=self.models.enums.__contains__,
            register=self._register,
        )
        self._filters = FilterTypes(comparisons, self._register)

    def assemble(
        self, queries: Mapping[str, RootModel], mutations: Mapping[str, RootModel]
    ) -> GraphQLSchema:
        """The schema.

        Raises:
            NameClashError: two types want one name.
        """
        for name in (*self.models.enums, *self.models.inputs, *self.models.objects):
            if name in self._types:
                raise _name_taken(name)
        for enum_model in self.models.enums.values():
            self._register(_enum_type(enum_model))
        for input_model in self.models.inputs.values():
            self._register(self._input_type(input_model))
        for object_model in self.models.objects.values():
            self._register(self._object_type(object_model))
        query = self._root("Query", queries)
        mutation = self._root("Mutation", mutations) if mutations else None
        declared = [*self.models.objects, *self.models.inputs]
        return GraphQLSchema(query, mutation, types=[self._types[name] for name in declared])

    def _register(self, type_: GraphQLNamedType) -> None:
        if self._types.setdefault(type_.name, type_) is not type_:
            raise _name_taken(type_.name)

    def _ref(self, ref: TypeRef) -> Any:  # Any: an input or output type, as the model says
        inner: Any = (
            GraphQLList(self._ref(ref.of)) if ref.of is not None else self._types[str(ref.name)]
        )
        return GraphQLNonNull(inner) if ref.nonnull else inner

    def _object_type(self, model: ObjectModel) -> GraphQLObjectType:
        def fields() -> dict[str, GraphQLField]:
            return {
                name: self._field(member, self._resolvers.member(model, member))
                for name, member in model.fields.items()
            }

        return GraphQLObjectType(
            model.name, fields, description=model.description, extensions={MODEL: model}
        )

    def _field(self, model: FieldModel, resolve: Callable[..., Any]) -> GraphQLField:
        return GraphQLField(
            self._ref(model.type),
            args={item.name: self._argument(item) for item in model.arguments},
            resolve=resolve,
            description=model.description,
            deprecation_reason=model.deprecated,
            extensions={MODEL: model},
        )

    def _default(self, model: InputModel) -> GraphQLDefaultInput | None:
        if not model.published:
            return None
        return GraphQLDefaultInput(self.converter.external(model.type, model.scalar, model.default))

    def _argument(self, model: InputModel) -> GraphQLArgument:
        return GraphQLArgument(
            self._ref(model.type),
            description=model.description,
            default=self._default(model),
        )

    def _input_type(self, model: InputObjectModel) -> GraphQLInputObjectType:
        def fields() -> dict[str, GraphQLInputField]:
            return {
                name: GraphQLInputField(
                    self._ref(item.type),
                    description=item.description,
                    deprecation_reason=item.deprecated,
                    out_name=item.key,
                    default=self._default(item),
                )
                for name, item in model.fields.items()
            }

        return GraphQLInputObjectType(
            model.name, fields, description=model.description, extensions={MODEL: model}
        )

    def _root(self, name: str, roots: Mapping[str, RootModel]) -> GraphQLObjectType:
        root_type = GraphQLObjectType(
            name, {key: self._root_field(model) for key, model in roots.items()}
        )
        self._register(root_type)
        return root_type

    def _root_field(self, model: RootModel) -> GraphQLField:
        return GraphQLField(
            self._ref(model.type),
            args=self._root_arguments(model),
            resolve=self._resolvers.root(model),
            description=model.description,
            extensions={MODEL: model},
        )

    def _root_arguments(self, model: RootModel) -> dict[str, GraphQLArgument]:
        if model.kind is RootKind.FIND_ONE:
            return self._lookup_arguments(self.models.objects[str(model.subject)])
        if model.kind is RootKind.FIND_MANY:
            return self._list_arguments(model)
        return {item.name: self._argument(item) for item in model.arguments}

    def _lookup_arguments(self, subject: ObjectModel) -> dict[str, GraphQLArgument]:
        id_type = cast("Any", self._types[str(subject.fields["id"].type.leaf)])
        if "identifier" not in subject.fields:
            return {"id": GraphQLArgument(GraphQLNonNull(id_type), description="Its id.")}
        note = "; give exactly one of `id` and `identifier`."
        return {
            "id": GraphQLArgument(id_type, description="Its id" + note),
            "identifier": GraphQLArgument(
                GraphQLString, description="Its readable identifier" + note
            ),
        }

    def _list_arguments(self, model: RootModel) -> dict[str, GraphQLArgument]:
        subject = self.models.objects[str(model.subject)]
        where, order = self._list_inputs(subject)
        return {
            "where": GraphQLArgument(where, description="Which ones; all of them without it."),
            "orderBy": GraphQLArgument(
                GraphQLList(GraphQLNonNull(order)),
                description="In which order; by id where all else is equal.",
            ),
            "limit": GraphQLArgument(
                GraphQLNonNull(GraphQLInt),
                default=GraphQLDefaultInput(model.limit),
                description=f"How many at most, up to {model.max_limit}.",
            ),
            "offset": GraphQLArgument(
                GraphQLNonNull(GraphQLInt),
                default=GraphQLDefaultInput(0),
                description="How many to leave out first.",
            ),
        }

    def _list_inputs(
        self, subject: ObjectModel
    ) -> tuple[GraphQLInputObjectType, GraphQLInputObjectType]:
        if subject.name not in self._lists:
            self._lists[subject.name] = (
                self._filters.filter_of(subject),
                self._filters.order_of(subject),
            )
        return self._lists[subject.name]


def _enum_type(model: EnumModel) -> GraphQLEnumType:
    values = {
        name: GraphQLEnumValue(stored, description=None) for name, stored in model.stored.items()
    }
    return GraphQLEnumType(
        model.name, values, description=model.description, extensions={MODEL: model}
    )


def _name_taken(name: str) -> NameClashError:
    return NameClashError(
        f"Two types want the GraphQL name {name}.",
        hint="A declared class has the name of a scalar, of a root type, or of an input that "
        "FraiseQL makes (TypeFilter, TypeOrder); give it another by name=.",
    )
