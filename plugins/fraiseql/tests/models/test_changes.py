"""``fraiseql schema diff|check``: what clients of an older schema notice."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from fraiseql.errors import SchemaFileError
from fraiseql.schema.changes import Level, find_changes, read_sdl
from graphql import build_schema

FRAISEQL = Path(sys.executable).with_name("fraiseql")
SHOP = Path(__file__).with_name("shop.py").read_text()

OLD = """
type Query { a(x: Int, y: In): A  b: String @deprecated(reason: "old")  c: E }
type A { id: ID!  name: String }
enum E { ONE TWO }
input In { p: Int  q: Int }
scalar S @specifiedBy(url: "https://a.example")
type Mutation { m: S }
"""


@pytest.mark.parametrize(
    ("before", "after", "level", "said"),
    [
        ("name: String", "", Level.BREAKING, "Field A.name was removed."),
        ("name: String", "name: Int", Level.BREAKING, "A.name changed type"),
        ("name: String", "name: String!", Level.SAFE, "A.name changed type"),
        ("x: Int,", "x: Int, z: Int!", Level.BREAKING, "z"),
        ("x: Int,", "x: Int, z: Int,", Level.DANGEROUS, "z"),
        ("ONE TWO", "ONE", Level.BREAKING, "Enum value E.TWO was removed"),
        ("ONE TWO", "ONE TWO THREE", Level.DANGEROUS, "Enum value E.THREE was added"),
        ("q: Int", "q: Int r: Int!", Level.BREAKING, "In.r"),
        ("input In {", "input In @oneOf {", Level.BREAKING, "In takes exactly one of its fields."),
        ("a.example", "b.example", Level.DANGEROUS, "S is specified by https://b.example"),
        ("type Mutation { m: S }", "", Level.BREAKING, "There are no mutation operations now."),
        (
            "type Mutation { m: S }",
            "schema { query: Query mutation: M } type Mutation { m: S } type M { m: S }",
            Level.BREAKING,
            "The type of mutation operations was Mutation and is M.",
        ),
        (' @deprecated(reason: "old")', "", Level.SAFE, "Query.b is not deprecated any more."),
        ("name: String", "name: String @deprecated", Level.SAFE, "A.name is deprecated: "),
        ("ONE TWO", "ONE TWO @deprecated", Level.SAFE, "E.TWO is deprecated: "),
        ("q: Int }", "q: Int @deprecated }", Level.SAFE, "In.q is deprecated: "),
        ("x: Int,", "x: Int @deprecated,", Level.SAFE, "Query.a.x is deprecated: "),
        ("type A {", '"An A." type A {', Level.SAFE, "A"),
        ("name: String", "name: String more: Int", Level.SAFE, "A.more was added"),
    ],
)
def test_every_change_has_its_level(before, after, level, said):
    assert OLD.count(before) == 1
    changes = find_changes(build_schema(OLD), build_schema(OLD.replace(before, after)))
    assert any(change.level is level and said in change.message for change in changes), changes
    assert changes[0].level is level, changes


def test_nothing_changed():
    assert find_changes(build_schema(OLD), build_schema(OLD)) == ()


def test_what_no_rule_names_is_dangerous():
    old = "schema { query: Query } type Query { a: Int }"
    (change,) = find_changes(build_schema(old), build_schema(f'"A shop." {old}'))
    assert (change.level, change.kind) == (Level.DANGEROUS, "OTHER")


def test_arguments_of_directives_are_looked_at():
    old = "directive @d(a: Int) on FIELD type Query { a: Int }"
    (change,) = find_changes(build_schema(old), build_schema(old.replace("a: Int)", "a: [Int])")))
    assert (change.level, change.kind) == (Level.BREAKING, "ARG_CHANGED_KIND")


def test_files_that_hold_no_schema_are_told_with_their_line(tmp_path):
    with pytest.raises(SchemaFileError):
        read_sdl(tmp_path / "nothing.graphql")
    path = tmp_path / "bad.graphql"
    for text, line in [("type Query {\n  a: \n}", 3), ("\xff", 1), ("type Query { a: No }", None)]:
        path.write_text(text)
        with pytest.raises(SchemaFileError) as caught:
            read_sdl(path)
        assert (caught.value.where.file, caught.value.where.line) == (str(path), line)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(SchemaFileError, match="cannot be read: it is not UTF-8"):
        read_sdl(path)


# -- the commands ----------------------------------------------------------------------------


@pytest.fixture
def run(make_project_folder, tmp_path):
    project = make_project_folder(SHOP)

    def run(*words):
        return subprocess.run(
            [str(FRAISEQL), "--project", str(project), "schema", *map(str, words)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


def test_check_fails_on_what_it_shall_fail_on(run, tmp_path):
    old = tmp_path / "old.graphql"
    own = run("print").stdout
    old.write_text(own)
    assert run("check", "--against", old).stdout == "No changes\n"

    old.write_text(own.replace("type Genre {", "type Genre {\n  colour: String"))
    broken = run("check", "--against", old)
    assert broken.returncode == 1
    assert broken.stdout == (
        "breaking   Field Genre.colour was removed.\n1 changes: 1 breaking, 0 dangerous, 0 safe\n"
    )
    assert run("diff", old).returncode == 0

    old.write_text(own.replace("  DIGITAL\n", "", 1))
    milder = run("check", "--against", old)
    assert milder.returncode == 0
    assert milder.stdout.startswith("dangerous  Enum value Format.DIGITAL was added.")
    stricter = run("check", "--against", old, "--fail-on", "dangerous", "--json")
    assert stricter.returncode == 1
    told = json.loads(stricter.stdout)
    assert told["counts"] == {"breaking": 0, "dangerous": 1, "safe": 0}
    assert told["changes"][0]["kind"] == "VALUE_ADDED_TO_ENUM"


def test_two_files_are_compared_without_the_project(run, tmp_path):
    old, new = tmp_path / "old.graphql", tmp_path / "new.graphql"
    old.write_text("type Query { a: Int }")
    new.write_text("type Query { a: Int b: Int }")
    assert run("diff", old, new).stdout.splitlines()[-1] == (
        "1 changes: 0 breaking, 0 dangerous, 1 safe"
    )
