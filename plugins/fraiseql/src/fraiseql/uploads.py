"""Files that clients send with an operation."""

from __future__ import annotations

import hashlib
import re
from tempfile import SpooledTemporaryFile
from typing import Any, Final

from anyio import to_thread

from fraiseql.declare.scalars import scalar

#: Files up to this size stay in memory; larger ones lie in a temporary file without a name.
_MEMORY_BYTES: Final = 256_000
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f]")
_LONGEST_NAME: Final = 255


@scalar(name="Upload", ordered=False)
class Upload:
    """A file that came with the request, as the GraphQL multipart request specification says.

    It is there while the request runs, for functions in Python; SQL does not take it.

    Attributes:
        filename: the last part of what the client calls it; do not trust it with more than that.
        content_type: what the client says it is.
        size: bytes.
        file: the content, from its beginning.
    """

    def __init__(self, filename: str, content_type: str) -> None:
        name = _UNPRINTABLE.sub("", filename.replace("\\", "/")).rpartition("/")[2]
        self.filename = name[:_LONGEST_NAME]
        self.content_type = _UNPRINTABLE.sub("", content_type)
        self.size = 0
        # Closed with the request, by what reads it.
        self.file: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(  # noqa: SIM115
            max_size=_MEMORY_BYTES
        )
        self._hash = hashlib.sha256()

    @classmethod
    def parse(cls, value: Any) -> Upload:  # Any: JSON, or an upload
        """The upload itself.

        Raises:
            ValueError: it is JSON: a file cannot be sent in it.
        """
        if not isinstance(value, cls):
            raise ValueError("An Upload must be a file of a multipart request")
        return value

    def serialize(self) -> Any:  # Any: never given
        """Refuse: a file is no part of an answer.

        Raises:
            ValueError: always.
        """
        raise ValueError("An Upload cannot be given back")

    @property
    def sha256(self) -> str:
        """Of the content, as 64 lower-case hexadecimal digits."""
        return self._hash.hexdigest()

    async def read(self, most: int = -1) -> bytes:
        """The next bytes of the content.

        Args:
            most: how many; all that is left, where it is negative.
        """
        return await to_thread.run_sync(self.file.read, most)

    def add(self, chunk: bytes) -> None:
        """Write the next bytes, while the request is read."""
        self.file.write(chunk)
        self.size += len(chunk)
        self._hash.update(chunk)
