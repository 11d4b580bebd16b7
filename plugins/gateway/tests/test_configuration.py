"""What the native server is told, from the settings of a project."""

import base64
import json

import psycopg_pool
import pytest
from fraise_gateway.configuration import as_json, describe_server
from fraise_gateway.errors import AdoptedDatabaseError
from fraise_kernel import Kernel
from fraiseql.plan.cursors import CursorKey

pytestmark = pytest.mark.anyio


def kernel_of(folder, dsn, resources=None, **sections):
    postgres = {"dsn": dsn, **sections.pop("postgres", {})}
    return Kernel(folder, settings={"postgres": postgres, **sections}, resources=resources or {})


async def describe(kernel):
    async with kernel as context:
        found = await describe_server(context, "/graphql", CursorKey(b"s" * 32))
    return json.loads(as_json(found))


async def test_settings_are_those_of_fraiseql_and_postgres(tmp_path, fraise_dsn):
    http = {
        "body_bytes": 7_000,
        "codings": ["gzip"],
        "cors_origins": ["https://app.example.org"],
        "access_log": False,
    }
    kernel = kernel_of(
        tmp_path,
        fraise_dsn,
        fraiseql={"http": http, "limits": {"seconds": 4.0}, "plans": {"documents": 9}},
        gateway={"connections": 3, "threads": 2, "clients": 50, "forwarded": 60},
        postgres={"pool": {"application_name": "store"}},
    )
    found = await describe(kernel)
    assert (found["path"], found["seconds"], found["body_bytes"]) == ("/graphql", 4.0, 7_000)
    assert found["codings"] == ["gzip"]
    assert found["cors"] == {"allowed": ["https://app.example.org"], "credentials": False}
    assert found["access_log"] is None
    assert found["plans"]["documents"] == 9
    assert (found["threads"], found["connections"], found["forwarded"]) == (2, 50, 60)
    assert base64.b64decode(found["cursor_key"]) == b"s" * 32
    assert found["pg"]["connections"] == 3
    options = dict(found["pg"]["options"])
    assert options["application_name"] == "store native"
    assert options["statement_timeout"] == "5000"
    assert options["default_transaction_read_only"] == "on"
    assert found["pg"]["stuck"] > 5.0
    assert "tls" not in found


async def test_shorter_time_of_statements_holds(tmp_path, fraise_dsn):
    kernel = kernel_of(tmp_path, fraise_dsn, postgres={"statement_timeout": 2.5})
    options = dict((await describe(kernel))["pg"]["options"])
    assert options["statement_timeout"] == "2500"


async def test_bodies_are_errors_of_graphql(tmp_path, fraise_dsn):
    found = await describe(kernel_of(tmp_path, fraise_dsn))
    (error,) = json.loads(found["timed_out"])["errors"]
    assert error["extensions"]["code"] == "TIMEOUT"
    (error,) = json.loads(found["overloaded"])["errors"]
    assert error["extensions"]["code"] == "OVERLOADED"


async def test_files_of_tls_begin_at_the_project(tmp_path, fraise_dsn):
    gateway = {"tls_certificate": "a.pem", "tls_key": "/etc/b.pem"}
    found = await describe(kernel_of(tmp_path, fraise_dsn, gateway=gateway))
    assert found["tls"] == {"certificate": str(tmp_path / "a.pem"), "key": "/etc/b.pem"}


async def test_pool_of_the_host_is_refused(tmp_path, fraise_dsn):
    async with psycopg_pool.AsyncConnectionPool(fraise_dsn, min_size=1, open=False) as pool:
        with pytest.raises(AdoptedDatabaseError):
            await describe(kernel_of(tmp_path, fraise_dsn, resources={"database": pool}))


async def test_behind_a_transaction_pooler_each_transaction_is_limited(tmp_path, fraise_dsn):
    postgres = {"pool": {"prepare": False}, "statement_timeout": 3.0}
    found = (await describe(kernel_of(tmp_path, fraise_dsn, postgres=postgres)))["pg"]
    assert found["prepare"] is False
    assert found["transaction"] == [["transaction_read_only", "on"], ["statement_timeout", "3000"]]
    assert set(dict(found["options"])) == {"client_encoding", "application_name"}
