"""Who runs 300 small migrations: how each is installed, given the files, and run."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import frozen

CONFITURE = Path(sys.executable).parent / "confiture"


class UnavailableError(Exception):
    """A peer cannot be installed here; the message says why."""


@frozen(kw_only=True)
class Peer:
    """One row of the table.

    Attributes:
        install: makes it ready in a folder, and gives the version.
        write: puts a project with these statements, one a file, into a folder.
        command: what runs all of them, by the folder of the installation and the words of the
            connection string.
        environment: more variables of the process.
    """

    name: str
    install: Callable[[Path], str]
    write: Callable[[Path, list[str]], None]
    command: Callable[[Path], list[str]]
    environment: Callable[[Mapping[str, str]], dict[str, str]]


def call(*words: object, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """What a program says; its own words when it fails."""
    done = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if done.returncode:
        raise UnavailableError(f"{words[0]}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def install_python(folder: Path, *packages: str) -> str:
    """Packages in a virtual environment of their own; the version of the first."""
    python = folder / "bin/python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        call(python, "-m", "pip", "install", "--quiet", *packages)
    name = packages[0]
    return call(python, "-c", f"from importlib.metadata import version; print(version('{name}'))")


def install_dbmate(folder: Path) -> str:
    """The npm package, whose program needs no Node to run."""
    if not (folder / "node_modules").exists():
        call("npm", "install", "--silent", "--no-fund", "--no-audit", "dbmate", cwd=folder)
    return call(find_dbmate(folder), "--version").split()[-1]


def find_dbmate(folder: Path) -> Path:
    found = sorted(folder.glob("node_modules/@dbmate/*/bin/dbmate"))
    if not found:
        raise UnavailableError("the npm package dbmate has no program for this machine")
    return found[0]


def install_confiture(folder: Path) -> str:
    del folder
    return call(CONFITURE, "--version").split()[-1].strip("()")


def version_of(number: int) -> str:
    return f"20260101{number // 3600:02}{number // 60 % 60:02}{number % 60:02}"


def write_confiture(project: Path, statements: list[str]) -> None:
    folder = project / "db/migrations"
    folder.mkdir(parents=True)
    for number, sql in enumerate(statements):
        (folder / f"{version_of(number)}_step.up.sql").write_text(f"{sql};\n")
        (folder / f"{version_of(number)}_step.down.sql").write_text("SELECT 1;\n")
    (project / "db/environments").mkdir()
    (project / "db/environments/local.yaml").write_text("database_url: env:BENCH_URL\n")


def write_alembic(project: Path, statements: list[str]) -> None:
    folder = project / "alembic/versions"
    folder.mkdir(parents=True)
    (project / "alembic.ini").write_text("[alembic]\nscript_location = alembic\n")
    (project / "alembic/env.py").write_text(
        "import os\n"
        "from alembic import context\n"
        "from sqlalchemy import create_engine\n"
        "engine = create_engine(os.environ['BENCH_URL'])\n"
        "with engine.connect() as connection:\n"
        "    context.configure(connection=connection, transaction_per_migration=True)\n"
        "    with context.begin_transaction():\n"
        "        context.run_migrations()\n"
    )
    for number, sql in enumerate(statements):
        before = f"'{number - 1:04}'" if number else "None"
        (folder / f"{number:04}_step.py").write_text(
            "from alembic import op\n"
            f"revision = '{number:04}'\n"
            f"down_revision = {before}\n"
            f"def upgrade():\n    op.execute({sql!r})\n"
            "def downgrade():\n    pass\n"
        )


def write_django(project: Path, statements: list[str]) -> None:
    folder = project / "shop/migrations"
    folder.mkdir(parents=True)
    for path in (project / "shop/__init__.py", folder / "__init__.py"):
        path.touch()
    (project / "settings.py").write_text(
        "import os\n"
        "INSTALLED_APPS = ['shop']\n"
        "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql',\n"
        "    'NAME': os.environ['BENCH_NAME'], 'HOST': os.environ['BENCH_HOST'],\n"
        "    'USER': os.environ['BENCH_USER'], 'PASSWORD': os.environ['BENCH_PASSWORD'],\n"
        "    'PORT': os.environ['BENCH_PORT']}}\n"
    )
    for number, sql in enumerate(statements):
        needs = f"[('shop', '{number - 1:04}_step')]" if number else "[]"
        (folder / f"{number:04}_step.py").write_text(
            "from django.db import migrations\n"
            "class Migration(migrations.Migration):\n"
            f"    dependencies = {needs}\n"
            f"    operations = [migrations.RunSQL({sql!r})]\n"
        )


def write_dbmate(project: Path, statements: list[str]) -> None:
    folder = project / "db/migrations"
    folder.mkdir(parents=True)
    for number, sql in enumerate(statements):
        text = f"-- migrate:up\n{sql};\n\n-- migrate:down\n"
        (folder / f"{version_of(number)}_step.sql").write_text(text)


def address(words: Mapping[str, str], scheme: str, **more: str) -> str:
    """A URL for a server behind a socket."""
    options = "&".join(f"{name}={value}" for name, value in more.items())
    login = words["user"] + (f":{words['password']}" if words.get("password") else "")
    return f"{scheme}://{login}@/{words['dbname']}?{options}"


PEERS = (
    Peer(
        name="confiture",
        install=install_confiture,
        write=write_confiture,
        command=lambda folder: [str(CONFITURE), "migrate", "up"],
        environment=lambda words: {
            "BENCH_URL": " ".join(f"{name}={value}" for name, value in words.items()),
        },
    ),
    Peer(
        name="dbmate",
        install=install_dbmate,
        write=write_dbmate,
        command=lambda folder: [str(find_dbmate(folder)), "--no-dump-schema", "up"],
        environment=lambda words: {
            "DATABASE_URL": address(
                words, "postgres", socket=words["host"], port=words["port"], sslmode="disable"
            ),
        },
    ),
    Peer(
        name="alembic",
        install=lambda folder: install_python(folder, "alembic", "psycopg[binary]"),
        write=write_alembic,
        command=lambda folder: [str(folder / "bin/alembic"), "upgrade", "head"],
        environment=lambda words: {
            "BENCH_URL": address(
                words, "postgresql+psycopg", host=words["host"], port=words["port"]
            ),
        },
    ),
    Peer(
        name="django",
        install=lambda folder: install_python(folder, "django", "psycopg[binary]"),
        write=write_django,
        command=lambda folder: [str(folder / "bin/django-admin"), "migrate", "--verbosity", "0"],
        environment=lambda words: {
            "DJANGO_SETTINGS_MODULE": "settings",
            "PYTHONPATH": ".",
            "BENCH_NAME": words["dbname"],
            "BENCH_HOST": words["host"],
            "BENCH_PORT": words["port"],
            "BENCH_USER": words["user"],
            "BENCH_PASSWORD": words.get("password", ""),
        },
    ),
)
