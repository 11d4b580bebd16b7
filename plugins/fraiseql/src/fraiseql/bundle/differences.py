"""How two bundles differ, for whoever asks whether one is still right."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fraiseql.bundle.facts import compare_facts
from fraiseql.bundle.file import encode_bundle
from fraiseql.bundle.fitting import compare_values

if TYPE_CHECKING:
    from fraiseql.bundle.file import Bundle

#: Lines of the schema that are shown.
_MOST = 12


def compare_bundles(old: Bundle, new: Bundle) -> Iterator[str]:
    """What has changed since a bundle was made, a sentence each; nothing where it is right.

    Args:
        old: the bundle in question.
        new: what would be written now.
    """
    if encode_bundle(old) == encode_bundle(new):
        return
    if (old.engine, old.form) != (new.engine, new.form):
        yield f"It is for {old.engine} ({old.form}) instead of {new.engine} ({new.form})."
    yield from (f"{one}." for one in compare_values(old.versions, new.versions))
    yield from (f"{one}." for one in compare_values(old.settings, new.settings))
    if old.sdl != new.sdl:
        changed = [
            line
            for line in difflib.unified_diff(
                old.sdl.splitlines(), new.sdl.splitlines(), lineterm="", n=0
            )
            if not line.startswith(("---", "+++", "@@"))
        ]
        rest = f" and {len(changed) - _MOST} lines more" if len(changed) > _MOST else ""
        yield f"The schema is another one: {' | '.join(changed[:_MOST])}{rest}."
    yield from _compare_documents(old, new)
    facts = [*compare_facts(old.facts, new.facts)]
    yield from facts
    if old.facts != new.facts and not facts:
        yield "The database has columns, functions or extensions that it had not."
    if old.lines != new.lines:
        count = len(set(old.lines) ^ set(new.lines))
        yield f"{count} lines of plans differ."


def _compare_documents(old: Bundle, new: Bundle) -> Iterator[str]:
    before = {(one["document"], one["name"], one["id"]): one for one in old.operations}
    after = {(one["document"], one["name"], one["id"]): one for one in new.operations}
    for key in [key for key in before if key not in after]:
        yield f"{describe_operation(before[key])} is not trusted any more, or was changed."
    for key in [key for key in after if key not in before]:
        yield f"{describe_operation(after[key])} is new, or was changed."


def describe_operation(operation: dict[str, object]) -> str:
    """The words for an operation of a bundle."""
    called = operation["name"] or "without a name"
    id_ = f", {operation['id']}" if operation["id"] else ""
    return f"The operation {called} ({operation['file']}{id_})"
