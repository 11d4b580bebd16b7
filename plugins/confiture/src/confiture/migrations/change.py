"""A change that becomes migrations: what there is, and what is wanted."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from confiture.catalog.facts import Catalog
from confiture.differ.renames import Renamed


@frozen(kw_only=True)
class Change:
    """What there is, and what is wanted.

    Attributes:
        project: the project's folder.
        old, new: the schemas.
        hash: content hash of the DDL files.
        server_dsn: where scratch databases are made.
        measured: whether the old schema is that of a database.
        renamed: what a person says is called otherwise now, with the schema that has it so.
    """

    project: Path
    old: Catalog = field(repr=False)
    new: Catalog = field(repr=False)
    hash: str
    server_dsn: str = field(repr=False)
    measured: bool
    renamed: Renamed
