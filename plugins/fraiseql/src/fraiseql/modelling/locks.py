"""How functions find and lock the rows that a new or changed row refers to."""

from __future__ import annotations

from collections.abc import Iterable

from fraiseql.modelling.model import ReferenceModel, TableModel, Tables
from fraiseql.modelling.types import name
from fraiseql.sql.writer import quote_text


def ranked(references: Iterable[ReferenceModel], tables: Tables) -> list[ReferenceModel]:
    """References in the order in which all functions lock: the embedded before the embedding."""
    return sorted(references, key=lambda item: tables.rank(item.entity))


def lists_row(table: TableModel, reference: ReferenceModel, tables: Tables) -> bool:
    """Whether the document of what is referred to embeds the row in a list."""
    return any(
        item.entity == table.entity and item.by == reference.key
        for item in tables[reference.entity].lists
    )


def lock_for(reference: ReferenceModel) -> str:
    """The lock that a looked-up row needs, where its own document does not change.

    Whoever is just changing what this document embeds is waited for, also whoever deletes it.
    """
    return "SHARE" if reference.embedded else "KEY SHARE"


def find_row(reference: ReferenceModel, *, given: str, into: str, lock: str) -> str:
    """PL/pgSQL that looks a reference up by its public id, and locks it.

    Args:
        reference: what is looked up.
        given: SQL of the public id.
        into: the variable for the key of the row.
        lock: ``SHARE`` and the like.
    """
    row = name(reference.key)
    return "\n".join(
        [
            f"SELECT {row}.pk_{reference.entity} INTO {into}",
            f"FROM tb_{reference.entity} AS {row}",
            f"WHERE {row}.id = {given} FOR {lock};",
            "IF NOT FOUND THEN",
            f"    PERFORM fn_raise_unknown({quote_text(reference.entity)}, {given});",
            "END IF;",
        ]
    )


def lock_rows(entity: str, ids: str) -> str:
    """PL/pgSQL that locks the rows whose documents will be made anew, all in their order.

    Args:
        entity: whose rows.
        ids: SQL of an array of public ids.
    """
    return (
        f"PERFORM FROM tb_{entity} AS stored WHERE stored.id = ANY ({ids})\n"
        f"ORDER BY stored.pk_{entity} FOR NO KEY UPDATE;"
    )


def indent(text: str, spaces: int) -> str:
    """Every line that holds something, further to the right."""
    return "\n".join(" " * spaces + line if line else line for line in text.split("\n"))
