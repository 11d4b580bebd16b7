"""Where the socket lies when its own folder cannot hold it."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from urllib.parse import unquote

import pytest
from fraise_postgres.errors import SocketFolderError
from fraise_postgres.server import attach_server, sockets, start_server
from fraise_postgres.server.account import Account
from fraise_postgres.server.layout import find_layout
from fraise_postgres.server.relocation import digest
from fraise_postgres.server.session import enter

from .conftest import SETTINGS, end_server, query

LONG = "a-project-with-a-name-that-somebody-thought-about-for-a-long-time-" * 2


@pytest.fixture(params=[LONG, "one,two", "a 'b' \"c\" é%"])
def odd_project(request, place, pattern):
    project = place / request.param
    shutil.copytree(pattern, project, symlinks=True, ignore=shutil.ignore_patterns(".fraise"))
    yield project
    end_server(project)


def short_folder(project: Path) -> Path:
    layout = find_layout(project)
    return Path(f"/tmp/fraise-{layout.account.uid}-{digest(str(layout.home))}")


def test_projects_with_odd_names(odd_project, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    with start_server(odd_project, settings=SETTINGS) as server:
        assert query(server.dsn(), "SELECT 1") == [(1,)]
        assert attach_server(odd_project, settings=SETTINGS) == server
        folder = Path(unquote(server.dsn().partition("host=")[2].partition("&")[0]))
        assert len(os.fsencode(folder / ".s.PGSQL.65535")) <= 103
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert folder.stat().st_uid == find_layout(odd_project).account.uid
        fits = LONG not in str(odd_project) and "," not in str(odd_project)
        assert folder == (find_layout(odd_project).sockets if fits else short_folder(odd_project))
    assert fits == folder.exists()


@pytest.mark.parametrize("trap", ["link", "open", "foreign", "file"])
def test_folder_that_somebody_else_made_first_is_refused(place, monkeypatch, trap):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    project = place / LONG
    project.mkdir()
    folder = short_folder(project)
    uid = find_layout(project).account.uid
    if trap == "link":
        (place / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to(place / "elsewhere")
    elif trap == "file":
        folder.touch()
    else:
        folder.mkdir()
        folder.chmod(0o755 if trap == "open" else 0o700)
        if os.geteuid() == 0:
            os.chown(folder, uid if trap == "open" else 65534, -1)
        elif trap == "foreign":
            pytest.skip("only root can make a folder of somebody else")
    try:
        with pytest.raises(SocketFolderError) as caught, start_server(project, settings=SETTINGS):
            pass
        assert str(folder) in caught.value.message
        assert "listen: tcp" in caught.value.hint
    finally:
        if folder.is_dir() and not folder.is_symlink():
            folder.rmdir()
        else:
            folder.unlink()
        end_server(project)


def test_own_folder_that_others_may_enter_is_refused(project):
    sockets = find_layout(project).sockets
    sockets.chmod(0o755)
    with pytest.raises(SocketFolderError, match="others may enter"):
        enter(find_layout(project), SETTINGS)


def test_folder_of_the_session_is_used_when_it_is_safe(place, monkeypatch):
    me = Account("me", os.geteuid(), os.getegid(), switch=False)
    session = place / "run"
    session.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    assert sockets._session_folder(me) == session
    session.chmod(0o755)
    assert sockets._session_folder(me) is None
    for unusable in ("relative", str(place / "missing"), str(place / LONG)):
        monkeypatch.setenv("XDG_RUNTIME_DIR", unusable)
        assert sockets._session_folder(me) is None
