"""The filter operators that FraiseQL brings itself, a module a family.

All are two-valued where it matters: a null satisfies no comparison; ``ne``, ``not_in`` and ``not``
are the exact complements of ``eq``, ``in`` and what they negate, so they hold for nulls.
"""
