"""Which server engine serves: the one that was named, else the best that can."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from fraise_hookspecs import FraiseError
from fraise_hookspecs.repository import EngineAvailability, ServerEngineSpec

from fraiseql.errors import UnknownEngineError
from fraiseql.suggestions import suggest

if TYPE_CHECKING:
    from fraise_hookspecs.context import Catalog, Context

_LOG: Final = logging.getLogger("fraiseql")


@frozen
class PassedOver:
    """An engine that would have been preferred, and why it cannot serve here."""

    engine: str
    error: FraiseError

    def as_dict(self) -> dict[str, object]:
        """The same for machines."""
        return {"engine": self.engine, **self.error.as_dict()}


@frozen
class ChosenEngine:
    """The engine that serves.

    Attributes:
        name: of the engine.
        passed_over: those that would have been preferred, the best first.
    """

    name: str
    passed_over: tuple[PassedOver, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """A line for each engine that was passed over: what, why, and how to mend it."""
        return tuple(
            f"The engine {self.name} serves instead of {one.engine}. "
            f"{_as_sentence(str(one.error))} {_as_sentence(one.error.hint)}".rstrip()
            for one in self.passed_over
        )

    def as_dict(self) -> dict[str, object]:
        """The same for machines."""
        return {
            "engine": self.name,
            "passed_over": [one.as_dict() for one in self.passed_over],
        }

    def log(self) -> None:
        """Warn of each engine that was passed over; logs as JSON have its error in fields."""
        for one, line in zip(self.passed_over, self.lines(), strict=True):
            fields: dict[str, Any] = {"engine": one.engine, "code": one.error.code}  # Any: JSON
            _LOG.warning("%s", line, extra={"fields": fields})


def choose_engine(context: Context, name: str | None) -> ChosenEngine:
    """The engine of that name, or the preferred one of those that can serve here.

    Raises:
        FraiseError: there is none of that name, and the hint lists them; it cannot serve here; or
            the settings ask for one that cannot.
    """
    engines = context.catalog(ServerEngineSpec)
    if name is not None and name not in engines:
        raise UnknownEngineError(
            f"--engine must name a server engine that is installed, found {name!r}.",
            hint=suggest(name, [spec.name for spec in engines]),
        )
    if name is not None:
        return ChosenEngine(require_available(context, name))
    passed: list[PassedOver] = []
    for spec in sorted(engines, key=lambda spec: (spec.preference, spec.name), reverse=True):
        error = _find_hindrance(engines, spec, context)
        if error is None:
            return ChosenEngine(spec.name, tuple(passed))
        passed.append(PassedOver(spec.name, error))
    raise passed[0].error


def require_available(context: Context, name: str) -> str:
    """The name of an engine that is there, and can serve here.

    Raises:
        FraiseError: it cannot; the error is the engine's own.
    """
    engines = context.catalog(ServerEngineSpec)
    spec = engines.get(name)
    error = _find_hindrance(engines, spec, context)
    if error is not None:
        raise error
    return spec.name


def _find_hindrance(
    engines: Catalog[ServerEngineSpec], spec: ServerEngineSpec, context: Context
) -> FraiseError | None:
    if spec.availability is None:
        return None
    find: EngineAvailability = engines.load_target(spec.name, spec.availability)
    return find(context)


def _as_sentence(text: str) -> str:
    return f"{text.rstrip('.')}." if text else ""
