"""What answers ought to be: graphql-core over plain resolvers in Python, and nothing of the engine.

Only the words of errors about values in documents are ours; which values those are, and what
becomes of them, is said here again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLError,
    build_schema,
    execute_sync,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
    parse,
)

COLOURS = {"red": "RED", "dark blue": "DARK_BLUE", "amber": "AMBER"}
#: Types with tables of their own.
LISTED = ("Alpha", "Beta", "Gamma")
#: Stands for a cursor; which text that is only the engine knows.
CURSOR = "cursor:"


class Row(dict[str, Any]):
    """The document of a row; what is embedded in others is a plain dictionary."""

    def __init__(self, document: dict[str, Any], type_name: str) -> None:
        super().__init__(document)
        self.type_name = type_name


class Page:
    """A connection."""

    def __init__(self, rows: list[Row], total: int, more: bool, less: bool) -> None:
        self.rows, self.total, self.more, self.less = rows, total, more, less


class Reference:
    """Answers operations over the rows of one world."""

    def __init__(self, world: Any, sdl: str) -> None:
        self.world = world
        self.schema = build_schema(sdl)
        self.cursors: dict[str, str] = {}
        self.rows = {
            name: [Row(_exact(document), name) for document in documents]
            for name, documents in world.rows.items()
        }
        self.rows["Listed"] = [row for name in LISTED for row in self.rows[name]]
        self.rows["Pick"] = [*self.rows["Alpha"], *self.rows["Beta"]]

    def answer(self, text: str, variables: dict[str, Any]) -> ExecutionResult:
        return execute_sync(
            self.schema,
            parse(text),
            variable_values=variables,
            field_resolver=self.resolve,
            type_resolver=self.discriminate,
        )

    # -- resolvers -----------------------------------------------------------------------------

    def discriminate(self, value: Any, info: Any, type_: Any) -> str | None:
        if type_.name in {"Node", "Listed", "Pick"}:  # what only rows are
            return str(value.type_name)
        abstract = self.world.abstracts[type_.name]
        return str(abstract.tags[value[abstract.discriminator]])

    def resolve(self, source: Any, info: Any, **given: Any) -> Any:
        coordinate = f"{info.parent_type.name}.{info.field_name}"
        if isinstance(source, Page):
            return self._page_field(source, info.field_name)
        if isinstance(source, tuple):  # pageInfo, or an edge
            return self._part_field(source, info.field_name)
        if info.parent_type.name == "Query":
            value = self._root(info.field_name, given)
        else:
            member = self.world.members(info.parent_type.name)[info.field_name]
            value = self._member(source, info.parent_type.name, member, given)
        if isinstance(value, Page):
            return value
        value = self._judge(info.return_type, value, coordinate)
        if isinstance(value, GraphQLError):
            raise value
        return value

    def _root(self, name: str, given: dict[str, Any]) -> Any:
        root = self.world.roots[name]
        match root.kind:
            case "one":
                key = "id" if given.get("id") is not None else "identifier"
                found = (row for row in self.rows[root.type] if row[key] == given[key])
                return next(found, None)
            case "found":  # a document, as any other that is no row
                found = (row for row in self.rows[root.type] if row["id"] == given["id"])
                row = next(found, None)
                return None if row is None else dict(row)
            case "node":
                return self._find(given["id"])
            case "nodes":
                return [self._find(id_) for id_ in given["ids"]]
            case "many":
                return self._list(root.type, self.rows[root.type], given)
            case _:
                return self._page(root.type, self.rows[root.type], given, 20)

    def _find(self, id_: str) -> Row | None:
        return next((row for row in self.rows["Listed"] if row["id"] == id_), None)

    def _member(
        self, source: dict[str, Any], type_name: str, member: Any, given: dict[str, Any]
    ) -> Any:
        if member.relation is not None:
            found = self._related(source, type_name, member)
            if member.relation.kind == "list":
                return self._list(member.leaf, found, given)
            if member.relation.kind == "connection":
                return self._page(member.leaf, found, given, member.relation.limit)
            return found
        return value_of(source, member)

    def _related(self, source: dict[str, Any], type_name: str, member: Any) -> Any:
        """The row that a relation gives, or the rows.

        What a document is not declared to hold, the row of its type has.
        """
        rows, key = self.rows[member.leaf], member.relation.on
        id_ = source.get("id")
        if member.relation.kind != "one":
            return [row for row in rows if id_ is not None and row.get(key) == id_]
        members = self.world.members(type_name).values()
        if not any(each.key == key and each.relation is None for each in members):
            source = next((row for row in self.rows[type_name] if row["id"] == id_), {})
        return next((row for row in rows if row["id"] == source.get(key)), None)

    # -- lists ---------------------------------------------------------------------------------

    def _list(self, type_name: str, rows: list[Row], given: dict[str, Any]) -> list[Row]:
        rows = [row for row in rows if self.meets(type_name, row, given.get("where") or {})]
        rows = self._order(type_name, rows, given.get("orderBy") or (), follow=False)
        return rows[given["offset"] :][: given["limit"]]

    def _page(self, type_name: str, rows: list[Row], given: dict[str, Any], limit: int) -> Page:
        """Relay's algorithm; a side without a cursor has nothing beyond it but what was cut."""
        entries = given.get("orderBy") or ()
        every = self._order(type_name, self.rows[type_name], entries, follow=True)
        place = {row["id"]: number for number, row in enumerate(every)}
        kept = [row for row in rows if self.meets(type_name, row, given.get("where") or {})]
        kept.sort(key=lambda row: place[row["id"]])
        after, before = (
            None if given.get(name) is None else place[self.cursors[given[name]]]
            for name in ("after", "before")
        )
        window = [
            row
            for row in kept
            if (after is None or place[row["id"]] > after)
            and (before is None or place[row["id"]] < before)
        ]
        if given.get("last") is not None:
            size = given["last"]
            shown = window[-size:] if size else []
            beyond = before is not None and any(place[row["id"]] >= before for row in kept)
            return Page(shown, len(kept), more=beyond, less=len(window) > size)
        size = limit if given.get("first") is None else given["first"]
        beyond = after is not None and any(place[row["id"]] <= after for row in kept)
        return Page(window[:size], len(kept), more=len(window) > size, less=beyond)

    def _page_field(self, page: Page, name: str) -> Any:
        match name:
            case "edges":
                return [("edge", row) for row in page.rows]
            case "nodes":
                return page.rows
            case "pageInfo":
                return ("info", page)
            case _:
                return page.total

    def _part_field(self, part: tuple[str, Any], name: str) -> Any:
        kind, value = part
        if kind == "edge":
            return value if name == "node" else CURSOR + value["id"]
        ends = {"startCursor": 0, "endCursor": -1}
        if name in ends:
            return CURSOR + value.rows[ends[name]]["id"] if value.rows else None
        return value.more if name == "hasNextPage" else value.less

    def _order(
        self, type_name: str, rows: Iterable[Row], entries: Any, *, follow: bool
    ) -> list[Row]:
        keys: list[tuple[Callable[[Any], Any], bool, bool]] = []
        for entry in entries:
            descending = entry.get("direction") == "DESC"
            nulls = entry.get("nulls")
            first = descending if nulls is None else nulls == "FIRST"
            keys.append((self._key(type_name, entry["field"]), descending, first))
        descending = bool(follow and keys and keys[-1][1])
        found = sorted(rows, key=lambda row: row["id"], reverse=descending)
        for give, downwards, nulls_first in reversed(keys):
            known = [row for row in found if give(row) is not None]
            unknown = [row for row in found if give(row) is None]
            known.sort(key=give, reverse=downwards)
            found = [*unknown, *known] if nulls_first else [*known, *unknown]
        return found

    def _key(self, type_name: str, field: str) -> Callable[[Any], Any]:
        """Gives what a row is sorted by."""
        members = self.world.members(type_name)
        own = {screaming(member.name): member for member in members.values()}
        if field in own and own[field].is_leaf:
            member = own[field]
            return lambda row: comparable(member.leaf, value_of(row, member))
        for name, owner in own.items():
            if not field.startswith(f"{name}_") or owner.is_leaf or owner.is_list:
                continue
            for inner in self.world.members(owner.leaf).values():
                if f"{name}_{screaming(inner.name)}" == field:
                    return self._reach(type_name, owner, inner)
        raise AssertionError(field)

    def _reach(self, type_name: str, owner: Any, inner: Any) -> Callable[[Any], Any]:
        def give(row: Any) -> Any:
            relation = owner.relation
            found = row.get(owner.key) if relation is None else self._related(row, type_name, owner)
            return None if found is None else comparable(inner.leaf, value_of(found, inner))

        return give

    # -- filters -------------------------------------------------------------------------------

    def meets(self, type_name: str, document: dict[str, Any], where: dict[str, Any]) -> bool:
        """Whether a document meets all conditions."""
        members = self.world.members(type_name)
        for name, wanted in where.items():
            if name == "and":
                fits = all(self.meets(type_name, document, each) for each in wanted)
            elif name == "or":
                fits = any(self.meets(type_name, document, each) for each in wanted)
            elif name == "not":
                fits = not self.meets(type_name, document, wanted)
            else:
                fits = self._field_meets(document, type_name, members[name], wanted)
            if not fits:
                return False
        return True

    def _field_meets(
        self, document: dict[str, Any], type_name: str, member: Any, wanted: dict[str, Any]
    ) -> bool:
        if member.is_leaf:
            value = value_of(document, member)
            return all(compare(member, value, *item) for item in wanted.items())
        if member.relation is None:
            found = document.get(member.key)
            several = member.is_list
        else:
            found = self._related(document, type_name, member)
            several = member.relation.kind != "one"
        if not several:
            return found is not None and self.meets(member.leaf, found, wanted)
        met = {
            quantor: [
                self.meets(member.leaf, item, inner) for item in found or () if item is not None
            ]
            for quantor, inner in wanted.items()
        }
        holds = {"some": any, "every": all, "none": lambda each: not any(each)}
        return all(holds[quantor](each) for quantor, each in met.items())

    # -- values --------------------------------------------------------------------------------

    def _judge(self, type_: Any, value: Any, coordinate: str) -> Any:
        """A value as it is answered, with errors where it does not fit."""
        if is_non_null_type(type_):
            type_ = type_.of_type
        if value is None:
            return None
        if is_list_type(type_):
            if not isinstance(value, list):
                return GraphQLError(f"Expected a list for {coordinate}, found: {show(value)}")
            return [self._judge(type_.of_type, item, coordinate) for item in value]
        name = get_named_type(type_).name
        if is_leaf_type(type_):
            return judge_leaf(name, value)
        if not isinstance(value, dict):
            return GraphQLError(f"Expected an object for {coordinate}, found: {show(value)}")
        if is_object_type(type_) or name in {"Node", "Listed", "Pick"}:
            return value
        assert is_abstract_type(type_)
        abstract = self.world.abstracts[name]
        tag = value.get(abstract.discriminator)
        if isinstance(tag, str) and tag in abstract.tags:
            return value
        found = show(tag) if abstract.discriminator in value else "nothing"
        return GraphQLError(
            f'Expected a known type under "{abstract.discriminator}" for {coordinate}, '
            f"found: {found}"
        )


def value_of(document: dict[str, Any], member: Any) -> Any:
    """What a document gives for a field that is no relation."""
    if member.by == "python" or (member.by == "sql" and isinstance(document, Row)):
        text = document.get(member.upper)
        return None if text is None else text.upper()
    return document.get(member.key)


def judge_leaf(name: str, value: Any) -> Any:
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    match name:
        case "JSON":
            return value
        case "Colour":
            known = isinstance(value, str) and value in COLOURS
            shown = f'Enum "Colour" cannot represent value: {show(value)}'
            return COLOURS[value] if known else GraphQLError(shown)
        case "Int":
            fits, called = number and value == int(value) and abs(value) < 2**31, "Int"
            value = int(value) if fits else value
        case "Float":
            fits, called = number, "Float"
        case "Boolean":
            fits, called = isinstance(value, bool), "Boolean"
        case "BigInt" | "Decimal":
            fits, called = number or isinstance(value, str), "String"
            value = str(value) if fits else value
        case "ID":
            fits, called = isinstance(value, str), "ID"
        case _:
            fits, called = isinstance(value, str), "String"
    return value if fits else GraphQLError(f"{called} cannot represent value: {show(value)}")


def comparable(leaf: str, value: Any) -> Any:
    """A value of documents or of an operand, such that Python compares it as SQL does."""
    if value is None:
        return None
    if leaf in {"BigInt", "Decimal", "Int", "Float"}:
        return Decimal(str(value))
    if leaf == "Colour":
        return {public: stored for stored, public in COLOURS.items()}.get(value, value)
    return value


def compare(member: Any, value: Any, operator: str, operand: Any) -> bool:
    """One comparison of one value, or of a list of them."""
    leaf = member.leaf
    if operator == "isNull":
        return (value is None) is operand
    if member.is_list:
        items = [comparable(leaf, item) for item in value or ()]
        if operator == "has":
            return comparable(leaf, operand) in items
        wanted = [comparable(leaf, item) for item in operand]
        if value is None:
            return False
        return (
            all(item in items for item in wanted)
            if operator == "contains"
            else any(item in items for item in wanted)
        )
    value = comparable(leaf, value)
    if operator in {"in", "notIn"}:
        is_in = value is not None and value in [comparable(leaf, item) for item in operand]
        return is_in is (operator == "in")
    operand = comparable(leaf, operand)
    if operator in {"ne", "isDistinctFrom"}:
        return bool(value != operand)
    if operator == "isNotDistinctFrom":
        return bool(value == operand)
    if value is None:
        return False
    comparisons: dict[str, Callable[[], Any]] = {
        "eq": lambda: value == operand,
        "lt": lambda: value < operand,
        "lte": lambda: value <= operand,
        "gt": lambda: value > operand,
        "gte": lambda: value >= operand,
        "contains": lambda: operand in value,
        "startsWith": lambda: value.startswith(operand),
        "endsWith": lambda: value.endswith(operand),
    }
    return bool(comparisons[operator]())


def screaming(name: str) -> str:
    return "".join(f"_{char}" if char.isupper() else char.upper() for char in name).lstrip("_")


def show(value: Any) -> str:
    """JSON in a message, cut."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_number)
    return text if len(text) <= 60 else text[:59] + "…"


def _number(value: Decimal) -> float:
    return float(value)


def _exact(document: Any) -> Any:
    return json.loads(json.dumps(document), parse_float=Decimal)
