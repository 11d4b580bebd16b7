"""What every registered thing has: a name, a summary, and where its code is."""

from __future__ import annotations

import re

import attrs
from attrs import frozen

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_TARGET = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_][\w.]*")


def _check_name(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not _NAME.fullmatch(value):
        raise ValueError(f"{attribute.name} must match {_NAME.pattern}, found {value!r}")


def _check_target(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not _TARGET.fullmatch(value):
        raise ValueError(f"{attribute.name} must be 'module:attribute', found {value!r}")


@frozen(kw_only=True)
class Spec:
    """A named thing that a plugin brings, imported only when it is used.

    Attributes:
        name: unique among the specs of one hook; the user writes it in settings
            and commands.
        summary: one line for lists and ``--help``.
        target: ``"module:attribute"`` of the code; what the attribute must be is
            said by each spec class.
    """

    name: str = attrs.field(validator=_check_name)
    summary: str
    target: str = attrs.field(validator=_check_target)

    @property
    def key(self) -> str:
        """What is unique among all plugins; the name, unless the spec class says more."""
        return self.name
