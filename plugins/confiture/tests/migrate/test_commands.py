"""``confiture migrate`` on the command line."""

import json

from .conftest import version

A = "CREATE TABLE a (id int);"


def test_up_status_down(chain, confiture):
    assert "nothing to do" in confiture("migrate", "up").stdout
    chain.write(v01_a=A, v01_a_down="DROP TABLE a;", v02_b="CREATE TABLE b (id int);")
    pending = confiture("migrate", "status", expect=3).stdout
    assert "2 pending" in pending
    done = confiture("migrate", "up", "--to", version("1")).stdout
    assert f"{version('1')}_a  expand" in done
    assert "1 migration applied" in done
    confiture("migrate", "up")
    assert "up to date" in confiture("migrate", "status").stdout
    refused = confiture("migrate", "down", expect=1).stderr
    assert "CONF-MIG-015" in refused
    assert "has no down file" in refused
    chain.write(v02_b_down="DROP TABLE b;")
    assert "1 migration reverted" in confiture("migrate", "down").stdout
    assert chain.tables() == ["a"]
    assert "1 migration reverted" in confiture("migrate", "down", "--steps", "5").stdout
    assert chain.tables() == []


def test_json_is_one_document(chain, confiture):
    chain.write(v01_a=A)
    planned = json.loads(confiture("migrate", "up", "--dry-run", "--json").stdout)
    assert planned["statements"][0]["statement"] == "CREATE TABLE a (id int)"
    assert (planned["changed"], planned["dry_run"]) == (False, True)
    done = json.loads(confiture("migrate", "up", "--json").stdout)
    assert [one["name"] for one in done["migrations"]] == ["a"]
    assert (done["from"], done["to"], done["changed"]) == (None, version("1"), True)
    found = json.loads(confiture("migrate", "status", "--json").stdout)
    assert found["complete"]
    assert found["migrations"][0]["state"] == "applied"
    assert found["migrations"][0]["origin"] == "up"
    failed = confiture("migrate", "up", "--to", "x", "--json", expect=1)
    assert "CONF-MIG-013" in failed.stdout + failed.stderr


def test_baseline_and_a_project_without_migrations(chain, confiture, project):
    assert "no migrations" in confiture("migrate", "status").stdout
    chain.write(v01_a=A, v02_b="CREATE TABLE b (id int);")
    project.execute(A)
    done = confiture("migrate", "baseline", "--through", version("1")).stdout
    assert "1 migration entered" in done
    assert chain.ledger() == [("01", "assumed", 0)]
    confiture("migrate", "up")
    assert chain.tables() == ["a", "b"]


def test_an_edited_file_can_be_accepted(chain, confiture):
    chain.write(v01_a=A)
    confiture("migrate", "up")
    nothing = confiture("migrate", "resolve", version("1"), "--edited", expect=1)
    assert "CONF-MIG-023" in nothing.stderr
    chain.write(v01_a=A + " -- why")
    assert "edited" in confiture("migrate", "status", expect=3).stdout
    confiture("migrate", "resolve", version("1"), "--edited")
    assert "up to date" in confiture("migrate", "status").stdout
    confiture("migrate", "resolve", version("1"), expect=2)
    confiture("migrate", "resolve", version("1"), "--done", "--again", expect=2)
    assert (
        "CONF-MIG-023" in confiture("migrate", "resolve", version("1"), "--done", expect=1).stderr
    )


def test_phase_and_unknown_words(chain, confiture):
    chain.write(v01_a=A, v02_b="-- confiture: phase contract\nDROP TABLE a;")
    done = confiture("migrate", "up", "--phase", "expand").stdout
    assert f"stopped before the contract {version('2')}_b" in done
    confiture("migrate", "up", "--phase", "contract", expect=2)
