"""Mutations that do the same for several inputs at once."""

from __future__ import annotations

import enum

from fraiseql.declare.types import type_


class BatchMode(enum.Enum):
    """What becomes of a batch when some of its items fail."""

    #: Nothing is done unless everything is.
    ALL_OR_NOTHING = "all_or_nothing"
    #: What can be done is done.
    PARTIAL = "partial"


class BatchStatus(enum.Enum):
    """What became of one item of a batch."""

    #: It is done.
    DONE = "done"
    #: It failed; `error` or `result` says why.
    FAILED = "failed"
    #: It would have been done, and was undone because another item failed.
    UNDONE = "undone"


@type_
class BatchError:
    """Why one item of a batch failed."""

    code: str
    message: str
    field: str | None
    hint: str | None
    sqlstate: str | None


@type_
class BatchItem:
    """What every item of a batch has; its result is added for each mutation."""

    index: int
    status: BatchStatus
    error: BatchError | None


@type_
class BatchCounts:
    """What every batch has; its items are added for each mutation."""

    done: int
    failed: int
