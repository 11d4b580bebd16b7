"""Updates of SQL files that are done in batches: the parts of the statement, the line above."""

import pytest
from confiture import errors
from confiture.migrations.updates import read_update
from fraise_hookspecs import Where

HERE, LINE = Where("a.up.sql", 3, 1), Where("a.up.sql", 2, 1)


def read(statement, options=""):
    return read_update(statement, options, HERE, LINE)


@pytest.mark.parametrize(
    ("statement", "table", "alias", "change", "where"),
    [
        ("UPDATE t SET a = 1", "t", None, "a = 1", None),
        (
            "update only app.t as u set a = u.b + 1 where u.a is null",
            "app.t",
            "u",
            "a = u.b + 1",
            "u.a is null",
        ),
        ('UPDATE "App"."T where" x SET a = 1\nWHERE b', '"App"."T where"', "x", "a = 1", "b"),
        (
            "UPDATE t SET a = (SELECT b FROM s WHERE s.id = t.id), c = extract(epoch FROM at)",
            "t",
            None,
            "a = (SELECT b FROM s WHERE s.id = t.id), c = extract(epoch FROM at)",
            None,
        ),
        (
            "UPDATE t SET a = 'where' WHERE a IS DISTINCT FROM 'x'",
            "t",
            None,
            "a = 'where'",
            "a IS DISTINCT FROM 'x'",
        ),
        (
            "UPDATE t /* set /* where */ */ SET a = $q$ where $q$ -- where\n WHERE b",
            "t",
            None,
            "a = $q$ where $q$ -- where",
            "b",
        ),
        (
            r"UPDATE t SET a = E'\' where ' WHERE b = ARRAY['where'][1]",
            "t",
            None,
            r"a = E'\' where '",
            "b = ARRAY['where'][1]",
        ),
        ('UPDATE t SET "where" = 1', "t", None, '"where" = 1', None),
    ],
)
def test_parts(statement, table, alias, change, where):
    found = read(statement)
    assert (found.table, found.alias, found.set, found.where) == (table, alias, change, where)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t VALUES (1)",
        "UPDATE t SET a = s.b FROM s WHERE s.id = t.id",
        "UPDATE t SET a = 1 RETURNING a",
        "UPDATE t * SET a = 1",
        "UPDATE t AS a b SET a = 1",
        "WITH x AS (SELECT 1) UPDATE t SET a = 1",
        "DELETE FROM t",
    ],
)
def test_what_is_no_plain_update(statement):
    with pytest.raises(errors.MigrationStatementError, match="which is done in batches") as got:
        read(statement)
    assert got.value.where == HERE


def test_options():
    found = read(
        "UPDATE t SET a = 1", " batch=500 goal=20ms pause=1.5s max_lag=2min key=id,region "
    )
    assert (found.batch, found.goal, found.pause, found.max_lag) == (500, 0.02, 1.5, 120)
    assert found.key == ("id", "region")


@pytest.mark.parametrize(
    "options",
    ["batch=0", "batch", "batch=x", "pause=3", "size=3", "key=", "key=a,,b", "batch=1 batch=2"],
)
def test_options_that_cannot_be_read(options):
    with pytest.raises(errors.HeaderError, match="expected batch=ROWS") as got:
        read("UPDATE t SET a = 1", options)
    assert got.value.where == LINE
