"""``confiture lint``."""

from __future__ import annotations

import enum
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from confiture.cli.options import JsonOption, print_json

if TYPE_CHECKING:
    from fraise_hookspecs.context import CommandContext, Context

    from confiture.lint.findings import LintReport
    from confiture.lint.rules import Rules

#: Exit code of a run that found something.
FOUND = 3


class Format(enum.Enum):
    """How findings are told."""

    TEXT = "text"
    GITHUB = "github"


def lint(
    ctx: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILES]...", help="SQL files and folders, taken as migrations."),
    ] = None,
    *,
    migrations: Annotated[
        bool, typer.Option("--migrations", help="Look at db/migrations.")
    ] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Look at db/schema and what it makes.")
    ] = False,
    env: Annotated[
        str | None,
        typer.Option("--env", metavar="NAME", help="Environment with levels; local by default."),
    ] = None,
    check_locks: Annotated[
        bool,
        typer.Option("--check-locks", help="Run the migrations in a scratch database."),
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULE", help="Only this rule; may stand several times."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="RULE", help="Not this rule; may stand several times."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail as well.")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="List all rules, and end.")] = False,
    form: Annotated[
        Format, typer.Option("--format", help="text, or annotations of GitHub.")
    ] = Format.TEXT,
    sarif: Annotated[
        Path | None, typer.Option("--sarif", metavar="FILE", help="Write SARIF 2.1.0 as well.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look for what goes wrong with a schema, or while it is changed.

    Without files, --migrations and --schema it looks at the migrations and the schema of the
    project.  A rule is named by its code, its name, or the beginning of codes: LINT-1.  Nothing
    is changed but scratch databases, which are dropped.

    Exit codes: 0 nothing found, 1 error, 2 usage, 3 errors found (with --strict also warnings).
    """
    command: CommandContext = ctx.obj
    if rules:
        _list_rules(command, env, select or (), ignore or (), as_json=as_json)
        return

    async def main(context: Context) -> tuple[LintReport, Rules]:
        from confiture.lint.linting import lint_project
        from confiture.lint.rules import list_rules

        report = await lint_project(
            context,
            tuple(files or ()),
            migrations=migrations,
            schema=schema,
            environment=env,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            check_locks=check_locks,
        )
        return report, list_rules(context)

    report, known = command.run(main)
    if sarif is not None:
        from confiture.lint.sarif import write_sarif

        write_sarif(sarif, report, known)
    if as_json:
        print_json(report.as_dict())
    elif form is Format.GITHUB:
        from confiture.lint.annotations import write_annotations

        sys.stdout.write(write_annotations(report))
    else:
        from confiture.cli.findings import show

        show(report)
    if report.errors or (strict and report.warnings):
        raise typer.Exit(FOUND)


def _list_rules(
    command: CommandContext,
    env: str | None,
    select: list[str] | tuple[str, ...],
    ignore: list[str] | tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    async def main(context: Context) -> Rules:
        from confiture.environment import load_environment
        from confiture.lint.rules import list_rules

        own = load_environment(context.project, env) if env is not None else None
        return list_rules(context, own, select=tuple(select), ignore=tuple(ignore))

    found = command.run(main)
    if as_json:
        print_json({"rules": [one.as_dict() for one in found.all]})
        return
    from confiture.cli.findings import show_rules

    show_rules(found)
