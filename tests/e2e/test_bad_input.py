"""Bad input through the real commands: one clear message, a stable code, nothing half-made."""

import contextlib
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
CLOSED_PORT = 1  # nothing listens on tcpmux


def clean_environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FRAISE_", "PG"))}
    return kept | {"NO_COLOR": "1", "COLUMNS": "200"}


@pytest.fixture
def project(tmp_path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "fraise.yaml").write_text("project: shop\n", "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refuse(folder: Path, *command: str, code: str, says: list[str], unchanged: bool = True) -> str:
    """Run a command that must refuse, and check everything that a refusal promises."""
    before = contents(folder) if unchanged else {}
    done = subprocess.run(
        [BIN / command[0], *command[1:]],
        cwd=folder,
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    printed = done.stderr
    assert done.returncode not in {0, -9}, f"accepted: {done.stdout}{printed}"
    assert "Traceback" not in printed + done.stdout
    codes = re.findall(r"error\[([A-Z]+(?:-[A-Z]+)*-\d{3})\]", printed)
    assert codes == [code], printed
    assert "hint: " in printed, printed
    for part in says:
        assert part in printed, f"{part!r} is not in\n{printed}"
    if unchanged:
        assert contents(folder) == before
    return printed


def settings(project: Path, text: str) -> None:
    (project / "fraise.yaml").write_text(text, "utf-8")


def test_misspelt_setting(project):
    settings(project, "project: shop\npostgres:\n  databse: shop\n")
    refuse(
        project, "fraise", "config", "validate", code="KERN-CONFIG-006",
        says=["fraise.yaml:3:3", "postgres.databse", "database"],
    )  # fmt: skip


def test_wrong_type(project):
    settings(project, "project: shop\npostgres:\n  pool:\n    max_size: many\n")
    refuse(
        project, "fraise", "config", "validate", code="KERN-CONFIG-007",
        says=["fraise.yaml:4:15", "postgres.pool.max_size", "many"],
    )  # fmt: skip


def test_missing_file(tmp_path):
    refuse(
        tmp_path, "fraise", "--project", "nowhere", "config", "validate", code="KERN-CONFIG-009",
        says=["nowhere"],
    )  # fmt: skip


def test_broken_yaml(project):
    settings(project, "project: shop\npostgres: [1, 2\n")
    refuse(project, "fraise", "config", "validate", code="KERN-CONFIG-003", says=["fraise.yaml:3"])


def test_unreachable_dsn(project):
    settings(
        project,
        f"project: shop\npostgres:\n  dsn: postgresql://u:topsecret@127.0.0.1:{CLOSED_PORT}/shop\n",
    )
    (project / "db/schema").mkdir(parents=True)
    (project / "db/schema/one.sql").write_text("CREATE TABLE tb_one (pk integer);\n", "utf-8")
    (project / "db/environments").mkdir()
    (project / "db/environments/local.yaml").write_text("protected: false\n", "utf-8")
    printed = refuse(
        project, "confiture", "build", "--env", "local", code="PG-CONN-002", says=["127.0.0.1"]
    )
    assert "topsecret" not in printed


def test_port_in_use(project):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        (project / "shopschema.py").write_text(
            "import fraiseql\n\n\n@fraiseql.query\nasync def answer(info) -> int:\n"
            "    return 42\n\n\nschema = fraiseql.Schema(answer)\n",
            "utf-8",
        )
        settings(project, "project: shop\nfraiseql:\n  schema: shopschema:schema\n")
        refuse(
            project, "fraise", "serve", "--port", str(port), code="FQL-SERVE-004",
            says=[str(port)], unchanged=False,
        )  # fmt: skip


@contextlib.contextmanager
def read_only(folder: Path):
    """The folder as one that cannot be written, also by root."""
    if os.name == "posix" and os.geteuid() == 0:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "none", folder], check=True, timeout=30)
        try:
            yield
        finally:
            subprocess.run(["umount", folder], check=True, timeout=30)
        return
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


def can_mount(folder: Path) -> bool:
    try:
        with read_only(folder):
            return True
    except (OSError, subprocess.SubprocessError):
        return False


def test_read_only_folder(tmp_path):
    folder = tmp_path / "sealed"
    folder.mkdir()
    if not can_mount(folder):
        pytest.skip("root in a container that may not mount: no folder can refuse to be written")
    with read_only(folder):
        refuse(folder, "fraiseql", "init", "notes", code="FQL-INIT-003", says=["notes"])
        refuse(folder, "confiture", "init", code="CONF-INIT-002", says=["sealed"])


@pytest.fixture
def tree(project) -> Path:
    (project / "db/schema").mkdir(parents=True)
    (project / "db/environments").mkdir()
    (project / "db/environments/local.yaml").write_text("protected: false\n", "utf-8")
    return project


def test_ddl_cycle(tree):
    (tree / "db/schema/a.sql").write_text("CREATE VIEW v_a AS SELECT * FROM v_b;\n", "utf-8")
    (tree / "db/schema/b.sql").write_text("CREATE VIEW v_b AS SELECT * FROM v_a;\n", "utf-8")
    refuse(
        tree, "confiture", "build", "--env", "local", code="CONF-BUILD-011",
        says=["a.sql", "b.sql"], unchanged=False,
    )  # fmt: skip
    assert not (tree / ".confiture_version.json").exists()


def test_syntax_error_in_line_812(tree):
    lines = [f"-- {number}" for number in range(1, 811)]
    lines += ["CREATE TABLE tb_late (", "    pk_late integer PRIMRY KEY", ");"]
    (tree / "db/schema/long.sql").write_text("\n".join(lines) + "\n", "utf-8")
    refuse(
        tree, "confiture", "build", "--env", "local", code="CONF-BUILD-008",
        says=["long.sql:812:21", "PRIMRY"], unchanged=False,
    )  # fmt: skip
    assert not (tree / ".confiture_version.json").exists()


def test_wrong_password(project, fraise_dsn):
    """On a server that asks for one: the embedded server on a port does."""
    settings(project, "project: shop\npostgres:\n  listen: tcp\n")
    environment = clean_environment()
    try:
        url = subprocess.run(
            [BIN / "fraise", "db", "url", "--start"], cwd=project, env=environment,
            capture_output=True, text=True, timeout=120, check=True,
        ).stdout.strip()  # fmt: skip
        subprocess.run(
            [BIN / "fraise", "db", "start"], cwd=project, env=environment,
            capture_output=True, timeout=120, check=True,
        )  # fmt: skip
        other = project.parent / "other"
        other.mkdir()
        wrong = re.sub(r":[^:@/]+@", ":a-wrong-word@", url)
        assert wrong != url
        settings_text = f"project: other\npostgres:\n  dsn: {wrong}\n"
        (other / "fraise.yaml").write_text(settings_text, "utf-8")
        (other / "db/schema").mkdir(parents=True)
        (other / "db/schema/one.sql").write_text("CREATE TABLE tb_one (pk integer);\n", "utf-8")
        (other / "db/environments").mkdir()
        (other / "db/environments/local.yaml").write_text("protected: false\n", "utf-8")
        printed = refuse(
            other, "confiture", "build", "--env", "local", code="PG-CONN-003", says=["password"]
        )
        assert "a-wrong-word" not in printed
    finally:
        subprocess.run(
            [BIN / "fraise", "db", "stop", "--force"], cwd=project, env=environment,
            capture_output=True, timeout=60, check=True,
        )  # fmt: skip
