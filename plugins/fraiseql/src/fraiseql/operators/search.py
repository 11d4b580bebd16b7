"""Full text search, and likeness of spelling (extension pg_trgm)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OperandMember

from fraiseql.operators.spec import TEXTS, describe

#: What is made of words.
PROSE: Final = ("String",)

#: The configurations that every PostgreSQL from 14 on has.
_LANGUAGES: Final = (
    *("simple", "arabic", "armenian", "basque", "catalan", "danish", "dutch", "english"),
    *("finnish", "french", "german", "greek", "hindi", "hungarian", "indonesian", "irish"),
    *("italian", "lithuanian", "nepali", "norwegian", "portuguese", "romanian", "russian"),
    *("serbian", "spanish", "swedish", "tamil", "turkish", "yiddish"),
)


def words_of(column: str, parameters: Mapping[str, str]) -> str:
    """SQL of the words of a text, as ``tsvector``."""
    return f"to_tsvector({_language(parameters)}, {column})"


def query_of(function: str, parameters: Mapping[str, str]) -> str:
    """SQL of what is looked for, as ``tsquery``.

    Args:
        function: makes it of text; one that takes any text.
        parameters: by the names of :data:`QUERY`.
    """
    return f"{function}({_language(parameters)}, {parameters['query']})"


def _language(parameters: Mapping[str, str]) -> str:
    # a constant, so that the expression is that of an index
    return f"'pg_catalog.{parameters['language']}'::regconfig"


def _search(function: str, column: str, parameters: Mapping[str, str]) -> str:
    return f"{words_of(column, parameters)} @@ {query_of(function, parameters)}"


def search(column: str, parameters: Mapping[str, str]) -> str:
    """Has all words of the text, in any order."""
    return _search("plainto_tsquery", column, parameters)


def search_phrase(column: str, parameters: Mapping[str, str]) -> str:
    """Has the words of the text one after the other."""
    return _search("phraseto_tsquery", column, parameters)


def search_web(column: str, parameters: Mapping[str, str]) -> str:
    """Found as by a search engine: words, "phrases", ``or``, ``-without``."""
    return _search("websearch_to_tsquery", column, parameters)


def similar_to(column: str, parameters: Mapping[str, str]) -> str:
    """Spelled alike: shares trigrams with the text, at least as many as the threshold says."""
    if "threshold" in parameters:
        return f"similarity({column}, {parameters['value']}) >= {parameters['threshold']}"
    return f"{column} % {parameters['value']}"  # an index serves the operator, not the function


def word_similar_to(column: str, parameters: Mapping[str, str]) -> str:
    """Has a part that is spelled like the text."""
    if "threshold" in parameters:
        return f"word_similarity({parameters['value']}, {column}) >= {parameters['threshold']}"
    return f"{parameters['value']} <% {column}"


#: What is looked for, and in which language.
QUERY: Final = (
    OperandMember(name="query", summary="What is looked for.", scalar="String"),
    OperandMember(
        name="language",
        summary="How words are recognised and reduced to their stems.",
        words={name.upper(): name for name in _LANGUAGES},
        words_name="TextSearchLanguage",
        required=False,
        default="SIMPLE",
    ),
)
_SEARCH: Final[dict[str, Any]] = {  # Any: as the spec
    "members": QUERY,
    "index": "gin (to_tsvector('pg_catalog.{language}'::regconfig, {column}))",
}
_ALIKE: Final[dict[str, Any]] = {  # Any: as the spec
    "members": (
        OperandMember(name="value", summary="What is compared with.", scalar="String"),
        OperandMember(
            name="threshold",
            summary="From 0 to 1; without it as the database is set (0.3, of words 0.6).",
            scalar="Float",
            required=False,
            minimum=0,
            maximum=1,
        ),
    ),
    "extension": "pg_trgm",
    "index": "gin ({column} gin_trgm_ops)",
    "index_extension": "pg_trgm",
}

SPECS: Final[tuple[FilterOperatorSpec, ...]] = (
    describe("search", search, PROSE, Operand.OBJECT, **_SEARCH),
    describe("search_phrase", search_phrase, PROSE, Operand.OBJECT, **_SEARCH),
    describe("search_web", search_web, PROSE, Operand.OBJECT, **_SEARCH),
    describe("similar_to", similar_to, TEXTS, Operand.OBJECT, **_ALIKE),
    describe("word_similar_to", word_similar_to, TEXTS, Operand.OBJECT, **_ALIKE),
)
