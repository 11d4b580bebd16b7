"""Which parts of an argument decide the SQL, and not only its parameters."""

from __future__ import annotations

import enum


class Structure(enum.Enum):
    """Input types whose values decide the SQL.

    Of a filter it is the keys that do; of the words of an order, and of words inside of a
    filter, the value itself.
    """

    FILTER = "filter"
    SCALAR_FILTER = "scalar_filter"
    ORDER = "order"
    WORD = "word"


#: Where the value itself decides.
BY_VALUE = frozenset({Structure.ORDER, Structure.WORD})
