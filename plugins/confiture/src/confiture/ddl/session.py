"""Session settings in DDL files: ``SET`` holds for the rest of its file, not for other files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where

from confiture.errors import StatementRefusedError

_SET_CONFIG: Final = re.compile(
    r"select\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'(?P<name>[^']+)'\s*,", re.IGNORECASE
)
_VALUE: Final = re.compile(r"(?:=|\bto\b)\s*(?P<value>.+)\Z", re.IGNORECASE | re.DOTALL)
#: ``SET`` statements that are no session settings.
_OTHERS: Final = frozenset({"constraints", "transaction"})
#: What the environment decides for the whole build, whatever a dump says.
GOVERNED: Final = frozenset(
    {
        "statement_timeout",
        "lock_timeout",
        "idle_in_transaction_session_timeout",
        "transaction_timeout",
        "check_function_bodies",
        "client_encoding",
        "standard_conforming_strings",
    }
)
_UTF8: Final = frozenset({"utf8", "utf-8", "unicode"})
_ROLES: Final = frozenset({"role", "session authorization"})


@frozen
class Setting:
    """One setting that a file makes.

    Attributes:
        name: of the setting, lower case.
        sql: the statement as it stands in the file, without the semicolon.
        value: lower-case text of the value, without quotes.
    """

    name: str
    sql: str
    value: str


def is_setting(head: Sequence[str], text: str) -> bool:
    """Whether the statement sets something for the session and does nothing else."""
    if head[:1] == ("set",):
        return (head[1:2] and head[1] not in _OTHERS) or False
    if head[:1] == ("reset",):
        return True
    return head[:1] == ("select",) and _SET_CONFIG.match(text) is not None


def read_setting(head: Sequence[str], text: str, where: Where) -> Setting:
    """The setting that the statement makes.

    Raises:
        StatementRefusedError: it would change how the file itself is to be read.
    """
    called = _SET_CONFIG.match(text)
    if called is not None:
        name = called["name"].lower()
        value = text[called.end() :].split(",", 1)[0]
    else:
        name = _name_of(head)
        found = _VALUE.search(text)
        value = found["value"] if found is not None else ""
    setting = Setting(name, text, value.strip().strip("'\"").lower())
    if name == "client_encoding" and setting.value not in _UTF8:
        raise StatementRefusedError(
            f"client_encoding {setting.value} cannot be set: DDL files are read as UTF-8",
            hint="convert the file to UTF-8 and remove the statement",
            where=where,
        )
    if name == "standard_conforming_strings" and setting.value not in {"on", "true", "yes", "1"}:
        raise StatementRefusedError(
            "standard_conforming_strings must stay on",
            hint="write backslash escapes as E'...' and remove the statement",
            where=where,
        )
    return setting


def _name_of(head: Sequence[str]) -> str:
    words = [word for word in head[1:] if word not in {"session", "local"}]
    if head[1:3] == ("session", "authorization") or words[:1] == ["authorization"]:
        return "session authorization"
    if words[:2] == ["time", "zone"]:
        return "timezone"
    name = words[0] if words else ""
    at = 1
    while at + 1 < len(words) and words[at] == ".":
        name += f".{words[at + 1]}"
        at += 2
    return name


def change_session(
    now: tuple[Setting, ...], then: tuple[Setting, ...], baseline: Sequence[str]
) -> tuple[str, ...]:
    """Statements that take a session from the settings of one statement to those of another."""
    if now == then:
        return ()
    if then[: len(now)] == now:
        return tuple(one.sql for one in then[len(now) :] if one.name not in GOVERNED)
    change: list[str] = []
    left = {setting.name for setting in now}
    if "session authorization" in left:
        change.append("RESET SESSION AUTHORIZATION")
    if "role" in left:
        change.append("RESET ROLE")
    change += ["RESET ALL", *baseline]
    change += [one.sql for one in then if one.name not in GOVERNED]
    return tuple(change)


def skips_bodies(settings: Sequence[Setting]) -> bool:
    """Whether the file itself says that function bodies are not to be checked."""
    return any(
        one.name == "check_function_bodies" and one.value in {"off", "false", "no", "0"}
        for one in settings
    )
