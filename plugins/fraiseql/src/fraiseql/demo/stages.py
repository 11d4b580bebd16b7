"""The stages of the demo: a folder, a database, a server, answers."""

from __future__ import annotations

import json
import socket
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import anyio
from attrs import frozen
from fraise_hookspecs.errors import Where

from fraiseql.demo.board import Board
from fraiseql.demo.checks import CHECKS, ROWS, Subject, count_rows, require_same
from fraiseql.demo.client import Client
from fraiseql.demo.examples import EXAMPLES
from fraiseql.demo.serving import serve
from fraiseql.errors import ForeignDatabaseError, ForeignFolderError
from fraiseql.scaffold import scaffold, template_of
from fraiseql.serving.choosing import ChosenEngine, choose_engine
from fraiseql.serving.command import build_application

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraise_hookspecs.repository import Database
    from fraise_postgres import Server

#: What the demo is made from.
TEMPLATE: Final = "music"
#: The environment of Confiture that has seeds.
SEEDED: Final = "local"


@frozen(kw_only=True)
class Demo:
    """What is shown.

    Attributes:
        folder: where the project is, or will be.
        engine: name of the server engine, None for the preferred one.
        check: end when the answers were compared with the database.
    """

    folder: Path
    engine: str | None = None
    check: bool = False


def prepare_folder(folder: Path) -> str:
    """Make the project, or take the one that is there; says which.

    Raises:
        ForeignFolderError: the folder holds something else.
        FraiseError: it cannot be written.
    """
    if not folder.is_dir() or not any(folder.iterdir()):
        made = scaffold(TEMPLATE, folder)
        return f"{len(made.files)} files in {show_path(folder)}"
    if template_of(folder) != TEMPLATE:
        raise ForeignFolderError(
            "The folder holds something that the demo has not made.",
            hint="Name another folder with --dir, or move this one away.",
            where=Where(file=str(folder)),
        )
    return f"{show_path(folder)}, as it was"


async def play(demo: Demo, board: Board, context: Context, listener: socket.socket) -> bool:
    """Everything that needs the kernel: start, build, serve, ask.

    Returns:
        whether all was done that was to be done; False where a signal came first.

    Raises:
        FraiseError: a stage failed; the board shows which.
    """
    engine = choose_engine(context, demo.engine)
    for line in engine.lines():
        board.say(line)
    with board.step("PostgreSQL") as step:
        server = await context.resource("postgres")
        step.detail = _describe(server)
    with board.step("Schema and rows") as step:
        step.detail = await _build(context, own=server.source == "embedded")
    done = False
    async with AsyncExitStack() as stack:
        with board.step("Server") as step:
            application = build_application(context)
            await stack.enter_async_context(application.lifespan())
            client = await stack.enter_async_context(
                serve(application, engine.name, listener, context)
            )
            step.detail = f"{client.url} ({engine.name})"
        if demo.check:
            subject = Subject(client, await _database(context), context.production)
            await _check(board, subject, engine)
        else:
            await _show(demo, board, context, client, engine)
        done = True
        if not demo.check:
            await anyio.sleep_forever()
    return done


def show_path(path: Path) -> str:
    """A path as people write it: relative where it is below the current folder."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _describe(server: Server) -> str:
    major, minor = divmod(server.version, 10_000)
    if server.data is None:
        return f"{major}.{minor}, the server of the settings"
    return f"{major}.{minor}, embedded, data in {show_path(server.data)}"


async def _database(context: Context) -> Database:
    return cast("Database", await context.resource("database"))


async def _build(context: Context, *, own: bool) -> str:
    """Build what is not there yet; a server that is the demo's own is brought up to date.

    Raises:
        FraiseError: a file is wrong, or the database of the settings holds something else.
    """
    import confiture

    found = await confiture.status(context, SEEDED)
    seeded = found.record is not None and found.record.seeded
    if seeded and found.state is confiture.StatusState.UP_TO_DATE:
        done = "as they were"
    else:
        replace = bool(found.present)
        if replace and not (own and found.record):
            raise ForeignDatabaseError(
                f"The database {found.database} holds something else than this folder's demo.",
                hint="Name an empty database in postgres.dsn, or leave it out for an own server.",
            )
        report = await confiture.build(
            context.project, context, SEEDED, seed=True, recreate=replace
        )
        done = f"{len(report.files)} files {'cloned' if report.cloned else 'built'}"
        done += " anew, they had changed" if replace else ""
    rows = await count_rows(await _database(context))
    counted = ", ".join(f"{rows[name]:,} {name}" for name in ("artists", "albums", "tracks"))
    if done != "as they were":
        require_same("rows", dict(ROWS), rows)
    return f"{done}: {counted}"


async def _check(board: Board, subject: Subject, engine: ChosenEngine) -> None:
    for check in CHECKS:
        with board.step(check.title) as step:
            step.detail = await check.run(subject)
    board.say()
    board.say(
        f"All answers are what the database says. {board.seconds:.1f} s in all.", "bold green"
    )
    board.report(
        ok=True, url=subject.client.url, seconds=round(board.seconds, 3), **engine.as_dict()
    )


async def _show(
    demo: Demo, board: Board, context: Context, client: Client, engine: ChosenEngine
) -> None:
    with board.step("First answers") as step:
        answers = [(example, await client.post({"query": example.query})) for example in EXAMPLES]
        step.detail = f"{board.seconds:.1f} s after the start"
    board.say()
    board.say(f"GraphQL    {client.url}", "bold")
    if not context.production:
        board.say(f"GraphiQL   {client.url} in a browser", "bold")
    for example, answer in answers:
        board.say()
        board.say(example.title, "bold")
        board.say(example.curl(client.url))
        board.say(answer.decode(), "green")
    board.say()
    board.say(
        f"Ctrl-C stops it. The project is in {show_path(demo.folder)}: change it and run again."
    )
    board.report(
        url=client.url,
        seconds=round(board.seconds, 3),
        **engine.as_dict(),
        requests=[
            {"title": example.title, "query": example.query, "answer": json.loads(answer)}
            for example, answer in answers
        ],
    )
