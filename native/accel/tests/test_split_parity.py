"""Both twins split everything alike, and statements cover their text."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import Any

import accel_strategies as strategies
import pytest
from fraise_accel.types import SqlStatement, SqlSyntaxError
from hypothesis import example, given, settings
from hypothesis import strategies as st

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"


def run(twin: ModuleType, text: str) -> tuple[SqlStatement, ...] | tuple[Any, ...]:
    try:
        return twin.split_sql(text)
    except SqlSyntaxError as error:
        return error.kind, error.detail, error.offset, error.line, error.column, str(error)


@given(text=strategies.sql_texts)
@settings(max_examples=3000)
@example("E'a\\")
@example("\ufeff\n é; 'é\n\u00a0'")
@example("COPY t FROM stdin;\n\\.")
@example("COPY t FROM stdin; -- data\r\na\n\\.\r")
def test_twins_split_alike(pure: ModuleType, native: ModuleType, text: str) -> None:
    assert run(native, text) == run(pure, text)


@given(text=strategies.broken_sql())
@settings(max_examples=1000)
@example(strategies.SQL_FILE)
def test_twins_split_broken_files_alike(pure: ModuleType, native: ModuleType, text: str) -> None:
    assert run(native, text) == run(pure, text)


def test_the_file_to_be_broken_is_whole(twin: ModuleType) -> None:
    statements = twin.split_sql(strategies.SQL_FILE)
    check_cover(strategies.SQL_FILE, statements)
    assert len(statements) == 9


@given(text=st.one_of(strategies.sql_texts, strategies.broken_sql()))
@settings(max_examples=600)
def test_statements_cover_their_text(twin: ModuleType, text: str) -> None:
    statements = run(twin, text)
    if statements and isinstance(statements[0], str):
        _, _, offset, line, column, _ = statements
        assert 0 <= offset < len(text)
        assert (line, column) == place(text, offset)
    else:
        check_cover(text, statements)


def check_cover(text: str, statements: tuple[SqlStatement, ...]) -> None:
    position = 0
    for statement in statements:
        assert position <= statement.start < statement.end <= len(text)
        gap = text[position : statement.start]
        assert is_nothing(gap), gap
        assert (statement.line, statement.column) == place(text, statement.start)
        position = statement.end if statement.copy_data is None else statement.copy_data[1] + 2
        assert 1 <= len(statement.head) <= 16
        assert len(set(statement.names)) == len(statement.names)
    assert is_nothing(text[position:])


def place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].removeprefix("\ufeff")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def is_nothing(gap: str) -> bool:
    """Only semicolons, white space, comments and dropped lines."""
    gap = gap.removeprefix("\ufeff")
    rest = re.sub(r"--[^\n\r]*|^[ \t\r\f\v]*\\(un)?restrict\b[^\n]*", "", gap, flags=re.MULTILINE)
    while (shorter := re.sub(r"/\*(?:(?!/\*|\*/).)*\*/", "", rest, flags=re.DOTALL)) != rest:
        rest = shorter
    return not rest.strip("; \t\n\r\f\v")


@given(data=st.data())
@settings(max_examples=100)
def test_a_split_text_splits_into_the_same_statements(twin: ModuleType, data: Any) -> None:
    """Statements joined by semicolons are the same statements again."""
    text = data.draw(strategies.sql_texts)
    pieces = run(twin, text)
    if not pieces or isinstance(pieces[0], str) or any(piece.copy_data for piece in pieces):
        return
    # A byte order mark is a word anywhere but at the beginning of the text.
    joined = "".join(f";\n{text[piece.start : piece.end]}" for piece in pieces)
    again = run(twin, joined)
    assert [(piece.head, piece.names) for piece in again] == [
        (piece.head, piece.names) for piece in pieces
    ]


@pytest.mark.skipif(not CORPORA.is_dir(), reason="larger corpora are not part of a public clone")
def test_twins_split_real_files_alike(pure: ModuleType, native: ModuleType) -> None:
    files = sorted(CORPORA.rglob("*.sql"))
    assert len(files) > 100
    refused = []
    for file in files:
        text = file.read_bytes().decode()
        expected = run(pure, text)
        assert run(native, text) == expected, file
        if expected and isinstance(expected[0], str):
            refused.append((file.name, expected[0]))
        elif len(text) < 50_000:
            check_cover(text, expected)
    # Chinook's files connect to another database; the other is written for servers whose
    # standard_conforming_strings is off.
    assert sorted(refused) == [
        ("Chinook_PostgreSql.sql", "meta"),
        ("Chinook_PostgreSql_SerialPKs.sql", "meta"),
        ("schema_5.sql", "meta"),
    ]
