"""An application of FastAPI with GraphQL in it, as a user has it, and a look at who answers."""

from __future__ import annotations

import json
import os
from typing import Any
from uuid import UUID

import fraiseql
from fastapi import FastAPI
from fraise_kernel import Kernel


@fraiseql.type(source="v_note")
class Note:
    id: UUID
    text: str


@fraiseql.type(source="v_nap")
class Nap:
    id: UUID
    slept: str


@fraiseql.input
class TextInput:
    text: str


@fraiseql.mutation(function="fn_write_note")
class WriteNote:
    input: TextInput
    result: Note


@fraiseql.mutation(function="fn_take_time")
class TakeTime:
    input: TextInput
    result: str


notes = fraiseql.find_many(Note)
naps = fraiseql.find_many(Nap)
schema = fraiseql.Schema(__name__)

graphql = fraiseql.asgi(schema, Kernel())
app = FastAPI(lifespan=graphql.lifespan)


@app.get("/figures")
async def figures() -> dict[str, Any]:
    """The process that answers, and what its executor has counted."""
    executor = graphql.engine.delegate.executor
    counted = None if executor is None else json.loads(executor.figures())  # type: ignore[attr-defined]
    return {"pid": os.getpid(), "figures": counted}


app.mount("/api", graphql)
app.mount("/metrics", graphql.metrics)
