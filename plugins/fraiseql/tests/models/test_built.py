"""What models make is built, and serves an API: create, read, update, delete, nested."""

import random
import threading

import psycopg
import pytest

CREATE_ARTIST = "mutation ($name: String!) { createArtist(input: {name: $name}) { id identifier } }"
CREATE_ALBUM = """mutation ($artist: UUID!, $title: String!) {
  createAlbum(input: {artistId: $artist, title: $title, sleeve: {colour: "red", folds: 2}}) {
    id identifier title format sleeve { colour folds } tracks { title } artist { name }
  }
}"""
CREATE_TRACK = """mutation ($album: UUID!, $title: String!, $genre: UUID) {
  createTrack(input: {
    albumId: $album, title: $title, seconds: 213, price: "0.99", genreId: $genre
  }) { id title price genre { name } album { title } }
}"""


async def create(ask, document, **variables):
    answer = await ask(document, **variables)
    assert "errors" not in answer, answer
    (made,) = answer["data"].values()
    return made


@pytest.mark.anyio
async def test_rows_are_created_read_nested_changed_and_deleted(ask, database, differences):
    genre = database.execute("SELECT fn_create_genre('Folk') AS id").fetchone()["id"]
    joni = await create(ask, CREATE_ARTIST, name="  Joni   Mitchell ")
    assert joni["identifier"] == "joni-mitchell"
    blue = await create(ask, CREATE_ALBUM, artist=joni["id"], title="Blue")
    assert blue | {"id": None} == {
        "id": None,
        "identifier": "blue",
        "title": "Blue",
        "format": "DIGITAL",
        "sleeve": {"colour": "red", "folds": 2},
        "tracks": [],
        "artist": {"name": "Joni Mitchell"},
    }
    song = await create(ask, CREATE_TRACK, album=blue["id"], title="Carey", genre=str(genre))
    assert song["genre"] == {"name": "Folk"}
    assert song["album"] == {"title": "Blue"}
    assert song["price"] == "0.99"

    nested = "{ artists { name albums { title tracks { title genre { identifier } } } } }"
    assert (await ask(nested))["data"]["artists"] == [
        {
            "name": "Joni Mitchell",
            "albums": [
                {
                    "title": "Blue",
                    "tracks": [{"title": "Carey", "genre": {"identifier": "folk"}}],
                }
            ],
        }
    ]

    change = (
        'mutation ($id: ID!) { updateAlbum(input: {id: $id, title: "Blue!"}) { title format } }'
    )
    assert await create(ask, change, id=blue["id"]) == {"title": "Blue!", "format": "DIGITAL"}
    assert (await ask("{ artists { albums { title } } }"))["data"]["artists"] == [
        {"albums": [{"title": "Blue!"}]}
    ]
    assert not differences()

    delete = "mutation ($id: ID!) { deleteAlbum(input: {id: $id}) }"
    assert await create(ask, delete, id=blue["id"]) == blue["id"]
    assert (await ask("{ artists { albums { title } } tracks { title } }"))["data"] == {
        "artists": [{"albums": []}],
        "tracks": [],
    }
    assert not differences()


@pytest.mark.anyio
async def test_what_an_update_leaves_out_stays_and_null_is_null(ask, differences):
    joni = await create(ask, CREATE_ARTIST, name="Joni")
    blue = await create(ask, CREATE_ALBUM, artist=joni["id"], title="Blue")
    update = """mutation ($input: AlbumChange!) {
      updateAlbum(input: $input) { title identifier sleeve { colour } artist { name } }
    }"""
    kept = await create(ask, update, input={"id": blue["id"], "format": "VINYL"})
    assert kept["sleeve"] == {"colour": "red"}
    gone = await create(ask, update, input={"id": blue["id"], "sleeve": None})
    assert gone == kept | {"sleeve": None}

    band = await create(ask, CREATE_ARTIST, name="The Band")
    moved = await create(ask, update, input={"id": blue["id"], "artistId": band["id"]})
    assert moved["artist"] == {"name": "The Band"}
    listed = await ask("{ artists(orderBy: [{field: NAME}]) { name albums { title } } }")
    assert listed["data"]["artists"] == [
        {"name": "Joni", "albums": []},
        {"name": "The Band", "albums": [{"title": "Blue"}]},
    ]
    assert not differences()


@pytest.mark.anyio
async def test_a_version_that_was_not_seen_is_not_overwritten(ask, differences):
    joni = await create(ask, CREATE_ARTIST, name="Joni")
    update = """mutation ($id: ID!, $name: String!, $seen: Int) {
      updateArtist(input: {id: $id, name: $name}, expectedVersion: $seen) { name version }
    }"""
    assert await create(ask, update, id=joni["id"], name="Joni M.", seen=1) == {
        "name": "Joni M.",
        "version": 2,
    }
    (error,) = (await ask(update, id=joni["id"], name="J.", seen=1))["errors"]
    assert error["extensions"]["code"] == "CONFLICT"
    assert error["extensions"]["currentVersion"] == 2
    assert error["extensions"]["current"]["name"] == "Joni M."
    assert (await create(ask, update, id=joni["id"], name="J.", seen=None))["version"] == 3
    assert not differences()


@pytest.mark.anyio
async def test_errors_reach_the_client_with_code_and_field(ask):
    nobody = "00000000-0000-0000-0000-00000000dead"
    answer = await ask(CREATE_ALBUM, artist=nobody, title="Blue")
    (error,) = answer["errors"]
    assert error["message"] == "There is no artist with this id"
    assert error["extensions"]["code"] == "NOT_FOUND"
    (error,) = (await ask(CREATE_ARTIST, name=" "))["errors"]
    assert error["message"] == "name must not be empty"
    await create(ask, CREATE_ARTIST, name="Joni")
    (error,) = (await ask(CREATE_ARTIST, name="Joni"))["errors"]
    assert error["extensions"]["code"] == "UNIQUE_VIOLATION"


@pytest.mark.anyio
async def test_what_is_deleted_leaves_no_document_behind(ask, database, differences):
    joni = await create(ask, CREATE_ARTIST, name="Joni")
    guest = await create(ask, CREATE_ARTIST, name="Guest")
    blue = await create(ask, CREATE_ALBUM, artist=joni["id"], title="Blue")
    song = await create(ask, CREATE_TRACK, album=blue["id"], title="Carey")
    database.execute(
        "SELECT fn_update_track(jsonb_build_object('id', %s::uuid, 'guest_id', %s::uuid))",
        (song["id"], guest["id"]),
    )
    assert not differences()
    database.execute("SELECT fn_delete_artist(%s)", (guest["id"],))
    assert not differences()
    (row,) = database.execute("SELECT guest_id FROM tv_track").fetchall()
    assert row["guest_id"] is None
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        database.execute("SELECT fn_delete_artist(%s)", (joni["id"],))
    # the tracks go with their album, but not while an order refers to one
    order = database.execute(
        "SELECT fn_create_order(identifier => 'o-1', placed => '2026-01-01', track_id => %s) AS id",
        (song["id"],),
    ).fetchone()["id"]
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        database.execute("SELECT fn_delete_album(%s)", (blue["id"],))
    database.execute("SELECT fn_delete_order(%s)", (order,))
    database.execute("SELECT fn_delete_album(%s)", (blue["id"],))
    assert database.execute("SELECT FROM tv_track").rowcount == 0
    assert not differences()


def test_reserved_words_are_columns_and_tables(database, differences):
    genre = database.execute("SELECT fn_create_genre('Folk') AS id").fetchone()["id"]
    artist = database.execute("SELECT fn_create_artist('Joni') AS id").fetchone()["id"]
    album = database.execute("SELECT fn_create_album(%s, 'Blue') AS id", (artist,)).fetchone()["id"]
    track = database.execute(
        "SELECT fn_create_track(%s, 'Carey', 200, 1, genre_id => %s) AS id", (album, genre)
    ).fetchone()["id"]
    database.execute(
        "SELECT fn_create_order('o-1', %s, placed => '2026-01-02', \"user\" => 'me')", (track,)
    )
    row = database.execute(
        "SELECT \"user\", placed::text, track_id, track_title, data -> 'track' -> 'genre' ->> "
        "'name' AS genre FROM tv_order"
    ).fetchone()
    assert row == {
        "user": "me", "placed": "2026-01-02", "track_id": track, "track_title": "Carey",
        "genre": "Folk",
    }  # fmt: skip
    # a change three documents down
    database.execute(
        "SELECT fn_update_genre(jsonb_build_object('id', %s::uuid, 'name', 'Jazz'))", (genre,)
    )
    assert not differences()
    with pytest.raises(psycopg.errors.CheckViolation, match="order_shipped"):
        database.execute(
            "SELECT fn_update_order(jsonb_build_object('id', id, 'shipped', '2025-01-01')) "
            "FROM tv_order"
        )


def test_everything_can_be_rebuilt_at_once(database, differences):
    for name in ("Joni", "The Band"):
        artist = database.execute("SELECT fn_create_artist(%s) AS id", (name,)).fetchone()["id"]
        database.execute("SELECT fn_create_album(%s, 'Blue')", (artist,))
    database.execute("DELETE FROM tv_artist")
    database.execute('UPDATE tv_album SET data = data || \'{"title": "wrong"}\'')
    assert set(differences()) == {"artist", "album"}
    database.execute("SELECT fn_sync_tv_all()")
    assert not differences()


class Writer(threading.Thread):
    """Does random things to the shop; a deadlock or a lost race is let be."""

    def __init__(self, dsn, seed, steps, *, cascades):
        super().__init__()
        self.dsn, self.random, self.steps, self.cascades = dsn, random.Random(seed), steps, cascades
        self.failed = None
        self.deadlocks = 0

    def run(self):
        try:
            with psycopg.connect(self.dsn, autocommit=True) as connection:
                for step in range(self.steps):
                    self.step(connection, step)
        except BaseException as error:  # noqa: BLE001  # told to the test
            self.failed = error

    def step(self, connection, step):
        number = f"{self.name}-{step}"
        artist, album, track, genre = (
            self.one(connection, entity) for entity in ("artist", "album", "track", "genre")
        )
        choices = [
            (1, "SELECT fn_create_artist(%s)", (number,)),
            (3, "SELECT fn_create_album(%s, %s)", (artist, number)),
            (
                6,
                "SELECT fn_create_track(%s, %s, 1, 1, genre_id => %s, guest_id => %s)",
                (album, number, genre, artist),
            ),
            (2, "SELECT fn_update_genre(jsonb_build_object('id', %s::uuid, 'name', %s::text))",
             (genre, number)),
            (1, "SELECT fn_update_artist(jsonb_build_object('id', %s::uuid, 'name', %s::text))",
             (artist, number)),
            (2, "SELECT fn_update_album(jsonb_build_object('id', %s::uuid, 'artist_id', %s::uuid))",
             (album, artist)),
            (1, "SELECT fn_update_album(jsonb_build_object('id', %s::uuid, 'title', %s::text))",
             (album, number)),
            (3, "SELECT fn_update_track(jsonb_build_object('id', %s::uuid, 'genre_id', %s::uuid))",
             (track, genre)),
            (1, "SELECT fn_update_track(jsonb_build_object('id', %s::uuid, 'album_id', %s::uuid))",
             (track, album)),
            (2, "SELECT fn_delete_track(%s)", (track,)),
            (int(self.cascades), "SELECT fn_delete_album(%s)", (album,)),
        ]  # fmt: skip
        weights = [weight for weight, _, _ in choices]
        ((_, statement, values),) = self.random.choices(choices, weights)
        try:
            connection.execute(statement, values)
        except psycopg.errors.DeadlockDetected:
            self.deadlocks += 1
        except (psycopg.errors.NoDataFound, psycopg.errors.UniqueViolation):
            pass  # somebody else deleted it, or nothing is there yet

    def one(self, connection, entity):
        rows = connection.execute(f"SELECT id FROM tb_{entity} ORDER BY id").fetchall()
        return self.random.choice(rows)[0] if rows else None


@pytest.mark.parametrize("cascades", [False, True])
def test_documents_stay_true_under_concurrent_writers(shop_dsn, database, differences, cascades):
    for name in ("Folk", "Jazz", "Rock"):
        database.execute("SELECT fn_create_genre(%s)", (name,))
    writers = [Writer(shop_dsn, seed, 60, cascades=cascades) for seed in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.failed for writer in writers] == [None] * 6
    counted = database.execute("SELECT count(*) AS n FROM tv_track").fetchone()["n"]
    assert counted > 10
    assert not differences()
    if not cascades:  # which may meet rows that were made while they waited: docs, "One order"
        assert sum(writer.deadlocks for writer in writers) == 0
