"""Findings that a line of a file ignores, and lines that ignore nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field
from fraise_hookspecs.migration import CheckLevel, CheckSubject

from confiture.ddl.position import place_in
from confiture.ddl.statements import Source
from confiture.lint.directives import IGNORE, Directive
from confiture.lint.findings import Finding
from confiture.lint.rules import Rule, Rules
from confiture.lint.scripts import LintedStatement, Script


@define
class Suppressions:
    """Lines that ignore rules, and which of them did.

    Args:
        rules: all rules.
    """

    rules: Rules
    used: set[tuple[int, str]] = field(factory=set)

    def covers(self, statement: LintedStatement, rule: Rule) -> bool:
        """Whether a line above a statement ignores a rule there; it is used from then on."""
        found = False
        for one in statement.directives:
            codes, reason = one.ignored
            if one.word != IGNORE or not reason:
                continue
            for word in codes:
                if word in {rule.spec.code, rule.spec.name}:
                    self.used.add((id(one), word))
                    found = True
        return found

    def unused(
        self, scripts: Iterable[Script], subjects: Sequence[CheckSubject]
    ) -> Iterator[Finding]:
        """Lines that ignore a rule which ran and did not complain there.

        Args:
            scripts: the files.
            subjects: of the rules that have run.
        """
        level = self.rules.unused.level
        if level is CheckLevel.OFF:
            return
        for script in scripts:
            for statement in script.statements:
                for one in statement.directives:
                    yield from self._look(script, statement, one, subjects)
            for one in script.trailing:
                yield from self._look(script, None, one, subjects)

    def _look(
        self,
        script: Script,
        statement: LintedStatement | None,
        one: Directive,
        subjects: Sequence[CheckSubject],
    ) -> Iterator[Finding]:
        codes, reason = one.ignored
        if one.word != IGNORE or not (codes and reason):
            return
        for word in codes:
            if (id(one), word) in self.used:
                continue
            rule = self.rules.by_word.get(word)
            if rule is not None and statement is not None and not _ran(rule, statement, subjects):
                continue
            told = (
                f"there is no rule {word}"
                if rule is None
                else f"{word} does not complain of the statement below"
            )
            place = place_in(Source(script.path, "", script.text), one.offset)
            assert place.line is not None
            assert place.column is not None
            yield Finding(
                code=self.rules.unused.spec.code,
                name=self.rules.unused.spec.name,
                level=self.rules.unused.level,
                file=script.path,
                line=place.line,
                column=place.column,
                length=len(script.lines[place.line - 1].rstrip()) - place.column + 1,
                source=script.lines[place.line - 1],
                reason=f"this line ignores nothing: {told}",
                instead="remove it",
            )


def _ran(rule: Rule, statement: LintedStatement, subjects: Sequence[CheckSubject]) -> bool:
    return rule.spec.subject in subjects and rule.level_in(statement) is not CheckLevel.OFF
