"""Relations as conditions between rows, and whether their keys are in the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fraiseql.errors import RelationKeyError
from fraiseql.plan.refusal import refuse
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.homes import find_home, look_up, source_of
from fraiseql.sql.scope import Scope
from fraiseql.sql.unions import key_field
from fraiseql.sql.uses import RelationUse


def match_one(
    scope: Scope,
    columns: Columns,
    owner: ObjectModel,
    field: FieldModel,
    target: ObjectModel,
    rows: Columns,
) -> str:
    """The condition on which a row is the object that a relation gives.

    Where the key is a column of the owner's own source alone, and the object stands in another's
    document or in the source of an interface, its own row is looked up.

    Args:
        scope: of the statement.
        columns: of the object that has the relation.
        owner: its type.
        field: the relation.
        target: the type that it gives.
        rows: of the target's source.

    Raises:
        GraphQLError: the object is of an abstract type, and the key cannot be had of all its types.
    """
    assert field.relation is not None
    key, id_field = field.relation.on, target.fields["id"]
    is_at_hand = columns.column(key) is not None or _is_held(scope, owner, key)
    home = None if is_at_hand else find_home(scope, columns, owner)
    if not is_at_hand and home is None and columns.document is not None:
        raise refuse(
            f"{owner.name}.{field.name} cannot be compared inside of a document: not all of its "
            f"types hold {key!r} there, and not all have a source where it could be looked up."
        )
    given = (
        _access(columns, key, id_field).sql
        if home is None
        else look_up(scope, home, columns, owner, _access(home, key, id_field).sql)
    )
    return f"{rows.access(id_field).sql} = {given}"


def _is_held(scope: Scope, owner: ObjectModel, key: str) -> bool:
    """Whether documents hold a key, of an abstract type those of all its types."""
    models = scope.schema.models
    abstract = models.abstract(owner.name)
    if abstract is None or owner.source is not None:
        return owner.holds(key)
    return all(models.objects[name].holds(key) for name in abstract.members)


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
    return columns.access(key_field(key, id_field))


def check_relations(
    models: Models, sources: Mapping[str, Source], parts: Parts
) -> Iterator[tuple[ObjectModel, FieldModel, RelationKeyError]]:
    """Relations whose key is nowhere, so that they would always be empty.

    A key is a column of the source of the type of the ids, or the key of a declared field.

    Args:
        models: types of the schema.
        sources: what the database has.
        parts: the scalars.

    Returns:
        the type and field of each, and what is wrong.
    """
    objects = models.objects
    for model in objects.values():
        for field in model.fields.values():
            if field.relation is not None and models.has_fields(field.relation.target):
                target = models.common(field.relation.target)
                is_one = field.relation.kind is RelationKind.ONE
                holder, referred = (model, target) if is_one else (target, model)
                key = field.relation.on
                for each in _rows_of(holder, models):
                    source = sources.get(str(source_of(each, objects)))
                    if not each.holds(key) and (
                        source is None
                        or not _access(Columns(source, parts), key, referred.fields["id"]).is_column
                    ):
                        yield model, field, _key_missing(model, field, each, source)


def _rows_of(model: ObjectModel, models: Models) -> Sequence[ObjectModel]:
    """The types whose rows a type's are: of an abstract one without a source those of its types."""
    abstract = models.abstract(model.name)
    if abstract is None or model.source is not None:
        return (model,)
    return [models.objects[name] for name in abstract.members if name in models.objects]


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
