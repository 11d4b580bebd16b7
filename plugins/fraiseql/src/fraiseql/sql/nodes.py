"""Statements that find objects of any sourced type by their ids."""

from __future__ import annotations

from attrs import frozen

from fraiseql.plan.model import Parameter, Statement
from fraiseql.plan.reads import DocumentRead, NodeRead
from fraiseql.sql.documents import Documents
from fraiseql.sql.scope import Scope


@frozen
class NodeWriter:
    """Writes one search, over the sources of all types that may be found.

    Attributes:
        documents: writes what is asked of each type.
    """

    scope: Scope
    read: NodeRead
    documents: Documents

    def one(self, parameter: Parameter) -> Statement:
        """The object of an id, or no row."""
        return self.scope.writer.finish((self._search(self.scope.writer.bind(parameter, "uuid")),))

    def many(self, parameter: Parameter) -> Statement:
        """The objects of ids, a row each in their order; null where there is none."""
        ids, size = self.scope.writer.bind_size(parameter, "uuid[]")
        with self.scope.writer.inside(size):
            search = self._search("w.id")
        return self.scope.writer.finish(
            (
                f"SELECT n.j FROM unnest({ids}) WITH ORDINALITY AS w (id, n)",  # noqa: S608
                f"LEFT JOIN LATERAL ({search}) AS n (j) ON true ORDER BY w.n",
            )
        )

    def _search(self, id_: str) -> str:
        branches = [self._branch(name, item, id_) for name, item in self.read.members.items()]
        return f"{' UNION ALL '.join(branches)} LIMIT 1"

    def _branch(self, name: str, item: DocumentRead, id_: str) -> str:
        columns = self.scope.columns(item.model)
        text = self.documents.write(item, columns, tag=name)
        table = self.scope.table(columns)
        access = columns.access(item.model.fields["id"])
        return f"SELECT {text.sql} FROM {table}{text.joins} WHERE {access.sql} = {id_}"  # noqa: S608
