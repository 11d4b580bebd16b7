"""``fraise serve --engine native`` as a process, and what the system says of it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs

PROGRAM = "from fraise_kernel import cli; cli.main()"


@attrs.frozen
class Answered:
    """How many requests were answered by whom, and what else the last line says."""

    native: int
    python: int
    line: str


@attrs.frozen
class Process:
    """A server that runs."""

    process: subprocess.Popen[str]
    host: str
    port: int
    log: Path

    def figures(self) -> Answered:
        """What it has answered so far: it logs a line when it is told to."""
        before = self._lines()
        deadline = time.monotonic() + 30
        self.process.send_signal(signal.SIGUSR1)
        while len(found := self._lines()) == len(before):
            assert self.process.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < deadline, self.log.read_text("utf-8")
            time.sleep(0.02)
        numbers = re.search(r"natively: (\d+); by Python: (\d+)", found[-1])
        assert numbers is not None
        return Answered(int(numbers[1]), int(numbers[2]), found[-1])

    def _lines(self) -> list[str]:
        text = self.log.read_text("utf-8")
        return [line for line in text.splitlines() if "Answered natively" in line]

    def memory(self) -> int:
        """Resident bytes that are its own."""
        text = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        found = re.search(r"RssAnon:\s+(\d+) kB", text)
        assert found is not None
        return int(found[1]) * 1024

    def descriptors(self) -> int:
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def threads(self) -> int:
        return len(list(Path(f"/proc/{self.process.pid}/task").iterdir()))


@contextmanager
def serve(folder: Path, *before: Path, **variables: str) -> Iterator[Process]:
    """Serve the project in the folder.

    Args:
        before: folders whose modules come before all others.
        variables: of the environment.
    """
    kept = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    command = [sys.executable, "-c", PROGRAM, "--project", str(folder), "serve", "--port", "0"]
    path = os.pathsep.join([*map(str, before), str(folder), kept.get("PYTHONPATH", "")])
    log = folder / "server.log"
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            [*command, "--engine", "native", "--drain", "5", "--json"],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env={**kept, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", **variables},
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, log.read_text("utf-8")
            said = json.loads(line)
            assert "url" in said, line
            port = int(said["url"].split(":")[2].split("/")[0])
            yield Process(process, "127.0.0.1", port, log)
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
        finally:
            process.kill()
            process.communicate(timeout=30)


def eventually(holds: Callable[[], bool], seconds: float, otherwise: str) -> float:
    """Wait for a condition; the seconds that it took."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() < began + seconds, otherwise
        time.sleep(0.02)
    return time.monotonic() - began
