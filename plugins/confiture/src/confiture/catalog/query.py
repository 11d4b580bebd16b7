"""Questions to the system catalogs: one for each grain of fact, put together for a version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from attrs import field, frozen

#: Schemas that are nobody's: the system's, those of temporary objects, and Fraise's own.
OWN_SCHEMA: Final = "fraise"
_HIDDEN: Final = f"(n.nspname ~ '^pg_' OR n.nspname IN ('information_schema', '{OWN_SCHEMA}'))"


@frozen
class Since:
    """An expression that depends on the server's version.

    Attributes:
        version: the first ``server_version_num`` that has it.
        then: for that and later ones.
        before: for earlier ones.
    """

    version: int
    then: str
    before: str

    def at(self, version: int) -> str:
        """The expression for a version."""
        return self.then if version >= self.version else self.before


SQL: TypeAlias = str | Since
#: What a row means: changes the values of a row before they become a fact.
Settle: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]  # Any: what psycopg reads


@frozen(kw_only=True)
class Query:
    """Where the facts of a kind are.

    Its text has ``n`` as the alias of ``pg_namespace`` where the objects lie in schemas; what lies
    in those that are hidden is left out.

    Attributes:
        kind: of the facts.
        catalog: the system catalog whose rows they are, or an expression of its number, which
            with ``oid`` and ``sub`` is the address by which dependencies speak of them; None for
            facts that nothing depends on.
        source: after ``FROM``.
        where: a condition; None for all.
        name: the parts of the name, each an expression of type ``text``; one may be of type
            ``text[]`` if it is the only one.
        values: by name.
        notes: by name; see :class:`~confiture.catalog.facts.Fact`.
        aspect: the facts are about others, whose addresses stand where their own would; the name
            is only what tells several of one object apart, and the others are their parents.
        parent: expressions of catalog (:func:`catalog_of`), ``oid`` and ``sub`` of what it
            belongs to.
        needs_parent: whether the parent has to be there before it.
        oid, sub: of the row.
        schemas: whether hidden schemas are to be left out, by ``n``.
        since: the first version whose catalogs have it.
        until: the first version whose catalogs do not have it any more.
        also: other addresses that mean the same fact, as catalog and ``oid``: a table's row type,
            the index of a constraint.
        members: an expression of type ``oid[]``, catalog and ``oid`` by turns: addresses of what
            comes with it, so that who needs one of those needs it; what they have of their own,
            such as owners, is not its.
        shelled: the kind that stands for a fact in what it needs itself: a type is there in name
            before the functions that read and write its values, and they before the type.
        loose: types of dependencies (``pg_depend.deptype``) that are no needs of it.
        privilege: a system catalog and a column of it that not everybody may read; who may not
            does not ask.
        settle: brings the values of a row to the form that facts have.
    """

    kind: str
    catalog: str | None
    source: SQL
    where: SQL | None = None
    name: tuple[str, ...] = ()
    values: Mapping[str, SQL] = field(factory=dict)
    notes: Mapping[str, SQL] = field(factory=dict)
    parent: tuple[str, str, str] | None = None
    needs_parent: bool = True
    aspect: bool = False
    oid: str
    sub: str = "0"
    schemas: bool = True
    since: int = 0
    until: int | None = None
    also: tuple[tuple[str, str], ...] = ()
    members: SQL | None = None
    shelled: str | None = None
    loose: frozenset[str] = frozenset()
    privilege: tuple[str, str] | None = None
    settle: Settle | None = None

    @property
    def catalog_expression(self) -> str:
        """The first part of the address."""
        if self.catalog is not None and not self.catalog.startswith("pg_"):
            return self.catalog
        return catalog_of(self.catalog)

    def text(self, version: int) -> str:
        """The statement: address, parent, further addresses, members, name, values, notes."""
        columns = [
            f"{self.catalog_expression}, {self.oid}, {self.sub}",
            ", ".join(self.parent or ("0::oid", "0::oid", "0")),
            "ARRAY["
            + ", ".join(f"{catalog_of(catalog)}, ({oid})::oid" for catalog, oid in self.also)
            + "]::oid[]",
            "'{}'::oid[]" if self.members is None else _at(self.members, version),
            f"ARRAY[{', '.join(f'({part})::text' for part in self.name)}]::text[]",
        ]
        columns += [f"{_at(one, version)}" for one in self.values.values()]
        columns += [f"{_at(one, version)}" for one in self.notes.values()]
        conditions = [] if self.where is None else [f"({_at(self.where, version)})"]
        if self.schemas:
            conditions.append(f"NOT {_HIDDEN}")
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        return f"SELECT {', '.join(columns)} FROM {_at(self.source, version)}{where}"


def _at(text: SQL, version: int) -> str:
    return text if isinstance(text, str) else text.at(version)


def catalog_of(name: str | None) -> str:
    """The expression of a system catalog's number."""
    return "0::oid" if name is None else f"'pg_catalog.{name}'::regclass::oid"


def below(catalog: str, oid: str, sub: str = "0") -> tuple[str, str, str]:
    """A parent that stands in one catalog."""
    return catalog_of(catalog), oid, sub
