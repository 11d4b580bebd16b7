"""A database for development: built with Confiture where it is still empty."""

from __future__ import annotations

import sys
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

#: The environment file that a developer's own database is built by.
ENVIRONMENT = "local"


async def build_if_empty(context: Context) -> None:
    """Build the project's database, seeds included, unless there is something in it.

    Raises:
        FraiseError: the database cannot be reached, or the build fails.
    """
    database = await context.resource("database")
    text = files("fraiseql.serving").joinpath("sql", "is_empty.sql").read_text("utf-8")
    if not await database.fetchval(text):
        return
    if not (context.project / "db" / "schema").is_dir():
        sys.stdout.write("The database is empty, and there is no db/schema to build it from.\n")
        return
    import confiture

    sys.stdout.write("The database is empty: building it from db/schema.\n")
    sys.stdout.flush()
    await confiture.build(context.project, context, ENVIRONMENT, seed=True)
