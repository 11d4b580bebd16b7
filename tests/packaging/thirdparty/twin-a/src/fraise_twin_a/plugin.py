"""One of two plugins that claim the same name."""

from fraise_hookspecs import hookimpl


@hookimpl
def fraise_scalars():
    return ()
