"""Python enums read."""

from __future__ import annotations

import enum
import inspect

from fraiseql.declare.enums import EnumDeclaration
from fraiseql.declare.types import MARK
from fraiseql.schema.docstrings import attribute_docs
from fraiseql.schema.model import EnumModel


def read_enum(cls: type[enum.Enum]) -> EnumModel:
    """The model of an enum.

    A value is stored as its Python value where that is text, else as its name.
    """
    declared = vars(cls).get(MARK)
    if not isinstance(declared, EnumDeclaration):
        declared = EnumDeclaration(name=cls.__name__, description=None)
    own_doc = vars(cls).get("__doc__")
    description = declared.description if declared.description is not None else own_doc
    names = [name for name, member in cls.__members__.items() if member.name == name]
    texts = {**attribute_docs(cls), **declared.descriptions}
    return EnumModel(
        name=declared.name,
        cls=cls,
        description=inspect.cleandoc(description) if description else None,
        stored={
            name: cls[name].value if isinstance(cls[name].value, str) else name for name in names
        },
        descriptions={name: texts[name] for name in names if name in texts},
        deprecated=declared.deprecated,
    )
