"""Typer commands from targets: a product's group with the leaves that plugins add to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from fraise_kernel.cli.tree import Command, top_level
from fraise_kernel.errors import CommandBrokenError, CommandUnavailableError
from fraise_kernel.targets import explain, import_target

if TYPE_CHECKING:
    from fraise_kernel.cli.commandline import CommandLine


def resolve(name: str, commands: Mapping[str, Command], line: CommandLine) -> Any:
    """The typer command at the top of the tree, with everything below it.

    Any: typer's commands are click's, or typer's own copy of click, depending on its version.

    Raises:
        FraiseError: its plugin is not available, or its code cannot be imported.
    """
    if name in commands:
        found = _import(commands[name], line)
    else:
        found = TyperGroup(name=name, help="Commands that plugins bring.")
    for path, command in commands.items():
        words = path.split(".")
        if words[0] == name and len(words) > 1:
            _graft(found, words[1:], command, line)
    return found


def root(commands: Mapping[str, Command], line: CommandLine) -> Any:  # Any: see resolve
    """The whole tree, for shell completion."""
    group = TyperGroup(name="fraise")
    for name in top_level(commands):
        summary = commands[name].summary if name in commands else ""
        group.add_command(_TopLevel(name, summary, commands, line), name)
    return group


def _graft(group: Any, words: list[str], command: Command, line: CommandLine) -> None:
    *above, last = words
    for word in above:
        below = getattr(group, "commands", {}).get(word)
        if below is None:
            below = TyperGroup(name=word, help="Commands that plugins bring.")
            _add(group, below, word, command)
        group = below
    taken = getattr(group, "commands", {}).get(last)
    if taken is None:
        _add(group, _Leaf(last, command, line), last, command)
    else:
        group.commands[last] = _Contested(last, command)


def _add(group: Any, below: Any, word: str, command: Command) -> None:
    if not hasattr(group, "add_command"):
        raise CommandUnavailableError(
            f"{command.path!r} of {command.distributions[0]} lies below a command without "
            "subcommands",
            hint=f"uninstall {command.distributions[0]}, or report it to its author",
        )
    group.add_command(below, word)


class _Leaf(TyperCommand):
    """A command that is imported when it is called; its line in ``--help`` needs no import."""

    def __init__(self, name: str, command: Command, line: CommandLine) -> None:
        super().__init__(name, help=command.summary)
        self._command, self._line = command, line

    def make_context(self, *args: Any, **extra: Any) -> Any:  # Any: see resolve
        return _import(self._command, self._line).make_context(*args, **extra)


class _Contested(TyperCommand):
    """A command that two bring: neither runs."""

    def __init__(self, name: str, command: Command) -> None:
        super().__init__(name, help=command.summary)
        self._command = command

    def make_context(self, *args: Any, **extra: Any) -> Any:  # Any: see resolve
        by = self._command.distributions[0]
        raise CommandUnavailableError(
            f"the command {self._command.path!r} is built in and claimed by {by} as well",
            hint=f"uninstall {by}, or report it to its author",
        )


class _TopLevel(TyperCommand):
    def __init__(
        self, name: str, summary: str, commands: Mapping[str, Command], line: CommandLine
    ) -> None:
        super().__init__(name, help=summary)
        self._top, self._commands, self._line = name, commands, line

    def make_context(self, *args: Any, **extra: Any) -> Any:  # Any: see resolve
        return resolve(self._top, self._commands, self._line).make_context(*args, **extra)


def _import(command: Command, line: CommandLine) -> Any:
    if len(command.distributions) > 1:
        raise CommandUnavailableError(
            f"the command {command.path!r} is claimed by {' and '.join(command.distributions)}",
            hint="uninstall one of them",
        )
    reason = line.unavailable(command.distributions[0])
    if reason is not None:
        raise CommandUnavailableError(
            f"the command {command.path!r} of {command.distributions[0]} is not available: "
            f"{reason}",
            hint="see: fraise plugins list",
        )
    try:
        app = import_target(command.target)
        found: Any = typer.main.get_command(app)
    except Exception as error:  # a border: code of any plugin runs while it is imported
        raise CommandBrokenError(
            f"the command {command.path!r} of {command.distributions[0]} cannot be imported: "
            f"{explain(error)}",
            hint=f"repair or reinstall {command.distributions[0]} and what it needs",
        ) from error
    # completion is offered once, by the root
    found.params = [one for one in found.params if not str(one.name).endswith("_completion")]
    return found
