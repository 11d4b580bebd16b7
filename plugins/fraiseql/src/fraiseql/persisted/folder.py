"""The folder of trusted documents: a file a document."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from attrs import evolve
from fraise_hookspecs import Where

from fraiseql.errors import TrustedDocumentError, TrustedFolderError
from fraiseql.persisted.texts import TrustedText

_KEY: Final = "fraiseql.trusted_documents.folder"


def list_files(folder: Path, named: str) -> list[Path]:
    """The ``.graphql`` files in a folder and in those below.

    Args:
        folder: the path.
        named: the same as it stands in the settings.

    Raises:
        TrustedFolderError: it is missing, unreadable, or holds none.
    """
    try:
        paths = sorted(path for path in folder.rglob("*.graphql") if path.is_file())
    except OSError as error:
        paths, reason = [], f"cannot be read: {error.strerror}"
    else:
        reason = "does not exist" if not folder.is_dir() else "holds no .graphql file"
    if not paths:
        raise TrustedFolderError(
            f"The folder of trusted documents, {named}, {reason}.",
            hint="Put the documents of your clients there, or leave the setting out.",
            where=Where(key=_KEY),
        )
    return paths


def read_file(path: Path, place: str) -> TrustedText | TrustedDocumentError:
    """The text of a file, or why it cannot be read.

    Args:
        path: of the file.
        place: the same for errors.
    """
    empty = TrustedText(text="", file=place)
    try:
        # Byte for byte: the hash of a file is that of what clients send.
        return evolve(empty, text=path.read_bytes().decode("utf-8"))
    except OSError as error:
        return empty.refuse(f"Cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        return empty.refuse(f"Must be UTF-8: {error.reason} at byte {error.start}")
