"""What models say of their tables, read from Python and not yet SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen
from fraise_hookspecs.errors import Where

from fraiseql.declare.model import OnDelete


@frozen(kw_only=True)
class ColumnModel:
    """A value that a row holds.

    Attributes:
        key: the column, and the key in the document.
        type: as SQL spells it in a table, such as ``numeric(10, 2)``.
        default: an SQL expression.
        checks: SQL conditions.
        document: whether it holds JSON or a list, which no typed column can stand for.
    """

    key: str
    type: str
    nullable: bool
    default: str | None = None
    unique: bool = False
    checks: tuple[str, ...] = ()
    index: bool = False
    max_length: int | None = None
    description: str | None = None
    document: bool = False

    @property
    def plain_type(self) -> str:
        """The type without its modifier, as casts and arguments of functions have it."""
        return self.type.partition("(")[0]


@frozen(kw_only=True)
class ReferenceModel:
    """A row of another table that a row refers to: column ``fk_<key>``.

    Attributes:
        key: ``artist`` for ``fk_artist`` and ``artist_id``.
        entity: of the model that is referred to.
        embedded: whether the document holds the other's document, under ``key``.
        published: whether the document holds the other's id, under ``<key>_id``.
    """

    key: str
    entity: str
    nullable: bool
    embedded: bool
    published: bool
    unique: bool = False
    on_delete: OnDelete = OnDelete.RESTRICT
    description: str | None = None

    @property
    def column(self) -> str:
        """The column of the table."""
        return f"fk_{self.key}"

    @property
    def id_key(self) -> str:
        """The key of the other's id, in documents and as argument of functions."""
        return f"{self.key}_id"


@frozen(kw_only=True)
class ListModel:
    """The documents of rows that refer to this one, embedded as a list.

    Attributes:
        key: in the document.
        entity: of the model that is embedded.
        by: the reference of that model which leads here.
    """

    key: str
    entity: str
    by: str


Member: TypeAlias = ColumnModel | ReferenceModel | ListModel


@frozen(kw_only=True)
class TableModel:
    """A model: ``tb_<entity>``, ``v_<entity>``, ``tv_<entity>`` and their functions.

    Attributes:
        identifier: whether rows have one.
        label: the column that identifiers are made from; None where they are given.
        version: the column that counts the changes of a row.
        keys: of the document, in the order of the class.
    """

    entity: str
    cls: type
    where: Where
    description: str
    identifier: bool
    label: str | None
    version: str | None
    keys: tuple[str, ...]
    members: tuple[Member, ...]
    unique: tuple[tuple[str, ...], ...] = ()
    checks: Mapping[str, str] = field(factory=dict)
    indexes: tuple[tuple[str, ...], ...] = ()

    @property
    def columns(self) -> tuple[ColumnModel, ...]:
        """The values that a row holds."""
        return tuple(item for item in self.members if isinstance(item, ColumnModel))

    @property
    def given(self) -> tuple[ColumnModel, ...]:
        """The values that whoever writes a row gives: all but the version."""
        return tuple(item for item in self.columns if item.key != self.version)

    @property
    def references(self) -> tuple[ReferenceModel, ...]:
        """The rows that a row refers to."""
        return tuple(item for item in self.members if isinstance(item, ReferenceModel))

    @property
    def lists(self) -> tuple[ListModel, ...]:
        """The lists that the document embeds."""
        return tuple(item for item in self.members if isinstance(item, ListModel))

    @property
    def embeds(self) -> Iterator[str]:
        """Entities whose documents are part of this one's."""
        yield from (item.entity for item in self.references if item.embedded)
        yield from (item.entity for item in self.lists)

    def column(self, key: str) -> ColumnModel:
        """The column of that key."""
        return next(item for item in self.columns if item.key == key)

    def reference(self, key: str) -> ReferenceModel:
        """The reference of that key."""
        return next(item for item in self.references if item.key == key)


@frozen
class Tables:
    """All models of a schema by entity; what a document embeds comes before it."""

    by_entity: Mapping[str, TableModel]

    def __iter__(self) -> Iterator[TableModel]:
        return iter(self.by_entity.values())

    def __getitem__(self, entity: str) -> TableModel:
        return self.by_entity[entity]

    def __len__(self) -> int:
        return len(self.by_entity)

    def rank(self, entity: str) -> int:
        """The place of an entity in the order in which rows are locked and documents made."""
        return list(self.by_entity).index(entity)
