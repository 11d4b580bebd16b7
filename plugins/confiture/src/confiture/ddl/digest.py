"""The content hash of ordered statements."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from confiture.ddl.session import GOVERNED
from confiture.ddl.statements import Statement

#: Changes when the same statements would be executed in another way.
_FORMAT: Final = b"confiture 1\n"


def hash_statements(statements: Iterable[Statement]) -> str:
    """SHA-256 of what is executed: settings, statements and COPY data, in order.

    Comments between statements and the names of the files do not count.
    """
    digest = hashlib.sha256(_FORMAT)
    for statement in statements:
        parts = [
            statement.source.part.value,
            *(one.sql for one in statement.settings if one.name not in GOVERNED),
            statement.text,
        ]
        if statement.copy_data is not None:
            start, end = statement.copy_data
            parts.append(statement.source.text[start:end])
        for part in parts:
            data = part.encode()
            digest.update(b"%d:" % len(data))
            digest.update(data)
        digest.update(b"\n")
    return digest.hexdigest()
