"""Statements that read a relation for many objects at once, which Python gave."""

from __future__ import annotations

from attrs import frozen

from fraiseql.plan.loads import PARENTS, LoadRead
from fraiseql.plan.model import Form, Parameter, Statement, Variable
from fraiseql.plan.reading import DocumentRead
from fraiseql.schema.model import RelationKind
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Columns
from fraiseql.sql.documents import Documents
from fraiseql.sql.relations import holds
from fraiseql.sql.scope import Scope


@frozen
class LoadWriter:
    """Writes the statement of one relation."""

    scope: Scope
    read: LoadRead
    documents: Documents

    @property
    def keys(self) -> tuple[str, ...]:
        """Attributes of the objects that the statement needs."""
        relation = self.read.relation.field.relation
        assert relation is not None
        if relation.kind is RelationKind.ONE and not self._looks_up:
            return (relation.on,)
        return ("id",)

    @property
    def _looks_up(self) -> bool:
        """Whether the key stands in a column of the objects' own source alone."""
        relation, owner = self.read.relation.field.relation, self.read.owner
        assert relation is not None
        is_one = relation.kind is RelationKind.ONE
        return is_one and owner.source is not None and not holds(owner, relation.on)

    def write(self) -> Statement:
        """A row for each object in their order: JSON text of what it refers to.

        Raises:
            GraphQLError: a condition has no meaning, or the objects do not have the key.
        """
        scope, owner = self.scope, self.read.owner
        parents = Parameter(
            expression=Variable(PARENTS, (), "[JSON!]"), label="parents", form=Form.JSON_ITEMS
        )
        bound, size = scope.writer.bind_size(parents, "jsonb[]")
        given = Columns(
            Source((), {}), scope.schema.parts, alias="w", document="w.data", prefix=None
        )
        table = f"unnest({bound}) WITH ORDINALITY AS w (data, n)"
        columns = given
        if self._looks_up:
            columns = scope.columns(owner)
            id_ = owner.fields["id"]
            match = f"{columns.access(id_).sql} = {given.access(id_).sql}"
            table += f" LEFT JOIN {scope.table(columns)} ON {match}"
        with scope.writer.inside(size):
            sql = self.documents.relation(self.read.relation, DocumentRead(owner), columns)
        return scope.writer.finish(
            (f"SELECT r.j FROM {table} CROSS JOIN LATERAL ({sql}) AS r (j) ORDER BY w.n",)  # noqa: S608
        )
