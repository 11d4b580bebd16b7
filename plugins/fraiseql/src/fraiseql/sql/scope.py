"""What is known while one statement is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from attrs import field, frozen

from fraiseql.plan.model import Parameter
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import ObjectModel
from fraiseql.sql.catalog import SourceCatalog
from fraiseql.sql.columns import Columns
from fraiseql.sql.uses import Watch
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
        watch: told of everything that it filters and orders by.
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    bounds: Bounds
    reads: set[str]
    watch: Watch | None = None
    writer: SqlWriter = field(factory=SqlWriter)
    _bound: dict[Hashable, str] = field(init=False, factory=dict)

    def model(self, name: str) -> ObjectModel:
        """An object type by name."""
        return self.schema.models.objects[name]

    def columns(self, model: ObjectModel) -> Columns:
        """A sourced type's rows, under an alias that the statement has not used."""
        name = str(model.source)
        self.reads.add(name)
        return Columns(self.catalog.sources[name], self.schema.parts, alias=self.writer.alias("t"))

    def once(self, name: Hashable, parameter: Callable[[], Parameter], cast: str) -> str:
        """SQL of a parameter that a statement needs once, however often it is used."""
        if name not in self._bound:
            self._bound[name] = self.writer.bind(parameter(), cast)
        return self._bound[name]

    def table(self, columns: Columns) -> str:
        """The source of rows with its alias, for FROM."""
        return f"{quote_name(*columns.source.parts)} AS {columns.alias}"
