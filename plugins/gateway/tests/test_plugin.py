"""The plugin without a server: what it registers, with and without its compiled module."""

import sys
from types import ModuleType

import pytest
from fraise_gateway import plugin
from fraise_gateway.errors import ModuleMissingError, ModuleVersionError
from fraise_gateway.health import check_module
from fraise_gateway.module import VERSION, load_module
from fraise_gateway.settings import GatewaySettings
from fraise_hookspecs.lifecycle import HealthStatus
from fraise_testing import FakeContext


@pytest.fixture
def module(monkeypatch):
    """A module of that name that is found and imported, of a version that a test sets."""
    from importlib.machinery import ModuleSpec

    stand_in = ModuleType(plugin.MODULE)
    stand_in.__spec__ = ModuleSpec(plugin.MODULE, None)
    stand_in.__version__ = VERSION
    monkeypatch.setitem(sys.modules, plugin.MODULE, stand_in)
    return stand_in


@pytest.fixture
def no_module(monkeypatch):
    monkeypatch.setattr("fraise_gateway.module.find_spec", lambda _: None)


def test_native_is_preferred_to_python(module):
    (engine,) = plugin.fraise_server_engines()
    assert engine.name == "native"
    assert engine.preference > 0  # of python
    assert load_module() is module


def test_missing_module_is_told(no_module):
    with pytest.raises(ModuleMissingError) as caught:
        load_module()
    assert "--engine python" in caught.value.hint


def test_other_version_is_refused_with_both_named(module):
    module.__version__ = "0.0.9"
    with pytest.raises(ModuleVersionError, match=f"{VERSION}, found 0.0.9"):
        load_module()


def test_module_that_does_not_load_is_told(module, monkeypatch):
    def refuse(_):
        raise ImportError("libc is too old")

    monkeypatch.setattr("fraise_gateway.module.importlib.import_module", refuse)
    with pytest.raises(ModuleVersionError, match="libc is too old"):
        load_module()


@pytest.mark.anyio
async def test_doctor_tells_the_module(module):
    health = await check_module(FakeContext())
    assert (health.status, health.details["native"]) == (HealthStatus.OK, True)
    module.__version__ = "0.0.9"
    health = await check_module(FakeContext())
    assert health.status is HealthStatus.FAILED
    assert "0.0.9" in health.summary


@pytest.mark.anyio
async def test_doctor_tells_a_missing_module(no_module):
    health = await check_module(FakeContext())
    assert (health.status, health.details["native"]) == (HealthStatus.OK, False)
    assert "fraise-suite[gateway]" in health.hint


@pytest.mark.parametrize("given", ["tls_certificate", "tls_key"])
def test_certificate_and_key_come_together(given, tmp_path):
    with pytest.raises(ValueError, match=f"{given} needs tls_"):
        GatewaySettings(**{given: tmp_path / "a.pem"})
    both = GatewaySettings(tls_certificate=tmp_path / "a.pem", tls_key=tmp_path / "b.pem")
    assert both.tls_key == tmp_path / "b.pem"
