"""Whose documents show a row: what has to be made anew when the row changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from attrs import frozen

from fraiseql.declare.model import OnDelete
from fraiseql.modelling.model import ReferenceModel, TableModel, Tables
from fraiseql.modelling.types import name


@frozen
class Step:
    """From a row to rows that a foreign key connects it with.

    Attributes:
        source: entity that is left.
        target: entity that is reached.
        column: ``fk_...``, of the target when ``down``, else of the source.
        down: to the rows that refer to this one.
    """

    source: str
    target: str
    column: str
    down: bool


Path: TypeAlias = tuple[Step, ...]

#: What holds a row, and the ways from the row to it.
Holders: TypeAlias = dict[str, list[Path]]

_UP: Final = False
_DOWN: Final = True


def holders_of_new(table: TableModel, tables: Tables) -> Holders:
    """Documents that change when a row comes: nothing refers to it yet, but lists embed it."""
    found: Holders = {}
    for step in _lists_with(table.entity, tables):
        _follow((step,), tables, found)
    return _ranked(found, tables)


def holders_of_changed(table: TableModel, tables: Tables) -> Holders:
    """Documents that show a row, at any depth."""
    found: Holders = {}
    for step in _showing(table.entity, tables):
        _follow((step,), tables, found)
    return _ranked(found, tables)


def holders_of_deleted(table: TableModel, tables: Tables) -> Holders:
    """Documents that change or go when a row goes, where ``ON DELETE`` reaches one step far."""
    found: Holders = {}
    _follow_deleted(table.entity, (), tables, found)
    return _ranked(found, tables)


def holders_of_gone(entities: Iterable[str], tables: Tables) -> Holders:
    """Documents that change when rows of these entities go, beside those of the rows.

    Each path begins at one of the entities.
    """
    found: Holders = {}
    for entity in entities:
        for step in _lists_with(entity, tables):
            _follow((step,), tables, found)
        for step, reference in _referring(entity, tables):
            if _is_emptied(reference):
                _follow((step,), tables, found)
    return _ranked(found, tables)


def emptied_by(entities: Iterable[str], tables: Tables) -> Holders:
    """Rows whose references ``ON DELETE`` sets to null when rows of these entities go."""
    found: Holders = {}
    for entity in entities:
        for step, reference in _referring(entity, tables):
            if reference.on_delete is OnDelete.SET_NULL:
                _add(found, step.target, (step,))
    return found


def cascade_of(table: TableModel, tables: Tables) -> tuple[Step, ...]:
    """The steps that ``ON DELETE CASCADE`` takes from a row, at any depth."""
    steps: list[Step] = []
    waiting = [table.entity]
    for entity in waiting:
        for step, reference in _referring(entity, tables):
            if reference.on_delete is OnDelete.CASCADE:
                steps.append(step)
                if step.target not in waiting:
                    waiting.append(step.target)
    return tuple(steps)


def _is_emptied(reference: ReferenceModel) -> bool:
    """Whether its document changes when what it refers to goes."""
    shown = reference.embedded or reference.published
    return reference.on_delete is OnDelete.SET_NULL and shown


def _follow_deleted(entity: str, path: Path, tables: Tables, found: Holders) -> None:
    for step in _lists_with(entity, tables):
        if not path or _reverse(step) != path[-1]:
            _follow((*path, step), tables, found)
    for step, reference in _referring(entity, tables):
        further = (*path, step)
        if reference.on_delete is OnDelete.CASCADE:
            _add(found, step.target, further)
            _follow_deleted(step.target, further, tables, found)
        elif _is_emptied(reference):
            _follow(further, tables, found)


def _reverse(step: Step) -> Step:
    return Step(step.target, step.source, step.column, not step.down)


def _follow(path: Path, tables: Tables, found: Holders) -> None:
    """Note the end of a path, and go on to what shows it; documents embed without rings."""
    _add(found, path[-1].target, path)
    for step in _showing(path[-1].target, tables):
        _follow((*path, step), tables, found)


def _add(found: Holders, entity: str, path: Path) -> None:
    paths = found.setdefault(entity, [])
    if path not in paths:
        paths.append(path)


def _ranked(found: Holders, tables: Tables) -> Holders:
    return {entity: found[entity] for entity in sorted(found, key=tables.rank)}


def _showing(entity: str, tables: Tables) -> Iterator[Step]:
    """Steps to the documents that embed those of an entity."""
    for step, reference in _referring(entity, tables):
        if reference.embedded:
            yield step
    yield from _lists_with(entity, tables)


def _lists_with(entity: str, tables: Tables) -> Iterator[Step]:
    for holder in tables:
        for item in holder.lists:
            if item.entity == entity:
                yield Step(entity, holder.entity, f"fk_{item.by}", _UP)


def _referring(entity: str, tables: Tables) -> Iterator[tuple[Step, ReferenceModel]]:
    for other in tables:
        for reference in other.references:
            if reference.entity == entity:
                yield Step(entity, other.entity, reference.column, _DOWN), reference


def before_name(entity: str) -> str:
    """The variable for the ids of holders, as they were before a change."""
    return f"before_{entity}"


def remember(holders: Holders, given: str) -> Iterator[str]:
    """PL/pgSQL that notes what shows the row whose id is ``given`` before it changes."""
    for entity, paths in holders.items():
        yield f"{before_name(entity)} := array(\n    {select_ids(entity, paths, given, ' ' * 4)});"


def select_ids(entity: str, paths: list[Path], given: str, indent: str) -> str:
    """SQL that selects the ids of the holders of the row whose id is ``given``."""
    union = f"\n{indent}UNION\n{indent}"
    return union.join(select_path(path, given, indent) for path in paths)


def select_path(path: Path, given: str, indent: str) -> str:
    """One path, read from its end: the holder joined to what it holds, down to the row.

    Args:
        path: from the row.
        given: SQL of the row's id; of several rows as ``ANY (...)``.
        indent: blanks before each line but the first.
    """
    rows = [path[0].source, *(step.target for step in path)]
    aliases = [
        name(entity if rows.count(entity) == 1 else f"{entity}_{place}")
        for place, entity in enumerate(rows)
    ]
    lines = [
        f"SELECT {aliases[-1]}.id",
        f"FROM tb_{rows[-1]} AS {aliases[-1]}",
    ]
    for place in range(len(path) - 1, -1, -1):
        step, lower, upper = path[place], aliases[place], aliases[place + 1]
        referring, referred = (upper, lower) if step.down else (lower, upper)
        entity = step.source if step.down else step.target
        lines.append(
            f"JOIN tb_{rows[place]} AS {lower} "
            f"ON {referred}.pk_{entity} = {referring}.{name(step.column)}"
        )
    lines.append(f"WHERE {aliases[0]}.id = {given}")
    return f"\n{indent}".join(lines)
