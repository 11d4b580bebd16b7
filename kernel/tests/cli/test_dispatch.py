"""From words to a command, and what is said when that fails."""

import json

import pytest
from fraise_kernel.cli import run

COMMANDS = """
import typer
from fraise_hookspecs import FraiseError, Where

app = typer.Typer(rich_markup_mode=None)

@app.callback()
def main():
    "A group for tests."

@app.command()
def hello(ctx: typer.Context, name: str = "you", json: bool = False):
    "Say hello."
    print(f"hello {name} in {ctx.obj.environment} at {ctx.obj.project.name}")

@app.command()
def refuse(json: bool = False):
    raise FraiseError("not like this", hint="like that", code="TEST-001", where=Where("a.sql", 3))

@app.command()
def crash(json: bool = False):
    raise ZeroDivisionError("division by zero")

@app.command()
def grouped():
    try:
        refuse()
    except FraiseError as error:
        raise ExceptionGroup("of a task group", [error])

@app.command()
def leave(how: str):
    raise SystemExit({"text": "that is all", "none": None, "three": 3}[how])
"""

LEAF = """\"\"\"Copies what is in production.\"\"\"
import typer
app = typer.Typer(rich_markup_mode=None)

@app.command()
def sync(ctx: typer.Context, table: str = "all"):
    "Copy, masked."
    print(f"sync {table} {ctx.obj.environment}")
"""


@pytest.fixture
def shop(only, project):
    only.module("shop_cli", COMMANDS)
    only.metadata(
        "fraise-shop",
        "1.5",
        "Summary: A shop",
        entry_points="[fraise.commands]\nshop = shop_cli:app\n",
    )
    return only


def leaf(site, path, distribution="fraise-sync", module="sync_cli"):
    site.module(module, LEAF)
    site.metadata(
        distribution,
        "1.0",
        "Summary: S",
        entry_points=f"[fraise.commands]\n{path} = {module}:app\n",
    )


def call(*words, program="fraise", group=None):
    return run(program, group, list(words))


def test_a_command_runs_with_its_context(shop, capsys):
    assert call("--env", "test", "shop", "hello", "--name", "Ada") == 0
    assert capsys.readouterr().out == "hello Ada in test at project\n"


def test_a_brand_enters_its_group(shop, capsys):
    assert call("--env=test", "hello", program="shop", group="shop") == 0
    assert call("--help", program="shop", group="shop") == 0
    out = capsys.readouterr().out
    assert out.startswith("hello you in test")
    assert "Usage: shop [OPTIONS] COMMAND [ARGS]" in out
    assert "completion" not in out


@pytest.mark.parametrize(("how", "code"), [("none", 0), ("three", 3), ("text", 1)])
def test_exit_codes_of_commands(shop, capsys, how, code):
    assert call("shop", "leave", how) == code
    assert capsys.readouterr().err == ("that is all\n" if how == "text" else "")


def test_a_usage_error_of_a_command(shop, capsys):
    assert call("shop", "hello", "--nam", "x") == 2
    assert "No such option" in capsys.readouterr().err


def test_an_error_for_people(shop, capsys):
    assert call("shop", "refuse") == 1
    assert capsys.readouterr().err == "error[TEST-001] a.sql:3: not like this\nhint: like that\n"


def test_an_error_inside_of_a_task_group(shop, capsys):
    assert call("shop", "grouped") == 1
    assert capsys.readouterr().err.startswith("error[TEST-001] a.sql:3: not like this")


def test_an_error_for_machines(shop, capsys):
    assert call("shop", "refuse", "--json") == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert json.loads(printed.out) == {
        "error": {
            "code": "TEST-001",
            "message": "not like this",
            "hint": "like that",
            "where": {"file": "a.sql", "line": 3, "column": None, "key": None},
        }
    }


def test_a_crash_is_one_line_unless_debugging(shop, capsys):
    assert call("shop", "crash") == 1
    printed = capsys.readouterr().err
    assert printed.startswith("error[KERN-CLI-005] unexpected ZeroDivisionError: division by zero")
    assert "Traceback" not in printed
    assert call("--debug", "shop", "crash") == 1
    printed = capsys.readouterr().err
    assert "Traceback" in printed
    assert "shop_cli.py" in printed


def test_debug_shows_debug_messages(shop, capsys, monkeypatch):
    import logging

    asked = []
    monkeypatch.setattr(logging, "basicConfig", lambda **options: asked.append(options["level"]))
    assert call("--debug", "shop", "refuse") == 1
    assert asked == [logging.DEBUG]
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (["shp"], "no installed plugin brings the command 'shp'", "did you mean 'shop'?"),
        (["zzzzz"], "'zzzzz'", "the commands are: config, doctor, plugins, shop"),
        (["confiture"], "'confiture'", "no plugin brings it yet; there are: config, doctor,"),
        (["rls"], "'rls'", 'install it: pip install "fraise-suite[rls]"'),
        (["--projct", "x"], "there is no option --projct", "did you mean '--project'?"),
        (["-x"], "there is no option -x", "fraise --help"),
        (["--env"], "the option --env needs a value", "write: --env VALUE"),
        (["--project="], "the option --project needs a value", ""),
    ],
)
def test_wrong_words(shop, capsys, words, message, hint):
    shop.metadata("fraise-suite", "0.1", "Provides-Extra: rls")
    assert call(*words) == 2
    printed = capsys.readouterr().err
    assert message in printed
    assert hint in printed


def test_a_brand_where_the_extras_are_not_known(shop, capsys):
    assert call("confiture") == 2
    assert 'install it: pip install "fraise-suite[confiture]"' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (
            ["shop", "refuse", "--jsn", "--json"],
            "No such option: --jsn",
            "see: fraise shop refuse --help",
        ),
        (["shop", "--json", "refuse"], "No such option: --json", "see: fraise shop --help"),
        (["shop", "leave", "--json"], "No such option: --json", "see: fraise shop leave --help"),
        (["shop", "nothing", "--json"], "No such command 'nothing'", "see: fraise shop --help"),
        (["--json", "shop", "refuse"], "there is no option --json before", "behind the command"),
        (["--project=", "shop", "--json"], "the option --project needs a value", "--project VALUE"),
        (["shp", "--json"], "no installed plugin brings the command 'shp'", "did you mean 'shop'?"),
    ],
)
def test_a_usage_error_for_machines(shop, capsys, words, message, hint):
    assert call(*words) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] in {"KERN-CLI-001", "KERN-CLI-004"}
    assert message in error["message"]
    assert hint in error["hint"]


def test_help_of_the_root(shop, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    only_summary = "Copies what is in production"
    leaf(shop, "sync")
    leaf(shop, "far.away", "fraise-far", "far_cli")
    shop.metadata(
        "fraise-long",
        "1",
        f"Summary: {'very ' * 30}long",
        entry_points="[fraise.commands]\nlong = gone.cli:app\nsub = json.decoder:app\n",
    )
    assert call("--help") == 0
    first = capsys.readouterr().out
    assert call() == 2
    assert capsys.readouterr().out == first
    assert call("--env", "x", "--help") == 0
    assert capsys.readouterr().out == first
    assert call("--env", "x") == 2
    assert capsys.readouterr().out == first
    lines = dict(
        line.strip().partition("  ")[::2] for line in first.partition("Commands:\n")[2].splitlines()
    )
    assert lines["shop"].strip() == "A shop"
    assert lines["sync"].strip() == only_summary
    assert lines["far"].strip() == ""
    assert lines["long"].endswith("...")
    assert lines["sub"].strip() == "Implementation of JSONDecoder"
    assert max(map(len, first.partition("Commands:\n")[2].splitlines())) <= 60


def test_help_as_wide_as_the_terminal(shop, capsys, monkeypatch):
    import os

    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((40, 20)))
    assert call("--help") == 0
    assert "  shop     A shop" in capsys.readouterr().out


def test_a_docstring_that_repeats_the_command(shop, capsys):
    shop.module("echo_cli", '"""``fraise echo``: say it again."""\n')
    shop.metadata("fraise-echo", entry_points="[fraise.commands]\necho = echo_cli:app\n")
    call("--help")
    assert "echo     Say it again" in capsys.readouterr().out


@pytest.mark.parametrize("line", ["The command ``echo``.", "The commands ``echo ...``."])
def test_a_docstring_that_says_nothing(shop, capsys, line):
    shop.module("echo_cli", f'"""{line}"""\n')
    points = "[fraise.commands]\necho = echo_cli:app\n"
    shop.metadata("fraise-echo", "1", "Summary: Says it again", entry_points=points)
    call("--help")
    assert "echo     Says it again" in capsys.readouterr().out


def test_where_a_docstring_is_looked_for(shop, capsys):
    shop.module("pack.__init__")
    shop.module("pack.cli.__init__", '"""Packs things."""\n')
    (shop.folder / "binary_cli.py").write_bytes(b"\xff\xfe")
    shop.metadata(
        "fraise-pack",
        "1",
        "Summary: About packing",
        entry_points="[fraise.commands]\npack = pack.cli:app\nbinary = binary_cli:app\n",
    )
    call("--help")
    out = capsys.readouterr().out
    assert "  pack     Packs things\n" in out
    assert "  binary   About packing\n" in out


def test_versions(shop, capsys):
    assert call("--version") == 0
    assert call("--version", program="shop", group="shop") == 0
    assert call("--version", program="fraisier", group="fraisier") == 0
    shop.metadata("fraise-suite", "9.9")
    assert call("--version") == 0
    assert capsys.readouterr().out.splitlines() == [
        "fraise 0.1.0",
        "shop 1.5 (fraise 0.1.0)",
        "fraisier is not installed (fraise 0.1.0)",
        "fraise 9.9",
    ]


def test_a_leaf_grows_in_the_tree_of_a_product(shop, capsys):
    leaf(shop, "shop.sync")
    leaf(shop, "shop.deep.er.sync", "fraise-deep", "deep_cli")
    import sys

    assert call("shop", "--help") == 0
    out = capsys.readouterr().out
    assert "  sync     Copies what is in production" in out
    assert "deep" in out
    assert "sync_cli" not in sys.modules
    assert call("--env", "test", "shop", "sync", "--table", "orders") == 0
    assert capsys.readouterr().out == "sync orders test\n"
    assert call("shop", "sync", "--help") == 0
    assert "Usage: fraise shop sync [OPTIONS]" in capsys.readouterr().out
    assert call("shop", "deep", "er", "sync") == 0
    assert call("shop", "deep", "--help") == 0
    assert capsys.readouterr().out.count("sync all development") == 1


def test_leaves_without_their_product(shop, capsys):
    leaf(shop, "market.sync")
    assert call("market", "--help") == 0
    assert "Commands that plugins bring." in capsys.readouterr().out
    assert call("market", "sync") == 0


def test_a_leaf_where_a_command_is_already(shop, capsys):
    leaf(shop, "shop.hello")
    assert call("shop", "--help") == 0
    assert call("shop", "refuse") == 1
    capsys.readouterr()
    assert call("shop", "hello") == 1
    assert "built in and claimed by fraise-sync as well" in capsys.readouterr().err


def test_a_leaf_below_a_command_without_subcommands(shop, capsys):
    leaf(shop, "shop.hello.sync")
    assert call("shop", "refuse") == 1
    assert "lies below a command without subcommands" in capsys.readouterr().err


def test_two_distributions_with_one_command(shop, capsys):
    leaf(shop, "sync", "fraise-one", "one_cli")
    leaf(shop, "sync", "fraise-two", "two_cli")
    assert call("sync") == 1
    assert "'sync' is claimed by fraise-one and fraise-two" in capsys.readouterr().err


def test_the_kernels_own_commands_cannot_be_taken(shop, capsys):
    leaf(shop, "plugins")
    assert call("plugins", "list") == 0
    assert "NAME" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        ("import a_missing_library", "No module named 'a_missing_library'"),
        ("", "module 'broken_cli' has no 'app'"),
        ("app = 3", "'int' object"),
    ],
)
def test_a_command_whose_code_is_broken(shop, capsys, source, cause):
    shop.module("broken_cli", source)
    shop.metadata("fraise-broken", entry_points="[fraise.commands]\nbroken = broken_cli:app\n")
    assert call("broken") == 1
    printed = capsys.readouterr().err
    assert "error[KERN-CLI-003] the command 'broken' of fraise-broken cannot be imported" in printed
    assert cause in printed
    assert call("shop", "hello") == 0


@pytest.mark.parametrize(
    ("settings", "requires", "state"),
    [
        ("plugins: {block: [guard]}", "fraise-hookspecs>=1", "plugin guard is blocked"),
        ("", "fraise-hookspecs>=9", "plugin guard is incompatible: needs"),
    ],
)
def test_commands_of_a_plugin_that_is_not_there(shop, project, capsys, settings, requires, state):
    shop.module("guard_cli", LEAF)
    shop.metadata(
        "fraise-guard",
        "1.0",
        f"Requires-Dist: {requires}",
        entry_points="[fraise.plugins]\nguard = guard\n[fraise.commands]\nguard = guard_cli:app\n",
    )
    project(settings)
    assert call("guard") == 1
    assert f"is not available: {state}" in capsys.readouterr().err


def test_commands_of_a_plugin_that_may_load(shop, project, capsys):
    shop.module("guard_cli", LEAF)
    shop.metadata(
        "fraise-guard",
        entry_points="[fraise.plugins]\nguard = guard\n[fraise.commands]\nguard = guard_cli:app\n",
    )
    assert call("guard") == 0
    project("plugins: [broken")
    assert call("guard") == 0, "a command may run without settings; loading them tells"


def test_several_problems_are_all_printed(shop, project, capsys):
    project("a: 1\nb: 2\n")
    assert call("config", "validate") == 1
    printed = capsys.readouterr().err
    assert printed.count("error[KERN-CONFIG-005]") == 2
    assert printed.count("error[KERN-CONFIG-001]") == 1


def test_the_entries_of_console_scripts(shop, capsys, monkeypatch):
    import sys

    from fraise_kernel import cli

    for entry in ("main", "fraiseql", "confiture", "fraisier"):
        monkeypatch.setattr(sys, "argv", [entry, "--version"])
        with pytest.raises(SystemExit) as done:
            getattr(cli, entry)()
        assert done.value.code == 0


def test_completion_is_offered(shop, capsys, monkeypatch, tmp_path):
    import shellingham

    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("bash", "/bin/bash"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert call("--show-completion") == 0
    assert "_FRAISE_COMPLETE=complete_bash" in capsys.readouterr().out
    assert call("--install-completion", program="fraiseql", group="fraiseql") == 0
    assert "completion for bash installed in" in capsys.readouterr().out
    (script,) = tmp_path.rglob("fraiseql.sh")
    assert "_FRAISEQL_COMPLETE=complete_bash" in script.read_text()

    def unknown():
        raise shellingham.ShellDetectionFailure

    monkeypatch.setattr(shellingham, "detect_shell", unknown)
    assert call("--show-completion") == 2
    assert "no completion for an unknown shell" in capsys.readouterr().err
    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("ksh", "/bin/ksh"))
    assert call("--show-completion") == 2
    assert "no completion for ksh" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("program", "group", "words", "expected"),
    [
        ("fraise", None, "fraise sh", {"shop"}),
        ("fraise", None, "fraise shop re", {"refuse"}),
        ("fraise", None, "fraise market ", {"sync"}),
        ("shop", "shop", "shop h", {"hello"}),
    ],
)
def test_completion(shop, capsys, monkeypatch, program, group, words, expected):
    leaf(shop, "market.sync")
    monkeypatch.setenv(f"_{program.upper()}_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    assert run(program, group, []) == 0
    assert set(capsys.readouterr().out.split()) == expected
