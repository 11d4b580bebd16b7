"""Batches read: the arguments and types of mutations that take several inputs at once."""

from __future__ import annotations

from fraise_hookspecs.errors import Where

from fraiseql.declare.batches import BatchCounts, BatchItem, BatchMode
from fraiseql.declare.types import Kind, type_
from fraiseql.schema.annotations import Reading
from fraiseql.schema.model import FieldModel, InputModel, TypeRef
from fraiseql.schema.read import ModelReader, declared_of


def batch_arguments(
    reader: ModelReader, given: TypeRef, where: Where
) -> tuple[InputModel, InputModel]:
    """The arguments ``inputs`` and ``mode``."""
    mode = reader.reader.read(BatchMode, name="mode", kind=Kind.INPUT, where=where)
    return (
        InputModel(
            name="inputs",
            key="inputs",
            type=TypeRef(None, given, nonnull=True),
            description="One for each item, in the order in which they are done.",
        ),
        InputModel(
            name="mode",
            key="mode",
            type=mode.type,
            description="What becomes of the others when some fail.",
            has_default=True,
            default=BatchMode.ALL_OR_NOTHING,
            published=True,
        ),
    )


def batch_type(reader: ModelReader, name: str, result: Reading, where: Where) -> TypeRef:
    """The type that a batch gives, with one item for each input.

    Args:
        reader: of the schema.
        name: of the mutation's class.
        result: what the function gives for one input.
        where: for errors.
    """
    of_item = FieldModel(
        name="result",
        key="result",
        type=TypeRef(result.type.name, result.type.of, nonnull=False),
        scalar=result.scalar,
        description="What was done; null where it failed by an error.",
    )
    item = _declare(reader, BatchItem, f"{name}Item", "One item of a batch.", of_item, where)
    of_batch = FieldModel(
        name="items",
        key="items",
        type=TypeRef(None, item, nonnull=True),
        description="One for each input, in the order of the inputs.",
    )
    return _declare(reader, BatchCounts, f"{name}Batch", f"What {name} did.", of_batch, where)


def _declare(
    reader: ModelReader, parent: type, name: str, doc: str, field: FieldModel, where: Where
) -> TypeRef:
    """An object type with the attributes of a class and one field more."""
    cls = type_(type(name, (parent,), {"__doc__": doc, "__module__": __name__}))
    declared = declared_of(cls)
    reading = reader.reader.read(cls, name=name, kind=Kind.OBJECT, where=where)
    reader.finish()
    reader.models.objects[declared.name] = reader.models.objects[declared.name].with_field(field)
    return reading.type
