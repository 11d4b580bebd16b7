"""The key of cursors: from the settings; outside production, of the project's folder."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from fraiseql.errors import CursorSecretError
from fraiseql.plan.cursors import CursorKey
from fraiseql.schema.model import RelationKind, RootKind

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.schema.build import BuiltSchema
    from fraiseql.settings import FraiseqlSettings

#: What guessing a key must cost: 32 characters, as many bytes as the MAC has.
_SHORTEST: Final = 32


def choose_cursor_key(context: Context, schema: BuiltSchema) -> CursorKey:
    """The key that cursors are signed with.

    Raises:
        CursorSecretError: it is too short, or missing in production where there are connections.
    """
    return key_of(context, signs=has_connections(schema))


def key_of(context: Context, *, signs: bool) -> CursorKey:
    """The same where only this is known of the schema: whether it has connections.

    Raises:
        CursorSecretError: as of :func:`choose_cursor_key`.
    """
    settings: FraiseqlSettings = context.settings("fraiseql")
    secret = settings.cursor_secret
    if secret is not None:
        if len(secret) < _SHORTEST:
            raise CursorSecretError(
                f"fraiseql.cursor_secret must have at least {_SHORTEST} characters, found "
                f"{len(secret)}.",
                hint="Make one: python -c 'import secrets; print(secrets.token_urlsafe(32))'.",
            )
        return CursorKey(secret.encode())
    if context.production and signs:
        raise CursorSecretError(
            "The schema has connections, and fraiseql.cursor_secret is not set.",
            hint="Set FRAISE_FRAISEQL__CURSOR_SECRET to 32 or more random characters, the same "
            "for all servers.",
        )
    return CursorKey(hashlib.sha256(f"fraiseql cursors {context.project}".encode()).digest())


def has_connections(schema: BuiltSchema) -> bool:
    """Whether answers may hold cursors."""
    if any(root.kind is RootKind.FIND_CONNECTION for root in schema.queries.values()):
        return True
    return any(
        field.relation is not None and field.relation.kind is RelationKind.CONNECTION
        for model in schema.models.objects.values()
        for field in model.fields.values()
    )
