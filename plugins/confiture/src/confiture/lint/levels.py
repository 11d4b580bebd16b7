"""Levels of rules in the file of an environment: ``lint: {rules: {LINT-101: warning}}``."""

from __future__ import annotations

from typing import Final

import yaml
from attrs import frozen
from fraise_hookspecs.migration import CheckLevel

_LEVELS: Final = {level.value: level for level in CheckLevel}


@frozen
class RuleLevel:
    """What a file says of one rule.

    Attributes:
        rule: code or name.
        level: how grave it is.
        line, column: of the rule in the file, from 1.
    """

    rule: str
    level: CheckLevel
    line: int
    column: int


def read_levels(node: yaml.Node) -> tuple[RuleLevel, ...] | None:
    """The levels below ``rules``, the one key; None for anything else."""
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return None
    key, rules = node.value[0]
    if key.value != "rules" or not isinstance(rules, yaml.MappingNode):
        return None
    found = []
    for name, value in rules.value:
        # YAML reads a bare `off` as a truth value, so the word itself is looked at
        word = str(value.value).lower() if isinstance(value, yaml.ScalarNode) else ""
        if word not in _LEVELS:
            return None
        mark = name.start_mark
        found.append(RuleLevel(str(name.value), _LEVELS[word], mark.line + 1, mark.column + 1))
    return tuple(found)
