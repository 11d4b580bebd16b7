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

    The message repeats Python's reason.  Check the spelling and that the project's folder is on
    the import path.
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
    """A function named by ``@fraiseql.mutation(function=...)`` is not in the database, or several are.

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


# -- repositories ------------------------------------------------------------------------------


class RepositoryArgumentError(FraiseError):
    """A repository was asked for something that it cannot look up.

    Filters name columns of the source or top-level keys of its documents.
    """

    code: ClassVar[str] = "FQL-REPOSITORY-001"


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
