"""gzip for answers that are worth it."""

from __future__ import annotations

import gzip
from functools import partial
from typing import Final

import attrs
from anyio import to_thread

from fraiseql.http.messages import Outgoing

#: From here on a thread is cheaper than a waiting event loop (level 5: about 80 MB/s).
_THREAD_BYTES: Final = 100_000
_LEVEL: Final = 5


async def compress(response: Outgoing, least: int, *, accepted: bool) -> Outgoing:
    """The response as gzip, where the client takes it and it is not small.

    Args:
        response: with its plain body.
        least: size of a body that is worth it.
        accepted: whether the client reads gzip.
    """
    if len(response.body) < least or not response.body:
        return response
    vary = ("vary", "accept-encoding")
    if not accepted:
        return attrs.evolve(response, headers=(*response.headers, vary))
    pack = partial(gzip.compress, response.body, compresslevel=_LEVEL, mtime=0)
    if len(response.body) < _THREAD_BYTES:
        body = pack()
    else:
        body = await to_thread.run_sync(pack)
    return attrs.evolve(
        response, body=body, headers=(*response.headers, ("content-encoding", "gzip"), vary)
    )
