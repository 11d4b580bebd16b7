"""Where instructions go: what callgrind wrote, added up by part of the server.

A line of source counts for the part that it belongs to, wherever the compiler has put it; what is
of Rust's own library counts for the function that it became a part of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

#: Parts, each by what its files and functions are called; the first that fits counts.
PARTS: Final[tuple[tuple[str, str], ...]] = (
    ("shaping", r"crates/core/src/"),
    ("HTTP: admission, headers, identifiers", r"crates/server/src/http/"),
    ("plans: look-up, coercion, binding", r"crates/server/src/plan/"),
    ("PostgreSQL: pool and protocol", r"crates/server/src/pg/"),
    ("putting the answer together", r"crates/server/src/run/"),
    ("metrics and log", r"crates/server/src/observe/"),
    ("limit program", r"gateway/limit/src/"),
    ("HTTP: hyper", r"/(hyper|hyper-util|http|http-body|http-body-util|httparse|httpdate)-\d"),
    ("tasks, timers and sockets: tokio", r"/(tokio|mio|socket2)-\d"),
    ("JSON of requests: serde", r"/(serde|serde_core|serde_json)-\d"),
    ("checking UTF-8: simdutf8", r"/simdutf8-\d"),
    ("buffers: bytes", r"/bytes-\d"),
    ("searching bytes: memchr", r"/memchr-\d"),
)
_LIBRARY: Final = re.compile(r"/rustc/|/library/(std|core|alloc)/|hashbrown-\d")
_ALLOCATOR: Final = re.compile(r"^_?_?(malloc|free|realloc|calloc|_int_|int_|tcache|unlink_chunk)")
_COPYING: Final = re.compile(r"^_*(memcpy|memmove|memset|memcmp|bcmp)")
_PYTHON: Final = re.compile(r"python|_Py|Py[A-Z]")
_NAME: Final = re.compile(r"^\((\d+)\)(?: (.*))?$")


def read(lines: Iterable[str]) -> Counter[str]:
    """Instructions by part.

    Args:
        lines: of one file of callgrind, with the costs of functions themselves.
    """
    found: Counter[str] = Counter()
    names: dict[str, dict[str, str]] = {"file": {}, "fn": {}, "ob": {}}
    here = {"file": "", "fn": "", "ob": "", "own": ""}
    is_call = False
    for line in lines:
        key, sign, text = line.rstrip("\n").partition("=")
        if not sign:
            if is_call:
                is_call = False  # what the function that is called took is told elsewhere
            elif line[:1] in "+-*0123456789":
                cost = line.split()[1:2]
                found[_part(here)] += int(cost[0]) if cost else 0
        elif key in ("fl", "fi", "fe"):
            here["file"] = _name(names["file"], text)
            here["own"] = here["file"] if key == "fl" else here["own"]
        elif key in ("fn", "ob"):
            here[key] = _name(names[key], text)
        elif key in ("cfi", "cfl", "cfn", "cob"):
            _name(names[{"cfn": "fn", "cob": "ob"}.get(key, "file")], text)
        elif key == "calls":
            is_call = True
    return found


def _name(known: dict[str, str], text: str) -> str:
    """The name behind a number; the first time it stands beside it."""
    match = _NAME.match(text)
    if match is None:
        return text
    number, name = match.groups()
    if name is not None:
        known[number] = name
    return known.get(number, "")


def _part(here: dict[str, str]) -> str:
    for file in (here["file"], here["own"]):
        for name, pattern in PARTS:
            if re.search(pattern, file):
                return name
        if file and not _LIBRARY.search(file):
            break
    function = here["fn"]
    if _ALLOCATOR.match(function):
        return "allocator"
    if _COPYING.match(function):
        return "copying and comparing memory"
    if _PYTHON.search(here["ob"]) or _PYTHON.match(function):
        return "Python's own threads"
    return "system calls, clock and the rest"
