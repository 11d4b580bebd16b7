"""Renames keep rows, are told where they are likely, and never happen by themselves."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from confiture.catalog.facts import Identity
from confiture.differ.kinds import all_kinds
from confiture.differ.planner import plan
from confiture.differ.renames import read_renames
from confiture.differ.resemblance import propose_renames
from confiture.errors import (
    RenameRefusedError,
    RenameTargetError,
    RenameUnknownError,
    RenameUnreadableError,
)
from confiture.proof.claims import Claims
from confiture.proof.renaming import rename_back, rename_on_clone
from confiture.server.session import Limits
from confiture.server.wire import Cancellation, Wire

OLD = """
    CREATE TYPE state AS ENUM ('new', 'old');
    CREATE DOMAIN mail AS text CONSTRAINT mail_check CHECK (VALUE ~ '@');
    CREATE SEQUENCE counter INCREMENT 7;
    CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE TABLE users (
        id int PRIMARY KEY, full_name text, "Odd name" mail, state state DEFAULT 'new'
    );
    CREATE INDEX by_name ON users (full_name);
    CREATE VIEW names AS SELECT full_name FROM users;
    CREATE TABLE orders (of int REFERENCES users);
"""
#: What is renamed, as the option takes it, and the same in the files.
RENAMES = {
    "users.full_name:display_name": ("full_name text", "display_name text"),
    'public.users."Odd name":"Other: name"': ('"Odd name" mail', '"Other: name" mail'),
    "table:public.orders:bills": ("TABLE orders", "TABLE bills"),
    "state:condition": None,
    "domain:mail:address": None,
    "counter:ticket": ("SEQUENCE counter", "SEQUENCE ticket"),
    "function:f(integer):g": ("FUNCTION f", "FUNCTION g"),
    "by_name:users_by_name": ("INDEX by_name", "INDEX users_by_name"),
    "view:names:people": ("VIEW names", "VIEW people"),
    "constraint:orders.orders_of_fkey:whose": ("of int", "of int CONSTRAINT whose"),
}
WANTED = {
    "users.full_name:display_name": (
        OLD.replace("full_name text", "display_name text")
        .replace("ON users (full_name", "ON users (display_name")
        .replace("SELECT full_name", "SELECT display_name AS full_name")
    ),
    "state:condition": OLD.replace("TYPE state", "TYPE condition").replace(
        "state state", "state condition"
    ),
    "domain:mail:address": OLD.replace("DOMAIN mail", "DOMAIN address").replace(
        '" mail', '" address'
    ),
    "table:public.orders:bills": OLD.replace(
        "orders (of int REFERENCES", "bills (of int CONSTRAINT orders_of_fkey REFERENCES"
    ),
}


def wanted(text):
    return WANTED[text] if text in WANTED else OLD.replace(*RENAMES[text])


@pytest.fixture
def rename(fraise_server):
    def rename(old, new, *texts):
        asked = read_renames(texts, old, new)
        return rename_on_clone(old, asked, fraise_server, Limits(), Cancellation())

    return rename


@pytest.mark.parametrize("text", RENAMES)
def test_one_statement_is_enough_there_and_back(text, catalog_of, rename, database):
    old, new = catalog_of(OLD), catalog_of(wanted(text))
    renamed = rename(old, new, text)
    ignored = frozenset({"owner"})
    assert plan(renamed.catalog, new, all_kinds(), new.version, ignored=ignored).actions == ()
    assert len(renamed.actions) == 1
    with database(OLD) as connection:
        claims = Claims(connection, Wire(connection, Cancellation()))
        assert claims.run(renamed.actions[0]) == ()
        again = Claims(connection, Wire(connection, Cancellation()))
        (back,) = rename_back(renamed)
        assert again.run(back) == ()


@pytest.mark.parametrize("text", RENAMES)
def test_the_text_of_a_rename_is_read_again(text, catalog_of):
    old, new = catalog_of(OLD), catalog_of(wanted(text))
    (found,) = read_renames([text], old, new)
    assert read_renames([found.text], old, new) == (found,)


def test_what_looks_like_a_rename_is_told(catalog_of):
    old = catalog_of(OLD)
    for text in RENAMES:
        told = [one.text for one in propose_renames(old, catalog_of(wanted(text)))]
        (expected,) = read_renames([text], old, catalog_of(wanted(text)))
        assert expected.text in told, text


def test_columns_that_are_alike_are_told_by_their_places(catalog_of):
    old = catalog_of("CREATE TABLE t (a int, b int, c text)")
    new = catalog_of("CREATE TABLE t (x int, y int, z date)")
    told = [one.text for one in propose_renames(old, new)]
    assert told == ["public.t.a:x", "public.t.b:y"]


def test_what_is_not_alike_is_not_told(catalog_of):
    old = catalog_of("CREATE TABLE t (a int, b int DEFAULT 1)")
    assert propose_renames(old, catalog_of("CREATE TABLE t (x text, y int DEFAULT 2)")) == ()


def test_a_table_and_its_columns_are_renamed_together(catalog_of, rename):
    old = catalog_of("CREATE TABLE t (a int, b text)")
    new = catalog_of("CREATE TABLE u (x int, y text)")
    renamed = rename(old, new, "t:u", "t.a:x", "t.b:y")
    assert [one.sql for one in renamed.actions] == [
        "ALTER TABLE public.t RENAME COLUMN a TO x",
        "ALTER TABLE public.t RENAME COLUMN b TO y",
        "ALTER TABLE public.t RENAME TO u",
    ]
    assert [one.sql for one in rename_back(renamed)] == [
        "ALTER TABLE public.u RENAME TO t",
        "ALTER TABLE public.t RENAME COLUMN y TO b",
        "ALTER TABLE public.t RENAME COLUMN x TO a",
    ]


def test_sizes_and_owners_are_those_of_the_database(catalog_of, rename):
    old, new = catalog_of("CREATE TABLE t (a int)"), catalog_of("CREATE TABLE u (a int)")
    table = Identity("table", ("public", "t"))
    owner = table.of("owner")
    facts = {
        **old.facts,
        table: evolve(old[table], notes={"rows": 4711, "bytes": 1}),
        owner: evolve(old[owner], values={**old[owner].values, "role": "somebody"}),
    }
    renamed = rename(evolve(old, facts=facts), new, "t:u").catalog
    after = Identity("table", ("public", "u"))
    assert renamed[after].notes["rows"] == 4711
    assert renamed[after.of("owner")]["role"] == "somebody"


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ("users.nothing:x", RenameUnknownError, "nothing called users.nothing"),
        ("users.full_nam:display_name", RenameUnknownError, "full_name"),
        ("users.full_name:state", RenameTargetError, "is there already"),
        ("users.full_name:displayname", RenameTargetError, "not wanted"),
        ("users.full_name", RenameUnreadableError, "cannot be read"),
        ("users.full_name:a.b", RenameUnreadableError, "last name"),
        ("users..x:a", RenameUnreadableError, "cannot be read"),
        ("role:a:b", RenameUnreadableError, "cannot be read"),
    ],
)
def test_what_cannot_be_renamed_is_refused(text, error, told, catalog_of):
    old, new = catalog_of(OLD), catalog_of(wanted("users.full_name:display_name"))
    with pytest.raises(error) as caught:
        read_renames([text], old, new)
    assert told in f"{caught.value.message} {caught.value.hint}"


def test_one_thing_is_renamed_once(catalog_of):
    old = catalog_of("CREATE TABLE t (a int)")
    new = catalog_of("CREATE TABLE t (b int, c int)")
    with pytest.raises(RenameUnreadableError, match="renamed twice"):
        read_renames(["t.a:b", "t.a:c"], old, new)


def test_what_the_server_refuses_is_told(catalog_of, rename):
    base = "CREATE TABLE p (a int); CREATE TABLE t (b int) INHERITS (p);"
    new = catalog_of("CREATE TABLE p (a int); CREATE TABLE t (c int, b int);")
    with pytest.raises(RenameRefusedError, match="inherited column"):
        rename(catalog_of(base), new, "t.a:c")


@pytest.fixture
def sides(project):
    """A database with rows, and the files with other names."""
    project.execute(
        "CREATE TABLE users (id int PRIMARY KEY, full_name text);"
        "INSERT INTO users VALUES (1, 'Ada'), (2, 'Grace')"
    )
    project.write({"u.sql": "CREATE TABLE users (id int PRIMARY KEY, display_name text);\n"})
    return "local", "db/schema"


def test_the_command_tells_and_does_not_rename(sides, confiture):
    done = confiture("diff", *sides, expect=3)
    assert "DROP COLUMN full_name" in done.stdout
    told = "looks like a rename: --rename public.users.full_name:display_name\n"
    assert done.stderr == told
    found = json.loads(confiture("diff", *sides, "--json", expect=3).stdout)
    assert found["renames"] == ["public.users.full_name:display_name"]


def test_rows_are_there_after_a_confirmed_rename(sides, confiture, project):
    words = ("--rename", "users.full_name:display_name", "--sql", "--prove")
    done = confiture("diff", *sides, *words, expect=3)
    assert done.stdout == "ALTER TABLE public.users RENAME COLUMN full_name TO display_name;\n"
    assert "proof passed on PostgreSQL" in done.stderr
    project.execute(done.stdout)
    assert project.fetch("SELECT display_name FROM users ORDER BY id") == [("Ada",), ("Grace",)]
    assert confiture("diff", *sides).stdout.startswith("No differences")


def test_the_command_refuses_what_is_not_there(sides, confiture):
    done = confiture("diff", *sides, "--rename", "users.nam:display_name", expect=1)
    assert "CONF-DIFF-006" in done.stderr
