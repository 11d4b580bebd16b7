"""The public functions without an event loop."""

import json
import subprocess
import sys

import anyio
import pytest
from confiture import Identity, StatusState, build, diff, introspect, run, status
from fraise_hookspecs import FraiseError


@pytest.fixture
def shop(tmp_path, fraise_dsn):
    """A project with one table, and an environment on the test's own database."""
    for path, text in {
        "db/schema/book.sql": "CREATE TABLE book (pk integer PRIMARY KEY);",
        "db/environments/local.yaml": f"database_url: {json.dumps(str(fraise_dsn))}\n",
        "fraise.yaml": "project: shop\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_what_is_asynchronous_is_run_and_its_result_returned(shop, fraise_dsn):
    assert not run(lambda context: build(context.project, context), shop).dry_run
    assert run(status, shop).state is StatusState.UP_TO_DATE
    assert Identity("table", ("public", "book")) in introspect(fraise_dsn)
    assert run(lambda context: diff("local", "db/schema", context), shop).statements == ()


def test_errors_come_through(shop):
    with pytest.raises(FraiseError) as caught:
        run(lambda context: diff("local", "nowhere", context), shop)
    assert caught.value.code == "CONF-DIFF-002"


def test_an_event_loop_that_is_there_is_refused(shop):
    async def main():
        with pytest.raises(RuntimeError, match="Already running"):
            run(status, shop)

    anyio.run(main)


def test_every_public_name_is_where_it_is_said_to_be():
    import confiture
    from confiture import api

    assert set(api._WHERE) == set(api.__all__) == set(confiture.__all__)
    for name in api.__all__:
        assert getattr(confiture, name) is getattr(api, name)


def test_one_name_does_not_load_the_others():
    code = (
        "import sys; from confiture import migrate_up;"
        " assert not {'confiture.lint.linting', 'confiture.adopting.takeover', 'postgast'}"
        " & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
