"""Input types and arguments, as classes and annotations declare them."""

from __future__ import annotations

import inspect

import attrs
from fraise_hookspecs.errors import Where

from fraiseql.declare.members import FieldOptions
from fraiseql.declare.relations import RelationOptions
from fraiseql.declare.types import Kind, TypeDeclaration
from fraiseql.errors import DeclarationError
from fraiseql.schema.annotations import Reader, place_of
from fraiseql.schema.attributes import add_field, check_choice, defaults_of, describe, public_name
from fraiseql.schema.docstrings import attribute_docs
from fraiseql.schema.model import InputModel, InputObjectModel


def read_input_object(reader: Reader, declared: TypeDeclaration) -> InputObjectModel:
    """An input type.

    Raises:
        AnnotationError: an annotation means nothing.
        DeclarationError: it has no fields, or one that inputs cannot have.
        NameClashError: two fields want one name.
    """
    defaults = defaults_of(declared.cls)
    docs = attribute_docs(declared.cls)
    fields: dict[str, InputModel] = {}
    for key, annotation in reader.hints_for(declared).items():
        if key.startswith("_"):
            continue
        where = place_of(declared.cls, key)
        model = read_input(
            reader,
            key,
            annotation,
            default=defaults.get(key, attrs.NOTHING),
            where=where,
            options=declared.options.get(key),
            doc=docs.get(key),
        )
        if declared.one_of:
            check_choice(model, where)
        add_field(fields, model, declared, where)
    if not fields:
        raise DeclarationError(
            f"{declared.name} has no fields.",
            hint="Annotate at least one attribute.",
            where=place_of(declared.cls),
        )
    return InputObjectModel(
        name=declared.name,
        cls=declared.cls,
        description=inspect.cleandoc(declared.description) if declared.description else None,
        fields=fields,
        one_of=declared.one_of,
    )


def read_input(
    reader: Reader,
    key: str,
    annotation: object,
    *,
    default: object,
    where: Where,
    options: FieldOptions | None = None,
    doc: str | None = None,
) -> InputModel:
    """An argument, or an attribute of an input.

    Args:
        reader: of annotations.
        key: the Python name.
        annotation: evaluated.
        default: ``attrs.NOTHING`` where there is none.
        where: for errors.
        options: of the attribute; else those that stand in the annotation.
        doc: the description, where neither options nor annotation have one.

    Raises:
        AnnotationError: the annotation means nothing.
        DeclarationError: it is a relation.
    """
    if isinstance(options, RelationOptions):
        raise DeclarationError(
            f"{key} is a relation, and inputs have none.",
            hint="Take the id of the other side: `artist_id: UUID`.",
            where=where,
        )
    reading = reader.read(annotation, name=key, kind=Kind.INPUT, where=where)
    options = reading.options if options is None else options
    has_default = default is not attrs.NOTHING
    return InputModel(
        name=public_name(key, options),
        key=key,
        type=reading.type,
        scalar=reading.scalar,
        description=describe(reading, options, doc),
        deprecated=options.deprecated if options else None,
        has_default=has_default,
        default=default if has_default else None,
        published=has_default and default is not None,
    )
