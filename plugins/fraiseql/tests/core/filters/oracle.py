"""What each operator means, in Python alone.

Nothing here knows the planner, its SQL or its operators: stored values are the JSON that documents
hold, operands the JSON that clients send.
"""

from __future__ import annotations

import ipaddress
import json
import math
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

# ---- what values are -------------------------------------------------------------------------

DURATIONS = {
    "PT0S": timedelta(0),
    "PT30M": timedelta(minutes=30),
    "P1DT2H30M": timedelta(days=1, hours=2, minutes=30),
    "PT-1.5S": timedelta(seconds=-1.5),
    "PT24H": timedelta(hours=24),
    "P1D": timedelta(days=1),
}


def read_json(value: Any) -> str:
    """Equal for equal JSON; numbers by their value."""
    return json.dumps(value, sort_keys=True)


def read_network(text: str) -> Any:
    return ipaddress.ip_network(text)


def network_order(text: str) -> tuple[Any, ...]:
    """PostgreSQL's: family, then address bits, then prefix."""
    network = ipaddress.ip_network(text)
    return (network.version, int(network.network_address), network.prefixlen)


def read_mac(text: str) -> int:
    return int(text.replace(":", ""), 16)


def read_tree(text: str) -> tuple[str, ...]:
    return tuple(text.split(".")) if text else ()


def read_point(text: str) -> tuple[float, ...]:
    return tuple(float(part) for part in text.strip("()").split(","))


def read_range(read: Callable[[str], int], low: int, high: int) -> Callable[[str], frozenset[int]]:
    """The steps that a range has of a finite universe."""

    def convert(text: str) -> frozenset[int]:
        if text == "empty":
            return frozenset()
        lower, upper = text[1:-1].split(",")
        first = low if not lower else read(lower) + (text[0] == "(")
        last = high if not upper else read(upper) - (text[-1] == ")")
        return frozenset(range(first, last + 1))

    return convert


def half_hours(text: str) -> int:
    """Instants of whole hours are even, what is between them odd."""
    found = datetime.fromisoformat(text)
    return int((found - datetime.fromisoformat("2026-01-01T00:00:00+00:00")) / timedelta(hours=0.5))


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


_NEW_YEAR = day("2026-01-01")
read_int_range = read_range(int, -500, 500)
read_date_range = read_range(day, _NEW_YEAR - 800, _NEW_YEAR + 800)
read_instant_range = read_range(half_hours, -900, 900)

#: What makes stored values and operands comparable, by GraphQL scalar.
READ: dict[str, Callable[[Any], Any]] = {
    "Decimal": lambda value: Decimal(str(value)),
    "BigInt": int,
    "Date": date.fromisoformat,
    "Time": time.fromisoformat,
    "DateTime": datetime.fromisoformat,
    "Duration": DURATIONS.__getitem__,
    "JSON": read_json,
    "IPv4": network_order,
    "IPv6": network_order,
    "CIDR": network_order,
    "MAC": read_mac,
    "LTree": read_tree,
    "IntRange": read_int_range,
    "DateRange": read_date_range,
    "DateTimeRange": read_instant_range,
    "Point": read_point,
    "Vector": tuple,
    "Money": lambda text: (Decimal(text.split()[0]), text.split()[1]),
    "PhoneNumber": lambda text: text.replace(" ", ""),
}


def _same(value: Any) -> Any:
    return value


# ---- text ------------------------------------------------------------------------------------


def like(pattern: str, flags: int = 0) -> Callable[[str], bool]:
    out, index = "", 0
    while index < len(pattern):
        char = pattern[index]
        if char == "\\":
            index += 1
            out += re.escape(pattern[index])
        else:
            out += {"%": ".*", "_": "."}.get(char, re.escape(char))
        index += 1
    return lambda value: re.fullmatch(out, value, flags | re.DOTALL) is not None


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


#: English stems of the words in these tests, stop words left out.
STEMS = {"running": "run", "runs": "run", "run": "run", "dogs": "dog", "dog": "dog"}
STOP = {"the", "a", "over", "is"}


def stems(text: str, language: str) -> list[str | None]:
    """Lexemes in their places; a stop word leaves its place empty."""
    if language == "SIMPLE":
        return list(words(text))
    return [None if word in STOP else STEMS.get(word, word) for word in words(text)]


def has_words(value: str, query: str, language: str) -> bool:
    wanted = [each for each in stems(query, language) if each]
    return bool(wanted) and set(wanted) <= set(stems(value, language))


def has_phrase(value: str, query: str, language: str) -> bool:
    wanted = stems(query, language)
    while wanted and wanted[0] is None:
        wanted.pop(0)
    while wanted and wanted[-1] is None:
        wanted.pop()
    found = stems(value, language)
    return bool(wanted) and any(
        all(word is None or found[start + at] == word for at, word in enumerate(wanted))
        for start in range(len(found) - len(wanted) + 1)
    )


def has_web(value: str, query: str, language: str) -> bool:
    """``a b "c d" -e or f``: alternatives of words, phrases, and what must not be."""
    alternatives = re.split(r"\s+or\s+", query)

    def meets(part: str) -> bool:
        terms = re.findall(r'(-?)(?:"([^"]*)"|(\S+))', part)
        return bool(terms) and all(
            has_phrase(value, phrase or word, language) is not (minus == "-")
            for minus, phrase, word in terms
        )

    return any(meets(part) for part in alternatives)


def trigrams(text: str) -> list[str]:
    """pg_trgm's: of each word in lower case, two blanks before and one behind, in order."""
    found: list[str] = []
    for word in words(text):
        padded = f"  {word} "
        found += [padded[at : at + 3] for at in range(len(padded) - 2)]
    return found


def similarity(one: str, other: str) -> float:
    left, right = set(trigrams(one)), set(trigrams(other))
    return len(left & right) / len(left | right) if left | right else 0.0


def word_similarity(text: str, other: str) -> float:
    """The greatest similarity to a part of the other text."""
    wanted, found = set(trigrams(text)), trigrams(other)
    best = 0.0
    for start in range(len(found)):
        for end in range(start + 1, len(found) + 1):
            part = set(found[start:end])
            best = max(best, len(wanted & part) / len(wanted | part))
    return best


# ---- JSON ------------------------------------------------------------------------------------


def json_contains(value: Any, other: Any, *, top: bool = True) -> bool:
    """PostgreSQL's ``@>``."""
    if isinstance(value, dict) and isinstance(other, dict):
        return all(
            key in value and json_contains(value[key], other[key], top=False) for key in other
        )
    if isinstance(value, list) and isinstance(other, list):
        return all(any(json_contains(each, item, top=False) for each in value) for item in other)
    if top and isinstance(value, list) and not isinstance(other, dict):
        return any(read_json(each) == read_json(other) for each in value)
    return type(value) is type(other) and value == other


def json_has_key(value: Any, key: str) -> bool:
    if isinstance(value, list):
        return any(item == key for item in value if isinstance(item, str))
    return key in value if isinstance(value, dict) else value == key


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


#: Paths of the cases, each with what it means.
PATHS: dict[str, Callable[[Any, Any], bool]] = {
    "$.a": lambda value, _: isinstance(value, dict) and "a" in value,
    "$.a ? (@ > 1)": lambda value, _: (
        isinstance(_get(value, "a"), int) and not isinstance(value["a"], bool) and value["a"] > 1
    ),
    "$.a ? (@ == $wanted)": lambda value, given: (
        not isinstance(_get(value, "a"), bool | list | None) and value["a"] == given["wanted"]
    ),
    "$.a == 1": lambda value, _: (
        isinstance(_get(value, "a"), int) and not isinstance(value["a"], bool) and value["a"] == 1
    ),
    "$.a == $wanted": lambda value, given: (
        not isinstance(_get(value, "a"), bool | list | None) and value["a"] == given["wanted"]
    ),
    # no predicate, unless the value is a boolean
    "$.b": lambda value, _: _get(value, "b") is True,
}

# ---- trees -----------------------------------------------------------------------------------

LQUERIES: dict[str, Callable[[tuple[str, ...]], bool]] = {
    "top": lambda path: path == ("top",),
    "top.*": lambda path: path[:1] == ("top",),
    "*.rock": lambda path: path[-1:] == ("rock",),
    "*{2}": lambda path: len(path) == 2,
    "top.!jazz.*": lambda path: len(path) > 1 and path[0] == "top" and path[1] != "jazz",
}
LTXTQUERIES: dict[str, Callable[[tuple[str, ...]], bool]] = {
    "rock": lambda path: "rock" in path,
    "top & !jazz": lambda path: "top" in path and "jazz" not in path,
    "jazz | hard": lambda path: "jazz" in path or "hard" in path,
    "TOP@": lambda path: any(label.lower() == "top" for label in path),
}

# ---- networks --------------------------------------------------------------------------------


def is_inside(text: str, other: str) -> bool:
    one, two = read_network(text), read_network(other)
    return one.version == two.version and one.subnet_of(two)


def in_some(*networks: str) -> Callable[[str], bool]:
    return lambda value: any(is_inside(value, network) for network in networks)


is_private = in_some("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
is_loopback = in_some("127.0.0.0/8", "::1/128")
is_link_local = in_some("169.254.0.0/16", "fe80::/10")
is_multicast = in_some("224.0.0.0/4", "ff00::/8")

# ---- distances -------------------------------------------------------------------------------


def meters(one: str, other: str) -> float:
    """Along the great circle of a sphere with the radius of the equator; x is the longitude."""
    (x1, y1), (x2, y2) = read_point(one), read_point(other)
    a1, b1, a2, b2 = (math.radians(each) for each in (x1, y1, x2, y2))
    half = math.sin((b2 - b1) / 2) ** 2 + math.cos(b1) * math.cos(b2) * math.sin((a2 - a1) / 2) ** 2
    return 2 * 6_378_168 * math.asin(math.sqrt(half))


def dot(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def cosine(one: list[float], other: list[float]) -> float:
    """NaN where a vector has no direction."""
    length = math.sqrt(dot(one, one) * dot(other, other))
    return 1 - dot(one, other) / length if length else math.nan


# ---- the operators ---------------------------------------------------------------------------

#: By operator: a stored value that is not null, and the operand, both read as ``READ`` says.
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "lt": lambda value, operand: value < operand,
    "lte": lambda value, operand: value <= operand,
    "gt": lambda value, operand: value > operand,
    "gte": lambda value, operand: value >= operand,
}

#: Operators whose operand is of another kind than the value, by scalar; both as JSON.
SPECIAL: dict[tuple[str, str], Callable[[Any, Any], bool]] = {
    ("String", "ieq"): lambda value, operand: value.lower() == operand.lower(),
    ("String", "like"): lambda value, operand: like(operand)(value),
    ("String", "ilike"): lambda value, operand: like(operand, re.IGNORECASE)(value),
    ("String", "contains"): lambda value, operand: operand in value,
    ("String", "icontains"): lambda value, operand: operand.lower() in value.lower(),
    ("String", "startsWith"): lambda value, operand: value.startswith(operand),
    ("String", "istartsWith"): lambda value, operand: value.lower().startswith(operand.lower()),
    ("String", "endsWith"): lambda value, operand: value.endswith(operand),
    ("String", "iendsWith"): lambda value, operand: value.lower().endswith(operand.lower()),
    ("String", "regex"): lambda value, operand: re.search(operand, value) is not None,
    ("String", "iregex"): lambda value, operand: (
        re.search(operand, value, re.IGNORECASE) is not None
    ),
    ("String", "search"): lambda value, operand: has_words(
        value, operand["query"], operand.get("language", "SIMPLE")
    ),
    ("String", "searchPhrase"): lambda value, operand: has_phrase(
        value, operand["query"], operand.get("language", "SIMPLE")
    ),
    ("String", "searchWeb"): lambda value, operand: has_web(
        value, operand["query"], operand.get("language", "SIMPLE")
    ),
    ("String", "similarTo"): lambda value, operand: (
        similarity(value, operand["value"]) >= operand.get("threshold", 0.3)
    ),
    ("String", "wordSimilarTo"): lambda value, operand: (
        word_similarity(operand["value"], value) >= operand.get("threshold", 0.6)
    ),
    ("JSON", "contains"): json_contains,
    ("JSON", "containedBy"): lambda value, operand: json_contains(operand, value),
    ("JSON", "hasKey"): json_has_key,
    ("JSON", "hasAnyKeys"): lambda value, keys: any(json_has_key(value, key) for key in keys),
    ("JSON", "hasAllKeys"): lambda value, keys: all(json_has_key(value, key) for key in keys),
    ("JSON", "pathExists"): lambda value, operand: PATHS[operand["path"]](
        value, operand.get("vars")
    ),
    ("JSON", "pathMatches"): lambda value, operand: PATHS[operand["path"]](
        value, operand.get("vars")
    ),
    ("LTree", "ancestorOf"): lambda value, operand: (
        read_tree(operand)[: len(read_tree(value))] == read_tree(value)
    ),
    ("LTree", "descendantOf"): lambda value, operand: (
        read_tree(value)[: len(read_tree(operand))] == read_tree(operand)
    ),
    ("LTree", "matchesLquery"): lambda value, operand: LQUERIES[operand](read_tree(value)),
    ("LTree", "matchesLtxtquery"): lambda value, operand: LTXTQUERIES[operand](read_tree(value)),
    ("CIDR", "inSubnet"): is_inside,
    ("CIDR", "containsSubnet"): lambda value, operand: is_inside(operand, value),
    ("CIDR", "overlaps"): lambda value, operand: (
        is_inside(operand, value) or is_inside(value, operand)
    ),
    ("CIDR", "isPrivate"): lambda value, operand: is_private(value) is operand,
    ("CIDR", "isLoopback"): lambda value, operand: is_loopback(value) is operand,
    ("CIDR", "isLinkLocal"): lambda value, operand: is_link_local(value) is operand,
    ("CIDR", "isMulticast"): lambda value, operand: is_multicast(value) is operand,
    ("MAC", "sameVendor"): lambda value, operand: value[:8] == operand[:8],
    ("MAC", "isGroup"): lambda value, operand: bool(int(value[:2], 16) & 1) is operand,
    ("MAC", "isLocal"): lambda value, operand: bool(int(value[:2], 16) & 2) is operand,
    ("Point", "within"): lambda value, operand: (
        math.dist(read_point(value), read_point(operand["of"])) <= operand["distance"]
    ),
    ("Point", "withinMeters"): lambda value, operand: (
        meters(value, operand["of"]) <= operand["meters"]
    ),
    ("Vector", "withinL2"): lambda value, operand: (
        math.dist(value, operand["to"]) <= operand["distance"]
    ),
    ("Vector", "withinL1"): lambda value, operand: (
        sum(abs(a - b) for a, b in zip(value, operand["to"], strict=True)) <= operand["distance"]
    ),
    ("Vector", "withinCosine"): lambda value, operand: (
        cosine(value, operand["to"]) <= operand["distance"]
    ),
    ("Vector", "innerProductAtLeast"): lambda value, operand: (
        dot(value, operand["to"]) >= operand["product"]
    ),
}
for _scalar in ("IPv4", "IPv6"):
    for _name in ("inSubnet", "isPrivate", "isLoopback", "isLinkLocal", "isMulticast"):
        SPECIAL[_scalar, _name] = SPECIAL["CIDR", _name]
for _scalar in ("EmailAddress", "URL", "PhoneNumber", "Slug"):
    for _of, _name in [key for key in SPECIAL if key[0] == "String"]:
        SPECIAL[_scalar, _name] = SPECIAL[_of, _name]

#: Of ranges, as sets of steps; ``containsValue`` has one step as its operand.
RANGES: dict[str, Callable[[frozenset[int], Any], bool]] = {
    "containsValue": lambda value, operand: operand in value,
    "contains": lambda value, operand: operand <= value,
    "containedBy": lambda value, operand: value <= operand,
    "overlaps": lambda value, operand: bool(value & operand),
    "adjacentTo": lambda value, operand: (
        bool(value and operand)
        and (max(value) + 1 == min(operand) or max(operand) + 1 == min(value))
    ),
    "strictlyLeftOf": lambda value, operand: bool(value and operand) and max(value) < min(operand),
    "strictlyRightOf": lambda value, operand: bool(value and operand) and min(value) > max(operand),
    "isEmpty": lambda value, operand: (not value) is operand,
}
STEPS: dict[str, Callable[[Any], int]] = {
    "IntRange": int,
    "DateRange": day,
    "DateTimeRange": half_hours,
}

#: Of lists, both read item by item.
LISTS: dict[str, Callable[[list[Any], Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "has": lambda value, operand: operand in value,
    "contains": lambda value, operand: all(item in value for item in operand),
    "containedBy": lambda value, operand: all(item in operand for item in value),
    "overlaps": lambda value, operand: any(item in operand for item in value),
    "isEmpty": lambda value, operand: (len(value) == 0) is operand,
    "lengthEq": lambda value, operand: len(value) == operand,
    "lengthLt": lambda value, operand: len(value) < operand,
    "lengthLte": lambda value, operand: len(value) <= operand,
    "lengthGt": lambda value, operand: len(value) > operand,
    "lengthGte": lambda value, operand: len(value) >= operand,
}


def meets(scalar: str, operator: str, value: Any, operand: Any, *, is_list: bool) -> bool:
    """Whether a stored value meets a condition.

    Args:
        scalar: GraphQL name; of the items where it is a list.
        operator: GraphQL name.
        value: JSON of the document; None where the key is missing or null.
        operand: JSON of the request.
    """
    if operator == "isNull":
        return (value is None) is operand
    if operator == "isDistinctFrom":
        return not meets(scalar, "isNotDistinctFrom", value, operand, is_list=is_list)
    if operator == "isNotDistinctFrom" and (value is None or operand is None):
        return value is None and operand is None
    if operator in {"ne", "notIn"}:
        return not meets(
            scalar, {"ne": "eq", "notIn": "in"}[operator], value, operand, is_list=is_list
        )
    if value is None:
        return False
    if operator == "isNotDistinctFrom":
        operator = "eq"
    read = READ.get(scalar, _same)
    if is_list:
        return _meets_list(
            operator, [None if item is None else read(item) for item in value], operand, read
        )
    if (scalar, operator) in SPECIAL:
        return SPECIAL[scalar, operator](value, operand)
    if scalar in STEPS and operator in RANGES:
        return RANGES[operator](read(value), _read_range_operand(scalar, operator, operand, read))
    if operator == "in":
        return any(meets(scalar, "eq", value, item, is_list=False) for item in operand)
    return COMPARE[operator](read(value), read(operand))


def _read_range_operand(scalar: str, operator: str, operand: Any, read: Any) -> Any:
    if operator == "isEmpty":
        return operand
    return STEPS[scalar](operand) if operator == "containsValue" else read(operand)


def _meets_list(operator: str, value: list[Any], operand: Any, read: Any) -> bool:
    if operator == "has":
        operand = read(operand)
    elif isinstance(operand, list):
        operand = [read(item) for item in operand]
    # a null inside of a list is equal to nothing, so it is in no other list either
    if operator == "eq" and None in value:
        return False
    return LISTS[operator](value, operand)
