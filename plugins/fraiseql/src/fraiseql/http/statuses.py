"""Which status an answer has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fraiseql.http.messages import JSON
from fraiseql.request import AnswerKind, GraphQLAnswer

#: For all media types: HTTP itself has a word for these.
_ALWAYS: Final[Mapping[AnswerKind, int]] = {
    AnswerKind.READ_ONLY: 405,
    AnswerKind.UNAVAILABLE: 503,
    AnswerKind.TIMED_OUT: 504,
    AnswerKind.FAILED: 500,
}

#: ``application/graphql-response+json`` as the audits of 2025 want it.
_COMPATIBLE: Final[Mapping[AnswerKind, int]] = {
    AnswerKind.EXECUTED: 200,
    AnswerKind.UNPARSABLE: 400,
    AnswerKind.INVALID: 400,
    AnswerKind.UNKNOWN_DOCUMENT: 404,
    AnswerKind.NO_OPERATION: 400,
    AnswerKind.BAD_VARIABLES: 400,
    AnswerKind.REFUSED: 403,
}

#: The draft of April 2026.
_DRAFT: Final[Mapping[AnswerKind, int]] = {
    AnswerKind.EXECUTED: 200,
    AnswerKind.UNPARSABLE: 400,
    AnswerKind.INVALID: 422,
    AnswerKind.UNKNOWN_DOCUMENT: 404,
    AnswerKind.NO_OPERATION: 422,
    AnswerKind.BAD_VARIABLES: 422,
    AnswerKind.REFUSED: 403,
}
_PARTIAL_SUCCESS: Final = 294


def choose_status(answer: GraphQLAnswer, media: str, profile: str) -> int:
    """The status of an answer.

    Args:
        answer: of the engine.
        media: the negotiated media type; ``application/json`` promises no more than that the
            request arrived, so that old clients read the errors.
        profile: the setting ``fraiseql.http.statuses``.
    """
    if answer.kind in _ALWAYS:
        return _ALWAYS[answer.kind]
    if media == JSON:
        return 200
    if profile != "draft-2026":
        return _COMPATIBLE[answer.kind]
    if answer.kind is AnswerKind.EXECUTED and answer.has_errors:
        return _PARTIAL_SUCCESS
    return _DRAFT[answer.kind]
