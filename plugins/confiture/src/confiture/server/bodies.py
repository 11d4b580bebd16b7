"""Bodies of functions and procedures, checked when everything is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import frozen
from fraise_hookspecs import Where
from fraise_hookspecs.migration import Namespace

from confiture.ddl.position import find_body, place_in_body
from confiture.ddl.session import GOVERNED, skips_bodies
from confiture.ddl.statements import Statement
from confiture.errors import BodyInvalidError
from confiture.server.wire import Refusal, Wire

_ROUTINES: Final = (Path(__file__).parent / "sql" / "routines.sql").read_text("utf-8")


@frozen
class Routine:
    """A function or procedure as the catalog holds it.

    Attributes:
        signature: name with argument types, for messages.
        body: its source.
        check: the statement that calls the validator of its language.
        config: its own ``SET`` clauses, ``name=value``.
    """

    oid: int
    schema: str
    name: str
    signature: str
    body: str
    check: str
    config: tuple[str, ...]


@frozen
class Finding:
    """A body that is wrong, in a file that asked not to be checked."""

    message: str
    where: Where | None


def check_bodies(wire: Wire, statements: Sequence[Statement]) -> tuple[Finding, ...]:
    """Check all bodies, inside of the open transaction.

    A body is checked under the search path it will run under: its own, else the session's; a
    body that only finds its names under the settings of its file is right as well.

    Returns:
        what is wrong in files that say ``check_function_bodies = off``.

    Raises:
        BodyInvalidError: a body in any other file is wrong.
    """
    routines = _read_routines(wire)
    creators = _find_creators(statements)
    findings: list[Finding] = []
    bad: list[tuple[Routine, Statement | None, Refusal]] = []
    for routine, refusal in _check_all(wire, routines):
        statement = _find_statement(routine, creators)
        if statement is not None and _passes_in_file(wire, routine, statement):
            continue
        if statement is not None and skips_bodies(statement.settings):
            where, message = _describe(routine, statement, refusal)
            findings.append(Finding(message, where))
        else:
            bad.append((routine, statement, refusal))
    if bad:
        raise _explain(bad)
    return tuple(findings)


def _read_routines(wire: Wire) -> list[Routine]:
    rows = wire.connection.execute(_ROUTINES).fetchall()
    return [
        Routine(oid, schema, name, signature, body, check, tuple(config))
        for oid, schema, name, signature, body, check, config in rows
    ]


def _check_all(wire: Wire, routines: Sequence[Routine]) -> list[tuple[Routine, Refusal]]:
    """The routines that the validators refuse."""
    refused: list[tuple[Routine, Refusal]] = []
    plain = [one for one in routines if not one.config]
    at = 0
    while at < len(plain):
        calls = ";\n".join(one.check for one in plain[at:])
        refusal = _run_aside(wire, "SET LOCAL check_function_bodies = on", calls)
        if refusal is None:
            break
        at += refusal.done
        # A position is one in the body; without it the error is about the body as a whole.
        refused.append((plain[at], refusal))
        at += 1
    for routine in routines:
        if routine.config:
            refusal = _run_aside(wire, _settings_of(routine), routine.check)
            if refusal is not None:
                refused.append((routine, refusal))
    return refused


def _run_aside(wire: Wire, settings: str, calls: str) -> Refusal | None:
    """Run validators behind a savepoint that takes their settings along."""
    wire.run(f"SAVEPOINT confiture; {settings}")
    refusal = wire.run(calls)
    wire.run("ROLLBACK TO SAVEPOINT confiture; RELEASE SAVEPOINT confiture")
    return refusal


def _settings_of(routine: Routine) -> str:
    lines = ["SET LOCAL check_function_bodies = on"]
    for entry in routine.config:
        name, _, value = entry.partition("=")
        quoted = value.replace("'", "''")
        lines.append(f"SELECT pg_catalog.set_config('{name}', '{quoted}', true)")
    return "; ".join(lines)


def _passes_in_file(wire: Wire, routine: Routine, statement: Statement) -> bool:
    settings = [one.sql for one in statement.settings if one.name not in GOVERNED]
    if not settings:
        return False
    lines = "; ".join(["SET LOCAL check_function_bodies = on", *settings])
    return _run_aside(wire, lines, routine.check) is None


def _find_creators(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    creators: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        creation = statement.creation
        if creation is not None and creation.name and creation.namespace is Namespace.ROUTINE:
            creators[creation.name[-1]].append(statement)
    return creators


def _find_statement(routine: Routine, creators: dict[str, list[Statement]]) -> Statement | None:
    """The statement that a routine comes from; None for one that other code created."""
    quoted = routine.body.replace("'", "''")
    for statement in reversed(creators.get(routine.name, ())):
        name = statement.creation.name if statement.creation is not None else None
        if name and len(name) > 1 and name[-2] != routine.schema:
            continue
        if find_body(statement, routine.body) is not None or quoted in statement.text:
            return statement
    return None


def _describe(
    routine: Routine, statement: Statement | None, refusal: Refusal
) -> tuple[Where | None, str]:
    """The place of the error and the message."""
    if statement is None:
        return None, f"the body of {routine.signature}: {refusal.message}"
    where = statement.where
    # Validators speak of the body, by an internal position; of the call, by a plain one.
    if refusal.internal_position and refusal.internal_query == routine.body:
        where = place_in_body(statement, routine.body, refusal.internal_position)
    lines = [f"the body of {routine.signature}: {refusal.message}"]
    if refusal.detail:
        lines.append(f"  detail: {refusal.detail}")
    if where.line is not None and where != statement.where:
        line = statement.source.text.split("\n")[where.line - 1].strip()
        lines.append(f"  {where.line} | {line[:120]}")
    return where, "\n".join(lines)


def _explain(bad: Sequence[tuple[Routine, Statement | None, Refusal]]) -> BodyInvalidError:
    where, message = _describe(*bad[0])
    others = [
        f"{place if place is not None else ''} {text.splitlines()[0]}".strip()
        for place, text in (_describe(*one) for one in bad[1:6])
    ]
    if others:
        more = f"\n  and {len(bad) - 6} more" if len(bad) > 6 else ""
        message += "\n  also " + "\n  also ".join(others) + more
    hint = bad[0][2].hint or "correct the body; nothing was changed"
    return BodyInvalidError(message, hint=hint, where=where)
