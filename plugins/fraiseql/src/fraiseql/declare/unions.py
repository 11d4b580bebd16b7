"""``fraiseql.union``: one of several object types."""

from __future__ import annotations

from attrs import frozen

from fraiseql.declare.types import TYPENAME


@frozen(kw_only=True)
class UnionDeclaration:
    """What ``fraiseql.union`` says beside the annotation it stands in."""

    name: str
    description: str | None
    discriminator: str


def union(
    name: str, *, description: str | None = None, discriminator: str = TYPENAME
) -> UnionDeclaration:
    """Name a union: ``Media = Annotated[Album | Track, fraiseql.union("Media")]``.

    Documents say under the key ``discriminator`` which type they are: the GraphQL name of it, or
    what the type declares by ``@fraiseql.type(discriminator=...)``.

    Args:
        name: in GraphQL.
        description: shown in the schema.
        discriminator: the key of documents that says which type they are.
    """
    return UnionDeclaration(name=name, description=description, discriminator=discriminator)
