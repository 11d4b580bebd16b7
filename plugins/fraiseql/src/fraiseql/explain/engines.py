"""Which server engines answer an operation by themselves, and why others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import frozen
from fraise_hookspecs.repository import ServerEngineSpec

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.engine.engine import Engine
    from fraiseql.engine.watching import AnsweredOperation


class EngineExplainer(Protocol):
    """The target ``explainer`` of a server engine's spec."""

    def __call__(
        self, engine: Engine, context: Context, operation: AnsweredOperation
    ) -> str | None:
        """Why the engine leaves an operation to Python; None where it answers it by itself.

        Args:
            engine: that planned it.
            context: the open kernel.
            operation: with its plan and variables, as if it had been answered.

        Returns:
            what follows on "because", for a person: what it is about, and what would help.
        """
        ...


@frozen
class ExplainedEngine:
    """What a server engine makes of the operation.

    Attributes:
        engine: its name.
        reason: why it leaves the operation to Python; None where it answers it by itself.
    """

    engine: str
    reason: str | None

    def line(self) -> str:
        """One line for people."""
        answer = "yes" if self.reason is None else f"no, because {self.reason}"
        return f"{self.engine.capitalize()}: {answer}"


def explain_engines(
    context: Context, engine: Engine, operation: AnsweredOperation
) -> tuple[ExplainedEngine, ...]:
    """Ask all server engines that have something to say.

    Args:
        context: has the server engines.
        engine: that planned the operation.
        operation: as if it had been answered.
    """
    engines = context.catalog(ServerEngineSpec)

    def ask(name: str, target: str) -> str | None:
        explain: EngineExplainer = engines.load_target(name, target)
        return explain(engine, context, operation)

    return tuple(
        ExplainedEngine(spec.name, ask(spec.name, spec.explainer))
        for spec in engines
        if spec.explainer is not None
    )
