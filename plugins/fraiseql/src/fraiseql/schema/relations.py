"""Relations read: what their annotations mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from fraise_hookspecs.errors import Where

from fraiseql.declare.relations import RelationOptions
from fraiseql.declare.types import Kind, TypeDeclaration
from fraiseql.errors import DeclarationError
from fraiseql.schema.model import RelationKind, RelationModel, TypeRef
from fraiseql.schema.pages import PageLimits


def read_relation(
    ref: TypeRef,
    options: RelationOptions,
    types: Mapping[str, TypeDeclaration],
    unions: Collection[str],
    connections: Mapping[str, str],
    limits: PageLimits,
    where: Where,
) -> RelationModel:
    """The relation that an annotation and ``fraiseql.relation`` declare.

    Args:
        ref: the annotated type.
        options: of ``fraiseql.relation``.
        types: declared types by GraphQL name.
        unions: names of unions.
        connections: types by the name of their connection.
        limits: where the options do not say.
        where: for errors.

    Raises:
        DeclarationError: the type is none that a relation can give.
    """
    item = ref if ref.of is None else ref.of
    paged = connections.get(str(item.name)) if ref.of is None else None
    name = paged or str(item.name)
    target = types.get(name)
    is_listed = name in unions or (  # whose types have sources, as those of an interface may
        target is not None and (target.source is not None or target.kind is Kind.INTERFACE)
    )
    if item.of is not None or not is_listed:
        raise DeclarationError(
            f"A relation gives a sourced type, a list or a Connection of it; found {ref}.",
            hint="Annotate list[T], T or T | None, where T has @fraiseql.type(source=...), "
            "or is an interface or union of such types.",
            where=where,
        )
    if ref.of is None and paged is None:
        return RelationModel(kind=RelationKind.ONE, target=name, on=options.on)
    page = limits.choose(options.limit, options.max_limit, f"The relation {where.key}", where)
    return RelationModel(
        kind=RelationKind.LIST if paged is None else RelationKind.CONNECTION,
        target=name,
        on=options.on,
        limit=page.default,
        max_limit=page.greatest,
    )
