"""Relations of objects that Python gave, read for all objects of a position at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define, field, frozen

from fraiseql.execute.bind import BoundStatement
from fraiseql.execute.documents import load_document
from fraiseql.plan.loads import PARENTS

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

#: The type of the objects, and response keys from the root.
Position: TypeAlias = tuple[str, tuple[str, ...]]


@frozen
class ReadyLoad:
    """A relation that can be read.

    Attributes:
        keys: attributes of the objects that the statement needs.
    """

    statement: BoundStatement
    keys: tuple[str, ...]


@define
class _Batch:
    """Objects that wait for what they refer to."""

    parents: list[dict[str, Any]] = field(factory=list)
    waiting: list[asyncio.Future[Any]] = field(factory=list)


@define
class RelationLoader:
    """Reads relations for one request; what is asked for in one turn of the loop goes together.

    Attributes:
        loads: by position.
        variables: coerced.
        database: what runs the statements.
    """

    loads: Mapping[Position, ReadyLoad]
    variables: Mapping[str, Any]
    database: Executor
    _batches: dict[Position, _Batch] = field(init=False, factory=dict)
    _tasks: set[asyncio.Task[None]] = field(init=False, factory=set)
    _is_closed: bool = field(init=False, default=False)

    def close(self) -> None:
        """Cancel what nobody waits for any more: the request is answered, or given up."""
        self._is_closed = True
        for task in self._tasks:
            task.cancel()

    async def load(self, type_name: str, path: Sequence[str | int], parent: Any) -> Any:
        """What an object refers to, as :func:`load_document` gives it.

        Args:
            type_name: of the object.
            path: of the field, in the answer.
            parent: a document, or an object of the declared class.

        Raises:
            Exception: whatever the statement failed with.
        """
        position = (type_name, tuple(step for step in path if isinstance(step, str)))
        load = self.loads[position]
        loop = asyncio.get_running_loop()
        batch = self._batches.get(position)
        if batch is None:
            batch = self._batches[position] = _Batch()
            loop.call_soon(self._start, position)
        batch.parents.append({key: _value(parent, key) for key in load.keys})
        future: asyncio.Future[Any] = loop.create_future()
        batch.waiting.append(future)
        return await future

    def _start(self, position: Position) -> None:
        if self._is_closed:
            return
        task = asyncio.get_running_loop().create_task(self._read(position))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _read(self, position: Position) -> None:
        batch = self._batches.pop(position)
        try:
            values = {**self.variables, PARENTS: batch.parents}
            query = self.loads[position].statement.bind(values)
            rows = await self.database.fetch(query.sql, *query.values)
            found = [load_document(row["j"]) for row in rows]
        except BaseException as error:  # told to every object that waits; cancellation too
            for future in batch.waiting:
                if not future.done():
                    future.set_exception(error)
                    future.exception()  # some may wait no longer
            if not isinstance(error, Exception):
                raise
            return
        for future, value in zip(batch.waiting, found, strict=True):
            if not future.done():
                future.set_result(value)


def _value(parent: Any, key: str) -> str | None:
    value = parent.get(key) if isinstance(parent, Mapping) else getattr(parent, key, None)
    return None if value is None else str(value)
