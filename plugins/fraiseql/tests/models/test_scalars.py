"""Every scalar is stored, read back, filtered and verified as any other value."""

import json
import sys
from types import SimpleNamespace

import fraiseql
import psycopg
import pytest
from fraise_kernel import Kernel
from fraise_testing.modules import load_module
from fraiseql.modelling.objects import objects_of
from fraiseql.modelling.tables import read_tables
from fraiseql.modelling.verify import Verifier, learn_stored
from fraiseql.schema.collect import collect
from fraiseql.schema.pages import PageLimits
from fraiseql.schema.parts import standard_parts

MODELS = '''
from __future__ import annotations

import datetime as dt
from ipaddress import IPv4Address
from uuid import UUID

import fraiseql


@fraiseql.scalar
class Isbn(str):
    """The number of a book."""

    @classmethod
    def parse(cls, value: object) -> Isbn:
        return cls(value)


@fraiseql.model
class Place:
    """Where it is."""

    id: UUID
    lasts: dt.timedelta
    host: IPv4Address
    net: fraiseql.CIDR | None
    card: fraiseql.MAC
    days: fraiseql.DateRange
    spans: fraiseql.IntRange | None
    mail: fraiseql.EmailAddress = fraiseql.column(index=True)
    north: fraiseql.Latitude
    isbn: Isbn = fraiseql.column(unique=True)
    at: dt.time


@fraiseql.model
class Visit:
    """Somebody was there."""

    id: UUID
    place: Place


places = fraiseql.find_many(Place)
visits = fraiseql.find_many(Visit)
'''

INSERT = """
SELECT fn_create_place(
    lasts => 'P1DT2H', host => '10.0.0.1', card => '08:00:2b:01:02:03',
    days => '[2026-01-01,2026-02-01)', mail => 'a@b.example', north => 48.5,
    isbn => '9783161484100', at => '10:30', net => '10.0.0.0/8'
) AS id
"""


@pytest.fixture
def models(tmp_path, monkeypatch):
    path = tmp_path / "scalar_models.py"
    path.write_text(MODELS)
    monkeypatch.delitem(sys.modules, path.stem, raising=False)
    return load_module(path)


@pytest.mark.anyio
async def test_scalars_are_stored_read_and_verified(models, fraise_dsn, tmp_path):
    tables = read_tables(collect((models,)), standard_parts(), PageLimits(20, 100))
    with psycopg.connect(fraise_dsn, autocommit=True) as connection:
        # in the order of files, but what views are made of first
        for item in sorted(objects_of(tables), key=lambda item: item.name == "v_visit"):
            connection.execute("SET check_function_bodies = off")
            connection.execute(item.text)
        (place,) = connection.execute(INSERT).fetchone()
        connection.execute("SELECT fn_create_visit(%s)", (place,))
        (lasts, host, place_days) = connection.execute(
            "SELECT place_lasts, place_host::text, place_days::text FROM tv_visit"
        ).fetchone()
        assert (str(lasts), host) == ("1 day, 2:00:00", "10.0.0.1/32")
        assert place_days == "[2026-01-01,2026-02-01)"

    settings = {"postgres": {"dsn": fraise_dsn}}
    async with Kernel(tmp_path, environment="test", settings=settings) as context:
        database = await context.resource("database")
        for name in ("tv_place", "tv_visit"):
            report = await Verifier(database, await learn_stored(database, name)).run()
            assert (report.rows, report.different) == (1, 0)
        engine = fraiseql.Engine(fraiseql.Schema(models), context)
        request = fraiseql.GraphQLRequest(
            query='{ places(where: {mail: {eq: "a@b.example"}}) '
            "{ lasts host net card days mail north isbn at spans } visits { place { isbn } } }"
        )
        answer = await engine.execute(request, SimpleNamespace(headers={}, state={}))
    body = json.loads(answer.body)
    assert "errors" not in body, body
    (found,) = body["data"]["places"]
    assert found | {"days": None, "lasts": None} == {
        "lasts": None,
        "host": "10.0.0.1",
        "net": "10.0.0.0/8",
        "card": "08:00:2b:01:02:03",
        "days": None,
        "mail": "a@b.example",
        "north": 48.5,
        "isbn": "9783161484100",
        "at": "10:30:00",
        "spans": None,
    }
    assert body["data"]["visits"] == [{"place": {"isbn": "9783161484100"}}]
