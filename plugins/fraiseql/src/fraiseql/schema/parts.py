"""What plugins bring to a schema: scalars, filter operators, claims, extensions."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import evolve, frozen
from fraise_hookspecs.repository import (
    FilterOperator,
    FilterOperatorSpec,
    ObjectFilterOperator,
    ObjectOrderOperator,
    OrderOperator,
    OrderOperatorSpec,
    Subject,
)
from fraise_hookspecs.schema import Scalar, ScalarSpec, TypeClaim
from fraise_hookspecs.specs import Spec

from fraiseql.errors import NameClashError

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

S = TypeVar("S", bound=Spec)


@frozen
class ScalarPart:
    """A scalar and its code."""

    spec: ScalarSpec
    scalar: Scalar


@frozen
class OperatorPart:
    """A filter operator and its code."""

    spec: FilterOperatorSpec
    operator: FilterOperator | ObjectFilterOperator


@frozen
class OrderPart:
    """An order by how well fields fit, and its code."""

    spec: OrderOperatorSpec
    operator: OrderOperator | ObjectOrderOperator


@frozen(kw_only=True)
class Parts:
    """Everything a schema takes from plugins.

    Attributes:
        claim: reads an annotation that nothing registered matches.
        context: the kernel they come from; None where only FraiseQL's own are used.
    """

    scalars: dict[str, ScalarPart]
    operators: tuple[OperatorPart, ...]
    claim: Callable[[object], TypeClaim | None]
    context: Context | None
    orders: tuple[OrderPart, ...] = ()

    def copy(self) -> Parts:
        """The same parts for one schema, which may bring scalars of its own."""
        return evolve(self, scalars=dict(self.scalars))

    def scalar_for(self, python_type: str) -> ScalarPart | None:
        """The scalar that an annotation ``module:Name`` means."""
        for part in self.scalars.values():
            if python_type in part.spec.python:
                return part
        return None

    def operators_for(self, scalar: str | None, subject: Subject) -> tuple[OperatorPart, ...]:
        """The operators of a scalar, or of lists of it; of an enum where it is None.

        One for named scalars stands before one of the same name for all.

        Raises:
            NameClashError: two operators for the scalar have one name.
        """
        found: dict[str, OperatorPart] = {}
        own: dict[str, OperatorPart] = {}
        for part in self.operators:
            spec = part.spec
            if spec.subject is not subject:
                continue
            if "*" in spec.scalars:
                found.setdefault(spec.name, part)
                continue
            is_own = scalar is not None and scalar in spec.scalars
            if is_own and own.setdefault(spec.name, part) is not part:
                raise NameClashError(
                    f"Two filter operators of {scalar} are called {spec.name}: "
                    f"{own[spec.name].spec.target} and {spec.target}.",
                    hint="Block one of the plugins that bring them, or rename one.",
                )
        return tuple((found | own).values())

    def orders_for(self, scalar: str) -> tuple[OrderPart, ...]:
        """The orders by how well fields of a scalar fit.

        Raises:
            NameClashError: two of them have one name.
        """
        found: dict[str, OrderPart] = {}
        for part in self.orders:
            spec = part.spec
            if scalar in spec.scalars and found.setdefault(spec.name, part) is not part:
                raise NameClashError(
                    f"Two order operators of {scalar} are called {spec.name}: "
                    f"{found[spec.name].spec.target} and {spec.target}.",
                    hint="Block one of the plugins that bring them, or rename one.",
                )
        return tuple(found.values())


def standard_parts() -> Parts:
    """FraiseQL's own scalars and operators, without a kernel."""
    from fraiseql import plugin

    return Parts(
        scalars={
            spec.name: ScalarPart(spec, _import(spec.target)) for spec in plugin.fraise_scalars()
        },
        operators=tuple(
            OperatorPart(spec, _import(spec.target)) for spec in plugin.fraise_filter_operators()
        ),
        orders=tuple(
            OrderPart(spec, _import(spec.target)) for spec in plugin.fraise_order_operators()
        ),
        claim=_claim_nothing,
        context=None,
    )


def parts_of(context: Context) -> Parts:
    """What the plugins of a loaded kernel bring."""

    def claim(annotation: object) -> TypeClaim | None:
        claims = context.build("fraise_type_for", annotation=annotation)
        return cast("TypeClaim", claims[0]) if claims else None

    return Parts(
        scalars={spec.name: ScalarPart(spec, code) for spec, code in _loaded(context, ScalarSpec)},
        operators=tuple(
            OperatorPart(spec, code) for spec, code in _loaded(context, FilterOperatorSpec)
        ),
        orders=tuple(OrderPart(spec, code) for spec, code in _loaded(context, OrderOperatorSpec)),
        claim=claim,
        context=context,
    )


def _claim_nothing(annotation: object) -> None:
    return None


def _loaded(context: Context, spec_class: type[S]) -> Iterable[tuple[S, Any]]:
    catalog = context.catalog(spec_class)
    return [(spec, catalog.load(spec.key)) for spec in catalog]


def _import(target: str) -> Any:  # Any: the target of a spec
    module, _, attribute = target.partition(":")
    return getattr(importlib.import_module(module), attribute)
