"""Whether a bundle fits who would serve it: versions, settings, and the database."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
from fraise_hookspecs import Where
from fraise_hookspecs.repository import SessionVariableSpec

from fraiseql.bundle.facts import compare_facts, read_facts
from fraiseql.engine.learning import require_policies, warn_of_views
from fraiseql.errors import BundleDatabaseError, BundleMisfitError
from fraiseql.sql.catalog import SourceCatalog
from fraiseql.sql.learn import source_of_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from fraise_hookspecs.context import Context

    from fraiseql.bundle.file import Bundle
    from fraiseql.settings import FraiseqlSettings

#: JSON data.
Json: TypeAlias = Any  # Any: JSON

#: The distribution of this package.
OWN: Final = "fraise-fraiseql"

#: Limits that are looked at while a request is run, so that no plan depends on them.
_RUNNING: Final = frozenset({"seconds"})


def versions_of(distributions: Iterable[str]) -> dict[str, str]:
    """The installed versions of distributions, and of this one."""
    found: dict[str, str] = {}
    for name in sorted({OWN, *distributions}):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def settings_of(context: Context) -> dict[str, Json]:
    """The settings that plans depend on, by their keys; no secret is among them."""
    settings: FraiseqlSettings = context.settings("fraiseql")
    limits = {
        f"fraiseql.limits.{name}": value
        for name, value in attrs.asdict(settings.limits).items()
        if name not in _RUNNING
    }
    return {**limits, "fraiseql.http.incremental": settings.http.incremental}


def require_fitting(
    bundle: Bundle, path: Path, context: Context, *, engine: str, form: str
) -> None:
    """Refuse a bundle that was made for other programs or settings.

    Args:
        bundle: that shall be served.
        path: its file, for errors.
        context: the kernel that would serve it.
        engine: that would serve it, by name.
        form: of plans that this engine reads.

    Raises:
        BundleMisfitError: the message lists all that differs.
    """
    differences: list[str] = []
    if (bundle.engine, bundle.form) != (engine, form):
        differences.append(f"it is for {bundle.engine} ({bundle.form}), not {engine} ({form})")
    here = versions_of(name for name in bundle.versions if name != OWN)
    differences += compare_values(bundle.versions, here)
    differences += compare_values(bundle.settings, settings_of(context))
    if differences:
        raise BundleMisfitError(
            f"The bundle was made for something else: {'; '.join(differences)}.",
            hint="Compile it anew with these versions and settings: fraiseql compile.",
            where=Where(str(path)),
        )


def compare_values(old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[str]:
    """What of values by name has changed, in words."""
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield f"{name} was {old.get(name)} and is {new.get(name)}"


async def require_database(bundle: Bundle, path: Path, context: Context) -> None:
    """Refuse a bundle whose plans the database cannot run, or must not.

    Args:
        bundle: that shall be served.
        path: its file, for errors.
        context: the open kernel.

    Raises:
        BundleDatabaseError: tables, columns or functions are missing or other ones.
        PolicyBypassedError: row level security does not hold the role that serves.
    """
    database = await context.resource("database")
    facts = bundle.facts
    found = await read_facts(database, facts["source"], facts["function"])
    differences = list(compare_facts(facts, found))
    if differences:
        raise BundleDatabaseError(
            "The bundle does not fit the database: " + " ".join(differences),
            hint="Migrate the database, or compile the bundle against one that is like it.",
            where=Where(str(path)),
        )
    sources = {name: source_of_facts(one) for name, one in found["source"].items()}
    catalog = SourceCatalog(sources=sources)
    if all(spec.name != "role" for spec in context.catalog(SessionVariableSpec)):
        await require_policies(database, catalog, production=context.production)
    await warn_of_views(database, catalog)
