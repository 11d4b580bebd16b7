"""What Python fields ask for one by one, read for all of them by one statement."""

from __future__ import annotations

from uuid import UUID

import fraiseql

_SOLD = """
SELECT track.id, coalesce(sum(line.quantity), 0) AS sold
  FROM tb_track AS track
  LEFT JOIN tb_invoice_line AS line ON line.fk_track = track.pk_track
 WHERE track.id = ANY ($1)
 GROUP BY track.id
"""


@fraiseql.loader
async def sold_of(keys: list[UUID], context: fraiseql.ResolverContext) -> dict[UUID, int]:
    """How often tracks were sold."""
    rows = await context["db"].fetch(_SOLD, keys)
    return {row["id"]: row["sold"] for row in rows}
