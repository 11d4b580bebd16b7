"""What can be done: each mutation is a function of the database (``db/schema/40_functions``).

A class names the function, its input and what comes back; no Python runs when it is called.
A Python function may do more than one thing in its transaction.
"""

from datetime import UTC, datetime
from uuid import UUID

import attrs
import fraiseql
from fraiseql import CommandRepository, QueryRepository
from graphql import GraphQLResolveInfo

from app.models import Album, Artist, Playlist


@fraiseql.input
class CreateArtistInput:
    """A new artist; the identifier is made from the name."""

    name: str


@fraiseql.mutation(function="fn_create_artist")
class CreateArtist:
    """Add an artist."""

    input: CreateArtistInput
    result: Artist


@fraiseql.mutation
async def rename_artist(info: GraphQLResolveInfo, id: UUID, name: str) -> Artist:
    """Change an artist's name everywhere it is shown; the identifier stays."""
    db = info.context["db"]
    await db.fetchval("SELECT fn_rename_artist($1, $2)", id, name)
    return await QueryRepository(db).find_one("tv_artist", id=id)


@fraiseql.mutation
async def delete_artist(info: GraphQLResolveInfo, id: UUID) -> UUID:
    """Remove an artist that has no albums; gives back the id."""
    return await info.context["db"].fetchval("SELECT fn_delete_artist($1)", id)


@fraiseql.input
class CreateAlbumInput:
    """A new album, without tracks."""

    artist_id: UUID
    title: str


@fraiseql.mutation(function="fn_create_album")
class CreateAlbum:
    """Add an album to an artist."""

    input: CreateAlbumInput
    result: Album


@fraiseql.mutation
async def delete_album(info: GraphQLResolveInfo, id: UUID) -> UUID:
    """Remove an album that has no tracks; gives back the id."""
    return await info.context["db"].fetchval("SELECT fn_delete_album($1)", id)


@fraiseql.input
class CreatePlaylistInput:
    """A new, empty playlist; without a name it is called after the day."""

    name: str = ""


@fraiseql.mutation(function="fn_create_playlist")
class CreatePlaylist:
    """Add a playlist."""

    input: CreatePlaylistInput
    result: Playlist

    @staticmethod
    def prepare_input(input: CreatePlaylistInput) -> CreatePlaylistInput:
        """The name, or the day in its place."""
        today = datetime.now(UTC).date()
        return attrs.evolve(input, name=input.name.strip() or f"Playlist of {today.isoformat()}")


@fraiseql.input
class PlaylistTrackInput:
    """A playlist and one track."""

    playlist_id: UUID
    track_id: UUID


@fraiseql.mutation(function="fn_add_playlist_track")
class AddPlaylistTrack:
    """Put a track into a playlist."""

    input: PlaylistTrackInput
    result: Playlist


@fraiseql.mutation(function="fn_add_playlist_track", batch=True)
class AddPlaylistTracks:
    """Put several tracks into playlists: all of them, or those that are possible."""

    input: PlaylistTrackInput
    result: Playlist


@fraiseql.mutation(function="fn_remove_playlist_track")
class RemovePlaylistTrack:
    """Take a track out of a playlist."""

    input: PlaylistTrackInput
    result: Playlist


@fraiseql.input
class RenamePlaylistInput:
    """A playlist and its new name."""

    id: UUID
    name: str


@fraiseql.type
class RenamePlaylistConflict:
    """Somebody else has changed the playlist: here it is as it is now."""

    status: str
    message: str | None
    current: Playlist


@fraiseql.mutation(function="fn_rename_playlist")
class RenamePlaylist:
    """Change a playlist's name, unless somebody else has changed it since."""

    input: RenamePlaylistInput
    expected_version: fraiseql.Version
    success: Playlist
    error: RenamePlaylistConflict


@fraiseql.input(one_of=True)
class PlaylistKey:
    """A playlist, by exactly one of its keys."""

    id: UUID | None
    identifier: str | None


@fraiseql.mutation
async def copy_playlist(info: GraphQLResolveInfo, of: PlaylistKey, name: str) -> Playlist:
    """Make a playlist with the tracks of another one: all of it, or nothing."""
    commands, queries = CommandRepository(info.context["db"]), QueryRepository(info.context["db"])
    key = {"id": of.id} if of.id else {"identifier": of.identifier}
    copied = await queries.find_one("tv_playlist", key)
    if copied is None:
        raise fraiseql.GraphQLError("There is no such playlist.", extensions={"code": "NOT_FOUND"})
    made = await commands.call("fn_create_playlist", name=name)
    for entry in copied["entries"]:
        await commands.call(
            "fn_add_playlist_track", playlist_id=made, track_id=UUID(entry["track_id"])
        )
    return await queries.find_one("tv_playlist", id=made)


@fraiseql.mutation
async def delete_playlist(info: GraphQLResolveInfo, id: UUID) -> UUID:
    """Remove a playlist; gives back the id."""
    return await info.context["db"].fetchval("SELECT fn_delete_playlist($1)", id)
