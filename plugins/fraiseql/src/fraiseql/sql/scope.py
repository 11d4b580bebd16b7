"""What is known while one statement is written."""

from __future__ import annotations

from attrs import field, frozen

from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import ObjectModel
from fraiseql.sql.catalog import SourceCatalog
from fraiseql.sql.columns import Columns
from fraiseql.sql.writer import SqlWriter, quote_name


@frozen(kw_only=True)
class Bounds:
    """How much a client may ask for at once.

    Attributes:
        offset: greatest ``offset`` of a list.
        items: greatest number of items of a list in an argument.
    """

    offset: int
    items: int


@frozen(kw_only=True)
class Scope:
    """One statement, over one schema and one database.

    Attributes:
        reads: told of every source that the statement reads.
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    bounds: Bounds
    reads: set[str]
    writer: SqlWriter = field(factory=SqlWriter)

    def model(self, name: str) -> ObjectModel:
        """An object type by name."""
        return self.schema.models.objects[name]

    def columns(self, model: ObjectModel) -> Columns:
        """A sourced type's rows, under an alias that the statement has not used."""
        name = str(model.source)
        self.reads.add(name)
        return Columns(self.catalog.sources[name], self.schema.parts, alias=self.writer.alias("t"))

    def table(self, columns: Columns) -> str:
        """The source of rows with its alias, for FROM."""
        return f"{quote_name(*columns.source.parts)} AS {columns.alias}"
