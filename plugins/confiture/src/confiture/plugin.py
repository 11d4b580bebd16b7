"""Hooks of Confiture: kinds of objects, strategies, rules of lint, a health check."""

from __future__ import annotations

from typing import Final

from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import HealthCheckSpec
from fraise_hookspecs.migration import (
    AdopterSpec,
    MigrationCheckSpec,
    MigrationStrategySpec,
    Namespace,
    ObjectKindSpec,
)

_N: Final = Namespace
_READERS: Final = "confiture.ddl.readers"

#: name, what follows CREATE (``[...]`` is optional), name space, rank, reader of the name.
_KINDS: Final[tuple[tuple[str, tuple[str, ...], Namespace, int, str], ...]] = (
    ("role", ("ROLE", "USER", "GROUP"), _N.ROLE, 0, "read_name"),
    ("schema", ("SCHEMA",), _N.SCHEMA, 10, "read_schema"),
    ("extension", ("EXTENSION",), _N.EXTENSION, 20, "read_name"),
    (
        "language",
        (
            "[OR REPLACE] LANGUAGE",
            "[OR REPLACE] PROCEDURAL LANGUAGE",
            "[OR REPLACE] TRUSTED LANGUAGE",
            "[OR REPLACE] TRUSTED PROCEDURAL LANGUAGE",
        ),
        _N.OTHER,
        30,
        "read_name",
    ),
    ("access method", ("ACCESS METHOD",), _N.OTHER, 32, "read_name"),
    ("foreign data wrapper", ("FOREIGN DATA WRAPPER",), _N.OTHER, 34, "read_name"),
    ("foreign server", ("SERVER",), _N.OTHER, 36, "read_name"),
    ("user mapping", ("USER MAPPING",), _N.NONE, 38, "read_nothing"),
    ("collation", ("COLLATION",), _N.OTHER, 40, "read_name"),
    ("conversion", ("[DEFAULT] CONVERSION",), _N.OTHER, 42, "read_name"),
    ("type", ("TYPE",), _N.RELATION, 50, "read_name"),
    ("domain", ("DOMAIN",), _N.RELATION, 52, "read_name"),
    (
        "sequence",
        ("SEQUENCE", "UNLOGGED SEQUENCE", "TEMP SEQUENCE", "TEMPORARY SEQUENCE"),
        _N.RELATION,
        60,
        "read_name",
    ),
    (
        "table",
        (
            "TABLE",
            "UNLOGGED TABLE",
            "TEMP TABLE",
            "TEMPORARY TABLE",
            "GLOBAL TEMP TABLE",
            "GLOBAL TEMPORARY TABLE",
            "LOCAL TEMP TABLE",
            "LOCAL TEMPORARY TABLE",
        ),
        _N.RELATION,
        70,
        "read_name",
    ),
    ("foreign table", ("FOREIGN TABLE",), _N.RELATION, 75, "read_name"),
    ("function", ("[OR REPLACE] FUNCTION",), _N.ROUTINE, 80, "read_name"),
    ("procedure", ("[OR REPLACE] PROCEDURE",), _N.ROUTINE, 82, "read_name"),
    ("aggregate", ("[OR REPLACE] AGGREGATE",), _N.ROUTINE, 84, "read_name"),
    ("operator", ("OPERATOR",), _N.OTHER, 86, "read_operator"),
    ("operator family", ("OPERATOR FAMILY",), _N.OTHER, 87, "read_name"),
    ("operator class", ("OPERATOR CLASS",), _N.OTHER, 88, "read_name"),
    ("cast", ("CAST",), _N.NONE, 90, "read_nothing"),
    ("transform", ("[OR REPLACE] TRANSFORM",), _N.NONE, 91, "read_nothing"),
    (
        "text search configuration",
        ("TEXT SEARCH CONFIGURATION",),
        _N.OTHER,
        95,
        "read_name",
    ),
    ("text search dictionary", ("TEXT SEARCH DICTIONARY",), _N.OTHER, 94, "read_name"),
    ("text search parser", ("TEXT SEARCH PARSER",), _N.OTHER, 92, "read_name"),
    ("text search template", ("TEXT SEARCH TEMPLATE",), _N.OTHER, 93, "read_name"),
    ("index", ("INDEX", "UNIQUE INDEX"), _N.RELATION, 100, "read_optional_name"),
    ("statistics", ("STATISTICS",), _N.OTHER, 105, "read_optional_name"),
    (
        "view",
        (
            "[OR REPLACE] VIEW",
            "[OR REPLACE] RECURSIVE VIEW",
            "[OR REPLACE] TEMP VIEW",
            "[OR REPLACE] TEMPORARY VIEW",
            "[OR REPLACE] TEMP RECURSIVE VIEW",
            "[OR REPLACE] TEMPORARY RECURSIVE VIEW",
        ),
        _N.RELATION,
        110,
        "read_name",
    ),
    ("materialized view", ("MATERIALIZED VIEW",), _N.RELATION, 120, "read_name"),
    ("rule", ("[OR REPLACE] RULE",), _N.NONE, 130, "read_name"),
    (
        "trigger",
        ("[OR REPLACE] TRIGGER", "[OR REPLACE] CONSTRAINT TRIGGER"),
        _N.NONE,
        140,
        "read_name",
    ),
    ("event trigger", ("EVENT TRIGGER",), _N.OTHER, 150, "read_name"),
    ("policy", ("POLICY",), _N.NONE, 160, "read_name"),
    ("publication", ("PUBLICATION",), _N.OTHER, 170, "read_name"),
    ("subscription", ("SUBSCRIPTION",), _N.OTHER, 180, "read_name"),
)


def _prefixes(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Opening keywords of all forms: each optional part once with and once without."""
    prefixes: list[str] = []
    for form in forms:
        optional, bracket, rest = form.rpartition("] ")
        if bracket:
            prefixes.append(f"CREATE {optional.removeprefix('[')} {rest}")
        prefixes.append(f"CREATE {rest}")
    return tuple(prefixes)


@hookimpl
def fraise_object_kinds() -> tuple[ObjectKindSpec, ...]:
    """The kinds of objects that PostgreSQL's CREATE makes."""
    return tuple(
        ObjectKindSpec(
            name=name.replace(" ", "-"),
            summary=f"PostgreSQL {name}",
            target=f"{_READERS}:{reader}",
            prefixes=_prefixes(forms),
            namespace=namespace,
            rank=rank,
        )
        for name, forms, namespace, rank, reader in _KINDS
    )


@hookimpl
def fraise_migration_strategies() -> tuple[MigrationStrategySpec, ...]:
    """The strategies behind ``confiture build`` and ``confiture migrate``."""
    return (
        MigrationStrategySpec(
            name="build",
            summary="build a database from its DDL files, or clone the last build of them",
            target="confiture.strategy:build",
            destructive=True,
        ),
        MigrationStrategySpec(
            name="migrate",
            summary="run the migrations of db/migrations, forward or back",
            target="confiture.migrations.strategy:migrate",
        ),
    )


@hookimpl
def fraise_migration_checks() -> tuple[MigrationCheckSpec, ...]:
    """The rules of ``confiture lint``."""
    from confiture.lint.catalogue import all_specs

    return all_specs()


#: Name, summary, class of the adopter.
_ADOPTERS: Final = (
    ("alembic", "Alembic: alembic_version", "alembic:Alembic"),
    ("django", "Django: django_migrations", "django:Django"),
    ("flyway", "Flyway: flyway_schema_history", "flyway:Flyway"),
    ("sqitch", "Sqitch: the schema sqitch", "sqitch:Sqitch"),
    ("dbmate", "dbmate: schema_migrations", "dbmate:Dbmate"),
    ("prisma", "Prisma Migrate: _prisma_migrations", "prisma:Prisma"),
    ("goose", "goose: goose_db_version", "goose:Goose"),
    ("diesel", "Diesel: __diesel_schema_migrations", "diesel:Diesel"),
)


@hookimpl
def fraise_adopters() -> tuple[AdopterSpec, ...]:
    """The tools from which databases are taken over."""
    return tuple(
        AdopterSpec(name=name, summary=summary, target=f"confiture.adopting.tools.{target}")
        for name, summary, target in _ADOPTERS
    )


@hookimpl
def fraise_health_checks() -> tuple[HealthCheckSpec, ...]:
    """Which implementation of the byte work is at work."""
    return (
        HealthCheckSpec(
            name="accel",
            summary="The native crate or its pure twin",
            target="confiture.health:check_accel",
        ),
    )
