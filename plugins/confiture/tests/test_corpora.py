"""Schemas of other people, whole and in shuffled pieces, against what psql makes of them."""

import os
import random
from pathlib import Path

import fraise_accel
import psycopg
import pytest
from confiture import errors

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(
        "FRAISE_DEEP" not in os.environ, reason="a long suite: set FRAISE_DEEP=1 (make test-deep)"
    ),
]

CORPORA = Path(__file__).resolve().parents[4] / "shared/corpora"
#: Name, file, and the oldest server that knows its functions.
SETS = [
    ("northwind", "northwind/northwind.sql", 130000),
    ("pagila-2022", "pagila/pagila-schema-2022.sql", 130000),
    ("pagila", "pagila/pagila-schema.sql", 180000),
    ("chinook", "chinook/ChinookDatabase/DataSources/Chinook_PostgreSql.sql", 130000),
    (
        "chinook-serial",
        "chinook/ChinookDatabase/DataSources/Chinook_PostgreSql_SerialPKs.sql",
        130000,
    ),
]


@pytest.fixture(params=SETS, ids=[name for name, _, _ in SETS])
def corpus(request, fraise_server):
    """The text of a corpus, without what speaks of another database."""
    name, file, oldest = request.param
    path = CORPORA / file
    if not path.exists():
        pytest.skip(f"the corpus is not beside the repository: {file}")
    with psycopg.connect(fraise_server, autocommit=True) as connection:
        if connection.info.server_version < oldest:
            pytest.skip(f"{name} needs PostgreSQL {oldest // 10000}")
        connection.execute(
            "DO $$ BEGIN CREATE ROLE postgres; EXCEPTION WHEN duplicate_object THEN END $$"
        )
    text = path.read_text("utf-8-sig")
    if name.startswith("chinook"):
        text = text.partition("\\c ")[2].partition("\n")[2]
    return text


@pytest.fixture
def expected(corpus, second_dsn, psql, tmp_path, dump_of):
    path = tmp_path / "whole.sql"
    path.write_text(corpus, "utf-8")
    psql(second_dsn, "-f", str(path))
    return dump_of(second_dsn, data=True)


async def test_whole_file(project, corpus, expected):
    project.write({"all.sql": corpus})
    report = await project.build()
    assert report.retried == 0
    assert project.dump(data=True) == expected


async def test_dry_run_understands_every_statement(project, corpus):
    project.write({"all.sql": corpus})
    assert (await project.build(dry_run=True)).statements > 10


@pytest.mark.parametrize("seed", range(3))
async def test_a_file_a_statement_in_any_order(project, corpus, expected, dump_of, seed):
    """Statements that create and define; the rows stay in one file, as rows have an order."""
    pieces = split(corpus)
    names = [f"{number:05}.sql" for number in range(len(pieces))]
    random.Random(seed).shuffle(names)
    project.write(dict(zip(names, pieces, strict=True)))
    report = await project.build()
    assert project.dump(data=True) == expected
    rows = report.statements - len(pieces)
    assert report.retried <= rows + len(pieces) // 10, "the guess was poor"


def split(text):
    """One piece a statement, each with the settings that hold for it.

    Rows and privileges stay in one piece: their order is theirs and nobody else knows it.
    """
    settings, rows, pieces = [], [], []
    for part in fraise_accel.split_sql(text):
        statement = text[part.start : part.end] + ";\n"
        if part.copy_data is not None:
            statement += text[slice(*part.copy_data)] + "\\.\n"
        if part.head[0] == "set" or "set_config" in part.head:
            settings.append(statement)
        elif part.head[0] in {"insert", "copy", "grant", "revoke"}:
            rows.append(statement)
        elif part.head[0] != "drop":
            pieces.append("".join(settings) + statement)
    return [*pieces, "".join([*settings, *rows])] if rows else pieces


async def test_psql_lines_of_chinook_are_named(project):
    path = CORPORA / SETS[3][1]
    if not path.exists():
        pytest.skip("the corpus is not beside the repository: chinook")
    text = path.read_text("utf-8-sig")
    project.write({"all.sql": text})
    with pytest.raises(errors.SqlUnsplittableError) as caught:
        await project.build()
    line = text[: text.index("\\c ")].count("\n") + 1
    assert str(caught.value.where) == f"db/schema/all.sql:{line}:1"
    assert "\\c" in caught.value.message
