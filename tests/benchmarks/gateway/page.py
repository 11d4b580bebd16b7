"""The figures of a page of the documentation, from the JSON of a run: ``python -m gateway.page``.

Run in ``tests/benchmarks``::

    python -m gateway.page ../../build/bench/gateway.json ../../docs/architecture/performance.md

What stands between the markers of the page is written anew, and the chart is put beside it. With
``--profile FILE`` it is the profile that ``gateway.instructions`` wrote, between its own markers.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from gateway import report
from gateway.instructions import profile_table


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path, nargs="?", help="gateway.json of a run")
    parser.add_argument("page", type=Path)
    parser.add_argument("--profile", type=Path, help="JSON of gateway.instructions --profile")
    options = parser.parse_args(words)
    text = options.page.read_text(encoding="utf-8")
    if options.run:
        results = report.Results.from_json(json.loads(options.run.read_text()))
        chart = options.page.with_suffix(".svg")
        chart.write_text(report.chart(results), encoding="utf-8")
        image = f"![Answers a second of every server, for each question]({chart.name})"
        text = replace(text, "figures", [image, "", *report.summary(results)])
    if options.profile:
        text = replace(text, "profile", profile_table(json.loads(options.profile.read_text())))
    options.page.write_text(text, encoding="utf-8")
    return 0


def replace(text: str, name: str, lines: list[str]) -> str:
    """The page with other lines between two markers.

    Raises:
        SystemExit: it has no such markers.
    """
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    found = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    body = "\n".join(lines).strip()
    new, count = found.subn(lambda _: f"{begin}\n{body}\n\n{end}", text)
    if count != 1:
        raise SystemExit(f"the page needs the markers {begin.strip()} and {end.strip()} once")
    return new


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
