"""Views give values in the form that their scalars publish, whatever the session's settings."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import fraiseql
import psycopg
import pytest
from fraise_postgres import scratch_database
from fraiseql.modelling.documents import write_view
from fraiseql.modelling.storage import write_table
from fraiseql.schema.parts import standard_parts

from .conftest import tables_of


@fraiseql.model
class Clip:
    id: UUID
    title: str
    length: timedelta
    pause: timedelta | None
    cuts: list[timedelta]
    cover: bytes
    lines: list[bytes] | None


@fraiseql.model
class Spot:
    id: UUID
    place: fraiseql.Vector | None


def test_published_forms(fraise_server):
    tables = tables_of(Clip)
    (table,) = tables
    with scratch_database(fraise_server, prefix="forms") as dsn, psycopg.connect(dsn) as connection:
        connection.execute(write_table(table) + write_view(table, tables))
        connection.execute(
            "INSERT INTO tb_clip (title, length, cuts, cover, lines) VALUES"
            " ('a', '1 mon 36:00:01.5', '{00:00:01,1 day,00:00:59.999999,00:00:00.000001,0,-14 mons -1 day 00:00:01,1 mon -30 days}', %s, %s)",
            (b"\x00" * 60, [b"a", b"\xff"]),
        )
        for style in ("postgres", "iso_8601"):
            connection.execute(f"SET intervalstyle = '{style}'")
            (data,) = connection.execute("SELECT data FROM v_clip").fetchone()
            assert data["length"] == "P1MT36H1.5S"
            assert data["pause"] is None
            assert data["cuts"] == [
                "PT1S",
                "P1D",
                "PT59.999999S",
                "PT0.000001S",
                "PT0S",
                "P-1Y-2M-1DT1S",
                "P1M-30D",
            ]
            assert data["cover"] == "A" * 80
            assert data["lines"] == ["YQ==", "/w=="]
            scalars = standard_parts().scalars
            assert scalars["Duration"].scalar.parse(data["length"]).months == 1
            assert scalars["Bytes"].scalar.parse(data["cover"]) == b"\x00" * 60


def test_published_form_of_vectors(fraise_server, extensions):
    if "vector" not in extensions:
        pytest.skip("the server has no vector")
    tables = tables_of(Spot)
    (table,) = tables
    with scratch_database(fraise_server, prefix="forms") as dsn, psycopg.connect(dsn) as connection:
        connection.execute("CREATE EXTENSION vector")
        connection.execute(write_table(table) + write_view(table, tables))
        connection.execute("INSERT INTO tb_spot (place) VALUES ('[1,2.5]')")
        (data,) = connection.execute("SELECT data FROM v_spot").fetchone()
        assert data["place"] == [1, 2.5]


@pytest.mark.parametrize("key", ["title", "id"])
def test_what_needs_no_form_is_the_column(key):
    tables = tables_of(Clip)
    assert f"'{key}', clip.{key}" in write_view(next(iter(tables)), tables)
