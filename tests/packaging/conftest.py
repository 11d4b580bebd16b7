"""Wheels of the whole tree, built once a run, and empty environments to install them into."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
THIRD_PARTY = Path(__file__).parent / "thirdparty"


def run(*command, cwd=None, timeout=600, check=True, env=None):
    """Run a command; a failure shows what it printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        env=env,
        stdin=subprocess.DEVNULL,
    )
    if check and done.returncode != 0:
        pytest.fail(f"{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


def build_wheel(source: Path, target: Path) -> None:
    run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--wheel-dir", target, source,
    )  # fmt: skip


def has_cargo() -> bool:
    """Whether there is a cargo that runs; rustup without a toolchain leaves one that does not."""
    return (
        shutil.which("cargo") is not None and run("cargo", "--version", check=False).returncode == 0
    )


@pytest.fixture(scope="session")
def wheels(tmp_path_factory) -> Path:
    """A folder with every pure wheel of the tree and of the third parties."""
    folder = tmp_path_factory.mktemp("wheels")
    ours = [ROOT, ROOT / "hookspecs", ROOT / "kernel", ROOT / "native/accel"]
    ours += sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
    for source in [*ours, *sorted(THIRD_PARTY.iterdir())]:
        build_wheel(source, folder)
    return folder


def build_crate(folder: str, name: str, wheels: Path) -> Path | None:
    if not has_cargo():
        assert not os.environ.get("CI"), "CI needs a Rust toolchain"
        return None
    run(
        sys.executable, "-m", "maturin", "build", "--release", "--quiet", "--out", wheels,
        cwd=ROOT / folder, timeout=1200,
    )  # fmt: skip
    (wheel,) = wheels.glob(f"{name}-*.whl")
    return wheel


@pytest.fixture(scope="session")
def native_wheel(wheels) -> Path | None:
    """The compiled wheel beside the pure ones, or None without a Rust toolchain."""
    return build_crate("native/crate", "fraise_native", wheels)


@pytest.fixture(scope="session")
def server_wheel(wheels) -> Path | None:
    """The wheel of the server beside the others, or None without a Rust toolchain."""
    return build_crate("native/server", "fraise_server", wheels)


class Environment:
    """An empty virtual environment with some of the wheels in it."""

    def __init__(self, folder: Path, wheels: Path) -> None:
        venv.create(folder, with_pip=False, symlinks=True)
        self.bin = folder / ("Scripts" if os.name == "nt" else "bin")
        self.folder = folder
        self.wheels = wheels

    def install(self, *requirements: str) -> None:
        run(
            sys.executable, "-m", "pip", "--python", self.bin / "python", "install", "--quiet",
            "--disable-pip-version-check", "--find-links", self.wheels, *requirements,
        )  # fmt: skip

    def fraise(self, *arguments, check=True, cwd=None):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("FRAISE_", "PYTHON"))}
        return run(self.bin / "fraise", *arguments, check=check, cwd=cwd or self.folder, env=clean)

    def plugins(self) -> dict[str, list[dict]]:
        listed = json.loads(self.fraise("plugins", "list", "--json").stdout)
        found: dict[str, list[dict]] = {}
        for record in listed:
            assert set(record) == {"name", "distribution", "version", "status", "hooks", "reason"}
            found.setdefault(record["name"], []).append(record)
        return found


@pytest.fixture
def environment(tmp_path, wheels) -> Environment:
    return Environment(tmp_path / "venv", wheels)
