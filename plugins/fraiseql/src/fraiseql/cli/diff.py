"""``fraiseql schema diff|check``: what clients of an older schema would notice."""

from __future__ import annotations

import enum
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from graphql import GraphQLSchema

    from fraiseql.schema.changes import Change

_AsJson = Annotated[bool, typer.Option("--json", help="Print the changes as JSON.")]


class FailOn(enum.Enum):
    """From which level on a check fails."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    SAFE = "safe"


def diff(
    ctx: typer.Context,
    old: Annotated[Path, typer.Argument(metavar="OLD", help="SDL of the older schema.")],
    new: Annotated[
        Path | None, typer.Argument(metavar="[NEW]", help="SDL of the newer; else the project's.")
    ] = None,
    as_json: _AsJson = False,
) -> None:
    """List what changed between two schemas: breaking, dangerous, safe; needs no database."""
    _show(_changes(ctx, old, new), as_json=as_json)


def check(
    ctx: typer.Context,
    against: Annotated[Path, typer.Option("--against", metavar="OLD", help="SDL to compare with.")],
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The mildest change that fails the check.")
    ] = FailOn.BREAKING,
    as_json: _AsJson = False,
) -> None:
    """Exit 1 if the project's schema breaks clients of an older one; needs no database."""
    changes = _changes(ctx, against, None)
    _show(changes, as_json=as_json)
    levels = [item.value for item in FailOn]
    failing = levels[: levels.index(fail_on.value) + 1]
    if any(change.level.value in failing for change in changes):
        raise typer.Exit(1)


def _changes(ctx: typer.Context, old: Path, new: Path | None) -> tuple[Change, ...]:
    from fraiseql.schema.changes import find_changes, read_sdl

    before = read_sdl(old)
    return find_changes(before, _own(ctx) if new is None else read_sdl(new))


def _own(ctx: typer.Context) -> GraphQLSchema:
    """The project's schema, as its SDL says it: what stands only in Python is not compared."""
    from graphql import build_schema

    from fraiseql.serving.blame import blame_project
    from fraiseql.serving.schema import load_schema

    context = cast("CommandContext", ctx.obj).load()
    schema = load_schema(context)
    with blame_project(context.project):
        return build_schema(schema.build(context).sdl())


def _show(changes: tuple[Change, ...], *, as_json: bool) -> None:
    counts = Counter(change.level.value for change in changes)
    if as_json:
        listed = [
            {"level": change.level.value, "kind": change.kind, "message": change.message}
            for change in changes
        ]
        counted = {level.value: counts[level.value] for level in FailOn}
        typer.echo(json.dumps({"changes": listed, "counts": counted}))
        return
    for change in changes:
        typer.echo(f"{change.level.value:<9}  {change.message}")
    total = ", ".join(f"{counts[level.value]} {level.value}" for level in FailOn)
    typer.echo(f"{len(changes)} changes: {total}" if changes else "No changes")
