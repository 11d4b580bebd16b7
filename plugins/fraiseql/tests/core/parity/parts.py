"""``@defer`` and ``@stream`` put into operations at random, and answers put together from parts."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_nullable_type,
    is_list_type,
    parse,
    print_ast,
    visit,
)
from graphql.language import ArgumentNode, IntValueNode, NameNode, StringValueNode, VariableNode


def put_off(text: str, schema: GraphQLSchema, chance: random.Random) -> str:
    """A document of which some parts may come later."""
    info = TypeInfo(schema)
    return print_ast(visit(parse(text), TypeInfoVisitor(info, Marker(info, chance))))


class Marker(Visitor):
    def __init__(self, info: TypeInfo, chance: random.Random) -> None:
        super().__init__()
        self.info, self.chance, self.count = info, chance, 0

    def leave_selection_set(self, node: SelectionSetNode, *_: Any) -> SelectionSetNode:
        kept: list[Any] = []
        for selection in node.selections:
            if self.chance.random() < (0.1 if isinstance(selection, FieldNode) else 0.3):
                inner = SelectionSetNode(selections=(selection,))
                kept.append(
                    InlineFragmentNode(selection_set=inner, directives=(self.make("defer"),))
                )
            else:
                kept.append(selection)
        return SelectionSetNode(selections=tuple(kept))

    def leave_field(self, node: FieldNode, *_: Any) -> Any:
        given = self.info.get_type()
        if given is None or not is_list_type(get_nullable_type(given)):
            return None
        if self.chance.random() > 0.3:
            return None
        made = self.make("stream", self.chance.choice([None, 0, 1, 2]))
        return FieldNode(
            **{key: getattr(node, key) for key in ("alias", "name", "arguments", "selection_set")},
            directives=(*(node.directives or ()), made),
        )

    def make(self, name: str, first: int | None = None) -> DirectiveNode:
        given: dict[str, Any] = {}
        if first is not None:
            given["initialCount"] = IntValueNode(value=str(first))
        if self.chance.random() < 0.2:
            given["if"] = self.chance.choice(
                [
                    *(VariableNode(name=NameNode(value=each)) for each in ("yes", "no")),
                    BooleanValueNode(value=False),
                ]
            )
        if self.chance.random() < 0.3:
            self.count += 1
            given["label"] = StringValueNode(value=f"L{self.count}")
        arguments = [ArgumentNode(name=NameNode(value=key), value=given[key]) for key in given]
        return DirectiveNode(name=NameNode(value=name), arguments=tuple(arguments))


def join(parts: Sequence[Any]) -> dict[str, Any]:
    """The answer that parts of either format make together.

    Raises:
        AssertionError: a part is not what its format allows.
    """
    first, *later = parts
    data, errors = first["data"], list(first.get("errors", ()))
    assert first.get("hasNext", False) is bool(later)
    pending = {each["id"]: each for each in first.get("pending", ())}
    is_old = "pending" not in first
    for number, part in enumerate(later, 1):
        assert part["hasNext"] is (number < len(later)), part
        for each in part.get("pending", ()):
            assert each["id"] not in pending
            pending[each["id"]] = each
        for piece in part.get("incremental", ()):
            errors += piece.get("errors", ())
            path = piece["path"] if is_old else pending[piece["id"]]["path"]
            path = [*path, *piece.get("subPath", ())]
            if "items" in piece:
                if is_old:
                    *path, start = path
                items = reach(data, path)
                assert not is_old or start == len(items), piece
                items += piece["items"] or ()
            elif piece["data"] is not None:
                merge(reach(data, path), piece["data"])
        for each in part.get("completed", ()):
            errors += each.get("errors", ())
            del pending[each["id"]]
    assert not pending
    return {"data": data, "errors": errors}


def reach(data: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        data = data[step]
    return data


def merge(known: Any, new: Any) -> None:
    for key, value in new.items():
        if key not in known:
            known[key] = value
        elif isinstance(value, dict):
            merge(known[key], value)
        elif isinstance(value, list):
            for old, item in zip(known[key], value, strict=True):
                merge(old, item) if isinstance(item, dict) else None
        else:
            assert known[key] == value


def find_end(data: Any, path: Sequence[str | int]) -> str:
    """How far an error's path leads before the data end."""
    for index, step in enumerate(path):
        try:
            data = data[step]
        except (TypeError, KeyError, IndexError):
            return json.dumps(path[:index])
    return json.dumps(path)
