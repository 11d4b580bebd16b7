"""Renames that a person has confirmed: what is called otherwise keeps its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve, field, frozen
from fraise_kernel.suggest import suggest

from confiture.catalog.facts import Catalog, Fact, Identity
from confiture.differ.actions import Action, Lock, Verb
from confiture.differ.names import quote_name, relation
from confiture.errors import RenameTargetError, RenameUnknownError, RenameUnreadableError

_PART: Final = re.compile(r'"((?:[^"]|"")*)"|([^".:(]+)')
_ARGUMENTS: Final = re.compile(r"\((.*)\)$", re.DOTALL)
#: The word after ALTER, of each kind that can be renamed by itself.
_WORDS: Final = {
    "table": "TABLE",
    "foreign table": "FOREIGN TABLE",
    "view": "VIEW",
    "materialized view": "MATERIALIZED VIEW",
    "sequence": "SEQUENCE",
    "index": "INDEX",
    "enum": "TYPE",
    "composite": "TYPE",
    "range": "TYPE",
    "domain": "DOMAIN",
    "function": "FUNCTION",
    "procedure": "PROCEDURE",
}
_PARTS: Final = frozenset({"column", "constraint"})
_ROUTINES: Final = frozenset({"function", "procedure"})
_RELATIONS: Final = frozenset({"table", "foreign table", "view", "materialized view"})
KINDS: Final = frozenset(_WORDS) | _PARTS
#: Of a name without a schema.
_SCHEMA: Final = "public"
_FORM: Final = "write schema.table.column:new, schema.table:new, or kind:old:new"


@frozen
class Rename:
    """One thing and its new name.

    Attributes:
        identity: what it is now.
        new: its last name, then.
    """

    identity: Identity
    new: str

    @property
    def after(self) -> Identity:
        """What it is then."""
        return self.carry(self.identity)

    @property
    def back(self) -> Rename:
        """The way back."""
        one = self.identity
        return Rename(self.after, one.name[1] if one.kind in _ROUTINES else one.name[-1])

    def carry(self, identity: Identity) -> Identity:
        """What another thing is then: one of its parts has the new name in its own."""
        mine, name = self.identity, identity.name
        if mine.kind in _ROUTINES or mine.kind not in _RELATIONS | _PARTS:
            if identity != mine:
                return identity
            at = 1 if mine.kind in _ROUTINES else len(name) - 1
            return Identity(identity.kind, (*name[:at], self.new, *name[at + 1 :]))
        length = len(mine.name)
        if name[:length] != mine.name or (mine.kind in _PARTS and identity != mine):
            return identity
        if identity.kind in _ROUTINES:
            return identity
        return Identity(identity.kind, (*mine.name[:-1], self.new, *name[length:]))

    @property
    def text(self) -> str:
        """As the option ``--rename`` takes it."""
        one = self.identity
        name = quote_name(*one.name[:2]) if one.kind in _ROUTINES else quote_name(*one.name)
        name += f"({one.name[2]})" if one.kind in _ROUTINES else ""
        kind = "" if one.kind in {"table", "column"} else f"{one.kind}:"
        return f"{kind}{name}:{quote_name(self.new)}"

    def action(self, catalog: Catalog) -> Action:
        """The statement, with what it locks.

        Args:
            catalog: in which it has its old name.
        """
        one, new = self.identity, quote_name(self.new)
        table = Identity("table", one.name[:2])
        on: tuple[Identity, ...] = ()
        if one.kind in _PARTS:
            word = one.kind.upper()
            sql = f"ALTER TABLE {relation(one)} RENAME {word} {quote_name(one.name[-1])} TO {new}"
            holder = catalog[one].parent or table
            on = (holder, *catalog.below(holder))
        else:
            name = quote_name(*one.name[:2])
            name += f"({one.name[2]})" if one.kind in _ROUTINES else ""
            sql = f"ALTER {_WORDS[one.kind]} {name} RENAME TO {new}"
            on = (one,) if one.kind in _RELATIONS else ()
        lock = Lock.ACCESS_EXCLUSIVE if on else Lock.NONE
        return Action(sql=sql, verb=Verb.ALTER, of=one, lock=lock, on=on)


@frozen
class Renamed:
    """What was renamed.

    Attributes:
        renames: in the order in which they are done.
        actions: the statements.
        catalog: the schema with the new names.
    """

    renames: tuple[Rename, ...] = ()
    actions: tuple[Action, ...] = ()
    catalog: Catalog = field(kw_only=True, repr=False)

    def carry(self, identity: Identity) -> Identity:
        """What something is called then."""
        for rename in self.renames:
            identity = rename.carry(identity)
        return identity

    @property
    def backwards(self) -> tuple[Rename, ...]:
        """The way back, in its order."""
        return tuple(rename.back for rename in reversed(self.renames))


def read_renames(texts: Sequence[str], old: Catalog, new: Catalog) -> tuple[Rename, ...]:
    """The renames that a person asks for, checked against both schemas.

    Args:
        texts: ``schema.table.column:new``, ``schema.table:new`` or ``kind:old:new`` each; the
            schema is ``public`` where none is named, and names are those of the old schema.
        old: what there is.
        new: what is wanted.

    Raises:
        RenameUnreadableError: a text has another form, or may mean several things.
        RenameUnknownError: there is no such thing.
        RenameTargetError: the new name is taken, or nothing wanted is called so.
    """
    found = [_read(text, old) for text in texts]
    # parts first, because they are named by what they are parts of
    found.sort(key=lambda one: (one.identity.kind not in _PARTS, one.identity))
    for text, rename in zip(sorted(texts), found, strict=False):
        if sum(one.identity == rename.identity for one in found) > 1:
            raise RenameUnreadableError(
                f"{rename.identity} is renamed twice, by {text!r} among others",
                hint="leave one of the two out",
            )
    for rename in found:
        _check(rename, found, old, new)
    return tuple(found)


def _check(rename: Rename, all_: Iterable[Rename], old: Catalog, new: Catalog) -> None:
    if rename.after in old:
        raise RenameTargetError(
            f"{rename.identity} cannot be called {rename.new}: {rename.after} is there already",
            hint="choose another name, or rename that one before",
        )
    final = rename.identity
    for one in all_:
        final = one.carry(final)
    if final not in new:
        names = [one.name[-1] for one in new.facts if one.kind == final.kind]
        raise RenameTargetError(
            f"{rename.identity} would become {final}, which is not wanted",
            hint=suggest(rename.new, names, otherwise="write the new name into the files first"),
        )


def _read(text: str, catalog: Catalog) -> Rename:
    parts = _split(text)
    if len(parts) == 3 and parts[0] in KINDS:
        kinds: Iterable[str] = (parts[0],)
    elif len(parts) == 2:
        kinds = sorted(KINDS)
    else:
        raise RenameUnreadableError(f"a rename cannot be read: {text!r}", hint=_FORM)
    new = _names(parts[-1], text)
    arguments = _ARGUMENTS.search(parts[-2])
    name = _names(_ARGUMENTS.sub("", parts[-2]), text)
    if arguments is not None:
        name = (*name, arguments[1])
    found = [
        identity
        for kind in kinds
        for spelled in (name, (_SCHEMA, *name))
        if (identity := Identity(kind, spelled)) in catalog
    ]
    if len(new) != 1 or len(found) > 1:
        told = f"it may mean {' or '.join(map(str, found))}" if len(found) > 1 else "found a path"
        raise RenameUnreadableError(
            f"expected one thing and its new last name in {text!r}, {told}", hint=_FORM
        )
    if not found:
        known = [".".join(one.name) for one in catalog.facts if one.kind in set(kinds)]
        raise RenameUnknownError(
            f"there is nothing called {'.'.join(name)} to rename",
            hint=suggest(".".join(name), known, otherwise=_FORM),
        )
    return Rename(found[0], new[0])


def _split(text: str) -> list[str]:
    """At colons that are not within quotes."""
    found, quoted = [""], False
    for one in text:
        quoted ^= one == '"'
        if one == ":" and not quoted:
            found.append("")
        else:
            found[-1] += one
    return found


def _names(text: str, whole: str) -> tuple[str, ...]:
    """The parts of a name; those without quotes in lower case, as PostgreSQL reads them."""
    found, at = [], 0
    while True:
        match = _PART.match(text, at)
        if match is None:
            raise RenameUnreadableError(f"a rename cannot be read: {whole!r}", hint=_FORM)
        quoted, plain = match.groups()
        found.append(plain.strip().lower() if quoted is None else quoted.replace('""', '"'))
        at = match.end()
        if at == len(text):
            return tuple(found)
        if text[at] != ".":
            raise RenameUnreadableError(f"a rename cannot be read: {whole!r}", hint=_FORM)
        at += 1


def keep_notes(renamed: Renamed, old: Catalog) -> Renamed:
    """The catalog of a clone, with sizes and owners of the database that it was made of."""
    back = {renamed.carry(identity): identity for identity in old.facts}
    facts = {identity: _noted(fact, back, old) for identity, fact in renamed.catalog.facts.items()}
    for fact in old.by_kind.get("owner", ()):
        about = renamed.carry(Identity(fact.name[0], fact.name[1:]))
        identity = about.of("owner")
        if identity in facts:
            facts[identity] = evolve(facts[identity], values=fact.values, needs=frozenset({about}))
    return evolve(renamed, catalog=evolve(renamed.catalog, facts=facts, unmodelled=old.unmodelled))


def _noted(fact: Fact, back: dict[Identity, Identity], old: Catalog) -> Fact:
    before = old.get(back.get(fact.identity, fact.identity))
    return fact if before is None else evolve(fact, notes=before.notes)
