"""Every command block and every Python block of the README and the docs runs."""

import fnmatch
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("docs_blocks", Path(__file__).with_name("blocks.py"))
_blocks = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_blocks)

ROOT = _blocks.ROOT
RUNNABLE = {"console", "python"}


def in_page(page: Path) -> list:
    return [
        b
        for b in _blocks.blocks_of(page)
        if b.language in RUNNABLE or b.directive.startswith("file:")
    ]


PAGES = [page for page in _blocks.pages() if in_page(page)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Reader:
    """Does what a page says, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        self.here = folder / "work"
        self.here.mkdir()
        self.running: list[subprocess.Popen] = []
        self.script: list[str] = []
        clean = {
            k: v
            for k, v in os.environ.items()
            if not k.startswith("FRAISE_") or k == "FRAISE_ACCEL"
        }
        # pages say 8000, as a reader would see it; two readers at once must not meet
        self.port = free_port()
        self.metrics_port = free_port()
        self.environment = clean | {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "NO_COLOR": "1",
            "COLUMNS": "120",
        }

    def close(self) -> None:
        for process in self.running:
            process.send_signal(signal.SIGINT)
        for process in self.running:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise
        subprocess.run(
            ["fraise", "db", "stop", "--force"], cwd=self.here, env=self.environment,
            capture_output=True, timeout=60, check=False,
        )  # fmt: skip

    def do(self, block) -> None:
        directive, _, argument = block.directive.partition(":")
        argument = argument.strip()
        if directive == "not run":
            assert len(argument.split()) >= 3, f"line {block.line}: a reason that a reader accepts"
        elif directive == "file":
            target = self.here / argument
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.body.replace("9464", str(self.metrics_port)), "utf-8")
        elif block.language == "python":
            self.python(block)
        else:
            self.console(block, directive, argument)

    def python(self, block) -> None:
        self.script.append(block.body)
        path = self.folder / "page.py"
        path.write_text("\n".join(self.script), "utf-8")
        sources = [str(self.here), *filter(None, [self.environment.get("PYTHONPATH")])]
        done = subprocess.run(
            [sys.executable, str(path)], cwd=self.here,
            env=self.environment | {"PYTHONPATH": os.pathsep.join(sources)},
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"line {block.line}: {done.stdout}\n{done.stderr}"

    def console(self, block, directive: str, argument: str) -> None:
        command: list[str] = []
        expected: list[str] = []
        for line in [*block.body.splitlines(), "$ "]:
            if line.startswith("$ "):
                if command:
                    self.command("\n".join(command), expected, block, directive, argument)
                command, expected = [line[2:]], []
            elif command and command[-1].endswith("\\"):
                command.append(line)
            else:
                expected.append(line)

    def command(
        self, command: str, expected: list[str], block, directive: str, argument: str
    ) -> None:
        place = f"line {block.line}: $ {command}"
        command = command.replace("8000", str(self.port)).replace("9464", str(self.metrics_port))
        if command.startswith("cd "):
            self.here = (self.here / command[3:].strip()).resolve()
            return
        if directive == "background":
            with (self.folder / "background.log").open("wb") as log:
                process = subprocess.Popen(
                    ["bash", "-c", f"exec {command}"], cwd=self.here, env=self.environment,
                    stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True,
                )  # fmt: skip
            self.running.append(process)
            self.wait_until_served(process, place)
            return
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.here, env=self.environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            timeout=300, check=False,
        )  # fmt: skip
        wanted = int(argument) if directive == "exit" else 0
        assert done.returncode == wanted, f"{place} ended with {done.returncode}\n{done.stdout}"
        self.compare(expected, done.stdout.replace(str(self.port), "8000"), place)

    def wait_until_served(self, process: subprocess.Popen, place: str) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            assert process.poll() is None, (
                f"{place}\n{(self.folder / 'background.log').read_text()}"
            )
            with socket.socket() as probe:
                probe.settimeout(1)
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        pytest.fail(f"{place} did not listen within 60 s")

    def compare(self, expected: list[str], printed: str, place: str) -> None:
        """Each expected line must come, in order; ``...`` stands for anything."""
        lines = iter([line.strip() for line in printed.splitlines()])
        for wanted in (line.strip() for line in expected):
            if wanted in {"", "..."}:
                continue
            pattern = wanted.replace("[", "[[]").replace("...", "*")
            assert any(fnmatch.fnmatchcase(line, pattern) for line in lines), (
                f"{place}\nexpected: {wanted}\nprinted:\n{printed}"
            )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_page(page, tmp_path):
    reader = Reader(tmp_path)
    try:
        for block in in_page(page):
            reader.do(block)
    finally:
        reader.close()


def test_there_are_pages_that_run():
    assert len(PAGES) >= 5
