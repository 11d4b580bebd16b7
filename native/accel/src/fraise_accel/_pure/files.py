"""Files read, hashed and split on several threads."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import TypeVar

from fraise_accel._pure.split import split_sql
from fraise_accel.types import SqlFile, SqlSyntaxError

#: More threads than this gain nothing on files of a schema's size.
MAX_THREADS = 8

_Result = TypeVar("_Result")


def hash_files(paths: Sequence[str]) -> tuple[str, ...]:
    """The SHA-256 of each file in hexadecimal."""
    return _map(lambda path: sha256(_read_bytes(path)).hexdigest(), paths)


def read_sql_files(paths: Sequence[str]) -> tuple[SqlFile, ...]:
    """Read, hash and split files."""
    return _map(_read_sql_file, paths)


def _read_sql_file(path: str) -> SqlFile:
    try:
        content = _read_bytes(path)
    except OSError as error:
        return SqlFile(path, "", "", None, error)
    digest = sha256(content).hexdigest()
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return SqlFile(path, digest, "", None, error)
    text = text.removeprefix("\ufeff")
    try:
        return SqlFile(path, digest, text, split_sql(text), None)
    except SqlSyntaxError as error:
        return SqlFile(path, digest, text, None, error)


def _read_bytes(path: str) -> bytes:
    mode = os.stat(path).st_mode  # noqa: PTH116  # Path would normalise the name in errors
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        # A pipe would be waited for without end.
        raise OSError(errno.EINVAL, "Not a regular file", path)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    with open(path, "rb") as file:  # noqa: PTH123  # as above
        return file.read()


def _map(work: Callable[[str], _Result], paths: Sequence[str]) -> tuple[_Result, ...]:
    threads = min(len(paths), MAX_THREADS, os.cpu_count() or 1)
    if threads < 2:
        return tuple(map(work, paths))
    with ThreadPoolExecutor(threads, thread_name_prefix="fraise-accel") as pool:
        try:
            return tuple(pool.map(work, paths))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
