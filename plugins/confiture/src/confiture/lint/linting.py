"""``confiture lint``: rules over migrations, DDL files, and the schema that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from attrs import evolve
from fraise_hookspecs.context import Context
from fraise_hookspecs.migration import CheckLevel, CheckSubject, ObjectKindSpec
from fraise_postgres import scratch_database

from confiture.ddl.files import Place, find_files, read_files
from confiture.ddl.kinds import Kinds, load_kinds
from confiture.ddl.order import arrange
from confiture.ddl.statements import read_statements
from confiture.differ.reading import introspect
from confiture.differ.shadow import shadow
from confiture.environment import Environment, list_environments, load_environment
from confiture.lint.complaints import Court
from confiture.lint.findings import Finding, LintReport
from confiture.lint.history import remember
from confiture.lint.inputs import Inputs, find_inputs
from confiture.lint.measuring import Measured, measure
from confiture.lint.rules import Rules, list_rules
from confiture.lint.schema.built import hear_schema
from confiture.lint.scripts import Script, read_scripts
from confiture.lint.suppression import Suppressions
from confiture.plan import SCHEMA_FOLDER
from confiture.proof.clone import clone_schema
from confiture.server.session import Limits, explain_server, session
from confiture.server.target import Target, find_target
from confiture.server.wire import Cancellation
from confiture.strategy import locate
from confiture.threads import run_blocking

#: Whose file gives levels where none is named.
_USUAL: Final = "local"
_MIGRATION: Final = (CheckSubject.MIGRATION, CheckSubject.DEFINITION)
_SCHEMA: Final = (CheckSubject.DEFINITION, CheckSubject.SCHEMA)
_SCRATCH: Final = "the server of the scratch database"


async def lint_project(
    context: Context,
    paths: Sequence[Path] = (),
    *,
    migrations: bool = False,
    schema: bool = False,
    environment: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    check_locks: bool = False,
) -> LintReport:
    """Look for what goes wrong with a schema, or while it is changed.

    Nothing is changed but scratch databases, which are dropped. Without a path, ``migrations``
    and ``schema`` the project's migrations and its schema are looked at.

    Args:
        context: the open kernel.
        paths: SQL files and folders, taken as migrations.
        migrations: look at ``db/migrations``.
        schema: look at ``db/schema``, and at the database that it makes.
        environment: whose file gives levels, and patterns of DDL files; with ``check_locks``
            and paths also the database whose schema is cloned. ``local`` by default, if it is
            there.
        select: codes or names of rules; only these run.
        ignore: codes or names of rules that do not run.
        check_locks: run the migrations in a scratch database, and see what the server does.

    Raises:
        FraiseError: a file, an environment or a rule is not there, a file cannot be read, or the
            schema cannot be built.
    """
    own = _environment(context.project, environment)
    rules = list_rules(context, own, select=select, ignore=ignore)
    found = find_inputs(context.project, paths, migrations=migrations, schema=schema)
    remember(found.history or found.migrations)
    kinds = load_kinds(context.catalog(ObjectKindSpec))
    server: Target | None = None
    if found.schema or (check_locks and found.migrations):
        server = find_target((await context.resource("postgres")).dsn())
    cloned = None
    if check_locks and paths and environment is not None and own is not None:
        cloned = await locate(own, context)

    def work(cancellation: Cancellation) -> LintReport:
        measured = Measured()
        limits = Limits() if own is None else Limits.of(own)
        if check_locks and found.migrations and server is not None:
            measured = _measure(found, server, cloned, limits, cancellation)
        court = Court(rules, Suppressions(rules), measured)
        report = _hear_migrations(court, found)
        if found.schema and server is not None:
            more = _hear_schema(court, context.project, own, kinds, server, limits, cancellation)
            report = _join(report, more)
        return evolve(
            report,
            suppressed=court.suppressed,
            measured=tuple(measured.by_statement.values()),
        )

    return await run_blocking(work)


def _environment(project: Path, name: str | None) -> Environment | None:
    if name is None and _USUAL not in list_environments(project):
        return None
    return load_environment(project, name or _USUAL)


def _hear_migrations(court: Court, found: Inputs) -> LintReport:
    findings = list(court.hear(found.migrations, _MIGRATION))
    findings += court.suppressions.unused(found.migrations, _MIGRATION)
    findings += _python(court.rules, found.python)
    findings += _failure(court)
    return LintReport(
        findings=_sort(findings),
        files=len(found.migrations) + len(found.python),
        statements=sum(len(one.statements) for one in found.migrations),
    )


def _python(rules: Rules, paths: Sequence[str]) -> Iterator[Finding]:
    rule = rules.by_word["opaque"]
    if rule.level is CheckLevel.OFF:
        return
    for path in paths:
        yield Finding(
            code=rule.spec.code,
            name=rule.spec.name,
            level=rule.level,
            file=path,
            line=1,
            column=1,
            reason="a migration in Python may do anything, and no rule looks inside",
            instead="SQL files, where they can say it",
        )


def _failure(court: Court) -> Iterator[Finding]:
    """What could not be measured: from the statement on at which the server stopped."""
    if court.measured.failed is None:
        return
    statement, refusal = court.measured.failed
    rule = court.rules.by_word["unmeasured"]
    if rule.level is CheckLevel.OFF:
        return
    yield Finding(
        code=rule.spec.code,
        name=rule.spec.name,
        level=rule.level,
        file=statement.script.path,
        line=statement.line,
        column=statement.column,
        source=statement.script.lines[statement.line - 1],
        reason=f"the server refused this in a scratch database, so that nothing from here on was"
        f" measured: {refusal.message}",
        instead="--env NAME with files measures on a clone of that database's schema",
    )


def _measure(
    found: Inputs,
    server: Target,
    cloned: Target | None,
    limits: Limits,
    cancellation: Cancellation,
) -> Measured:
    scripts: Sequence[Script] = found.history or found.migrations
    if found.history:
        rest = [one for one in found.migrations if one not in set(found.history)]
        scripts = [*found.history, *rest]
    if cloned is not None:
        scripts = found.migrations
    with explain_server(_SCRATCH), _scratch(server, cloned, limits, cancellation) as dsn:
        return measure(scripts, found.migrations, dsn, limits, cancellation)


@contextmanager
def _scratch(
    server: Target, cloned: Target | None, limits: Limits, cancellation: Cancellation
) -> Iterator[str]:
    """An empty database, or one with the schema of another."""
    if cloned is None:
        with scratch_database(server.dsn, prefix="lint") as dsn:
            yield dsn
        return
    with explain_server(cloned.shown), session(cloned.dsn, where=cloned.where) as connection:
        catalog = introspect(connection)
    with clone_schema(catalog, server.dsn, limits, cancellation) as dsn:
        yield dsn


def _hear_schema(
    court: Court,
    project: Path,
    environment: Environment | None,
    kinds: Kinds,
    server: Target,
    limits: Limits,
    cancellation: Cancellation,
) -> LintReport:
    place = Place(project, project / SCHEMA_FOLDER)
    include = environment.include if environment is not None else ()
    exclude = environment.exclude if environment is not None else ()
    files = read_files(find_files(place, include=include, exclude=exclude), place)
    scripts = read_scripts(files, place)
    arrangement = arrange(read_statements(files, place, kinds))
    findings = list(court.hear(scripts, (CheckSubject.DEFINITION,)))
    with (
        explain_server(_SCRATCH),
        shadow(arrangement, server.dsn, limits, cancellation) as connection,
    ):
        findings += hear_schema(court, connection, scripts, kinds)
    findings += court.suppressions.unused(scripts, _SCHEMA)
    return LintReport(
        findings=_sort(findings),
        files=len(scripts),
        statements=sum(len(one.statements) for one in scripts),
        objects=True,
    )


def _join(one: LintReport, other: LintReport) -> LintReport:
    return LintReport(
        findings=_sort([*one.findings, *other.findings]),
        files=one.files + other.files,
        statements=one.statements + other.statements,
        objects=other.objects,
    )


def _sort(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(findings, key=lambda one: (one.file, one.line, one.column, one.code, one.object))
    )
