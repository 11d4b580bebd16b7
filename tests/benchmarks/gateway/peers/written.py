"""Strawberry, Ariadne and Graphene: each in an environment of its own, served by uvicorn."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from gateway.data import Place
from gateway.routes import WRITTEN
from gateway.servers import Launch, Server, run

SOURCE = Path(__file__).parent / "python"
COMMON = ("aiodataloader", "asyncpg", "httptools", "starlette", "uvicorn", "uvloop")


def _install(folder: Path, package: str, *more: str) -> str:
    python = folder / "bin" / "python"
    if not python.exists():
        run([sys.executable, "-m", "venv", str(folder)], folder)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
    run([*pip, "install", "--quiet", package, *COMMON, *more], folder)
    found = {}
    for each in json.loads(run([*pip, "list", "--format", "json"], folder).splitlines()[0]):
        found[each["name"].lower()] = each["version"]
    beside = [f"{name} {found[name]}" for name in ("graphql-core", *more)]
    return f"{found[package]} ({', '.join(beside)})"


def _launch(folder: Path, place: Place, port: int, module: str) -> Launch:
    env = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "FRAISE"))
    }
    env |= {**place.variables(), "PYTHONPATH": str(SOURCE)}
    env.pop("BENCH_TENANTS", None)
    if place.tenants:
        env["BENCH_TENANTS"] = "1"
    words = [str(folder / "bin" / "python"), "-m", "uvicorn", f"written.{module}:app"]
    words += ["--loop", "uvloop", "--http", "httptools", "--port", str(port)]
    words += ["--log-level", "warning", "--no-access-log"]
    return Launch(words=words, env=env, cwd=folder)


def _peer(name: str, title: str, package: str) -> Server:
    return Server(
        name=name,
        title=title,
        install=lambda folder: _install(folder, package),
        launch=lambda folder, place, port: _launch(folder, place, port, f"with_{name}"),
        dialect=WRITTEN,
    )


#: By its own router, beside FraiseQL in FastAPI.
STRAWBERRY_IN_FASTAPI = Server(
    name="strawberry-fastapi",
    title="Strawberry in FastAPI",
    install=lambda folder: _install(folder, "strawberry-graphql", "fastapi"),
    launch=lambda folder, place, port: _launch(folder, place, port, "strawberry_in_fastapi"),
    dialect=WRITTEN,
    routes=frozenset({"user", "feed", "list"}),
    tenants=False,
)
STRAWBERRY = _peer("strawberry", "Strawberry", "strawberry-graphql")
ARIADNE = _peer("ariadne", "Ariadne", "ariadne")
GRAPHENE = _peer("graphene", "Graphene", "graphene")
