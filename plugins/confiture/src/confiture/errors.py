"""Every failure of this plugin: one class each, with a stable code."""

from __future__ import annotations

from fraise_hookspecs import FraiseError

# --- the project and its folders ------------------------------------------------------------


class FilesExistError(FraiseError):
    """``confiture init`` would overwrite files.

    Nothing was written.  Move the listed files away, or run it in another folder.
    """

    code = "CONF-INIT-001"


class ScaffoldWriteError(FraiseError):
    """``confiture init`` could not write a file or a folder.

    What it had written before was removed again.  Make the project's folder writable and try
    again.
    """

    code = "CONF-INIT-002"


# --- environments -----------------------------------------------------------------------------


class EnvironmentMissingError(FraiseError):
    """There is no file ``db/environments/<name>.yaml`` for the environment that was asked for.

    Create the file (an empty one is enough for the project's own server), correct the name, or
    start with ``confiture init``.
    """

    code = "CONF-ENV-001"


class EnvironmentUnreadableError(FraiseError):
    """The file of an environment cannot be read, is not UTF-8, or is not YAML.

    The message names the line.  A value with ``: ``, ``#`` or a leading symbol needs quotes.
    """

    code = "CONF-ENV-002"


class EnvironmentKeyError(FraiseError):
    """The file of an environment has a key that nothing reads, or one key twice.

    Correct the spelling or remove the line; the hint names the nearest key.
    """

    code = "CONF-ENV-003"


class EnvironmentValueError(FraiseError):
    """A key of an environment has a value of the wrong kind.

    The message says what was expected and what was found, with line and column.
    """

    code = "CONF-ENV-004"


class EnvironmentVariableMissingError(FraiseError):
    """``database_url: env:NAME`` names an environment variable that is not set.

    Set the variable, or write the connection string into the file of the environment.
    """

    code = "CONF-ENV-005"


class ProtectedEnvironmentError(FraiseError):
    """The environment has ``protected: true``, so nothing that may remove data is done there.

    No option overrides this: a protected database is changed by migrations only.
    """

    code = "CONF-ENV-006"


# --- files and statements -----------------------------------------------------------------------


class FolderMissingError(FraiseError):
    """A folder of SQL files does not exist.

    DDL files stand below ``db/schema/``, seeds below ``db/seeds/<environment>/``.  Create the
    folder or start with ``confiture init``.
    """

    code = "CONF-BUILD-001"


class FolderUnreadableError(FraiseError):
    """A folder below ``db/schema/`` or ``db/seeds/`` cannot be listed.

    Give the user who builds the right to read and enter it.
    """

    code = "CONF-BUILD-002"


class NoFilesError(FraiseError):
    """The folder holds no ``.sql`` file, or ``include`` and ``exclude`` leave none.

    Put DDL files into it, or correct the patterns in the file of the environment.
    """

    code = "CONF-BUILD-003"


class PatternUnmatchedError(FraiseError):
    """A pattern of ``include`` names no file, so it is probably misspelt.

    Patterns are relative to ``db/schema``; ``*`` stays in one folder, ``**`` crosses folders.
    """

    code = "CONF-BUILD-004"


class SqlUnreadableError(FraiseError):
    """An SQL file cannot be read or is not UTF-8.

    Give the user who builds the right to read it, convert it (``iconv -t UTF-8``), or mend the
    symbolic link whose target is missing.
    """

    code = "CONF-BUILD-005"


class SqlUnsplittableError(FraiseError):
    r"""An SQL file cannot be divided into statements.

    Something is opened and never closed (a string, a comment, a dollar quote, ``COPY`` data), or
    a line is a command of psql (``\i``, ``\set``...), which is not SQL.  The message names the
    line and the column.
    """

    code = "CONF-BUILD-006"


class StatementRefusedError(FraiseError):
    """A statement cannot be part of a build.

    A build is one transaction in one database: statements about the whole server
    (``CREATE DATABASE``, ``ALTER SYSTEM``...), about a database by its name, and those that end
    or divide transactions are refused.  Run them once by hand.
    """

    code = "CONF-BUILD-007"


class SyntaxRefusedError(FraiseError):
    """The server found a syntax error in a statement.

    The message names file, line and column; nothing was changed.
    """

    code = "CONF-BUILD-008"


class StatementFailedError(FraiseError):
    """The server refused a statement.

    The message carries the server's words and the place in the file; nothing was changed.
    """

    code = "CONF-BUILD-009"


class MissingObjectError(FraiseError):
    """A statement needs an object that no other statement creates.

    It was tried again after all others.  Correct the name, add the file that creates the object,
    or the extension that brings it; nothing was changed.
    """

    code = "CONF-BUILD-010"


class DependencyCycleError(FraiseError):
    """Statements wait for each other in a circle, so none of them can be the first.

    The message names the files of the circle.  Two tables that refer to each other need one of
    the foreign keys in an ``ALTER TABLE ... ADD CONSTRAINT`` of its own; nothing was changed.
    """

    code = "CONF-BUILD-011"


class BodyInvalidError(FraiseError):
    """The body of a function or procedure is wrong.

    Bodies are checked when all objects are there, as their language's validator does; the place
    is the one inside the body.  Nothing was changed.  A file that says
    ``SET check_function_bodies = off`` (as pg_dump does) gets a warning instead.
    """

    code = "CONF-BUILD-012"


class AfterCommitFailedError(FraiseError):
    """A statement that cannot run in a transaction failed after the rest had been committed.

    The message says what stands in the database now.  Correct the statement and build again with
    ``--recreate``.
    """

    code = "CONF-BUILD-013"


class BuildCancelledError(FraiseError):
    """The build was cancelled before its end; nothing was changed."""

    code = "CONF-BUILD-014"
    exit_code = 130


class UnknownOptionError(FraiseError):
    """A strategy was given an option that it does not know.

    The hint lists the options of the strategy.
    """

    code = "CONF-BUILD-015"


class FileUnwritableError(FraiseError):
    """A file that a build writes cannot be written: ``.confiture_version.json`` or ``--emit``.

    This is found before the database is touched.  Make the folder writable or name another file.
    """

    code = "CONF-BUILD-016"


# --- the database -------------------------------------------------------------------------------


class DatabaseNotEmptyError(FraiseError):
    """The database has objects, and a build begins with an empty one.

    ``--recreate`` builds a new database beside it and puts it in its place when all has worked;
    the old one with its data is then dropped.
    """

    code = "CONF-DB-001"


class NotConfirmedError(FraiseError):
    """The question whether the database may be replaced was not answered with yes.

    Nothing was changed.  ``--yes`` answers it beforehand.
    """

    code = "CONF-DB-002"


class DatabaseReservedError(FraiseError):
    """The database belongs to the server itself and is never built or replaced.

    Name another one in ``database_url`` of the environment.
    """

    code = "CONF-DB-003"


class CannotCreateDatabaseError(FraiseError):
    """The role may not create databases, which this build needs.

    ``--recreate``, and a database that does not exist yet, need ``ALTER ROLE name CREATEDB``.
    A build into an existing empty database does not.
    """

    code = "CONF-DB-004"


class DatabaseInUseError(FraiseError):
    """Sessions in the old database did not end, so that it could not be replaced.

    It is as it was.  End the sessions (``pg_stat_activity`` lists them) and try again.
    """

    code = "CONF-DB-005"


class BuildRunningError(FraiseError):
    """Another build of the same database runs and did not end in time.

    The message names its session.  Wait for it, or end it when it hangs.
    """

    code = "CONF-DB-006"


class ConnectionLostError(FraiseError):
    """The connection to the server ended in the middle of a build.

    What was not committed is gone with it; build again.
    """

    code = "CONF-DB-007"


class RecordTooNewError(FraiseError):
    """The record of the last build in the database was written by a newer release.

    Use the newer release, or build again with ``--recreate``.
    """

    code = "CONF-DB-008"


class ServerFailedError(FraiseError):
    """The server refused something that a build does by itself, outside of the files.

    The message carries its words; the server's log may say more.
    """

    code = "CONF-DB-009"


class BackupFailedError(FraiseError):
    """A database was to be copied into a file before it is replaced, and there is no whole copy.

    The database is as it was, and no unfinished file is left.  Correct what the message names:
    the folder, the free space, or what ``pg_dump`` may not read.
    """

    code = "CONF-DB-010"


# --- comparing ---------------------------------------------------------------------------------


class UnorderableError(FraiseError):
    """The changes between two schemas wait for each other in a circle.

    Nothing was changed.  The message names the circle; make the change in two steps, the first
    without one of the objects that it names.
    """

    code = "CONF-DIFF-001"


class UnknownSideError(FraiseError):
    """A side of ``confiture diff`` is neither files nor a database.

    Name a folder, a ``.sql`` file, ``git:REVISION``, a connection string, or an environment.
    """

    code = "CONF-DIFF-002"


class RevisionUnreadableError(FraiseError):
    """Git does not give the DDL folder at the revision that was named.

    The message has git's words.  The project must be in a git work tree, and the folder
    ``db/schema`` must be part of the revision.
    """

    code = "CONF-DIFF-003"


class ShadowMissingError(FraiseError):
    """A protected environment names no server for scratch databases.

    Files are built, and proofs are made, in scratch databases.  Nobody makes those on a protected
    environment's own server without being told to: ``shadow_url`` in the environment names
    another server of the same major version, or says ``same``.
    """

    code = "CONF-DIFF-004"


class RenameUnreadableError(FraiseError):
    """A rename is not in a form that can be read, or may mean several things.

    Write ``schema.table.column:new``, ``schema.table:new`` or ``kind:old:new``, with double
    quotes around names that need them.
    """

    code = "CONF-DIFF-005"


class RenameUnknownError(FraiseError):
    """There is nothing of the name that shall be renamed.

    Names are those of the first side of the comparison, what there is.
    """

    code = "CONF-DIFF-006"


class RenameTargetError(FraiseError):
    """The new name is taken already, or nothing in the wanted schema is called so.

    A rename leads to what is wanted, so the files have the new name before.
    """

    code = "CONF-DIFF-007"


class RenameRefusedError(FraiseError):
    """PostgreSQL refuses a rename, as was seen in a scratch database.

    The message has its words; a column that a parent table brings, for example, is renamed with
    that of the parent.
    """

    code = "CONF-DIFF-008"


class SourceMissingError(FraiseError):
    """``models:`` or ``--from-models`` needs a plugin that makes a schema of models.

    None is installed.  Install one, such as FraiseQL, or compare with the files.
    """

    code = "CONF-DIFF-009"


class DesiredFileError(FraiseError):
    """A file that a plugin makes of models cannot be one of the DDL files.

    Two plugins want the same file, it lies outside of ``db/schema``, or it cannot be written.
    The message names it.
    """

    code = "CONF-DIFF-010"


# --- proof -------------------------------------------------------------------------------------


class ObserverFailedError(FraiseError):
    """``pg_dump``, which tells whether a proof has arrived, failed or did not end.

    The message carries its words.  Nothing but scratch databases was touched.
    """

    code = "CONF-PROOF-001"


class CloneFailedError(FraiseError):
    """A schema cannot be made again in a scratch database, so nothing can be tried there.

    The message names what is refused or missing.  A server for scratch databases needs the
    extensions and roles of the database; ``shadow_url`` in the environment names another one.
    """

    code = "CONF-PROOF-002"


class ProofFailedError(FraiseError):
    """The statements do not do what they should, as was seen on a clone with rows.

    The message names the first thing that is wrong.  Nothing but scratch databases was changed.
    """

    code = "CONF-PROOF-003"


# --- migrations ----------------------------------------------------------------------------------


class MigrationNameError(FraiseError):
    """A file below ``db/migrations`` has a name that says no version, or no direction.

    Names are ``<version>_<name>.up.sql`` with ``.down.sql`` beside it, or ``<version>_<name>.py``.
    The version is a UTC time, ``YYYYMMDDHHMMSS``; the name is made of lower-case letters, digits
    and underscores.
    """

    code = "CONF-MIG-001"


class MigrationTwiceError(FraiseError):
    """Two migrations have the same version, or one has an SQL and a Python file.

    The version decides the order, so each has its own.  Rename one of the files that were not
    applied yet.
    """

    code = "CONF-MIG-002"


class MigrationHalfError(FraiseError):
    """A down file stands alone, or beside a migration that says that it has no way back.

    Add the up file, or remove the down file or the line ``irreversible``.
    """

    code = "CONF-MIG-003"


class HeaderError(FraiseError):
    """A line ``-- confiture: ...`` of a migration cannot be read, or stands where none is read.

    Such lines stand before the first statement: ``phase``, ``transaction``, ``irreversible``,
    ``schema``, ``proof``.  A Python file has module-level names of the same words.
    """

    code = "CONF-MIG-004"


class MigrationStatementError(FraiseError):
    """A statement cannot be part of a migration.

    The message says why: it divides the transaction, concerns the whole server, ends what the
    runner holds, or needs ``-- confiture: transaction statement``.
    """

    code = "CONF-MIG-005"


class MigrationPythonError(FraiseError):
    """A Python file of ``db/migrations`` cannot be read as a migration.

    It must be Python, define ``up(m)``, and say ``phase`` and ``transaction`` as plain strings;
    the message names the line.
    """

    code = "CONF-MIG-006"


class LedgerTooNewError(FraiseError):
    """The ledger of migrations in the database was written by a newer release.

    Nothing was changed.  Use that release.
    """

    code = "CONF-MIG-007"


class MigrationsRunningError(FraiseError):
    """Another run of migrations holds the lock and did not end in time.

    The message names its session.  Wait longer with ``--wait``, or end the session when it hangs.
    """

    code = "CONF-MIG-008"


class PoolerError(FraiseError):
    """A pooler that gives each transaction another session is between Confiture and the server.

    A lock and the settings of a session would belong to somebody else.  Name the server itself in
    ``database_url``, or a pooler with ``pool_mode = session``.  Nothing was changed.
    """

    code = "CONF-MIG-009"


class MigrationEditedError(FraiseError):
    """A file was changed after it had been applied.

    Nothing was changed.  Put the file back as it was and write a new migration; where the change
    is of no effect (a comment), ``confiture migrate resolve VERSION --edited`` accepts it.
    """

    code = "CONF-MIG-010"


class MigrationMissingError(FraiseError):
    """A migration that the database has is not among the files.

    Nothing was changed.  Put the file back; another branch of the project may have it.
    """

    code = "CONF-MIG-011"


class MigrationOrderError(FraiseError):
    """A file that was not applied is older than one that was.

    Nothing was changed.  Give the file a later version, or say ``--out-of-order`` where the order
    does not matter.
    """

    code = "CONF-MIG-012"


class UnknownVersionError(FraiseError):
    """A version that was named is none of the files, or none that this can be done with.

    ``confiture migrate status`` lists them.
    """

    code = "CONF-MIG-013"


class MigrationEmptyError(FraiseError):
    """A migration that is to run holds no statement.

    Nothing was changed.  Write the statements, or remove the file.
    """

    code = "CONF-MIG-014"


class NoWayBackError(FraiseError):
    """A migration cannot be taken back: it says so, or has no down file.

    Nothing was changed.  Write a migration that goes on from here, or add the down file.
    """

    code = "CONF-MIG-015"


class PastContractError(FraiseError):
    """A rollback would go past a contract, behind which the old programs no longer work.

    Nothing was changed.  Where the old programs are gone for good and you know that the data
    allow it, say ``--past-contract``.
    """

    code = "CONF-MIG-016"


class HalfDoneError(FraiseError):
    """A migration is half done in the other direction, or in a way that its file no longer allows.

    Nothing was changed.  The hint says which command finishes it.
    """

    code = "CONF-MIG-017"


class MigrationFailedError(FraiseError):
    """The server refused a statement of a migration.

    The message carries the server's words and the place in the file, and says what is done.
    """

    code = "CONF-MIG-018"


class LockWaitError(FraiseError):
    """A statement did not get its lock, as often as it was tried.

    Others hold it; the message names the longest transactions.  What was done before is in the
    ledger: run the command again when they are gone.
    """

    code = "CONF-MIG-019"


class UnknownEffectError(FraiseError):
    """A run was cut off in a statement outside of transactions, whose effect cannot be asked.

    Look whether it took effect, then say ``confiture migrate resolve VERSION --done`` or
    ``--again``.
    """

    code = "CONF-MIG-020"


class MigrationDestructiveError(FraiseError):
    """The environment is protected, and a statement may remove data, or nobody can tell.

    Nothing was changed.  ``--allow-destructive`` says that this is wanted.
    """

    code = "CONF-MIG-021"


class MigrationInterruptedError(FraiseError):
    """A run of migrations was cancelled, or lost its connection or its lock.

    The ledger says what is certain: run the command again, and it goes on behind that.
    """

    code = "CONF-MIG-022"
    exit_code = 130


class NothingToResolveError(FraiseError):
    """``confiture migrate resolve`` has nothing to decide for this version.

    Nothing was changed.  It is for a statement outside of transactions that was cut off, and for
    a file that was edited after it had been applied.
    """

    code = "CONF-MIG-023"


# --- backfills ------------------------------------------------------------------------------------


class BackfillTableError(FraiseError):
    """A backfill names a table that is not there, or whose rows cannot be walked.

    Correct the name.  Views, foreign tables and parents of inheritance have no key over their
    rows; name the table that holds them.
    """

    code = "CONF-BACKFILL-001"


class BackfillKeyError(FraiseError):
    """The table of a backfill has no key along which all rows can be walked.

    A primary key serves, or a valid unique index of plain ascending columns that are never null.
    """

    code = "CONF-BACKFILL-002"


class BackfillFailedError(FraiseError):
    """The server refused a batch of a backfill.

    The message carries the server's words.  Batches before it are committed, and their position
    with them: correct the cause, and the next run goes on from there.
    """

    code = "CONF-BACKFILL-003"


class BackfillKeyMovedError(FraiseError):
    """The ``SET`` of a backfill changes the key along which it walks.

    A row could be met twice or never.  Nothing of the batch was kept; name another unique key,
    or change the key in one ``UPDATE``.
    """

    code = "CONF-BACKFILL-004"


class BackfillHeldUpError(FraiseError):
    """A backfill was held up for too long, by locks of other sessions or by a slow replica.

    The position is kept.  Look for long transactions, mend the replica, and run it again.
    """

    code = "CONF-BACKFILL-005"


class BackfillChangedError(FraiseError):
    """The position of a backfill is not of this key, or another run has moved it.

    Two runs at once, or a primary key that was changed between two runs.  Put the old key back
    and run it again.
    """

    code = "CONF-BACKFILL-006"


# --- migrations in Python -------------------------------------------------------------------------


class MigrationRaisedError(FraiseError):
    """A Python migration raised an exception.

    The message names it with file and line, and says what is done.  In a file that is one
    transaction nothing is kept; correct the file and run it again.
    """

    code = "CONF-PYTHON-001"


class MigrationCallError(FraiseError):
    """A call of ``m`` in a Python migration has arguments that do not fit.

    The message says which and where.  Nothing of the call was run.
    """

    code = "CONF-PYTHON-002"


class StepChangedError(FraiseError):
    """A Python migration that goes on after a cut makes other calls than those that are done.

    Each call of a file of ``transaction = "statement"`` is a step, known by its SQL and values.
    Put the calls that are done back as they were; values that differ in each run belong into the
    SQL.
    """

    code = "CONF-PYTHON-003"


# --- tenants --------------------------------------------------------------------------------------


class TenantsMissingError(FraiseError):
    """A name or a pattern of ``migration.tenants`` means no schema or database that is there.

    Nothing was changed.  Correct it, or make the tenants first.
    """

    code = "CONF-TENANT-001"


class TenantQueryError(FraiseError):
    """The query of ``migration.tenants`` fails, or gives something other than names.

    It is one ``SELECT`` that gives a name of a schema or a database, as text, a row.
    """

    code = "CONF-TENANT-002"


class UnknownTenantError(FraiseError):
    """``--tenant`` names no tenant of the environment, or the environment has none.

    Correct the name, or give the environment the key ``migration.tenants``.
    """

    code = "CONF-TENANT-003"


# --- files of a live database ------------------------------------------------------------------


class PullFolderTakenError(FraiseError):
    """The folder that ``confiture pull`` should write into has SQL files, or is a file.

    Nothing was written.  Name another folder with ``--into``, and compare the two.
    """

    code = "CONF-PULL-001"


class PullUnprovedError(FraiseError):
    """The files that ``confiture pull`` made would build another schema than the database has.

    Nothing was written.  The message names what would differ; that is a defect of Confiture, so
    please report it.
    """

    code = "CONF-PULL-002"


class PullLeftOutError(FraiseError):
    """Something that should stand in the files needs what is left out of them.

    A view of the database reads the history table of another migration tool, for example.
    Nothing was written.  Drop or change what the message names, and try again.
    """

    code = "CONF-PULL-003"


class PullWriteError(FraiseError):
    """A file of ``confiture pull`` cannot be written.

    None was written.  Make the folder writable, or name another one with ``--into``.
    """

    code = "CONF-PULL-004"


# --- lint --------------------------------------------------------------------------------------


class UnknownRuleError(FraiseError):
    """A rule that is selected, ignored or given a level does not exist.

    ``confiture lint --rules`` lists all rules, with the plugin that brings each.
    """

    code = "CONF-LINT-001"


class NothingToLintError(FraiseError):
    """There is no file to look at.

    Name files or folders, or put migrations below ``db/migrations`` and DDL files below
    ``db/schema``.
    """

    code = "CONF-LINT-002"


class RuleFailedError(FraiseError):
    """A rule of ``confiture lint`` raised an error instead of looking at a statement.

    The message names the rule and the plugin that brings it.  ``--ignore`` leaves the rule out.
    """

    code = "CONF-LINT-003"


# --- generating migrations ----------------------------------------------------------------------


class PendingMigrationsError(FraiseError):
    """The database that a migration is generated from has not all migrations that there are.

    What they do would be generated a second time.  Run ``confiture migrate up`` first.
    """

    code = "CONF-GENERATE-001"


class LossRefusedError(FraiseError):
    """A generated migration would lose data; the message names each loss.

    Nothing was written.  ``--allow-destructive`` writes it.  What got another name is a new thing
    for PostgreSQL, and the old one is dropped.
    """

    code = "CONF-GENERATE-002"


class IncompleteChangeError(FraiseError):
    """Something differs that no statement changes, or that Confiture does not compare.

    Nothing was written.  Change it by hand, or say ``--allow-incomplete``: the migration then
    tells what it does not do.
    """

    code = "CONF-GENERATE-003"


class NotArrivedError(FraiseError):
    """The statements of a migration were run on a clone and did not arrive where they should.

    Nothing was written.  The message has the first difference, or the words of the server.  Make
    the change in two steps, or write the migration by hand (``--empty``).
    """

    code = "CONF-GENERATE-004"


class NameNeededError(FraiseError):
    """A migration that is written by hand has no name.

    Say ``--name add_email``: only one that is generated from a change is named by what it does.
    """

    code = "CONF-GENERATE-005"


# --- coming from elsewhere ---------------------------------------------------------------------


class AdoptHistoryMissingError(FraiseError):
    """The database has no history of the tool that ``confiture adopt`` names.

    Name the environment whose database the tool was run in, or the other tool.
    """

    code = "CONF-ADOPT-001"


class AdoptHistoryStrangeError(FraiseError):
    """The tables of another tool's history are not as that tool makes them.

    The message says what was expected and what was found: an older release of the tool, or a
    table of the same name that belongs to something else.
    """

    code = "CONF-ADOPT-002"


class AdoptFolderError(FraiseError):
    """The files of the other tool are not where they were looked for, or cannot be read.

    Say where they are with ``--folder``.
    """

    code = "CONF-ADOPT-003"


class AdoptFolderSharedError(FraiseError):
    """The files of the other tool stand in ``db/migrations``, which is Confiture's own folder.

    Move them to a folder of their own, tell the old tool so, and name it with ``--folder``.
    """

    code = "CONF-ADOPT-004"


class AdoptUnsettledError(FraiseError):
    """The other tool's history is not settled: something is pending, failed, edited or unknown.

    Nothing was changed.  The message has each with what to run in the old tool.
    """

    code = "CONF-ADOPT-005"


class AdoptDifferentError(FraiseError):
    """The files below ``db/schema`` would build another schema than the database has.

    Nothing was changed.  ``confiture diff`` tells the statements; change the files, or move them
    away so that they are written from the database.
    """

    code = "CONF-ADOPT-006"


class AdoptMigrationsPresentError(FraiseError):
    """The project has migrations beside a baseline, so nobody knows which the database has.

    Nothing was changed.  Take the database over by ``confiture migrate baseline``.
    """

    code = "CONF-ADOPT-007"


class AdoptNotAdoptedError(FraiseError):
    """``confiture adopt TOOL --finish`` ends what was not begun.

    The database was not taken over from that tool; the hint names those it was taken over from.
    """

    code = "CONF-ADOPT-008"


# --- one migration of many ------------------------------------------------------------------------


class PartlyReplacedError(FraiseError):
    """The database has some of the migrations that a squashed one was made of, and not all.

    Nothing was changed.  Put the files back as they were, run them on this database, and squash
    again.
    """

    code = "CONF-SQUASH-001"


class SquashRefusedError(FraiseError):
    """The migrations cannot become one.

    There are fewer than two, or they leave rows that the one would not have: the message names
    the tables and the statements.  ``--keep-data`` appends the statements.  Nothing was written.
    """

    code = "CONF-SQUASH-002"
