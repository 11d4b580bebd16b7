"""Reading YAML with the place of everything."""

import pytest
from fraise_kernel.errors import (
    DuplicateKeyError,
    SettingsSyntaxError,
    SettingsUnreadableError,
)
from fraise_kernel.settings.nodes import parse, read_file


def places(node, found=None):
    found = {} if found is None else found
    found[node.where.key or ""] = (node.where.line, node.where.column)
    children = node.value.values() if isinstance(node.value, dict) else node.value
    if isinstance(node.value, dict | list):
        for child in children:
            places(child, found)
    return found


def test_every_value_knows_its_line_and_column():
    node = parse("a:\n  b: 1\n  c: [x, y]\nd: {e: true}\n", "f.yaml", [])
    assert places(node) == {
        "": (1, 1),
        "a": (2, 3),
        "a.b": (2, 6),
        "a.c": (3, 6),
        "a.c[0]": (3, 7),
        "a.c[1]": (3, 10),
        "d": (4, 4),
        "d.e": (4, 8),
    }
    assert str(node.value["a"].key) == "f.yaml:1:1 (a)"
    assert node.plain() == {"a": {"b": 1, "c": ["x", "y"]}, "d": {"e": True}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("-7", -7),
        ("1.5", 1.5),
        ("true", True),
        ("no", False),
        ("", None),
        ("~", None),
        ("'5'", "5"),
        ("abc", "abc"),
        ("2024-01-01", "2024-01-01"),
        ("22:22", "22:22"),
        ("1:30.5", "1:30.5"),
        ("&anchor x", "x"),
    ],
)
def test_plain_values(text, value):
    found = parse(f"key: {text}", "f.yaml", []).value["key"].value
    assert found == value
    assert type(found) is type(value)


def test_an_empty_file_has_no_sections():
    assert parse("", "f.yaml", []).plain() == {}
    assert parse("# nothing\n", "f.yaml", []).plain() == {}


def test_an_alias_is_the_same_value():
    assert parse("a: &x [1]\nb: *x\n", "f.yaml", []).plain() == {"a": [1], "b": [1]}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: [1, 2", "f.yaml:1:9", "while parsing a flow sequence expected ',' or ']'"),
        ("a: b: c", "f.yaml:1:5", "mapping values are not allowed here"),
        ("a:\n\t- 1", "f.yaml:2:1", "cannot start any token"),
        ("a: *missing", "f.yaml:1:4", "undefined alias"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1", "expected a single document"),
        ("a: 1\nb: x\x07y", "f.yaml:2", "U+0007"),
        ("- a\n- b", "f.yaml:1:1", "must be a mapping of sections, found a list"),
        ("just text", "f.yaml:1:1", "found text 'just text'"),
        ("a: !custom x", "f.yaml:1:4 (a)", "cannot be read with the tag"),
        ("a: !!int x", "f.yaml:1:4 (a)", "cannot be read with the tag"),
        ("a: !!bool perhaps", "f.yaml:1:4 (a)", "cannot be read with the tag"),
        ("x: &x {a: 1}\ny:\n  <<: *x", "f.yaml:3:3 (y.<<)", "merge keys"),
        ("? [a, b]\n: 1", "f.yaml:1:3", "a key must be plain text"),
        ("a: &a\n  b: *a", "f.yaml:1:4 (a.b)", "an anchor contains itself"),
    ],
)
def test_broken_yaml_has_its_place(text, place, message):
    with pytest.raises(SettingsSyntaxError) as raised:
        parse(text, "f.yaml", [])
    assert message in raised.value.message
    assert str(raised.value.where) == place
    assert raised.value.hint


def test_a_key_that_stands_twice():
    problems = []
    node = parse("a:\n  b: 1\n  c: 2\n  b: 3\n", "f.yaml", problems)
    assert node.plain() == {"a": {"b": 1, "c": 2}}
    (problem,) = problems
    assert isinstance(problem, DuplicateKeyError)
    assert str(problem) == ("f.yaml:4:3 (a.b): 'a.b' stands here a second time; first in line 2")


def test_files(tmp_path, monkeypatch):
    file = tmp_path / "fraise.yaml"
    assert read_file(file, []) is None
    file.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(SettingsUnreadableError, match=r"fraise.yaml:2: .*byte 0xff at 8"):
        read_file(file, [])
    file.unlink()
    file.mkdir()
    with pytest.raises(SettingsUnreadableError, match="cannot read the settings: Is a directory"):
        read_file(file, [])


def test_paths_are_shown_as_one_would_write_them(tmp_path, monkeypatch):
    (tmp_path / "fraise.yaml").write_text("a: [")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsSyntaxError) as raised:
        read_file(tmp_path / "fraise.yaml", [])
    assert raised.value.where.file == "fraise.yaml"
    monkeypatch.chdir("/")
    with pytest.raises(SettingsSyntaxError) as raised:
        read_file(tmp_path / "fraise.yaml", [])
    assert raised.value.where.file.endswith("fraise.yaml")
    assert raised.value.where.file != "fraise.yaml"
