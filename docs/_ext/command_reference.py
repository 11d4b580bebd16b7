"""Writes the reference of commands: options, defaults, exit statuses."""

from __future__ import annotations

import enum
import importlib
import inspect
from collections.abc import Iterator
from importlib.metadata import entry_points
from typing import Any

import typer
from fraise_kernel.cli.tree import find_commands, write_help
from fraise_kernel.discovery import scan

_LEFT_OUT = {"help", "install_completion", "show_completion"}

_STATUSES = (
    "## Exit statuses",
    "",
    "The same for all commands; one that means more by a status says so.",
    "",
    "| status | when |",
    "|---|---|",
    "| 0 | done, and what was checked is well |",
    "| 1 | refused or failed; or what was checked is not well |",
    "| 2 | usage: an unknown command, option or value |",
    "| 130, 143 | ended by Ctrl-C (SIGINT) or SIGTERM: 128 and the number of the signal |",
    "",
)


def commands() -> Iterator[tuple[str, Any]]:
    """Every command and group, with the words that call it."""
    apps = {point.name: point.load() for point in entry_points(group="fraise.commands")}
    for name in ("plugins", "config", "doctor"):
        apps[name] = importlib.import_module(f"fraise_kernel.cli.{name}").app
    for name in sorted(apps):
        yield from _below(f"fraise {name.replace('.', ' ')}", typer.main.get_command(apps[name]))


def _below(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield name, command
    for sub, child in sorted(getattr(command, "commands", {}).items()):
        yield from _below(f"{name} {sub}", child)


def options_of(command: Any) -> list[Any]:
    """The parameters of a command that are its own."""
    return [each for each in command.params if each.name not in _LEFT_OUT]


def names_of(parameter: Any) -> list[str]:
    """An option's spellings; an argument's word."""
    if parameter.opts[0].startswith("-"):
        return [*parameter.opts, *parameter.secondary_opts]
    return [(parameter.metavar or parameter.name.upper()).strip("[]")]


def write_commands(errors: list[Any]) -> str:
    """The page of commands with their options."""
    out = ["# Commands", "", "Options that stand before the command are the same for all:", ""]
    head = write_help(find_commands(scan())).partition("\nCommands:")[0]
    out += ["```text", head, "```", ""]
    out += ["`fraiseql ...` and `confiture ...` are short for `fraise fraiseql ...` and", ""]
    out[-1] = "`fraise confiture ...`."
    out += ["", *_STATUSES]
    others = [error for error in errors if getattr(error, "exit_code", 1) != 1]
    out += [f"Errors with a status of their own: {', '.join(map(_error, others))}.", ""]
    for name, command in commands():
        out += _command(name, command)
    return "\n".join(out)


def _error(error: Any) -> str:
    return f"`{error.code}` ({error.exit_code})"


def _command(name: str, command: Any) -> list[str]:
    text = inspect.cleandoc((command.help or "").replace("\b", ""))
    out = [f"## {name}", "", text, ""]
    rows = [_row(parameter) for parameter in options_of(command)]
    if rows:
        out += ["| option | takes | default | what |", "|---|---|---|---|", *rows, ""]
    return out


def _row(parameter: Any) -> str:
    shown = ", ".join(f"`{name}`" for name in names_of(parameter))
    text = (getattr(parameter, "help", None) or "").replace("|", "\\|")
    return f"| {shown} | {_takes(parameter)} | {_default(parameter)} | {text} |"


def _takes(parameter: Any) -> str:
    if getattr(parameter, "is_flag", False):
        return ""
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return " or ".join(f"`{_plain(choice)}`" for choice in choices)
    several = "; may be repeated" if getattr(parameter, "multiple", False) else ""
    return _kind(parameter) + several


def _kind(parameter: Any) -> str:
    """The word that the command's own help has for a value; else what sort of value it is."""
    if parameter.metavar and parameter.opts[0].startswith("-"):
        # a bar would end the cell of the table
        return " or ".join(f"`{word}`" for word in parameter.metavar.split("|"))
    least, most = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
    if least is not None and most is not None:
        return f"a number, {least:,} to {most:,}"
    name = parameter.type.name.split()[0]
    return {"str": "text", "int": "a number", "float": "a number"}.get(name, name)


def _default(parameter: Any) -> str:
    value = parameter.default
    if parameter.required:
        return "required"
    plain = value is None or isinstance(value, bool | str | int | float | enum.Enum)
    if not plain or value in {None, False, ""}:
        return ""
    return f"`{_plain(value)}`"


def _plain(value: Any) -> str:
    return str(value.value if isinstance(value, enum.Enum) else value)
