"""The statements of a catalog, each in its file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from attrs import evolve, field, frozen

from confiture.catalog.facts import Catalog
from confiture.differ.actions import Action
from confiture.differ.kinds import all_kinds
from confiture.differ.names import literal
from confiture.differ.planner import Remains, plan
from confiture.pulling.placement import Places

#: Whoever builds owns all of it, so files say nothing about owners.
IGNORED: Final = frozenset({"owner"})
#: What a file says first if a body in it is wrong already.
_UNCHECKED: Final = "SET check_function_bodies = off"


@frozen
class Arranged:
    """Statements in their files.

    Attributes:
        files: actions by path, in the order in which they run.
        order: all actions in the order in which they run.
        remains: what of the catalog no statement makes.
    """

    files: Mapping[str, tuple[Action, ...]] = field(repr=False)
    order: tuple[Action, ...] = field(repr=False)
    remains: tuple[Remains, ...] = ()

    def texts(self, unchecked: Collection[str]) -> dict[str, str]:
        """The text of each file.

        Args:
            unchecked: paths of the files in which bodies are not checked.
        """
        return {
            path: write_text(actions, unchecked=path in unchecked)
            for path, actions in sorted(self.files.items())
        }


@frozen
class Standard:
    """An extension as the server makes it by itself."""

    version: str
    comment: str | None


def arrange_catalog(catalog: Catalog, empty: Catalog, standard: Mapping[str, Standard]) -> Arranged:
    """What makes a catalog of an empty database, divided into files.

    Args:
        catalog: what is wanted.
        empty: as the server makes a database.
        standard: each extension, by name, as the server makes it by itself.

    Raises:
        UnorderableError: the statements wait for each other in a circle.
    """
    found = plan(empty, catalog, all_kinds(), catalog.version, ignored=IGNORED)
    actions = tuple(
        _unpin(action, catalog, standard)
        for action in found.actions
        if not _comes_along(action, catalog, standard)
    )
    places = Places(catalog, empty)
    files: dict[str, list[Action]] = {}
    for action in actions:
        files.setdefault(places.file_of(action.of), []).append(action)
    return Arranged({path: tuple(all_) for path, all_ in files.items()}, actions, found.remains)


def write_text(actions: Iterable[Action], *, unchecked: bool = False) -> str:
    """Statements as a file has them."""
    told = [_UNCHECKED] if unchecked else []
    told += [action.sql for action in actions]
    return "\n".join(f"{sql.strip()};\n" for sql in told)


def _unpin(action: Action, catalog: Catalog, standard: Mapping[str, Standard]) -> Action:
    """An extension's version is said only where it is not the one that comes by itself."""
    fact = catalog.get(action.of)
    if action.of.kind != "extension" or fact is None or action.of not in action.creates:
        return action
    own = standard.get(fact.name[0])
    if own is None or own.version != fact["version"]:
        return action
    return evolve(action, sql=action.sql.removesuffix(f" VERSION {literal(own.version)}"))


def _comes_along(action: Action, catalog: Catalog, standard: Mapping[str, Standard]) -> bool:
    """Whether it only says of an extension what that says of itself."""
    fact = catalog.get(action.of)
    if action.of.kind != "comment" or fact is None or fact.parent is None:
        return False
    own = standard.get(fact.parent.name[0]) if fact.parent.kind == "extension" else None
    return own is not None and own.comment == fact["text"]
