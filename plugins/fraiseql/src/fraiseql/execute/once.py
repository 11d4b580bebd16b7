"""Mutations that clients may send again: what was answered before is answered again.

The answer of each root field is stored in the transaction that made it, so that it is there exactly
when what it tells has happened.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psycopg
from attrs import frozen
from graphql import GraphQLError

from fraiseql.errors import IdempotencyScopeError
from fraiseql.plan.refusal import refuse
from fraiseql.sql.stores import SCHEMA, prepare_store
from fraiseql.uploads import Upload

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database, Executor

    from fraiseql.request import GraphQLRequest
    from fraiseql.settings import IdempotencySettings

#: The HTTP header, and its name among the ``extensions`` of a request.
HEADER: Final = "idempotency-key"
EXTENSION: Final = "idempotencyKey"

REUSED: Final = "IDEMPOTENCY_KEY_REUSED"
IN_USE: Final = "IDEMPOTENCY_KEY_IN_USE"

_VERSION: Final = 1
_FOLDER: Final = Path(__file__).parents[1] / "sql" / "install"
_KEY: Final = re.compile(r"[\x21-\x7e]{1,255}")


@frozen(kw_only=True)
class Once:
    """A request that shall be done once.

    Attributes:
        scope: hash of what tells callers apart.
        key: that the client chose.
        request: hash of what is asked.
        seconds: for how long the answer is kept.
        wait: seconds to wait for the same request that is being done elsewhere.
    """

    scope: bytes
    key: str
    request: bytes
    seconds: float
    wait: float

    async def claim(self, session: Executor, field: str) -> str | None:
        """The stored answer of a root field; None where this transaction shall do the work.

        Raises:
            GraphQLError: the key stands for another request, or the same one takes too long.
        """
        try:
            row = await session.fetchrow(
                f"SELECT state, answer FROM {SCHEMA}.claim_idempotency_key($1::bytea, $2::text,"  # noqa: S608
                " $3::text, $4::bytea, $5::float8, $6::text)",
                self.scope,
                self.key,
                field,
                self.request,
                self.seconds,
                str(max(round(self.wait * 1000), 1)),
            )
        except psycopg.errors.LockNotAvailable:
            raise GraphQLError(
                "The same request is being done; ask again later.", extensions={"code": IN_USE}
            ) from None
        assert row is not None  # the function gives a row
        if row["state"] == "reused":
            raise GraphQLError(
                "This idempotency key stands for another request.", extensions={"code": REUSED}
            )
        return str(row["answer"]) if row["state"] == "stored" else None

    async def keep(self, session: Executor, field: str, answer: str) -> None:
        """Store the answer of a root field that was claimed."""
        await session.execute(
            f"UPDATE {SCHEMA}.idempotency_key SET answer = $4::text"  # noqa: S608
            " WHERE scope = $1::bytea AND key = $2::text AND field = $3::text",
            self.scope,
            self.key,
            field,
            answer,
        )


def read_key(request: GraphQLRequest, headers: Mapping[str, str]) -> str | None:
    """The idempotency key of a request: of its ``extensions``, else of the header.

    The header may be quoted, as draft-ietf-httpapi-idempotency-key-header says.

    Raises:
        GraphQLError: it is no key.
    """
    given = request.extensions.get(EXTENSION, headers.get(HEADER))
    if given is None:
        return None
    if isinstance(given, str):
        given = given[1:-1] if len(given) > 1 and given[0] == given[-1] == '"' else given
    if not isinstance(given, str) or not _KEY.fullmatch(given):
        raise refuse("An idempotency key has 1 to 255 characters of visible ASCII.")
    return given


def make_once(
    key: str,
    request: GraphQLRequest,
    session: Mapping[str, str],
    names: Sequence[str],
    settings: IdempotencySettings,
) -> Once:
    """What makes a request be done once.

    Args:
        key: of the client.
        request: the operation.
        session: settings of its transaction.
        names: those of them that tell callers apart.
        settings: for how long, and how patiently.
    """
    scope = json.dumps([[name, session.get(name)] for name in names])
    asked = json.dumps(
        [request.query, request.operation_name, request.variables],
        sort_keys=True,
        default=_identify,
    )
    return Once(
        scope=hashlib.sha256(scope.encode()).digest(),
        key=key,
        request=hashlib.sha256(asked.encode("utf-8", "surrogatepass")).digest(),
        seconds=settings.hours * 3600,
        wait=settings.wait,
    )


def _identify(value: object) -> object:
    """What stands for a file in the hash of a request."""
    if isinstance(value, Upload):
        return {"sha256": value.sha256, "name": value.filename, "type": value.content_type}
    raise TypeError(f"a variable is no JSON: {type(value).__name__}")


def choose_scope(settings: IdempotencySettings, known: Sequence[str]) -> tuple[str, ...]:
    """Names of the session variables that tell callers apart, sorted.

    Raises:
        IdempotencyScopeError: they were not named although there are session variables, or one
            that was named does not exist.
    """
    registered = ", ".join(sorted(known)) or "none"
    if settings.scope is None:
        if known:
            raise IdempotencyScopeError(
                "fraiseql.idempotency.scope does not say which session variables tell callers "
                f"apart; there are: {registered}.",
                hint="Name tenant and user, not what changes with each request; [] for none.",
            )
        return ()
    for name in settings.scope:
        if name not in known:
            raise IdempotencyScopeError(
                f"fraiseql.idempotency.scope names {name}, which is no session variable; "
                f"there are: {registered}.",
                hint="Mend the name: without it, callers would share their keys.",
            )
    return tuple(sorted(settings.scope))


async def prepare_answers(database: Database) -> None:
    """Make the table of answers, where it is not there.

    Raises:
        FraiseError: the role may not make it, or not use it; the hint says what it needs.
    """
    await prepare_store(
        database,
        "fraiseql_idempotency",
        _VERSION,
        _FOLDER,
        table="idempotency_key",
        function="claim_idempotency_key(bytea,text,text,bytea,double precision,text)",
    )
