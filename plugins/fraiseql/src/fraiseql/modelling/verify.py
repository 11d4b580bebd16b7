"""Finds rows of read tables that differ from what their views say, and mends them on demand."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Final
from uuid import UUID

import psycopg
from attrs import define, field, frozen

from fraiseql.errors import VerifyError
from fraiseql.sql.writer import quote_name

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database

#: Rows compared in one statement unless told otherwise.
CHUNK: Final = 1_000

#: Differences of a table that a report names; all are counted.
EXAMPLES: Final = 20

#: A statement waits for others, and runs, no longer than this.
_PATIENCE: Final[Mapping[str, str]] = {"lock_timeout": "10s", "statement_timeout": "5min"}

#: Turns rows that a policy would hide into an error: what is not seen cannot be said to be well.
_ALL_ROWS: Final[Mapping[str, str]] = {"row_security": "off"}


class Kind(enum.Enum):
    """How a row of a read table differs from the view."""

    MISSING = "missing"
    STALE = "stale"
    ORPHAN = "orphan"


@frozen
class Difference:
    """One row that differs."""

    id: UUID
    kind: Kind


@frozen
class Stored:
    """A read table that can be verified.

    Attributes:
        parts: schema (if it was named) and name.
        columns: what the view gives beside ``id`` and ``data``.
        base: where ids are listed from, beside the table: ``tb_...``, else the view.
        takes_array: whether ``fn_sync_*`` takes many ids at once; None where there is none.
        time_zone: in which ``fn_sync_*`` makes documents.
    """

    parts: tuple[str, ...]
    columns: tuple[str, ...]
    base: str
    takes_array: bool | None
    time_zone: str | None
    estimate: int

    @property
    def name(self) -> str:
        """The table, as a person writes it."""
        return ".".join(self.parts)

    def beside(self, prefix: str) -> str:
        """SQL name of what stands beside it: ``v_``, ``tb_``, ``fn_sync_tv_``."""
        return quote_name(*_beside(self.parts, prefix))


@define
class TableReport:
    """What was found in one read table.

    Attributes:
        rows: ids that were compared.
        examples: the first differences.
        counts: of all, by kind.
        repaired: how many were there and are not any more.
    """

    name: str
    rows: int = 0
    examples: list[Difference] = field(factory=list)
    counts: Counter[Kind] = field(factory=Counter)
    repaired: int = 0

    @property
    def different(self) -> int:
        """How many rows differ, also after a repair."""
        return self.counts.total() - self.repaired

    def add(self, differences: list[Difference]) -> None:
        """Count differences, and keep the first."""
        self.counts.update(item.kind for item in differences)
        self.examples += differences[: EXAMPLES - len(self.examples)]


def _beside(parts: tuple[str, ...], prefix: str) -> tuple[str, ...]:
    return (*parts[:-1], prefix + parts[-1].removeprefix("tv_"))


async def learn_stored(database: Database, source: str) -> Stored | None:
    """How a source can be verified; None for a view, which stores nothing.

    Raises:
        VerifyError: it is not there, or nothing says what its rows should be.
    """
    parts = tuple(source.split("."))
    names = [parts, *(_beside(parts, prefix) for prefix in ("v_", "tb_", "fn_sync_tv_"))]
    text = files("fraiseql.modelling").joinpath("sql", "stored.sql").read_text("utf-8")
    row = await database.fetchrow(text, *(quote_name(*name) for name in names))
    if row is None:
        raise VerifyError(
            f"The read table {source} is not in the database.",
            hint="Build the database: confiture build.",
        )
    if not row["stored"]:
        return None
    view = ".".join(names[1])
    if not row["has_view"]:
        raise VerifyError(
            f"Nothing says what the rows of {source} should be: there is no view {view}.",
            hint=f"Make {view}, with id and data, the source of what is stored; or name the "
            "tables to verify with --table.",
        )
    argument = row["argument"]
    return Stored(
        parts=parts,
        columns=tuple(row["columns"]),
        base=quote_name(*names[2 if row["has_base"] else 1]),
        takes_array=None if argument not in {"uuid", "uuid[]"} else argument == "uuid[]",
        time_zone=row["time_zone"],
        estimate=row["estimate"],
    )


@frozen
class Verifier:
    """Compares one read table with its view, in chunks of ids.

    Args:
        database: the resource.
        stored: the table.
        chunk: ids compared in one statement, and rows mended in one transaction.
        repair: whether to mend what differs.
        progress: told after each chunk how many ids are done.
        settings: of the session, such as the tenant whose rows are verified; without any, all rows
            must be there to see.
    """

    database: Database
    stored: Stored
    chunk: int = CHUNK
    repair: bool = False
    progress: Callable[[Stored, int], None] = lambda stored, done: None
    settings: Mapping[str, str] = field(factory=dict)

    async def run(self) -> TableReport:
        """Go through all rows.

        Raises:
            VerifyError: a statement fails or waits too long; or nothing can mend the table.
        """
        if self.repair and self.stored.takes_array is None:
            function = ".".join(_beside(self.stored.parts, "fn_sync_tv_"))
            raise VerifyError(
                f"Nothing can mend {self.stored.name}: there is no {function}(uuid[]).",
                hint="Make it; `fraiseql schema sync` writes one for every model.",
            )
        report = TableReport(self.stored.name)
        after: UUID | None = None
        try:
            while True:
                until, rows = await self._bound(after)
                if until is None:
                    return report
                found = await self._compare(after, until)
                report.rows += rows
                report.add(found)
                if self.repair and found:
                    report.repaired += await self._mend(found)
                self.progress(self.stored, report.rows)
                after = until
        except psycopg.errors.InsufficientPrivilege as error:
            raise VerifyError(
                f"Verifying {self.stored.name} ended after {report.rows} rows: "
                f"{str(error).strip()}.",
                hint="Policies hide rows from this role: verify as one with BYPASSRLS that owns "
                "the views too, or the rows of one tenant by --set app.tenant_id=....",
            ) from error
        except psycopg.Error as error:
            raise VerifyError(
                f"Verifying {self.stored.name} ended after {report.rows} rows: "
                f"{str(error).strip()}.",
                hint="What was mended so far is kept; run it again, with a smaller --chunk if "
                "it took too long.",
            ) from error

    async def _fetch(self, sql: str, *values: object) -> list[Mapping[str, object]]:
        settings = {**_PATIENCE, **(self.settings or _ALL_ROWS)}
        if self.stored.time_zone is not None:
            settings["timezone"] = self.stored.time_zone
        async with self.database.session(settings) as session:
            return [dict(row) for row in await session.fetch(sql, *values)]

    async def _bound(self, after: UUID | None) -> tuple[UUID | None, int]:
        """The last id of the next chunk, and how many it has; ids from both sides."""
        table = quote_name(*self.stored.parts)
        part = (
            "(SELECT id FROM {} WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2::int)"
        )
        if after is not None:
            part = "(SELECT id FROM {} WHERE id > $1::uuid ORDER BY id LIMIT $2::int)"
        (row,) = await self._fetch(
            "SELECT (array_agg(id ORDER BY id DESC))[1] AS until, count(*) AS rows FROM ("
            f"{part.format(self.stored.base)} UNION {part.format(table)} "
            "ORDER BY id LIMIT $2::int) AS ids",
            after,
            self.chunk,
        )
        until, rows = row["until"], row["rows"]
        assert isinstance(rows, int)
        return (until if isinstance(until, UUID) else None), rows

    def _select(self, condition: str) -> str:
        """SQL of the rows on which table and view do not agree."""
        stored = self.stored
        columns = ", ".join(["id", "data", *(quote_name(column) for column in stored.columns)])
        # as texts: 9.5 and 9.50 are one jsonb, and two texts for a client; points have no equality
        differ = [
            "said.data IS DISTINCT FROM stored.data",
            "said.data::text IS DISTINCT FROM stored.data::text",
            *(
                f"{quote_name('said', column)}::text IS DISTINCT FROM "
                f"{quote_name('stored', column)}::text"
                for column in stored.columns
            ),
        ]
        return (
            "SELECT coalesce(said.id, stored.id) AS id, "
            "CASE WHEN stored.id IS NULL THEN 'missing' WHEN said.id IS NULL THEN 'orphan' "
            "ELSE 'stale' END AS kind "
            f"FROM (SELECT {columns} FROM {stored.beside('v_')} WHERE {condition}) AS said "
            f"FULL JOIN (SELECT {columns} FROM {quote_name(*stored.parts)} WHERE {condition}) "
            "AS stored ON stored.id = said.id "
            f"WHERE said.id IS NULL OR stored.id IS NULL OR {' OR '.join(differ)} "
            "ORDER BY 1"
        )

    async def _compare(self, after: UUID | None, until: UUID) -> list[Difference]:
        if after is None:
            rows = await self._fetch(self._select("id <= $1::uuid"), until)
        else:
            rows = await self._fetch(self._select("id > $1::uuid AND id <= $2::uuid"), after, until)
        return [_difference(row) for row in rows]

    async def _mend(self, found: list[Difference]) -> int:
        """Bring rows in line, in one transaction; how many are."""
        ids = [item.id for item in found]
        function = self.stored.beside("fn_sync_tv_")
        if self.stored.takes_array:
            await self._fetch(f"SELECT {function}(VARIADIC $1::uuid[])::text", ids)
        else:
            await self._fetch(f"SELECT {function}(id)::text FROM unnest($1::uuid[]) AS id", ids)
        left = await self._fetch(self._select("id = ANY ($1::uuid[])"), ids)
        return len(ids) - len(left)


def _difference(row: Mapping[str, object]) -> Difference:
    return Difference(UUID(str(row["id"])), Kind(row["kind"]))
