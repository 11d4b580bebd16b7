"""The public functions: arguments are checked here once, then handed to the chosen twin."""

from __future__ import annotations

import os
from collections.abc import Sequence

from fraise_accel.choice import Status, choose
from fraise_accel.program import check_program
from fraise_accel.types import Order, Shape, ShapeProgram, SqlFile, SqlStatement

#: Graphs have at most so many nodes: memory is taken for each of them before any edge is seen.
MAX_NODES = 10_000_000


def compile_shape(program: ShapeProgram) -> Shape:
    r"""Compile a shape program, which turns stored JSON into the JSON of a response.

    A program is ``{"version": 1, "field": "Query.artists", "nonnull": true, "node": Node}``, where
    ``field`` is what messages call the root. A Node is one of:

    * ``{"kind": "leaf", "type": T}``: ``any`` copies the JSON value; ``int`` takes a number without
      a fraction that fits 32 bits (``3.0`` is given as ``3``); ``float``, ``string`` and
      ``boolean`` take their own kind; ``id`` takes a string, or an integer that is given as string;
      ``text`` takes a string, or a number that is given as string; ``enum`` takes a string found in
      ``"values": {"stored": "NAME"}`` (``"name"``, optional, is what messages call the enum).
    * ``{"kind": "list", "nonnull": bool, "of": Node}``, where ``nonnull`` speaks of the items.
    * ``{"kind": "object", "type": "Artist", "fields": [Field, ...]}``.
    * ``{"kind": "abstract", "discriminator": "__typename", "types": {"Artist": [Field, ...]}}``,
      which picks the fields by the string under the discriminator key.

    A Field is ``{"key": "responseKey", "source": "stored_key", "field": "Artist.name", "nonnull":
    bool, "node": Node}`` or ``{"key": "__typename", "constant": "\"Artist\""}`` (JSON text).

    Output is compact JSON with fields in the program's order; numbers keep their digits and strings
    their escapes. Of duplicate keys the last one counts, a missing key is null. Null for a non-null
    position, or a value of the wrong kind, adds an error and nulls the nearest nullable parent.
    Documents may nest 512 deep, programs 128.

    Raises:
        ShapeProgramError: the program does not follow the grammar.
    """
    return choose().functions.compile_shape(check_program(program))


def split_sql(text: str) -> tuple[SqlStatement, ...]:
    r"""Split SQL text into statements, as ``psql`` would.

    Knows quoted identifiers, all string literals (with ``standard_conforming_strings`` on), dollar
    quotes, nested comments, ``BEGIN ATOMIC`` bodies, the data lines of ``COPY ... FROM stdin`` and
    parentheses (``CREATE RULE``). Empty statements are left out, and so are psql's ``\restrict``
    and ``\unrestrict`` lines between statements; a byte order mark at the start counts as one
    character of no column.

    Raises:
        SqlSyntaxError: something is not closed, or the text holds another psql meta-command.
        UnicodeEncodeError: the text holds lone surrogates.
    """
    return choose().functions.split_sql(text)


def read_sql_files(paths: Sequence[str | os.PathLike[str]]) -> tuple[SqlFile, ...]:
    """Read, hash and split files on several threads; the answer has the order of ``paths``.

    What is wrong with a single file stands in its ``error``: an ``OSError`` (then the digest and
    the text are empty), a ``UnicodeDecodeError`` (then the text is empty) or an ``SqlSyntaxError``.

    Raises:
        ValueError: a path holds a NUL character.
    """
    return choose().functions.read_sql_files(_check_paths(paths))


def hash_files(paths: Sequence[str | os.PathLike[str]]) -> tuple[str, ...]:
    """The SHA-256 of each file in hexadecimal, worked out on several threads.

    Raises:
        OSError: a file cannot be read; of several the first in the order of ``paths``.
        ValueError: a path holds a NUL character.
    """
    return choose().functions.hash_files(_check_paths(paths))


def topological_order(count: int, edges: Sequence[tuple[int, int]]) -> Order:
    """Order the nodes ``0 .. count - 1`` so that each edge ``(before, after)`` is kept.

    Of the nodes that are ready the smallest comes first. Where there is a cycle, ``order`` holds
    what does not depend on one, and ``cycle`` a short cycle, beginning at its smallest node.

    Raises:
        ValueError: ``count`` is negative or above ten million, or an edge names a node that does
            not exist.
    """
    if not 0 <= count <= MAX_NODES:
        msg = f"count must be from 0 to {MAX_NODES}, found {count}"
        raise ValueError(msg)
    return choose().functions.topological_order(count, edges)


def status() -> Status:
    """What ``FRAISE_ACCEL`` asked for, which implementation is used, and what each attempt said.

    Raises:
        ImplementationUnavailableError: the one asked for cannot be used.
    """
    return choose().status


def _check_paths(paths: Sequence[str | os.PathLike[str]]) -> list[str]:
    plain = [os.fspath(path) for path in paths]
    for path in plain:
        if "\0" in path:
            msg = f"a path holds a NUL character: {path!r}"
            raise ValueError(msg)
    return plain
