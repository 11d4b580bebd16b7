"""One request of each kind, from document to bytes."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.anyio


async def test_a_list_is_one_round_trip(client):
    data = await client.data(
        "{ artists(orderBy: [{field: NAME}]) { id name createdAt albums { title tracks { title } } } }"
    )
    assert [artist["name"] for artist in data["artists"]] == ["Joni", "The Band", None]
    assert data["artists"][0]["albums"][0]["tracks"][1] == {"title": "Carey"}
    assert [len(run) for run in client.database.runs] == [1]
    assert client.database.sessions == 0


async def test_lookup(client):
    data = await client.data(
        '{ artist(identifier: "joni") { __typename i: id genre plays rating } }'
    )
    assert data == {
        "artist": {
            "__typename": "Artist",
            "i": "00000000-0000-0000-0000-000000000001",
            "genre": "JAZZ",
            "plays": "9007199254740993",
            "rating": "9.5",
        }
    }


async def test_function_mutation(client):
    data = await client.data(
        'mutation { createArtist(input: {name: "Nina Simone", genre: JAZZ, albums: [{title: "Pastel"}]})'
        " { identifier name tags albums { title } } }"
    )
    assert data["createArtist"] == {
        "identifier": "nina-simone",
        "name": "Nina Simone",
        "tags": ["new"],
        "albums": [{"title": "Pastel"}],
    }
    assert [len(run) for run in client.database.runs] == [2]


async def test_python_mutation(client):
    data = await client.data(
        'mutation { renameArtist(id: "00000000-0000-0000-0000-000000000002", name: "Band") { name } }'
    )
    assert data == {"renameArtist": {"name": "Band"}}


async def test_computed_fields_beside_a_plan(client):
    data = await client.data(
        "{ hello artists(limit: 1) { shout(times: 2) neighbours firstAlbum { title price } extra } "
        'artist(identifier: "the-band") { name } __typename favourite { name createdAt } }'
    )
    assert data == {
        "hello": "hello world",
        "artists": [
            {
                "shout": "JONIJONI",
                "neighbours": 2,
                "firstAlbum": {"title": "Blue", "price": "12.5"},
                "extra": {"a": [1, 2.5, None]},
            }
        ],
        "artist": {"name": "The Band"},
        "__typename": "Query",
        "favourite": {"name": "Joni", "createdAt": "2026-01-02T03:04:05+00:00"},
    }
    assert list(data) == ["hello", "artists", "artist", "__typename", "favourite"]
