"""The kernel as an object: loading, opening, closing, resources of the host, build hooks."""

import asyncio
from pathlib import Path

import anyio
import fraise_kernel
import pytest
from fraise_hookspecs import Spec
from fraise_hookspecs.lifecycle import SettingsSpec
from fraise_hookspecs.schema import ScalarSpec
from fraise_kernel import Kernel
from fraise_kernel.errors import (
    BuildHookFailedError,
    CatalogClashError,
    EventLoopMissingError,
    HookMisuseError,
    KernelNotOpenError,
    KernelOpenError,
    ProjectMissingError,
    ResourceNotClosedError,
    SettingsClassUnusableError,
    TargetUnavailableError,
    UnknownNameError,
    UnregisteredSpecError,
    WrongValueError,
)

SCALAR = """
@hookimpl
def fraise_scalars():
    return (ScalarSpec(name="Same", summary="", target="x:y", python=(), sql_type="text",
                       json=JsonForm.STRING),)
"""

STORE = """
log = []

@frozen
class Settings:
    size: int = 1

class Database:
    def __init__(self, inner):
        self.inner = inner

@asynccontextmanager
async def open_database(context):
    size = context.settings("store").size
    if size < 0:
        raise FraiseError("no room", hint="set store.size")
    log.append(f"open {size}")
    try:
        yield Database(size)
    finally:
        log.append(f"close {size}")

@asynccontextmanager
async def adopt_database(value, context):
    log.append("adopt")
    yield Database(value)
    log.append("let go")

@asynccontextmanager
async def open_cache(context):
    database = await context.resource("database")
    yield [database]
    if database.inner == 13:
        raise ValueError("cache is broken")

@hookimpl
def fraise_settings():
    return (SettingsSpec(name="store", summary="", target=f"{__name__}:Settings"),)

@hookimpl
def fraise_resources():
    return (
        ResourceSpec(name="database", summary="", target=f"{__name__}:open_database",
                     adopt=f"{__name__}:adopt_database"),
        ResourceSpec(name="cache", summary="", target=f"{__name__}:open_cache"),
    )
"""


@pytest.fixture
def store(site):
    import importlib

    return importlib.import_module(site.plugin("store", STORE))


def test_public_names():
    for name in fraise_kernel.__all__:
        assert getattr(fraise_kernel, name).__module__.startswith("fraise_kernel.")
    with pytest.raises(AttributeError, match="no attribute 'Kernal'"):
        fraise_kernel.Kernal  # noqa: B018


def test_project_and_environment(site, monkeypatch, tmp_path):
    monkeypatch.delenv("FRAISE_ENV", raising=False)
    monkeypatch.chdir(tmp_path)
    assert Kernel().project == tmp_path
    assert Kernel("site").project == site.folder
    assert Kernel().environment == "development"
    monkeypatch.setenv("FRAISE_ENV", "staging")
    assert Kernel().environment == "staging"
    assert Kernel(environment="test").environment == "test"


@pytest.mark.parametrize(
    ("environment", "production"),
    [("development", False), ("test", False), ("production", True), ("staging", True)],
)
def test_secure_defaults_everywhere_but_in_development_and_test(site, environment, production):
    context = site.kernel(environment=environment).load()
    assert context.production is production
    assert context.environment == environment
    assert context.project == site.folder


def test_a_project_folder_that_is_not_there(tmp_path):
    with pytest.raises(ProjectMissingError, match="does not exist"):
        Kernel(tmp_path / "absent").load()


def test_loading_twice_is_loading_once(site):
    kernel = site.kernel()
    assert kernel.load() is kernel.load()
    assert kernel.plugins is kernel.plugins


def test_settings_from_files_and_variables(site, store, monkeypatch):
    (site.folder / "fraise.yaml").write_text("store: {size: 2}\n")
    kernel = Kernel(site.folder, search_path=[str(site.folder)])
    assert kernel.load().settings("store").size == 2
    monkeypatch.setenv("FRAISE_STORE__SIZE", "3")
    kernel = Kernel(site.folder, search_path=[str(site.folder)])
    assert kernel.load().settings("store").size == 3
    assert kernel.load().settings("plugins").block == ()
    monkeypatch.setenv("FRAISE_STORE__SIZE", "x")
    with pytest.raises(WrongValueError, match=r"\$FRAISE_STORE__SIZE \(store.size\)"):
        Kernel(site.folder, search_path=[str(site.folder)]).load()
    assert site.kernel().load().settings("store").size == 1


def test_two_plugins_with_one_scalar_are_a_clash(site):
    site.plugin("one", SCALAR)
    site.plugin("two", SCALAR)
    with pytest.raises(CatalogClashError, match=r"fraise-one .* fraise-two"):
        site.kernel().load()
    kernel = site.kernel({"plugins": {"block": ["one"]}})
    assert kernel.load().catalog(ScalarSpec).plugin_of("Same") == "two"


@pytest.mark.parametrize("section", ["plugins", "project"])
def test_the_kernels_own_sections_cannot_be_taken(site, section):
    site.plugin(
        "thief",
        "@hookimpl\ndef fraise_settings():\n"
        f"    return (SettingsSpec(name='{section}', summary='', target='x:y'),)",
    )
    with pytest.raises(CatalogClashError, match="thief"):
        site.kernel().load()


@pytest.mark.parametrize(
    ("target", "error"),
    [("absent:x", TargetUnavailableError), ("json:JSONDecoder", SettingsClassUnusableError)],
)
def test_a_settings_class_that_is_none(site, target, error):
    site.plugin(
        "odd",
        "@hookimpl\ndef fraise_settings():\n"
        f"    return (SettingsSpec(name='odd', summary='', target='{target}'),)",
    )
    with pytest.raises(error):
        site.kernel().load()


def test_catalogs(site, store):
    context = site.kernel().load()
    assert context.catalog(SettingsSpec).names() == ("plugins", "store")
    assert context.catalog(SettingsSpec).plugin_of("plugins") == "kernel"
    with pytest.raises(UnregisteredSpecError, match="no registration hook returns Spec"):
        context.catalog(Spec)


BUILD = """
@hookimpl
def fraise_type_for(annotation):
    calls.append("{name}")
    {body}

@hookimpl
def fraise_extend_schema(draft):
    draft.append("{name}")

import builtins
calls = builtins.__dict__.setdefault("_fraise_test_calls", [])
"""


def test_build_hooks_in_the_order_of_plugin_names(site, monkeypatch):
    import builtins

    monkeypatch.setattr(builtins, "_fraise_test_calls", [], raising=False)
    site.plugin("b", BUILD.format(name="b", body="return TypeClaim(scalar='B')"))
    site.plugin("a", BUILD.format(name="a", body="return None"))
    site.plugin("c", BUILD.format(name="c", body="return TypeClaim(scalar='C')"))
    context = site.kernel().load()
    draft = []
    assert context.build("fraise_extend_schema", draft=draft) == []
    assert draft == ["a", "b", "c"]
    (claim,) = context.build("fraise_type_for", annotation=int)
    assert claim.scalar == "B"
    assert builtins._fraise_test_calls == ["a", "b"]
    with pytest.raises(HookMisuseError):
        context.build("fraise_scalars")


def test_a_build_hook_that_raises_names_its_plugin(site):
    from fraise_hookspecs import FraiseError

    site.plugin(
        "own", "@hookimpl\ndef fraise_extend_schema(draft): raise FraiseError('x', hint='')"
    )
    with pytest.raises(FraiseError, match=r"^x$"):
        site.kernel().load().build("fraise_extend_schema", draft=1)
    site.plugin("aaa", "@hookimpl\ndef fraise_extend_schema(draft): 1 / 0")
    with pytest.raises(
        BuildHookFailedError, match="plugin aaa failed in fraise_extend_schema: Zero"
    ):
        site.kernel().load().build("fraise_extend_schema", draft=1)


@pytest.mark.anyio
async def test_resources_open_and_close_with_the_kernel(site, store):
    async with site.kernel({"store": {"size": 5}}) as context:
        assert store.log == []
        (database,) = await context.resource("cache")
        assert database is await context.resource("database")
        assert database.inner == 5
        assert store.log == ["open 5"]
    assert store.log == ["open 5", "close 5"]
    with pytest.raises(KernelNotOpenError, match="while the kernel is not open"):
        await context.resource("database")


@pytest.mark.anyio
async def test_a_value_of_the_host_is_adopted(site, store):
    pool = object()
    async with site.kernel(resources={"database": pool, "cache": "own"}) as context:
        assert (await context.resource("database")).inner is pool
        assert await context.resource("cache") == "own"
    assert store.log == ["adopt", "let go"]


def test_a_value_of_the_host_that_nobody_knows(site, store):
    with pytest.raises(UnknownNameError, match="'databse'") as raised:
        site.kernel(resources={"databse": 1}).load()
    assert raised.value.hint == "did you mean 'database'?"


@pytest.mark.anyio
async def test_a_kernel_opens_again_but_not_twice_at_once(site, store):
    kernel = site.kernel()
    for _ in range(2):
        async with kernel as context:
            await context.resource("database")
    assert store.log == ["open 1", "close 1"] * 2
    async with kernel:
        with pytest.raises(KernelOpenError):
            await kernel.__aenter__()


def test_a_kernel_is_not_opened_without_asyncio(site, store):
    """As on trio: nothing is begun that only asyncio could end."""
    kernel = site.kernel()
    with pytest.raises(EventLoopMissingError, match="asyncio"):
        kernel.__aenter__().send(None)
    assert store.log == []

    async def use():
        async with kernel as context:
            await context.resource("database")

    asyncio.run(use())
    assert store.log == ["open 1", "close 1"]


@pytest.mark.anyio
async def test_the_error_of_the_body_wins_over_one_while_closing(site, store, caplog):
    with pytest.raises(KeyError):
        async with site.kernel({"store": {"size": 13}}) as context:
            await context.resource("cache")
            raise KeyError("body")
    assert "cache is broken" in caplog.text
    assert store.log == ["open 13", "close 13"]
    with pytest.raises(ResourceNotClosedError, match="cache is broken"):
        async with site.kernel({"store": {"size": 13}}) as context:
            await context.resource("cache")


@pytest.mark.anyio
async def test_cancelling_the_body_closes_everything(site, store):
    with anyio.move_on_after(0.05) as scope:
        async with site.kernel() as context:
            await context.resource("cache")
            await anyio.sleep_forever()
    assert scope.cancelled_caught
    assert store.log == ["open 1", "close 1"]


@pytest.mark.anyio
async def test_two_kernels_in_one_process(site, store):
    one = site.kernel({"store": {"size": 1}})
    two = site.kernel({"store": {"size": 2}}, environment="production")
    async with one as first, two as second:
        assert (await first.resource("database")).inner == 1
        assert (await second.resource("database")).inner == 2
        assert (first.production, second.production) == (False, True)
    assert store.log == ["open 1", "open 2", "close 2", "close 1"]


@pytest.mark.anyio
async def test_opened_and_closed_by_different_tasks(site, store):
    import asyncio

    kernel = site.kernel()
    context = await asyncio.create_task(kernel.__aenter__())
    await asyncio.create_task(context.resource("database"))
    await asyncio.create_task(kernel.__aexit__(None, None, None))
    assert store.log == ["open 1", "close 1"]


def test_the_package_is_typed_and_its_templates_are_inside():
    folder = Path(fraise_kernel.__file__).parent
    assert (folder / "py.typed").exists()
    assert list((folder / "templates" / "plugin").iterdir())
