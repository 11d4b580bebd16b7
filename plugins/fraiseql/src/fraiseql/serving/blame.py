"""The line of the project's own code that a failure came from."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fraise_hookspecs import FraiseError, Where

from fraiseql.errors import SchemaImportError

#: Folders below a project that hold other people's code.
_FOREIGN = frozenset({".venv", "venv", "site-packages", ".tox", "node_modules"})


def find_place(error: BaseException, project: Path) -> Where | None:
    """The innermost place of the project's code in an error and its causes.

    Args:
        error: an exception that was raised while the project's code ran.
        project: its folder.

    Returns:
        file (relative to the project), line and perhaps column; None where no line of the
        project had a part in it.
    """
    found: Where | None = None
    cause: BaseException | None = error
    while cause is not None:
        found = _place_of(cause, project) or found
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return found


@contextmanager
def blame_project(project: Path) -> Iterator[None]:
    """Run code of the project; what it raises is told with its line.

    Raises:
        FraiseError: also for exceptions of other kinds, if a line of the project had a part in
            them; others are defects of ours and pass.
    """
    try:
        yield
    except FraiseError as error:
        name_place(error, project)
        raise
    except Exception as error:  # the border to the project's code, which may raise anything
        place = find_place(error, project)
        if place is None:
            raise
        raise SchemaImportError(
            f"{describe(error)}.",
            hint=f"{_remedy(error)}; `fraise --debug ...` shows the whole traceback.",
            where=place,
        ) from error


def _remedy(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError) and error.name is not None:
        return f"Mend this line, or install the package that brings {error.name.partition('.')[0]}"
    return "Mend this line"


def describe(error: Exception) -> str:
    """The kind and the text of an exception, without a full stop."""
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {text}".removesuffix(".")


def name_place(error: FraiseError, project: Path) -> None:
    """Give an error its place in the project's code, where it has none."""
    if error.where is None or error.where.file is None:
        place = find_place(error, project)
        if place is not None:
            error.where = place


def describe_file(file: str | Path, project: Path) -> str | None:
    """A file's path relative to the project; None where it is not the project's own."""
    try:
        relative = Path(file).resolve().relative_to(project.resolve())
    except ValueError:
        return None
    return None if _FOREIGN.intersection(relative.parts) else relative.as_posix()


def _place_of(error: BaseException, project: Path) -> Where | None:
    if isinstance(error, SyntaxError) and error.filename is not None:
        file = describe_file(error.filename, project)
        if file is not None:
            return Where(file, error.lineno, error.offset)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = describe_file(frame.filename, project)
        if file is not None:
            return Where(file, frame.lineno)
    return None
