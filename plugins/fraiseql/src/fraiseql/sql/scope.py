"""What is known while one statement is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from attrs import define, field, frozen
from graphql import GraphQLError

from fraiseql.plan.model import Parameter
from fraiseql.plan.refusal import LIMIT_EXCEEDED
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import ObjectModel
from fraiseql.sql.catalog import SourceCatalog
from fraiseql.sql.columns import Columns
from fraiseql.sql.unions import UnionSource, fields_of, unite
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


@define
class Tally:
    """Counts what the filters of one operation ask, all its statements together.

    A filter that comes by a variable stands in the SQL as often as the document uses it.

    Attributes:
        most: greatest number.
    """

    most: int
    _found: int = field(init=False, default=0)

    def add(self, count: int) -> None:
        """Count some more.

        Raises:
            GraphQLError: they are too many.
        """
        self._found += count
        if self._found > self.most:
            raise GraphQLError(
                f"The filters of an operation may have at most {self.most} keys and items "
                "together.",
                extensions={"code": LIMIT_EXCEEDED},
            )


@frozen(kw_only=True)
class Scope:
    """One statement, over one schema and one database.

    Attributes:
        tally: shared by all statements of an operation.
        reads: told of every source that the statement reads.
        watch: told of everything that it filters and orders by.
    """

    schema: BuiltSchema
    catalog: SourceCatalog
    bounds: Bounds
    tally: Tally
    reads: set[str]
    watch: Watch | None = None
    writer: SqlWriter = field(factory=SqlWriter)
    _bound: dict[Hashable, str] = field(init=False, factory=dict)

    def model(self, name: str) -> ObjectModel:
        """An object type by name."""
        return self.schema.models.common(name)

    def columns(self, model: ObjectModel) -> Columns:
        """A type's rows, under an alias that the statement has not used.

        Of an abstract type without a source they are those of the sources of all its types.
        """
        if model.source is not None:
            return self.rows(model.source)
        models = self.schema.models
        abstract = models.abstract(model.name)
        assert abstract is not None  # the schema lists sourced types only
        members = [models.objects[name] for name in sorted(abstract.members)]
        for member in members:
            self.reads.add(str(member.source))
        rows = [
            (each, Columns(self.catalog.sources[str(each.source)], self.schema.parts))
            for each in members
        ]
        source = unite(model, fields_of(model, models), rows)
        return Columns(source, self.schema.parts, alias=self.writer.alias("t"))

    def rows(self, source: str) -> Columns:
        """The rows of a source by its name, likewise."""
        self.reads.add(source)
        alias = self.writer.alias("t")
        return Columns(self.catalog.sources[source], self.schema.parts, alias=alias)

    def once(self, name: Hashable, parameter: Callable[[], Parameter], cast: str) -> str:
        """SQL of a parameter that a statement needs once, however often it is used."""
        if name not in self._bound:
            self._bound[name] = self.writer.bind(parameter(), cast)
        return self._bound[name]

    def table(self, columns: Columns) -> str:
        """The source of rows with its alias, for FROM."""
        if isinstance(columns.source, UnionSource):
            return f"({columns.source.select()}) AS {columns.alias}"
        return f"{quote_name(*columns.source.parts)} AS {columns.alias}"
