"""A proof is passed where the statements arrive, and fails where one of them is sabotaged."""

from __future__ import annotations

import pytest
from attrs import evolve
from confiture.catalog.facts import Unmodelled
from confiture.differ.actions import Lock
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.proof.proving import Trial, Way, prove
from confiture.proof.result import Aspect, Direction

OLD = """
    CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
    CREATE TABLE users (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, mood mood, age int
    );
    CREATE TABLE orders (id bigserial PRIMARY KEY, customer int NOT NULL REFERENCES users);
    CREATE VIEW grown AS SELECT name FROM users WHERE age > 17;
"""
NEW = """
    CREATE TYPE mood AS ENUM ('glad', 'ok');
    CREATE TABLE users (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(200) NOT NULL UNIQUE,
        mood mood NOT NULL DEFAULT 'ok', age numeric CHECK (age > 3), mail text
    );
    CREATE TABLE orders (id bigserial PRIMARY KEY, customer bigint NOT NULL REFERENCES users);
    CREATE INDEX ON orders (customer);
    CREATE VIEW grown AS SELECT name, mail FROM users WHERE age > 17;
"""
OWNER = frozenset({"owner"})
SETTINGS = ("SET check_function_bodies = off",)


@pytest.fixture
def ways(catalog_of):
    """The catalog of one schema, the way to another, and the way back."""

    def make(old, new):
        before, after = catalog_of(old), catalog_of(new)
        up, down = (
            plan(*pair, all_kinds(), before.version, ignored=OWNER).actions
            for pair in ((before, after), (after, before))
        )
        return (
            before,
            Way(statements=up, wanted=after, settings=SETTINGS),
            Way(statements=down, wanted=before, settings=SETTINGS),
        )

    return make


@pytest.fixture
def trial(fraise_server):
    return Trial(server_dsn=fraise_server)


def sabotage(way, find, *changed):
    """The way with other actions instead of the one whose statement has some words."""
    (found,) = (one for one in way.statements if find in one.sql)
    at = way.statements.index(found)
    actions = (*way.statements[:at], *(evolve(found, **one) for one in changed))
    return evolve(way, statements=(*actions, *way.statements[at + 1 :]))


def test_a_change_that_arrives_is_proved_both_ways(ways, trial, databases):
    there = databases()
    proof = prove(*ways(OLD, NEW), trial)
    assert proof.findings == ()
    assert proof.passed
    assert proof.directions == (Direction.UP, Direction.DOWN)
    assert proof.rows == 8
    assert proof.empty == {}
    assert proof.conditions == ()
    major = proof.server_version // 10000
    assert proof.line == f"passed on PostgreSQL {major}, 8 rows"
    assert databases() == there


def test_without_a_way_back_only_up_is_tried(ways, trial):
    old, up, _ = ways(OLD, NEW)
    assert prove(old, up, None, trial).line.endswith("8 rows, up only")


def test_an_action_that_is_left_out_is_found_by_both_observers(ways, trial):
    old, up, down = ways(OLD, NEW)
    proof = prove(old, sabotage(up, "CREATE INDEX"), down, trial)
    assert {one.aspect for one in proof.findings} == {Aspect.CATALOG, Aspect.OBSERVER}
    assert str(proof.findings[0]) == "up: index public.orders_customer_idx is missing"
    assert proof.line == f"failed: {proof.findings[0]}"
    assert proof.as_dict()["findings"][0]["aspect"] == "catalog"


def test_an_action_that_is_left_out_of_the_way_back_is_found(ways, trial):
    old, up, down = ways(OLD, NEW)
    proof = prove(old, up, sabotage(down, "DROP INDEX"), trial)
    assert not proof.passed
    assert {one.direction for one in proof.findings} == {Direction.DOWN}


def test_emptied_rows_are_found(ways, trial):
    old, up, down = ways(OLD, NEW)
    extra = {"sql": "UPDATE public.users SET age = NULL", "rewrite": False}
    found = prove(old, sabotage(up, "ADD COLUMN mail", {}, extra), down, trial).findings
    assert [one.aspect for one in found] == [Aspect.ROWS]
    assert "a row of public.users is another: age was '" in found[0].text
    assert found[0].text.endswith(", is NULL")


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("DELETE FROM public.orders", "a row of public.orders is gone: id '1', customer '"),
        (
            "INSERT INTO public.users (name) SELECT name || 'x' FROM public.users",
            "a row of public.users was not there",
        ),
    ],
)
def test_rows_that_come_and_go_are_found(sql, told, ways, trial):
    old, up, down = ways(OLD, OLD.replace("age int", "age int, mail text"))
    found = prove(old, sabotage(up, "ADD COLUMN mail", {}, {"sql": sql}), down, trial).findings
    assert told in found[0].text


def test_a_column_that_is_made_anew_without_saying_so_is_found(ways, trial):
    """The catalogs are the same as after a change of the type; the values are not there."""
    old, up, down = ways(OLD, OLD.replace("age int", "age bigint"))
    drop = {"sql": "ALTER TABLE public.users DROP COLUMN age", "rewrite": False}
    add = {"sql": "ALTER TABLE public.users ADD COLUMN age bigint", "rewrite": False}
    found = prove(old, sabotage(up, "TYPE bigint", drop, add), down, trial).findings
    assert [one.aspect for one in found] == [Aspect.ROWS]


def test_a_loss_that_is_told_is_none_to_find(ways, trial):
    old, up, down = ways(OLD, OLD.replace(", age int", "").replace(" WHERE age > 17", ""))
    assert any(one.loses for one in up.statements)
    assert prove(old, up, down, trial).passed
    quiet = evolve(up, statements=tuple(evolve(one, loses=None) for one in up.statements))
    found = prove(old, quiet, down, trial).findings
    assert found[0].text == "public.users.age is gone, and no statement says that it loses it"


def test_a_dropped_table_is_a_loss_that_must_be_told(ways, trial):
    old, up, down = ways(OLD + "CREATE TABLE gone (a int);", OLD)
    assert prove(old, up, down, trial).passed
    found = prove(old, sabotage(up, "DROP TABLE", {"loses": None}), down, trial).findings
    assert found[0].text == "public.gone is gone, and no statement says that it loses rows"


def test_a_lock_that_is_claimed_too_weak_is_found(ways, trial):
    old, up, down = ways(OLD, NEW)
    proof = prove(old, sabotage(up, "ADD COLUMN mail", {"lock": Lock.SHARE}), down, trial)
    assert [one.aspect for one in proof.findings] == [Aspect.CLAIM]
    assert "it takes ACCESS EXCLUSIVE on public.users, and says SHARE" in proof.findings[0].text


def test_a_rewrite_that_is_not_claimed_is_found(ways, trial):
    old, up, down = ways(OLD, OLD.replace("age int", "age bigint"))
    proof = prove(old, sabotage(up, "TYPE bigint", {"rewrite": False}), down, trial)
    assert "it rewrites public.users, and does not say so" in proof.findings[0].text


def test_a_statement_that_is_refused_is_told_with_its_number(ways, trial):
    old, up, down = ways(OLD, NEW)
    wrong = {"sql": "ALTER TABLE public.nothing ADD x int"}
    (found,) = prove(old, sabotage(up, "ADD COLUMN mail", wrong), down, trial).findings
    assert found.aspect is Aspect.STATEMENT
    assert found.text.startswith("statement ")
    assert 'relation "public.nothing" does not exist' in found.text


def test_what_no_row_can_satisfy_is_told_as_a_condition(ways, trial):
    """On the way back a column must have values that nobody has."""
    old, up, down = ways("CREATE TABLE t (a int, b int NOT NULL)", "CREATE TABLE t (a int)")
    proof = prove(old, up, down, trial)
    assert proof.passed
    (told,) = proof.conditions
    assert told.startswith("down: not with all rows: ")
    assert proof.line.endswith("4 rows, 1 condition")


def test_a_schema_that_cannot_be_cloned_proves_nothing(ways, trial):
    old, up, down = ways(OLD, NEW)
    strange = evolve(old, unmodelled=(Unmodelled("pg_x", "something new"),))
    proof = prove(strange, up, down, trial)
    assert not proof.passed
    assert proof.directions == ()
    assert proof.findings[0].aspect is Aspect.CLONE
    assert "something new" in proof.line


def test_statements_outside_of_transactions_are_run(ways, trial):
    old, up, down = ways(OLD, OLD + "CREATE INDEX i ON users (name);")
    sql = "CREATE INDEX CONCURRENTLY i ON public.users USING btree (name)"
    way = sabotage(up, "CREATE INDEX", {"sql": sql, "outside": True})
    assert prove(old, way, down, trial).passed


def test_composites_keep_what_both_shapes_have(ways, trial):
    tables = "CREATE TABLE t (v p, w p[], n int);"
    old = "CREATE TYPE p AS (a int, b text);" + tables
    assert prove(*ways(old, old.replace("a int", "c date, a bigint")), trial).passed


def test_partitions_keep_their_rows_when_they_leave(ways, trial):
    base = "CREATE TABLE p (a int, b text) PARTITION BY LIST (a);"
    old = base + "CREATE TABLE t PARTITION OF p FOR VALUES IN (1, 2);"
    new = base + "CREATE TABLE t (a int, b text);"
    proof = prove(*ways(old, new), trial)
    assert proof.findings == ()
    assert proof.rows == 4
    # the rows of the way back are what a bound of the new partition lets in
    assert prove(*ways(new, old), trial).findings == ()


def test_an_index_that_was_half_built_is_built_again(ways, trial):
    """All rows get one value, of which a unique index has room for one."""
    base = "CREATE TABLE t (a int{});"
    new = base.format(", b text NOT NULL DEFAULT ''") + "CREATE UNIQUE INDEX i ON t (b);"
    old, up, down = ways(base.format(""), new)
    sql = "CREATE UNIQUE INDEX CONCURRENTLY i ON public.t USING btree (b)"
    way = sabotage(up, "CREATE UNIQUE INDEX", {"sql": sql, "outside": True})
    proof = prove(old, way, down, trial)
    assert proof.findings == ()
    assert 'could not create unique index "i"' in proof.conditions[0]
