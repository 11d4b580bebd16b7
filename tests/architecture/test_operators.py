"""The reference of filter operators is whole, and each line says something."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs/_ext"))

from fraise_hookspecs.repository import Subject  # noqa: E402
from fraiseql import plugin  # noqa: E402
from fraiseql.declare.names import camel_case  # noqa: E402
from operator_reference import write_operators  # noqa: E402

LINE = re.compile(
    r"\| `(?P<name>\w+)` \| (?P<of>[^|]+) \| [^|]+ \| (?P<what>.+?) \| [^|]* \| [^|]* \|"
)


PAGE, _, REST = write_operators().partition("\n## By scalar\n")
BY_SCALAR, _, ORDERS = REST.partition("\n## Orders\n")


def test_every_operator_has_its_line():
    lines = [LINE.fullmatch(line) for line in PAGE.splitlines() if "| `" in line]
    assert None not in lines
    shipped = sorted(camel_case(spec.name) for spec in plugin.fraise_filter_operators())
    assert sorted(line["name"] for line in lines) == shipped
    assert all(line["what"].endswith(".") for line in lines)


def test_every_scalar_has_its_operators():
    rows = dict(re.findall(r"^\| (\w+) \| (.*) \|$", BY_SCALAR, re.MULTILINE))
    common, _, of_lists = BY_SCALAR.partition("| scalar |")[0].partition("A list of any has")
    for spec in plugin.fraise_filter_operators():
        name = f"`{camel_case(spec.name)}`"
        if spec.subject is Subject.LIST:
            assert name in of_lists
        elif spec.scalars == ("*",):
            assert name in common
        else:
            # one of its own may stand before the one of that name for all
            assert all(name in rows[scalar] + common for scalar in spec.scalars)
    assert {spec.name for spec in plugin.fraise_scalars()} < set(rows)


def test_every_order_has_its_line():
    names = re.findall(r"^\| `(\w+)` \| .+\. \| (?:greatest|smallest) \|", ORDERS, re.MULTILINE)
    shipped = sorted(camel_case(spec.name) for spec in plugin.fraise_order_operators())
    assert sorted(names) == shipped
