"""Environment variables that look like settings but are none: refused, not ignored.

``FRAISE_POSTGRES_DSN`` with one underscore would otherwise leave the default database in use, and
``FRAISE_ENVIRONMENT=production`` the exposure of development.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Union

import attrs
from fraise_hookspecs.errors import Where

from fraise_kernel.errors import UnknownVariableError
from fraise_kernel.settings.sources import PREFIX, variable_form
from fraise_kernel.settings.structure import fields_of
from fraise_kernel.suggest import nearest

#: Names after ``FRAISE_`` that are no settings but legal, each with who reads it.
KNOWN = {
    "ENV": "the kernel: the environment, which decides what settings are read",
    "ACCEL": "fraise-accel: it chooses its implementation before there are settings",
}
#: The same, for everything that begins so.
KNOWN_BEGINNINGS = {
    "TEST_": "test suites: fraise-testing's server, places of pictures",
    "DEEP": "test suites: whether the long ones run",
    "UPDATE_GOLDEN": "test suites: whether expected files are written anew",
    "BENCH_": "benchmarks: how often they run",
}
#: Names that are options of the command line and no variables.
_OPTIONS = ("PROJECT", "DEBUG")


def refuse_strays(
    strays: Iterable[str], classes: Mapping[str, type], idle: Collection[str]
) -> list[UnknownVariableError]:
    """An error for each variable that nobody reads.

    Args:
        strays: names of variables that begin with ``FRAISE_`` and have no ``__``.
        classes: settings class by section.
        idle: sections of plugins that are installed but not loaded.
    """
    names = [variable.removeprefix(PREFIX) for variable in strays]
    return [
        UnknownVariableError(
            f"nothing reads the environment variable {PREFIX}{name}",
            hint=_hint(name, classes, idle),
            where=Where(file=f"${PREFIX}{name}"),
        )
        for name in names
        if name not in KNOWN and not name.startswith(tuple(KNOWN_BEGINNINGS))
    ]


def _hint(name: str, classes: Mapping[str, type], idle: Collection[str]) -> str:
    sections = {variable_form(section): section for section in (*idle, *classes)}
    if name in _OPTIONS:
        return f"did you mean the option --{name.lower()}? Else unset it"
    if name in sections:
        return f"a section is set key by key: {PREFIX}{name}__KEY"
    above = [form for form in sections if name.startswith(f"{form}_")]
    if above:
        form = max(above, key=len)
        return _did_you_mean(form, name[len(form) + 1 :], classes.get(sections[form]))
    meant = next((one for one in KNOWN if name.startswith(one)), None) or nearest(name, KNOWN)
    if meant is not None:
        return f"did you mean {PREFIX}{meant}?"
    first, _, rest = name.partition("_")
    near = nearest(first, sections)
    if near is not None and rest:
        return _did_you_mean(near, rest, classes.get(sections[near]))
    return f"write settings as {PREFIX}SECTION__KEY, or unset it"


def _did_you_mean(form: str, rest: str, cls: type | None) -> str:
    key = rest if cls is None else _take_apart(rest, cls) or rest
    return f"did you mean {PREFIX}{form}__{key}?"


def _take_apart(rest: str, cls: type) -> str | None:
    """``POOL_MAX_SIZE`` as ``POOL__MAX_SIZE`` where the class has such a field, else None."""
    for field, kind in fields_of(cls):
        form = variable_form(field.name)
        if rest == form:
            return form
        if rest.startswith(f"{form}_"):
            below = (_take_apart(rest[len(form) + 1 :], one) for one in _classes(kind))
            found = next(filter(None, below), None)
            if found is not None:
                return f"{form}__{found}"
    return None


def _classes(kind: Any) -> list[type]:  # Any: an annotation
    """The settings classes that a field may hold."""
    union = typing.get_origin(kind) in (Union, types.UnionType)
    return [one for one in (typing.get_args(kind) if union else (kind,)) if attrs.has(one)]
