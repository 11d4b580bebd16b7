"""Fails when it is imported, as a plugin with a missing library does."""

import a_library_that_is_not_installed  # noqa: F401
