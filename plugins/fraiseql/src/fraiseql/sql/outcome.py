"""Statements of mutations that say by value whether they did what they were asked.

The function gives ``status``, and what else it likes of ``message``, ``errors``, ``entity`` or
``entity_id``, ``cascade`` and keys of its own.  A status that is not known as a success is none.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from attrs import frozen

from fraiseql.schema.model import FieldModel, OutcomeMember, OutcomeModel
from fraiseql.sql.writer import quote_text

#: What a function says when it has done what it was asked; anything else is a refusal.
SUCCESSES: Final = ("success", "created", "updated", "deleted", "unchanged")

#: The key that says which member of the union a document is.
DISCRIMINATOR: Final = "@type"

_NO_CHANGES: Final = """'{"updated": [], "deleted": []}'::jsonb"""


@frozen
class OutcomeDocument:
    """Writes the document of an outcome.

    Attributes:
        result: SQL of what the function gave, a ``jsonb``.
        read: SQL of a document, as text, by its type and SQL of its id; empty where the type has
            no source.
    """

    outcome: OutcomeModel
    function: str
    result: str
    read: Callable[[str, str], str]

    def write(self) -> str:
        """SQL of the document as text; an error of PostgreSQL where there is no status."""
        statuses = ", ".join(quote_text(status) for status in SUCCESSES)
        r = self.result
        return (
            f"CASE WHEN jsonb_typeof({r}) IS DISTINCT FROM 'object'"
            f" OR jsonb_typeof({r} -> 'status') IS DISTINCT FROM 'string'"
            f" THEN {self._refuse()}"
            f" WHEN {r} ->> 'status' IN ({statuses}) THEN {self._member(self.outcome.success)}"
            f" ELSE {self._member(self.outcome.error)} END"
        )

    def _refuse(self) -> str:
        """An expression that fails, so that what the function wrote is undone.

        No function of PostgreSQL raises an error of one's own; asking for a setting that nobody
        has comes closest, and its message, which goes to the log, holds the setting's name.
        """
        return f"current_setting({quote_text(f'fraiseql.no status from {self.function}')})"

    def _member(self, member: OutcomeMember) -> str:
        r = self.result
        front = [f"{{{_json(DISCRIMINATOR)}:{_json(member.name)}"]
        values = [("errors", f"coalesce(nullif({r} -> 'errors', 'null')::text, '[]')")]
        if member.entity is not None:
            values.append((member.entity.key, self._entity(member.entity)))
        if member.cascade:
            cascade = f"coalesce(({_NO_CHANGES} || nullif({r} -> 'cascade', 'null'))::text, 'null')"
            values.append(("cascade", cascade))
        taken = [DISCRIMINATOR, "entity", *(key for key, _ in values)]
        parts = [quote_text(front[0])]
        for key, sql in values:
            parts += [quote_text(f",{_json(key)}:"), sql]
        rest = ", ".join(quote_text(key) for key in taken)
        return f"{' || '.join(parts)} || ',' || substr(({r} - ARRAY[{rest}])::text, 2)"

    def _entity(self, field: FieldModel) -> str:
        given = f"nullif({self.result} -> 'entity', 'null')::text"
        again = self.read(field.type.leaf, f"nullif({self.result} ->> 'entity_id', '')")
        return f"coalesce({given}, {again}, 'null')" if again else f"coalesce({given}, 'null')"


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
