"""Resolvers that take their time, for what Python's work costs everybody else."""

from __future__ import annotations

import time

import anyio
import fraiseql


@fraiseql.query
def busy(milliseconds: int) -> int:
    """Compute for a while."""
    until = time.perf_counter() + milliseconds / 1000
    turns = 0
    while time.perf_counter() < until:
        turns += 1
    return turns


@fraiseql.query
async def rest(milliseconds: int) -> int:
    """Wait for a while, as for another service."""
    await anyio.sleep(milliseconds / 1000)
    return milliseconds
