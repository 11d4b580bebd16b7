"""JSON as it is."""

from __future__ import annotations

from typing import Any


class JsonScalar:
    """Any JSON value, unchecked and unchanged."""

    def parse(self, value: Any) -> Any:  # Any: JSON
        """The value itself."""
        return value

    def serialize(self, value: Any) -> Any:  # Any: JSON
        """The value itself."""
        return value


JSON = JsonScalar()
