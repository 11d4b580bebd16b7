"""What is known of a request on its way, and the answer in which it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field
from graphql import GraphQLError

from fraiseql.execute.answer import AnswerWriter, refuse_request
from fraiseql.execute.delivery import Delivery, UndeliverableError
from fraiseql.execute.failures import INTERNAL, TIMEOUT, Failure, failure_of
from fraiseql.execute.retries import Retries
from fraiseql.request import AnswerKind, GraphQLAnswer

if TYPE_CHECKING:
    from graphql import OperationDefinitionNode

_CUT_OFF: Final = (
    "The request took too long and was cancelled; which of its mutations were done is not known."
)


class RefusedError(Exception):
    """A request ends before it is executed."""

    def __init__(self, kind: AnswerKind, errors: tuple[GraphQLError, ...]) -> None:
        super().__init__(kind)
        self.kind = kind
        self.errors = errors


@define
class Asked:
    """What is known of a request so far.

    Attributes:
        debug: whether answers say what the server knows of a failure.
        is_begun: whether a mutation may have changed something.
        retries: of its transactions.
    """

    debug: bool
    document: str | None = None
    operation: OperationDefinitionNode | None = None
    is_begun: bool = False
    retries: Retries = field(factory=Retries)

    def answer(self, kind: AnswerKind, writer: AnswerWriter, body: bytes) -> GraphQLAnswer:
        """The answer, with what the log says of the request."""
        node = self.operation
        return GraphQLAnswer(
            body=body,
            kind=kind,
            has_errors=writer.has_errors,
            operation=None if node is None else node.operation.value,
            name=None if node is None or node.name is None else node.name.value,
            document=self.document,
            codes=writer.codes,
            retries=self.retries.done,
        )

    def answer_in_parts(self, kind: AnswerKind, delivery: Delivery) -> GraphQLAnswer:
        """The same for an answer that was handed over in parts."""
        told = self.answer(kind, AnswerWriter(), b"")
        codes = delivery.codes
        return evolve(told, has_errors=bool(codes), codes=codes, parts=delivery.parts)

    def refuse(self, kind: AnswerKind, errors: tuple[GraphQLError, ...]) -> GraphQLAnswer:
        """The answer to a request that is not executed, or of which nothing is left to tell."""
        writer = refuse_request(errors, debug=self.debug)
        return self.answer(kind, writer, writer.finish_refused())

    def give_up(self, error: Exception) -> GraphQLAnswer:
        """The answer where something failed that is no field's."""
        failure = failure_of(error, debug=self.debug, writing=self.is_begun)
        if self.is_begun and isinstance(error, TimeoutError):
            failure = evolve(failure, message=_CUT_OFF)
        told = GraphQLError(failure.message, extensions=dict(failure.extensions))
        return self.refuse(_kind_of(failure), (told,))

    async def break_off(self, error: Exception, delivery: Delivery) -> GraphQLAnswer:
        """End an answer of which parts were handed over; its mutations are told of by then.

        Raises:
            Exception: what the one who takes the parts raised at the last of them.
        """
        failure = failure_of(error, debug=self.debug)
        try:
            await delivery.fail(failure)
        except UndeliverableError as undelivered:
            raise undelivered.reason from None
        return self.answer_in_parts(_kind_of(failure), delivery)


def _kind_of(failure: Failure) -> AnswerKind:
    if failure.lost:
        return AnswerKind.UNAVAILABLE
    kinds = {TIMEOUT: AnswerKind.TIMED_OUT, INTERNAL: AnswerKind.FAILED}
    return kinds.get(failure.extensions["code"], AnswerKind.REFUSED)
