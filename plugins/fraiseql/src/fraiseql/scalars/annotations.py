"""Annotations for scalars that no type of Python's own means."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from attrs import frozen


@frozen
class ScalarName:
    """Names a registered scalar: ``Annotated[str, fraiseql.ScalarName("EmailAddress")]``."""

    name: str


#: An integer of 64 bits: ``plays: fraiseql.BigInt``.
BigInt: TypeAlias = Annotated[int, ScalarName("BigInt")]

#: Any JSON value: ``extra: fraiseql.JSON``.
JSON: TypeAlias = Annotated[Any, ScalarName("JSON")]  # Any: that is what it says
