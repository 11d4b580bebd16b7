"""Shell completion, as typer offers it for its own apps."""

from __future__ import annotations

import sys

from fraise_kernel.errors import UsageError

_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def prepare() -> None:
    """Teach typer's shells to its copy of click, before a completion is asked for."""
    from typer._completion_classes import completion_init

    completion_init()


def offer(program: str, *, into_profile: bool) -> int:
    """Install completion for the current shell, or print it.

    Raises:
        UsageError: the shell is unknown.
    """
    from typer._completion_shared import _get_shell_name, get_completion_script, install

    prepare()
    shell = _get_shell_name()
    if shell not in _SHELLS:
        raise UsageError(
            f"no completion for {'an unknown shell' if shell is None else shell}",
            hint=f"run it inside of one of: {', '.join(_SHELLS)}",
        )
    variable = f"_{program.upper()}_COMPLETE"
    if into_profile:
        _, path = install(shell, program, variable)
        sys.stdout.write(f"completion for {shell} installed in {path}; start a new shell\n")
    else:
        script = get_completion_script(prog_name=program, complete_var=variable, shell=shell)
        sys.stdout.write(f"{script}\n")
    return 0
