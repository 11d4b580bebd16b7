"""What an engine learns of its database before it answers."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from fraiseql.sql.learn import learn_catalog
from fraiseql.sql.policies import find_bypass, find_bypassing_views

if TYPE_CHECKING:
    from fraise_hookspecs.repository import Database

    from fraiseql.schema.build import BuiltSchema
    from fraiseql.sql.catalog import SourceCatalog

_LOG = logging.getLogger("fraiseql")


async def learn(database: Database, built: BuiltSchema) -> SourceCatalog:
    """Columns and functions of a database that has all that the schema needs.

    Raises:
        FraiseError: a source, a function, or the column of a relation is missing, or a function
            or an expression is not such as the schema says.
    """
    # Here: a server from a bundle checks policies, and has no schema to learn for.
    from fraiseql.sql.call import check_function
    from fraiseql.sql.relations import check_relations
    from fraiseql.sql.trial import try_expressions

    catalog = await learn_catalog(database, built.sources, built.functions)
    for root in built.mutations.values():
        if root.function is not None:
            check_function(root, catalog.functions[root.function], built.models)
    for _, _, missing in check_relations(built.models, catalog.sources, built.parts):
        raise missing
    async for wrong in try_expressions(
        database,
        built.models.objects.values(),
        built.models.objects,
        catalog.sources,
        built.parts,
    ):
        raise wrong
    return catalog


async def require_policies(database: Database, catalog: SourceCatalog, *, production: bool) -> None:
    """Refuse to serve everybody's rows where policies are to hide them.

    Raises:
        PolicyBypassedError: the role of the connection is not held by them, in production.
    """
    bypass = await find_bypass(database, catalog.sources.values())
    if bypass is None:
        return
    if production:
        raise bypass
    _LOG.warning("%s %s", bypass.message, bypass.hint)


async def warn_of_views(database: Database, catalog: SourceCatalog) -> None:
    """Say in the log which views show what policies hide from who asks."""
    found = await find_bypassing_views(database, catalog.sources.values())
    if found is not None:
        _LOG.warning("%s", found)
