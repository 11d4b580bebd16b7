"""Orders of texts: relevance for a search, and likeness of spelling (extension pg_trgm)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fraise_hookspecs.repository import Operand, OperandMember, OrderOperatorSpec

from fraiseql.operators.search import PROSE, QUERY, query_of, words_of
from fraiseql.operators.spec import TEXTS, describe_order


def _rank(function: str, column: str, parameters: Mapping[str, str]) -> str:
    """Section 12.3.3 of PostgreSQL's manual; every word of a text has the weight D, 0.1."""
    words, query = words_of(column, parameters), query_of(function, parameters)
    return f"{parameters['method']}({words}, {query}, {parameters['normalization']})"


def search(column: str, parameters: Mapping[str, str]) -> str:
    """How much it is about the words of the text; what has none of them has 0."""
    return _rank("plainto_tsquery", column, parameters)


def search_phrase(column: str, parameters: Mapping[str, str]) -> str:
    """How much it is about the words of the text, one after the other."""
    return _rank("phraseto_tsquery", column, parameters)


def search_web(column: str, parameters: Mapping[str, str]) -> str:
    """How much it is about what a search engine would look for."""
    return _rank("websearch_to_tsquery", column, parameters)


def similar_to(column: str, parameter: str) -> str:
    """How much it is spelled like the text, from 0 to 1, by the trigrams that both have."""
    return f"({column} <-> {parameter})"


def word_similar_to(column: str, parameter: str) -> str:
    """How much its most similar part is spelled like the text, from 0 to 1."""
    return f"({parameter} <<-> {column})"


_RANKED: Final = (
    *QUERY,
    OperandMember(
        name="method",
        summary="What counts: how often the words stand there, or how close to each other.",
        words={"FREQUENCY": "ts_rank", "PROXIMITY": "ts_rank_cd"},
        words_name="TextRankMethod",
        required=False,
        default="FREQUENCY",
    ),
    OperandMember(
        name="normalization",
        summary="What the rank is divided by, so that long texts are not first for their length.",
        words={
            "NONE": "0",
            "LOG_LENGTH": "1",
            "LENGTH": "2",
            "UNIQUE_WORDS": "8",
            "LOG_UNIQUE_WORDS": "16",
        },
        words_name="TextRankNormalization",
        required=False,
        default="NONE",
    ),
)
_SEARCH: Final[dict[str, Any]] = {  # Any: as the spec
    "operand": Operand.OBJECT,
    "members": _RANKED,
    "descending": True,
}
_ALIKE: Final[dict[str, Any]] = {  # Any: as the spec
    "operand": Operand.TEXT,
    "descending": True,
    "inverted": True,
    "extension": "pg_trgm",
    "index": "gist ({column} gist_trgm_ops)",
    "index_extension": "pg_trgm",
}

SPECS: Final[tuple[OrderOperatorSpec, ...]] = (
    describe_order("search", search, PROSE, "float4", **_SEARCH),
    describe_order("search_phrase", search_phrase, PROSE, "float4", **_SEARCH),
    describe_order("search_web", search_web, PROSE, "float4", **_SEARCH),
    describe_order("similar_to", similar_to, TEXTS, "float4", **_ALIKE),
    describe_order("word_similar_to", word_similar_to, TEXTS, "float4", **_ALIKE),
)
