"""Which folders a server has, and making them."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from attrs import frozen

from fraise_postgres.errors import (
    DiskFullError,
    FolderOwnerError,
    FolderReadOnlyError,
    ServerError,
)
from fraise_postgres.server.account import Account, choose_account
from fraise_postgres.server.relocation import (
    can_reach,
    make_state_folder,
    name_owner,
    project_folder,
    sweep_abandoned,
)


@frozen
class Layout:
    """The folders and files of one server.

    Attributes:
        home: holds all of them.
        account: the user they belong to.
        owner: the project, for people.
        volatile: a server for tests: deleted with its data when its last user leaves.
    """

    home: Path
    account: Account
    owner: Path
    volatile: bool = False

    @property
    def data(self) -> Path:
        """PostgreSQL's data folder."""
        return self.home / "data"

    @property
    def leases(self) -> Path:
        """One locked file for each process that uses the server."""
        return self.home / "leases"

    @property
    def log(self) -> Path:
        """What the server writes."""
        return self.home / "log" / "server.log"

    @property
    def gate(self) -> Path:
        """Locked while somebody starts or stops the server."""
        return self.home / "gate.lock"

    @property
    def alive(self) -> Path:
        """Locked by the server's own processes as long as one of them lives."""
        return self.home / "alive.lock"

    @property
    def state(self) -> Path:
        """What outlives a process: see :mod:`fraise_postgres.server.state`."""
        return self.home / "state.json"

    @property
    def password(self) -> Path:
        """The password of a server that listens on a port."""
        return self.home / "password"

    @property
    def sockets(self) -> Path:
        """The folder of the socket, where its path is short enough."""
        return self.home / "socket"


def find_layout(project: Path, run_as: str | None = None) -> Layout:
    """The folders of a project's server; makes nothing.

    They lie under ``.fraise/postgres`` in the project.  When root starts the server and its user
    cannot reach the project, they lie under ``/var/lib/fraise``.

    Raises:
        AccountMissingError: no user can run the server.
        FolderOwnerError: the data is in the project, but its user can no longer reach it.
    """
    project = project.resolve()
    near = project / ".fraise" / "postgres"
    account = choose_account(project, near, run_as)
    if not account.switch or can_reach(project, account):
        return Layout(near, account, project)
    if (near / "data" / "PG_VERSION").exists():
        raise FolderOwnerError(
            f"user {account.name}, who runs the server, cannot reach the data in {near}",
            hint=f"let that user enter the folders above it, or move {near / 'data'} away to "
            f"begin anew in {project_folder(project)}",
        )
    return Layout(project_folder(project), account, project)


def volatile_layout(folder: Path, run_as: str | None = None) -> Layout:
    """The folders of a test server inside a folder of its own; makes nothing."""
    folder = folder.absolute()
    return Layout(folder, choose_account(folder.parent, folder, run_as), folder, volatile=True)


def folder_error(error: OSError, folder: Path) -> ServerError:
    """The failure to write into a folder, said for people."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(
            f"there is no space left for {folder}", hint="free some space and start again"
        )
    return FolderReadOnlyError(
        f"{error.filename or folder} cannot be written: {error.strerror}",
        hint=f"make {folder} writable, or set postgres.dsn to a server that runs elsewhere",
    )


def give(path: Path, account: Account) -> None:
    """Let a file or folder that root has made belong to the server's user."""
    if sys.platform != "win32" and account.switch:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)


def _make_folder(folder: Path, account: Account) -> None:
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        give(folder, account)


def _check_owner(layout: Layout) -> None:
    if sys.platform == "win32":
        return  # folders belong to whoever made them
    owner = layout.home.stat().st_uid
    if owner != layout.account.uid:
        raise FolderOwnerError(
            f"{layout.home} belongs to user id {owner}, the server would run as "
            f"{layout.account.name} ({layout.account.uid})",
            hint=f"start as the owner, or: chown -R {layout.account.name} {layout.home}",
        )


def make_folders(layout: Layout) -> None:
    """Make what is missing.

    Raises:
        FolderReadOnlyError: the project's folder cannot be written.
        FolderOwnerError: another user has made the folders.
        DiskFullError: there is no room.
    """
    try:
        if layout.home.parent.name == ".fraise":
            _make_project_folder(layout)
        elif not layout.volatile:
            make_state_folder()
            sweep_abandoned()
        _make_folder(layout.home, layout.account)
        _check_owner(layout)
        for folder in (layout.leases, layout.log.parent, layout.sockets):
            _make_folder(folder, layout.account)
        for lock in (layout.gate, layout.alive):
            if not lock.exists():
                os.close(os.open(lock, os.O_CREAT | os.O_RDWR, 0o600))
                give(lock, layout.account)
        if layout.home.parent.parent != layout.owner and not layout.volatile:
            name_owner(layout.home, layout.owner)
    except OSError as error:
        raise folder_error(error, layout.home) from error


def _make_project_folder(layout: Layout) -> None:
    folder = layout.home.parent
    if not folder.exists():
        folder.mkdir(exist_ok=True)
        if layout.account.switch and layout.owner.stat().st_uid == layout.account.uid:
            give(folder, layout.account)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
        if folder.stat().st_uid == layout.account.uid:
            give(ignore, layout.account)
