"""Docstrings of the house as Markdown."""

from __future__ import annotations

import inspect
import re
import textwrap
from itertools import takewhile

_SECTIONS = ("Args", "Attributes", "Returns", "Raises", "Yields")
_ROLES = re.compile(r":(?:class|func|meth|mod|data|attr|exc):")


def write_docstring(thing: object) -> str:
    """The docstring of a thing: sections as bold words, their entries as lists, blocks as code."""
    text = inspect.getdoc(thing) or ""
    for section in _SECTIONS:
        text = re.sub(rf"(?m)^{section}:$", f"**{section}**\n", text)
    lines: list[str] = []
    rest = text.splitlines()
    while rest:
        line = rest.pop(0)
        if line.strip().endswith("::") or line.strip().startswith(".. code-block::"):
            block = list(takewhile(lambda each: not each or each.startswith(" "), rest))
            del rest[: len(block)]
            lines += _block(line, block)
        else:
            lines.append(_line(line, lines))
    return _ROLES.sub("", "\n".join(lines)).replace("``", "`").replace("~~~", "```")


def _line(line: str, before: list[str]) -> str:
    stripped = line.strip()
    indent = len(line) - len(line.lstrip())
    if indent == 4 and ":" in stripped.split(" ")[0]:
        head, _, rest = stripped.partition(":")
        return f"- `{head}`: {rest.strip()}"
    if indent >= 2 and before and before[-1].startswith(("- ", "* ", "  ")):
        return f"  {stripped}"
    return stripped


def _block(head: str, block: list[str]) -> list[str]:
    """A literal block of reStructuredText; a directive alone says nothing to the reader."""
    said = "" if head.strip().startswith("..") else head.strip()[:-1]
    code = textwrap.dedent("\n".join(block)).strip("\n").splitlines()
    return [said, "", "~~~python", *code, "~~~", ""]
