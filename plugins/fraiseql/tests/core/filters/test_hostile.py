"""Operands that nobody meant well: an answer, or a clean error, and never a defect."""

from __future__ import annotations

import random
from typing import Any

import pytest

pytestmark = pytest.mark.anyio

PIECES = [
    *("'", '"', "\\", "%", "_", "$1", "$$", ";", "--", "/*", "::int", "(", ")", "[", "]", "{", "}"),
    *("*", "+", "?", "|", "&", "!", "@", "<->", ":*", "^", "$", ".", "..", ",", "~", "#", "-", " "),
    *(
        "a",
        "top",
        "rock",
        "$.a",
        "$x",
        "strict ",
        "lax ",
        "? (@ ",
        "like_regex ",
        "exists (",
        "1e999",
    ),
    *(
        "{1,",
        "{2,1}",
        "(?i)",
        "\\1",
        "[[:alpha:]]",
        "***:",
        "***=",
        "é",
        "漢",
        "\U0001f600",
        "\t\n",
    ),
    *("null", "true", "or ", "and ", "A" * 300, "(" * 50, "9" * 40, "\u202e", "\x01"),
]

#: Fields and operators that give their operand to a language of PostgreSQL's.
LANGUAGES: list[tuple[str, str, str | None]] = [
    *(
        ("text", name, None)
        for name in ("like", "ilike", "regex", "iregex", "contains", "endsWith")
    ),
    *(("text", name, "query") for name in ("search", "searchPhrase", "searchWeb")),
    *(("text", name, "value") for name in ("similarTo", "wordSimilarTo")),
    *(("extra", name, "path") for name in ("pathExists", "pathMatches")),
    *(("tree", name, None) for name in ("matchesLquery", "matchesLtxtquery")),
    ("extra", "hasKey", None),
    ("words", "has", None),
]


def make(seed: int) -> tuple[str, str, Any]:
    """A field, an operator and an operand, the same for the same seed."""
    chosen = random.Random(seed)  # no secret
    field, operator, member = LANGUAGES[seed % len(LANGUAGES)]
    text = "".join(chosen.choices(PIECES, k=chosen.randint(1, 6)))
    return field, operator, text if member is None else {member: text}


async def test_no_operand_is_a_defect(things, there, cases):
    """Hundreds of pieces put together at random, of every language that operands are read in."""
    missing = {"tree": "ltree", "similarTo": "pg_trgm", "wordSimilarTo": "pg_trgm"}
    query = "query ($w: ThingFilter) { things(where: $w) { id } }"
    refused = answered = 0
    for seed in range(600):
        field, operator, operand = make(seed)
        if {missing.get(field), missing.get(operator)} - {None} - there:
            continue
        body = await things.ask(query, {"w": {field: {operator: operand}}})
        if "errors" in body:
            codes = {error["extensions"]["code"] for error in body["errors"]}
            assert codes <= {"BAD_USER_INPUT", "TIMEOUT"}, (field, operator, operand, body)
            refused += 1
        else:
            answered += 1
    assert min(refused, answered) > 100
    body = await things.ask("{ things(limit: 100) { id } }")
    assert len(body["data"]["things"]) == len(cases.documents())


@pytest.mark.parametrize("text", ["\0", "a\0b", "\ud800"])
@pytest.mark.parametrize("operator", ["eq", "contains", "regex", "ieq"])
async def test_texts_that_postgresql_cannot_hold(things, text, operator):
    query = "query ($w: ThingFilter) { things(where: $w) { id } }"
    body = await things.ask(query, {"w": {"text": {operator: text}}})
    (error,) = body["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
