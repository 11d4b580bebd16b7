"""Which columns a read table has beside its document, and where their values come from."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from fraiseql.errors import ModelError
from fraiseql.modelling.model import ReferenceModel, ServedIndex, TableModel, Tables
from fraiseql.modelling.types import GENERATED
from fraiseql.sql.writer import quote_text


@frozen(kw_only=True)
class ReadColumn:
    """A typed column of a ``tv_`` table.

    Attributes:
        path: where the value is in the document; one key, or the reference's and the other's.
        type: without modifier.
        index: whether it has an index of its own.
        served: indexes of operators.
        hidden: whether it is a column of the view that no document has.
    """

    name: str
    path: tuple[str, ...]
    type: str
    nullable: bool
    index: bool = False
    served: tuple[ServedIndex, ...] = ()
    hidden: bool = False

    @property
    def generated(self) -> bool:
        """Whether PostgreSQL can make it of the document; else ``fn_sync_tv_*`` fills it."""
        return self.type in GENERATED and not self.hidden

    @property
    def expression(self) -> str:
        """What it is generated from."""
        *parents, key = (quote_text(item) for item in self.path)
        value = " ".join(["data", *(f"-> {parent}" for parent in parents), f"->> {key}"])
        return value if self.type == "text" else f"({value})::{self.type}"


def read_columns(table: TableModel, tables: Tables) -> tuple[ReadColumn, ...]:
    """The typed columns of ``tv_<entity>``: each scalar, also one level down.

    Raises:
        ModelError: two of them want one name.
    """
    found: dict[str, ReadColumn] = {}
    for column in _all(table, tables):
        other = found.setdefault(column.name, column)
        if other.path != column.path:
            raise ModelError(
                f"tv_{table.entity} shall have a column {column.name} for "
                f"{'.'.join(other.path)} and for {'.'.join(column.path)}.",
                hint="Rename one of the attributes.",
                where=table.where,
            )
    return tuple(found.values())


def filled(table: TableModel, tables: Tables) -> tuple[ReadColumn, ...]:
    """The typed columns that cannot be generated."""
    return tuple(item for item in read_columns(table, tables) if not item.generated)


def _all(table: TableModel, tables: Tables) -> Iterator[ReadColumn]:
    tenant = table.tenant
    if tenant is not None and not tenant.shown:
        path = (tenant.column,)
        yield ReadColumn(
            name=tenant.column, path=path, type=tenant.type, nullable=False, hidden=True
        )
    for member in table.members:
        if isinstance(member, ReferenceModel):
            yield from _of_reference(member, tables)
    for column in table.columns:
        if column.typed:
            yield ReadColumn(
                name=column.key,
                path=(column.key,),
                type=column.plain_type,
                nullable=column.nullable,
                index=column.index,
                served=column.served,
            )


def _of_reference(member: ReferenceModel, tables: Tables) -> Iterator[ReadColumn]:
    path = (member.key, "id") if member.embedded else (member.id_key,)
    yield ReadColumn(
        name=member.id_key, path=path, type="uuid", nullable=member.nullable, index=True
    )
    if not member.embedded:
        return
    other = tables[member.entity]
    if other.identifier:
        yield ReadColumn(
            name=f"{member.key}_identifier",
            path=(member.key, "identifier"),
            type="text",
            nullable=member.nullable,
        )
    for column in other.columns:
        if not column.document:
            yield ReadColumn(
                name=f"{member.key}_{column.key}",
                path=(member.key, column.key),
                type=column.plain_type,
                nullable=member.nullable or column.nullable,
                index=column.index,
            )
