"""Clients that vanish, send half of a request, or what is none."""

from __future__ import annotations

import asyncio
import json
import random
import struct
from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs

QUERY = "query One($n: Int!) { notes(where: {number: {eq: $n}}) { number tenant } }"

#: No requests, each in its own way.
GARBAGE = (
    b"\x00\xff\x00\xff" * 20,
    b"GET\r\n\r\n",
    b"POST /graphql HTTP/9.9\r\n\r\n",
    b"POST /graphql HTTP/1.1\r\nhost\r\n\r\n",
    b"POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n",
    b"POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n",
    b"POST /graphql HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n",
    b"POST /graphql HTTP/1.1\r\nhost: a\r\nx: " + b"y" * 100_000 + b"\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\x00\x00\xff\x0f" * 50,
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"a" * 100,
)
#: Requests of which Python says what is wrong.
WRONG = (b"{", b"[]", b'{"query": "{ nothing }"}', b'{"query": 1}', b"\xff" * 50, b"")


def request(body: bytes, tenant: str = "t1") -> bytes:
    return (
        b"POST /graphql HTTP/1.1\r\nhost: store.test\r\ncontent-type: application/json\r\n"
        b"x-tenant: %b\r\ncontent-length: %d\r\n\r\n%b" % (tenant.encode(), len(body), body)
    )


@attrs.define
class Pester:
    """Sends so many requests, good and bad, over many connections that come and go.

    Attributes:
        left: how many are still to be sent.
        rows: of each tenant.
    """

    place: tuple[str, int]
    random: random.Random
    left: int
    tenants: int
    rows: int
    counts: Counter[str] = attrs.field(factory=Counter)

    def good(self) -> tuple[bytes, Callable[[Any], bool]]:
        tenant = self.random.randrange(self.tenants)
        number = tenant * self.rows + self.random.randrange(self.rows)
        body = json.dumps({"query": QUERY, "variables": {"n": number}}).encode()
        wanted = {"data": {"notes": [{"number": number, "tenant": f"t{tenant}"}]}}
        return request(body, f"t{tenant}"), lambda answer: bool(answer == wanted)

    async def run(self, clients: int) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(clients):
                group.create_task(self._one_client())

    async def _one_client(self) -> None:
        ways = (self._stay, self._vanish, self._send_half, self._send_garbage, self._be_wrong)
        while self.left > 0:
            (way,) = self.random.choices(ways, (30, 20, 20, 20, 10))
            reader, writer = await asyncio.open_connection(*self.place)
            try:
                async with asyncio.timeout(60):
                    await way(reader, writer)
            except (ConnectionError, asyncio.IncompleteReadError):
                # the server may close on garbage while it is still being sent; never on others
                assert way == self._send_garbage, way
            finally:
                writer.transport.abort()
            self.counts[way.__name__] += 1

    async def _ask(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, count: int
    ) -> None:
        asked = [self.good() for _ in range(count)]
        self.left -= count
        writer.write(b"".join(text for text, _ in asked))
        for _, fits in asked:
            status, body = await receive(reader)
            assert status == 200, (status, body)
            assert fits(json.loads(body)), body
            self.counts["good"] += 1

    async def _stay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(4):
            await self._ask(reader, writer, 16)

    async def _vanish(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        del reader
        self.left -= 4
        writer.write(b"".join(self.good()[0] for _ in range(4)))
        await writer.drain()
        if self.random.random() < 0.5:
            await asyncio.sleep(self.random.random() * 0.005)
        if self.random.random() < 0.5:  # with a reset, where there is something unread
            linger = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(1, 13, linger)

    async def _send_half(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._ask(reader, writer, 1)
        text, _ = self.good()
        self.left -= 1
        writer.write(text[: self.random.randrange(1, len(text))])
        await writer.drain()
        await asyncio.sleep(0)

    async def _send_garbage(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await self._ask(reader, writer, 2)
        self.left -= 1
        writer.write(self.good()[0] + self.random.choice(GARBAGE) + self.good()[0])
        writer.write_eof()
        while await reader.read(65_536):
            pass

    async def _be_wrong(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.left -= 2
        writer.write(request(self.random.choice(WRONG)) + request(self.random.choice(WRONG)))
        for _ in range(2):
            _, body = await receive(reader)
            assert "errors" in json.loads(body), body


async def receive(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """The next answer: its status and body."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line[15:]) for line in head.lower().split(b"\r\n") if line[:15] == b"content-length:"
    )
    return int(head.split(b" ", 2)[1]), await reader.readexactly(length)
