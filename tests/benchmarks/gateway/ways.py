"""One question asked in several ways: what a document that is known already, or an answer, saves.

Nothing of it may cost more than the plain question: a hash in place of the document, the name of a
trusted document, an answer that the client has.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from attrs import evolve, frozen

from gateway.asking import Ask, asks
from gateway.data import Place, Size
from gateway.ours import NATIVE
from gateway.routes import Json, Route
from gateway.servers import Launch, Running

#: What is asked: the least work, and the largest answer.
ROUTE_NAMES: Final = frozenset({"user", "feed"})
#: Where a trusted document stands in the project of :data:`SERVER`.
MANIFEST = "trusted.json"


@frozen
class Way:
    """How a question is asked.

    Attributes:
        name: in figures.
        title: for people.
        beside: the way that it must not be slower than; None for those that others are held to.
        ask: from the plain question.
    """

    name: str
    title: str
    beside: str | None
    ask: Callable[[Running, Ask], Ask]


def _hash(document: str) -> str:
    return hashlib.sha256(document.encode()).hexdigest()


def _persisted(_: Running, plain: Ask) -> Ask:
    return _named(plain, lambda document: {"extensions": _extension(document)})


def _extension(document: str) -> Json:
    return {"persistedQuery": {"version": 1, "sha256Hash": _hash(document)}}


def _trusted(running: Running, plain: Ask) -> Ask:
    ids = {document: name for name, document in running.server.dialect.documents.items()}
    return _named(plain, lambda document: {"documentId": ids[document]})


def _named(plain: Ask, name: Callable[[str], dict[str, Json]]) -> Ask:
    """The question with another name of its document in place of the text."""
    asked = json.loads(plain.body)
    asked |= name(asked.pop("query"))
    return evolve(plain, body=json.dumps(asked, separators=(",", ":")))


def _by_get(running: Running, plain: Ask) -> Ask:
    asked = json.loads(plain.body)
    asked["variables"] = json.dumps(asked["variables"], separators=(",", ":"))
    path = running.server.dialect.path("") + "?" + urlencode(asked)
    return evolve(plain, path=path, body="")


def _had(running: Running, plain: Ask) -> Ask:
    """By GET from a client that has the answer.

    Raises:
        ValueError: the server gives no tag, or does not know it again.
    """
    first = _by_get(running, plain)
    assert first.path is not None
    _, headers, _ = running.exchange(first.path, first.headers(), "")
    again = evolve(first, tag=headers.get("etag"))
    status, _, _ = running.exchange(first.path, again.headers(), "")
    if status != 304:
        raise ValueError(f"status {status} to a client that has the answer {again.tag}")
    return again


WAYS: Final = (
    Way("plain", "POST with the document", None, lambda _, plain: plain),
    Way("hash", "its hash in place of the document", "plain", _persisted),
    Way(
        "trusted",
        "the id of a trusted document",
        "plain",
        _trusted,
    ),
    Way("get", "GET with the document", None, _by_get),
    Way("tag", "GET by a client that has the answer (304)", "get", _had),
)


def _launch(folder: object, place: Place, port: int) -> Launch:
    """The native engine, with documents that are known by name."""
    launch = NATIVE.launch(place.project, place, port)
    (place.project / MANIFEST).write_text(json.dumps(dict(NATIVE.dialect.documents)))
    env = {
        **launch.env,
        "FRAISE_FRAISEQL__PERSISTED__STORE": "memory",
        "FRAISE_FRAISEQL__TRUSTED_DOCUMENTS__MODE": "prefer",
        "FRAISE_FRAISEQL__TRUSTED_DOCUMENTS__MANIFESTS": json.dumps([MANIFEST]),
    }
    return evolve(launch, env=env)


SERVER: Final = evolve(NATIVE, name="fraiseql-native-ways", launch=_launch)


def questions(running: Running, route: Route, size: Size, way: Way) -> list[Ask]:
    """What is sent in turn.

    Raises:
        ValueError: the server does not answer this way.
    """
    plain = asks(running, route, size)
    if way.name == "hash":
        # The first sight of a hash brings the document with it.
        both = json.loads(plain[0].body)
        both["extensions"] = _extension(both["query"])
        running.ask(route.name, json.dumps(both), plain[0].tenant)
    found = [way.ask(running, ask) for ask in plain]
    path = found[0].path or running.server.dialect.path(route.name)
    for _ in range(3):  # seen, learned, known
        status, _, answer = running.exchange(path, found[0].headers(), found[0].body)
    if status == 304 and found[0].tag:
        return found
    expected = running.ask(route.name, plain[0].body, plain[0].tenant)
    if status != 200 or answer != expected:
        raise ValueError(f"{way.title}: status {status}, {answer[:200]!r}")
    return found
