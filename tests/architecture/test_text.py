"""What never stands in the repository."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout (a source archive): there is no list of tracked files")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def texts() -> list[tuple[Path, str]]:
    found = []
    for path in tracked():
        try:
            found.append((path, path.read_text("utf-8")))
        except (UnicodeDecodeError, FileNotFoundError):
            continue
    return found


def test_no_unfinished_words_in_code():
    words = re.compile(r"\b(" + "TO" + "DO|FIX" + "ME|X" + "XX|unimple" + "mented!|to" + "do!)")
    bad = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path, text in texts()
        if path.suffix in {".py", ".rs", ".sql", ".toml"}
        for line in text.splitlines()
        if words.search(line)
    ]
    assert bad == []


def test_lock_files_name_no_host():
    canonical = 'source = "registry+https://github.com/rust-lang/crates.io-index"'
    bad = [
        line
        for path, text in texts()
        if "lock" in path.name.lower()
        for line in text.splitlines()
        if "://" in line and line.strip() != canonical
    ]
    assert bad == []


def test_no_module_has_an_empty_name():
    vague = {"utils.py", "helpers.py", "common.py", "manager.py", "base.py", "misc.py"}
    assert [p for p in tracked() if p.name in vague] == []
