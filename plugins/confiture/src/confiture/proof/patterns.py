"""Texts that a regular expression of a condition accepts."""

from __future__ import annotations

import random
import string
from typing import Final

_CLASSES: Final = {
    "alpha": string.ascii_letters,
    "digit": string.digits,
    "alnum": string.ascii_letters + string.digits,
    "lower": string.ascii_lowercase,
    "upper": string.ascii_uppercase,
    "space": " ",
    "xdigit": "0123456789abcdef",
    "punct": "-.,",
}
_ESCAPES: Final = {"d": string.digits, "w": "abcxyz019", "s": " ", "n": "\n", "t": "\t"}
#: What stands for any character, and for one that is not of a class.
_ANY: Final = "abc1"
_OTHER: Final = "ax1Z-_. "
#: Repetitions beyond those that an expression wants.
_MORE: Final = 3
_LONGEST: Final = 1000


def sample(pattern: str, rng: random.Random) -> str | None:
    """A text that the expression should accept; None if it has what is not understood here.

    Whether it does is for the server to say.
    """
    reader = _Reader(pattern, rng)
    try:
        text = reader.alternatives()
    except (IndexError, ValueError):
        return None
    return text if reader.at == len(pattern) else None


class _Reader:
    """Reads an expression once, and writes a text that fits as it goes."""

    def __init__(self, pattern: str, rng: random.Random) -> None:
        self._pattern = pattern
        self._rng = rng
        self.at = 0

    def _peek(self) -> str:
        return self._pattern[self.at : self.at + 1]

    def _next(self) -> str:
        self.at += 1
        return self._pattern[self.at - 1]

    def alternatives(self) -> str:
        """Branches with ``|`` between them; one of their texts."""
        found = [self._sequence()]
        while self._peek() == "|":
            self._next()
            found.append(self._sequence())
        return self._rng.choice(found)

    def _sequence(self) -> str:
        text = ""
        while self._peek() not in {"", "|", ")"}:
            start = self.at
            one = self._atom()
            least, most = self._quantifier()
            behind = self.at
            if (least, most) == (1, 1):
                text += one
                continue
            for _ in range(self._rng.randint(least, most)):
                # again, so that each repetition has characters of its own
                self.at = start
                text += self._atom()
            self.at = behind
        return text

    def _atom(self) -> str:
        one = self._next()
        if one in "^$":
            return ""
        if one == ".":
            return self._rng.choice(_ANY)
        if one == "[":
            return self._rng.choice(self._set())
        if one == "(":
            if self._peek() == "?":
                self._next()
                if self._next() != ":":
                    raise ValueError(self._pattern)
            text = self.alternatives()
            if self._next() != ")":
                raise ValueError(self._pattern)
            return text
        if one == "\\":
            return self._escape()
        if one in "*+?{":
            raise ValueError(self._pattern)
        return one

    def _escape(self) -> str:
        one = self._next()
        if one in _ESCAPES:
            return self._rng.choice(_ESCAPES[one])
        if one in "mMyYAZ":
            return ""
        if one.isalnum():
            raise ValueError(self._pattern)
        return one

    def _set(self) -> str:
        """The characters of a bracket expression."""
        negative = self._peek() == "^"
        if negative:
            self._next()
        found = ""
        while self._peek() != "]" or not found:
            one = self._next()
            if one == "[" and self._peek() == ":":
                end = self._pattern.index(":]", self.at)
                found += _CLASSES.get(self._pattern[self.at + 1 : end], "")
                self.at = end + 2
                continue
            if one == "\\":
                one = self._next()
                found += _ESCAPES.get(one, one)
                continue
            if self._peek() == "-" and self._pattern[self.at + 1] != "]":
                self._next()
                last = self._next()
                found += "".join(map(chr, range(ord(one), ord(last) + 1)))
            else:
                found += one
        self._next()
        return _rest(found) if negative else found

    def _quantifier(self) -> tuple[int, int]:
        one = self._peek()
        if one not in {"*", "+", "?", "{"}:
            return 1, 1
        self._next()
        least, most = {"*": (0, _MORE), "+": (1, _MORE), "?": (0, 1)}.get(one, (0, 0))
        if one == "{":
            end = self._pattern.index("}", self.at)
            low, comma, high = self._pattern[self.at : end].partition(",")
            self.at = end + 1
            least = int(low)
            most = int(high) if high else least + _MORE if comma else least
        if self._peek() == "?":
            self._next()
        if least > _LONGEST:
            raise ValueError(self._pattern)
        return least, max(least, min(most, least + _MORE))


def _rest(found: str) -> str:
    """Usual characters that are not among some, in a steady order."""
    return "".join(one for one in _OTHER if one not in found)
