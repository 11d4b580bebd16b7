"""A small application in which every row belongs to a tenant, and PostgreSQL sees to that."""

from __future__ import annotations

import json
from pathlib import Path

import psycopg

#: Rows of each tenant; the row ``k`` of tenant ``t`` has the number ``t * ROWS + k``.
ROWS = 4

SQL = """
CREATE ROLE store LOGIN;
CREATE ROLE other LOGIN;
CREATE TABLE tv_note (id uuid PRIMARY KEY, tenant text NOT NULL, number int NOT NULL, data jsonb);
INSERT INTO tv_note
SELECT id, tenant, number,
       jsonb_build_object('id', id, 'tenant', tenant, 'number', number,
                          'words', repeat(tenant || ' ', 20))
  FROM (SELECT gen_random_uuid() AS id, 't' || t AS tenant, t * {rows} + k AS number
          FROM generate_series(0, {tenants} - 1) AS t, generate_series(0, {rows} - 1) AS k) AS made;
CREATE INDEX ON tv_note (tenant);
ALTER TABLE tv_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON tv_note USING (tenant = current_setting('app.tenant', true));
-- fails for one row of each tenant
CREATE VIEW v_fragile WITH (security_barrier) AS
SELECT id, number,
       jsonb_build_object('id', id, 'number', number, 'share', 1 / ((number % {rows}) - 1)) AS data
  FROM tv_note;
-- takes its time, on the server
CREATE VIEW v_slow WITH (security_barrier) AS
SELECT id, number, data || jsonb_build_object('slept', pg_sleep(0.02) IS NOT NULL) AS data
  FROM tv_note;
-- what holds in the transaction
CREATE VIEW v_limits WITH (security_barrier) AS
SELECT id, number,
       jsonb_build_object('id', id, 'number', number,
                          'read_only', current_setting('transaction_read_only'),
                          'timeout', current_setting('statement_timeout')) AS data
  FROM tv_note;
ALTER VIEW v_limits OWNER TO store;
ALTER VIEW v_fragile OWNER TO store;
ALTER VIEW v_slow OWNER TO store;
GRANT SELECT ON tv_note TO store;
ANALYZE tv_note;
"""

SCHEMA = """
from uuid import UUID

import fraiseql


@fraiseql.type(source="tv_note")
class Note:
    id: UUID
    number: int
    tenant: str
    words: str


@fraiseql.type(source="v_fragile")
class Fragile:
    id: UUID
    number: int
    share: int


@fraiseql.type(source="v_slow")
class Slow:
    id: UUID
    number: int
    tenant: str


@fraiseql.type(source="v_limits")
class Limits:
    id: UUID
    number: int
    read_only: str
    timeout: str


limits = fraiseql.find_many(Limits)
notes = fraiseql.find_many(Note)
fragiles = fraiseql.find_many(Fragile)
slows = fraiseql.find_many(Slow)
schema = fraiseql.Schema(__name__)
"""

PLUGIN = """
from fraise_hookspecs import hookimpl
from fraise_hookspecs.repository import SessionVariableSpec


@hookimpl
def fraise_session_variables():
    target = "tenant_plugin:tenant"
    return (
        SessionVariableSpec(
            name="app.tenant", summary="Who asks.", target=target, header="x-tenant"
        ),
    )


def tenant(view):
    return view.headers.get("x-tenant")
"""


def write_store(folder: Path) -> None:
    """The project, beside a plugin that makes a header the tenant."""
    (folder / "store.py").write_text(SCHEMA, "utf-8")
    (folder / "tenant_plugin.py").write_text(PLUGIN, "utf-8")
    metadata = folder / "tenant_plugin-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: tenant-plugin\nVersion: 1.0\n"
        "Requires-Dist: fraise-hookspecs>=1,<2\n",
        "utf-8",
    )
    (metadata / "entry_points.txt").write_text("[fraise.plugins]\ntenants = tenant_plugin\n")


def write_settings(folder: Path, dsn: str, **more: object) -> None:
    """How the project is served; ``more`` are sections."""
    settings = {
        "fraiseql": {"schema": "store:schema", "http": {"access_log": False}},
        "postgres": {"dsn": dsn},
    }
    for name, section in more.items():
        settings[name] = {**settings.get(name, {}), **section}  # type: ignore[dict-item]
    (folder / "fraise.yaml").write_text(json.dumps(settings), "utf-8")  # JSON is YAML


def fill(dsn: str, tenants: int) -> None:
    """Make the tables, and so many tenants."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(SQL.format(rows=ROWS, tenants=tenants))
