"""Each rule of splitting, told by an example, in both twins."""

from __future__ import annotations

from types import ModuleType

import pytest
from fraise_accel.types import SqlSyntaxError


def texts(twin: ModuleType, text: str) -> list[str]:
    return [text[found.start : found.end] for found in twin.split_sql(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" ;; -- nothing\n/* at all */", []),
        ("SELECT 1", ["SELECT 1"]),
        ("SELECT 1;SELECT 2;", ["SELECT 1", "SELECT 2"]),
        ("SELECT ';'; SELECT 2", ["SELECT ';'", "SELECT 2"]),
        ("SELECT 'it''s;'; SELECT 2", ["SELECT 'it''s;'", "SELECT 2"]),
        (r"SELECT '\'; SELECT 2", [r"SELECT '\'", "SELECT 2"]),
        (r"SELECT E'\';'; SELECT 2", [r"SELECT E'\';'", "SELECT 2"]),
        ("SELECT E'a'\n  '\\';'; SELECT 2", ["SELECT E'a'\n  '\\';'", "SELECT 2"]),
        ("SELECT E'a' '\\'; SELECT 2", ["SELECT E'a' '\\'", "SELECT 2"]),
        (r"SELECT U&'\0041;'; SELECT 2", [r"SELECT U&'\0041;'", "SELECT 2"]),
        (r'SELECT U&"d\0061;" ; SELECT 2', [r'SELECT U&"d\0061;"', "SELECT 2"]),
        ('SELECT "a;""b"; SELECT 2', ['SELECT "a;""b"', "SELECT 2"]),
        ("SELECT $$;$$; SELECT 2", ["SELECT $$;$$", "SELECT 2"]),
        ("DO $a$ $b$; $$ $a$; SELECT 2", ["DO $a$ $b$; $$ $a$", "SELECT 2"]),
        ("SELECT a$b$ ; SELECT 2", ["SELECT a$b$", "SELECT 2"]),
        ("SELECT $1; SELECT $2", ["SELECT $1", "SELECT $2"]),
        ("/* ; /* ; */ ; */ SELECT 1; -- ;\nSELECT 2", ["SELECT 1", "SELECT 2"]),
        ("SELECT 1 /* ; */ + 1 -- ;\n;", ["SELECT 1 /* ; */ + 1"]),
        (
            "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b); SELECT 2",
            ["CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)", "SELECT 2"],
        ),
        ("SELECT 1;\r\nSELECT 2;\r\n", ["SELECT 1", "SELECT 2"]),
        ("\ufeffSELECT 1", ["SELECT 1"]),
        ("\\restrict token\nSELECT 1;\n\\unrestrict token\n", ["SELECT 1"]),
        ("SELECT é FROM \u00a0x; SELECT 2", ["SELECT é FROM \u00a0x", "SELECT 2"]),
    ],
)
def test_splits(twin: ModuleType, text: str, expected: list[str]) -> None:
    assert texts(twin, text) == expected


ROUTINE = """CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql
BEGIN ATOMIC
  SELECT CASE WHEN a > 0 THEN 1 ELSE CASE a WHEN 0 THEN 2 END END AS end;
  SELECT t.end, "end" FROM t;
END"""


@pytest.mark.parametrize(
    "routine",
    [
        ROUTINE,
        ROUTINE.replace("OR REPLACE ", ""),
        ROUTINE.replace("FUNCTION", "PROCEDURE").replace("RETURNS int ", ""),
        ROUTINE.lower(),
    ],
)
def test_a_routine_in_sql_is_one_statement(twin: ModuleType, routine: str) -> None:
    assert texts(twin, f"{routine};\nSELECT 2;") == [routine, "SELECT 2"]


def test_a_transaction_is_several_statements(twin: ModuleType) -> None:
    assert texts(twin, "BEGIN; SELECT 1; END; SELECT atomic") == [
        "BEGIN",
        "SELECT 1",
        "END",
        "SELECT atomic",
    ]


def test_copy_data_is_not_sql(twin: ModuleType) -> None:
    text = "COPY t (a, b) FROM stdin;\n1\t'\n;\t\\.x\n\\.\nSELECT 2;"
    copy, select = twin.split_sql(text)
    assert text[copy.start : copy.end] == "COPY t (a, b) FROM stdin"
    assert copy.copy_data is not None
    assert text[slice(*copy.copy_data)] == "1\t'\n;\t\\.x\n"
    assert (text[select.start : select.end], select.line) == ("SELECT 2", 5)


@pytest.mark.parametrize(
    "text",
    [
        "COPY t TO stdout; SELECT 1",
        "COPY (SELECT a FROM stdin) TO stdout; SELECT 1",
        "COPY t FROM '/file'; SELECT 1",
        "SELECT a FROM stdin; SELECT 1",
    ],
)
def test_only_copy_from_stdin_has_data(twin: ModuleType, text: str) -> None:
    assert [found.copy_data for found in twin.split_sql(text)] == [None, None]


def test_tells_what_a_statement_begins_with(twin: ModuleType) -> None:
    text = "CREATE Table Public.\"My T\" (id int DEFAULT 'a', n numeric(10, 2.50) CHECK (n >= $1));"
    (found,) = twin.split_sql(text)
    assert found.head == (
        "create", "table", "public", ".", '"My T"', "(", "id", "int", "default", "'", ",", "n",
        "numeric", "(", "10", ",",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SELECT a, A, \"A\", 'b'", ("select", "a", "A")),
        ("SELECT Public . tb_User.*", ("select", "public.tb_user")),
        ("SELECT x.y /* c */ . -- d\n z", ("select", "x.y.z")),
        ('SELECT "a.b"."c""d"', ("select", '"a.b".c"d')),
        ("DO $$ SELECT hidden $$", ("do",)),
        ("SELECT f(a).b", ("select", "f", "a", "b")),
        ("SELECT É.ÀB", ("select", "É.Àb")),
        ("SELECT a..b", ("select", "a", "b")),
    ],
)
def test_tells_the_names(twin: ModuleType, text: str, names: tuple[str, ...]) -> None:
    assert twin.split_sql(text)[0].names == names


def test_counts_characters(twin: ModuleType) -> None:
    first, second = twin.split_sql("\ufeffé 😀;\n\té\u00a0;")
    assert first[:4] == (1, 4, 1, 1)
    assert second[:4] == (7, 9, 2, 2)


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("SELECT 1;\n SELECT 'a;", "string", 2, 9),
        ("SELECT E'a\\'", "string", 1, 8),
        ("SELECT E'a\\", "string", 1, 8),
        ("SELECT 'a'\n 'b", "string", 1, 8),
        ('SELECT "a""', "identifier", 1, 8),
        ("DO\n$x$ $$ $y$", "dollar", 2, 1),
        ("SELECT /* /* */ 1", "comment", 1, 8),
        ("COPY t FROM stdin;\n1\n\\.x", "copy", 1, 1),
        (" COPY t FROM stdin", "copy", 1, 2),
        ("COPY t FROM stdin; SELECT 1;\n\\.\n", "copy", 1, 19),
        ("CREATE FUNCTION f()\n BEGIN ATOMIC SELECT CASE 1 END; ", "atomic", 2, 2),
        ("SELECT 1;\nCREATE TABLE t (a int, b (;", "parenthesis", 2, 26),
        ("\\connect db", "meta", 1, 1),
        ("SELECT 1;\n\\i file.sql\n", "meta", 2, 1),
        ("SELECT 1 \\gexec", "meta", 1, 10),
        ("SELECT 1; \\restrict x", "meta", 1, 11),
        ("SELECT\n\\restrict x\n1", "meta", 2, 1),
        ("\\restricted x", "meta", 1, 1),
    ],
)
def test_refuses(twin: ModuleType, text: str, kind: str, line: int, column: int) -> None:
    with pytest.raises(SqlSyntaxError) as caught:
        twin.split_sql(text)
    error = caught.value
    assert (error.kind, error.line, error.column) == (kind, line, column)
    assert str(error) == f"{line}:{column}: {kind}: {error.detail}"


def test_names_the_meta_command(twin: ModuleType) -> None:
    with pytest.raises(SqlSyntaxError) as caught:
        twin.split_sql("SELECT 1;\n  \\copy t from 'x'")
    assert (caught.value.detail, caught.value.offset) == ("\\copy", 12)


def test_refuses_lone_surrogates(twin: ModuleType) -> None:
    with pytest.raises(UnicodeEncodeError):
        twin.split_sql("SELECT '\ud800'")


def test_a_comment_of_many_dashes_takes_no_long_time(twin: ModuleType) -> None:
    text = "SELECT 'a' " + "-- " * 5000 + "\nx"
    assert len(twin.split_sql(text)) == 1


def test_one_long_line_takes_no_long_time(twin: ModuleType) -> None:
    assert len(twin.split_sql("SELECT 'a';" * 20000)) == 20000
