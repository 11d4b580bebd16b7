"""The embedded server: its programs, folders, locks, and life from start to stop."""

from __future__ import annotations

from fraise_postgres.server.handle import Server
from fraise_postgres.server.sharing import attach_server, start_server, stop_server
from fraise_postgres.server.waiting import open_server

__all__ = ["Server", "attach_server", "open_server", "start_server", "stop_server"]
