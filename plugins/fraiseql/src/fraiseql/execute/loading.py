"""Relations of objects that Python gave, read for all objects of a position at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from attrs import frozen

from fraiseql.execute.bind import BoundStatement
from fraiseql.execute.documents import load_document
from fraiseql.plan.loads import PARENTS

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Row

    from fraiseql.execute.batching import Batches

#: The column in which statements of relations give JSON text.
DOCUMENT: Final = "j"

#: The type of the objects, and response keys from the root.
Position: TypeAlias = tuple[str, tuple[str, ...]]


class Reads(Protocol):
    """The part of an executor that reading relations needs."""

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        ...


@frozen
class ReadyLoad:
    """A relation that can be read.

    Attributes:
        keys: attributes of the objects that the statement needs.
    """

    statement: BoundStatement
    keys: tuple[str, ...]


@frozen(eq=False)
class RelationLoader:
    """Reads relations for one request.

    Attributes:
        loads: by position.
        variables: coerced.
        database: what runs the statements.
        batches: gathers what is asked for.
    """

    loads: Mapping[Position, ReadyLoad]
    variables: Mapping[str, Any]
    database: Reads
    batches: Batches

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
        wanted = {key: _value(parent, key) for key in load.keys}
        return await self.batches.ask(position, wanted, partial(self._read, load)).wait()

    async def _read(self, load: ReadyLoad, parents: list[dict[str, Any]]) -> list[Any]:
        query = load.statement.bind({**self.variables, PARENTS: parents})
        rows = await self.database.fetch(query.sql, *query.values)
        return [load_document(row[DOCUMENT]) for row in rows]


def _value(parent: Any, key: str) -> str | None:
    value = parent.get(key) if isinstance(parent, Mapping) else getattr(parent, key, None)
    return None if value is None else str(value)
