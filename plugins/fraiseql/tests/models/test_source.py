"""Models as a side of ``confiture diff``, and as what ``migrate generate`` leads to."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

PROGRAMS = Path(sys.executable).parent
MODELS = """import uuid

import fraiseql


@fraiseql.model
class Author:
    id: uuid.UUID
    name: str
{more}

@fraiseql.query
class Queries:
    author: Author | None
    authors: list[Author]
"""


@pytest.fixture
def project(tmp_path, fraise_dsn, make_project_folder):
    folder = make_project_folder(MODELS.format(more=""))
    environment = {**os.environ, "FRAISE_POSTGRES__DSN": fraise_dsn, "NO_COLOR": "1"}
    environment.pop("FRAISE_ENV", None)

    def run(*words, expect=0):
        done = subprocess.run(
            [str(PROGRAMS / words[0]), *words[1:]], cwd=folder, env=environment,
            capture_output=True, text=True, timeout=90, check=False,
        )  # fmt: skip
        assert done.returncode == expect, done.stdout + done.stderr
        return done

    run.folder = folder
    run.dsn = fraise_dsn
    return run


def add_field(project, more="    born: int | None = None\n"):
    (project.folder / "app/models.py").write_text(MODELS.format(more=more))


def test_a_new_field_is_a_difference_before_any_file_is_written(project):
    project("fraiseql", "schema", "sync")
    project("fraiseql", "db", "build")
    assert project("confiture", "diff", "local", "models:").stdout.startswith("No differences")
    add_field(project)
    before = {one: one.read_bytes() for one in (project.folder / "db/schema").rglob("*.sql")}
    found = json.loads(project("confiture", "diff", "local", "models:", "--json", expect=3).stdout)
    assert any("ADD COLUMN born integer" in one["sql"] for one in found["statements"])
    assert (found["from"][:5], found["to"]) == ("local", "models:")
    named = project("fraiseql", "db", "diff", "local", "models:fraiseql", "--sql", expect=3)
    assert "ADD COLUMN born integer" in named.stdout
    assert {
        one: one.read_bytes() for one in (project.folder / "db/schema").rglob("*.sql")
    } == before
    # the other way: what the models say is what there is
    back = project("confiture", "diff", "models:", "db/schema", "--sql", expect=3).stdout
    assert "DROP COLUMN born" in back


def test_files_beside_the_models_are_part_of_it(project):
    own = project.folder / "db/schema/10_tables/own.sql"
    own.parent.mkdir(parents=True)
    own.write_text("CREATE TABLE own (id int);")
    found = project("confiture", "diff", "db/schema", "models:", "--sql", expect=3).stdout
    assert "tb_author" in found
    assert "TABLE public.own" not in found
    own.write_text("CREATE TABLE own (id itn);")
    broken = project("confiture", "diff", "db/schema", "models:", expect=1)
    assert "db/schema/10_tables/own.sql:1" in broken.stderr


def test_a_migration_of_models_writes_their_files_as_well(project):
    project("fraiseql", "schema", "sync")
    project("fraiseql", "db", "build")
    add_field(project)
    done = project("fraiseql", "migrate", "generate", "--from-models", "--json")
    files = json.loads(done.stdout)["files"]
    assert any(one.startswith("db/migrations/") for one in files)
    assert any(one.startswith("db/schema/") for one in files)
    project("fraiseql", "schema", "sync", "--check")
    project("fraiseql", "migrate", "up")
    assert project("confiture", "diff", "local", "db/schema").stdout.startswith("No differences")
    with psycopg.connect(project.dsn) as connection:
        rows = connection.execute(
            "SELECT count(*) FROM information_schema.columns"
            " WHERE table_name = 'tb_author' AND column_name = 'born'"
        ).fetchall()
    assert rows == [(1,)]
    again = json.loads(
        project("confiture", "migrate", "generate", "--from-graphql", "--json").stdout
    )
    assert again["files"] == []


def test_nothing_is_written_when_the_migration_is_refused(project):
    add_field(project)
    project("fraiseql", "schema", "sync")
    project("fraiseql", "db", "build")
    add_field(project, more="")
    before = {one: one.read_bytes() for one in (project.folder / "db").rglob("*.sql")}
    done = project("confiture", "migrate", "generate", "--from-models", expect=1)
    assert "--allow-destructive" in done.stderr
    assert {one: one.read_bytes() for one in (project.folder / "db").rglob("*.sql")} == before


def test_a_block_that_was_edited_is_not_compared_away(project):
    project("fraiseql", "schema", "sync")
    path = next((project.folder / "db/schema").rglob("tb_author.sql"))
    path.write_text(path.read_text().replace("name text", "name varchar"))
    add_field(project)
    done = project("confiture", "diff", "db/schema", "models:", expect=1)
    assert "edited by hand" in done.stderr
