"""Relations as conditions between rows, and whether their keys are in the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fraiseql.errors import RelationKeyError
from fraiseql.plan.refusal import refuse
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind
from fraiseql.schema.parts import Parts
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.uses import RelationUse


def match_one(
    columns: Columns, owner: ObjectModel, field: FieldModel, target: ObjectModel, rows: Columns
) -> str:
    """The condition on which a row is the object that a relation gives.

    Args:
        columns: of the object that has the relation.
        owner: its type.
        field: the relation.
        target: the type that it gives.
        rows: of the target's source.

    Raises:
        GraphQLError: the object is inside of a document that has no such key.
    """
    assert field.relation is not None
    key = field.relation.on
    if columns.document is not None and columns.column(key) is None and not holds(owner, key):
        raise refuse(
            f"{owner.name}.{field.name} cannot be read inside of another document, which is not "
            f"declared to hold {key!r}."
        )
    id_field = target.fields["id"]
    return f"{rows.access(id_field).sql} = {_access(columns, key, id_field).sql}"


def match_many(columns: Columns, owner: ObjectModel, field: FieldModel, rows: Columns) -> str:
    """The condition on which a row is of the list that a relation gives.

    Args:
        columns: of the object that has the relation.
        owner: its type.
        field: the relation.
        rows: of the source of the list.
    """
    assert field.relation is not None
    id_field = owner.fields["id"]
    return f"{_access(rows, field.relation.on, id_field).sql} = {columns.access(id_field).sql}"


def use_of_one(path: str, target: ObjectModel, rows: Columns) -> RelationUse:
    """The use of a relation that gives one object; arguments as :func:`match_one`."""
    access = rows.access(target.fields["id"])
    return RelationUse(path=path, columns=rows, access=access, column="id")


def use_of_many(path: str, owner: ObjectModel, field: FieldModel, rows: Columns) -> RelationUse:
    """The use of a relation that gives a list; arguments as :func:`match_many`."""
    assert field.relation is not None
    key = field.relation.on
    access = _access(rows, key, owner.fields["id"])
    return RelationUse(path=path, columns=rows, access=access, column=key)


def _access(columns: Columns, key: str, id_field: FieldModel) -> Access:
    """How to reach a key that holds the id of another object, declared as a field or not."""
    return columns.access(FieldModel(name=key, key=key, type=id_field.type, scalar=id_field.scalar))


def check_relations(
    objects: Mapping[str, ObjectModel], sources: Mapping[str, Source], parts: Parts
) -> Iterator[tuple[ObjectModel, FieldModel, RelationKeyError]]:
    """Relations whose key is nowhere, so that they would always be empty.

    A key is a column of the source of the type of the ids, or the key of a declared field.

    Args:
        objects: types by name.
        sources: what the database has.
        parts: the scalars.

    Returns:
        the type and field of each, and what is wrong.
    """
    for model in objects.values():
        for field in model.fields.values():
            if field.relation is not None and field.relation.target in objects:
                target = objects[field.relation.target]
                is_one = field.relation.kind is RelationKind.ONE
                holder, referred = (model, target) if is_one else (target, model)
                key = field.relation.on
                source = sources.get(str(_source_of(holder, objects)))
                if not holds(holder, key) and (
                    source is None
                    or not _access(Columns(source, parts), key, referred.fields["id"]).is_column
                ):
                    yield model, field, _key_missing(model, field, holder, source)


def holds(model: ObjectModel, key: str) -> bool:
    """Whether documents of a type are declared to hold a key."""
    return any(
        field.key == key and field.method is None and field.relation is None
        for field in model.fields.values()
    )


def _source_of(model: ObjectModel, objects: Mapping[str, ObjectModel]) -> str | None:
    """Where rows of a type are: in its own source, or in that of an interface."""
    found = (model.source, *(objects[name].source for name in model.interfaces))
    return next((source for source in found if source is not None), None)


def _key_missing(
    model: ObjectModel, field: FieldModel, holder: ObjectModel, source: Source | None
) -> RelationKeyError:
    assert field.relation is not None
    key = field.relation.on
    column = None if source is None else source.columns.get(key)
    found = "there is none" if column is None else f"it is {column.cast}"
    return RelationKeyError(
        f"The relation {model.name}.{field.name} needs a column or field {key!r} of "
        f"{holder.source or holder.name} that holds ids: {found}.",
        hint="Name the column that holds the id of the other side, or add it.",
        where=place_of(model.cls, field.key),
    )
