"""Marked blocks: found, told apart when edited, exchanged without touching the rest."""

import pytest
from fraiseql.errors import BlockFormError
from fraiseql.modelling.blocks import digest_of, find_blocks, render, replace

BODY = "CREATE TABLE tb_x ();\n"


def test_what_is_rendered_is_found_unedited():
    (block,) = find_blocks("-- mine\n" + render("tb_x", BODY) + "-- mine too\n", "f.sql")
    assert (block.name, block.body, block.edited) == ("tb_x", BODY, False)


@pytest.mark.parametrize("edit", [BODY + "\n", BODY.upper(), "", " " + BODY])
def test_an_edit_is_noticed(edit):
    text = render("tb_x", BODY).replace(BODY, edit)
    (block,) = find_blocks(text, "f.sql")
    assert block.edited


def test_line_ends_of_another_system_are_no_edit_and_are_kept():
    text = ("-- mine\n" + render("tb_x", BODY) + "-- after").replace("\n", "\r\n")
    (block,) = find_blocks(text, "f.sql")
    assert not block.edited
    assert replace(text, block, BODY) == text
    changed = replace(text, block, "SELECT 1;\n")
    assert changed.startswith("-- mine\r\n-- fraiseql:begin tb_x ")
    assert changed.endswith("SELECT 1;\r\n-- fraiseql:end\r\n-- after")
    assert "\n" not in changed.replace("\r\n", "")


def test_other_line_separators_are_text():
    body = "COMMENT ON TABLE tb_x IS 'a\x0bb\u2028c\x85d';\n"
    text = render("tb_x", body)
    (block,) = find_blocks(text, "f.sql")
    assert block.body == body
    assert replace(text, block, body) == text


def test_several_blocks_in_one_file():
    text = render("tb_x", BODY) + "\n-- between\n\n" + render("tb_y", "SELECT 1;\n")
    first, second = find_blocks(text, "f.sql")
    assert replace(text, second, "SELECT 2;\n") == (
        render("tb_x", BODY) + "\n-- between\n\n" + render("tb_y", "SELECT 2;\n")
    )
    assert replace(text, first, BODY) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"-- fraiseql:begin tb_x {digest_of(BODY)}\n{BODY}", 1),
        (f"\n{BODY}-- fraiseql:end\n", 3),
        (render("tb_x", render("tb_y", BODY)), 2),
        ("-- fraiseql:begin tb_x\n-- fraiseql:end\n", 1),
        ("-- fraiseql:begin tb_x 12\n-- fraiseql:end\n", 1),
    ],
)
def test_damaged_markers_are_refused_with_their_line(text, line):
    with pytest.raises(BlockFormError) as caught:
        find_blocks(text, "f.sql")
    assert (caught.value.where.file, caught.value.where.line) == ("f.sql", line)
