"""The reference of filter operators is whole, and each line says something."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs/_ext"))

from fraise_reference import write_operators  # noqa: E402
from fraiseql import plugin  # noqa: E402
from fraiseql.declare.names import camel_case  # noqa: E402

LINE = re.compile(
    r"\| `(?P<name>\w+)` \| (?P<of>[^|]+) \| [^|]+ \| (?P<what>.+?) \| [^|]* \| [^|]* \|"
)


def test_every_operator_has_its_line():
    lines = [LINE.fullmatch(line) for line in write_operators().splitlines() if "| `" in line]
    assert None not in lines
    shipped = sorted(camel_case(spec.name) for spec in plugin.fraise_filter_operators())
    assert sorted(line["name"] for line in lines) == shipped
    assert all(line["what"].endswith(".") for line in lines)
