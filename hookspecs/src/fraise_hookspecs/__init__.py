"""Contracts between the kernel and its plugins: hooks, specs, protocols, errors.

A plugin imports this package and nothing heavy.  The major version of the
distribution ``fraise-hookspecs`` is the version of the plugin API.
"""

from fraise_hookspecs.errors import FraiseError, Where
from fraise_hookspecs.markers import hookimpl, hookspec
from fraise_hookspecs.specs import Spec

__all__ = ["FraiseError", "Spec", "Where", "hookimpl", "hookspec"]
