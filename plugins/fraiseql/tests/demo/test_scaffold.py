"""New projects: all of it, or nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
import yaml
from fraiseql.errors import (
    FolderNotEmptyError,
    FolderNotWritableError,
    ProjectNameError,
    UnknownTemplateError,
)
from fraiseql.scaffold import MARKER, list_templates, make_name, scaffold, template_of


def listing(folder: Path) -> set[PurePosixPath]:
    return {
        PurePosixPath(path.relative_to(folder).as_posix())
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_templates_there_are():
    assert list_templates() == ("minimal", "music")


@pytest.mark.parametrize("template", list_templates())
def test_a_project_has_what_the_quick_start_says(tmp_path, template):
    made = scaffold(template, tmp_path / "shop")
    assert set(made.files) == listing(made.folder)
    assert {path.parts[0] for path in made.files} >= {"app", "db", "tests", "fraise.yaml"}
    assert PurePosixPath(".gitignore") in made.files
    assert {path.parts[1] for path in made.files if path.parts[0] == "db"} == {
        "schema",
        "seeds",
        "environments",
    }
    assert not [path for path in made.files if "__pycache__" in path.parts]
    assert yaml.safe_load((made.folder / "fraise.yaml").read_text())["project"] == "shop"
    assert (made.folder / "README.md").read_text().startswith("# shop\n")
    assert [p for p in listing(made.folder) if "{{" in (made.folder / p).read_text()] == []


def test_the_licence_of_the_data_comes_with_it(tmp_path):
    scaffold("music", tmp_path / "store")
    assert "Luis Rocha" in (tmp_path / "store/CHINOOK-LICENSE.md").read_text()


def test_a_project_knows_its_template(tmp_path):
    made = scaffold("minimal", tmp_path / "a")
    assert template_of(made.folder) == "minimal"
    assert template_of(tmp_path) is None
    for broken in ("", "[]", "{}", "nonsense"):
        (made.folder / MARKER).write_text(broken)
        assert template_of(made.folder) is None


def test_missing_parents_are_made_and_an_empty_folder_is_taken(tmp_path):
    scaffold("minimal", tmp_path / "a/b/c")
    assert (tmp_path / "a/b/c/fraise.yaml").exists()
    (tmp_path / "empty").mkdir()
    before = (tmp_path / "empty").stat().st_ino
    scaffold("minimal", tmp_path / "empty")
    assert (tmp_path / "empty").stat().st_ino == before, "a shell may stand in it"


@pytest.mark.parametrize(
    ("folder", "name"),
    [("shop", "shop"), ("Größe", "Gr-e"), ("...", "project"), ("a b", "a b"), ("x" * 90, "x" * 60)],
)
def test_a_name_is_made_from_the_folder(tmp_path, folder, name):
    assert make_name(tmp_path / "parent" / folder) == name


@pytest.mark.parametrize("name", ["123", "true", "null", "1.5", "a b", "x" * 60])
def test_any_allowed_name_stays_text_in_the_settings(tmp_path, name):
    made = scaffold("minimal", tmp_path / "p", name)
    assert yaml.safe_load((made.folder / "fraise.yaml").read_text())["project"] == name


@pytest.mark.parametrize("name", ["", " a", '"', "a\nb", "../x", "x" * 61, "ä", "a: b"])
def test_a_name_that_settings_cannot_take_is_refused(tmp_path, name):
    with pytest.raises(ProjectNameError):
        scaffold("minimal", tmp_path / "p", name)
    assert not (tmp_path / "p").exists()


def test_an_unknown_template_names_the_near_one_and_all(tmp_path):
    with pytest.raises(UnknownTemplateError) as caught:
        scaffold("musik", tmp_path / "p")
    assert "Did you mean music?" in caught.value.hint
    assert "minimal, music" in caught.value.hint
    assert not (tmp_path / "p").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    for number in range(7):
        (tmp_path / f"file{number}").write_text("mine")
    with pytest.raises(FolderNotEmptyError) as caught:
        scaffold("minimal", tmp_path)
    assert "file0, file1, file2, file3, file4 and 2 more" in caught.value.message
    assert len(listing(tmp_path)) == 7


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file/deeper"):
        with pytest.raises(FolderNotWritableError) as caught:
            scaffold("minimal", folder)
        assert "Not a directory" in caught.value.message
    assert (tmp_path / "file").read_text() == "mine"


def run_restricted(folder: Path, *, before: str) -> subprocess.CompletedProcess[str]:
    """Scaffold in a process of its own that the system restricts first."""
    program = f"""
import os, resource, sys, tempfile
from pathlib import Path
from fraiseql.errors import FolderNotWritableError
from fraiseql.scaffold import scaffold
with tempfile.TemporaryDirectory() as warm:
    scaffold("minimal", Path(warm))  # imports everything before the rights are gone
{before}
try:
    scaffold("music", Path({str(folder)!r}))
except FolderNotWritableError as error:
    print(error.code, error)
    sys.exit(3)
"""
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("existing", [False, True])
def test_a_full_disk_leaves_nothing(tmp_path, existing):
    folder = tmp_path / "deep/store"
    if existing:
        folder.mkdir(parents=True)
    done = run_restricted(
        folder, before="resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))"
    )
    assert done.returncode == 3, done.stderr
    assert done.stdout.startswith("FQL-INIT-003")
    assert folder.exists() is existing
    assert listing(tmp_path) == set()
    assert (tmp_path / "deep").exists() is existing


def test_a_folder_without_the_right_to_write(tmp_path):
    if os.geteuid() == 0:
        # Root may write anywhere, so the process becomes another user first.
        open_for_all = Path("/var/tmp") / f"fraise-scaffold-{os.getpid()}"
        open_for_all.mkdir(mode=0o755)
        try:
            done = run_restricted(open_for_all / "store", before="os.setuid(65534)")
            assert done.returncode == 3, done.stderr
            assert "Permission denied" in done.stdout
            assert listing(open_for_all) == set()
        finally:
            open_for_all.rmdir()
        return
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(FolderNotWritableError, match="Permission denied"):
            scaffold("minimal", tmp_path / "store")
        assert listing(tmp_path) == set()
    finally:
        tmp_path.chmod(0o755)


def test_the_marker_is_json(tmp_path):
    made = scaffold("minimal", tmp_path / "p")
    assert json.loads((made.folder / MARKER).read_text())["template"] == "minimal"
