"""The registry of hooks against the hook specifications."""

import inspect
import subprocess
import sys
import typing

import pytest
from fraise_hookspecs import registry
from fraise_hookspecs.markers import PROJECT
from fraise_hookspecs.registry import MODULES, REGISTRATIONS
from fraise_hookspecs.specs import Spec

SPECIFICATIONS = {
    name: function
    for module in MODULES
    for name, function in vars(module).items()
    if hasattr(function, f"{PROJECT}_spec")
}


def test_every_registration_has_a_specification_and_the_other_way_round():
    returning_specs = {
        name
        for name, function in SPECIFICATIONS.items()
        if "Spec" in str(inspect.signature(function).return_annotation)
    }
    assert set(REGISTRATIONS.values()) == returning_specs
    assert len(set(REGISTRATIONS.values())) == len(REGISTRATIONS)


@pytest.mark.parametrize("kind", REGISTRATIONS, ids=lambda kind: kind.__name__)
def test_registration_hook_takes_nothing_and_returns_a_tuple_of_its_class(kind):
    hook = SPECIFICATIONS[REGISTRATIONS[kind]]
    assert issubclass(kind, Spec)
    assert not inspect.signature(hook).parameters
    assert typing.get_type_hints(hook)["return"] == tuple[kind, ...]
    assert hook() is None


def test_every_hook_of_the_package_is_in_a_listed_module():
    import importlib
    import pkgutil

    import fraise_hookspecs

    found = {
        name
        for info in pkgutil.iter_modules(fraise_hookspecs.__path__, "fraise_hookspecs.")
        for name, function in vars(importlib.import_module(info.name)).items()
        if hasattr(function, f"{PROJECT}_spec")
    }
    assert found == set(SPECIFICATIONS)


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_docstring_says_shape_and_since(name):
    function = SPECIFICATIONS[name]
    text = inspect.getdoc(function) or ""
    if name in REGISTRATIONS.values():
        shape = "R"
    else:
        shape = "E" if inspect.iscoroutinefunction(function) else "B"
    assert f"Shape {shape}: " in text
    assert "Since 1." in text
    assert name.startswith("fraise_")


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_annotations_of_hooks_resolve(name):
    hints = typing.get_type_hints(SPECIFICATIONS[name])
    assert "return" in hints


def test_importing_the_contracts_imports_nothing_heavy():
    script = (
        "import sys, fraise_hookspecs.registry;"
        "heavy = {'asyncio', 'anyio', 'yaml', 'typer', 'click', 'graphql', 'psycopg'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
    assert registry.MODULES
