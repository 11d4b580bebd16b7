"""Implements a hook that does not exist."""

from fraise_hookspecs import hookimpl


@hookimpl
def fraise_scalar():
    return ()
