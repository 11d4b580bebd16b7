"""Shell completion, as typer offers it for its own apps."""

from __future__ import annotations

import sys

from fraise_kernel.errors import UsageInvalid


def offer(program: str, *, install: bool) -> int:
    """Install completion for the current shell, or print it.

    Raises:
        UsageInvalid: the shell is unknown.
    """
    from typer import completion

    completion.completion_init()
    shell = completion._get_shell_name() or ""  # noqa: SLF001  # the only function that knows
    variable = f"_{program.upper()}_COMPLETE"
    try:
        if install:
            name, path = completion.install(shell, program, variable)
            sys.stdout.write(f"completion for {name} installed in {path}; start a new shell\n")
        else:
            script = completion.get_completion_script(
                prog_name=program, complete_var=variable, shell=shell
            )
            sys.stdout.write(script + "\n")
    except (SystemExit, RuntimeError) as error:
        raise UsageInvalid(
            f"no completion for the shell {shell or 'this runs in'!r}",
            hint="run it inside of bash, zsh, fish or PowerShell",
        ) from error
    return 0
