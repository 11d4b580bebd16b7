"""Plans as JSON and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from fraiseql.errors import PlanFormatError
from fraiseql.plan.cost_program import dump_cost, load_cost
from fraiseql.plan.model import (
    PLAN_VERSION,
    Cell,
    CellForm,
    Constant,
    CursorMark,
    CursorValue,
    ErrorPart,
    Expression,
    Form,
    Json,
    KeyBlock,
    ListOf,
    Load,
    Location,
    Nesting,
    ObjectOf,
    Operation,
    Page,
    PageField,
    PagePart,
    Parameter,
    Part,
    Plan,
    PythonPart,
    SigningKey,
    SqlPart,
    Statement,
    StaticPart,
    Variable,
)


def plan_to_json(plan: Plan) -> dict[str, Json]:
    """The plan as data that ``json.dumps`` takes; equal plans give equal data."""
    return {
        "version": plan.version,
        "operation": plan.operation.value,
        "variables": dict(plan.variables),
        "statements": [_dump_statement(item) for item in plan.statements],
        "parts": [_dump_part(part) for part in plan.parts],
        "reads": list(plan.reads),
        "calls": list(plan.calls),
        "prepares": list(plan.prepares),
        "cost": dump_cost(plan.cost),
    }


def plan_from_json(data: Mapping[str, Json]) -> Plan:
    """The plan that :func:`plan_to_json` wrote.

    Raises:
        PlanFormatError: the data is of another version, or no plan.
    """
    version = data.get("version")
    if version != PLAN_VERSION:
        raise PlanFormatError(
            f"A plan of version {PLAN_VERSION} was expected, found version {version!r}.",
            hint="Compile the document again.",
        )
    try:
        return Plan(
            version=version,
            operation=Operation(data["operation"]),
            variables=dict(data["variables"]),
            statements=tuple(_load_statement(item) for item in data["statements"]),
            parts=tuple(_LOADERS[part["kind"]](part) for part in data["parts"]),
            reads=tuple(data["reads"]),
            calls=tuple(data["calls"]),
            prepares=tuple(data["prepares"]),
            cost=load_cost(data["cost"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PlanFormatError(
            f"A plan is damaged: {type(error).__name__} {error}.",
            hint="Compile the document again.",
        ) from error


def _dump_statement(statement: Statement) -> dict[str, Json]:
    found: dict[str, Json] = {
        "sql": statement.sql,
        "parameters": [_dump_parameter(each) for each in statement.parameters],
    }
    if statement.nesting is not None:
        nesting = statement.nesting
        found["nesting"] = {"sizes": [list(each) for each in nesting.sizes], "most": nesting.most}
    if statement.cells:
        found["cells"] = [
            {"path": list(cell.path), "form": cell.form.value} for cell in statement.cells
        ]
    if statement.page is not None:
        page = statement.page
        found["page"] = {
            "fingerprint": page.fingerprint,
            "keys": [form.value for form in page.keys],
            "backward": page.backward,
            "fields": [_dump_field(each) for each in page.fields],
        }
    return found


def _load_statement(data: Mapping[str, Json]) -> Statement:
    sql, given = data["sql"], data.get("nesting")
    return Statement(
        sql,
        tuple(_load_parameter(each) for each in data["parameters"]),
        None
        if given is None
        else Nesting(tuple(tuple(each) for each in given["sizes"]), given["most"]),
        tuple(Cell(tuple(each["path"]), CellForm(each["form"])) for each in data.get("cells", ())),
        None if data.get("page") is None else _load_page(data["page"]),
    )


def _dump_field(field: PageField) -> dict[str, Json]:
    found: dict[str, Json] = {"key": field.key, "part": field.part.value}
    if field.fields:
        found["fields"] = [_dump_field(each) for each in field.fields]
    return found


def _load_page(data: Mapping[str, Json]) -> Page:
    return Page(
        data["fingerprint"],
        tuple(CellForm(form) for form in data["keys"]),
        data["backward"],
        tuple(_load_field(each) for each in data["fields"]),
    )


def _load_field(data: Mapping[str, Json]) -> PageField:
    below = tuple(_load_field(each) for each in data.get("fields", ()))
    return PageField(data["key"], PagePart(data["part"]), below)


def _dump_parameter(parameter: Parameter) -> dict[str, Json]:
    found: dict[str, Json] = {
        "from": _dump_expression(parameter.expression),
        "label": parameter.label,
        "form": parameter.form.value,
    }
    for name in ("minimum", "maximum", "most", "type"):
        value = getattr(parameter, name)
        if value is not None:
            found[name] = value
    return found


def _load_parameter(data: Mapping[str, Json]) -> Parameter:
    return Parameter(
        expression=_load_expression(data["from"]),
        label=data["label"],
        form=Form(data["form"]),
        minimum=data.get("minimum"),
        maximum=data.get("maximum"),
        most=data.get("most"),
        type=data.get("type"),
    )


def _dump_expression(expression: Expression) -> dict[str, Json]:
    match expression:
        case Constant(value):
            return {"constant": value}
        case Variable(name, path, type_):
            return {"variable": name, "path": list(path), "type": type_}
        case ListOf(items):
            return {"list": [_dump_expression(item) for item in items]}
        case SigningKey(block):
            return {"signing_key": block.value}
        case CursorValue(cursor, fingerprint, index, operands):
            return {
                "cursor": _dump_expression(cursor),
                "fingerprint": fingerprint,
                "index": index,
                "operands": [_dump_expression(item) for item in operands],
            }
        case CursorMark(fingerprint, operands):
            return {"mark": fingerprint, "operands": [_dump_expression(item) for item in operands]}
        case _:
            return {"object": [[key, _dump_expression(item)] for key, item in expression.entries]}


def _load_expression(data: Mapping[str, Json]) -> Expression:
    if "constant" in data:
        return Constant(data["constant"])
    if "variable" in data:
        return Variable(data["variable"], tuple(data["path"]), data["type"])
    if "signing_key" in data:
        return SigningKey(KeyBlock(data["signing_key"]))
    if "cursor" in data:
        cursor = _load_expression(data["cursor"])
        if not isinstance(cursor, Constant | Variable):
            raise TypeError(f"a cursor is no {type(cursor).__name__}")
        operands = tuple(_load_expression(item) for item in data["operands"])
        return CursorValue(cursor, data["fingerprint"], data["index"], operands)
    if "mark" in data:
        operands = tuple(_load_expression(item) for item in data["operands"])
        return CursorMark(data["mark"], operands)
    if "list" in data:
        return ListOf(tuple(_load_expression(item) for item in data["list"]))
    return ObjectOf(tuple((key, _load_expression(item)) for key, item in data["object"]))


def _dump_places(places: tuple[Location, ...]) -> list[list[int]]:
    return [[place.line, place.column] for place in places]


def _load_places(data: list[list[int]]) -> tuple[Location, ...]:
    return tuple(Location(line, column) for line, column in data)


def _dump_part(part: Part) -> dict[str, Json]:
    match part:
        case SqlPart():
            return {
                "kind": "sql",
                "key": part.key,
                "nonnull": part.nonnull,
                "statements": list(part.statements),
                "rows": part.rows,
                "shape": part.shape,
                "locations": {path: _dump_places(item) for path, item in part.locations.items()},
            }
        case StaticPart():
            return {"kind": "static", "key": part.key, "json": part.json}
        case ErrorPart():
            return {
                "kind": "error",
                "key": part.key,
                "nonnull": part.nonnull,
                "message": part.message,
                "code": part.code,
                "locations": _dump_places(part.locations),
            }
        case _:
            return {
                "kind": "python",
                "key": part.key,
                "nonnull": part.nonnull,
                "statements": list(part.statements),
                "rows": part.rows,
                "loads": [
                    {
                        "type": load.type,
                        "path": list(load.path),
                        "statement": load.statement,
                        "keys": list(load.keys),
                    }
                    for load in part.loads
                ],
            }


def _load_sql(data: Mapping[str, Json]) -> Part:
    return SqlPart(
        key=data["key"],
        nonnull=data["nonnull"],
        statements=tuple(data["statements"]),
        rows=data["rows"],
        shape=data["shape"],
        locations={path: _load_places(item) for path, item in data["locations"].items()},
    )


def _load_static(data: Mapping[str, Json]) -> Part:
    return StaticPart(key=data["key"], json=data["json"])


def _load_error(data: Mapping[str, Json]) -> Part:
    return ErrorPart(
        key=data["key"],
        nonnull=data["nonnull"],
        message=data["message"],
        code=data["code"],
        locations=_load_places(data["locations"]),
    )


def _load_python(data: Mapping[str, Json]) -> Part:
    return PythonPart(
        key=data["key"],
        nonnull=data["nonnull"],
        statements=tuple(data["statements"]),
        rows=data["rows"],
        loads=tuple(
            Load(
                type=item["type"],
                path=tuple(item["path"]),
                statement=item["statement"],
                keys=tuple(item["keys"]),
            )
            for item in data["loads"]
        ),
    )


_LOADERS: Final[Mapping[str, Callable[[Mapping[str, Any]], Part]]] = {
    "sql": _load_sql,
    "static": _load_static,
    "error": _load_error,
    "python": _load_python,
}
