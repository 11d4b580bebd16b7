"""Rules over statements: each complains of its cases, and of nothing else that it should pass."""

import pytest
from confiture.lint.catalogue import all_specs
from fraise_hookspecs.migration import CheckLevel, CheckSubject

from .cases import CASES, OWN

SPECS = {spec.code: spec for spec in all_specs()}
BAD = [(code, text) for code, bad, _ in CASES for text in bad]
GOOD = [(code, text) for code, _, good in CASES for text in good]


@pytest.mark.parametrize(("code", "text"), BAD)
def test_it_complains(codes, code, text):
    assert set(codes(text, select=[code])) == {code}


@pytest.mark.parametrize(("code", "text"), GOOD)
def test_it_passes(codes, code, text):
    assert codes(text, select=[code]) == []


def test_every_rule_over_statements_has_cases():
    lines = {"LINT-004", "LINT-006"}
    over = {code for code, spec in SPECS.items() if spec.subject is not CheckSubject.SCHEMA}
    assert {code for code, _, _ in CASES} == over - lines


def test_codes_and_names_are_unique():
    assert len({spec.name for spec in SPECS.values()}) == len(SPECS) == len(all_specs())


def test_a_safe_migration_has_no_findings(codes):
    assert (
        codes(
            "CREATE TABLE public.n (id bigint PRIMARY KEY, a text NOT NULL);\n"
            "CREATE INDEX n_a ON public.n (a);\n"
            "ALTER TABLE public.n ADD COLUMN b timestamptz NOT NULL DEFAULT now();\n"
            "COMMENT ON TABLE public.n IS 'new';\n"
            "INSERT INTO public.n VALUES (1, 'x');\n"
        )
        == []
    )


def test_places_count_characters(hear):
    (one,) = hear('-- é\nSELECT 1; ALTER TABLE "ä" ADD COLUMN é int CHECK (é > 0);').findings
    assert (one.line, one.column) == (2, 44)
    assert one.source[one.column - 1 :].startswith("CHECK (é > 0)")


def test_a_contract_migration_may_drop_and_rename(codes):
    text = "-- confiture: phase contract\nALTER TABLE t RENAME a TO b;\nDROP VIEW v;\nDROP TABLE u;"
    assert codes(text, ignore=["LINT-114"]) == ["LINT-201"]
    assert codes(text.replace("contract", "expand"), ignore=["LINT-114"]) == [
        "LINT-301", "LINT-307", "LINT-201",
    ]  # fmt: skip


def test_dropped_rows_are_a_warning_in_a_contract_migration(hear):
    (one,) = hear("-- confiture: phase contract\nDROP TABLE u;").findings
    assert one.level is CheckLevel.WARNING


def test_concurrent_statements_need_a_file_without_a_transaction(codes):
    text = "CREATE INDEX CONCURRENTLY i ON t (a);"
    assert codes(text) == ["LINT-401"]
    assert codes(OWN + text) == []


def test_nothing_unknown_passes(codes):
    """A statement of each kind that PostgreSQL has is either understood by name or denied."""
    from confiture.lint.statements.unknown import _OPAQUE, _UNDERSTOOD
    from postgast import pg_query_pb2

    kinds = {one.name for one in pg_query_pb2.Node.DESCRIPTOR.fields if one.name.endswith("_stmt")}
    assert {f"{one}_stmt" for one in _UNDERSTOOD} <= kinds
    assert (
        codes("LOAD 'x'; DISCARD ALL; PREPARE p AS SELECT 1; DECLARE c CURSOR FOR SELECT 1")
        == ["LINT-002"] * 4
    )
    assert kinds - {f"{one}_stmt" for one in _UNDERSTOOD} - _OPAQUE >= {
        "load_stmt", "discard_stmt", "prepare_stmt", "drop_owned_stmt", "alter_table_move_all_stmt",
    }  # fmt: skip
