"""Typed filters as conditions.  What is not understood is refused, never left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen
from graphql import GraphQLInputObjectType, get_named_type

from fraiseql.plan.refusal import refuse
from fraiseql.schema.filters import (
    AND,
    EVERY,
    NOT,
    OR,
    SOME,
    ListFilterModel,
    ObjectFilterModel,
    is_several,
    target_of,
)
from fraiseql.schema.model import MODEL, FieldModel, ObjectModel
from fraiseql.sql.columns import Columns
from fraiseql.sql.comparison import Comparison
from fraiseql.sql.relations import match_many, match_one, use_of_many, use_of_one
from fraiseql.sql.scope import Scope


@frozen
class Conditions:
    """Writes the conditions on the rows of one source, or on objects inside of documents.

    An object that is not there meets no condition; of a list that is not there, nothing does.
    """

    scope: Scope
    columns: Columns

    @property
    def comparison(self) -> Comparison:
        """Writes the conditions on single values."""
        scope = self.scope
        return Comparison(scope.writer, self.columns, scope.bounds.items, scope.watch)

    def write(self, value: Mapping[str, Any], type_: GraphQLInputObjectType, path: str) -> str:
        """The condition of an object filter; empty where it asks for nothing.

        Args:
            value: traced.
            type_: such as ``ArtistFilter``.
            path: for errors.

        Raises:
            GraphQLError: a null where no null is understood, or more than a filter may ask.
        """
        self.scope.tally.add(len(value))
        model: ObjectFilterModel = type_.extensions[MODEL]
        found: list[str] = []
        for key, item in value.items():
            below = f"{path}.{key}"
            if item is None:
                raise refuse(f"{below} must not be null; {self._instead(model, key)}.")
            if key in {AND, OR}:
                found.append(self._several(key, item, type_, below))
            elif key == NOT:
                found.append(f"({self.write(item, type_, below) or 'true'}) IS NOT TRUE")
            else:
                inner: Any = get_named_type(type_.fields[key].type)
                found.extend(self._field(model, model.fields[key], item, inner, below))
        return " AND ".join(each for each in found if each)

    def _several(self, key: str, items: list[Any], type_: GraphQLInputObjectType, path: str) -> str:
        most = self.scope.bounds.items
        if len(items) > most:
            raise refuse(f"{path} must have at most {most} items, found {len(items)}.")
        self.scope.tally.add(len(items))
        parts = [
            f"({self.write(item, type_, f'{path}.{index}') or 'true'})"
            for index, item in enumerate(items)
        ]
        if key == AND:
            return " AND ".join(parts)
        return f"({' OR '.join(parts)})" if parts else "false"

    def _field(
        self,
        model: ObjectFilterModel,
        field: FieldModel,
        value: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> list[str]:
        match type_.extensions[MODEL]:
            case ListFilterModel():
                return self._list(model.subject, field, value, type_, path)
            case ObjectFilterModel() as target if field.relation is not None:
                rows = self.scope.columns(target.subject)
                matched = match_one(
                    self.scope, self.columns, model.subject, field, target.subject, rows
                )
                if self.scope.watch is not None:
                    self.scope.watch(use_of_one(path, target.subject, rows))
                return [self._exists(rows, matched, self._below(rows, value, type_, path))]
            case ObjectFilterModel():
                return self._embedded(model.subject, field, value, type_, path)
            case _:
                self.scope.tally.add(len(value))
                access = self.columns.access(field)
                return self.comparison.write(field, access, value, type_, path)

    def _instead(self, model: ObjectFilterModel, key: str) -> str:
        """What to ask instead of null."""
        field = model.fields.get(key)
        if field is None or not self.scope.schema.models.has_fields(target_of(field)):
            return "leave it out, or ask isNull"
        return "leave it out" if is_several(field) else f"leave it out, or ask not: {{{key}: {{}}}}"

    def _below(
        self,
        columns: Columns,
        value: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> str:
        return evolve(self, columns=columns).write(value, type_, path)

    def _exists(self, rows: Columns, *conditions: str) -> str:
        where = " AND ".join(each for each in conditions if each)
        return f"EXISTS (SELECT 1 FROM {self.scope.table(rows)} WHERE {where})"  # noqa: S608

    def _embedded(
        self,
        owner: ObjectModel,
        field: FieldModel,
        value: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> list[str]:
        inner = self.columns.embedded(field, owner)
        found = self._below(inner, value, type_, path)
        if field.type.nonnull and found:
            return [f"({found})"]
        there = f"coalesce(jsonb_typeof({inner.json}) = 'object', false)"
        return [there, f"({found})"] if found else [there]

    def _list(
        self,
        owner: ObjectModel,
        field: FieldModel,
        value: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> list[str]:
        found: list[str] = []
        for quantor, wanted in value.items():
            below = f"{path}.{quantor}"
            if wanted is None:
                raise refuse(f"{below} must not be null; leave it out.")
            inner: Any = get_named_type(type_.fields[quantor].type)
            found.append(self._quantify(owner, field, quantor, wanted, inner, below))
        return found

    def _quantify(
        self,
        owner: ObjectModel,
        field: FieldModel,
        quantor: str,
        wanted: Mapping[str, Any],
        type_: GraphQLInputObjectType,
        path: str,
    ) -> str:
        if field.relation is not None:
            model: ObjectFilterModel = type_.extensions[MODEL]
            rows = self.scope.columns(model.subject)
            table = self.scope.table(rows)
            matched = match_many(self.columns, owner, field, rows)
            if self.scope.watch is not None:
                self.scope.watch(use_of_many(path, owner, field, rows))
        else:
            rows = self.columns.embedded(field, owner).items(self.scope.writer.alias("e"))
            table = unnest(self.columns.embedded(field, owner).json, rows.alias)
            matched = f"jsonb_typeof({rows.json}) = 'object'"
        condition = self._below(rows, wanted, type_, path) or "true"
        if quantor == EVERY:
            condition = f"({condition}) IS NOT TRUE"
        exists = f"EXISTS (SELECT 1 FROM {table} WHERE {matched} AND ({condition}))"  # noqa: S608
        return exists if quantor == SOME else f"NOT {exists}"


def unnest(data: str, alias: str) -> str:
    """The items of a JSON list as ``alias (data, n)``; none of what is no list."""
    return (
        f"jsonb_array_elements(CASE jsonb_typeof({data}) WHEN 'array' THEN {data} END)"
        f" WITH ORDINALITY AS {alias} (data, n)"
    )
