"""A clone is the schema that it was made of, or it is refused by name."""

from __future__ import annotations

import pytest
from attrs import evolve
from confiture.catalog.facts import Fact, Identity, Unmodelled
from confiture.differ.reading import introspect
from confiture.errors import BuildCancelledError, CloneFailedError
from confiture.proof.clone import clone_schema
from confiture.proof.likeness import tell_differences
from confiture.server.session import Limits, session
from confiture.server.wire import Cancellation

SHOP = """
    CREATE SCHEMA shop;
    CREATE TYPE shop.state AS ENUM ('new', 'paid');
    CREATE FUNCTION shop.next() RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE TABLE shop.customer (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        mail text NOT NULL UNIQUE CHECK (mail ~ '@'),
        state shop.state DEFAULT 'new'
    );
    CREATE TABLE shop.bill (no int DEFAULT shop.next(), customer int REFERENCES shop.customer);
    CREATE VIEW shop.open AS SELECT no FROM shop.bill;
    CREATE INDEX ON shop.bill (customer);
    COMMENT ON TABLE shop.bill IS 'Bills';
    GRANT SELECT ON shop.bill TO pg_monitor;
"""
OWNER = frozenset({"owner"})


def clone(catalog, fraise_server, cancellation=None):
    return clone_schema(catalog, fraise_server, Limits(), cancellation or Cancellation())


def test_a_clone_is_the_schema_without_rows(catalog_of, fraise_server, databases):
    catalog = catalog_of(SHOP)
    before = databases()
    with clone(catalog, fraise_server) as dsn, session(dsn) as connection:
        assert tell_differences(introspect(connection), catalog, ignored=OWNER) == []
        assert connection.execute("SELECT count(*) FROM shop.bill").fetchone() == (0,)
    assert databases() == before


def test_what_the_server_refuses_is_told_with_its_statement(catalog_of, fraise_server):
    catalog = catalog_of(SHOP)
    facts = dict(catalog.facts)
    (view,) = catalog.by_kind["view"]
    told = {**view.values, "definition": "SELECT nothing FROM nowhere"}
    facts[view.identity] = evolve(view, values=told)
    with (
        pytest.raises(CloneFailedError, match=r'"nowhere" does not exist; CREATE VIEW shop.open'),
        clone(evolve(catalog, facts=facts), fraise_server),
    ):
        pass


def test_what_is_made_and_is_another_is_told(catalog_of, fraise_server):
    """The server spells the default in its own way, so this catalog is of no server."""
    catalog = catalog_of(SHOP)
    facts = dict(catalog.facts)
    default = next(one for one in catalog.by_kind["default"] if one.name[-1] == "no")
    facts[default.identity] = evolve(default, values={**default.values, "expression": "1 + 1"})
    with (
        pytest.raises(CloneFailedError, match=r"of default shop.bill.no: expression is "),
        clone(evolve(catalog, facts=facts), fraise_server),
    ):
        pass


def test_what_has_no_statements_is_refused(catalog_of, fraise_server):
    catalog = evolve(catalog_of(""), unmodelled=(Unmodelled("pg_x", "something new"),))
    with (
        pytest.raises(CloneFailedError, match="this is not cloned: something new"),
        clone(catalog, fraise_server),
    ):
        pass


def test_what_would_reach_beyond_is_refused(catalog_of, fraise_server):
    catalog = catalog_of("CREATE TABLE t (a int)")
    fact = Fact(Identity("subscription", ("s",)), {})
    with (
        pytest.raises(CloneFailedError, match="this is not cloned: subscription s"),
        clone(evolve(catalog, facts={**catalog.facts, fact.identity: fact}), fraise_server),
    ):
        pass


def test_a_cancelled_clone_leaves_nothing(catalog_of, fraise_server, databases):
    catalog, before = catalog_of(SHOP), databases()
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(BuildCancelledError), clone(catalog, fraise_server, cancellation):
        pass
    assert databases() == before
