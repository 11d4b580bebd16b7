"""``confiture diff``."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import JsonOption, print_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fraise_hookspecs.context import CommandContext, Context
    from rich.console import Console

    from confiture.differ.actions import Action
    from confiture.differ.comparing import Diff
    from confiture.proof.result import Proof

#: Exit codes of a comparison that went well.
DIFFERENT, UNKNOWN = 3, 4
_SIDE = (
    "A folder, a .sql file, git:REVISION, models:, a connection string, or an environment (its"
    " database)."
)


def diff(
    ctx: typer.Context,
    from_: Annotated[str, typer.Argument(metavar="FROM", help=f"What there is. {_SIDE}")],
    to: Annotated[str, typer.Argument(metavar="TO", help="What is wanted, likewise.")],
    *,
    sql: Annotated[
        bool, typer.Option("--sql", help="Print only the statements, ready for psql.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 4 where something is not compared.")
    ] = False,
    online: Annotated[
        bool,
        typer.Option("--online", help="Print safe forms, each a transaction of its own."),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell the sizes of the tables that are locked.")
    ] = False,
    owners: Annotated[bool, typer.Option("--owners", help="Compare ownership as well.")] = False,
    rename: Annotated[
        list[str] | None,
        typer.Option(
            "--rename",
            metavar="OLD:NEW",
            help="What TO calls otherwise: schema.table.column:new, schema.table:new, or"
            " kind:old:new. May be given several times.",
        ),
    ] = None,
    prove: Annotated[
        bool,
        typer.Option("--prove", help="Try the statements on a clone with rows, there and back."),
    ] = False,
    seeds: Annotated[
        str | None,
        typer.Option("--seeds", metavar="ENV", help="With --prove: rows of db/seeds of ENV."),
    ] = None,
    shadow: Annotated[
        str | None,
        typer.Option("--shadow", metavar="DSN", help="Server for scratch databases."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Print the statements that make one schema of another.

    Files are built in a scratch database, which is dropped; nothing else is changed.  Each
    statement is told with the lock that it takes, whether it rewrites or reads a table, and what
    it loses.  What is not compared is told as well.

    Exit codes: 0 no difference, 1 error or a proof that failed, 2 usage, 3 differences, 4 not all
    is compared (--strict).
    """
    command: CommandContext = ctx.obj
    if seeds is not None and not prove:
        raise typer.BadParameter("only with --prove", param_hint="--seeds")

    async def main(context: Context) -> tuple[Diff, Proof | None]:
        from confiture.api import diff as compare
        from confiture.api import prove as try_out

        found = await compare(
            from_, to, context, owners=owners, shadow=shadow, renames=rename or ()
        )
        if not prove:
            return found, None
        if not as_json:
            sys.stderr.write("proving on a clone with rows ...\n")
        return found, await try_out(found, context, online=online, seeds=seeds)

    found, proof = command.run(main)
    if as_json:
        report = found.as_dict()
        print_json(report if proof is None else {**report, "proof": proof.as_dict()})
    elif sql:
        sys.stdout.write(found.online_sql if online else found.sql)
    else:
        _show(found, online=online, explain=explain)
    for warning in found.warnings:
        sys.stderr.write(f"warning: {warning}\n")
    for likely in found.renames:
        sys.stderr.write(f"looks like a rename: --rename {shlex.quote(likely.text)}\n")
    for one in found.unmodelled:
        sys.stderr.write(f"warning: not compared: {one.what}\n")
    for rest in found.remains:
        told = ", ".join(rest.values)
        sys.stderr.write(f"warning: no statement changes this: {rest.identity} ({told})\n")
    if proof is not None:
        _tell_proof(proof, as_json=as_json)
    if strict and not found.complete:
        raise typer.Exit(UNKNOWN)
    if found.statements or found.remains:
        raise typer.Exit(DIFFERENT)


def _tell_proof(proof: Proof, *, as_json: bool) -> None:
    """Tell what the proof found, and end if it failed.

    Raises:
        ProofFailedError: it failed.
    """
    from confiture.errors import ProofFailedError
    from confiture.migrations.wording import spell

    for name, reason in proof.empty.items():
        sys.stderr.write(f"no row was accepted by {spell(name)}: {spell(reason)}\n")
    for condition in proof.conditions:
        sys.stderr.write(f"warning: {spell(condition)}\n")
    if proof.passed:
        sys.stderr.write(f"proof {proof.line}, in {proof.seconds:.1f} s\n")
        return
    if as_json:
        raise typer.Exit(1)  # the document has the findings
    first, *rest = proof.findings
    for one in rest:
        sys.stderr.write(f"proof: {spell(str(one))}\n")
    raise ProofFailedError(
        f"the proof failed: {spell(str(first))}",
        hint="do not run these statements; if nothing is wrong with the schemas, it is a defect"
        " of Confiture",
    )


def _show(found: Diff, *, online: bool, explain: bool) -> None:
    from attrs import evolve
    from rich.console import Console
    from rich.text import Text

    from confiture.migrations.wording import made_by, spell, tell_cautions, tell_costs

    console = Console(highlight=False, soft_wrap=True)
    if not found.statements and not found.remains:
        console.print(f"No differences between {found.from_} and {found.to}.", markup=False)
        return
    for setting in found.settings:
        console.print(Text(f"{setting};"))
    statements = found.safe if online else found.statements
    made = made_by(statements)
    for one in statements:
        console.print(Text(f"{one.sql};"))
        told = tell_costs(evolve(one, loses=None), made)
        if told:
            console.print(Text(f"  -- {'; '.join(told)}", style="dim"))
        for caution in tell_cautions(one):
            console.print(Text(f"  -- {caution}", style="yellow"))
        if one.loses is not None:
            console.print(Text(f"  -- loses {spell(one.loses)}", style="bold red"))
    console.print()
    console.print(_count(found, statements), markup=False)
    _show_advice(found, console, explain=explain)


def _count(found: Diff, statements: Sequence[Action]) -> str:
    """The last line: how many statements, and whether they do all of it."""
    count, lost, rest = len(statements), len(found.destructive), len(found.remains)
    ways = f"from {found.from_} to {found.to}"
    remains = f"{rest} difference{'s' * (rest > 1)} remain{'s' * (rest == 1)}"
    if not count:
        return f"No statement leads {ways}; {remains}."
    text = f"{count} statement{'s' * (count > 1)} {ways}"
    if lost:
        text += f", {lost} of which lose{'s' * (lost == 1)} data"
    if rest:
        text += f"; {remains}"
    return f"{text}."


def _show_advice(found: Diff, console: Console, *, explain: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    from confiture.migrations.wording import spell

    advice = found.advice
    console.print(Text.assemble("Advice: ", (advice.strategy.value, "bold"), f": {advice.reason}."))
    if not explain or not advice.sizes:
        return
    table = Table("table", "size", "statements", box=None, pad_edge=False)
    for name, size in advice.sizes.items():
        count = sum(name == ".".join(place.name) for one in found.statements for place in one.on)
        table.add_row(Text(spell(name)), str(size), str(count))
    console.print(table)
