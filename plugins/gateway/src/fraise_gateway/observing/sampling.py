"""Which share of requests the sampler of an SDK wants, so that the others cost nothing."""

from __future__ import annotations

import re
from typing import Any, Final

_RATIO: Final = re.compile(r"TraceIdRatioBased\{([0-9.eE+-]+)\}")
_PARENT: Final = re.compile(
    r"ParentBased\{root:(.+?),remoteParentSampled:(.+?),remoteParentNotSampled:(.+?),"
    r"localParentSampled:.*\}"
)


def read_sampling(provider: Any) -> dict[str, float]:  # Any: an SDK, of which this is no part
    """Shares of requests without a parent, with a sampled one, and with one that is not.

    They are read from the description that the specification of OpenTelemetry gives its samplers.
    What is not known there counts as everything: the SDK itself is asked for each span anyway.

    Args:
        provider: the tracer provider of the process.
    """
    describe = getattr(getattr(provider, "sampler", None), "get_description", None)
    described = "" if describe is None else str(describe())
    parent = _PARENT.fullmatch(described)
    if parent is None:
        share = _share(described)
        return {"root": share, "sampled": share, "unsampled": share}
    root, sampled, unsampled = (_share(text) for text in parent.groups())
    return {"root": root, "sampled": sampled, "unsampled": unsampled}


def _share(described: str) -> float:
    if described == "AlwaysOffSampler":
        return 0.0
    ratio = _RATIO.fullmatch(described)
    return 1.0 if ratio is None else min(max(float(ratio[1]), 0.0), 1.0)
