"""The tables of the music store keep the conventions, and the documents say what the rows say."""

import pytest
from fraiseql.demo.checks import ROWS

KINDS = (
    "album",
    "artist",
    "customer",
    "employee",
    "genre",
    "invoice",
    "playlist",
    "track",
    "venue",
)


def column(connection, sql, *values):
    return [row[0] for row in connection.execute(sql, values)]


def test_all_rows_are_there(shared_music):
    tables = {name: "tb_" + name.replace(" ", "_").removesuffix("s") for name in ROWS}
    tables["playlist entries"] = "tb_playlist_track"
    counted = {
        name: shared_music.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for name, table in tables.items()
    }
    assert counted == dict(ROWS)


@pytest.mark.parametrize("kind", KINDS)
def test_stored_documents_are_what_the_views_say(shared_music, kind):
    stored = shared_music.execute(
        f"SELECT id, identifier, data FROM tv_{kind} ORDER BY id"
    ).fetchall()
    assert (
        stored
        == shared_music.execute(f"SELECT id, identifier, data FROM v_{kind} ORDER BY id").fetchall()
    )
    assert len(stored) == shared_music.execute(f"SELECT count(*) FROM tb_{kind}").fetchone()[0]


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_what_the_documents_say(shared_music, kind):
    columns = column(
        shared_music,
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
        " AND attname NOT IN ('id', 'identifier', 'data', 'doc')",
        f"tv_{kind}",
    )
    assert columns
    for name in columns:
        path = name.replace("genre_", "genre,") if kind == "track" else name
        wrong = shared_music.execute(
            f"SELECT count(*) FROM tv_{kind}"
            f" WHERE {name}::text IS DISTINCT FROM data #>> %s::text[]",
            (f"{{{path}}}",),
        ).fetchone()
        assert wrong == (0,), name
    assert shared_music.execute(
        f"SELECT count(*) FROM tv_{kind} WHERE doc <> data::text"
    ).fetchone() == (0,)


def test_a_document_embeds_the_very_documents(shared_music):
    wrong = shared_music.execute(
        """
        SELECT count(*) FROM tv_artist AS artist
        CROSS JOIN jsonb_array_elements(artist.data -> 'albums') AS embedded
        LEFT JOIN tv_album AS album ON album.id = (embedded ->> 'id')::uuid
        WHERE album.data IS DISTINCT FROM embedded
        """
    ).fetchone()
    assert wrong == (0,)


def test_every_table_has_its_keys(shared_music):
    tables = column(
        shared_music, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^tb_'"
    )
    assert len(tables) == 13
    for table in tables:
        unique = column(
            shared_music,
            """
            SELECT string_agg(attname, ',' ORDER BY attname)
            FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
            WHERE indrelid = %s::regclass AND indisunique
            GROUP BY indexrelid
            """,
            table,
        )
        if table == "tb_playlist_track":
            assert unique == ["fk_playlist,fk_track"]
        else:
            assert {f"pk_{table.removeprefix('tb_')}", "id", "identifier"} <= set(unique)


def test_every_foreign_key_has_an_index(shared_music):
    bare = column(
        shared_music,
        """
        SELECT conrelid::regclass || '.' || conname FROM pg_constraint
        WHERE contype = 'f' AND NOT EXISTS (
            SELECT FROM pg_index
            WHERE indrelid = conrelid AND indkey[0] = conkey[1])
        """,
    )
    assert bare == []


def test_every_object_is_explained(shared_music):
    silent = column(
        shared_music,
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
          AND obj_description(oid, 'pg_class') IS NULL
        UNION ALL
        SELECT proname FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND obj_description(oid, 'pg_proc') IS NULL
        """,
    )
    assert silent == []


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("artist", "name"),
        ("album", "title"),
        ("track", "name"),
        ("genre", "name"),
        ("media_type", "name"),
        ("playlist", "name"),
        ("customer", "first_name || ' ' || last_name"),
    ],
)
def test_identifiers_are_what_the_database_would_make(shared_music, kind, label):
    wrong = column(
        shared_music,
        f"""
        SELECT identifier FROM tb_{kind} WHERE identifier !~ (
            '^' || coalesce(nullif(fn_slug({label}), ''), '{kind}') || '(-[0-9]+)?$')
        """,
    )
    assert wrong == []


def test_the_next_row_gets_the_next_number(music):
    made = column(music, "SELECT fn_create_artist('Hildegard von Bingen')")[0]
    assert column(music, "SELECT pk_artist FROM tb_artist WHERE id = %s", made) == [276]


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("Mötley Crüe", "motley-crue"),
        ("AC/DC", "ac-dc"),
        ("Guns N' Roses", "guns-n-roses"),
        ("90’s Music", "90s-music"),
        ("Łódź ß Æther Ørsted", "lodz-ss-aether-orsted"),
        ("ﬁne①", "fine1"),
        ("  --  ", ""),
        ("Борис Гребенщиков", "борис-гребенщиков"),
        ("Ёлка и Й", "ёлка-и-й"),
        ("Μίκης Θεοδωράκης", "μίκης-θεοδωράκης"),
        ("宇多田ヒカル", "宇多田ヒカル"),
        ("ガール・々ー", "ガール-々ー"),
        ("أم كلثوم", "أم-كلثوم"),
        ("हिन्दी संगीत", "हिन्दी-संगीत"),
        ("ไทยแท้", "ไทยแท้"),
        ("Snake_Case ⭐ №1", "snake-case-no1"),
        ("x" * 79 + " yz", "x" * 79),
        (None, None),
    ],
)
def test_a_slug(shared_music, label, slug):
    assert column(shared_music, "SELECT fn_slug(%s)", label) == [slug]
