"""What is done when root starts a server whose user cannot reach the files.

Folders that are not ours keep their permissions: programs are copied, data is kept elsewhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from pathlib import Path

from fraise_postgres.server.account import Account
from fraise_postgres.server.deadline import Deadline
from fraise_postgres.server.locks import is_locked
from fraise_postgres.server.programs import run_program

#: Holds one folder a project and one a set of programs.
STATE_FOLDER = Path("/var/lib/fraise")
_PROBE_SECONDS = 10.0
#: The file that says whose a folder is.
_OWNER = "project"
#: What is younger is never abandoned: its project may just be being moved.
_FRESH_SECONDS = 600.0


def digest(text: str) -> str:
    """A short name for a path."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def can_reach(folder: Path, account: Account) -> bool:
    """Whether the account can enter the folder and every folder above it."""
    if not account.switch:
        return True
    answer = run_program(
        ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)],
        account=account,
        deadline=Deadline.after(_PROBE_SECONDS),
    )
    return answer.succeeded


def project_folder(project: Path) -> Path:
    """Where the server of a project lives when its user cannot reach the project."""
    return STATE_FOLDER / digest(str(project))


def make_state_folder() -> None:
    """Make ``/var/lib/fraise``: everybody may pass, nobody but root may list or write."""
    STATE_FOLDER.mkdir(mode=0o711, parents=True, exist_ok=True)


def name_owner(folder: Path, owner: Path) -> None:
    """Note whose a folder is, for people and for :func:`sweep_abandoned`."""
    note = folder / _OWNER
    if not note.exists():
        note.write_text(f"{owner}\n", encoding="utf-8", errors="surrogateescape")


def sweep_abandoned() -> None:
    """Delete what was kept for projects and programs in temporary folders that are gone.

    Only those: a project that is missing elsewhere may lie on a disk that comes back.
    """
    for folder in STATE_FOLDER.iterdir():
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            note = folder / _OWNER
            owner = Path(note.read_text(encoding="utf-8", errors="surrogateescape").rstrip("\n"))
            fresh = time.time() - note.stat().st_mtime < _FRESH_SECONDS
            if fresh or owner.exists() or not _is_temporary(owner):
                continue
            if not is_locked(folder / "gate.lock") and not is_locked(folder / "alive.lock"):
                shutil.rmtree(folder, ignore_errors=True)


def _is_temporary(path: Path) -> bool:
    """Whether the system deletes it when it likes."""
    places = {tempfile.gettempdir(), "/tmp", "/dev/shm"}  # noqa: S108  # nothing is made there
    return any(path.is_relative_to(place) for place in places)


def reachable_copy(folder: Path, account: Account) -> Path:
    """The folder of programs, or of a copy of their tree that the account can reach.

    Only a tree of its own (``bin``, ``lib`` and ``share`` side by side) can be copied;
    another folder is given back as it is.
    """
    if not folder.is_dir() or can_reach(folder, account):
        return folder
    tree = folder.resolve().parent
    if not (tree / "lib").is_dir() or not (tree / "share").is_dir():
        return folder
    seen = (folder / "postgres").stat()
    copy = STATE_FOLDER / f"programs-{digest(f'{tree} {seen.st_size} {seen.st_mtime_ns}')}"
    if not copy.is_dir():
        make_state_folder()
        unfinished = copy.with_name(f"{copy.name}.{os.getpid()}")
        try:
            _copy_tree(tree, unfinished)
            _publish(unfinished, copy)
        finally:
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(unfinished)
    return copy / tree.parent.name / tree.name / folder.name


def _copy_tree(tree: Path, copy: Path) -> None:
    """Copy the tree, and the libraries that wheels put beside their package or inside it.

    The programs find those by their relative place, so the two folders above keep their names.
    """
    package = tree.parent
    copy.mkdir(mode=0o755)
    name_owner(copy, tree)
    shutil.copytree(tree, copy / package.name / tree.name, symlinks=True)
    for libraries in (package.with_name(f"{package.name}.libs"), package / ".dylibs"):
        if libraries.is_dir():
            shutil.copytree(libraries, copy / libraries.relative_to(package.parent), symlinks=True)
    for opened in (copy, copy / package.name, copy / package.name / tree.name):
        opened.chmod(0o755)


def _publish(unfinished: Path, copy: Path) -> None:
    try:
        unfinished.rename(copy)
    except OSError:
        # Another process was faster; its copy is the same.
        if not copy.is_dir():
            raise
