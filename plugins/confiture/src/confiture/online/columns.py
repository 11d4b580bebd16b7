"""Columns that get NOT NULL, or a value for each row, while the table is used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from confiture.catalog.facts import Fact, Identity
from confiture.differ.actions import Action, Lock, Verb
from confiture.differ.kinds.columns import clause
from confiture.differ.names import quote_name, relation
from confiture.online.scene import Scene

#: From here on NOT NULL is a constraint of its own, which can be checked later.
_NAMED: Final = 180000
#: Triggers and rules would run for rows that nobody has changed.
_AWAKE: Final = frozenset({"trigger", "rule"})


def alter(action: Action, scene: Scene) -> Iterable[Action]:
    """Alter a column; NOT NULL in steps of which none reads the table under a strong lock."""
    column = scene.new[action.of]
    if not _sets_not_null(action, column) or not _is_alone(column, scene):
        return (action,)
    return set_not_null(column, scene)


def add(action: Action, scene: Scene) -> Iterable[Action]:
    """Add a column; where each row gets a value of its own, without writing the table anew."""
    column = scene.new[action.of]
    default = scene.new.get(column.identity.part("default"))
    if not action.rewrite or default is None or not _can_be_filled(column, default, scene):
        return (action,)
    table, name = _table(column), quote_name(column.name[-1])
    this = f"ALTER TABLE {relation(table)}"
    bare = Fact(column.identity, {**column.values, "not_null": False})
    sql = f"{this} ADD COLUMN {clause(bare, None)}"
    steps = [
        evolve(action, sql=sql, rewrite=False, creates=frozenset({column.identity})),
        Action(
            sql=f"{this} ALTER COLUMN {name} SET DEFAULT {default['expression']}",
            verb=Verb.CREATE,
            of=default.identity,
            creates=frozenset({default.identity}),
            lock=Lock.ACCESS_EXCLUSIVE,
            on=(table,),
        ),
        Action(
            sql=f"UPDATE {relation(table)} SET {name} = DEFAULT WHERE {name} IS NULL",  # noqa: S608  # names are quoted
            verb=Verb.ALTER,
            of=column.identity,
            lock=Lock.ROW_EXCLUSIVE,
            on=(table,),
            scan=True,
        ),
    ]
    return [*steps, *(set_not_null(column, scene) if column["not_null"] else ())]


def set_not_null(column: Fact, scene: Scene) -> tuple[Action, ...]:
    """NOT NULL by a constraint that is checked under a weak lock."""
    table, name = _table(column), quote_name(column.name[-1])
    this = f"ALTER TABLE {relation(table)}"
    strong = Action(
        sql="", verb=Verb.ALTER, of=column.identity, lock=Lock.ACCESS_EXCLUSIVE, on=(table,)
    )
    fails_if = f"{'.'.join(column.name)} is NULL in a row"
    weak = evolve(strong, lock=Lock.SHARE_UPDATE_EXCLUSIVE, scan=True, fails_if=fails_if)
    if scene.version >= _NAMED:
        constraint = quote_name(column["not_null_name"] or _usual_name(column))
        return (
            evolve(strong, sql=f"{this} ADD CONSTRAINT {constraint} NOT NULL {name} NOT VALID"),
            evolve(weak, sql=f"{this} VALIDATE CONSTRAINT {constraint}"),
        )
    helper = scene.free_name(table.name[0], column.name[-1], "is_not_null")
    constraint = quote_name(helper)
    check = f"CHECK ({name} IS NOT NULL) NOT VALID"
    return (
        evolve(strong, sql=f"{this} ADD CONSTRAINT {constraint} {check}"),
        evolve(weak, sql=f"{this} VALIDATE CONSTRAINT {constraint}"),
        # the server takes the constraint's word for it, and reads no row
        evolve(strong, sql=f"{this} ALTER COLUMN {name} SET NOT NULL"),
        evolve(strong, sql=f"{this} DROP CONSTRAINT {constraint}"),
    )


def _sets_not_null(action: Action, column: Fact) -> bool:
    if not column["not_null"] or not action.scan or action.rewrite:
        return False
    name = quote_name(column.name[-1])
    return action.sql.endswith((f" ALTER COLUMN {name} SET NOT NULL", f" NOT NULL {name}"))


def _is_alone(column: Fact, scene: Scene) -> bool:
    """Whether the rows are in its own table, and NOT NULL comes from nowhere else."""
    table = _table(column)
    return scene.has_rows(table) and not scene.is_family(table) and not column["inherited"]


def _can_be_filled(column: Fact, default: Fact, scene: Scene) -> bool:
    table = _table(column)
    if not _is_alone(column, scene) or default["generated"] is not None:
        return False
    if column["identity"] is not None or any(need.kind == "domain" for need in column.needs):
        return False
    old = scene.old[table]
    watched = any(fact.kind in _AWAKE for fact in _parts(table, scene))
    return not watched and not old["forced"]


def _parts(table: Identity, scene: Scene) -> Iterable[Fact]:
    for catalog in (scene.old, scene.new):
        yield from (catalog[one] for one in catalog.children.get(table, ()))


def _usual_name(column: Fact) -> str:
    return f"{column.name[-2]}_{column.name[-1]}_not_null"[:63]


def _table(column: Fact) -> Identity:
    assert column.parent is not None
    return column.parent
