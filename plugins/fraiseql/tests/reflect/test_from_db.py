"""``fraiseql generate from-db``: what it writes is right, tidy, typed, and fits the database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from fraiseql.reflecting.naming import singular

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
ODD = (HERE / "odd.sql").read_text()


def run(folder, *words, code=0):
    own = {key: text for key, text in os.environ.items() if not key.startswith("FRAISE_")}
    done = subprocess.run(
        [str(BIN / words[0]), *map(str, words[1:])],
        cwd=folder,
        env=own | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture
def odd_dsn(fraise_template):
    def build(dsn):
        with psycopg.connect(dsn) as connection:
            connection.execute(ODD)

    import hashlib

    return fraise_template(f"odd-{hashlib.sha256(ODD.encode()).hexdigest()}", build)


@pytest.fixture
def project(tmp_path, odd_dsn):
    """A project on the odd database, without Python."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("")
    (tmp_path / "app" / "schema.py").write_text(
        'import fraiseql\n\nschema = fraiseql.Schema("app.models")\n'
    )
    (tmp_path / "fraise.yaml").write_text(
        f"postgres:\n  dsn: {json.dumps(odd_dsn)}\nfraiseql:\n  schema: app.schema:schema\n"
    )
    return tmp_path


ASK = """
import sys
from types import SimpleNamespace

import anyio
import fraiseql
from app.schema import schema
from fraise_kernel import Kernel


async def main():
    async with Kernel(sys.argv[1], environment="test") as context:
        engine = fraiseql.Engine(schema, context)
        request = fraiseql.GraphQLRequest(query=sys.argv[2])
        view = SimpleNamespace(headers={}, state={})
        print((await engine.execute(request, view)).body.decode())


anyio.run(main)
"""


def ask(project, document):
    """Ask the project's API, in a process of its own."""
    (project / "ask.py").write_text(ASK)
    return json.loads(run(project, "python", "ask.py", ".", document).stdout)


def generate(project, *words):
    run(project, "fraiseql", "generate", "from-db", "-o", "app/models.py", *words)
    return (project / "app" / "models.py").read_text()


def class_of(text, name):
    """The text of one class."""
    head, _, rest = text.partition(f"class {name}")
    return head.rpartition("\n\n\n")[2] + f"class {name}" + rest.partition("\n\n\n")[0]


def test_an_odd_database_becomes_a_module_that_fits_it(project):
    text = generate(project)
    run(project, "ruff", "format", "--check", "--isolated", "app/models.py")
    run(project, "ruff", "check", "--isolated", "--select", "E4,E7,E9,F,I,UP", "app/models.py")
    run(project, "mypy", "--strict", "app/models.py")
    checked = run(project, "fraiseql", "check")
    assert checked.stdout.endswith("all is well\n")
    assert '@fraiseql.type(source="v_author")' in text


def test_types_come_from_views_and_columns(project):
    text = generate(project)
    author = class_of(text, "Author:")
    assert author == (
        "# Left out: 'class' is no name in Python.\n"
        '@fraiseql.type(source="v_author")\n'
        "class Author:\n"
        "    id: UUID\n"
        "    name: str\n"
        "    born: dt.date | None\n"
        "    mood: Mood\n"
        "    seen: str | None"
    )
    book = class_of(text, "Book:")
    assert book.endswith(
        '@fraiseql.type(source="tv_book")\n'
        "class Book:\n"
        "    id: UUID\n"
        "    title: str\n"
        "    price: Decimal | None\n"
        "    shout: str | None\n"
        "    author: Author\n"
        "    editor: Author | None\n"
        "    extra: BookExtra"
    )
    assert book.startswith('# Left out: "it\'s" is no name in Python.\n')
    assert "# Guessed from 2 documents: extra.\n" in book
    assert class_of(text, "Mood").endswith(
        'class Mood(enum.Enum):\n    SO_SO = "so so"\n    VERY_GOOD = "very good"\n'
        '    VALUE_1ST = "1st"\n    VALUE_NULL = "null"'
    )


def test_documents_from_nowhere_are_guessed_and_said_to_be(project):
    event = class_of(generate(project), "Event:")
    assert "# Left out: 'pk_event' is internal" in event
    assert "# Guessed from 2 documents: " in event
    for line in (
        "id: UUID",
        "kind: str",
        "at: dt.datetime",
        "day: dt.date",
        "count: int | None",
        "big: fraiseql.BigInt",
        "ratio: float",
        "on: bool",
        "who: UUID",
        "lines: list[EventLines]",
        "mixed: fraiseql.JSON",
        "empty: list[fraiseql.JSON]",
    ):
        assert f"\n    {line}\n" in f"{event}\n", line


def test_what_was_generated_answers(project):
    generate(project)
    asked = """{
      books(orderBy: [{field: TITLE}]) { title price author { name mood } editor { name } }
      events(orderBy: [{field: KIND}]) { kind lines { number } }
      authors(orderBy: [{field: NAME}]) { name }
    }"""
    assert ask(project, asked) == {
        "data": {
            "books": [
                {"title": "Book 1", "price": "1.50", "author": {"name": "Ann", "mood": "SO_SO"},
                 "editor": {"name": "Ann"}},
                {"title": "Book 2", "price": "2.50", "author": {"name": "Ann", "mood": "SO_SO"},
                 "editor": {"name": "Ben"}},
            ],
            "events": [
                {"kind": "a", "lines": [{"number": 1}]}, {"kind": "b", "lines": [{"number": None}]}
            ],
            "authors": [{"name": "Ann"}, {"name": "Ben"}],
        }
    }  # fmt: skip


def test_tables_without_documents_are_read_in_python(project, odd_dsn):
    with psycopg.connect(odd_dsn) as connection:
        connection.execute(
            "DROP TABLE tv_book; DROP VIEW v_union, v_book, v_author; DROP TABLE events"
        )
    text = generate(project)
    author = class_of(text, "Author:")
    assert '    """Who "writes\\""""\n' in author
    assert "    host: str | None\n" in author
    assert "    token: str | None" in author
    run(project, "ruff", "format", "--check", "--isolated", "app/models.py")
    run(project, "mypy", "--strict", "app/models.py")
    run(project, "fraiseql", "check")
    (project / "ask.py").write_text(
        "import anyio, sys\n"
        "from types import SimpleNamespace\n"
        "import fraiseql\n"
        "from fraise_kernel import Kernel\n"
        "from app.schema import schema\n"
        "async def main():\n"
        "    async with Kernel(sys.argv[1], environment='test') as context:\n"
        "        engine = fraiseql.Engine(schema, context)\n"
        "        request = fraiseql.GraphQLRequest(query=sys.argv[2])\n"
        "        view = SimpleNamespace(headers={}, state={})\n"
        "        print((await engine.execute(request, view)).body.decode())\n"
        "anyio.run(main)\n"
    )
    answer = ask(
        project,
        "{ authors(limit: 1) { name order born mood moods pages seen } books { title price } }",
    )
    assert answer["data"] == {
        "authors": [
            {"name": "Ann", "order": "x", "born": "1950-01-02", "mood": "SO_SO", "moods": [],
             "pages": None, "seen": "2020-01-01 10:00:00"}
        ],
        "books": [{"title": "Book 1", "price": "1.50"}, {"title": "Book 2", "price": "2.50"}],
    }  # fmt: skip


def test_one_table_another_schema_and_what_is_refused(project, odd_dsn):
    with psycopg.connect(odd_dsn) as connection:
        connection.execute(
            "CREATE SCHEMA other; "
            "CREATE TABLE other.tv_thing (id uuid PRIMARY KEY, data jsonb NOT NULL, name text); "
            'CREATE TABLE other."tv_Thing" (id uuid PRIMARY KEY, data jsonb NOT NULL)'
        )
    text = generate(project, "--schema", "other")
    assert '@fraiseql.type(source="other.tv_thing")\nclass Thing:\n' in text
    shown = run(project, "fraiseql", "generate", "from-db", "--schema", "other")
    assert shown.stdout == text
    assert "left out: tv_Thing (its name, or its schema's, needs quotes)\n" in shown.stderr
    run(project, "fraiseql", "check")
    refused = run(project, "fraiseql", "generate", "from-db", "-o", "app/models.py", code=1)
    assert "error[FQL-GENERATE-001] There is app/models.py already." in refused.stderr
    one = generate(project, "--table", "tv_book", "--force")
    assert "class Book:" in one
    assert "class Author" not in one
    nothing = run(project, "fraiseql", "generate", "from-db", "--table", "no", code=1)
    assert "error[FQL-GENERATE-001]" in nothing.stderr
    missing = run(project, "fraiseql", "generate", "from-db", "-o", "no/models.py", code=1)
    assert "error[FQL-GENERATE-002] no/models.py cannot be written" in missing.stderr


def test_a_database_of_somebody_else(project, odd_dsn):
    """Tables in the plural, an enum that may be null, and words that have no other plural."""
    with psycopg.connect(odd_dsn) as connection:
        connection.execute(
            "CREATE SCHEMA shop; CREATE TYPE shop.rating AS ENUM ('G', 'PG-13'); "
            "CREATE TABLE shop.categories (id int PRIMARY KEY, rating shop.rating, "
            "worst shop.rating NOT NULL DEFAULT 'PG-13'); "
            "CREATE TABLE shop.news (id int PRIMARY KEY, ratings shop.rating[]); "
            "INSERT INTO shop.categories VALUES (1, 'G'), (2, NULL); "
            "INSERT INTO shop.news VALUES (1, '{G}')"
        )
    text = generate(project, "--schema", "shop")
    assert "    rating: Rating | None\n    worst: Rating" in class_of(text, "Category:")
    assert "    ratings: list[str] | None" in class_of(text, "News:")
    run(project, "ruff", "format", "--check", "--isolated", "app/models.py")
    run(project, "mypy", "--strict", "app/models.py")
    run(project, "fraiseql", "check")
    assert ask(project, "{ categories { id rating worst } newsList { ratings } }") == {
        "data": {
            "categories": [
                {"id": 1, "rating": "G", "worst": "PG_13"},
                {"id": 2, "rating": None, "worst": "PG_13"},
            ],
            "newsList": [{"ratings": ["G"]}],
        }
    }


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("categories", "category"),
        ("order_details", "order_detail"),
        ("us_states", "us_state"),
        ("movies", "movie"),
        ("addresses", "address"),
        ("address", "address"),
        ("boxes", "box"),
        ("matches", "match"),
        ("caches", "cache"),
        ("statuses", "status"),
        ("houses", "house"),
        ("sizes", "size"),
        ("status", "status"),
        ("analysis", "analysis"),
        ("news", "news"),
        ("bus", "bus"),
        ("Orders", "Order"),
        ("staff", "staff"),
    ],
)
def test_classes_are_named_after_one_row(plural, one):
    assert singular(plural) == one
