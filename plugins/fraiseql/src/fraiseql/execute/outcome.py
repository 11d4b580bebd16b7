"""What PostgreSQL has done for a mutation already, because a native engine has asked it.

The native engine knows no words for what went wrong.  It hands the request on with the outcome, and
the answer is made of that in the place of a transaction: nothing is done a second time.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import psycopg
from attrs import define, field
from psycopg.errors import get_base_exception, lookup
from psycopg.pq import DiagnosticField

from fraiseql.plan.model import Operation, Plan, SqlPart, StaticPart

if TYPE_CHECKING:
    from fraiseql.execute.run import Rows

#: The key of an outcome among the ``extensions`` of an ASGI scope, which no client can write.
EXTENSION: Final = "fraiseql.outcome"
#: Likewise, for seconds of the request's time that are over when it is handed on.
SPENT: Final = "fraiseql.spent"

#: What libpq puts below the first line of a message, in its order.
_BELOW: Final = (
    ("D", "DETAIL:  "),
    ("H", "HINT:  "),
    ("q", "QUERY:  "),
    ("W", "CONTEXT:  "),
)

#: Fields by the letters that the protocol has for them, which are libpq's codes.
_FIELDS: Final = frozenset(chr(each) for each in DiagnosticField)


@define
class Outcome:
    """What became of one mutation.

    Attributes:
        given: of one key: ``rows`` (the documents that it gave), ``refused`` (the fields of
            PostgreSQL's error, by their letters; all of it was undone) or ``lost`` (why nothing
            is known).
    """

    given: Mapping[str, Any]  # Any: JSON, by the key
    _is_told: bool = field(init=False, default=False)

    def instead_of(
        self, work: Callable[[], Awaitable[list[Rows]]]
    ) -> Callable[[], Awaitable[list[Rows]]]:
        """A transaction whose first run has been; a further one is a run like any other.

        Args:
            work: the transaction.
        """

        async def repeat() -> list[Rows]:
            if self._is_told:
                return await work()
            self._is_told = True
            return [self._tell()]

        return repeat

    def _tell(self) -> Rows:
        """The rows.

        Raises:
            psycopg.Error: there are none.
        """
        if "rows" in self.given:
            return [(document,) for document in self.given["rows"]]
        if "refused" in self.given:
            raise _as_error(self.given["refused"])
        raise psycopg.OperationalError(str(self.given["lost"]))


def require_one_call(plan: Plan) -> None:
    """Check that an outcome can be that of a plan.

    Raises:
        psycopg.OperationalError: it is not the plan that was run, so what was done is not known.
    """
    calls = [part for part in plan.parts if not isinstance(part, StaticPart)]
    if plan.operation is Operation.MUTATION and len(calls) == 1 and isinstance(calls[0], SqlPart):
        return
    raise psycopg.OperationalError("its plan is another one by now")


def _as_error(fields: Mapping[str, str]) -> psycopg.Error:
    """The exception that psycopg raises for an error of the server."""
    state = fields.get("C", "")
    try:
        kind = lookup(state)
    except KeyError:
        kind = get_base_exception(state)
    lines = [
        fields.get("M", ""),
        *(f"{name}{fields[key]}" for key, name in _BELOW if key in fields),
    ]
    info: dict[int, bytes | None] = {
        ord(key): text.encode() for key, text in fields.items() if key in _FIELDS
    }
    return kind("\n".join(lines), info=info)
