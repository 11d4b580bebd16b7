"""``migrate down`` and ``migrate baseline``."""

import pytest
from confiture import errors, migrate_baseline

from .conftest import version

pytestmark = pytest.mark.anyio


def table(name, **more):
    return {
        f"{name}": f"CREATE TABLE {name[4:]} (id int);",
        f"{name}_down": f"DROP TABLE {name[4:]};",
    }


THREE = {**table("v01_a"), **table("v02_b"), **table("v03_c")}


async def test_the_newest_goes_first(chain):
    chain.write(**THREE)
    await chain.up()
    report = await chain.down(steps=2)
    assert [one.name for one in report.steps] == ["c", "b"]
    assert (report.before, report.after) == (version("3"), version("1"))
    assert chain.tables() == ["a"]
    assert chain.ledger() == [("01", "applied", 0)]
    await chain.up()
    assert (await chain.down(to=version("2"))).after == version("2")
    assert (await chain.down(steps=9)).after == ""
    assert (await chain.down()).summary == "nothing to do"
    assert chain.tables() == []


async def test_a_version_that_the_database_has_not_is_no_place_to_go(chain):
    chain.write(**THREE)
    await chain.up(to=version("2"))
    with pytest.raises(errors.UnknownVersionError, match="the database has"):
        await chain.down(to=version("3"))


async def test_there_is_no_way_back(chain):
    chain.write(v01_a='-- confiture: irreversible "rows are gone"\nCREATE TABLE a (id int);')
    chain.write(**table("v02_b"))
    await chain.up()
    with pytest.raises(errors.NoWayBackError, match="rows are gone"):
        await chain.down(steps=2)
    assert chain.tables() == ["a", "b"]


async def test_not_past_a_contract(chain):
    chain.write(**THREE)
    chain.write(v02_b="-- confiture: phase contract\nCREATE TABLE b (id int);")
    await chain.up()
    with pytest.raises(errors.PastContractError, match="20260102000000_b"):
        await chain.down(steps=2)
    assert chain.tables() == ["a", "b", "c"]
    await chain.down()
    await chain.down(past_contract=True)
    assert chain.tables() == ["a"]


async def test_what_the_ledger_says_counts_not_what_the_file_says_now(chain):
    """The file was a contract when it ran, whatever its line says now."""
    chain.write(**table("v01_a"))
    chain.write(v01_a="-- confiture: phase contract\nCREATE TABLE a (id int);")
    await chain.up()
    chain.write(v01_a="CREATE TABLE a (id int);")
    with pytest.raises(errors.MigrationEditedError):
        await chain.down()
    from confiture import Decision, migrate_resolve

    await chain.run(migrate_resolve, version("1"), Decision.EDITED)
    with pytest.raises(errors.PastContractError):
        await chain.down()


async def test_a_changed_way_back_is_taken(chain):
    chain.write(v01_a="CREATE TABLE a (id int);", v01_a_down="DROP TABLE nonsense;")
    await chain.up()
    with pytest.raises(errors.MigrationFailedError, match="nonsense"):
        await chain.down()
    assert chain.ledger() == [("01", "applied", 0)]
    chain.write(v01_a_down="DROP TABLE a;")
    await chain.down()
    assert chain.tables() == []


async def test_half_back(chain):
    down = "-- confiture: transaction statement\nDROP TABLE a;\nSELECT nothing;\nDROP TABLE b;"
    chain.write(v01_a="CREATE TABLE a (id int); CREATE TABLE b (id int);", v01_a_down=down)
    await chain.up()
    with pytest.raises(errors.MigrationFailedError, match="1 of 3 statements"):
        await chain.down()
    assert chain.ledger() == [("01", "reverting", 1)]
    with pytest.raises(errors.HalfDoneError, match="reverting"):
        await chain.up()
    chain.write(v01_a_down=down.replace("nothing", "1"))
    await chain.down()
    assert (chain.tables(), chain.ledger()) == ([], [])
    assert [event for _, event in chain.events()] == ["applied", "begun", "reverted"]


async def test_half_forward_is_finished_before_anything_goes_back(chain):
    chain.write(
        v01_a="-- confiture: transaction statement\nCREATE TABLE a (id int); SELECT nothing;",
        v01_a_down="DROP TABLE a;",
    )
    with pytest.raises(errors.MigrationFailedError):
        await chain.up()
    with pytest.raises(errors.HalfDoneError, match="applying"):
        await chain.down()


async def test_a_protected_environment_wants_to_hear_of_losses_of_the_way_back(chain, project):
    project.environment("protected: true\n", "production")
    chain.write(**table("v01_a"))
    await chain.up("production")
    with pytest.raises(errors.MigrationDestructiveError, match="DROP TABLE removes"):
        await chain.down("production")
    await chain.down("production", allow_destructive=True)
    assert chain.tables() == []


async def test_baseline_enters_and_runs_nothing(chain):
    chain.write(**THREE)
    report = await chain.run(migrate_baseline, version("2"))
    assert [one.name for one in report.steps] == ["a", "b"]
    assert chain.tables() == []
    assert chain.ledger() == [("01", "assumed", 0), ("02", "assumed", 0)]
    rows = (await chain.status()).rows
    assert [(one.state, one.origin) for one in rows] == [
        ("assumed", "baseline"),
        ("assumed", "baseline"),
        ("pending", None),
    ]
    assert not (await chain.run(migrate_baseline, version("1"))).changed
    chain.write(v02_b="SELECT 2;")
    with pytest.raises(errors.MigrationEditedError):
        await chain.up()


async def test_what_another_tool_brought_needs_no_file(chain, project):
    chain.write(**THREE)
    await chain.run(migrate_baseline, version("2"))
    project.execute("UPDATE fraise.confiture_migration SET origin = 'alembic'")
    chain.remove("1")
    chain.remove("2")
    await chain.up()
    assert chain.tables() == ["c"]
    await chain.down()
    with pytest.raises(errors.NoWayBackError, match="came from alembic"):
        await chain.down()
