"""Lines that speak to Confiture, and say nothing that it understands."""

from __future__ import annotations

from collections.abc import Iterable

from fraise_hookspecs.migration import Complaint

from confiture.lint.directives import IGNORE
from confiture.lint.scripts import LintedStatement
from confiture.migrations.header import INLINE, KEYS


def ignore_without_reason(statement: LintedStatement) -> Iterable[Complaint]:
    """A line that ignores a rule and does not say which, or why."""
    for one in statement.directives:
        codes, reason = one.ignored
        if one.word == IGNORE and not (codes and reason):
            yield Complaint(
                reason="it ignores nothing: expected a code and a reason",
                instead="-- confiture: ignore LINT-101 the table has ten rows",
                offset=one.offset - statement.start,
            )


def unknown_line(statement: LintedStatement) -> Iterable[Complaint]:
    """A line to Confiture that nothing reads."""
    for one in statement.directives:
        if one.word not in KEYS | INLINE:
            yield Complaint(
                reason=f"nothing reads a line that begins with {one.word!r}",
                instead=f"one of: {', '.join(sorted(KEYS | INLINE))}",
                offset=one.offset - statement.start,
            )
