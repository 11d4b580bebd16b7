"""The file of a bundle: a line with its digest, a line of what it is for, the schema, the plans.

The same bundle is the same bytes, so that files can be compared and kept by their digest.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import shutil
from pathlib import Path
from typing import Any, Final, TypeAlias

from attrs import field, frozen
from fraise_hookspecs import Where

from fraiseql.errors import BundleFileError, BundleVersionError

#: JSON data.
Json: TypeAlias = Any  # Any: JSON

#: Raised with every change of the form.
VERSION: Final = 1
_MARK: Final = b"fraise bundle"
_HINT: Final = "Write it anew: fraiseql compile."


@frozen(kw_only=True)
class Bundle:
    """What a server engine needs to answer trusted documents.

    Attributes:
        engine: name of the server engine that the plans are for.
        form: of the plans, as that engine calls it.
        versions: of the distributions that made it, by their names.
        settings: those that plans depend on, by their keys.
        signs: whether there are cursors, which need a key that is the same for all servers.
        most: plans of one operation at most.
        facts: what the plans rest on in the database.
        operations: what is told of each operation of a trusted document.
        sdl: the schema.
        lines: the plans, each without a line feed; the engine knows what stands in them.
    """

    engine: str
    form: str
    versions: dict[str, str]
    settings: dict[str, Json]
    signs: bool
    most: int
    facts: dict[str, Json]
    operations: list[dict[str, Json]] = field(repr=False)
    sdl: str = field(repr=False)
    lines: tuple[bytes, ...] = field(repr=False)

    def head(self) -> dict[str, Json]:
        """All but schema and plans, as it stands in the file."""
        return {
            "engine": self.engine,
            "form": self.form,
            "versions": self.versions,
            "settings": self.settings,
            "signs": self.signs,
            "most": self.most,
            "facts": self.facts,
            "operations": self.operations,
            "lines": len(self.lines),
        }


def encode_bundle(bundle: Bundle) -> bytes:
    """The bytes of the file."""
    rest = b"".join(
        line + b"\n" for line in (_dump(bundle.head()), _dump(bundle.sdl), *bundle.lines)
    )
    digest = hashlib.sha256(rest).hexdigest().encode()
    return b"%s %d sha256:%s\n%s" % (_MARK, VERSION, digest, rest)


def decode_bundle(content: bytes, place: str) -> Bundle:
    """The bundle of a file.

    Args:
        content: of the file.
        place: the file, for errors.

    Raises:
        BundleFileError: it is no bundle, or damaged.
        BundleVersionError: it is of another version.
    """
    first, _, rest = content.partition(b"\n")
    mark, _, words = first.rpartition(b" sha256:")
    if not mark.startswith(_MARK + b" "):
        raise _wrong("is no bundle", place)
    version = mark.removeprefix(_MARK).strip()
    if version != str(VERSION).encode():
        raise BundleVersionError(
            f"The bundle is of version {version.decode('ascii', 'replace')}, and this is of "
            f"version {VERSION}.",
            hint=_HINT,
            where=Where(place),
        )
    if hashlib.sha256(rest).hexdigest().encode() != words:
        raise _wrong("is damaged: its digest is another one", place)
    head, sdl, *lines = rest.removesuffix(b"\n").split(b"\n")
    found = json.loads(head)
    count = found.pop("lines")
    if len(lines) != count:
        raise _wrong(f"is damaged: it has {len(lines)} plans instead of {count}", place)
    return Bundle(**found, sdl=json.loads(sdl), lines=tuple(lines))


def read_bundle(path: Path) -> Bundle:
    """The bundle in a file.

    Raises:
        BundleFileError: it cannot be read, is no bundle, or damaged.
        BundleVersionError: it is of another version.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _wrong(f"cannot be read: {error.strerror}", str(path)) from error
    return decode_bundle(content, str(path))


def write_bundle(path: Path, content: bytes) -> None:
    """Write a file beside its place, then under its name: whoever reads it sees all or nothing.

    Raises:
        BundleFileError: the system refuses; what stood there before stands there still.
    """
    path = path.resolve()
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            os.fsync(file.fileno())
        if path.is_file():
            shutil.copymode(path, beside)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise BundleFileError(
            f"The bundle cannot be written: {error.strerror or error}.",
            hint="Name a file in a folder that is there and can be written to.",
            where=Where(str(path)),
        ) from error


def _wrong(what: str, place: str) -> BundleFileError:
    return BundleFileError(f"The file {what}.", hint=_HINT, where=Where(place))


def _dump(value: Json) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")
