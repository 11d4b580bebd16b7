"""Statements that group rows and compute what they come to.

The groups are a subselect with one ``jsonb`` document a group, so that ``having`` and ``orderBy``
are the filters and orders of any other document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from zoneinfo import available_timezones

from attrs import define, field, frozen

from fraiseql.plan.model import Statement
from fraiseql.plan.refusal import refuse
from fraiseql.schema.aggregates import COUNT, DATE_UNITS, GROUP, Measure, Unit
from fraiseql.schema.model import AggregateModel
from fraiseql.sql.catalog import Source
from fraiseql.sql.columns import Access, Columns
from fraiseql.sql.orders import order_by, reach, read_order
from fraiseql.sql.rows import count_parameter, write_condition
from fraiseql.sql.scope import Scope
from fraiseql.sql.where import Conditions
from fraiseql.sql.writer import quote_text

#: jsonb_build_object takes 100 arguments.
_PAIRS: Final = 50

_FUNCTIONS: Final[Mapping[Measure, str]] = {
    Measure.COUNT_DISTINCT: "count(DISTINCT {})",
    Measure.SUM: "sum({})",
    Measure.AVG: "avg({})",
    Measure.MIN: "min({})",
    Measure.MAX: "max({})",
    Measure.STDDEV: "stddev_samp({}::float8)",
}


@define
class Needs:
    """Which measures are looked at, by selection, ``having`` or ``orderBy``.

    Attributes:
        fields: names of fields by measure.
        count: whether the number of rows is.
    """

    fields: dict[Measure, dict[str, None]] = field(factory=dict)
    count: bool = False

    def add(self, section: str, name: str = "") -> None:
        """Look at a field of a section, such as ``milliseconds`` of ``sum``, or at none of it."""
        if section == COUNT:
            self.count = True
        elif section != GROUP:
            names = self.fields.setdefault(Measure(section), {})
            if name:
                names[name] = None


@frozen(kw_only=True)
class _Key:
    """A key that rows are grouped by."""

    name: str
    sql: str
    is_instant: bool


@frozen
class Aggregation:
    """Writes the statement of one aggregate."""

    scope: Scope
    model: AggregateModel

    def write(self, needs: Needs, arguments: Mapping[str, Any], most: int) -> Statement:
        """One row a group.

        Args:
            needs: what is selected; what the arguments look at is added.
            arguments: ``where``, ``groupBy``, ``having``, ``orderBy``, ``limit``, ``offset``.
            most: greatest limit.

        Raises:
            GraphQLError: an argument has no meaning.
        """
        model, scope = self.model, self.scope
        having, order = arguments.get("having"), arguments.get("orderBy") or ()
        _need_having(needs, having or {})
        for entry in order:
            section, _, name = entry["field"].partition(".")
            needs.add(section, name)
        columns = scope.columns(model.subject)
        condition = write_condition(scope, model.subject, columns, arguments)
        keys = self._keys(columns, arguments.get("groupBy") or ())
        inputs = {
            name: columns.access(model.subject.fields[name])
            for name in dict.fromkeys(name for names in needs.fields.values() for name in names)
        }
        groups = self._groups(columns, condition, keys, inputs, needs)
        rows = Columns(
            Source((), {}, columns.source.extensions),
            scope.schema.parts,
            alias=scope.writer.alias("a"),
        )
        type_: Any = scope.schema.graphql.type_map[f"{model.row.name}Filter"]
        kept = Conditions(scope, rows).write(having, type_, "having") if having else ""
        ordered = order_by(read_order(scope, model.row, rows, order)) if order else ""
        return scope.writer.finish(
            (
                f"SELECT {rows.json}::text FROM ({groups}) AS {rows.alias}",  # noqa: S608
                f"WHERE {kept}" if kept else "",
                # equal groups would change places from page to page
                f"{ordered}, {rows.json} -> 'group'" if ordered else f"ORDER BY {rows.json}",
                f"LIMIT {self._bind(arguments, 'limit', most)}",
                f"OFFSET {self._bind(arguments, 'offset', scope.bounds.offset)}",
            )
        )

    def _bind(self, arguments: Mapping[str, Any], name: str, most: int) -> str:
        return self.scope.writer.bind(count_parameter(arguments, name, most), "int8")

    def _keys(self, columns: Columns, entries: Sequence[Mapping[str, Any]]) -> tuple[_Key, ...]:
        found: dict[str, _Key] = {}
        for entry in entries:
            name = entry["field"]
            if name in found:
                raise refuse(f"groupBy must not name {name} twice.")
            access = reach(self.scope, self.model.subject, columns, self.model.paths[name])
            found[name] = _Key(
                name=name,
                sql=_truncate(access, entry, f"groupBy of {name}"),
                is_instant=access.cast == "timestamptz",
            )
        return tuple(found.values())

    def _groups(
        self,
        columns: Columns,
        condition: str,
        keys: Sequence[_Key],
        inputs: Mapping[str, Access],
        needs: Needs,
    ) -> str:
        """The groups, each as ``data``; values are named first, for GROUP BY to know them by."""
        given = [f"{key.sql} AS g{number}" for number, key in enumerate(keys)]
        given += [f"{access.sql} AS v{number}" for number, access in enumerate(inputs.values())]
        names = {name: f"v{number}" for number, name in enumerate(inputs)}
        pairs = {
            GROUP: _json_object(
                {
                    key.name: _json_value(f"g{number}", is_instant=key.is_instant)
                    for number, key in enumerate(keys)
                }
            )
        }
        if needs.count:
            pairs[COUNT] = "count(*)"
        for measure, fields in needs.fields.items():
            computed = {}
            for name in fields:
                keeps = measure in {Measure.MIN, Measure.MAX}
                computed[name] = _json_value(
                    _FUNCTIONS[measure].format(names[name]),
                    is_instant=keeps and inputs[name].cast == "timestamptz",
                )
            pairs[measure.value] = _json_object(computed)
        where = f" WHERE {condition}" if condition else ""
        rows = f"SELECT {', '.join(given) or '1'} FROM {self.scope.table(columns)}{where}"  # noqa: S608
        by = ", ".join(f"g{number}" for number in range(len(keys)))
        ending = f" GROUP BY {by}" if keys else ""
        if not keys and not inputs and not needs.count:
            ending = " HAVING true"  # one group, though no aggregate function says so
        return f"SELECT {_json_object(pairs)} AS data FROM ({rows}) AS s{ending}"  # noqa: S608


def _need_having(needs: Needs, having: Mapping[str, Any]) -> None:
    for section, value in _comparisons(having):
        if section == COUNT:
            needs.add(COUNT)
        else:
            for name, _ in _comparisons(value):
                needs.add(section, name)


def _comparisons(given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Keys of a filter and what is asked of them, through ``and``, ``or`` and ``not``.

    A null is left out: it is refused when the filter is written.
    """
    for key, value in given.items():
        if value is None:
            continue
        if key in {"and", "or"}:
            for item in value:
                yield from _comparisons(item)
        elif key == "not":
            yield from _comparisons(value)
        else:
            yield key, value


def _truncate(access: Access, entry: Mapping[str, Any], what: str) -> str:
    name, zone = entry.get("truncate"), entry.get("timeZone")
    if name is None:
        if zone is not None:
            raise refuse(f"{what}: timeZone says where a day begins; it needs truncate.")
        return access.sql
    unit = Unit(name)
    if access.cast == "date":
        if unit not in DATE_UNITS:
            raise refuse(f"{what}: a date cannot be cut to the {unit.value}.")
        if zone is not None:
            raise refuse(f"{what}: a date has no time zone.")
        return f"date_trunc('{unit.value}', ({access.sql})::timestamp)::date"
    if access.cast != "timestamptz":
        raise refuse(f"{what}: only dates and times with a date can be truncated.")
    zone = "UTC" if zone is None else zone
    if zone not in available_timezones():
        raise refuse(f"{what}: {zone!r} is no time zone, such as Europe/Paris.")
    return f"date_trunc('{unit.value}', {access.sql}, {quote_text(zone)})"


def _json_value(sql: str, *, is_instant: bool) -> str:
    """SQL of a value whose JSON does not depend on the time zone of the session."""
    if not is_instant:
        return sql
    shown = f"to_jsonb((to_jsonb(({sql}) AT TIME ZONE 'UTC') #>> '{{}}') || '+00:00')"
    return f"CASE WHEN isfinite({sql}) THEN {shown} ELSE to_jsonb({sql}) END"


def _json_object(pairs: Mapping[str, str]) -> str:
    written = [f"{quote_text(key)}, {sql}" for key, sql in pairs.items()]
    chunks = [written[start : start + _PAIRS] for start in range(0, len(written), _PAIRS)]
    return " || ".join(f"jsonb_build_object({', '.join(chunk)})" for chunk in chunks or [[]])
