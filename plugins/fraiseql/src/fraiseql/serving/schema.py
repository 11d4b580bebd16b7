"""Finds the schema that the settings name."""

from __future__ import annotations

import importlib
import re
import sys
from typing import TYPE_CHECKING

from fraise_hookspecs import FraiseError, Where

from fraiseql.errors import SchemaAttributeError, SchemaImportError, SchemaSettingError
from fraiseql.schema.schema import Schema
from fraiseql.serving.blame import blame_project, describe

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

_KEY = "fraiseql.schema"
_REFERENCE = re.compile(r"([A-Za-z_][\w.]*):([A-Za-z_]\w*)")


def load_schema(context: Context) -> Schema:
    """Import the schema of the project; its folder goes to the front of the import path.

    Raises:
        FraiseError: the setting is missing or wrong, or the project's code fails; the place is
            the line of that code.
    """
    named = context.settings("fraiseql").schema
    if named is None:
        raise SchemaSettingError(
            "The settings name no schema to serve.",
            hint="Add to fraise.yaml:  fraiseql: {schema: app.schema:schema}",
            where=Where(file=str(context.project / "fraise.yaml"), key=_KEY),
        )
    match = _REFERENCE.fullmatch(named)
    if match is None:
        raise SchemaSettingError(
            f"The schema must be named module:attribute, found {named!r}.",
            hint="Write it like app.schema:schema, without .py.",
            where=Where(key=_KEY),
        )
    module, attribute = match.groups()
    folder = str(context.project)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    found = getattr(_import(module, context), attribute, None)
    if not isinstance(found, Schema):
        what = "nothing of that name" if found is None else f"a {type(found).__name__}"
        raise SchemaAttributeError(
            f"{named} must be a fraiseql.Schema, found {what}.",
            hint=f"Write in {module}:  {attribute} = fraiseql.Schema(...)",
            where=Where(key=_KEY),
        )
    return found


def _import(module: str, context: Context) -> object:
    try:
        with blame_project(context.project):
            return importlib.import_module(module)
    except FraiseError:
        raise
    except Exception as error:  # no line of the project had a part: the setting is at fault
        raise SchemaImportError(
            f"The module {module} cannot be imported: {describe(error)}.",
            hint=f"Modules are looked for in {context.project} first; mend the setting.",
            where=Where(key=_KEY),
        ) from error
