"""What plans rest on in the database: columns, functions, extensions; read by one statement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

#: JSON data.
Json: TypeAlias = Any  # Any: JSON

_KINDS: Final = ("source", "function", "extension")
#: Texts of JSON inside of the rows.
_NESTED: Final = ("columns", "parts", "arguments", "result_columns")


async def read_facts(
    database: Executor, sources: Iterable[str], functions: Iterable[str]
) -> dict[str, Json]:
    """The facts of sources and functions as JSON, by kind and name; what is missing is not there.

    Args:
        database: is asked, in one round trip.
        sources: as declarations name them.
        functions: likewise.
    """
    found: dict[str, Json] = {kind: {} for kind in _KINDS}
    overloads: dict[str, list[Json]] = {}
    for row in await database.fetch(_statement(), sorted(sources), sorted(functions)):
        facts = row["facts"] if not isinstance(row["facts"], str) else json.loads(row["facts"])
        if row["kind"] == "function":
            overloads.setdefault(row["name"], []).append(_open(facts))
        elif row["kind"] == "extension":
            found["extension"][row["name"]] = True
        elif facts["found"]:
            found["source"][row["name"]] = _open(facts)
    for name, listed in overloads.items():
        found["function"][name] = sorted(listed, key=lambda one: json.dumps(one, sort_keys=True))
    return found


def compare_facts(wanted: Mapping[str, Json], found: Mapping[str, Json]) -> Iterator[str]:
    """What the database lacks of the facts that plans rest on, a sentence each.

    What it has beyond them is no difference: a migration adds before anything uses it.
    """
    for name, source in sorted(wanted["source"].items()):
        there = found["source"].get(name)
        if there is None:
            yield f"The source {name} is not there."
            continue
        zone = source.get("time_zone")
        if zone is not None and there.get("time_zone") != zone:
            yield f"The documents of {name} are not made in the time zone {zone} any more."
        for column, facts in sorted(source["columns"].items()):
            yield from _compare_column(f"{name}.{column}", facts, there["columns"].get(column))
    for name, listed in sorted(wanted["function"].items()):
        others = found["function"].get(name)
        if others is None:
            yield f"The function {name} is not there."
        elif others != listed:
            yield f"The function {name} has other arguments, or gives something else back."
    for name in sorted(wanted["extension"]):
        if name not in found["extension"]:
            yield f"The extension {name} is not there, or not on the search path."


def _compare_column(name: str, wanted: Json, found: Json) -> Iterator[str]:
    if found is None:
        yield f"The column {name} is not there."
    elif found["cast"] != wanted["cast"] or found["type"] != wanted["type"]:
        yield f"The column {name} is {found['cast']} instead of {wanted['cast']}."
    elif found != wanted:
        what = "may be null" if wanted["nonnull"] and not found["nonnull"] else "is declared anew"
        yield f"The column {name} {what}."


def _open(facts: Json) -> Json:
    return {
        key: json.loads(value) if key in _NESTED and isinstance(value, str) else value
        for key, value in facts.items()
    }


def _statement() -> str:
    texts = {
        name: files("fraiseql.sql").joinpath(f"{name}.sql").read_text("utf-8")
        for name in ("sources", "functions", "extensions")
    }
    # both lists are parameters: sources the first, functions the second
    texts["functions"] = texts["functions"].replace("$1", "$2")
    return files("fraiseql.bundle").joinpath("facts.sql").read_text("utf-8").format(**texts)
