"""Shaping: the walk of a program over a document.

Every node gives the JSON text of its position, or None for null; a null that comes from an error is
:data:`FAILED`, so that the parent knows that the error has been told already.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import Enum
from typing import Any, Final, Literal  # Any: a checked program is nested JSON

from fraise_accel._pure.document import Value, decode_string, parse_bytes
from fraise_accel._pure.leaves import LEAVES, Leaf, copy_enum
from fraise_accel.types import Rendered, ShapeError, ShapeProgram

#: A value shown in a message has at most this many characters.
_EXCERPT = 60


class _Outcome(Enum):
    FAILED = "failed"


FAILED: Final = _Outcome.FAILED

Path = tuple[str | int, ...]
Shaped = str | None | Literal[_Outcome.FAILED]


class _Node:
    """A position of the program; ``field`` is what messages call it."""

    __slots__ = ("field",)

    def __init__(self, field: str) -> None:
        self.field = field

    def shape(self, value: Value, path: Path, errors: list[ShapeError]) -> Shaped:
        raise NotImplementedError

    def complete(
        self, value: Value | None, nonnull: bool, path: Path, errors: list[ShapeError]
    ) -> Shaped:
        """Shape a value and hold it to its nullability; FAILED means that the parent is null."""
        missing = value is None or value.kind == "n"
        shaped = None if value is None or missing else self.shape(value, path, errors)
        if shaped is not None and shaped is not FAILED:
            return shaped
        if not nonnull:
            return None
        if shaped is None:
            message = f"Cannot return null for non-nullable field {self.field}."
            errors.append(ShapeError(path, message))
        return FAILED

    def refuse(
        self, message: str, value: Value | None, path: Path, errors: list[ShapeError]
    ) -> Literal[_Outcome.FAILED]:
        errors.append(ShapeError(path, f"{message}: {_show(value)}"))
        return FAILED


class _LeafNode(_Node):
    __slots__ = ("copy", "name")

    def __init__(self, field: str, name: str, copy: Leaf) -> None:
        super().__init__(field)
        self.name = name
        self.copy = copy

    def shape(self, value: Value, path: Path, errors: list[ShapeError]) -> Shaped:
        copied = self.copy(value)
        if copied is None:
            return self.refuse(f"{self.name} cannot represent value", value, path, errors)
        return copied


class _ListNode(_Node):
    __slots__ = ("item", "nonnull")

    def __init__(self, field: str, item: _Node, nonnull: bool) -> None:
        super().__init__(field)
        self.item = item
        self.nonnull = nonnull

    def shape(self, value: Value, path: Path, errors: list[ShapeError]) -> Shaped:
        if value.items is None:
            return self.refuse(f"Expected a list for {self.field}, found", value, path, errors)
        return self.shape_items(value.items, path, errors)

    def shape_items(
        self, values: Sequence[Value | None], path: Path, errors: list[ShapeError]
    ) -> Shaped:
        items = []
        for index, value in enumerate(values):
            shaped = self.item.complete(value, self.nonnull, (*path, index), errors)
            if shaped is FAILED:
                return FAILED
            items.append("null" if shaped is None else shaped)
        return f"[{','.join(items)}]"


class _Field:
    """A key of the response: a constant, or a source key and its node."""

    __slots__ = ("constant", "key", "node", "nonnull", "prefix", "source")

    def __init__(self, field: dict[str, Any]) -> None:
        self.key: str = field["key"]
        self.prefix = f"{json.dumps(self.key, ensure_ascii=False)}:"
        self.constant: str | None = field.get("constant")
        if self.constant is None:
            self.source: str = field["source"]
            self.nonnull: bool = field["nonnull"]
            self.node = _compile_node(field["node"], field["field"])

    def shape(self, members: dict[str, Value], path: Path, errors: list[ShapeError]) -> Shaped:
        if self.constant is not None:
            return self.constant
        value = members.get(self.source)
        return self.node.complete(value, self.nonnull, (*path, self.key), errors)


def _shape_fields(
    fields: list[_Field], members: dict[str, Value], path: Path, errors: list[ShapeError]
) -> Shaped:
    parts = []
    for field in fields:
        shaped = field.shape(members, path, errors)
        if shaped is FAILED:
            return FAILED
        parts.append(field.prefix + ("null" if shaped is None else shaped))
    return f"{{{','.join(parts)}}}"


class _ObjectNode(_Node):
    __slots__ = ("fields",)

    def __init__(self, field: str, fields: list[_Field]) -> None:
        super().__init__(field)
        self.fields = fields

    def shape(self, value: Value, path: Path, errors: list[ShapeError]) -> Shaped:
        if value.members is None:
            return self.refuse(f"Expected an object for {self.field}, found", value, path, errors)
        return _shape_fields(self.fields, value.members, path, errors)


class _AbstractNode(_Node):
    __slots__ = ("discriminator", "message", "types")

    def __init__(self, field: str, discriminator: str, types: dict[str, list[_Field]]) -> None:
        super().__init__(field)
        self.discriminator = discriminator
        self.types = types
        shown = json.dumps(discriminator, ensure_ascii=False)
        self.message = f"Expected a known type under {shown} for {field}, found"

    def shape(self, value: Value, path: Path, errors: list[ShapeError]) -> Shaped:
        if value.members is None:
            return self.refuse(f"Expected an object for {self.field}, found", value, path, errors)
        name = value.members.get(self.discriminator)
        known = name is not None and name.kind == '"'
        fields = self.types.get(decode_string(name.raw())) if name is not None and known else None
        if fields is None:
            return self.refuse(self.message, name, path, errors)
        return _shape_fields(fields, value.members, path, errors)


class PureShape:
    """A compiled shape program."""

    __slots__ = ("_nonnull", "_root")

    def __init__(self, root: _Node, nonnull: bool) -> None:
        self._root = root
        self._nonnull = nonnull

    def render(self, document: bytes | None) -> Rendered:
        """Shape one JSON document; None stands for SQL NULL."""
        errors: list[ShapeError] = []
        value = None if document is None else parse_bytes(document)
        return _finish(self._root.complete(value, self._nonnull, (), errors), errors)

    def render_rows(self, documents: Sequence[bytes | None]) -> Rendered:
        """Shape one document a row into a JSON array."""
        if not isinstance(self._root, _ListNode):
            msg = "render_rows needs a shape whose root is a list"
            raise ValueError(msg)
        values: list[Value | None] = []
        for index, document in enumerate(documents):
            try:
                values.append(None if document is None else parse_bytes(document))
            except ValueError as error:
                msg = f"row {index}: {error}"
                raise ValueError(msg) from None
        errors: list[ShapeError] = []
        return _finish(self._root.shape_items(values, (), errors), errors)


def compile_shape(program: ShapeProgram) -> PureShape:
    """Compile a checked program."""
    return PureShape(_compile_node(program["node"], program["field"]), program["nonnull"])


def _compile_node(node: dict[str, Any], field: str) -> _Node:
    match node["kind"]:
        case "leaf" if node["type"] == "enum":
            name = "Enum" if node["name"] is None else f'Enum "{node["name"]}"'
            return _LeafNode(field, name, copy_enum(node["values"]))
        case "leaf":
            return _LeafNode(field, *LEAVES[node["type"]])
        case "list":
            return _ListNode(field, _compile_node(node["of"], field), node["nonnull"])
        case "object":
            return _ObjectNode(field, [_Field(each) for each in node["fields"]])
        case _:
            types = {
                name: [_Field(each) for each in fields] for name, fields in node["types"].items()
            }
            return _AbstractNode(field, node["discriminator"], types)


def _finish(shaped: Shaped, errors: list[ShapeError]) -> Rendered:
    if shaped is None or shaped is FAILED:
        return Rendered(b"null", is_null=True, errors=tuple(errors))
    return Rendered(shaped.encode(), is_null=False, errors=tuple(errors))


def _show(value: Value | None) -> str:
    if value is None:
        return "nothing"
    shown = value.compact()
    return shown if len(shown) <= _EXCERPT else f"{shown[: _EXCERPT - 1]}…"
