"""The demo with the server that it starts itself."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

FRAISE = (sys.executable, "-c", "import sys; from fraise_kernel.cli import main; main()")


@pytest.fixture
def folder():
    """A folder that a server's user may enter, unlike pytest's own; nothing of it is left."""
    path = Path(tempfile.mkdtemp(prefix="fraise-demo-"))
    path.chmod(0o755)
    yield path
    left = find_processes(path)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(path)
    assert left == []


def find_processes(folder: Path) -> list[int]:
    """Processes whose command line names the folder."""
    listed = subprocess.run(
        ["ps", "-Ao", "pid=,args="], capture_output=True, text=True, timeout=30, check=True
    )
    return [int(line.split()[0]) for line in listed.stdout.splitlines() if str(folder) in line]


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    environment = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    return subprocess.Popen(
        [*FRAISE, "demo", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until_gone(folder: Path) -> None:
    for _ in range(100):
        if not find_processes(folder):
            return
        time.sleep(0.1)


def interrupt_while_it_starts(folder: Path, number: signal.Signals) -> None:
    process = start(folder)
    assert process.stdout is not None
    assert "Project" in process.stdout.readline()
    time.sleep(0.5)  # somewhere in the start of the server
    process.send_signal(number)
    rest, problems = process.communicate(timeout=60)
    assert process.returncode == 128 + number, problems
    assert "Interrupted; what was started is stopped." in rest
    wait_until_gone(folder)
    assert find_processes(folder) == []


def test_terminated_while_it_starts(folder):
    interrupt_while_it_starts(folder, signal.SIGTERM)


def test_interrupted_while_it_starts_and_run_again(folder):
    interrupt_while_it_starts(folder, signal.SIGINT)
    again = start(folder, "--check")
    shown, problems = again.communicate(timeout=90)
    assert again.returncode == 0, problems
    assert "as it was" in shown


def test_from_nothing_to_the_first_answer(folder):
    process = start(folder, "--port", "0", "--json")
    assert process.stdout is not None
    told = json.loads(process.stdout.readline())
    # 15 seconds are promised on a machine of its own; who shares it waits for the others.
    crowd = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
    assert told["seconds"] <= 15 * crowd
    assert "embedded" in {one["step"]: one["detail"] for one in told["steps"]}["PostgreSQL"]
    process.send_signal(signal.SIGINT)
    _, problems = process.communicate(timeout=60)
    assert (process.returncode, problems) == (0, "")
    wait_until_gone(folder)
    assert find_processes(folder) == []

    view = folder / "fraise-demo/db/schema/20_documents/v_genre.sql"
    view.write_text(view.read_text() + "\n-- changed\nCREATE VIEW v_mine AS SELECT 1 AS one;\n")
    again = start(folder, "--check", "--json")
    shown, problems = again.communicate(timeout=90)
    assert again.returncode == 0, problems
    steps = {one["step"]: one["detail"] for one in json.loads(shown)["steps"]}
    assert "built anew, they had changed" in steps["Schema and rows"]
    wait_until_gone(folder)
