"""The cost of an operation as a function of its variables; part of a plan, and evaluated by it.

It is a straight line of steps: one for each list whose cost a variable has a say in.  All else is
added up when the operation is compiled.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from attrs import frozen
from graphql import GraphQLError, Node

from fraiseql.plan.refusal import LIMIT_EXCEEDED

#: More items than this count as so many; a float still knows each of them.
MOST_ITEMS: Final = 2**53


@frozen
class Size:
    """How many items a list may have: what the first of these variables says, else a number."""

    fixed: int
    variables: tuple[str, ...] = ()

    def evaluate(self, coerced: Mapping[str, Any]) -> int:
        """The number.

        Args:
            coerced: variables of the operation.
        """
        for name in self.variables:
            value = coerced.get(name)
            if isinstance(value, list):
                return len(value)
            if isinstance(value, int):
                return min(max(value, 0), MOST_ITEMS)
        return self.fixed


#: Indexes of earlier steps, and how often each counts.
Steps: TypeAlias = tuple[tuple[int, float], ...]


@frozen
class CostStep:
    """What all items of a list cost.

    Attributes:
        size: how many there are.
        fields: weights of the fields of one item, without those of the steps below.
        types: weights of the objects of one item, likewise.
        below: steps whose costs each item has.
    """

    size: Size
    fields: float
    types: float
    below: Steps = ()


@frozen
class Cost:
    """What an operation may cost.

    Attributes:
        fields: weights of fields, as often as they may be asked.
        types: weights of objects, as many as there may be.
    """

    fields: float
    types: float

    @property
    def greater(self) -> float:
        """The one that counts for the limit."""
        return max(self.fields, self.types)

    def as_dict(self) -> dict[str, float]:
        """For the answer's ``extensions.operationCost``."""
        return {"fieldCost": self.fields, "typeCost": self.types}


@frozen
class CostProgram:
    """What an operation costs.

    Attributes:
        fixed: what it costs whatever the variables are.
        steps: each knows those before it.
        total: the steps that are added to what is fixed.
        most: the limit; None where there is none.
    """

    fixed: Cost = Cost(0.0, 0.0)
    steps: tuple[CostStep, ...] = ()
    total: Steps = ()
    most: float | None = None

    def evaluate(self, coerced: Mapping[str, Any]) -> Cost:
        """The cost with these variables.

        Args:
            coerced: variables of the operation.
        """
        if not self.steps:
            return self.fixed
        known: list[tuple[float, float]] = []
        for step in self.steps:
            fields, types = step.fields, step.types
            for index, times in step.below:
                found = known[index]
                fields += times * found[0]
                types += times * found[1]
            count = step.size.evaluate(coerced)
            known.append((count * fields, count * types))
        fields, types = self.fixed.fields, self.fixed.types
        for index, times in self.total:
            fields += times * known[index][0]
            types += times * known[index][1]
        return Cost(fields, types)


def check_cost(program: CostProgram, coerced: Mapping[str, Any], node: Node | None = None) -> Cost:
    """What an operation costs with these variables.

    Args:
        program: of the operation.
        coerced: its variables.
        node: the operation, for the place of the error.

    Raises:
        GraphQLError: it is more than the limit.
    """
    cost = program.evaluate(coerced)
    if program.most is None or cost.greater <= program.most:  # not-a-number is neither
        return cost
    raise GraphQLError(
        f"The operation may cost at most {program.most:g}, found {cost.greater:g}; ask for fewer "
        "rows, or for less below lists.",
        node,
        extensions={"code": LIMIT_EXCEEDED},
    )


def dump_cost(cost: CostProgram) -> dict[str, Any]:  # Any: JSON
    """The program as data that ``json.dumps`` takes."""
    return {
        "fields": cost.fixed.fields,
        "types": cost.fixed.types,
        "steps": [
            {
                "size": step.size.fixed,
                "variables": list(step.size.variables),
                "fields": step.fields,
                "types": step.types,
                "below": [list(each) for each in step.below],
            }
            for step in cost.steps
        ],
        "total": [list(each) for each in cost.total],
        "most": cost.most,
    }


def load_cost(data: Mapping[str, Any]) -> CostProgram:  # Any: JSON
    """The program that :func:`dump_cost` wrote."""
    return CostProgram(
        Cost(data["fields"], data["types"]),
        tuple(
            CostStep(
                Size(step["size"], tuple(step["variables"])),
                step["fields"],
                step["types"],
                tuple((index, times) for index, times in step["below"]),
            )
            for step in data["steps"]
        ),
        tuple((index, times) for index, times in data["total"]),
        data["most"],
    )
