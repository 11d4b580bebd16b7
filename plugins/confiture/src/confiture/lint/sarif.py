"""Findings as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from fraise_hookspecs import Where
from fraise_hookspecs.migration import CheckLevel

from confiture.errors import FileUnwritableError
from confiture.lint.findings import Finding, LintReport
from confiture.lint.rules import Rules

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {CheckLevel.ERROR: "error", CheckLevel.WARNING: "warning", CheckLevel.OFF: "none"}


def write_sarif(path: Path, report: LintReport, rules: Rules) -> None:
    """Write a report as one SARIF document.

    Raises:
        FileUnwritableError: the file cannot be written.
    """
    text = json.dumps(as_sarif(report, rules), indent=2, ensure_ascii=False)
    try:
        path.write_text(text + "\n", "utf-8")
    except OSError as error:
        raise FileUnwritableError(
            f"cannot write {path}: {error.strerror}",
            hint="make the folder writable, or name another file",
            where=Where(file=str(path)),
        ) from error


def as_sarif(report: LintReport, rules: Rules) -> dict[str, Any]:  # Any: JSON values
    """The document."""
    places = {one.spec.code: at for at, one in enumerate(rules.all)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Confiture",
                        "version": version("fraise-confiture"),
                        "rules": [
                            {
                                "id": one.spec.code,
                                "name": one.spec.name,
                                "shortDescription": {"text": one.spec.summary},
                                "defaultConfiguration": {
                                    "level": _LEVELS[one.spec.level],
                                    "enabled": one.spec.level is not CheckLevel.OFF,
                                },
                                "properties": {"plugin": one.plugin},
                            }
                            for one in rules.all
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, places[one.code]) for one in report.findings],
            }
        ],
    }


def _result(one: Finding, place: int) -> dict[str, Any]:  # Any: as above
    told = one.reason + (f" Instead: {one.instead}" if one.instead else "")
    return {
        "ruleId": one.code,
        "ruleIndex": place,
        "level": _LEVELS[one.level],
        "message": {"text": told},
        "locations": [_location(one)],
    }


def _location(one: Finding) -> dict[str, Any]:  # Any: as above
    found: dict[str, Any] = {}
    if one.file:
        found["physicalLocation"] = {
            "artifactLocation": {"uri": quote(one.file)},
            "region": {
                "startLine": one.line,
                "startColumn": one.column,
                "endColumn": one.column + one.length,
            },
        }
    if one.object:
        name = ".".join(one.object[1:])
        found["logicalLocations"] = [{"fullyQualifiedName": name, "kind": one.object[0]}]
    return found
