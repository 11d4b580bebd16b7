"""A server on a loopback port, with a password."""

from __future__ import annotations

import socket
import stat
from urllib.parse import urlsplit

import psycopg
import pytest
from fraise_postgres.errors import ListenMismatchError
from fraise_postgres.server import attach_server, start_server
from fraise_postgres.server.layout import find_layout
from fraise_postgres.settings import Listen, PostgresSettings

from .conftest import SETTINGS, query

TCP = PostgresSettings(listen=Listen.TCP, start_timeout=30.0)


def test_port_needs_the_password_and_is_kept_over_restarts(project):
    with start_server(project, settings=TCP) as server:
        parts = urlsplit(server.dsn())
        assert parts.hostname == "127.0.0.1"
        assert parts.password
        assert query(server.dsn(), "SELECT current_user, inet_server_addr()::text") == [
            ("fraise", "127.0.0.1/32")
        ]
        with pytest.raises(psycopg.OperationalError, match="password"):
            query(server.dsn().replace(parts.password, "wrong"), "SELECT 1")
        [(secret,)] = query(
            server.dsn(), "SELECT rolpassword FROM pg_authid WHERE rolname = 'fraise'"
        )
        assert secret.startswith("SCRAM-SHA-256$")
        password = find_layout(project).password
        assert stat.S_IMODE(password.stat().st_mode) == 0o600
        assert password.read_text() == parts.password
        assert parts.password not in repr(server)
        assert parts.password not in find_layout(project).log.read_text()
        assert attach_server(project, settings=TCP) == server
    with start_server(project, settings=TCP) as again:
        assert again.dsn() == server.dsn()


def test_remembered_port_that_is_taken_is_replaced(project):
    with start_server(project, settings=TCP) as server:
        port = urlsplit(server.dsn()).port
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with start_server(project, settings=TCP) as again:
            assert urlsplit(again.dsn()).port != port
            assert query(again.dsn(), "SELECT 1") == [(1,)]


def test_port_of_the_settings_is_used(project):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = PostgresSettings(listen=Listen.TCP, port=port)
    with start_server(project, settings=settings) as server:
        assert urlsplit(server.dsn()).port == port


def test_running_server_without_a_port_is_told(project):
    with start_server(project, settings=SETTINGS):
        with pytest.raises(ListenMismatchError) as caught, start_server(project, settings=TCP):
            pass
        assert "fraise db stop" in caught.value.hint


def test_running_server_with_a_port_serves_its_socket_too(project):
    with (
        start_server(project, settings=TCP) as by_port,
        start_server(project, settings=SETTINGS) as by_socket,
    ):
        assert by_socket.pid == by_port.pid
        assert query(by_socket.dsn(), "SELECT inet_server_addr()") == [(None,)]
