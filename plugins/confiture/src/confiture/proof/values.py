"""Texts of values, of every type that a column may have."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from typing import Final

from confiture.proof.shapes import TypeShape

#: How deep types may lie in each other.
_DEPTH: Final = 8
_START: Final = dt.date(2024, 1, 1)
#: Beginnings of texts: what is often cut, quoted or spelled wrongly on its way.
_WORDS: Final = ("alpha", "it's", "ünï", 'say "x"', "a,b", "back\\slash", "two\nlines", "%s")
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
#: How far apart the counters of attributes and elements are.
_APART: Final = 7


def _day(n: int) -> str:
    return (_START + dt.timedelta(days=n % 3000)).isoformat()


def _clock(n: int) -> str:
    return f"{n % 24:02d}:{n // 24 % 60:02d}:30"


def _bits(n: int, length: int) -> str:
    return f"{n % 2**length:0{length}b}"


def _mac(n: int, groups: int) -> str:
    told = f"{n % 2 ** (8 * groups):0{2 * groups}x}"
    return ":".join(told[at : at + 2] for at in range(0, len(told), 2))


#: By the name of a system type: the text of its n-th value.
_TEXTS: Final[Mapping[str, Callable[[int], str]]] = {
    "bool": lambda n: "true" if n % 2 else "false",
    "int2": lambda n: f"{n % 32000}",
    "int4": lambda n: f"{n % 2_000_000_000}",
    "int8": lambda n: f"{n}",
    "oid": lambda n: f"{n % 2_000_000_000}",
    "xid": lambda n: f"{n % 2_000_000_000}",
    "xid8": lambda n: f"{n}",
    "cid": lambda n: f"{n % 2_000_000_000}",
    "tid": lambda n: f"({n % 1000},{n % 100 + 1})",
    "float4": lambda n: f"{n % 10_000}.5",
    "float8": lambda n: f"{n}.25",
    "money": lambda n: f"{n % 1_000_000}.50",
    "char": lambda n: _DIGITS[n % len(_DIGITS)],
    "name": lambda n: f"name{n}",
    "bytea": lambda n: f"\\x00ff{n % 2**32:08x}",
    "date": _day,
    "time": _clock,
    "timetz": lambda n: f"{_clock(n)}+02",
    "timestamp": lambda n: f"{_day(n)} {_clock(n)}",
    "timestamptz": lambda n: f"{_day(n)} {_clock(n)}+00",
    "interval": lambda n: f"{n % 300} days {n % 24} hours",
    "uuid": lambda n: str(uuid.UUID(int=(0x4000 << 64) | (n + 1) << 80 | 0x8000 << 48)),
    "json": lambda n: f'{{"n": {n}, "list": [1, null, "ü"]}}',
    "jsonb": lambda n: f'{{"n": {n}, "list": [1, null, "ü"]}}',
    "jsonpath": lambda n: f"$.a[{n % 100}]",
    "xml": lambda n: f"<a n='{n}'/>",
    "inet": lambda n: f"10.{n // 65536 % 256}.{n // 256 % 256}.{n % 256}",
    "cidr": lambda n: f"10.{n // 256 % 256}.{n % 256}.0/24",
    "macaddr": lambda n: _mac(n, 6),
    "macaddr8": lambda n: _mac(n, 8),
    "point": lambda n: f"({n},1)",
    "line": lambda n: f"{{1,-1,{n}}}",
    "lseg": lambda n: f"[(0,0),(1,{n})]",
    "box": lambda n: f"({n + 1},1),(0,0)",
    "path": lambda n: f"[(0,0),(1,{n})]",
    "polygon": lambda n: f"((0,0),(1,0),(1,{n}))",
    "circle": lambda n: f"<(0,0),{n + 1}>",
    "tsvector": lambda n: f"'word{n}':1 'other':2",
    "tsquery": lambda n: f"'word{n}' & 'other'",
    "pg_lsn": lambda n: f"0/{n:X}",
    "pg_snapshot": lambda n: f"{n + 1}:{n + 1}:",
    "txid_snapshot": lambda n: f"{n + 1}:{n + 1}:",
    "int2vector": lambda n: f"{n % 1000} 2",
    "oidvector": lambda n: f"{n % 1000} 2",
    "refcursor": lambda n: f"cursor{n}",
    "aclitem": lambda _: "=r/pg_monitor",
    "regclass": lambda _: "pg_catalog.pg_class",
    "regtype": lambda _: "integer",
    "regproc": lambda _: "pg_catalog.now",
    "regprocedure": lambda _: "pg_catalog.now()",
    "regoper": lambda _: "pg_catalog.||/",
    "regoperator": lambda _: "+(integer,integer)",
    "regrole": lambda _: "pg_monitor",
    "regnamespace": lambda _: "pg_catalog",
    "regconfig": lambda _: "pg_catalog.simple",
    "regdictionary": lambda _: "pg_catalog.simple",
    "regcollation": lambda _: '"C"',
}


class Values:
    """Texts of values.

    Args:
        types: by number.
        accepted: texts that the server takes as values of a type and modifier, where it must be
            asked: of domains with conditions, and of base types that are not PostgreSQL's own.
    """

    def __init__(
        self,
        types: Mapping[int, TypeShape],
        accepted: Callable[[TypeShape, int], list[str]],
    ) -> None:
        self._types = types
        self._accepted = accepted

    def text(self, oid: int, modifier: int, n: int, depth: int = 0) -> str | None:
        """The n-th value of a type as text; equal only if there are not so many.

        None if there is no value that is known to be one.
        """
        shape = self._types.get(oid)
        if shape is None or depth > _DEPTH:
            return None
        if shape.element:
            inner = self.text(shape.element, modifier, n, depth + 1)
            delimiter = self._types[shape.element].delimiter
            return None if inner is None else f"{{{_quote(inner)}{delimiter}{_quote(inner)}}}"
        if shape.kind == "e":
            return shape.labels[n % len(shape.labels)] if shape.labels else None
        if shape.kind == "c":
            return self._row(shape, n, depth)
        if shape.kind in {"r", "m"}:
            return self._range(shape, n, depth)
        if shape.kind == "d" and not shape.checks:
            return self.text(shape.over, shape.over_modifier, n, depth + 1)
        if shape.kind == "b" and shape.system:
            return self._base(shape, modifier, n)
        found = self._accepted(shape, modifier)
        return found[n % len(found)] if found else None

    def _row(self, shape: TypeShape, n: int, depth: int) -> str:
        parts = [
            self.text(oid, modifier, n + place * _APART, depth + 1)
            for place, (oid, modifier) in enumerate(shape.attributes)
        ]
        return f"({','.join('' if part is None else _quote(part) for part in parts)})"

    def _range(self, shape: TypeShape, n: int, depth: int) -> str | None:
        if shape.kind == "m":
            inner = self.text(shape.within, -1, n, depth + 1)
            return None if inner is None else f"{{{inner}}}"
        # apart, so that ranges do not overlap
        low = self.text(shape.within, -1, 2 * n, depth + 1)
        high = self.text(shape.within, -1, 2 * n + 1, depth + 1)
        return None if low is None or high is None else f"[{_quote(low)},{_quote(high)})"

    def _base(self, shape: TypeShape, modifier: int, n: int) -> str | None:
        if shape.name in {"text", "varchar", "bpchar"}:
            return _words(n, modifier - 4 if modifier >= 4 else None)
        if shape.name == "numeric":
            return _number(n, modifier)
        if shape.name in {"bit", "varbit"}:
            return _bits(n, modifier if modifier > 0 else 8 if shape.name == "varbit" else 1)
        make = _TEXTS.get(shape.name)
        return None if make is None else make(n)


def _words(n: int, longest: int | None) -> str:
    text = f"{_WORDS[n % len(_WORDS)]}{n}"
    if longest is None or len(text) <= longest:
        return text
    told = ""
    while n or not told:
        n, digit = divmod(n, len(_DIGITS))
        told = _DIGITS[digit] + told
    return told[-longest:]


def _number(n: int, modifier: int) -> str:
    if modifier < 4:
        return f"{n}.125"
    precision, scale = (modifier - 4) >> 16 & 0xFFFF, (modifier - 4) & 0x7FF
    scale = scale - 0x800 if scale & 0x400 else scale
    whole = n % 10 ** max(precision - scale, 0)
    if scale <= 0:
        return f"{n % 10**precision}{'0' * -scale}"
    return f"{whole}.{n % 10 ** min(scale, precision):0{scale}d}"


def _quote(text: str) -> str:
    """A part of an array, a row or a range."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
