"""Answers put together from bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import define, field
from graphql import GraphQLError

from fraiseql.execute.encode import encode_json
from fraiseql.execute.failures import Failure, failure_of
from fraiseql.plan.model import Location

#: Characters of a message; names and values of clients stand in it, and may be of any length.
_LONGEST_MESSAGE: Final = 2_000


@define
class AnswerWriter:
    """Collects the fields and errors of one answer."""

    debug: bool = False
    is_null: bool = False
    extensions: dict[str, Any] = field(factory=dict)
    _fields: list[bytes] = field(init=False, factory=list)
    _errors: list[dict[str, Any]] = field(init=False, factory=list)
    #: Of exceptions by their identity; they are kept, so that no other one gets it.
    _told: dict[int, tuple[BaseException, Failure]] = field(init=False, factory=dict)

    @property
    def errors(self) -> list[dict[str, Any]]:
        """The errors, as clients see them."""
        return self._errors

    @property
    def has_errors(self) -> bool:
        """Whether an error was added."""
        return bool(self._errors)

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the errors, each once."""
        found = (error.get("extensions", {}).get("code") for error in self._errors)
        return tuple(dict.fromkeys(str(code) for code in found if code is not None))

    def add(self, key: str, data: bytes) -> None:
        """Add a root field."""
        self._fields.append(b'"' + key.encode() + b'":' + data)

    def fail(
        self,
        failure: Failure,
        path: Sequence[str | int],
        locations: Iterable[Location],
    ) -> None:
        """Add an error of a field."""
        error: dict[str, Any] = {"message": _shorten(failure.message)}
        places = [{"line": place.line, "column": place.column} for place in locations]
        if places:
            error["locations"] = places
        if path:
            error["path"] = list(path)
        if failure.extensions:
            error["extensions"] = dict(failure.extensions)
        self._errors.append(error)

    def fail_as(self, error: GraphQLError) -> None:
        """Add an error that graphql-core found.

        One exception may be that of many fields, as of all keys of a batch: it is logged once.
        """
        places = [Location(place.line, place.column) for place in error.locations or ()]
        raised = error.original_error or error
        known = self._told.get(id(raised))
        if known is None:
            known = self._told[id(raised)] = (raised, failure_of(error, debug=self.debug))
        self.fail(known[1], error.path or (), places)

    def add_all(self, other: AnswerWriter) -> None:
        """Add what another writer has collected."""
        self._fields += other._fields
        self._errors += other._errors
        self.is_null |= other.is_null

    def keep(self) -> str:
        """What was collected, as JSON text."""
        fields = [field.decode() for field in self._fields]
        kept = {"fields": fields, "errors": self._errors, "is_null": self.is_null}
        return encode_json(kept).decode()

    def add_kept(self, text: str) -> None:
        """Add what :meth:`keep` gave."""
        kept = json.loads(text)
        self._fields += [field.encode() for field in kept["fields"]]
        self._errors += kept["errors"]
        self.is_null |= kept["is_null"]

    def finish(self) -> bytes:
        """The body."""
        data = b"null" if self.is_null else b"{" + b",".join(self._fields) + b"}"
        more = b',"extensions":' + encode_json(self.extensions) if self.extensions else b""
        if not self._errors:
            return b'{"data":' + data + more + b"}"
        return b'{"errors":' + encode_json(self._errors) + b',"data":' + data + more + b"}"

    def finish_refused(self) -> bytes:
        """The body of a request that was not executed: errors alone."""
        return b'{"errors":' + encode_json(self._errors) + b"}"


def _shorten(message: str) -> str:
    if len(message) <= _LONGEST_MESSAGE:
        return message
    half = _LONGEST_MESSAGE // 2
    return f"{message[:half]} ... {message[-half:]}"


def refuse_request(errors: Iterable[GraphQLError], *, debug: bool) -> AnswerWriter:
    """The answer to a request that was not executed: errors alone."""
    writer = AnswerWriter(debug)
    for error in errors:
        writer.fail_as(error)
    return writer
