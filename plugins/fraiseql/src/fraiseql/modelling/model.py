"""What models say of their tables, read from Python and not yet SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen
from fraise_hookspecs.errors import Where

from fraiseql.declare.indexes import IndexDeclaration
from fraiseql.declare.model import OnDelete


@frozen(kw_only=True)
class ServedIndex:
    """An index of a read table that serves an operator.

    Attributes:
        operator: whose it is, as part of the index's name.
        using: what follows USING, with ``{column}`` for the column.
        extension: that it needs.
        sorts: whether it is for an order, not for a filter.
    """

    operator: str
    using: str
    extension: str | None
    sorts: bool = False

    @property
    def compares(self) -> bool:
        """Whether it is what ``index=True`` makes."""
        return self.using == "btree ({column})"


@frozen(kw_only=True)
class ColumnModel:
    """A value that a row holds.

    Attributes:
        key: the column, and the key in the document.
        type: as SQL spells it in a table, such as ``numeric(10, 2)``.
        default: an SQL expression.
        checks: SQL conditions.
        document: whether it holds JSON or a list, for which there is a typed column only where an
            index wants one.
        served: indexes of operators, beside the one that compares and sorts.
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
    served: tuple[ServedIndex, ...] = ()

    @property
    def typed(self) -> bool:
        """Whether the read table has a column for it."""
        return not self.document or bool(self.served)

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
        late: whether it closes a ring of foreign keys, so that its constraint is added when both
            tables are there.
    """

    key: str
    entity: str
    nullable: bool
    embedded: bool
    published: bool
    unique: bool = False
    on_delete: OnDelete = OnDelete.RESTRICT
    late: bool = False
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


@frozen(kw_only=True)
class TenantModel:
    """To whom a row belongs.

    Attributes:
        column: in ``tb_`` and ``tv_`` tables.
        type: as SQL spells it.
        shown: whether it is an attribute of the class, and so a key of the document.
    """

    column: str
    type: str
    shown: bool

    @property
    def setting(self) -> str:
        """The setting of the session that says for whom it acts."""
        return f"app.{self.column}"


Member: TypeAlias = ColumnModel | ReferenceModel | ListModel


@frozen(kw_only=True)
class TableModel:
    """A model: ``tb_<entity>``, ``v_<entity>``, ``tv_<entity>`` and their functions.

    Attributes:
        identifier: whether rows have one.
        label: the column that identifiers are made from; None where they are given.
        version: the column that counts the changes of a row.
        keys: of the document, in the order of the class.
        tenant: to whom a row belongs; None for what all share.
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
    indexes: tuple[IndexDeclaration, ...] = ()
    tenant: TenantModel | None = None

    @property
    def columns(self) -> tuple[ColumnModel, ...]:
        """The values that a row holds."""
        return tuple(item for item in self.members if isinstance(item, ColumnModel))

    @property
    def given(self) -> tuple[ColumnModel, ...]:
        """The values that whoever writes a row gives: all but version and tenant."""
        made = {self.version, self.tenant.column if self.tenant is not None else None}
        return tuple(item for item in self.columns if item.key not in made)

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
