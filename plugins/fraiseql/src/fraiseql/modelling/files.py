"""Files below ``db/schema``: read all at once, written all or none."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from fraise_hookspecs import Where

from fraiseql.errors import SchemaFolderError


def read_files(folder: Path) -> dict[Path, str]:
    """The text of every ``.sql`` file below a folder, line ends as they are.

    Raises:
        SchemaFolderError: one of them cannot be read, or is not UTF-8.
    """
    found: dict[Path, str] = {}
    for path in sorted(folder.rglob("*.sql")):
        if not path.is_file():
            continue
        try:
            found[path] = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SchemaFolderError(
                f"A file below db/schema cannot be read: {error}.",
                hint="Make it readable, as UTF-8.",
                where=Where(file=str(path)),
            ) from error
    return found


def write_files(texts: Mapping[Path, str]) -> None:
    """Write files, all or none: each beside its place first, then all under their names.

    Permissions stay as they are, and a symbolic link keeps pointing at the file that changes.

    Raises:
        SchemaFolderError: the system refuses; what stood there before stands there still.
    """
    waiting: dict[Path, Path] = {}
    texts = {path.resolve(): text for path, text in texts.items()}
    former = {path: path.read_bytes() if path.is_file() else None for path in texts}
    done: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
            waiting[path] = beside
            with beside.open("xb") as file:
                file.write(text.encode())
                os.fsync(file.fileno())
            if former[path] is not None:
                shutil.copymode(path, beside)
        for path, beside in waiting.items():
            beside.replace(path)
            done.append(path)
    except OSError as error:
        _restore({path: former[path] for path in done})
        raise SchemaFolderError(
            f"The files cannot be written: {error.strerror or error}.",
            hint="Make place for them, or get the right to write there; nothing was changed.",
            where=Where(file=str(error.filename)) if error.filename else None,
        ) from error
    finally:
        for beside in waiting.values():
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _restore(former: Mapping[Path, bytes | None]) -> None:
    for path, content in former.items():
        with contextlib.suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
