"""Checks of what is refused and hidden."""

from __future__ import annotations

import hashlib

from fraiseql.demo.checks.asking import Subject
from fraiseql.demo.checks.compare import fail, require_same

_INVALID = "GRAPHQL_VALIDATION_FAILED"


async def check_documents(subject: Subject) -> str:
    """A document by the name that its file gives it; another by its hash, once it was sent."""
    trusted = {"documentId": "ArtistPage", "variables": {"identifier": "ac-dc"}}
    answer = await subject.client.send(trusted)
    if answer.get("data", {}).get("artist", {}).get("name") != "AC/DC":
        raise fail("A trusted document was not answered", answer)

    text = "query Ask { genres(limit: 1, orderBy: [{field: NAME}]) { name } }"
    digest = hashlib.sha256(text.encode()).hexdigest()
    by_hash = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}
    sent = await subject.client.send({"query": text, **by_hash})
    require_same("the answer by hash", sent, await subject.client.send(by_hash))
    return "by the name of a file, by the hash of a text"


async def check_limits(subject: Subject) -> str:
    """What is too much, or means nothing, is refused before anything is read."""
    aliases = " ".join(f"a{number}: __typename" for number in range(51))
    parents = "invoices { nodes { customer { " * 6
    ends = "} } } " * 6
    refusals = {
        "aliases": (f"{{ {aliases} }}", "LIMIT_EXCEEDED"),
        "depth": (f"{{ customers {{ {parents} id {ends} }} }}", "LIMIT_EXCEEDED"),
        "rows of a page": ("{ tracks(limit: 101) { id } }", "BAD_USER_INPUT"),
        "unknown operators": ("{ tracks(where: {name: {near: 1}}) { id } }", _INVALID),
    }
    for what, (query, code) in refusals.items():
        codes = await subject.refused(query)
        if not codes or set(codes) != {code}:
            raise fail(f"Expected {code} for too many or unknown {what}", codes)
    return f"{', '.join(refusals)}: refused"


async def check_exposure(subject: Subject) -> str:
    """Introspection and GraphiQL: there for developers, not in production."""
    answer = await subject.client.ask("{ __schema { queryType { name } } }")
    introspected = "errors" not in answer
    page = await subject.client.get("text/html")
    browsable = page.media_type == "text/html" and page.status == 200
    wanted = not subject.production
    for what, found in (("Introspection", introspected), ("GraphiQL", browsable)):
        if found is not wanted:
            raise fail(f"{what} is {_switch(found)}, expected {_switch(wanted)}", answer)
    return f"introspection and GraphiQL are {_switch(wanted)}"


def _switch(on: bool) -> str:
    return "on" if on else "off"
