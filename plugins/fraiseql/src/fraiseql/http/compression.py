"""Content codings: smaller bodies for answers that are worth it (RFC 9110, section 12.5.3)."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Final

import attrs
from anyio import to_thread
from attrs import frozen
from fraise_hookspecs import Where

from fraiseql.errors import CodingLibraryError
from fraiseql.http.media import parse_accept
from fraiseql.http.messages import Outgoing, Refusal

_IDENTITY: Final = "identity"
#: Longer headers are read each time: what is kept stays small.
_LONGEST_KEPT: Final = 200


@frozen
class Coding:
    """A way to make a body smaller.

    Attributes:
        name: as it stands in ``Content-Encoding``.
        requires: the module of its library.
        pack: from a body to what is sent.
        thread_bytes: from this size on it takes about a millisecond, and a thread is cheaper than
            a waiting event loop.
    """

    name: str
    requires: str
    pack: Callable[[bytes], bytes]
    thread_bytes: int


def _pack_zstd(body: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor(level=3).compress(body)


def _pack_brotli(body: bytes) -> bytes:
    import brotli  # type: ignore[import-untyped]

    packed: bytes = brotli.compress(body, quality=4)
    return packed


def _pack_gzip(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=5, mtime=0)


#: In the order of preference.  Order, levels and sizes are what tests/benchmarks/bench_http.py
#: shows: of a list of 1 MB each leaves a third; zstd takes a fifth of gzip's time, br a half.
CODINGS: Final = (
    Coding("zstd", "zstandard", _pack_zstd, 200_000),
    Coding("br", "brotli", _pack_brotli, 100_000),
    Coding("gzip", "gzip", _pack_gzip, 50_000),
)


@frozen
class Choice:
    """What a client gets.

    Attributes:
        coding: None where bodies are sent as they are.
        small_ones: whether small bodies are coded too, because the client refuses them otherwise.
    """

    coding: Coding | None = None
    small_ones: bool = False


class Compression:
    """Chooses codings as clients and settings say.

    Args:
        names: of codings, in the order of preference; None for those whose library is installed.
        least: size of a body that is worth it.
        where: the place of the setting, for errors.

    Raises:
        CodingLibraryError: a coding is named whose library is not installed.
    """

    def __init__(self, names: tuple[str, ...] | None, least: int, where: Where | None) -> None:
        self._codings = tuple(_open_codings(names, where))
        self._least = least
        self._choose_again = lru_cache(maxsize=64)(self._choose)

    def choose(self, accept_encoding: str | None) -> Choice:
        """What a client likes best; where it likes several as much, what we prefer.

        Args:
            accept_encoding: the header; a client without it, and one that knows none of our
                codings, gets bodies as they are.

        Raises:
            Refusal: 406, the client takes none of our codings and refuses ``identity``.
        """
        if accept_encoding is None:
            return Choice()
        if len(accept_encoding) > _LONGEST_KEPT:
            return self._choose(accept_encoding)
        return self._choose_again(accept_encoding)

    def _choose(self, accept_encoding: str) -> Choice:
        # ``x-gzip`` is another name of it: RFC 9110, section 8.4.1.3.
        given = {
            "gzip" if one.media == "x-gzip" else one.media: one.quality
            for one in parse_accept(accept_encoding)
        }
        best: Coding | None = None
        quality = 0.0
        for coding in self._codings:
            found = given.get(coding.name, given.get("*", 0.0))
            if found > quality:
                best, quality = coding, found
        plain = given.get(_IDENTITY)
        refused = (given.get("*") if plain is None else plain) == 0  # ``*`` is identity too
        if best is None and refused:
            known = ", ".join((*(coding.name for coding in self._codings), _IDENTITY))
            raise Refusal(
                406,
                "NOT_ACCEPTABLE",
                f"Answers can be had in the codings {known}; Accept-Encoding refuses all of them.",
            )
        if plain is not None and plain > quality:
            return Choice()
        return Choice(best, refused)

    async def compress(self, response: Outgoing, choice: Choice) -> Outgoing:
        """The response in the coding that was chosen; as it is, where it is small."""
        coding, body = choice.coding, response.body
        if coding is None or not body or (len(body) < self._least and not choice.small_ones):
            return response
        if len(body) < coding.thread_bytes:
            packed = coding.pack(body)
        else:
            packed = await to_thread.run_sync(coding.pack, body)
        headers = (*response.headers, ("content-encoding", coding.name))
        return attrs.evolve(response, body=packed, headers=headers)


def _open_codings(names: tuple[str, ...] | None, where: Where | None) -> Iterator[Coding]:
    known = {coding.name: coding for coding in CODINGS}
    for name in known if names is None else names:
        coding = known[name]
        if find_spec(coding.requires) is not None:
            yield coding
        elif names is not None:
            raise CodingLibraryError(
                f"fraiseql.http.codings names {name}, whose library {coding.requires} is not "
                "installed.",
                hint="Install it: pip install 'fraise-suite[compression]'.",
                where=where,
            )
