"""Rules asked about statements, and their complaints as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import define, field
from fraise_hookspecs import Where
from fraise_hookspecs.migration import CheckLevel, CheckSubject, Complaint, MigrationCheck

from confiture.ddl.position import place_in
from confiture.ddl.statements import Source
from confiture.errors import RuleFailedError
from confiture.lint.findings import Finding
from confiture.lint.measuring import Measured
from confiture.lint.rules import Rule, Rules
from confiture.lint.scripts import EMPTY, UNPARSED, LintedStatement, Script
from confiture.lint.suppression import Suppressions

#: In ``statements`` of a rule: also what the grammar does not take.
_ALL: Final = "*"


@define(eq=False)
class Court:
    """Hears rules.

    Args:
        rules: all rules.
        suppressions: lines that ignore some.
        measured: what the server did.
    """

    rules: Rules
    suppressions: Suppressions
    measured: Measured = field(factory=Measured)
    suppressed: int = 0

    def hear(
        self, scripts: Iterable[Script], subjects: Sequence[CheckSubject]
    ) -> Iterator[Finding]:
        """The findings of the statements of files, by the rules of some subjects."""
        rules = [(rule, self.rules.load(rule)) for rule in self.rules.of(*subjects)]
        for script in scripts:
            for statement in script.statements:
                for rule, check in rules:
                    if not _concerns(rule, statement):
                        continue
                    level = rule.level_in(statement)
                    if level is CheckLevel.OFF:
                        continue
                    for one in _ask(rule, check, statement):
                        if self.measured.refutes(statement, one.costs):
                            continue
                        if self.suppressions.covers(statement, rule):
                            self.suppressed += 1
                            continue
                        yield place(rule, level, statement, one)


def _concerns(rule: Rule, statement: LintedStatement) -> bool:
    kinds = rule.spec.statements
    if kinds:
        return statement.kind in kinds or _ALL in kinds
    return statement.kind not in {UNPARSED, EMPTY}


def _ask(rule: Rule, check: MigrationCheck, statement: LintedStatement) -> Iterator[Complaint]:
    try:
        yield from check(statement)
    except Exception as error:  # a border: rules of any plugin run here
        raise RuleFailedError(
            f"the rule {rule.spec.code} of the plugin {rule.plugin} failed:"
            f" {type(error).__name__}: {error}",
            hint=f"--ignore {rule.spec.code} leaves it out; tell whoever wrote it",
            where=Where(statement.script.path, statement.line, statement.column),
        ) from error


def place(rule: Rule, level: CheckLevel, statement: LintedStatement, one: Complaint) -> Finding:
    """A complaint of a statement, with its place in the file."""
    script = statement.script
    where = place_in(Source(script.path, "", script.text), statement.start + one.offset)
    assert where.line is not None
    assert where.column is not None
    line = script.lines[where.line - 1].rstrip("\r")
    end = len(line)
    if one.offset >= 0:
        end = min(end, where.column - 1 + len(statement.text) - one.offset)
    return Finding(
        code=rule.spec.code,
        name=rule.spec.name,
        level=level,
        file=script.path,
        line=where.line,
        column=where.column,
        length=max(end - where.column + 1, 1),
        source=line,
        reason=one.reason,
        instead=one.instead,
        object=one.object,
    )
