"""Which schemas or databases an environment's migrations are run for; the key ``tenants``."""

from __future__ import annotations

import enum

from attrs import frozen
from fraise_hookspecs import Where


class Kind(enum.Enum):
    """What a tenant is."""

    SCHEMA = "schema"
    DATABASE = "database"


@frozen(kw_only=True)
class Tenancy:
    """The tenants of an environment.

    Attributes:
        kind: each is a schema of the database, or a database of the server.
        patterns: names, or globs such as ``tenant_*``.
        query: gives the names instead, asked in the environment's database.
        shared: schemas that are searched behind a tenant's, for what all of them use.
        jobs: how many are migrated at once.
        where: the setting, for errors.
    """

    kind: Kind
    patterns: tuple[str, ...] = ()
    query: str | None = None
    shared: tuple[str, ...] = ()
    jobs: int = 4
    where: Where | None = None
