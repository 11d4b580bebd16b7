"""Values in the form that JSON documents have, where ``to_json`` gives another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: SQL of what ``to_json`` gives rightly, by SQL type; ``{0}`` is the value.
_FORMS: Final[Mapping[str, str]] = {
    "bytea": "translate(encode({0}, 'base64'), E'\\n', '')",
    "vector": "{0}::real[]",
    # concat leaves nulls out; before PostgreSQL 14, extract gives double precision, and 1e-06
    # where 0.000001 is meant
    "interval": (
        "CASE WHEN {0} IS NOT NULL THEN coalesce(nullif(concat('P',"
        " nullif(extract(year FROM {0}), 0) || 'Y', nullif(extract(month FROM {0}), 0) || 'M',"
        " nullif(extract(day FROM {0}), 0) || 'D', 'T' || nullif(concat("
        "nullif(extract(hour FROM {0}), 0) || 'H', nullif(extract(minute FROM {0}), 0) || 'M',"
        " nullif(trim_scale(extract(second FROM {0})::numeric), 0) || 'S'), '')), 'P'), 'PT0S') END"
    ),
}


def published_form(value: str, sql_type: str) -> str:
    """SQL of a value, or a list of values, that ``to_json`` turns into its published form.

    Bytes are base64, vectors lists of numbers, and intervals ISO 8601 whatever the session's
    ``intervalstyle`` is; everything else stays as it is.

    Args:
        value: SQL of it.
        sql_type: as SQL spells it; of a list with ``[]``.
    """
    form = _FORMS.get(sql_type.removesuffix("[]"))
    if form is None:
        return value
    if not sql_type.endswith("[]"):
        return form.format(value)
    items = f"ARRAY(SELECT {form.format('item')} FROM unnest({value}) AS item)"  # noqa: S608  # columns
    return f"CASE WHEN {value} IS NOT NULL THEN {items} END"
