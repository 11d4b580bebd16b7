"""The one migration that stands for all that another tool has done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from confiture.ddl.kinds import Kinds
from confiture.differ.actions import Action
from confiture.errors import AdoptMigrationsPresentError
from confiture.migrations.files import Header, Migration, read_migrations, write_migration
from confiture.pulling.arranging import write_text

NAME: Final = "baseline"
_REASON: Final = "what came before Confiture is not taken back"


def find_baseline(project: Path, kinds: Kinds) -> Migration | None:
    """The baseline that an earlier takeover wrote; None where there are no migrations.

    Raises:
        AdoptMigrationsPresentError: there are migrations beside it.
    """
    found = read_migrations(project, kinds)
    if not found:
        return None
    others = [one for one in found[1:] if one.name != NAME]
    if found[0].name != NAME or others:
        first = others[0] if others else found[0]
        raise AdoptMigrationsPresentError(
            f"expected no migrations beside a baseline, found {len(found)}, such as {first.id}",
            hint="say which of them the database has: confiture migrate baseline --through VERSION",
        )
    return found[0]


def write_baseline(project: Path, order: Iterable[Action], schema: str, kinds: Kinds) -> Migration:
    """Write the baseline, which makes the schema in an empty database.

    Args:
        project: the project's folder.
        order: the statements.
        schema: content hash of the DDL files.
        kinds: the registered kinds of objects.
    """
    header = Header(irreversible=_REASON, schema=schema)
    write_migration(project, name=NAME, header=header, up=_script(tuple(order)), down=None)
    return read_migrations(project, kinds)[0]


def _script(order: Sequence[Action]) -> str:
    # bodies may name what comes later
    return "\n" + write_text(order, unchecked=bool(order))
