"""The command ``fraise`` and the brands that enter its groups directly.

What ``--help`` and ``--version`` need is here and in :mod:`fraise_kernel.discovery`; everything
else, typer included, is imported once a command is known.  What this file itself imports is there
before Ctrl-C is heard in its quiet form, so it is next to nothing.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # importing typing for it takes longer than all of this file
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Entry of ``fraise``."""
    _enter("fraise", None)


def fraiseql() -> NoReturn:
    """Entry of ``fraiseql``: the same as ``fraise fraiseql``."""
    _enter("fraiseql", "fraiseql")


def confiture() -> NoReturn:
    """Entry of ``confiture``: the same as ``fraise confiture``."""
    _enter("confiture", "confiture")


def fraisier() -> NoReturn:
    """Entry of ``fraisier``: the same as ``fraise fraisier``."""
    _enter("fraisier", "fraisier")


def _enter(program: str, group: str | None) -> NoReturn:
    from fraise_kernel.cli.interrupt import end_quietly

    end_quietly()
    sys.exit(run(program, group, sys.argv[1:]))


def run(program: str, group: str | None, words: list[str]) -> int:
    """Do what a command line says.

    Args:
        program: as the user called it.
        group: the group that the program enters, None for the root.
        words: the arguments.

    Returns:
        the exit status.
    """
    completing = f"_{program.upper()}_COMPLETE" in os.environ
    if group is None and words in ([], ["--help"]) and not completing:
        from fraise_kernel import discovery
        from fraise_kernel.cli.tree import find_commands, write_help

        sys.stdout.write(write_help(find_commands(discovery.scan())))
        return 0 if words else 2
    if words == ["--version"]:
        sys.stdout.write(_versions(program, group))
        return 0
    from fraise_kernel.cli.dispatch import dispatch

    return dispatch(program, group, words, completing=completing)


def _versions(program: str, group: str | None) -> str:
    from fraise_kernel import discovery

    scan = discovery.scan()
    own = scan.version_of(discovery.SUITE) or scan.version_of("fraise-kernel")
    if group is None:
        return f"fraise {own}\n"
    brand = scan.version_of(f"fraise-{group}")
    return f"{program} {brand or 'is not installed'} (fraise {own})\n"
