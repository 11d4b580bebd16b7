"""From the bytes of a request to the operations that it asks for."""

from __future__ import annotations

import json
import sys
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from fraiseql.http.messages import Refusal
from fraiseql.persisted.documents import EXTENSION
from fraiseql.request import GraphQLRequest


class _ConstantError(ValueError):
    """One of the constants that Python reads and JSON does not know."""


_JSON_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}


def read_query_string(query: bytes) -> GraphQLRequest:
    """The operation of a GET request; it may only read.

    Raises:
        Refusal: 400, the query string is malformed or lacks ``query``.
    """
    try:
        pairs = parse_qsl(
            query.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=20,
        )
    except ValueError as error:
        raise _bad(f"The query string cannot be read: {error}.") from error
    parameters: dict[str, Any] = {}  # Any: strings, and the JSON values of two of them
    for name, text in pairs:
        if name in parameters:
            raise _bad(f"The parameter {name!r} is given twice.")
        parameters[name] = text
    for name in ("variables", "extensions"):
        if name in parameters:
            text = parameters[name]
            parameters[name] = parse_json(text, f"The parameter {name!r}") if text else None
    if parameters.get("operationName") == "":
        parameters["operationName"] = None
    return _request(parameters, read_only=True)


def read_body(body: bytes, batch: int) -> GraphQLRequest | tuple[GraphQLRequest, ...]:
    """The operation of a POST request, or several where the body is a list.

    Args:
        body: JSON in UTF-8.
        batch: how many operations a list may hold; 0 refuses lists.

    Raises:
        Refusal: 400, the body is not JSON or no GraphQL request.
    """
    if not body.strip():
        raise _bad("The body is empty; it must be a JSON object with a `query`.")
    return read_operations(parse_json(body, "The body"), batch)


def read_operations(
    parsed: Any,  # Any: JSON
    batch: int,
) -> GraphQLRequest | tuple[GraphQLRequest, ...]:
    """The operations that JSON asks for.

    Args:
        parsed: an object, or a list of them.
        batch: how many operations a list may hold; 0 refuses lists.

    Raises:
        Refusal: 400, it is no GraphQL request.
    """
    if not isinstance(parsed, list):
        return _request(parsed, read_only=False)
    if batch == 0:
        raise _bad("The body is a list, and batching is off.")
    if not 1 <= len(parsed) <= batch:
        raise _bad(f"A batch holds 1 to {batch} operations; this one has {len(parsed)}.")
    return tuple(_request(one, read_only=False) for one in parsed)


def _request(parameters: object, *, read_only: bool) -> GraphQLRequest:
    if not isinstance(parameters, dict):
        raise _bad(f"A GraphQL request must be a JSON object, found {_kind(parameters)}.")
    query = parameters.get("query")
    if query is not None:
        _require(query, str, "query")
    name = parameters.get("operationName")
    document = parameters.get("documentId")
    variables = parameters.get("variables")
    extensions = parameters.get("extensions")
    for key, value in (("operationName", name), ("documentId", document)):
        if value is not None:
            _require(value, str, key)
    for key, value in (("variables", variables), ("extensions", extensions)):
        if value is not None:
            _require(value, dict, key)
    if query is None and not document and EXTENSION not in (extensions or {}):
        raise _bad("The parameter `query` is missing.")
    return GraphQLRequest(
        query=query or "",
        document_id=document or None,
        operation_name=name or None,
        variables=variables or {},
        extensions=extensions or {},
        read_only=read_only,
    )


def _require(value: object, kind: type, name: str) -> None:
    if not isinstance(value, kind):
        raise _bad(f"The parameter `{name}` must be {_JSON_KINDS[kind]}, found {_kind(value)}.")


def _kind(value: object) -> str:
    return _JSON_KINDS.get(type(value), "null" if value is None else "a number")


def parse_json(text: bytes | str, what: str) -> Any:  # Any: JSON
    """What JSON says.

    Args:
        text: JSON, in UTF-8.
        what: it is, for errors.

    Raises:
        Refusal: 400, it is no JSON.
    """
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8")
        value = json.loads(text, parse_constant=_refuse_constant)
        if "\\u" in text:
            # Half of a surrogate pair is a JSON string, but no Unicode text.
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise _bad(f"{what} is not UTF-8: {error.reason} at byte {error.start}.") from error
    except UnicodeEncodeError as error:
        raise _bad(f"{what} holds half of a surrogate pair, which is no text.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise _bad(f"{what} is not JSON: {error.msg} at {place}.") from error
    except RecursionError as error:
        raise _bad(f"{what} is nested too deeply.") from error
    except _ConstantError as error:
        raise _bad(f"{what} is not JSON: {error}.") from error
    except ValueError as error:  # what is left is CPython's limit on integers
        most = sys.get_int_max_str_digits()
        raise _bad(f"{what} holds an integer of more than {most} digits.") from error
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise _ConstantError(f"{name} is no JSON number")


def _bad(message: str) -> Refusal:
    return Refusal(400, "BAD_REQUEST", message)
