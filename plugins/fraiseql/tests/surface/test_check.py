"""``fraiseql check``: passes on the templates, and names every misfit with its line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

FRAISEQL = Path(sys.executable).with_name("fraiseql")

MODELS = '''"""Models with a mistake of each kind."""

from __future__ import annotations



from uuid import UUID

import fraiseql


@fraiseql.type
class Author:
    """Who wrote it."""

    name: str
    born: int


@fraiseql.type(source="tv_book")
class Book:
    """Something to read."""

    id: UUID
    identifier: str
    title: int
    subtitle: str
    isbn: str | None
    author: Author
    sequel: Book | None = fraiseql.relation(on="sequel_id")


@fraiseql.type(source="tv_shelf")
class Shelf:
    id: UUID


@fraiseql.type(source="tb_book")
class Stored:
    id: UUID


@fraiseql.type(source="v_broken")
class Broken:
    id: UUID


books = fraiseql.find_many(Book)
shelves = fraiseql.find_many(Shelf)
stored = fraiseql.find_many(Stored)
broken = fraiseql.find_many(Broken)
node = fraiseql.node()


@fraiseql.input
class TitleInput:
    title: str
    pages: int


@fraiseql.mutation(function="fn_create_book")
class CreateBook:
    input: TitleInput
    result: Book


@fraiseql.mutation(function="fn_burn_book")
class BurnBook:
    input: TitleInput
    result: Book
'''


def check(project, **variables):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FRAISE_")}
    done = subprocess.run(
        [str(FRAISEQL), "--project", str(project), "check", "--json"],
        capture_output=True,
        text=True,
        timeout=60,
        env={**kept, **variables},
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout)


def line_of(text):
    return MODELS.splitlines().index(text) + 1


def test_a_project_that_fits(books_project):
    code, report = check(books_project)
    assert (code, report["ok"], report["findings"]) == (0, True, [])
    assert report["checked"] == {"types": 1, "sources": 1, "functions": 2, "python_fields": 11}


def test_what_a_person_reads(books_project, books_dsn):
    command = [str(FRAISEQL), "--project", str(books_project), "check"]
    good = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert good.stdout == (
        "Checked 1 types, 1 sources, 2 functions, 11 fields in Python: all is well\n"
    )
    with psycopg.connect(books_dsn) as connection:
        connection.execute("DROP TABLE tv_book")
    bad = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert bad.returncode == 1
    assert "error[FQL-CATALOG-001] app/models.py:" in bad.stderr
    assert "hint: " in bad.stderr
    assert bad.stdout.endswith(": 1 finding\n")


def test_a_store_that_nobody_brings(books_project, monkeypatch):
    """Every command that reads the settings refuses it, ``fraise config validate`` too."""

    def refused(*words):
        command = [str(FRAISEQL.with_name(words[0])), "--project", str(books_project), *words[1:]]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 1
        assert "expected one of memory, postgres, found text 'memroy'" in done.stderr
        assert "did you mean 'memory'?" in done.stderr
        return done.stderr

    monkeypatch.setenv("FRAISE_FRAISEQL__PERSISTED__STORE", "memroy")
    assert "$FRAISE_FRAISEQL__PERSISTED__STORE" in refused("fraise", "config", "validate")
    monkeypatch.delenv("FRAISE_FRAISEQL__PERSISTED__STORE")
    settings = books_project / "fraise.yaml"
    settings.write_text(settings.read_text() + "  persisted:\n    store: memroy\n")
    assert "fraise.yaml:6:12" in refused("fraise", "config", "validate")
    assert "fraise.yaml:6:12" in refused("fraiseql", "check")


def test_every_misfit_is_found_at_once_with_its_line(books_project, books_dsn):
    """Regression: ``check`` passed on broken projects."""
    (books_project / "app" / "models.py").write_text(MODELS)
    with psycopg.connect(books_dsn) as connection:
        connection.execute(
            "CREATE VIEW v_broken AS SELECT 1/0 AS n, jsonb_build_object('id', 1/0) AS data"
        )
        connection.execute("""UPDATE tv_book SET data = data || '{"author": {"name": "Eliot"}}'""")
    code, report = check(books_project)
    assert code == 1
    found = {
        (one["code"], one["where"]["file"], one["where"]["line"]): one["message"]
        for one in report["findings"]
    }
    file = "app/models.py"
    assert set(found) == {
        ("FQL-CHECK-001", file, line_of("    title: int")),
        ("FQL-CHECK-002", file, line_of("    subtitle: str")),
        ("FQL-CHECK-002", file, line_of("    born: int")),
        (
            "FQL-CATALOG-005",
            file,
            line_of('    sequel: Book | None = fraiseql.relation(on="sequel_id")'),
        ),
        ("FQL-CATALOG-001", file, line_of("class Shelf:")),
        ("FQL-CATALOG-002", file, line_of("class Stored:")),
        ("FQL-CHECK-003", file, line_of("class Broken:")),
        ("FQL-CATALOG-004", file, line_of("class CreateBook:")),
        ("FQL-CATALOG-003", file, line_of("class BurnBook:")),
    }
    subtitle = found["FQL-CHECK-002", file, line_of("    subtitle: str")]
    assert "'subtitle' is missing or null in 2 of 2 documents of tv_book" in subtitle


@pytest.mark.parametrize(
    ("variables", "word"),
    [
        ({"FRAISE_POSTGRES__DSN": "postgresql://nobody@127.0.0.1:1/nothing"}, "PG-"),
        ({"FRAISE_FRAISEQL__SCHEMA": "app.schema:nothing"}, "FQL-SERVE-003"),
    ],
)
def test_what_cannot_be_looked_at_is_a_finding(books_project, variables, word):
    code, report = check(books_project, **variables)
    assert code == 1
    (finding,) = report["findings"]
    assert finding["code"].startswith(word)


def test_a_schema_that_is_not_valid_is_a_finding(books_project):
    models = books_project / "app" / "models.py"
    models.write_text(
        "import fraiseql\n\n\n@fraiseql.query\nasync def a(x: set) -> str:\n    ...\n"
    )
    code, report = check(books_project)
    assert code == 1
    assert [one["code"] for one in report["findings"]] == ["FQL-DECLARE-002"]


@pytest.mark.parametrize("template", ["minimal", "music"])
def test_scaffolded_projects_pass_their_own_check(tmp_path, fraise_dsn, template):
    """Regression: generated projects failed their own check."""
    folder = tmp_path / "made"
    variables = {**os.environ, "FRAISE_POSTGRES__DSN": fraise_dsn}
    confiture = FRAISEQL.with_name("confiture")
    for command in (
        [FRAISEQL, "init", folder, "--template", template],
        [confiture, "--project", folder, "build", "--env", "local", "--seed"],
    ):
        done = subprocess.run(
            [str(word) for word in command],
            capture_output=True,
            text=True,
            timeout=120,
            env=variables,
        )
        assert done.returncode == 0, done
    code, report = check(folder, FRAISE_POSTGRES__DSN=fraise_dsn)
    assert (code, report["findings"]) == (0, [])
    assert report["checked"]["sources"] >= 1
