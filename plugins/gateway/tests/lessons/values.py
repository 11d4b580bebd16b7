"""Values of input types, as clients write them in JSON: plain, awkward, and wrong."""

from __future__ import annotations

import random
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLScalarType,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
    is_required_input_field,
)

#: Of each scalar, spellings that clients send every day.
PLAIN: dict[str, list[Any]] = {
    "Int": [0, 1, -7, 2**31 - 1, -(2**31)],
    "Float": [0.5, 3, -2.25, 1e21, 1.5e-9, 0.1],
    "String": ["", "amber", 'x "q"\\', "yé%_\n", "😀", "{a,b}", "NULL"],
    "Boolean": [True, False],
    "ID": ["a", "018f4e6a-7c1b-7f00-8000-5a3f0c9d2e11", 7],
    "UUID": ["018f4e6a-7c1b-7f00-8000-5a3f0c9d2e11", "018F4E6A-7C1B-7F00-8000-5A3F0C9D2E11"],
    "Date": ["2026-11-21", "1968-03-01", "2024-02-29"],
    "Time": ["14:30:00", "00:00:00", "23:59:59.123456", "14:30"],
    "DateTime": [
        "2026-11-21T14:30:00Z",
        "2026-11-21T14:30:00+00:00",
        "2026-11-21T14:30:00.123Z",
        "2026-11-21T14:30:00.123456-05:30",
    ],
    "Duration": ["P1DT2H30M", "PT0S", "PT90S", "P1Y2M"],
    "Decimal": ["12.50", "-3", 7, "0.001", "1e3", "-1.50E-2", 1e21, 2.5e-7],
    "BigInt": ["9007199254740993", 12, "-4"],
    "JSON": [{"a": [1, None], "bb": {}}, [], "s", 1, False, 2.5, {"é": "\\"}],
    "Bytes": ["aGVsbG8=", "", "AAEC"],
    "IPv4": ["192.0.2.1", "0.0.0.0"],
    "IPv6": ["2001:db8::1", "::", "fe80::1"],
    "CIDR": ["192.0.2.0/24", "10.0.0.0/8", "2001:db8::/32"],
    "MAC": ["08:00:2b:01:02:03", "08-00-2B-01-02-03"],
    "LTree": ["music.rock.progressive", "a"],
    "Slug": ["the-dark-side", "a1"],
    "EmailAddress": ["joni@example.com", "a.b+c@mail.example.org"],
    "URL": ["https://example.com/records?page=2", "http://a.example:8080/x"],
    "Latitude": [48.85, -90, 0],
    "Longitude": [2.35, 180, -0.5],
    "Vector": [[0.25, -1, 3.5], [1]],
    "PhoneNumber": ["+33142685300"],
    "CountryCode": ["FR"],
    "CurrencyCode": ["EUR"],
    "LanguageCode": ["pt-BR"],
    "Money": ["12.50 EUR"],
    "Point": [
        "(2.35,48.85)",
        "(2.0,-0)",
        "(0.1000,007)",
        "(123456789012345678901234567890,0.00001)",
    ],
    "DateRange": [
        "[2026-01-01,2026-02-01)",
        "(2026-01-01,2026-01-01]",
        "[,2026-01-01]",
        "[2026-01-01,]",
        "(,)",
        "[,]",
        "empty",
    ],
    "DateTimeRange": [
        "[2026-01-01T00:00:00+00:00,2026-01-01T12:00:00+00:00)",
        "[2026-01-01 00:00Z,2026-01-01T12:00:00.5Z]",
        "[2026-01-01T00:00:00-05:30,]",
        "empty",
    ],
    "IntRange": ["[1,10)", "(-2147483648,2147483647]", "[9,10)", "[,5]", "empty"],
}

#: Scalars that are Python's alone: a lesson says so, and every value but null is forwarded.
UNREAD = {
    "PhoneNumber",
    "CountryCode",
    "CurrencyCode",
    "LanguageCode",
    "Money",
}

#: What somebody sends once, of each scalar: right or wrong, Python decides.
AWKWARD: dict[str, list[Any]] = {
    "Point": [
        "( 1 , 2 )",
        "(1e3,2)",
        "(1_0,2)",
        "(inf,nan)",
        "(.5,5.)",
        "(+1,2)",
        "(1,2,3)",
        "(1)",
        "1,2",
        "(٣,2)",
        "(" + "1" * 400 + ",2)",
        "(0.0,-0.0)",
        "(0.30000000000000004,1e400)",
    ],
    "DateRange": [
        "[2026-02-01,2026-01-01)",
        '["2026-01-01",2026-02-01)',
        " [2026-01-01,2026-02-01) ",
        "[ 2026-01-01 , 2026-02-01 )",
        "EMPTY",
        " empty",
        "[2026-02-30,)",
        "[2026-01-01,2026-02-01",
        "[2026-01-01)",
        "[2026-01-01,2026-02-01,)",
        "[-infinity,infinity]",
        "[0001-01-01,9999-12-31]",
        "[]",
        "[",
        "",
    ],
    "DateTimeRange": [
        "[2026-01-01T00:00:00+01:00,2026-01-01T00:00:00Z)",
        "[2026-01-01T00:00:00Z,2026-01-01T00:00:00+01:00)",
        "[2026-01-01T00:00:00+01:00,2026-01-01T00:00:00+01:00]",
        "[2026-01-01T00:00:00+01,)",
        "[2026-01-01T00:00:00+0530,)",
        "[2026-01-01T00:00:00,)",
        "[2026-01-01,)",
        "[2026-01-01T00:00:00.5Z,2026-01-01T00:00:00Z)",
        "[2026-01-01T00:00:00Z,2026-01-01T00:00:00.5Z)",
        "[2026-01-01T00:00:00.000Z,2026-01-01T00:00:00Z]",
        '["2026-01-01 00:00:00+00",)',
        "[2026-01-01T00:00:00-00:00,2026-01-01T00:00:00Z]",
    ],
    "IntRange": [
        "[10,9)",
        "[01,2)",
        "[+1,2)",
        "[-0,2)",
        "[1,2147483648)",
        "[1.0,2)",
        "[ 1,2)",
        "[1,1)",
        "(1,1)",
        "[٣,5)",
        "[,]",
    ],
    "Int": [2**31, -(2**31) - 1, 1.0, 1.5, "1", True, 10**30, -0.0],
    "Float": [2**53 + 1, 10**30, "0.5", True, -0.0, 0, 5e-324, 1.7976931348623157e308, 2**63, 1e16],
    "String": [1, True, 1.5, "\u2028", "\x7f", "\\u0000", "'", "\ue000"],
    "Boolean": [0, 1, "true", "false", ""],
    "ID": [1.0, 1.5, True, "", 2**63, -5, 10**30],
    "UUID": [
        "018f4e6a7c1b7f0080005a3f0c9d2e11",
        "{18f4e6a-7c1b-7f00-8000-5a3f0c9d2e1}",
        "urn:uuid:018f4e6a7c1b7f0080005a3f0c9",
        "018f4e6a-7c1b-7f00-8000-5a3f0c9d2e1 ",
        "018f4e6a-7c1b-7f00-8000-5a3f0c9d2e1١",
        "018f4e6a7c1b-7f00-8000-5a3f-0c9d2e11",
        "0x8f4e6a7c1b7f0080005a3f0c9d2e11",
        "+18f4e6a7c1b7f0080005a3f0c9d2e11",
        "018f_4e6a7c1b7f0080005a3f0c9d2e1",
        "",
    ],
    "Date": [
        "2026-02-29",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "2026-1-1",
        "２０２６-01-01",
        "20260101",
        "2026-W01-1",
        "2026-11-21T00:00:00Z",
        " 2026-11-21",
        "2026-13-01",
        "2100-02-29",
        "2000-02-29",
    ],
    "Time": [
        "24:00:00",
        "23:60:00",
        "14:30:60",
        "14:30:00.1",
        "14:30:00.1234567",
        "14:30:00,5",
        "14:30:00Z",
        "14:30:00.000000",
        "1:30",
        "１4:30",
        "14:30:00.100",
    ],
    "DateTime": [
        "2026-11-21 14:30:00Z",
        "2026-11-21t14:30z",
        "2026-11-21T14:30Z",
        "2026-11-21T14:30:00+0530",
        "2026-11-21T14:30:00.1Z",
        "2026-11-21T14:30:00.12Z",
        "2026-11-21T14:30:00.000Z",
        "2026-11-21T14:30:00.000000+00:00",
        "2026-11-21T14:30:00-00:00",
        "2026-11-21T14:30:00+23:59",
        "2026-11-21T14:30:00+24:00",
        "2026-11-21T14:30:00+05:60",
        "2026-11-21T24:00:00Z",
        "2026-11-21T14:30:60Z",
        "2026-02-30T14:30:00Z",
        "2026-11-21T14:30:00",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z",
        "2026-11-21T14:30:00.1234567Z",
        "2026-11-21T14:30:00+00",
        "２026-11-21T14:30:00Z",
    ],
    "Duration": [
        "P1W",
        "PT36H",
        "-P1D",
        "P-1D",
        "PT1.5S",
        "PT1,5S",
        "PT0.000001S",
        "PT-0.5S",
        "P1M",
        "P12M",
        "P0D",
        "P",
        "PT",
        "P1DT",
        "P1D ",
        "PT60M",
        "PT1M60S",
        "P1DT-1H",
        "P9999999999D",
        "PT9999999999H",
        "+PT1S",
        "p1d",
        "PT0.0S",
        "PT0.50S",
        "P13M40DT25H61M61.100S",
    ],
    "Decimal": [
        "1e3",
        "NaN",
        "Infinity",
        "007",
        ".5",
        "5.",
        "+1",
        " 1 ",
        "1_000",
        "",
        "-0",
        "-0.0",
        0.1,
        1e16,
        1e-7,
        1e22,
        -0.0,
        2**63,
        10**40,
        True,
        "١",
        "1" * 600,
        "1E-2000",
        "0.000000000000000000001",
        123456789.123,
    ],
    "BigInt": [
        2**63,
        -(2**63),
        2**63 - 1,
        "9223372036854775808",
        "007",
        "-0",
        "+1",
        "1.0",
        1.0,
        True,
        "",
        "١٢",
        "00000000000000000001",
        "-000000000000000001",
    ],
    "JSON": [None, {"a": {"b": [[{}]]}}, "\u2028", [1e16, -0.0, 1e-7], {"": 1}, 2**62, "é"],
    "Bytes": ["aGVsbG8", "aGVsbG9=", "aGVs bG8=", "_-8=", "AA==\n", "====", "é", 1],
    "IPv4": ["192.0.2.01", "192.0.2", "256.0.0.1", " 1.1.1.1", "1.1.1.1/32", "١.1.1.1", 16909060],
    "IPv6": [
        "2001:DB8::1",
        "2001:0db8:0:0:0:0:0:1",
        "::ffff:192.0.2.1",
        "::192.0.2.1",
        "fe80::1%eth0",
        "1:2:3:4:5:6:7:8",
        "1::2::3",
        "2001:db8:0:0:1:0:0:1",
        "0:0:0:1::",
        "1:0:0:2:0:0:0:3",
        "1:2:3:4:5:6:7::",
        "::1:2:3:4:5:6:7",
        "00001::",
        ":::",
        "",
    ],
    "CIDR": [
        "192.0.2.1/24",
        "192.0.2.0",
        "192.0.2.0/255.255.255.0",
        "192.0.2.0/0.0.0.255",
        "2001:DB8::/32",
        "::/0",
        "0.0.0.0/0",
        "192.0.2.0/33",
        "192.0.2.0/024",
        "2001:db8::1/64",
        "192.0.2.0/ 24",
    ],
    "MAC": [
        "0800.2b01.0203",
        "08002b010203",
        "08:00-2b:01:02:03",
        "08:00:2B:01:02:03",
        "8:0:2b:1:2:3",
        "08:00:2b:01:02:0g",
        "",
    ],
    "LTree": ["", "a..b", "Été.x", "A_b-c", ".a", "a.", "a b", "٣"],
    "Slug": ["", "a--b", "-a", "A", "a_b", "é", "a" * 255, "a" * 256],
    "EmailAddress": [
        "Joni@Example.COM",
        "joni@localhost",
        '"a b"@example.com',
        "joni@bücher.example",
        "joni@xn--bcher-kva.com",
        "a@b",
        "a@b.c",
        "joni@example.test",
        "a..b@example.com",
        "joni@example.invalid",
        "ｊoni@example.com",
        "joni@1.2.3.4",
        "a@a.b.c.example.co",
        "x" * 64 + "@example.com",
        "x" * 65 + "@example.com",
        "joni@" + "x" * 63 + ".com",
        "a@-b.com",
        "a@b-.com",
        "a_b@ex--ample.com",
        "a@ab--cd.com",
    ],
    "URL": [
        "ftp://example.com",
        "https://",
        "HTTPS://example.com",
        "https://user:pw@example.com/",
        "https://example.com:0/",
        "https://example.com:99999/",
        "https://example.com:/",
        "https://[::1]/",
        "https://exa mple.com",
        "https://example.com/%zz",
        "https://example.com/é",
        "https://example.com\\@evil.com",
        "https://EXAMPLE.com",
        "https://example.com/[a]",
        "https:///x",
        "https://example.com:080/",
        "https://a_b.example/",
        "https://example.com?x#y",
        "https://example.com/\t",
        "https://1.2.3.4/",
        "https://xn--bcher-kva.example/",
        "https://-a.com/",
        "https://ab--cd.com/",
    ],
    "Latitude": [90, -90.0001, "1", True, -0.0, 91, 89],
    "Longitude": [180, 180.5, "1", True, -0.0],
    "Vector": ["[1,2]", [], [1, None], [True], [1, "2"], 1, [2**53 + 1], [-0.0], [1e308, 1]],
}

#: What is no value of nearly anything.
WRONG: list[Any] = [None, "x", 3, 2.5, True, [], {}, [None], {"id": 1}, [[1]], {"nothing": None}]


def scalars_of(name: str, chance: random.Random, awkward: float) -> Any:
    """A value of a scalar."""
    pool = AWKWARD if name in AWKWARD and chance.random() < awkward else PLAIN
    return chance.choice(pool[name])


def make(type_: Any, chance: random.Random, depth: int = 3, awkward: float = 0.0) -> Any:
    """A value of an input type; ``awkward`` is how often its parts are unusual or wrong."""
    if chance.random() < awkward / 4:
        return chance.choice(WRONG)
    if is_non_null_type(type_):
        return make_given(type_.of_type, chance, depth, awkward)
    if chance.random() < 0.1:
        return None
    return make_given(type_, chance, depth, awkward)


def make_given(type_: Any, chance: random.Random, depth: int, awkward: float) -> Any:
    nullable = get_nullable_type(type_)
    if is_list_type(nullable):
        if chance.random() < 0.15:
            return make(GraphQLNonNull(get_nullable_type(nullable.of_type)), chance, depth, awkward)
        size = chance.choice([0, 1, 1, 2, 3]) if depth > 0 else 0
        return [make(nullable.of_type, chance, depth - 1, awkward) for _ in range(size)]
    if isinstance(nullable, GraphQLEnumType):
        return chance.choice(list(nullable.values))
    if isinstance(nullable, GraphQLScalarType):
        return scalars_of(nullable.name, chance, awkward)
    assert isinstance(nullable, GraphQLInputObjectType)
    return make_object(nullable, chance, depth, awkward)


def make_object(type_: Any, chance: random.Random, depth: int, awkward: float) -> dict[str, Any]:
    fields = dict(type_.fields)
    if type_.is_one_of:
        name = chance.choice(list(fields))
        return {name: make(GraphQLNonNull(fields[name].type), chance, depth - 1, awkward)}
    wanted = [name for name, field in fields.items() if is_required_input_field(field)]
    if depth > 0:
        others = [name for name in fields if name not in wanted]
        wanted += chance.sample(others, min(len(others), chance.choice([0, 1, 1, 2, 3])))
    chance.shuffle(wanted)
    return {name: make(fields[name].type, chance, depth - 1, awkward) for name in wanted}


def respell(type_: Any, value: Any, chance: random.Random, awkward: float = 0.0) -> Any:
    """A value of the same shape: the same keys, as many items, other scalars, often other words."""
    nullable = get_nullable_type(type_)
    if value is None:
        return None
    if is_list_type(nullable):
        if isinstance(value, list):
            return [respell(nullable.of_type, item, chance, awkward) for item in value]
        return respell(nullable.of_type, value, chance, awkward)
    if isinstance(nullable, GraphQLInputObjectType):
        if not isinstance(value, dict):
            return value
        entries = list(value.items())
        chance.shuffle(entries)
        return {
            name: respell(nullable.fields[name].type, item, chance, awkward)
            if name in nullable.fields
            else item
            for name, item in entries
        }
    if isinstance(nullable, GraphQLEnumType):
        return value if chance.random() < 0.8 else chance.choice(list(nullable.values))
    return scalars_of(nullable.name, chance, awkward)
