"""Operations by request: read once, kept, and refused where they are not valid."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from attrs import frozen
from graphql import GraphQLError
from graphql.execution.values import VariableValues

from fraiseql.engine.asked import RefusedError
from fraiseql.execute.ready import ReadyPlan
from fraiseql.plan.cache import AdmittingCache
from fraiseql.plan.cost_program import Cost, check_cost
from fraiseql.plan.document import (
    Document,
    DocumentChecks,
    InvalidDocumentError,
    UnparsableDocumentError,
    read_document,
)
from fraiseql.plan.prepare import (
    BadVariablesError,
    NoSuchOperationError,
    Prepared,
    choose_operation,
)
from fraiseql.plan.refusal import BAD_USER_INPUT
from fraiseql.request import AnswerKind, GraphQLRequest

if TYPE_CHECKING:
    from fraiseql.persisted.trusted import TrustedDocument
    from fraiseql.settings import FraiseqlSettings

_BYTES_A_CHARACTER: Final = 200


class KnownDocument:
    """A document that is kept, with what was prepared of its operations."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations: dict[str | None, Prepared[ReadyPlan]] = {}


@frozen
class KeptPlans:
    """What is kept of documents, and how often it was found.

    Attributes:
        entries: documents.
        size: bytes of them and their plans, roughly; trusted documents are not in it.
        hits: requests whose document was kept.
        misses: requests whose document was not.
        evictions: documents that went to make room for others.
    """

    entries: int
    size: int
    hits: int
    misses: int
    evictions: int


class Operations:
    """Finds the operation of a request, and reads documents that it does not know.

    Args:
        checks: of documents that clients send.
        cache: of such documents, by their text.
        settings: how many plans an operation may have, and what it may cost.
    """

    def __init__(
        self,
        checks: DocumentChecks,
        cache: AdmittingCache[KnownDocument],
        settings: FraiseqlSettings,
    ) -> None:
        self._checks = checks
        self._cache = cache
        self._variants = settings.plans.variants
        self._cost = settings.limits.cost
        self._kept: dict[str, KnownDocument] = {}
        self._hits = 0
        self._misses = 0

    @property
    def kept(self) -> KeptPlans:
        """What is kept just now."""
        return KeptPlans(
            entries=len(self._kept) + len(self._cache),
            size=self._cache.size,
            hits=self._hits,
            misses=self._misses,
            evictions=self._cache.evictions,
        )

    def forget(self, files: Iterable[TrustedDocument]) -> None:
        """Forget all plans; these documents are known from now on, and never forgotten."""
        self._cache.clear()
        self._kept = {file.text: KnownDocument(file.document) for file in files}

    def find(self, request: GraphQLRequest) -> Prepared[ReadyPlan]:
        """The operation that is asked for.

        Raises:
            RefusedError: the document is not valid, or has no such operation; or it is a mutation
                where only queries are run.
        """
        known = self._kept.get(request.query) or self._cache.get(request.query)
        if known is None:
            self._misses += 1
            known = self._read(request.query)
        else:
            self._hits += 1
        prepared = known.operations.get(request.operation_name)
        if prepared is None:
            prepared = self._choose(known, request.operation_name)
        if request.read_only and prepared.is_mutation:
            refusal = GraphQLError(
                "Only queries can be run here; send mutations by POST.",
                extensions={"code": "READ_ONLY"},
            )
            raise RefusedError(AnswerKind.READ_ONLY, (refusal,))
        return prepared

    def _read(self, text: str) -> KnownDocument:
        try:
            known = KnownDocument(read_document(text, self._checks))
        except UnparsableDocumentError as error:
            raise RefusedError(AnswerKind.UNPARSABLE, error.errors) from None
        except InvalidDocumentError as error:
            raise RefusedError(AnswerKind.INVALID, error.errors) from None
        self._cache.put(text, known, len(text) * _BYTES_A_CHARACTER)
        return known

    def _choose(self, known: KnownDocument, wanted: str | None) -> Prepared[ReadyPlan]:
        try:
            operation = choose_operation(known.document, wanted)
        except NoSuchOperationError as error:
            refusal = GraphQLError(str(error), extensions={"code": "OPERATION_RESOLUTION_FAILURE"})
            raise RefusedError(AnswerKind.NO_OPERATION, (refusal,)) from None
        # The only operation of a document is asked for with its name and without.
        name = None if operation.name is None else operation.name.value
        prepared = known.operations.get(name) or Prepared(
            known.document, operation, self._checks.schema, self._variants, self._cost, _weigh
        )
        known.operations[name] = known.operations[wanted] = prepared
        return prepared

    def coerce(self, prepared: Prepared[ReadyPlan], request: GraphQLRequest) -> VariableValues:
        """The variables of a request, as the operation declares them.

        Raises:
            RefusedError: they are not such.
        """
        try:
            return prepared.coerce(request.variables, suggestions=self._checks.suggestions)
        except BadVariablesError as error:
            for item in error.errors:
                item.extensions = {**(item.extensions or {}), "code": BAD_USER_INPUT}
            raise RefusedError(AnswerKind.BAD_VARIABLES, error.errors) from None


def require_cost(prepared: Prepared[ReadyPlan], values: VariableValues) -> Cost:
    """Checked before hooks see an input; it is the cost of whatever plan is then chosen.

    Raises:
        RefusedError: it is beyond the limit.
    """
    try:
        return check_cost(prepared.view.cost, values.coerced, prepared.view.operation)
    except GraphQLError as error:
        raise RefusedError(AnswerKind.INVALID, (error,)) from None


def _weigh(ready: ReadyPlan) -> int:
    """How many characters a plan has, roughly."""
    return sum(len(statement.sql) for statement in ready.statements)
