"""A catalog of a database by its address."""

import json

import psycopg
import pytest
from confiture import Catalog, Identity, introspect
from fraise_hookspecs import FraiseError


def test_a_connection_string_and_a_connection_give_the_same(fraise_dsn):
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE book (pk integer PRIMARY KEY, title text NOT NULL)")
        by_connection = introspect(connection)
    by_address = introspect(fraise_dsn)
    assert Identity("column", ("public", "book", "title")) in by_address
    assert by_address.digest == by_connection.digest
    assert (
        Catalog.from_json(json.loads(json.dumps(by_address.as_json()))).digest == by_address.digest
    )


def test_a_database_that_is_not_there_is_an_error_of_ours(fraise_dsn):
    from fraise_postgres import with_database

    with pytest.raises(FraiseError, match=r"no such database|does not exist") as caught:
        introspect(with_database(fraise_dsn, "nobody_has_made_this"))
    assert caught.value.code.startswith("PG-CONN-")


def test_an_address_that_cannot_be_read_is_an_error_of_ours():
    with pytest.raises(FraiseError):
        introspect("postgresql://[")


def test_a_catalog_of_another_format_is_refused():
    with pytest.raises(ValueError, match="format 1, found 7"):
        Catalog.from_json({"format": 7})
