"""From ``@fraiseql.model`` classes to table models: every member classified, every name checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs
from attrs import frozen

from fraiseql.declare.model import ModelDeclaration
from fraiseql.errors import ModelError
from fraiseql.modelling.attributes import TAKEN, attribute_error, defaults_of
from fraiseql.modelling.columns import ColumnReader
from fraiseql.modelling.model import (
    ColumnModel,
    ListModel,
    Member,
    ReferenceModel,
    TableModel,
    TenantModel,
)
from fraiseql.modelling.references import ReferenceReader, id_key_of
from fraiseql.schema.annotations import place_of
from fraiseql.schema.model import FieldModel, ObjectModel
from fraiseql.schema.models import Models
from fraiseql.schema.parts import Parts

_IDENTITY: Final = ("id", "identifier")

#: What says to whom a row belongs.
_TENANT_TYPES: Final = frozenset({"uuid", "text", "integer", "bigint"})


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
    _columns: ColumnReader = attrs.field(init=False)
    _references: ReferenceReader = attrs.field(init=False)

    @_columns.default
    def _read_columns(self) -> ColumnReader:
        return ColumnReader(
            subject=self.subject,
            declared=self.declared,
            models=self.models,
            parts=self.parts,
            versions=self.versions,
            defaults=defaults_of(self.declared.cls),
        )

    @_references.default
    def _read_references(self) -> ReferenceReader:
        return ReferenceReader(subject=self.subject, declared=self.declared, models=self.models)

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
        members = [
            member
            for field in fields.values()
            if field.key not in _IDENTITY
            for member in self._members(field, fields)
        ]
        stored = {member.key for member in members if not isinstance(member, ListModel)}
        refer = {field.key for field in fields.values() if self._references.refers(field)}
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
            tenant=self._tenant(members, refer),
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

    def _tenant(self, members: list[Member], refer: set[str]) -> TenantModel | None:
        wanted = self.declared.tenant
        if wanted is None:
            return None
        referring = {item.id_key for item in members if isinstance(item, ReferenceModel)}
        if wanted in TAKEN or wanted in {*_IDENTITY, *refer, *referring, *self.versions}:
            raise self._wrong(
                wanted,
                "stands in tenant=, and is needed for something else",
                'Name a column of its own, such as "tenant_id".',
            )
        shown = next((item for item in members if item.key == wanted), None)
        if shown is None:
            return TenantModel(column=wanted, type="uuid", shown=False)
        if not isinstance(shown, ColumnModel) or shown.type not in _TENANT_TYPES or shown.nullable:
            raise self._wrong(
                wanted,
                "stands in tenant=, and is no UUID, text or integer that must not be null",
                "Annotate it `UUID`; or take the attribute away, and the column is not published.",
            )
        if shown.default is not None or shown.unique:
            raise self._wrong(
                wanted,
                "stands in tenant=, and has a default or is unique",
                f"Take that away: its value is the setting app.{wanted}.",
            )
        return TenantModel(column=wanted, type=shown.type, shown=True)

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
            key: f"fk_{id_key_of(field).removesuffix('_id')}"
            if self._references.refers(field)
            else key
            for key, field in fields.items()
        }
        return tuple(
            tuple(columns[key] for key in names) for names in self.declared.unique if names[1:]
        )

    # -- members -------------------------------------------------------------------------------

    def _members(self, field: FieldModel, fields: Mapping[str, FieldModel]) -> Iterator[Member]:
        if field.relation is not None:
            if self._references.refers(field):
                yield self._references.read(field, fields)
        elif self._references.refers(field):
            yield self._references.read(field, fields)
        elif field.key not in self._reference_ids(fields):
            yield self._list_or_column(field)

    def _reference_ids(self, fields: Mapping[str, FieldModel]) -> set[str]:
        """Keys that are the ids of references, which ``fk_`` columns hold already."""
        return {id_key_of(field) for field in fields.values() if self._references.refers(field)}

    def _list_or_column(self, field: FieldModel) -> Member:
        leaf = field.type.leaf
        if field.type.of is None:
            if leaf in self.models.objects:
                return self._columns.read(field, "jsonb", document=True)
            return self._columns.read(field, self._columns.scalar_type(field, leaf))
        if field.type.of.of is not None:
            raise self._wrong(
                field.key,
                f"is {field.type}, and no column holds lists of lists",
                "Annotate it with fraiseql.JSON.",
            )
        if leaf in self.models.objects:
            target = self._references.target(field)
            if target is not None:
                return self._references.read_list(field, target)
            return self._columns.read(field, "jsonb", document=True)
        return self._columns.read(
            field, f"{self._columns.scalar_type(field, leaf)}[]", document=True
        )

    def _document_keys(self, fields: Mapping[str, FieldModel]) -> tuple[str, ...]:
        """The keys of the document: a relation has the id of the other instead of its document."""
        keys: dict[str, None] = {}
        for field in fields.values():
            if field.relation is None:
                keys[field.key] = None
            elif self._references.refers(field):
                keys[id_key_of(field)] = None
        return tuple(keys)

    def _wrong(self, key: str, what: str, hint: str) -> ModelError:
        return attribute_error(self.subject, key, what, hint)


def _first_line(text: str | None) -> str | None:
    return text.strip().partition("\n\n")[0].replace("\n", " ").rstrip(".") if text else None
