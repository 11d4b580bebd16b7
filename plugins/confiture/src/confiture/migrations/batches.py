"""What a backfill is asked for, and what it did."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Backfill:
    """What is to be filled, and how fast.

    Attributes:
        table: the table's name as SQL writes it.
        set: what follows ``SET`` in an ``UPDATE`` of the table.
        where: rows for which it is false are passed; None to change all.
        alias: the name that ``set`` and ``where`` call the table by, if another.
        key: columns of the unique key to walk along; None for the best one.
        batch: rows in each batch; None to follow ``goal``.
        goal: seconds that a batch should take.
        pause: seconds between two batches.
        max_lag: seconds that a replica may be behind before the next batch waits.
    """

    table: str
    set: str
    where: str | None = None
    alias: str | None = None
    key: tuple[str, ...] | None = None
    batch: int | None = None
    goal: float = 0.05
    pause: float = 0.0
    max_lag: float = 10.0

    @property
    def statement(self) -> str:
        """The statement that would change all rows at once."""
        alias = f" AS {self.alias}" if self.alias is not None else ""
        where = f" WHERE {self.where}" if self.where is not None else ""
        return f"UPDATE {self.table}{alias} SET {self.set}{where}"  # noqa: S608  # only told


@frozen(kw_only=True)
class Filled:
    """What a backfill did, in this run and the ones before it that were cut off.

    Attributes:
        walked: rows passed.
        changed: rows changed.
        batches: of this run.
        retries: batches of this run that had to be tried again.
        seconds: of this run.
        blind: there are replicas whose delay this role may not see.
    """

    walked: int
    changed: int
    batches: int
    retries: int
    seconds: float
    blind: bool
