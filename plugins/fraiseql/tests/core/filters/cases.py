"""Values to look through, and operands to look for, of every field and operator."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

ORDERS = ("lt", "lte", "gt", "gte")


def each_of(names: tuple[str, ...], operands: list[Any]) -> dict[str, list[Any]]:
    """The same operands for several operators."""
    return dict.fromkeys(names, operands)


@frozen
class Kind:
    """A field of the thing.

    Attributes:
        scalar: its GraphQL scalar; of the items where it is a list.
        sql: the type of its column.
        values: as documents hold them, nulls left out.
        special: operands by operator, beside those of every scalar.
        is_list: whether it is a list.
        orders: operands of less, greater and so on; None where the scalar has no order.
    """

    scalar: str
    sql: str
    values: tuple[Any, ...]
    special: dict[str, list[Any]] = field(factory=dict)
    is_list: bool = False
    orders: tuple[Any, ...] | None = None

    def cases(self) -> list[tuple[str, Any]]:
        """Operators with their operands."""
        found = [("isNull", True), ("isNull", False)]
        alone = [each for each in self.values if not (self.is_list and None in each)]
        found += [(name, each) for name in ("eq", "ne") for each in alone]
        if not self.is_list:
            lists = [[], alone[:1], alone[1:], alone, alone[:1] * 3]
            found += [(name, items) for name in ("in", "notIn") for items in lists]
            found += [
                (name, each)
                for name in ("isDistinctFrom", "isNotDistinctFrom")
                for each in (None, *alone)
            ]
        for name in ORDERS if self.orders is not None or self._is_ordered else ():
            found += [(name, each) for each in (self.orders or alone)]
        found += [(name, each) for name, operands in self.special.items() for each in operands]
        return found

    @property
    def _is_ordered(self) -> bool:
        return self.orders is None and not self.is_list and self.scalar in _ORDERED


_ORDERED = {
    "Int",
    "Float",
    "Decimal",
    "BigInt",
    "Date",
    "Time",
    "DateTime",
    "Duration",
    "IPv4",
    "IPv6",
    "CIDR",
    "MAC",
    "LTree",
    "Latitude",
    "Longitude",
}

_PATTERNS = ["", "abc", "a%", "%b%", "a_c", "ABC", "%", "_", "a\\%c", "\\\\", "'", "%C", "Abc%"]
_PARTS = ["", "abc", "a%", "%", "_", "a_c", "AB", "c", "C", "été", "\\", "'", "A%"]
_REGEXES = ["", "^a", "c$", "b.", "^[A-Z]+$", "a.c", "^$", r"\d+", "(ab|x)", r"\\"]
_QUERIES = ["run", "Quick dog", "dog quick", "quick running", "the", "", "fox -dog"]
_LANGUAGES = [
    {"query": "run", "language": "ENGLISH"},
    {"query": "the dog", "language": "ENGLISH"},
    {"query": "quick dogs", "language": "ENGLISH"},
    {"query": "dogs quick", "language": "ENGLISH"},
]

TEXT = {
    "ieq": ["abc", "ABC", "", "a_c", "nothing"],
    "like": _PATTERNS,
    "ilike": _PATTERNS,
    **each_of(
        ("contains", "icontains", "startsWith", "istartsWith", "endsWith", "iendsWith"), _PARTS
    ),
    "regex": _REGEXES,
    "iregex": _REGEXES,
    "search": [*({"query": query} for query in _QUERIES), *_LANGUAGES],
    "searchPhrase": [*({"query": query} for query in _QUERIES), *_LANGUAGES],
    "searchWeb": [
        {"query": "quick"},
        {"query": "quick -fox"},
        {"query": '"quick running"'},
        {"query": '"running quick"'},
        {"query": "abc or fox"},
        {"query": "run -fox", "language": "ENGLISH"},
    ],
    "similarTo": [
        {"value": "abc"},
        {"value": "abcabd"},
        {"value": "quick runing dog"},
        {"value": "abc", "threshold": 1},
        {"value": "abcabd", "threshold": 0.1},
        {"value": "", "threshold": 0},
    ],
    "wordSimilarTo": [
        {"value": "quik"},
        {"value": "abc"},
        {"value": "quik", "threshold": 0.9},
        {"value": "running", "threshold": 1},
    ],
}
NETWORKS = {
    name: [True, False] for name in ("isPrivate", "isLoopback", "isLinkLocal", "isMulticast")
}
SUBNETS = ["10.0.0.0/8", "10.1.0.0/16", "192.168.1.7/32", "0.0.0.0/0", "fe80::/10", "::/0"]
DISTANCES = [0, 0.5, 1, 5.001, 100]

KINDS: dict[str, Kind] = {
    "text": Kind(
        "String",
        "text",
        (
            "",
            "abc",
            "ABC",
            "b",
            "a%c",
            "a_c",
            "abcabc",
            "100%",
            "back\\slash",
            "été",
            "x' OR 1",
            "The quick running fox",
            "quick dogs, running",
            "dog quick",
            "line\nbreak abc",
        ),
        TEXT,
        orders=("b", ""),
    ),
    "whole": Kind("Int", "integer", (0, 1, -5, 2**31 - 1, -(2**31))),
    "real": Kind("Float", "double precision", (0, 0.5, -1.5, 1e10, 1e-7)),
    "exact": Kind("Decimal", "numeric", ("0", "1.5", "-2.25", "10", "0.1", "1.50")),
    "big": Kind("BigInt", "bigint", (0, -1, 2**62, -(2**62), 9007199254740993)),
    "flag": Kind("Boolean", "boolean", (True, False)),
    "colour": Kind("Colour", "colour", ("red", "dark blue")),
    "reference": Kind(
        "ID",
        "uuid",
        tuple(f"00000000-0000-0000-0000-00000000000{number}" for number in range(3)),
    ),
    "day": Kind("Date", "date", ("1968-03-01", "2026-12-31", "0001-01-01", "2024-02-29")),
    "hour": Kind("Time", "time", ("00:00:00", "10:30:00", "23:59:59.999")),
    "instant": Kind(
        "DateTime",
        "timestamptz",
        (
            "2026-01-02T03:04:05+00:00",
            "2026-01-02T05:04:05+02:00",
            "1999-12-31T23:59:59.5+00:00",
        ),
    ),
    "span": Kind("Duration", "interval", ("PT0S", "PT30M", "P1DT2H30M", "PT-1.5S", "PT24H", "P1D")),
    "extra": Kind(
        "JSON",
        "jsonb",
        (
            {"a": 1},
            {"a": 2, "b": [1, {"c": True}]},
            {"b": True},
            [1, 2, "a"],
            "text",
            "a",
            0,
            True,
            {},
            [],
        ),
        {
            "contains": [{"a": 1}, {}, {"b": [{"c": True}]}, [1], [], 1, "a", "text", True],
            "containedBy": [{"a": 1, "z": 1}, [1, 2, 3, "a"], {}, [], "text", {"b": True}],
            "hasKey": ["a", "b", "", "text", "zz"],
            "hasAnyKeys": [[], ["a"], ["a", "b"], ["zz", "text"]],
            "hasAllKeys": [[], ["a"], ["a", "b"], ["zz", "a"]],
            "pathExists": [
                {"path": "$.a"},
                {"path": "$.a ? (@ > 1)"},
                {"path": "$.a ? (@ == $wanted)", "vars": {"wanted": 2}},
                {"path": "$.a ? (@ == $wanted)", "vars": {"wanted": "x') or true--"}},
            ],
            "pathMatches": [
                {"path": "$.a == 1"},
                {"path": "$.b"},
                {"path": "$.a == $wanted", "vars": {"wanted": 2}},
            ],
        },
    ),
    "address": Kind(
        "IPv4",
        "inet",
        (
            "10.1.2.3",
            "192.168.1.7",
            "8.8.8.8",
            "127.0.0.1",
            "169.254.3.4",
            "224.0.0.9",
            "172.31.255.255",
            "172.32.0.0",
        ),
        {**NETWORKS, "inSubnet": SUBNETS},
    ),
    "address6": Kind(
        "IPv6",
        "inet",
        ("::1", "fe80::1", "fd00::2", "2001:db8::1", "ff02::1"),
        {**NETWORKS, "inSubnet": SUBNETS},
    ),
    "network": Kind(
        "CIDR",
        "cidr",
        (
            "10.0.0.0/8",
            "10.1.0.0/16",
            "10.0.0.0/7",
            "192.168.1.7/32",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "239.0.0.0/8",
            "fe80::/10",
            "fc00::/7",
            "0.0.0.0/0",
        ),
        {
            **NETWORKS,
            "inSubnet": SUBNETS,
            "containsSubnet": SUBNETS,
            "overlaps": SUBNETS,
        },
    ),
    "hardware": Kind(
        "MAC",
        "macaddr",
        (
            "08:00:2b:01:02:03",
            "08:00:2b:ff:ff:ff",
            "0a:00:2b:01:02:03",
            "01:00:5e:00:00:01",
            "ff:ff:ff:ff:ff:ff",
        ),
        {
            "sameVendor": ["08:00:2b:00:00:00", "0a:00:2b:01:02:03", "00:00:00:00:00:00"],
            "isGroup": [True, False],
            "isLocal": [True, False],
        },
    ),
    "tree": Kind(
        "LTree",
        "ltree",
        ("top", "top.rock", "top.rock.hard", "top.jazz", "other.rock", "topmost", ""),
        {
            "ancestorOf": ["top.rock", "top.rock.hard", "top", "", "other"],
            "descendantOf": ["top.rock", "top", "", "topmost", "other.rock.x"],
            "matchesLquery": ["top", "top.*", "*.rock", "*{2}", "top.!jazz.*"],
            "matchesLtxtquery": ["rock", "top & !jazz", "jazz | hard", "TOP@"],
        },
    ),
    "days": Kind(
        "DateRange",
        "daterange",
        (
            "[2026-01-01,2026-02-01)",
            "[2026-02-01,2026-03-01)",
            "[2026-01-15,2026-02-15)",
            "empty",
            "[2026-03-01,)",
            "(,2026-01-01)",
            "[2026-01-10,2026-01-11)",
        ),
        {
            "containsValue": ["2026-01-01", "2026-01-31", "2026-02-01", "2025-12-31", "2026-06-01"],
            **each_of(
                (
                    "contains",
                    "containedBy",
                    "overlaps",
                    "adjacentTo",
                    "strictlyLeftOf",
                    "strictlyRightOf",
                ),
                [
                    "[2026-01-01,2026-02-01)",
                    "[2026-01-10,2026-01-10]",
                    "[2026-02-01,)",
                    "empty",
                    "[2025-01-01,2026-12-31]",
                ],
            ),
            "isEmpty": [True, False],
        },
    ),
    "instants": Kind(
        "DateTimeRange",
        "tstzrange",
        (
            "[2026-01-01T00:00:00+00:00,2026-01-01T10:00:00+00:00)",
            "(2026-01-01T10:00:00+00:00,2026-01-01T12:00:00+00:00]",
            "[2026-01-01T10:00:00+00:00,2026-01-01T11:00:00+00:00]",
            "empty",
            "[2026-01-01T12:00:00+00:00,)",
        ),
        {
            "containsValue": [
                "2026-01-01T10:00:00+00:00",
                "2026-01-01T12:00:00+00:00",
                "2026-01-01T02:00:00+02:00",
                "2025-12-31T23:00:00+00:00",
            ],
            **each_of(
                (
                    "contains",
                    "containedBy",
                    "overlaps",
                    "adjacentTo",
                    "strictlyLeftOf",
                    "strictlyRightOf",
                ),
                [
                    "[2026-01-01T10:00:00+00:00,2026-01-01T12:00:00+00:00]",
                    "(2026-01-01T12:00:00+00:00,2026-01-01T13:00:00+00:00)",
                    "[2026-01-01T10:00:00+00:00,2026-01-01T11:00:00+00:00)",
                    "empty",
                ],
            ),
            "isEmpty": [True, False],
        },
    ),
    "numbers": Kind(
        "IntRange",
        "int4range",
        ("[1,10)", "[10,20)", "[5,6)", "empty", "[20,)", "(,1)"),
        {
            "containsValue": [0, 1, 9, 10, 100],
            **each_of(
                (
                    "contains",
                    "containedBy",
                    "overlaps",
                    "adjacentTo",
                    "strictlyLeftOf",
                    "strictlyRightOf",
                ),
                ["[1,10)", "[2,9]", "(9,10]", "empty", "(,)", "[10,)"],
            ),
            "isEmpty": [True, False],
        },
    ),
    "place": Kind(
        "Point",
        "point",
        ("(0,0)", "(3,4)", "(-1,0.5)", "(2.35,48.85)"),
        {
            "within": [{"of": "(0,0)", "distance": each} for each in DISTANCES],
            "withinMeters": [
                {"of": "(0,0)", "meters": 1},
                {"of": "(0,0)", "meters": 600_000},
                {"of": "(2.3,48.8)", "meters": 10_000},
            ],
        },
    ),
    "features": Kind(
        "Vector",
        "vector",
        ([1, 0, 0], [0, 1, 0], [-1, 0, 0], [3, 4, 0], [0.5, 0.5, 0.5], [0, 0, 0]),
        {
            **{
                name: [
                    {"to": to, "distance": distance}
                    for to in ([1, 0, 0], [0.5, 0, 0])
                    for distance in (0, 0.9, 1.3, 2.1, 10)
                ]
                for name in ("withinL2", "withinL1", "withinCosine")
            },
            "innerProductAtLeast": [
                {"to": [1, 0, 0], "product": product} for product in (-2, -0.5, 0.4, 2, 9)
            ],
        },
    ),
    "mail": Kind(
        "EmailAddress",
        "text",
        ("joni@example.com", "b@example.org"),
        orders=("b@example.org",),
        special={name: ["joni", "%example%"] for name in ("like", "contains")},
    ),
    "slug": Kind("Slug", "text", ("blue", "the-dark-side", "b"), orders=("b",)),
    "link": Kind(
        "URL",
        "text",
        ("https://example.com/", "https://example.com/a?b=c%20d#e", "http://b.example/"),
        orders=("http://b.example/",),
        special={
            **each_of(("like", "contains"), ["%example.com%", "example.com", "%20"]),
            "startsWith": ["https://", "HTTPS://"],
            "istartsWith": ["HTTPS://"],
        },
    ),
    "phone": Kind(
        "PhoneNumber",
        "text",
        ("+4930123456", "+14155552671", "+33142685300"),
        orders=("+33142685300",),
        special={
            "startsWith": ["+49", "+1", "49"],
            "endsWith": ["2671"],
            **each_of(("eq", "ne"), ["+49 30 123456"]),
        },
    ),
    "price": Kind(
        "Money",
        "text",
        ("12.50 EUR", "12.50 USD", "-0.01 EUR", "12 JPY", "0.001 EUR", "1.000 KWD"),
        special={"eq": ["12.5 EUR"], "in": [["12.500 USD", "1 KWD", "12.00 JPY"]]},
    ),
    "currency": Kind("CurrencyCode", "text", ("EUR", "JPY", "KWD")),
    "country": Kind("CountryCode", "text", ("DE", "FR", "CI")),
    "language": Kind("LanguageCode", "text", ("de", "pt-BR", "zh-Hant")),
    "latitude": Kind("Latitude", "double precision", (0, 48.8566, -90, 90, -0.5)),
    "longitude": Kind("Longitude", "double precision", (0, 2.3522, -180, 180, 179.999999)),
    "words": Kind(
        "String",
        "text[]",
        (["a", "b"], ["b", "a"], [], ["c"], ["a", None], ['é"\\', "a,b", ""]),
        {
            "has": ["a", "c", "", "a,b", 'é"\\', "zz"],
            **each_of(
                ("contains", "containedBy", "overlaps"),
                [[], ["a"], ["a", "b"], ["a", "b", "c"], ["c", "zz"], ['é"\\', "a,b", ""]],
            ),
            "isEmpty": [True, False],
            **each_of(
                ("lengthEq", "lengthLt", "lengthLte", "lengthGt", "lengthGte"), [0, 1, 2, 3, -1]
            ),
        },
        is_list=True,
    ),
    "counts": Kind(
        "Int", "integer[]", ([1, 2], [2], []), {"has": [1, 3], "overlaps": [[1, 9]]}, is_list=True
    ),
    "colours": Kind(
        "Colour",
        "colour[]",
        (["red"], ["red", "dark blue"], []),
        {"has": ["red", "dark blue"], "contains": [["dark blue"], []]},
        is_list=True,
    ),
    "dates": Kind(
        "Date", "date[]", (["2026-01-01"], []), {"has": ["2026-01-01", "2026-01-02"]}, is_list=True
    ),
    "blob": Kind("Bytes", "bytea", ("", "AAEC", "+/8=")),
    "blobs": Kind(
        "Bytes",
        "bytea[]",
        (["AAEC"], ["", "+/8="], []),
        {"has": ["AAEC", ""], "overlaps": [["+/8=", "AAEC"], []]},
        is_list=True,
    ),
    "spans": Kind(
        "Duration",
        "interval[]",
        (["PT30M"], ["P1D", "PT24H"], []),
        {"has": ["P1D", "PT30M"], "contains": [["PT24H"]]},
        is_list=True,
    ),
    "addresses": Kind(
        "IPv4",
        "inet[]",
        (["10.0.0.1"], ["10.0.0.1", "8.8.8.8"], []),
        {"has": ["8.8.8.8"], "containedBy": [["10.0.0.1"]]},
        is_list=True,
    ),
    "windows": Kind(
        "IntRange",
        "int4range[]",
        (["[1,10)"], ["empty", "[2,3]"], []),
        {"has": ["[1,9]", "[2,4)"], "overlaps": [["empty"]]},
        is_list=True,
    ),
    "references": Kind(
        "ID",
        "uuid[]",
        (["00000000-0000-0000-0000-000000000001"], []),
        {
            "has": ["00000000-0000-0000-0000-000000000001"],
            "overlaps": [["00000000-0000-0000-0000-000000000001"]],
        },
        is_list=True,
    ),
}


def all_cases() -> list[tuple[str, str, Any]]:
    """Every field, operator and operand."""
    return [(name, *case) for name, kind in KINDS.items() for case in kind.cases()]


def documents() -> list[dict[str, Any]]:
    """Documents in which each value stands once; the first has nothing, the second only nulls."""
    most = max(len(kind.values) for kind in KINDS.values())
    found: list[dict[str, Any]] = [{"id": 0}, {"id": 1, **dict.fromkeys(KINDS)}]
    for number in range(most):
        values = {
            name: kind.values[number] for name, kind in KINDS.items() if number < len(kind.values)
        }
        found.append({"id": number + 2, **values})
    return found
