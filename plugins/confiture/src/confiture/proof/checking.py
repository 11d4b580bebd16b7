"""A comparison is proved: its statements on a clone of the first side, and the way back."""

from __future__ import annotations

from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec

from confiture.catalog.facts import Identity
from confiture.ddl.files import Place, find_files, read_files
from confiture.ddl.kinds import load_kinds
from confiture.ddl.order import Arrangement, arrange
from confiture.ddl.statements import Part, read_statements
from confiture.differ.comparing import Diff
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.servers import demand_server
from confiture.environment import load_environment
from confiture.online.forms import make_safe
from confiture.plan import SEEDS_FOLDER
from confiture.proof.proving import Trial, Way
from confiture.proof.proving import prove as prove_ways
from confiture.proof.renaming import rename_back
from confiture.proof.result import Proof
from confiture.proof.rows import PER_TABLE
from confiture.server.session import explain_server
from confiture.server.wire import Cancellation
from confiture.threads import run_blocking

#: What the way back needs whatever it is made of.
_UNCHECKED = "SET check_function_bodies = off"


async def prove(
    diff: Diff,
    context: Context,
    *,
    online: bool = False,
    seeds: str | None = None,
    seed: int = 0,
    per_table: int = PER_TABLE,
) -> Proof:
    """Try the statements of a comparison on a clone with rows, and those of the way back.

    Args:
        diff: the comparison.
        context: the open kernel.
        online: try the safe forms.
        seeds: environment whose seeds are loaded; tables without any get generated rows, which
            all of them get without it.
        seed: of generated rows; equal ones make equal rows.
        per_table: how many rows are made in each table.

    Returns:
        what is wrong, if anything.

    Raises:
        ShadowMissingError: a protected environment names no server for scratch databases.
        FraiseError: the server cannot be used, or seeds cannot be read.
    """
    given = None if seeds is None else _read_seeds(seeds, context)
    server = demand_server(diff.server_dsn)

    def work(cancellation: Cancellation) -> Proof:
        trial = Trial(
            server_dsn=server,
            given=given,
            seed=seed,
            per_table=per_table,
            cancellation=cancellation,
            ignored=diff.ignored,
        )
        up = Way(
            statements=diff.safe if online else diff.statements,
            settings=diff.settings,
            wanted=diff.new,
            renamed=diff.renamed.carry,
        )
        with explain_server("the server of the scratch database"):
            return prove_ways(diff.origin, up, way_back(diff, online=online), trial)

    return await run_blocking(work)


def way_back(diff: Diff, *, online: bool = False) -> Way:
    """What undoes the statements of a comparison.

    Args:
        diff: the comparison.
        online: in safe forms.
    """
    version = diff.old.version
    back = plan(diff.new, diff.old, all_kinds(), version, ignored=diff.ignored).actions
    if online:
        back = make_safe(back, diff.new, diff.old, version)

    def renamed(identity: Identity) -> Identity:
        for rename in diff.renamed.backwards:
            identity = rename.carry(identity)
        return identity

    return Way(
        statements=(*back, *rename_back(diff.renamed)),
        settings=(_UNCHECKED,),
        wanted=diff.origin,
        renamed=renamed,
    )


def _read_seeds(name: str, context: Context) -> Arrangement:
    """The statements of an environment's seeds, in the order in which they are tried."""
    environment = load_environment(context.project, name)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    statements = []
    for folder in environment.seeds:
        place = Place(context.project, context.project / SEEDS_FOLDER / folder)
        read = read_files(find_files(place), place)
        statements += read_statements(read, place, kinds, Part.SEED)
    return arrange(statements)
