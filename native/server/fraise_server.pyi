"""The native engine; ``fraise_gateway`` is what uses it."""

from typing import Literal, TypeAlias, TypedDict, final

__all__ = ["Rehearsal", "Server", "__version__"]

__version__: str

_Request: TypeAlias = tuple[
    Literal["request"],
    int,  # id
    str,  # method
    bytes,  # target
    str,  # version
    list[tuple[bytes, bytes]],  # headers
    str,  # scheme
    tuple[str, int] | None,  # client
    bytes,  # body, as far as it came
    bool,  # more of it
]
_Body: TypeAlias = tuple[Literal["body"], int, bytes, bool]
_Gone: TypeAlias = tuple[Literal["gone"], int]
_Room: TypeAlias = tuple[Literal["room"], int]

class _Span(TypedDict):
    trace: bytes
    server: bytes
    parent: tuple[str, int] | None  # the id of the span, flags
    state: str | None
    began: int  # nanoseconds since 1970, as the other times
    ended: int
    flights: list[tuple[bytes, int, int, list[str]]]  # id, sent, landed, SQL
    operation: str
    name: str | None
    document: str | None
    method: str
    status: int
    size: int
    error: str | None
    identifier: str
    version: str
    scheme: str

@final
class Server:
    def __new__(cls, settings: bytes) -> Server: ...
    @property
    def wake(self) -> int: ...
    def start(self, listener: int) -> None: ...
    def take(self, most: int) -> list[_Request | _Body | _Gone | _Room]: ...
    def more(self, id: int) -> None: ...
    def head(self, id: int, status: int, headers: list[tuple[bytes, bytes]]) -> None: ...
    def body(self, id: int, data: bytes, more: bool) -> bool: ...
    def cut(self, id: int) -> None: ...
    def learn(self, lesson: bytes, ahead: bool = False) -> None: ...
    def forget(self) -> None: ...
    def figures(self) -> bytes: ...
    def metrics(self) -> bytes: ...
    def spans(self, most: int) -> list[_Span]: ...
    def drain(self) -> None: ...
    def stop(self, seconds: float) -> None: ...

@final
class Rehearsal:
    def __new__(cls, lesson: bytes, cursor_secret: bytes | None = None) -> Rehearsal: ...
    def coerce(self, variables: bytes) -> bytes | None: ...
    def key(self, variables: bytes) -> bytes | None: ...
    def bind(self, variables: bytes) -> list[list[bytes | None]] | None: ...
    def why(self) -> str | None: ...
