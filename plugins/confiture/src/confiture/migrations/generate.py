"""``confiture migrate generate``: the migration that makes a database what the files say."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any, Final

from attrs import evolve, field, frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec

from confiture.catalog.facts import Catalog
from confiture.ddl.kinds import load_kinds
from confiture.differ.comparing import read_side, unmodelled_of, without_subscriptions
from confiture.differ.desired import lay_out, take_over, want_files
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import Plan, plan
from confiture.differ.renames import Renamed, read_renames
from confiture.differ.resemblance import propose_renames
from confiture.differ.servers import demand_server, find_scratch_server
from confiture.differ.shadow import read_shadow
from confiture.differ.sides import Side, SideKind, find_side
from confiture.environment import load_environment
from confiture.errors import IncompleteChangeError, LossRefusedError
from confiture.migrations.change import Change
from confiture.migrations.draft import Part, begin_with, draft
from confiture.migrations.naming import derive_name
from confiture.migrations.pending import refuse_pending
from confiture.migrations.proven import prove_parts
from confiture.migrations.reversal import find_ways_back
from confiture.migrations.writing import write_parts
from confiture.online.advice import Advice, advise
from confiture.online.forms import make_safe
from confiture.online.scene import Scene
from confiture.plan import SCHEMA_FOLDER, read_plan
from confiture.proof.clone import OWNERSHIP
from confiture.proof.renaming import rename_on_clone
from confiture.server.session import Limits, explain_server
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking

#: What stands in the file where nothing was proved.
_UNPROVED: Final = "none, --no-prove was given"


@frozen(kw_only=True)
class GenerateOptions:
    """How a migration is generated.

    Attributes:
        name: of the migration; None for one that says what changes.
        from_: what there is, as a side of ``confiture diff``; None for the environment's database.
        online: in safe forms, one migration a phase.
        prove: the statements are tried on a clone, there and back.
        allow_destructive: statements that lose data are written.
        allow_incomplete: what is not compared, or has no statement, is only told.
        models: what is wanted is what the project's models want, and their DDL files are written.
        renames: what is called otherwise now, as ``confiture diff --rename`` takes it.
    """

    name: str | None = None
    from_: str | None = None
    online: bool = True
    prove: bool = True
    allow_destructive: bool = False
    allow_incomplete: bool = False
    models: bool = False
    renames: tuple[str, ...] = ()


@frozen(kw_only=True)
class GenerateReport:
    """What ``confiture migrate generate`` wrote.

    Attributes:
        from_, to: what was compared, without secrets.
        files: that were written, relative to the project; none where nothing differs.
        parts: what became a migration each.
        advice: which strategy fits.
        proof: what was proved.
        warnings: what is not part of the migration.
    """

    from_: str
    to: str
    files: tuple[str, ...] = ()
    parts: tuple[Part, ...] = field(default=(), repr=False)
    advice: Advice | None = None
    proof: str = ""
    warnings: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {
            "from": self.from_,
            "to": self.to,
            "changed": bool(self.files),
            "files": list(self.files),
            "migrations": [
                {
                    "phase": part.phase.value,
                    "transaction": part.up.transaction.value,
                    "up": [one.as_dict() for one in part.up.actions],
                    "down": None
                    if part.down is None
                    else [one.as_dict() for one in part.down.actions],
                    "irreversible": part.reason,
                }
                for part in self.parts
            ],
            "advice": self.advice.as_dict() if self.advice is not None else None,
            "proof": self.proof or None,
            "warnings": list(self.warnings),
        }


async def generate_migration(
    context: Context, environment: str = "local", options: GenerateOptions | None = None
) -> GenerateReport:
    """Write the migration that leads from a database to the DDL files.

    The files are built in a scratch database, which is dropped; the database itself is only read.
    A protected environment must say where scratch databases may be made (``shadow_url``).

    Args:
        context: the open kernel.
        environment: whose database and files; ``local`` for ``db/environments/local.yaml``.
        options: see there.

    Raises:
        FraiseError: nothing was written.
    """
    given = options or GenerateOptions()
    found = load_environment(context.project, environment)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    target = await locate(found, context)
    live = Side(SideKind.DATABASE, target.shown, target=target, environment=found)
    side = live if given.from_ is None else await find_side(given.from_, context)
    server_dsn = demand_server(await find_scratch_server((live, side), None, context))
    desired = await want_files(context) if given.models else {}

    def work(cancellation: Cancellation) -> GenerateReport:
        if given.from_ is None:
            refuse_pending(context.project, environment, target, kinds)
        with lay_out(context.project, desired) if desired else nullcontext(context.project) as root:
            wanted = read_plan(root, found, kinds, seed=False)
        old = read_side(side, server_dsn, context, kinds, cancellation)
        old = without_subscriptions(old)
        with explain_server("the server of the scratch database"):
            shadow = read_shadow(wanted.arrangement, server_dsn, Limits(), cancellation)
            new = without_subscriptions(shadow)
            renamed = _rename(given, old, new, server_dsn, cancellation)
        change = Change(
            project=context.project,
            old=old,
            new=new,
            hash=wanted.hash,
            server_dsn=server_dsn,
            measured=side.kind is SideKind.DATABASE,
            renamed=renamed,
        )
        report = GenerateReport(from_=side.shown, to=SCHEMA_FOLDER.as_posix())
        report = _generate(change, given, report, cancellation)
        return evolve(report, files=(*report.files, *take_over(context.project, desired)))

    return await run_blocking(work)


def _rename(
    options: GenerateOptions, old: Catalog, new: Catalog, server: str, cancellation: Cancellation
) -> Renamed:
    if not options.renames:
        return Renamed(catalog=old)
    asked = read_renames(options.renames, old, new)
    return rename_on_clone(old, asked, server, Limits(), cancellation)


def _generate(
    change: Change, options: GenerateOptions, report: GenerateReport, cancellation: Cancellation
) -> GenerateReport:
    renamed, new, kinds = change.renamed, change.new, all_kinds()
    old = renamed.catalog
    found = plan(old, new, kinds, old.version, ignored=OWNERSHIP)
    warnings = tuple(_tell_unknown(change, found))
    if warnings and not options.allow_incomplete:
        raise IncompleteChangeError(
            "no migration can be sure of this: " + "; ".join(warnings),
            hint="change it by hand, or say --allow-incomplete, which the migration then records",
        )
    if not found.actions and not renamed.actions:
        return evolve(report, warnings=warnings)
    _refuse_losses(found, change, options)
    if renamed.actions:
        begun = begin_with(renamed.actions, found.actions, old, new, online=options.online)
        drafted: tuple[Part, ...] = (begun,)
    else:
        drafted = draft(found.actions, old, new, kinds, online=options.online)
    parts = find_ways_back(drafted, change, cancellation, online=options.online)
    proof = prove_parts(parts, change, cancellation).line if options.prove else _UNPROVED
    if warnings:
        proof += f"; not part of it: {'; '.join(warnings)}"
    name = options.name or derive_name((*renamed.actions, *found.actions), change.old, new)
    files = write_parts(change.project, parts, name=name, schema=change.hash, proof=proof)
    scene = Scene(found.actions, old, new, old.version)
    safe = make_safe(found.actions, old, new, old.version)
    advice = advise(found.actions, safe, scene, measured=change.measured, incomplete=warnings)
    return evolve(report, files=files, parts=parts, proof=proof, warnings=warnings, advice=advice)


def _tell_unknown(change: Change, found: Plan) -> Iterable[str]:
    for one in unmodelled_of((change.old, change.new)):
        yield f"{one.what} is not compared"
    for rest in found.remains:
        yield f"no statement changes {rest.identity} ({', '.join(rest.values)})"


def _refuse_losses(found: Plan, change: Change, options: GenerateOptions) -> None:
    lost = [one.loses for one in found.actions if one.loses is not None]
    if lost and not options.allow_destructive:
        likely = propose_renames(change.renamed.catalog, change.new)
        asked = " ".join(f"--rename {shlex.quote(one.text)}" for one in likely)
        hint = "say --allow-destructive if these data may go; what got another name is dropped and"
        hint += " made anew, unless --rename says so"
        if asked:
            hint = f"it looks like a rename: {asked}; else say --allow-destructive"
        raise LossRefusedError("the migration would lose: " + "; ".join(lost), hint=hint)
