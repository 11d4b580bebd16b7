"""What stands on the terminal when serving begins."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.http.app import Application
    from fraiseql.serving.choosing import ChosenEngine
    from fraiseql.settings import FraiseqlSettings


def describe_serving(
    application: Application, context: Context, engine: ChosenEngine, url: str, host: str, port: int
) -> str:
    """The addresses and what is switched on, for a person."""
    del host, port
    on, off = _features(application, context)
    lines = [
        f"FraiseQL serves {context.project.name} ({context.environment}, engine {engine.name})",
        f"  GraphQL   {url}{application.path}",
    ]
    if application.graphiql:
        lines.append(f"  GraphiQL  {url}{application.path} in a browser")
    lines.append(f"  Health    {url}/healthz and {url}/readyz")
    lines.append(f"  On        {', '.join(on) or 'nothing beyond the endpoint'}")
    lines.append(f"  Off       {', '.join(off) or 'nothing'}")
    return "\n".join(lines)


def serving_as_json(
    application: Application, context: Context, engine: ChosenEngine, url: str, host: str, port: int
) -> str:
    """The same for machines, on one line."""
    return json.dumps(
        {
            "url": f"{url}{application.path}",
            "host": host,
            "port": port,
            "pid": os.getpid(),
            "environment": context.environment,
            **engine.as_dict(),
            "graphiql": application.graphiql,
        }
    )


def _features(application: Application, context: Context) -> tuple[list[str], list[str]]:
    settings: FraiseqlSettings = context.settings("fraiseql")
    development = not context.production

    def chosen(setting: bool | None) -> bool:
        return development if setting is None else setting

    features = {
        "GraphiQL": application.graphiql,
        "introspection": chosen(settings.introspection),
        "suggestions": chosen(settings.suggestions),
        "CSRF prevention": settings.http.csrf,
        "CORS": bool(settings.http.cors_origins),
        "batch": settings.http.batch > 0,
        "internal errors in answers": settings.debug and development,
    }
    return [name for name, on in features.items() if on], [
        name for name, on in features.items() if not on
    ]
