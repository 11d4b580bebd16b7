"""Which files belong to a tree, and what is said of those that cannot be read."""

import os

import pytest
from confiture import errors
from confiture.ddl.files import Place, find_files, matches, read_files


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path, tmp_path / "db/schema")


def write(place, *names, text="SELECT 1;\n"):
    for name in names:
        path = place.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(place, **words):
    return [path[len(f"{place.folder}/") :] for path in find_files(place, **words)]


def test_order_is_by_folder_then_by_name(place):
    write(place, "20/a.sql", "10/z.sql", "10/sub/a.sql", "10-x/a.sql", "9.sql")
    assert found(place) == ["10/sub/a.sql", "10/z.sql", "10-x/a.sql", "20/a.sql", "9.sql"]


def test_hidden_and_other_files_are_left_out(place):
    write(place, "a.sql", ".b.sql", ".git/c.sql", "notes.md", "d.sql.bak")
    assert found(place) == ["a.sql"]


def test_linked_folders_are_followed(place, tmp_path):
    write(place, "a.sql")
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "b.sql").write_text("SELECT 1")
    (place.folder / "linked").symlink_to(shared)
    assert found(place) == ["a.sql", "linked/b.sql"]


def test_include_and_exclude(place):
    write(place, "10/a.sql", "10/b.sql", "20/deep/c.sql", "90/d.sql")
    assert found(place, exclude=["90"]) == ["10/a.sql", "10/b.sql", "20/deep/c.sql"]
    assert found(place, include=["10/**", "20/**"], exclude=["**/b.sql"]) == [
        "10/a.sql",
        "20/deep/c.sql",
    ]


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("a.sql", "*.sql", True),
        ("x/a.sql", "*.sql", False),
        ("x/a.sql", "**/*.sql", True),
        ("a.sql", "**/*.sql", True),
        ("x/y/a.sql", "x", True),
        ("x/y/a.sql", "x/", True),
        ("xy/a.sql", "x", False),
        ("x/a.sql", "x/?.sql", True),
        ("x/ab.sql", "x/?.sql", False),
        ("x/a+b.sql", "x/a+b.sql", True),
        ("anything/at/all.sql", "**", True),
    ],
)
def test_globs(path, pattern, expected):
    assert matches(path, [pattern]) is expected


def test_missing_folder(place):
    with pytest.raises(errors.FolderMissingError) as caught:
        find_files(place)
    assert str(caught.value.where) == "db/schema"


def test_no_files(place):
    place.folder.mkdir(parents=True)
    with pytest.raises(errors.NoFilesError):
        find_files(place)
    write(place, "a.sql")
    with pytest.raises(errors.NoFilesError, match="include and exclude"):
        find_files(place, exclude=["**"])


def test_pattern_without_a_file_is_probably_misspelt(place):
    write(place, "10_tables/a.sql")
    with pytest.raises(errors.PatternUnmatchedError, match="10_table"):
        find_files(place, include=["10_tables/**", "10_table/**"])


def refused(place):
    with pytest.raises(errors.FraiseError) as caught:
        read_files(find_files(place), place)
    return caught.value


def test_bytes_that_are_not_utf8(place):
    write(place, "a.sql")
    (place.folder / "b.sql").write_bytes(b"SELECT 1;\nSELECT '\xe4';\n")
    error = refused(place)
    assert error.code == "CONF-BUILD-005"
    assert str(error.where) == "db/schema/b.sql:2"
    assert "0xe4" in error.message


def test_link_to_nothing(place):
    write(place, "a.sql")
    (place.folder / "b.sql").symlink_to("nowhere.sql")
    error = refused(place)
    assert error.code == "CONF-BUILD-005"
    assert "No such file" in error.message
    assert error.hint == "it is a link to nowhere.sql, which is not there: mend or remove the link"


def test_file_that_is_gone_again(place):
    write(place, "a.sql")
    paths = find_files(place)
    (place.folder / "a.sql").unlink()
    with pytest.raises(errors.SqlUnreadableError) as caught:
        read_files(paths, place)
    assert caught.value.hint == "it was there when the folder was listed: build again"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_folder(place):
    write(place, "a.sql", "closed/b.sql")
    (place.folder / "closed").chmod(0)
    try:
        with pytest.raises(errors.FolderUnreadableError, match="closed"):
            find_files(place)
    finally:
        (place.folder / "closed").chmod(0o700)


@pytest.mark.parametrize(
    ("text", "place_in", "message"),
    [
        ("SELECT 1;\n\\i other.sql\n", "2:1", r"\i is a command of psql"),
        ("\\set x 1\n", "1:1", r"\set is a command of psql"),
        ("SELECT 'abc;\n", "1:8", "string constant"),
        ('SELECT "abc;\n', "1:8", "quoted identifier"),
        ("SELECT 1; /* /* */\n", "1:11", "block comment"),
        ("\nSELECT $a$ $b$;\n", "2:8", "dollar-quoted"),
        ("COPY t FROM stdin;\n1\n", "", "COPY"),
    ],
)
def test_text_that_cannot_be_divided(place, text, place_in, message):
    write(place, "a.sql", text=text)
    error = refused(place)
    assert error.code == "CONF-BUILD-006"
    assert str(error.where).startswith(f"db/schema/a.sql:{place_in}")
    assert message in error.message
    assert error.hint
