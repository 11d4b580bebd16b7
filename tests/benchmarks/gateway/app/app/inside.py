"""The schema inside of FastAPI, on whatever serves it."""

from __future__ import annotations

from pathlib import Path

import fraiseql
from fastapi import FastAPI
from fraise_kernel import Kernel

from app.schema import schema

api = fraiseql.asgi(schema, Kernel(project=Path(__file__).parents[1]))
app = FastAPI(lifespan=api.lifespan)
app.mount("", api)
