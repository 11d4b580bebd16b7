"""A rehearsal: statements run on a clone without rows, so that it is known where they arrive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from attrs import evolve, frozen
from psycopg import Connection

from confiture.catalog.facts import Catalog
from confiture.differ.actions import Action
from confiture.differ.reading import introspect
from confiture.errors import NotArrivedError
from confiture.migrations.draft import Script
from confiture.proof.clone import OWNERSHIP, clone_schema
from confiture.proof.likeness import tell_differences
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation, Wire

#: Differences that an error names.
_NAMED: Final = 3


@frozen
class Rehearsal:
    """A clone on which statements are run.

    Attributes:
        connection: to it.
        cancellation: stops them.
    """

    connection: Connection[Any]  # Any: rows as tuples
    cancellation: Cancellation

    def run(self, script: Script) -> Catalog:
        """Run the statements of a script, each by itself.

        Returns:
            the schema afterwards.

        Raises:
            NotArrivedError: the server refused one.
        """
        wire = Wire(self.connection, self.cancellation)
        for setting in script.settings:
            wire.run(setting)
        for action in script.actions:
            self._run_one(wire, action)
        for setting in script.settings:
            wire.run(f"RESET {setting.split()[1]}")
        return introspect(self.connection)

    def _run_one(self, wire: Wire, action: Action) -> None:
        refusal = wire.run(action.sql)
        if refusal is not None:
            raise NotArrivedError(
                f"the server refused a statement on a clone: {refusal.message}; {action.sql}",
                hint=refusal.hint or "make the change in two steps, or write the migration by hand",
            )


@contextmanager
def rehearse(
    catalog: Catalog, server_dsn: str, limits: Limits, cancellation: Cancellation
) -> Iterator[Rehearsal]:
    """A clone of a schema, there while the block runs.

    Raises:
        CloneFailedError: it cannot be cloned.
    """
    known = evolve(catalog, unmodelled=())
    with (
        clone_schema(known, server_dsn, limits, cancellation) as dsn,
        session(dsn) as connection,
    ):
        for setting in limits.baseline:
            connection.execute(setting.encode())
        connection.execute("RESET check_function_bodies")
        yield Rehearsal(connection, cancellation)


def refuse_other(found: Catalog, wanted: Catalog) -> None:
    """Stop where statements did not arrive.

    Raises:
        NotArrivedError: names what is other.
    """
    told = list(tell_other(found, wanted))
    if told:
        more = f"; and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
        raise NotArrivedError(
            f"the statements do not arrive at db/schema: {'; '.join(told[:_NAMED])}{more}",
            hint="this is a defect of Confiture; write the migration by hand (--empty)",
        )


def tell_other(found: Catalog, wanted: Catalog) -> Iterable[str]:
    """In what a schema is not the wanted one, ownership aside."""
    known = evolve(found, unmodelled=()), evolve(wanted, unmodelled=())
    return tell_differences(*known, ignored=OWNERSHIP)
