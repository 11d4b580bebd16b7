"""Which declarations a schema holds: those of the modules and objects it was given."""

from __future__ import annotations

import importlib
from types import ModuleType

from attrs import define, field

from fraiseql.declare.loaders import Loader
from fraiseql.declare.names import camel_case, lower_first
from fraiseql.declare.roots import (
    Aggregate,
    FindConnection,
    FindMany,
    FindNode,
    FindOne,
    FunctionMutation,
    PythonRoot,
    Root,
)
from fraiseql.declare.types import TypeDeclaration, declaration_of
from fraiseql.errors import DeclarationError, ModuleImportError, NameClashError


@define
class Declarations:
    """Types by GraphQL name, and root fields by GraphQL name."""

    types: dict[str, TypeDeclaration] = field(factory=dict)
    queries: dict[str, Root] = field(factory=dict)
    mutations: dict[str, Root] = field(factory=dict)

    def add_type(self, declared: TypeDeclaration) -> None:
        """Add a type; the same class twice is once.

        Raises:
            NameClashError: another class has the name.
        """
        known = self.types.setdefault(declared.name, declared)
        if known.cls is not declared.cls:
            raise NameClashError(
                f"Two classes want the GraphQL name {declared.name}: "
                f"{_full_name(known.cls)} and {_full_name(declared.cls)}.",
                hint="Give one of them another by name=.",
            )

    def add_root(self, name: str, root: Root) -> None:
        """Add a root field; the same declaration twice is once.

        Raises:
            NameClashError: another declaration has the name.
        """
        changes = isinstance(root, FunctionMutation) or (
            isinstance(root, PythonRoot) and root.mutation
        )
        roots, parent = (self.mutations, "Mutation") if changes else (self.queries, "Query")
        if roots.setdefault(name, root) is not root:
            raise NameClashError(
                f"Two declarations want the root field {parent}.{name}.",
                hint="Give one of them another name by name=.",
            )


def collect(sources: tuple[object, ...]) -> Declarations:
    """Read modules (by object or dotted name) and single declarations.

    Raises:
        ModuleImportError: a module cannot be imported.
        DeclarationError: an object is no declaration.
        AnnotationError: that of a loader says nothing.
        NameClashError: two declarations want one name.
    """
    found = Declarations()
    for source in sources:
        if isinstance(source, str):
            _collect_module(found, _import_module(source))
        elif isinstance(source, ModuleType):
            _collect_module(found, source)
        elif not _collect_value(found, None, source):
            raise DeclarationError(
                f"fraiseql.Schema cannot use {source!r}.",
                hint="Give modules, their dotted names, or declared classes and functions.",
            )
    return found


def _import_module(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ModuleImportError(
            f"The module {name!r} of fraiseql.Schema cannot be imported: {error}.",
            hint=_import_hint(error, name),
        ) from error


def _import_hint(error: ImportError, wanted: str) -> str:
    """What to do: another package's module is installed, one of one's own is spelled rightly."""
    if not isinstance(error, ModuleNotFoundError) or error.name is None:
        return "Mend the import, or install the version of the package that it was written for."
    root = error.name.partition(".")[0]
    if root == wanted.partition(".")[0]:
        return "Check the spelling, and that the command runs in the project's folder."
    return (
        f"Install the package that brings {root}, into the environment that this command runs in; "
        "or check the spelling, if it is the project's own."
    )


def _collect_module(found: Declarations, module: ModuleType) -> None:
    for name, value in list(vars(module).items()):
        _collect_value(found, name, value)


def _collect_value(found: Declarations, name: str | None, value: object) -> bool:
    declared = declaration_of(value)
    if isinstance(declared, TypeDeclaration):
        found.add_type(declared)
        return True
    if isinstance(declared, FunctionMutation):
        found.add_root(declared.name or lower_first(declared.cls.__name__), declared)
        return True
    if isinstance(value, PythonRoot):
        found.add_root(value.name or camel_case(value.function.__name__), value)
        return True
    if isinstance(value, FindNode):
        found.add_root(value.name or ("nodes" if value.many else "node"), value)
        return True
    if isinstance(value, FindMany | FindOne | FindConnection | Aggregate):
        public = value.name or (camel_case(name) if name is not None else None)
        if public is None:
            raise DeclarationError(
                f"A find_many, find_one, connection or aggregate of {value.type.__name__} has no "
                "name.",
                hint="Assign it in a module, or give name=.",
            )
        found.add_root(public, value)
        return True
    if isinstance(value, Loader):
        _ = value.may_give_none  # an annotation that says nothing is told at start
        return True
    return False


def _full_name(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"
