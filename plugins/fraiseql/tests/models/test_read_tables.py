"""Read tables as the planner and the server see them."""

import psycopg
import pytest

PAGE = """query ($after: String) {
  pages(first: 2, after: $after, orderBy: {field: TITLE}) {
    nodes { title } pageInfo { endCursor hasNextPage }
  }
}"""

NULLABLE = """
SELECT attribute.attname FROM pg_attribute AS attribute
WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped AND NOT attnotnull
"""


@pytest.mark.parametrize(
    ("table", "nullable"),
    [
        ("tv_album", {"doc"}),
        ("tv_artist", {"doc", "founded"}),
        ("tv_track", {"doc", "guest_id", "genre_id", "genre_identifier", "genre_name"}),
        ("tv_order", {"doc", "shipped", "user"}),
    ],
)
def test_columns_may_be_null_where_the_model_says_so(database, table, nullable):
    """What an optional row embeds is null with it."""
    rows = database.execute(NULLABLE, (table,)).fetchall()
    assert {row["attname"] for row in rows} == nullable


@pytest.mark.anyio
async def test_pages_begin_by_a_comparison_of_rows(ask, explained, database):
    artist = database.execute("SELECT fn_create_artist('Joni') AS id").fetchone()["id"]
    for title in ("Hejira", "Blue", "Mingus", "Clouds"):
        database.execute("SELECT fn_create_album(%s, %s)", (artist, title))
    first = (await ask(PAGE))["data"]["pages"]
    assert first["nodes"] == [{"title": "Blue"}, {"title": "Clouds"}]
    after = first["pageInfo"]["endCursor"]
    rest = (await ask(PAGE, after=after))["data"]["pages"]
    assert rest["nodes"] == [{"title": "Hejira"}, {"title": "Mingus"}]
    report = await explained(PAGE, after=after)
    assert '("t"."title", "t"."id") > (' in report.statements[0].sql
    assert report.advice == ()


def test_documents_are_compressed_by_lz4_where_the_server_has_it(database):
    """The same files build a database on a server with lz4 and on one without."""
    (row,) = database.execute(
        "SELECT 'lz4' = ANY (enumvals) AS has FROM pg_settings "
        "WHERE name = 'default_toast_compression'"
    ).fetchall() or [{"has": False}]
    wanted = {"l"} if row["has"] else {""}
    if database.info.server_version >= 140000:
        found = database.execute(
            "SELECT attcompression::text AS by FROM pg_attribute "
            "WHERE attrelid = 'tv_album'::regclass AND attname IN ('data', 'doc')"
        ).fetchall()
        assert {item["by"] for item in found} == wanted


def test_a_server_without_lz4_keeps_its_own(database):
    """The probe is asked for what the server does not have."""
    body = database.execute(
        "SELECT pg_get_functiondef('fn_compress_lz4(regclass, name[])'::regprocedure) AS text"
    ).fetchone()["text"]
    database.execute(body.replace("'lz4'", "'lz77'"))
    database.execute("CREATE TABLE plain (data jsonb)")
    database.execute("SELECT fn_compress_lz4('plain', 'data')")
    database.execute(body)
    with pytest.raises(psycopg.errors.UndefinedTable):
        database.execute("SELECT fn_compress_lz4('nothing', 'data')")
