"""Columns of models: their types, defaults, checks and indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from fraiseql.declare.model import ColumnOptions, ModelDeclaration
from fraiseql.errors import ModelError
from fraiseql.modelling import types
from fraiseql.modelling.attributes import TAKEN, attribute_error, options_of
from fraiseql.modelling.indexing import read_indexes, refuse_hidden
from fraiseql.modelling.model import ColumnModel
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.model import FieldModel, ObjectModel
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts
from fraiseql.sql.writer import quote_text


@frozen(kw_only=True)
class ColumnReader:
    """Reads the columns of one model.

    Attributes:
        subject: the model as a GraphQL type.
        declared: how it is stored.
        models: every type of the schema.
        versions: attributes that are a ``fraiseql.Version``.
        defaults: by attribute.
    """

    subject: ObjectModel
    declared: ModelDeclaration
    models: Models
    parts: Parts
    versions: tuple[str, ...]
    defaults: Mapping[str, Any]

    def scalar_type(self, field: FieldModel, leaf: str) -> str:
        """The type of PostgreSQL that holds a scalar or enum.

        Raises:
            ModelError: no column holds it.
        """
        if leaf in self.models.enums:
            return "text"
        if field.scalar is not None:
            return types.spell(self.parts.scalars[field.scalar].spec.sql_type)
        if leaf in SQL_TYPES:
            return types.spell(SQL_TYPES[leaf])
        raise self._wrong(
            field.key, f"is {field.type}, which no column holds", "Use a scalar, enum or model."
        )

    def read(
        self,
        field: FieldModel,
        sql_type: str,
        *,
        document: bool = False,
    ) -> ColumnModel:
        """The column of a field.

        Args:
            field: of the model.
            sql_type: of the column.
            document: whether it holds lists or objects.

        Raises:
            ModelError: its options do not fit.
        """
        key, options = field.key, options_of(self.subject, field.key)
        if key in TAKEN or len(key) > types.LONGEST_NAME:
            raise self._wrong(
                key, "has a name that generated tables use", "Give the attribute another name."
            )
        document = document or sql_type == "jsonb"
        if options.index and document:
            raise self._wrong(
                key,
                f"is stored as {sql_type}, for which there is no typed column to index",
                "Write the index by hand, for the operator that you filter by.",
            )
        wanted, enums = options.indexed_for, self.models.enums
        served = read_indexes(field, wanted, self.parts, enums, self._wrong)
        if self.declared.tenant is not None:
            refuse_hidden(key, served, self._wrong)
        plain = not document and any(item.compares for item in served)
        return ColumnModel(
            key=key,
            type=self._sized(key, sql_type, options),
            nullable=not field.type.nonnull,
            default=self._default(key, sql_type, options),
            unique=options.unique or (key,) in self.declared.unique,
            checks=tuple(self._checks(field, sql_type, options)),
            index=options.index or plain,
            max_length=options.max_length,
            description=field.description,
            document=document,
            served=tuple(item for item in served if document or not item.compares),
        )

    def _sized(self, key: str, sql_type: str, options: ColumnOptions) -> str:
        if options.max_length is not None and sql_type != "text":
            raise self._wrong(key, f"has max_length, and is {sql_type}", "Only texts have one.")
        if options.precision is None:
            return sql_type
        if sql_type != "numeric":
            raise self._wrong(key, f"has precision, and is {sql_type}", "Only Decimal has one.")
        digits, scale = options.precision
        return f"numeric({digits}, {scale})"

    def _default(self, key: str, sql_type: str, options: ColumnOptions) -> str | None:
        if options.default_sql is not None:
            return options.default_sql
        if key in self.versions:
            return "1"
        if key not in self.defaults or self.defaults[key] is None:
            return None
        found = types.constant(self.defaults[key], sql_type)
        if found is None:
            raise self._wrong(
                key,
                f"has the default {self.defaults[key]!r}, which is no constant of {sql_type}",
                "Give it as SQL: fraiseql.column(default_sql=...).",
            )
        return found

    def _checks(self, field: FieldModel, sql_type: str, options: ColumnOptions) -> Iterator[str]:
        column = types.name(field.key)
        if options.max_length is not None:
            yield f"length({column}) <= {options.max_length}"
        enum = self.models.enums.get(field.type.leaf)
        if enum is not None:
            values = ", ".join(quote_text(text) for text in enum.stored.values())
            listed = f"ARRAY[{values}]"
            yield f"{column} <@ {listed}" if sql_type.endswith("[]") else f"{column} IN ({values})"
        if options.check is not None:
            yield options.check

    def _wrong(self, key: str, what: str, hint: str) -> ModelError:
        return attribute_error(self.subject, key, what, hint)
