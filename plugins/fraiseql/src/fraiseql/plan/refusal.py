"""Why a root field cannot be planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graphql import GraphQLError, Node

BAD_USER_INPUT: Final = "BAD_USER_INPUT"


def refuse(message: str, nodes: Sequence[Node] = ()) -> GraphQLError:
    """The error of a client who asks for what has no meaning."""
    return GraphQLError(message, list(nodes), extensions={"code": BAD_USER_INPUT})
