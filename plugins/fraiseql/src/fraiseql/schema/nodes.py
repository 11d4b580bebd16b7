"""Relay's Global Object Identification: the interface ``Node`` over all sourced types.

https://relay.dev/graphql/objectidentification.htm
"""

from __future__ import annotations

from typing import Final

from attrs import evolve

from fraiseql.errors import NameClashError
from fraiseql.schema.model import TYPE, FieldModel, InterfaceModel, ObjectModel, TypeRef
from fraiseql.schema.models import Models

NODE: Final = "Node"

_ID: Final = FieldModel(
    name="id",
    key="id",
    type=TypeRef("ID", None, nonnull=True),
    scalar="UUID",
    description="Its id, unique among all of them.",
)


class Node:
    """The class behind ``Node``."""


def add_nodes(models: Models) -> None:
    """Let every sourced type whose ``id`` is a UUID implement ``Node``.

    Raises:
        NameClashError: a declared type has the name.
    """
    if NODE in models.objects or NODE in models.unions or NODE in models.inputs:
        raise NameClashError(
            "fraiseql.node needs the name Node, which a declared type has.",
            hint="Give that type another by name=.",
        )
    members = [
        model
        for model in models.objects.values()
        if model.source is not None and model.discriminator is None and _has_uuid(model)
    ]
    for model in members:
        models.objects[model.name] = evolve(model, interfaces=(*model.interfaces, NODE))
    description = "What can be found again by its id."
    models.objects[NODE] = ObjectModel(
        name=NODE,
        cls=Node,
        source=None,
        description=description,
        fields={"id": _ID},
        discriminator=TYPE,
    )
    models.interfaces[NODE] = InterfaceModel(
        name=NODE,
        description=description,
        members=tuple(model.name for model in members),
        discriminator=TYPE,
    )


def _has_uuid(model: ObjectModel) -> bool:
    field = model.fields["id"]
    return field.type == _ID.type and field.scalar == _ID.scalar
