"""Writes classes as a Python module, in the form that ``ruff format`` gives it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from fraiseql.reflecting.model import ClassFound, EnumFound, FieldFound, Reflection
from fraiseql.reflecting.naming import root_names

_WIDTH: Final = 88


def write_module(reflection: Reflection, about: str) -> str:
    """The text of a module.

    Args:
        reflection: what it declares.
        about: its docstring.
    """
    used: set[str] = {"fraiseql", "dt", "enum"}
    parts = [f'"""{about}"""', _imports(reflection)]
    classes = [
        *(_enum(item) for item in reflection.enums),
        *(_class(item) for item in reflection.classes),
    ]
    roots: list[str] = []
    for item in reflection.classes:
        if item.entity is None:
            continue
        many, one = root_names(item.entity, used)
        if item.source is not None:
            roots.append(
                f"{many} = fraiseql.find_many({item.name})\n{one} = fraiseql.find_one({item.name})"
            )
        elif item.select:
            classes.append(_query(item, many))
    text = "\n\n".join(parts)
    if classes:
        text += "\n\n\n" + "\n\n\n".join(classes)
    if roots:
        text += "\n\n\n" + "\n\n".join(roots)
    return text + "\n"


def _imports(reflection: Reflection) -> str:
    lines = {"import fraiseql"}
    for item in reflection.classes:
        for member in item.fields:
            if member.hint is not None:
                lines |= member.hint.imports
        if item.select:
            lines |= {"from graphql import GraphQLResolveInfo", "from typing import Any"}
    others = ("fraiseql", "graphql")
    own = sorted((line for line in lines if line.split()[1] not in others), key=_import_order)
    theirs = sorted((line for line in lines if line.split()[1] in others), key=_import_order)
    groups = ["from __future__ import annotations", "\n".join(own), "\n".join(theirs)]
    return "\n\n".join(group for group in groups if group)


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from "), line


def _enum(item: EnumFound) -> str:
    lines = [f"class {item.name}(enum.Enum):"]
    lines += [f"    {name} = {_string(label)}" for name, label in item.members]
    return "\n".join(lines)


def _class(item: ClassFound) -> str:
    lines: list[str] = []
    for note in item.notes:
        lines += [f"# {line}" for line in textwrap.wrap(note, _WIDTH - 2)]
    source = f"(source={_string(item.source)})" if item.source is not None else ""
    lines += [f"@fraiseql.type{source}", f"class {item.name}:"]
    if item.description:
        lines += [*_docstring(item.description), ""]
    for member in item.fields:
        lines += _field(member)
    return "\n".join(lines)


def _docstring(text: str) -> Iterator[str]:
    safe = " ".join(text.split()).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    safe = safe[:-1] + '\\"' if safe.endswith('"') and not safe.endswith('\\"') else safe
    wrapped = textwrap.wrap(safe, _WIDTH - 10)
    if len(wrapped) <= 1:
        yield f'    """{safe}"""'
        return
    yield f'    """{wrapped[0]}'
    yield from (f"    {line}" for line in wrapped[1:])
    yield '    """'


def _field(member: FieldFound) -> Iterator[str]:
    if member.hint is None:
        return
    hint = f"{member.hint.text} | None" if member.nullable else member.hint.text
    if not member.description:
        yield f"    {member.key}: {hint}"
        return
    description = _string(" ".join(member.description.split()))
    line = f"    {member.key}: {hint} = fraiseql.field(description={description})"
    if len(line) <= _WIDTH:
        yield line
        return
    yield f"    {member.key}: {hint} = fraiseql.field("
    yield f"        description={description},"
    yield "    )"


def _query(item: ClassFound, name: str) -> str:
    """A query in Python for a table without documents."""
    given = "info: GraphQLResolveInfo[Any], limit: int = 20, offset: int = 0"
    head = [f"async def {name}({given}) -> list[{item.name}]:"]
    if len(head[0]) > _WIDTH:
        head = [f"async def {name}(", f"    {given}", f") -> list[{item.name}]:"]
    sql = [line.replace("\\", "\\\\") for line in (*item.select, "LIMIT $1 OFFSET $2")]
    return "\n".join(
        [
            "@fraiseql.query",
            *head,
            f'    """Rows of {item.entity}, at most 100 at once."""',
            '    rows = await info.context["db"].fetch(',
            '        """',
            *(f"        {line}" for line in sql),
            '        """,',
            "        min(limit, 100),",
            "        offset,",
            "    )",
            *_returned(item),
        ]
    )


def _returned(item: ClassFound) -> Iterator[str]:
    """The end of a query: rows as objects, what is an enum in the database as its member."""
    enums = [member for member in item.fields if member.is_enum and member.hint is not None]
    if not enums:
        yield f"    return [{item.name}(**row) for row in rows]"
        return
    yield from (
        "    return [",
        f"        {item.name}(",
        "            **{",
        "                **row,",
    )
    for member in enums:
        value = f'row["{member.key}"]'
        made = f"{member.hint.text if member.hint else ''}({value})"
        given = f"{value} and {made}" if member.nullable else made
        yield f'                "{member.key}": {given},'
    yield from ("            }", "        )", "        for row in rows", "    ]")


def _string(text: str) -> str:
    """A string constant in the quotes that ruff prefers."""
    escaped = repr(text)
    if escaped.startswith("'") and '"' not in text:
        return '"' + escaped[1:-1] + '"'
    return escaped
