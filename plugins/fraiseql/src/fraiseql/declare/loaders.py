"""``@fraiseql.loader``: functions that give the values of many keys at once."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, Generic, TypeVar, Union, overload

from attrs import frozen

from fraiseql.errors import AnnotationError, DeclarationError

K = TypeVar("K")
V = TypeVar("V")

#: Keys of one call, unless the declaration says otherwise.
MAX_BATCH: Final = 500

_KEYS: Final = "keys"
_CONTEXT: Final = "context"


@frozen(kw_only=True, eq=False)
class Loader(Generic[K, V]):
    """A function that gives the values of many keys at once; calling it calls the function.

    Attributes:
        max_batch: keys of one call, at most.
        takes_context: whether it is given the ``ResolverContext`` as well.
    """

    function: Callable[..., Awaitable[Any]]  # Any: a mapping by key, or a list
    max_batch: int
    takes_context: bool

    def __call__(self, *args: Any, **kwargs: Any) -> Awaitable[Any]:  # Any: see above
        """Call the function itself."""
        return self.function(*args, **kwargs)

    @property
    def name(self) -> str:
        """For messages."""
        return self.function.__qualname__

    @cached_property
    def may_give_none(self) -> bool:
        """Whether a key may have no value: what the annotation says.

        Raises:
            AnnotationError: it cannot be evaluated, or is no mapping or list.
        """
        return _allows_none(_value_of(self))


def _value_of(loader: Loader[Any, Any]) -> object:
    """The annotation of the values."""
    try:
        result = typing.get_type_hints(loader.function).get("return")
    except (NameError, TypeError, SyntaxError, AttributeError) as error:
        raise AnnotationError(
            f"The annotations of the loader {loader.name} cannot be evaluated: {error}.",
            hint="Import the names in its module, not for type checkers alone.",
        ) from error
    origin, arguments = typing.get_origin(result), typing.get_args(result)
    if isinstance(origin, type) and len(arguments) == 2 and issubclass(origin, Mapping):
        return arguments[1]
    if isinstance(origin, type) and len(arguments) == 1 and issubclass(origin, Sequence):
        return arguments[0]
    raise AnnotationError(
        f"The loader {loader.name} must be annotated to return a mapping by key or a list, "
        f"found {result!r}.",
        hint="Write `-> dict[UUID, int]`, or `-> dict[UUID, int | None]` where there may be "
        "nothing for a key.",
    )


def _allows_none(annotation: object) -> bool:
    if annotation in (None, type(None), Any):
        return True
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _allows_none(arguments[0])
    return origin in (Union, types.UnionType) and any(_allows_none(item) for item in arguments)


@overload
def loader(function: Callable[..., Awaitable[Mapping[K, V]]]) -> Loader[K, V]: ...
@overload
def loader(function: Callable[..., Awaitable[Sequence[V]]]) -> Loader[Any, V]: ...
@overload
def loader(
    *, max_batch: int = MAX_BATCH
) -> Callable[[Callable[..., Awaitable[Any]]], Loader[Any, Any]]: ...
def loader(
    function: Any = None,  # Any: see the overloads
    *,
    max_batch: int = MAX_BATCH,
) -> Any:
    """Make an async function the loader of what resolvers ask for one by one.

    The function takes ``keys``, a list without repetition, and perhaps ``context``, which is
    ``info.context``.  It gives a mapping by key, or a list in the order of the keys; an exception
    in the place of a value fails that key alone.  What has no value is None if the annotation
    says ``dict[K, V | None]`` or ``list[V | None]``, else an error.

    Resolvers call ``await info.context.load(the_loader, key)``.

    Args:
        function: what is decorated.
        max_batch: keys of one call, at most; more are loaded by several calls in turn.

    Raises:
        DeclarationError: the function is not async or takes something else, or ``max_batch`` is
            no number from 1.
    """

    def decorate(function: Any) -> Loader[Any, Any]:
        return _declare(function, max_batch)

    return decorate if function is None else decorate(function)


def _declare(function: Any, max_batch: int) -> Loader[Any, Any]:
    if not inspect.iscoroutinefunction(function):
        raise DeclarationError(
            f"@fraiseql.loader decorates an async function, found {function!r}.",
            hint="Write `async def`; the decorator stands directly above it.",
        )
    names = list(inspect.signature(function).parameters)
    if names[:1] != [_KEYS] or names[1:] not in ([], [_CONTEXT]):
        raise DeclarationError(
            f"The loader {function.__qualname__} must take `{_KEYS}` and perhaps `{_CONTEXT}`, "
            f"found: {', '.join(names) or 'nothing'}.",
            hint="Write `async def ...(keys: list[UUID], context) -> dict[UUID, ...]`.",
        )
    if isinstance(max_batch, bool) or not isinstance(max_batch, int) or max_batch < 1:
        raise DeclarationError(
            f"max_batch of the loader {function.__qualname__} must be a number from 1, "
            f"found {max_batch!r}.",
            hint=f"Leave it out for {MAX_BATCH}.",
        )
    return Loader(function=function, max_batch=max_batch, takes_context=len(names) == 2)
