"""Findings of ``confiture lint`` as a person reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fraise_hookspecs.migration import CheckLevel
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from confiture.lint.findings import Finding, LintReport
    from confiture.lint.rules import Rules

_STYLES = {CheckLevel.ERROR: "bold red", CheckLevel.WARNING: "yellow", CheckLevel.OFF: "dim"}
#: Characters of a source line that are shown, and how many of them before the place.
_WIDTH, _BEFORE = 120, 80


def show(report: LintReport) -> None:
    """Print each finding with its line, then the measurements, then how many there are."""
    console = Console(highlight=False, soft_wrap=True)
    for one in report.findings:
        _show(console, one)
    if report.measured:
        _show_measured(console, report)
    told = [_count(report.errors, "error"), _count(report.warnings, "warning")]
    if report.suppressed:
        told.append(f"{report.suppressed} ignored by lines of the files")
    looked = f"{_count(report.statements, 'statement')} in {_count(report.files, 'file')}"
    if report.objects:
        looked += " and the schema"
    console.print(f"{', '.join(told)}; looked at {looked}.", markup=False)


def show_rules(rules: Rules) -> None:
    """Print a table of all rules."""
    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False)
    for title in ("code", "level", "rule", "finds", "plugin"):
        table.add_column(title)
    for one in rules.all:
        level = Text(one.level.value, style=_STYLES[one.level])
        table.add_row(one.spec.code, level, one.spec.name, one.spec.summary, one.plugin)
    console.print(table)


def _show(console: Console, one: Finding) -> None:
    head = Text(f"{one.level.value}[{one.code}]", style=_STYLES[one.level])
    place = f" {one.file}:{one.line}:{one.column}:" if one.file else ""
    head.append(f"{place} {one.reason}", style="")
    console.print(head)
    if one.file and one.source:
        start = max(0, one.column - _BEFORE)
        shown = one.source[start : start + _WIDTH].replace("\t", " ")
        number = str(one.line)
        at = one.column - 1 - start
        length = max(1, min(one.length, len(shown) - at))
        console.print(Text(f"  {number} | {shown}"))
        console.print(
            Text(f"  {' ' * len(number)} | {' ' * at}{'^' * length}", style=_STYLES[one.level])
        )
    if one.instead:
        console.print(Text(f"  instead: {one.instead}", style="green"))
    console.print()


def _show_measured(console: Console, report: LintReport) -> None:
    table = Table(box=None, pad_edge=False)
    for title in ("statement", "locks of what was there before", "rewrites", "reads"):
        table.add_column(title)
    for one in report.measured:
        locks = ", ".join(f"{lock} on {name}" for name, lock in one.locks)
        reads = "all rows" if one.scanned else ""
        table.add_row(f"{one.file}:{one.line}", locks, ", ".join(one.rewritten), reads)
    console.print(table)
    console.print()


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
