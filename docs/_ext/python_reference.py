"""Writes the reference of public Python names: signatures and docstrings, as they stand in code."""

from __future__ import annotations

import enum
import importlib
import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
from attrs import frozen
from docstrings import write_docstring
from fraise_hookspecs import context
from fraise_hookspecs.registry import MODULES


@frozen
class Package:
    """A package with a page of its own.

    Attributes:
        modules: those whose ``__all__`` is public, the one that users import first.
    """

    page: str
    title: str
    text: str
    modules: tuple[str, ...]

    def names(self) -> Iterator[tuple[str, str, Any]]:
        """Each public name once: module, name, value."""
        for module_name in self.modules:
            module = importlib.import_module(module_name)
            for name in public_names(module):
                yield module_name, name, getattr(module, name)


#: Pages in the order of the table of contents.
PACKAGES = (
    Package(
        "python-fraiseql",
        "Python: fraiseql",
        "What `import fraiseql` gives: decorators and functions that declare a schema, "
        "repositories, annotations of scalars, and the classes behind them.",
        ("fraiseql",),
    ),
    Package(
        "python-confiture",
        "Python: confiture",
        "What `import confiture` gives to programs that build databases themselves.",
        ("confiture",),
    ),
    Package(
        "python-postgres",
        "Python: fraise_postgres",
        "What `import fraise_postgres` gives: servers, pools, databases for one test.",
        ("fraise_postgres",),
    ),
    Package(
        "python-gateway",
        "Python: fraise_gateway",
        "What `import fraise_gateway` gives to programs that run the native engine themselves.",
        ("fraise_gateway",),
    ),
    Package(
        "python-testing",
        "Python: fraise_testing",
        "Fixtures of pytest, which are there as soon as `fraise-testing` is installed, and the "
        "suites that hold plugins to their contracts.",
        ("fraise_testing", "fraise_testing.contracts"),
    ),
    Package(
        "python-kernel",
        "Python: fraise_kernel",
        "What programs that embed the kernel import.",
        ("fraise_kernel",),
    ),
    Package(
        "python-hookspecs",
        "Python: fraise_hookspecs",
        "What plugins import of the contracts: markers, errors, and by module the classes that "
        "hooks give and the protocols of what they name. The hooks themselves have "
        "[a page of their own](hooks.md).",
        ("fraise_hookspecs", *(module.__name__ for module in (context, *MODULES))),
    ),
    Package(
        "python-accel",
        "Python: fraise_accel",
        "Byte work, native where the crate is installed; [the native crate](../../architecture/"
        "accel.md) says how.",
        ("fraise_accel",),
    ),
)


#: Whose docstrings are written whole.
_OURS = {module.partition(".")[0] for package in PACKAGES for module in package.modules}


def public_names(module: ModuleType) -> list[str]:
    """What a module offers.

    ``fraiseql`` tells it by ``dir`` alone, from its api; modules of the contracts have no list,
    and offer the classes that they define.
    """
    if module.__name__.startswith("fraise_hookspecs."):
        return [
            name
            for name, value in vars(module).items()
            if isinstance(value, type) and value.__module__ == module.__name__ and name[0] != "_"
        ]
    return list(getattr(module, "__all__", ()) or dir(module))


def write_package(package: Package) -> str:
    """The page of one package."""
    out = [f"# {package.title}", "", package.text, ""]
    found = list(package.names())
    for kind in _KINDS:
        entries = [entry for entry in found if kind_of(entry[2]) == kind]
        if entries:
            out += [f"## {kind}", ""]
        for module, name, value in entries:
            out += _write_entry(module, name, value)
    if package.page == "python-testing":
        out += _write_fixtures()
    return "\n".join(out).rstrip() + "\n"


_FUNCTIONS = "Functions and decorators"
_CLASSES = "Classes"
_ENUMS = "Enums"
_ANNOTATIONS = "Annotations of scalars"
_VALUES = "Values"
_KINDS = (_FUNCTIONS, _CLASSES, _ENUMS, _ANNOTATIONS, _VALUES)


def kind_of(value: Any) -> str:
    """The heading under which a public value stands."""
    if hasattr(value, "__metadata__"):
        return _ANNOTATIONS
    if hasattr(value, "__origin__"):
        return _VALUES
    if isinstance(value, type):
        return _ENUMS if issubclass(value, enum.Enum) else _CLASSES
    return _FUNCTIONS if callable(value) else _VALUES


def _write_entry(module: str, name: str, value: Any) -> list[str]:
    head = [f"### {module}.{name}", ""]
    kind = kind_of(value)
    if kind == _ANNOTATIONS:
        return [
            *head,
            "```python",
            _annotation_of(name, value),
            "```",
            "",
            *_scalar(module, name, value),
        ]
    if kind == _VALUES:
        return [*head, *_code(f"{name} = {_short(repr(value))}")]
    if kind == _ENUMS:
        members = [f"- `{member.name}`: `{member.value!r}`" for member in value]
        return [*head, write_docstring(value), "", *members, ""]
    text = [_text(module, name, value), ""]
    if kind == _FUNCTIONS:
        return [*head, *_code(_signature(name, value)), *text]
    return [*head, *_code(f"class {_constructor(name, value)}"), *text, *_members(module, value)]


def _text(module: str, name: str, value: Any) -> str:
    """The docstring; of another library's, the comment where it is ours, or whose it is."""
    library = (getattr(value, "__module__", None) or "").partition(".")[0]
    if library in _OURS:
        return write_docstring(value)
    return _comment(module, name) or f"`{library}`'s own; its documentation says how it is used."


def _comment(module: str, name: str) -> str:
    """The comment ``#:`` above the assignment of a name, wherever in its package it stands."""
    root = Path(str(importlib.import_module(module.partition(".")[0]).__file__)).parent
    pattern = re.compile(rf"((?:^#: .*\n)+)^{re.escape(name)}(?:: [^=\n]+)? = ", re.MULTILINE)
    for file in sorted(root.rglob("*.py")):
        found = pattern.search(file.read_text("utf-8"))
        if found:
            text = " ".join(line.removeprefix("#: ") for line in found[1].splitlines())
            return text.replace("``", "`")
    return ""


def _annotation_of(name: str, value: Any) -> str:
    origin = value.__origin__
    shown = (
        origin.__name__ if isinstance(origin, type) and not hasattr(origin, "__args__") else origin
    )
    marks = ", ".join(_short(repr(mark)) for mark in value.__metadata__)
    return f"{name} = Annotated[{_short(str(shown))}, {marks}]"


def _scalar(module: str, name: str, value: Any) -> list[str]:
    names = [mark.name for mark in value.__metadata__ if type(mark).__name__ == "ScalarName"]
    if names:
        said = f"The scalar `{names[0]}`; see [Scalars](scalars.md)."
    else:
        said = "".join(write_docstring(type(mark)) for mark in value.__metadata__)
    return [_comment(module, name), "", said, ""]


def _code(text: str) -> list[str]:
    return ["```python", text, "```", ""]


def _short(text: str) -> str:
    """Types without the modules that they come from, as a reader would import them."""
    return re.sub(r"\b(?:[a-z_]\w*\.)+(?=[A-Za-z_])", "", text).replace("NOTHING", "...")


def _signature(name: str, function: Any, *, drop_self: bool = False) -> str:
    """A signature as one would write it, a parameter a line where it is long."""
    word = "async def " if inspect.iscoroutinefunction(function) else "def "
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):  # built in, or compiled: it does not say
        return f"{word}{name}(...)"
    given = list(signature.parameters.values())
    if drop_self and given and given[0].name in {"self", "cls"}:
        given = given[1:]
    result = signature.return_annotation
    tail = "" if result is inspect.Signature.empty else f" -> {_type(result)}"
    if hasattr(function, "__wrapped__"):  # a generator behind contextlib's decorators
        tail = tail.replace("AsyncIterator[", "AbstractAsyncContextManager[")
        tail = tail.replace("Iterator[", "AbstractContextManager[")
    return f"{word}{_layout(name, given, tail)}"


def _constructor(name: str, cls: type) -> str:
    if getattr(cls, "_is_protocol", False):
        return f"{name}(Protocol)"
    own = cls.__init__ is not object.__init__  # type: ignore[misc]  # of this class, not an instance
    if not own or issubclass(cls, BaseException):
        parents = [parent.__name__ for parent in cls.__bases__ if parent is not object]
        return f"{name}({', '.join(parents)})" if parents else name
    try:
        given = list(inspect.signature(cls).parameters.values())
    except (TypeError, ValueError):
        return f"{name}(...)"
    return _layout(name, given, "")


def _layout(name: str, given: list[inspect.Parameter], tail: str) -> str:
    parts: list[str] = []
    keyword_only = False
    for parameter in given:
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and not keyword_only:
            keyword_only = True
            parts.append("*")
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            keyword_only = True
        parts.append(_parameter(parameter))
    flat = f"{name}({', '.join(parts)}){tail}"
    if len(flat) <= 88:
        return flat
    return f"{name}(\n" + "".join(f"    {part},\n" for part in parts) + f"){tail}"


def _parameter(parameter: inspect.Parameter) -> str:
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    shown = stars.get(parameter.kind, "") + parameter.name
    annotated = parameter.annotation is not inspect.Parameter.empty
    if annotated:
        shown += f": {_type(parameter.annotation)}"
    if parameter.default is inspect.Parameter.empty:
        return shown
    equals = " = " if annotated else "="
    return f"{shown}{equals}{_default(parameter.default)}"


def _type(annotation: object) -> str:
    plain = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    return _short(plain)


def _default(value: object) -> str:
    if value is attrs.NOTHING:
        return "..."
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    return repr(value)


def _members(module: str, cls: type) -> list[str]:
    """Public methods and properties of a class, where they say something."""
    if issubclass(cls, BaseException) or not cls.__module__.startswith(module.partition(".")[0]):
        return []
    out: list[str] = []
    for name, member in _own(cls).items():
        function = getattr(member, "__func__", member)
        wrapped = inspect.unwrap(function) if callable(function) else function
        if isinstance(member, property):
            out += [f"**`{name}`**", "", write_docstring(member), ""]
        elif inspect.isfunction(wrapped) and wrapped.__doc__:
            signature = _signature(name, function, drop_self=True)
            out += [*_code(signature), write_docstring(wrapped), ""]
    return out


def _own(cls: type) -> Mapping[str, Any]:
    """Public members of a class and of parents that are no public classes themselves."""
    found: dict[str, Any] = {}
    for each in reversed(cls.__mro__):
        if each.__module__.partition(".")[0] == cls.__module__.partition(".")[0]:
            shown = {k: v for k, v in vars(each).items() if k == "__call__" or k[0] != "_"}
            found.update(shown)
    return found


def fixtures() -> dict[str, Any]:
    """The fixtures of pytest that ``fraise-testing`` brings, by name."""
    module = importlib.import_module("fraise_testing.fixtures")
    return {
        name: value
        for name, value in vars(module).items()
        if type(value).__name__ == "FixtureFunctionDefinition"
    }


def _write_fixtures() -> list[str]:
    out = ["## Fixtures", ""]
    for name, value in fixtures().items():
        function = inspect.unwrap(value)
        out += [
            f"### {name}",
            "",
            *_code(_signature(name, function)),
            write_docstring(function),
            "",
        ]
    return out
