"""What the API promises."""

from decimal import Decimal

import pytest

pytestmark = pytest.mark.anyio


async def test_an_artist_comes_with_albums_and_tracks(ask):
    answer = await ask(
        '{ artist(identifier: "ac-dc") { name albums { title tracks { name genre { name } } } } }'
    )
    artist = answer["data"]["artist"]
    assert artist["name"] == "AC/DC"
    assert [album["title"] for album in artist["albums"]] == [
        "For Those About To Rock We Salute You",
        "Let There Be Rock",
    ]
    assert artist["albums"][1]["tracks"][0] == {"name": "Go Down", "genre": {"name": "Rock"}}


async def test_a_list_is_filtered_sorted_and_cut_off(ask):
    answer = await ask(
        """
        { tracks(
            where: {artistName: {eq: "Queen"}, milliseconds: {gt: 240000}}
            orderBy: [{field: MILLISECONDS, direction: DESC}]
            limit: 3
        ) { name milliseconds } }
        """
    )
    assert answer["data"]["tracks"] == [
        {"name": "Innuendo", "milliseconds": 387761},
        {"name": "It's Late", "milliseconds": 386194},
        {"name": "Bohemian Rhapsody", "milliseconds": 358948},
    ]


async def test_money_is_exact(ask):
    answer = await ask('{ invoice(identifier: "invoice-1") { total lines { unitPrice } } }')
    assert answer["data"]["invoice"] == {
        "total": "1.98",
        "lines": [{"unitPrice": "0.99"}, {"unitPrice": "0.99"}],
    }


async def test_totals_are_sums_of_invoices(ask):
    answer = await ask(
        """
        { invoiceTotals(groupBy: {field: BILLING_COUNTRY}, limit: 100) { count sum { total } }
          all: invoiceTotals { count sum { total } } }
        """
    )
    groups, whole = answer["data"]["invoiceTotals"], answer["data"]["all"][0]
    assert sum(group["count"] for group in groups) == whole["count"] == 412
    assert sum(Decimal(group["sum"]["total"]) for group in groups) == Decimal("2328.60")


CREATE = """
mutation ($name: String!) {
  createArtist(input: {name: $name}) { id identifier name albumCount albums { title } }
}
"""


async def test_an_artist_is_made_once(ask):
    made = (await ask(CREATE, name="  Hildegard von\tBingen "))["data"]["createArtist"]
    assert made["name"] == "Hildegard von Bingen"
    assert made["identifier"] == "hildegard-von-bingen"
    assert (made["albumCount"], made["albums"]) == (0, [])
    again = await ask(CREATE, name="Hildegard von Bingen")
    assert again["data"] is None
    assert again["errors"][0]["extensions"]["field"] == "name"


async def test_a_new_name_shows_everywhere(ask):
    found = await ask('{ artist(identifier: "pearl-jam") { id } }')
    public_id = found["data"]["artist"]["id"]
    renamed = await ask(
        """
        mutation ($id: ID!) {
          renameArtist(id: $id, name: "Mookie Blaylock") {
            identifier albums { tracks { artistName } }
          }
        }
        """,
        id=public_id,
    )
    artist = renamed["data"]["renameArtist"]
    assert artist["identifier"] == "pearl-jam", "addresses stay"
    names = {track["artistName"] for album in artist["albums"] for track in album["tracks"]}
    assert names == {"Mookie Blaylock"}
    answer = await ask('{ playlist(identifier: "grunge") { entries { artistName } } }')
    assert "Mookie Blaylock" in {e["artistName"] for e in answer["data"]["playlist"]["entries"]}


async def test_a_playlist_is_made_filled_and_emptied(ask):
    made = await ask('mutation { createPlaylist(input: {name: "Road"}) { id trackCount } }')
    playlist = made["data"]["createPlaylist"]
    track = (await ask('{ track(identifier: "go-down") { id } }'))["data"]["track"]
    change = """
    mutation ($playlist: UUID!, $track: UUID!) {
      changed: %s(input: {playlistId: $playlist, trackId: $track}) {
        trackCount entries { name }
      }
    }
    """
    both = {"playlist": playlist["id"], "track": track["id"]}
    added = await ask(change % "addPlaylistTrack", **both)
    assert added["data"]["changed"] == {"trackCount": 1, "entries": [{"name": "Go Down"}]}
    twice = await ask(change % "addPlaylistTrack", **both)
    assert twice["errors"][0]["extensions"]["field"] == "trackId"
    removed = await ask(change % "removePlaylistTrack", **both)
    assert removed["data"]["changed"] == {"trackCount": 0, "entries": []}


async def test_tracks_are_added_all_or_nothing_or_as_possible(ask):
    made = await ask('mutation { createPlaylist(input: {name: "Batch"}) { id } }')
    playlist = made["data"]["createPlaylist"]["id"]
    found = await ask('{ tracks(where: {artistName: {eq: "Queen"}}, limit: 2) { id } }')
    first, second = (track["id"] for track in found["data"]["tracks"])
    add = """
    mutation ($inputs: [PlaylistTrackInput!]!, $mode: BatchMode!) {
      addPlaylistTracks(inputs: $inputs, mode: $mode) {
        done failed
        items { status error { code field } result { trackCount entries { track { name } } } }
      }
    }
    """
    inputs = [{"playlistId": playlist, "trackId": track} for track in (first, first, second)]
    batch = await ask(add, inputs=inputs, mode="ALL_OR_NOTHING")
    assert batch["data"]["addPlaylistTracks"]["done"] == 0
    batch = (await ask(add, inputs=inputs, mode="PARTIAL"))["data"]["addPlaylistTracks"]
    assert (batch["done"], batch["failed"]) == (2, 1)
    assert [item["status"] for item in batch["items"]] == ["DONE", "FAILED", "DONE"]
    assert batch["items"][1]["error"] == {"code": "UNIQUE_VIOLATION", "field": "trackId"}
    assert batch["items"][2]["result"]["trackCount"] == 2


async def test_nobody_overwrites_what_they_have_not_seen(ask):
    made = await ask('mutation { createPlaylist(input: {name: "Mine"}) { id version } }')
    playlist = made["data"]["createPlaylist"]
    rename = """
    mutation ($id: ID!, $name: String!, $seen: Int!) {
      renamePlaylist(input: {id: $id, name: $name}, expectedVersion: $seen) {
        ... on RenamePlaylistSuccess { playlist { name version } }
        ... on RenamePlaylistConflict { status current { name version } }
      }
    }
    """
    mine = {"id": playlist["id"], "seen": playlist["version"]}
    done = await ask(rename, name="Ours", **mine)
    assert done["data"]["renamePlaylist"] == {"playlist": {"name": "Ours", "version": 2}}
    late = await ask(rename, name="Theirs", **mine)
    assert late["data"]["renamePlaylist"] == {
        "status": "conflict",
        "current": {"name": "Ours", "version": 2},
    }


async def test_relations_are_read_from_their_own_tables(ask):
    answer = await ask(
        """
        { customer(identifier: "leonie-kohler") {
            invoices(first: 2, orderBy: [{field: TOTAL, direction: DESC}]) {
                totalCount
                pageInfo { hasNextPage }
                nodes { total customer { lastName } lines { track { name } } }
            }
        } }
        """
    )
    invoices = answer["data"]["customer"]["invoices"]
    assert invoices["totalCount"] == 7
    assert invoices["pageInfo"] == {"hasNextPage": True}
    assert [invoice["customer"]["lastName"] for invoice in invoices["nodes"]] == ["Köhler"] * 2
    assert all(line["track"]["name"] for line in invoices["nodes"][0]["lines"])


async def test_pages_go_on_where_the_last_one_ended(ask):
    page = """query ($after: String) {
        trackPages(first: 3, after: $after, orderBy: [{field: NAME}]) {
            pageInfo { endCursor }
            nodes { name }
        }
    }"""
    first = (await ask(page))["data"]["trackPages"]
    second = (await ask(page, after=first["pageInfo"]["endCursor"]))["data"]["trackPages"]
    both = await ask("{ tracks(limit: 6, orderBy: [{field: NAME}]) { name } }")
    assert [*first["nodes"], *second["nodes"]] == both["data"]["tracks"]


async def test_people_of_both_kinds_can_be_written_to(ask):
    answer = await ask(
        """
        { employee(identifier: "jane-peacock") { ...contact customerCount }
          customer(identifier: "leonie-kohler") { ...contact fullName } }
        fragment contact on Person { firstName email }
        """
    )
    assert answer["data"]["employee"]["customerCount"] == 21
    assert answer["data"]["customer"] == {
        "firstName": "Leonie",
        "email": "leonekohler@surfeu.de",
        "fullName": "Leonie Köhler",
    }


async def test_a_track_has_a_format_and_a_length(ask):
    answer = await ask('{ track(identifier: "go-down") { mediaType length } }')
    assert answer["data"]["track"] == {"mediaType": "MPEG", "length": "5:31"}


async def test_a_playlist_without_a_name_is_called_after_the_day(ask):
    made = await ask("mutation { createPlaylist(input: {}) { name } }")
    assert made["data"]["createPlaylist"]["name"].startswith("Playlist of 20")


async def test_a_playlist_is_copied_whole_or_not_at_all(ask):
    copy = """
    mutation ($of: PlaylistKey!, $name: String!) {
      copyPlaylist(of: $of, name: $name) { name entries { name } }
    }
    """
    original = await ask('{ playlist(identifier: "grunge") { entries { name } } }')
    copied = await ask(copy, of={"identifier": "grunge"}, name="Mine")
    assert copied["data"]["copyPlaylist"] == {"name": "Mine", **original["data"]["playlist"]}
    before = await ask("{ playlists(limit: 100) { id } }")
    unnamed = await ask(copy, of={"identifier": "grunge"}, name="  ")
    assert unnamed["errors"][0]["extensions"]["field"] == "name"
    unknown = await ask(copy, of={"identifier": "nothing"}, name="Mine")
    assert unknown["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    assert await ask("{ playlists(limit: 100) { id } }") == before


async def test_sales_are_counted_for_all_tracks(ask):
    answer = await ask(
        """
        { album(identifier: "nevermind") { tracks { name sold } }
          playlist(identifier: "grunge") { entries { track { sold } } } }
        """
    )
    tracks = answer["data"]["album"]["tracks"]
    sold = [track["name"] for track in tracks if track["sold"] == 1]
    assert sold == [
        "Smells Like Teen Spirit",
        "In Bloom",
        "Polly",
        "Territorial Pissings",
        "On A Plain",
    ]
    assert sum(entry["track"]["sold"] for entry in answer["data"]["playlist"]["entries"]) == 7


async def test_words_are_found(ask):
    answer = await ask(
        """
        { tracks(
            where: {name: {searchWeb: {query: "bohemian rhapsody"}}}
            orderBy: [{by: {name: {searchWeb: {query: "bohemian rhapsody"}}}}]
        ) { name artistName sold } }
        """
    )
    assert answer["data"]["tracks"] == [
        {"name": "Bohemian Rhapsody", "artistName": "Queen", "sold": 1}
    ]


async def test_two_concerts_do_not_meet(ask):
    venue = (await ask('{ venue(identifier: "paradiso") { id } }'))["data"]["venue"]["id"]
    create = """
    mutation ($input: CreateConcertInput!) {
      createConcert(input: $input) { title price venue { name } }
    }
    """
    concert = {"venueId": venue, "title": "Late", "starts": "2031-01-01T20:00:00Z", "price": "9.5"}
    made = await ask(create, input=concert)
    assert made["data"]["createConcert"] == {
        "title": "Late",
        "price": "9.50",
        "venue": {"name": "Paradiso"},
    }
    taken = await ask(create, input={**concert, "title": "Later"})
    assert taken["errors"][0]["extensions"]["code"] == "UNIQUE_VIOLATION"
    cheap = await ask(create, input={**concert, "price": "-1"})
    assert cheap["errors"][0]["extensions"]["field"] == "price"
