"""``fraiseql compile``: the schema and all plans of trusted documents in one file."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from attrs import define
from fraise_hookspecs.context import CommandContext

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.bundle.file import Bundle

#: What is written where nobody says where.
_FILE = Path("fraise.bundle")
#: Exit status of ``--check`` where the file is not what would be written.
_STALE = 3


def compile_(
    ctx: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write.")
    ] = _FILE,
    check: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write nothing; exit 3 where FILE is not what would be written."
        ),
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Server engine that shall start from it; else the best."),
    ] = None,
    shapes: Annotated[
        int, typer.Option(min=1, max=1_000, help="Plans of one operation, by its variables.")
    ] = 64,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Plan all trusted documents ahead and write them to a file, with the schema.

    fraise serve --bundle FILE starts from it without importing the application. Needs a database
    with the tables that will be served; reads nothing but its catalog.
    """
    from fraiseql.bundle.file import encode_bundle, read_bundle, write_bundle

    old = None if check is None else read_bundle(check)
    most = shapes if old is None else old.most
    progress = _Progress()

    async def main(context: Context) -> Bundle:
        from fraiseql.bundle.compiling import choose_compiler, compile_bundle, load_compiler
        from fraiseql.engine.engine import Engine
        from fraiseql.serving.schema import load_schema

        name = choose_compiler(context, engine)
        made = Engine(load_schema(context), context)
        await made.start()
        compiler = load_compiler(context, name, made)
        return await compile_bundle(
            context, made, compiler, name=name, most=most, tell=progress.tell
        )

    new = cast("CommandContext", ctx.obj).run(main)
    if old is None or check is None:
        content = encode_bundle(new)
        write_bundle(output, content)
        _report(new, output, len(content), as_json=as_json)
        return
    from fraiseql.bundle.differences import compare_bundles

    differences = list(compare_bundles(old, new))
    if as_json:
        typer.echo(json.dumps({"ok": not differences, "differences": differences}))
    else:
        for difference in differences:
            typer.echo(difference)
        typer.echo(f"{check} is {'not what would be written now' if differences else 'right'}.")
    if differences:
        raise typer.Exit(_STALE)


@define
class _Progress:
    """Says on standard error how far it is, every other second."""

    done: int = 0
    said: float = 0.0

    def tell(self, name: str) -> None:
        now = time.monotonic()
        self.done += 1
        self.said = self.said or now
        if now - self.said >= 2:
            self.said = now
            sys.stderr.write(f"{self.done} operations planned, the last of them {name}\n")


def _report(bundle: Bundle, output: Path, size: int, *, as_json: bool) -> None:
    from fraiseql.bundle.differences import describe_operation

    figures: dict[str, Any] = {  # Any: JSON
        "file": str(output),
        "bytes": size,
        "engine": bundle.engine,
        "plans": sum(one["plans"] for one in bundle.operations),
        "operations": bundle.operations,
    }
    if as_json:
        typer.echo(json.dumps(figures))
        return
    for one in bundle.operations:
        if one["refused"]:
            reasons = ", ".join(f"{key} {count}" for key, count in one["refused"].items())
            what = "needs the application" if not one["plans"] else "needs it for some variables"
            typer.echo(f"{describe_operation(one)} {what}: {reasons}.")
        if one["left"]:
            typer.echo(
                f"{describe_operation(one)} may have other variables than the {one['plans']} "
                f"kinds that were planned; {one['left']:,} more could be listed."
            )
    ready = sum(1 for one in bundle.operations if one["plans"])
    typer.echo(
        f"Wrote {output}: {figures['plans']} plans of {ready} of {len(bundle.operations)} "
        f"operations, {size} bytes."
    )
