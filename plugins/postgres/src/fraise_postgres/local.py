"""Settings that end with a transaction, sent in its own round trip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen
from fraise_hookspecs.repository import Query

#: What PostgreSQL's integer settings hold.
_MOST: Final = 2**31 - 1

#: The shorter of a limit and that of the session, in which 0 is none; both read as intervals,
#: because that is how a session shows its own: 500ms, 30s, 5min.
_SHORTER: Final = (
    "set_config('statement_timeout', CASE"
    " WHEN current_setting('statement_timeout')::interval > '0'"
    " AND current_setting('statement_timeout')::interval < ${0}::text::interval"
    " THEN current_setting('statement_timeout') ELSE ${0}::text END, true)"
)


@frozen
class Settings:
    """What holds for one transaction.

    Attributes:
        variables: settings by name.
        read_only: the transaction refuses writes.
        seconds: that each statement may take; a session that allows less keeps its own.
    """

    variables: Mapping[str, str] = field(factory=dict)
    read_only: bool = field(default=False, kw_only=True)
    seconds: float | None = field(default=None, kw_only=True)

    def query(self) -> Query | None:
        """The one statement that sets them; None where there is nothing to set.

        PostgreSQL measures the time of a statement from when it has read it, in a pipeline too,
        so the limit holds from the next statement on.
        """
        calls: list[str] = []
        values: list[str] = []
        for name, value in self.variables.items():
            values += (name, value)
            calls.append(f"set_config(${len(values) - 1}, ${len(values)}, true)")
        if self.read_only:
            calls.append("set_config('transaction_read_only', 'on', true)")
        if self.seconds is not None:
            values.append(f"{min(max(round(self.seconds * 1000), 1), _MOST)}ms")
            calls.append(_SHORTER.format(len(values)))
        return Query(f"SELECT {', '.join(calls)}", tuple(values)) if calls else None
