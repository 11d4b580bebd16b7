"""Writes the reference of the codes that clients of GraphQL see, and of those of other reports."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fraiseql.execute.failures import STATES
from fraiseql.explain.advice import Reason

#: What each code of ``extensions.code`` means, and what to do; the states of the database beside.
ANSWERS: Final = {
    "APPLICATION_ERROR": "A Python field of the application raised a `GraphQLError` without a code.",
    "APPLICATION_UNAVAILABLE": "The server was started from a bundle, and the application that this request needs cannot be loaded.",
    "BAD_CURSOR": "The cursor was changed, or belongs to another list or order: begin at the first page.",
    "BAD_REQUEST": "The body or the address holds no GraphQL request.",
    "BAD_USER_INPUT": "A value is malformed, out of range or has no meaning: mend the argument.",
    "BUSINESS_RULE": "A function of the database refused by `RAISE`; its message is for the user.",
    "CHECK_VIOLATION": "A value is not allowed by a `CHECK`.",
    "CONFLICT": "Somebody else changed the same data: read again, then try again.",
    "CONSTRAINT_VIOLATION": "Another rule of the data is violated.",
    "CONTENT_TOO_LARGE": "The body, or a file, is larger than `fraiseql.http` allows.",
    "CSRF_PREVENTION": "A page of another site may have sent this: send `content-type: "
    "application/json` or the header that the message names.",
    "DOCUMENT_NOT_TRUSTED": "Only documents that the server keeps may be run.",
    "EXCLUSION_VIOLATION": "A value conflicts with that of another row.",
    "EXTENSION_MISSING": "The database has no such extension; the message names it.",
    "FORBIDDEN": "The role of the database, or a function, does not allow it.",
    "FOREIGN_KEY_VIOLATION": "Something that is referred to does not exist, or is still referred to.",
    "GRAPHQL_PARSE_FAILED": "The document is no GraphQL; `locations` says where.",
    "GRAPHQL_VALIDATION_FAILED": "The document does not fit the schema.",
    "HTTP_VERSION_NOT_SUPPORTED": "`fraise serve` speaks HTTP/1.0 and HTTP/1.1, and HTTP/2 by the native engine.",
    "IDEMPOTENCY_KEY_IN_USE": "The same request is being done: ask again in a moment.",
    "IDEMPOTENCY_KEY_REUSED": "The key came with another request: make a new key.",
    "INTERNAL_SERVER_ERROR": "A defect on the side of the server; `id` stands in its log.",
    "LIMIT_EXCEEDED": "The request is larger than `fraiseql.limits` allows; the message names the limit.",
    "METHOD_NOT_ALLOWED": "GraphQL is asked by `GET` and `POST`, mutations by `POST` only.",
    "NOT_ACCEPTABLE": "None of the media types in `accept` can be had.",
    "NOT_COMPILED": "A server that is sealed has no plan for this request in its bundle.",
    "NOT_FOUND": "A function of the database found nothing (`P0002`), or the address is no endpoint.",
    "NOT_NULL_VIOLATION": "A required value is missing.",
    "NOT_IMPLEMENTED": "The request has a `Transfer-Encoding` other than `chunked`.",
    "OPERATION_RESOLUTION_FAILURE": "The document has no operation of that name, or several and none named.",
    "PERSISTED_QUERY_HASH_MISMATCH": "The hash is not that of the document.",
    "PERSISTED_QUERY_NOT_FOUND": "The server does not know the hash: send the document with it.",
    "PERSISTED_QUERY_NOT_SUPPORTED": "The server keeps no documents: send them whole.",
    "READ_ONLY": "A mutation where only reading is allowed: by `GET`, or on a replica.",
    "REQUEST_HEADER_FIELDS_TOO_LARGE": "Request line and headers are larger than "
    "`fraiseql.http.head_bytes` allows.",
    "REQUEST_TIMEOUT": "The request did not arrive in the time of `fraiseql.http`.",
    "SERVICE_UNAVAILABLE": "The database cannot be reached or is overloaded: try again later.",
    "SHUTTING_DOWN": "The server is ending: try again, another one answers.",
    "TIMEOUT": "The request took longer than `fraiseql.limits.seconds` and was cancelled.",
    "UNIQUE_VIOLATION": "A value that must be unique is taken; `field` names it where it is one.",
    "UNKNOWN_OUTCOME": "The connection was lost during a mutation; whether it was done is not known.",
    "UNREPRESENTABLE_VALUE": "What the database holds does not fit the type in the schema.",
    "UNSUPPORTED_MEDIA_TYPE": "The body is not of a media type that can be read.",
    "WORKER_LOST": "The process of Python that answered has ended; whether a mutation was done is not known.",
}

#: What ``fraiseql explain`` warns of.
REASONS: Final = {
    Reason.NO_INDEX: "No index serves it; the warning has the statements that would.",
    Reason.NOT_INDEXABLE: "No index can serve this operator: filter by something else beside it.",
    Reason.NEGATED: "Below `not`, `none` or `every` no index is looked into.",
    Reason.INSIDE_A_LIST: "It is inside of an embedded list: make the list a relation.",
    Reason.SHORT_PATTERN: "A trigram index finds nothing by fewer than three characters in a row.",
    Reason.VIEW: "The source is a view: look at the plan.",
}

#: Constants of the code in capitals that are no codes.
_OTHERS: Final = {
    *("LICENSE", "POST", "HEAD", "OPTIONS", "CORS", "UUID", "DESC", "FIRST", "LAST"),
    *("SC_CLK_TCK", "SC_PAGE_SIZE"),
}
_CODE: Final = re.compile(r"[A-Z]+(?:_[A-Z]+)*")
_IN_JSON: Final = re.compile(rb'"code": ?"([A-Z_]+)"')
_ROOMS: Final = (
    *(
        ("fraiseql", room)
        for room in ("engine", "execute", "http", "persisted", "plan", "serving", "sql")
    ),
    ("fraise_gateway", "workers"),
)


def codes_in_code() -> set[str]:
    """The codes that stand in the modules that answer requests."""
    files = [file for package, room in _ROOMS for file in _python_files(_home_of(package) / room)]
    return {code for file in files for code in _codes_of(file)} - _OTHERS


def _home_of(package: str) -> Path:
    return Path(str(importlib.import_module(package).__file__)).parent


def _python_files(place: Path) -> list[Path]:
    return [place] if place.suffix else sorted(place.rglob("*.py"))


def _codes_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        value: Any = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, bytes):
            yield from (found.decode() for found in _IN_JSON.findall(value))
        elif isinstance(value, str) and len(value) > 4 and _CODE.fullmatch(value):
            yield value


def _states_of(code: str) -> str:
    return ", ".join(f"`{state}`" for state, (known, _) in STATES.items() if known == code)


def write_answers() -> str:
    """The page of codes that clients see."""
    out = [
        "# Codes of answers",
        "",
        "What stands in `extensions.code` of a GraphQL error. Codes are stable, messages are not:",
        "clients branch on codes. [Over HTTP](../../guides/http.md) says which status goes with",
        "them, and what else an error tells. Five characters are a SQLSTATE of PostgreSQL, fewer a",
        "whole class of them. Codes of errors that developers and operators see stand in",
        "[Error codes](errors.md).",
        "",
        "| code | what | SQLSTATE |",
        "|---|---|---|",
    ]
    out += [f"| `{code}` | {text} | {_states_of(code)} |" for code, text in sorted(ANSWERS.items())]
    out += [
        "",
        "A field of a mutation's result, `errors[].code`, holds the codes of your own functions.",
        "",
        "## Warnings of fraiseql explain",
        "",
        "| code | what |",
        "|---|---|",
        *[f"| `{reason.value}` | {text} |" for reason, text in REASONS.items()],
    ]
    return "\n".join([*out, ""])
