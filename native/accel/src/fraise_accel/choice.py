"""Which implementation does the work in this process, and why."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Literal, NamedTuple, Protocol, cast

from fraise_accel.errors import FraiseAccelWarning, ImplementationUnavailableError
from fraise_accel.types import Order, Shape, ShapeProgram, SqlFile, SqlStatement

VARIABLE = "FRAISE_ACCEL"
NAMES: tuple[Name, ...] = ("native", "pure")

Name = Literal["native", "pure"]


class Implementation(Protocol):
    """What both twins offer; arguments have been checked by :mod:`fraise_accel.api`."""

    compile_shape: Callable[[ShapeProgram], Shape]
    split_sql: Callable[[str], tuple[SqlStatement, ...]]
    read_sql_files: Callable[[Sequence[str]], tuple[SqlFile, ...]]
    hash_files: Callable[[Sequence[str]], tuple[str, ...]]
    topological_order: Callable[[int, Sequence[tuple[int, int]]], Order]


class Status(NamedTuple):
    """What was asked for, what is used, and what each attempt said."""

    requested: str
    implementation: Name
    attempts: tuple[str, ...]


class Choice(NamedTuple):
    """An implementation and how it came to be chosen."""

    functions: Implementation
    status: Status


_choice: Choice | None = None


def choose() -> Choice:
    """The implementation of this process, chosen at the first call.

    Raises:
        ImplementationUnavailableError: the one that ``FRAISE_ACCEL`` forces cannot be used.
    """
    global _choice
    if _choice is None:
        _choice = _try_in_order(os.environ.get(VARIABLE) or "auto")
    return _choice


def _try_in_order(requested: str) -> Choice:
    if requested not in ("auto", *NAMES):
        msg = f"{VARIABLE} must be native, pure or auto, found {requested!r}"
        raise ImplementationUnavailableError(msg, hint=f"set {VARIABLE}=auto or unset it")
    attempts: list[str] = []
    for name in NAMES if requested == "auto" else (cast("Name", requested),):
        try:
            functions = cast("Implementation", import_module(f"fraise_accel._{name}"))
        except ImportError as error:
            attempts.append(f"{name}: {error}")
            if requested == "auto" and getattr(error, "name", None) != "fraise_native":
                # Absent is a choice; present and unusable is a broken installation.
                warnings.warn(attempts[-1], FraiseAccelWarning, stacklevel=4)
        else:
            attempts.append(f"{name}: loaded")
            return Choice(functions, Status(requested, name, tuple(attempts)))
    msg = f"no implementation for {VARIABLE}={requested}: " + "; ".join(attempts)
    hint = f"install fraise-native beside fraise-accel in the same version, or set {VARIABLE}=auto"
    raise ImplementationUnavailableError(msg, hint=hint)
