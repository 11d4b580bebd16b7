import types

import pytest
from attrs import frozen
from fraise_hookspecs import FraiseError
from fraise_hookspecs.context import Context
from fraise_hookspecs.lifecycle import HealthCheckSpec, ResourceSpec, SettingsSpec
from fraise_testing import FakeContext


@frozen
class BerrySettings:
    colour: str = "red"


def make_plugin(name, **hooks):
    module = types.ModuleType(name)
    for hook, function in hooks.items():
        setattr(module, hook, function)
    return module


@pytest.fixture
def plugin():
    return make_plugin(
        "berry.plugin",
        fraise_settings=lambda: (
            SettingsSpec(name="berry", summary="Berries", target=f"{__name__}:BerrySettings"),
        ),
        fraise_resources=lambda: (
            ResourceSpec(name="b", summary="B", target="os:path"),
            ResourceSpec(name="a", summary="A", target="os.path:join"),
        ),
        fraise_extend_schema=lambda draft: f"{draft} extended",
    )


def test_it_has_every_member_of_the_protocol():
    members = {name for name in vars(Context) if not name.startswith("_")}
    assert members == {name for name in members if hasattr(FakeContext(), name)}


def test_settings_as_given_else_the_defaults(plugin, monkeypatch):
    assert FakeContext(settings={"berry": 7}).settings("berry") == 7
    fake = FakeContext(plugins=[plugin])
    monkeypatch.setattr("fraise_testing.fake.load_target", lambda target: BerrySettings)
    assert fake.settings("berry") == BerrySettings()
    with pytest.raises(FraiseError, match="no spec 'nonsense'"):
        fake.settings("nonsense")


def test_catalogs_hold_what_the_plugins_register(plugin):
    catalog = FakeContext(plugins=[plugin, make_plugin("empty")]).catalog(ResourceSpec)
    assert catalog.names() == ("a", "b")
    assert [spec.name for spec in catalog] == ["a", "b"]
    assert len(catalog) == 2
    assert "a" in catalog
    assert "c" not in catalog
    assert catalog.get("b").target == "os:path"
    assert catalog.load("a")("x", "y") == "x/y"
    assert catalog.plugin_of("a") == "berry.plugin"
    with pytest.raises(FraiseError) as caught:
        catalog.get("c")
    assert "a, b" in caught.value.hint
    assert len(FakeContext(plugins=[plugin]).catalog(HealthCheckSpec)) == 0


def test_build_hooks_run_in_the_order_of_names(plugin):
    other = make_plugin("apple.plugin", fraise_extend_schema=lambda draft: None)
    third = make_plugin("zebra.plugin", fraise_extend_schema=lambda draft: "last")
    fake = FakeContext(plugins=[third, plugin, other])
    assert fake.build("fraise_extend_schema", draft="d") == ["d extended", "last"]


@pytest.mark.anyio
async def test_resources_and_events():
    fake = FakeContext(resources={"x": 5})
    assert await fake.resource("x") == 5
    with pytest.raises(FraiseError, match="no resource 'y'"):
        await fake.resource("y")
    await fake.emit("fraise_migration_event", event=1)
    assert fake.emitted == [("fraise_migration_event", {"event": 1})]


@pytest.mark.parametrize(
    ("environment", "production"),
    [("test", False), ("development", False), ("production", True), ("staging", True)],
)
def test_production_is_everything_else(environment, production):
    assert FakeContext(environment=environment).production is production


def test_telemetry_costs_nothing_and_works():
    fake = FakeContext()
    with fake.tracer.start_as_current_span("x") as span:
        span.set_attribute("a", 1)
    fake.meter.create_counter("n").add(1)
