"""Statements of mutations that functions do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from graphql import GraphQLError, GraphQLInt

from fraiseql.execute.failures import STATES
from fraiseql.execute.fields import public_names
from fraiseql.plan.expressions import express
from fraiseql.plan.model import Expression, Statement
from fraiseql.plan.reads import DocumentRead
from fraiseql.plan.refusal import refuse
from fraiseql.plan.results import ResultRead
from fraiseql.schema.build import BuiltSchema
from fraiseql.schema.model import RootModel
from fraiseql.sql.batch import Batch
from fraiseql.sql.call import WRITTEN, Call
from fraiseql.sql.catalog import Function, Returns
from fraiseql.sql.outcome import OutcomeDocument
from fraiseql.sql.scope import Scope
from fraiseql.sql.select import Select
from fraiseql.sql.writer import SqlWriter, quote_text


@frozen(kw_only=True)
class CallWriter:
    """Writes the statements of one mutation.

    Attributes:
        scope: of the statement that answers.
        whole: Python computes something of the documents, and needs them whole.
        batch_items: greatest number of items of a batch.
    """

    schema: BuiltSchema
    root: RootModel
    function: Function
    scope: Scope
    whole: bool
    batch_items: int

    def write(
        self, read: DocumentRead | ResultRead | None, arguments: Mapping[str, Any]
    ) -> tuple[Statement, ...]:
        """The statements; the rows of the last are the answer.

        Args:
            read: what is asked of the documents that it gives; None where it gives none.
            arguments: traced.

        Raises:
            GraphQLError: relations are asked for of documents that have none.
        """
        root = self.root
        is_id = self.function.returns is Returns.SCALAR
        if isinstance(read, ResultRead):
            if read.document is not None and read.document.spliced and not is_id:
                raise self._unrelated()
            if root.item is not None:
                return self._batch(read, arguments)
        call = Call(
            SqlWriter(),
            self.function,
            self.schema.parts,
            expects_version=root.expects_version,
            expected=self._expected(arguments),
        )
        value = arguments.get("input")
        type_: Any = None if root.input is None else self.schema.graphql.type_map[root.input]
        if isinstance(read, ResultRead):
            return (call.keeping(value, type_), self._outcome(read))
        if is_id and read is not None:
            select = Select(self.scope, read, self.whole)
            return (call.handing_over(value, type_), select.written(WRITTEN))
        if read is not None and read.spliced:
            raise self._unrelated()
        return (call.answering(value, type_),)

    def _unrelated(self) -> GraphQLError:
        return refuse(f"{self.root.name} gives its own documents, which have no relations.")

    def _expected(self, arguments: Mapping[str, Any]) -> Expression | None:
        if not self.root.expects_version:
            return None
        name = self.root.arguments[-1].name
        return express(arguments[name], GraphQLInt) if name in arguments else None

    def _outcome(self, read: ResultRead) -> Statement:
        document = self._document(read, "w.result")
        return self.scope.writer.finish(
            (
                f"SELECT {document}",
                "FROM (SELECT",
                f"nullif(current_setting({quote_text(WRITTEN)}, true), '')::jsonb AS result) AS w",
            )
        )

    def _document(self, read: ResultRead, result: str) -> str:
        """SQL of the document of an outcome, by SQL of what the function gave."""
        assert self.root.outcome is not None  # asked for of outcomes alone
        name = str(self.root.function)
        return OutcomeDocument(self.root.outcome, name, result, read.members, self._again).write()

    def _batch(self, read: ResultRead, arguments: Mapping[str, Any]) -> tuple[Statement, ...]:
        root, mutation_type = self.root, self.schema.graphql.mutation_type
        assert mutation_type is not None  # the root is a field of it
        model = self.schema.models.inputs[str(root.input)]
        batch = Batch(
            function=self.function,
            model=model,
            names=public_names(model),
            is_outcome=root.outcome is not None,
            states=STATES,
            result=lambda given: self._item(read, given),
            answer=self.scope.writer,
        )
        types = {key: item.type for key, item in mutation_type.fields[root.name].args.items()}
        return batch.write(arguments, types, self.batch_items)

    def _item(self, read: ResultRead, given: str) -> str:
        """SQL of the JSON text of one item of a batch, by SQL of what the function gave."""
        if self.root.outcome is not None:
            return self._document(read, given)
        if self.function.returns is Returns.SCALAR and read.document is not None:
            return self._again(read.document, f"{given} #>> '{{}}'")
        return f"{given}::text"

    def _again(self, read: DocumentRead, id_: str) -> str:
        return Select(self.scope, read, self.whole).again(id_)
