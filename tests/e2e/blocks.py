"""Pages of the documentation as lists of blocks that can be run."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(
    r"(?:<!-- (?P<directive>[^\n]*?) -->\n+)?^```(?P<language>[\w-]*)[^\n]*\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@frozen
class Block:
    """One fenced block; ``directive`` is the comment right above it.

    Directives: ``file: PATH`` writes the block into the page's folder; ``exit: N`` expects that
    status; ``background`` leaves the command running until the page ends; ``not run: REASON``.
    """

    language: str
    body: str
    directive: str
    line: int


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text("utf-8")
    return [
        Block(
            language=match["language"],
            body=match["body"],
            directive=(match["directive"] or "").strip(),
            line=text.count("\n", 0, match.start("body")) + 1,
        )
        for match in _FENCE.finditer(text)
    ]


def pages() -> list[Path]:
    found = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
    found += sorted((ROOT / "docs").rglob("*.md"))
    found += sorted(ROOT.glob("*/README.md")) + sorted(ROOT.glob("native/*/README.md"))
    found += sorted(ROOT.glob("plugins/*/README.md"))
    left_out = {"_build", "generated", "changelog.d"}
    return [page for page in found if not left_out & set(page.parts)]
