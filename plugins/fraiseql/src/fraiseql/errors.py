"""Errors of FraiseQL.

What a developer or operator is told is a :class:`FraiseError`, one class per failure.  What a
GraphQL client is told is a :class:`graphql.GraphQLError`; see ``fraiseql.execute.failures``.
"""

from __future__ import annotations

from typing import ClassVar

from fraise_hookspecs import FraiseError

# -- declarations and schema -----------------------------------------------------------------


class DeclarationError(FraiseError):
    """A decorator was used in a way that has no meaning.

    The message names the class or function and what was found.  Mend the declaration.
    """

    code: ClassVar[str] = "FQL-DECLARE-001"


class AnnotationError(FraiseError):
    """An annotation is missing, cannot be evaluated, or means no GraphQL type.

    Annotate with a declared type, an enum, a list, ``T | None`` or a type for which a scalar is
    registered; a plugin can claim more by ``fraise_type_for``.
    """

    code: ClassVar[str] = "FQL-DECLARE-002"


class NameClashError(FraiseError):
    """Two declarations want one GraphQL name.

    Give one of them another name by ``name=``.
    """

    code: ClassVar[str] = "FQL-SCHEMA-001"


class ModuleImportError(FraiseError):
    """A module named in ``fraiseql.Schema(...)`` cannot be imported.

    The message repeats Python's reason.  Where it is a package that is missing, install it; else
    check the spelling and that the project's folder is on the import path.
    """

    code: ClassVar[str] = "FQL-SCHEMA-002"


class EmptySchemaError(FraiseError):
    """The schema has no query.

    A GraphQL schema needs at least one root field: declare a ``fraiseql.find_many(Type)``, a
    ``fraiseql.find_one(Type)`` or an ``@fraiseql.query``.
    """

    code: ClassVar[str] = "FQL-SCHEMA-003"


class InvalidSchemaError(FraiseError):
    """The declarations together make no valid GraphQL schema.

    The message lists what graphql-core found.  Mend the declarations it names.
    """

    code: ClassVar[str] = "FQL-SCHEMA-004"


class UnknownScalarError(FraiseError):
    """A scalar was named that no plugin registers.

    The hint lists the registered ones.
    """

    code: ClassVar[str] = "FQL-SCHEMA-005"


class ScalarLibraryError(FraiseError):
    """A scalar is used whose library is not installed.

    Libraries that only some scalars need come with an extra; the hint names it.
    """

    code: ClassVar[str] = "FQL-SCHEMA-006"


class ExportOptionError(FraiseError):
    """An export format was given an option that it does not have.

    Leave it out, or see the format's page for its options.
    """

    code: ClassVar[str] = "FQL-EXPORT-001"


# -- database catalog --------------------------------------------------------------------------


class SourceMissingError(FraiseError):
    """A table or view named by ``source=`` is not in the database.

    Build the database (``confiture build``), or mend the name; names without a schema are looked
    up on the search path of the connection.
    """

    code: ClassVar[str] = "FQL-CATALOG-001"


class SourceShapeError(FraiseError):
    """A source cannot serve its type: it has no ``data`` column of type ``jsonb``.

    A ``tv_`` table holds one document a row in ``data jsonb``; typed columns stand beside it.
    """

    code: ClassVar[str] = "FQL-CATALOG-002"


class FunctionMissingError(FraiseError):
    """A function named by ``@fraiseql.mutation(function=...)`` is missing, or there are several.

    Build the database (``confiture build``), mend the name, or give overloads names of their own.
    """

    code: ClassVar[str] = "FQL-CATALOG-003"


class FunctionSignatureError(FraiseError):
    """The arguments or the result of a function do not fit its mutation.

    Each field of the input needs an argument of its name (or ``p_`` and its name), each argument
    without default a field; or the function takes one ``jsonb``.  The result is the type itself
    as composite or ``jsonb``, or the ``uuid`` of a row of the type's source.
    """

    code: ClassVar[str] = "FQL-CATALOG-004"


class RelationKeyError(FraiseError):
    """The key of a relation is in neither the columns nor the declared fields of its side.

    ``fraiseql.relation(on=...)`` of a list names a column of the other source that holds this
    object's ``id``; of one object, a column of its own source that holds the other's.  With a key
    that is nowhere the relation would always be empty, so the schema is refused.
    """

    code: ClassVar[str] = "FQL-CATALOG-005"


class CursorSecretError(FraiseError):
    """The schema has connections, and ``fraiseql.cursor_secret`` is missing or too short.

    Cursors are signed, so that nobody can make one up.  Set ``FRAISE_FRAISEQL__CURSOR_SECRET`` to
    32 or more random characters, the same for all servers of an application.  Outside production
    a key of the project's folder is used.
    """

    code: ClassVar[str] = "FQL-CATALOG-006"


class ExpressionError(FraiseError):
    """PostgreSQL does not take the expression of a ``fraiseql.field(sql=...)``.

    The message repeats its reason.  The expression is over the columns of the type's source, each
    with ``t.`` before it, and can be cast to the SQL type of the annotation.
    """

    code: ClassVar[str] = "FQL-CATALOG-007"


class PolicyBypassedError(FraiseError):
    """Row level security is on for a source, and does not hold the role that serves.

    Every client would see everybody's rows.  Outside of production it is a warning in the log.
    """

    code: ClassVar[str] = "FQL-CATALOG-008"


# -- plans -------------------------------------------------------------------------------------


class PlanFormatError(FraiseError):
    """A stored plan was written by another version, or is damaged.

    Compile the document again.
    """

    code: ClassVar[str] = "FQL-PLAN-001"


class InvalidRequestError(FraiseError):
    """A document that should be explained does not fit the schema.

    The message lists what is wrong with it.
    """

    code: ClassVar[str] = "FQL-PLAN-002"


class ExplainError(FraiseError):
    """PostgreSQL cannot plan an operation for the values that it was given.

    The message repeats its reason, such as a malformed regular expression.  A request with these
    values fails in the same way.
    """

    code: ClassVar[str] = "FQL-EXPLAIN-001"


class VariablesOptionError(FraiseError):
    """``--variables`` of ``fraiseql explain`` is no JSON object.

    Write it like ``--variables '{"name": "Joni"}'``.
    """

    code: ClassVar[str] = "FQL-EXPLAIN-002"


class IdempotencyScopeError(FraiseError):
    """It is not clear which session variables tell the callers of mutations apart.

    With ``fraiseql.idempotency.enabled``, name those that say who calls (tenant, user) in
    ``fraiseql.idempotency.scope``; an empty list where all callers are one.
    """

    code: ClassVar[str] = "FQL-MUTATION-002"


class StorePrivilegeError(FraiseError):
    """The role may not use a table of Fraise's own: of idempotency keys, or persisted documents.

    It needs ``USAGE`` on the schema ``fraise`` and ``SELECT, INSERT, UPDATE, DELETE`` on the table;
    to make the table, the right to create in the schema once.
    """

    code: ClassVar[str] = "FQL-CATALOG-009"


class PreparedInputError(FraiseError):
    """``prepare_input`` of a mutation gave something else than an object of the input's class.

    Return the object that it was given, or another one of that class.
    """

    code: ClassVar[str] = "FQL-MUTATION-001"


# -- documents that clients name ----------------------------------------------------------------


class TrustedFolderError(FraiseError):
    """The folder of trusted documents is missing, cannot be read, or holds no ``.graphql`` file.

    ``fraiseql.trusted_documents.folder`` is looked for below the project.  Leave the setting out
    where clients may send what they like.
    """

    code: ClassVar[str] = "FQL-TRUSTED-001"


class TrustedDocumentError(FraiseError):
    """A trusted document is no GraphQL, or does not fit the schema or the limits.

    The place is in its file.  Names of operations must be unique in the whole folder, and an id
    of a manifest means one document.
    """

    code: ClassVar[str] = "FQL-TRUSTED-002"


class TrustedManifestError(FraiseError):
    """A manifest of trusted documents is missing, no JSON, of no known form, or empty.

    ``fraiseql.trusted_documents.manifests`` are looked for below the project.  Known are the
    manifest of Apollo, version 1, and objects from ids to documents, as Relay and graphql-codegen
    write them.
    """

    code: ClassVar[str] = "FQL-TRUSTED-003"


# -- repositories ------------------------------------------------------------------------------


class RepositoryArgumentError(FraiseError):
    """A repository was asked for something that it cannot look up.

    Filters name columns of the source or top-level keys of its documents.
    """

    code: ClassVar[str] = "FQL-REPOSITORY-001"


class UnstorableTextError(RepositoryArgumentError):
    """A repository was given a text that PostgreSQL cannot hold.

    It has the character U+0000, or half of a surrogate pair.  Where the text came from a client,
    refuse it before, or let this leave the resolver: the client is told that its input is bad.
    """

    code: ClassVar[str] = "FQL-REPOSITORY-002"


# -- loaders ----------------------------------------------------------------------------------


class LoaderResultError(FraiseError):
    """A loader did not answer what it was asked for.

    It gives a mapping by the keys that it was given and no others, or a list of as many values in
    their order; None only where its annotation has ``| None``.
    """

    code: ClassVar[str] = "FQL-LOADER-001"


class LoaderKeyError(FraiseError):
    """A loader was asked for a key that cannot be hashed, so that nobody could tell it from others.

    Use a value that does not change, such as a UUID, a text or a tuple of them.
    """

    code: ClassVar[str] = "FQL-LOADER-002"


class LoadingEndedError(FraiseError):
    """Something was loaded after the request had got its answer.

    What a request loads ends with it: await it before the resolver returns.
    """

    code: ClassVar[str] = "FQL-LOADER-003"


# -- new projects ------------------------------------------------------------------------------


class UnknownTemplateError(FraiseError):
    """``fraiseql init`` or ``fraise demo`` was asked for a template that does not exist.

    The hint lists the ones there are.
    """

    code: ClassVar[str] = "FQL-INIT-001"


class FolderNotEmptyError(FraiseError):
    """A new project would be written into a folder that has something in it.

    Nothing was written.  Choose another folder, or empty this one.
    """

    code: ClassVar[str] = "FQL-INIT-002"


class FolderNotWritableError(FraiseError):
    """The files of a new project cannot be written.

    The message repeats the system's reason: no permission, a read-only or full disk, a file
    where a folder should be.  What had been written was removed again.
    """

    code: ClassVar[str] = "FQL-INIT-003"


class ProjectNameError(FraiseError):
    """A project's name holds something that the settings file cannot take.

    Use letters, digits, spaces, dots, hyphens and underscores, beginning with a letter or digit.
    """

    code: ClassVar[str] = "FQL-INIT-004"


# -- the demo ----------------------------------------------------------------------------------


class ForeignFolderError(FraiseError):
    """``fraise demo`` found a folder of its name that it did not make.

    Nothing was touched.  Name another folder with ``--dir``, or move this one away.
    """

    code: ClassVar[str] = "FQL-DEMO-001"


class DemoRequestError(FraiseError):
    """The demo's server gave no answer, or none that is GraphQL.

    The message says what was asked and what came back.  Where it is a timeout, the machine may be
    busy: try again.
    """

    code: ClassVar[str] = "FQL-DEMO-002"


class DemoCheckError(FraiseError):
    """``fraise demo --check`` found an answer that is not what the database says.

    The message names the check and the first difference.  The files of the demo may have been
    changed: check with a new folder (``--dir``); if it fails there too, it is a defect of Fraise.
    """

    code: ClassVar[str] = "FQL-DEMO-003"


class DemoStoppedError(FraiseError):
    """The demo's server ended before it had accepted connections.

    The message repeats its reason.
    """

    code: ClassVar[str] = "FQL-DEMO-004"


class ForeignDatabaseError(FraiseError):
    """``fraise demo`` was pointed to a database that holds something else.

    ``postgres.dsn`` (``FRAISE_POSTGRES__DSN``) names a database with objects that are not the
    demo's, or that were built from other files than those in the folder.  Nothing was touched.
    Name an empty database, leave the DSN out for the embedded server, or replace the content by
    ``confiture build --env local --seed --recreate`` in the demo's folder.
    """

    code: ClassVar[str] = "FQL-DEMO-005"


# -- HTTP and serving ----------------------------------------------------------------------------


class ApplicationNotStartedError(FraiseError):
    """A request reached a mounted application whose kernel nobody has opened.

    Frameworks start only the outermost application.  Pass ``api.lifespan`` to the host, or give
    ``fraiseql.asgi(schema, context)`` a context that is open.
    """

    code: ClassVar[str] = "FQL-HTTP-001"


class CodingLibraryError(FraiseError):
    """``fraiseql.http.codings`` names a content coding whose library is not installed.

    Install the extra ``compression``, or leave the coding out: gzip needs no library.
    """

    code: ClassVar[str] = "FQL-HTTP-002"


class SchemaSettingError(FraiseError):
    """``fraiseql.schema`` is missing from the settings, or is not ``module:attribute``.

    Name the module and the attribute that holds the ``fraiseql.Schema``, such as
    ``app.schema:schema``.
    """

    code: ClassVar[str] = "FQL-SERVE-001"


class SchemaImportError(FraiseError):
    """The module named by ``fraiseql.schema`` cannot be imported.

    The message repeats Python's reason and the place is the line in the project's own code.
    """

    code: ClassVar[str] = "FQL-SERVE-002"


class SchemaAttributeError(FraiseError):
    """The module named by ``fraiseql.schema`` has no such attribute, or it is no ``Schema``.

    Assign ``fraiseql.Schema(...)`` to the attribute, or mend the setting.
    """

    code: ClassVar[str] = "FQL-SERVE-003"


class AddressInUseError(FraiseError):
    """Something else listens on the port already.

    Stop it, or take another port with ``--port``; 0 takes a free one.
    """

    code: ClassVar[str] = "FQL-SERVE-004"


class AddressForbiddenError(FraiseError):
    """The system does not let this user listen on the port.

    Ports below 1024 need privileges on most systems: take another with ``--port`` and put a
    proxy in front.
    """

    code: ClassVar[str] = "FQL-SERVE-005"


class AddressUnknownError(FraiseError):
    """The host is no address of this machine, or its name cannot be resolved.

    Use 127.0.0.1 for this machine only, 0.0.0.0 or :: for every interface, or an address that
    one of the interfaces has.
    """

    code: ClassVar[str] = "FQL-SERVE-006"


class ServerStartError(FraiseError):
    """The server could not start although its address was free.

    The message repeats the reason.
    """

    code: ClassVar[str] = "FQL-SERVE-007"


class ReloadError(FraiseError):
    """``--reload`` was asked for where it must not or cannot be.

    Reloading is for development: it runs code as soon as a file changes.  Leave it out, or use
    another environment.
    """

    code: ClassVar[str] = "FQL-SERVE-008"


class UnknownEngineError(FraiseError):
    """No server engine has the name that ``--engine`` gives.

    The hint lists those that are installed; others come with their package.
    """

    code: ClassVar[str] = "FQL-SERVE-009"


class UnknownStoreError(FraiseError):
    """``fraiseql.persisted.store`` names no store for persisted documents.

    The hint lists those that there are; others come with plugins.
    """

    code: ClassVar[str] = "FQL-PERSISTED-001"


class ExportTargetError(FraiseError):
    """The files of an export cannot be written.

    Give a folder with ``--output``; ``-`` prints a format that is a single file.
    """

    code: ClassVar[str] = "FQL-EXPORT-002"


class ColumnTypeError(FraiseError):
    """A typed column of a source has a type that does not fit the field of its name.

    Change the column, or the annotation of the field.
    """

    code: ClassVar[str] = "FQL-CHECK-001"


class KeyMissingError(FraiseError):
    """A field that must not be null is neither a column of its source nor in its documents.

    Put the key into what builds ``data``, mend the field's name, or make it ``T | None``.
    """

    code: ClassVar[str] = "FQL-CHECK-002"


class SourceUnreadableError(FraiseError):
    """A source is there, and reading a few rows of it failed.

    The message repeats PostgreSQL's reason: most often the role may not read it, or a function
    that the view calls fails.
    """

    code: ClassVar[str] = "FQL-CHECK-003"


# -- models ------------------------------------------------------------------------------------


class ModelError(FraiseError):
    """A class with ``@fraiseql.model`` cannot be stored as it is annotated.

    The message names the attribute and what is wrong with it; the place is its class.
    """

    code: ClassVar[str] = "FQL-MODEL-001"


class BlockEditedError(FraiseError):
    """Generated text was changed by hand, and writing it anew would lose the change.

    The message shows the difference.  Move the change out of the block; or delete the two marker
    lines, and the file is yours; or give ``--force``, and the change is lost.
    """

    code: ClassVar[str] = "FQL-MODEL-002"


class BlockFormError(FraiseError):
    """The markers of a generated block are damaged, or two blocks have one name.

    A block begins with ``-- fraiseql:begin <name> <hash>`` and ends with ``-- fraiseql:end``.
    """

    code: ClassVar[str] = "FQL-MODEL-003"


class SchemaFolderError(FraiseError):
    """A file below ``db/schema`` cannot be read or written.  Nothing has been changed.

    The message repeats the system's reason.
    """

    code: ClassVar[str] = "FQL-MODEL-004"


class SchemaFileError(FraiseError):
    """A file that shall hold a GraphQL schema cannot be read, or does not hold one.

    ``fraiseql schema diff`` and ``check`` compare files of SDL, as ``fraiseql schema export``
    writes them.
    """

    code: ClassVar[str] = "FQL-DIFF-001"


class VerifyError(FraiseError):
    """A read table cannot be verified or mended.

    The message says what is missing, or repeats PostgreSQL's reason.  Rows that were mended before
    it stay so, each chunk being a transaction of its own.
    """

    code: ClassVar[str] = "FQL-MODEL-005"


class GenerateError(FraiseError):
    """Python types are not generated.

    The message says whether the database has nothing to declare, or a file is in the way.
    """

    code: ClassVar[str] = "FQL-GENERATE-001"


class GeneratedFileError(FraiseError):
    """The file that generated Python types shall go to cannot be written.

    The message repeats the system's reason; most often the folder is missing.
    """

    code: ClassVar[str] = "FQL-GENERATE-002"


# -- bundles -----------------------------------------------------------------------------------


class BundleFileError(FraiseError):
    """The file of a bundle cannot be read or written, is damaged, or is no bundle.

    ``fraiseql compile`` writes it anew.  Nothing has been started or changed.
    """

    code: ClassVar[str] = "FQL-BUNDLE-001"


class BundleVersionError(FraiseError):
    """The file of a bundle is of another version.

    ``fraiseql compile`` of the version that serves writes it anew.
    """

    code: ClassVar[str] = "FQL-BUNDLE-002"


class BundleMisfitError(FraiseError):
    """A bundle was made by other versions, or with other settings, than those that would serve it.

    The message lists what differs.  Plans depend on all of it, so nothing is served; compile the
    bundle with the versions and settings of the server.
    """

    code: ClassVar[str] = "FQL-BUNDLE-003"


class BundleDatabaseError(FraiseError):
    """The database lacks tables, columns or functions that the plans of a bundle rest on.

    The message lists what is missing or other than it was.  Migrate the database, or compile the
    bundle against one that has the same migrations.
    """

    code: ClassVar[str] = "FQL-BUNDLE-004"


class BundleEngineError(FraiseError):
    """The server engine, or each that is installed, has no use for a bundle.

    The engine ``native`` has: ``pip install "fraise-suite[gateway]"``.
    """

    code: ClassVar[str] = "FQL-BUNDLE-005"
