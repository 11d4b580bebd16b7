"""Sections: the kernel's own, those of plugins, and those that nobody reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import attrs
from attrs import frozen
from fraise_hookspecs.errors import FraiseError
from fraise_hookspecs.lifecycle import SettingsSpec

from fraise_kernel.errors import (
    SettingsError,
    UndeclaredSectionError,
    UnknownSectionError,
    WrongValueError,
)
from fraise_kernel.settings.nodes import Node, describe, mapping
from fraise_kernel.settings.sources import FILE, Tree
from fraise_kernel.settings.structure import Catalogs, structure
from fraise_kernel.settings.variables import refuse_strays
from fraise_kernel.suggest import nearest, suggest

_NO_CATALOGS: Final[Catalogs] = MappingProxyType({})

#: The key of the project's name: text, not a section.
PROJECT = "project"


@frozen(kw_only=True)
class PluginSettings:
    """Section ``plugins``: which plugins must, may and may not be loaded."""

    require: tuple[str, ...] = attrs.field(
        default=(), metadata={"help": "Plugins without which nothing starts."}
    )
    block: tuple[str, ...] = attrs.field(
        default=(), metadata={"help": "Plugins that are not loaded."}
    )
    choose: Mapping[str, str] = attrs.field(
        factory=dict,
        metadata={"help": "Distribution by plugin name, where two bring the same plugin."},
    )


#: The kernel's own section.
PLUGINS = SettingsSpec(
    name="plugins",
    summary="Which plugins must, may and may not be loaded",
    target="fraise_kernel.settings.sections:PluginSettings",
)


@frozen
class Settings:
    """All sections, checked and typed.

    Attributes:
        project: the project's name, empty where the settings give none.
        tree: where each value came from.
    """

    project: str
    sections: Mapping[str, Any]  # Any: the attrs classes of the plugins
    tree: Tree

    def __getitem__(self, section: str) -> Any:  # Any: the attrs class of the section
        """The settings of a section.

        Raises:
            UndeclaredSectionError: no plugin registered it.
        """
        try:
            return self.sections[section]
        except KeyError:
            raise UndeclaredSectionError(
                f"no loaded plugin registers the settings section {section!r}",
                hint=suggest(
                    section, self.sections, otherwise="depend on the plugin that brings it"
                ),
            ) from None


def read_plugin_settings(tree: Tree) -> PluginSettings:
    """The kernel's own section, which is needed before any plugin is imported.

    Raises:
        FraiseError: it is wrong.
    """
    problems: list[FraiseError] = []
    node = tree.section(PLUGINS.name)
    if node is None:
        return PluginSettings()
    found = structure(node, PluginSettings, problems)
    if found is None:
        raise_all(problems)
        raise AssertionError  # pragma: no cover  # a missing value always has a problem
    return found


def read_settings(
    tree: Tree,
    classes: Mapping[str, type],
    *,
    idle: Sequence[str],
    extras: Sequence[str],
    catalogs: Catalogs = _NO_CATALOGS,
) -> Settings:
    """Check every section.

    Args:
        tree: the sources.
        classes: settings class by section.
        idle: sections of plugins that are installed but not loaded, which nobody can check.
        extras: what ``fraise-suite`` could bring, for the hint about an unknown section.
        catalogs: what plugins registered, for settings that name one of it.

    Raises:
        FraiseError: the one problem, or :class:`SettingsError` with all of them.
    """
    problems = list(tree.problems)
    sections = {
        name: structure(tree.section(name) or _absent(name), cls, problems, catalogs)
        for name, cls in classes.items()
    }
    for name, node in tree.unknown({*classes, *idle, PROJECT}).items():
        problems.append(_unknown(name, node, [*classes, PROJECT], extras))
    problems += refuse_strays(tree.strays, classes, idle)
    project = tree.section(PROJECT)
    if project is not None and not isinstance(project.value, str):
        problems.append(
            WrongValueError(
                f"expected the project's name as text, found {describe(project)}",
                hint="write: project: my-project",
                where=project.where,
            )
        )
    raise_all(problems)
    return Settings("" if project is None else str(project.value), sections, tree)


def raise_all(problems: Sequence[FraiseError]) -> None:
    """Raise the only problem as itself, several as one; nothing where there is none."""
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise SettingsError(problems)


def _absent(name: str) -> Node:
    from fraise_hookspecs.errors import Where

    return mapping({}, Where(file=FILE, key=name))


def _unknown(
    name: str, node: Node, known: Sequence[str], extras: Sequence[str]
) -> UnknownSectionError:
    near = nearest(name, known)
    if name in extras:
        hint = f'install the plugin that reads it: pip install "fraise-suite[{name}]"'
    elif near is not None:
        hint = f"did you mean {near!r}?"
    else:
        hint = f"the sections are: {', '.join(sorted(known))}"
    return UnknownSectionError(
        f"no loaded plugin reads the section {name!r}", hint=hint, where=node.key
    )
