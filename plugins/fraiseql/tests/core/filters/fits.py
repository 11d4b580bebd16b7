"""How well values fit what is given, in plain Python; and operands of every operator."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

#: PostgreSQL's weight of a word of a text that says nothing of weights.
WEIGHT = 0.1


def searched(operator: str, query: str, stems: Callable[[str], list[str | None]]) -> list[str]:
    """The different words of a query, sorted."""
    text = re.sub(r"\bor\b", " ", query) if operator == "searchWeb" else query
    return sorted({word for word in stems(text) if word})


def rank(found: list[str | None], wanted: list[str], *, any_of: bool) -> float:
    """``ts_rank``: by how often the words stand there, and in pairs by how close (tsrank.c)."""
    places = {
        word: [at + 1 for at, each in enumerate(found) if each == word] for word in sorted(wanted)
    }
    if not wanted or not any(found):
        return 0.0
    if any_of or len(wanted) < 2:
        total = 0.0
        for at in places.values():
            if at:
                squares = sum(WEIGHT / (index + 1) ** 2 for index in range(len(at)))
                total += squares / 1.64493406685
        return total / len(wanted)
    result = -1.0
    words = list(places)
    for index, word in enumerate(words):
        for other in words[:index]:
            for one in places[word]:
                for two in places[other]:
                    distance = abs(one - two)
                    close = 1 / (1.005 + 0.05 * math.exp(distance / 1.5 - 2))
                    weight = math.sqrt(WEIGHT * WEIGHT * close)
                    result = weight if result < 0 else 1 - (1 - result) * (1 - weight)
    return max(result, 1e-20)


def normalize(value: float, found: list[str | None], how: str) -> float:
    length, unique = len([each for each in found if each]), len({each for each in found if each})
    match how:
        case "LOG_LENGTH":
            return value / math.log2(length + 1) if length else value
        case "LENGTH":
            return value / length if length else value
        case "UNIQUE_WORDS":
            return value / unique if unique else value
        case "LOG_UNIQUE_WORDS":
            return value / math.log2(unique + 1) if unique else value
        case _:
            return value


def fit(oracle: ModuleType, operator: str, value: Any, operand: Any) -> float:
    """How well a value fits; what fits best has the greatest of likenesses, the least distance."""
    match operator:
        case "search" | "searchPhrase" | "searchWeb":
            language = operand.get("language", "SIMPLE")
            found = oracle.stems(value.replace("_", " "), language)  # parts two words
            wanted = searched(
                operator, operand["query"], lambda text: list(oracle.stems(text, language))
            )
            any_of = operator == "searchWeb" and " or " in operand["query"]
            value = rank(found, wanted, any_of=any_of)
            return normalize(value, found, operand.get("normalization", "NONE"))
        case "similarTo":
            return float(oracle.similarity(value, operand))
        case "wordSimilarTo":
            return float(oracle.word_similarity(operand, value))
        case "distanceTo":
            return math.dist(oracle.read_point(value), oracle.read_point(operand))
        case "metersTo":
            return float(oracle.meters(value, operand))
        case "l2DistanceTo":
            return math.dist(value, operand)
        case "l1DistanceTo":
            return sum(abs(one - two) for one, two in zip(value, operand, strict=True))
        case "cosineDistanceTo":
            return float(oracle.cosine(value, operand))
        case "innerProductWith":
            return float(oracle.dot(value, operand))
    raise AssertionError(operator)


#: Whether what fits best has the greatest value.
GREATEST = {"search", "searchPhrase", "searchWeb", "similarTo", "wordSimilarTo", "innerProductWith"}

_NORMALIZATIONS = ("NONE", "LOG_LENGTH", "LENGTH", "UNIQUE_WORDS", "LOG_UNIQUE_WORDS")

CASES: list[tuple[str, str, Any]] = [
    *(
        ("text", operator, {"query": query, "language": language})
        for language in ("SIMPLE", "ENGLISH")
        for operator, query in (
            ("search", "quick"),
            ("search", "quick running"),
            ("search", "running dogs quick"),
            ("search", "abc"),
            ("search", ""),
            ("search", "the"),
            ("search", "!&|()"),
            ("searchPhrase", "quick dogs"),
            ("searchPhrase", "break abc"),
            ("searchWeb", "abc or dog or quick"),
            ("searchWeb", "quick running"),
        )
    ),
    *(
        ("text", "search", {"query": query, "normalization": how})
        for how in _NORMALIZATIONS
        for query in ("quick", "dog quick", "abc")
    ),
    *(
        (field, operator, text)
        for field in ("text", "mail", "slug")
        for operator in ("similarTo", "wordSimilarTo")
        for text in ("abc", "quik dog", "blue", "b@example.org", "", "%_'\\")
    ),
    *(
        ("place", operator, point)
        for operator in ("distanceTo", "metersTo")
        for point in ("(0,0)", "(3,3.5)", "(-2,0.25)")
    ),
    *(
        ("features", operator, to)
        for operator in (
            "l2DistanceTo",
            "l1DistanceTo",
            "cosineDistanceTo",
            "innerProductWith",
        )
        for to in ([1, 0, 0], [0.5, 0.25, 2])
    ),
]
