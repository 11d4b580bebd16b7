"""async-graphql with axum, deadpool-postgres and DataLoaders."""

from __future__ import annotations

import os
from pathlib import Path

from gateway.data import ROLE, Place
from gateway.ours import built
from gateway.routes import WRITTEN
from gateway.servers import Launch, Server

SOURCE = Path(__file__).parent / "rust"
NAME = "peer-async-graphql"


def _install(folder: Path) -> str:
    built(SOURCE, folder, NAME, jobs="1")
    return "7.2.1"


def _launch(folder: Path, place: Place, port: int) -> Launch:
    words = [str(folder / "release" / NAME), f"127.0.0.1:{port}", place.socket, str(place.port)]
    words += [ROLE, place.database, *(("--tenants",) if place.tenants else ())]
    return Launch(words=words, env=dict(os.environ), cwd=place.project)


ASYNC_GRAPHQL = Server(
    name="async-graphql",
    title="async-graphql, axum",
    install=_install,
    launch=_launch,
    dialect=WRITTEN,
)
