"""What FraiseQL registers of its scalars; the code behind them is imported on first use."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs.schema import JsonForm, ScalarSpec

_RFC: Final = "https://datatracker.ietf.org/doc/html/rfc"
_POSTGRESQL: Final = "https://www.postgresql.org/docs/current/"
_EXTRA: Final = "fraise-fraiseql[scalars]"


def _scalar(
    name: str,
    summary: str,
    target: str,
    sql_type: str,
    example: str,
    *,
    python: tuple[str, ...] = (),
    json: JsonForm = JsonForm.STRING,
    specified_by: str | None = None,
    ordered: bool = True,
    requires: tuple[str, ...] = (),
) -> ScalarSpec:
    return ScalarSpec(
        name=name,
        summary=summary,
        target=f"fraiseql.scalars.{target}",
        python=python,
        sql_type=sql_type,
        json=json,
        specified_by=specified_by,
        example=example,
        ordered=ordered,
        requires=requires,
        install=_EXTRA if requires else "",
    )


_TIME: Final = (
    _scalar(
        "Date",
        "A calendar date, YYYY-MM-DD.",
        "text:DATE",
        "date",
        '"2026-11-21"',
        python=("datetime:date",),
        specified_by=f"{_RFC}3339",
    ),
    _scalar(
        "Time",
        "A time of day without zone, HH:MM:SS.",
        "text:TIME",
        "time",
        '"14:30:00"',
        python=("datetime:time",),
    ),
    _scalar(
        "DateTime",
        "An instant with its offset from UTC.",
        "text:DATETIME",
        "timestamptz",
        '"2026-11-21T14:30:00+00:00"',
        python=("datetime:datetime",),
        specified_by=f"{_RFC}3339",
    ),
    _scalar(
        "Duration",
        "A duration by ISO 8601, to the microsecond.",
        "durations:DURATION",
        "interval",
        '"P1DT2H30M"',
        python=("datetime:timedelta", "fraiseql.scalars.durations:Interval"),
        specified_by=f"{_RFC}3339#appendix-A",
    ),
    _scalar(
        "DateRange",
        "A range of dates in the text form of PostgreSQL.",
        "ranges:DATE_RANGE",
        "daterange",
        '"[2026-01-01,2026-02-01)"',
        specified_by=f"{_POSTGRESQL}rangetypes.html",
    ),
    _scalar(
        "DateTimeRange",
        "A range of instants in the text form of PostgreSQL.",
        "ranges:DATETIME_RANGE",
        "tstzrange",
        '"[2026-01-01T00:00:00+00:00,2026-01-01T12:00:00+00:00)"',
        specified_by=f"{_POSTGRESQL}rangetypes.html",
    ),
)

_NUMBERS: Final = (
    _scalar(
        "Decimal",
        "An exact decimal number, as a string.",
        "numbers:DECIMAL",
        "numeric",
        '"12.50"',
        python=("decimal:Decimal",),
    ),
    _scalar(
        "BigInt",
        "An integer of 64 bits, as a string.",
        "numbers:BIGINT",
        "int8",
        '"9007199254740993"',
    ),
    _scalar(
        "IntRange",
        "A range of integers of 32 bits in the text form of PostgreSQL.",
        "ranges:INT_RANGE",
        "int4range",
        '"[1,10)"',
        specified_by=f"{_POSTGRESQL}rangetypes.html",
    ),
    _scalar(
        "Vector",
        "A list of finite numbers.",
        "vectors:VECTOR",
        "vector",
        "[0.25, -1, 3.5]",
        json=JsonForm.ANY,
        ordered=False,
    ),
)

_IDENTITIES: Final = (
    _scalar(
        "UUID",
        "A universally unique identifier.",
        "text:UUID_SCALAR",
        "uuid",
        '"018f4e6a-7c1b-7f00-8000-5a3f0c9d2e11"',
        python=("uuid:UUID",),
        specified_by=f"{_RFC}9562",
    ),
    _scalar(
        "Slug",
        "Lower-case words joined by hyphens, for the path of a page.",
        "labels:SLUG",
        "text",
        '"the-dark-side"',
    ),
    _scalar(
        "LTree",
        "The path to a node of a tree, labels joined by dots.",
        "labels:LTREE",
        "ltree",
        '"music.rock.progressive"',
        specified_by=f"{_POSTGRESQL}ltree.html",
    ),
)

_NETWORK: Final = (
    _scalar(
        "IPv4",
        "An IPv4 address.",
        "network:IPV4",
        "inet",
        '"192.0.2.1"',
        python=("ipaddress:IPv4Address",),
    ),
    _scalar(
        "IPv6",
        "An IPv6 address.",
        "network:IPV6",
        "inet",
        '"2001:db8::1"',
        python=("ipaddress:IPv6Address",),
        specified_by=f"{_RFC}5952",
    ),
    _scalar(
        "CIDR",
        "A network of IPv4 or IPv6 addresses.",
        "network:CIDR",
        "cidr",
        '"192.0.2.0/24"',
        python=("ipaddress:IPv4Network", "ipaddress:IPv6Network"),
        specified_by=f"{_RFC}4632",
    ),
    _scalar(
        "MAC",
        "The address of a network interface, six octets.",
        "network:MAC",
        "macaddr",
        '"08:00:2b:01:02:03"',
    ),
)

_CONTACT: Final = (
    _scalar(
        "EmailAddress",
        "An e-mail address; its domain in lower case.",
        "contact:EMAIL_ADDRESS",
        "text",
        '"joni@example.com"',
        specified_by=f"{_RFC}5322",
        requires=("email_validator",),
    ),
    _scalar(
        "PhoneNumber",
        "A telephone number with its country, E.164.",
        "contact:PHONE_NUMBER",
        "text",
        '"+33142685300"',
        specified_by="https://www.itu.int/rec/T-REC-E.164",
        requires=("phonenumbers",),
    ),
    _scalar(
        "URL",
        "A whole web address, http or https.",
        "contact:URL",
        "text",
        '"https://example.com/records?page=2"',
        specified_by=f"{_RFC}3986",
    ),
)

_PLACES: Final = (
    _scalar(
        "Latitude",
        "Degrees north of the equator, from -90 to 90.",
        "geography:LATITUDE",
        "float8",
        "48.85",
        json=JsonForm.NUMBER,
    ),
    _scalar(
        "Longitude",
        "Degrees east of Greenwich, from -180 to 180.",
        "geography:LONGITUDE",
        "float8",
        "2.35",
        json=JsonForm.NUMBER,
    ),
    _scalar(
        "Point",
        "A point, x (longitude) before y (latitude).",
        "geography:POINT",
        "point",
        '"(2.35,48.85)"',
        python=("fraiseql.scalars.geography:Point",),
        ordered=False,
    ),
)

_CODES: Final = (
    _scalar(
        "CountryCode",
        "A country in two letters, ISO 3166-1.",
        "codes:COUNTRY_CODE",
        "text",
        '"FR"',
        specified_by="https://www.iso.org/iso-3166-country-codes.html",
        requires=("babel",),
    ),
    _scalar(
        "CurrencyCode",
        "A currency in use in three letters, ISO 4217.",
        "codes:CURRENCY_CODE",
        "text",
        '"EUR"',
        specified_by="https://www.iso.org/iso-4217-currency-codes.html",
        requires=("babel",),
    ),
    _scalar(
        "LanguageCode",
        "A language by its tag, BCP 47.",
        "codes:LANGUAGE_CODE",
        "text",
        '"pt-BR"',
        specified_by=f"{_RFC}5646",
        requires=("langcodes",),
    ),
    _scalar(
        "Money",
        "An amount with its currency.",
        "money:MONEY",
        "text",
        '"12.50 EUR"',
        python=("fraiseql.scalars.money:Money",),
        ordered=False,
        requires=("babel",),
    ),
)

_DATA: Final = (
    _scalar(
        "Bytes",
        "Bytes as base64.",
        "binary:BYTES",
        "bytea",
        '"aGVsbG8="',
        python=("builtins:bytes",),
        specified_by=f"{_RFC}4648#section-4",
    ),
    _scalar(
        "JSON",
        "Any JSON value.",
        "documents:JSON",
        "jsonb",
        '{"any": ["thing"]}',
        python=("builtins:dict",),
        json=JsonForm.ANY,
        ordered=False,
    ),
)

#: All of them, as the reference shows them.
SCALARS: Final[tuple[ScalarSpec, ...]] = (
    *_IDENTITIES,
    *_TIME,
    *_NUMBERS,
    *_DATA,
    *_CONTACT,
    *_CODES,
    *_NETWORK,
    *_PLACES,
)
