import pytest
from fraise_hookspecs import Where
from fraise_postgres.connecting import explain_failure, show_version, with_timeout
from fraise_postgres.dsn import describe_dsn, parse_dsn, redact, with_database
from fraise_postgres.errors import InvalidDsnError
from fraise_postgres.settings import PostgresSettings

SECRET = "Gr8&secretive"


@pytest.mark.parametrize(
    ("dsn", "shown"),
    [
        ("postgresql://ana:Gr8%26secretive@db.example:5433/shop", "ana@db.example:5433/shop"),
        (
            "host=db.example user=ana password='Gr8&secretive' dbname=shop",
            "ana@db.example:5432/shop",
        ),
        ("postgres://ana:Gr8%26secretive@a,b:1,c:2/shop", "ana@a:5432,b:1,c:2/shop"),
        ("host=a,b port=6000 user=ana dbname=shop", "ana@a:6000,b:6000/shop"),
        ("service=shop password=Gr8&secretive", "service shop"),
        ("user=ana host=/run/pg", "ana@/run/pg:5432/ana"),
        # The @ of the password was not escaped, so libpq takes its tail for the host.
        ("postgresql://ana:pw@Gr8&secretive@db.example/shop", "ana@***@db.example:5432/shop"),
        ("postgresql://ana@db?nonsense=1", "an unreadable connection string"),
    ],
)
def test_a_description_says_where_without_the_secret(dsn, shown, monkeypatch):
    for name in ("PGHOST", "PGPORT", "PGUSER", "PGDATABASE"):
        monkeypatch.delenv(name, raising=False)
    assert describe_dsn(dsn) == shown


def test_a_description_fills_in_the_variables(monkeypatch):
    monkeypatch.setenv("PGHOST", "elsewhere")
    monkeypatch.setenv("PGUSER", "eva")
    monkeypatch.setenv("PGPASSWORD", SECRET)
    assert describe_dsn("dbname=x") == "eva@elsewhere:5432/x"


@pytest.mark.parametrize(
    "dsn",
    [
        "host=db password='Gr8&secretive",
        "Gr8&secretive",
        "postgresql://ana:Gr8&secretive@db?Gr8&secretive=1",
        "password Gr8&secretive",
        "postgresql://[::1:Gr8&secretive",
        "postgresql://ana:Gr8%ZZsecretive@db",
    ],
)
def test_an_unreadable_string_is_refused_without_showing_it(dsn):
    with pytest.raises(InvalidDsnError) as caught:
        parse_dsn(dsn, where=Where(key="postgres.dsn"))
    error = caught.value
    assert "secretive" not in f"{error} {error.hint}"
    assert str(error).startswith("postgres.dsn: expected a connection string")
    assert error.__cause__ is None
    assert error.__suppress_context__


@pytest.mark.parametrize(
    "scheme", ["mysql", "postgresql+psycopg", "jdbc:postgresql", "http", "POSTGRES"]
)
def test_settings_refuse_an_address_of_something_else(scheme):
    with pytest.raises(InvalidDsnError) as caught:
        PostgresSettings(dsn=f"{scheme}://ana:Gr8-secretive@db/shop?a=b")
    error = caught.value
    assert str(error).startswith("postgres.dsn: expected a connection string")
    assert ":" in scheme or f"it begins with {scheme}://, not with postgresql://" in str(error)
    assert "postgresql://user:password@host:5432/database" in error.hint
    assert "secretive" not in str(error)


@pytest.mark.parametrize("dsn", ["", "service=shop", "host=db", "postgres://db", "postgresql://"])
def test_settings_take_whatever_libpq_does(dsn):
    assert PostgresSettings(dsn=dsn).dsn == dsn


@pytest.mark.parametrize(
    "dsn",
    [
        "postgresql://ana:Gr8%26secretive@db/shop",
        "postgresql://ana:Gr8&secretive@db/shop",
        "host=db password=Gr8&secretive",
        "host=db sslpassword=Gr8&secretive",
        "host=db password='Gr8&secretive' nonsense",
        "postgresql://ana:x@Gr8&secretive@db/shop",
        "postgresql://ana:x/Gr8&secretive@db/shop",
        "postgresql://ana:x#Gr8&secretive@db/shop",
    ],
)
def test_secrets_are_cut_out_of_messages(dsn):
    for text in ("no Gr8&secretive here", "no Gr8%26secretive here", 'host "Gr8&secretive" bad'):
        if "%26" in text and "%26" not in dsn:
            continue
        assert "secretive" not in redact(text, dsn)


def test_a_short_secret_is_cut_where_it_stands_alone():
    dsn = "postgresql://u:p/w@h/d"
    assert (
        redact('invalid integer value "p" for port', dsn) == 'invalid integer value "***" for port'
    )


def test_another_database_keeps_the_rest():
    dsn = with_database("postgresql://ana:p%40ss@db:5433/shop?sslmode=require", "it's \\ here")
    words = parse_dsn(dsn)
    assert words == {
        "user": "ana",
        "password": "p@ss",
        "host": "db",
        "port": "5433",
        "sslmode": "require",
        "dbname": "it's \\ here",
    }


def test_a_time_limit_is_added_but_not_replaced():
    assert parse_dsn(with_timeout("host=a", 3.4))["connect_timeout"] == "3"
    assert parse_dsn(with_timeout("host=a", 0.1))["connect_timeout"] == "2"
    assert with_timeout("host=a connect_timeout=77", 1) == "host=a connect_timeout=77"


def test_versions_are_shown_as_people_write_them():
    assert [show_version(number) for number in (180006, 130023, 90624)] == [
        "18.6",
        "13.23",
        "9.6.24",
    ]


def test_a_failure_in_unknown_words_carries_them():
    import psycopg

    error = explain_failure(
        psycopg.OperationalError("FATAL: authentification échouée Gr8&secretive"),
        "host=h user=u dbname=d password=Gr8&secretive",
    )
    assert error.code == "PG-CONN-009"
    assert "authentification échouée ***" in str(error)
