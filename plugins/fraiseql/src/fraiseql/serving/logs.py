"""How the log looks on the terminal of ``fraise serve``: lines for people, JSON for machines."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from datetime import UTC, datetime

from fraiseql.observing.current import CURRENT


class PlainFormatter(logging.Formatter):
    """A line for a person: the time, the level where it is not the usual one, the message."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and below it the traceback where there is one."""
        level = "" if record.levelno == logging.INFO else f"{record.levelname.lower()}: "
        text = f"{self.formatTime(record, '%H:%M:%S')} {level}{record.getMessage()}"
        return f"{text}\n{self.formatException(record.exc_info)}" if record.exc_info else text


class JsonFormatter(logging.Formatter):
    """A JSON object a line; the access log's fields stand beside the message.

    What is logged for a request carries its id, and those of its trace where it is sampled.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The object."""
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if current := CURRENT.get():
            entry = {**entry, **{k: v for k, v in current.as_fields().items() if k not in entry}}
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def is_news(record: logging.LogRecord) -> bool:
    """Whether a record of uvicorn says more than that it was told to end at once.

    A second signal ends the drain; uvicorn then cancels the lifespan and reports that as an
    exception of the application.
    """
    kind = record.exc_info[0] if record.exc_info else None
    return kind is None or not issubclass(kind, asyncio.CancelledError)


def configure_logs(*, production: bool) -> None:
    """Write the log to stderr, unless ``--debug`` has set one up already."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if production else PlainFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.getLogger("fraiseql").setLevel(logging.INFO)
    logging.getLogger("uvicorn.error").addFilter(is_news)
