"""What became of each tenant in one run."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from fraise_hookspecs import FraiseError


@frozen(kw_only=True)
class TenantOutcome:
    """What became of one tenant.

    Attributes:
        name: of its schema or database.
        before, after: the newest version that it had and has; empty for none, None where nobody
            knows.
        migrations: how many were run.
        error: why it failed; None where it did not.
        skipped: it was not begun, because another one had failed.
    """

    name: str
    before: str | None = None
    after: str | None = None
    migrations: int = 0
    seconds: float = 0.0
    error: FraiseError | None = None
    skipped: bool = False

    @property
    def failed(self) -> bool:
        """Whether it is not where it should be."""
        return self.error is not None or self.skipped

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The outcome for machines."""
        return {
            "tenant": self.name,
            "from": self.before or None,
            "to": self.after or None,
            "migrations": self.migrations,
            "seconds": round(self.seconds, 4),
            "skipped": self.skipped,
            "error": None
            if self.error is None
            else {
                "code": self.error.code,
                "message": self.error.message,
                "hint": self.error.hint,
                "where": None if self.error.where is None else str(self.error.where),
            },
        }
