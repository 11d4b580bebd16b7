"""The session variables of a request's transactions."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from fraise_hookspecs.repository import RequestView, SessionVariableSpec

from fraiseql.engine.asked import RefusedError
from fraiseql.plan.refusal import refuse
from fraiseql.plan.texts import is_storable
from fraiseql.request import AnswerKind

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

_LOG = logging.getLogger("fraiseql")


class SessionVariables:
    """What plugins and the application give as session variables.

    Args:
        context: whose catalog they are in.
    """

    def __init__(self, context: Context) -> None:
        catalog = context.catalog(SessionVariableSpec)
        self._givers: dict[str, Callable[[RequestView], str | None]] = {
            spec.name: catalog.load(spec.name) for spec in catalog
        }
        self.names = tuple(self._givers)

    def of(self, view: RequestView) -> dict[str, str]:
        """Settings of the transaction; the names of them are nothing for clients.

        Raises:
            RefusedError: a value is no text that PostgreSQL can hold.
        """
        found: dict[str, str] = {}
        for name, give in self._givers.items():
            value = give(view)
            if value is None:
                continue
            if not is_storable(value):
                _LOG.info("The session variable %s is no text that PostgreSQL can hold.", name)
                refusal = refuse(
                    "What says who asks must not contain the character U+0000 or half of a "
                    "surrogate pair; it comes from the headers of the request."
                )
                raise RefusedError(AnswerKind.BAD_VARIABLES, (refusal,))
            found[name] = value
        return found
