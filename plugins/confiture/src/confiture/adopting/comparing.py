"""Whether files that are there already build what a database has."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from confiture.catalog.facts import Catalog
from confiture.ddl.kinds import Kinds
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.shadow import read_arrangement, read_shadow
from confiture.environment import Environment
from confiture.errors import AdoptDifferentError
from confiture.plan import SCHEMA_FOLDER
from confiture.pulling.arranging import IGNORED
from confiture.server.session import Limits
from confiture.server.wire import Cancellation

_SHOWN: Final = 5


def refuse_different(
    catalog: Catalog,
    project: Path,
    environment: Environment,
    server_dsn: str,
    kinds: Kinds,
    cancellation: Cancellation,
) -> None:
    """Build the files of an environment in a scratch database and compare.

    Raises:
        AdoptDifferentError: they build another schema.
    """
    arrangement = read_arrangement(project / SCHEMA_FOLDER, project, kinds, environment)
    built = read_shadow(arrangement, server_dsn, Limits.of(environment), cancellation)
    found = plan(catalog, built, all_kinds(), catalog.version, ignored=IGNORED)
    if not found.actions and not found.remains:
        return
    told = [one.sql.splitlines()[0] for one in found.actions]
    told += [f"{one.identity}: {', '.join(one.values)}" for one in found.remains]
    more = [f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
    lines = "".join(f"\n  {one}" for one in [*told[:_SHOWN], *more])
    raise AdoptDifferentError(
        f"{SCHEMA_FOLDER.as_posix()} has files, and would make of the database:{lines}",
        hint="nothing was changed; correct the files, or move them away to have them written",
    )
