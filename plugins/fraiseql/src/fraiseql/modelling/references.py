"""What models embed of each other, and refer to."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from fraiseql.declare.model import ModelDeclaration, OnDelete, model_of
from fraiseql.errors import ModelError
from fraiseql.modelling.attributes import attribute_error, options_of
from fraiseql.modelling.model import ListModel, ReferenceModel
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind
from fraiseql.schema.models import Models


@frozen(kw_only=True)
class ReferenceReader:
    """Reads references of one model to others, and lists of those that refer to it.

    Attributes:
        subject: the model as a GraphQL type.
        declared: how it is stored.
        models: every type of the schema.
    """

    subject: ObjectModel
    declared: ModelDeclaration
    models: Models

    def refers(self, field: FieldModel) -> bool:
        """Whether a field is one row of another model, embedded or as a relation."""
        if field.relation is not None:
            target = self.models.objects.get(field.relation.target)
            single = field.relation.kind is RelationKind.ONE
            return single and target is not None and model_of(target.cls) is not None
        return field.type.of is None and self.target(field) is not None

    def target(self, field: FieldModel) -> ModelDeclaration | None:
        """The model that a field embeds; None for values, and types that are stored in the row.

        Raises:
            ModelError: it holds a type that has a source and is no model.
        """
        model = self.models.objects.get(field.type.leaf)
        if model is None:
            return None
        target = model_of(model.cls)
        if target is None and model.source is not None:
            raise self._wrong(
                field.key,
                f"holds {model.name}, which is read from {model.source} and is no model",
                "Make it an @fraiseql.model, or declare the field a fraiseql.relation(on=...).",
            )
        return target

    def read(self, field: FieldModel, fields: Mapping[str, FieldModel]) -> ReferenceModel:
        """The reference that a field is.

        Raises:
            ModelError: its key, its id or ``on_delete`` does not fit.
        """
        relation = field.relation
        id_key = id_key_of(field)
        if not id_key.endswith("_id"):
            raise self._wrong(
                field.key,
                f"is a relation on {id_key!r}, which does not end in _id",
                f'Write fraiseql.relation(on="{field.key}_id"), for the column fk_{field.key}.',
            )
        published = fields.get(id_key)
        if published is not None and published.scalar != "UUID":
            raise self._wrong(
                id_key, f"is the id of {self.subject.name}.{field.key}", "Annotate it as UUID."
            )
        target = model_of(self.models.objects[relation.target if relation else field.type.leaf].cls)
        assert target is not None  # what refers says
        nullable = not field.type.nonnull
        on_delete = self.declared.on_delete.get(field.key, OnDelete.RESTRICT)
        if on_delete is OnDelete.SET_NULL and not nullable:
            raise self._wrong(
                field.key, "shall be set to null, and must not be null", "Annotate it `T | None`."
            )
        return ReferenceModel(
            key=id_key.removesuffix("_id"),
            entity=target.entity,
            nullable=nullable,
            embedded=relation is None,
            published=relation is not None or id_key in fields,
            unique=(field.key,) in self.declared.unique,
            on_delete=on_delete,
            description=field.description,
        )

    def read_list(self, field: FieldModel, target: ModelDeclaration) -> ListModel:
        """The list of the rows of another model that refer to this one.

        Raises:
            ModelError: none of its attributes does, or several do and none is named.
        """
        options = options_of(self.subject, field.key)
        child = self.models.objects[field.type.leaf]
        ways = {
            item.key: id_key_of(item).removesuffix("_id")
            for item in child.fields.values()
            if item.method is None and item.type.of is None and item.type.leaf == self.subject.name
        }
        wanted = options.by
        if wanted is None and len(ways) == 1:
            wanted = next(iter(ways))
        if wanted not in ways:
            raise self._wrong(
                field.key,
                f"embeds a list of {child.name}, of which "
                f"{'several attributes refer' if len(ways) > 1 else 'no attribute refers'} here",
                f"Name one by fraiseql.column(by=...); there are: {', '.join(ways)}."
                if ways
                else f"Give {child.name} an attribute `{self.declared.entity}: "
                f"{self.subject.name}`, as a fraiseql.relation(on=...).",
            )
        return ListModel(key=field.key, entity=target.entity, by=ways[str(wanted)])

    def _wrong(self, key: str, what: str, hint: str) -> ModelError:
        return attribute_error(self.subject, key, what, hint)


def id_key_of(field: FieldModel) -> str:
    """The key of the id of what a field refers to."""
    return f"{field.key}_id" if field.relation is None else field.relation.on
