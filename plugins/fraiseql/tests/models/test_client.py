"""The GraphQL client of ``fraise_testing``, over the shop."""

from functools import partial

import fraiseql
import pytest
from fraise_kernel import Kernel

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client(anyio_backend, fraise_graphql, shop, shop_dsn, tmp_path):
    settings = {"postgres": {"dsn": shop_dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        yield await fraise_graphql(partial(fraiseql.Engine, fraiseql.Schema(shop)), context)


CREATE = "mutation ($name: String!) { createArtist(input: {name: $name}) { name } }"


async def test_data_variables_and_operations(client):
    assert await client.data(CREATE, {"name": "Joni"}) == {"createArtist": {"name": "Joni"}}
    several = "query A { artists { name } } query B { artists { identifier } }"
    assert await client.data(several, operation="B") == {"artists": [{"identifier": "joni"}]}
    answer = await client.execute("{ artists { name } }")
    assert (answer.data, answer.errors) == ({"artists": [{"name": "Joni"}]}, [])


async def test_errors_that_are_expected(client):
    (error,) = await client.expect_errors(
        CREATE, {"name": " "}, codes=("BAD_USER_INPUT",), message="must not be empty"
    )
    assert error["path"] == ["createArtist"]


async def test_what_is_not_expected_fails_the_test(client):
    with pytest.raises(AssertionError, match="must not be empty"):
        await client.data(CREATE, {"name": ""})
    with pytest.raises(AssertionError, match="expected errors, found data"):
        await client.expect_errors("{ artists { name } }")
    with pytest.raises(AssertionError, match="expected the codes"):
        await client.expect_errors(CREATE, {"name": ""}, codes=("NOT_FOUND",))
    with pytest.raises(AssertionError, match="in a message"):
        await client.expect_errors(CREATE, {"name": ""}, message="full moon")


async def test_statements_are_counted(client):
    with client.statements(exactly=1) as seen:
        await client.data("{ artists { name albums { title tracks { title } } } }")
    assert "tv_artist" in seen[0]
    with client.statements(at_most=2):
        await client.data(CREATE, {"name": "Joni"})
    with (
        pytest.raises(AssertionError, match="expected 1 statements, found 2"),
        client.statements(exactly=1),
    ):
        await client.data("{ artists { name } albums { title } }")
    with (
        pytest.raises(AssertionError, match="expected at most 0 statements, found 1"),
        client.statements(at_most=0),
    ):
        await client.data("{ artists { name } }")
