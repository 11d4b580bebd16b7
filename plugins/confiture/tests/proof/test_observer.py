"""pg_dump says what a schema is; what differs by chance is left out."""

from __future__ import annotations

import pytest
from confiture.errors import BuildCancelledError, ObserverFailedError
from confiture.proof.likeness import tell_lines
from confiture.proof.observer import dump, normalise
from confiture.server.wire import Cancellation


def test_the_order_of_columns_is_nothing_and_their_types_are(database):
    with database("CREATE TABLE t (a int, b text)") as one:
        first = dump(one.info.dsn)
    with database("CREATE TABLE t (b text, a int)") as two:
        assert dump(two.info.dsn) == first
    with database("CREATE TABLE t (b text, a bigint)") as three:
        told = tell_lines(dump(three.info.dsn), first)
    assert told == ["pg_dump misses: a integer", "pg_dump has besides: a bigint"]


def test_how_the_dump_was_made_is_left_out():
    told = "-- Dumped\n\\restrict x\nSET a = 1;\nCREATE TABLE t (\n    a int,\n    b int\n);\n\n"
    assert normalise(told) == ("    a int", "    b int", ");", "CREATE TABLE t (")


def test_the_grants_of_an_old_public_schema_are_the_servers():
    told = "GRANT ALL ON SCHEMA public TO PUBLIC;\nREVOKE USAGE ON SCHEMA public FROM PUBLIC;\nx"
    assert normalise(told, is_old=True) == ("x",)
    assert len(normalise(told)) == 3


def test_rows_only_when_asked(database):
    with database("CREATE TABLE t (a int); INSERT INTO t VALUES (4711)") as connection:
        assert "4711" in dump(connection.info.dsn, data=True)
        assert "4711" not in dump(connection.info.dsn)


def test_a_dump_that_waits_for_ever_ends(database):
    with database("CREATE TABLE t (a int)") as connection, connection.transaction():
        connection.execute("LOCK TABLE t")
        with pytest.raises(ObserverFailedError):
            dump(connection.info.dsn, timeout=1)


def test_a_cancelled_dump_ends(database):
    cancellation = Cancellation()
    cancellation.cancel()
    with database("") as connection, pytest.raises(BuildCancelledError):
        dump(connection.info.dsn, cancellation=cancellation)
