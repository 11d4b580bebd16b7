"""Which strategy is advised, and why."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from confiture.online.advice import LARGE, SMALL, Size, Strategy, advise, measure
from confiture.online.scene import Scene

T = "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(10));"
INDEX = T + "CREATE INDEX i ON t (a);"
REWRITE = "CREATE TABLE t (id int PRIMARY KEY, a bigint, b varchar(10));"


def judge(found, size=None, **options):
    """Advice for a table of a size in bytes; None if nobody has measured it."""
    old = found.before
    if size is not None:
        facts = {
            one.identity: evolve(one, notes={**one.notes, "bytes": size, "rows": 10})
            if one.kind == "table"
            else one
            for one in old
        }
        old = evolve(old, facts=facts)
    scene = Scene(found.planned.actions, old, found.wanted, old.version)
    options.setdefault("measured", size is not None)
    return advise(found.planned.actions, found.safe, scene, **options)


@pytest.mark.parametrize(
    ("new", "size", "strategy"),
    [
        (T + "COMMENT ON TABLE t IS 'x';", LARGE, Strategy.ALTER),
        (INDEX, SMALL - 1, Strategy.ALTER),
        (INDEX, SMALL, Strategy.ONLINE),
        (INDEX, LARGE, Strategy.ONLINE),
        (INDEX, None, Strategy.ONLINE),
        (REWRITE, SMALL - 1, Strategy.ALTER),
        (REWRITE, LARGE, Strategy.SCHEMA_TO_SCHEMA),
        (REWRITE, None, Strategy.SCHEMA_TO_SCHEMA),
    ],
)
def test_the_strategy_fits_the_size(change, new, size, strategy):
    with change(T, new) as found:
        assert judge(found, size).strategy is strategy


def test_the_reason_names_the_table_its_size_and_whom_it_blocks(change):
    with change(T, REWRITE) as found:
        assert judge(found, 3 * 1024**3).reason == (
            "rewrites public.t (3 GB, about 10 rows) under a lock that blocks reads and writes,"
            " and no safe form avoids it"
        )
        assert "public.t (size unknown)" in judge(found).reason


def test_what_is_lost_or_not_known_is_told(change):
    with change(T, "CREATE TABLE t (id int PRIMARY KEY, a int);") as found:
        advice = judge(found, 0, incomplete=["a thing"])
        assert advice.cautions == ("not all is known: a thing", "loses the values of public.t.b")


def test_partitions_are_part_of_the_size(change):
    old = (
        "CREATE TABLE p (a int) PARTITION BY RANGE (a);"
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10000);"
    )
    with change(old, old, "INSERT INTO p SELECT generate_series(1, 9000);") as found:
        (whole,) = (one for one in found.before if one.name == ("public", "p"))
        size = measure(found.before, whole.identity)
        assert size.bytes is not None
        assert size.bytes > 9000 * 4
        assert str(Size(None, 8192)) == "8 kB"


def test_the_command_tells_it(confiture, project):
    project.write({"/old.sql": T, "t.sql": REWRITE})
    done = confiture("diff", "old.sql", "db/schema", "--explain", expect=3)
    assert "Advice: schema-to-schema: rewrites public.t (size unknown)" in done.stdout
    assert "public.t  size unknown  1" in done.stdout
    project.execute(T)
    told = json.loads(confiture("diff", "local", "db/schema", "--json", expect=3).stdout)
    assert told["advice"]["strategy"] == "alter"
    assert told["advice"]["sizes"] == {"public.t": {"rows": None, "bytes": 0}}


def test_the_command_prints_safe_forms(confiture, project):
    project.write({"/old.sql": T, "t.sql": INDEX})
    script = confiture("diff", "old.sql", "db/schema", "--sql", "--online", expect=3).stdout
    assert script == "CREATE INDEX CONCURRENTLY i ON public.t USING btree (a);\n"
    shown = confiture("diff", "old.sql", "db/schema", "--online", expect=3).stdout
    assert "runs outside of transactions" in shown
    told = json.loads(confiture("diff", "old.sql", "db/schema", "--json", expect=3).stdout)
    assert told["statements"][0]["sql"].startswith("CREATE INDEX i ")
    assert told["safe_statements"][0]["outside_transaction"] is True
