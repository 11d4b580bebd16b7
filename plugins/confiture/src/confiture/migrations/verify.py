"""``confiture migrate verify``: the migrations lead to the files, and each of them back."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from attrs import define, field, frozen
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec
from fraise_postgres import scratch_database

from confiture.catalog.facts import Catalog
from confiture.ddl.kinds import load_kinds
from confiture.differ.comparing import read_side
from confiture.differ.reading import introspect
from confiture.differ.servers import demand_server, find_scratch_server
from confiture.differ.shadow import read_shadow
from confiture.differ.sides import Side, SideKind, find_side
from confiture.environment import Environment, load_environment
from confiture.errors import BuildCancelledError
from confiture.migrations.choice import DownOptions, UpOptions
from confiture.migrations.files import Migration, read_migrations
from confiture.migrations.history import History
from confiture.migrations.ledger import Ledger
from confiture.migrations.rehearsal import tell_other
from confiture.migrations.runner import Runner
from confiture.plan import read_plan
from confiture.proof.clone import clone_schema
from confiture.report import Quiet
from confiture.server.session import Limits, explain_server, session
from confiture.server.target import Target, find_target
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking

#: Differences that are told of one place.
_TOLD = 5


class WayBack(enum.Enum):
    """What became of the way back of a migration."""

    #: It arrives where the migration began.
    ARRIVED = "there and back"
    #: There is none, and the file says why.
    IRREVERSIBLE = "irreversible"
    #: There is none, and nobody says why.
    NONE = "no way back"
    #: It fails, or arrives elsewhere.
    FAILED = "failed"


@frozen
class VerifiedMigration:
    """A migration that was run."""

    id: str
    back: WayBack


@frozen(kw_only=True)
class VerifyReport:
    """What ``confiture migrate verify`` found.

    Attributes:
        from_: where it began, without secrets.
        steps: the migrations that were run, in order.
        findings: what is wrong, in words; none where all is well.
    """

    from_: str
    steps: tuple[VerifiedMigration, ...] = ()
    findings: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {
            "from": self.from_,
            "verified": not self.findings,
            "migrations": [{"id": one.id, "back": one.back.value} for one in self.steps],
            "findings": list(self.findings),
        }


async def verify_migrations(
    context: Context,
    environment: str = "local",
    *,
    from_: str | None = None,
    ledger: bool = False,
) -> VerifyReport:
    """Run all migrations in a scratch database, each there, back, and there again.

    Args:
        context: the open kernel.
        environment: whose server and files; ``local`` for ``db/environments/local.yaml``.
        from_: what there was before the first migration, as a side of ``confiture diff``; None
            for nothing.
        ledger: compare the files with the ledger of the environment's database as well.

    Raises:
        FraiseError: a file is wrong, or the server cannot be used.
    """
    found = load_environment(context.project, environment)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    target = await locate(found, context)
    live = Side(SideKind.DATABASE, target.shown, target=target, environment=found)
    side = await find_side(from_, context) if from_ is not None else None
    sides = (live,) if side is None else (live, side)
    server = demand_server(await find_scratch_server(sides, None, context))

    def work(cancellation: Cancellation) -> VerifyReport:
        migrations = read_migrations(context.project, kinds)
        wanted = read_plan(context.project, found, kinds, seed=False)
        told = list(_compare_ledger(migrations, target)) if ledger else []
        begin = None
        if side is not None:
            begin = read_side(side, server, context, kinds, cancellation)
        with explain_server("the server of the scratch database"):
            shadow = read_shadow(wanted.arrangement, server, Limits(), cancellation)
            with _place(begin, server, cancellation) as dsn:
                chain = _Chain(migrations, found, find_target(dsn), cancellation)
                chain.run(shadow)
        return VerifyReport(
            from_=side.shown if side is not None else "nothing",
            steps=tuple(chain.steps),
            findings=(*told, *chain.findings),
        )

    return await run_blocking(work)


@contextmanager
def _place(begin: Catalog | None, server: str, cancellation: Cancellation) -> Iterator[str]:
    """A scratch database, empty or with a schema."""
    if begin is None:
        with scratch_database(server, prefix="verify") as dsn:
            yield dsn
        return
    with clone_schema(begin, server, Limits(), cancellation) as dsn:
        yield dsn


def _compare_ledger(migrations: tuple[Migration, ...], target: Target) -> Iterator[str]:
    with explain_server(target.shown), session(target.dsn, where=target.where) as connection:
        history = History(migrations, Ledger(connection).entries())
    for one in history.edited:
        yield f"{one.up.path} was edited after {target.shown} had applied it"
    for entry in history.missing:
        yield f"{target.shown} has {entry.id}, and there is no file"


@define(eq=False)
class _Chain:
    """All migrations, one after the other, in a database of their own."""

    migrations: tuple[Migration, ...]
    environment: Environment
    target: Target
    cancellation: Cancellation
    steps: list[VerifiedMigration] = field(factory=list, init=False)
    findings: list[str] = field(factory=list, init=False)

    def run(self, wanted: Catalog) -> None:
        before = self._read()
        for one in self.migrations:
            if not self._goes(partial(self._up, one), one.id):
                return
            after = self._read()
            back = self._go_back(one, before, after)
            self.steps.append(VerifiedMigration(one.id, back))
            if back is WayBack.FAILED:
                return
            before = after
        self._tell("after all migrations", before, wanted)

    def _go_back(self, migration: Migration, before: Catalog, after: Catalog) -> WayBack:
        """Back, and there again, so that the next one begins where it should."""
        if migration.header.irreversible is not None:
            return WayBack.IRREVERSIBLE
        if migration.down is None:
            return WayBack.NONE
        count = len(self.findings)
        if not self._goes(self._down, f"the way back of {migration.id}"):
            return WayBack.FAILED
        self._tell(f"after the way back of {migration.id}", self._read(), before)
        if not self._goes(partial(self._up, migration), f"{migration.id} for the second time"):
            return WayBack.FAILED
        self._tell(f"after {migration.id} for the second time", self._read(), after)
        return WayBack.ARRIVED if len(self.findings) == count else WayBack.FAILED

    def _goes(self, work: Callable[[], object], what: str) -> bool:
        """Whether work ends well; if not, why is a finding."""
        try:
            work()
        except BuildCancelledError:
            raise
        except FraiseError as error:
            where = f" ({error.where})" if error.where is not None else ""
            self.findings.append(f"{what} fails: {error.message}{where}")
            return False
        return True

    def _down(self) -> None:
        self._runner().down(DownOptions(past_contract=True, allow_destructive=True))

    def _up(self, migration: Migration) -> None:
        self._runner().up(UpOptions(to=migration.version, allow_destructive=True))

    def _tell(self, moment: str, found: Catalog, wanted: Catalog) -> None:
        told = list(tell_other(found, wanted))
        self.findings += [f"{moment}: {one}" for one in told[:_TOLD]]
        if len(told) > _TOLD:
            self.findings.append(f"{moment}: {len(told) - _TOLD} more differences")

    def _read(self) -> Catalog:
        with session(self.target.dsn) as connection:
            return introspect(connection)

    def _runner(self) -> Runner:
        return Runner(
            migrations=self.migrations,
            environment=self.environment,
            target=self.target,
            progress=Quiet(),
            cancellation=self.cancellation,
        )
