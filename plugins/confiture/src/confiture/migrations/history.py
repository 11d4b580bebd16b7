"""Files against the ledger: what is applied, pending, edited, missing, out of order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import reduce

from attrs import frozen
from fraise_hookspecs import Where

from confiture.errors import (
    HalfDoneError,
    MigrationEditedError,
    MigrationMissingError,
    MigrationOrderError,
    PartlyReplacedError,
    UnknownVersionError,
)
from confiture.migrations.files import FOLDER, Migration, Script
from confiture.migrations.ledger import Entry, State

#: Origins whose entries have a file; those of other tools need not.
_OWN: frozenset[str] = frozenset({"up", "baseline", "build"})


@frozen(eq=False)
class History:
    """All that is known of a tenant's migrations.

    Attributes:
        migrations: the files, sorted.
        entries: the ledger, by version.
    """

    migrations: tuple[Migration, ...]
    entries: Mapping[str, Entry]

    @property
    def pending(self) -> tuple[Migration, ...]:
        """Files of which the database has not all."""
        return tuple(
            one
            for one in self.migrations
            if one.version not in self.entries or not self.entries[one.version].there
        )

    @property
    def last(self) -> str:
        """The newest version that the database has, or has begun; empty for none."""
        return max(self.entries, default="")

    @property
    def late(self) -> tuple[Migration, ...]:
        """Pending files that are older than what the database has."""
        return tuple(
            one
            for one in self.pending
            if one.version < self.last and one.version not in self.entries
        )

    @property
    def edited(self) -> tuple[Migration, ...]:
        """Files that were changed after they had been applied, as far as they had been."""
        return tuple(one for one in self.migrations if self.is_edited(one))

    @property
    def missing(self) -> tuple[Entry, ...]:
        """What the database has, and no file says."""
        known = {one.version for one in self.migrations}
        known |= {version for one in self.migrations for version in one.header.replaces}
        return tuple(
            entry
            for version, entry in sorted(self.entries.items())
            if version not in known and (entry.state is not State.ASSUMED or entry.origin in _OWN)
        )

    @property
    def half_done(self) -> tuple[Entry, ...]:
        """What is under way in one direction."""
        return tuple(entry for _, entry in sorted(self.entries.items()) if not entry.there)

    def is_edited(self, migration: Migration) -> bool:
        """Whether a file is another than the one that was applied."""
        entry = self.entries.get(migration.version)
        if entry is None or self.has_replaced(migration):
            return False
        if entry.there:
            return bool(entry.digest) and entry.digest != migration.digest
        script = migration.up if entry.state is State.APPLYING else migration.down
        if script is None or migration.python is not None:
            return False
        return entry.done_digest != digest_steps(script, entry.done)

    def has_replaced(self, migration: Migration) -> bool:
        """Whether the database has each of the migrations that one was made of."""
        found = [self.entries.get(version) for version in migration.header.replaces]
        return bool(found) and all(entry is not None and entry.there for entry in found)

    def refuse_partial(self) -> None:
        """Stop where the database has some of the migrations that one was made of, and not all.

        Raises:
            PartlyReplacedError: it has; the message names those that are missing.
        """
        for one in self.migrations:
            entry = self.entries.get(one.version)
            is_itself = entry is not None and entry.digest == one.digest
            if is_itself or self.has_replaced(one):
                continue
            there = [version for version in one.header.replaces if version in self.entries]
            if there:
                lacks = [version for version in one.header.replaces if version not in there]
                told = f"not: {', '.join(lacks)}" if lacks else "of which some are half done"
                raise PartlyReplacedError(
                    f"{one.id} was made of {len(one.header.replaces)} migrations, of which the"
                    f" database has {', '.join(there)}; {told}",
                    hint="put the files back as they were before `confiture migrate squash`, run"
                    " them here, and squash again",
                    where=Where(file=one.up.path),
                )

    def find(self, word: str) -> Migration:
        """The file of a version, named by the version or with its name.

        Raises:
            UnknownVersionError: there is no such file.
        """
        for one in self.migrations:
            if word in {one.version, one.id}:
                return one
        known = ", ".join(one.id for one in self.migrations[-5:]) or "no file at all"
        raise UnknownVersionError(
            f"expected a version of {FOLDER.as_posix()}, found {word!r}",
            hint=f"the last ones are: {known}",
        )

    def refuse_edited(self, migrations: Sequence[Migration] | None = None) -> None:
        """Stop where files were changed after they had been applied.

        Args:
            migrations: those that matter; all by default.

        Raises:
            MigrationEditedError: some were; the message names them.
        """
        found = [one for one in (migrations or self.migrations) if self.is_edited(one)]
        if found:
            raise MigrationEditedError(
                "edited after they had been applied: " + ", ".join(one.up.path for one in found),
                hint="put them back as they were, and write a new migration",
                where=Where(file=found[0].up.path),
            )

    def refuse_missing(self) -> None:
        """Stop where the database has what no file says.

        Raises:
            MigrationMissingError: the message names them.
        """
        if self.missing:
            raise MigrationMissingError(
                "the database has these, and there is no file: "
                + ", ".join(entry.id for entry in self.missing),
                hint="put the files back; another branch of the project may have them",
                where=Where(file=FOLDER.as_posix()),
            )

    def refuse_late(self) -> None:
        """Stop where pending files are older than applied ones.

        Raises:
            MigrationOrderError: the message names them.
        """
        if self.late:
            raise MigrationOrderError(
                f"older than {self.last}, which the database has: "
                + ", ".join(one.up.path for one in self.late),
                hint="give them later versions, or say --out-of-order if the order is of no matter",
                where=Where(file=self.late[0].up.path),
            )

    def refuse_half(self, state: State, command: str) -> None:
        """Stop where a migration is half done in the other direction.

        Args:
            state: the one that is in the way.
            command: what finishes it.

        Raises:
            HalfDoneError: one is.
        """
        for entry in self.half_done:
            if entry.state is state:
                raise HalfDoneError(
                    f"{entry.id} is half done: {state.value}, {entry.done} statements are certain",
                    hint=f"finish it first: {command}",
                    where=Where(file=FOLDER.as_posix()),
                )


def digest_steps(script: Script, done: int) -> str:
    """The digest of the first statements of a script, as the ledger holds it."""
    return reduce(next_digest, (one.text for one in script.statements[:done]), "")


def next_digest(before: str, text: str) -> str:
    """The digest of some steps and one more."""
    return hashlib.sha256(f"{before}\0{text}".encode()).hexdigest()
