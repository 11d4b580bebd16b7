"""``fraiseql explain`` as a command: what it prints, and what it ends with."""

import json
import re
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

FRAISEQL = Path(sys.executable).with_name("fraiseql")

QUERY = "query Q($t: String) { books(where: {title: {eq: $t}}) { id } }"


def explain(project, *arguments, stdin=""):
    done = subprocess.run(
        [str(FRAISEQL), "--project", str(project), "explain", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        input=stdin,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_a_person_reads_sql_plan_and_warnings(books_project):
    done = explain(books_project, QUERY, "--variables", '{"t": "Emma"}')
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("query, 1 statement\n")
    assert '$1 where.title.eq = "Emma"' in done.stdout
    assert "  | Limit (cost" in done.stdout
    assert "warning[NO_INDEX] where.title.eq: No index of" in done.stdout
    assert 'CREATE INDEX ON "tv_book" USING btree (' in done.stdout


def test_with_the_index_all_is_well(books_project, books_dsn):
    """The statements of the report, run as they are, end the warning."""
    given = ("--json", "--strict", "--variables", '{"t": "Emma"}')
    first = explain(books_project, QUERY, *given)
    assert first.returncode == 1
    warnings = json.loads(first.stdout)["warnings"]
    with psycopg.connect(books_dsn) as connection:
        for warning in warnings:
            for statement in warning["ddl"]:
                connection.execute(statement)
    second = explain(books_project, "-", *given, "--operation", "Q", stdin=QUERY)
    assert second.returncode == 0
    report = json.loads(second.stdout)
    assert report["warnings"] == []
    assert report["statements"][0]["plan"]["Node Type"] == "Limit"


def test_a_mutation_is_not_run(books_project, books_dsn):
    with psycopg.connect(books_dsn) as connection:
        before = connection.execute("SELECT count(*) FROM tv_book").fetchone()
    mutation = 'mutation { createBook(input: {title: "A"}) { id } }'
    done = explain(books_project, mutation, "--json")
    report = json.loads(done.stdout)
    assert report["operation"] == "mutation"
    assert [each["plan"] for each in report["statements"]] == [None] * len(report["statements"])
    assert "A" in [each["value"] for each in report["statements"][0]["parameters"]]
    with psycopg.connect(books_dsn) as connection:
        assert connection.execute("SELECT count(*) FROM tv_book").fetchone() == before


@pytest.mark.parametrize(
    ("given", "variables"),
    [
        ('{title: "Emma"}', {}),
        ("{title: $t}", {"t": "Emma"}),
        ("$i", {"i": {"title": "Emma"}}),
    ],
)
def test_a_mutation_shows_the_values_that_it_hands_over(books_project, given, variables):
    types = {"t": "$t: String!", "i": "$i: CreateBookInput!"}
    declared = ", ".join(types[name] for name in variables)
    head = f"mutation({declared})" if declared else "mutation"
    mutation = f"{head} {{ createBook(input: {given}) {{ id }} }}"
    done = explain(books_project, mutation, "--variables", json.dumps(variables))
    assert (done.returncode, done.stderr) == (0, "")
    assert '= "Emma"' in done.stdout
    assert not re.search(r"^  \$\d+ .* = null$", done.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["{ nothing }"], "FQL-PLAN-002"),
        (["{"], "FQL-PLAN-002"),
        ([QUERY, "--operation", "Other"], "FQL-PLAN-002"),
        ([QUERY, "--variables", "[]"], "FQL-EXPLAIN-002"),
        ([QUERY, "--variables", "{"], "FQL-EXPLAIN-002"),
    ],
)
def test_what_cannot_be_explained(books_project, arguments, code):
    done = explain(books_project, *arguments)
    assert done.returncode == 1
    assert f"error[{code}]" in done.stderr
