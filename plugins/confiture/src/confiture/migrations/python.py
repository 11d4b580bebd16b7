"""A Python migration: its file is run, and its function called with ``m``."""

from __future__ import annotations

import inspect
import linecache
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Final

from fraise_hookspecs import FraiseError, Where

from confiture.errors import MigrationPythonError, MigrationRaisedError
from confiture.migrations.course import Course
from confiture.migrations.explaining import explain_commit, explain_guard
from confiture.migrations.operations import Operations
from confiture.migrations.scripts import digest_of
from confiture.migrations.stepping import RetryWholeFileError, StepByStep, WholeFile
from confiture.server.wire import Refusal

_JOINT: Final = ";\n"


def run_python(course: Course) -> None:
    """Run a Python file; what a runner of migrations is given for those among its files.

    Raises:
        FraiseError: a call was refused, or the file raised an exception; the message says what
            is done.
    """
    PythonPassage(course).run()


class PythonPassage:
    """One Python file in one direction.

    Args:
        course: where it is; moves as calls become certain.
    """

    def __init__(self, course: Course) -> None:
        assert course.migration.python is not None
        self._course = course
        self._session = course.session
        self._path = course.migration.python
        self._shown = course.script.path

    def run(self) -> None:
        """Run what is not done yet.

        Raises:
            FraiseError: a call was refused, or the file raised an exception; the message says
                what is done.
        """
        self._session.progress.start(self._course.migration.id, None)
        try:
            function = self._load()
            if self._course.whole:
                self._run_whole(function)
            else:
                steps = StepByStep(self._course)
                self._call(function, self._operations(steps))
                steps.finish()
        finally:
            self._session.progress.finish()

    def _run_whole(self, function: Callable[[Operations], object]) -> None:
        """Call it in one transaction with the ledger, again where it did not get its locks."""
        closing, after = self._course.closing("", last=True)
        failures: list[FraiseError] = []

        def attempt() -> Refusal | None:
            opened = self._session.wire.run(_JOINT.join(self._session.opening))
            if opened is not None:
                self._session.roll_back()
                raise explain_guard(opened, self._shown)
            way = WholeFile(self._course)
            try:
                with suppress(RetryWholeFileError):
                    self._call(function, self._operations(way))
                if way.failure is None:
                    refusal = self._session.wire.run(_JOINT.join(closing))
                    if refusal is None:
                        return None
                    failures.append(explain_commit(refusal, self._shown, self._course.told))
                else:  # also one that the file caught: its transaction is lost all the same
                    failures.append(way.failure)
                    refusal = way.refusal
            except BaseException:
                with suppress(FraiseError):
                    self._session.roll_back()
                raise
            self._session.roll_back()
            return refusal

        if self._session.persist(attempt) is not None:
            raise failures[-1]
        self._course.entry = after

    def _operations(self, way: WholeFile | StepByStep) -> Operations:
        return Operations(
            way,
            self._session.connection,
            file=str(self._path),
            shown=self._shown,
            whole=self._course.whole,
        )

    def _load(self) -> Callable[[Operations], object]:
        """Run the file; the function of the direction."""
        try:
            text = self._path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise MigrationPythonError(
                f"cannot read the file: {error}",
                hint="it could be read when the run began; put it back",
                where=Where(file=self._shown),
            ) from error
        if digest_of(text) != self._course.script.digest:
            raise MigrationPythonError(
                "the file was changed while the migrations ran",
                hint="run the command again",
                where=Where(file=self._shown),
            )
        file = str(self._path)
        # tracebacks show the lines that ran, whatever stands in the file by then
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        module = ModuleType(f"confiture_migration_{self._course.migration.version}")
        module.__file__ = file
        with self._explaining():
            exec(compile(text, file, "exec"), module.__dict__)  # noqa: S102  # that is what it is for
        function: Callable[[Operations], object] = getattr(module, self._course.direction.value)
        return function

    def _call(self, function: Callable[[Operations], object], operations: Operations) -> None:
        with self._explaining():
            result = function(operations)
        if result is not None:
            if inspect.iscoroutine(result):
                result.close()
            raise MigrationPythonError(
                f"expected {self._course.direction.value}(m) to return nothing, found"
                f" {type(result).__name__}",
                hint="a function with yield, or an async one, has not even begun",
                where=Where(file=self._shown, line=function.__code__.co_firstlineno)
                if inspect.isfunction(function)
                else Where(file=self._shown),
            )

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        """Turn what the file raises into an error with its place."""
        try:
            yield
        except FraiseError:
            raise
        except (Exception, SystemExit) as error:
            frames = traceback.extract_tb(error.__traceback__)
            lines = [one.lineno for one in frames if one.filename == str(self._path)]
            words = " ".join(str(error).split())
            raise MigrationRaisedError(
                f"{type(error).__name__}: {words}\n  done: {self._course.told}",
                hint="correct the file and run it again",
                where=Where(file=self._shown, line=lines[-1] if lines else None),
            ) from error
