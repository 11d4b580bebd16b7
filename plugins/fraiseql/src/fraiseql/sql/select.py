"""Statements that read documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from fraiseql.plan.model import Parameter, Statement
from fraiseql.plan.reads import DocumentRead
from fraiseql.sql.columns import Columns
from fraiseql.sql.documents import Documents
from fraiseql.sql.rows import read_rows
from fraiseql.sql.scope import Scope
from fraiseql.sql.writer import quote_text


@frozen
class Select:
    """Writes the statement that reads one root field.

    Attributes:
        read: what is asked of each document.
        whole: Python reads the documents, so nothing is cut of them.
    """

    scope: Scope
    read: DocumentRead
    whole: bool

    def many(self, arguments: Mapping[str, Any], most: int) -> Statement:
        """A list: a document a row.

        Args:
            arguments: ``where``, ``orderBy``, ``limit``, ``offset``; traced.
            most: greatest limit.

        Raises:
            GraphQLError: a condition has no meaning.
        """
        scope, model = self.scope, self.read.model
        columns = scope.columns(model)
        if not (self.read.spliced or self.read.members):
            row = self._documents.row(self.read, columns)
            rows = read_rows(scope, model, columns, arguments, most=most, alone=True)
            statement = f"SELECT {row.sql} FROM {rows.table}{rows.clauses()}"  # noqa: S608
            return evolve(scope.writer.finish((statement,)), cells=row.cells)
        rows = read_rows(scope, model, columns, arguments, most=most)
        assert rows.size is not None  # it was bound
        with scope.writer.inside(rows.size):
            text = self._documents.write(self.read, columns)
        return scope.writer.finish(
            (
                f"SELECT {text.sql} FROM {rows.subselect()}{text.joins}",  # noqa: S608
                rows.order_again(),
            )
        )

    def one(self, name: str, parameter: Parameter) -> Statement:
        """A lookup by a field: at most one row."""
        columns = self.scope.columns(self.read.model)
        access = columns.access(self.read.model.fields[name])
        row = self._documents.row(self.read, columns)
        table = self.scope.table(columns)
        condition = f"{access.sql} = {self._bind(parameter, access.cast)}"
        select = f"SELECT {row.sql} FROM {table}{row.joins} WHERE {condition} LIMIT 1"  # noqa: S608
        return evolve(self.scope.writer.finish((select,)), cells=row.cells)

    def written(self, setting: str) -> Statement:
        """The row whose id a transaction-local setting holds."""
        columns = self.scope.columns(self.read.model)
        access = columns.access(self.read.model.fields["id"])
        handed = f"nullif(current_setting({quote_text(setting)}, true), '')::{access.cast}"
        return self.scope.writer.finish((self._only(columns, f"{access.sql} = {handed}"),))

    def again(self, id_: str) -> str:
        """A document inside of another statement, as text.

        Args:
            id_: SQL of its id, of any type.
        """
        columns = self.scope.columns(self.read.model)
        access = columns.access(self.read.model.fields["id"])
        return f"({self._only(columns, f'{access.sql} = ({id_})::{access.cast}')})"

    def _only(self, columns: Columns, condition: str) -> str:
        text = self._documents.write(self.read, columns)
        table = self.scope.table(columns)
        return f"SELECT {text.sql} FROM {table}{text.joins} WHERE {condition}"  # noqa: S608

    def _bind(self, parameter: Parameter, cast: str) -> str:
        return self.scope.writer.bind(parameter, cast)

    @property
    def _documents(self) -> Documents:
        return Documents(self.scope, self.whole)
