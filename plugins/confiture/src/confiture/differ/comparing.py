"""``confiture diff``: what it takes to make one schema of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import ObjectKindSpec

from confiture.catalog.facts import Catalog, Unmodelled
from confiture.ddl.kinds import Kinds, load_kinds
from confiture.differ.actions import Action
from confiture.differ.kinds import all_kinds
from confiture.differ.names import quote_name
from confiture.differ.planner import Remains, plan
from confiture.differ.reading import introspect
from confiture.differ.renames import Rename, Renamed, read_renames
from confiture.differ.resemblance import propose_renames
from confiture.differ.servers import demand_server, find_scratch_server
from confiture.differ.shadow import read_arrangement, read_shadow
from confiture.differ.sides import Side, SideKind, files_of, find_side
from confiture.online.advice import Advice, advise
from confiture.online.forms import make_safe
from confiture.online.scene import Scene
from confiture.plan import SCHEMA_FOLDER
from confiture.proof.renaming import rename_on_clone
from confiture.server.session import Limits, explain_server, session
from confiture.server.wire import Cancellation
from confiture.threads import run_blocking

#: Kinds of facts that are compared only when asked: whoever builds a shadow owns all of it.
_OWNERSHIP = frozenset({"owner"})
#: Kinds whose bodies the server looks at when they are made.
_BODIES = frozenset({"function", "procedure"})


@frozen(kw_only=True)
class Diff:
    """What makes one schema of another.

    Attributes:
        from_, to: the sides as they were named, without secrets.
        statements: in the order in which they run.
        unmodelled: what one of the sides has and Confiture does not compare.
        remains: what differs, and no statement changes it.
        old, new: the catalogs of both sides.
        measured: whether the old one is of a database, so that its tables have sizes.
        renamed: what was renamed, as was asked for; ``old`` has the new names.
        origin: what there is, before that.
        renames: what looks like a rename, and nobody has confirmed.
        warnings: what makes the comparison less than certain, in words.
        server_dsn: of the server for scratch databases; None if a protected environment names none.
        ignored: kinds of facts that were not compared.
    """

    from_: str
    to: str
    statements: tuple[Action, ...] = field(repr=False)
    unmodelled: tuple[Unmodelled, ...] = ()
    remains: tuple[Remains, ...] = ()
    old: Catalog = field(repr=False, eq=False)
    new: Catalog = field(repr=False, eq=False)
    measured: bool = False
    renamed: Renamed = field(repr=False, eq=False)
    origin: Catalog = field(repr=False, eq=False)
    renames: tuple[Rename, ...] = ()
    warnings: tuple[str, ...] = ()
    server_dsn: str | None = field(default=None, repr=False, eq=False)
    ignored: frozenset[str] = _OWNERSHIP

    @property
    def planned(self) -> tuple[Action, ...]:
        """The statements after the renames, from ``old`` to ``new``."""
        return self.statements[len(self.renamed.actions) :]

    @cached_property
    def safe(self) -> tuple[Action, ...]:
        """The statements in safe forms, which cannot share a transaction."""
        safe = make_safe(self.planned, self.old, self.new, self.old.version)
        return (*self.renamed.actions, *safe)

    @cached_property
    def advice(self) -> Advice:
        """Which strategy fits, and why."""
        scene = Scene(self.planned, self.old, self.new, self.old.version)
        unknown = [one.what for one in self.unmodelled]
        unknown += [f"{one.identity} ({', '.join(one.values)})" for one in self.remains]
        return advise(self.statements, self.safe, scene, measured=self.measured, incomplete=unknown)

    @property
    def complete(self) -> bool:
        """Whether the statements bring about all of it, as far as is known."""
        return not self.unmodelled and not self.remains

    @property
    def settings(self) -> tuple[str, ...]:
        """What the session that runs the statements needs: bodies may name what comes later."""
        return settings_of(self.statements)

    @property
    def sql(self) -> str:
        """The statements for psql, one below the other."""
        return self._write(self.statements)

    @property
    def online_sql(self) -> str:
        """The same in safe forms, none of which may stand in a transaction with another."""
        return self._write(self.safe)

    def _write(self, actions: Sequence[Action]) -> str:
        return "".join(f"{one};\n" for one in (*self.settings, *(one.sql for one in actions)))

    @property
    def destructive(self) -> tuple[Action, ...]:
        """Statements after which data are gone."""
        return tuple(one for one in self.statements if one.loses is not None)

    def as_dict(self) -> dict[str, Any]:  # Any: JSON values
        """The comparison for machines."""
        return {
            "from": self.from_,
            "to": self.to,
            "different": bool(self.statements),
            "settings": list(self.settings),
            "statements": [one.as_dict() for one in self.statements],
            "safe_statements": [one.as_dict() for one in self.safe],
            "advice": self.advice.as_dict(),
            "remains": [
                {"kind": one.identity.kind, "name": list(one.identity.name), "values": one.values}
                for one in self.remains
            ],
            "unmodelled": [{"catalog": one.catalog, "what": one.what} for one in self.unmodelled],
            "renames": [one.text for one in self.renames],
            "warnings": list(self.warnings),
        }


def settings_of(actions: Sequence[Action]) -> tuple[str, ...]:
    """What the session that runs statements needs: bodies may name what comes later."""
    routines = any(one.of.kind in _BODIES for one in actions)
    return ("SET check_function_bodies = off",) if routines else ()


async def diff(
    from_: str,
    to: str,
    context: Context,
    *,
    owners: bool = False,
    shadow: str | None = None,
    renames: Sequence[str] = (),
) -> Diff:
    """Compare two schemas; changes nothing but scratch databases, which are dropped.

    Files are built in a scratch database on the server of the side that is a database, else on
    the project's own server.  A protected environment must say which one it may be.

    Args:
        from_: what there is: a folder, a ``.sql`` file, ``git:REVISION`` of the DDL folder,
            ``models:`` as plugins make a schema of them, a connection string, or an environment,
            whose database is meant.
        to: what is wanted, likewise.
        context: the open kernel.
        owners: compare ownership as well; roles must have the same names on both sides.
        shadow: connection string of the server for scratch databases.
        renames: what is called otherwise in the second side, as ``--rename`` takes it; the
            statements begin with these renames.

    Raises:
        FraiseError: a side cannot be read or built, or a rename cannot be done.
    """
    sides = (await find_side(from_, context), await find_side(to, context))
    server = await find_scratch_server(sides, shadow, context)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    ignored = frozenset[str]() if owners else _OWNERSHIP

    def compare(cancellation: Cancellation) -> Diff:
        old, new = read_sides(sides, server, context, kinds, cancellation)
        if any(side.kind is not SideKind.DATABASE for side in sides):
            old, new = without_subscriptions(old), without_subscriptions(new)
        renamed = Renamed(catalog=old)
        if renames:
            asked = read_renames(renames, old, new)
            renamed = rename_on_clone(old, asked, demand_server(server), Limits(), cancellation)
        found = plan(renamed.catalog, new, all_kinds(), old.version, ignored=ignored)
        return Diff(
            from_=sides[0].shown,
            to=sides[1].shown,
            statements=(*renamed.actions, *found.actions),
            remains=found.remains,
            unmodelled=unmodelled_of((old, new)),
            old=renamed.catalog,
            new=new,
            measured=sides[0].kind is SideKind.DATABASE,
            renamed=renamed,
            origin=old,
            renames=propose_renames(renamed.catalog, new),
            warnings=tuple(_compare_versions(old.version, new.version)),
            server_dsn=server,
            ignored=ignored,
        )

    return await run_blocking(compare)


def read_sides(
    sides: Sequence[Side],
    server_dsn: str | None,
    context: Context,
    kinds: Kinds,
    cancellation: Cancellation,
) -> list[Catalog]:
    """The schemas of sides, read at once: a server works at one while another one is understood.

    Raises:
        FraiseError: one cannot be read or built; the first one's error if several cannot.
    """
    with ThreadPoolExecutor(max_workers=len(sides)) as pool:
        asked = [
            pool.submit(read_side, side, server_dsn, context, kinds, cancellation) for side in sides
        ]
        return [one.result() for one in asked]


def read_side(
    side: Side, server_dsn: str | None, context: Context, kinds: Kinds, cancellation: Cancellation
) -> Catalog:
    """The schema of a side; files are built in a scratch database.

    Raises:
        FraiseError: it cannot be read or built.
    """
    cancellation.check()
    if side.kind is SideKind.DATABASE:
        assert side.target is not None
        with (
            explain_server(side.target.shown),
            session(side.target.dsn, where=side.target.where) as connection,
        ):
            return introspect(connection)
    with files_of(side, context.project) as path:
        copied = side.path is None
        project = path.parents[len(SCHEMA_FOLDER.parts) - 1] if copied else context.project
        arrangement = read_arrangement(path, project, kinds)
        with explain_server("the server of the scratch database"):
            return read_shadow(arrangement, demand_server(server_dsn), Limits(), cancellation)


def _compare_versions(old: int, new: int) -> Iterator[str]:
    """What is to be known where the sides are of servers of different major versions."""
    majors = old // 10000, new // 10000
    if majors[0] != majors[1]:
        yield (
            f"PostgreSQL {majors[0]} is compared with PostgreSQL {majors[1]}: they spell some"
            " views, defaults and constraints otherwise, so statements may be needless"
        )


def without_subscriptions(catalog: Catalog) -> Catalog:
    """A shadow has none, so that none can be compared with it; they are told."""
    kind = "subscription"
    found = [fact for fact in catalog if fact.kind == kind]
    facts = {
        identity: fact
        for identity, fact in catalog.facts.items()
        if kind not in {fact.kind, fact.parent.kind if fact.parent else None}
    }
    told = (Unmodelled("pg_subscription", f"{kind} {quote_name(*fact.name)}") for fact in found)
    return evolve(catalog, facts=facts, unmodelled=(*catalog.unmodelled, *told))


def unmodelled_of(catalogs: Sequence[Catalog]) -> tuple[Unmodelled, ...]:
    """What catalogs have beside facts, each thing once, sorted."""
    found = {one for catalog in catalogs for one in catalog.unmodelled}
    return tuple(sorted(found, key=lambda one: (one.catalog, one.what)))
