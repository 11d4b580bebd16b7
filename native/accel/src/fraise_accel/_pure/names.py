"""What a statement begins with, and the names it speaks of."""

from __future__ import annotations

from fraise_accel._pure.tokens import Token

#: Statements are told apart by at most this many tokens.
HEAD = 16

_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def fold(word: str) -> str:
    """A word in lower case; like PostgreSQL in UTF-8, only letters of ASCII are folded."""
    return word.translate(_LOWER)


def unquote(quoted: str) -> str:
    """The name inside of quotes; one that holds a dot stays as it is written."""
    inner = quoted[quoted.index('"') + 1 : -1]
    return quoted if "." in inner else inner.replace('""', '"')


class Summary:
    """Collects head and names of one statement while its tokens go by."""

    def __init__(self) -> None:
        self.head: list[str] = []
        self._names: dict[str, None] = {}
        self._chain: list[str] = []
        self._dotted = False

    def add(self, token: Token, written: str) -> None:
        """Take the next token of the statement."""
        if len(self.head) < HEAD:
            self.head.append(_shown(token, written))
        if token.kind in ("word", "quoted"):
            if not self._dotted:
                self._finish_chain()
            self._chain.append(fold(written) if token.kind == "word" else unquote(written))
            self._dotted = False
        elif written == "." and self._chain and not self._dotted:
            self._dotted = True
        else:
            self._finish_chain()

    def names(self) -> tuple[str, ...]:
        """The distinct names in order of appearance."""
        self._finish_chain()
        return tuple(self._names)

    def _finish_chain(self) -> None:
        if self._chain:
            self._names[".".join(self._chain)] = None
            self._chain = []
        self._dotted = False


def _shown(token: Token, written: str) -> str:
    if token.kind == "word":
        return fold(written)
    return "'" if token.kind == "string" else written
