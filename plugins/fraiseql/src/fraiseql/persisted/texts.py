"""Texts of trusted documents, and where they stand."""

from __future__ import annotations

from typing import Final

from attrs import frozen
from fraise_hookspecs import Where

from fraiseql.errors import TrustedDocumentError

_HINT: Final = "Mend the document, or what it asks of the schema."


@frozen(kw_only=True)
class TrustedText:
    """A document that is trusted, before it is read.

    Attributes:
        text: as clients have it.
        file: that it stands in, for errors.
        id: what its manifest calls it; None for a file of its own, which is called by the names of
            its operations.
        line: of the manifest, as far as it is known.
        name: of its operation, where the manifest tells it.
        operation: ``query``, ``mutation`` or ``subscription``, where the manifest tells it.
    """

    text: str
    file: str
    id: str | None = None
    line: int | None = None
    name: str | None = None
    operation: str | None = None

    def refuse(
        self, message: str, line: int | None = None, column: int | None = None
    ) -> TrustedDocumentError:
        """The error of this document.

        Args:
            message: what is wrong with it.
            line: of the document.
            column: of that line.
        """
        message = message.removesuffix(".")
        if self.id is None:
            return TrustedDocumentError(
                f"A trusted document cannot be run: {message}.",
                hint=_HINT,
                where=Where(self.file, line, column),
            )
        within = "" if line is None else f" (line {line}, column {column} of it)"
        called = self.id if self.name is None else f"{self.id} ({self.name})"
        return TrustedDocumentError(
            f"The trusted document {called} cannot be run: {message}{within}.",
            hint=f"{_HINT} Then let the tool of the client write the manifest again.",
            where=Where(self.file, self.line),
        )
