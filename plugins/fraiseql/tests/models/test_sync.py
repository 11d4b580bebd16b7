"""``fraiseql schema sync``: files that people share with the generator."""

import json
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from fraiseql.errors import BlockEditedError, BlockFormError, SchemaFolderError
from fraiseql.modelling.objects import DatabaseObject, objects_of
from fraiseql.modelling.sync import State, plan_sync

FRAISEQL = Path(sys.executable).with_name("fraiseql")
SHOP = Path(__file__).with_name("shop.py").read_text()


def an_object(name="tb_x", text="CREATE TABLE tb_x ();\n", folder="10_tables"):
    return DatabaseObject(name, PurePosixPath(folder, f"{name}.sql"), text)


def states(plan):
    return {finding.name: finding.state for finding in plan.findings}


def content(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_running_again_changes_nothing(shop_tables, tmp_path):
    plan_sync(objects_of(shop_tables), tmp_path).write()
    before = content(tmp_path)
    assert len(before) > 30
    again = plan_sync(objects_of(shop_tables), tmp_path)
    assert set(states(again).values()) == {State.SAME}
    assert again.up_to_date
    again.write()
    assert content(tmp_path) == before


def test_what_stands_outside_of_blocks_survives(tmp_path):
    plan_sync([an_object()], tmp_path).write()
    path = tmp_path / "10_tables" / "tb_x.sql"
    own = "-- é: mine\nCREATE TRIGGER t;"
    path.write_text("-- top\n\n" + path.read_text() + own)
    plan_sync([an_object(text="CREATE TABLE tb_x (a int);\n")], tmp_path).write()
    text = path.read_text()
    assert text.startswith("-- top\n\n-- fraiseql:begin tb_x ")
    assert text.endswith(f"CREATE TABLE tb_x (a int);\n-- fraiseql:end\n{own}")


def test_a_block_is_found_wherever_it_was_moved(tmp_path):
    plan_sync([an_object(), an_object("tb_y", "CREATE TABLE tb_y ();\n")], tmp_path).write()
    together = tmp_path / "all.sql"
    together.write_text("".join(p.read_text() for p in sorted(tmp_path.rglob("tb_*.sql"))))
    for path in tmp_path.rglob("tb_*.sql"):
        path.unlink()
    changed = [an_object(text="SELECT 1,\n2;\n"), an_object("tb_y", "SELECT 2;\n")]
    plan = plan_sync(changed, tmp_path)
    assert {finding.path for finding in plan.findings} == {"all.sql"}
    plan.write()
    assert "SELECT 1,\n2;\n-- fraiseql:end\n-- fraiseql:begin tb_y" in together.read_text()
    assert plan_sync(changed, tmp_path).up_to_date


def test_an_edited_block_is_refused_with_the_difference(tmp_path):
    plan_sync([an_object()], tmp_path).write()
    path = tmp_path / "10_tables" / "tb_x.sql"
    path.write_text(path.read_text().replace("()", "(mine int)"))
    before = content(tmp_path)
    other = an_object("tb_y")
    plan = plan_sync([an_object(), other], tmp_path)
    with pytest.raises(BlockEditedError) as caught:
        plan.write()
    assert "-CREATE TABLE tb_x (mine int);\n+CREATE TABLE tb_x ();" in str(caught.value)
    assert caught.value.where.file == str(path)
    assert content(tmp_path) == before  # not the other one either
    plan_sync([an_object(), other], tmp_path, force=True).write()
    assert "(mine int)" not in path.read_text()
    assert plan_sync([an_object(), other], tmp_path).up_to_date


def test_an_edit_that_is_what_the_model_says_now_only_needs_its_hash(tmp_path):
    plan_sync([an_object()], tmp_path).write()
    path = tmp_path / "10_tables" / "tb_x.sql"
    path.write_text(path.read_text().replace("()", "(a int)"))
    wanted = an_object(text="CREATE TABLE tb_x (a int);\n")
    plan_sync([wanted], tmp_path).write()
    assert plan_sync([wanted], tmp_path).up_to_date


def test_a_file_without_a_block_is_somebodys_own(tmp_path):
    path = tmp_path / "10_tables" / "tb_x.sql"
    path.parent.mkdir()
    path.write_text("CREATE TABLE tb_x (mine int);\n")
    plan = plan_sync([an_object()], tmp_path)
    assert states(plan) == {"tb_x": State.BY_HAND}
    plan.write()
    assert path.read_text() == "CREATE TABLE tb_x (mine int);\n"


def test_what_no_model_makes_is_left_and_told(tmp_path):
    plan_sync([an_object(), an_object("tb_y")], tmp_path).write()
    plan = plan_sync([an_object()], tmp_path)
    assert states(plan) == {"tb_x": State.SAME, "tb_y": State.LEFT}
    assert plan.up_to_date
    assert (tmp_path / "10_tables" / "tb_y.sql").exists()


def test_two_blocks_of_one_name_are_refused(tmp_path):
    plan_sync([an_object()], tmp_path).write()
    path = tmp_path / "10_tables" / "tb_x.sql"
    (tmp_path / "copy.sql").write_text("-- more\n" + path.read_text())
    with pytest.raises(BlockFormError, match="Two blocks are named tb_x"):
        plan_sync([an_object()], tmp_path)


def test_a_failure_half_way_leaves_everything_as_it_was(tmp_path):
    plan_sync([an_object()], tmp_path).write()
    (tmp_path / "30_read").write_text("a file where a folder must be")
    before = content(tmp_path)
    changed = [an_object(text="SELECT 1;\n"), an_object("tv_x", folder="30_read")]
    with pytest.raises(SchemaFolderError, match="cannot be written"):
        plan_sync(changed, tmp_path).write()
    assert content(tmp_path) == before


def test_a_failure_of_the_last_step_puts_back_what_was_there(tmp_path):
    plan_sync([an_object()], tmp_path).write()
    plan = plan_sync([an_object(text="SELECT 1;\n"), an_object("tb_y")], tmp_path)
    blocked = tmp_path / "10_tables" / "tb_y.sql"
    blocked.mkdir()  # a folder under the name of the file, made after the plan
    (blocked / "full").write_text("")
    before = content(tmp_path)
    with pytest.raises(SchemaFolderError):
        plan.write()
    assert content(tmp_path) == before


def test_permissions_and_links_stay(tmp_path):
    folder, elsewhere = tmp_path / "schema", tmp_path / "shared.sql"
    plan_sync([an_object()], folder).write()
    path = folder / "10_tables" / "tb_x.sql"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    elsewhere.chmod(0o640)
    plan_sync([an_object(text="SELECT 1;\n")], folder).write()
    assert path.is_symlink()
    assert "SELECT 1;" in elsewhere.read_text()
    assert elsewhere.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_no_utf8_is_named(tmp_path):
    (tmp_path / "bad.sql").write_bytes(b"-- \xff\n")
    with pytest.raises(SchemaFolderError) as caught:
        plan_sync([an_object()], tmp_path)
    assert caught.value.where.file == str(tmp_path / "bad.sql")


# -- the command -----------------------------------------------------------------------------


@pytest.fixture
def project(make_project_folder):
    return make_project_folder(SHOP)


def run(project, *words):
    return subprocess.run(
        [str(FRAISEQL), "--project", str(project), "schema", "sync", *words],
        # what is edited within a second, and as long as before, looks compiled already
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_command_writes_says_what_and_then_has_nothing_to_do(project):
    first = run(project, "--check")
    assert first.returncode == 1
    assert not (project / "db" / "schema").exists()
    done = run(project)
    assert done.returncode == 0, done
    assert "new      db/schema/10_tables/tb_artist.sql\n" in done.stdout
    assert done.stdout.endswith("0 are as the models want them\n")
    again = run(project, "--check")
    assert again.returncode == 0
    assert again.stdout.startswith("Would write 0 new and 0 changed objects")


def test_the_command_shows_what_would_change_and_refuses_edits(project):
    run(project)
    models = project / "app" / "models.py"
    models.write_text(models.read_text().replace("seconds > 0", "seconds > 1"))
    shown = run(project, "--check")
    assert shown.returncode == 1
    assert "changed  db/schema/10_tables/tb_track.sql\n" in shown.stdout
    assert "+    seconds integer NOT NULL CHECK (seconds > 1)" in shown.stdout
    table = project / "db" / "schema" / "10_tables" / "tb_track.sql"
    table.write_text(table.read_text().replace("seconds > 0", "seconds > 2"))
    refused = run(project, "--json")
    assert refused.returncode == 1
    assert json.loads(refused.stdout)["error"]["code"] == "FQL-MODEL-002"
    done = run(project, "--force", "--json")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert told["written"] is True
    assert {item["state"] for item in told["objects"]} == {"same", "changed"}
    assert "seconds > 1" in table.read_text()


def test_a_model_that_cannot_be_stored_is_told_with_its_line(project):
    models = project / "app" / "models.py"
    models.write_text(models.read_text().replace("    founded: date | None", "    data: str"))
    refused = run(project)
    assert refused.returncode == 1
    assert "error[FQL-MODEL-001] " in refused.stderr
    assert "app/models.py:" in refused.stderr
    assert "Artist.data" in refused.stderr


def test_a_project_without_models_is_told_so(project):
    (project / "app" / "models.py").write_text(
        "import fraiseql\n\n\n@fraiseql.query\ndef one() -> int:\n    return 1\n"
    )
    done = run(project)
    assert done.returncode == 0
    assert (
        done.stdout == "No class of the schema has @fraiseql.model, so there is no DDL to write\n"
    )
