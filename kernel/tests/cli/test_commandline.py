"""What commands get: the project, loading, running, signals."""

import os
import signal
import subprocess
import sys
import textwrap
import threading

import anyio
import pytest
from fraise_kernel import discovery
from fraise_kernel.cli.arguments import parse
from fraise_kernel.cli.commandline import CommandLine, nearest_project
from fraise_kernel.errors import ProjectMissingError


def line(*words):
    return CommandLine(parse(list(words)), discovery.scan([]))


def test_the_project_is_the_nearest_folder_with_settings(project):
    below = project.folder / "a" / "b"
    below.mkdir(parents=True)
    os.chdir(below)
    assert line().project == below
    project("project: x")
    assert line().project == project.folder
    assert line("--project", "c").project == below / "c"
    assert line("--project", str(project.folder)).project == project.folder


def test_settings_that_somebody_else_left_above_are_not_found(project, monkeypatch):
    project("project: x")
    mine = project.folder / "mine"
    mine.mkdir()
    if os.geteuid() == 0:
        os.chown(mine, 12345, -1)
    else:
        from pathlib import Path

        real = Path.stat
        foreign = os.stat_result((0,) * 4 + (12345,) + (0,) * 5)
        monkeypatch.setattr(
            Path, "stat", lambda path, **o: real(path, **o) if path == mine else foreign
        )
    assert nearest_project(mine) == mine
    assert nearest_project(project.folder) == project.folder


def test_the_environment(monkeypatch):
    monkeypatch.delenv("FRAISE_ENV", raising=False)
    assert line().environment == "development"
    monkeypatch.setenv("FRAISE_ENV", "staging")
    assert line().environment == "staging"
    assert line("--env", "test").environment == "test"


def test_an_explicit_project_must_have_settings(only, project):
    assert line().load().project == project.folder
    explicit = line("--project", ".")
    with pytest.raises(ProjectMissingError, match=r"there is no fraise.yaml in") as raised:
        explicit.load()
    assert "fraiseql init" in raised.value.hint
    with pytest.raises(ProjectMissingError):
        explicit.run(None)
    project("project: x")
    assert line("--project", ".").load().all_settings.project == "x"


def test_another_project_on_the_same_command_line(only, project):
    here = line("--debug", "--env", "test")
    folder = project.folder / "made"
    there = here.at(folder, "staging")
    assert (there.project, there.environment) == (folder, "staging")
    assert there.arguments.debug
    with pytest.raises(ProjectMissingError):
        there.load()
    folder.mkdir()
    (folder / "fraise.yaml").write_text("project: made")

    async def main(context):
        return context.project, context.environment

    assert there.run(main) == (folder, "staging")
    assert (here.project, here.environment) == (project.folder, "test")


def test_run_opens_and_closes(only, project):
    only.plugin(
        "thing",
        """
        log = []

        @asynccontextmanager
        async def open_thing(context):
            yield 7
            log.append("closed")

        @hookimpl
        def fraise_resources():
            return (ResourceSpec(name="thing", summary="", target=f"{__name__}:open_thing"),)
        """,
    )

    async def main(context):
        return await context.resource("thing")

    assert line().run(main) == 7
    import fraise_thing_plugin

    assert fraise_thing_plugin.log == ["closed"]

    async def failing(context):
        await context.resource("thing")
        raise KeyError("x")

    with pytest.raises(KeyError):
        line().run(failing)
    assert fraise_thing_plugin.log == ["closed", "closed"]


def test_run_outside_of_the_main_thread_leaves_signals_alone(only, project):
    async def main(context):
        return signal.getsignal(signal.SIGTERM)

    found = []
    thread = threading.Thread(target=lambda: found.append(line().run(main)))
    thread.start()
    thread.join(30)
    assert found == [signal.SIG_DFL]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_and_closes(only, project, number):
    ended = []

    async def main(context):
        try:
            os.kill(os.getpid(), number)
            await anyio.sleep(30)
        finally:
            ended.append("cleaned up")

    before = signal.getsignal(number)
    with pytest.raises(SystemExit) as done:
        line().run(main)
    assert done.value.code == 128 + number
    assert ended == ["cleaned up"]
    assert signal.getsignal(number) is before


def test_a_signal_that_the_command_handles_itself_is_its_own(only, project):
    async def main(context):
        got = []
        signal.signal(signal.SIGTERM, lambda *_: got.append("mine"))
        os.kill(os.getpid(), signal.SIGTERM)
        await anyio.sleep(0.05)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        return got

    assert line().run(main) == ["mine"]


SERVER = """
import anyio
from contextlib import asynccontextmanager
from types import ModuleType
from fraise_hookspecs import hookimpl
from fraise_hookspecs.lifecycle import ResourceSpec
from fraise_kernel import discovery
from fraise_kernel.cli.arguments import Arguments
from fraise_kernel.cli.commandline import CommandLine

async def main(context):
    print("ready", flush=True)
    try:
        await anyio.sleep(60)
    finally:
        with anyio.CancelScope(shield=True):
            print("cleaning", flush=True)
            await anyio.sleep(CLEANING)
            print("clean", flush=True)

CommandLine(Arguments(), discovery.scan([])).run(main)
"""


def start(tmp_path, cleaning):
    script = textwrap.dedent(SERVER).replace("CLEANING", str(cleaning))
    return subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
    )  # fmt: skip


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_cleans_up(tmp_path, number):
    process = start(tmp_path, 0.1)
    assert process.stdout.readline() == "ready\n"
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == ("cleaning\nclean\n", "", 128 + number)


def test_the_second_signal_ends_at_once(tmp_path):
    process = start(tmp_path, 60)
    assert process.stdout.readline() == "ready\n"
    process.terminate()
    assert process.stdout.readline() == "cleaning\n"
    process.terminate()
    out, _ = process.communicate(timeout=30)
    assert (out, process.returncode) == ("", -signal.SIGTERM)
