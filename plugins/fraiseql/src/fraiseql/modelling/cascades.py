"""What ``ON DELETE CASCADE`` takes with a row, at any depth: trees, and tables in a ring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from fraiseql.modelling.holders import Holders, Step, select_path
from fraiseql.modelling.locks import indent
from fraiseql.modelling.model import TableModel, Tables
from fraiseql.modelling.types import name
from fraiseql.sql.writer import quote_text

#: The ids that the last round has locked.
_LOCKED: Final = "locked"


def gone_name(entity: str) -> str:
    """The variable for the ids of rows that go."""
    return f"gone_{entity}"


def variables_of_gone(entities: Sequence[str]) -> list[str]:
    """What a function that uses :func:`collect_gone` declares, each as ``uuid[]``."""
    return [*(gone_name(entity) for entity in entities), _LOCKED]


def collect_gone(table: TableModel, steps: Sequence[Step], emptied: Holders, tables: Tables) -> str:
    """PL/pgSQL that finds and locks the rows that go with the one whose id the function has.

    A row that refers to one that goes can be added until that is locked, so it is looked again
    after each round of locks, until a round finds what was locked before.

    Args:
        table: of the row.
        steps: along which rows go, from :func:`fraiseql.modelling.holders.cascade_of`.
        emptied: rows whose references are set to null, with paths of one step.
        tables: all models; rows are locked in their order.
    """
    entities = sorted({table.entity, *(step.target for step in steps)}, key=tables.rank)
    found = _of_a_tree(table, steps[0]) if len(steps) == 1 else _of_a_ring(table, steps, entities)
    everything = " || ".join(gone_name(entity) for entity in entities)
    body = "\n".join(
        [
            found,
            f"EXIT WHEN {everything} = {_LOCKED};",
            f"{_LOCKED} := {everything};",
            *_locks(entities, emptied, tables),
        ]
    )
    return f"LOOP\n{indent(body, 4)}\nEND LOOP;"


def _of_a_tree(table: TableModel, step: Step) -> str:
    """Rows of one table that refer to each other by one column."""
    entity = table.entity
    return f"""\
WITH RECURSIVE gone(pk, id) AS (
    SELECT stored.pk_{entity}, stored.id
    FROM tb_{entity} AS stored
    WHERE stored.id = fn_delete_{entity}.id
    UNION
    SELECT stored.pk_{entity}, stored.id
    FROM gone
    JOIN tb_{entity} AS stored ON stored.{name(step.column)} = gone.pk
)
SELECT coalesce(array_agg(gone.id ORDER BY gone.id), '{{}}')
INTO {gone_name(entity)}
FROM gone;"""


def _of_a_ring(table: TableModel, steps: Sequence[Step], entities: Sequence[str]) -> str:
    entity = table.entity
    below = "\n        UNION ALL\n        ".join(
        f"SELECT {quote_text(step.target)}, stored.pk_{step.target}, stored.id\n"
        f"        FROM tb_{step.target} AS stored\n"
        f"        WHERE gone.kind = {quote_text(step.source)} "
        f"AND stored.{name(step.column)} = gone.pk"
        for step in steps
    )
    lists = ",\n    ".join(
        "coalesce(array_agg(gone.id ORDER BY gone.id) "
        f"FILTER (WHERE gone.kind = {quote_text(item)}), '{{}}')"
        for item in entities
    )
    return f"""\
WITH RECURSIVE gone(kind, pk, id) AS (
    SELECT {quote_text(entity)}, stored.pk_{entity}, stored.id
    FROM tb_{entity} AS stored
    WHERE stored.id = fn_delete_{entity}.id
    UNION
    SELECT below.kind, below.pk, below.id
    FROM gone
    CROSS JOIN LATERAL (
        {below}
    ) AS below(kind, pk, id)
)
SELECT
    {lists}
INTO {", ".join(gone_name(item) for item in entities)}
FROM gone;"""


def _locks(entities: Sequence[str], emptied: Holders, tables: Tables) -> Iterator[str]:
    for entity in sorted({*entities, *emptied}, key=tables.rank):
        conditions = [f"stored.id = ANY ({gone_name(entity)})"] if entity in entities else []
        selected = "\n    UNION\n    ".join(
            select_path(path, f"ANY ({gone_name(path[0].source)})", " " * 4)
            for path in emptied.get(entity, ())
        )
        if selected:
            conditions.append(f"stored.id IN (\n    {selected})")
        joined = " OR ".join(conditions)
        yield (
            f"PERFORM FROM tb_{entity} AS stored WHERE {joined}\n"
            f"ORDER BY stored.pk_{entity} FOR UPDATE;"
        )
