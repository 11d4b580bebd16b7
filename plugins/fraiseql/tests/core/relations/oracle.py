"""The same answers computed in Python from the documents, by graphql-core and plain resolvers."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

from graphql import GraphQLSchema, build_schema, execute_sync, parse

#: Relations: type and field to the kind of the target, the key, and whether it is a list.
RELATIONS = {
    ("Label", "bands"): ("band", "label_id", True),
    ("Band", "label"): ("label", "label_id", False),
    ("Band", "records"): ("record", "band_id", True),
    ("Member", "band"): ("band", "band_id", False),
    ("Record", "band"): ("band", "band_id", False),
    ("Record", "songs"): ("song", "record_id", True),
    ("Song", "record"): ("record", "record_id", False),
}
#: What Python computes of a band.
COMPUTED = {"loud": lambda band: band["name"].upper(), "itself": lambda band: band}
LISTS = {"labels": "label", "bands": "band", "records": "record", "songs": "song"}


def order(rows: list[Any], entries: list[dict[str, Any]] | None) -> list[Any]:
    """Sorted as ``orderBy`` says, by id at last."""
    rows = sorted(rows, key=lambda row: row["id"])
    for entry in reversed(entries or []):
        steps = entry["field"].lower().split("__")
        descending = entry.get("direction", "ASC") == "DESC"
        nulls = entry.get("nulls") or ("FIRST" if descending else "LAST")

        def value(row: Any, steps: list[str] = steps) -> Any:
            for step in steps:
                row = None if row is None else row.get(step)
            return row

        known = [row for row in rows if value(row) is not None]
        unknown = [row for row in rows if value(row) is None]
        known.sort(key=value, reverse=descending)
        if descending:  # a stable sort, also downwards
            known = [
                row
                for wanted in dict.fromkeys(map(value, known))
                for row in rows
                if value(row) == wanted
            ]
        rows = [*unknown, *known] if nulls == "FIRST" else [*known, *unknown]
    return rows


class Oracle:
    """Answers operations over documents."""

    def __init__(self, sdl: str, library: dict[str, list[dict[str, Any]]]) -> None:
        self.schema: GraphQLSchema = build_schema(sdl)
        self.library = library

    def _page(self, rows: list[Any], arguments: dict[str, Any]) -> list[Any]:
        where = arguments.get("where") or {}
        for field, comparison in where.items():
            rows = [row for row in rows if row.get(field) == comparison["eq"]]
        rows = order(rows, arguments.get("orderBy"))
        return rows[arguments["offset"] :][: arguments["limit"]]

    def resolve(self, source: Any, info: Any, **arguments: Any) -> Any:
        type_name, name = info.parent_type.name, info.field_name
        if type_name == "Query":
            return self._page(self.library[LISTS[name]], arguments)
        if name in COMPUTED:
            return COMPUTED[name](source)
        found = RELATIONS.get((type_name, name))
        if found is None:
            value = source.get(name)
            return str(value) if name == "rating" and value is not None else value
        kind, key, is_list = found
        if is_list:
            rows = [row for row in self.library[kind] if row[key] == source["id"]]
            return self._page(rows, arguments)
        wanted = source[key]
        return next((row for row in self.library[kind] if row["id"] == wanted), None)

    def answer(self, document: str) -> Any:
        result = execute_sync(self.schema, parse(document), field_resolver=self.resolve)
        assert result.errors is None, result.errors
        return result.data


SCALARS = {
    "Label": ["id", "name", "country", "__typename"],
    "Band": ["id", "name", "founded", "__typename"],
    "Genre": ["name"],
    "Family": ["name"],
    "Member": ["name", "age"],
    "Record": ["id", "title", "year", "rating"],
    "Song": ["id", "title", "seconds"],
}
SCALARS["Kept"] = SCALARS["Record"]
#: Kept is a record inside of a band's document, where nothing tells its band.
OBJECTS = {
    "Label": {"bands": "Band"},
    "Band": {
        "label": "Label",
        "records": "Record",
        "genre": "Genre",
        "members": "Member",
        "debut": "Kept",
        "best": "Kept",
    },
    "Genre": {"family": "Family"},
    "Member": {"band": "Band"},
    "Record": {"songs": "Song", "band": "Band"},
    "Kept": {"songs": "Song"},
    "Song": {"record": "Record"},
    "Family": {},
}
ORDERS = {"Band": ["NAME", "FOUNDED"], "Record": ["YEAR", "RATING"], "Song": ["SECONDS"]}
ORDERS["Label"] = ["NAME"]
WHERES = {"Record": "{year: {eq: 1971}}", "Song": "{seconds: {eq: 100}}"}


class Writer:
    """Writes random operations over the library.

    Args:
        chance: decides.
        computed: ask for what Python computes, too.
    """

    def __init__(self, chance: random.Random, *, computed: bool = False) -> None:
        self.chance = chance
        self.computed = computed

    def arguments(self, type_name: str) -> str:
        chance, found = self.chance, []
        if chance.random() < 0.5:
            found.append(f"limit: {chance.choice([0, 1, 2, 5])}")
        if chance.random() < 0.3:
            found.append(f"offset: {chance.choice([0, 1, 2])}")
        if chance.random() < 0.6:
            keys = []
            for field in chance.sample(
                ORDERS[type_name], chance.randint(1, len(ORDERS[type_name]))
            ):
                key = f"field: {field}, direction: {chance.choice(['ASC', 'DESC'])}"
                if chance.random() < 0.4:
                    key += f", nulls: {chance.choice(['FIRST', 'LAST'])}"
                keys.append("{" + key + "}")
            found.append(f"orderBy: [{', '.join(keys)}]")
        if type_name in WHERES and chance.random() < 0.3:
            found.append(f"where: {WHERES[type_name]}")
        return f"({', '.join(found)})" if found else ""

    def selection(self, type_name: str, depth: int) -> str:
        chance = self.chance
        parts = chance.sample(SCALARS[type_name], chance.randint(0, len(SCALARS[type_name])))
        objects = OBJECTS[type_name] if depth > 0 else {}
        if self.computed and type_name == "Band":
            parts += chance.sample(["loud"], chance.randint(0, 1))
            objects = {**objects, "itself": "Band"} if objects else {}
        for number in range(chance.randint(0, 3) if objects else 0):
            name = chance.choice(list(objects))
            alias = f"a{number}: " if chance.random() < 0.5 else ""
            is_list = name in {"bands", "records", "songs"}
            given = self.arguments(objects[name]) if is_list else ""
            if not alias and any(part.startswith(name) for part in parts):
                alias = f"b{number}: "
            parts.append(f"{alias}{name}{given} {self.selection(objects[name], depth - 1)}")
        return "{ " + " ".join(parts or ["__typename"]) + " }"

    def operation(self, depth: int) -> str:
        name = self.chance.choice(list(LISTS))
        type_name = LISTS[name].capitalize()
        return f"{{ {name}{self.arguments(type_name)} {self.selection(type_name, depth)} }}"


def normal(value: Any) -> Any:
    """Numbers of one value are one; order of keys counts."""
    if isinstance(value, dict):
        return [(key, normal(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [normal(item) for item in value]
    return Decimal(value) if isinstance(value, str) and _is_number(value) else value


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
