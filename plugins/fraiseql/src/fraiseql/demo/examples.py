"""The requests that the demo shows."""

from __future__ import annotations

import json
import shlex
from typing import Final

from attrs import frozen


@frozen
class Example:
    """A request worth trying, and what it shows."""

    title: str
    query: str

    def curl(self, url: str) -> str:
        """The request as a command line."""
        body = json.dumps({"query": self.query}, ensure_ascii=False)
        return (
            f"curl -s {shlex.quote(url)} -H 'Content-Type: application/json' -d {shlex.quote(body)}"
        )


EXAMPLES: Final = (
    Example(
        "An artist with the albums, from one document",
        '{ artist(identifier: "ac-dc") { name albums { title trackCount } } }',
    ),
    Example(
        "The longest tracks of a band: filtered, sorted, three of them",
        '{ tracks(where: {artistName: {eq: "Queen"}, milliseconds: {gt: 240000}}, '
        "orderBy: [{field: MILLISECONDS, direction: DESC}], limit: 3) "
        "{ name albumTitle milliseconds } }",
    ),
    Example(
        "What was sold, by year; and a customer with the newest invoices: one round trip",
        "{ invoiceTotals(groupBy: [{field: INVOICE_DATE, truncate: YEAR}], "
        "orderBy: [{field: SUM_TOTAL, direction: DESC}], limit: 2) "
        "{ group { invoiceDate } count sum { total } } "
        'customers(where: {country: {eq: "Norway"}}) { lastName '
        "invoices(first: 2, orderBy: [{field: INVOICE_DATE, direction: DESC}]) "
        "{ totalCount nodes { invoiceDate total } } } }",
    ),
)
