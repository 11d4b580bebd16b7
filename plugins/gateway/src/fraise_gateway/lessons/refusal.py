"""Why the native path is not taught to answer an operation."""

from __future__ import annotations

import enum


class Reason(enum.Enum):
    """What figures and explanations call it."""

    #: A field runs in Python, or below Python.
    PYTHON = "python"
    #: A field fails whatever is in the database.
    ERROR = "error"
    #: It does several mutations, one after the other, of which each may fail by itself.
    SEVERAL = "several"
    #: It is a mutation that does nothing.
    NOTHING = "nothing"
    #: It may be answered in parts.
    PARTS = "parts"
    #: The document is named in two ways, or by a name that means it only now.
    NAMES = "names"
    #: The way that its variables choose a plan cannot be told.
    VARIABLES = "variables"
    #: What came as its variables cannot be told as JSON.
    VALUES = "values"
    #: The native path would not have it: a value in it is not plain, or it is too large.
    DECLINED = "declined"


class NotTaughtError(Exception):
    """There is no lesson in an operation.

    Args:
        reason: why.
        is_lasting: whether no other request for the same plan could have one.
        variable: that it is about, where it is about one.
    """

    def __init__(
        self, reason: Reason, *, is_lasting: bool = True, variable: str | None = None
    ) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.is_lasting = is_lasting
        self.variable = variable
