"""How many rows lists and pages have, and may have."""

from __future__ import annotations

from attrs import frozen
from fraise_hookspecs.errors import Where

from fraiseql.errors import DeclarationError


@frozen
class PageLimits:
    """How many rows a list has, and may have, when its declaration does not say."""

    default: int
    greatest: int

    def choose(
        self, limit: int | None, max_limit: int | None, what: str, where: Where
    ) -> PageLimits:
        """The limits of one list.

        Args:
            limit: as declared.
            max_limit: likewise.
            what: the declaration, for errors.
            where: likewise.

        Raises:
            DeclarationError: the default is beyond the greatest.
        """
        greatest = self.greatest if max_limit is None else max_limit
        default = min(self.default, greatest) if limit is None else limit
        if not 0 <= default <= greatest:
            raise DeclarationError(
                f"{what}: limit must be from 0 to {greatest}, found {default}.",
                hint="Give a smaller limit=, or a greater max_limit=.",
                where=where,
            )
        return PageLimits(default, greatest)
