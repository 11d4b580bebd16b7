"""Nothing is left of clients that vanish, send half of a request, or what is none."""

import asyncio
import os
import random

import attrs

DEEP = os.environ.get("FRAISE_DEEP") == "1"
REQUESTS = 1_000_000 if DEEP else 20_000
CLIENTS = 64
#: Connections of Python's own.
POOL = 10
#: Bytes by which memory may differ before and after, however many requests there were.
SPREAD = 10_000_000


@attrs.frozen
class Held:
    """What the server holds when nobody asks."""

    memory: int
    descriptors: int
    threads: int
    sessions: int


def hold(server, serving, cluster, most):
    """What it holds once it is at rest, with no more open files than these."""
    serving.eventually(lambda: server.descriptors() <= most, 60, "files stay open")
    sessions = len(cluster.sessions("% native"))
    return Held(server.memory(), server.descriptors(), server.threads(), sessions)


def test_memory_files_threads_and_connections_stay_as_they_are(
    project, serving, cluster, store, pestering
):
    with serving.serve(project) as server:

        def pester(requests, seed):
            place = (server.host, server.port)
            own = pestering.Pester(place, random.Random(seed), requests, 1_000, store.ROWS)
            asyncio.run(own.run(CLIENTS))
            return own.counts

        start = hold(server, serving, cluster, CLIENTS)
        most = start.descriptors + POOL + 2
        pester(REQUESTS // 5, 1)
        before = hold(server, serving, cluster, most)
        counts = pester(REQUESTS - REQUESTS // 5, 2)
        after = hold(server, serving, cluster, most)
        print(start, before, after, counts, server.figures().line, sep="\n")
        assert after.memory < before.memory + SPREAD
        assert after.threads <= before.threads
        assert after.sessions == 2
        assert len(cluster.sessions()) <= 2 + POOL
        assert counts["good"] > REQUESTS / 3
