"""Compares a schema with a database and reports everything that does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import psycopg
from attrs import evolve
from fraise_hookspecs import FraiseError
from fraise_hookspecs.repository import Executor

from fraiseql.checking.documents import find_missing, read_sample
from fraiseql.checking.places import place_of
from fraiseql.declare.roots import FunctionMutation
from fraiseql.errors import ColumnTypeError, KeyMissingError, SourceUnreadableError
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.collect import Declarations
from fraiseql.schema.model import FieldModel, ObjectModel
from fraiseql.sql.call import check_function
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Columns
from fraiseql.sql.learn import learn_catalog
from fraiseql.sql.policies import find_bypass
from fraiseql.sql.relations import check_relations
from fraiseql.sql.trial import try_expressions

E = TypeVar("E", bound=FraiseError)


class DatabaseCheck:
    """Finds what a schema wants of a database and does not get.

    Args:
        built: the finished schema.
        declarations: what it was made from, for the places of findings.
        project: the project's folder.
        production: whether what is a warning elsewhere is a finding.
    """

    def __init__(
        self,
        built: BuiltSchema,
        declarations: Declarations,
        project: Path,
        *,
        production: bool = False,
    ) -> None:
        self._built = built
        self._production = production
        self._project = project
        self._function_classes = {
            root.function: root.cls
            for root in declarations.mutations.values()
            if isinstance(root, FunctionMutation)
        }

    async def find(self, database: Executor) -> list[FraiseError]:
        """Everything that does not fit, types first, then mutations.

        Raises:
            FraiseError: the database cannot be reached.
        """
        findings: list[FraiseError] = []
        if self._production:
            findings += await self._check_policies(database)
        for _, model in sorted(self._built.models.objects.items()):
            if model.source is not None:
                findings += await self._check_source(database, model, model.source)
        findings += await self._check_relations(database)
        for function in self._built.functions:
            findings += await self._check_function(database, function)
        return findings

    async def _sources(self, database: Executor) -> dict[str, Source]:
        """Those that are there; each that is missing is a finding of its type."""
        sources: dict[str, Source] = {}
        for name in self._built.sources:
            try:
                sources |= (await learn_catalog(database, [name], [])).sources
            except FraiseError:
                continue
        return sources

    async def _check_policies(self, database: Executor) -> list[FraiseError]:
        bypass = await find_bypass(database, (await self._sources(database)).values())
        return [] if bypass is None else [bypass]

    async def _check_relations(self, database: Executor) -> list[FraiseError]:
        """Relations on keys that are nowhere; those of sources that are missing are left out."""
        sources = await self._sources(database)
        there = {
            name: model
            for name, model in self._built.models.objects.items()
            if model.source is None or model.source in sources
        }
        models = evolve(self._built.models, objects=there)
        found: list[FraiseError] = []
        for model, field, error in check_relations(models, sources, self._built.parts):
            error.where = place_of(model.cls, self._project, field.key) or error.where
            found.append(error)
        return found

    async def _check_source(
        self, database: Executor, model: ObjectModel, name: str
    ) -> list[FraiseError]:
        try:
            source = (await learn_catalog(database, [name], [])).sources[name]
        except FraiseError as error:
            return [_placed(error, model.cls, self._project)]
        findings: list[FraiseError] = [*self._check_columns(model, source)]
        findings += [
            wrong
            async for wrong in try_expressions(
                database, (model,), self._built.models.objects, {name: source}, self._built.parts
            )
        ]
        try:
            documents = await read_sample(database, source)
        except psycopg.Error as error:
            unreadable = SourceUnreadableError(
                f"The source {name} cannot be read: {str(error).strip()}.",
                hint="Mend the view, or grant the connection's role SELECT on it.",
            )
            return [*findings, _placed(unreadable, model.cls, self._project)]
        missing = find_missing(documents, model, source, self._built.models)
        for (type_name, field_name), count in sorted(missing.items()):
            findings.append(self._lacks(name, type_name, field_name, count, len(documents)))
        return findings

    def _check_columns(self, model: ObjectModel, source: Source) -> Iterator[FraiseError]:
        columns = Columns(source, self._built.parts)
        for field in model.fields.values():
            column = source.columns.get(field.key)
            is_read = self._is_leaf(field) and field.sql is None
            if column is None or not is_read or columns.access(field).is_column:
                continue
            wanted = columns.sql_type(field) or "an enum or text"
            error = ColumnTypeError(
                f"{model.name}.{field.name} is {field.type} ({wanted} in SQL), and the column "
                f"{model.source}.{field.key} is {column.cast}.",
                hint="Change the column's type, or the field's annotation.",
            )
            yield _placed(error, model.cls, self._project, field.key)

    def _is_leaf(self, field: FieldModel) -> bool:
        if field.type.of is not None or field.method is not None or field.relation is not None:
            return False
        return field.type.name not in self._built.models.objects

    def _lacks(
        self, source: str, type_name: str, field_name: str, count: int, read: int
    ) -> FraiseError:
        model = self._built.models.objects[type_name]
        field = model.fields[field_name]
        error = KeyMissingError(
            f"{type_name}.{field_name} must not be null, and the key {field.key!r} is missing or "
            f"null in {count} of {read} documents of {source}.",
            hint=f"Put {field.key!r} into what builds `data`, or annotate the field T | None.",
        )
        return _placed(error, model.cls, self._project, field.key)

    async def _check_function(self, database: Executor, name: str) -> list[FraiseError]:
        found: list[FraiseError] = []
        roots = [root for root in self._built.mutations.values() if root.function == name]
        cls = self._function_classes.get(name)
        try:
            function = (await learn_catalog(database, [], [name])).functions[name]
        except FraiseError as error:
            return [_placed(error, cls, self._project)]
        for root in roots:
            try:
                check_function(root, function, self._built.models)
            except FraiseError as error:
                found.append(_placed(error, cls, self._project))
        return found


def _placed(error: E, cls: type | None, project: Path, attribute: str | None = None) -> E:
    """The error with the place of the class, or of its attribute, where it has none."""
    if error.where is None and cls is not None:
        error.where = place_of(cls, project, attribute)
    return error
