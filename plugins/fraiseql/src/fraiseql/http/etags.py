"""Entity tags: a client that has an answer already is told so instead of being sent it again."""

from __future__ import annotations

import hashlib
import re
from typing import Final

import attrs

from fraiseql.http.messages import Outgoing

_TAG: Final = re.compile(r'(?:W/)?("[^"]*")')


def tag_response(response: Outgoing, if_none_match: str | None) -> Outgoing:
    """The response with its entity tag; 304 without a body where the client has it.

    The tag is a weak one, because the same answer is sent compressed and not (RFC 9110, sections
    8.8.3 and 13.1.2).

    Args:
        response: to a GET or HEAD; only one with status 200 and no error gets a tag.
        if_none_match: the header of the request.
    """
    if response.status != 200 or response.told.codes:
        return response
    digest = hashlib.sha256(response.body).hexdigest()[:32]
    headers = (*response.headers, ("etag", f'W/"{digest}"'))
    if if_none_match is not None and _names(if_none_match, f'"{digest}"'):
        return attrs.evolve(response, status=304, body=b"", media=None, headers=headers)
    return attrs.evolve(response, headers=headers)


def _names(if_none_match: str, tag: str) -> bool:
    return if_none_match.strip() == "*" or tag in _TAG.findall(if_none_match)
