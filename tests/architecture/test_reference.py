"""The reference is whole: what is public, and what a user can set, call or meet, has its place."""

import ast
import inspect
import re
import sys
from functools import cache
from pathlib import Path

import attrs
import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs/_ext"))

import answer_codes  # noqa: E402
import command_reference  # noqa: E402
import fraise_reference  # noqa: E402
import python_reference  # noqa: E402
import unreleased  # noqa: E402
from fraise_hookspecs.lifecycle import SettingsSpec  # noqa: E402
from fraise_hookspecs.schema import ScalarSpec  # noqa: E402
from fraise_kernel import Kernel  # noqa: E402

COMMANDS = dict(command_reference.commands())
NAMES = [
    (package, f"{module}.{name}", value)
    for package in python_reference.PACKAGES
    for module, name, value in package.names()
]


@cache
def page(name: str) -> str:
    return fraise_reference.PAGES[name]()


def test_every_page_stands_in_the_table_of_contents():
    index = (ROOT / "docs/index.md").read_text("utf-8")
    listed = re.findall(r"^reference/generated/([\w-]+)$", index, re.MULTILINE)
    assert sorted(listed) == sorted(fraise_reference.PAGES)


def test_every_shipped_package_has_a_page_of_its_names():
    pages = {module for package in python_reference.PACKAGES for module in package.modules}
    assert set(fraise_reference.PACKAGES) <= pages
    # the list that the package itself keeps, not what the page makes of it
    from fraiseql.api import __all__ as public

    assert {f"fraiseql.{name}" for name in public} <= {name for _, name, _ in NAMES}


@pytest.mark.parametrize("package", python_reference.PACKAGES, ids=lambda package: package.page)
def test_every_public_name_stands_on_its_page(package):
    headings = re.findall(r"^### (\S+)$", page(package.page), re.MULTILINE)
    names = [name for own, name, _ in NAMES if own is package]
    assert sorted(set(headings) - set(python_reference.fixtures())) == sorted(names)
    assert len(set(names)) == len(names) > 0


def test_every_fixture_stands_on_a_page():
    text = page("python-testing")
    assert len(python_reference.fixtures()) > 4
    for name in python_reference.fixtures():
        assert f"### {name}\n" in text


def test_every_public_name_says_what_it_is():
    silent = [
        name
        for _, name, value in NAMES
        if python_reference.kind_of(value) in {"Functions and decorators", "Classes", "Enums"}
        and len((inspect.getdoc(value) or "").split()) < 3
    ]
    assert silent == []


def test_every_parameter_that_is_explained_is_there():
    """A docstring that explains what is no parameter was left behind by a change."""
    wrong = []
    for _, name, value in NAMES:
        if not inspect.isfunction(value):
            continue
        text = (inspect.getdoc(value) or "").partition("\nArgs:\n")[2].partition("\n\n")[0]
        explained = re.findall(r"^    (\w+):", text, re.MULTILINE)
        unknown = set(explained) - set(inspect.signature(value).parameters)
        wrong += [f"{name}({each})" for each in unknown]
    assert wrong == []


def test_every_command_stands_with_its_options():
    text = page("commands")
    sections = dict(
        re.findall(r"^## (fraise [^\n]+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    )
    assert set(sections) == set(COMMANDS)
    for name, command in COMMANDS.items():
        assert len(sections[name].strip().splitlines()[0].split()) >= 3, name
        for parameter in command_reference.options_of(command):
            for spelling in command_reference.names_of(parameter):
                assert f"`{spelling}`" in sections[name], f"{name} {spelling}"
            assert (parameter.help or "").strip(), f"{name} {parameter.opts[0]} says nothing"


def test_every_command_with_a_status_of_its_own_says_which():
    """Whoever runs it in a script looks here."""
    silent = []
    for name, command in COMMANDS.items():
        callback = command.callback
        function = inspect.unwrap(callback) if callback else None
        if function is None or "typer.Exit(" not in inspect.getsource(function):
            continue
        helps = [
            command.help or "",
            *(str(each.help) for each in command.params if hasattr(each, "help")),
        ]
        if not re.search(r"\bexit", " ".join(helps), re.IGNORECASE):
            silent.append(name)
    assert silent == []


def settings_keys(cls: type, prefix: str = ""):
    for field in attrs.fields(attrs.resolve_types(cls)):
        if isinstance(field.type, type) and attrs.has(field.type):
            yield from settings_keys(field.type, f"{prefix}{field.name}.")
        else:
            yield f"{prefix}{field.name}"


def test_every_setting_stands_with_what_it_does():
    catalog = Kernel(settings={}).load().catalog(SettingsSpec)
    text = page("settings")
    for spec in catalog:
        section = text.partition(f"## {spec.name}\n")[2].partition("\n## ")[0]
        rows = dict(re.findall(r"^\| `([\w.]+)` \|.*\| ([^|]*) \|$", section, re.MULTILINE))
        assert set(rows) == set(settings_keys(catalog.load(spec.name))), spec.name
        assert [key for key, what in rows.items() if not what.strip()] == [], spec.name


def test_every_code_of_answers_has_its_line_and_no_other():
    assert answer_codes.codes_in_code() == set(answer_codes.ANSWERS)
    assert {code for code, _ in answer_codes.STATES.values()} <= set(answer_codes.ANSWERS)
    assert set(answer_codes.Reason) == set(answer_codes.REASONS)
    for code in answer_codes.ANSWERS:
        assert f"| `{code}` | " in page("answers")


def test_codes_are_found_where_they_are_written(tmp_path):
    file = tmp_path / "some.py"
    file.write_text(
        'CODE = "SOME_CODE"\nbody = b\'{"code":"IN_BYTES"}\'\nmethod = "GET"\ntext = "No CODE"\n',
        "utf-8",
    )
    ast.parse(file.read_text("utf-8"))
    assert set(answer_codes._codes_of(file)) == {"SOME_CODE", "IN_BYTES"}


def test_every_scalar_has_its_line():
    catalog = Kernel(settings={}).load().catalog(ScalarSpec)
    text = page("scalars")
    assert len(catalog.names()) > 20
    for spec in catalog:
        assert f"| [{spec.name}](" in text or f"| {spec.name} |" in text


def test_every_hook_stands_with_its_callers():
    text = page("hooks")
    for module in fraise_reference.MODULES:
        for hook in fraise_reference.hooks_of(module):
            section = text.partition(f"### {hook.__name__}\n")[2].partition("\n### ")[0]
            assert section.partition("Called by:")[2].strip(), hook.__name__


@pytest.mark.parametrize("name", sorted(fraise_reference.PAGES))
def test_rows_of_tables_have_the_cells_of_their_head(name):
    """A bar in a text would shift the cells after it, and nothing would say so."""
    width = 0
    for line in re.sub(r"(?ms)^```.*?^```$", "", page(name)).splitlines():
        cells = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
        assert width == 0 or cells in {0, width}, f"{name}: {line}"
        width = cells


def test_every_fragment_of_the_changelog_is_on_its_page_a_sentence_a_line():
    text = page("unreleased")
    files = sorted(unreleased.FRAGMENTS.iterdir())
    assert files
    for file in files:
        assert file.name.split(".")[1:] in [[kind, "md"] for kind in unreleased.KINDS], file.name
        for line in file.read_text("utf-8").splitlines():
            assert f"- {line}\n" in text
            assert line.endswith("."), f"{file.name}: {line}"
