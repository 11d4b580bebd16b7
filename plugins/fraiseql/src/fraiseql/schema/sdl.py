"""The exporter ``sdl``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from fraise_hookspecs.export import ExportedFile
from graphql import GraphQLSchema, print_schema

from fraiseql.errors import ExportOptionError

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


def export_sdl(
    schema: GraphQLSchema, options: Mapping[str, str], context: Context
) -> Iterable[ExportedFile]:
    """Write ``schema.graphql``; see :class:`fraise_hookspecs.export.Exporter`."""
    if options:
        raise ExportOptionError(
            f"The format sdl has no option {min(options)!r}.",
            hint="Leave it out; sdl has no options.",
        )
    text = print_schema(schema) + "\n"
    return (ExportedFile(PurePosixPath("schema.graphql"), text.encode()),)
