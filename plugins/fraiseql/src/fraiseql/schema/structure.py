"""Which parts of an argument decide the SQL, and not only its parameters."""

from __future__ import annotations

import enum


class Structure(enum.Enum):
    """Input types whose values decide the SQL.

    Of a filter, and of an order, it is the keys that do; of words inside of them, and of the keys
    of a group, the value itself.
    """

    FILTER = "filter"
    SCALAR_FILTER = "scalar_filter"
    ORDER = "order"
    GROUP = "group"
    WORD = "word"


#: Where the value itself decides.
BY_VALUE = frozenset({Structure.GROUP, Structure.WORD})
