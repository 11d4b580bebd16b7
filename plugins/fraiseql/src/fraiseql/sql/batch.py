"""Statements that call a function once for each item of a batch, each in a savepoint of its own.

All of it is one round trip: the items are handed over by a transaction-local setting, and a block
of PL/pgSQL, whose text depends on the schema alone, calls the function for one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, Final

from attrs import frozen
from graphql import GraphQLInputType

from fraiseql.plan.expressions import express
from fraiseql.plan.model import Form, Parameter, Statement
from fraiseql.schema.model import InputModel, InputObjectModel
from fraiseql.sql.call import JSON_TEXT, JSON_TYPES, WRITTEN, arguments_by_key, whole_argument
from fraiseql.sql.catalog import Function, FunctionArgument
from fraiseql.sql.outcome import SUCCESSES
from fraiseql.sql.writer import SqlWriter, quote_name, quote_text

#: Where the answer stands, as the statement that gives it calls it.
_ITEM: Final = "o.item"


@frozen(kw_only=True)
class Batch:
    """Writes the statements of one batch.

    Attributes:
        model: of the input.
        is_outcome: whether the function says by value that it did nothing.
        names: public names of the input's fields, by what PostgreSQL may call them.
        states: code and message of errors that clients are told, by SQLSTATE or its class.
        result: SQL of the JSON text of an item's result, by SQL of what the function gave.
        answer: the writer of the statement that the results stand in.
    """

    function: Function
    model: InputObjectModel
    is_outcome: bool
    names: Mapping[str, str]
    states: Mapping[str, tuple[str, str]]
    result: Callable[[str], str]
    answer: SqlWriter

    def write(
        self, arguments: Mapping[str, Any], types: Mapping[str, GraphQLInputType], most: int
    ) -> tuple[Statement, ...]:
        """The statements.

        Args:
            arguments: ``inputs`` and ``mode``, traced.
            types: of the arguments.
            most: greatest number of items.
        """
        writer = SqlWriter()
        inputs = Parameter(
            expression=express(arguments["inputs"], types["inputs"]),
            label="inputs",
            form=Form.BATCH,
            most=most,
            type=str(types["inputs"]),
        )
        mode = Parameter(expression=express(arguments["mode"], types["mode"]), label="mode")
        hand_over = writer.finish(
            (
                f"SELECT set_config('fraiseql.batch', {writer.bind(inputs, 'text')}, true),",
                f"set_config('fraiseql.batch_mode', {writer.bind(mode, 'text')}, true)",
            )
        )
        return (hand_over, Statement(self._block(), ()), self.answer.finish((self._answer(),)))

    def _block(self) -> str:
        name = quote_name(*self.function.parts)
        before, after = f"SELECT to_jsonb({name}(", "))"
        if self.function.returns_set:
            before, after = f"SELECT to_jsonb(f) FROM {name}(", ") AS f"  # noqa: S608  # quoted
        refused = "false"
        if self.is_outcome:
            statuses = ", ".join(quote_text(status) for status in SUCCESSES)
            refused = f"(done ->> 'status' IN ({statuses})) IS NOT TRUE"
        known = self._arguments()
        values = {
            "keys": _texts(known),
            "arguments": _texts(known.values()),
            "before": quote_text(before),
            "after": quote_text(after),
            "refused": refused,
            "codes": self._cases(0),
            "messages": self._cases(1),
            "fields": " ".join(
                f"WHEN field = {quote_text(column)} THEN {quote_text(name)}"
                for column, name in self.names.items()
            ),
        }
        text = files("fraiseql.sql").joinpath("batch.plpgsql").read_text(encoding="utf-8")
        for key, value in values.items():
            text = text.replace(f"{{{key}}}", value)
        tag = "fraiseql"
        while f"${tag}$" in text:
            tag += "_"
        return f"DO ${tag}$\n{text}${tag}$"

    def _arguments(self) -> dict[str, str]:
        """SQL of each argument by the key that gives it, of the item as ``$1``."""
        whole = whole_argument(self.function)
        if whole is not None:
            return {"": f"$1::{whole.cast}"}
        by_key = arguments_by_key(self.function)
        return {
            field.key: f"{quote_name(by_key[field.key].name)} => {_value(field, by_key[field.key])}"
            for field in self.model.fields.values()
        }

    def _cases(self, part: int) -> str:
        return " ".join(
            f"WHEN state LIKE {quote_text(f'{state}%')} THEN {quote_text(told[part])}"
            for state, told in sorted(self.states.items(), key=lambda item: -len(item[0]))
        )

    def _answer(self) -> str:
        result = self.result(f"({_ITEM} -> 'done')")
        is_told = f"{_ITEM} ? 'done' AND ({_ITEM} -> 'refused' = 'true' OR NOT w.undone)"
        status = (
            f"CASE WHEN {_ITEM} ? 'error' OR {_ITEM} -> 'refused' = 'true' THEN 'failed'"
            " WHEN w.undone THEN 'undone' ELSE 'done' END"
        )
        one = (
            '\'{"index":\' || o.n - 1 || \',"status":"\' || '
            f"{status} || '\",\"error\":' || coalesce(({_ITEM} -> 'error')::text, 'null')"
            f" || ',\"result\":' || CASE WHEN {is_told} THEN coalesce({result}, 'null')"
            " ELSE 'null' END || '}'"
        )
        count = "CASE WHEN w.undone THEN 0 ELSE jsonb_array_length(w.outcomes) - w.failed END"
        return (
            f"SELECT '{{\"done\":' || {count} || ',\"failed\":' || w.failed || ',\"items\":['"  # noqa: S608  # names are quoted
            f" || coalesce((SELECT string_agg({one}, ',' ORDER BY o.n) FROM"
            " jsonb_array_elements(w.outcomes) WITH ORDINALITY AS o (item, n)), '') || ']}'"
            " FROM (SELECT b.result -> 'outcomes' AS outcomes,"
            " (b.result ->> 'failed')::int AS failed, (b.result ->> 'undone')::boolean AS undone"
            f" FROM (SELECT current_setting({quote_text(WRITTEN)})::jsonb AS result) AS b) AS w"
        )


def _value(field: InputModel, argument: FunctionArgument) -> str:
    key = quote_text(field.key)
    if argument.type in JSON_TYPES:
        return f"nullif($1 -> {key}, 'null')::{argument.cast}"
    if field.type.of is not None and argument.type not in JSON_TEXT:
        items = f"ARRAY(SELECT jsonb_array_elements_text($1 -> {key}))"
        return f"CASE jsonb_typeof($1 -> {key}) WHEN 'array' THEN {items}::{argument.cast} END"
    return f"($1 ->> {key})::{argument.cast}"


def _texts(values: Any) -> str:  # Any: strings
    return f"ARRAY[{', '.join(quote_text(value) for value in values)}]::text[]"
