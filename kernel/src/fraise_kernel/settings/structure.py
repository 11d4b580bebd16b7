"""Turns nodes into attrs classes; strict, and every error has the place of its node.

The structuring is our own because it works on nodes, not on values: a converter of values would
have to be taught every type again to keep line and column, and ``fraise plugins list``, which
must know what is blocked, would pay for its import.
"""

from __future__ import annotations

import enum
import re
import types
import typing
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, TypeVar, Union

import attrs
from attrs import evolve
from fraise_hookspecs.errors import FraiseError, Where
from fraise_hookspecs.specs import Spec

from fraise_kernel.errors import (
    MissingValueError,
    SettingsClassUnusableError,
    UnknownKeyError,
    WrongValueError,
)
from fraise_kernel.settings.nodes import EnvironmentText, Node, describe, parse
from fraise_kernel.settings.sources import variable_form
from fraise_kernel.suggest import suggest

if typing.TYPE_CHECKING:
    from fraise_kernel.catalog import SpecCatalog

T = TypeVar("T")

#: What plugins registered, by the class of the specs.
Catalogs: TypeAlias = "Mapping[type[Spec], SpecCatalog[Any]]"  # Any: one class a key
_NO_CATALOGS: Final[Catalogs] = types.MappingProxyType({})

LISTS: Final = (list, tuple, frozenset, set, Sequence, Collection)
MAPPINGS: Final = (dict, Mapping)
_TRUE, _FALSE = {"true", "yes", "on", "1"}, {"false", "no", "off", "0"}


def fields_of(cls: type) -> tuple[tuple[attrs.Attribute[Any], Any], ...]:
    """The fields of a settings class that can be set, with their types resolved.

    Raises:
        SettingsClassUnusableError: it is no attrs class, or an annotation cannot be resolved.
    """
    try:
        hints = typing.get_type_hints(cls)
        return tuple((field, hints[field.name]) for field in attrs.fields(cls) if field.init)
    except (attrs.exceptions.NotAnAttrsClassError, NameError, TypeError, KeyError) as error:
        raise SettingsClassUnusableError(
            f"{cls!r} cannot hold settings: {error}",
            hint="settings classes are attrs classes with annotations that exist at run time",
        ) from error


def structure(
    node: Node,
    cls: type[T],
    problems: list[FraiseError],
    catalogs: Catalogs = _NO_CATALOGS,
) -> T | None:
    """Build a settings class.

    Args:
        node: the section.
        cls: an attrs class.
        problems: takes everything that is wrong; then the result is None.
        catalogs: what plugins registered, for settings that name one of it.
    """
    before = len(problems)
    value = _Structurer(problems, catalogs).build(node, cls, secret=False)
    return None if len(problems) > before else typing.cast("T", value)


class _WrongError(Exception):
    """A node is not what its type expects; ``expected`` completes "expected ..."."""

    def __init__(self, expected: str, hint: str = "") -> None:
        super().__init__(expected)
        self.expected, self.hint = expected, hint


class _Structurer:
    def __init__(self, problems: list[FraiseError], catalogs: Catalogs) -> None:
        self._problems = problems
        self._catalogs = catalogs

    def build(self, node: Node, kind: Any, *, secret: bool) -> Any:
        """The value, or None with a problem noted."""
        try:
            return self._convert(node, kind, secret=secret)
        except _WrongError as wrong:
            self._note(wrong, node, secret=secret)
            return None

    def _note(self, wrong: _WrongError, node: Node, *, secret: bool) -> None:
        self._problems.append(
            WrongValueError(
                f"expected {wrong.expected}, found {describe(node, secret=secret)}",
                hint=wrong.hint or f"write {wrong.expected} here",
                where=node.where,
            )
        )

    # Any in this class: types and values of settings classes that other people write
    def _convert(self, node: Node, kind: Any, *, secret: bool) -> Any:
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if kind is Any or kind is object:
            return node.plain()
        if origin in (Union, types.UnionType):
            return self._union(node, arguments, secret=secret)
        if origin is Literal:
            return _one_of(node, {str(choice): choice for choice in arguments})
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            return _one_of(node, {str(member.value): member for member in kind})
        if kind in _PLAIN:
            return _PLAIN[kind](node)
        if (origin or kind) in LISTS:
            return self._list(node, origin or kind, arguments, secret=secret)
        if (origin or kind) in MAPPINGS:
            return self._mapping(node, arguments, secret=secret)
        if attrs.has(kind):
            return self._class(node, kind, secret=secret)
        raise SettingsClassUnusableError(
            f"settings cannot hold a {kind!r}",
            hint="use text, numbers, truth values, paths, enums, lists, mappings and attrs classes",
            where=node.where,
        )

    def _union(self, node: Node, kinds: tuple[Any, ...], *, secret: bool) -> Any:
        if type(None) in kinds and node.value is None:
            return None
        others = [kind for kind in kinds if kind is not type(None)]
        classes = [kind for kind in others if attrs.has(kind)]
        if isinstance(node.value, Mapping) and len(classes) == 1:
            others = classes  # a mapping can mean nothing else, and its own errors say more
        if len(others) == 1:
            return self._convert(node, others[0], secret=secret)
        # text takes everything that an environment variable can say, so it comes last
        expected = []
        for kind in sorted(others, key=lambda kind: kind is str):
            trial: list[FraiseError] = []
            try:
                value = _Structurer(trial, self._catalogs)._convert(node, kind, secret=secret)  # noqa: SLF001
            except _WrongError as wrong:
                expected.append(wrong.expected)
                continue
            if not trial:
                return value
            expected.append(f"a valid {getattr(kind, '__name__', kind)}")
        raise _WrongError(" or ".join(expected))

    def _list(self, node: Node, kind: Any, arguments: tuple[Any, ...], *, secret: bool) -> Any:
        node = _opened(node, "a list")
        if not isinstance(node.value, list):
            raise _WrongError("a list")
        if kind is tuple and arguments and arguments[-1] is not ...:
            raise SettingsClassUnusableError(
                "settings know tuples of any length only",
                hint="write tuple[T, ...]",
                where=node.where,
            )
        item = arguments[0] if arguments else Any
        values = [self.build(child, item, secret=secret) for child in node.value]
        return values if kind in (list, Sequence, Collection) else kind(values)

    def _mapping(self, node: Node, arguments: tuple[Any, ...], *, secret: bool) -> Any:
        node = _opened(node, "a mapping")
        if not isinstance(node.value, Mapping):
            raise _WrongError("a mapping")
        kind = arguments[1] if arguments else Any
        return {name: self.build(child, kind, secret=secret) for name, child in node.value.items()}

    def _class(self, node: Node, cls: type, *, secret: bool) -> Any:
        node = _opened(node, "a mapping")
        if node.value is None:
            node = evolve(node, value={})
        if not isinstance(node.value, Mapping):
            raise _WrongError("a mapping")
        before = len(self._problems)
        fields = fields_of(cls)
        self._refuse_unknown(node, [field.name for field, _ in fields])
        values: dict[str, Any] = {}
        for field, kind in fields:
            child = node.value.get(field.name)
            hidden = secret or bool(field.metadata.get("secret"))
            if child is not None:
                values[field.alias or field.name] = self._field(child, field, kind, secret=hidden)
            elif field.default is attrs.NOTHING:
                self._missing(node, field.name)
        if len(self._problems) > before:
            return None
        try:
            return cls(**values)
        except FraiseError as error:
            self._problems.append(_place(error, node))
            return None
        except (ValueError, TypeError) as error:
            self._refused(
                node, error, secret=[f.name for f, _ in fields if f.metadata.get("secret")]
            )
            return None

    def _field(self, node: Node, field: attrs.Attribute[Any], kind: Any, *, secret: bool) -> Any:
        choices = field.metadata.get("choices")
        value = self.build(node, kind, secret=secret)
        plain = value.value if isinstance(value, enum.Enum) else value
        if choices is not None and value is not None and plain not in choices:
            self._note(_outside(node, [str(choice) for choice in choices]), node, secret=secret)
        registered = field.metadata.get("registered")
        if registered is not None and value is not None:
            self._check_registered(node, value, registered, secret=secret)
        return value

    def _check_registered(self, node: Node, name: Any, kind: type[Spec], *, secret: bool) -> None:
        known = self._catalogs.get(kind)
        if known is None:
            raise SettingsClassUnusableError(
                f"no registration hook returns {kind.__name__}, which {node.where.key} names",
                hint="name its hook in REGISTRATIONS of the hook group",
                where=node.where,
            )
        if name not in known:
            names = [spec.name for spec in known]
            none = _WrongError(
                f"nothing, for no loaded plugin brings any {kind.__name__}", "install one that does"
            )
            self._note(_outside(node, names) if names else none, node, secret=secret)

    def _refuse_unknown(self, node: Node, known: list[str]) -> None:
        assert isinstance(node.value, Mapping)
        for name, child in node.value.items():
            if name not in known:
                section = node.where.key or ""
                self._problems.append(
                    UnknownKeyError(
                        f"{section!r} has no key {name!r}",
                        hint=suggest(name, known, otherwise=f"its keys are: {', '.join(known)}"),
                        where=child.key,
                    )
                )

    def _missing(self, node: Node, name: str) -> None:
        key = f"{node.where.key}.{name}" if node.where.key else name
        variable = "FRAISE_" + "__".join(variable_form(part) for part in key.split("."))
        self._problems.append(
            MissingValueError(
                f"{key!r} is not set and has no default",
                hint=f"set it here, or in the environment variable {variable}",
                where=evolve(node.where, key=key),
            )
        )

    def _refused(self, node: Node, error: Exception, *, secret: list[str]) -> None:
        """A validator of the class raised; its message usually opens with the field's name."""
        assert isinstance(node.value, Mapping)
        text = str(error.args[0]) if error.args else type(error).__name__
        name = next((n for n in node.value if re.match(rf"\W*{re.escape(n)}\b", text)), None)
        child = node if name is None else node.value[name]
        if name in secret or (name is None and secret):
            text = f"{name or node.where.key} is refused by its validator"
        self._problems.append(
            WrongValueError(
                text, hint="`fraise config schema` describes the setting", where=child.where
            )
        )


def _place(error: FraiseError, node: Node) -> FraiseError:
    """A validator's error of our family: written to be shown, without the secret it speaks of."""
    name = (error.where.key or "").rpartition(".")[2] if error.where else ""
    child = node.value.get(name, node) if isinstance(node.value, Mapping) else node
    return type(error)(error.message, hint=error.hint, code=error.code, where=child.where)


def _opened(node: Node, expected: str) -> Node:
    """An environment variable for a list or a mapping holds it as YAML or JSON."""
    if not isinstance(node.value, EnvironmentText):
        return node
    try:
        inner = parse(f"value: {node.value}", "", [])
    except FraiseError as error:
        raise _WrongError(f"{expected} in YAML or JSON", hint=error.message) from error
    assert isinstance(inner.value, Mapping)
    return _moved(inner.value["value"], node.where)


def _moved(node: Node, where: Where) -> Node:
    value = node.value
    if isinstance(value, Mapping):
        return Node({name: _moved(child, where) for name, child in value.items()}, where, where)
    if isinstance(value, list):
        return Node([_moved(child, where) for child in value], where, where)
    return Node(value, where, where)


def _one_of(node: Node, choices: Mapping[str, Any]) -> Any:
    if isinstance(node.value, str | int | float) and not isinstance(node.value, bool):
        for text, choice in choices.items():
            if text == str(node.value):
                return choice
    raise _outside(node, list(choices))


def _outside(node: Node, choices: list[str]) -> _WrongError:
    expected = f"one of {', '.join(choices)}"
    return _WrongError(expected, suggest(str(node.value), choices, otherwise=f"write {expected}"))


def _text(node: Node) -> str:
    if isinstance(node.value, str):
        return str(node.value)
    if node.value is None or isinstance(node.value, Mapping | list):
        raise _WrongError("text")
    hint = "put it in quotes; YAML reads on, off, yes and no as truth values, digits as numbers"
    raise _WrongError("text", hint)


def _path(node: Node) -> Path:
    if not isinstance(node.value, str):
        raise _WrongError("a path")
    return Path(node.value)


def _whole(node: Node) -> int:
    value = node.value
    if isinstance(value, EnvironmentText) and re.fullmatch(r"[+-]?\d+", value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _WrongError("a whole number")


def _number(node: Node) -> float:
    value = node.value
    try:
        if isinstance(value, int | float | EnvironmentText) and not isinstance(value, bool):
            return float(value)
    except ValueError:
        pass  # text of a variable that is no number: the same error as any other text
    raise _WrongError("a number")


def _truth(node: Node) -> bool:
    value = node.value
    if isinstance(value, EnvironmentText) and value.lower() in _TRUE | _FALSE:
        return value.lower() in _TRUE
    if isinstance(value, bool):
        return value
    raise _WrongError("true or false")


def _nothing(node: Node) -> None:
    if node.value is not None:
        raise _WrongError("nothing")


_PLAIN: Final[dict[Any, Callable[[Node], Any]]] = {
    str: _text,
    Path: _path,
    int: _whole,
    float: _number,
    bool: _truth,
    type(None): _nothing,
}
