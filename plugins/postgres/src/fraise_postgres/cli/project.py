"""What every command of the group begins with."""

from __future__ import annotations

from pathlib import Path

import typer
from fraise_hookspecs.context import CommandContext

from fraise_postgres.errors import ServerForeignError
from fraise_postgres.settings import PostgresSettings


def read_command(ctx: typer.Context) -> tuple[Path, PostgresSettings]:
    """The project's folder and its settings.

    Raises:
        FraiseError: the settings are wrong.
    """
    command: CommandContext = ctx.obj
    settings: PostgresSettings = command.load().settings("postgres")
    return command.project, settings


def refuse_foreign(settings: PostgresSettings, verb: str) -> None:
    """Refuse to act on a server that is not ours.

    Raises:
        ServerForeignError: the settings name a server that somebody else runs.
    """
    if settings.dsn is not None:
        raise ServerForeignError(
            f"the server in use is named by postgres.dsn and is not {verb} from here",
            hint="look after it where it runs, or remove the setting to use the embedded server",
        )
