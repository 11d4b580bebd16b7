"""The commands as a person and a machine use them."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from confiture.errors import NotConfirmedError

CONFITURE = str(Path(sys.executable).parent / "confiture")
SCAFFOLD = [
    "db/environments/local.yaml",
    "db/environments/production.yaml",
    "db/schema/00_common/slug.sql",
    "db/schema/10_tables/author.sql",
    "db/schema/10_tables/book.sql",
    "db/schema/20_views/book.sql",
    "db/schema/30_functions/add_book.sql",
    "db/seeds/local/books.sql",
    "fraise.yaml",
]


@pytest.fixture
def scaffolded(project, confiture):
    for path in (project.path / "db").rglob("*.yaml"):
        path.unlink()
    confiture("init")
    return project


def test_init_then_build_then_status(project, confiture):
    (project.path / "db/environments/local.yaml").unlink()
    made = json.loads(confiture("init", "--json").stdout)
    assert made["files"] == SCAFFOLD
    assert all((project.path / path).is_file() for path in SCAFFOLD)
    built = confiture("build", "--env", "local", "--seed")
    assert "2 functions, 1 index, 2 tables, 1 view" in built.stdout
    assert built.stderr == ""
    assert project.fetch("SELECT author, title FROM v_book ORDER BY published LIMIT 1") == [
        ("Ursula K. Le Guin", "The Left Hand of Darkness")
    ]
    assert project.fetch("SELECT fn_add_book('Stanisław Lem', 'Solaris', 1961) IS NOT NULL") == [
        (True,)
    ]
    status = confiture("status")
    assert "up to date: built" in status.stdout
    assert "strategy build (plugin confiture)" in status.stdout


def test_init_refuses_to_overwrite(scaffolded, confiture):
    (scaffolded.path / "db/schema/10_tables/book.sql").write_text("mine")
    (scaffolded.path / "db/schema/10_tables/author.sql").unlink()
    done = confiture("init", expect=1)
    assert done.stderr.startswith("error[CONF-INIT-001]")
    assert "  db/schema/10_tables/book.sql\n" in done.stderr
    assert "author.sql" not in done.stderr
    assert not (scaffolded.path / "db/schema/10_tables/author.sql").exists()
    assert (scaffolded.path / "db/schema/10_tables/book.sql").read_text() == "mine"


def test_init_keeps_settings_that_are_there(project, confiture):
    (project.path / "db/environments/local.yaml").unlink()
    (project.path / "fraise.yaml").write_text("project: mine\n")
    assert "fraise.yaml" not in json.loads(confiture("init", "--json").stdout)["files"]
    assert (project.path / "fraise.yaml").read_text() == "project: mine\n"


def test_init_in_a_folder_where_nothing_can_be_written(tmp_path):
    from confiture import scaffold
    from confiture.errors import ScaffoldWriteError

    (tmp_path / "db").write_text("a file where a folder is wanted")
    with pytest.raises(ScaffoldWriteError):
        scaffold(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["db"]


def test_init_that_fails_half_way_takes_back_what_it_wrote(tmp_path):
    from confiture import scaffold
    from confiture.errors import ScaffoldWriteError

    schema = tmp_path / "db/schema"
    schema.mkdir(parents=True)
    (schema / "20_views").symlink_to("nowhere")  # found only when its turn comes
    with pytest.raises(ScaffoldWriteError) as caught:
        scaffold(tmp_path)
    assert str(caught.value.where).endswith("db/schema/20_views")
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert left == ["db", "db/schema", "db/schema/20_views"]


def test_production_is_protected(scaffolded, confiture):
    done = confiture(
        "build", "--env", "production", "--recreate", expect=1, DATABASE_URL=scaffolded.dsn
    )
    assert done.stderr.startswith("error[CONF-ENV-006] db/environments/production.yaml (protected)")
    assert scaffolded.dump() == []


def test_json_of_a_build(scaffolded, confiture):
    report = json.loads(confiture("build", "--seed", "--json").stdout)
    assert report["environment"] == "local"
    assert report["counts"] == {"function": 2, "index": 1, "table": 2, "view": 1}
    assert report["changed"] is True
    assert report["seeded"] is True
    assert {"name", "seconds", "detail"} == set(report["steps"][0])
    asked = json.loads(confiture("build", "--seed", "--recreate", "--json", expect=1).stdout)
    assert asked["error"]["code"] == NotConfirmedError.code
    assert "--yes" in asked["error"]["hint"]
    again = json.loads(confiture("build", "--seed", "--recreate", "--yes", "--json").stdout)
    assert again["cloned"] is True
    assert again["recreated"] is True


def test_json_of_an_error(scaffolded, confiture):
    (scaffolded.path / "db/schema/10_tables/zzz.sql").write_text("CREATE TABLE t (a nope);\n")
    done = confiture("build", "--json", expect=1)
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "CONF-BUILD-010"
    assert error["where"] == {
        "file": "db/schema/10_tables/zzz.sql",
        "line": 1,
        "column": 19,
        "key": None,
    }
    assert done.stderr == ""


def test_dry_run_lists_the_statements(scaffolded, confiture):
    done = confiture("build", "--dry-run")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("db/schema/00_common/slug.sql:5:1  CREATE FUNCTION fn_slug")
    assert "nothing was run" in lines[-1]
    assert scaffolded.dump() == []


def test_the_slugs_of_a_new_project_know_every_script_and_are_never_empty(scaffolded, confiture):
    confiture("build")
    slugs = {
        "  The Left Hand, of Darkness! ": "the-left-hand-of-darkness",
        "Café Nº 5": "café-nº-5",
        "Cafe\u0301": "café",
        "Братья Карамазовы": "братья-карамазовы",
        "源氏 物語": "源氏-物語",
        "हिन्दी किताब": "हिन्दी-किताब",
        "!!!": "6dd075556eff",
        "": "d41d8cd98f00",
    }
    with psycopg.connect(scaffolded.dsn) as connection:
        found = {
            label: connection.execute("SELECT fn_slug(%s)", (label,)).fetchone()[0]
            for label in slugs
        }
    assert found == slugs


def test_emit(scaffolded, confiture):
    confiture("build", "--emit", "schema.sql")
    assert "CREATE TABLE tb_book" in (scaffolded.path / "schema.sql").read_text()


def test_status_of_each_state_has_its_exit_code(scaffolded, confiture):
    assert "never built" in confiture("status", expect=3).stdout
    confiture("build")
    assert json.loads(confiture("status", "--json").stdout)["state"] == "up-to-date"
    (scaffolded.path / "db/schema/10_tables/zzz.sql").write_text("CREATE TABLE t (a int);\n")
    done = confiture("status", expect=3)
    assert "added    db/schema/10_tables/zzz.sql" in done.stdout
    scaffolded.execute("DROP TABLE fraise.confiture_build")
    assert "no record of a build" in confiture("status", expect=3).stdout


def test_unreachable_server_is_an_error_not_a_difference(scaffolded, confiture):
    done = confiture("status", expect=1, FRAISE_POSTGRES__DSN="postgresql://x@127.0.0.1:1/x")
    assert done.stderr.startswith("error[PG-CONN-002]")


def test_usage_errors(scaffolded, confiture):
    confiture("build", "--no-such-option", expect=2)
    done = confiture("build", "--env", "locl", expect=1)
    assert "did you mean 'local'?" in done.stderr


def test_help_names_the_commands(confiture):
    done = confiture("--help")
    for command in ("init", "build", "status"):
        assert f"  {command} " in done.stdout
    assert "--recreate" in confiture("build", "--help").stdout


def test_warnings_go_to_stderr(scaffolded, confiture):
    (scaffolded.path / "db/schema/warn.sql").write_text(
        "DO $$ BEGIN RAISE WARNING 'look here'; END $$;"
    )
    assert confiture("build").stderr == "warning: look here\n"
    assert confiture("status").stderr == "warning: look here\n"


@pytest.fixture
def on_terminal(project, confiture):
    """Run a command on a terminal; answer its question."""

    def run(*words, answer=None):
        main, side = pty.openpty()
        process = subprocess.Popen(
            [CONFITURE, *words],
            cwd=project.path,
            env={**confiture.environment, "TERM": "xterm"},
            stdin=side,
            stdout=side,
            stderr=side,
            start_new_session=True,
        )
        os.close(side)
        seen, deadline = "", time.monotonic() + 40
        try:
            while time.monotonic() < deadline:
                if not select.select([main], [], [], 0.1)[0]:
                    if process.poll() is not None:
                        break
                    continue
                try:
                    data = os.read(main, 4096)
                except OSError:
                    break
                if not data:
                    break
                seen += data.decode(errors="replace")
                if answer is not None and "[y/N]" in seen:
                    os.write(main, f"{answer}\n".encode())
                    answer = None
            return process.wait(timeout=20), seen
        finally:
            process.kill()
            process.wait(timeout=10)
            os.close(main)

    return run


def test_a_terminal_is_asked_before_data_is_lost(scaffolded, confiture, on_terminal):
    confiture("build")
    scaffolded.execute("INSERT INTO tb_author (name) VALUES ('kept')")
    status, seen = on_terminal("build", "--recreate", answer="n")
    assert status == 1
    assert "2 tables" in seen
    assert "CONF-DB-002" in seen
    assert scaffolded.fetch("SELECT name FROM tb_author") == [("kept",)]
    status, seen = on_terminal("build", "--recreate", answer="y")
    assert status == 0, seen
    assert scaffolded.fetch("SELECT name FROM tb_author") == []


def test_a_terminal_is_not_asked_with_yes_or_when_nothing_is_lost(scaffolded, on_terminal):
    status, seen = on_terminal("build", "--recreate")
    assert status == 0, seen
    assert "[y/N]" not in seen
    status, seen = on_terminal("build", "--recreate", "--yes")
    assert status == 0, seen
    assert "[y/N]" not in seen
    assert "replaced by a clone" in seen


def test_a_terminal_sees_how_far_it_is(scaffolded, on_terminal):
    (scaffolded.path / "db/schema/slow.sql").write_text("SELECT pg_sleep(0.7);")
    status, seen = on_terminal("build")
    assert status == 0, seen
    assert "run the statements" in seen
    assert "\x1b[" in seen
