"""The anchors of a page's headings."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,3} (.+)$", re.MULTILINE)


def anchors_of(text: str) -> frozenset[str]:
    """The anchors that MyST gives to headings of three levels, as GitHub does."""
    headings = _HEADING.findall(_BLOCK.sub("", text))
    return frozenset(re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings)
