"""The application behind a bundle: the endpoint is there, the schema's code only when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fraiseql.http.app import Application
from fraiseql.observing.observation import Observation
from fraiseql.serving.blame import blame_project
from fraiseql.serving.late import LateEngine, LateRunning
from fraiseql.serving.schema import load_schema

if TYPE_CHECKING:
    from pathlib import Path

    from fraise_hookspecs.context import Context

    from fraiseql.bundle.file import Bundle
    from fraiseql.engine.engine import Engine
    from fraiseql.observing.watch import DatabaseWatch
    from fraiseql.settings import FraiseqlSettings


class BundledApplication(Application):
    """The ASGI application of a project that is served from a bundle.

    Args:
        bundle: what stands in the file.
        file: its path, for errors.
        context: the open kernel.
        sealed: the project's code is never imported.
    """

    def __init__(self, bundle: Bundle, file: Path, context: Context, *, sealed: bool) -> None:
        self.bundle = bundle
        self.file = file
        settings: FraiseqlSettings = context.settings("fraiseql")
        observation = Observation(settings.metrics, settings.traces)
        watch = observation.watch
        self.late = LateEngine(lambda: _make_engine(context, watch), context, sealed=sealed)
        super().__init__(LateRunning(self.late, context, observation))


def _make_engine(context: Context, watch: DatabaseWatch) -> Engine:
    # Here: it is the whole of the planner, which a sealed server needs nothing of.
    from fraiseql.engine.engine import Engine

    schema = load_schema(context)
    with blame_project(context.project):
        return Engine(schema, context, watch)
