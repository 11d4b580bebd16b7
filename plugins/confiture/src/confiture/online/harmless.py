"""What the old programs do not notice; everything that is not known is noticed."""

from __future__ import annotations

from typing import Final

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Verb
from confiture.differ.types import base, keeps_values
from confiture.online.scene import Scene

#: New things of these kinds that change nothing for who does not know them.
_QUIET: Final = frozenset(
    {
        "schema",
        "extension",
        "table",
        "foreign table",
        "view",
        "materialized view",
        "sequence",
        "function",
        "procedure",
        "aggregate",
        "operator",
        "operator class",
        "operator family",
        "operator family member",
        "enum",
        "composite",
        "range",
        "domain",
        "base type",
        "shell type",
        "collation",
        "conversion",
        "language",
        "foreign data wrapper",
        "foreign server",
        "user mapping",
        "text search parser",
        "text search template",
        "text search dictionary",
        "text search configuration",
        "publication",
        "default",
    }
)
#: Of these nothing depends on the words of a program, whatever happens to them.
_TOLD: Final = frozenset({"comment", "statistics", "security label"})
#: Changed in place by these words, they take what they took before.
_COMPATIBLE: Final = {
    "function": ("CREATE OR REPLACE ",),
    "procedure": ("CREATE OR REPLACE ",),
    "view": ("CREATE OR REPLACE ",),
    "default": (" SET DEFAULT ",),
    "index": ("ALTER INDEX ", " CLUSTER ON ", " SET WITHOUT CLUSTER"),
    "enum": (" ADD VALUE ",),
    "constraint": (" VALIDATE CONSTRAINT ",),
    "table": (" SET (", " RESET ("),
    "column": (" DROP NOT NULL", " SET STATISTICS ", " SET STORAGE ", " SET COMPRESSION "),
    "privileges": ("GRANT ",),
}
#: Constraints that no row breaks which says nothing of their columns: references and uniqueness.
_NULL_PASSES: Final = frozenset({"f", "u"})


def is_harmless(at: int, scene: Scene) -> bool:
    """Whether programs that know only the old schema go on as before after one action.

    Args:
        at: its place among the actions.
        scene: the plan.
    """
    action = scene.actions[at]
    kind = action.of.kind
    if kind in _TOLD:
        return True
    if action.loses is not None:
        return False
    if _is_remade(action, scene):
        return _stays_the_same(action.of, scene)
    if _is_new(action, scene):
        return True
    if action.verb is Verb.CREATE:
        return _is_harmless_creation(action, scene)
    if action.verb is Verb.ALTER:
        return _is_harmless_alteration(action, scene)
    # a condition less: what was written before can be written still
    return kind == "constraint" and scene.old[action.of]["type"] == "c"


def _is_harmless_creation(action: Action, scene: Scene) -> bool:
    fact, kind = scene.new[action.of], action.of.kind
    if kind == "column":
        filled = fact["identity"] is not None or fact.identity.part("default") in scene.new
        return filled or not action.sql.endswith(" NOT NULL")
    if kind == "index":
        return " UNIQUE " not in fact["definition"].partition(" ON ")[0]
    if kind == "constraint":
        return _is_of_empty_columns(fact, scene)
    if kind == "privileges":
        return action.sql.startswith("GRANT ")
    return kind in _QUIET


def _is_harmless_alteration(action: Action, scene: Scene) -> bool:
    words = _COMPATIBLE.get(action.of.kind, ())
    if any(word in action.sql for word in words) and " RENAME " not in action.sql:
        return True
    old, new = scene.old.get(action.of), scene.new.get(action.of)
    if action.of.kind != "column" or old is None or new is None:
        return False
    return " TYPE " in action.sql and not action.rewrite and _is_wider(old, new)


def _is_of_empty_columns(constraint: Fact, scene: Scene) -> bool:
    """Whether it is about new columns alone, into which the old programs write nothing."""
    own = [need for need in constraint.needs if need.name[:2] == constraint.name[:2]]
    columns = [need for need in own if need.kind == "column"]
    return (
        constraint["type"] in _NULL_PASSES
        and "NULLS NOT DISTINCT" not in constraint["definition"]
        and bool(columns)
        and all(one in scene.made and one not in scene.old for one in columns)
        and not any(one.part("default") in scene.new for one in columns)
    )


def _is_wider(old: Fact, new: Fact) -> bool:
    """Whether a column takes all that it took, and gives what programs read as before."""
    texts = {"text", "character varying"}
    same = base(old["type"]) == base(new["type"]) or {base(old["type"]), base(new["type"])} <= texts
    return same and old["collation"] == new["collation"] and keeps_values(old["type"], new["type"])


def _is_new(action: Action, scene: Scene) -> bool:
    """Whether it is about something that only the plan makes, and nobody uses yet."""
    above = [one for one in scene.new.ancestors(action.of) if one.kind != "schema"]
    if action.verb is Verb.ALTER and action.of.kind in _QUIET:
        above.append(action.of)
    whole = (one for one in above if one.kind != "column")
    return any(one in scene.made and one not in scene.old for one in whole)


def _is_remade(action: Action, scene: Scene) -> bool:
    return action.of in scene.old and action.of in scene.made


def _stays_the_same(identity: Identity, scene: Scene) -> bool:
    """Whether it is made again for the sake of something else, or is an index that nobody names."""
    old, new = scene.old[identity], scene.new[identity]
    if old.digest == new.digest:
        return True
    is_unique = " UNIQUE " in str(new.values.get("definition", "")).partition(" ON ")[0]
    return identity.kind == "index" and not is_unique
