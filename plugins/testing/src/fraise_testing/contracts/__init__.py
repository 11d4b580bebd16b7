"""Contract suites: subclass one, say what it is about, run it with pytest.

Each suite checks what the specification class of ``fraise_hookspecs`` promises for every
implementation, so a plugin of a third party proves with ten lines that it keeps the promise.
"""

from __future__ import annotations

from fraise_testing.contracts.exporter import ExporterContract
from fraise_testing.contracts.filter_operator import Case, FilterOperatorContract
from fraise_testing.contracts.health_check import HealthCheckContract
from fraise_testing.contracts.migration_strategy import MigrationStrategyContract
from fraise_testing.contracts.object_kind import ObjectKindContract
from fraise_testing.contracts.operation_store import OperationStoreContract
from fraise_testing.contracts.order_operator import OrderCase, OrderOperatorContract
from fraise_testing.contracts.resource import ResourceContract
from fraise_testing.contracts.scalar import ScalarContract
from fraise_testing.contracts.session_variable import SessionVariableContract

__all__ = [
    "Case",
    "ExporterContract",
    "FilterOperatorContract",
    "HealthCheckContract",
    "MigrationStrategyContract",
    "ObjectKindContract",
    "OperationStoreContract",
    "OrderCase",
    "OrderOperatorContract",
    "ResourceContract",
    "ScalarContract",
    "SessionVariableContract",
]
