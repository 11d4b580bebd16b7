"""Which rules run, and how grave each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen
from fraise_hookspecs import Where
from fraise_hookspecs.context import Catalog, Context
from fraise_hookspecs.migration import (
    CheckLevel,
    CheckSubject,
    MigrationCheck,
    MigrationCheckSpec,
)
from fraise_kernel.suggest import suggest

from confiture.environment import Environment
from confiture.errors import UnknownRuleError
from confiture.lint.scripts import LintedStatement

#: A line that ignores what nobody complains of; found when all rules have run.
UNUSED: Final = MigrationCheckSpec(
    name="unused-ignore",
    summary="a line that ignores a rule which does not complain there",
    target="confiture.lint.suppression:Suppressions",
    code="LINT-005",
    subject=CheckSubject.DEFINITION,
    level=CheckLevel.WARNING,
)
#: Statements that the server did not run; found when it has run the files.
UNMEASURED: Final = MigrationCheckSpec(
    name="unmeasured",
    summary="--check-locks could not run the files up to here",
    target="confiture.lint.measuring:measure",
    code="LINT-007",
    subject=CheckSubject.MIGRATION,
    level=CheckLevel.WARNING,
)
_OWN: Final = (UNUSED, UNMEASURED)


@frozen
class Rule:
    """A rule as it runs.

    Attributes:
        spec: as its plugin registered it.
        plugin: that brings it.
        level: by the settings, or its own.
        is_set: whether the settings say the level, so that a phase does not change it.
    """

    spec: MigrationCheckSpec
    plugin: str
    level: CheckLevel
    is_set: bool = False

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The rule for machines."""
        return {
            "code": self.spec.code,
            "rule": self.spec.name,
            "finds": self.spec.summary,
            "subject": self.spec.subject.value,
            "level": self.level.value,
            "plugin": self.plugin,
        }

    def level_in(self, statement: LintedStatement) -> CheckLevel:
        """How grave it is there."""
        if self.spec.in_contract is None or self.is_set or not statement.script.is_contract:
            return self.level
        return self.spec.in_contract if self.level is not CheckLevel.OFF else self.level


@frozen
class Rules:
    """All rules, and the code of those that run."""

    all: tuple[Rule, ...]
    _catalog: Catalog[MigrationCheckSpec] = field(repr=False)

    def of(self, *subjects: CheckSubject) -> tuple[Rule, ...]:
        """The rules that run on one of the subjects."""
        return tuple(
            rule
            for rule in self.all
            if rule.spec.subject in subjects
            and rule.level is not CheckLevel.OFF
            and rule.spec not in _OWN
        )

    def load(self, rule: Rule) -> MigrationCheck:
        """The code behind a rule."""
        found: MigrationCheck = self._catalog.load(rule.spec.code)
        return found

    @property
    def by_word(self) -> Mapping[str, Rule]:
        """By code and by name."""
        named = {rule.spec.name: rule for rule in self.all}
        return named | {rule.spec.code: rule for rule in self.all}

    @property
    def unused(self) -> Rule:
        """The rule about lines that ignore nothing."""
        return self.by_word[UNUSED.code]


def list_rules(
    context: Context,
    environment: Environment | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Rules:
    """The rules of all plugins with their levels.

    Args:
        context: the open kernel.
        environment: its file may give rules other levels.
        select: codes or names, or beginnings of codes such as ``LINT-1``; only these run, also
            those that are off otherwise.
        ignore: likewise; these do not run.

    Raises:
        UnknownRuleError: a rule that is spoken of does not exist.
    """
    catalog = context.catalog(MigrationCheckSpec)
    found = [(spec, catalog.plugin_of(spec.code)) for spec in catalog]
    found += [(spec, "confiture") for spec in _OWN]
    specs = [spec for spec, _ in found]
    levels = {}
    file = environment.file if environment is not None else ""
    for one in environment.lint if environment is not None else ():
        where = Where(file, one.line, one.column, f"lint.rules.{one.rule}")
        levels.update(dict.fromkeys(_named(one.rule, specs, where), one.level))
    chosen = {code for word in select for code in _named(word, specs)}
    left = {code for word in ignore for code in _named(word, specs)}
    rules = []
    for spec, plugin in sorted(found, key=lambda one: one[0].code):
        level = levels.get(spec.code, spec.level)
        if spec.code in left or (chosen and spec.code not in chosen):
            level = CheckLevel.OFF
        elif spec.code in chosen and level is CheckLevel.OFF:
            level = CheckLevel.WARNING
        rules.append(Rule(spec, plugin, level, spec.code in levels))
    return Rules(tuple(rules), catalog)


def _named(word: str, specs: Iterable[MigrationCheckSpec], where: Where | None = None) -> set[str]:
    exact = {spec.code for spec in specs if word in {spec.code, spec.name}}
    found = exact or {spec.code for spec in specs if "-" in word and spec.code.startswith(word)}
    if not found:
        known = [one for spec in specs for one in (spec.code, spec.name)]
        raise UnknownRuleError(
            f"there is no rule {word!r}",
            hint=suggest(word, known, otherwise="`confiture lint --rules` lists them"),
            where=where,
        )
    return found
