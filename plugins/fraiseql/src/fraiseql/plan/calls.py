"""Statements of mutations that functions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen
from graphql import GraphQLInt

from fraiseql.execute.failures import STATES
from fraiseql.plan.expressions import express
from fraiseql.plan.model import Expression, Statement
from fraiseql.plan.reading import DocumentRead
from fraiseql.plan.refusal import refuse
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import OutcomeModel, RootModel
from fraiseql.sql.batch import Batch
from fraiseql.sql.call import WRITTEN, Call
from fraiseql.sql.catalog import Function, Returns
from fraiseql.sql.outcome import OutcomeDocument
from fraiseql.sql.select import Select
from fraiseql.sql.writer import SqlWriter, quote_text


@frozen(kw_only=True)
class CallWriter:
    """Writes the statements of one mutation.

    Attributes:
        select: what reads documents.
        batch_items: greatest number of items of a batch.
    """

    schema: BuiltSchema
    root: RootModel
    function: Function
    select: Callable[[DocumentRead], Select]
    batch_items: int

    def write(
        self, read: DocumentRead | None, arguments: Mapping[str, Any]
    ) -> tuple[Statement, ...]:
        """The statements; the rows of the last are the answer.

        Args:
            read: what is asked of the documents that it gives; None where it gives none.
            arguments: traced.

        Raises:
            GraphQLError: relations are asked for of documents that have none.
        """
        root, name = self.root, str(self.root.function)
        reads_again = (
            root.outcome is None
            and root.item is None
            and self.function.returns is Returns.SCALAR
            and read is not None
        )
        if read is not None and read.spliced and not reads_again:
            raise refuse(f"{self.root.name} gives its own documents, which have no relations.")
        if root.item is not None:
            return self._batch(arguments)
        call = Call(
            SqlWriter(),
            self.function,
            self.schema.parts,
            expects_version=root.expects_version,
            expected=self._expected(arguments),
        )
        value = arguments.get("input")
        type_: Any = None if root.input is None else self.schema.graphql.type_map[root.input]
        if root.outcome is not None:
            return (call.keeping(value, type_), self._outcome(root.outcome, name))
        if reads_again and read is not None:
            return (call.handing_over(value, type_), self.select(read).written(WRITTEN))
        return (call.answering(value, type_),)

    def _expected(self, arguments: Mapping[str, Any]) -> Expression | None:
        if not self.root.expects_version:
            return None
        name = self.root.arguments[-1].name
        return express(arguments[name], GraphQLInt) if name in arguments else None

    def _outcome(self, outcome: OutcomeModel, function: str) -> Statement:
        document = OutcomeDocument(outcome, function, "w.result", self._again).write()
        return SqlWriter().finish(
            (
                f"SELECT {document}",
                "FROM (SELECT",
                f"nullif(current_setting({quote_text(WRITTEN)}, true), '')::jsonb AS result) AS w",
            )
        )

    def _batch(self, arguments: Mapping[str, Any]) -> tuple[Statement, ...]:
        root, mutation_type = self.root, self.schema.graphql.mutation_type
        assert mutation_type is not None  # the root is a field of it
        batch = Batch(
            function=self.function,
            model=self.schema.models.inputs[str(root.input)],
            is_outcome=root.outcome is not None,
            states=STATES,
            result=self._item,
        )
        types = {key: item.type for key, item in mutation_type.fields[root.name].args.items()}
        return batch.write(arguments, types, self.batch_items)

    def _item(self, given: str) -> str:
        """SQL of the JSON text of one item of a batch, by SQL of what the function gave."""
        root = self.root
        if root.outcome is not None:
            return OutcomeDocument(root.outcome, str(root.function), given, self._again).write()
        if self.function.returns is Returns.SCALAR and root.subject in self.schema.models.objects:
            return self._again(root.subject, f"{given} #>> '{{}}'")
        return f"{given}::text"

    def _again(self, type_: str, id_: str) -> str:
        """SQL of a document, as text, by SQL of its id; empty where there is no source of it."""
        model = self.schema.models.objects[type_]
        return "" if model.source is None else self.select(DocumentRead(model)).again(id_)
