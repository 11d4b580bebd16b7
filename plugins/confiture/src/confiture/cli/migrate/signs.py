"""What a run tells where nobody looks at a terminal: waiting, and trying again."""

from __future__ import annotations

import sys

_TOLD = ("wait for", "no lock", "cannot see")


class Lines:
    """A ``Progress`` that writes a line for each wait, and nothing for what goes well."""

    def start(self, step: str, total: int | None) -> None:
        """Tell of a wait."""
        del total
        if step.startswith(_TOLD):
            sys.stderr.write(f"{step}\n")
            sys.stderr.flush()

    def advance(self, units: int = 1) -> None:
        """Some of it is done."""

    def finish(self) -> None:
        """It is done."""
