"""Verifies the read tables of a project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from fraiseql.errors import VerifyError
from fraiseql.modelling.verify import CHUNK, Stored, TableReport, Verifier, learn_stored
from fraiseql.serving.blame import blame_project
from fraiseql.serving.schema import load_schema

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context


def read_sources(context: Context) -> tuple[str, ...]:
    """The sources of the project's types, sorted.

    Raises:
        FraiseError: the schema cannot be loaded.
    """
    schema = load_schema(context)
    with blame_project(context.project):
        types = schema.declarations().types.values()
    return tuple(sorted({declared.source for declared in types if declared.source is not None}))


async def verify_project(
    context: Context,
    *,
    tables: Sequence[str] = (),
    chunk: int = CHUNK,
    repair: bool = False,
    progress: Callable[[Stored, int], None] = lambda stored, done: None,
    settings: Mapping[str, str] | None = None,
) -> list[TableReport]:
    """Verify the read tables of the project's types, or those that are named.

    Args:
        context: of the project.
        tables: names of sources; without any, all of them.
        chunk: rows compared in one statement.
        repair: whether to mend what differs.
        progress: told after each chunk how many rows of a table are done.
        settings: of the session by name; without any, a policy that hides rows is an error.

    Raises:
        VerifyError: a table cannot be verified or mended, or there is none.
        FraiseError: the schema cannot be loaded, or the database not be reached.
    """
    sources = read_sources(context)
    for name in tables:
        if name not in sources:
            raise VerifyError(
                f"No type of the project is read from {name}.",
                hint=f"There are: {', '.join(sources) or 'none'}.",
            )
    database = await context.resource("database")
    found = [await learn_stored(database, name) for name in tables or sources]
    reports = [
        await Verifier(database, stored, chunk, repair, progress, settings or {}).run()
        for stored in found
        if stored is not None
    ]
    if not reports:
        raise VerifyError(
            "The project has no read table that stores documents.",
            hint='Give types a tv_ table: @fraiseql.model, or @fraiseql.type(source="tv_...").',
        )
    return reports
