"""``confiture migrate drift``: a live database against what the files say, fact by fact."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any

from attrs import field, frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec

from confiture.catalog.facts import Catalog, Fact, Identity, Unmodelled
from confiture.ddl.kinds import load_kinds
from confiture.differ.comparing import read_side, unmodelled_of, without_subscriptions
from confiture.differ.servers import demand_server, find_scratch_server
from confiture.differ.shadow import read_shadow
from confiture.differ.sides import Side, SideKind
from confiture.environment import load_environment
from confiture.migrations.files import read_migrations
from confiture.migrations.history import History
from confiture.migrations.ledger import Ledger
from confiture.plan import read_plan
from confiture.proof.clone import OWNERSHIP
from confiture.server.session import Limits, explain_server, session
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking


class DriftState(enum.Enum):
    """How something in the database stands to the files."""

    #: The files say it, and it is not there.
    MISSING = "missing"
    #: It is there, and no file says it.
    UNEXPECTED = "unexpected"
    #: It is other than the files say.
    CHANGED = "changed"


@frozen
class Drifted:
    """Something that is not as the files say.

    Attributes:
        identity: kind and name.
        values: the names of those that are other.
    """

    state: DriftState
    identity: Identity
    values: tuple[str, ...] = ()


@frozen(kw_only=True)
class DriftReport:
    """What ``confiture migrate drift`` found.

    Attributes:
        database: where it is, without secrets.
        drifted: what is not as the files say; parts of what is missing or unexpected as a whole
            are not told by themselves.
        pending: migrations that the database has not, which may explain it.
        unmodelled: what is not compared.
    """

    environment: str
    database: str
    drifted: tuple[Drifted, ...] = ()
    pending: tuple[str, ...] = ()
    unmodelled: tuple[Unmodelled, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {
            "environment": self.environment,
            "database": self.database,
            "drifted": [
                {
                    "state": one.state.value,
                    "kind": one.identity.kind,
                    "name": list(one.identity.name),
                    "values": list(one.values),
                }
                for one in self.drifted
            ],
            "pending": list(self.pending),
            "unmodelled": [{"catalog": one.catalog, "what": one.what} for one in self.unmodelled],
        }


async def find_drift(
    context: Context, environment: str = "local", *, owners: bool = False
) -> DriftReport:
    """Compare the database of an environment with its DDL files; changes nothing there.

    The files are built in a scratch database on the environment's server, or on that of its
    ``shadow_url``, which a protected environment needs.

    Args:
        context: the open kernel.
        environment: ``local`` for ``db/environments/local.yaml``.
        owners: compare ownership as well.

    Raises:
        FraiseError: a file is wrong, or the database cannot be read.
    """
    found = load_environment(context.project, environment)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    target = await locate(found, context)
    side = Side(SideKind.DATABASE, target.shown, target=target, environment=found)
    server = demand_server(await find_scratch_server((side,), None, context))

    def look(cancellation: Cancellation) -> DriftReport:
        migrations = read_migrations(context.project, kinds)
        wanted = read_plan(context.project, found, kinds, seed=False)
        live = without_subscriptions(read_side(side, server, context, kinds, cancellation))
        with explain_server(target.shown), session(target.dsn) as connection:
            pending = History(migrations, Ledger(connection).entries()).pending
        with explain_server("the server of the scratch database"):
            shadow = read_shadow(wanted.arrangement, server, Limits(), cancellation)
        ignored = frozenset() if owners else OWNERSHIP
        return DriftReport(
            environment=found.name,
            database=target.shown,
            drifted=tuple(compare(live, shadow, ignored=ignored)),
            pending=tuple(one.id for one in pending),
            unmodelled=unmodelled_of((live, shadow)),
        )

    return await run_blocking(look)


def compare(live: Catalog, wanted: Catalog, *, ignored: frozenset[str]) -> Iterable[Drifted]:
    """What is not as it should be, sorted by kind and name.

    Args:
        live: what there is.
        wanted: what should be there.
        ignored: kinds that are not compared.
    """
    for identity in sorted(live.facts.keys() | wanted.facts.keys()):
        if identity.kind in ignored:
            continue
        here, there = live.get(identity), wanted.get(identity)
        if here is None:
            if not _goes_with_its_parent(identity, wanted, live):
                yield Drifted(DriftState.MISSING, identity)
        elif there is None:
            if not _goes_with_its_parent(identity, live, wanted):
                yield Drifted(DriftState.UNEXPECTED, identity)
        elif here.digest != there.digest:
            yield Drifted(DriftState.CHANGED, identity, tuple(_tell_values(here, there)))


def _goes_with_its_parent(identity: Identity, has: Catalog, has_not: Catalog) -> bool:
    parent = has[identity].parent
    return parent is not None and parent in has and parent not in has_not


def _tell_values(here: Fact, there: Fact) -> Iterable[str]:
    names = sorted(here.values.keys() | there.values.keys())
    other = [name for name in names if here.values.get(name) != there.values.get(name)]
    return other or ["what it belongs to"]
