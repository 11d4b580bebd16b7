"""Checks a declared requirement against an installed version, without importing ``packaging``.

It knows what the metadata of a plugin can say about ``fraise-hookspecs``, whose own versions are
always numbers joined by dots.
"""

from __future__ import annotations

import re

_REQUIREMENT = re.compile(r"\s*([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*\(?([^;)]*)\)?\s*(?:;(.*))?")
_CLAUSE = re.compile(
    r"(===|==|!=|<=|>=|~=|<|>)\s*(\d+(?:\.\d+)*)(\.\*|[a-z0-9.+-]*)", re.IGNORECASE
)


def declared(requirements: tuple[str, ...], distribution: str) -> str | None:
    """The version specifiers that the requirements put on a distribution.

    Args:
        requirements: ``Requires-Dist`` entries.
        distribution: normalised name.

    Returns:
        specifiers joined by commas, empty for any version; None if the distribution is not
        required at all, or only by an extra.
    """
    found = []
    for requirement in requirements:
        match = _REQUIREMENT.fullmatch(requirement)
        if match is None:
            continue
        name, specifiers, marker = match.groups()
        if re.sub(r"[-_.]+", "-", name).lower() == distribution and "extra" not in (marker or ""):
            found.append(specifiers.strip())
    return ",".join(filter(None, found)) if found else None


def satisfies(version: str, specifiers: str) -> bool:
    """Whether a version is inside of all specifiers.

    Raises:
        ValueError: a specifier cannot be read.
    """
    return all(
        _holds(version, clause.strip()) for clause in specifiers.split(",") if clause.strip()
    )


def _numbers(text: str) -> tuple[int, ...]:
    leading = re.match(r"\d+(?:\.\d+)*", text)
    numbers = [int(part) for part in leading.group().split(".")] if leading else [0]
    return tuple(numbers + [0] * (6 - len(numbers)))


def _holds(version: str, clause: str) -> bool:
    match = _CLAUSE.fullmatch(clause)
    if match is None:
        raise ValueError(f"{clause!r} is not a version specifier")
    operator, wanted, suffix = match.groups()
    have, want = _numbers(version), _numbers(wanted)
    width = wanted.count(".") + 1
    if suffix == ".*":
        have, want = have[:width], want[:width]
    if operator == "~=":
        return have >= want and have[: width - 1] == want[: width - 1]
    return {
        "==": have == want,
        "===": version == wanted + suffix,
        "!=": have != want,
        "<=": have <= want,
        ">=": have >= want,
        "<": have < want,
        ">": have > want,
    }[operator]
