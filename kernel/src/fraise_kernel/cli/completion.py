"""Shell completion, as typer offers it for its own apps."""

from __future__ import annotations

import sys

from fraise_kernel.errors import UsageError


def offer(program: str, *, into_profile: bool) -> int:
    """Install completion for the current shell, or print it.

    Raises:
        UsageError: the shell is unknown.
    """
    from typer._completion_classes import completion_init
    from typer._completion_shared import _get_shell_name, get_completion_script, install

    completion_init()
    shell = _get_shell_name() or ""
    variable = f"_{program.upper()}_COMPLETE"
    try:
        if into_profile:
            name, path = install(shell, program, variable)
            sys.stdout.write(f"completion for {name} installed in {path}; start a new shell\n")
        else:
            script = get_completion_script(prog_name=program, complete_var=variable, shell=shell)
            sys.stdout.write(f"{script}\n")
    except (SystemExit, RuntimeError) as error:
        raise UsageError(
            f"no completion for the shell {shell or 'this runs in'!r}",
            hint="run it inside of bash, zsh, fish or PowerShell",
        ) from error
    return 0
