"""The proof that files build the schema that they were written from."""

from __future__ import annotations

import tempfile
from pathlib import Path

from attrs import frozen
from fraise_postgres import scratch_database

from confiture.catalog.facts import Catalog
from confiture.ddl.kinds import Kinds
from confiture.ddl.order import Arrangement
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import Plan, plan
from confiture.differ.reading import introspect
from confiture.differ.shadow import read_arrangement, read_shadow
from confiture.errors import PullUnprovedError
from confiture.pulling.arranging import IGNORED, Arranged, Standard
from confiture.server.bodies import Finding, check_bodies
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Wire
from confiture.writing import write_new

#: Statements that an error shows.
_SHOWN = 5


@frozen
class Proved:
    """Files that build the schema.

    Attributes:
        texts: by path.
        findings: bodies that are wrong in the database already.
    """

    texts: dict[str, str]
    findings: tuple[Finding, ...]


def read_empty(server_dsn: str) -> tuple[Catalog, dict[str, Standard]]:
    """What a new database of a server has, and each extension as it would be made there."""
    with scratch_database(server_dsn, prefix="empty") as dsn, session(dsn) as connection:
        rows = connection.execute(
            "SELECT name, default_version, comment FROM pg_catalog.pg_available_extensions"
        ).fetchall()
        return introspect(connection), {name: Standard(*told) for name, *told in rows}


def prove(
    arranged: Arranged,
    catalog: Catalog,
    server_dsn: str,
    kinds: Kinds,
    limits: Limits,
    cancellation: Cancellation,
) -> Proved:
    """Build the files in a scratch database, and compare that with the schema.

    Raises:
        PullUnprovedError: they build another one.
        FraiseError: the server does not build them.
    """
    if not arranged.files:
        return Proved({}, ())
    findings: list[Finding] = []

    def look(wire: Wire, own: Arrangement) -> None:
        findings.extend(check_bodies(wire, own.statements))

    with tempfile.TemporaryDirectory(prefix="confiture-") as name:
        folder = Path(name).resolve()
        # bodies that are wrong are to be found, and not to stop the build
        write_new(folder, arranged.texts(arranged.files.keys()))
        arrangement = read_arrangement(folder, folder, kinds)
        built = read_shadow(arrangement, server_dsn, limits, cancellation, look)
    left = plan(built, catalog, all_kinds(), catalog.version, ignored=IGNORED)
    if left.actions or left.remains or arranged.remains:
        raise _explain(arranged, left)
    unchecked = {one.where.file for one in findings if one.where is not None and one.where.file}
    return Proved(arranged.texts(unchecked), tuple(findings))


def _explain(arranged: Arranged, left: Plan) -> PullUnprovedError:
    told = [one.sql.splitlines()[0] for one in left.actions]
    rest = (*arranged.remains, *left.remains)
    told += [f"{one.identity}: {', '.join(one.values)}" for one in rest]
    more = [f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
    lines = "".join(f"\n  {one}" for one in [*told[:_SHOWN], *more])
    return PullUnprovedError(
        f"the files would build another schema than the database has; what differs:{lines}",
        hint="nothing was written; please report this with the statements",
    )
