"""Findings as workflow commands of GitHub, which show them beside the lines of a change."""

from __future__ import annotations

from confiture.lint.findings import Finding, LintReport


def write_annotations(report: LintReport) -> str:
    """One line a finding: ``::error file=...,line=...::message``."""
    return "".join(_line(one) for one in report.findings)


def _line(one: Finding) -> str:
    told = [f"title={_property(f'{one.code} {one.name}')}"]
    if one.file:
        told = [
            f"file={_property(one.file)}",
            f"line={one.line}",
            f"col={one.column}",
            f"endColumn={one.column + one.length}",
            *told,
        ]
    message = one.reason + (f"\nInstead: {one.instead}" if one.instead else "")
    return f"::{one.level.value} {','.join(told)}::{_escape(message)}\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
