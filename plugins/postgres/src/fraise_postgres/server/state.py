"""The few facts about a server that outlive a process."""

from __future__ import annotations

import contextlib
import json
import os
import secrets

import attrs
from attrs import frozen

from fraise_postgres.server.layout import Layout, give


@frozen
class State:
    """What is remembered.

    Attributes:
        keep: the server stays up without users until ``fraise db stop``.
        port: the loopback port that was chosen, so that addresses stay the same.
        listens: the running server has that port open.
        stopped: somebody has stopped it on purpose; who still uses it does not start it again.
    """

    keep: bool = False
    port: int | None = None
    listens: bool = False
    stopped: bool = False


def read_state(layout: Layout) -> State:
    """The state; a missing or unreadable file is that of a new server."""
    try:
        found = json.loads(layout.state.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return State()
    if not isinstance(found, dict):
        return State()
    port = found.get("port")
    return State(
        keep=found.get("keep") is True,
        port=port if isinstance(port, int) else None,
        listens=found.get("listens") is True,
        stopped=found.get("stopped") is True,
    )


def write_state(layout: Layout, state: State) -> None:
    """Replace the state; readers see the old one or the new one.

    Raises:
        OSError: the file cannot be written.
    """
    draft = layout.state.with_suffix(".new")
    with contextlib.suppress(FileNotFoundError):
        draft.unlink()
    draft.write_text(json.dumps(attrs.asdict(state)), encoding="utf-8")
    give(draft, layout.account)
    draft.replace(layout.state)


def read_password(layout: Layout) -> str:
    """The password for the loopback port, made at first use, readable by its owner only."""
    with contextlib.suppress(FileNotFoundError):
        kept = layout.password.read_text(encoding="utf-8")
        if kept:
            return kept
    fresh = secrets.token_urlsafe(24)
    draft = layout.password.with_suffix(".new")
    with contextlib.suppress(FileNotFoundError):
        draft.unlink()
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, fresh.encode())
    finally:
        os.close(descriptor)
    give(draft, layout.account)
    draft.replace(layout.password)
    return fresh
