"""A migration is generated from a database that has all those before it."""

from __future__ import annotations

from pathlib import Path

from fraise_hookspecs import Where

from confiture.ddl.kinds import Kinds
from confiture.errors import PendingMigrationsError
from confiture.migrations.files import FOLDER, read_migrations
from confiture.migrations.history import History
from confiture.migrations.ledger import Ledger
from confiture.server.session import explain_server, session
from confiture.server.target import Target


def refuse_pending(project: Path, environment: str, target: Target, kinds: Kinds) -> None:
    """Stop where a database has not all migrations of the project.

    Raises:
        PendingMigrationsError: the message names those that it has not.
        FraiseError: a file is wrong or not what was applied, or the database cannot be read.
    """
    migrations = read_migrations(project, kinds)
    with explain_server(target.shown), session(target.dsn, where=target.where) as connection:
        history = History(migrations, Ledger(connection).entries())
    history.refuse_edited()
    history.refuse_missing()
    if pending := [one.id for one in history.pending]:
        raise PendingMigrationsError(
            f"{target.shown} has not all migrations: {', '.join(pending)}",
            hint=f"confiture migrate up --env {environment}, then generate; what they do would be"
            " generated a second time",
            where=Where(file=FOLDER.as_posix()),
        )
