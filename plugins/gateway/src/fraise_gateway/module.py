"""The compiled module; the only one here that imports ``fraise_server``."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, Protocol

from fraise_gateway.errors import ModuleMissingError, ModuleVersionError
from fraise_gateway.plugin import MODULE

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Must be the version of the module exactly: they talk in a form of their own.
VERSION: Final = "0.1.0"


class Forwarder(Protocol):
    """What requests come from that are forwarded to Python, and what takes the answers."""

    @property
    def wake(self) -> int:
        """A file descriptor that is readable while events wait."""
        ...

    def take(self, most: int) -> Sequence[tuple[Any, ...]]:  # Any: each kind has its own members
        """What happened since; never waits."""
        ...

    def more(self, identifier: int) -> None:
        """Ask for the next piece of a request's body."""
        ...

    def head(self, identifier: int, status: int, headers: list[tuple[bytes, bytes]]) -> None:
        """Begin an answer."""
        ...

    def body(self, identifier: int, data: bytes, more: bool, /) -> bool:
        """Go on with an answer; false where the client has to read first."""
        ...

    def cut(self, identifier: int) -> None:
        """End an answer that is not whole so that its client notices."""
        ...


class NativeServer(Forwarder, Protocol):
    """``fraise_server.Server``, as far as Python uses it."""

    def start(self, listener: int) -> None:
        """Accept connections on a duplicate of that file descriptor."""
        ...

    def learn(self, lesson: bytes, ahead: bool = False) -> None:
        """Keep a plan; with ``ahead`` also before anybody asks for it."""
        ...

    def forget(self) -> None:
        """Drop all plans."""
        ...

    def figures(self) -> bytes:
        """Counters and histograms as JSON."""
        ...

    def metrics(self) -> bytes:
        """The same with what is counted by operation and reason, where metrics are wanted."""
        ...

    def spans(self, most: int) -> Sequence[dict[str, Any]]:  # Any: each key has a type of its own
        """The next requests that get spans; never waits."""
        ...

    def drain(self) -> None:
        """Accept nothing new; connections end after their answers."""
        ...

    def stop(self, seconds: float) -> None:
        """End, and wait for the threads."""
        ...


class NativeExecutor(Protocol):
    """``fraise_server.Executor``, as far as Python uses it."""

    wake: int

    def begin(
        self, body: bytes, session: Sequence[tuple[str, str]], may_change: bool
    ) -> int | None:
        """Begin to answer a body; None where Python has to."""
        ...

    def cancel(self, identifier: int, /) -> None:
        """Drop what was begun."""
        ...

    def take(
        self, most: int
    ) -> Sequence[tuple[int, bytes | None, bool, Any, Any, Any]]:  # Any: texts with the body
        """What has ended since; never waits."""
        ...

    def learn(self, lesson: bytes) -> None:
        """Keep a plan."""
        ...

    def forget(self) -> None:
        """Drop all plans."""
        ...

    def figures(self) -> bytes:
        """Counters and histograms as JSON."""
        ...

    def stop(self, seconds: float) -> None:
        """End, and wait for the thread."""
        ...


def is_installed() -> bool:
    """Whether the compiled module can be found; it is not imported."""
    return find_spec(MODULE) is not None


def load_module() -> ModuleType:
    """The compiled module, of the right version.

    Raises:
        ModuleMissingError: it is not installed.
        ModuleVersionError: it is another version's, or not for this interpreter or machine.
    """
    if not is_installed():
        raise ModuleMissingError(
            "The engine native needs the compiled module fraise_server, which is not installed.",
            hint='pip install "fraise-suite[gateway]", in a checkout make native with a Rust '
            "toolchain, or serve with --engine python.",
        )
    try:
        module = importlib.import_module(MODULE)
    except ImportError as error:
        raise ModuleVersionError(
            f"The compiled module fraise_server cannot be loaded: {error}.",
            hint=f"pip install --force-reinstall fraise-server=={VERSION}, or serve with "
            "--engine python.",
        ) from error
    found = getattr(module, "__version__", "without a version")
    if found != VERSION:
        raise ModuleVersionError(
            f"fraise-gateway {VERSION} needs fraise-server {VERSION}, found {found}.",
            hint=f"pip install fraise-server=={VERSION}",
        )
    return module
