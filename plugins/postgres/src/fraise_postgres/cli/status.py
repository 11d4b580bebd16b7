"""``fraise db status``."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from fraise_postgres.cli.project import read_command
from fraise_postgres.settings import PostgresSettings


def status(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
) -> None:
    """Show the server: state, version, data folder, size, process, connections."""
    from fraise_postgres.connecting import show_version
    from fraise_postgres.server.inspection import inspect, measure
    from fraise_postgres.server.layout import find_layout
    from fraise_postgres.server.sharing import list_users

    project, settings = read_command(ctx)
    if settings.dsn is not None:
        _show(_describe_foreign(settings), as_json=as_json)
        return
    report = inspect(find_layout(project, settings.run_as), settings)
    facts: dict[str, object] = {
        "source": "embedded",
        "state": report.condition.value,
        "version": None if report.version is None else show_version(report.version),
        "data": str(report.data),
        "data_version": report.major,
        "size": measure(report.data) if report.major is not None else None,
        "pid": report.pid,
        "kept": report.keep,
        "connections": None if report.clients is None else len(report.clients),
        "users": list(list_users(report)),
    }
    _show(facts, as_json=as_json)


def _describe_foreign(settings: PostgresSettings) -> dict[str, object]:
    from fraise_postgres.connecting import show_version
    from fraise_postgres.dsn import describe_dsn
    from fraise_postgres.server.foreign import describe_foreign

    server = describe_foreign(settings)
    return {
        "source": "settings",
        "state": "running",
        "version": show_version(server.version),
        "address": describe_dsn(server.dsn()),
    }


def _show(facts: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(facts, indent=2) + "\n")
        return
    width = max(len(name) for name in facts) + 2
    for name, value in facts.items():
        for line, text in enumerate(_lines(name, value)):
            label = name.replace("_", " ") if line == 0 else ""
            sys.stdout.write(f"{label:<{width}}{text}\n")


def _lines(name: str, value: object) -> list[str]:
    """What stands beside a name, for people."""
    if isinstance(value, list):
        return [str(item) for item in value] or ["nobody"]
    if name == "size" and isinstance(value, int):
        return [f"{value / 1_000_000:.1f} MB"]
    if isinstance(value, bool):
        return ["yes, until `fraise db stop`" if value else "no, it ends with its last user"]
    return ["-" if value is None else str(value)]
