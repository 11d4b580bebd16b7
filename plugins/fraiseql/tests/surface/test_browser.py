"""The GraphiQL page in a real browser, at a desk and on a phone, without a network."""

import importlib.util
import os
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from fraiseql.http import graphiql

HERE = Path(__file__).parent
QUERY = '{ book(identifier: "villette") { title } }'
RUN = "document.querySelector('.graphiql-execute-button')"
RESULT = "document.querySelector('.result-window')?.innerText"


def load_browser():
    spec = importlib.util.spec_from_file_location("surface_browser", HERE / "browser.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def page(tmp_path):
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium is installed; the page is tried in it where there is one")
    with load_browser().open_page(program, tmp_path / "profile") as page:
        yield page


@pytest.fixture
def pictures(tmp_path):
    """Where pictures go: ``FRAISE_TEST_PICTURES``, to be looked at, else nowhere that stays."""
    folder = Path(os.environ.get("FRAISE_TEST_PICTURES", tmp_path))
    folder.mkdir(exist_ok=True)
    return folder


needs_files = pytest.mark.skipif(
    not graphiql.are_files_here(),
    reason="this installation was built without npm, so its page needs the CDN",
)


@needs_files
@pytest.mark.parametrize(
    ("name", "width", "height", "phone"),
    [("desk", 1280, 800, False), ("phone", 390, 844, True)],
)
def test_a_query_in_the_address_is_shown_run_and_answered(
    page, live, pictures, name, width, height, phone
):
    page.resize(width, height, phone=phone)
    page.open(f"{live().url}/graphql?query={quote(QUERY)}")
    page.wait_for(f"{RUN} !== null")
    page.wait_for(
        "document.querySelector('.graphiql-query-editor')?.innerText.includes('villette')"
    )
    page.evaluate(f"{RUN}.click()")
    page.wait_for(f"{RESULT}?.includes('Villette')")
    page.photograph(pictures / f"graphiql-{name}.png")
    assert page.complaints == []
    # Everything that is needed is inside of the screen, and wide enough to read.
    for selector in (".graphiql-query-editor", ".result-window", ".graphiql-execute-button"):
        box = page.evaluate(
            f"JSON.parse(JSON.stringify(document.querySelector('{selector}')"
            ".getBoundingClientRect()))"
        )
        assert box["left"] >= 0, (selector, box)
        assert box["right"] <= width, (selector, box)
        assert box["top"] >= 0, (selector, box)
        assert box["bottom"] <= height, (selector, box)
    if phone:
        assert page.evaluate("document.querySelector('.result-window').clientWidth") > 250


@needs_files
def test_what_is_typed_goes_into_the_address(page, live):
    page.resize(1280, 800, phone=False)
    page.open(f"{live().url}/graphql")
    page.wait_for(f"{RUN} !== null")
    page.evaluate(
        "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror"
        ".setValue('{ books { identifier } }')"
    )
    page.wait_for("new URL(location).searchParams.get('query') === '{ books { identifier } }'")
    page.evaluate(f"{RUN}.click()")
    page.wait_for(f"{RESULT}?.includes('middlemarch')")
    assert page.complaints == []


@needs_files
def test_the_documentation_of_the_schema_is_there(page, live):
    page.resize(1280, 800, phone=False)
    page.open(f"{live().url}/graphql")
    page.wait_for(f"{RUN} !== null")
    page.evaluate("document.querySelector('.graphiql-sidebar button').click()")
    page.wait_for("document.querySelector('.graphiql-plugin')?.innerText.includes('Query')")
    assert page.complaints == []


def test_without_its_files_the_page_says_what_to_do(page, live, monkeypatch):
    monkeypatch.setattr(graphiql, "are_files_here", lambda: False)
    page.resize(1280, 800, phone=False)
    page.open(f"{live().url}/graphql")
    page.wait_for("document.body?.innerText.includes('could not be loaded')")
    # The only complaints are that the network is not there.
    assert page.complaints
    assert all("ERR_NAME_NOT_RESOLVED" in one for one in page.complaints), page.complaints
