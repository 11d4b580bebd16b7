"""Questions to the catalogs, kept in ``sql/`` beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

from fraise_hookspecs.migration import CheckedSchema, Complaint

#: What every question begins with: relations and routines that are the project's own.
_OWN: Final = "own"


@cache
def _read(name: str) -> str:
    return files("confiture.lint.schema").joinpath("sql", f"{name}.sql").read_text("utf-8")


def ask(schema: CheckedSchema, question: str) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    """The objects that a question names, and what it says of each.

    Args:
        schema: the database.
        question: name of the file; its columns are the kind, the parts of the name, and what the
            complaint says.
    """
    for kind, name, *told in schema.rows(_read(_OWN) + _read(question)):
        yield (kind, *name), told


def complain(
    schema: CheckedSchema, question: str, reason: str, instead: str
) -> Iterator[Complaint]:
    """A complaint for each object that a question names.

    Args:
        schema: the database.
        question: see :func:`ask`.
        reason: with ``{0}`` for the object's name and ``{1}``... for what is said of it.
        instead: likewise.
    """
    for found, told in ask(schema, question):
        name = ".".join(found[2:] if found[1:2] == ("public",) and found[2:] else found[1:])
        yield Complaint(
            reason=reason.format(name, *told), instead=instead.format(name, *told), object=found
        )
