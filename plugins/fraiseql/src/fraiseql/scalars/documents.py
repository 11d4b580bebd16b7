"""JSON as it is."""

from __future__ import annotations

from typing import Any, Final

from fraiseql.uploads import Upload

#: Deeper than people nest, and far from where Python's encoder and PostgreSQL's stack end.
MOST_LEVELS: Final = 200


class JsonScalar:
    """Any JSON value, unchanged; its depth is bounded."""

    def parse(self, value: Any) -> Any:  # Any: JSON
        """The value itself.

        Raises:
            ValueError: it nests deeper than :data:`MOST_LEVELS`, or holds a file.
        """
        level, levels = [value], 0
        while level:
            levels += 1
            if levels > MOST_LEVELS:
                raise ValueError(f"JSON must nest at most {MOST_LEVELS} levels deep")
            if any(isinstance(item, Upload) for item in level):
                raise ValueError("JSON must not hold files")
            level = [
                item
                for holder in level
                if isinstance(holder, dict | list)
                for item in (holder.values() if isinstance(holder, dict) else holder)
            ]
        return value

    def serialize(self, value: Any) -> Any:  # Any: JSON
        """The value itself."""
        return value


JSON = JsonScalar()
