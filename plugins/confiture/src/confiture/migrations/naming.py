"""What a migration is called when nobody names it: after what it changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from confiture.catalog.facts import Catalog, Identity
from confiture.differ.actions import Action, Verb

#: What is worth a name only where nothing else has changed.
_MINOR: Final = frozenset({"comment", "owner", "privileges", "security label", "trigger state"})
#: What is called after its table as well.
_PARTS: Final = frozenset({"column", "constraint", "index", "trigger", "policy", "rule"})
#: What comes and goes with the columns that it is about.
_FOLLOWING: Final = frozenset({"constraint", "index"})
#: What has its arguments in its name.
_ROUTINES: Final = frozenset({"function", "procedure", "aggregate"})
_LONGEST: Final = 60
_WORDS: Final = {
    Verb.CREATE: ("add", "to"),
    Verb.ALTER: ("change", "of"),
    Verb.DROP: ("drop", "of"),
}


def derive_name(actions: Sequence[Action], old: Catalog, new: Catalog) -> str:
    """A name of lower-case letters, digits and underscores, such as ``add_email_to_users``.

    Args:
        actions: of the planner.
        old: what there is.
        new: what they lead to.
    """
    told = list(dict.fromkeys(_tell(actions, old, new)))
    if not told:
        kinds = sorted({one.of.kind for one in actions})
        return _spell(f"change_{kinds[0]}" if kinds else "change")
    first = told[0]
    if len(told) == 1:
        return _spell("_".join(first))
    verb, subject, rest = first
    alike = [one[1] for one in told if (one[0], one[2]) == (verb, rest)]
    both = "_".join((verb, "_and_".join(alike), rest))
    if len(alike) == len(told) and len(both) <= _LONGEST:
        return _spell(both)
    return _spell("_".join((verb, subject, rest, "and_more")))


def _tell(actions: Sequence[Action], old: Catalog, new: Catalog) -> Iterable[tuple[str, str, str]]:
    """Verb, subject and place of what changes by itself, and not as a part of something else."""
    made = {one for action in actions for one in action.creates}
    gone = {one for action in actions for one in action.drops}
    for action in actions:
        one = action.of
        if one.kind in _MINOR:
            continue
        catalog = new if one in new else old
        above = {each for each in catalog.ancestors(one) if each.kind != "schema"}
        if one.kind in _FOLLOWING:
            above |= {need for need in catalog[one].needs if need.kind == "column"}
        if above & (made | gone):
            continue
        is_again = one in made and one in gone
        verb = Verb.ALTER if is_again or (one in old and one in new) else action.verb
        yield _phrase(one, verb)


def _phrase(one: Identity, verb: Verb) -> tuple[str, str, str]:
    word, preposition = _WORDS[verb]
    if one.kind == "default":
        return "change", one.name[-1], f"of_{one.name[-2]}"
    if one.kind == "index":
        return word, f"index_{one.name[-1]}", ""
    if one.kind in _PARTS:
        return word, one.name[-1], f"{preposition}_{one.name[1]}"
    if one.kind in _ROUTINES:
        return word, one.name[1], ""
    return word, one.name[-1], ""


def _spell(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    return plain[:_LONGEST].rstrip("_") or "change"
