"""Which commands there are and what each does, from metadata alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib.machinery import PathFinder
from typing import NamedTuple

from fraise_kernel.discovery import Scan

_OWN = {
    "config": "fraise_kernel.cli.config:app",
    "doctor": "fraise_kernel.cli.doctor:app",
    "plugins": "fraise_kernel.cli.plugins:app",
}

_HEAD = """\
Usage: fraise [OPTIONS] COMMAND [ARGS]...

  Python declares, PostgreSQL does the work: GraphQL over it, schemas built from
  DDL, and a server to try them on, each a plugin.

Options:
  --project DIR         The project's folder; else the nearest with fraise.yaml.
  --env NAME            The environment; else FRAISE_ENV, else development.
  --debug               Show tracebacks and debug messages.
  --install-completion  Install completion for the current shell.
  --show-completion     Show completion for the current shell.
  --version             Show the version and exit.
  --help                Show this message and exit.

Commands:
"""


#: Words that say nothing beside the name of a command: "The commands ``confiture ...``".
_EMPTY_WORDS = {"the", "command", "commands", "group", "of", "for", "fraise", "..."}


class Command(NamedTuple):
    """A command of the tree, not imported.

    Attributes:
        path: words joined by dots: ``confiture.sync``.
        target: ``"module:attribute"`` of a typer app.
        distributions: who claims the path; more than one is a conflict.
    """

    path: str
    target: str
    distributions: tuple[str, ...]
    fallback: str = ""

    @property
    def summary(self) -> str:
        """One line: the first of the module's docstring, else that of the distribution."""
        line = _docstring(self.target.partition(":")[0]).replace("``", "")
        head, colon, rest = line.partition(": ")
        if colon and head.rpartition(" ")[2] == self.path.rpartition(".")[2]:
            line = rest[:1].upper() + rest[1:]  # "fraise serve: ..." repeats what stands before it
        says_more = set(line.lower().split()) - _EMPTY_WORDS - set(self.path.split("."))
        return (line if says_more else "") or self.fallback or line


def find_commands(scan: Scan) -> dict[str, Command]:
    """All commands by path, sorted; the kernel's own cannot be taken by a plugin."""
    found: dict[str, Command] = {}
    for one in scan.distributions:
        for path, target in one.commands.items():
            others = found[path].distributions if path in found else ()
            found[path] = Command(path, target, (*others, one.name), one.summary)
    for path, target in _OWN.items():
        found[path] = Command(path, target, ("fraise-kernel",))
    return dict(sorted(found.items()))


def top_level(commands: Iterable[str]) -> list[str]:
    """The first words of all paths, sorted."""
    return sorted({path.partition(".")[0] for path in commands})


def write_help(commands: dict[str, Command]) -> str:
    """The help of the root."""
    names = top_level(commands)
    width = max(map(len, names))
    room = max(_columns() - width - 4, 20)
    lines = []
    for name in names:
        summary = commands[name].summary if name in commands else ""
        if len(summary) > room:
            summary = summary[: room - 3].rstrip() + "..."
        lines.append(f"  {name:{width}}  {summary}".rstrip())
    return _HEAD + "\n".join(lines) + "\n"


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS", "")) or 80
    except ValueError:
        pass  # not set, or not a number: ask the terminal
    try:
        return os.get_terminal_size().columns
    except OSError:
        return 80


def _docstring(module: str) -> str:
    """The first line of a module's docstring, read from its source without importing it."""
    top, *rest = module.split(".")
    spec = PathFinder.find_spec(top)
    if spec is None:
        return ""
    stems = [
        "".join((folder, *(os.sep + part for part in rest)))
        for folder in spec.submodule_search_locations or ()
    ]
    paths = [path for stem in stems for path in (f"{stem}.py", f"{stem}{os.sep}__init__.py")]
    for path in paths or [spec.origin or ""]:
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123  # pathlib costs 8 ms
                first = file.readline().strip()
        except (OSError, UnicodeDecodeError):
            continue  # not that file, or compiled code
        if first.startswith('"""'):
            return first.strip('"').rstrip(".")
    return ""
