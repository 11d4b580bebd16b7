"""A settings file as a tree in which every key and value knows its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen
from fraise_hookspecs.errors import FraiseError, Where

from fraise_kernel.errors import DuplicateKeyError, SettingsSyntaxError, SettingsUnreadableError

if TYPE_CHECKING:
    import yaml

Plain: TypeAlias = str | int | float | bool | None


class EnvironmentText(str):
    """The text of an environment variable, to be read by the type of its setting."""

    __slots__ = ()


@frozen(eq=False)
class Node:
    """A value and where it stands.

    Attributes:
        value: a mapping or list of nodes, or a plain value.
        key: where its key stands, for errors about the key itself.
    """

    value: Mapping[str, Node] | list[Node] | Plain
    where: Where
    key: Where

    def child(self, name: str) -> Node | None:
        """What stands under a key, or the item of a list that is this text; else None."""
        if isinstance(self.value, Mapping):
            return self.value.get(name)
        items = self.value if isinstance(self.value, list) else []
        return next((item for item in items if item.value == name), None)

    def plain(self) -> object:
        """The value without its places."""
        if isinstance(self.value, Mapping):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value


def read_file(path: Path, problems: list[FraiseError]) -> Node | None:
    """Read a settings file.

    Args:
        path: the file.
        problems: takes every problem that leaves the rest of the file readable.

    Returns:
        its top-level mapping, or None if there is no such file.

    Raises:
        SettingsUnreadableError: the file is there but cannot be read.
        SettingsSyntaxError: the file is not YAML.
    """
    shown = display(path)
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsUnreadableError(
            f"cannot read the settings: {error.strerror}",
            hint="give this user the right to read the file",
            where=Where(file=shown),
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsUnreadableError(
            f"the settings are not UTF-8: byte {error.object[error.start]:#04x} at {error.start}",
            hint="save the file as UTF-8",
            where=Where(file=shown, line=error.object.count(b"\n", 0, error.start) + 1),
        ) from error
    return parse(text, shown, problems)


def display(path: Path) -> str:
    """A path as a person in the current folder would write it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def parse(text: str, shown: str, problems: list[FraiseError]) -> Node:
    """Read YAML text; see :func:`read_file`."""
    import yaml  # 13 ms, which a folder without settings need not pay

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise SettingsSyntaxError(
            " ".join(filter(None, (error.context, error.problem))) or "broken YAML",
            hint="correct the YAML; a value with ': ', '#' or a leading symbol needs quotes",
            where=_at(shown, mark),
        ) from error
    except yaml.reader.ReaderError as error:
        raise SettingsSyntaxError(
            f"a character that YAML does not allow: U+{ord(text[error.position]):04X}",
            hint="remove the character",
            where=Where(file=shown, line=text.count("\n", 0, error.position) + 1),
        ) from error
    if root is None:
        return mapping({}, Where(file=shown))
    node = _Reader(shown, problems).read(root, "")
    if not isinstance(node.value, Mapping):
        raise SettingsSyntaxError(
            f"the top level must be a mapping of sections, found {describe(node)}",
            hint="write sections as 'name:' with indented keys",
            where=node.where,
        )
    return node


def _at(shown: str, mark: yaml.Mark | None) -> Where:
    return Where(shown) if mark is None else Where(shown, mark.line + 1, mark.column + 1)


def mapping(children: Mapping[str, Node], where: Where) -> Node:
    """A mapping without a place of its own."""
    return Node(children, where, where)


def describe(node: Node, *, secret: bool = False) -> str:
    """What an error says was found."""
    value = node.value
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    kind = {bool: "a truth value", int: "a whole number", float: "a number"}.get(
        type(value), "text"
    )
    if secret:
        return kind
    if isinstance(value, bool):
        return f"{kind} ({str(value).lower()})"
    return f"{kind} {value!r}" if isinstance(value, str) else f"{kind} ({value})"


class _Reader:
    def __init__(self, shown: str, problems: list[FraiseError]) -> None:
        from yaml.constructor import SafeConstructor

        self._file = shown
        self._problems = problems
        self._constructor = SafeConstructor()
        self._above: list[yaml.Node] = []

    def _where(self, node: yaml.Node, key: str) -> Where:
        return evolve(_at(self._file, node.start_mark), key=key or None)

    def read(self, node: yaml.Node, key: str) -> Node:
        import yaml

        where = self._where(node, key)
        if node in self._above:
            raise SettingsSyntaxError(
                "an anchor contains itself", hint="write the values out", where=where
            )
        self._above.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return Node(dict(self._children(node, key)), where, where)
            if isinstance(node, yaml.SequenceNode):
                items = [self.read(item, f"{key}[{at}]") for at, item in enumerate(node.value)]
                return Node(items, where, where)
            assert isinstance(node, yaml.ScalarNode)
            return Node(self._scalar(node, where), where, where)
        finally:
            self._above.pop()

    def _children(self, node: yaml.MappingNode, key: str) -> Iterator[tuple[str, Node]]:
        seen: dict[str, Where] = {}
        for key_node, value_node in node.value:
            name = key_node.value
            path = f"{key}.{name}" if key else str(name)
            where = self._where(key_node, path if isinstance(name, str) else key)
            if not isinstance(name, str) or key_node.tag == "tag:yaml.org,2002:merge":
                raise SettingsSyntaxError(
                    "a key must be plain text; merge keys (<<) are not read",
                    hint="write the keys out",
                    where=where,
                )
            if name in seen:
                self._problems.append(
                    DuplicateKeyError(
                        f"{path!r} stands here a second time; first in line {seen[name].line}",
                        hint="remove one of the two lines",
                        where=where,
                    )
                )
                continue
            seen[name] = where
            yield name, evolve(self.read(value_node, path), key=where)

    def _scalar(self, node: yaml.ScalarNode, where: Where) -> Plain:
        tag = node.tag.removeprefix("tag:yaml.org,2002:")
        text = str(node.value)
        if tag == "str" or tag == "timestamp" or (tag in {"int", "float"} and ":" in text):
            return text  # 22:22 is sixty-based to YAML 1.1 and text to everybody else
        construct = {
            "null": self._constructor.construct_yaml_null,
            "bool": self._constructor.construct_yaml_bool,
            "int": self._constructor.construct_yaml_int,
            "float": self._constructor.construct_yaml_float,
        }.get(tag)
        try:
            if construct is not None:
                value: Plain = construct(node)
                return value
        except (ValueError, KeyError):
            pass  # an explicit tag on text that is not of it: same answer as an unknown tag
        raise SettingsSyntaxError(
            f"{text!r} cannot be read with the tag {node.tag!r}",
            hint="settings are text, numbers, truth values, lists and mappings: remove the tag",
            where=where,
        )
