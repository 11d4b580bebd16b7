"""How the name of a created object is read from a statement's first tokens.

Targets of the ``ObjectKindSpec`` that this plugin registers; each is a ``NameReader``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_NOISE: Final = frozenset({"if", "not", "exists", "concurrently"})
_WORD: Final = re.compile(r'[^\W\d][\w$]*|"(?:[^"]|"")+"')


def unquote(token: str) -> str:
    """An identifier as the catalogs hold it."""
    if token.startswith('"') and token.endswith('"') and len(token) > 1:
        return token[1:-1].replace('""', '"')
    return token


def _skip_noise(tokens: Sequence[str], at: int) -> int:
    while at < len(tokens) and tokens[at] in _NOISE:
        at += 1
    return at


def _read_chain(tokens: Sequence[str], at: int) -> tuple[str, ...] | None:
    parts: list[str] = []
    while at < len(tokens) and _WORD.fullmatch(tokens[at]):
        parts.append(unquote(tokens[at]))
        if at + 1 >= len(tokens) or tokens[at + 1] != ".":
            return tuple(parts)
        at += 2
    return None


def read_name(tokens: Sequence[str], prefix: int) -> tuple[str, ...] | None:
    """``CREATE TABLE [IF NOT EXISTS] schema.name``: the name, qualified or not."""
    return _read_chain(tokens, _skip_noise(tokens, prefix))


def read_optional_name(tokens: Sequence[str], prefix: int) -> tuple[str, ...] | None:
    """``CREATE INDEX [name] ON ...``: None where PostgreSQL chooses the name."""
    at = _skip_noise(tokens, prefix)
    if at < len(tokens) and tokens[at] in {"on", "("}:
        return None
    return _read_chain(tokens, at)


def read_schema(tokens: Sequence[str], prefix: int) -> tuple[str, ...] | None:
    """``CREATE SCHEMA [name] [AUTHORIZATION role]``: the role names it where nothing else does."""
    at = _skip_noise(tokens, prefix)
    if at < len(tokens) and tokens[at] == "authorization":
        at += 1
    return _read_chain(tokens, at)


def read_operator(tokens: Sequence[str], prefix: int) -> tuple[str, ...] | None:
    """``CREATE OPERATOR schema.=== (...)``: the signs, after the schema where one is named."""
    schema: list[str] = []
    at = prefix
    while at + 1 < len(tokens) and tokens[at + 1] == "." and _WORD.fullmatch(tokens[at]):
        schema.append(unquote(tokens[at]))
        at += 2
    signs = ""
    while at < len(tokens) and tokens[at] != "(":
        signs += tokens[at]
        at += 1
    return (*schema, signs) if signs else None


def read_nothing(tokens: Sequence[str], prefix: int) -> tuple[str, ...] | None:
    """Casts, transforms and user mappings have no name of their own."""
    del tokens, prefix
    return None  # the type says that there may be a name
