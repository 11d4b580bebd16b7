"""Why a root field cannot be planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graphql import GraphQLError, Node

BAD_USER_INPUT: Final = "BAD_USER_INPUT"
LIMIT_EXCEEDED: Final = "LIMIT_EXCEEDED"


#: What is asked for needs an extension that the database does not have.
EXTENSION_MISSING: Final = "EXTENSION_MISSING"


def refuse(message: str, nodes: Sequence[Node] = (), *, code: str = BAD_USER_INPUT) -> GraphQLError:
    """The error of a client who asks for what has no meaning, or cannot be had here."""
    return GraphQLError(message, list(nodes), extensions={"code": code})
