"""What the commands that serve are told."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen


@frozen(kw_only=True)
class ServeOptions:
    """Options of ``fraise serve`` and ``fraiseql dev``.

    Attributes:
        engine: by name; None for the one of the highest preference.
        port: 0 for a free one.
        drain: seconds that open requests get at the end.
        bundle: the file to start from; None to import the application.
        sealed: beside a bundle: never import the application.
        as_json: say where it listens as JSON.
    """

    engine: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    drain: float = 10.0
    bundle: Path | None = None
    sealed: bool = False
    as_json: bool = False

    def as_words(self) -> tuple[str, ...]:
        """The command line that means these options, for another process."""
        engine = () if self.engine is None else ("--engine", self.engine)
        address = ("--host", self.host, "--port", str(self.port), "--drain", str(self.drain))
        return ("serve", *engine, *address, *(("--json",) if self.as_json else ()))
