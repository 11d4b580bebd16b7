"""Many statements in one string, answered one by one, and stopped when asked.

psycopg raises at the first error of a string and does not say how many statements went well
before it, so the results are taken from libpq here.
"""

from __future__ import annotations

import selectors
import threading
import time
from collections.abc import Iterator
from typing import Any, Final

import psycopg
from attrs import evolve, frozen
from psycopg import Connection, pq
from psycopg.errors import Diagnostic

from confiture.errors import BuildCancelledError, ConnectionLostError

#: Seconds between two looks at whether the work was cancelled.
_POLL: Final = 0.1
#: Seconds that the server may take to end a cancelled statement.
_CANCEL_TIMEOUT: Final = 10.0
_COPY_CHUNK: Final = 1 << 18
_WELL: Final = frozenset(
    {pq.ExecStatus.COMMAND_OK, pq.ExecStatus.TUPLES_OK, pq.ExecStatus.SINGLE_TUPLE}
)


class Cancellation:
    """Asks the thread that builds to stop; set by the task that waits for it."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def cancel(self) -> None:
        """Ask; returns at once."""
        self._asked.set()

    @property
    def asked(self) -> bool:
        """Whether somebody asked."""
        return self._asked.is_set()

    def check(self) -> None:
        """Stop here if somebody asked.

        Raises:
            BuildCancelledError: somebody did.
        """
        if self.asked:
            raise BuildCancelledError(
                "the build was cancelled", hint="nothing was changed; build again when you like"
            )


@frozen
class Refusal:
    """An error as the server gave it.

    Attributes:
        done: statements of the string that had ended well before.
        position: characters from 1 in what was sent.
        internal_position: characters from 1 in ``internal_query``.
    """

    done: int
    sqlstate: str
    message: str
    detail: str | None = None
    hint: str | None = None
    context: str | None = None
    position: int | None = None
    internal_position: int | None = None
    internal_query: str | None = None

    def at(self, position: int | None) -> Refusal:
        """The same, with a position in the one statement that it speaks of."""
        return evolve(self, position=position)


class Wire:
    """One connection on which strings of statements are run.

    Args:
        connection: in autocommit mode, used by nobody else.
        cancellation: looked at while waiting.
    """

    def __init__(self, connection: Connection[Any], cancellation: Cancellation) -> None:
        self.connection = connection
        self.cancellation = cancellation
        self._pgconn = connection.pgconn
        self._deadline: float | None = None
        # SQL_ASCII servers count bytes, all others characters.
        self._counts_bytes = connection.info.parameter_status("server_encoding") == "SQL_ASCII"

    def run(
        self,
        text: str,
        *,
        data: str | None = None,
    ) -> Refusal | None:
        """Run one string.

        Args:
            text: statements joined by semicolons.
            data: the lines for ``COPY ... FROM stdin``, which is then the only statement.

        Returns:
            the server's refusal, after which the rest of the string was not run; None if all
            went well.

        Raises:
            BuildCancelledError: the work was cancelled; so was the running statement.
            ConnectionLostError: the connection ended.
        """
        self.cancellation.check()
        self._deadline = None
        done = 0
        refused: Refusal | None = None
        try:
            self._pgconn.send_query(text.encode())
            self._flush()
            for result in self._results():
                if result.status in _WELL:
                    done += 1
                elif result.status == pq.ExecStatus.COPY_IN:
                    self._send_data(data or "")
                elif result.status == pq.ExecStatus.FATAL_ERROR and refused is None:
                    refused = self._read_refusal(result, done, text)
        except psycopg.OperationalError as error:
            raise self._lost(str(error)) from error
        if refused is not None and not refused.sqlstate:
            raise self._lost(refused.message)
        if refused is not None and refused.sqlstate == "57014":
            self.cancellation.check()
        if self._pgconn.status != pq.ConnStatus.OK:
            raise self._lost(refused.message if refused is not None else "")
        return refused

    def _results(self) -> Iterator[pq.abc.PGresult]:
        while True:
            while self._pgconn.is_busy():
                if self._wait(selectors.EVENT_READ):
                    self._pgconn.consume_input()
            result = self._pgconn.get_result()
            if result is None:
                return
            yield result

    def _flush(self) -> None:
        while self._pgconn.flush() == 1:
            if self._wait(selectors.EVENT_READ | selectors.EVENT_WRITE) & selectors.EVENT_READ:
                self._pgconn.consume_input()

    def _wait(self, events: int) -> int:
        """The events that came within a moment; 0 when none did.

        Raises:
            BuildCancelledError: the work was cancelled and the server does not answer any more.
        """
        if self._deadline is None and self.cancellation.asked:
            self._deadline = time.monotonic() + _CANCEL_TIMEOUT
            self.connection.cancel_safe(timeout=_CANCEL_TIMEOUT)
        if self._deadline is not None and time.monotonic() > self._deadline:
            self.connection.close()
            self.cancellation.check()
        with selectors.DefaultSelector() as selector:
            selector.register(self._pgconn.socket, events)
            return sum(ready for _, ready in selector.select(_POLL))

    def _send_data(self, data: str) -> None:
        for start in range(0, len(data), _COPY_CHUNK):
            if self.cancellation.asked:
                self._pgconn.put_copy_end(b"cancelled")
                self._flush()
                return
            chunk = data[start : start + _COPY_CHUNK].encode()
            while self._pgconn.put_copy_data(chunk) == 0:
                self._flush()
            self._flush()
        while self._pgconn.put_copy_end() == 0:
            self._flush()
        self._flush()

    def _read_refusal(self, result: pq.abc.PGresult, done: int, text: str) -> Refusal:
        diag = Diagnostic(result, "utf-8")
        position = _number(diag.statement_position)
        if position is not None and self._counts_bytes:
            position = len(text.encode()[: position - 1].decode(errors="replace")) + 1
        return Refusal(
            done=done,
            sqlstate=diag.sqlstate or "",
            message=diag.message_primary or result.error_message.decode(errors="replace").strip(),
            detail=diag.message_detail,
            hint=diag.message_hint,
            context=diag.context,
            position=position,
            internal_position=_number(diag.internal_position),
            internal_query=diag.internal_query,
        )

    def _lost(self, reason: str) -> ConnectionLostError:
        return ConnectionLostError(
            f"the connection to the server ended: {' '.join(reason.split()) or 'no reason given'}",
            hint="look at the server's log; what was not committed is gone, so build again",
        )


def _number(text: str | None) -> int | None:
    return int(text) if text else None
