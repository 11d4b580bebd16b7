"""What went wrong, as far as a client may know it.

Nothing internal reaches a client: no SQL, no name of a table or constraint, no text of an
exception.  What the application itself says does: a :class:`graphql.GraphQLError`, and what
``RAISE`` in a function says to whoever calls it: the message, the hint, and the field.  Its detail
and its constraint are for those who keep the database: functions pass on there what they caught.
"""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Mapping
from typing import Any, Final

import psycopg
from attrs import field, frozen
from fraise_hookspecs import FraiseError
from graphql import GraphQLError

from fraiseql.errors import UnstorableTextError
from fraiseql.plan.refusal import BAD_USER_INPUT

INTERNAL: Final = "INTERNAL_SERVER_ERROR"
UNREPRESENTABLE: Final = "UNREPRESENTABLE_VALUE"
UNAVAILABLE: Final = "SERVICE_UNAVAILABLE"
TIMEOUT: Final = "TIMEOUT"
APPLICATION: Final = "APPLICATION_ERROR"
BUSINESS_RULE: Final = "BUSINESS_RULE"
UNKNOWN_OUTCOME: Final = "UNKNOWN_OUTCOME"

#: Whose turn it is, by code: the system's, or that of whoever keeps the application; where nothing
#: stands here, it is the user's.
_CATEGORIES: Final = {
    UNAVAILABLE: "system",
    TIMEOUT: "system",
    UNKNOWN_OUTCOME: "system",
    INTERNAL: "unexpected",
}

_LOG = logging.getLogger("fraiseql")

#: Code and message by SQLSTATE, then by its class of two characters.
STATES: Final[Mapping[str, tuple[str, str]]] = {
    "23505": ("UNIQUE_VIOLATION", "A value that must be unique is taken."),
    "23503": (
        "FOREIGN_KEY_VIOLATION",
        "Something that this refers to does not exist, or is still referred to.",
    ),
    "23502": ("NOT_NULL_VIOLATION", "A required value is missing."),
    "23514": ("CHECK_VIOLATION", "A value is not allowed."),
    "23P01": ("EXCLUSION_VIOLATION", "A value conflicts with another one."),
    "2201B": (BAD_USER_INPUT, "A regular expression is malformed."),
    "22": (BAD_USER_INPUT, "A value is malformed or out of range."),
    "23": ("CONSTRAINT_VIOLATION", "A rule of the data is violated."),
    "25006": ("READ_ONLY", "Only reading is allowed here."),
    "40": ("CONFLICT", "Something else changed the same data; try again."),
    "42501": ("FORBIDDEN", "This is not allowed."),
    "53": (UNAVAILABLE, "The database is overloaded."),
    "54000": (BAD_USER_INPUT, "A value is too complex."),
    "54001": (BAD_USER_INPUT, "A value is too complex."),
    "55P03": ("CONFLICT", "Something else is changing the same data; try again."),
    "57014": (TIMEOUT, "The request took too long and was cancelled."),
    "57P": (UNAVAILABLE, "The database is not available."),
    "08": (UNAVAILABLE, "The database is not available."),
    "FQ409": ("CONFLICT", "Somebody else has changed this since you looked."),
    "P0001": (BUSINESS_RULE, "This is not allowed."),
    "P0002": ("NOT_FOUND", "Something that this refers to does not exist."),
}

#: Sources of PostgreSQL that read what clients write in a language of its own: a JSON path, a
#: pattern of a tree.  What is wrong by :data:`_MISREAD` there is the client's; elsewhere ours.
_LANGUAGES: Final = frozenset(
    {
        "jsonpath_scan.l",
        "jsonpath_gram.y",
        "jsonpath.c",
        "jsonpath_exec.c",
        "ltree_io.c",
        "ltxtquery_io.c",
    }
)

#: A syntax error, an unknown name, a label of a tree that is too long.
_MISREAD: Final = frozenset({"42601", "42704", "42622"})

#: The languages of searches that came with PostgreSQL 14, as an error names them.
_NEWER_LANGUAGE: Final = re.compile(
    r'"pg_catalog\.(armenian|basque|catalan|hindi|serbian|yiddish)"'
)

#: Codes of the errors that mean that no connection could be had.
_OUT_OF_REACH: Final = ("PG-SERVER-", "PG-CONN-", "PG-POOL-001", "PG-POOL-002")

#: States by which a server tells that it ends a connection.
_ENDINGS: Final = frozenset({"57P01", "57P02", "57P04", "57P05", "25P03", "25P04"})

#: How graphql-core begins to tell of a null in the wrong place.
_NULL: Final = "Cannot return null for non-nullable field "

#: Where PL/pgSQL's RAISE reports from.
_RAISE: Final = "exec_stmt_raise"


@frozen
class Failure:
    """What a client is told.

    Attributes:
        lost: whether the database itself is out of reach, so that trying again is of no use.
    """

    message: str
    extensions: Mapping[str, Any] = field(factory=dict)
    lost: bool = False


def failure_of(error: BaseException, *, debug: bool = False, writing: bool = False) -> Failure:
    """What a client is told of an error; what is kept from it goes to the log.

    Args:
        error: whatever was raised.
        debug: tell everything.
        writing: a mutation was being run, so that a lost connection leaves its outcome open.
    """
    if writing and _is_cut(error):
        return _masked(
            error,
            UNKNOWN_OUTCOME,
            "The connection to the database was lost; whether this was done is not known.",
            debug=debug,
        )
    if isinstance(error, GraphQLError):
        return _told(error, debug=debug)
    if isinstance(error, UnicodeEncodeError):
        return Failure("A text is not valid Unicode.", {"code": BAD_USER_INPUT})
    if isinstance(error, UnstorableTextError):  # its own words are for the application
        message = "A text has the character U+0000, or half of a surrogate pair."
        return Failure(message, {"code": BAD_USER_INPUT})
    if isinstance(error, TimeoutError):
        return Failure("The request took too long and was cancelled.", _coded(TIMEOUT))
    if isinstance(error, psycopg.Error):
        return _database_failure(error, debug=debug)
    if isinstance(error, FraiseError) and error.code.startswith(_OUT_OF_REACH):
        return _masked(error, UNAVAILABLE, "The database is not available.", debug=debug, lost=True)
    return _masked(error, INTERNAL, "Internal server error.", debug=debug)


def _is_cut(error: BaseException) -> bool:
    """Whether a connection ended while it was used; one that could not be had is no such thing."""
    if not isinstance(error, psycopg.OperationalError):
        return False
    state = error.sqlstate or ""
    return not state or state.startswith("08") or state in _ENDINGS


def _told(error: GraphQLError, *, debug: bool) -> Failure:
    original = error.original_error
    # graphql-core's own word for a null in the wrong place is a TypeError
    is_null = error.message.startswith(_NULL) and isinstance(original, TypeError | None)
    if original is not None and not isinstance(original, GraphQLError) and not is_null:
        return failure_of(original, debug=debug)
    extensions = dict(error.extensions or {})
    if "code" not in extensions:
        extensions["code"] = UNREPRESENTABLE if is_null else APPLICATION
    return Failure(error.message, extensions)


def _database_failure(error: psycopg.Error, *, debug: bool) -> Failure:
    state = error.sqlstate or ""
    known = STATES.get(state) or STATES.get(state[:3]) or STATES.get(state[:2])
    if is_raised(error):
        return _raised(error, known[0] if known else None, debug=debug)
    if state in _MISREAD and error.diag.source_file in _LANGUAGES:
        known = (BAD_USER_INPUT, "A path or pattern is malformed.")
    if state == "42704" and _NEWER_LANGUAGE.search(error.diag.message_primary or ""):
        message = "This language is not known to the search of the database's version."
        known = (BAD_USER_INPUT, message)
    if known is None and not state:
        if isinstance(error, psycopg.DataError):
            known = STATES["22"]
        elif isinstance(error, psycopg.OperationalError):
            known = STATES["08"]
    if known is None:
        return _masked(error, INTERNAL, "Internal server error.", debug=debug)
    code, message = known
    if code == UNAVAILABLE:
        return _masked(error, code, message, debug=debug, lost=True)
    extensions = _coded(code)
    if debug:
        extensions["debug"] = str(error)
    return Failure(message, extensions)


def is_raised(error: psycopg.Error) -> bool:
    """Whether a function of PL/pgSQL raised an error of its own, by RAISE."""
    return error.diag.source_function == _RAISE


def _raised(error: psycopg.Error, code: str | None, *, debug: bool) -> Failure:
    """What a function said with RAISE, as far as it is meant for the client."""
    diagnosis = error.diag
    said = {"hint": diagnosis.message_hint, "field": diagnosis.column_name}
    if code is None:
        # A state of the application's own invention: clients tell its rules apart by it.
        said["sqlstate"] = error.sqlstate
    if debug:
        said |= {
            "sqlstate": error.sqlstate,
            "detail": diagnosis.message_detail,
            "constraint": diagnosis.constraint_name,
        }
    extensions = {key: value for key, value in said.items() if value}
    message = diagnosis.message_primary or "This is not allowed."
    return Failure(message, {**_coded(code or BUSINESS_RULE), **extensions})


def _coded(code: str) -> dict[str, Any]:
    return {"code": code, "category": _CATEGORIES.get(code, "user")}


def _masked(
    error: BaseException, code: str, message: str, *, debug: bool, lost: bool = False
) -> Failure:
    reference = secrets.token_hex(8)
    _LOG.error("%s (%s): %s", code, reference, error, exc_info=error)
    extensions = {**_coded(code), "id": reference}
    if debug:
        extensions["debug"] = f"{type(error).__name__}: {error}"
    return Failure(message, extensions, lost=lost)
