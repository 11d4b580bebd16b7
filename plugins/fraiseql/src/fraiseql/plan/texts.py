"""Text that PostgreSQL cannot hold: the character U+0000, and halves of surrogate pairs.

The type ``text`` has no U+0000, and ``jsonb`` refuses its escape (PostgreSQL, 8.3 and 8.14.1); a
lone surrogate is no Unicode scalar value, and has no UTF-8 (Unicode 15, D92).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import evolve, frozen
from graphql import (
    GraphQLError,
    GraphQLSchema,
    get_named_type,
    is_input_object_type,
)

from fraiseql.plan.model import Constant, ListOf, ObjectOf
from fraiseql.plan.refusal import refuse

_NUL: Final = "the character U+0000"
_SURROGATE: Final = "half of a surrogate pair"

#: Characters of one step of a path, and steps of a path, that an error tells.
_STEP: Final = 40
_STEPS: Final = 20


@frozen
class Unstorable:
    """A text that cannot be held.

    Attributes:
        path: keys and indexes that lead to it.
        what: it has.
        is_key: whether it is the last key itself.
    """

    path: tuple[str | int, ...]
    what: str
    is_key: bool = False


def is_storable(value: Any) -> bool:  # Any: JSON
    """Whether PostgreSQL can hold a value; texts and lists of texts are told soonest."""
    if isinstance(value, str):
        return _fault_of(value) is None
    if isinstance(value, list):
        try:
            return _fault_of("".join(value)) is None
        except TypeError:
            pass  # not all of them are texts
    return find_unstorable(value) is None


def is_storable_json(text: str) -> bool:
    """Whether ``jsonb`` can hold what :func:`json.dumps` wrote with ``ensure_ascii=False``.

    False may be a false alarm: a backslash, written as two, before ``u0000``.
    """
    return "\\u0000" not in text and _fault_of(text) is None


def find_unstorable(value: Any) -> Unstorable | None:  # Any: JSON, with expressions in it
    """The first text in a value that PostgreSQL cannot hold; expressions are looked into.

    Nothing is called for a level of its own, so values may be nested as deep as memory allows.
    """
    waiting: list[Iterator[tuple[str | int, Any]]] = []
    path: list[str | int] = []
    current = value
    while True:
        current = current.value if isinstance(current, Constant) else current
        if isinstance(current, str):
            what = _fault_of(current)
            if what is not None:
                return Unstorable(tuple(path), what)
        below = _entries(current)
        if below is not None:
            waiting.append(below)
            path.append("")
        while waiting:
            entry = next(waiting[-1], None)
            if entry is not None:
                break
            waiting.pop()
            path.pop()
        if not waiting:
            return None
        assert entry is not None  # the loop ended by it
        path[-1], current = entry
        what = _fault_of(path[-1]) if isinstance(path[-1], str) else None
        if what is not None:
            return Unstorable(tuple(path), what, is_key=True)


def _entries(value: Any) -> Iterator[tuple[str | int, Any]] | None:  # Any: as above
    match value:
        case Mapping():
            return iter(value.items())
        case list() | tuple():
            return enumerate(value)
        case ListOf(items):
            return enumerate(items)
        case ObjectOf(entries):
            return iter(entries)
        case _:
            return None


def _fault_of(text: str) -> str | None:
    if "\0" in text:
        return _NUL
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            return _SURROGATE
    return None


def refuse_text(label: str, found: Unstorable) -> GraphQLError:
    """The error that names the argument.

    Args:
        label: of the argument.
        found: below it; its path as clients know it.
    """
    place = ".".join([label, *tell_path(found)])
    if found.is_key:
        return refuse(f"{place} must not have a key with {found.what}.")
    return refuse(f"{place} must not contain {found.what}.")


def tell_path(found: Unstorable) -> list[str]:
    """Steps of the path to what holds the text, each of a bounded length."""
    path = found.path[:-1] if found.is_key else found.path
    steps = [_tell_step(str(step)) for step in path[:_STEPS]]
    return steps if len(path) <= _STEPS else [*steps, "..."]


def _tell_step(step: str) -> str:
    return step if len(step) <= _STEP else f"{step[:_STEP]}..."


def name_path(found: Unstorable, type_: str | None, schema: GraphQLSchema) -> Unstorable:
    """The same with the names that the schema publishes instead of keys of the data.

    Args:
        found: below a value.
        type_: of the value, as GraphQL writes it; None where keys are names already.
        schema: with the type.
    """
    if type_ is None:
        return found
    named: Any = schema.type_map.get(type_.strip("[]!"))
    depth = type_.count("[")
    names: list[str | int] = []
    for step in found.path:
        name = step
        if depth:
            depth -= 1
        elif is_input_object_type(named):
            for published, member in named.fields.items():
                if step == (member.out_name or published):
                    name, named = published, get_named_type(member.type)
                    depth = str(member.type).count("[")
                    break
        names.append(name)
    return evolve(found, path=tuple(names))


def write_json(value: Any) -> str:  # Any: JSON
    """JSON text as it is bound."""
    return json.dumps(value, ensure_ascii=False)
