"""The plugin without a server: what it registers, with and without its compiled module."""

import os
import sys
from types import ModuleType

import pytest
from fraise_gateway import plugin
from fraise_gateway.errors import ModuleMissingError, ModuleVersionError
from fraise_gateway.health import check_module
from fraise_gateway.module import VERSION, load_module
from fraise_gateway.settings import GatewaySettings
from fraise_hookspecs.lifecycle import HealthStatus
from fraise_postgres import plugin as postgres
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
def context(monkeypatch):
    """Settings as they come."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        monkeypatch.delenv(name)
    return FakeContext(plugins=[plugin, postgres])


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
async def test_doctor_tells_the_module(module, context):
    health = await check_module(context)
    assert (health.status, health.details["native"]) == (HealthStatus.OK, True)
    module.__version__ = "0.0.9"
    health = await check_module(context)
    assert health.status is HealthStatus.FAILED
    assert "0.0.9" in health.summary


@pytest.mark.anyio
async def test_doctor_tells_a_missing_module(no_module, context):
    health = await check_module(context)
    assert (health.status, health.details["native"]) == (HealthStatus.OK, False)
    assert "the engine python serves" in health.summary
    assert "fraise-suite[gateway]" in health.hint


@pytest.mark.anyio
async def test_doctor_tells_a_connection_that_only_python_has(module, context, monkeypatch):
    monkeypatch.setenv("PGSSLCRL", "/nowhere/a.crl")
    health = await check_module(context)
    assert (health.status, health.details["code"]) == (HealthStatus.OK, "GATE-SERVE-003")
    assert "sslcrl" in health.summary


@pytest.mark.anyio
async def test_doctor_fails_where_https_cannot_be_had(no_module, context, tmp_path):
    files = {"tls_certificate": tmp_path / "a.pem", "tls_key": tmp_path / "a.key"}
    context.sections = {"gateway": GatewaySettings(**files)}
    health = await check_module(context)
    assert health.status is HealthStatus.FAILED
    assert "HTTPS" in health.summary


@pytest.mark.parametrize("given", ["tls_certificate", "tls_key"])
def test_certificate_and_key_come_together(given, tmp_path):
    with pytest.raises(ValueError, match=f"{given} needs tls_"):
        GatewaySettings(**{given: tmp_path / "a.pem"})
    both = GatewaySettings(tls_certificate=tmp_path / "a.pem", tls_key=tmp_path / "b.pem")
    assert both.tls_key == tmp_path / "b.pem"
