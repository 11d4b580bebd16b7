"""The two pluggy markers of the family."""

from __future__ import annotations

from typing import Final

import pluggy

PROJECT: Final = "fraise"

#: Marks a function of this package as a hook specification.
hookspec: Final = pluggy.HookspecMarker(PROJECT)

#: Marks a function of a plugin as an implementation of a hook.
hookimpl: Final = pluggy.HookimplMarker(PROJECT)
