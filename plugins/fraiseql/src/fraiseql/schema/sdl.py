"""The exporter ``sdl``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from fraise_hookspecs.export import ExportedFile
from graphql import GraphQLSchema, print_schema

from fraiseql.errors import ExportOptionError
from fraiseql.schema.costs import print_costs

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


def export_sdl(
    schema: GraphQLSchema, options: Mapping[str, str], context: Context
) -> Iterable[ExportedFile]:
    """Write ``schema.graphql``; see :class:`fraise_hookspecs.export.Exporter`."""
    unknown = sorted(set(options) - {"costs"})
    if unknown:
        raise ExportOptionError(
            f"The format sdl has no option {unknown[0]!r}.",
            hint="Leave it out; sdl has the option costs alone.",
        )
    if options.get("costs", "no") not in {"yes", "no"}:
        raise ExportOptionError(
            f"The option costs must be yes or no, found {options['costs']!r}.",
            hint="Write --option costs=yes for the directives of cost.",
        )
    text = print_schema(schema) + "\n"
    if options.get("costs") == "yes":
        text = print_costs(schema)
    return (ExportedFile(PurePosixPath("schema.graphql"), text.encode()),)
