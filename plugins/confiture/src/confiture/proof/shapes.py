"""What rows of a database's tables must look like, read from its catalogs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen
from psycopg import Connection

from confiture.differ.names import quote_name

_SQL: Final = Path(__file__).parent / "sql"
_TABLES, _COLUMNS, _CONSTRAINTS, _TYPES = (
    (_SQL / f"{name}.sql").read_text("utf-8")
    for name in ("tables", "columns", "constraints", "types")
)


@frozen
class TypeShape:
    """A type.

    Attributes:
        name: in its catalog.
        system: it is PostgreSQL's own.
        spelled: as statements write it.
        kind: ``b`` base, ``c`` composite, ``d`` domain, ``e`` enum, ``r`` range, ``m`` multirange.
        category: as ``pg_type.typcategory``.
        delimiter: between the elements of an array of it.
        over, over_modifier: the type below a domain.
        element: of an array; 0 if it is none.
        labels: of an enum.
        attributes: of a composite, each a type and its modifier.
        within: the type of a range's bounds, the range of a multirange; 0 if it is none.
        checks: definitions of a domain's conditions.
    """

    oid: int
    name: str
    system: bool
    spelled: str
    kind: str
    category: str
    delimiter: str
    over: int
    over_modifier: int
    element: int
    labels: tuple[str, ...]
    attributes: tuple[tuple[int, int], ...]
    within: int
    checks: tuple[str, ...]


@frozen
class Column:
    """A column of a table.

    Attributes:
        default: it has a value by itself.
        generated: it is computed, so that no value can be given.
    """

    name: str
    type: int
    modifier: int
    spelled: str
    not_null: bool
    default: bool
    generated: bool


@frozen
class Rule:
    """A constraint of a table, or a unique index.

    Attributes:
        type: as ``pg_constraint.contype``.
        columns: that it speaks of.
        definition: as the server writes it.
        target: of a reference: where it points to, for statements.
        target_columns: the columns there.
        targets: the tables that hold the rows there.
        deferrable: it can wait for the commit.
    """

    name: str
    type: str
    columns: tuple[str, ...]
    definition: str = ""
    target: str = ""
    target_columns: tuple[str, ...] = ()
    targets: frozenset[int] = frozenset()
    deferrable: bool = False


@frozen
class Table:
    """An ordinary table, a partition or a child among them.

    Attributes:
        oid: its number in ``pg_class``.
        shown: schema and name, for people.
        bound: the condition of a partition, as the server writes it.
        columns: those that a value can be given.
        rules: its constraints and unique indexes.
    """

    oid: int
    name: str
    shown: str
    spelled: str
    bound: str | None
    columns: Mapping[str, Column] = field(repr=False)
    rules: tuple[Rule, ...] = field(repr=False)

    @property
    def references(self) -> tuple[Rule, ...]:
        """Its references to other tables, or to itself."""
        return tuple(one for one in self.rules if one.type == "f")

    def is_nullable(self, rule: Rule) -> bool:
        """Whether a row need not refer to anything."""
        return any(not self.columns[name].not_null for name in rule.columns if name in self.columns)

    def needs(self) -> frozenset[int]:
        """Tables that must have rows before this one can."""
        return frozenset(
            target for one in self.references if not self.is_nullable(one) for target in one.targets
        )


def read_tables(connection: Connection[Any]) -> list[Table]:  # Any: rows as tuples
    """The tables that hold rows, by their names."""
    found = connection.execute(_TABLES).fetchall()
    oids = [row[0] for row in found]
    columns: dict[int, dict[str, Column]] = {oid: {} for oid in oids}
    for oid, *told in connection.execute(_COLUMNS, (oids,)).fetchall():
        column = Column(*told)
        if not column.generated:
            columns[oid][column.name] = column
    rules: dict[int, list[Rule]] = {oid: [] for oid in oids}
    for oid, rule in _rules(connection.execute(_CONSTRAINTS, (oids, oids)).fetchall()):
        rules[oid].append(rule)
    return [
        Table(
            oid,
            name,
            f"{schema}.{name}",
            quote_name(schema, name),
            bound,
            columns[oid],
            tuple(rules[oid]),
        )
        for oid, schema, name, bound in found
    ]


def _rules(rows: Iterable[Any]) -> Iterable[tuple[int, Rule]]:  # Any: as above
    for oid, name, type_, columns, definition, _, there, target, deferrable, leaves in rows:
        if type_ == "n":
            continue
        yield (
            oid,
            Rule(
                name,
                type_,
                tuple(columns),
                definition,
                target or "",
                tuple(there),
                frozenset(leaves),
                deferrable,
            ),
        )


def read_types(connection: Connection[Any]) -> dict[int, TypeShape]:  # Any: as above
    """All types, by their numbers."""
    found = {}
    for row in connection.execute(_TYPES).fetchall():
        *told, labels, attributes, modifiers, within, checks = row
        pairs = tuple(zip(attributes, modifiers, strict=True))
        # the columns of the query have the order of the attributes
        shape = TypeShape(*told, tuple(labels), pairs, within, tuple(checks))  # type: ignore[call-arg]
        found[shape.oid] = shape
    return found
