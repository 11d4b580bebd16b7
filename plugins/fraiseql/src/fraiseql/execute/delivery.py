"""Answers in parts: what ``@defer`` and ``@stream`` let come later, as clients expect it.

Two formats are spoken.  ``0.2`` (https://specs.apollo.dev/incremental/v0.2/) is that of graphql-js
17 and graphql-core 3.3: parts say by an id what they complete.  ``20220824`` is the one before
(https://github.com/graphql/graphql-spec/blob/48cf7263a71a683fab03d45d309fd42d8d9a6659/spec/Section%207%20--%20Response.md):
each piece has its own path and label.
"""

from __future__ import annotations

import enum
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import define, evolve, field, frozen
from graphql import GraphQLError
from graphql.execution import (
    CompletedResult,
    IncrementalDeferResult,
    IncrementalStreamResult,
    PendingResult,
    SubsequentIncrementalExecutionResult,
)

from fraiseql.execute.answer import AnswerWriter
from fraiseql.execute.encode import encode_json
from fraiseql.execute.failures import Failure

#: Takes one part, as compact UTF-8 JSON; the next is not made before it returns.
Deliver: TypeAlias = Callable[[bytes], Awaitable[None]]

#: Response keys and indexes.
Path: TypeAlias = tuple[str | int, ...]

#: A piece of a later part.
Piece: TypeAlias = IncrementalDeferResult | IncrementalStreamResult

#: What one part holds, by where it stands.
_Delivered: TypeAlias = dict[Path, list[Any]]

_NOWHERE: Final = object()


class IncrementalFormat(enum.Enum):
    """How parts are written; the values are those of the parameters of ``multipart/mixed``."""

    IDS = "v0.2"
    PATHS = "20220824"


class UndeliverableError(Exception):
    """Whoever takes the parts raised an error, which is none of the request's business."""

    def __init__(self, reason: Exception) -> None:
        super().__init__(str(reason))
        self.reason = reason


@frozen(kw_only=True)
class First:
    """The first part.

    Attributes:
        writer: has its fields and errors.
        data: that the fields were written from.
        pending: what is to come; where it is empty, this is the whole answer.
    """

    writer: AnswerWriter
    data: Mapping[str, Any]
    pending: Sequence[PendingResult] = ()


@frozen(kw_only=True)
class Later:
    """A part after the first.

    Attributes:
        scope: put before the ids, where several executions are delivered one after the other.
        has_next: whether parts follow.
    """

    result: SubsequentIncrementalExecutionResult
    scope: str
    has_next: bool


@frozen
class _Awaited:
    """What was promised under an id; ``index`` is of the next item of a stream."""

    path: Path
    label: str | None
    index: int | None = None


@define
class Delivery:
    """Hands the parts of one answer to whoever carries them.

    Attributes:
        deliver: takes each part.
        form: of the parts.
        debug: tell internal errors.
        extensions: of the first part.
        parts: how many were handed over.
        codes: of the errors in them, each once.
    """

    deliver: Deliver
    form: IncrementalFormat
    debug: bool = False
    extensions: dict[str, Any] = field(factory=dict)
    parts: int = field(init=False, default=0)
    codes: tuple[str, ...] = field(init=False, default=())
    _awaited: dict[str, _Awaited] = field(init=False, factory=dict)
    _new: list[str] = field(init=False, factory=list)

    async def begin(self, first: First) -> None:
        """Hand over the first part."""
        first.writer.extensions.update(self.extensions)
        self._note(first.writer)
        pending = self._expect(first.pending, "")
        self._find_ends({(): [first.data]})
        body = first.writer.finish()[:-1]
        if self.form is IncrementalFormat.IDS:
            body += b',"pending":' + encode_json(pending)
        await self._hand(body + b',"hasNext":true}')

    async def go_on(self, later: Later) -> None:
        """Hand over a later part."""
        result, scope = later.result, later.scope
        pending = self._expect(result.pending or (), scope)
        delivered: _Delivered = {}
        written: list[dict[str, Any]] = []
        for piece in result.incremental or ():
            place = self._place(piece, scope, delivered)
            if isinstance(piece, IncrementalStreamResult):
                *base, start = place
                for number, item in enumerate(piece.items, int(start)):
                    delivered.setdefault((*base, number), []).append(item)
            else:
                delivered.setdefault(place, []).append(piece.data)
            written.append(self._write(piece, place, scope))
        self._find_ends(delivered)
        completed = [self._complete(each, scope) for each in result.completed or ()]
        part: dict[str, Any] = {}
        if self.form is IncrementalFormat.IDS:
            part = {"pending": pending, "incremental": written, "completed": completed}
        else:
            part = {"incremental": written + [each for each in completed if each]}
        part = {key: value for key, value in part.items() if value}
        if part or not later.has_next:
            await self._hand(encode_json({**part, "hasNext": later.has_next}))

    async def fail(self, failure: Failure) -> None:
        """Hand over the last part: nothing of what was promised will come."""
        writer = AnswerWriter(self.debug)
        writer.fail(failure, (), ())
        self._note(writer)
        failed = [self._end(id_, writer.errors) for id_ in tuple(self._awaited)]
        name = "completed" if self.form is IncrementalFormat.IDS else "incremental"
        part = {name: failed} if failed else {}
        await self._hand(encode_json({**part, "hasNext": False}))

    def _expect(self, pending: Iterable[PendingResult], scope: str) -> list[dict[str, Any]]:
        """Note what is promised."""
        found: list[dict[str, Any]] = []
        for each in pending:
            self._awaited[scope + each.id] = _Awaited(tuple(each.path), each.label)
            self._new.append(scope + each.id)
            found.append({**each.formatted, "id": scope + each.id})
        return found

    def _find_ends(self, delivered: _Delivered) -> None:
        """Note how long the lists are of which more is promised; they stand in the same part."""
        for id_ in self._new:
            if id_ in self._awaited:
                self._find_end(id_, delivered)
        self._new.clear()

    def _find_end(self, id_: str, delivered: _Delivered) -> int:
        awaited = self._awaited[id_]
        if awaited.index is None:
            there = _find(awaited.path, delivered)
            if isinstance(there, list):
                awaited = self._awaited[id_] = evolve(awaited, index=len(there))
        return awaited.index or 0

    def _place(self, piece: Piece, scope: str, delivered: _Delivered) -> Path:
        awaited = self._awaited[scope + piece.id]
        if isinstance(piece, IncrementalStreamResult):
            return (*awaited.path, self._find_end(scope + piece.id, delivered))
        return (*awaited.path, *(piece.sub_path or ()))

    def _write(self, piece: Piece, place: Path, scope: str) -> dict[str, Any]:
        id_ = scope + piece.id
        awaited = self._awaited[id_]
        content: dict[str, Any]
        if isinstance(piece, IncrementalStreamResult):
            content = {"items": piece.items}
            index = (awaited.index or 0) + len(piece.items)
            self._awaited[id_] = evolve(awaited, index=index)
        else:
            content = {"data": piece.data}
        if self.form is IncrementalFormat.PATHS:
            written = {**content, "path": place, **_label(awaited)}
        else:
            written = {"id": id_, **content}
            if piece.sub_path:
                written["subPath"] = piece.sub_path
        errors = self._tell(piece.errors or ())
        return {"errors": errors, **written} if errors else written

    def _complete(self, completed: CompletedResult, scope: str) -> dict[str, Any]:
        return self._end(scope + completed.id, self._tell(completed.errors or ()))

    def _end(self, id_: str, errors: list[dict[str, Any]]) -> dict[str, Any]:
        """How a part says that nothing more comes for an id; empty where it need not."""
        awaited = self._awaited.pop(id_)
        if self.form is IncrementalFormat.IDS:
            return {"id": id_, "errors": errors} if errors else {"id": id_}
        if not errors:
            return {}
        content: dict[str, Any] = {"data": None, "path": awaited.path}
        if awaited.index is not None:
            content = {"items": None, "path": (*awaited.path, awaited.index)}
        return {"errors": errors, **content, **_label(awaited)}

    def _tell(self, errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
        writer = AnswerWriter(self.debug)
        for error in errors:
            writer.fail_as(error)
        self._note(writer)
        return writer.errors

    def _note(self, writer: AnswerWriter) -> None:
        self.codes = tuple(dict.fromkeys((*self.codes, *writer.codes)))

    async def _hand(self, body: bytes) -> None:
        self.parts += 1
        try:
            await self.deliver(body)
        except Exception as error:
            raise UndeliverableError(error) from error


def _label(awaited: _Awaited) -> dict[str, str]:
    return {} if awaited.label is None else {"label": awaited.label}


def _find(path: Path, delivered: _Delivered) -> Any:
    """What stands at a path in what was delivered."""
    for size in range(len(path), -1, -1):
        for value in delivered.get(path[:size], ()):
            found = value
            for step in path[size:]:
                found = _step(found, step)
            if found is not _NOWHERE:
                return found
    return _NOWHERE


def _step(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(step, _NOWHERE)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return _NOWHERE
