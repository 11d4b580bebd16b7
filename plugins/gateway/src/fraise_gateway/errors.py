"""Errors of the gateway."""

from __future__ import annotations

from typing import ClassVar

from fraise_hookspecs import FraiseError


class ModuleMissingError(FraiseError):
    """The engine ``native`` was chosen, and its compiled module is not installed.

    Install it with ``pip install "fraise-suite[gateway]"``, in a checkout with ``make native``, or
    serve with ``--engine python``.
    """

    code: ClassVar[str] = "GATE-MODULE-001"


class ModuleVersionError(FraiseError):
    """The compiled module is of another version than the plugin, or cannot be loaded here.

    The two are made for each other: install both in one version, or serve with
    ``--engine python`` meanwhile.
    """

    code: ClassVar[str] = "GATE-MODULE-002"


class AdoptedDatabaseError(FraiseError):
    """The host application brought its own pool, and the native engine needs an address.

    It connects by itself, so that its threads never wait for Python.  Leave the resource
    ``database`` out and name the server in ``postgres.dsn``, or serve with ``--engine python``.
    """

    code: ClassVar[str] = "GATE-SERVE-001"


class SettingsRefusedError(FraiseError):
    """The native engine cannot work with these settings.

    The message repeats its reason, such as a certificate that cannot be read.  Mend the setting
    that it names.
    """

    code: ClassVar[str] = "GATE-SERVE-002"


class UnsupportedConnectionError(FraiseError):
    """The connection string asks for what the native engine does not speak.

    That is encryption by GSSAPI and keys with a password, for example.  Take another way of
    connecting for ``postgres.dsn``, or serve with ``--engine python``.
    """

    code: ClassVar[str] = "GATE-SERVE-003"


class UnsupportedApplicationError(FraiseError):
    """The native engine was given an ASGI application that is not FraiseQL's.

    It answers what FraiseQL has planned; for others it would be a proxy.  Serve them with
    ``--engine python`` or with a server of your choice.
    """

    code: ClassVar[str] = "GATE-SERVE-004"


class SettingsDroppedError(FraiseError):
    """The sessions of the native engine begin without the settings that make them safe.

    It asks for a read-only session and a limit of time when it connects, and a pooler before
    PostgreSQL drops that without a word, as PgBouncer does with ``ignore_startup_parameters``.  No
    such session is used: Python answers.  With ``postgres.pool.prepare: false`` each transaction
    brings its limits along; what ``options`` of the connection string say can be given by
    ``ALTER ROLE ... SET`` instead.
    """

    code: ClassVar[str] = "GATE-SERVE-005"


class HttpsUnavailableError(FraiseError):
    """The settings ask for HTTPS, and the engine that speaks it cannot serve here.

    Without HTTPS nobody is served instead: ``gateway.tls_certificate`` says that clients expect
    it.  Install the compiled module, or leave the certificate out and let a proxy speak TLS.
    """

    code: ClassVar[str] = "GATE-SERVE-006"


class WorkerStartError(FraiseError):
    """A Python worker ended, or was silent, before it could answer its first request.

    Its reason stands in the log above.  With ``gateway.workers`` at 0 Python answers in the process
    that serves.
    """

    code: ClassVar[str] = "GATE-WORKER-001"


class WorkerBundleError(FraiseError):
    """Python workers were asked for beside a bundle, which starts without Python.

    Leave out one of ``gateway.workers`` and ``--bundle``.
    """

    code: ClassVar[str] = "GATE-WORKER-002"


class BundleRefusedError(FraiseError):
    """The native engine cannot use a plan that stands in a bundle.

    The message repeats its reason.  ``fraiseql compile`` writes the bundle anew.
    """

    code: ClassVar[str] = "GATE-BUNDLE-001"


class SealedBundleError(FraiseError):
    """A sealed server was asked for, and only Python can answer its requests.

    The message says why, such as a session variable that a plugin computes.  Leave out
    ``--sealed``, or mend what the message names.
    """

    code: ClassVar[str] = "GATE-BUNDLE-002"
