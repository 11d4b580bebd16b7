"""Finds the command that is meant, runs it, and reports what goes wrong."""

from __future__ import annotations

import json
import sys
from typing import Any

from fraise_hookspecs.errors import FraiseError

from fraise_kernel import discovery
from fraise_kernel.cli import interrupt
from fraise_kernel.cli.arguments import Arguments, parse, refuse_option
from fraise_kernel.cli.commandline import CommandLine
from fraise_kernel.cli.tree import Command, find_commands, top_level, write_help
from fraise_kernel.errors import SettingsError, UnexpectedError, UnknownCommandError, UsageError
from fraise_kernel.suggest import suggest
from fraise_kernel.targets import root

#: Groups that a console script of their own enters, whether a plugin brings them or not.
BRANDS = ("fraiseql", "confiture", "fraisier")


def dispatch(program: str, group: str | None, words: list[str], *, completing: bool) -> int:
    """Run a command; see :func:`fraise_kernel.cli.run`."""
    arguments = Arguments(rest=tuple(words))
    try:
        arguments = parse(words)
        if arguments.debug:
            import logging

            logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(name)s: %(message)s")
        return _run(program, group, arguments, completing=completing)
    except KeyboardInterrupt:
        return interrupt.STATUS
    except Exception as caught:  # noqa: BLE001  # the outermost border: nothing else can say it
        error = root(caught)
        if not isinstance(error, FraiseError):
            error = _unexpected(error)
        report(error, arguments)
        return error.exit_code


def report(error: FraiseError, arguments: Arguments) -> None:
    """Say what went wrong, for people on stderr or for machines on stdout."""
    if arguments.debug:
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    if arguments.json:
        sys.stdout.write(json.dumps({"error": error.as_dict()}) + "\n")
        return
    problems = error.problems if isinstance(error, SettingsError) else ()
    for one in (*problems, error):
        sys.stderr.write(f"error[{one.code}] {one}\nhint: {one.hint}\n")


def _unexpected(error: Exception) -> FraiseError:
    unexpected = UnexpectedError(
        f"unexpected {type(error).__name__}: {error}",
        hint="a defect: run again as `fraise --debug ...` for the traceback, and report it",
    )
    unexpected.__cause__ = error
    return unexpected


def _run(program: str, group: str | None, arguments: Arguments, *, completing: bool) -> int:
    from fraise_kernel.cli import completion, graft

    scan = discovery.scan()
    commands = find_commands(scan)
    line = CommandLine(arguments, scan)
    if completing:
        completion.prepare()
        root = graft.root(commands, line) if group is None else graft.resolve(group, commands, line)
        return _invoke(root, program, [], line)
    if arguments.options & {"--install-completion", "--show-completion"}:
        return completion.offer(program, into_profile="--install-completion" in arguments.options)
    rest = list(arguments.rest)
    if group is not None:
        _refuse_unknown(group, commands, scan)
        return _invoke(graft.resolve(group, commands, line), program, rest, line)
    if not rest or rest[0] == "--help":
        sys.stdout.write(write_help(commands))
        return 0 if rest else 2
    name = rest.pop(0)
    if name.startswith("-"):
        raise refuse_option(name)
    _refuse_unknown(name, commands, scan)
    return _invoke(graft.resolve(name, commands, line), f"{program} {name}", rest, line)


def _refuse_unknown(name: str, commands: dict[str, Command], scan: discovery.Scan) -> None:
    known = top_level(commands)
    if name in known:
        return
    missing_suite = discovery.SUITE not in scan.installed  # then nobody knows its extras
    if name in scan.extras or (name in BRANDS and missing_suite):
        hint = f'install it: pip install "{discovery.SUITE}[{name}]"'
    elif name in BRANDS:
        hint = f"the name is reserved: no plugin brings it yet; there are: {', '.join(known)}"
    else:
        hint = suggest(name, known, otherwise=f"the commands are: {', '.join(known)}")
    raise UnknownCommandError(f"no installed plugin brings the command {name!r}", hint=hint)


def _invoke(command: Any, program: str, words: list[str], line: CommandLine) -> int:
    """Run a typer command; Any: see :func:`fraise_kernel.cli.graft.resolve`."""
    code: str | int | None = None
    interrupt.raise_again()
    try:
        command.main(args=words, prog_name=program, obj=line)
    except SystemExit as done:
        code = done.code
        _repeat_for_machines(done, program, line)
    if isinstance(code, str):
        sys.stderr.write(f"{code}\n")
        return 1
    return code or 0


def _repeat_for_machines(done: SystemExit, program: str, line: CommandLine) -> None:
    """Print a usage error, which typer has told people on stderr, as JSON where that is asked."""
    # by its shape: the class is click's, or that of typer's own copy of click
    told = done.__context__
    tell = getattr(told, "format_message", None)
    if tell is not None and done.code == UsageError.exit_code and line.arguments.json:
        path = getattr(getattr(told, "ctx", None), "command_path", program)
        report(UsageError(tell(), hint=f"see: {path} --help"), line.arguments)
