"""A stand-in for the compiled server: the binding's methods, with a test at the other end."""

import contextlib
import json
import os
from collections import defaultdict

import pytest


class StandInServer:
    """Hands over what a test posts, and keeps what it is told, by request."""

    def __init__(self, settings=b"{}"):
        self.settings = json.loads(settings)
        self.wake, self._raise = os.pipe()
        os.set_blocking(self.wake, False)
        self.events = []
        self.wanted = []
        self.heads = {}
        self.bodies = defaultdict(list)
        self.ended = set()
        self.cuts = []
        self.full = set()
        self.calls = []

    def close(self):
        os.close(self.wake)
        os.close(self._raise)

    def post(self, *event):
        self.events.append(event)
        os.write(self._raise, b"!")

    def request(
        self, identifier, method="POST", target=b"/graphql", version="1.1", body=b"", more=False,
        headers=(), client=("10.0.0.1", 4000),
    ):  # fmt: skip
        self.post(
            "request", identifier, method, target, version, list(headers), "http", client, body,
            more,
        )  # fmt: skip

    def take(self, most):
        taken, self.events = self.events[:most], self.events[most:]
        if not self.events:
            with contextlib.suppress(BlockingIOError):
                os.read(self.wake, 65_536)
        return taken

    def more(self, identifier):
        self.wanted.append(identifier)

    def head(self, identifier, status, headers):
        assert identifier not in self.heads
        self.heads[identifier] = (status, headers)

    def body(self, identifier, data, more):
        assert identifier in self.heads
        assert identifier not in self.ended
        self.bodies[identifier].append(data)
        if not more:
            self.ended.add(identifier)
        return identifier not in self.full

    def cut(self, identifier):
        self.cuts.append(identifier)


@pytest.fixture
def stand_in():
    """Makes servers that are closed after the test."""
    made = []

    def make(settings=b"{}"):
        made.append(StandInServer(settings))
        return made[-1]

    yield make
    for server in made:
        server.close()
