"""Everything that a database has beside the system: what no kind describes is told, not ignored."""

from __future__ import annotations

from typing import Final

from confiture.catalog.query import OWN_SCHEMA

#: The catalogs whose rows are objects, the first version that has them, and which of the rows.
_CATALOGS: Final = (
    ("pg_namespace", 0, "o.nspname !~ '^pg_'"),
    ("pg_class", 0, "o.relkind NOT IN ('t', 'i', 'I') AND o.relnamespace <> 99"),
    ("pg_proc", 0, ""),
    ("pg_type", 0, "o.typelem = 0 AND o.typtype NOT IN ('m', 'c')"),
    ("pg_cast", 0, ""),
    ("pg_operator", 0, "o.oprcode <> 0"),
    ("pg_opclass", 0, ""),
    ("pg_opfamily", 0, ""),
    ("pg_am", 0, ""),
    ("pg_language", 0, ""),
    ("pg_collation", 0, ""),
    ("pg_conversion", 0, ""),
    ("pg_constraint", 0, "o.contype NOT IN ('n', 't')"),
    ("pg_attrdef", 0, ""),
    ("pg_trigger", 0, "NOT o.tgisinternal AND o.tgparentid = 0"),
    ("pg_rewrite", 0, "o.rulename <> '_RETURN'"),
    ("pg_policy", 0, ""),
    ("pg_event_trigger", 0, ""),
    ("pg_extension", 0, "o.extname <> 'plpgsql'"),
    ("pg_foreign_data_wrapper", 0, ""),
    ("pg_foreign_server", 0, ""),
    ("pg_ts_parser", 0, ""),
    ("pg_ts_template", 0, ""),
    ("pg_ts_dict", 0, ""),
    ("pg_ts_config", 0, ""),
    ("pg_statistic_ext", 0, ""),
    ("pg_publication", 0, ""),
    ("pg_transform", 0, ""),
    ("pg_default_acl", 0, ""),
)
#: What is told without a number: large objects, of which there may be millions, and subscriptions
#: whose connection the role may not read, so that none of them is a fact.
_BESIDE: Final = (
    "SELECT 'pg_largeobject', 'pg_catalog.pg_largeobject'::regclass::oid, 0::oid,"
    " pg_catalog.count(*) || ' large objects'"
    " FROM pg_catalog.pg_largeobject_metadata HAVING pg_catalog.count(*) > 0"
    " UNION ALL "
    "SELECT 'pg_subscription', 'pg_catalog.pg_subscription'::regclass::oid, 0::oid,"
    " 'subscription ' || pg_catalog.quote_ident(s.subname) FROM pg_catalog.pg_subscription s"
    " JOIN pg_catalog.pg_database b ON b.oid = s.subdbid"
    " WHERE b.datname = pg_catalog.current_database() AND NOT pg_catalog.has_column_privilege("
    "'pg_catalog.pg_subscription'::regclass, 'subconninfo', 'SELECT')"
)
#: The first number that is not the system's own (FirstNormalObjectId).
_FIRST: Final = 16384


def find_objects(version: int) -> str:
    """The query of catalog, its number, the object's number and its description.

    Objects in Fraise's own schema, in the system's, and temporary ones are left out.
    """
    parts = [
        f"SELECT '{catalog}' AS catalog, 'pg_catalog.{catalog}'::regclass::oid AS class, o.oid"
        f" FROM pg_catalog.{catalog} o WHERE o.oid >= {_FIRST}"
        + (f" AND ({which})" if which else "")
        for catalog, since, which in _CATALOGS
        if version >= since
    ]
    return (
        "SELECT x.catalog, x.class, x.oid, i.type || ' ' || i.identity"
        f" FROM ({' UNION ALL '.join(parts)}) x,"
        " LATERAL pg_catalog.pg_identify_object(x.class, x.oid, 0) i"
        " WHERE i.identity IS NOT NULL AND (i.schema IS NULL OR i.schema !~ '^pg_')"
        f" AND i.schema IS DISTINCT FROM '{OWN_SCHEMA}'"
        f" AND i.identity !~ '(^| )((on|for) )?{OWN_SCHEMA}(\\.|$)'"
        " AND i.identity !~ ' on pg_(temp|toast)'"
        f" UNION ALL {_BESIDE}"
    )
