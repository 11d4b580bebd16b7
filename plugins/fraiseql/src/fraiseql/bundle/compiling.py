"""Makes bundles: all plans of trusted documents, in the words of a server engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

import anyio
import anyio.lowlevel
from attrs import define, field, frozen
from fraise_hookspecs.repository import ServerEngineSpec

from fraiseql.bundle.facts import read_facts
from fraiseql.bundle.file import Bundle
from fraiseql.bundle.fitting import settings_of, versions_of
from fraiseql.errors import BundleEngineError
from fraiseql.execute.signing import has_connections
from fraiseql.persisted.documents import hash_document

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context

    from fraiseql.engine.ahead import PlannedOperation
    from fraiseql.engine.engine import Engine

#: JSON data.
Json: TypeAlias = Any  # Any: JSON

#: What is said of an operation whose plans hooks decide.
PREPARED: Final = "prepare_input"


@frozen
class WrittenPlans:
    """The plans of an operation as a server engine has them.

    Attributes:
        lines: each without a line feed.
        queries: how many plans these are.
        refused: how many plans the engine cannot run, by the reason.
    """

    lines: tuple[bytes, ...]
    queries: int
    refused: Mapping[str, int]


class PlanCompiler(Protocol):
    """Writes plans for one server engine; the target ``compiler`` of its spec makes one.

    Attributes:
        form: name and version of the form that it writes.
        distribution: that it stands in.
    """

    form: str
    distribution: str

    def write(self, operation: PlannedOperation) -> WrittenPlans:
        """The plans of an operation, in their order."""
        ...


@define
class _Found:
    """What was compiled so far."""

    operations: list[dict[str, Json]] = field(factory=list)
    lines: list[bytes] = field(factory=list)
    sources: set[str] = field(factory=set)
    functions: set[str] = field(factory=set)

    def add(self, operation: PlannedOperation, written: WrittenPlans) -> None:
        refused = Counter(written.refused)
        if operation.is_prepared:
            refused[PREPARED] += 1
        source = operation.file.source
        self.operations.append(
            {
                "name": operation.name,
                "file": source.file,
                "id": source.id,
                "document": hash_document(operation.file.text),
                "plans": written.queries,
                "left": operation.left,
                "refused": dict(sorted(refused.items())),
            }
        )
        self.lines += written.lines
        if written.queries:
            for query in operation.queries:
                self.sources |= set(query.ready.plan.reads)
                self.functions |= set(query.ready.plan.calls)


def choose_compiler(context: Context, name: str | None) -> str:
    """The server engine that bundles are for: of that name, or the only or best one.

    Raises:
        FraiseError: there is none of that name, or it has no use for bundles.
    """
    engines = context.catalog(ServerEngineSpec)
    able = [spec for spec in engines if spec.compiler is not None]
    if name is not None:
        spec = engines.get(name)
        if spec.compiler is not None:
            return spec.name
    if name is not None or not able:
        known = ", ".join(spec.name for spec in able)
        raise BundleEngineError(
            f"The server engine {name} starts from no bundle."
            if name is not None
            else "No server engine that starts from bundles is installed.",
            hint=f"Take one of these: {known}." if known else 'pip install "fraise-suite[gateway]"',
        )
    return max(able, key=lambda spec: (spec.preference, spec.name)).name


def load_compiler(context: Context, name: str, engine: Engine) -> PlanCompiler:
    """What writes plans for a server engine.

    Args:
        context: has the server engines.
        name: of one that has a compiler.
        engine: whose plans are written.
    """
    engines = context.catalog(ServerEngineSpec)
    target = engines.get(name).compiler
    assert target is not None  # choose_compiler has seen it
    make: Callable[[Engine], PlanCompiler] = engines.load_target(name, target)
    return make(engine)


async def compile_bundle(
    context: Context,
    engine: Engine,
    compiler: PlanCompiler,
    *,
    name: str,
    most: int,
    tell: Callable[[str], None] = lambda _: None,
) -> Bundle:
    """Plan all trusted documents and write them down.

    The event loop turns between two operations.

    Args:
        context: the open kernel.
        engine: started.
        compiler: of a server engine.
        name: of the server engine.
        most: plans of one operation.
        tell: is told of each operation that is done, by its name.

    Raises:
        FraiseError: the database cannot be reached.
    """
    found = _Found()
    for operation in engine.plan_trusted(most):
        found.add(operation, compiler.write(operation))
        tell(operation.name or operation.file.source.file)
        await anyio.lowlevel.checkpoint()
    database = await context.resource("database")
    return Bundle(
        engine=name,
        form=compiler.form,
        versions=versions_of([compiler.distribution]),
        settings=settings_of(context),
        signs=has_connections(engine.schema),
        most=most,
        facts=await read_facts(database, found.sources, found.functions),
        operations=found.operations,
        sdl=engine.schema.sdl(),
        lines=tuple(found.lines),
    )
