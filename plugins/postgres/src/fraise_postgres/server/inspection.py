"""Looking at a server without changing anything: no folder is made, nothing is started."""

from __future__ import annotations

import enum
import os
from pathlib import Path

import attrs
import psycopg
from attrs import frozen

from fraise_postgres.server import connection as connections
from fraise_postgres.server.cluster import read_major
from fraise_postgres.server.connection import Client
from fraise_postgres.server.handle import Address, Server
from fraise_postgres.server.layout import Layout
from fraise_postgres.server.leases import Holder, read_holders
from fraise_postgres.server.postmaster import Knock, is_alive, knock, read_postmaster
from fraise_postgres.server.session import locate
from fraise_postgres.server.state import read_state
from fraise_postgres.settings import Listen, PostgresSettings


class Condition(enum.Enum):
    """What a server is doing."""

    #: It accepts connections.
    RUNNING = "running"
    #: Its processes live but do not accept connections: starting, stopping, or cut off.
    BUSY = "busy"
    #: There is a data folder and no process.
    STOPPED = "stopped"
    #: There is no data folder.
    ABSENT = "absent"


@frozen(kw_only=True)
class Report:
    """The state of a project's server.

    Attributes:
        condition: what it is doing.
        home: its folder.
        data: its data folder.
        version: of the running server, such as 180006; else None.
        major: of the data folder.
        pid: its process.
        address: how it is reached.
        keep: it stays up without users.
        holders: processes that use it.
        clients: open connections; None when it could not be asked.
    """

    condition: Condition
    home: Path
    data: Path
    version: int | None = None
    major: int | None = None
    pid: int | None = None
    address: Address | None = None
    keep: bool = False
    holders: tuple[Holder, ...] = ()
    clients: tuple[Client, ...] | None = ()


def inspect(layout: Layout, settings: PostgresSettings) -> Report:
    """Look at a server now."""
    major = read_major(layout.data)
    calm = Report(
        condition=Condition.ABSENT if major is None else Condition.STOPPED,
        home=layout.home,
        data=layout.data,
        major=major,
    )
    if not is_alive(layout):
        return calm
    state = read_state(layout)
    busy = attrs.evolve(
        calm, condition=Condition.BUSY, keep=state.keep, holders=read_holders(layout), clients=None
    )
    postmaster = read_postmaster(layout.data)
    if postmaster is None:
        return busy
    busy = attrs.evolve(busy, pid=postmaster.pid)
    if not postmaster.ready or knock(postmaster) is not Knock.OPEN:
        return busy
    wants_port = settings.listen is Listen.TCP and state.listens
    try:
        ours = locate(layout, postmaster, port=False)
        with connections.connect(ours, settings.connect_timeout) as connection:
            return attrs.evolve(
                busy,
                condition=Condition.RUNNING,
                version=connection.info.server_version,
                address=locate(layout, postmaster, port=wants_port),
                clients=connections.read_clients(connection),
            )
    except psycopg.OperationalError:
        return busy


def find_server(layout: Layout, settings: PostgresSettings) -> Server | None:
    """The handle of a running server, without a lease on it; None when it does not run."""
    report = inspect(layout, settings)
    if report.condition is not Condition.RUNNING or report.version is None:
        return None
    return Server(
        source="embedded",
        version=report.version,
        data=report.data,
        pid=report.pid,
        database=settings.database,
        address=report.address,
    )


def measure(folder: Path) -> int:
    """Bytes of the files in a folder; files that vanish meanwhile do not count."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(place) / name).stat().st_size
            except FileNotFoundError:
                continue
    return total
