"""Filters, orders and relations that no index serves, and what would.

PostgreSQL itself is asked: with all else made dear, a plan that still has no index, or a sort, is
one that no index can serve.  So tables of few rows are judged like those of many.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Final

from attrs import frozen
from fraise_hookspecs.repository import Operand, Query

from fraiseql.declare.names import camel_case
from fraiseql.explain.ddl import filter_ddl, is_inside_a_list, order_ddl, relation_ddl, table_of
from fraiseql.explain.patterns import is_too_short
from fraiseql.explain.plans import is_searched, is_sorted, read_plan
from fraiseql.sql.writer import renumber

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fraise_hookspecs.repository import Database, Executor

    from fraiseql.explain.study import StudiedFilter, StudiedOrder, Study
    from fraiseql.sql.uses import FitUse, RelationUse

#: Settings under which PostgreSQL looks values up in an index wherever it can; a bitmap scan is the
#: one that never reads an index from end to end for another reason.
_SEARCHING: Final[Mapping[str, str]] = {
    "enable_seqscan": "off",
    "enable_indexscan": "off",
    "enable_indexonlyscan": "off",
}

#: Settings under which PostgreSQL reads rows in the order of an index wherever it can.
_SORTING: Final[Mapping[str, str]] = {"enable_seqscan": "off", "enable_sort": "off"}

#: The ``server_version_num`` from which on an order by distance may have further keys.
_SORTS_ON_SINCE: Final = 170000

#: Words of a filter under which a condition is turned around.
_NEGATIONS: Final = frozenset({"not", "none", "every"})

_VIEW: Final = "v"
_BELOW_A_VIEW: Final = "The source is a view: look at the plan, not at this list."


class Reason(enum.Enum):
    """Why a filter or order is slow on many rows."""

    NO_INDEX = "NO_INDEX"
    NOT_INDEXABLE = "NOT_INDEXABLE"
    NEGATED = "NEGATED"
    INSIDE_A_LIST = "INSIDE_A_LIST"
    SHORT_PATTERN = "SHORT_PATTERN"
    VIEW = "VIEW"


@frozen
class Advice:
    """A filter or order that no index serves.

    Attributes:
        path: in the arguments, such as ``where.name.eq``.
        ddl: statements that would help, in their order; empty where none can.
    """

    reason: Reason
    path: str
    source: str
    message: str
    ddl: tuple[str, ...] = ()


async def give_advice(database: Database, study: Study) -> tuple[Advice, ...]:
    """Advice for every filter, order and relation of an operation; nothing is run.

    Raises:
        psycopg.Error: a condition cannot be planned for its values.
    """
    found: list[Advice | None] = []
    async with database.session(_SEARCHING, read_only=True) as session:
        found += [await _look_at_filter(session, studied) for studied in study.filters]
        found += [await _look_at_relation(session, relation) for relation in study.relations]
    async with database.session(_SORTING, read_only=True) as session:
        found += [await _look_at_order(session, order) for order in study.orders]
    return tuple(dict.fromkeys(each for each in found if each is not None))


async def _is_view(session: Executor, source: str) -> bool:
    kind = await session.fetchval(
        "SELECT relkind::text FROM pg_class WHERE oid = to_regclass($1)", source
    )
    return bool(kind == _VIEW)


async def _look_at_filter(session: Executor, studied: StudiedFilter) -> Advice | None:
    use = studied.use
    operator, source = use.operator, table_of(use.columns)

    def advise(reason: Reason, message: str, ddl: tuple[str, ...] = ()) -> Advice:
        return Advice(reason, use.path, source, message, ddl)

    if is_inside_a_list(use.columns):
        return advise(
            Reason.INSIDE_A_LIST,
            "No index reaches into a list of objects; make it a relation to a table of its own.",
        )
    if not operator.index:
        return advise(
            Reason.NOT_INDEXABLE,
            f"No index serves {camel_case(operator.name)}; ask for something else beside it that "
            "one serves.",
        )
    if _NEGATIONS & set(use.path.split(".")):
        return advise(
            Reason.NEGATED,
            "No index serves a condition that is turned around; ask for something else beside it.",
        )
    if _is_short(studied):
        return advise(
            Reason.SHORT_PATTERN,
            "A pattern without three characters in a row finds nothing in a trigram index, which "
            "makes it slower; ask clients for three at least.",
        )
    if await _is_view(session, source):
        return advise(Reason.VIEW, _BELOW_A_VIEW)
    rows = f"SELECT 1 FROM {source} AS {use.columns.alias} WHERE {studied.query.sql}"  # noqa: S608
    if is_searched(await read_plan(session, Query(rows, studied.query.values))):
        return None
    message = f"No index of {source} serves it."
    if use.field.sql is not None:
        message += " (An index takes its expression only if that is immutable.)"
    return advise(Reason.NO_INDEX, message, filter_ddl(use))


def _is_short(studied: StudiedFilter) -> bool:
    use = studied.use
    is_pattern = use.operator.operand is Operand.TEXT and "gin_trgm_ops" in use.operator.index
    return is_pattern and all(
        is_too_short(use.operator.name, value)
        for value in studied.query.values
        if isinstance(value, str)
    )


async def _look_at_relation(session: Executor, use: RelationUse) -> Advice | None:
    source = table_of(use.columns)
    if await _is_view(session, source):
        return Advice(Reason.VIEW, use.path, source, _BELOW_A_VIEW)
    # a value that is known only when the statement runs, as that of another row is
    value = f"(SELECT NULL::{use.access.cast})"
    rows = f"SELECT 1 FROM {source} AS {use.columns.alias} WHERE {use.access.sql} = {value}"  # noqa: S608
    if is_searched(await read_plan(session, Query(rows, ()))):
        return None
    message = f"No index of {source} finds the rows of the relation."
    return Advice(Reason.NO_INDEX, use.path, source, message, relation_ddl(use))


async def _look_at_order(session: Executor, studied: StudiedOrder) -> Advice | None:
    use = studied.use
    source = table_of(use.columns)
    path = ", ".join(["orderBy", *(key.name for key in use.keys)]).replace(", ", " ", 1)
    if await _is_view(session, source):
        return Advice(Reason.VIEW, path, source, _BELOW_A_VIEW)
    keys, values = _order_of(studied)
    rows = f"SELECT 1 FROM {source} AS {use.columns.alias} ORDER BY {keys} LIMIT 20"  # noqa: S608
    if is_sorted(await read_plan(session, Query(rows, values))):
        return None
    fit = use.keys[0].fit
    if fit is not None and not (fit.operator.index and fit.is_best_first):
        return Advice(Reason.NOT_INDEXABLE, path, source, _not_served(fit))
    if fit is not None and len(use.keys) > 1 and not await _goes_on_sorting(session):
        return Advice(Reason.NOT_INDEXABLE, path, source, _not_sorted_on(fit))
    ddl = order_ddl(use)
    if not ddl:
        message = "No index serves an order by what another row or an object inside holds."
        return Advice(Reason.NOT_INDEXABLE, path, source, message)
    return Advice(Reason.NO_INDEX, path, source, f"No index of {source} serves it.", ddl)


def _order_of(studied: StudiedOrder) -> tuple[str, tuple[object, ...]]:
    """What stands in ORDER BY, and the values that are bound in it."""
    found: list[str] = []
    values: list[object] = []
    for place, key in enumerate(studied.use.keys):
        query = studied.queries.get(place)
        if query is None:
            found.append(key.access.sql + key.clause)
        else:
            found.append(renumber(query.sql, len(values)) + key.clause)
            values.extend(query.values)
    return ", ".join(found), tuple(values)


async def _goes_on_sorting(session: Executor) -> bool:
    """Whether rows that an index gives by distance are sorted by further keys only where equal.

    Source: release notes of PostgreSQL 17, E.1.3.1.1, incremental sorts of GiST and SP-GiST.
    """
    version = await session.fetchval("SELECT current_setting('server_version_num')::integer")
    return bool(version >= _SORTS_ON_SINCE)


def _not_sorted_on(fit: FitUse) -> str:
    return (
        f"Before PostgreSQL 17, no index serves an order by {camel_case(fit.operator.name)} and a "
        "further key, such as the id that makes pages stable; filter by the same, so that few "
        "rows are left."
    )


def _not_served(fit: FitUse) -> str:
    name = camel_case(fit.operator.name)
    if fit.operator.index:
        return (
            f"An index gives what fits {name} best first, and nulls last, not the other way round; "
            "all rows that where leaves are sorted."
        )
    return (
        f"No index gives rows in the order of {name}: it is computed for each row that where "
        "leaves, before the first is known; filter by the same, so that few are left."
    )
