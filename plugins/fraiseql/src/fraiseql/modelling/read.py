"""From ``@fraiseql.model`` classes to table models: every member classified, every name checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
from attrs import frozen

from fraiseql.declare.members import MISSING
from fraiseql.declare.model import ColumnOptions, ModelDeclaration, OnDelete, model_of
from fraiseql.errors import ModelError
from fraiseql.modelling import types
from fraiseql.modelling.model import ColumnModel, ListModel, Member, ReferenceModel, TableModel
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import FieldModel, ObjectModel, RelationKind
from fraiseql.schema.parts import Parts
from fraiseql.schema.read import Models, declared_of
from fraiseql.sql.writer import quote_text

_IDENTITY: Final = ("id", "identifier")

#: Keys that what is generated needs for itself.
_TAKEN: Final = frozenset(
    {"data", "doc", "ids", "input", "old_row", "new_row", "new_id", "given_id", "wanted"}
)

_NO_OPTIONS: Final = ColumnOptions(default=MISSING)


@frozen(kw_only=True)
class TableReader:
    """Reads the table of one model.

    Attributes:
        subject: the model as a GraphQL type.
        declared: how it is stored.
        models: every type of the schema.
        versions: attributes that are a ``fraiseql.Version``.
    """

    subject: ObjectModel
    declared: ModelDeclaration
    models: Models
    parts: Parts
    versions: tuple[str, ...] = ()

    def read(self) -> TableModel:
        """The table.

        Raises:
            ModelError: an attribute cannot be stored.
        """
        fields = {
            field.key: field
            for field in self.subject.fields.values()
            if field.method is None and field.sql is None
        }
        identifier = self._check_identity(fields)
        defaults = _defaults_of(self.declared.cls)
        members = [
            member
            for field in fields.values()
            if field.key not in _IDENTITY
            for member in self._members(field, fields, defaults)
        ]
        stored = {member.key for member in members if not isinstance(member, ListModel)}
        refer = {field.key for field in fields.values() if self._refers(field)}
        self._check_named(stored | refer, refer)
        self._check_variables(members, stored)
        return TableModel(
            entity=self.declared.entity,
            cls=self.declared.cls,
            where=place_of(self.declared.cls),
            description=_first_line(self.subject.description) or self.subject.name,
            identifier=identifier,
            label=self._label(members) if identifier else None,
            version=self._version(fields),
            keys=self._document_keys(fields),
            members=tuple(members),
            unique=self._unique(fields),
            checks=self.declared.checks,
            indexes=self.declared.indexes,
        )

    # -- identity ------------------------------------------------------------------------------

    def _check_identity(self, fields: Mapping[str, FieldModel]) -> bool:
        if "id" not in fields or fields["id"].scalar != "UUID":
            raise self._wrong("id", "must be annotated `id: UUID`", "Annotate it so.")
        found = fields.get("identifier")
        if found is not None and str(found.type) != "String!":
            raise self._wrong(
                "identifier", "must be annotated `identifier: str`", "Annotate it so."
            )
        return found is not None

    def _label(self, members: list[Member]) -> str | None:
        texts = [
            item.key
            for item in members
            if isinstance(item, ColumnModel) and item.type == "text" and not item.nullable
        ]
        wanted = self.declared.identifier
        if wanted is None:
            return next(iter(texts), None)
        if wanted not in texts:
            raise self._wrong(
                wanted,
                "shall give identifiers, and is no text that must not be null",
                f"Give identifier= one of: {', '.join(texts) or 'there is none'}.",
            )
        return wanted

    def _version(self, fields: Mapping[str, FieldModel]) -> str | None:
        if len(self.versions) > 1:
            raise self._wrong(self.versions[1], "is a second version", "Keep one of them.")
        for key in self.versions:
            if str(fields[key].type) != "Int!":
                raise self._wrong(
                    key, "is a version, and must not be null", "Annotate it `fraiseql.Version`."
                )
            return key
        return None

    def _check_named(self, stored: set[str], refer: set[str]) -> None:
        for names in self.declared.unique:
            for key in names:
                if key not in stored:
                    raise self._wrong(
                        key, "stands in unique=, and is not stored", "Name attributes of the model."
                    )
        for key in self.declared.on_delete:
            if key not in refer:
                raise self._wrong(
                    key, "stands in on_delete=, and refers to no model", "Name one that does."
                )

    def _check_variables(self, members: list[Member], stored: set[str]) -> None:
        """Generated functions have variables, which no column may be confused with."""
        for member in members:
            if isinstance(member, ReferenceModel) and f"of_{member.key}" in stored:
                raise self._wrong(
                    f"of_{member.key}", "is a name that generated functions use", "Rename it."
                )

    def _unique(self, fields: Mapping[str, FieldModel]) -> tuple[tuple[str, ...], ...]:
        """Columns of the table that are unique together; what is unique alone says so itself."""
        columns = {
            key: f"fk_{_id_key(field).removesuffix('_id')}" if self._refers(field) else key
            for key, field in fields.items()
        }
        return tuple(
            tuple(columns[key] for key in names) for names in self.declared.unique if names[1:]
        )

    # -- members -------------------------------------------------------------------------------

    def _members(
        self, field: FieldModel, fields: Mapping[str, FieldModel], defaults: Mapping[str, Any]
    ) -> Iterator[Member]:
        if field.relation is not None:
            if self._refers(field):
                yield self._reference(field, fields)
        elif self._refers(field):
            yield self._reference(field, fields)
        elif field.key not in self._reference_ids(fields):
            yield self._list_or_column(field, defaults)

    def _refers(self, field: FieldModel) -> bool:
        """Whether a field is one row of another model, embedded or as a relation."""
        if field.relation is not None:
            target = self.models.objects.get(field.relation.target)
            single = field.relation.kind is RelationKind.ONE
            return single and target is not None and model_of(target.cls) is not None
        return field.type.of is None and self._target(field) is not None

    def _target(self, field: FieldModel) -> ModelDeclaration | None:
        """The model that a field embeds; None for values, and types that are stored in the row."""
        model = self.models.objects.get(field.type.leaf)
        if model is None:
            return None
        target = model_of(model.cls)
        if target is None and model.source is not None:
            raise self._wrong(
                field.key,
                f"holds {model.name}, which is read from {model.source} and is no model",
                "Make it an @fraiseql.model, or declare the field a fraiseql.relation(on=...).",
            )
        return target

    def _reference_ids(self, fields: Mapping[str, FieldModel]) -> set[str]:
        """Keys that are the ids of references, which ``fk_`` columns hold already."""
        return {_id_key(field) for field in fields.values() if self._refers(field)}

    def _list_or_column(self, field: FieldModel, defaults: Mapping[str, Any]) -> Member:
        leaf = field.type.leaf
        if field.type.of is None:
            if leaf in self.models.objects:
                return self._column(field, "jsonb", defaults, document=True)
            return self._column(field, self._scalar_type(field, leaf), defaults)
        if field.type.of.of is not None:
            raise self._wrong(
                field.key,
                f"is {field.type}, and no column holds lists of lists",
                "Annotate it with fraiseql.JSON.",
            )
        if leaf in self.models.objects:
            target = self._target(field)
            if target is not None:
                return self._list(field, target)
            return self._column(field, "jsonb", defaults, document=True)
        return self._column(field, f"{self._scalar_type(field, leaf)}[]", defaults, document=True)

    def _list(self, field: FieldModel, target: ModelDeclaration) -> ListModel:
        options = self._options(field.key)
        child = self.models.objects[field.type.leaf]
        ways = {
            item.key: _id_key(item).removesuffix("_id")
            for item in child.fields.values()
            if item.method is None and item.type.of is None and item.type.leaf == self.subject.name
        }
        wanted = options.by
        if wanted is None and len(ways) == 1:
            wanted = next(iter(ways))
        if wanted not in ways:
            raise self._wrong(
                field.key,
                f"embeds a list of {child.name}, of which "
                f"{'several attributes refer' if len(ways) > 1 else 'no attribute refers'} here",
                f"Name one by fraiseql.column(by=...); there are: {', '.join(ways)}."
                if ways
                else f"Give {child.name} an attribute `{self.declared.entity}: "
                f"{self.subject.name}`, as a fraiseql.relation(on=...).",
            )
        return ListModel(key=field.key, entity=target.entity, by=ways[str(wanted)])

    def _reference(self, field: FieldModel, fields: Mapping[str, FieldModel]) -> ReferenceModel:
        relation = field.relation
        id_key = _id_key(field)
        if not id_key.endswith("_id"):
            raise self._wrong(
                field.key,
                f"is a relation on {id_key!r}, which does not end in _id",
                f'Write fraiseql.relation(on="{field.key}_id"), for the column fk_{field.key}.',
            )
        published = fields.get(id_key)
        if published is not None and published.scalar != "UUID":
            raise self._wrong(
                id_key, f"is the id of {self.subject.name}.{field.key}", "Annotate it as UUID."
            )
        target = model_of(self.models.objects[relation.target if relation else field.type.leaf].cls)
        assert target is not None  # what _refers says
        nullable = not field.type.nonnull
        on_delete = self.declared.on_delete.get(field.key, OnDelete.RESTRICT)
        if on_delete is OnDelete.SET_NULL and not nullable:
            raise self._wrong(
                field.key, "shall be set to null, and must not be null", "Annotate it `T | None`."
            )
        if on_delete is not OnDelete.RESTRICT and target.entity == self.declared.entity:
            raise self._wrong(
                field.key,
                f"refers to its own table with on_delete {on_delete.value!r}, which reaches rows "
                "that no generated function can foresee",
                "Leave on_delete out, and write fn_delete_ by hand.",
            )
        return ReferenceModel(
            key=id_key.removesuffix("_id"),
            entity=target.entity,
            nullable=nullable,
            embedded=relation is None,
            published=relation is not None or id_key in fields,
            unique=(field.key,) in self.declared.unique,
            on_delete=on_delete,
            description=field.description,
        )

    def _document_keys(self, fields: Mapping[str, FieldModel]) -> tuple[str, ...]:
        """The keys of the document: a relation has the id of the other instead of its document."""
        keys: dict[str, None] = {}
        for field in fields.values():
            if field.relation is None:
                keys[field.key] = None
            elif self._refers(field):
                keys[_id_key(field)] = None
        return tuple(keys)

    # -- columns -------------------------------------------------------------------------------

    def _options(self, key: str) -> ColumnOptions:
        options = declared_of(self.subject.cls).options.get(key)
        return options if isinstance(options, ColumnOptions) else _NO_OPTIONS

    def _scalar_type(self, field: FieldModel, leaf: str) -> str:
        if leaf in self.models.enums:
            return "text"
        if field.scalar is not None:
            return types.spell(self.parts.scalars[field.scalar].spec.sql_type)
        if leaf in SQL_TYPES:
            return types.spell(SQL_TYPES[leaf])
        raise self._wrong(
            field.key, f"is {field.type}, which no column holds", "Use a scalar, enum or model."
        )

    def _column(
        self,
        field: FieldModel,
        sql_type: str,
        defaults: Mapping[str, Any],
        *,
        document: bool = False,
    ) -> ColumnModel:
        key, options = field.key, self._options(field.key)
        if key in _TAKEN or len(key) > types.LONGEST_NAME:
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
        return ColumnModel(
            key=key,
            type=self._sized(key, sql_type, options),
            nullable=not field.type.nonnull,
            default=self._default(key, sql_type, options, defaults),
            unique=options.unique or (key,) in self.declared.unique,
            checks=tuple(self._checks(field, sql_type, options)),
            index=options.index,
            max_length=options.max_length,
            description=field.description,
            document=document,
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

    def _default(
        self, key: str, sql_type: str, options: ColumnOptions, defaults: Mapping[str, Any]
    ) -> str | None:
        if options.default_sql is not None:
            return options.default_sql
        if key in self.versions:
            return "1"
        if key not in defaults or defaults[key] is None:
            return None
        found = types.constant(defaults[key], sql_type)
        if found is None:
            raise self._wrong(
                key,
                f"has the default {defaults[key]!r}, which is no constant of {sql_type}",
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
        return ModelError(
            f"{self.subject.name}.{key} {what}.",
            hint=hint,
            where=place_of(self.subject.cls, key),
        )


def _id_key(field: FieldModel) -> str:
    """The key of the id of what a field refers to."""
    return f"{field.key}_id" if field.relation is None else field.relation.on


def _first_line(text: str | None) -> str | None:
    return text.strip().partition("\n\n")[0].replace("\n", " ").rstrip(".") if text else None


def _defaults_of(cls: type) -> dict[str, Any]:
    """Defaults by attribute; a factory is called once."""
    if "__attrs_attrs__" not in vars(cls):
        return {}
    # attrs documents Factory as a value, but types it as a function
    return {
        item.name: item.default.factory() if hasattr(item.default, "factory") else item.default
        for item in attrs.fields(cls)
        if item.default is not attrs.NOTHING
    }
