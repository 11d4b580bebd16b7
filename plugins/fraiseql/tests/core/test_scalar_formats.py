"""The scalars with a checked format: good, bad and edge values, and the words of a refusal."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Any

import fraiseql
import psycopg
import pytest
from fraise_postgres import scratch_database
from fraiseql.errors import ScalarLibraryError
from fraiseql.scalars.durations import Interval
from fraiseql.scalars.geography import Point
from fraiseql.scalars.money import Money
from fraiseql.scalars.ranges import Range
from fraiseql.scalars.specs import SCALARS as SPECS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def _load(target: str) -> Any:
    module, _, attribute = target.partition(":")
    return getattr(importlib.import_module(module), attribute)


SCALARS = {spec.name: _load(spec.target) for spec in SPECS}
BY_NAME = {spec.name: spec for spec in SPECS}
LABEL = "x" * 1_000

#: scalar, what a client gives, the Python value, what comes back.
GOOD: list[tuple[str, Any, Any, Any]] = [
    ("Duration", "P1DT2H30M", timedelta(days=1, hours=2, minutes=30), "P1DT2H30M"),
    ("Duration", "P2W", timedelta(days=14), "P14D"),
    ("Duration", "PT0S", timedelta(0), "PT0S"),
    ("Duration", "PT0,000001S", timedelta(microseconds=1), "PT0.000001S"),
    ("Duration", "-P1DT2H", timedelta(days=-1, hours=-2), "P-1DT-2H"),
    ("Duration", "PT-0.5S", timedelta(microseconds=-500_000), "PT-0.5S"),
    # what a timedelta would change the meaning of
    ("Duration", "PT36H", Interval(0, 0, 36 * 3_600_000_000), "PT36H"),
    ("Duration", "P1Y2M", Interval(14, 0, 0), "P1Y2M"),
    ("Duration", "P1DT-2H", Interval(0, 1, -2 * 3_600_000_000), "P1DT-2H"),
    ("Bytes", "aGVsbG8=", b"hello", "aGVsbG8="),
    ("Bytes", "", b"", ""),
    ("Bytes", "AP/+", b"\x00\xff\xfe", "AP/+"),
    ("IPv4", "192.0.2.1", IPv4Address("192.0.2.1"), "192.0.2.1"),
    ("IPv6", "2001:DB8:0::1", IPv6Address("2001:db8::1"), "2001:db8::1"),
    ("CIDR", "192.0.2.0/24", IPv4Network("192.0.2.0/24"), "192.0.2.0/24"),
    ("CIDR", "2001:db8::/32", IPv6Network("2001:db8::/32"), "2001:db8::/32"),
    ("MAC", "08-00-2B-01-02-03", "08:00:2b:01:02:03", "08:00:2b:01:02:03"),
    ("MAC", "0800.2b01.0203", "08:00:2b:01:02:03", "08:00:2b:01:02:03"),
    ("LTree", "music.rock_2.prog", "music.rock_2.prog", "music.rock_2.prog"),
    ("LTree", LABEL, LABEL, LABEL),
    ("LTree", "", "", ""),
    ("Slug", "a-2-z", "a-2-z", "a-2-z"),
    (
        "DateRange",
        "[2026-01-01, 2026-02-01)",
        Range(date(2026, 1, 1), date(2026, 2, 1)),
        "[2026-01-01,2026-02-01)",
    ),
    ("DateRange", "empty", Range(empty=True), "empty"),
    (
        "DateRange",
        "[,2026-02-01]",
        Range(None, date(2026, 2, 1), lower_inclusive=False, upper_inclusive=True),
        "(,2026-02-01]",
    ),
    (
        "DateTimeRange",
        '["2026-01-02 03:04:05+00",)',
        Range(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), None),
        "[2026-01-02T03:04:05+00:00,)",
    ),
    ("IntRange", "(-5,10]", Range(-5, 10, lower_inclusive=False, upper_inclusive=True), "(-5,10]"),
    ("IntRange", "(,)", Range(lower_inclusive=False), "(,)"),
    ("EmailAddress", "Joni@EXAMPLE.com", "Joni@example.com", "Joni@example.com"),
    ("PhoneNumber", "+33 1 42 68 53 00", "+33142685300", "+33142685300"),
    ("URL", "https://a.example:8443/x?y=%20#z", "https://a.example:8443/x?y=%20#z", None),
    ("CountryCode", "FR", "FR", "FR"),
    ("CurrencyCode", "JPY", "JPY", "JPY"),
    ("LanguageCode", "zh-hant-tw", "zh-Hant-TW", "zh-Hant-TW"),
    ("Money", "12.5 EUR", Money(Decimal("12.5"), "EUR"), "12.50 EUR"),
    ("Money", "1200 JPY", Money(Decimal(1200), "JPY"), "1200 JPY"),
    ("Money", "-0.0010 EUR", Money(Decimal("-0.001"), "EUR"), "-0.001 EUR"),
    (
        "Money",
        "123456789012345678901234567890.12 EUR",
        Money(Decimal("123456789012345678901234567890.12"), "EUR"),
        "123456789012345678901234567890.12 EUR",
    ),
    ("Latitude", -90, -90.0, -90.0),
    ("Longitude", 180.0, 180.0, 180.0),
    ("Point", "( 2.35 , 48.85 )", Point(2.35, 48.85), "(2.35,48.85)"),
    ("Point", "(1,-2e-7)", Point(1.0, -2e-7), "(1,-2e-07)"),
    ("Vector", [1, 2.5], [1.0, 2.5], [1.0, 2.5]),
    ("Vector", "[1,2.5]", [1.0, 2.5], [1.0, 2.5]),
]

BAD: list[tuple[str, Any]] = [
    *(("Duration", value) for value in ["P", "PT", "P1DT", "1 day", "P1.5D", "PT0.0000001S", 5]),
    *(("Duration", value) for value in ["P178956971Y", "P2147483648D", "PT2562047789H"]),
    *(("Bytes", value) for value in ["a", "aGVsbG8", "aGVs bG8=", "aGVsbG8_", "é", 5]),
    *(("IPv4", value) for value in ["192.0.2", "192.0.2.256", "192.0.2.01", "::1", 3221225985]),
    *(("IPv6", value) for value in ["192.0.2.1", "fe80::1%eth0", "2001:db8::/32", ":::"]),
    *(("CIDR", value) for value in ["192.0.2.1/24", "192.0.2.0/33", "x"]),
    *(("MAC", value) for value in ["08:00:2b:01:02", "08:00:2b-01:02:03", "gg:00:2b:01:02:03"]),
    *(("LTree", value) for value in ["a..b", ".a", "a b", LABEL + "x", "a\0"]),
    *(("Slug", value) for value in ["A", "a--b", "-a", "a_b", "", "é"]),
    *(("DateRange", value) for value in ["[2026-02-01,2026-01-01]", "2026-01-01", "[2026-02-30,)"]),
    *(("DateTimeRange", value) for value in ["[2026-01-01T00:00:00,)", "[now,)"]),
    *(("IntRange", value) for value in ["[1,2147483648)", "[1.5,2)", "{1,2}", [1, 2]]),
    *(("EmailAddress", value) for value in ["joni", "a@b@example.com", "joni@localhost", ""]),
    *(("PhoneNumber", value) for value in ["0142685300", "+33", "+999123456", "+33142685300x5"]),
    *(("URL", value) for value in ["example.com", "javascript:alert(1)", "ftp://a.example/"]),
    *(("URL", value) for value in ["https:///x", "https://a.example:x/", "https://a.example/a b"]),
    *(("URL", value) for value in ["https://a.example/%zz", "https://a.example/\n", "//a.example"]),
    *(("CountryCode", value) for value in ["fr", "FRA", "UK", "XK", "EU", "ZZ"]),
    *(("CurrencyCode", value) for value in ["eur", "DEM", "EURO", "CNH", "€"]),
    *(("LanguageCode", value) for value in ["xx", "en_US", "english", "", "a"]),
    *(("Money", value) for value in ["12.50", "EUR 12.50", "12.50 DEM", "1e3 EUR", 12.5]),
    *(("Latitude", value) for value in [90.01, -91, "48.85", True, float("nan"), None]),
    *(("Longitude", value) for value in [180.01, float("inf"), {}]),
    *(("Point", value) for value in ["2.35,48.85", "(1)", "(nan,1)", "(1,inf)", [1, 2]]),
    *(("Vector", value) for value in [[], [1, "2"], [True], [float("nan")], "{1,2}", 5, "[["]),
    ("Vector", [0] * 16_001),
    ("Vector", [10**400]),
]


def test_every_scalar_has_an_example_that_it_takes_and_gives():
    for spec in SPECS:
        value = json.loads(spec.example)
        assert SCALARS[spec.name].serialize(SCALARS[spec.name].parse(value)) == value, spec.name


@pytest.mark.parametrize(("name", "given", "value", "back"), GOOD)
def test_good_values(name, given, value, back):
    parsed = SCALARS[name].parse(given)
    assert parsed == value
    assert type(parsed) is type(value)
    assert SCALARS[name].serialize(parsed) == (given if back is None else back)


@pytest.mark.parametrize(("name", "value"), BAD)
def test_bad_values_are_refused_with_what_was_expected_found_and_an_example(name, value):
    with pytest.raises(
        ValueError, match=rf"^{name} must be .+, found .*; an example: .+"
    ) as caught:
        SCALARS[name].parse(value)
    assert len(str(caught.value)) < 300
    assert str(caught.value).endswith(BY_NAME[name].example)


@pytest.mark.parametrize("name", sorted(set(SCALARS) - {"JSON"}))  # JSON leaves it to the encoder
def test_a_value_of_another_type_is_not_serialised(name):
    with pytest.raises(ValueError, match="must"):
        SCALARS[name].serialize(object())


#: How a value is written and read where a plain cast is not what FraiseQL does.
WRITE = {"bytea": "decode(%s::text, 'base64')"}
READ = {
    "bytea": "translate(encode(({}), 'base64'), E'\\n', '')",
    "vector": "({})::real[]",
    "timestamptz": "({})",
}
ROUND = [(spec.name, json.loads(spec.example)) for spec in SPECS] + [
    (name, given) for name, given, _, _ in GOOD
]


@pytest.fixture(scope="module")
def connection(fraise_server, extensions):
    with (
        scratch_database(fraise_server, prefix="scalars") as dsn,
        psycopg.connect(dsn, autocommit=True) as opened,
    ):
        opened.execute("CREATE EXTENSION ltree")
        if "vector" in extensions:
            opened.execute("CREATE EXTENSION vector")
        opened.execute("SET intervalstyle = 'iso_8601'")
        opened.execute("SET timezone = 'UTC'")
        yield opened


def _canonical(name: str, value: Any) -> Any:
    """As PostgreSQL gives it back: ranges of days and integers begin with [ and end with )."""
    if not isinstance(value, Range) or value.empty or name == "DateTimeRange":
        return value
    step: Any = timedelta(days=1) if name == "DateRange" else 1
    lower, upper = value.lower, value.upper
    if lower is not None and not value.lower_inclusive:
        lower += step
    if upper is not None and value.upper_inclusive:
        upper += step
    return Range(lower, upper, lower_inclusive=lower is not None)


@pytest.mark.parametrize(("name", "given"), ROUND)
def test_round_trip_through_postgresql(connection, extensions, name, given):
    """What is written as the SQL type and read as JSON is the same value."""
    spec, scalar = BY_NAME[name], SCALARS[name]
    if spec.sql_type == "vector" and "vector" not in extensions:
        pytest.skip("the server has no vector")
    if given == LABEL and connection.info.server_version < 160000:
        with pytest.raises(psycopg.errors.NameTooLong):  # which clients are told as their own
            connection.execute("SELECT %s::ltree", (given,))
        return
    value = scalar.parse(given)
    text = scalar.serialize(value)
    sent = text if isinstance(text, str) else json.dumps(text)
    written = WRITE.get(spec.sql_type, f"%s::text::{spec.sql_type}")
    read = READ.get(spec.sql_type, "({})").format(written)
    row = connection.execute(f"SELECT to_jsonb({read})", (sent,)).fetchone()
    stored = row[0]
    if spec.name == "Decimal":  # a number in the document, and exact: psycopg's json reads floats
        stored = connection.execute(f"SELECT ({written})::text", (sent,)).fetchone()[0]
    assert scalar.parse(stored) == _canonical(name, value)


def test_libraries_are_imported_on_first_use_only():
    libraries = sorted({module for spec in SPECS for module in spec.requires})
    assert libraries == ["babel", "email_validator", "langcodes", "phonenumbers"]
    program = (
        "import sys, fraiseql\n"
        "fraiseql.Schema\n"
        f"print([name for name in {libraries!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


def test_integers_that_python_does_not_write_are_refused_in_our_words():
    for name, value in (("Longitude", 10**5_000), ("Duration", [10**5_000])):
        with pytest.raises(ValueError, match="found an integer of too many digits; an example"):
            SCALARS[name].parse(value)


def test_every_country_of_the_standard_is_known():
    """ISO 3166-1 has 249."""
    from fraiseql.scalars.codes import _countries

    assert len(_countries()) == 249


def test_a_scalar_without_its_library_is_refused_when_the_schema_is_built(monkeypatch):
    @fraiseql.type
    class Contact:
        mail: fraiseql.EmailAddress

    @fraiseql.query
    def contact() -> Contact | None:
        return None

    built = fraiseql.Schema(Contact, contact)
    assert "mail: EmailAddress!" in built.sdl()
    found = importlib.util.find_spec
    monkeypatch.setattr(
        "fraiseql.schema.annotations.find_spec",
        lambda name: None if name == "email_validator" else found(name),
    )
    with pytest.raises(ScalarLibraryError) as caught:
        fraiseql.Schema(Contact, contact).sdl()
    assert "EmailAddress needs email_validator" in str(caught.value)
    assert caught.value.hint == "Install it: pip install 'fraise-fraiseql[scalars]'."


#: Any JSON, and texts made of the pieces of good ones.
PIECES = st.sampled_from(
    [piece for spec in SPECS for piece in re.findall(r"\w+|\W", spec.example)]
    + ["\0", "é", "٣", "\ud800", "-", "_", "@", "+", "P", "T", "e400", "..", " ", "\n", "%", "::"]
)
TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(PIECES, max_size=12).map("".join),
    st.sampled_from([str(given) for _, given, _, _ in GOOD]),
)
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXTS,
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("name", sorted(SCALARS))
@settings(
    max_examples=2_000 if os.environ.get("FRAISE_DEEP") == "1" else 100,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(value=st.one_of(TEXTS, VALUES))
def test_whatever_comes_is_a_value_or_refused(name, value):
    """Nothing but a ValueError; and what is written is read as the same value again."""
    scalar = SCALARS[name]
    refused = ""
    try:
        parsed = scalar.parse(value)
    except ValueError as error:
        refused = str(error)
    assert len(refused) < 500
    if refused:
        return
    written = scalar.serialize(parsed)
    assert scalar.serialize(scalar.parse(written)) == written
    if name != "JSON":
        assert scalar.parse(written) == parsed


def test_a_day_that_there_is_not_is_told_from_a_wrong_form():
    """The form of 2020-02-30 is right."""
    from fraiseql.scalars.text import DateScalar

    with pytest.raises(ValueError, match="must be a day of the calendar, found '2020-02-30'"):
        DateScalar().parse("2020-02-30")
    with pytest.raises(ValueError, match="must be YYYY-MM-DD, found"):
        DateScalar().parse("30.2.2020")
