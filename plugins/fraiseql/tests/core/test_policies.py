"""Policies that do not hold the role that serves: refused in production, told elsewhere."""

from __future__ import annotations

import logging
import secrets

import fraiseql
import psycopg
import pytest
from fraise_postgres import open_database
from fraise_testing.fake import FakeContext
from fraiseql import Engine, Schema, plugin
from fraiseql.errors import PolicyBypassedError
from fraiseql.settings import FraiseqlSettings
from fraiseql.sql.learn import learn_catalog
from fraiseql.sql.policies import find_bypass, find_bypassing_views

pytestmark = pytest.mark.anyio

SETTINGS = FraiseqlSettings(cursor_secret="s" * 40)


@pytest.fixture
def policed(store_dsn):
    """The store with a policy on what artists are read from."""
    with psycopg.connect(store_dsn) as connection:
        connection.execute("ALTER TABLE tv_artist ENABLE ROW LEVEL SECURITY")
        connection.execute("CREATE POLICY everybody ON tv_artist USING (true)")
    return store_dsn


async def test_a_role_that_sees_everything_does_not_serve_in_production(policed, make_client):
    client = make_client(environment="production", settings=SETTINGS)
    with pytest.raises(PolicyBypassedError, match='sees all rows of "tv_artist"'):
        await client.engine.start()


async def test_it_is_a_warning_elsewhere(policed, make_client, caplog):
    client = make_client()
    with caplog.at_level(logging.WARNING, "fraiseql"):
        await client.engine.start()
    (record,) = caplog.records
    assert "postgres.dsn" in record.getMessage()


async def test_without_policies_nothing_is_said(make_client, caplog):
    client = make_client(environment="production", settings=SETTINGS)
    with caplog.at_level(logging.WARNING, "fraiseql"):
        await client.engine.start()
    assert not caplog.records


async def test_a_role_that_is_held_may_serve(policed):
    role = f"held_{secrets.token_hex(6)}"
    with psycopg.connect(policed, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {role}")
        try:
            connection.execute(f"GRANT SELECT ON tv_artist TO {role}")
            dsn = psycopg.conninfo.make_conninfo(policed, options=f"-c role={role}")
            async with open_database(dsn) as database:
                sources = (await learn_catalog(database, ["tv_artist"], [])).sources.values()
                assert await find_bypass(database, sources) is None
            connection.execute(f"ALTER TABLE tv_artist OWNER TO {role}")
            async with open_database(dsn) as database:
                assert await find_bypass(database, sources) is not None
                connection.execute("ALTER TABLE tv_artist FORCE ROW LEVEL SECURITY")
                assert await find_bypass(database, sources) is None
        finally:
            connection.execute(f"DROP OWNED BY {role} CASCADE")
            connection.execute(f"DROP ROLE {role}")


async def test_views_are_looked_through(policed):
    """A view reads as its owner, unless it is told to read as who asks, wherever it stands."""
    role, owner = (f"{name}_{secrets.token_hex(6)}" for name in ("held", "owner"))
    names = ["v_artist", "v_outer"]
    with psycopg.connect(policed, autocommit=True) as connection:
        connection.execute(
            "CREATE VIEW v_artist AS SELECT * FROM tv_artist;"
            "CREATE VIEW v_outer AS SELECT * FROM v_artist"
        )
        connection.execute(f"CREATE ROLE {role}; CREATE ROLE {owner}")
        try:
            connection.execute(
                f"GRANT CREATE ON SCHEMA public TO {role}, {owner};"
                f"GRANT SELECT ON tv_artist, v_artist, v_outer TO {role}, {owner};"
                f"ALTER VIEW v_outer OWNER TO {owner}"
            )
            async with open_database(policed) as database:
                sources = (await learn_catalog(database, names, [])).sources.values()
            dsn = psycopg.conninfo.make_conninfo(policed, options=f"-c role={role}")
            async with open_database(dsn) as database:

                async def find() -> tuple[bool, bool]:
                    own = await find_bypass(database, sources)
                    return own is not None, await find_bypassing_views(
                        database, sources
                    ) is not None

                said = await find_bypassing_views(database, sources)
                assert said is not None
                assert said.startswith('"v_artist", "v_outer" read tables with policies as ')
                connection.execute(f"ALTER VIEW v_artist OWNER TO {owner}")
                assert await find() == (False, False)
                connection.execute(f"ALTER TABLE tv_artist OWNER TO {owner}")
                assert await find() == (False, True)
                connection.execute("ALTER TABLE tv_artist FORCE ROW LEVEL SECURITY")
                assert await find() == (False, False)
                connection.execute("ALTER VIEW v_artist OWNER TO CURRENT_USER")
                assert await find() == (False, True)
                if connection.info.server_version >= 150000:
                    connection.execute("ALTER VIEW v_artist SET (security_invoker = on)")
                    assert await find() == (False, False)
                    connection.execute(
                        "ALTER TABLE tv_artist NO FORCE ROW LEVEL SECURITY;"
                        f"ALTER TABLE tv_artist OWNER TO {role}"
                    )
                    assert await find() == (True, False)
        finally:
            connection.execute(f"DROP OWNED BY {role}, {owner} CASCADE")
            connection.execute(f"DROP ROLE {role}, {owner}")


async def test_views_that_show_what_policies_hide_are_told(policed, music, caplog):
    role = f"held_{secrets.token_hex(6)}"
    context = {"environment": "production", "settings": {"fraiseql": SETTINGS}}
    with psycopg.connect(policed, autocommit=True) as connection:
        connection.execute(
            "ALTER TABLE tv_artist RENAME TO stored;CREATE VIEW tv_artist AS SELECT * FROM stored"
        )
        connection.execute(f"CREATE ROLE {role}")
        try:
            connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
            dsn = psycopg.conninfo.make_conninfo(policed, options=f"-c role={role}")
            async with open_database(dsn) as database:
                schema = Schema(music.Artist, fraiseql.find_many(music.Artist, name="artists"))
                opened = FakeContext(resources={"database": database}, plugins=(plugin,), **context)
                with caplog.at_level(logging.WARNING, "fraiseql"):
                    await Engine(schema, opened).start()
        finally:
            connection.execute(f"DROP OWNED BY {role} CASCADE")
            connection.execute(f"DROP ROLE {role}")
    (record,) = caplog.records
    assert record.getMessage().startswith('"tv_artist" read tables with policies as ')
