"""Whether the old tool was run again after its database had been taken over."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Catalog
from fraise_hookspecs.migration import Adopter, AdopterSpec, ToolHistory
from psycopg import Connection

from confiture.adopting.record import Adoption, read_adoptions


@frozen
class Watched:
    """An old tool whose history is watched.

    Attributes:
        tool: its name.
        adopted: when the database was taken over, in ISO 8601.
        more: steps that it has run since then.
        less: steps that it has taken back since then.
        warning: what to say of it; None where its history has not moved.
    """

    tool: str
    adopted: str
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    warning: str | None = None

    @property
    def moved(self) -> bool:
        """Whether the old tool was run since then."""
        return self.warning is not None

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The same for machines."""
        return {
            "tool": self.tool,
            "adopted_at": self.adopted,
            "moved": self.moved,
            "more": list(self.more),
            "less": list(self.less),
        }


def watch_tools(
    connection: Connection[Any],  # Any: rows as tuples
    adopters: Catalog[AdopterSpec],
) -> tuple[Watched, ...]:
    """The old tools of a database, as far as ``--finish`` was not said; changes nothing."""
    return tuple(
        _watch(one, connection, adopters)
        for one in read_adoptions(connection)
        if one.finished_at is None
    )


def _watch(
    adoption: Adoption,
    connection: Connection[Any],  # Any: as above
    adopters: Catalog[AdopterSpec],
) -> Watched:
    tool, adopted = adoption.tool, adoption.adopted_at.isoformat(" ", "seconds")
    if tool not in adopters:
        return Watched(tool, adopted, warning=f"no plugin knows {tool}, so its history is not read")
    adopter: Adopter = adopters.load(tool)()
    try:
        now = adopter.read_history(connection)
    except FraiseError as error:
        return Watched(tool, adopted, warning=f"the history of {tool} cannot be read: {error}")
    if now is None:
        warning = f"the history of {tool} is gone; say `confiture adopt {tool} --finish`"
        return Watched(tool, adopted, warning=warning)
    return _compare(adoption, now, adopted)


def _compare(adoption: Adoption, now: ToolHistory, adopted: str) -> Watched:
    before = {(one.name, one.checksum) for one in adoption.steps}
    after = {(one.name, one.checksum) for one in now.steps}
    more = tuple(sorted({name for name, _ in after - before}))
    less = tuple(sorted({name for name, _ in before - after}))
    broken = [one.name for one in now.problems]
    told = [f"has run {', '.join(more)}"] if more else []
    told += [f"has taken back {', '.join(less)}"] if less else []
    told += [f"broke off in {', '.join(broken)}"] if broken else []
    if not told:
        return Watched(adoption.tool, adopted)
    warning = (
        f"{adoption.tool} was run after the database had been taken over: it {' and '.join(told)};"
        f" bring db/schema to what it did, then `confiture adopt {adoption.tool}` again"
    )
    return Watched(adoption.tool, adopted, more, less, warning)
