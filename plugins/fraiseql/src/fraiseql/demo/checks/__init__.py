"""What ``fraise demo --check`` asks over HTTP, and what the database must say to it."""

from __future__ import annotations

from typing import Final

from fraiseql.demo.checks.asking import ROWS, Check, Subject, count_rows
from fraiseql.demo.checks.compare import find_difference, require_same
from fraiseql.demo.checks.reading import (
    check_filtered,
    check_loader,
    check_nested,
    check_pages,
    check_parts,
    check_search,
    check_totals,
    check_types,
)
from fraiseql.demo.checks.refusing import check_documents, check_exposure, check_limits
from fraiseql.demo.checks.writing import check_batch, check_models, check_mutation

__all__ = ["CHECKS", "ROWS", "Check", "Subject", "count_rows", "find_difference", "require_same"]

#: In the order in which they are shown.
CHECKS: Final = (
    Check("Nested query", check_nested),
    Check("Filtered list", check_filtered),
    Check("Search", check_search),
    Check("Types", check_types),
    Check("Loader", check_loader),
    Check("Pages", check_pages),
    Check("Totals", check_totals),
    Check("Parts", check_parts),
    Check("Mutation", check_mutation),
    Check("Batch and versions", check_batch),
    Check("Models", check_models),
    Check("Known documents", check_documents),
    Check("Limits", check_limits),
    Check("Exposure", check_exposure),
)
