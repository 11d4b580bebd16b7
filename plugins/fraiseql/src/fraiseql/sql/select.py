"""Statements that read documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from fraiseql.plan.model import Parameter, Statement
from fraiseql.schema.model import FieldModel, ObjectModel
from fraiseql.sql.columns import Columns
from fraiseql.sql.writer import SqlWriter, quote_name, quote_text

#: The column of generated tables that holds the document as text.
TEXT_TWIN: Final = "doc"

#: json_build_object takes 100 arguments.
_PAIRS: Final = 50


@frozen
class Select:
    """Writes the statement that reads one root field.

    Attributes:
        embedded: names of the types that are objects.
    """

    writer: SqlWriter
    columns: Columns
    subject: ObjectModel
    embedded: frozenset[str]

    def document(self, keys: Mapping[str, FieldModel] | None) -> str:
        """SQL of the document as text, cut to what is asked where that is cheaper.

        Scalars are put together from columns and single keys; as soon as something embedded is
        asked for, the whole document is cheaper than its parts.

        Args:
            keys: of the document that are asked for; None for all of it.
        """
        if keys is not None and len(keys) <= _PAIRS:
            models = keys.values()
            if all(
                model.type.of is None and model.type.leaf not in self.embedded for model in models
            ):
                pairs = [
                    f"{quote_text(model.key)}, {self.columns.output(model)}" for model in models
                ]
                return f"json_build_object({', '.join(pairs)})::text"
        twin = self.columns.source.columns.get(TEXT_TWIN)
        return quote_name("t", TEXT_TWIN) if twin and twin.type == "text" else "t.data::text"

    def order(self, entries: Sequence[Mapping[str, Any]]) -> str:
        """The ORDER BY clause; the id ends it, so that pages are stable.

        Args:
            entries: coerced ``ArtistOrder`` values.
        """
        keys: list[str] = []
        names: list[str] = []
        for entry in entries:
            name = entry["field"]
            if name in names:
                continue
            names.append(name)
            nulls = entry.get("nulls")
            key = f"{self.columns.access(self.subject.fields[name]).sql} {entry['direction']}"
            keys.append(key if nulls is None else f"{key} NULLS {nulls}")
        if "id" not in names:
            keys.append(self.columns.access(self.subject.fields["id"]).sql)
        return f"ORDER BY {', '.join(keys)}"

    def _from(self, document: str) -> str:
        source = quote_name(*self.columns.source.parts)
        return f"SELECT {document} FROM {source} AS t"  # noqa: S608  # names are quoted

    def many(
        self,
        document: str,
        *,
        condition: str,
        order: str,
        limit: Parameter,
        offset: Parameter,
    ) -> Statement:
        """A list: a document a row."""
        return self.writer.finish(
            (
                self._from(document),
                f"WHERE {condition}" if condition else "",
                order,
                f"LIMIT {self.writer.bind(limit, 'int8')}",
                f"OFFSET {self.writer.bind(offset, 'int8')}",
            )
        )

    def one(self, document: str, *, field: str, parameter: Parameter) -> Statement:
        """A lookup: at most one row."""
        access = self.columns.access(self.subject.fields[field])
        return self.writer.finish(
            (
                self._from(document),
                f"WHERE {access.sql} = {self.writer.bind(parameter, access.cast)}",
                "LIMIT 1",
            )
        )

    def written(self, document: str, setting: str) -> Statement:
        """The row whose id a transaction-local setting holds."""
        access = self.columns.access(self.subject.fields["id"])
        handed = f"nullif(current_setting({quote_text(setting)}, true), '')::{access.cast}"
        return self.writer.finish(
            (
                self._from(document),
                f"WHERE {access.sql} = {handed}",
            )
        )
