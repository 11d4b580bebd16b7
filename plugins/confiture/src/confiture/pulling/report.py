"""What ``confiture pull`` did."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from confiture.catalog.facts import Unmodelled
from confiture.catalog.leaving import LeftOut
from confiture.report import Step


@frozen(kw_only=True)
class PullReport:
    """What ``confiture pull`` did.

    Attributes:
        environment: its name.
        database: where the database is, without secrets.
        folder: that the files are in, relative to the project.
        files: their paths, relative to the folder.
        statements: how many they hold.
        written: whether they were written.
        left_out: what of the database stands in none of them.
        unmodelled: what the database has and Confiture does not know.
        warnings: what is worth a look.
        steps: what was done, with times.
    """

    environment: str
    database: str
    folder: str
    files: tuple[str, ...] = field(repr=False)
    statements: int
    written: bool
    left_out: LeftOut = field(factory=LeftOut)
    unmodelled: tuple[Unmodelled, ...] = ()
    warnings: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {
            "environment": self.environment,
            "database": self.database,
            "folder": self.folder,
            "files": list(self.files),
            "statements": self.statements,
            "written": self.written,
            "left_out": {
                "tables": [".".join(one) for one in sorted(self.left_out.tables)],
                "schemas": sorted(self.left_out.schemas),
            },
            "unmodelled": [{"catalog": one.catalog, "what": one.what} for one in self.unmodelled],
            "warnings": list(self.warnings),
            "steps": [{"name": one.name, "seconds": one.seconds} for one in self.steps],
        }
