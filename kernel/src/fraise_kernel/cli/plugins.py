"""List, check, show and scaffold plugins.

``fraise plugins`` works however broken plugins or settings of plugins are.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from fraise_kernel.cli.commandline import CommandLine
from fraise_kernel.cli.table import draw
from fraise_kernel.errors import UnknownPluginError
from fraise_kernel.plugins import PluginRecord
from fraise_kernel.suggest import suggest

app = typer.Typer(
    no_args_is_help=True, help="List, check, show and scaffold plugins.", rich_markup_mode=None
)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


@app.command("list")
def list_plugins(ctx: typer.Context, *, json: Json = False) -> None:
    """List every installed plugin with its status and the reason for it."""
    _write(_line(ctx).kernel.plugins, as_json=json)


@app.command()
def check(ctx: typer.Context, *, json: Json = False) -> None:
    """Exit with 1 when a plugin is not well; a blocked one is."""
    ill = [record for record in _line(ctx).kernel.plugins if not record.well]
    if ill or json:
        _write(ill, as_json=json)
    else:
        sys.stdout.write("all plugins are well\n")
    raise typer.Exit(1 if ill else 0)


@app.command()
def show(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the plugin.")],
    *,
    json: Json = False,
) -> None:
    """Show one plugin: where it comes from, its state, and what it registers."""
    found = _line(ctx).kernel.find().loaded
    records = [record for record in found.records if record.name == name]
    if not records:
        raise UnknownPluginError(
            f"no plugin named {name!r} is installed",
            hint=suggest(
                name, {r.name for r in found.records}, otherwise="see: fraise plugins list"
            ),
        )
    brought = {
        kind.__name__: {
            entry.spec.key: entry.spec.summary for entry in entries if entry.plugin == name
        }
        for kind, entries in found.entries.items()
        if any(entry.plugin == name for entry in entries)
    }
    if json:
        _print_json([{**record.as_dict(), "registers": brought} for record in records])
        return
    for record in records:
        fields = {**record.as_dict(), "hooks": ", ".join(record.hooks)}
        sys.stdout.write(
            "".join(f"{key:13} {value}".rstrip() + "\n" for key, value in fields.items())
        )
    for kind, specs in brought.items():
        sys.stdout.write(f"\n{kind}\n")
        sys.stdout.write("".join(f"  {key}  {summary}\n" for key, summary in specs.items()))


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Name of the plugin, such as: weather")],
    *,
    folder: Annotated[
        Path | None, typer.Option("--dir", help="Where to write it; ./fraise-NAME if not given.")
    ] = None,
) -> None:
    """Write a complete plugin package: hooks, settings, a health check, tests."""
    from fraise_kernel.cli.scaffold import write_plugin

    written = write_plugin(name, folder)
    sys.stdout.write(f"wrote {written}\nnext: pip install -e {written}[test] && pytest {written}\n")


def _line(ctx: typer.Context) -> CommandLine:
    assert isinstance(ctx.obj, CommandLine)
    return ctx.obj


def _write(records: tuple[PluginRecord, ...] | list[PluginRecord], *, as_json: bool) -> None:
    if as_json:
        _print_json([record.as_dict() for record in records])
        return
    head = ("NAME", "DISTRIBUTION", "VERSION", "STATUS", "HOOKS", "REASON")
    rows = [
        (r.name, r.distribution, r.version, r.status.value, _short(r.hooks), r.reason)
        for r in records
    ]
    sys.stdout.write(draw(head, rows))


def _short(hooks: tuple[str, ...]) -> str:
    names = [name.removeprefix("fraise_") for name in hooks]
    more = f" +{len(names) - 3}" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, indent=2) + "\n")
