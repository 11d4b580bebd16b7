"""A GraphQL request and its answer, as the engine and whatever carries them see them."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs
from attrs import field, frozen

if TYPE_CHECKING:
    from fraiseql.execute.outcome import Outcome


@frozen(kw_only=True)
class GraphQLRequest:
    """One operation to run.

    Attributes:
        query: the document; empty where it is named instead.
        document_id: names the document instead: its SHA-256, with or without ``sha256:`` before
            it, or the name of a trusted operation.
        operation_name: which operation of the document; needed where it holds several.
        variables: as JSON gives them.
        extensions: the request's ``extensions``; the engine looks at ``persistedQuery`` and
            ``idempotencyKey``.
        read_only: a mutation is refused before anything runs (GET, and replicas).
        outcome: what was done for it already, by who could not say it in words.
        spent: seconds of its time that are over, because somebody else has tried to answer it.
    """

    query: str = ""
    document_id: str | None = None
    operation_name: str | None = None
    variables: Mapping[str, Any] = attrs.field(factory=dict)  # Any: JSON
    extensions: Mapping[str, Any] = attrs.field(factory=dict)  # Any: JSON
    read_only: bool = False
    outcome: Outcome | None = None
    spent: float = 0.0


class AnswerKind(enum.Enum):
    """How far a request came; HTTP chooses its status by this."""

    #: Executed; ``data`` is there, perhaps null, perhaps beside errors.
    EXECUTED = "executed"
    #: The document is not GraphQL, or larger than the limits.
    UNPARSABLE = "unparsable"
    #: The document does not fit the schema or the limits.
    INVALID = "invalid"
    #: The document is named by a hash that is not known; the client may send it whole.
    UNKNOWN_DOCUMENT = "unknown_document"
    #: No operation of that name, or several and no name.
    NO_OPERATION = "no_operation"
    #: The variables do not fit the operation.
    BAD_VARIABLES = "bad_variables"
    #: A mutation where only reading is allowed.
    READ_ONLY = "read_only"
    #: The application let nothing run, such as a session variable for who is not known.
    REFUSED = "refused"
    #: The database cannot be reached; the same request may succeed later.
    UNAVAILABLE = "unavailable"
    #: It took longer than it may and was cancelled.
    TIMED_OUT = "timed_out"
    #: A defect on this side of the request, which asking again does not mend.
    FAILED = "failed"


@frozen(kw_only=True)
class GraphQLAnswer:
    """The answer to one request.

    Attributes:
        body: the response as compact UTF-8 JSON, with ``errors`` first where there are any.
        kind: how far the request came.
        has_errors: whether ``errors`` is in the body.
        operation: ``query`` or ``mutation``, None where no operation was found.
        name: of the operation, where it has one.
        document: SHA-256 of the document's text; None where the request named none that is known.
        codes: of the errors, each once, in their order.
        retries: how often a transaction of it was run again.
        parts: how many parts were handed over; then the body is empty.
        engine: who has answered: ``python``, or the executor of that name.
    """

    body: bytes
    kind: AnswerKind
    has_errors: bool
    operation: str | None = None
    name: str | None = None
    document: str | None = None
    codes: tuple[str, ...] = ()
    retries: int = 0
    parts: int = 0
    engine: str = field(default="python", eq=False)  # the same answer, whoever gives it
