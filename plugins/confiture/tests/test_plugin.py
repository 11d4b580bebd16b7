"""Hooks: kinds and strategies from other distributions, events, and a cheap import."""

import subprocess
import sys
import types

import pytest
from confiture import errors
from confiture.api import list_strategies, run_strategy
from fraise_hookspecs import hookimpl
from fraise_hookspecs.migration import (
    MigrationPhase,
    MigrationStrategySpec,
    Namespace,
    ObjectKindSpec,
    StrategyReport,
    StrategyRequest,
)
from fraise_kernel import Kernel

pytestmark = pytest.mark.anyio

EVENTS = []


async def wish(request, context, progress):
    """A strategy of somebody else."""
    progress.start("wishing", 1)
    progress.advance()
    progress.finish()
    return StrategyReport(changed=False, summary=f"wished for {request.environment}")


def read_table_name(tokens, prefix):
    """A reader of somebody else: ``CREATE TABLE AS OF name``."""
    return (tokens[prefix],)


@pytest.fixture
def plugin(monkeypatch):
    """Somebody else's plugin module."""
    module = types.ModuleType("somebody_plugin")
    module.wish, module.read_table_name = wish, read_table_name
    monkeypatch.setitem(sys.modules, module.__name__, module)
    EVENTS.clear()

    @hookimpl
    def fraise_migration_strategies():
        return (
            MigrationStrategySpec(
                name="wish", summary="wish for it", target="somebody_plugin:wish"
            ),
        )

    @hookimpl
    def fraise_object_kinds():
        return (
            ObjectKindSpec(
                name="hypertable",
                summary="a table of somebody's extension",
                target="somebody_plugin:read_table_name",
                prefixes=("CREATE UNLOGGED TABLE IF",),
                namespace=Namespace.RELATION,
                rank=70,
            ),
        )

    @hookimpl
    async def fraise_migration_event(event):
        EVENTS.append(event)

    for hook in (fraise_migration_strategies, fraise_object_kinds, fraise_migration_event):
        setattr(module, hook.__name__, hook)
    return module


@pytest.fixture
def run(project, plugin):
    async def run(work):
        kernel = Kernel(project.path, settings={"postgres": {"dsn": project.dsn}}, plugins=[plugin])
        async with kernel as context:
            return await work(context)

    return run


async def build(context):
    import confiture

    return await confiture.build(context.project, context)


async def test_build_is_announced(project, run):
    project.write({"a.sql": "CREATE TABLE t (id int);"})
    await run(build)
    assert [event.phase for event in EVENTS] == [MigrationPhase.STARTED, MigrationPhase.FINISHED]
    started, finished = EVENTS
    assert (started.strategy, started.environment, started.seconds) == ("build", "local", 0.0)
    assert finished.seconds > 0
    assert finished.at.tzinfo is not None
    assert "from 1 files" in finished.detail


async def test_failure_is_announced(project, run):
    project.write({"a.sql": "CREATE TABEL t (id int);"})
    with pytest.raises(errors.SyntaxRefusedError):
        await run(build)
    assert [event.phase for event in EVENTS] == [MigrationPhase.STARTED, MigrationPhase.FAILED]
    assert "TABEL" in EVENTS[1].detail


async def test_refusal_of_a_protected_environment_is_no_beginning(project, run):
    project.environment("protected: true")
    project.write({"a.sql": "CREATE TABLE t (id int);"})
    with pytest.raises(errors.ProtectedEnvironmentError):
        await run(build)
    assert EVENTS == []


async def test_kind_of_another_distribution_orders_files(project, run):
    project.write(
        {
            "1.sql": "CREATE VIEW v AS SELECT * FROM t;",
            "2.sql": "CREATE UNLOGGED TABLE IF NOT EXISTS t (id int);",
        }
    )
    report = await run(build)
    assert report.counts == {"hypertable": 1, "view": 1}


async def test_strategy_of_another_distribution_is_run_and_announced(project, run):
    async def work(context):
        request = StrategyRequest(environment="local")
        return await run_strategy("wish", request, context), list_strategies(context)

    report, strategies = await run(work)
    assert report.summary == "wished for local"
    assert [(one.name, one.plugin) for one in strategies] == [
        ("build", "confiture"),
        ("migrate", "confiture"),
        ("wish", "somebody_plugin"),
    ]
    assert [event.strategy for event in EVENTS] == ["wish", "wish"]


async def test_migrations_are_announced(project, run):
    import confiture

    async def up(context):
        return await confiture.migrate_up(context)

    name = "/db/migrations/20260101000000_a.up.sql"
    project.write({name: "CREATE TABLE a (id int);"})
    await run(up)
    assert [(event.strategy, event.phase) for event in EVENTS] == [
        ("migrate", MigrationPhase.STARTED),
        ("migrate", MigrationPhase.FINISHED),
    ]
    assert EVENTS[1].detail == "1 migration applied"
    EVENTS.clear()
    project.write({name: "CREATE TABLE a (id bigint);"})
    with pytest.raises(errors.MigrationEditedError):
        await run(up)
    assert [event.phase for event in EVENTS] == [MigrationPhase.STARTED, MigrationPhase.FAILED]
    assert "20260101000000_a" in EVENTS[1].detail


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"action": "upp"}, "'upp'"),
        ({"phas": None}, "'phas'"),
        ({"action": "baseline"}, "'through'"),
        ({"action": "resolve", "version": "1"}, "'decision'"),
        ({"action": "down", "through": "1"}, "'through'"),
    ],
)
async def test_options_that_migrations_do_not_know(run, options, said):
    async def work(context):
        request = StrategyRequest(environment="local", options=options)
        return await run_strategy("migrate", request, context)

    with pytest.raises(errors.UnknownOptionError) as caught:
        await run(work)
    assert said in caught.value.message


async def test_unknown_strategy(project, run):
    async def work(context):
        return await run_strategy("biuld", StrategyRequest(environment="local"), context)

    with pytest.raises(errors.FraiseError) as caught:
        await run(work)
    assert "build" in caught.value.hint


def test_loading_the_plugin_imports_nothing_heavy():
    script = (
        "import sys, confiture.plugin\n"
        "heavy = {'psycopg', 'yaml', 'typer', 'rich', 'anyio', 'fraise_accel', 'fraise_postgres'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_public_names_are_those_of_the_api():
    import confiture
    from confiture import api

    assert sorted(confiture.__all__) == sorted(api.__all__) == dir(confiture)
    for name in confiture.__all__:
        assert getattr(confiture, name) is getattr(api, name)
    with pytest.raises(AttributeError, match="nothing"):
        _ = confiture.nothing
