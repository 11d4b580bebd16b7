"""The files of a generated migration: all of its parts are written, or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from confiture.migrations.draft import Part
from confiture.migrations.files import Header, Phase, write_migration


def write_parts(
    project: Path, parts: Sequence[Part], *, name: str, schema: str, proof: str
) -> tuple[str, ...]:
    """Write a migration a part, one behind the other.

    Args:
        project: the project's folder.
        parts: in order.
        name: of the migration; a second one is a contract, and called so.
        schema: content hash of the DDL files, which the last part arrives at.
        proof: what was proved of all of them.

    Returns:
        the paths, relative to the project.

    Raises:
        FraiseError: nothing was written.
    """
    written: list[Path] = []
    try:
        for part in parts:
            is_second = bool(written) and part.phase is Phase.CONTRACT
            header = Header(
                phase=part.phase,
                transaction=part.up.transaction,
                irreversible=part.reason,
                schema=schema if part is parts[-1] else None,
                proof=proof,
            )
            written += write_migration(
                project,
                name=f"{name}_contract" if is_second else name,
                header=header,
                up=part.up.text,
                down=part.down.text if part.down is not None else None,
                down_transaction=part.down.transaction if part.down is not None else None,
            )
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(path.relative_to(project).as_posix() for path in written)
