"""The client that ``fraise_testing`` has asks as FraiseQL does."""

from __future__ import annotations

import attrs
from fraise_testing.graphql import Request
from fraiseql import GraphQLRequest


def test_its_requests_are_requests():
    theirs = {field.name: field for field in attrs.fields(Request)}
    for field in attrs.fields(GraphQLRequest):
        assert field.name in theirs, field.name
    asked, given = GraphQLRequest(query="{ a }"), Request(query="{ a }")
    assert attrs.asdict(given) == attrs.asdict(asked)
