"""What ``confiture lint`` finds, and its report."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen
from fraise_hookspecs.migration import CheckLevel


@frozen(kw_only=True)
class Finding:
    """One place where a rule complains.

    Attributes:
        code: of the rule.
        name: of the rule, in a few words.
        level: how grave it is, by the rule and the settings.
        file: relative to the project; empty for an object that no file is known for.
        line, column: from 1; 0 without a file.
        length: characters of the line that are meant, at least 1.
        source: the line itself.
        reason: what is wrong.
        instead: how to do it; empty where the reason says all.
        object: kind and name of the object of a schema; empty for a statement.
    """

    code: str
    name: str
    level: CheckLevel
    file: str
    line: int
    column: int
    length: int = 1
    source: str = field(default="", repr=False)
    reason: str
    instead: str = ""
    object: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The finding for machines."""
        return {
            "code": self.code,
            "rule": self.name,
            "level": self.level.value,
            "file": self.file or None,
            "line": self.line or None,
            "column": self.column or None,
            "reason": self.reason,
            "instead": self.instead or None,
            "object": list(self.object) or None,
        }


@frozen(kw_only=True)
class Measurement:
    """What the server did for one statement of a migration.

    Attributes:
        file, line: where the statement stands.
        locks: the strongest lock that it took of each relation that was there before its file.
        rewritten: those of them that were written anew.
        scanned: whether rows were read to check them or to build an index.
    """

    file: str
    line: int
    locks: tuple[tuple[str, str], ...]
    rewritten: tuple[str, ...] = ()
    scanned: bool = False

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The measurement for machines."""
        return {
            "file": self.file,
            "line": self.line,
            "locks": dict(self.locks),
            "rewritten": list(self.rewritten),
            "scanned": self.scanned,
        }


@frozen(kw_only=True)
class LintReport:
    """What was looked at, and what was found.

    Attributes:
        findings: sorted by place and code.
        files: how many files were read.
        statements: how many statements of them were looked at.
        objects: whether the schema that the DDL files make was looked at.
        suppressed: how many findings a line of a file ignores.
        measured: what the server did, of each statement that was measured.
    """

    findings: tuple[Finding, ...]
    files: int
    statements: int
    objects: bool = False
    suppressed: int = 0
    measured: tuple[Measurement, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(one.level is CheckLevel.ERROR for one in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The report for machines."""
        return {
            "errors": self.errors,
            "warnings": self.warnings,
            "suppressed": self.suppressed,
            "files": self.files,
            "statements": self.statements,
            "schema": self.objects,
            "findings": [one.as_dict() for one in self.findings],
            "measured": [one.as_dict() for one in self.measured],
        }
