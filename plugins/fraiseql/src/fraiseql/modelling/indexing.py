"""Indexes that operators ask for: ``fraiseql.column(index=["contains", "search(english)"])``."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from typing import Final, TypeAlias

from fraise_hookspecs.repository import FilterOperatorSpec, OrderOperatorSpec, Subject

from fraiseql.errors import ModelError
from fraiseql.modelling.model import ServedIndex
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.model import FieldModel
from fraiseql.schema.parts import Parts

#: What refuses: the attribute, what is wrong with it, and what to do.
Refuse: TypeAlias = Callable[[str, str, str], ModelError]

Spec: TypeAlias = FilterOperatorSpec | OrderOperatorSpec

_TEXT: Final = re.compile(r"(orderBy\.)?([a-z][a-z0-9_]*)(?:\(\s*(\w+(?:\s*,\s*\w+)*)\s*\))?")

#: Methods whose columns must say their number of dimensions, which models do not.
_SIZED: Final = ("hnsw", "ivfflat")


def read_indexes(
    field: FieldModel,
    texts: Sequence[str],
    parts: Parts,
    enums: Container[str],
    refuse: Refuse,
) -> tuple[ServedIndex, ...]:
    """The indexes that serve operators of a field, each once.

    Args:
        field: a scalar or enum, or a list of them.
        texts: Python names of operators, each perhaps with the words of its members in brackets:
            ``search(english)``.  ``orderBy.`` before the name means an order.
        parts: what brings operators.
        enums: names of the schema's enums.
        refuse: makes the error.

    Raises:
        ModelError: there is no such operator, or no index for it.
    """
    if not texts:
        return ()
    known = _known(field, parts, enums)
    found: dict[str, ServedIndex] = {}
    for text in texts:
        match = _TEXT.fullmatch(text)
        spec = known.get(f"{match[1] or ''}{match[2]}") if match is not None else None
        if match is None or spec is None:
            raise refuse(
                field.key,
                f"asks for an index for {text!r}, and has no such operator",
                f"There are: {', '.join(sorted(known)) or 'none that an index serves'}.",
            )
        if spec.index.startswith(_SIZED):
            raise refuse(
                field.key,
                f"asks for an index for {text!r}, whose column must say its dimensions",
                "Write it by hand: the column as vector(n), and the index behind the table.",
            )
        using = spec.index
        for name, word in _words(field, spec, match[3], refuse).items():
            using = using.replace("{" + name + "}", word)
        found.setdefault(using, _served(spec, using, match[3]))
    return tuple(found.values())


def _served(spec: Spec, using: str, words: str | None) -> ServedIndex:
    suffix = "" if words is None else "_" + "_".join(re.findall(r"\w+", words)).lower()
    sorts = isinstance(spec, OrderOperatorSpec)
    return ServedIndex(
        operator=f"{'order_' if sorts else ''}{spec.name}{suffix}",
        using=using,
        extension=spec.index_extension or spec.extension,
        sorts=sorts,
    )


def _known(field: FieldModel, parts: Parts, enums: Container[str]) -> Mapping[str, Spec]:
    """Operators of the field that an index serves, by the names that they are asked for by."""
    scalar = None if field.type.leaf in enums else field.type.leaf
    if scalar is not None and field.scalar is None and scalar not in SQL_TYPES:
        return {}  # an object
    is_list = field.type.of is not None
    filters = parts.operators_for(scalar, Subject.LIST if is_list else Subject.VALUE)
    known: dict[str, Spec] = {part.spec.name: part.spec for part in filters if part.spec.index}
    if scalar is not None and not is_list:
        for order in parts.orders_for(scalar):
            if order.spec.index:
                known[f"orderBy.{order.spec.name}"] = order.spec
    return known


def _words(field: FieldModel, spec: Spec, given: str | None, refuse: Refuse) -> Mapping[str, str]:
    """SQL of the members that the index depends on; what is not given has its default."""
    members = [item for item in spec.members if "{" + item.name + "}" in spec.index]
    texts = re.findall(r"\w+", given or "")
    if len(texts) > len(members):
        raise refuse(
            field.key,
            f"asks for an index for {spec.name}({given}), which depends on "
            f"{len(members) or 'no'} word{'s' if len(members) != 1 else ''}",
            "Leave out what is in brackets.",
        )
    found: dict[str, str] = {}
    for place, member in enumerate(members):
        text = texts[place] if place < len(texts) else str(member.default)
        words = {word.lower(): sql for word, sql in (member.words or {}).items()}
        if text.lower() not in words:
            raise refuse(
                field.key,
                f"asks for an index for {spec.name} with {member.name} {text}, which is unknown",
                f"There are: {', '.join(words)}.",
            )
        found[member.name] = words[text.lower()]
    return found


def refuse_hidden(key: str, served: Sequence[ServedIndex], refuse: Refuse) -> None:
    """Refuse indexes that PostgreSQL may not enter under a policy of row level security.

    A condition that is not LEAKPROOF is looked at after the policy's own (PostgreSQL, 5.9 "Row
    Security Policies"); comparisons are, patterns, searches and containment are not.

    Raises:
        ModelError: there is such an index.
    """
    for item in served:
        if item.sorts or item.compares:
            continue
        raise refuse(
            key,
            f"asks for an index for {item.operator}, which PostgreSQL does not enter under the "
            "policies of tenant=",
            "Leave it out: the rows of the tenant are found by its own index, and looked through.",
        )
