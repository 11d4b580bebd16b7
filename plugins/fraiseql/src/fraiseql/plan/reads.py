"""What is asked of documents: what is cut of them, and what is put into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs
from attrs import define, field, frozen

from fraiseql.schema.model import FieldModel, ObjectModel

#: A position below a root field: at each step the type whose field it is, and its response key.
Position: TypeAlias = tuple[tuple[str, str], ...]


def dotted(path: Position) -> str:
    """A position as errors and explanations name it: response keys joined by dots."""
    return ".".join(key for _, key in path)


@define(eq=False)
class DocumentRead:
    """What is asked of the documents of a type at one position.

    Attributes:
        model: the type; of an abstract one what is common to its members.
        keys: fields of the document that are looked at, by their key.
        spliced: what is put into the document, by response key.
        whole: the type is abstract, so that more keys than these decide the answer.
        inside: what is asked of the objects under a key, where nothing is put into them.
        members: of rows of an abstract type without a source of its own, what is asked of the
            rows of each of its types, by name; nothing else is set then.
    """

    model: ObjectModel
    keys: dict[str, FieldModel] = field(factory=dict)
    spliced: dict[str, Spliced] = field(factory=dict)
    whole: bool = False
    inside: dict[str, list[DocumentRead]] = field(factory=dict)
    members: dict[str, DocumentRead] = field(factory=dict)


@define(eq=False)
class PageRead:
    """A field of a connection.

    Attributes:
        field: its name: ``edges``, ``nodes``, ``pageInfo`` or ``totalCount``.
        nodes: documents of edges by response key; of ``nodes`` under the empty one.
        cursors: response keys of cursors of edges.
        infos: fields of ``pageInfo`` by response key.
        order: response keys of edges in the order of the answer.
    """

    field: str
    nodes: dict[str, DocumentRead] = attrs.field(factory=dict)
    cursors: list[str] = attrs.field(factory=list)
    infos: dict[str, str] = attrs.field(factory=dict)
    order: list[str] = attrs.field(factory=list)


@frozen(eq=False)
class ConnectionRead:
    """What is asked of a connection; ``fields`` by response key."""

    item: ObjectModel
    fields: dict[str, PageRead]


@frozen(eq=False)
class NodeRead:
    """What is asked of each type that an id may be of, by its name."""

    members: dict[str, DocumentRead]


@frozen(eq=False)
class RelationRead:
    """A relation that is read.

    Attributes:
        arguments: traced.
        path: response keys from the root, joined by dots; for errors.
        item: what is asked of each object, or of the connection.
        owner: the type that has the relation, where the document is of an abstract type.
    """

    field: FieldModel
    arguments: Mapping[str, Any]
    path: str
    item: DocumentRead | ConnectionRead
    owner: ObjectModel | None = None


@frozen(eq=False)
class ExpressionRead:
    """A field that an SQL expression gives; ``owner`` as :class:`RelationRead`."""

    field: FieldModel
    owner: ObjectModel | None = None


@frozen(eq=False)
class EmbeddedRead:
    """An object, or a list of them, in a document, with relations somewhere below.

    ``owner`` as :class:`RelationRead`.
    """

    field: FieldModel
    item: DocumentRead
    owner: ObjectModel | None = None


@frozen(eq=False)
class TypedRead:
    """What is put under one key of documents of an abstract type, by the type of each.

    Attributes:
        discriminator: the key of documents that says which type they are.
        choices: what is read, with what documents say under that key to get it.
    """

    discriminator: str
    choices: tuple[tuple[tuple[str, ...], OneRead], ...]


#: What is put under one key of the documents of one type.
OneRead: TypeAlias = RelationRead | EmbeddedRead | ExpressionRead

#: What is put under one key of documents.
Spliced: TypeAlias = OneRead | TypedRead
