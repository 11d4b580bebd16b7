"""``confiture lint``: what it looks at, what it prints, how it exits."""

import json
import shutil

import pytest

UP = "db/migrations/20260101000000_first.up.sql"
BAD = "CREATE INDEX i ON t (a);\n"
WARNED = "SET search_path = a;\n"


@pytest.fixture
def migration(project):
    shutil.rmtree(project.path / "db/schema", ignore_errors=True)

    def write(text, name=UP):
        project.write({f"/{name}": text})

    return write


def test_a_finding_is_told_with_its_line(confiture, migration):
    migration("-- é\nSELECT 1;\n  CREATE INDEX i ON t (a); -- more\n")
    done = confiture("lint", expect=3)
    assert done.stdout == (
        f"error[LINT-101] {UP}:3:3: CREATE INDEX keeps writers of t waiting until the whole table"
        " is read\n"
        "  3 |   CREATE INDEX i ON t (a); -- more\n"
        "    |   ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  instead: CREATE INDEX CONCURRENTLY, in a file of `-- confiture: transaction statement`\n"
        "\n"
        "1 error, 0 warnings; looked at 2 statements in 1 file.\n"
    )
    assert not done.stderr


def test_warnings_fail_only_when_asked(confiture, migration):
    migration(WARNED)
    assert "0 errors, 1 warning;" in confiture("lint").stdout
    confiture("lint", "--strict", expect=3)


def test_files_and_folders_can_be_named(confiture, migration, project):
    migration("SELECT 1;")
    project.write({"/other/a.sql": BAD, "/other/b.down.sql": BAD, "/c.sql": BAD})
    done = confiture("lint", "other", "c.sql", expect=3)
    assert done.stdout.count("error[LINT-101]") == 2
    assert "other/a.sql:1:1" in done.stdout
    assert "c.sql:1:1" in done.stdout
    assert "CONF-LINT-002" in confiture("lint", "missing.sql", expect=1).stderr


def test_ways_back_are_looked_at_when_named(confiture, migration):
    migration("SELECT 1;")
    migration("DROP TABLE t;", UP.replace(".up.", ".down."))
    confiture("lint")
    confiture("lint", UP.replace(".up.", ".down."), expect=3)


def test_python_migrations_are_told(confiture, migration):
    migration("def up(m): pass\n", UP.replace(".up.sql", ".py"))
    done = confiture("lint")
    assert f"warning[LINT-003] {UP.replace('.up.sql', '.py')}:1:1" in done.stdout


def test_without_files_there_is_nothing_to_look_at(confiture, migration):
    assert "CONF-LINT-002" in confiture("lint", expect=1).stderr


def test_a_file_that_cannot_be_split_is_an_error(confiture, migration):
    migration("SELECT 'a")
    assert f"{UP}:1:8" in confiture("lint", expect=1).stderr


def test_machines_get_json(confiture, migration):
    migration(BAD)
    found = json.loads(confiture("lint", "--json", expect=3).stdout)
    assert {key: found[key] for key in ("errors", "warnings", "suppressed", "files", "schema")} == {
        "errors": 1, "warnings": 0, "suppressed": 0, "files": 1, "schema": False,
    }  # fmt: skip
    assert found["findings"] == [
        {
            "code": "LINT-101",
            "rule": "index-not-concurrent",
            "level": "error",
            "file": UP,
            "line": 1,
            "column": 1,
            "reason": "CREATE INDEX keeps writers of t waiting until the whole table is read",
            "instead": "CREATE INDEX CONCURRENTLY, in a file of"
            " `-- confiture: transaction statement`",
            "object": None,
        }
    ]


def test_github_gets_annotations(confiture, migration):
    migration("CREATE INDEX i ON t (a);\n" + WARNED)
    error, warning = confiture("lint", "--format", "github", expect=3).stdout.splitlines()
    assert error == (
        f"::error file={UP},line=1,col=1,endColumn=24,title=LINT-101 index-not-concurrent::CREATE"
        " INDEX keeps writers of t waiting until the whole table is read%0AInstead: CREATE INDEX"
        " CONCURRENTLY, in a file of `-- confiture: transaction statement`"
    )
    assert warning.startswith(f"::warning file={UP},line=2,")


def test_rules_are_selected_ignored_and_given_levels(confiture, migration, project):
    migration(BAD + WARNED)
    assert "LINT-405" not in confiture("lint", "--select", "LINT-1", expect=3).stdout
    assert "LINT-101" not in confiture("lint", "--ignore", "index-not-concurrent").stdout
    project.environment("lint:\n  rules:\n    LINT-101: off\n    session-setting: error\n")
    done = confiture("lint", expect=3)
    assert "error[LINT-405]" in done.stdout
    assert "LINT-101" not in done.stdout
    project.environment("lint: {rules: {LINT-405: off}}", "prod")
    assert "LINT-405" not in confiture("lint", "--env", "prod", expect=3).stdout


def test_rules_that_are_off_can_be_selected(confiture, migration):
    migration("CREATE TABLE t (a real);")
    confiture("lint", "--strict")
    assert "warning[LINT-509]" in confiture("lint", "--select", "LINT-509").stdout


def test_unknown_rules_are_refused_with_their_place(confiture, migration, project):
    migration(BAD)
    done = confiture("lint", "--select", "index-not-concurent", expect=1)
    assert "CONF-LINT-001" in done.stderr
    assert "index-not-concurrent" in done.stderr
    project.environment("lint:\n  rules:\n    LINT-999: off\n")
    assert "local.yaml:3:5" in confiture("lint", expect=1).stderr
    for wrong in ("lint: {rules: {LINT-101: perhaps}}", "lint: {rule: {}}", "lint: off"):
        project.environment(wrong)
        assert "CONF-ENV-004" in confiture("lint", expect=1).stderr


def test_a_line_ignores_a_rule_with_a_reason(confiture, migration):
    migration(f"-- confiture: ignore LINT-101 the table has ten rows\n{BAD}")
    done = confiture("lint", "--strict")
    assert done.stdout == (
        "0 errors, 0 warnings, 1 ignored by lines of the files; looked at 1 statement in 1 file.\n"
    )
    migration(f"-- confiture: ignore index-not-concurrent, LINT-401 small\n{BAD}")
    done = confiture("lint", "--strict", expect=3)
    assert "LINT-401 does not complain of the statement below" in done.stdout
    assert "LINT-101" not in done.stdout


@pytest.mark.parametrize("line", ["ignore LINT-101", "ignore", "ignore because it is small"])
def test_a_line_without_code_or_reason_ignores_nothing(confiture, migration, line):
    migration(f"-- confiture: {line}\n{BAD}")
    done = confiture("lint", expect=3)
    assert f"error[LINT-004] {UP}:1:1" in done.stdout
    assert "error[LINT-101]" in done.stdout


def test_lines_that_ignore_nothing_are_told(confiture, migration):
    migration(
        "-- confiture: ignore LINT-101 small\nSELECT 1;\n"
        "-- confiture: ignore LINT-999 small\nSELECT 1;\n"
        "-- confiture: ignore LINT-201 behind all\n"
    )
    done = confiture("lint", "--strict", expect=3)
    assert [done.stdout.count(f"LINT-005] {UP}:{line}:1") for line in (1, 3, 5)] == [1, 1, 1]
    assert "there is no rule LINT-999" in done.stdout
    # of a rule that did not run nobody knows
    assert "LINT-101" not in confiture("lint", "--ignore", "LINT-101").stdout


def test_a_line_that_nothing_reads_is_told(confiture, migration):
    migration("-- confiture: ingore LINT-101 small\nSELECT 1;\n")
    assert f"error[LINT-006] {UP}:1:1" in confiture("lint", expect=3).stdout


def test_a_comment_inside_of_a_comment_ignores_nothing(confiture, migration):
    migration(f"/*\n-- confiture: ignore LINT-101 small\n*/\n{BAD}")
    confiture("lint", expect=3)


def test_rules_are_listed_with_their_plugins(confiture, migration):
    migration(BAD)
    done = confiture("lint", "--rules", COLUMNS="160")
    (line,) = [one for one in done.stdout.splitlines() if one.startswith("LINT-101")]
    assert line.split() == [
        "LINT-101", "error", "index-not-concurrent", "CREATE", "INDEX", "keeps", "writers", "out",
        "confiture",
    ]  # fmt: skip
    rules = json.loads(confiture("lint", "--rules", "--json").stdout)["rules"]
    assert len(rules) == len({one["code"] for one in rules}) > 70
