"""Rules that other distributions bring."""

import sys
import types

import pytest
from confiture import errors
from fraise_hookspecs import hookimpl
from fraise_hookspecs.migration import (
    CheckLevel,
    CheckSubject,
    Complaint,
    MigrationCheckSpec,
)


def table_prefix(statement):
    name = statement.tree.relation.relname
    if not name.startswith("tb_"):
        yield Complaint(reason=f"found {name}", instead=f"tb_{name}")


def after_all(statement):
    assert statement.text
    if statement.earlier and statement.in_transaction and statement.kind == "select_stmt":
        yield Complaint(reason=f"behind {len(statement.earlier)} statements")


def broken(statement):
    raise RuntimeError("no idea")


@pytest.fixture
def plugin(monkeypatch):
    module = types.ModuleType("our_rules")
    module.table_prefix, module.after_all, module.broken = table_prefix, after_all, broken
    monkeypatch.setitem(sys.modules, module.__name__, module)

    @hookimpl
    def fraise_migration_checks():
        def spec(code, name, **more):
            return MigrationCheckSpec(
                name=name.replace("_", "-"), summary=name, target=f"our_rules:{name}", code=code,
                **more,
            )  # fmt: skip

        return (
            spec(
                "OUR-1",
                "table_prefix",
                subject=CheckSubject.DEFINITION,
                statements=("create_stmt",),
            ),
            spec("OUR-2", "after_all", subject=CheckSubject.MIGRATION, level=CheckLevel.WARNING),
            spec("OUR-3", "broken", subject=CheckSubject.MIGRATION, level=CheckLevel.OFF),
        )

    module.fraise_migration_checks = fraise_migration_checks
    return module


def test_a_rule_of_another_distribution_complains(hear, plugin):
    found = hear("CREATE TABLE t (a bigint);\nSELECT 1;", plugins=(plugin,)).findings
    assert [(one.code, one.level.value, one.line, one.reason) for one in found] == [
        ("OUR-1", "error", 1, "found t"),
        ("OUR-2", "warning", 2, "behind 1 statements"),
    ]


def test_it_is_ignored_by_its_code(hear, plugin):
    text = "-- confiture: ignore OUR-1 a guest\nCREATE TABLE t (a bigint);"
    report = hear(text, plugins=(plugin,))
    assert (report.findings, report.suppressed) == ((), 1)


def test_a_rule_that_fails_is_named(hear, plugin):
    with pytest.raises(errors.RuleFailedError) as caught:
        hear("SELECT 1;", plugins=(plugin,), select=["OUR-3"])
    assert "OUR-3 of the plugin our_rules failed: RuntimeError: no idea" in str(caught.value)


def test_rules_are_not_asked_about_what_the_grammar_does_not_take(hear, plugin):
    found = hear("SELECT FROM WHERE;", plugins=(plugin,)).findings
    assert [one.code for one in found] == ["LINT-001"]
