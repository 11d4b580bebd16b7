"""Who calls a hook: found in the source of what is shipped, so that a page cannot be wrong."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from fraise_hookspecs.registry import MODULES, REGISTRATIONS

ROOT = Path(__file__).resolve().parents[2]
_SOURCES = ("kernel/src", "plugins/*/src")


class Caller(NamedTuple):
    """A function of shipped code that uses a hook."""

    module: str
    function: str


def _hooks() -> set[str]:
    return {
        name
        for module in MODULES
        for name, value in vars(module).items()
        if name.startswith("fraise_") and callable(value)
    }


class _Finder(ast.NodeVisitor):
    def __init__(self, module: str, found: dict[str, set[Caller]]) -> None:
        self.module = module
        self.found = found
        self.stack: list[str] = []
        self.hooks = _hooks()
        self.specs = {cls.__name__: hook for cls, hook in REGISTRATIONS.items()}

    def _enter(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        self.stack.append(node.name)
        self.generic_visit(node)
        self.stack.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = _enter

    def visit_Call(self, node: ast.Call) -> None:
        """A spec class handed over, as in ``context.catalog(ScalarSpec)``, names its hook."""
        for argument in node.args:
            name = getattr(argument, "attr", getattr(argument, "id", ""))
            if name in self.specs:
                self.found[self.specs[name]].add(self.here())
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Build and event hooks are called by name, as in ``context.build("fraise_...")``."""
        if isinstance(node.value, str) and node.value in self.hooks:
            self.found[node.value].add(self.here())

    def here(self) -> Caller:
        """The function around the node that is visited."""
        return Caller(self.module, ".".join(self.stack) or "module level")


def find_callers() -> dict[str, list[Caller]]:
    """The callers of each hook, sorted; a hook without one has an empty list."""
    found: dict[str, set[Caller]] = defaultdict(set)
    for pattern in _SOURCES:
        for source in sorted(ROOT.glob(pattern)):
            for path in sorted(source.rglob("*.py")):
                if "templates" in path.parts:
                    continue
                relative = path.relative_to(source).with_suffix("")
                parts = [part for part in relative.parts if part != "__init__"]
                _Finder(".".join(parts), found).visit(ast.parse(path.read_text("utf-8")))
    return {hook: sorted(found[hook]) for hook in sorted(_hooks())}
