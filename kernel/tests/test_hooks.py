"""What is checked of a plugin's hooks."""

import types

import pytest
from fraise_hookspecs import hookimpl, hookspec
from fraise_kernel.errors import HookMisuseError, UnknownHookError
from fraise_kernel.hooks import BadHookError, HookTable, Shape


def module(**functions):
    made = types.ModuleType("sample")
    vars(made).update(functions)
    return made


def test_hooks_of_a_right_plugin():
    @hookimpl
    def fraise_scalars():
        return ()

    @hookimpl(specname="fraise_type_for")
    def claim(annotation):
        return None

    async def on_migration():
        """Takes fewer arguments than there are."""

    event = hookimpl(specname="fraise_migration_event")(on_migration)
    plugin = module(fraise_scalars=fraise_scalars, claim=claim, on_migration=event, other=len)
    table = HookTable()
    assert table.check(plugin) == ("fraise_migration_event", "fraise_scalars", "fraise_type_for")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("@hookimpl\ndef fraise_scalar(): ...", "unknown hook fraise_scalar: did you mean 'fraise_scalars'"),
        ("@hookimpl\ndef something(): ...", "no hook group specifies it"),
        ("@hookimpl\nasync def fraise_scalars(): ...", "registration hook: write it with 'def'"),
        ("@hookimpl\ndef fraise_migration_event(event): ...", "event hook: write it with 'async def'"),
        ("def fraise_scalars(): ...", "fraise_scalars is not marked: put @hookimpl above it"),
        ("@hookimpl(wrapper=True)\ndef fraise_scalars(): yield", "wrappers and first/last"),
        ("@hookimpl(hookwrapper=True)\ndef fraise_scalars(): yield", "wrappers and first/last"),
        ("@hookimpl(tryfirst=True)\ndef fraise_scalars(): ...", "order of their names"),
        ("@hookimpl(trylast=True)\ndef fraise_scalars(): ...", "order of their names"),
    ],
)  # fmt: skip
def test_wrong_hooks_are_named(source, reason):
    made = module(hookimpl=hookimpl)
    exec(source, vars(made))
    with pytest.raises(BadHookError, match=reason):
        HookTable().check(made)


def test_an_argument_that_the_hook_does_not_offer():
    @hookimpl
    def fraise_scalars(context):
        return ()

    table = HookTable()
    plugin = module(fraise_scalars=fraise_scalars)
    table.check(plugin)
    with pytest.raises(BadHookError, match="context"):
        table.register(plugin, "sample")
    assert table.implementations("fraise_scalars") == []


def test_a_group_of_hooks_from_a_class():
    class Group:
        @hookspec
        def sample_build(self, draft): ...

        @hookspec
        async def sample_event(self, event): ...

    table = HookTable()
    table.add_group(Group, {})
    assert table.hook("sample_build", Shape.BUILD, {"draft": 1}).arguments == ("draft",)
    assert table.hook("sample_event", Shape.EVENT, {"event": 1}).source == "Group"
    with pytest.raises(BadHookError, match="specified by Group already"):
        table.add_group(Group, {})
    with pytest.raises(BadHookError, match="specifies no hooks"):
        table.add_group(types.ModuleType("empty"), {})


def test_calls_are_checked():
    table = HookTable()
    with pytest.raises(UnknownHookError) as unknown:
        table.hook("fraise_extend_schem", Shape.BUILD, {})
    assert "fraise_extend_schema" in unknown.value.hint
    with pytest.raises(HookMisuseError, match="is a build hook and was called as event"):
        table.hook("fraise_extend_schema", Shape.EVENT, {})
    with pytest.raises(HookMisuseError, match=r"takes \(draft\), got \(plan\)"):
        table.hook("fraise_extend_schema", Shape.BUILD, {"plan": 1})


def test_implementations_are_sorted_and_take_what_they_want():
    def plugin(result):
        @hookimpl
        def fraise_type_for():
            return result

        return module(fraise_type_for=fraise_type_for)

    table = HookTable()
    for name in ("b", "c", "a"):
        table.register(plugin(name), name)
    found = table.implementations("fraise_type_for")
    assert [one.plugin for one in found] == ["a", "b", "c"]
    assert [one.call({"annotation": int}) for one in found] == ["a", "b", "c"]
    table.unregister("b")
    assert [one.plugin for one in table.implementations("fraise_type_for")] == ["a", "c"]
