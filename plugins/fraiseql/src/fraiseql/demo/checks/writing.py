"""Checks of what is written."""

from __future__ import annotations

import uuid
from typing import Any, Final

from fraiseql.demo.checks.asking import Subject
from fraiseql.demo.checks.compare import fail, require_same

_CREATE: Final = """
mutation Create($name: String!) {
  createArtist(input: {name: $name}) { id identifier name albums { title } }
}
"""

_RENAME: Final = """
mutation Rename($id: ID!, $name: String!) {
  renameArtist(id: $id, name: $name) { id identifier name }
}
"""

_READ: Final = """
query Read($id: ID!) { artist(id: $id) { id identifier name } }
"""

_DELETE: Final = "mutation Delete($id: ID!) { deleteArtist(id: $id) }"

_ADD: Final = """
mutation Add($inputs: [PlaylistTrackInput!]!) {
  addPlaylistTracks(inputs: $inputs, mode: PARTIAL) {
    done failed items { status error { code field } result { trackCount version } }
  }
}
"""

_CALL: Final = """
mutation Call($id: ID!, $name: String!, $seen: Int!) {
  renamePlaylist(input: {id: $id, name: $name}, expectedVersion: $seen) {
    __typename
    ... on RenamePlaylistSuccess { playlist { name version } }
    ... on RenamePlaylistConflict { current { name version } }
  }
}
"""

_COPY: Final = """
mutation Copy($of: PlaylistKey!, $name: String!) {
  copyPlaylist(of: $of, name: $name) { id trackCount }
}
"""

_VENUES: Final = """
query Venues($from: Point!) {
  venues(orderBy: [{by: {place: {distanceTo: $from}}}]) { id identifier }
}
"""

_ANNOUNCE: Final = """
mutation Announce($input: CreateConcertInput!) {
  createConcert(input: $input) {
    id version title starts price venue { concerts(where: {title: {eq: "%s"}}) { totalCount } }
  }
}
"""

_MOVE: Final = """
mutation Move($input: UpdateConcertInput!, $seen: Int!) {
  updateConcert(input: $input, expectedVersion: $seen) { version title starts price }
}
"""


async def check_mutation(subject: Subject) -> str:
    """Make an artist, refuse a second of the name, rename it, read it, delete it."""
    mark = uuid.uuid4().hex[:8]
    first, second = f"Check {mark}", f"Checked Ünïcode {mark}"
    created = (await subject.ask(_CREATE, name=first))["createArtist"]
    try:
        require_same("createArtist.albums", [], created.pop("albums"))
        require_same("createArtist", await _stored(subject, created["id"]), created)

        refused = await subject.client.ask(_CREATE, {"name": first})
        codes = [error.get("extensions", {}).get("code") for error in refused.get("errors", [])]
        if codes != ["UNIQUE_VIOLATION"]:
            raise fail("A second artist of one name was not refused as such", refused)

        renamed = await subject.ask(_RENAME, id=created["id"], name=second)
        expected = await _stored(subject, created["id"])
        require_same("renameArtist", {**created, "name": second}, renamed["renameArtist"])
        require_same("renameArtist", expected, renamed["renameArtist"])
        read = await subject.ask(_READ, id=created["id"])
        require_same("artist", expected, read["artist"])
    finally:
        deleted = await subject.client.ask(_DELETE, {"id": created["id"]})
    require_same("deleteArtist", {"data": {"deleteArtist": created["id"]}}, deleted)
    require_same("artist", None, await _stored(subject, created["id"]))
    return f"made, refused ({codes[0]}), renamed, read and deleted an artist"


async def check_batch(subject: Subject) -> str:
    """Make a playlist once though asked twice, fill it, rename it, lose a race, copy it."""
    name = f"Check {uuid.uuid4().hex[:8]}"
    make = {
        "query": "mutation Make($name: String!) { createPlaylist(input: {name: $name}) { id } }",
        "variables": {"name": name},
    }
    key = {"Idempotency-Key": str(uuid.uuid4())}
    made = await subject.client.send(make, key)
    require_same("the repeated request", made, await subject.client.send(make, key))
    if "errors" in made:
        raise fail("A playlist was not made", made)
    playlists = [made["data"]["createPlaylist"]["id"]]
    try:
        found = await subject.ask("{ tracks(limit: 2, orderBy: [{field: NAME}]) { id } }")
        first, second = (track["id"] for track in found["tracks"])
        inputs = [{"playlistId": playlists[0], "trackId": id_} for id_ in (first, first, second)]
        batch = (await subject.ask(_ADD, inputs=inputs))["addPlaylistTracks"]
        after = {"status": "DONE", "error": None, "result": {"trackCount": 2, "version": 3}}
        twice = {"code": "UNIQUE_VIOLATION", "field": "trackId"}
        require_same(
            "addPlaylistTracks",
            {
                "done": 2,
                "failed": 1,
                "items": [
                    after,
                    {"status": "FAILED", "error": twice, "result": None},
                    after,
                ],
            },
            batch,
        )
        renamed = await subject.ask(_CALL, id=playlists[0], name=f"{name} A", seen=3)
        now = {"name": f"{name} A", "version": 4}
        require_same(
            "renamePlaylist",
            {"__typename": "RenamePlaylistSuccess", "playlist": now},
            renamed["renamePlaylist"],
        )
        late = await subject.ask(_CALL, id=playlists[0], name=f"{name} B", seen=3)
        require_same(
            "renamePlaylist",
            {"__typename": "RenamePlaylistConflict", "current": now},
            late["renamePlaylist"],
        )
        copied = await subject.ask(_COPY, of={"id": playlists[0]}, name=f"{name} C")
        playlists.append(copied["copyPlaylist"]["id"])
        require_same("copyPlaylist.trackCount", 2, copied["copyPlaylist"]["trackCount"])
    finally:
        for id_ in playlists:
            await subject.client.ask(
                "mutation Delete($id: ID!) { deletePlaylist(id: $id) }", {"id": id_}
            )
    return "repeated, 2 of 3 items done, a stale version refused, copied"


async def check_models(subject: Subject) -> str:
    """Venues by their distance; a concert by functions that were written from its class."""
    found = await subject.ask(_VENUES, **{"from": "(2.35,48.85)"})
    expected = await subject.sql("venues", "(2.35,48.85)")
    require_same("venues", expected, found["venues"])

    title = f"Check {uuid.uuid4().hex[:8]}"
    concert = {"title": title, "starts": "2031-05-01T18:00:00+00:00", "price": "25.50"}
    announced = await subject.ask(
        _ANNOUNCE % title, input={"venueId": expected[0]["id"], **concert}
    )
    made = announced["createConcert"]
    id_ = made.pop("id")
    try:
        venue = {"concerts": {"totalCount": 1}}
        require_same("createConcert", {"version": 1, **concert, "venue": venue}, made)
        moved = {**concert, "price": "30.00"}
        change = {"id": id_, "price": "30"}
        updated = await subject.ask(_MOVE, input=change, seen=1)
        require_same("updateConcert", {"version": 2, **moved}, updated["updateConcert"])
        codes = await subject.refused(_MOVE, input=change, seen=1)
        require_same("the codes of a stale change", ["CONFLICT"], codes)
    finally:
        deleted = await subject.client.ask(
            "mutation Cancel($id: ID!) { deleteConcert(input: {id: $id}) }", {"id": id_}
        )
    require_same("deleteConcert", {"data": {"deleteConcert": id_}}, deleted)
    return f"{len(expected)} venues by distance; a concert made, changed, not overwritten, deleted"


async def _stored(subject: Subject, public_id: str) -> Any:  # Any: a JSON object or None
    return await subject.sql("artist", public_id)
