"""The program that has made the seeds from the Chinook database's own file."""

import importlib.util
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools/convert_chinook.py"

SOURCE = """
CREATE TABLE artist (artist_id INT NOT NULL, name VARCHAR(120));
INSERT INTO artist (artist_id, name) VALUES
    (2, N'Guns N'' Roses'),
    (1, N'A, (b); c'),
    (3, N'A b C');
INSERT INTO artist (artist_id, name) VALUES
    (4, N'"?"');
"""


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("convert_chinook", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_rows_are_read_with_their_quotes(tool):
    assert tool.read_tables(SOURCE) == {
        "artist": [
            {"artist_id": "2", "name": "Guns N' Roses"},
            {"artist_id": "1", "name": "A, (b); c"},
            {"artist_id": "3", "name": "A b C"},
            {"artist_id": "4", "name": '"?"'},
        ]
    }


def test_what_is_no_list_of_values_ends_the_program(tool):
    with pytest.raises(SystemExit, match="not a VALUES list"):
        tool.read_tables("INSERT INTO a (b) VALUES (now());")


def test_rows_are_written_for_copy(tool):
    table = next(part for _, parts in tool.FILES for part in parts if part.source == "artist")
    text = tool.write_table(table, tool.read_tables(SOURCE)["artist"])
    lines = text.splitlines()
    assert lines[0] == "COPY tb_artist (pk_artist, id, identifier, name) FROM stdin;"
    rows = [line.split("\t") for line in lines[1:5]]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("1", "a-b-c", "A, (b); c"),
        ("2", "guns-n-roses", "Guns N' Roses"),
        ("3", "a-b-c-2", "A b C"),
        ("4", "artist", '"?"'),
    ]
    assert lines[5] == "\\."
    assert lines[-1].endswith("'pk_artist'), 4);")


@pytest.mark.parametrize(
    ("value", "written"), [(None, r"\N"), ("a\tb\nc\\d\r", r"a\tb\nc\\d\r"), ("", "")]
)
def test_a_field_for_copy(tool, value, written):
    assert tool.write_field(value) == written


def test_slugs_are_made_as_the_database_makes_them(tool, shared_music):
    labels = [
        row[0]
        for row in shared_music.execute(
            "SELECT name FROM tb_artist UNION SELECT title FROM tb_album"
            " UNION SELECT name FROM tb_track"
        )
    ]
    labels += [
        "Łódź ß Æther Ørsted",
        "ﬁne①",
        "x" * 79 + " yz",
        "Кино",
        "90’s",
        " - ",
        "Ёлка Й",
        "ガール_ー",
    ]
    made = shared_music.execute(
        "SELECT label, fn_slug(label) FROM unnest(%s::text[]) AS label", (labels,)
    ).fetchall()
    assert [(label, tool.make_slug(label)) for label, _ in made] == made
