"""The row of an object that stands elsewhere: in a document, or in an interface's source."""

from __future__ import annotations

from collections.abc import Mapping

from fraiseql.schema.model import TYPE, ObjectModel
from fraiseql.sql.columns import Columns
from fraiseql.sql.scope import Scope
from fraiseql.sql.unions import UnionSource
from fraiseql.sql.writer import quote_name, quote_text


def source_of(model: ObjectModel, objects: Mapping[str, ObjectModel]) -> str | None:
    """Where rows of a type are: in its own source, or in that of an interface.

    Args:
        model: the type.
        objects: types by name; interfaces that are not among them are not looked at.
    """
    known = (objects[name].source for name in model.interfaces if name in objects)
    found = (model.source, *known)
    return next((source for source in found if source is not None), None)


def find_home(scope: Scope, columns: Columns, owner: ObjectModel) -> Columns | None:
    """The rows of a type's own source; None where these are they, or there is none.

    Of an abstract type they are those of all its types, where each has a source.

    Args:
        scope: of the statement.
        columns: where an object of the type stands.
        owner: the type.
    """
    models = scope.schema.models
    source = source_of(owner, models.objects)
    if source is None:
        abstract = models.abstract(owner.name)
        types = [] if abstract is None else [models.objects[name] for name in abstract.members]
        is_listed = bool(types) and all(each.source is not None for each in types)
        return scope.columns(owner) if is_listed and columns.document is not None else None
    if columns.document is None and scope.catalog.sources[source] == columns.source:
        return None
    return scope.rows(source)


def look_up(scope: Scope, home: Columns, columns: Columns, owner: ObjectModel, sql: str) -> str:
    """SQL of a value of an object's own row, which its id finds; null where there is no such row.

    Where rows are of several sources, which may have equal ids, its type finds it, too.

    Args:
        scope: of the statement.
        home: the rows of its type.
        columns: where the object stands.
        owner: its type.
        sql: of the value, over ``home``.
    """
    id_ = owner.fields["id"]
    match = f"{home.access(id_).sql} = {columns.access(id_).sql}"
    if isinstance(home.source, UnionSource):
        match += f" AND {quote_name(home.alias, TYPE)} = {_type_of(scope, columns, owner)}"
    return f"(SELECT {sql} FROM {scope.table(home)} WHERE {match} LIMIT 1)"  # noqa: S608


def _type_of(scope: Scope, columns: Columns, owner: ObjectModel) -> str:
    """SQL of the name of the type that a document of an abstract type says it is."""
    abstract = scope.schema.models.abstract(owner.name)
    assert abstract is not None  # no other type has several sources
    said = f"{columns.json} ->> {quote_text(abstract.discriminator)}"
    types = [
        f"WHEN {quote_text(tag)} THEN {quote_text(name)}" for tag, name in abstract.stored.items()
    ]
    return f"CASE {said} {' '.join(types)} END"
