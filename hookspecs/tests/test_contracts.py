"""Values of the contracts: errors, places, specs."""

import inspect
import pkgutil
import traceback
from importlib import import_module
from pathlib import Path

import attrs
import fraise_hookspecs
import pytest
from fraise_hookspecs import FraiseError, Spec, Where
from fraise_hookspecs.lifecycle import Health, HealthStatus
from fraise_hookspecs.repository import FilterOperatorSpec, Operand


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        (Where(), ""),
        (Where("a.sql"), "a.sql"),
        (Where("a.sql", 3), "a.sql:3"),
        (Where("a.sql", 3, 7), "a.sql:3:7"),
        (Where("f.yaml", 3, 7, "a.b"), "f.yaml:3:7 (a.b)"),
        (Where(key="a.b"), "a.b"),
    ],
)
def test_a_place_is_shown_as_editors_read_it(where, shown):
    assert str(where) == shown


def test_an_error_shows_its_place_and_keeps_its_parts():
    error = FraiseError("broken", hint="mend it", where=Where("a.sql", 3))
    assert str(error) == "a.sql:3: broken"
    assert (error.message, error.hint, error.code, error.exit_code) == (
        "broken",
        "mend it",
        "FRAISE-000",
        1,
    )
    assert error.as_dict() == {
        "code": "FRAISE-000",
        "message": "broken",
        "hint": "mend it",
        "where": {"file": "a.sql", "line": 3, "column": None, "key": None},
    }


def test_an_error_without_a_place():
    error = FraiseError("broken", hint="mend it", code="X-Y-001")
    assert str(error) == "broken"
    assert str(FraiseError("broken", hint="", where=Where())) == "broken"
    assert error.as_dict()["where"] is None
    assert error.code == "X-Y-001"
    assert FraiseError.code == "FRAISE-000"


def test_a_traceback_shows_code_and_hint():
    error = FraiseError("broken", hint="mend it", code="X-Y-001")
    shown = traceback.format_exception_only(error)
    assert shown[-2:] == [
        "fraise_hookspecs.errors.FraiseError: broken\n",
        "X-Y-001, hint: mend it\n",
    ]
    assert len(traceback.format_exception_only(FraiseError("broken", hint=""))) == 1


@pytest.mark.parametrize("name", ["", "1st", "a b", "ä", "a/b"])
def test_a_spec_refuses_a_name_that_cannot_be_written_in_settings(name):
    with pytest.raises(ValueError, match="name must match"):
        Spec(name=name, summary="", target="a:b")


@pytest.mark.parametrize("target", ["", "module", "module:", ":name", "a b:c", "a:b:c"])
def test_a_spec_refuses_a_target_that_cannot_be_imported(target):
    with pytest.raises(ValueError, match="module:attribute"):
        Spec(name="a", summary="", target=target)


def test_the_key_of_a_spec_is_its_name():
    assert Spec(name="a.b-c_1", summary="", target="pkg.mod:Cls.attr").key == "a.b-c_1"


def test_filter_operators_of_one_name_for_other_scalars_have_other_keys():
    def spec(*scalars):
        return FilterOperatorSpec(
            name="contains", summary="", target="a:b", scalars=scalars, operand=Operand.TEXT
        )

    assert spec("String", "ID").key == "contains(String,ID)"
    assert spec("String", "ID").key != spec("JSON").key


def test_health_has_its_own_details_each_time():
    first, second = (Health(status=HealthStatus.OK, summary="") for _ in range(2))
    assert first.details == {}
    assert first.details is not second.details


def modules():
    return [
        import_module(info.name)
        for info in pkgutil.iter_modules(fraise_hookspecs.__path__, "fraise_hookspecs.")
    ]


def own_classes():
    return [
        cls
        for module in modules()
        for cls in vars(module).values()
        if inspect.isclass(cls) and cls.__module__ == module.__name__
    ]


@pytest.mark.parametrize("cls", own_classes(), ids=lambda cls: cls.__qualname__)
def test_every_contract_is_documented(cls):
    assert (cls.__doc__ or "").strip()


@pytest.mark.parametrize(
    "cls", [c for c in own_classes() if attrs.has(c)], ids=lambda cls: cls.__qualname__
)
def test_values_are_frozen(cls):
    instance = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(instance, attrs.fields(cls)[0].name, 1)


def test_the_package_is_typed():
    assert (Path(fraise_hookspecs.__file__).parent / "py.typed").exists()
