"""``confiture migrate generate``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import EnvironmentOption, JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context
    from rich.console import Console

    from confiture.migrations.draft import Part
    from confiture.migrations.generate import GenerateOptions, GenerateReport


def generate(
    ctx: typer.Context,
    *,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="By default it says what changes."),
    ] = None,
    env: EnvironmentOption = "local",
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="SIDE",
            help="What there is, as for confiture diff; by default the environment's database.",
        ),
    ] = None,
    auto_detect: Annotated[
        bool,
        typer.Option(
            "--auto-detect/--empty", help="From what differs, or files to be written by hand."
        ),
    ] = True,
    python: Annotated[
        bool, typer.Option("--python", help="A Python file to be written by hand.")
    ] = False,
    models: Annotated[
        bool,
        typer.Option(
            "--from-models",
            "--from-graphql",
            help="What the models of the project want; their DDL files are written as well.",
        ),
    ] = False,
    rename: Annotated[
        list[str] | None,
        typer.Option(
            "--rename",
            metavar="OLD:NEW",
            help="What is called otherwise now, as for confiture diff; may be said again.",
        ),
    ] = None,
    no_online: Annotated[
        bool,
        typer.Option("--no-online", help="As planned, in one file: others may have to wait."),
    ] = False,
    no_prove: Annotated[
        bool, typer.Option("--no-prove", help="Do not prove it; the file says so.")
    ] = False,
    allow_destructive: Annotated[
        bool, typer.Option("--allow-destructive", help="Write what loses data.")
    ] = False,
    allow_incomplete: Annotated[
        bool, typer.Option("--allow-incomplete", help="Only tell what is not part of it.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write the migration that makes a database what the files below db/schema say.

    The statements are safe forms, in one migration for what old programs do not notice and
    another for what waits until they are gone.  They are run on a clone, there and back, before
    anything is written.  The database itself is only read.

    Exit codes: 0 written or nothing to do, 1 refused or failed, 2 usage.
    """
    command: CommandContext = ctx.obj
    if python or not auto_detect:
        _write_template(command, name, python=python, as_json=as_json)
        return
    from confiture.migrations.generate import GenerateOptions

    options = GenerateOptions(
        name=name,
        from_=from_,
        online=not no_online,
        prove=not no_prove,
        allow_destructive=allow_destructive,
        allow_incomplete=allow_incomplete,
        models=models,
        renames=tuple(rename or ()),
    )
    report = _run(command, env, options)
    if as_json:
        print_json(report.as_dict())
    else:
        _show(report)
    for warning in report.warnings:
        sys.stderr.write(f"warning: {warning}\n")


def _run(command: CommandContext, environment: str, options: GenerateOptions) -> GenerateReport:
    async def main(context: Context) -> GenerateReport:
        from confiture.api import generate_migration

        if not sys.stderr.isatty():
            return await generate_migration(context, environment, options)
        from rich.console import Console

        with Console(stderr=True).status("comparing, and trying it on a clone"):
            return await generate_migration(context, environment, options)

    return command.run(main)


def _write_template(
    command: CommandContext, name: str | None, *, python: bool, as_json: bool
) -> None:
    from confiture.migrations.templates import write_template

    files = write_template(command.project, name, python=python)
    if as_json:
        print_json({"changed": True, "files": list(files)})
    else:
        sys.stdout.write("".join(f"wrote {one}\n" for one in files))


def _show(report: GenerateReport) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    if not report.files:
        console.print(Text(f"{report.from_} is as {report.to} says: nothing to do."))
        return
    for part in report.parts:
        _show_part(part, console)
    for one in report.files:
        console.print(Text(f"wrote {one}"))
    console.print(Text(f"proof: {report.proof}", style="dim"))
    if report.advice is not None:
        told = f"advice: {report.advice.strategy.value}: {report.advice.reason}"
        console.print(Text(told, style="dim"))


def _show_part(part: Part, console: Console) -> None:
    from attrs import evolve
    from rich.text import Text

    from confiture.migrations.wording import made_by, spell, tell_cautions, tell_costs

    when = {"expand": "while the old programs serve", "contract": "when the old programs are gone"}
    console.print(Text(f"-- {part.phase.value}: {when[part.phase.value]}", style="bold"))
    made = made_by(part.up.actions)
    for one in part.up.actions:
        console.print(Text(f"{one.sql};"))
        if told := tell_costs(evolve(one, loses=None), made):
            console.print(Text(f"  -- {'; '.join(told)}", style="dim"))
        for caution in tell_cautions(one):
            console.print(Text(f"  -- {caution}", style="yellow"))
        if one.loses is not None:
            console.print(Text(f"  -- loses {spell(one.loses)}", style="bold red"))
    if part.reason is not None:
        console.print(Text(f"  -- no way back: {part.reason}", style="bold red"))
    console.print()
