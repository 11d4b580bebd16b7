"""What content codings cost and save: lists of albums as answers of 10 kB, 100 kB and 1 MB.

Run from the top folder: ``python tests/benchmarks/bench_http.py``. The levels that are used are
measured beside their neighbours, in turns, so that all see the same machine. Exits 1 when the order
of preference is not that of cost, or when a body that is coded on the event loop keeps it too long.
"""

from __future__ import annotations

import gzip
import json
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from uuid import UUID

import brotli  # type: ignore[import-untyped]
import zstandard
from fraiseql.http.compression import CODINGS

RUNS = 9
SIZES = (10_000, 100_000, 1_000_000)
#: That a body below the size of a thread may keep the event loop, with room for a slow machine.
LONGEST = 0.005
WORDS = (
    "time",
    "river",
    "stone",
    "love",
    "night",
    "blue",
    "gold",
    "of",
    "the",
    "and",
    "with",
    "rain",
)
NEIGHBOURS: dict[str, Callable[[bytes], bytes]] = {
    **{f"zstd {n}": zstandard.ZstdCompressor(level=n).compress for n in (1, 3, 6, 9)},
    **{f"br {n}": partial(brotli.compress, quality=n) for n in (1, 3, 4, 5, 6)},
    **{f"gzip {n}": partial(gzip.compress, compresslevel=n, mtime=0) for n in (1, 4, 5, 6)},
}


def make_answer(size: int) -> bytes:
    """An answer with a list of albums; keys repeat, identifiers do not."""
    some = random.Random(1)
    words = partial(some.choices, WORDS)

    def uuid() -> str:
        return str(UUID(int=some.getrandbits(128), version=4))

    albums: list[dict[str, object]] = []
    length = 0
    while length < size:
        album = {
            "id": uuid(),
            "title": " ".join(words(k=3)).title(),
            "year": some.randint(1950, 2026),
            "price": f"{some.random() * 50:.2f}",
            "artist": {"id": uuid(), "name": " ".join(words(k=2)).title()},
            "notes": " ".join(words(k=20)) if some.random() < 0.3 else None,
        }
        length += len(json.dumps(album, separators=(",", ":"))) + 1
        albums.append(album)
    return json.dumps({"data": {"albums": albums}}, separators=(",", ":")).encode()


def seconds_of(run: Callable[[bytes], bytes], body: bytes) -> float:
    start = time.perf_counter()
    run(body)
    return time.perf_counter() - start


def measure(body: bytes, cases: dict[str, Callable[[bytes], bytes]]) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(RUNS):
        for name, run in cases.items():
            taken[name].append(seconds_of(run, body))
    print(f"\n{len(body):>9,} B{'ms':>30}{'bytes':>12}{'ratio':>8}")
    for name, run in cases.items():
        size = len(run(body))
        middle = statistics.median(taken[name])
        print(f"  {name:<30}{middle * 1000:>10.2f}{size:>12,}{len(body) / size:>8.2f}")
    return {name: statistics.median(each) for name, each in taken.items()}


def main() -> int:
    print(f"Python {platform.python_version()}, median of {RUNS}; `used` are the codings as served")
    used = {f"{coding.name} (used)": coding.pack for coding in CODINGS}
    missed: list[str] = []
    for size in SIZES:
        found = measure(make_answer(size), {**used, **NEIGHBOURS})
        order = [found[name] for name in used]
        if size >= 100_000 and order != sorted(order):
            missed.append(f"the order of preference is not that of cost at {size} B")
    for coding in CODINGS:
        body = make_answer(coding.thread_bytes)[: coding.thread_bytes - 1]
        middle = statistics.median(seconds_of(coding.pack, body) for _ in range(RUNS))
        print(f"on the event loop: {coding.name:<6}{len(body):>9,} B{middle * 1000:>8.2f} ms")
        if middle > LONGEST:
            missed.append(f"{coding.name} keeps the event loop for {middle * 1000:.1f} ms")
    for one in missed:
        print(f"missed: {one}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
