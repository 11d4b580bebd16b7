"""Loading plugins one at a time: the five statuses, and the rest goes on."""

import types

import pytest
from fraise_hookspecs import hookimpl
from fraise_hookspecs.schema import ScalarSpec
from fraise_kernel.errors import (
    HostPluginFailedError,
    PluginRequiredError,
    UnknownPluginError,
    WrongChoiceError,
)

GOOD = """
@hookimpl
def fraise_scalars():
    return (ScalarSpec(name="{0}", summary="", target="x:y", python=(), sql_type="text",
                       json=JsonForm.STRING),)
"""


def by_name(kernel):
    return {record.name: record for record in kernel.plugins}


def test_a_good_plugin_is_loaded(site):
    site.plugin("roman", GOOD.format("Roman"), version="0.3")
    (record,) = site.kernel().plugins
    assert record.as_dict() == {
        "name": "roman",
        "distribution": "fraise-roman",
        "version": "0.3",
        "status": "loaded",
        "hooks": ["fraise_scalars"],
        "reason": "",
    }
    assert record.well


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import a_missing_library", "ModuleNotFoundError: No module named 'a_missing_library'"),
        ("def broken(:", "SyntaxError"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("@hookimpl\ndef fraise_scalar(): return ()", "did you mean 'fraise_scalars'"),
        ("@hookimpl\ndef fraise_scalars(x): return ()", "Argument(s) {'x'}"),
        ("@hookimpl\ndef fraise_scalars(): return []", "must return a tuple of ScalarSpec, returned []"),
        ("@hookimpl\ndef fraise_scalars(): return (1,)", "must return a tuple of ScalarSpec"),
        ("@hookimpl\ndef fraise_scalars(): raise KeyError('x')", "fraise_scalars: KeyError: 'x'"),
        (("@hookimpl\ndef fraise_settings():\n"
         "    s = SettingsSpec(name='a', summary='', target='x:y')\n    return (s, s)"),
         "fraise_settings returns a twice"),
        (("@hookimpl\ndef fraise_settings():\n"
         "    return (SettingsSpec(name='a', summary='', target='nonsense'),)"),
         "ValueError: target must be 'module:attribute'"),
        ("@hookimpl\ndef fraise_hook_groups(): return 3", "must return a tuple of HookGroupSpec"),
        (("@hookimpl\ndef fraise_hook_groups():\n"
         "    return (HookGroupSpec(name='a', summary='', target='absent:x'),)"),
         "fraise_hook_groups: ModuleNotFoundError"),
    ],
)  # fmt: skip
def test_a_bad_plugin_fails_with_its_reason_and_the_rest_goes_on(site, source, reason):
    site.plugin("aaa", GOOD.format("A"))
    site.plugin("bad", source)
    site.plugin("zzz", GOOD.format("Z"))
    kernel = site.kernel()
    records = by_name(kernel)
    assert records["bad"].status.value == "failed"
    assert reason in records["bad"].reason
    assert records["bad"].hooks == ()
    assert not records["bad"].well
    assert kernel.load().catalog(ScalarSpec).names() == ("A", "Z")


def test_what_a_failed_plugin_registered_before_it_failed_is_forgotten(site):
    site.plugin("bad", GOOD.format("B") + "@hookimpl\ndef fraise_settings(): return 0")
    kernel = site.kernel()
    assert by_name(kernel)["bad"].status.value == "failed"
    assert kernel.load().catalog(ScalarSpec).names() == ()


def test_the_reason_of_a_failed_import_has_its_place(site):
    module = site.plugin("bad", "\n\nimport a_missing_library")
    (record,) = site.kernel().plugins
    assert record.reason.endswith(f"{module}.py:10)")


@pytest.mark.parametrize(
    ("requires", "reason"),
    [
        ("fraise-hookspecs>=2,<3", "needs fraise-hookspecs >=2,<3, installed is 1.0.0"),
        ("fraise-hookspecs newest", "not a version specifier"),
    ],
)
def test_another_hook_api_is_known_before_import(site, requires, reason):
    site.plugin("future", "raise RuntimeError('imported')", requires=requires)
    (record,) = site.kernel().plugins
    assert record.status.value == "incompatible"
    assert reason in record.reason


def test_without_a_declared_api_the_hooks_decide(site):
    site.plugin("undeclared", GOOD.format("U"), requires="")
    assert by_name(site.kernel())["undeclared"].status.value == "loaded"


def test_a_blocked_plugin_is_not_imported_and_well(site):
    site.plugin("noisy", "raise RuntimeError('imported')")
    (record,) = site.kernel({"plugins": {"block": ["noisy"]}}).plugins
    assert (record.status.value, record.reason) == ("blocked", "plugins.block names it")
    assert record.well


def test_two_distributions_with_one_name_conflict_until_the_settings_choose(site):
    site.plugin("twin", GOOD.format("A"), distribution="fraise-twin-a")
    site.plugin("twin", GOOD.format("B"), distribution="fraise-twin-b")
    site.plugin("other", GOOD.format("O"))
    first, second = [one for one in site.kernel().plugins if one.name == "twin"]
    assert {first.status.value, second.status.value} == {"conflict"}
    assert "fraise-twin-b claims the name as well" in first.reason
    assert "plugins.choose: {twin: fraise-twin-a}" in first.reason
    assert site.kernel().load().catalog(ScalarSpec).names() == ("O",)

    kernel = site.kernel({"plugins": {"choose": {"twin": "Fraise_Twin_B"}}})
    first, second = [one for one in kernel.plugins if one.name == "twin"]
    assert (first.status.value, second.status.value) == ("blocked", "loaded")
    assert first.reason == "plugins.choose takes twin from Fraise_Twin_B"
    assert kernel.load().catalog(ScalarSpec).names() == ("B", "O")


@pytest.mark.parametrize(
    ("settings", "error", "text", "hint"),
    [
        ({"block": ["romann"]}, UnknownPluginError, "names 'romann'", "'roman'"),
        ({"choose": {"zzz": "x"}}, UnknownPluginError, "plugins.choose names 'zzz'", "remove it"),
        ({"choose": {"roman": "x"}}, WrongChoiceError, "from 'x'", "fraise-roman"),
    ],
)
def test_settings_that_name_unknown_plugins(site, project, settings, error, text, hint):
    site.plugin("roman", GOOD.format("R"))
    with pytest.raises(error, match=text) as raised:
        site.kernel({"plugins": settings}).plugins  # noqa: B018
    assert hint in raised.value.hint
    assert raised.value.where.key.startswith("plugins.")


def test_a_wrong_plugin_section_stops_before_any_import(site, project):
    from fraise_kernel import Kernel
    from fraise_kernel.errors import WrongValueError

    folder = project("plugins:\n  block: roman\n")
    with pytest.raises(WrongValueError) as raised:
        Kernel(folder, search_path=[]).plugins  # noqa: B018
    assert str(raised.value).startswith("fraise.yaml:2:10 (plugins.block): expected a list")


@pytest.mark.parametrize(
    ("plugin", "state"),
    [
        ({}, "not installed"),
        ({"source": "1 / 0"}, "failed: ZeroDivisionError"),
        ({"requires": "fraise-hookspecs>=9"}, "incompatible: needs"),
    ],
)
def test_a_required_plugin_must_load(site, plugin, state):
    if plugin:
        source = plugin.pop("source", "")
        site.plugin("needed", source, **plugin)
    kernel = site.kernel({"plugins": {"require": ["needed"]}})
    with pytest.raises(PluginRequiredError) as raised:
        kernel.load()
    assert state in raised.value.message
    assert "plugins.require names it" in raised.value.message
    assert raised.value.where.key == "plugins.require[0]"


def test_a_required_plugin_that_is_misspelt_gets_the_nearest(site):
    site.plugin("roman", GOOD.format("R"))
    site.kernel({"plugins": {"require": ["roman"]}}).load()
    with pytest.raises(PluginRequiredError) as raised:
        site.kernel({"plugins": {"require": ["romans"]}}).load()
    assert raised.value.hint == "did you mean 'roman'?"


@pytest.mark.parametrize("how", ["failed", "blocked", "conflict", "incompatible"])
def test_a_security_plugin_with_settings_fails_closed(site, how):
    source = "1 / 0" if how == "failed" else ""
    requires = "fraise-hookspecs>=9" if how == "incompatible" else "fraise-hookspecs>=1"
    site.plugin("guard", source, keywords="fraise-security", requires=requires)
    if how == "conflict":
        site.plugin("guard", distribution="fraise-guard-two")
    blocked = {"plugins": {"block": ["guard"]}} if how == "blocked" else {}
    with pytest.raises(PluginRequiredError) as raised:
        site.kernel({"guard": {"level": 1}, **blocked}).load()
    assert f"is {how}" in raised.value.message
    assert "it is a security plugin" in raised.value.message
    assert raised.value.where.key == "guard"
    site.kernel(blocked).load()  # without its section nothing is promised


def test_a_plain_plugin_that_failed_leaves_its_section_unread(site):
    site.plugin("plain", "1 / 0")
    site.kernel({"plain": {"any": "thing"}}).load()


GROUP = """
from fraise_hookspecs import Spec, hookspec
from attrs import frozen

@frozen(kw_only=True)
class DishSpec(Spec):
    pass

@hookspec
def sample_dishes() -> tuple[DishSpec, ...]:
    "Shape R"

@hookspec
def sample_season(dish): "Shape B"

REGISTRATIONS = {DishSpec: "sample_dishes"}
"""


def test_hook_groups_are_known_before_any_plugin_is_checked(site):
    site.module("sample_hooks.__init__")
    site.module("sample_hooks.group", GROUP)
    site.plugin(
        "early",
        """
        @hookimpl
        def sample_dishes():
            from sample_hooks.group import DishSpec
            return (DishSpec(name="soup", summary="hot", target="json:dumps"),)

        @hookimpl
        def sample_season(dish):
            return dish + "!"
        """,
    )
    site.plugin(
        "late",
        """
        @hookimpl
        def fraise_hook_groups():
            return (HookGroupSpec(name="sample", summary="", target="sample_hooks:group"),)
        """,
    )
    kernel = site.kernel()
    assert [one.status.value for one in kernel.plugins] == ["loaded", "loaded"]
    from sample_hooks.group import DishSpec

    context = kernel.load()
    assert context.catalog(DishSpec).names() == ("soup",)
    assert context.build("sample_season", dish="soup") == ["soup!"]


def test_two_groups_with_one_hook(site):
    site.module("sample_hooks.__init__")
    site.module("sample_hooks.group", GROUP)
    for name in ("one", "two"):
        site.plugin(
            name,
            "@hookimpl\ndef fraise_hook_groups():\n"
            "    return (HookGroupSpec(name='g', summary='', target='sample_hooks:group'),)",
        )
    records = by_name(site.kernel())
    assert records["one"].status.value == "loaded"
    assert "specified by sample_hooks.group already" in records["two"].reason


def host_plugin(name="host"):
    made = types.ModuleType(name)

    @hookimpl
    def fraise_scalars():
        return ()

    made.fraise_scalars = fraise_scalars
    return made


def test_plugins_of_the_host(site):
    class Object:
        @hookimpl
        def fraise_scalars(self):
            return ()

    records = by_name(site.kernel(plugins=[host_plugin(), Object()]))
    assert records["host"].distribution == "(host)"
    assert records["Object"].hooks == ("fraise_scalars",)


def test_a_wrong_plugin_of_the_host_is_an_error_at_once(site):
    bad = types.ModuleType("bad")
    bad.fraise_scalar = hookimpl(lambda: ())
    with pytest.raises(HostPluginFailedError, match=r"'bad'.*fraise_scalar"):
        site.kernel(plugins=[bad]).load()
