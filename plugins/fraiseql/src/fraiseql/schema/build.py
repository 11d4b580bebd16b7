"""A schema, finished: from declarations and plugins to something that can be executed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen
from graphql import GraphQLError, GraphQLSchema, print_schema, validate_schema

from fraiseql.errors import EmptySchemaError, InvalidSchemaError
from fraiseql.schema.assemble import Assembler
from fraiseql.schema.collect import Declarations
from fraiseql.schema.convert import Converter
from fraiseql.schema.draft import Draft
from fraiseql.schema.listed import check_listed
from fraiseql.schema.model import RootKind, RootModel
from fraiseql.schema.models import Models
from fraiseql.schema.nodes import add_nodes
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import Parts
from fraiseql.schema.read import ModelReader
from fraiseql.schema.roots import read_roots


@frozen(kw_only=True, eq=False)
class BuiltSchema:
    """A finished schema.

    Attributes:
        graphql: graphql-core's schema; valid.
        models: its types.
        queries: root fields by name.
        mutations: likewise.
        parts: the scalars and operators it was built with.
        converter: for Python-bodied fields.
    """

    graphql: GraphQLSchema
    models: Models
    queries: Mapping[str, RootModel]
    mutations: Mapping[str, RootModel]
    parts: Parts
    converter: Converter

    def sdl(self) -> str:
        """The schema definition language of it, with a line feed at the end."""
        return print_schema(self.graphql) + "\n"

    @property
    def sources(self) -> tuple[str, ...]:
        """Tables and views that it reads, sorted."""
        found = {model.source for model in self.models.objects.values()}
        return tuple(sorted(source for source in found if source is not None))

    @property
    def functions(self) -> tuple[str, ...]:
        """PostgreSQL functions that it calls, sorted."""
        found = {model.function for model in self.mutations.values()}
        return tuple(sorted(function for function in found if function is not None))


def build_schema(
    declarations: Declarations, parts: Parts, limits: PageLimits, *, incremental: bool = False
) -> BuiltSchema:
    """Build a schema.

    Args:
        declarations: of the application.
        parts: scalars and operators.
        limits: of lists.
        incremental: whether clients may use ``@defer`` and ``@stream``.

    Raises:
        FraiseError: a declaration has no meaning, names clash, or there is no query.
    """
    extra: dict[str, dict[str, Callable[..., object]]] = {}
    if parts.context is not None:
        draft = Draft(parts.context, declarations)
        parts.context.build("fraise_extend_schema", draft=draft)
        extra = draft.extra
    reader = ModelReader(parts, declarations, limits, extra)
    reader.read_types()
    queries = read_roots(reader, declarations.queries, limits)
    mutations = read_roots(reader, declarations.mutations, limits)
    reader.close()
    check_listed(reader.models, queries.values())
    if any(root.kind is RootKind.FIND_NODE for root in queries.values()):
        add_nodes(reader.models)
    parts = reader.parts
    if not queries:
        raise EmptySchemaError(
            "The schema has no query.",
            hint="Declare a find_many, a find_one or an @fraiseql.query in one of its modules.",
        )
    converter = Converter(reader.models, parts)
    try:
        graphql = Assembler(reader.models, converter, incremental).assemble(queries, mutations)
        errors = validate_schema(graphql)
    except GraphQLError as error:  # a name that is none: graphql-core makes no such object
        errors = [error]
    if errors:
        raise InvalidSchemaError(
            "The declarations make no valid schema: " + " ".join(error.message for error in errors),
            hint="Mend the declarations that the message names.",
        )
    return BuiltSchema(
        graphql=graphql,
        models=reader.models,
        queries=queries,
        mutations=mutations,
        parts=parts,
        converter=converter,
    )
