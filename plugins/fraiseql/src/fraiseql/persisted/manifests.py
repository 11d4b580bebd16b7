"""Manifests: JSON files in which tools of clients write the documents that clients will name.

Three tools, two forms:

- ``@apollo/generate-persisted-query-manifest``: an object with ``format``, ``version`` and
  ``operations``, each with ``id``, ``name``, ``type`` and ``body``
  (https://www.apollographql.com/docs/graphos/platform/security/persisted-queries).
- ``relay-compiler`` (``persistConfig.file``) and the client preset of graphql-codegen
  (``persisted-documents.json``): an object from ids to documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from attrs import evolve
from fraise_hookspecs import Where

from fraiseql.errors import TrustedManifestError
from fraiseql.persisted.texts import TrustedText

_APOLLO: Final = "apollo-persisted-query-manifest"
_VERSION: Final = 1
_KINDS: Final = ("query", "mutation", "subscription")
_KEY: Final = "fraiseql.trusted_documents.manifests"
_HINT: Final = (
    "Let the tool of the client write it again: Apollo's manifest of version 1, or an object from "
    "ids to documents, as relay-compiler and graphql-codegen write it."
)


class _MalformedError(ValueError):
    """What is wrong with a manifest."""


def read_manifest(path: Path, place: str) -> list[TrustedText]:
    """The documents of a manifest.

    Args:
        path: of the file.
        place: the same for errors.

    Raises:
        TrustedManifestError: it cannot be read, is of no known form, or is empty.
    """
    try:
        text = path.read_bytes().decode("utf-8")
        entries = list(_read(json.loads(text, object_pairs_hook=_refuse_twins), place))
        _require_text(entries)
    except OSError as error:
        raise TrustedManifestError(
            f"The manifest of trusted documents, {place}, cannot be read: {error.strerror}.",
            hint="Name a file below the project, and build the client first.",
            where=Where(key=_KEY),
        ) from error
    except json.JSONDecodeError as error:
        raise _wrong(f"is not JSON: {error.msg}", place, error.lineno, error.colno) from error
    except UnicodeDecodeError as error:
        raise _wrong(f"must be UTF-8: {error.reason} at byte {error.start}", place) from error
    except RecursionError as error:
        raise _wrong("is nested too deeply", place) from error
    except _MalformedError as error:
        raise _wrong(str(error), place) from error
    except ValueError as error:  # what is left is CPython's limit on integers
        raise _wrong("holds an integer that is too long", place) from error
    if not entries:
        raise _wrong("holds no document", place)
    return [evolve(entry, line=_line_of(str(entry.id), text)) for entry in entries]


def _wrong(
    what: str, place: str, line: int | None = None, column: int | None = None
) -> TrustedManifestError:
    return TrustedManifestError(
        f"The manifest of trusted documents {what}.", hint=_HINT, where=Where(place, line, column)
    )


def _refuse_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:  # Any: JSON
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _MalformedError(f"holds {key!r} twice")
        found[key] = value
    return found


def _read(manifest: Any, place: str) -> Iterator[TrustedText]:  # Any: JSON
    if not isinstance(manifest, dict):
        raise _MalformedError("must be an object")
    if "format" in manifest or "operations" in manifest:
        yield from _read_apollo(manifest, place)
        return
    for key, text in manifest.items():
        if not key or not isinstance(text, str):
            raise _MalformedError(f"must hold the text of a document under {key!r}")
        yield TrustedText(text=text, file=place, id=key)


def _read_apollo(manifest: dict[str, Any], place: str) -> Iterator[TrustedText]:  # Any: JSON
    if (manifest.get("format"), manifest.get("version")) != (_APOLLO, _VERSION):
        raise _MalformedError(f"must be of the format {_APOLLO!r}, version {_VERSION}")
    operations = manifest.get("operations")
    if not isinstance(operations, list):
        raise _MalformedError("must hold a list `operations`")
    for number, one in enumerate(operations):
        if not isinstance(one, dict):
            raise _MalformedError(f"must hold objects in `operations`, and [{number}] is none")
        for key in ("id", "body", "name"):
            if not isinstance(one.get(key), str) or not one[key]:
                raise _MalformedError(f"must hold a text in `operations[{number}].{key}`")
        if one.get("type") not in _KINDS:
            raise _MalformedError(
                f"must hold query, mutation or subscription in `operations[{number}].type`"
            )
        yield TrustedText(
            text=one["body"], file=place, id=one["id"], name=one["name"], operation=one["type"]
        )


def _require_text(entries: list[TrustedText]) -> None:
    """Refuse halves of surrogate pairs: a JSON string may hold them, Unicode text may not."""
    for one in entries:
        try:
            f"{one.id}{one.text}{one.name}".encode()
        except UnicodeEncodeError as error:
            raise _MalformedError("holds half of a surrogate pair, which is no text") from error


def _line_of(identifier: str, text: str) -> int | None:
    """The line in which an id stands first; None where it is escaped in another way than ours."""
    for quoted in (json.dumps(identifier), json.dumps(identifier, ensure_ascii=False)):
        found = text.find(quoted)
        if found >= 0:
            return text.count("\n", 0, found) + 1
    return None
