"""Health checks, each in its own timeout."""

import pytest
from fraise_hookspecs.lifecycle import Health, HealthStatus
from fraise_kernel import HealthResult, worst
from fraise_kernel.errors import KernelNotOpenError

pytestmark = pytest.mark.anyio

CHECKS = """
import anyio

async def good(context):
    return Health(status=HealthStatus.OK, summary=context.environment, details={"answer": 42})

async def slow(context):
    await anyio.sleep(60)

async def raising(context):
    raise ValueError("no such thing")

async def refusing(context):
    raise FraiseError("cannot reach it", hint="start it")

async def odd(context):
    return 3

async def needs_slow(context):
    await context.resource("slow")

@asynccontextmanager
async def open_slow(context):
    opened.append("opening")
    try:
        await anyio.sleep(60)
        yield
    finally:
        opened.append("unwound")

opened = []

@hookimpl
def fraise_resources():
    return (ResourceSpec(name="slow", summary="", target=f"{__name__}:open_slow"),)

def spec(name, timeout=5.0, readiness=False):
    return HealthCheckSpec(name=name, summary=f"About {name}", target=f"{__name__}:{name}",
                           timeout=timeout, readiness=readiness)

@hookimpl
def fraise_health_checks():
    return (spec("slow", 0.05), spec("raising"), spec("good", readiness=True), spec("refusing"),
            spec("odd"), spec("needs_slow", 0.05),
            HealthCheckSpec(name="absent", summary="", target="absent_module:check"))
"""


async def test_every_check_answers_for_itself(site):
    import importlib

    module = importlib.import_module(site.plugin("checks", CHECKS))
    kernel = site.kernel(environment="test")
    async with kernel:
        results = {result.name: result for result in await kernel.health()}
    found = {name: result.health for name, result in results.items()}
    assert list(found) == sorted(found)
    assert found["good"] == Health(status=HealthStatus.OK, summary="test", details={"answer": 42})
    assert {name for name, health in found.items() if health.status is HealthStatus.FAILED} == {
        "slow", "raising", "refusing", "odd", "needs_slow", "absent",
    }  # fmt: skip
    assert found["slow"].summary == "no answer within 0.05 s"
    assert found["slow"].hint.startswith('the check "About slow" was not finished')
    assert "ValueError: no such thing" in found["raising"].summary
    assert (found["refusing"].summary, found["refusing"].hint) == ("cannot reach it", "start it")
    assert found["odd"].summary == "the check returned 3"
    assert "absent_module" in found["absent"].summary
    assert module.opened == ["opening", "unwound"]
    assert worst(results.values()) is HealthStatus.FAILED
    described = results["good"].as_dict()
    assert 0 <= described.pop("seconds") < 5
    assert described == {
        "name": "good",
        "plugin": "checks",
        "status": "ok",
        "summary": "test",
        "hint": "",
        "details": {"answer": 42},
    }


async def test_readiness_only(site):
    site.plugin("checks", CHECKS)
    kernel = site.kernel()
    async with kernel:
        results = await kernel.health(readiness_only=True)
    assert [result.name for result in results] == ["good"]


async def test_health_needs_an_open_kernel(site):
    with pytest.raises(KernelNotOpenError, match="not open"):
        await site.kernel().health()


def test_the_worst_part_is_the_state_of_the_whole():
    def result(status):
        return HealthResult("x", "y", Health(status=status, summary=""))

    assert worst([]) is HealthStatus.OK
    assert worst(map(result, [HealthStatus.OK, HealthStatus.DEGRADED])) is HealthStatus.DEGRADED
    assert worst(map(result, [HealthStatus.FAILED, HealthStatus.OK])) is HealthStatus.FAILED
