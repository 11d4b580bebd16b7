"""Other servers that answer the same questions."""

from __future__ import annotations

from gateway.servers import Server

PEERS: tuple[Server, ...] = ()
