"""Writes the reference pages from the code, each time that the site is built."""

from __future__ import annotations

import enum
import importlib
import inspect
import json
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
from answer_codes import write_answers
from callers import find_callers
from command_reference import write_commands
from docstrings import write_docstring
from fraise_hookspecs.lifecycle import SettingsSpec
from fraise_hookspecs.registry import MODULES, REGISTRATIONS
from fraise_hookspecs.schema import ScalarSpec
from fraise_kernel import Kernel
from operator_reference import write_operators
from python_reference import PACKAGES as PYTHON
from python_reference import write_package
from unreleased import write_unreleased

PACKAGES = (
    "fraise_hookspecs",
    "fraise_kernel",
    "fraise_accel",
    "fraise_postgres",
    "fraise_testing",
    "confiture",
    "fraiseql",
    "fraise_gateway",
)


def signature_of(hook: Callable[..., Any]) -> str:
    """A hook's signature as a plugin author types it."""
    word = "async def" if inspect.iscoroutinefunction(hook) else "def"
    # annotations are strings in these modules; the author types them without quotes
    signature = str(inspect.signature(hook)).replace("'", "")
    return f"{word} {hook.__name__}{signature}"


def hooks_of(module: ModuleType) -> list[Callable[..., Any]]:
    """The hooks of one module in the order of its text."""
    found = [v for k, v in vars(module).items() if k.startswith("fraise_") and callable(v)]
    return sorted(found, key=lambda hook: inspect.getsourcelines(hook)[1])


def write_hooks() -> str:
    """The page of all hooks: exact signature, text, spec class, callers."""
    callers = find_callers()
    specs = {hook: spec for spec, hook in REGISTRATIONS.items()}
    out = ["# Hooks", "", write_docstring(importlib.import_module("fraise_hookspecs")), ""]
    for module in MODULES:
        out += [f"## {module.__name__.rpartition('.')[2]}", "", write_docstring(module), ""]
        for hook in hooks_of(module):
            out += [f"### {hook.__name__}", "", "```python", signature_of(hook), "```", ""]
            out += [write_docstring(hook), ""]
            spec = specs.get(hook.__name__)
            if spec is not None:
                fields = ", ".join(f"`{field.name}`" for field in attrs.fields(spec))
                out += [f"**{spec.__name__}** ({fields}). {write_docstring(spec)}", ""]
            out += ["Called by:", ""]
            out += [f"- `{c.module}`: `{c.function}`" for c in callers[hook.__name__]]
            out += [""]
    return "\n".join(out)


#: Modules with an error of their own beside the ``errors`` of their package.
_OTHERS = ("fraise_testing.fake",)

#: The codes of classes that only others derive from end in 000 and stand nowhere.
_CODE = re.compile(r"[A-Z]+(-[A-Z]+)+-\d{3}")


def _modules(package: str) -> Iterator[ModuleType]:
    root = importlib.import_module(package)
    yield root
    for info in pkgutil.iter_modules(root.__path__):
        if info.name == "errors":
            module = importlib.import_module(f"{package}.errors")
            yield module
            for sub in pkgutil.iter_modules(getattr(module, "__path__", [])):
                yield importlib.import_module(f"{package}.errors.{sub.name}")


def all_errors() -> list[Any]:
    """Every error class of the shipped packages that has a code of its own, sorted by code.

    The facade of the crate depends on nothing: its errors have codes and are no ``FraiseError``.
    """
    modules = [module for package in PACKAGES for module in _modules(package)]
    modules += [importlib.import_module(name) for name in _OTHERS]
    found: dict[str, Any] = {}
    for value in (value for module in modules for value in vars(module).values()):
        code = vars(value).get("code") if isinstance(value, type) else None
        if isinstance(code, str) and _CODE.fullmatch(code):
            found[f"{code} {value.__qualname__}"] = value
    return [found[key] for key in sorted(found)]


def _end_of(error: Any) -> str:
    """How a command ends by an error; the crate's facade knows of no commands."""
    status = getattr(error, "exit_code", None)
    return f", exit status {status}" if status is not None else ""


def write_errors() -> str:
    """The page of error codes."""
    out = [
        "# Error codes",
        "",
        "Each message says what, where and how to mend it. Codes are stable.",
        "",
    ]
    for error in all_errors():
        out += [
            f"## {error.code}",
            "",
            write_docstring(error),
            "",
            f"`{error.__module__}.{error.__name__}`{_end_of(error)}.",
            "",
        ]
    return "\n".join(out)


def _type_name(annotation: object) -> str:
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        if issubclass(annotation, enum.Enum):
            return " or ".join(str(member.value) for member in annotation)
        return annotation.__name__
    return re.sub(r"\b\w+\.", "", str(annotation))


def _default(field: Any) -> str:
    default = field.default
    if default is attrs.NOTHING:
        return "required"
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
        default = default.factory()
    if default is None:
        return ""
    shown = default.value if isinstance(default, enum.Enum) else default
    return f"`{json.dumps(shown, default=str)}`"


def _rows(cls: type, prefix: str = "") -> Iterator[str]:
    """One row a key; the keys of nested classes with their path."""
    for field in attrs.fields(attrs.resolve_types(cls)):
        key = f"{prefix}{field.name}"
        if isinstance(field.type, type) and attrs.has(field.type):
            yield from _rows(field.type, f"{key}.")
            continue
        kind = _type_name(field.type).replace("|", "\\|")
        text = field.metadata.get("help", "")
        yield f"| `{key}` | {kind} | {_default(field)} | {text} |"


def write_settings() -> str:
    """The page of settings: each section, each key, type and default."""
    context = Kernel(settings={}).load()
    out = [
        "# Settings",
        "",
        "`fraise.yaml` in the project's folder, then `fraise.<environment>.yaml`, then environment",
        "variables: `FRAISE_POSTGRES__POOL__MAX_SIZE` is `postgres.pool.max_size`.",
        "`fraise config schema` prints this as JSON Schema, `fraise config show` what is in force",
        "and where it comes from.",
        "",
    ]
    catalog = context.catalog(SettingsSpec)
    for spec in catalog:
        out += [f"## {spec.name}", "", f"{spec.summary} (`{catalog.plugin_of(spec.name)}`).", ""]
        out += ["| key | type | default | what |", "|---|---|---|---|"]
        out += [*_rows(catalog.load(spec.name)), ""]
    return "\n".join(out)


def _annotations(name: str, python: tuple[str, ...]) -> str:
    """How a scalar is written in an annotation."""
    import fraiseql

    # what fraiseql exports under another module's name is written as fraiseql.Name
    shown = []
    for each in python:
        attribute = each.rpartition(":")[2]
        own = each.startswith("fraiseql.")
        shown.append(f"`fraiseql.{attribute}`" if own else f"`{attribute}`")
    if name in dir(fraiseql) and f"`fraiseql.{name}`" not in shown:
        shown.append(f"`fraiseql.{name}`")
    return ", ".join(shown) or f'`Annotated[str, fraiseql.ScalarName("{name}")]`'


def write_scalars() -> str:
    """The page of scalars: annotation, SQL type, an example, the standard, the library."""
    catalog = Kernel(settings={}).load().catalog(ScalarSpec)
    out = [
        "# Scalars",
        "",
        "Beside GraphQL's own. [Types](../../guides/types.md) says how they are used, and",
        "how to declare one. Lists may be sorted by all but those marked `unsorted`.",
        "",
        "| scalar | what | annotation | SQL type | example in JSON | needs |",
        "|---|---|---|---|---|---|",
    ]
    for spec in sorted(catalog, key=lambda spec: spec.name):
        name = f"[{spec.name}]({spec.specified_by})" if spec.specified_by else spec.name
        sql = f"`{spec.sql_type}`" + ("" if spec.ordered else ", unsorted")
        needs = ", ".join(f"`{module}`" for module in spec.requires)
        cells = (
            name,
            spec.summary,
            _annotations(spec.name, spec.python),
            sql,
            f"`{spec.example}`",
            needs,
        )
        out.append(f"| {' | '.join(cells)} |")
    libraries = {spec.install for spec in catalog if spec.install}
    out += ["", "What some need is installed by " + ", ".join(f"`{x}`" for x in sorted(libraries))]
    return "\n".join(out) + ".\n"


PAGES = {
    "scalars": write_scalars,
    "hooks": write_hooks,
    "errors": write_errors,
    "settings": write_settings,
    "commands": lambda: write_commands(all_errors()),
    "operators": write_operators,
    "answers": write_answers,
    "unreleased": write_unreleased,
    **{package.page: partial(write_package, package) for package in PYTHON},
}


def generate(folder: Path) -> None:
    """Write all pages into the folder; a page that has not changed keeps its time stamp."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in PAGES.items():
        page = folder / f"{name}.md"
        text = write()
        if not page.exists() or page.read_text("utf-8") != text:
            page.write_text(text, "utf-8")


def setup(app: Any) -> dict[str, bool]:
    """Sphinx's entry."""
    app.connect(
        "builder-inited", lambda app: generate(Path(app.srcdir) / "reference" / "generated")
    )
    return {"parallel_read_safe": True}
