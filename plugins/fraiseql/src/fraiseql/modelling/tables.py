"""The models of a schema as one whole: who embeds whom, without rings."""

from __future__ import annotations

from collections.abc import Mapping

from fraiseql.declare.model import ModelDeclaration, model_of
from fraiseql.declare.versions import is_version
from fraiseql.errors import ModelError
from fraiseql.modelling.model import TableModel, Tables
from fraiseql.modelling.read import TableReader
from fraiseql.modelling.reading import read_columns
from fraiseql.modelling.rings import open_rings
from fraiseql.modelling.tenants import check_tenants
from fraiseql.schema.collect import Declarations
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import Parts
from fraiseql.schema.read import ModelReader


def read_tables(declarations: Declarations, parts: Parts, limits: PageLimits) -> Tables:
    """The tables of every model among declarations, and of those that they lead to.

    Raises:
        ModelError: a model cannot be stored, or models embed each other in a ring, or refer to
            each other in one of which no row could be the first.
        FraiseError: a declaration has no meaning in GraphQL.
    """
    reader = ModelReader(parts, declarations, limits)
    reader.read_types()
    found: dict[str, TableModel] = {}
    for subject in reader.models.objects.values():
        declared = model_of(subject.cls)
        if declared is None:
            continue
        hints = reader.reader.hints_of(subject.cls)
        table = TableReader(
            subject=subject,
            declared=declared,
            models=reader.models,
            parts=reader.parts,
            versions=tuple(key for key, hint in hints.items() if is_version(hint)),
        ).read()
        other = found.setdefault(table.entity, table)
        if other is not table:
            raise _two_of_a_name(declared, other)
    tables = Tables(_rank(open_rings(found)))
    check_tenants(tables)
    for table in tables:
        _check_indexes(table, tables)
    return tables


def _check_indexes(table: TableModel, tables: Tables) -> None:
    known = {"id", "identifier", *(column.name for column in read_columns(table, tables))}
    for key in (key for each in table.indexes for key in each.columns):
        if key not in known:
            raise ModelError(
                f"{table.cls.__name__}.{key} stands in indexes=, and tv_{table.entity} has no such "
                "column.",
                hint=f"It has: {', '.join(sorted(known))}.",
                where=table.where,
            )


def _two_of_a_name(declared: ModelDeclaration, other: TableModel) -> ModelError:
    return ModelError(
        f"Two models want the table tb_{declared.entity}: {declared.cls.__name__} and "
        f"{other.cls.__name__}.",
        hint='Give one of them another: @fraiseql.model(table="...").',
        where=other.where,
    )


def _rank(tables: Mapping[str, TableModel]) -> dict[str, TableModel]:
    """The models in an order in which each comes after those that its document embeds."""
    ranked: dict[str, TableModel] = {}
    path: list[str] = []

    def visit(entity: str) -> None:
        if entity in ranked:
            return
        if entity in path:
            raise _ring(tables, [*path[path.index(entity) :], entity])
        path.append(entity)
        for embedded in tables[entity].embeds:
            visit(embedded)
        path.pop()
        ranked[entity] = tables[entity]

    for entity in tables:
        visit(entity)
    return ranked


def _ring(tables: Mapping[str, TableModel], path: list[str]) -> ModelError:
    names = " -> ".join(tables[entity].cls.__name__ for entity in path)
    return ModelError(
        f"A document would have no end, because models embed each other: {names}.",
        hint='Declare one of the fields a relation: fraiseql.relation(on="..._id").',
        where=tables[path[0]].where,
    )
