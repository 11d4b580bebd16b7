"""What a worker runs: the application of a project, asked over a channel."""

from __future__ import annotations

import json
import signal
import socket
import sys
from functools import partial
from typing import Any, Final

import anyio
from fraiseql.http.app import Application
from fraiseql.observing.observation import Observation
from fraiseql.serving.draining import DrainingApplication
from fraiseql.serving.logs import configure_logs
from fraiseql.serving.projects import open_project
from fraiseql.serving.schema import load_schema

from fraise_gateway.bridge import Bridge
from fraise_gateway.health import POOL, check_pool
from fraise_gateway.lessons import Teacher
from fraise_gateway.lifespan import run_lifespan
from fraise_gateway.observing.metrics import read_lessons
from fraise_gateway.workers.channel import Channel
from fraise_gateway.workers.counting import Packed, pack, spread
from fraise_gateway.workers.remote import RemoteServer
from fraise_gateway.yielding import stand_back

#: Seconds between two messages of what was counted.
_TICK: Final = 1.0


def main() -> None:
    """Serve until the other end says so or is gone; the arguments are one JSON text."""
    # who started this process says when it ends
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    anyio.run(_serve, json.loads(sys.argv[1]))


async def _serve(told: dict[str, Any]) -> None:  # Any: JSON
    channel = Channel(socket.socket(fileno=told["socket"]))
    async with open_project(told["project"], told["environment"]) as context:
        configure_logs(production=context.production)
        application = Application(load_schema(context), context)
        observation = application.observation
        observation.start(offers=False)  # the process that serves tells of all workers
        if told["counts"]:
            observation.count()
        async with run_lifespan(application) as state:
            await application.engine.close()  # what comes to it, the server has declined already
            draining = DrainingApplication(application)
            ending = anyio.Event()

            def heed(order: str) -> None:
                if order == "anew":
                    teacher.tell_anew()
                    return
                draining.end()
                if order == "cancel":
                    ending.set()

            server = RemoteServer(channel, heed)
            host, port = told["place"]
            teacher = Teacher(application.engine, server)
            application.readiness.own[POOL] = partial(check_pool, server)
            stand_back(told["niceness"])
            with Bridge(server, draining, (host, port), state) as bridge:
                if told["teaches"]:
                    teacher.watch()
                channel.send("ready")
                async with anyio.create_task_group() as group:
                    group.start_soon(_cancel, ending, bridge)
                    if told["counts"]:
                        group.start_soon(_report, channel, observation, teacher)
                    await server.stopped.wait()
                    group.cancel_scope.cancel()
                await bridge.cancel()
    channel.close()


async def _cancel(ending: anyio.Event, bridge: Bridge) -> None:
    await ending.wait()
    await bridge.cancel()


async def _report(channel: Channel, observation: Observation, teacher: Teacher) -> None:
    """Tell what was counted, whenever that has changed."""
    before: list[Packed] = []
    while True:
        found = pack([*spread(observation.read()), *read_lessons(teacher.figures())])
        if found != before:
            channel.send("counts", found)
            before = found
        await anyio.sleep(_TICK)


if __name__ == "__main__":
    main()
