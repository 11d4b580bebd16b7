"""How a target gets its content."""

from __future__ import annotations

import enum

from attrs import frozen

from confiture.errors import (
    CannotCreateDatabaseError,
    DatabaseNotEmptyError,
    DatabaseReservedError,
)
from confiture.server.inventory import show_counts
from confiture.server.target import DatabaseFacts, ServerFacts, Target

#: The server's own database, which nothing takes the place of.
_SERVERS_OWN = "postgres"


class Way(enum.Enum):
    """How the target gets its content."""

    #: A clone of the template of these statements, which is built where there is none.
    CLONE = "clone"
    #: A new database with the target's properties, built directly.
    BESIDE = "beside"
    #: The empty target itself.
    INSIDE = "inside"


@frozen(kw_only=True)
class Wish:
    """What the choice depends on besides server and database.

    Attributes:
        recreate: a database with objects may be replaced.
        subscribes: the files create a subscription, which belongs to one database and is never
            copied with it.
    """

    recreate: bool
    subscribes: bool


def choose_way(
    target: Target, server: ServerFacts, database: DatabaseFacts | None, wish: Wish
) -> Way:
    """How to get there.

    Raises:
        DatabaseNotEmptyError: the database has objects, and nobody said that it may be replaced.
        DatabaseReservedError: it is the server's own and cannot be replaced.
        CannotCreateDatabaseError: the role may not create the database that this needs.
    """
    if database is None:
        if not server.may_create:
            raise _cannot_create(target, server, "it does not exist")
        return Way.BESIDE if wish.subscribes else Way.CLONE
    similar = database.plain and database.locale == server.locale and not wish.subscribes
    if database.empty:
        alone = database.owned and database.sessions == 0 and not database.own_schema
        free = server.may_create and target.name != _SERVERS_OWN
        return Way.CLONE if similar and alone and free else Way.INSIDE
    if not wish.recreate:
        raise DatabaseNotEmptyError(
            f"expected an empty database, found {show_counts(database.objects)} in {target.shown}",
            hint="--recreate builds a new one and puts it in its place; its data is lost",
            where=target.where,
        )
    if target.name == _SERVERS_OWN:
        raise DatabaseReservedError(
            f"the database {_SERVERS_OWN!r} belongs to the server and is never replaced",
            hint="name another database in database_url",
            where=target.where,
        )
    if not server.may_create:
        raise _cannot_create(target, server, "--recreate builds a new one beside it")
    return Way.CLONE if similar else Way.BESIDE


def _cannot_create(target: Target, server: ServerFacts, why: str) -> CannotCreateDatabaseError:
    return CannotCreateDatabaseError(
        f"the role {server.role!r} may not create databases, and {target.name!r} needs one: {why}",
        hint=f"ALTER ROLE {server.role} CREATEDB, or create an empty database to build into",
        where=target.where,
    )
