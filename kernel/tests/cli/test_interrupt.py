"""Ctrl-C while a command is only being imported: real console scripts, at any import."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FRAISE = Path(sys.executable).with_name("fraise")

# Python runs this before the script. It sends SIGINT to itself at one of the imports that follow
# the first line of the entry point, or tells at the end how many there were.
CUSTOMIZE = """
import atexit, os, signal, sys


class Counter:
    seen = None

    def find_spec(self, name, path=None, target=None):
        if name == "fraise_kernel.cli.interrupt":
            type(self).seen = 0
        elif self.seen is not None:
            type(self).seen += 1
            if self.seen == int(os.environ["AT"]):
                os.kill(os.getpid(), signal.SIGINT)
                for _ in range(100):  # the handler runs between two of these
                    pass
        return None


sys.meta_path.insert(0, Counter())
if os.environ["AT"] == "0":
    atexit.register(lambda: sys.stderr.write(f"IMPORTS {Counter.seen}"))
"""


@pytest.fixture
def start(tmp_path):
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(CUSTOMIZE)

    def run(at, *words, **more):
        return subprocess.run(
            [FRAISE, *words],
            capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(hooks), "AT": str(at)}, **more,
        )  # fmt: skip

    return run


@pytest.mark.parametrize(
    "words", [("--help",), ("plugins", "list"), ("config", "show"), ("confiture", "build")]
)
def test_ends_quietly_at_any_import(start, words):
    imports = int(start(0, *words).stderr.rpartition("IMPORTS ")[2])
    assert imports > 5
    for at in {1, 2, imports, *random.sample(range(1, imports + 1), min(6, imports))}:
        done = start(at, *words)
        assert (done.returncode, done.stderr) == (130, ""), f"import {at} of {imports}"


def test_stays_ignored_where_it_is_ignored(start):
    # as a shell does for a job in the background
    done = start(
        3, "--version", preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("fraise ")
