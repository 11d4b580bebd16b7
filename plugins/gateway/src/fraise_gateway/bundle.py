"""Bundles of the native engine: lessons that are written before anybody serves."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from fraiseql.bundle.compiling import WrittenPlans, compile_bundle
from fraiseql.bundle.fitting import require_database, require_fitting

from fraise_gateway.errors import BundleRefusedError
from fraise_gateway.lessons import (
    LESSON_VERSION,
    LessonWriter,
    NotTaughtError,
    Reason,
    Teacher,
)
from fraise_gateway.lessons.words import words_of_ways
from fraise_gateway.module import load_module

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraiseql import Engine
    from fraiseql.bundle.file import Bundle
    from fraiseql.engine.ahead import PlannedOperation
    from fraiseql.serving.bundled import BundledApplication

    from fraise_gateway.module import NativeServer

_LOG: Final = logging.getLogger("fraiseql")

#: What the lines of a bundle are.
FORM: Final = f"lessons {LESSON_VERSION}"
ENGINE: Final = "native"

#: Bytes of memory for a byte of the file: what is read of it is kept beside the texts.
_WEIGHT: Final = 4


class LessonCompiler:
    """Writes lessons of trusted documents; the compiler of the engine ``native``.

    A line is a lesson; it tells of the input objects that none before it has told.

    Args:
        engine: whose plans are written.
    """

    form = FORM
    distribution = "fraise-gateway"

    def __init__(self, engine: Engine) -> None:
        self._writer = LessonWriter(engine.schema)
        self._try: Any = load_module().Rehearsal  # Any: of the compiled module
        self._told: set[str] = set()

    def write(self, operation: PlannedOperation) -> WrittenPlans:
        """The lessons of an operation; each was learned for a try."""
        words = words_of_ways(operation.ways)
        lines: list[bytes] = []
        refused: Counter[str] = Counter()
        count = 0
        for query in operation.queries:
            try:
                self._try(self._writer.write(query, words))
            except NotTaughtError as error:
                refused[error.reason.value] += 1
                continue
            except ValueError:
                refused[Reason.DECLINED.value] += 1
                continue
            lines.append(self._writer.write(query, words, self._told))
            self._told |= self._writer.inputs_of(query)
            words = evolve(words, ways=())  # they are known by the first
            count += 1
        return WrittenPlans(tuple(lines), count, refused)


class BundleTeacher:
    """Teaches a server what stands in a bundle, and forgets it when it is not true any more.

    Args:
        application: around the bundle.
        context: the open kernel.
        server: learns.
    """

    def __init__(
        self, application: BundledApplication, context: Context, server: NativeServer
    ) -> None:
        self._bundle = application.bundle
        self._file = application.file
        self._late = application.late
        self._context = context
        self._server = server
        self._teacher: Teacher | None = None
        self._comparing: asyncio.Task[None] | None = None

    def watch(self) -> None:
        """Teach all of it; from now on the application is watched, if it ever comes.

        Raises:
            BundleRefusedError: the server does not take a lesson.
        """
        for line in self._bundle.lines:
            try:
                self._server.learn(line, ahead=True)
            except ValueError as error:
                raise BundleRefusedError(
                    f"A plan of the bundle {self._file} cannot be used: {error}.",
                    hint="Compile it anew: fraiseql compile.",
                ) from error
        kind = "nothing else is answered" if self._late.sealed else "the application waits"
        _LOG.info("The bundle %s has %d plans; %s.", self._file, len(self._bundle.lines), kind)
        self._late.on_load(self._begin)

    def unwatch(self) -> None:
        """End; what was taught stays known."""
        if self._comparing is not None:
            self._comparing.cancel()
        if self._teacher is not None:
            self._teacher.unwatch()

    def _begin(self, engine: Engine) -> None:
        self._teacher = Teacher(engine, self._server)
        self._teacher.watch()
        comparing = self._compare(engine, self._teacher)
        self._comparing = asyncio.get_running_loop().create_task(comparing)

    async def _compare(self, engine: Engine, teacher: Teacher) -> None:
        """Forget a bundle that is not what the application would write now."""
        try:
            new = await compile_bundle(
                self._context, engine, LessonCompiler(engine), name=ENGINE, most=self._bundle.most
            )
        except Exception:  # noqa: BLE001  # the border to the log: nobody waits for it
            _LOG.exception("The bundle %s cannot be compared with the application.", self._file)
        else:
            if (new.sdl, new.lines) == (self._bundle.sdl, self._bundle.lines):
                return
            _LOG.warning(
                "The bundle %s is not what the application would compile now, so nothing of it is "
                "used any more; fraiseql compile --check says what differs.",
                self._file,
            )
        teacher.forgotten()


async def require_bundle(application: BundledApplication, context: Context) -> None:
    """Refuse a bundle that the engine, its settings or the database do not fit.

    Args:
        application: around the bundle.
        context: the open kernel.

    Raises:
        FraiseError: the message lists what differs.
    """
    bundle, file = application.bundle, application.file
    require_fitting(bundle, file, context, engine=ENGINE, form=FORM)
    await require_database(bundle, file, context)


def room_for(bundle: Bundle, plans: dict[str, int]) -> dict[str, int]:
    """The bounds of plans that are kept, such that those of a bundle never make room for others.

    Args:
        bundle: that is taught.
        plans: the bounds without it, as ``fraise_server.Server`` has them.
    """
    size = sum(len(line) for line in bundle.lines)
    return {
        # a fifth of both is for strangers
        "documents": plans["documents"] + 2 * len(bundle.operations),
        "bytes": plans["bytes"] + 2 * _WEIGHT * size,
        "variants": plans["variants"] + bundle.most,
    }
