"""Writes the reference of operators of filters and orders: each with its meaning, by scalar."""

from __future__ import annotations

from fraise_hookspecs.repository import FilterOperatorSpec, Operand, OrderOperatorSpec, Subject
from fraise_kernel import Kernel
from fraiseql.declare.names import camel_case
from fraiseql.scalars.builtin import SQL_TYPES
from fraiseql.schema.comparisons import WITHOUT_ARRAYS
from fraiseql.schema.parts import Parts, standard_parts

_OPERANDS = {
    Operand.VALUE: "{scalar}",
    Operand.LIST: "list of {scalar}",
    Operand.TEXT: "String",
    Operand.BOOLEAN: "true or false",
}


def _operand(spec: FilterOperatorSpec | OrderOperatorSpec) -> str:
    """What an operator is compared with, in words."""
    if spec.operand is Operand.OBJECT:
        names = (camel_case(each.name) + ("" if each.required else "?") for each in spec.members)
        return f"`{{{', '.join(names)}}}`"
    scalar = spec.operand_scalar or "the same scalar"
    return _OPERANDS[spec.operand].format(scalar=scalar)


def _scalars(spec: FilterOperatorSpec) -> str:
    names = "every scalar" if spec.scalars == ("*",) else ", ".join(spec.scalars)
    return f"lists of {names}" if spec.subject is Subject.LIST else names


def write_operators() -> str:
    """The page of operators: name, scalars, operand, meaning, index."""
    catalog = Kernel(settings={}).load().catalog(FilterOperatorSpec)
    specs = sorted(
        catalog, key=lambda each: (each.subject is Subject.LIST, each.scalars != ("*",), each.key)
    )
    out = [
        "# Filter operators",
        "",
        "What `where` can ask of a field, by its scalar; the guide to filters says what null and",
        "empty lists mean. The index is what `fraiseql explain` advises.",
        "",
        "| operator | of | takes | what | index | needs |",
        "|---|---|---|---|---|---|",
    ]
    for spec in specs:
        index = f"`{spec.index}`" if spec.index else ""
        needs = " ".join(f"`{each}`" for each in (spec.extension,) if each)
        what = spec.summary.replace("``", "`").replace("|", "\\|")
        out.append(
            f"| `{camel_case(spec.name)}` | {_scalars(spec)} | {_operand(spec)} | {what} "
            f"| {index} | {needs} |"
        )
    return "\n".join([*out, "", *_by_scalar(), "", *_orders(), ""])


def _orders() -> list[str]:
    """What lists are ordered by, beside fields themselves."""
    out = [
        "## Orders",
        "",
        "What `by` in an entry of `orderBy` can sort by, and which value fits best.",
        "",
        "| operator | of | takes | what | best | index | needs |",
        "|---|---|---|---|---|---|---|",
    ]
    for spec in sorted(Kernel(settings={}).load().catalog(OrderOperatorSpec), key=_order_place):
        index = f"`{spec.index}`" if spec.index else ""
        needs = f"`{spec.extension}`" if spec.extension else ""
        best = "greatest" if spec.descending else "smallest"
        out.append(
            f"| `{camel_case(spec.name)}` | {', '.join(spec.scalars)} | {_operand(spec)} "
            f"| {spec.summary} | {best} | {index} | {needs} |"
        )
    return out


def _order_place(spec: OrderOperatorSpec) -> tuple[tuple[str, ...], str]:
    return spec.scalars, spec.name


def _by_scalar() -> list[str]:
    """What each scalar can be asked beside what all can be."""
    parts = standard_parts()
    common = _names(parts, None, Subject.VALUE)
    of_lists = _names(parts, None, Subject.LIST)
    known = {name: part.spec.sql_type for name, part in parts.scalars.items()} | SQL_TYPES
    without = sorted(name for name, sql_type in known.items() if sql_type in WITHOUT_ARRAYS)
    out = [
        "## By scalar",
        "",
        f"Every scalar and enum has {_shown(common)}; the table has the others. A list of any has",
        f"{_shown(of_lists)}, except lists of {', '.join(without)}, which have no filter.",
        "",
        "| scalar | operators |",
        "|---|---|",
    ]
    for scalar in sorted(known):
        own = _names(parts, scalar, Subject.VALUE) - common
        out.append(f"| {scalar} | {_shown(own)} |")
    return out


def _names(parts: Parts, scalar: str | None, subject: Subject) -> set[str]:
    return {camel_case(part.spec.name) for part in parts.operators_for(scalar, subject)}


def _shown(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
