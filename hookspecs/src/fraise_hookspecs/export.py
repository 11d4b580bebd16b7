"""Exporters: what can be written from a schema (SDL, types of other languages, dashboards)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any, Protocol

from attrs import frozen

from fraise_hookspecs.context import Context
from fraise_hookspecs.markers import hookspec
from fraise_hookspecs.specs import Spec


@frozen
class ExportedFile:
    """One file of an export; the path is relative to the folder that the user names."""

    path: PurePosixPath
    content: bytes


class Exporter(Protocol):
    """Target of an :class:`ExporterSpec`."""

    def __call__(
        self,
        schema: Any,  # Any: a graphql.GraphQLSchema; contracts do not import graphql-core
        options: Mapping[str, str],
        context: Context,
    ) -> Iterable[ExportedFile]:
        """Write the schema in the exporter's format.

        Args:
            schema: the finished ``graphql.GraphQLSchema``.
            options: ``--option key=value`` of the command; an unknown key is an error.
            context: the loaded kernel.

        Raises:
            FraiseError: an option is unknown or the schema cannot be written in this format.
        """
        ...


@frozen(kw_only=True)
class ExporterSpec(Spec):
    """A format that ``fraiseql schema export --format NAME`` can write.

    ``target`` is an :class:`Exporter`.
    """


@hookspec
def fraise_exporters() -> tuple[ExporterSpec, ...]:  # type: ignore[empty-body]
    """Register export formats.

    Shape R: called once when the kernel is loaded.  Since 1.0.
    """
