"""Names of classes, attributes and root fields for what a database calls otherwise."""

from __future__ import annotations

import keyword
import re
from typing import Final

from attrs import define, field

#: Names that GraphQL, the scalars or the module itself have taken.
_TAKEN: Final = frozenset(
    """
    Query Mutation Subscription Int Float String Boolean ID UUID Slug LTree Date Time DateTime
    Duration DateRange DateTimeRange Decimal BigInt IntRange Vector Bytes JSON EmailAddress
    PhoneNumber URL CountryCode CurrencyCode LanguageCode Money IPv4 IPv6 CIDR MAC Latitude
    Longitude Point Enum PageInfo True False None
    """.split()  # noqa: SIM905  # a list of words is read more easily so
)

_MODULE: Final = frozenset({"fraiseql", "dt", "enum"})


#: Words on s that are their own plural, or name a whole.
_SAME: Final = frozenset(
    {"news", "series", "species", "means", "demographics", "analytics", "statistics", "settings"}
)

#: Plurals on ies whose singular ends in ie.
_IE: Final = frozenset({"movies", "cookies", "calories", "zombies", "pies", "ties", "lies"})


@define
class ClassNames:
    """Gives each class of a module a name of its own."""

    used: set[str] = field(factory=set)

    def give(self, text: str) -> str:
        """``invoice_line`` to ``InvoiceLine``; another name where that is taken."""
        words = re.findall(r"[A-Za-z0-9]+", text)
        name = "".join(word[:1].upper() + word[1:] for word in words) or "Record"
        if not name[0].isalpha() or not name.isascii():
            name = f"Record{name}"
        if name in _TAKEN:
            name += "Record"
        candidate, number = name, 1
        while candidate in self.used:
            number += 1
            candidate = f"{name}{number}"
        self.used.add(candidate)
        return candidate


def why_no_attribute(key: str) -> str | None:
    """Why a key cannot be an attribute of a declared type; None where it can."""
    if not (key.isidentifier() and key.isascii()) or keyword.iskeyword(key):
        return "is no name in Python"
    if key.startswith(("pk_", "fk_")):
        return "is internal, and never leaves the database"
    if key.startswith("_"):
        return "begins with an underscore"
    return None


def member_name(label: str, used: set[str]) -> str:
    """The name of an enum's member: ``in progress`` to ``IN_PROGRESS``."""
    name = re.sub(r"[^A-Za-z0-9]+", "_", label).strip("_").upper() or "VALUE"
    if name[0].isdigit() or name in {"TRUE", "FALSE", "NULL"} or keyword.iskeyword(name):
        name = f"VALUE_{name}"
    candidate, number = name, 1
    while candidate in used:
        number += 1
        candidate = f"{name}_{number}"
    used.add(candidate)
    return candidate


def root_names(entity: str, used: set[str]) -> tuple[str, str]:
    """Names of the list and the look-up of an entity: ``artists``, ``artist``."""
    one = re.sub(r"\W", "_", singular(entity).lower())
    if not one.isidentifier() or keyword.iskeyword(one) or one in _MODULE:
        one = f"{one}_record" if one[:1].isalpha() else f"record_{one}"
    return _free(_plural(one), used), _free(one, used)


def _free(name: str, used: set[str]) -> str:
    candidate, number = name, 1
    while candidate in used:
        number += 1
        candidate = f"{name}_{number}"
    used.add(candidate)
    return candidate


def singular(entity: str) -> str:
    """``order_details`` to ``order_detail``: a class is named after one row of a table.

    A word that may be singular as it is, such as ``news`` or ``address``, stays.
    """
    head, mark, word = entity.rpartition("_")
    lower = word.lower()
    if lower in _SAME or len(word) < 4 or not lower.endswith("s"):
        return entity
    if lower.endswith("ies"):
        one = word[:-1] if lower in _IE else f"{word[:-3]}y"
    elif re.search(r"(ss|x|zz|[tnr]ch|oach|sh)es$|(at|ir|amp|on|b)uses$", lower):
        one = word[:-2]
    elif lower.endswith(("ss", "us", "is")):
        return entity
    else:
        one = word[:-1]
    return f"{head}{mark}{one}"


def _plural(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if word.endswith(("ss", "x", "z", "ch", "sh")):
        return word + "es"
    return word + ("_list" if word.endswith("s") else "s")
