"""Whether the native path answers an operation, in words; what ``fraiseql explain`` asks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from fraiseql.plan.model import SqlPart

from fraise_gateway.errors import ModuleMissingError, ModuleVersionError
from fraise_gateway.lessons import LessonWriter, NotTaughtError, Reason, read_session_headers
from fraise_gateway.lessons.bodies import fields_in_python, mutations_with_hooks
from fraise_gateway.lessons.unread import unread_values
from fraise_gateway.module import load_module
from fraise_gateway.plugin import MODULE

if TYPE_CHECKING:
    from fraise_hookspecs.context import Context
    from fraiseql import Engine
    from fraiseql.engine.watching import AnsweredOperation
    from fraiseql.schema.build import BuiltSchema

#: Names that a reason lists; the others are counted.
_MOST: Final = 3


def explain_native(engine: Engine, context: Context, operation: AnsweredOperation) -> str | None:
    """Why the native path leaves an operation to Python; the explainer of the engine ``native``.

    The lesson is written and tried as it would be for a request, so this cannot disagree with what
    a server does once it has seen the operation twice.

    Args:
        engine: that planned it.
        context: the open kernel.
        operation: with the variables that it is explained for.

    Returns:
        what follows on "because"; None where it is answered natively.
    """
    try:
        rehearse = load_module().Rehearsal
    except ModuleMissingError:
        return f'{MODULE} is not installed: pip install "fraise-suite[gateway]"'
    except ModuleVersionError as error:
        return f"{MODULE} cannot be used: {error}"
    computed = read_session_headers(context).asked
    if computed:
        return (
            f"Python computes the session variables {_list(computed)} of every request: one that "
            "is a request header can be declared so, by SessionVariableSpec(header=...)"
        )
    schema = engine.schema
    hooked = mutations_with_hooks(schema, operation)
    if hooked:
        return f"prepare_input of {_list(hooked)} runs in Python before the mutation"
    try:
        rehearsal = rehearse(LessonWriter(schema).write(operation), engine.cursor_key.secret)
    except NotTaughtError as refusal:
        return _explain_refusal(refusal, schema, operation)
    except ValueError as error:
        return _explain_decline(str(error), operation)
    if rehearsal.bind(json.dumps(_given(operation)).encode()) is None:
        return f"it does not take {_values(operation)}: {rehearsal.why()}"
    return None


def _explain_refusal(
    refusal: NotTaughtError, schema: BuiltSchema, operation: AnsweredOperation
) -> str:
    match refusal.reason:
        case Reason.PYTHON:
            return _explain_python(fields_in_python(schema, operation))
        case Reason.SEVERAL:
            keys = [part.key for part in operation.ready.plan.parts if isinstance(part, SqlPart)]
            return (
                f"{_list(keys)} are several mutations, of which each may fail by itself: send one "
                "in a request, or a batch"
            )
        case Reason.NOTHING:
            return "it is a mutation that changes nothing"
        case Reason.PARTS:
            return (
                "@defer or @stream lets it come in parts: leave them out, or turn off "
                "fraiseql.http.incremental"
            )
        case Reason.VARIABLES if refusal.variable is not None:
            return (
                f"${refusal.variable} decides how much is read, or what, and is neither an Int nor "
                "a Boolean: declare it so"
            )
        case Reason.VARIABLES:
            return (
                "a list of lists of input objects decides what is read: write it into the document"
            )
        case Reason.VALUES:
            return "its variables hold a number that JSON does not know, or are nested too deep"
        case reason:
            return f"it cannot be taught ({reason.value})"


def _explain_python(fields: Sequence[str]) -> str:
    if not fields:
        return "graphql-core answers a part of it"
    told = f"{_list(fields)} {'runs' if len(fields) == 1 else 'run'} in Python"
    roots = {field.partition(".")[0] for field in fields}
    if roots == {"Query"}:
        return f"{told}: ask for what PostgreSQL has in another request"
    if roots == {"Mutation"}:
        return f"{told}: a mutation by a function of the database would be native"
    return f"{told}: leave such fields out, or let SQL compute them (sql=)"


def _explain_decline(told: str, operation: AnsweredOperation) -> str:
    """What the compiled module has against a lesson; ``told`` are its own words."""
    unread = unread_values(operation)
    if unread:
        values = [f"{each.place} ({each.scalar})" for each in unread]
        return (
            f"only Python reads {_list(values)}: where the value is always the same, write it into "
            "the document"
        )
    if told.startswith("lesson.given"):
        why = told.partition("(")[2].removesuffix(")") or told
        return f"it does not take {_values(operation)}: {why}"
    return f"the compiled module does not take its plan: {told}"


def _given(operation: AnsweredOperation) -> dict[str, Any]:  # Any: JSON
    given = operation.asked.variables
    return {name: given[name] for name in operation.values.sources if name in given}


def _values(operation: AnsweredOperation) -> str:
    """What the fault may be in."""
    names = [f"${name}" for name in _given(operation)]
    return f"this value of {_list(names)}" if names else "its values"


def _list(names: Sequence[str]) -> str:
    shown = list(names[:_MOST])
    left = len(names) - len(shown)
    if left:
        shown.append(f"{left} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
