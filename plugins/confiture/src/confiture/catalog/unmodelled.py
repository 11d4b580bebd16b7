"""Everything that a database has beside the system: what no kind describes is told, not ignored."""

from __future__ import annotations

from typing import Final

from confiture.catalog.query import OWN_SCHEMA

#: The catalogs whose rows are objects, and which of the rows.
_CATALOGS: Final = (
    ("pg_namespace", "o.nspname !~ '^pg_'"),
    ("pg_class", "o.relkind NOT IN ('t', 'i', 'I') AND o.relnamespace <> 99"),
    ("pg_proc", ""),
    ("pg_type", "o.typelem = 0 AND o.typtype NOT IN ('m', 'c')"),
    ("pg_cast", ""),
    ("pg_operator", "o.oprcode <> 0"),
    ("pg_opclass", ""),
    ("pg_opfamily", ""),
    ("pg_am", ""),
    ("pg_language", ""),
    ("pg_collation", ""),
    ("pg_conversion", ""),
    ("pg_constraint", "o.contype NOT IN ('n', 't')"),
    ("pg_attrdef", ""),
    ("pg_trigger", "NOT o.tgisinternal AND o.tgparentid = 0"),
    ("pg_rewrite", "o.rulename <> '_RETURN'"),
    ("pg_policy", ""),
    ("pg_event_trigger", ""),
    ("pg_extension", "o.extname <> 'plpgsql'"),
    ("pg_foreign_data_wrapper", ""),
    ("pg_foreign_server", ""),
    ("pg_ts_parser", ""),
    ("pg_ts_template", ""),
    ("pg_ts_dict", ""),
    ("pg_ts_config", ""),
    ("pg_statistic_ext", ""),
    ("pg_publication", ""),
    ("pg_transform", ""),
    ("pg_default_acl", ""),
)
#: What is told without a number: large objects, of which there may be millions, and subscriptions
#: whose connection the role may not read, so that none of them is a fact.
FIND_BESIDE: Final = (
    "SELECT 'pg_largeobject', pg_catalog.count(*) || ' large objects'"
    " FROM pg_catalog.pg_largeobject_metadata HAVING pg_catalog.count(*) > 0"
    " UNION ALL "
    "SELECT 'pg_subscription', 'subscription ' || pg_catalog.quote_ident(s.subname)"
    " FROM pg_catalog.pg_subscription s"
    " JOIN pg_catalog.pg_database b ON b.oid = s.subdbid"
    " WHERE b.datname = pg_catalog.current_database() AND NOT pg_catalog.has_column_privilege("
    "'pg_catalog.pg_subscription'::regclass, 'subconninfo', 'SELECT')"
)
#: The first number that is not the system's own (FirstNormalObjectId).
_FIRST: Final = 16384
#: The question for all objects: the number of the catalog and the object's own.
FIND_OBJECTS: Final = " UNION ALL ".join(
    f"SELECT 'pg_catalog.{catalog}'::regclass::oid, o.oid"
    f" FROM pg_catalog.{catalog} o WHERE o.oid >= {_FIRST}" + (f" AND ({which})" if which else "")
    for catalog, which in _CATALOGS
)
#: Which of some objects are the user's: catalog and description.  Objects in Fraise's own schema,
#: in the system's, and temporary ones are not.
DESCRIBE_OBJECTS: Final = (
    "SELECT c.relname, i.type || ' ' || i.identity"
    " FROM unnest(%s::oid[], %s::oid[]) AS x(class, oid)"
    " JOIN pg_catalog.pg_class c ON c.oid = x.class,"
    " LATERAL pg_catalog.pg_identify_object(x.class, x.oid, 0) i"
    " WHERE i.identity IS NOT NULL AND (i.schema IS NULL OR i.schema !~ '^pg_')"
    f" AND i.schema IS DISTINCT FROM '{OWN_SCHEMA}'"
    f" AND i.identity !~ '(^| )((on|for) )?{OWN_SCHEMA}(\\.|$)'"
    " AND i.identity !~ ' on pg_(temp|toast)'"
)
