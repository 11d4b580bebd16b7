"""``ON DELETE``: what goes, and what is emptied, with a row; documents follow, at any depth."""

import contextlib
import random
import threading
from collections import Counter

import psycopg
import pytest

HEAD = """
from __future__ import annotations
from uuid import UUID
import fraiseql
"""

#: A tree that goes with its root; what embeds, lists and refers to its nodes.
TREE = (
    HEAD
    + """
@fraiseql.model(on_delete={"parent": "cascade"})
class Folder:
    id: UUID
    name: str
    parent: Folder | None = fraiseql.relation(on="parent_id")
    files: list[File]

@fraiseql.model(on_delete={"folder": "cascade"})
class File:
    id: UUID
    title: str
    folder: Folder = fraiseql.relation(on="folder_id")

@fraiseql.model(on_delete={"file": "set null", "folder": "set null"})
class Bookmark:
    id: UUID
    note: str
    file: File | None
    folder: Folder | None = fraiseql.relation(on="folder_id")

@fraiseql.model(on_delete={"bookmark": "set null"})
class Pin:
    id: UUID
    bookmark: Bookmark | None

files = fraiseql.find_many(File)
"""
)

#: People and teams in a ring of foreign keys, with a mentor of one's own kind.
RING = (
    HEAD
    + """
@fraiseql.model(on_delete={"team": "cascade", "mentor": "set null"})
class Person:
    id: UUID
    name: str
    team: Team | None = fraiseql.relation(on="team_id")
    mentor: Person | None = fraiseql.relation(on="mentor_id")

@fraiseql.model(on_delete={"lead": "cascade", "deputy": "set null"})
class Team:
    id: UUID
    title: str
    lead: Person = fraiseql.relation(on="lead_id")
    deputy: Person | None = fraiseql.relation(on="deputy_id")
    goals: list[Goal]

@fraiseql.model(on_delete={"team": "cascade", "owner": "set null"})
class Goal:
    id: UUID
    text: str
    team: Team = fraiseql.relation(on="team_id")
    owner: Person | None

people = fraiseql.find_many(Person)
teams = fraiseql.find_many(Team)
"""
)

#: Rows of one table that stay when the row that they refer to goes.
STAFF = (
    HEAD
    + """
@fraiseql.model(on_delete={"manager": "set null"})
class Employee:
    id: UUID
    name: str
    manager: Employee | None = fraiseql.relation(on="manager_id")

@fraiseql.model(on_delete={"holder": "cascade"})
class Badge:
    id: UUID
    number: str
    holder: Employee

employees = fraiseql.find_many(Employee)
"""
)


def names(built, table, key="name"):
    rows = built.database.execute(f"SELECT data ->> '{key}' AS name FROM {table}").fetchall()
    return sorted(row["name"] for row in rows)


def test_a_tree_goes_with_its_root(build_models):
    built = build_models(TREE)
    top = built.call("fn_create_folder", name="top")
    other = built.call("fn_create_folder", name="other")
    below = built.call("fn_create_folder", name="below", parent_id=top)
    deep = built.call("fn_create_folder", name="deep", parent_id=below)
    kept = built.call("fn_create_file", title="kept", folder_id=other)
    lost = built.call("fn_create_file", title="lost", folder_id=deep)
    for note, file, folder in (("a", lost, deep), ("b", kept, below), ("c", kept, other)):
        mark = built.call("fn_create_bookmark", note=note, file_id=file, folder_id=folder)
        built.call("fn_create_pin", bookmark_id=mark)
    assert not built.differences()
    built.call("fn_delete_folder", id=top)
    assert not built.differences()
    assert names(built, "tv_folder") == ["other"]
    assert names(built, "tv_file", "title") == ["kept"]
    rows = built.database.execute(
        "SELECT data ->> 'note' AS note, file_id, folder_id FROM tv_bookmark ORDER BY 1"
    ).fetchall()
    assert [tuple(row.values()) for row in rows] == [
        ("a", None, None),
        ("b", kept, None),
        ("c", kept, other),
    ]
    pins = built.database.execute(
        "SELECT data -> 'bookmark' -> 'file' ->> 'title' AS title FROM tv_pin"
    ).fetchall()
    assert sorted(str(row["title"]) for row in pins) == ["None", "kept", "kept"]
    with pytest.raises(psycopg.errors.NoDataFound):
        built.call("fn_delete_folder", id=top)


def test_a_ring_within_a_tree_ends(build_models):
    """Nothing keeps rows of one table from referring to each other in a ring."""
    built = build_models(TREE)
    first = built.call("fn_create_folder", name="first")
    second = built.call("fn_create_folder", name="second", parent_id=first)
    built.database.execute(
        "SELECT fn_update_folder(jsonb_build_object('id', %s::uuid, 'parent_id', %s::uuid))",
        (first, second),
    )
    built.call("fn_delete_folder", id=second)
    assert names(built, "tv_folder") == []
    assert not built.differences()


def test_tables_in_a_ring_are_built_and_followed(build_models):
    built = build_models(RING)
    late = built.database.execute(
        "SELECT conname, pg_get_constraintdef(oid) AS text FROM pg_constraint "
        "WHERE contype = 'f' AND conrelid = 'tb_person'::regclass ORDER BY 1"
    ).fetchall()
    assert [tuple(row.values()) for row in late] == [
        (
            "tb_person_fk_mentor_fkey",
            "FOREIGN KEY (fk_mentor) REFERENCES tb_person(pk_person) ON DELETE SET NULL",
        ),
        (
            "tb_person_fk_team_fkey",
            "FOREIGN KEY (fk_team) REFERENCES tb_team(pk_team) ON DELETE CASCADE",
        ),
    ]
    ann = built.call("fn_create_person", name="Ann")
    team = built.call("fn_create_team", title="A", lead_id=ann)
    ben = built.call("fn_create_person", name="Ben", team_id=team, mentor_id=ann)
    eve = built.call("fn_create_person", name="Eve", mentor_id=ben)
    other = built.call("fn_create_team", title="E", lead_id=eve, deputy_id=ben)
    third = built.call("fn_create_team", title="B", lead_id=ben)
    built.call("fn_create_goal", text="win", team_id=other, owner_id=ben)
    built.call("fn_create_goal", text="lose", team_id=third, owner_id=eve)
    assert not built.differences()
    built.call("fn_delete_person", id=ann)  # her team, Ben in it, and his team
    assert not built.differences()
    assert names(built, "tv_person") == ["Eve"]
    assert names(built, "tv_team", "title") == ["E"]
    (goal,) = built.database.execute("SELECT data FROM tv_goal").fetchall()
    assert goal["data"]["owner"] is None
    (row,) = built.database.execute("SELECT mentor_id FROM tv_person").fetchall()
    assert row["mentor_id"] is None


def test_references_within_a_table_are_emptied(build_models):
    built = build_models(STAFF)
    top = built.call("fn_create_employee", name="top")
    below = built.call("fn_create_employee", name="below", manager_id=top)
    built.call("fn_create_badge", number="1", holder_id=top)
    built.call("fn_create_badge", number="2", holder_id=below)
    built.call("fn_delete_employee", id=top)
    assert not built.differences()
    (row,) = built.database.execute("SELECT data FROM tv_badge").fetchall()
    assert row["data"]["holder"]["manager_id"] is None


def one_of(rng, connection, entity):
    rows = connection.execute(f"SELECT id FROM tb_{entity} ORDER BY id").fetchall()
    return rng.choice(rows)[0] if rows else None


def a_step(rng, connection, tables):
    """Create, move or delete something at random."""
    table = tables[rng.choice(list(tables.by_entity))]
    entity = table.entity
    given = {item.key: f"{rng.random():.6f}" for item in table.given}
    refer = {}
    for item in table.references:
        refer[item.id_key] = one_of(rng, connection, item.entity)
        if item.nullable and rng.random() < 0.3:
            refer[item.id_key] = None
    row = one_of(rng, connection, entity)
    kind = rng.choice(["create"] * 6 + ["move"] * 3 + ["delete"] * 2)
    match kind:
        case "create":
            given |= refer
            listed = ", ".join(f"{key} => %({key})s" for key in given)
            connection.execute(f"SELECT fn_create_{entity}({listed})", given)
        case "move":
            pairs = ", ".join(f"'{key}', %({key})s::uuid" for key in refer)
            connection.execute(
                f"SELECT fn_update_{entity}(jsonb_build_object('id', %(id)s::uuid, {pairs}))",
                {**refer, "id": row},
            )
        case "delete":
            connection.execute(f"SELECT fn_delete_{entity}(%s)", (row,))
    return kind


#: Nothing is there yet or somebody deleted it; two waited for each other; it is still referred to.
EXPECTED = (
    psycopg.errors.NoDataFound,
    psycopg.errors.DeadlockDetected,
    psycopg.errors.ForeignKeyViolation,
)


def work(built, seed, steps, failures, done):
    rng = random.Random(seed)
    try:
        with psycopg.connect(built.dsn, autocommit=True) as connection:
            for _ in range(steps):
                with contextlib.suppress(*EXPECTED):
                    done[a_step(rng, connection, built.tables)] += 1
    except BaseException as error:  # noqa: BLE001  # told to the test
        failures.append(error)


@pytest.mark.parametrize("models", [TREE, RING, STAFF], ids=["tree", "ring", "staff"])
def test_whatever_is_done_documents_say_what_is_stored(build_models, models):
    built = build_models(models)
    failures, done = [], Counter()
    for seed in range(4):
        work(built, seed, 60, failures, done)
        assert not failures
        assert not built.differences(), seed
    threads = [
        threading.Thread(target=work, args=(built, seed, 50, failures, done))
        for seed in range(10, 14)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not failures
    assert not built.differences()
    assert min(done[kind] for kind in ("create", "move", "delete")) > 20, done
