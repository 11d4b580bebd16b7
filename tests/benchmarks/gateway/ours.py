"""The limit program, and FraiseQL by each of its engines."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import sys
from pathlib import Path

from gateway.data import Place, environment, program
from gateway.routes import FRAISEQL, LIMIT
from gateway.servers import Launch, Server, UnavailableError, run

LIMIT_SOURCE = Path(__file__).parent / "limit"


def built(source: Path, folder: Path, name: str, jobs: str | None = None) -> Path:
    """The program of a crate, built below a folder.

    Raises:
        UnavailableError: there is no cargo, or it fails.
    """
    if shutil.which("cargo") is None:
        raise UnavailableError("cargo is missing: https://rustup.rs")
    words = ["cargo", "build", "--release", "--locked", *(("-j", jobs) if jobs else ())]
    run(words, source, {**os.environ, "CARGO_TARGET_DIR": str(folder)})
    return folder / "release" / name


def _install_limit(folder: Path) -> str:
    built(LIMIT_SOURCE, folder, "limit")
    return "1.0.0"


def _launch_limit(folder: Path, place: Place, port: int) -> Launch:
    words = [
        str(folder / "release" / "limit"),
        f"127.0.0.1:{port}",
        f"{place.socket}/.s.PGSQL.{place.port}",
        place.variables()["PGUSER"],
        place.database,
    ]
    if place.tenants:
        words.append("--tenants")
    return Launch(words=words, env=dict(os.environ), cwd=place.project)


def engines() -> frozenset[str]:
    """The engines of ``fraise serve`` that are installed."""
    found = {"python"}
    for entry in importlib.metadata.entry_points(group="fraise.plugins"):
        if entry.name == "gateway":
            found.add("native")
    return frozenset(found)


def _install_engine(engine: str) -> str:
    if engine not in engines():
        raise UnavailableError(f"the engine {engine} is not installed (plugin gateway)")
    return importlib.metadata.version("fraise-fraiseql")


def production(place: Place) -> dict[str, str]:
    """What a production server has: no line for each request, and a secret for its cursors."""
    return environment(place) | {
        "FRAISE_ENV": "production",
        "FRAISE_FRAISEQL__CURSOR_SECRET": "0123456789abcdef0123456789abcdef",
        "FRAISE_FRAISEQL__HTTP__ACCESS_LOG": "false",
    }


def _launch_engine(engine: str, place: Place, port: int) -> Launch:
    env = production(place)
    words = [program("fraise"), "serve", "--engine", engine, "--port", str(port)]
    return Launch(words=words, env=env, cwd=place.project)


def _install_inside(folder: Path) -> str:
    """What uvicorn is faster with, which the suite does not need, in a folder of its own."""
    words = ["pip", "install", "--quiet", "--upgrade", "--target", str(folder)]
    run([sys.executable, "-m", *words, "uvloop", "httptools"], folder)
    found = importlib.metadata.version("fastapi")
    return f"{importlib.metadata.version('fraise-fraiseql')} (fastapi {found})"


def _launch_inside(executor: str | None, folder: Path, place: Place, port: int) -> Launch:
    env = production(place)
    if executor is not None:
        env["FRAISE_FRAISEQL__EXECUTOR"] = executor
    env["PYTHONPATH"] += os.pathsep + str(folder)
    words = [sys.executable, "-m", "uvicorn", "app.inside:app", "--port", str(port)]
    # Of itself uvicorn takes uvloop and httptools where they are installed.
    words += ["--log-level", "warning", "--no-access-log"]
    return Launch(words=words, env=env, cwd=place.project)


def _engine(engine: str) -> Server:
    return Server(
        name=f"fraiseql-{engine}",
        title=f"FraiseQL, engine {engine}",
        install=lambda _: _install_engine(engine),
        launch=lambda _, place, port: _launch_engine(engine, place, port),
        dialect=FRAISEQL,
    )


def _inside(executor: str | None, name: str, title: str) -> Server:
    return Server(
        name=name,
        title=title,
        install=_install_inside,
        launch=lambda folder, place, port: _launch_inside(executor, folder, place, port),
        dialect=FRAISEQL,
        routes=frozenset({"user", "feed", "list"}),
        tenants=False,
    )


LIMIT_PROGRAM = Server(
    name="limit",
    title="limit program",
    install=_install_limit,
    launch=_launch_limit,
    dialect=LIMIT,
)
NATIVE = _engine("native")
PYTHON = _engine("python")
INSIDE = _inside("native", "fraiseql-fastapi", "FraiseQL in FastAPI")
INSIDE_PYTHON = _inside(None, "fraiseql-fastapi-python", "FraiseQL in FastAPI, in Python")
