"""Lays the sources over each other: files, then environment variables; or the host's mapping."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from attrs import frozen
from fraise_hookspecs.errors import FraiseError, Where

from fraise_kernel.errors import SettingsSyntaxError, UnknownEnvironmentError
from fraise_kernel.settings.nodes import EnvironmentText, Node, mapping, read_file
from fraise_kernel.suggest import nearest

#: The settings file in a project's folder.
FILE = "fraise.yaml"
#: Environments that mean something to the kernel: the first two are not production.
KNOWN_ENVIRONMENTS = ("development", "test", "production")

#: How the names of environment variables begin.
PREFIX = "FRAISE_"


@frozen
class Tree:
    """All sources, before anybody knows which sections there are.

    Attributes:
        files: sections of the files, or of the host's mapping.
        variables: sections of environment variables, by the upper-case form of their name.
        problems: what is wrong already.
        strays: variables that begin as settings do but name no section.
    """

    files: Mapping[str, Node]
    variables: Mapping[str, Node]
    problems: tuple[FraiseError, ...] = ()
    strays: tuple[str, ...] = ()

    def section(self, name: str) -> Node | None:
        """A section with the environment laid over it, or None."""
        variables = self.variables.get(variable_form(name))
        written = self.files.get(name)
        if written is None or variables is None:
            return variables if written is None else written
        return _lay_over(written, variables)

    def place_of(self, setting: str) -> Where:
        """Where the value of a setting stands, by its dotted key."""
        section, *keys = setting.split(".")
        node = self.section(section)
        for key in keys:
            node = None if node is None else node.child(key)
        return Where(key=setting) if node is None else node.where

    def unknown(self, sections: Collection[str]) -> dict[str, Node]:
        """The nodes of sections that are not among those given, by name as written."""
        forms = {variable_form(name) for name in sections}
        found = {name: node for name, node in self.files.items() if name not in sections}
        for form, node in self.variables.items():
            if form not in forms and form.lower() not in found:
                found[form.lower()] = node
        return found


def variable_form(name: str) -> str:
    """A section or key as it stands in the name of an environment variable."""
    return re.sub(r"[^A-Za-z0-9]", "_", name).upper()


def overlay_of(environment: str) -> str:
    """The name of the file with the settings of one environment."""
    return f"fraise.{environment}.yaml"


def read_project(project: Path, environment: str, variables: Mapping[str, str]) -> Tree:
    """Read ``fraise.yaml``, its overlay for the environment, and the environment variables.

    Raises:
        FraiseError: a file cannot be read or is broken, or the environment is misspelt.
    """
    _check_environment(project, environment)
    problems: list[FraiseError] = []
    root = read_file(project / FILE, problems)
    overlay = read_file(project / overlay_of(environment), problems)
    files: Mapping[str, Node] = {}
    for node in (root, overlay):
        if node is not None and isinstance(node.value, Mapping):
            files = _merge(files, node.value)
    read = _read_variables(variables, problems)
    return Tree(files, read, tuple(problems), _strays(variables))


def read_mapping(settings: Mapping[str, object]) -> Tree:
    """Take the settings that a host application gives instead of files and environment."""
    root = _wrap(settings, "")
    return Tree(root.value if isinstance(root.value, Mapping) else {}, {})


def _check_environment(project: Path, environment: str) -> None:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", environment):
        raise UnknownEnvironmentError(
            f"{environment!r} is not a name for an environment",
            hint="use letters, digits, '-' and '_', as in: --env production",
        )
    overlays = {path.name[len("fraise.") : -len(".yaml")] for path in project.glob("fraise.*.yaml")}
    if environment in overlays or environment in KNOWN_ENVIRONMENTS:
        return
    near = nearest(environment, sorted(overlays | set(KNOWN_ENVIRONMENTS)))
    if near is not None:
        raise UnknownEnvironmentError(
            f"there is no fraise.{environment}.yaml",
            hint=f"did you mean {near!r}? Else write that file, even an empty one",
        )


def _merge(under: Mapping[str, Node], over: Mapping[str, Node]) -> dict[str, Node]:
    merged = dict(under)
    for name, node in over.items():
        merged[name] = _lay_over(merged[name], node) if name in merged else node
    return merged


def _lay_over(under: Node, over: Node) -> Node:
    if isinstance(under.value, Mapping) and isinstance(over.value, Mapping):
        return Node(_merge(under.value, over.value), under.where, under.key)
    return over


def _read_variables(variables: Mapping[str, str], problems: list[FraiseError]) -> dict[str, Node]:
    """``FRAISE_POSTGRES__POOL__MAX_SIZE=5`` as nodes; an empty variable counts as unset."""
    root: dict[str, Node] = {}
    for variable in sorted(variables):
        section, separator, rest = variable.removeprefix(PREFIX).partition("__")
        if not variable.startswith(PREFIX) or not separator or not variables[variable]:
            continue
        path = [section, *(part.lower() for part in rest.split("__"))]
        _put(root, path, variable, variables[variable], problems)
    return root


def _strays(variables: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        name
        for name in sorted(variables)
        if name.startswith(PREFIX) and "__" not in name and variables[name]
    )


def _put(
    root: dict[str, Node], path: list[str], variable: str, text: str, problems: list[FraiseError]
) -> None:
    where = Where(file=f"${variable}", key=".".join(path).lower())
    children = root
    for part in path[:-1]:
        node = children.setdefault(part, mapping({}, where))
        if not isinstance(node.value, dict):
            problems.append(
                SettingsSyntaxError(
                    f"{node.where.file} gives a value for what {variable} takes apart",
                    hint="unset one of the two variables",
                    where=where,
                )
            )
            return
        children = node.value
    children[path[-1]] = Node(EnvironmentText(text), where, where)


def _wrap(value: object, key: str) -> Node:
    where = Where(file="the host's settings", key=key or None)
    if isinstance(value, Mapping):
        children = {
            str(name): _wrap(child, f"{key}.{name}" if key else str(name))
            for name, child in value.items()
        }
        return Node(children, where, where)
    if isinstance(value, list | tuple):
        return Node([_wrap(item, f"{key}[{at}]") for at, item in enumerate(value)], where, where)
    if isinstance(value, os.PathLike):
        return Node(os.fspath(value), where, where)
    if value is None or isinstance(value, str | int | float | bool):
        return Node(value, where, where)
    raise SettingsSyntaxError(
        "expected text, a number, a truth value, a list or a mapping, "
        f"found {type(value).__name__}",
        hint="pass plain values; the settings classes are built from them",
        where=where,
    )
