"""Statements of mutations that say by value whether they did what they were asked.

The function gives ``status``, and what else it likes of ``message``, ``errors``, ``entity`` or
``entity_id``, ``cascade`` and keys of its own.  A status that is not known as a success is none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen

from fraiseql.plan.reads import DocumentRead
from fraiseql.schema.model import TYPE, OutcomeMember, OutcomeModel
from fraiseql.sql.writer import quote_text

#: What a function says when it has done what it was asked; anything else is a refusal.
SUCCESSES: Final = ("success", "created", "updated", "deleted", "unchanged")

_NO_CHANGES: Final = """'{"updated": [], "deleted": []}'::jsonb"""


@frozen
class OutcomeDocument:
    """Writes the document of an outcome.

    Attributes:
        result: SQL of what the function gave, a ``jsonb``.
        reads: what is asked of the entity of each member, by its name and response key.
        again: SQL of a document, as text, by what is asked of it and SQL of its id.
    """

    outcome: OutcomeModel
    function: str
    result: str
    reads: Mapping[str, Mapping[str, DocumentRead]]
    again: Callable[[DocumentRead, str], str]

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
        front = [f"{{{_json(TYPE)}:{_json(member.name)}"]
        values = [("errors", f"coalesce(nullif({r} -> 'errors', 'null')::text, '[]')")]
        reads = self.reads.get(member.name, {})
        values += [(f"@{key}", self._entity(read)) for key, read in reads.items()]
        if member.entity is not None and not reads:
            values.append((member.entity.key, f"coalesce({self._given}, 'null')"))
        if member.cascade:
            cascade = f"coalesce(({_NO_CHANGES} || nullif({r} -> 'cascade', 'null'))::text, 'null')"
            values.append(("cascade", cascade))
        taken = [TYPE, "entity", *(key for key, _ in values)]
        parts = [quote_text(front[0])]
        for key, sql in values:
            parts += [quote_text(f",{_json(key)}:"), sql]
        rest = ", ".join(quote_text(key) for key in taken)
        return f"{' || '.join(parts)} || ',' || substr(({r} - ARRAY[{rest}])::text, 2)"

    @property
    def _given(self) -> str:
        return f"nullif({self.result} -> 'entity', 'null')::text"

    def _entity(self, read: DocumentRead) -> str:
        """The document that the function gave, or that of the id.

        What is not in documents (relations, SQL expressions) is read where the row is.
        """
        id_ = f"nullif({self.result} ->> 'entity_id', '')"
        if read.spliced:
            id_ = f"coalesce({id_}, {self.result} #>> '{{entity,id}}')"
            return f"coalesce({self.again(read, id_)}, 'null')"
        return f"coalesce({self._given}, {self.again(read, id_)}, 'null')"


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
