"""Clients that check every row they get, many at once, and do not always wait for it."""

from __future__ import annotations

import asyncio
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, Self

import attrs

ONE = "query One($n: Int!) { notes(where: {number: {eq: $n}}) { number tenant } }"
MINE = "query Mine($k: Int!) { notes(limit: $k) { number tenant words } }"
TWO = """
query Two($n: Int!, $k: Int!) {
  one: notes(where: {number: {eq: $n}}) { number tenant }
  mine: notes(limit: $k, orderBy: [{field: NUMBER}]) { number tenant }
}
"""
FRAGILE = "query F($n: Int!) { fragiles(where: {number: {eq: $n}}) { number share } }"
SLOW = "query S($n: Int!) { slows(where: {number: {eq: $n}}) { number tenant } }"


class MixedUpError(AssertionError):
    """Somebody got what is not theirs."""


@attrs.frozen
class Question:
    """A request and what its answer must be.

    Attributes:
        tenant: who asks; None is nobody, who has no rows.
        check: raises where the data of an answer are not those that were asked for.
        fails: whether the answer must be an error.
    """

    kind: str
    tenant: str | None
    body: bytes
    check: Callable[[Any], None]
    fails: bool = False

    def head(self) -> bytes:
        tenant = "" if self.tenant is None else f"x-tenant: {self.tenant}\r\n"
        return (
            "POST /graphql HTTP/1.1\r\nhost: store.test\r\ncontent-type: application/json\r\n"
            f"{tenant}content-length: {len(self.body)}\r\n\r\n"
        ).encode()

    def text(self) -> bytes:
        return self.head() + self.body


@attrs.frozen
class Asker:
    """Makes up questions."""

    random: random.Random
    tenants: int
    rows: int

    def question(self, kind: str) -> Question:
        tenant = self.random.randrange(self.tenants)
        name = f"t{tenant}"
        own = tenant * self.rows + self.random.randrange(self.rows)
        count = self.random.randint(1, self.rows)
        row = {"number": own, "tenant": name}

        def ask(query: str, check: Callable[[Any], None], **more: Any) -> Question:
            variables = {"n": own, "k": count} if "$k" in query and "$n" in query else (
                {"k": count} if "$k" in query else {"n": own}
            )  # fmt: skip
            variables |= more.pop("variables", {})
            body = json.dumps({"query": query, "variables": variables}).encode()
            return Question(kind, more.pop("tenant", name), body, check, **more)

        def is_one(data: Any) -> None:
            require(data, {"notes": [row]})

        def are_mine(rows: Any) -> None:
            if len(rows) != count or any(one["tenant"] != name for one in rows):
                raise MixedUpError(f"{name} asked for {count} of its rows and got {rows}")
            if any(one["number"] // self.rows != tenant for one in rows):
                raise MixedUpError(f"{name} got {rows}")

        match kind:
            case "one":
                return ask(ONE, is_one)
            case "mine":
                return ask(MINE, lambda data: are_mine(data["notes"]))
            case "two":

                def are_two(data: Any) -> None:
                    require(data["one"], [row])
                    are_mine(data["mine"])

                return ask(TWO, are_two)
            case "other":
                theirs = (tenant + 1 + self.random.randrange(self.tenants - 1)) % self.tenants
                number = theirs * self.rows
                return ask(ONE, lambda data: require(data, {"notes": []}), variables={"n": number})
            case "nobody":
                return ask(MINE, lambda data: require(data, {"notes": []}), tenant=None)
            case "fragile":
                fails = own % self.rows == 1
                return ask(
                    FRAGILE,
                    lambda data: require([one["number"] for one in data["fragiles"]], [own]),
                    fails=fails,
                )
            case "slow":
                return ask(SLOW, lambda data: require(data, {"slows": [row]}))
            case "new":
                alias = f"a{self.random.randrange(1 << 40)}"
                return ask(
                    ONE.replace("notes", f"{alias}: notes", 1),
                    lambda data: require(data, {alias: [row]}),
                )
        raise ValueError(kind)


def require(found: Any, wanted: Any) -> None:
    if found != wanted:
        raise MixedUpError(f"asked for {wanted}, got {found}")


@attrs.define
class Tally:
    """What became of all questions."""

    counts: Counter[str] = attrs.field(factory=Counter)
    codes: Counter[str] = attrs.field(factory=Counter)
    slowest: float = 0.0
    #: When the last question that was answered with data was asked, on the clock ``monotonic``.
    last_good: float = 0.0

    def add(self, question: Question, status: int, body: bytes, began: float) -> None:
        """Check an answer.

        Raises:
            MixedUpError: it has what nobody asked for.
            AssertionError: it is no answer of GraphQL's.
        """
        self.slowest = max(self.slowest, time.monotonic() - began)
        answer = json.loads(body)
        if "errors" in answer:
            assert answer.get("data") is None, body
            code = answer["errors"][0].get("extensions", {}).get("code", "none")
            self.codes[f"{status} {code}"] += 1
            self.counts["expected error" if question.fails else "error"] += 1
            return
        assert status == 200, (status, body)
        if question.fails:
            raise MixedUpError(f"{question.body!r} cannot be answered, and was by {body!r}")
        question.check(answer["data"])
        self.counts[question.kind] += 1
        self.last_good = began

    def answered(self) -> int:
        return sum(n for kind, n in self.counts.items() if kind not in {"aborted", "error"})


@attrs.define
class Client:
    """A connection that is opened again after it was given up."""

    host: str
    port: int
    patience: float = 60.0
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None

    async def send(self, data: bytes) -> None:
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        self.writer.write(data)
        await self.writer.drain()

    async def receive(self) -> tuple[int, bytes]:
        """The next answer: its status and body."""
        assert self.reader is not None
        async with asyncio.timeout(self.patience):
            head = await self.reader.readuntil(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            headers = {
                name.lower(): value.strip()
                for name, _, value in (line.partition(":") for line in lines[1:] if line)
            }
            body = await self.reader.readexactly(int(headers["content-length"]))
        if headers.get("connection", "").lower() == "close":
            self.vanish()
        return int(lines[0].split()[1]), body

    def vanish(self) -> None:
        """Close without a word, whatever is under way."""
        if self.writer is not None:
            self.writer.transport.abort()
        self.reader = self.writer = None


async def ask(client: Client, question: Question, tally: Tally) -> None:
    """One question and its answer."""
    began = time.monotonic()
    await client.send(question.text())
    status, body = await client.receive()
    tally.add(question, status, body, began)


async def ask_together(client: Client, questions: list[Question], tally: Tally) -> None:
    """Questions in one go; their answers come in the same order."""
    began = time.monotonic()
    await client.send(b"".join(question.text() for question in questions))
    for place, question in enumerate(questions):
        status, body = await client.receive()
        tally.add(question, status, body, began)
        if client.writer is None and place + 1 < len(questions):
            tally.counts["aborted"] += len(questions) - place - 1
            return


async def leave_early(client: Client, question: Question, chance: random.Random) -> None:
    """Ask, and go away before the answer: at once, in the middle of the question, or soon."""
    text = question.text()
    match chance.randrange(4):
        case 0:
            await client.send(text[: chance.randrange(1, len(text))])
        case 1:
            await client.send(text)
        case _:
            await client.send(text)
            await asyncio.sleep(chance.random() * 0.02)
    client.vanish()


#: What is asked, and how often.
KINDS = {
    "one": 40, "mine": 20, "two": 10, "other": 8, "nobody": 8, "fragile": 6, "slow": 6, "new": 2,
}  # fmt: skip


async def storm(
    place: tuple[str, int],
    *,
    clients: int,
    questions: int,
    asker: Asker,
    tally: Tally,
) -> None:
    """So many questions over so many connections, with aborts and pipelines among them."""
    left = iter(range(questions))
    kinds, weights = list(KINDS), list(KINDS.values())

    async def one_client(number: int) -> None:
        chance = random.Random(asker.random.random())
        own = attrs.evolve(asker, random=chance)
        client = Client(*place)
        try:
            for _ in left:
                kind = chance.choices(kinds, weights)[0]
                what = chance.random()
                if what < 0.1:
                    await leave_early(client, own.question(kind), chance)
                    tally.counts["aborted"] += 1
                elif what < 0.3:
                    several = [own.question(k) for k in chance.choices(kinds, weights, k=4)]
                    await ask_together(client, several, tally)
                else:
                    await ask(client, own.question(kind), tally)
        finally:
            client.vanish()

    async with asyncio.TaskGroup() as group:
        for number in range(clients):
            group.create_task(one_client(number))


@attrs.define
class Load:
    """Clients that ask on and on in a thread, until told to stop."""

    place: tuple[str, int]
    asker: Asker
    clients: int = 12
    kinds: tuple[str, ...] = ("one", "mine", "two")
    tally: Tally = attrs.field(factory=Tally)
    _stop: threading.Event = attrs.field(factory=threading.Event)
    _failures: list[BaseException] = attrs.field(factory=list)
    _thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._stop.set()
        assert self._thread is not None
        self._thread.join(90)
        if error is None:
            assert not self._thread.is_alive(), "a client hangs"
        if self._failures:
            raise self._failures[0]

    def check(self) -> None:
        """Tell what a client has found wrong so far.

        Raises:
            BaseException: that.
        """
        if self._failures:
            raise self._failures[0]

    def _run(self) -> None:
        try:
            asyncio.run(self._ask_all())
        except BaseException as error:  # noqa: BLE001  # told in the test's thread
            self._failures.append(error)

    async def _ask_all(self) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(self.clients):
                group.create_task(self._ask_on())

    async def _ask_on(self) -> None:
        chance = random.Random(self.asker.random.random())
        own = attrs.evolve(self.asker, random=chance)
        client = Client(*self.place)
        try:
            while not self._stop.is_set():
                await ask(client, own.question(chance.choice(self.kinds)), self.tally)
                await asyncio.sleep(0.005)
        finally:
            client.vanish()
