"""From a database to the classes that would declare it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import psycopg
from attrs import define, field

from fraiseql.modelling.types import name as sql_name
from fraiseql.reflecting.catalog import read_documents, read_relations, read_value_types
from fraiseql.reflecting.hints import UUID_HINT, Hints, hint_of_value
from fraiseql.reflecting.model import (
    ClassFound,
    ColumnFound,
    FieldFound,
    Hint,
    Reflection,
    RelationFound,
)
from fraiseql.reflecting.naming import ClassNames, singular, why_no_attribute
from fraiseql.reflecting.plain import read_plain
from fraiseql.reflecting.samples import guess, keys_of
from fraiseql.reflecting.views import DocumentView, Value, read_view

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Executor

#: Columns of a read table that are no keys of its documents.
_OWN: Final = frozenset({"data", "doc"})

Documents = Sequence[Mapping[str, Any]]  # Any: JSON


@define
class Source:
    """A relation with documents, while its class is being found.

    Attributes:
        view: what builds the documents, where its definition was understood.
        types: of the values by key, where it was.
    """

    relation: RelationFound
    found: ClassFound
    view: DocumentView | None = None
    types: dict[str, ColumnFound] = field(factory=dict)
    documents: Documents = ()

    @property
    def keys(self) -> list[str]:
        """The keys of the documents; of columns, where nothing else is known."""
        if self.view is not None:
            return [value.key for value in self.view.values]
        if self.documents:
            return keys_of(self.documents)
        return [name for name in self.relation.columns if name not in _OWN]


async def reflect(
    database: Executor, schema: str, only: Iterable[str] = (), *, default: bool = False
) -> Reflection:
    """Find the classes that would declare what a schema of a database holds.

    Args:
        database: the resource, or a session.
        schema: of the database.
        only: names of tables and views to look at; all where there are none.
        default: whether names need no schema, because it is on the search path.
    """
    relations = await read_relations(database, schema)
    wanted = set(only) or {relation.name for relation in relations}
    by_name = {relation.name: relation for relation in relations}
    names = ClassNames()
    sources = {
        relation.name: Source(relation, _class_of(relation, names, default=default))
        for relation in relations
        if relation.name in wanted and _is_source(relation, by_name)
    }
    finder = Finder(database, by_name, sources, names)
    for source in sources.values():
        await finder.learn(source)
    for source in sources.values():
        finder.find(source)
    plain = [
        read_plain(relation, finder.hints, names)
        for relation in relations
        if relation.name in wanted and _is_plain(relation, sources)
    ]
    found = [*finder.nested, *(source.found for source in sources.values()), *plain]
    return Reflection(
        classes=tuple(item for item in found if item.fields),
        enums=tuple(finder.hints.enums.values()),
        left_out=tuple(
            (relation.name, reason)
            for relation in relations
            if relation.name in wanted and (reason := _why_left_out(relation)) is not None
        ),
    )


def _why_left_out(relation: RelationFound) -> str | None:
    if relation.holds_documents:
        return "its name, or its schema's, needs quotes" if _needs_quotes(relation) else None
    return "a view without id and data" if relation.is_view else None


def _needs_quotes(relation: RelationFound) -> bool:
    """Whether a source cannot be named as it is: names of sources are folded to lower case."""
    return any(sql_name(part) != part for part in (relation.schema, relation.name))


def _is_source(relation: RelationFound, by_name: Mapping[str, RelationFound]) -> bool:
    """Whether a type is read from it: read tables, and views that none of these stores."""
    if not relation.holds_documents or _needs_quotes(relation):
        return False
    stored = by_name.get(f"tv_{relation.entity}")
    return stored is None or stored is relation or not stored.holds_documents


def _is_plain(relation: RelationFound, sources: Mapping[str, Source]) -> bool:
    """Whether it is a table for whose rows nothing else stands."""
    if relation.is_view or relation.holds_documents:
        return False
    return not {f"tv_{relation.entity}", f"v_{relation.entity}"} & set(sources)


def _class_of(relation: RelationFound, names: ClassNames, *, default: bool) -> ClassFound:
    return ClassFound(
        name=names.give(singular(relation.entity)),
        entity=relation.entity,
        source=relation.name if default else f"{relation.schema}.{relation.name}",
    )


@define
class Finder:
    """Finds the fields of sources.

    Attributes:
        nested: classes of what stands inside documents.
    """

    database: Executor
    relations: Mapping[str, RelationFound]
    sources: Mapping[str, Source]
    names: ClassNames
    hints: Hints = field(init=False)
    nested: list[ClassFound] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.hints = Hints(self.names)

    async def learn(self, source: Source) -> None:
        """Read what the database says of a source: its view, and some documents."""
        relation = source.relation
        view = self.relations.get(f"v_{relation.entity}") if not relation.is_view else relation
        if view is not None and view.definition is not None:
            parsed = read_view(view.definition)
            if parsed is not None:
                try:
                    source.types = await read_value_types(self.database, parsed)
                    source.view = parsed
                except psycopg.Error:
                    source.view = None  # of another form than it seemed: documents tell
        source.documents = await read_documents(self.database, relation)

    def find(self, source: Source) -> None:
        """Give the class of a source its fields."""
        guessed: list[str] = []
        for key in source.keys:
            reason = why_no_attribute(key)
            if reason is not None:
                source.found.notes.append(f"Left out: {key!r} {reason}.")
                continue
            exact = self._exact(source, key)
            item = self._guess(source, key) if exact is None else exact
            if item.hint is None:
                source.found.notes.append(f"Left out: {key!r} has a type without a scalar.")
                continue
            if exact is None:
                guessed.append(key)
            source.found.fields.append(item)
        if guessed:
            count = len(source.documents)
            looked = f"{count} {'document' if count == 1 else 'documents'}"
            source.found.notes.append(f"Guessed from {looked}: {', '.join(guessed)}.")

    def _exact(self, source: Source, key: str) -> FieldFound | None:
        """A field whose type the database says; None where only documents tell."""
        column = source.relation.columns.get(key)
        comment = column.comment if column is not None else None
        if key == "id":
            return FieldFound(key=key, hint=UUID_HINT, description=comment)
        value = self._value(source, key)
        if value is not None:
            nested = self._nested(source, value)
            if nested is not None:
                return FieldFound(key=key, hint=nested[0], nullable=nested[1])
        nullable = self._is_nullable(source, key, value)
        if column is not None:
            return FieldFound(
                key=key, hint=self.hints.of(column), nullable=nullable, description=comment
            )
        typed = source.types.get(key)
        if typed is None or typed.type in {"json", "jsonb"}:
            return None
        return FieldFound(key=key, hint=hint_of_value(self.hints, typed), nullable=nullable)

    def _value(self, source: Source, key: str) -> Value | None:
        if source.view is None:
            return None
        return next(value for value in source.view.values if value.key == key)

    def _nested(self, source: Source, value: Value) -> tuple[Hint, bool] | None:
        """The class of another source whose documents a key holds, and whether it may be null."""
        if source.view is None or value.column is None or value.column[1] != "data":
            return None
        alias = value.column[0]
        behind = source.view.relation_of(alias)
        if behind is not None:
            name = self._class_behind(behind[0])
            return (Hint(name), behind[1]) if name is not None else None
        listed = source.view.list_of(alias)
        name = self._class_behind(listed) if listed is not None else None
        return (Hint(name).listed(), False) if name is not None else None

    def _class_behind(self, relation: str) -> str | None:
        found = self.relations.get(relation)
        if found is None:
            return None
        for name in (f"tv_{found.entity}", relation):
            if name in self.sources:
                return self.sources[name].found.name
        return None

    def _is_nullable(self, source: Source, key: str, value: Value | None) -> bool:
        """Whether a value may be null: no, where a column behind it must not."""
        column = source.relation.columns.get(key)
        if column is not None and column.not_null:
            return False
        if source.view is not None and value is not None:
            if value.column is None:
                return True
            alias, name = value.column
            behind = source.view.relation_of(alias)
            if behind is None or behind[1]:
                return True
            table = self.relations.get(behind[0])
            return table is None or name not in table.columns or not table.columns[name].not_null
        return _lacks(source.documents, key)

    def _guess(self, source: Source, key: str) -> FieldFound:
        values = [document[key] for document in source.documents if document.get(key) is not None]
        hint = guess(key, values, lambda name, items: self._nest(source.found.name, name, items))
        return FieldFound(key=key, hint=hint, nullable=_lacks(source.documents, key))

    def _nest(self, parent: str, key: str, items: Documents) -> Hint:
        """A class for objects under a key: that of a source with the same keys, else a new one."""
        keys = keys_of(items)
        if "id" in keys:
            for source in self.sources.values():
                if set(source.keys) == set(keys):
                    return Hint(source.found.name)
        found = ClassFound(name=self.names.give(f"{parent} {key}"))
        for inner in keys:
            if why_no_attribute(inner) is not None:
                found.notes.append(f"Left out: {inner!r} {why_no_attribute(inner)}.")
                continue
            values = [item[inner] for item in items if item.get(inner) is not None]
            hint = guess(inner, values, lambda name, more: self._nest(found.name, name, more))
            found.fields.append(FieldFound(key=inner, hint=hint, nullable=_lacks(items, inner)))
        if not found.fields:
            return Hint("fraiseql.JSON")
        found.notes.append(f"Guessed from {len(items)} objects.")
        self.nested.append(found)
        return Hint(found.name)


def _lacks(documents: Documents, key: str) -> bool:
    """Whether a key is missing or null in any document; so it is where there are none."""
    return not documents or any(document.get(key) is None for document in documents)
