"""Statements that read a relation for many objects at once, which Python gave."""

from __future__ import annotations

from attrs import frozen

from fraiseql.plan.loads import PARENTS, LoadRead
from fraiseql.plan.model import Form, Parameter, Statement, Variable
from fraiseql.plan.reads import DocumentRead
from fraiseql.schema.model import RelationKind
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Columns
from fraiseql.sql.documents import Documents
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
        is_one = relation.kind is RelationKind.ONE
        return (relation.on,) if is_one and self.read.owner.holds(relation.on) else ("id",)

    def write(self) -> Statement:
        """A row for each object in their order: JSON text of what it refers to.

        Raises:
            GraphQLError: a condition has no meaning.
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
        with scope.writer.inside(size):
            sql = self.documents.relation(self.read.relation, DocumentRead(owner), given)
        return scope.writer.finish(
            (f"SELECT r.j FROM {table} CROSS JOIN LATERAL ({sql}) AS r (j) ORDER BY w.n",)  # noqa: S608
        )
