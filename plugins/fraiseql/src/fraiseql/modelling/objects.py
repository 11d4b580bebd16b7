"""Every object that models make in the database, and the file that each stands in."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Final

from attrs import frozen

from fraiseql.modelling.changing import write_update
from fraiseql.modelling.creating import write_create
from fraiseql.modelling.deleting import write_delete
from fraiseql.modelling.documents import write_view
from fraiseql.modelling.model import TableModel, Tables
from fraiseql.modelling.readtables import write_read_table, write_sync, write_sync_all
from fraiseql.modelling.storage import write_references, write_table
from fraiseql.modelling.tenants import write_policies
from fraiseql.sql.catalog import TYPE_EXTENSIONS

#: Where the functions that generated ones call are written down.
_FOUNDATIONS: Final = (
    ("templates", "music", "db", "schema", "00_common"),
    ("modelling", "foundation"),
)


@frozen
class DatabaseObject:
    """A generated piece of DDL.

    Attributes:
        name: of the object, and of the block that holds it.
        path: below ``db/schema``, where it goes unless it stands somewhere already.
        text: ends with a line feed.
    """

    name: str
    path: PurePosixPath
    text: str


def objects_of(tables: Tables) -> tuple[DatabaseObject, ...]:
    """The objects of all models, in the order in which files are listed.

    Raises:
        ModelError: columns of a read table want one name.
    """
    found: list[DatabaseObject] = []
    for table in tables:
        found += _of_table(table, tables)
    if found:
        found.append(_object("30_read", "fn_sync_tv_all", write_sync_all(tables)))
    found += _extensions(tables)
    found += _foundation("\n".join(item.text for item in found))
    return tuple(sorted(found, key=lambda item: item.path))


def _of_table(table: TableModel, tables: Tables) -> Iterator[DatabaseObject]:
    entity = table.entity
    yield _object("10_tables", f"tb_{entity}", write_table(table))
    references = write_references(table)
    if references is not None:
        yield _object("15_references", f"tb_{entity}_references", references)
    yield _object("20_documents", f"v_{entity}", write_view(table, tables))
    yield _object("30_read", f"tv_{entity}", write_read_table(table, tables))
    yield _object("30_read", f"fn_sync_tv_{entity}", write_sync(table, tables))
    yield _object("40_functions", f"fn_create_{entity}", write_create(table, tables))
    update = write_update(table, tables)
    if update is not None:
        yield _object("40_functions", f"fn_update_{entity}", update)
    yield _object("40_functions", f"fn_delete_{entity}", write_delete(table, tables))
    policies = write_policies(table)
    if policies is not None:
        yield _object("50_policies", f"rls_{entity}", policies)


def _extensions(tables: Tables) -> Iterator[DatabaseObject]:
    """What types of columns and indexes need."""
    columns = [column for table in tables for column in table.columns]
    wanted = {TYPE_EXTENSIONS.get(column.plain_type.removesuffix("[]")) for column in columns}
    wanted |= {item.extension for column in columns for item in column.served}
    for extension in sorted(each for each in wanted if each is not None):
        text = f"CREATE EXTENSION IF NOT EXISTS {extension} CASCADE;\n"
        yield _object("00_common", f"extension_{extension}", text)


def _foundation(texts: str) -> Iterator[DatabaseObject]:
    """The functions that others call, and those that they call themselves."""
    known = {
        file.name.removesuffix(".sql"): file.read_text("utf-8")
        for folder in _FOUNDATIONS
        for file in files("fraiseql").joinpath(*folder).iterdir()
        if file.name.endswith(".sql")
    }
    wanted = {name for name in known if f"{name}(" in texts}
    while more := {
        name
        for name in known
        if name not in wanted and any(f"{name}(" in known[other] for other in wanted)
    }:
        wanted |= more
    for name in sorted(wanted):
        yield _object("00_common", name, known[name])


def _object(folder: str, name: str, text: str) -> DatabaseObject:
    return DatabaseObject(name, PurePosixPath(folder, f"{name}.sql"), text)
