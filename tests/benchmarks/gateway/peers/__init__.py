"""Other servers that answer the same questions."""

from __future__ import annotations

from gateway.peers.async_graphql import ASYNC_GRAPHQL
from gateway.peers.crate import FRAISEQL_SERVER
from gateway.peers.postgraphile import POSTGRAPHILE
from gateway.peers.written import ARIADNE, GRAPHENE, STRAWBERRY, STRAWBERRY_IN_FASTAPI
from gateway.servers import Server

PEERS: tuple[Server, ...] = (
    STRAWBERRY,
    ARIADNE,
    GRAPHENE,
    POSTGRAPHILE,
    ASYNC_GRAPHQL,
    FRAISEQL_SERVER,
    STRAWBERRY_IN_FASTAPI,
)
