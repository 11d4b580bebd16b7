"""The slots of generated schemas: forms of objects of every kind, many of which know each other."""

from __future__ import annotations

from . import columns, programs, relations, shapes, texts
from .slots import Pool

POOL = Pool(
    (
        *shapes.FIRST,
        *programs.FIRST,
        *shapes.SLOTS,
        *texts.SLOTS,
        *columns.SLOTS,
        *programs.SLOTS,
        *relations.SLOTS,
        *programs.LAST,
    )
)
