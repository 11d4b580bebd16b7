"""Where in the project's code a class or one of its fields is declared."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from attrs import evolve
from fraise_hookspecs import Where

from fraiseql.serving.blame import describe_file


def place_of(cls: type, project: Path, attribute: str | None = None) -> Where | None:
    """File and line of a class, or of the annotation of one of its attributes.

    Args:
        cls: a class of the project, or of a library that it uses.
        project: its folder; files in it are named relative to it.
        attribute: the Python name; one that a parent declares is found there.

    Returns:
        None for a class without source, such as one made at run time.
    """
    for owner in cls.__mro__:
        if attribute is not None and attribute not in inspect.get_annotations(owner):
            continue
        return _place_in(owner, project, attribute)
    return place_of(cls, project) if attribute is not None else None


def _place_in(cls: type, project: Path, attribute: str | None) -> Where | None:
    try:
        file = inspect.getsourcefile(cls)
        lines, start = inspect.getsourcelines(cls)
    except (OSError, TypeError):
        return None
    place = Where(describe_file(file, project) or file, start) if file is not None else None
    if place is None:
        return None
    body = ast.parse(inspect.cleandoc("\n" + "".join(lines))).body[0]
    if not isinstance(body, ast.ClassDef):
        return place
    if attribute is None:
        return evolve(place, line=start + body.lineno - 1)
    for statement in body.body:
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and statement.target.id == attribute
        ):
            return evolve(place, line=start + statement.lineno - 1)
    return place
