"""What a database is found to hold, on its way to Python classes."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field, frozen


@frozen
class ColumnFound:
    """A column.

    Attributes:
        type: name of its type, or of its elements', below domains.
        enum: labels, where that is an enum.
    """

    name: str
    type: str
    is_array: bool = False
    enum: tuple[str, ...] | None = None
    not_null: bool = False
    comment: str | None = None


@frozen(kw_only=True)
class RelationFound:
    """A table or view.

    Attributes:
        definition: the query of a view.
        key: columns of the primary key.
    """

    schema: str
    name: str
    is_view: bool
    comment: str | None
    definition: str | None
    columns: Mapping[str, ColumnFound]
    key: tuple[str, ...] = ()

    @property
    def holds_documents(self) -> bool:
        """Whether a type can be read from it: ``id uuid`` and ``data jsonb``."""
        id_, data = self.columns.get("id"), self.columns.get("data")
        return (
            id_ is not None
            and data is not None
            and (id_.type, id_.is_array) == ("uuid", False)
            and (data.type, data.is_array) == ("jsonb", False)
        )

    @property
    def entity(self) -> str:
        """The name without ``tv_``, ``v_``, ``tb_``."""
        for prefix in ("tv_", "tb_", "v_"):
            if self.name.startswith(prefix) and len(self.name) > len(prefix):
                return self.name.removeprefix(prefix)
        return self.name


@frozen
class Hint:
    """An annotation.

    Attributes:
        text: such as ``list[dt.date]``.
        imports: lines that it needs.
    """

    text: str
    imports: frozenset[str] = frozenset()

    def listed(self) -> Hint:
        """A list of it."""
        return Hint(f"list[{self.text}]", self.imports)


@frozen(kw_only=True)
class FieldFound:
    """An attribute of a class.

    Attributes:
        hint: None where nothing can be declared; ``note`` says why.
        note: what a reader should know, as a comment; a guess says so.
        is_enum: whether Python makes a member of an enum of what it reads.
    """

    key: str
    hint: Hint | None
    nullable: bool = False
    description: str | None = None
    note: str | None = None
    is_enum: bool = False


@define(kw_only=True)
class ClassFound:
    """A class to write.

    Attributes:
        entity: for the names of root fields; None for what stands inside documents.
        source: what it is read from; None for a plain table, and for what stands inside.
        select: of a plain table, which Python reads: lines of SQL, without its page.
        notes: comments above it.
    """

    name: str
    entity: str | None = None
    source: str | None = None
    select: tuple[str, ...] = ()
    description: str | None = None
    fields: list[FieldFound] = field(factory=list)
    notes: list[str] = field(factory=list)


@frozen(kw_only=True)
class EnumFound:
    """An enum to write: its members' names and labels."""

    name: str
    members: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class Reflection:
    """What a database holds, as Python would declare it.

    Attributes:
        classes: what stands inside of others first.
        left_out: relations for which there is no class, and why.
    """

    classes: tuple[ClassFound, ...]
    enums: tuple[EnumFound, ...]
    left_out: tuple[tuple[str, str], ...] = ()
