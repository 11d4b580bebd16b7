"""What ``confiture adopt`` found and did."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen
from fraise_hookspecs.migration import ToolHistory

from confiture.pulling.report import PullReport
from confiture.report import Step


@frozen(kw_only=True)
class AdoptReport:
    """What ``confiture adopt`` did.

    Attributes:
        tool: from which the database was taken over.
        environment: its name.
        database: where it is, without secrets.
        history: what the tool has run there.
        pulled: the DDL files that were written; None where they were there already.
        baseline: version and name of the migration that stands for all of the history.
        written: the baseline's file, relative to the project; None where it was there already.
        changed: whether anything was changed.
        finished: whether the old tool's history is not watched any more.
        accepted: problems that a person accepted, by name.
        steps: what was done, with times.
    """

    tool: str
    environment: str
    database: str
    history: ToolHistory = field(repr=False)
    pulled: PullReport | None = None
    baseline: str | None = None
    written: str | None = None
    changed: bool = False
    finished: bool = False
    accepted: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {
            "tool": self.tool,
            "environment": self.environment,
            "database": self.database,
            "applied": [one.name for one in self.history.steps],
            "tables": [".".join(one) for one in self.history.tables],
            "schemas": list(self.history.schemas),
            "pulled": self.pulled.as_dict() if self.pulled is not None else None,
            "baseline": self.baseline,
            "written": self.written,
            "changed": self.changed,
            "finished": self.finished,
            "accepted": list(self.accepted),
            "steps": [{"name": one.name, "seconds": one.seconds} for one in self.steps],
        }
