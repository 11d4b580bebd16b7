"""``fraiseql schema``: as text and through exporters."""

import io
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from fraise_hookspecs.export import ExportedFile
from fraiseql.bundle.file import Bundle, encode_bundle
from fraiseql.errors import ExportOptionError, ExportTargetError
from fraiseql.export import parse_options, print_files, write_files
from graphql import build_schema

FRAISEQL = Path(sys.executable).with_name("fraiseql")
FILES = (
    ExportedFile(PurePosixPath("a.txt"), b"a"),
    ExportedFile(PurePosixPath("deep/er/b.txt"), b"b"),
)


@pytest.fixture
def run(books_project):
    """Run ``fraiseql schema`` on the shelf; its database is not there, and need not be."""

    def run(*words):
        return subprocess.run(
            [str(FRAISEQL), "--project", str(books_project), "schema", *map(str, words)],
            capture_output=True,
            text=True,
            timeout=60,
            env={**os.environ, "FRAISE_POSTGRES__DSN": "postgresql://nobody@127.0.0.1:1/nothing"},
        )

    return run


def test_print_gives_the_definition_language(run):
    done = run("print")
    assert done.returncode == 0, done
    schema = build_schema(done.stdout)
    assert {"books", "book", "wait"} <= set(schema.query_type.fields)
    assert done.stdout.endswith("}\n")


def test_print_gives_the_schema_of_a_bundle_without_the_application(run, books_project):
    sdl = "type Query {\n  é: Int\n}\n"
    head = {"engine": "native", "form": "", "versions": {}, "settings": {}, "facts": {}}
    bundle = Bundle(**head, signs=False, most=1, operations=[], sdl=sdl, lines=())
    (books_project / "app" / "schema.py").write_text("raise RuntimeError")
    file = books_project / "a.bundle"
    file.write_bytes(encode_bundle(bundle))
    done = run("print", "--bundle", file)
    assert (done.returncode, done.stdout) == (0, sdl), done
    file.write_bytes(encode_bundle(bundle) + b"more")
    done = run("print", "--bundle", file)
    assert done.returncode == 1
    assert "FQL-BUNDLE-001" in done.stderr


def test_export_to_the_terminal_and_to_a_folder_is_the_same(run, tmp_path):
    printed = run("export", "--format", "sdl")
    assert build_schema(printed.stdout)
    folder = tmp_path / "out" / "schema"
    done = run("export", "--output", folder)
    assert done.returncode == 0, done
    assert done.stdout == f"Wrote {folder / 'schema.graphql'}\n"
    assert (folder / "schema.graphql").read_text() == printed.stdout == run("print").stdout


def test_an_unknown_format_is_told_with_those_there_are(run):
    done = run("export", "--format", "sdi")
    assert done.returncode == 1
    assert "sdi" in done.stderr
    assert "sdl" in done.stderr.partition("hint:")[2]


@pytest.mark.parametrize("option", ["indent=2", "indent", "=2"])
def test_an_unknown_or_malformed_option(run, option):
    done = run("export", "--option", option)
    assert done.returncode == 1
    assert "error[FQL-EXPORT-001]" in done.stderr
    assert done.stdout == ""


def test_a_folder_that_cannot_be_written(run, tmp_path):
    (tmp_path / "file").write_text("")
    done = run("export", "--output", tmp_path / "file")
    assert done.returncode == 1
    assert "error[FQL-EXPORT-002]" in done.stderr
    assert str(tmp_path / "file") in done.stderr


def test_a_schema_that_cannot_be_imported(run, books_project):
    (books_project / "app" / "models.py").write_text("import fraiseql\n\nraise ValueError('no')\n")
    done = run("print")
    assert done.returncode == 1
    assert "app/models.py:3" in done.stderr
    assert "ValueError: no" in done.stderr


def test_options_are_parsed():
    assert parse_options(["a=1", "b=x=y", "c="]) == {"a": "1", "b": "x=y", "c": ""}
    with pytest.raises(ExportOptionError, match="twice"):
        parse_options(["a=1", "a=2"])


def test_several_files_are_written_and_never_printed(tmp_path):
    paths = write_files(FILES, tmp_path / "out")
    assert [path.read_bytes() for path in paths] == [b"a", b"b"]
    with pytest.raises(ExportTargetError, match="2 files"):
        print_files(FILES, io.BytesIO())


@pytest.mark.parametrize("path", ["/etc/passwd", "../up.txt", "a/../../up.txt"])
def test_a_format_cannot_write_outside_of_the_folder(tmp_path, path):
    escaping = ExportedFile(PurePosixPath(path), b"")
    with pytest.raises(ExportTargetError, match="outside"):
        write_files((*FILES, escaping), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_help_names_the_commands():
    done = subprocess.run([str(FRAISEQL), "--help"], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0
    for command in ("init", "dev", "check", "schema"):
        assert f"  {command} " in done.stdout
