"""What a wanted schema asks of rows, added to what they must satisfy already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from confiture.differ.names import quote_name
from confiture.proof.shapes import Rule, Table, TypeShape


@frozen
class Wishes:
    """Tables and types of the schema that rows are to be carried into.

    Attributes:
        tables: by schema and name.
        types: by their spelling.
    """

    tables: Mapping[str, Table]
    types: Mapping[str, TypeShape]

    @classmethod
    def of(cls, tables: Sequence[Table], types: Mapping[int, TypeShape]) -> Wishes:
        """From what was read of a database with that schema."""
        return cls({one.shown: one for one in tables}, {one.spelled: one for one in types.values()})

    def add_to_tables(self, tables: Sequence[Table]) -> list[Table]:
        """Tables whose rows satisfy both schemas, as far as both can be satisfied."""
        oids = {table.shown: table.oid for table in tables}
        by_wanted = {one.oid: oids[name] for name, one in self.tables.items() if name in oids}
        return [
            self._add(table, self.tables[table.shown], by_wanted)
            if table.shown in self.tables
            else table
            for table in tables
        ]

    def add_to_types(self, types: Mapping[int, TypeShape]) -> dict[int, TypeShape]:
        """Types of which only values are taken that both schemas have."""
        return {oid: self._narrow(shape) for oid, shape in types.items()}

    def _narrow(self, shape: TypeShape) -> TypeShape:
        wanted = self.types.get(shape.spelled)
        if shape.kind != "e" or wanted is None:
            return shape
        labels = tuple(one for one in shape.labels if one in wanted.labels)
        return evolve(shape, labels=labels or shape.labels)

    def _add(self, table: Table, wanted: Table, by_wanted: Mapping[int, int]) -> Table:
        columns = {
            name: evolve(column, not_null=column.not_null or wanted.columns[name].not_null)
            if name in wanted.columns
            else column
            for name, column in table.columns.items()
        }
        rules = [
            evolve(rule, targets=frozenset(by_wanted[one] for one in rule.targets))
            for rule in wanted.rules
            if columns.keys() >= set(rule.columns) and by_wanted.keys() >= rule.targets
        ]
        known = {(rule.type, rule.columns, rule.definition) for rule in table.rules}
        more = [one for one in rules if (one.type, one.columns, one.definition) not in known]
        more += [
            # values that the new type has as well, by their texts
            Rule("", "c", (name,), f"CHECK ({quote_name(name)}::text::{other} IS NOT NULL)")
            for name, column in columns.items()
            if name in wanted.columns and (other := wanted.columns[name].spelled) != column.spelled
        ]
        return evolve(table, columns=columns, rules=(*table.rules, *more))
