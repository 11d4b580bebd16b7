"""What the native engine is told of PostgreSQL, compared with what libpq does."""

import pytest
from fraise_gateway.address import describe_connection
from fraise_gateway.errors import UnsupportedConnectionError


@pytest.fixture(autouse=True)
def clean(monkeypatch, tmp_path):
    import os

    for name in list(os.environ):
        if name.startswith("PG"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def describe(dsn, limit=31.0):
    return describe_connection(dsn, application_name="fraise", limit=limit, wait=5.0)


def options(dsn, limit=31.0):
    return dict(describe(dsn, limit)["options"])


def lasting(dsn):
    return dict(describe(dsn)["lasting"])


def test_url():
    found = describe("postgresql://shop:s%40c@db.invalid:6543/store?sslmode=disable")
    assert found == {
        "hosts": [{"host": "db.invalid", "port": 6543}],
        "user": "shop",
        "password": "s@c",
        "dbname": "store",
        "sslmode": "disable",
        "channel_binding": found["channel_binding"],
        "target_session_attrs": "any",
        "connect_timeout": 5.0,
        "options": [
            ("client_encoding", "UTF8"),
            ("application_name", "fraise"),
            ("default_transaction_read_only", "on"),
            ("statement_timeout", "31000"),
        ],
        "lasting": [
            ("client_encoding", "UTF8"),
            ("default_transaction_read_only", "on"),
            ("statement_timeout", "31000"),
        ],
    }


def test_socket():
    found = describe("postgresql://fraise@/app?host=/run/some%20where&port=7")
    assert found["hosts"] == [{"host": "/run/some where", "port": 7}]
    assert "password" not in found


def test_socket_that_libpq_chooses():
    (host,) = describe("user=u dbname=d")["hosts"]
    assert host["port"] == 5432
    assert host["host"].startswith("/") or host["host"] == "localhost"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("host=127.0.0.1,127.0.0.2", [("127.0.0.1", 5432), ("127.0.0.2", 5432)]),
        ("host=127.0.0.1,127.0.0.2 port=7", [("127.0.0.1", 7), ("127.0.0.2", 7)]),
        ("host=127.0.0.1,/run port=7,8", [("127.0.0.1", 7), ("/run", 8)]),
        ("host=127.0.0.1,127.0.0.2 port=7,", [("127.0.0.1", 7), ("127.0.0.2", 5432)]),
    ],
)
def test_several_hosts(words, expected):
    found = describe(f"{words} user=u dbname=d")["hosts"]
    assert [(one["host"], one["port"]) for one in found] == expected


def test_address_is_beside_the_name_that_certificates_have():
    found = describe("host=db.invalid hostaddr=127.0.0.1 user=u dbname=d")["hosts"]
    assert found == [{"host": "db.invalid", "address": "127.0.0.1", "port": 5432}]
    assert describe("hostaddr=127.0.0.1 user=u dbname=d")["hosts"] == [
        {"address": "127.0.0.1", "port": 5432}
    ]


def test_random_order_is_some_order_of_all_hosts():
    dsn = "host=127.0.0.1,127.0.0.2,127.0.0.3 user=u dbname=d load_balance_hosts=random"
    orders = {tuple(one["host"] for one in describe(dsn)["hosts"]) for _ in range(60)}
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {
        frozenset({"127.0.0.1", "127.0.0.2", "127.0.0.3"})
    }


def test_variables_service_and_password_file(clean, monkeypatch):
    service = clean / "services.conf"
    service.write_text("[store]\nhost=127.0.0.1\nport=1\ndbname=store\nuser=shop\n", "utf-8")
    passwords = clean / "passwords"
    passwords.write_text("127.0.0.1:1:store:shop:hidden\n", "utf-8")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGSERVICEFILE", str(service))
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    monkeypatch.setenv("PGTZ", "Europe/Paris")
    monkeypatch.setenv("PGOPTIONS", "-c app.colour=red")
    monkeypatch.setenv("PGCONNECT_TIMEOUT", "3")
    monkeypatch.setenv("PGAPPNAME", "shop")
    found = describe("service=store")
    assert found["hosts"] == [{"host": "127.0.0.1", "port": 1}]
    assert (found["user"], found["dbname"], found["password"]) == ("shop", "store", "hidden")
    assert found["connect_timeout"] == 3.0
    assert dict(found["options"]) == {
        "client_encoding": "UTF8",
        "application_name": "shop",
        "timezone": "Europe/Paris",
        "options": "-c app.colour=red",
        "default_transaction_read_only": "on",
        "statement_timeout": "31000",
    }
    assert dict(found["lasting"]) == {
        "client_encoding": "UTF8",
        "timezone": "Europe/Paris",
        "app.colour": "red",
        "default_transaction_read_only": "on",
        "statement_timeout": "31000",
    }


def test_service_that_is_not_there(clean, monkeypatch):
    monkeypatch.setenv("PGSERVICEFILE", str(clean / "none.conf"))
    with pytest.raises(UnsupportedConnectionError, match="leads nowhere"):
        describe("service=store")


def test_certificates_of_the_usual_places(clean):
    folder = clean / ".postgresql"
    folder.mkdir()
    dsn = "host=127.0.0.1 port=1 user=u dbname=d sslmode=prefer"
    assert "sslrootcert" not in describe(dsn)
    for name in ("root.crt", "postgresql.crt", "postgresql.key"):
        (folder / name).write_text("", "utf-8")
        (folder / name).chmod(0o600)
    found = describe(dsn)
    assert found["sslrootcert"] == str(folder / "root.crt")
    assert found["sslcert"] == str(folder / "postgresql.crt")
    assert found["sslkey"] == str(folder / "postgresql.key")
    assert "sslcert" not in describe(f"{dsn} sslcertmode=disable")
    assert "sslrootcert" not in describe(dsn.replace("prefer", "disable"))


@pytest.mark.parametrize(
    "words",
    ["requirepeer=postgres", "sslcrl=/a", "ssl_min_protocol_version=TLSv1.3", "replication=true"],
)
def test_what_is_not_spoken_is_refused_by_name(words):
    with pytest.raises(UnsupportedConnectionError) as caught:
        describe(f"host=127.0.0.1 port=1 user=u dbname=d {words}")
    assert words.split("=")[0] in str(caught.value)
    assert "--engine python" in caught.value.hint


def test_secret_of_a_key_is_not_shown():
    with pytest.raises(UnsupportedConnectionError) as caught:
        describe("host=127.0.0.1 port=1 user=u dbname=d sslpassword=hidden")
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("-c statement_timeout=5000", "5000"),
        ("-c statement_timeout=5s", "5000"),
        ("-cstatement_timeout=5s", "5000"),
        ("--statement-timeout=1min", "31000"),
        ("-c statement_timeout=0", "31000"),
        ("-c statement_timeout=40s", "31000"),
        ("-c statement_timeout=40s -c statement_timeout=4s", "4000"),
        ("-c statement_timeout=4s -c statement_timeout=40s", "31000"),
        ("-c app.statement_timeout=4s", "31000"),
    ],
)
def test_shorter_limit_of_statements_wins(given, sent):
    found = options(f"host=127.0.0.1 port=1 user=u dbname=d options='{given}'")
    assert found["options"] == given
    assert found["statement_timeout"] == sent
    assert (
        lasting(f"host=127.0.0.1 port=1 user=u dbname=d options='{given}'")["statement_timeout"]
        == sent
    )


def test_behind_a_pooler_limits_are_given_to_each_transaction():
    words = "host=127.0.0.1 port=1 user=u dbname=d options='-c statement_timeout=4s'"
    found = describe_connection(words, application_name="a", limit=9.0, wait=5.0, pooled=True)
    assert found["prepare"] is False
    assert found["transaction"] == [("transaction_read_only", "on"), ("statement_timeout", "4000")]
    assert not dict(found["options"]).keys() & {
        "statement_timeout",
        "default_transaction_read_only",
    }
    # what the connection string says must hold in whatever session there is
    assert dict(found["lasting"]) == {"client_encoding": "UTF8", "statement_timeout": "4s"}
